/** The file of rows put aside, for the person who owns the data, and the findings that count them. */
import { rm } from 'node:fs/promises';
import type { Finding } from '../../ports.ts';
import { literal } from '../sql.ts';
import { type Database, whole } from './database.ts';
import type { LoadedFile } from './load.ts';
import { shown } from './problem.ts';
import { HARMLESS, type PreparedTable, sentenceOf } from './reasons.ts';
import { filesOf } from './sheet.ts';

/**
 * Writes `file,line,reason,row`, sorted by file and line, and returns the number of rows; no file is left without
 * rows. `line` counts records, the header as 1 (where values hold no line breaks and the file no blank lines: the
 * line). `row` is the row as it stands in the file, as JSON. No cell can start a formula in a spreadsheet.
 */
export async function writeQuarantine(
  db: Database,
  tables: PreparedTable[],
  loaded: LoadedFile[],
  path: string,
): Promise<number> {
  await rm(path, { force: true });
  const parts = loaded.flatMap((file) => shapelessRows(file) ?? []);
  for (const { plan, aside } of tables) {
    const rows = await db.rows(`SELECT DISTINCT reason FROM ${aside} ORDER BY reason`);
    const reasons = rows
      .flatMap((row) => row['reason'] ?? [])
      .filter((reason) => !HARMLESS.includes(reason));
    if (reasons.length === 0) continue;
    for (const [place, file] of plan.staged.main.files.entries()) {
      parts.push(unusableRows(file, aside, place, reasons));
    }
  }
  if (parts.length === 0) return 0;
  const all = parts.join(' UNION ALL ');
  const count = whole(await db.row(`SELECT count(*) AS n FROM (${all})`), 'n');
  await db.run(`
    COPY (SELECT ${safe('file')}, line, ${safe('reason')}, ${safe('row')} FROM (${all})
      ORDER BY file, line, reason, row)
    TO ${literal(path)} (FORMAT csv, HEADER)`);
  return count;
}

/** Findings `aside_<reason>` of one table, harmless reasons as `rows_<reason>`. */
export async function findAside(db: Database, { plan, aside }: PreparedTable): Promise<Finding[]> {
  const rows = await db.rows(`
    SELECT reason, count(*) AS n, min(example) AS example FROM ${aside} GROUP BY reason ORDER BY reason`);
  return rows.map((row) => {
    const [kind = '', column = ''] = (row['reason'] ?? '').split(':');
    return {
      code: HARMLESS.includes(kind) ? `rows_${kind}` : `aside_${kind}`,
      params: {
        table: plan.name,
        file: filesOf(plan.staged.main),
        column,
        example: shown(row['example']),
      },
      rows: whole(row, 'n'),
    };
  });
}

/** Findings for rows that did not have the columns of their file. */
export function findShapeless(loaded: LoadedFile[]): Finding[] {
  return loaded
    .filter(({ rejected }) => rejected > 0)
    .map(({ facts, rejected }) => ({
      code: 'aside_shape',
      params: { file: facts.name },
      rows: rejected,
    }));
}

function unusableRows(file: LoadedFile, aside: string, place: number, reasons: string[]): string {
  const cells = file.columns.map((header, i) => `${literal(header)}, c${i}`);
  const cases = reasons.map((known) => `WHEN ${literal(known)} THEN ${literal(sentenceOf(known))}`);
  return `
    SELECT ${literal(file.facts.name)} AS file, ${lineSql(file)} AS line,
      CASE a.reason ${cases.join(' ')} END AS reason, CAST(json_object(${cells.join(', ')}) AS VARCHAR) AS row
    FROM ${aside} a JOIN ${file.table} f ON f.rowid = a._row
    WHERE a._file = ${place} AND a.reason IN (${reasons.map(literal).join(', ')})`;
}

/** Records up to the row: those that were read and those that did not fit. */
function lineSql({ hasHeader, rejects }: LoadedFile): string {
  const line = `a._row + ${hasHeader ? 2 : 1}`;
  if (rejects === null) return line;
  return `${line} + (SELECT count(*) FROM ${rejects} r WHERE r.line - r.place <= a._row + ${hasHeader ? 1 : 0})`;
}

function shapelessRows({ facts, rejects }: LoadedFile): string | null {
  if (rejects === null) return null;
  return `
    SELECT ${literal(facts.name)} AS file, line, ${literal(sentenceOf('shape'))} AS reason,
      CAST(to_json(text) AS VARCHAR) AS row FROM ${rejects}`;
}

/** A spreadsheet takes a cell that begins like this for a formula. */
function safe(column: string): string {
  const formula = literal('^[=+@\\t\\r-]');
  return `CASE WHEN regexp_matches(${column}, ${formula}) THEN '''' || ${column} ELSE ${column} END AS ${column}`;
}
