import {
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  copyFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toText } from '../../src/core/decimal.ts';
import { ConfigError, StoppedError } from '../../src/core/errors.ts';
import type { EngineRead } from '../../src/ports.ts';
import { openSession } from '../../src/store/duckdb-session.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { SMALL } from '../support/small-data.ts';
import { writeSnapshot } from '../support/snapshot.ts';
import { tree } from '../support/trees.ts';
import { engineContract } from './engine-contract.ts';

const OPTIONS = { threads: 2, memoryMb: 512, timeoutMs: 30_000 };
/** Runs for minutes if nothing stops it, in next to no memory. */
const ENDLESS = {
  sql: 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 8',
  params: [],
};
const folder = mkdtempSync(join(tmpdir(), 'ritratto-duckdb-'));
const small = join(folder, 'small.duckdb');

beforeAll(async () => {
  await writeSnapshot(small, SMALL);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const UNUSABLE: [string, string, (path: string) => void | Promise<void>][] = [
  ['missing', 'missing.duckdb', () => undefined],
  ['empty', 'empty.duckdb', (path: string) => writeFileSync(path, '')],
  [
    'a text',
    'text.duckdb',
    (path: string) => writeFileSync(path, 'customer_id,name\n'.repeat(2000)),
  ],
  [
    'cut off',
    'cut.duckdb',
    (path: string) => {
      copyFileSync(small, path);
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
  ],
  [
    'of another program',
    'foreign.duckdb',
    (path: string) => inFile(path, 'CREATE TABLE t (i INT)'),
  ],
  [
    'without a valid description',
    'undescribed.duckdb',
    (path: string) =>
      inFile(
        path,
        `CREATE TABLE meta AS SELECT 'snapshot' AS key, '{"id":1}' AS value`,
        'CREATE TABLE customers (customer_id VARCHAR)',
        'CREATE TABLE activity (customer_id VARCHAR)',
      ),
  ],
];

engineContract('duckdb', async (data) => {
  const path = join(mkdtempSync(join(folder, 'contract-')), 'snapshot.duckdb');
  await writeSnapshot(path, data);
  return openDuckdb(path, OPTIONS);
});

describe('openDuckdb', () => {
  it('answers with the snapshot of the file and the version of the engine', async () => {
    const engine = await openDuckdb(small, OPTIONS);
    expect(engine.engine).toMatch(/^duckdb \d+\.\d+\.\d+$/);
    expect(engine.snapshot).toMatchObject({ asOf: '2024-07-02', rows: { customers: 12 } });
    engine.close();
  });

  it('several readers share one file and write nothing beside it', async () => {
    const before = readdirSync(folder);
    const engines = await Promise.all([1, 2, 3].map(() => openDuckdb(small, OPTIONS)));
    const counts = await Promise.all(engines.map(everyone));
    expect(counts).toEqual([12, 12, 12]);
    expect(readdirSync(folder)).toEqual(before);
    for (const engine of engines) engine.close();
  });

  it('many calls at once all come back', async () => {
    const engine = await openDuckdb(small, OPTIONS);
    const counts = await Promise.all(Array.from({ length: 40 }, () => everyone(engine)));
    expect(new Set(counts)).toEqual(new Set([12]));
    engine.close();
  });

  it.each(UNUSABLE)(
    'a file that is %s gives one sentence for the operator',
    async (_, name, make) => {
      const path = join(folder, name);
      await make(path);
      const failure = await openDuckdb(path, OPTIONS).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ConfigError);
      expect(String(failure)).toMatch(
        name === 'missing.duckdb'
          ? /^ConfigError: The snapshot file \S+ is missing\.$/
          : /^ConfigError: The snapshot file \S+ is damaged or is no snapshot\.$/,
      );
    },
  );

  it('a failure of the database itself carries none of its words', async () => {
    const path = join(folder, 'half.duckdb');
    await writeSnapshot(path, SMALL);
    await inFile(path, 'DROP TABLE transactions');
    const engine = await openDuckdb(path, OPTIONS);
    const { t, signal } = { t: tree(engine.snapshot.catalogue, SMALL.asOf), signal: never() };
    const june = { kind: 'range', from: '2024-06-01', to: null } as const;
    const group = t.compare(t.aggregate('count', 'purchase', null, { period: june }), '>', '1');
    const failure = await engine.count(group, signal).catch((error: unknown) => error);
    expect(String(failure)).toBe('Error: The snapshot could not answer this question.');
    expect(failure).toHaveProperty('cause');
    engine.close();
  });
});

describe('millions of values', () => {
  const MANY = 2_500_000;
  const path = join(folder, 'many.duckdb');

  beforeAll(async () => {
    await writeSnapshot(path, SMALL);
    await inFile(
      path,
      'DELETE FROM customers',
      'DELETE FROM transactions',
      `INSERT INTO customers BY NAME SELECT 'M' || i AS customer_id, 'M' || i AS source_id, i * 37 % ${MANY} AS income
        FROM range(${MANY}) AS numbers(i)`,
      `INSERT INTO transactions BY NAME SELECT 'M1' AS customer_id, i * 37 % ${MANY} AS amount
        FROM range(${MANY}) AS numbers(i)`,
    );
  });

  it.each([
    ['customers', 'income'],
    ['transactions', 'amount'],
  ])('the %s have exact ranks in between', async (table, column) => {
    const engine = await openDuckdb(path, OPTIONS);
    const [cell] = await engine.orderStatistics(
      {
        group: { kind: 'all' },
        period: null,
        where: null,
        value: tree(engine.snapshot.catalogue, SMALL.asOf).field(column, table),
        by: [],
        keep: null,
        probabilities: [0, 0.5, 0.999999, 1],
      },
      never(),
    );
    expect(cell?.n).toBe(MANY);
    expect(cell?.ranks.map(({ low, high }) => [toText(low), toText(high)])).toEqual([
      ['0', '0'],
      ['1249999', '1250000'],
      ['2499996', '2499997'],
      ['2499999', '2499999'],
    ]);
    engine.close();
  });
});

describe('an open session', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    "COPY customers TO '/tmp/customers.csv'",
    "ATTACH '/tmp/other.duckdb'",
    "ATTACH ':memory:' AS other",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET threads = 8',
    "SET memory_limit = '100GB'",
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    "SET temp_directory = '/tmp'",
    'CREATE TABLE t (i INT)',
    "UPDATE customers SET city = 'x'",
    'DROP TABLE customers',
  ])('refuses %s', async (sql) => {
    const session = await openSession(small, OPTIONS);
    const refusal = session.rows({ sql, params: [] }, never());
    await expect(refusal).rejects.toThrow('The snapshot could not answer this question.');
    await expect(refusal).rejects.toHaveProperty(
      'cause.message',
      expect.stringMatching(/disabled|locked|read-only/),
    );
    session.close();
  });

  it('stops after its time, says so, and answers the next question', async () => {
    const session = await openSession(small, { ...OPTIONS, timeoutMs: 500 });
    const failure = await session.rows(ENDLESS, never()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoppedError);
    expect(String(failure)).toContain(
      'This took longer than 0.5 s; narrow the group or the period.',
    );
    expect(await session.rows({ sql: 'SELECT true', params: [] }, never())).toEqual([[true]]);
    session.close();
  });

  it('stops when the caller gives up: before, while waiting in line, and while running', async () => {
    const session = await openSession(small, OPTIONS);
    await expect(session.rows(ENDLESS, AbortSignal.abort())).rejects.toThrow(StoppedError);
    const controller = new AbortController();
    const running = Array.from({ length: 6 }, () => session.rows(ENDLESS, controller.signal));
    const outcomes = Promise.allSettled(running);
    setTimeout(() => controller.abort(), 200);
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoppedError' } });
    }
    expect(await session.rows({ sql: 'SELECT true', params: [] }, never())).toEqual([[true]]);
    session.close();
  });

  it('lets calls wait in line while the others run', async () => {
    const session = await openSession(small, OPTIONS);
    const controller = new AbortController();
    const long = Promise.allSettled(
      Array.from({ length: 3 }, () => session.rows(ENDLESS, controller.signal)),
    );
    const waiting = session.rows({ sql: 'SELECT 1', params: [] }, never());
    setTimeout(() => controller.abort(), 200);
    expect(await waiting).toEqual([[{ units: 1n, scale: 0 }]]);
    await long;
    session.close();
  });

  it('stops what is running when it is closed, and answers nothing after', async () => {
    const session = await openSession(small, OPTIONS);
    const running = session.rows(ENDLESS, never()).catch((error: unknown) => error);
    setTimeout(() => session.close(), 200);
    expect(await running).toBeInstanceOf(StoppedError);
    session.close();
    await expect(session.rows({ sql: 'SELECT 1', params: [] }, never())).rejects.toThrow(
      StoppedError,
    );
  });

  it('says when the memory is not enough, instead of writing customer data elsewhere', async () => {
    const session = await openSession(small, { ...OPTIONS, memoryMb: 20 });
    const sql = 'SELECT count(DISTINCT range::VARCHAR) FROM range(20000000)';
    const before = readdirSync(folder);
    const failure = await session
      .rows({ sql, params: [] }, never())
      .catch((error: unknown) => error);
    expect(String(failure)).toContain('This needs more than 20 MB of memory');
    expect(readdirSync(folder)).toEqual(before);
    session.close();
  });
});

function never(): AbortSignal {
  return new AbortController().signal;
}

async function everyone(engine: EngineRead): Promise<number> {
  return (await engine.count({ kind: 'all' }, never())).n;
}

async function inFile(path: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}
