/** One DuckDB file, opened for reading only and locked down: queries in, plain values out, stopped when asked. */
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { integer, type Decimal } from '../core/decimal.ts';
import { StoppedError } from '../core/errors.ts';
import { createPool } from './duckdb-pool.ts';
import type { Query } from './queries/sql.ts';

export interface SessionOptions {
  threads: number;
  memoryMb: number;
  timeoutMs: number;
}

/** Exact numbers, texts and ISO days, yes or no, unknown. */
export type SqlValue = Decimal | string | boolean | null;

export interface Session {
  /**
   * All rows. Throws StoppedError when the signal aborts, the time is up or the memory is not enough; any other
   * failure is an Error without the engine's words, which stand in its cause.
   */
  rows(query: Query, signal: AbortSignal): Promise<SqlValue[][]>;
  /** Stops what is running and closes the file. */
  close(): void;
}

/** Every running query holds a thread of libuv's four: one stays free for files and name lookups. */
const MAX_CONNECTIONS = 3;
/** An interrupt that comes before the engine has begun is lost, so it is repeated. */
const INTERRUPT_EVERY_MS = 50;

/** Rejects with DuckDB's own error where the file cannot be opened. */
export async function openSession(path: string, options: SessionOptions): Promise<Session> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    threads: String(options.threads),
    memory_limit: `${options.memoryMb}MB`,
    // Customer data is written nowhere; must come before external access goes.
    temp_directory: '',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    lock_configuration: 'true',
  });
  const pool = createPool(instance, MAX_CONNECTIONS);
  const closing = new AbortController();
  return {
    async rows({ sql, params }, signal) {
      const timeUp = AbortSignal.timeout(options.timeoutMs);
      const stop = AbortSignal.any([signal, closing.signal, timeUp]);
      try {
        const connection = await pool.take(stop);
        try {
          return await runUntil(stop, connection, { sql, params });
        } finally {
          pool.giveBack(connection);
        }
      } catch (error) {
        if (stop.aborted) throw stopped(stop.reason === timeUp.reason, options, error);
        throw neutral(error, options);
      }
    },
    close() {
      closing.abort();
      pool.close();
    },
  };
}

async function runUntil(
  stop: AbortSignal,
  connection: DuckDBConnection,
  { sql, params }: Query,
): Promise<SqlValue[][]> {
  let again: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
  };
  stop.throwIfAborted();
  stop.addEventListener('abort', interrupt, { once: true });
  try {
    const reader = await connection.runAndReadAll(sql, params);
    return reader.getRows().map((row) => row.map(plainValue));
  } finally {
    stop.removeEventListener('abort', interrupt);
    clearInterval(again);
  }
}

function stopped(isTimeUp: boolean, { timeoutMs }: SessionOptions, cause: unknown): StoppedError {
  const sentence = isTimeUp
    ? `This took longer than ${timeoutMs / 1000} s; narrow the group or the period.`
    : 'This was stopped before it was done.';
  return new StoppedError(sentence, { cause });
}

function neutral(error: unknown, { memoryMb }: SessionOptions): Error {
  if (error instanceof Error && error.message.startsWith('Out of Memory Error')) {
    return new StoppedError(
      `This needs more than ${memoryMb} MB of memory; narrow the group or the period.`,
      { cause: error },
    );
  }
  return new Error('The snapshot could not answer this question.', { cause: error });
}

function plainValue(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return integer(value);
  if (value instanceof DuckDBDecimalValue) return { units: value.value, scale: value.scale };
  if (value instanceof DuckDBDateValue) return value.toString();
  throw new Error('a query answered with a type it must not return');
}
