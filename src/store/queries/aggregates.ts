/** One aggregate over the records of each customer, as a subquery with a row for every customer who has any. */
import type { AggregateFn } from '../../core/filter/ast.ts';

export interface Records {
  /** SELECT of `customer_id` and `x`, the field of every record; of `customer_id` alone where there is no field. */
  rows: string;
  fn: AggregateFn;
  distinct: boolean;
  /** Decimals of x. */
  scale: number;
  hasField: boolean;
}

/**
 * Columns `customer_id`, `v` (the aggregate, the sum for a mean; NULL where no value is known), `k` (known values)
 * and `n` (records, never 0).
 */
export function aggregateRecords(records: Records): string {
  const { rows, fn, distinct, hasField } = records;
  const x = distinct ? 'DISTINCT x' : 'x';
  if (fn === 'median') return medianOf(records);
  const known = hasField ? `, count(${x}) AS k` : '';
  return `SELECT customer_id, ${valueOf(fn, x, records)} AS v${known}, count(*) AS n FROM (${rows}) GROUP BY customer_id`;
}

function valueOf(
  fn: Exclude<AggregateFn, 'median'>,
  x: string,
  { hasField, scale }: Records,
): string {
  switch (fn) {
    case 'count':
      return hasField ? `count(${x})` : 'count(*)';
    case 'sum':
    case 'avg':
      return `CAST(sum(${x}) AS DECIMAL(38,${scale}))`;
    case 'min':
    case 'first':
      return 'min(x)';
    case 'max':
    case 'last':
      return 'max(x)';
  }
}

/** Records counted as distinct values of a column: an order has many lines. Columns as above without `k`. */
export function countRecords(rows: string): string {
  return `SELECT customer_id, count(DISTINCT x) AS v, count(*) AS n FROM (${rows}) GROUP BY customer_id`;
}

/**
 * The mean of the two middle values, found by counting how often each value occurs: the element of 0-based rank k
 * is the smallest value up to which more than k values lie. Unknown values come last and are not counted.
 */
function medianOf({ rows, distinct, scale }: Records): string {
  const occurrences = distinct ? 'count(DISTINCT x)' : 'count(*)';
  const counted = `SELECT customer_id, x, ${occurrences} AS m FROM (${rows}) GROUP BY customer_id, x`;
  const placed = `SELECT customer_id, x, m,
    sum(m) OVER (PARTITION BY customer_id ORDER BY x NULLS LAST) AS upto,
    sum(m) FILTER (WHERE x IS NOT NULL) OVER (PARTITION BY customer_id) AS k FROM (${counted})`;
  // DuckDB keeps sums and products of DECIMAL(18) at 18 digits.
  const low = `CAST(${elementAt('(k - 1) // 2')} AS DECIMAL(38,${scale}))`;
  const middle = `(${low} + ${elementAt('k // 2')}) * 0.5::DECIMAL(2,1)`;
  return `SELECT customer_id, ${middle} AS v, sum(m) AS n FROM (${placed}) GROUP BY customer_id`;
}

function elementAt(rank: string): string {
  return `min(x) FILTER (WHERE upto > ${rank})`;
}
