/** The made-up company: in a data folder of the running tests, opened as it is, and as tables of an oracle. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, inject } from 'vitest';
import type { EngineRead } from '../../src/ports.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';

export interface DemoData {
  /** Where scratch files may be written. */
  scratch: string;
  /** The data folder. */
  data: string;
  /** Paths of the files it was loaded from. */
  files: readonly string[];
}

/** To be called at the top of a test file. */
export function demoData(): DemoData {
  const demo = inject('demo');
  const scratch = mkdtempSync(join(tmpdir(), 'ritratto-demo-'));
  const data = join(scratch, 'data');
  cpSync(demo.data, data, { recursive: true });
  afterAll(() => rmSync(scratch, { recursive: true }));
  return { scratch, data, files: demo.files };
}

/** The path of one of its files, such as `orders.csv`. */
export function demoFile(name: string): string {
  const found = inject('demo').files.find((path) => basename(path) === name);
  if (found === undefined) throw new Error(`the demo has no file ${name}`);
  return found;
}

/** To be called at the top of a `describe`; open from before its first test on. */
export function openDemo(): { readonly engine: EngineRead } {
  let engine: EngineRead | null = null;
  beforeAll(async () => {
    const folder = join(inject('demo').data, 'snapshots');
    const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.duckdb'));
    engine = await openDuckdb(join(folder, name), { threads: 2, memoryMb: 512, timeoutMs: 30_000 });
  });
  afterAll(() => engine?.close());
  return {
    get engine() {
      if (engine === null) throw new Error('the demo is opened before the first test');
      return engine;
    },
  };
}

/**
 * The files read by plain SQL, which knows nothing of our importer or queries: `customers`, `lines` (of orders, `day`
 * their date), `events` and `contracts` as an import should leave them (rows that stand twice once, impossible and
 * future days out, unknown customers of purchases in), and `as_of()`, which is "today".
 */
const VIEWS = [
  `create view lines as select try_cast(date as date) as day, * exclude (date)
    from read_csv('{orders}', header = true, types = { 'date': 'varchar' })
    where try_cast(date as date) < date '2026-07-01'`,
  `create view customers as
    select distinct * exclude (birth_date), try_cast(birth_date as date) as birth_date from read_csv('{customers}', header = true)
    union all by name
    select distinct customer_id from lines where customer_id not in (select customer_id from read_csv('{customers}', header = true))`,
  `create view events as select * from read_csv('{events}', header = true) where customer_id is not null`,
  `create view contracts as select * from read_csv('{contracts}', header = true)`,
  `create macro as_of() as date '2026-07-01'`,
];

export interface Oracle {
  /** The rows of a query, every value a number or a text; what is null is `unknown`. */
  rows(sql: string): Promise<(string | number)[][]>;
}

/** To be called at the top of a `describe`. */
export function demoOracle(): Oracle {
  let run: Oracle['rows'] | null = null;
  let close = (): void => undefined;
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    for (const view of VIEWS) {
      await connection.run(
        view.replaceAll(/\{(\w+)\}/g, (_, name: string) => demoFile(`${name}.csv`)),
      );
    }
    run = async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowsJS().map((row) => row.map(plain));
    };
    close = () => {
      connection.closeSync();
      instance.closeSync();
    };
  });
  afterAll(() => close());
  return {
    rows(sql) {
      if (run === null) throw new Error('the oracle is opened before the first test');
      return run(sql);
    },
  };
}

function plain(value: unknown): string | number {
  if (value === null) return 'unknown';
  if (typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(value) : String(value);
}
