/** Writes conditions in the filter language. */
import { findMeasure } from '../../core/metrics.ts';
import type { Condition, Test } from './slot.ts';

/** All of these must hold. */
export function all(conditions: readonly string[]): string {
  return conditions.join(' and ');
}

/** One of these must hold; values of one field become one list. A negated one stands alone. */
export function anyOf(items: readonly Condition[]): string {
  const fields = [...new Set(items.map(({ field }) => field))];
  const texts = fields.map(({ name, type }) => {
    const values = items.filter(({ field }) => field.name === name).flatMap((item) => item.values);
    return valueText(
      name,
      type,
      values,
      items.some(({ isNegated }) => isNegated),
    );
  });
  return texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' or ')})`;
}

export function testText({ subject, op, low, high }: Test, where: string, period: string): string {
  const left =
    'field' in subject ? subject.field.name : perCustomer(subject.measure, where, period);
  return op === 'between' ? `${left} between ${low} and ${high ?? low}` : `${left} ${op} ${low}`;
}

/** `sum(purchase.amount)` with its condition and period: `sum(purchase.amount where category = 'Bikes', 2019)`. */
export function perCustomer(measure: string, where: string, period: string): string {
  const formula = findMeasure(measure)?.perCustomer ?? measure;
  return formula.replace(
    /\)$/,
    `${where === '' ? '' : ` where ${where}`}${period === '' ? '' : `, ${period}`})`,
  );
}

/** How many orders: `count(purchase where category = 'Bikes', 2019) >= 1`. */
export function counted(where: string, period: string, comparison: string): string {
  return `${perCustomer('orders', where, period)} ${comparison}`;
}

function valueText(
  name: string,
  type: string,
  values: readonly string[],
  isNegated: boolean,
): string {
  const texts = [...new Set(values)].map((value) => (type === 'text' ? quoted(value) : value));
  const [only = '', ...others] = texts;
  if (others.length === 0) return `${name} ${isNegated ? '!=' : '='} ${only}`;
  return `${name} ${isNegated ? 'not in' : 'in'} (${texts.join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
