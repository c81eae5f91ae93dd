/** Who is among the best or worst by a value. */
import { decimal, toText } from '../../core/decimal.ts';
import { ToolInputError } from '../../core/errors.ts';
import { sqlOf, type Compiled } from './numbers.ts';
import { whereAll, type Params } from './sql.ts';

/** More decimals would leave the range of whole numbers. */
const MAX_PERCENT_SCALE = 12;

export interface Places {
  side: 'top' | 'bottom';
  amount: string;
  percent: boolean;
}

/** SQL over the rows of one FROM clause. */
export interface Contest {
  /** The value that ranks. */
  v: string;
  /** Three-valued: whether the customer competes. */
  competes: string;
}

/** Everybody the contest is among. */
export interface Everyone extends Contest {
  from: string;
  params: Params;
}

/** Whoever aggregated nothing does not compete. */
export function contestOf(by: Compiled, within: string): Contest {
  return { v: sqlOf(by), competes: by.records === null ? within : `(${by.records} AND ${within})` };
}

/**
 * Whether a row is among the best or worst: NULL where it is unknown whether the customer competes or with which
 * value. `cut` is the value of the last place there is; whoever reaches it is in, so ties are included.
 */
export function isAmong({ side }: Places, { v, competes }: Contest, cut: string): string {
  const reached = `coalesce(${v} ${side === 'top' ? '>=' : '<='} ${cut}, false)`;
  return `CASE ${competes} WHEN true THEN CASE WHEN ${v} IS NOT NULL THEN ${reached} END WHEN false THEN false END`;
}

/** One row: `v`, NULL where there is no place. Ordered by the value alone, as equal ones are the same cut. */
export function cutQuery(ranked: Places, { v, competes, from, params }: Everyone): string {
  const { side, amount, percent } = ranked;
  const places = percent ? percentOfAll(amount, params) : wholePlaces(amount, params);
  return `WITH base AS MATERIALIZED (
      SELECT ${v} AS v FROM ${from}${whereAll([competes, `${v} IS NOT NULL`])}
    ), places AS MATERIALIZED (
      SELECT least(${places}, count(*)) AS k FROM base
    )
    SELECT (
      SELECT v FROM base WHERE (SELECT k FROM places) > 0
      ORDER BY v ${side === 'top' ? 'DESC' : 'ASC'} LIMIT 1 OFFSET (SELECT greatest(k - 1, 0) FROM places)
    ) AS v`;
}

/** Columns `customer_id` and `hit`: `isAmong` for every customer, where value and condition cost to be asked twice. */
export function membersQuery(ranked: Places, { v, competes, from, params }: Everyone): string {
  const contest = { v: 'everyone.v', competes: 'competes' };
  return `WITH everyone AS MATERIALIZED (
      SELECT customer_id, ${v} AS v, ${competes} AS competes FROM ${from}
    )
    SELECT customer_id, ${isAmong(ranked, contest, 'cut.v')} AS hit
    FROM everyone CROSS JOIN (${cutQuery(ranked, { ...contest, from: 'everyone', params })}) cut`;
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
