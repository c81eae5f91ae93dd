/** Sentences of the tailored errors that more than one file needs. */
import type { Period, Value } from './ast.ts';

export const NEVER = 'what never happened has a count of 0, as in count(purchase) = 0';

export const NO_TEXT_SEARCH =
  "nothing searches inside a text; name the whole values, as in city = 'Milano' or city in ('Milano', 'Roma')";

/** The same value with the period inside the brackets of its aggregate; null when it has none without a period. */
export function withPeriod(value: Value, period: Period): Value | null {
  if (value.kind === 'aggregate') return value.period === null ? { ...value, period } : null;
  if (value.kind !== 'scaled' && value.kind !== 'since') return null;
  const of = withPeriod(value.of, period);
  return of === null ? null : { ...value, of };
}

/** Says where the period of an aggregate stands. `corrected` is the whole test as it is to be written. */
export function periodInside(corrected: string): string {
  return `the period of a count or a sum stands inside its brackets, after a comma: write ${corrected}`;
}
