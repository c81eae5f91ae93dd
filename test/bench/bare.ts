/** The peer: DuckDB as someone uses it who writes the SQL by hand, on the same file, with the same limits. */
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

export interface Bare {
  rows(sql: string): Promise<DuckDBValue[][]>;
  /** One column, as numbers. */
  numbers(sql: string, column: string): Promise<number[]>;
  close(): void;
}

export async function openBare(
  path: string,
  { threads, memoryMb }: { threads: number; memoryMb: number },
): Promise<Bare> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: '',
  });
  const connection = await instance.connect();
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    async numbers(sql, column) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson().map((row) => Number(row[column]));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
