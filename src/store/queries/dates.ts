/** Date arithmetic in SQL: periods around a day, and whole units elapsed since one. */
import type { TimeUnit } from '../../core/filter/ast.ts';
import type { CheckedPeriod } from '../../core/filter/checked.ts';
import { addUnits, startOf as firstDay } from '../../core/dates.ts';
import type { Params } from './sql.ts';

type AroundPeriod = Extract<CheckedPeriod, { kind: 'around' }>;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Whether the date lies in [from, to); NULL where the date is. */
export function inRange(
  date: string,
  from: string | null,
  to: string | null,
  params: Params,
): string {
  const bounds = [
    ...(from === null ? [] : [`${date} >= ${params.bind(from, 'DATE')}`]),
    ...(to === null ? [] : [`${date} < ${params.bind(to, 'DATE')}`]),
  ];
  return bounds.length === 0 ? `(${date} IS NOT NULL OR NULL)` : `(${bounds.join(' AND ')})`;
}

/** The first day of the unit the date lies in. Counting back takes half the time of `date_trunc`. */
export function startOf(date: string, unit: TimeUnit): string {
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return daysBack('isodow');
    case 'month':
      return daysBack('day');
    case 'quarter':
      return `CAST(date_trunc('quarter', ${date}) AS DATE)`;
    case 'year':
      return daysBack('dayofyear');
  }

  function daysBack(part: string): string {
    return `(${date} - CAST(${part}(${date}) - 1 AS INTEGER))`;
  }
}

/** Whether the date lies in the stretch before or after `anchor`; NULL where one of the two is. */
export function inAround(
  date: string,
  anchor: string,
  period: AroundPeriod,
  params: Params,
): string {
  const { side, n, unit, earlier } = period;
  const moved = (day: string) =>
    earlier === null ? day : shifted(day, -earlier.n, earlier.unit, params);
  const near = moved(anchor);
  if (side === 'after') {
    const end = n === null ? [] : [`${date} <= ${moved(shifted(anchor, n, unit, params))}`];
    return `(${[`${date} > ${near}`, ...end].join(' AND ')})`;
  }
  const start = n === null ? [] : [`${date} >= ${moved(shifted(anchor, -n, unit, params))}`];
  return `(${[...start, `${date} < ${near}`].join(' AND ')})`;
}

function shifted(day: string, n: number, unit: TimeUnit, params: Params): string {
  if (unit === 'day' || unit === 'week') {
    return `(${day} + ${params.bind(String(unit === 'week' ? 7 * n : n), 'INTEGER')})`;
  }
  // Adding months takes the last day of a month that is too short, as `core/dates.ts` does.
  return `CAST(${day} + to_months(${params.bind(String(MONTHS[unit] * n), 'INTEGER')}) AS DATE)`;
}

/**
 * Whole units from the date to `asOf`, rounded down, also below zero. Months are complete on the same day of a
 * later month, or on its last day where it has no such day; `date_sub` would round towards zero for dates ahead.
 */
export function unitsSince(date: string, unit: TimeUnit, asOf: string, params: Params): string {
  if (unit === 'day' || unit === 'week') {
    const days = `(${params.bind(asOf, 'DATE')} - ${date})`;
    return unit === 'day' ? days : floorDivided(days, 7);
  }
  const [year, month, day] = asOf.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`not a day: ${asOf}`);
  }
  const now = params.bind(String(year * 12 + month), 'INTEGER');
  const tomorrow = addUnits(asOf, 1, 'day');
  const isMonthEnd = firstDay(tomorrow, 'month') === tomorrow;
  const reached = params.bind(String(isMonthEnd ? 31 : day), 'INTEGER');
  const months = `(${now} - (year(${date}) * 12 + month(${date})) - CASE WHEN day(${date}) > ${reached} THEN 1 ELSE 0 END)`;
  return unit === 'month' ? months : floorDivided(months, MONTHS[unit]);
}

/** DuckDB's `//` rounds towards zero. */
function floorDivided(whole: string, by: number): string {
  return `((${whole} - CASE WHEN ${whole} < 0 THEN ${by - 1} ELSE 0 END) // ${by})`;
}
