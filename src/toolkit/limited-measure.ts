/** Measures of some purchases only: "revenue, 2025" for `sum(purchase.amount, 2025)`. */
import { parseValue } from '../core/filter/parse.ts';
import { printGroup, printPeriod, printValue } from '../core/filter/print.ts';
import { MEASURES } from '../core/metrics.ts';

/**
 * The measure that a value of one customer is, and what it is limited to in the filter language: conditions on
 * purchases, then the period. Null for a whole measure and for any other value.
 */
export function limitedMeasure(text: string): { measure: string; limits: string } | null {
  const value = parseValue(text);
  if (value.kind !== 'aggregate') return null;
  const { where, period } = value;
  const limits = [
    ...(where === null ? [] : [printGroup(where)]),
    ...(period === null ? [] : [printPeriod(period)]),
  ];
  const whole = printValue({ ...value, where: null, period: null });
  const measure = MEASURES.find(({ perCustomer }) => perCustomer === whole);
  return measure && limits.length > 0 ? { measure: measure.id, limits: limits.join(', ') } : null;
}
