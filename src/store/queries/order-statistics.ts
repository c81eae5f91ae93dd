/** The values at given ranks of a cell, found by putting them in order. */
import type { OrderStatisticsQuery } from '../../ports.ts';
import { cellRows, isLineValue, isOfLines, keyColumns, orderByKeys } from './cells.ts';
import { compileValue } from './compile.ts';
import { sqlOf } from './numbers.ts';
import { createParams, type Params, type Query } from './sql.ts';

/** Probabilities count with this many decimals. */
export const PROBABILITY_SCALE = 12;

/**
 * Columns: the keys (`keyColumns`), `n` (known values), then for each probability the element of 0-based rank
 * floor((n - 1)p) and that of ceil((n - 1)p): the smallest values up to which more elements lie. Cells without a
 * known value have no row; without dimensions there is one in any case, all NULL where nothing is known.
 */
export function orderStatisticsQuery(query: OrderStatisticsQuery): Query {
  if (query.value.type !== 'number') throw new Error('order statistics are of numbers');
  const params = createParams();
  const keys = keyColumns(query);
  const customers = isOfLines(query) ? 'customers of lines' : 'customers';
  const level = isLineValue(query.value) ? 'lines' : customers;
  const rows = cellRows(query, level, params, (scope) => [
    `${sqlOf(compileValue(query.value, scope))} AS v`,
  ]);
  const known = `FROM (${rows}) WHERE v IS NOT NULL`;
  const order = `${keys.length === 0 ? '' : `PARTITION BY ${listed(keys)} `}ORDER BY v`;
  // Amounts of purchase lines repeat, so they are counted before they are put in order.
  const { elements, n, upto } =
    level === 'lines'
      ? {
          elements: `SELECT ${listed([...keys, 'v', 'count(*) AS m'])} ${known}${grouped([...keys, 'v'])}`,
          n: 'sum(m)',
          upto: `sum(m) OVER (${order})`,
        }
      : {
          elements: `SELECT ${listed([...keys, 'v'])} ${known}`,
          n: 'count(*)',
          upto: `row_number() OVER (${order})`,
        };
  const ranks = query.probabilities.flatMap((probability) => ranksAt(probability, params));
  const sameCell = keys.map((key) => `placed.${key} IS NOT DISTINCT FROM cells.${key}`);
  const found = ranks.map((_, at) => `min(v) FILTER (WHERE upto > rank${at})`);
  return {
    sql: `WITH elements AS MATERIALIZED (${elements}
      ), sizes AS (
        SELECT ${listed([...keys, `CAST(${n} AS BIGINT) AS n`])} FROM elements${grouped(keys)}
      ), cells AS MATERIALIZED (
        SELECT ${listed([...keys, 'n', ...ranks.map((rank, at) => `${rank} AS rank${at}`)])} FROM sizes
      ), placed AS (
        SELECT ${listed([...keys, 'v', `${upto} AS upto`])} FROM elements
      )
      SELECT ${listed([...keys.map((key) => `cells.${key}`), 'max(n)', ...found])}
      FROM placed JOIN cells ON ${sameCell.join(' AND ') || 'true'}${grouped(
        keys.map((key) => `cells.${key}`),
      )}${orderByKeys(keys, 'cells.')}`,
    params: params.values,
  };
}

function listed(columns: readonly string[]): string {
  return columns.join(', ');
}

function grouped(columns: readonly string[]): string {
  return columns.length === 0 ? '' : ` GROUP BY ${listed(columns)}`;
}

/** floor((n - 1)p) and ceil((n - 1)p) in whole numbers. */
function ranksAt(probability: number, params: Params): string[] {
  const one = params.bind(String(10n ** BigInt(PROBABILITY_SCALE)), 'HUGEINT');
  const digits = probability.toFixed(PROBABILITY_SCALE).replace('.', '');
  const scaled = `(n - 1) * ${params.bind(String(BigInt(digits)), 'HUGEINT')}`;
  return [`${scaled} // ${one}`, `(${scaled} + ${one} - 1) // ${one}`].map(
    (rank) => `CAST(${rank} AS BIGINT)`,
  );
}
