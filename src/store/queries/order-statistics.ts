/** The values at given ranks of a cell, found by counting how often each value occurs. */
import type { OrderStatisticsQuery } from '../../ports.ts';
import { cellRows, isLineValue, isOfLines, keyColumns, orderByKeys } from './cells.ts';
import { compileValue } from './compile.ts';
import { sqlOf } from './numbers.ts';
import { createParams, type Query } from './sql.ts';

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
  const cellsAndValue = [...keys, 'v'].join(', ');
  const partition = keys.length === 0 ? '' : `PARTITION BY ${keys.join(', ')}`;
  const counted = `SELECT ${cellsAndValue}, count(*) AS m FROM (${rows}) WHERE v IS NOT NULL GROUP BY ${cellsAndValue}`;
  const placed = `SELECT ${cellsAndValue}, sum(m) OVER (${partition} ORDER BY v) AS upto,
    sum(m) OVER (${partition}) AS n FROM (${counted})`;
  const elements = query.probabilities.flatMap((probability) => {
    const decimals = probability.toFixed(PROBABILITY_SCALE);
    const p = params.bind(decimals, `DECIMAL(18,${PROBABILITY_SCALE})`);
    // For whole k: k >= floor(r) is k + 1 > r, and k >= ceil(r) is k >= r; here k + 1 = upto.
    return [elementAt('upto', '>', p), elementAt('upto - 1', '>=', p)];
  });
  const grouped = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
  return {
    sql: `SELECT ${[...keys, 'max(n)', ...elements].join(', ')} FROM (${placed})${grouped}${orderByKeys(keys)}`,
    params: params.values,
  };
}

function elementAt(count: string, operator: string, probability: string): string {
  const exact = `CAST(${count} AS DECIMAL(38,${PROBABILITY_SCALE}))`;
  return `min(v) FILTER (WHERE ${exact} ${operator} ${probability} * CAST(n - 1 AS DECIMAL(18,0)))`;
}
