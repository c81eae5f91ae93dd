/** Makes periods absolute: calendar days counted from the as-of date, or bounds that depend on the customer. */
import { addUnits, daysOf, startOf, type DayRange } from '../dates.ts';
import type { Period, PeriodBase, Value } from './ast.ts';
import { fixedDays } from './check-literal.ts';
import type { CheckedPeriod, CheckedValue } from './checked.ts';
import { printPeriod, printValue } from './print.ts';
import { isFixed, TYPE_WORDS, wrong, type Context } from './scope.ts';

/**
 * Null for `ever`. Values in the period are those of the customer, also inside an aggregate.
 * @throws ToolInputError
 */
export function checkPeriod(period: Period, context: Context): CheckedPeriod | null {
  const { base, earlier } = period;
  if (base.kind === 'ever') {
    if (earlier === null) return null;
    throw wrong(
      context,
      period.span,
      printPeriod(period),
      'ever has no bounds that could be earlier',
    );
  }
  if ((base.kind === 'open' || base.kind === 'around') && !isFixed(base.value)) {
    const n = base.kind === 'around' ? base.n : null;
    const unit = base.kind === 'around' ? base.unit : 'day';
    if (base.kind === 'around' && base.side === 'after') {
      const end = moved({ from: null, to: addUnits(context.asOf, base.n, base.unit) }, earlier);
      noteNotOver(period, end, context);
    }
    return {
      kind: 'around',
      side: base.side,
      n,
      unit,
      value: dateValue(base.value, context),
      earlier,
    };
  }
  const range = moved(rangeOf(base, period, context), earlier);
  if (base.kind === 'rolling' || base.kind === 'calendar' || earlier !== null) {
    noteRange(period, range, context);
  }
  if (base.kind === 'around' && base.side === 'after') noteNotOver(period, range, context);
  return { kind: 'range', ...range };
}

function dateValue(value: Value, context: Context): CheckedValue {
  const checked = context.value(value, context);
  if (checked.type === 'date') return checked;
  throw wrong(
    context,
    value.span,
    printValue(value),
    `a period is bounded by a date, as in after first(purchase.date), but this is ${TYPE_WORDS[checked.type]}`,
  );
}

type Base = Exclude<PeriodBase, { kind: 'ever' }>;

function rangeOf(base: Base, period: Period, context: Context): DayRange {
  const { asOf } = context;
  switch (base.kind) {
    case 'rolling':
      return base.side === 'last'
        ? { from: addUnits(asOf, -base.n, base.unit), to: asOf }
        : { from: asOf, to: addUnits(asOf, base.n, base.unit) };
    case 'calendar': {
      const steps = { previous: -1, this: 0, next: 1 }[base.which];
      const from = addUnits(startOf(asOf, base.unit), steps, base.unit);
      return { from, to: addUnits(from, 1, base.unit) };
    }
    case 'dates': {
      const first = daysOf(base.from)?.first ?? base.from;
      const last = daysOf(base.to)?.last ?? base.to;
      if (first <= last) return { from: first, to: dayAfter(last) };
      throw wrong(
        context,
        period.span,
        printPeriod(period),
        `a period begins before it ends: write ${base.to}..${base.from}`,
      );
    }
    case 'open': {
      const { first, last } = boundDays(base.value, context);
      return base.side === 'before'
        ? { from: null, to: first }
        : { from: dayAfter(last), to: null };
    }
    case 'around': {
      const { first, last } = boundDays(base.value, context);
      return base.side === 'before'
        ? { from: addUnits(first, -base.n, base.unit), to: first }
        : { from: dayAfter(last), to: dayAfter(addUnits(last, base.n, base.unit)) };
    }
  }
}

function boundDays(value: Value, context: Context): { first: string; last: string } {
  const days = isFixed(value) ? fixedDays(value, context) : null;
  if (days !== null) return days;
  throw wrong(
    context,
    value.span,
    printValue(value),
    'a period is bounded by a date, as in before 2024-05-01 or 60 days after first(purchase.date)',
  );
}

function moved(range: DayRange, earlier: Period['earlier']): DayRange {
  if (earlier === null) return range;
  const back = (day: string | null): string | null =>
    day === null ? null : addUnits(day, -earlier.n, earlier.unit);
  return { from: back(range.from), to: back(range.to) };
}

function dayAfter(day: string): string {
  return addUnits(day, 1, 'day');
}

/** What nobody did yet may still come: `to` is the latest end the period can have. */
function noteNotOver(period: Period, { to }: DayRange, context: Context): void {
  if (to === null || to <= context.asOf) return;
  context.note({
    key: 'note.not_yet_over',
    params: { written: printPeriod(period), as_of: { value: context.asOf, unit: 'date' } },
  });
}

/** States which days a relative period came to mean, both ends included. */
function noteRange(period: Period, { from, to }: DayRange, context: Context): void {
  const written = printPeriod(period);
  const first = from === null ? null : { value: from, unit: 'date' as const };
  const last = to === null ? null : { value: addUnits(to, -1, 'day'), unit: 'date' as const };
  if (first !== null && last !== null) {
    context.note({ key: 'note.period', params: { written, from: first, to: last } });
  } else if (first !== null) {
    context.note({ key: 'note.period_from', params: { written, from: first } });
  } else if (last !== null) {
    context.note({ key: 'note.period_until', params: { written, to: last } });
  }
}
