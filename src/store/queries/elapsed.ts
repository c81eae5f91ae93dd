/** Comparisons of an elapsed time with a written number as bounds on the day itself, which a scan can skip by. */
import { addUnits, startOf } from '../../core/dates.ts';
import { decimal } from '../../core/decimal.ts';
import type { CompareOp, TimeUnit } from '../../core/filter/ast.ts';
import type { Params } from './sql.ts';

/** Years 1 to 9999 in days; further away the calendar of `core/dates.ts` ends. */
const MOST_UNITS = 3_700_000n;

/**
 * `unit since date OP number`, in whole units; null where no day says that: for `=` with a fraction, and beyond the
 * calendar.
 */
export function elapsedComparison(
  date: string,
  since: { unit: TimeUnit; asOf: string },
  op: CompareOp,
  number: string,
  params: Params,
): string | null {
  const { units, scale } = decimal(number);
  const one = 10n ** BigInt(scale);
  const remainder = ((units % one) + one) % one;
  const floor = (units - remainder) / one;
  const isWhole = remainder === 0n;
  if (floor < -MOST_UNITS || floor > MOST_UNITS) return null;
  const least = Number(isWhole ? floor : floor + 1n);
  const more = Number(floor) + 1;
  switch (op) {
    case '>=':
      return bound('<=', least);
    case '>':
      return bound('<=', more);
    case '<':
      return bound('>', least);
    case '<=':
      return bound('>', more);
    case '=':
      return isWhole ? both(bound('<=', least), bound('>', more)) : null;
    case '!=':
      return null;
  }

  function bound(operator: '<=' | '>', n: number): string | null {
    const day = latestDay(n, since);
    return day === null ? null : `(${date} ${operator} ${params.bind(day, 'DATE')})`;
  }
}

function both(left: string | null, right: string | null): string | null {
  return left === null || right === null ? null : `(${left} AND ${right})`;
}

/** The last day since which `n` units have elapsed; null beyond the calendar. */
function latestDay(n: number, { unit, asOf }: { unit: TimeUnit; asOf: string }): string | null {
  const tomorrow = addUnits(asOf, 1, 'day');
  // At the end of a month also the days that month does not have are reached.
  const isMonthEnd = unit !== 'day' && unit !== 'week' && startOf(tomorrow, 'month') === tomorrow;
  const day = isMonthEnd
    ? addUnits(addUnits(tomorrow, -n, unit), -1, 'day')
    : addUnits(asOf, -n, unit);
  return day.startsWith('0001-') || day.startsWith('9999-') ? null : day;
}
