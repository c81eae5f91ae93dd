/** Who is among the best or worst by a value. */
import { numberLiteral, sqlOf, type Compiled } from './numbers.ts';
import type { Scope } from './scope.ts';

export interface RankParts {
  side: 'top' | 'bottom';
  amount: string;
  percent: boolean;
  by: Compiled;
  /** Three-valued condition on the customers who compete. */
  within: string;
  /** The customers `by` and `within` speak of. */
  scope: Scope;
}

/**
 * Columns `customer_id` and `hit`: true, false, or NULL where it is unknown whether the customer competes or with
 * which value. As many customers as `amount` says get in, and everyone who ties with the last of them: those who
 * have fewer than that many before them. For percent, r ≤ floor(amount/100 · n) is 100 r ≤ amount · n.
 */
export function rankMembers({ side, amount, percent, by, within, scope }: RankParts): string {
  const places = numberLiteral(amount, scope.params);
  const place = (count: string) => `CAST(${count} AS DECIMAL(38,${places.scale}))`;
  const getsIn = percent
    ? `${place('(ahead + 1) * 100')} <= ${sqlOf(places)} * CAST(n AS DECIMAL(18,0))`
    : `${place('ahead + 1')} <= ${sqlOf(places)}`;
  const top = side === 'top';
  return `WITH everyone AS MATERIALIZED (
    SELECT customer_id, ${within} AS competes, ${sqlOf(by)} AS v, ${by.records ?? 'true'} AS has FROM ${scope.from()}
  ), counted AS (
    SELECT v, count(*) AS m FROM everyone WHERE competes AND has AND v IS NOT NULL GROUP BY v
  ), placed AS (
    SELECT v, sum(m) OVER (ORDER BY v ${top ? 'DESC' : 'ASC'}) - m AS ahead, sum(m) OVER () AS n FROM counted
  ), cut AS (
    SELECT ${top ? 'min' : 'max'}(v) FILTER (WHERE ${getsIn}) AS v FROM placed
  )
  SELECT customer_id, CASE
    WHEN NOT has OR NOT competes THEN false
    WHEN competes IS NULL OR v IS NULL THEN NULL
    ELSE coalesce(v ${top ? '>=' : '<='} (SELECT v FROM cut), false) END AS hit FROM everyone`;
}
