/** The engine that reads a snapshot file with DuckDB. */
import { existsSync } from 'node:fs';
import { version } from '@duckdb/node-api';
import { toText, type Decimal } from '../core/decimal.ts';
import { ConfigError, isOurs } from '../core/errors.ts';
import type { CellKey, EngineRead, OrderStatistics, RankedCustomer, Snapshot } from '../ports.ts';
import { openSession, type Session, type SessionOptions, type SqlValue } from './duckdb-session.ts';
import { aggregateQuery } from './queries/aggregate.ts';
import { keyColumns } from './queries/cells.ts';
import {
  customerFields,
  customerQuery,
  findQuery,
  namesQuery,
  nearestQuery,
} from './queries/customers.ts';
import { countQuery, membershipQuery, valuesQuery } from './queries/groups.ts';
import { orderStatisticsQuery, PROBABILITY_SCALE } from './queries/order-statistics.ts';
import { rankingQuery } from './queries/ranking.ts';
import { snapshotSchema } from './snapshot-schema.ts';

/**
 * Opens the snapshot file at `path` with at most `threads` threads and `memoryMb` megabytes; a call takes at most
 * `timeoutMs`. Throws ConfigError where the file is missing, damaged or no snapshot.
 */
export async function openDuckdb(path: string, options: SessionOptions): Promise<EngineRead> {
  const session = await openFile(path, options);
  try {
    return engineOf(session, await readSnapshot(session));
  } catch (error) {
    session.close();
    throw isOurs(error) ? error : unusable(path, error);
  }
}

async function openFile(path: string, options: SessionOptions): Promise<Session> {
  try {
    return await openSession(path, options);
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, cause: unknown): ConfigError {
  const fault = existsSync(path) ? 'is damaged or is no snapshot' : 'is missing';
  return new ConfigError(`The snapshot file ${path} ${fault}.`, { cause });
}

async function readSnapshot(session: Session): Promise<Snapshot> {
  const read = (sql: string) => session.rows({ sql, params: [] }, new AbortController().signal);
  const [[text] = []] = await read("SELECT value FROM meta WHERE key = 'snapshot'");
  await read('SELECT customer_id FROM customers JOIN activity USING (customer_id) LIMIT 0');
  return snapshotSchema.parse(JSON.parse(textOf(text)));
}

function engineOf(session: Session, snapshot: Snapshot): EngineRead {
  const { catalogue } = snapshot;
  return {
    engine: `duckdb ${version().replace(/^v/, '')}`,
    snapshot,
    async count(group, signal) {
      const [[n, undecided, all] = []] = await session.rows(countQuery(group), signal);
      return { n: countOf(n), undecided: countOf(undecided), all: countOf(all) };
    },
    async aggregate(query, signal) {
      const columns = keyColumns(query);
      const rows = await session.rows(aggregateQuery(query, catalogue), signal);
      return rows.map((row) => ({
        ...cellOf(row, columns),
        values: row.slice(columns.length).slice(0, query.primitives.length).map(aggregated),
      }));
    },
    async orderStatistics(query, signal) {
      const columns = keyColumns(query);
      const rows = await session.rows(orderStatisticsQuery(query), signal);
      return rows.map((row) => {
        const [known = null, ...elements] = row.slice(columns.length);
        const n = known === null ? 0 : countOf(known);
        return { ...cellOf(row, columns), n, ranks: ranksOf(n, elements, query.probabilities) };
      });
    },
    async rank(query, signal) {
      const rows = await session.rows(rankingQuery(query), signal);
      const [[base, tied] = []] = rows;
      const customers: RankedCustomer[] = [];
      for (const [, , customer, value, ...values] of rows) {
        if (typeof customer !== 'string') continue;
        const by = aggregated(value);
        if (by === null) throw new Error('a customer without a value was ranked');
        const before = customers.at(-1);
        const isTied = before !== undefined && keyText(before.by) === keyText(by);
        const rank = isTied ? before.rank : customers.length + 1;
        customers.push({ customer, rank, by, values });
      }
      const last = customers.at(-1);
      const listed = customers.filter(({ rank }) => rank === last?.rank).length;
      return { customers, base: countOf(base), tiedAtCut: countOf(tied) - listed };
    },
    async values(customer, values, signal) {
      const [row] = await session.rows(valuesQuery(customer, values), signal);
      return row?.slice(0, values.length) ?? null;
    },
    async customer(customer, signal) {
      const [row] = await session.rows(customerQuery(customer, catalogue), signal);
      if (row === undefined) return null;
      const { shown, withheld } = customerFields(catalogue);
      return {
        customer,
        attributes: shown.map((field, at) => ({ field, value: row[at] ?? null })),
        withheld: withheld
          .filter((_, at) => row[shown.length + at] === true)
          .map((field) => field.name),
      };
    },
    async isIn(customer, group, signal) {
      const [row] = await session.rows(membershipQuery(customer, group), signal);
      if (row === undefined) return false;
      return row[0] === null ? null : row[0] === true;
    },
    async find(text, limit, signal) {
      if (text.trim() === '') return [];
      return ids(await session.rows(findQuery(text, limit, catalogue), signal));
    },
    async nearest(text, limit, signal) {
      if (text.trim() === '') return [];
      return ids(await session.rows(nearestQuery(text, limit), signal));
    },
    async names(customers, signal) {
      if (customers.length === 0) return new Map();
      const rows = await session.rows(namesQuery(customers, catalogue), signal);
      return new Map(rows.map(([customer, name]) => [textOf(customer), textOf(name)]));
    },
    close: () => session.close(),
  };
}

function cellOf(row: SqlValue[], columns: string[]): { keys: CellKey[]; other: boolean } {
  const keys = columns.flatMap((column, at) => (column === 'other' ? [] : [row[at] ?? null]));
  return {
    keys: keys.map((key) => (key === null ? null : keyText(key))),
    other: columns[0] === 'other' && row[0] === true,
  };
}

function keyText(key: Decimal | string | boolean): string {
  return typeof key === 'object' ? toText(key) : String(key);
}

/** `elements` holds the lower and the upper neighbour for each probability. */
function ranksOf(
  n: number,
  elements: SqlValue[],
  probabilities: number[],
): OrderStatistics['ranks'] {
  if (n === 0) return [];
  return probabilities.map((probability, at) => {
    const one = 10n ** BigInt(PROBABILITY_SCALE);
    const p = BigInt(probability.toFixed(PROBABILITY_SCALE).replace('.', ''));
    const fraction = Number((BigInt(n - 1) * p) % one) / Number(one);
    return { low: decimalOf(elements[2 * at]), high: decimalOf(elements[2 * at + 1]), fraction };
  });
}

function aggregated(value: SqlValue | undefined): Decimal | string | null {
  if (typeof value === 'boolean') return String(value);
  return value ?? null;
}

function decimalOf(value: SqlValue | undefined): Decimal {
  if (typeof value !== 'object' || value === null) throw new Error('a query owes a number');
  return value;
}

function countOf(value: SqlValue | undefined): number {
  return Number(toText(decimalOf(value)));
}

function ids(rows: SqlValue[][]): string[] {
  return rows.map(([customer]) => textOf(customer));
}

function textOf(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new Error('a query owes a text');
  return value;
}
