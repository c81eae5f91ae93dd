import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedGroup, CheckedValue } from '../../src/core/filter/checked.ts';
import type {
  AggregateQuery,
  EngineRead,
  OrderStatisticsQuery,
  RankQuery,
  Snapshot,
} from '../../src/ports.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { aggregateQuery } from '../../src/store/queries/aggregate.ts';
import {
  customerQuery,
  findQuery,
  namesQuery,
  nearestQuery,
} from '../../src/store/queries/customers.ts';
import { countQuery, membershipQuery, valuesQuery } from '../../src/store/queries/groups.ts';
import { orderStatisticsQuery } from '../../src/store/queries/order-statistics.ts';
import { rankingQuery } from '../../src/store/queries/ranking.ts';
import type { Query } from '../../src/store/queries/sql.ts';
import { generate } from '../support/large-data.ts';
import { HOSTILE } from '../support/small-data.ts';
import { writeSnapshot } from '../support/snapshot.ts';
import { around, days, range, tree } from '../support/trees.ts';

const QUERIES = fileURLToPath(new URL('../../src/store/queries', import.meta.url));
const THREADS = [1, 2, 4];
const REPEATS = 5;

const folder = mkdtempSync(join(tmpdir(), 'ritratto-exactness-'));
const path = join(folder, 'large.duckdb');
let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await writeSnapshot(path, generate(20_000, 250_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the queries', () => {
  it.each(readdirSync(QUERIES))('%s uses no function that varies or rounds', (file) => {
    const source = readFileSync(join(QUERIES, file), 'utf8');
    const banned =
      /\b(stddev\w*|var_\w+|variance|covar\w*|corr|regr_\w+|mode|arg_max|arg_min|max_by|min_by|first|last|any_value|arbitrary|list|array_agg|string_agg|group_concat|listagg|ntile|median|mad|quantile\w*|percentile\w*|avg|mean|approx\w*|favg|fsum|kahan_sum|sumkahan|random|now|today|current_date)\s*\(/i;
    expect(banned.exec(source)?.[0]).toBeUndefined();
    expect(/\b(DOUBLE|FLOAT|REAL)\b/.exec(source)?.[0]).toBeUndefined();
  });

  it('answer with exact types only', async () => {
    const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    for (const { sql, params } of everyQuery()) {
      const types = (await connection.run(sql, params)).columnTypes().map(String);
      expect(types.filter((type) => /DOUBLE|FLOAT/.test(type))).toEqual([]);
    }
    connection.closeSync();
    instance.closeSync();
  });

  it('bind whatever a person typed', () => {
    for (const { sql, params } of everyQuery()) {
      expect(sql).not.toContain(HOSTILE);
      expect(sql).not.toContain('DROP');
      const places = [...sql.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));
      expect(new Set(places)).toEqual(new Set(params.map((_, at) => at + 1)));
    }
    const { sql, params } = countQuery(typed());
    expect(params).toContain(HOSTILE);
    expect(sql).not.toContain("'");
  });
});

describe('answers', () => {
  it('are the same over threads and repeats', async () => {
    const first: string[] = [];
    for (const threads of THREADS) {
      const engine = await openDuckdb(path, { threads, memoryMb: 1024, timeoutMs: 60_000 });
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        const answers = (await everyAnswer(engine)).map(asText);
        if (first.length === 0) first.push(...answers);
        expect(answers).toEqual(first);
      }
      engine.close();
    }
    expect(first.filter((answer) => answer.length < 10)).toEqual(['true', 'null']);
  }, 300_000);
});

function asText(answer: unknown): string {
  const plain = answer instanceof Map ? [...answer] : answer;
  return JSON.stringify(plain, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

function typed(): CheckedGroup {
  const t = tree(snapshot.catalogue, snapshot.asOf);
  return t.compare(t.field('city'), '=', HOSTILE);
}

/** Groups, values and queries that between them take every path of the compiler. */
function asked() {
  const t = tree(snapshot.catalogue, snapshot.asOf);
  const spent = t.aggregate('sum', 'purchase', 'amount', { period: range('2023-07-01', null) });
  const first = t.aggregate('first', 'purchase', 'date');
  const second = t.aggregate('count', 'purchase', null, {
    period: around('after', 60, 'day', first),
  });
  const mean = t.aggregate('avg', 'purchase', 'amount');
  const ofInk = t.compare(t.field('category', 'transactions'), '=', 'ink');
  const groups: CheckedGroup[] = [
    { kind: 'all' },
    t.rank('top', '20 %', spent),
    t.rank('bottom', '12.5 %', t.field('income'), t.compare(t.field('city'), '=', 'Roma')),
    t.compare(t.gap('median'), '>', '40.5'),
    {
      kind: 'or',
      of: [
        t.compare(mean, '>=', '450.25'),
        t.compare(t.aggregate('count', 'purchase', null, { where: ofInk }), '>=', '2'),
        { kind: 'not', of: t.compare(second, '=', '0') },
      ],
    },
  ];
  const values: CheckedValue[] = [
    spent,
    mean,
    t.aggregate('median', 'purchase', 'amount'),
    t.gap('avg'),
    { kind: 'since', type: 'number', unit: 'month', of: first, asOf: snapshot.asOf },
    { kind: 'scaled', type: 'number', factor: '0.7', of: mean },
    t.aggregate('count', 'purchase', 'category', { distinct: true }),
    t.field('income'),
  ];
  const amount = t.field('amount', 'transactions');
  const byCity = { value: t.field('city'), bin: { kind: 'value' } } as const;
  const byCategory = {
    value: t.field('category', 'transactions'),
    bin: { kind: 'value' },
  } as const;
  const byMonth = {
    value: t.field('date', 'transactions'),
    bin: { kind: 'date', unit: 'month' },
  } as const;
  const byAmount = { value: amount, bin: { kind: 'width', width: '75.5' } } as const;
  const line = { table: 'transactions', column: 'amount' } as const;
  const primitives: AggregateQuery['primitives'] = [
    { fn: 'customers' },
    { fn: 'buyers' },
    { fn: 'orders' },
    { fn: 'lines' },
    { fn: 'sum', ...line },
    { fn: 'sum_squares', ...line },
    { fn: 'min', ...line },
    { fn: 'known', ...line },
    { fn: 'sum', table: 'customers', column: 'income' },
    { fn: 'sum_squares', value: spent },
  ];
  const everything = { group: groups[0] ?? { kind: 'all' }, period: null, where: null, keep: null };
  const aggregates: AggregateQuery[] = [
    { ...everything, by: [], primitives },
    { ...everything, by: [byCity], primitives },
    { ...everything, by: [byCategory, byCity], keep: ['ink'], primitives },
    { ...everything, by: [byMonth], where: ofInk, primitives },
    {
      ...everything,
      by: [byAmount],
      group: groups[1] ?? { kind: 'all' },
      period: days('2023-01-01', '2024-01-01'),
      primitives,
    },
  ];
  const probabilities = [0.05, 0.25, 0.5, 0.9];
  const statistics: OrderStatisticsQuery[] = [
    { ...everything, value: amount, by: [], probabilities },
    { ...everything, value: spent, by: [byCity], probabilities },
    { ...everything, value: t.field('income'), by: [byCategory], keep: ['ink'], probabilities },
  ];
  const ranking = { group: groups[4] ?? everything.group, limit: 25, values: [] };
  const rankings: RankQuery[] = [
    { ...ranking, by: spent, side: 'top', values },
    { ...ranking, by: mean, side: 'top' },
    { ...ranking, by: t.field('income'), side: 'bottom' },
  ];
  return { groups, values, aggregates, statistics, rankings };
}

const SOMEONE = 'K0000042';

function everyQuery(): Query[] {
  const { groups, values, aggregates, statistics, rankings } = asked();
  const { catalogue } = snapshot;
  return [
    countQuery(typed()),
    ...groups.map(countQuery),
    ...groups.map((group) => membershipQuery(SOMEONE, group)),
    valuesQuery(SOMEONE, values),
    ...aggregates.map((query) => aggregateQuery(query, catalogue)),
    ...statistics.map(orderStatisticsQuery),
    ...rankings.map(rankingQuery),
    customerQuery(HOSTILE, catalogue),
    findQuery(HOSTILE, 5, catalogue),
    nearestQuery(HOSTILE, 5),
    namesQuery([HOSTILE, SOMEONE], catalogue),
  ];
}

async function everyAnswer(engine: EngineRead): Promise<unknown[]> {
  const { groups, values, aggregates, statistics, rankings } = asked();
  const { signal } = new AbortController();
  return Promise.all([
    ...groups.map((group) => engine.count(group, signal)),
    engine.isIn(SOMEONE, groups[0] ?? { kind: 'all' }, signal),
    engine.isIn(SOMEONE, typed(), signal),
    engine.values(SOMEONE, values, signal),
    ...aggregates.map((query) => engine.aggregate(query, signal)),
    ...statistics.map((query) => engine.orderStatistics(query, signal)),
    ...rankings.map((query) => engine.rank(query, signal)),
    engine.customer(SOMEONE, signal),
    engine.find('anna l42', 50, signal),
    engine.nearest('K000042', 50, signal),
    engine.names([SOMEONE, 'K0000043'], signal),
  ]);
}
