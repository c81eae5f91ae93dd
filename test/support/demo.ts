/** The made-up company: in a data folder of the running tests, opened as it is, and as tables of an oracle. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, inject } from 'vitest';
import type { EngineRead } from '../../src/ports.ts';
import { writeDemo } from '../../src/store/demo/write.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { run } from './ritratto.ts';

/** One demo for all tests of a run: its files, and a data folder that the real command loaded it into. Not to be changed. */
const SHARED = {
  files: join(inject('demoFolder'), 'files'),
  data: join(inject('demoFolder'), 'data'),
};

/** Made by the first test that asks; the others wait for it, and fail as it does. */
async function sharedDemo(): Promise<typeof SHARED> {
  const problem = join(inject('demoFolder'), 'problem.txt');
  if (isFirst()) {
    const said = await makeDemo().catch((error: unknown) => String(error));
    writeFileSync(`${problem}.new`, said);
    renameSync(`${problem}.new`, problem);
  }
  while (!existsSync(problem)) await setTimeout(100);
  const said = readFileSync(problem, 'utf8');
  if (said !== '') throw new Error(`the demo was not loaded: ${said}`);
  return SHARED;
}

/** Of all processes one succeeds in making the folder. */
function isFirst(): boolean {
  try {
    mkdirSync(join(inject('demoFolder'), 'begun'));
    return true;
  } catch {
    return false;
  }
}

/** Answers with what went wrong; empty where nothing did. */
async function makeDemo(): Promise<string> {
  const [, ended] = await Promise.all([
    writeDemo(SHARED.files, () => undefined),
    run(['import', '--demo', '--data', SHARED.data]),
  ]);
  return ended.code === 0 ? '' : ended.stderr;
}

export interface DemoData {
  /** Where scratch files may be written. */
  scratch: string;
  /** A data folder of its own with the demo in it. */
  data: string;
}

/** To be called at the top of a test file; filled before its first test. */
export function demoData(): DemoData {
  const scratch = mkdtempSync(join(tmpdir(), 'ritratto-demo-'));
  const data = join(scratch, 'data');
  beforeAll(async () => cpSync((await sharedDemo()).data, data, { recursive: true }));
  afterAll(() => rmSync(scratch, { recursive: true }));
  return { scratch, data };
}

/** The paths of its files; there once the demo is. */
export function demoFiles(): string[] {
  return readdirSync(SHARED.files).map((name) => join(SHARED.files, name));
}

/** The path of one of them, such as `orders.csv`. */
export function demoFile(name: string): string {
  return join(SHARED.files, name);
}

/** To be called at the top of a `describe`; open from before its first test on. */
export function openDemo(): { readonly engine: EngineRead } {
  let engine: EngineRead | null = null;
  beforeAll(async () => {
    const folder = join((await sharedDemo()).data, 'snapshots');
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
  let opened: (Oracle & { close(): void }) | null = null;
  beforeAll(async () => {
    await sharedDemo();
    opened = await openOracle();
  });
  afterAll(() => opened?.close());
  return {
    rows(sql) {
      if (opened === null) throw new Error('the oracle is opened before the first test');
      return opened.rows(sql);
    },
  };
}

async function openOracle(): Promise<Oracle & { close(): void }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const view of VIEWS) {
    await connection.run(
      view.replaceAll(/\{(\w+)\}/g, (_, name: string) => demoFile(`${name}.csv`)),
    );
  }
  return {
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowsJS().map((row) => row.map(plain));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function plain(value: unknown): string | number {
  if (value === null) return 'unknown';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new Error(`the oracle answers with numbers and texts, not ${typeof value}: cast it`);
}
