/** Writes the demo to files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell, DemoTable } from './table.ts';
import { createWorld } from './world.ts';

export interface DemoProgress {
  /** `create`, then the name of the table being written, at last `done`. */
  stage: string;
  done: number;
  /** 0 while there is no world yet: how many files it takes is not known before. */
  total: number;
}

/**
 * Writes the tables of the demo into the folder, which is made where there is none, and returns the paths. The same
 * bytes each time. Files of these names are overwritten.
 */
export async function writeDemo(
  folder: string,
  onProgress: (progress: DemoProgress) => void,
): Promise<string[]> {
  onProgress({ stage: 'create', done: 0, total: 0 });
  const { tables } = createWorld();
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const table of tables) {
    onProgress({ stage: table.name, done: paths.length, total: tables.length });
    const path = join(folder, `${table.name}.${table.format}`);
    await writeFile(path, textOf(table), 'utf8');
    paths.push(path);
  }
  onProgress({ stage: 'done', done: tables.length, total: tables.length });
  return paths;
}

/** The bytes of a table's file, as text. */
export function textOf({ format, columns, rows }: DemoTable): string {
  const lines =
    format === 'csv'
      ? [columns, ...rows].map((row) => row.map(csvCell).join(','))
      : rows.map((row) =>
          JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]]))),
        );
  return `${lines.join('\n')}\n`;
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
