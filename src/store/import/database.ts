/** The DuckDB session of one import: the new snapshot and a staging file beside it, both thrown away on failure. */
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { literal } from '../sql.ts';
import { diskFull, stopped } from './problem.ts';

/** Every cell as DuckDB prints it, so that no digit is lost on the way. */
export type Row = Record<string, string | null>;

export interface Database {
  /** Folder for converted files; gone after `close`. */
  readonly folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Row[]>;
  /** The one row of an aggregate. */
  row(sql: string): Promise<Row>;
  /** Writes the snapshot out and removes everything else. */
  close(): Promise<void>;
}

/** Enough for what each thread holds while it sorts; the rest of a long file goes to disk. */
const MEMORY_PER_THREAD_MB = 150;
const LEAST_MEMORY_MB = 300;

/** How DuckDB says that the disk, or the part of it that it takes for sorting, is full. */
const DISK_FULL = /No space left on device|Disk quota exceeded|'max_temp_directory_size'/;

/**
 * Staged data stands in schema `stage`, the snapshot in `snap` (attached only when `target` is given).
 * Everything is written under `${base}.work`, and at `target`.
 * @throws StoppedError from every call once the signal has aborted, ConfigError where the disk is full
 */
export async function openDatabase(
  base: string,
  target: string | null,
  signal: AbortSignal,
): Promise<Database> {
  const folder = `${base}.work`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.max(LEAST_MEMORY_MB, MEMORY_PER_THREAD_MB * availableParallelism())}MB`,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const stop = (): void => connection.interrupt();
  signal.addEventListener('abort', stop);

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw stopped();
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw stopped();
      if (error instanceof Error && DISK_FULL.test(error.message)) throw diskFull(error);
      throw error;
    }
  }

  const database: Database = {
    folder,
    run: (sql) =>
      guarded(async () => {
        await connection.run(sql);
      }),
    rows: (sql) =>
      guarded(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowObjectsJson().map(toRow);
      }),
    async row(sql) {
      const [row] = await database.rows(sql);
      return row ?? {};
    },
    async close() {
      signal.removeEventListener('abort', stop);
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    // Times with a zone are printed as text: the machine's own zone must not decide their day.
    await database.run("SET TimeZone = 'UTC'");
    await database.run(`ATTACH ${literal(join(folder, 'stage.duckdb'))} AS stage`);
    if (target !== null) await database.run(`ATTACH ${literal(target)} AS snap`);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** A count or another whole number of a row; 0 where it is null. */
export function whole(row: Row, key: string): number {
  return Number(row[key] ?? 0);
}

function toRow(row: Record<string, Json>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value === null || typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
