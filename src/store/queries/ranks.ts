/** Who is among the best or worst by a value. */
import { decimal, toText } from '../../core/decimal.ts';
import { ToolInputError } from '../../core/errors.ts';
import { sqlOf, type Compiled } from './numbers.ts';
import type { Scope } from './scope.ts';
import type { Params } from './sql.ts';

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

/** More decimals would leave the range of whole numbers. */
const MAX_PERCENT_SCALE = 12;

/**
 * Columns `customer_id` and `hit`: true, false, or NULL where it is unknown whether the customer competes or with
 * which value. The cut is the value of the last place there is; whoever reaches it is in, so ties are included.
 */
export function rankMembers({ side, amount, percent, by, within, scope }: RankParts): string {
  const top = side === 'top';
  const places = percent ? percentOfAll(amount, scope.params) : wholePlaces(amount, scope.params);
  return `WITH everyone AS MATERIALIZED (
    SELECT customer_id, ${within} AS competes, ${sqlOf(by)} AS v, ${by.records ?? 'true'} AS has FROM ${scope.from()}
  ), base AS (
    SELECT customer_id, v FROM everyone WHERE competes AND has AND v IS NOT NULL
  ), places AS (
    SELECT least(${places}, count(*)) AS k FROM base
  ), cut AS (
    SELECT v FROM base WHERE (SELECT k FROM places) > 0
    ORDER BY v ${top ? 'DESC' : 'ASC'}, customer_id LIMIT 1 OFFSET (SELECT greatest(k - 1, 0) FROM places)
  )
  SELECT customer_id, CASE
    WHEN NOT has OR NOT competes THEN false
    WHEN competes IS NULL OR v IS NULL THEN NULL
    ELSE coalesce(v ${top ? '>=' : '<='} (SELECT v FROM cut), false) END AS hit FROM everyone`;
}

/** floor(amount / 100 · n) in whole numbers. */
function percentOfAll(amount: string, params: Params): string {
  const { units, scale } = decimal(toText(decimal(amount)));
  if (scale > MAX_PERCENT_SCALE) {
    throw new ToolInputError(`${amount} % has more than ${MAX_PERCENT_SCALE} decimals.`);
  }
  const hundred = 100n * 10n ** BigInt(scale);
  return `${params.bind(String(units), 'HUGEINT')} * count(*) // ${params.bind(String(hundred), 'HUGEINT')}`;
}

function wholePlaces(amount: string, params: Params): string {
  const { units, scale } = decimal(amount);
  const whole = units / 10n ** BigInt(scale);
  // No more customers than that can be told apart from all of them.
  const bounded = whole < 10n ** 18n ? whole : 10n ** 18n;
  return params.bind(String(bounded), 'BIGINT');
}
