/** Reads a literal as the value it is compared with asks for: a year as a span of days, a text as the data spells it. */
import { decimal, integer, multiply, toText } from '../decimal.ts';
import { addUnits, daysOf } from '../dates.ts';
import type { TimeUnit } from './ast.ts';
import { spelled, valuesOf } from './check-text.ts';
import type { CheckedLiteral, CheckedValue } from './checked.ts';
import { printValue } from './print.ts';
import { TYPE_WORDS, wrong, type Context, type FixedValue } from './scope.ts';

/** A day, week, month, quarter or year a date is compared with; both ends included. */
export interface Days {
  kind: 'days';
  first: string;
  last: string;
}

/** `target` is what the literal is compared with, `name` its text for the errors. @throws ToolInputError */
export function checkFixed(
  value: FixedValue,
  target: CheckedValue,
  name: string,
  context: Context,
): CheckedLiteral | Days {
  switch (target.type) {
    case 'date': {
      const days = fixedDays(value, context);
      if (days !== null) return { kind: 'days', ...days };
      break;
    }
    case 'number':
      if (value.kind === 'number') return literal('number', inUnit(value, target, name, context));
      break;
    case 'boolean': {
      const answer = yesOrNo(value);
      if (answer !== null) return literal('boolean', answer);
      break;
    }
    case 'text': {
      const text = asText(value, target);
      if (text !== null) return literal('text', spelled(text, value.span, target, context));
      break;
    }
  }
  throw mismatch(value, target, name, context);
}

function literal(type: CheckedLiteral['type'], value: CheckedLiteral['value']): CheckedLiteral {
  return { kind: 'literal', type, value };
}

/** First and last day a literal stands for; null where it is no date. Notes which day `90 days ago` was. */
export function fixedDays(
  value: FixedValue,
  context: Context,
): { first: string; last: string } | null {
  switch (value.kind) {
    case 'date':
      return daysOf(value.text);
    case 'number':
      return value.unit === null && /^\d{4}$/.test(value.text) ? daysOf(value.text) : null;
    case 'ago': {
      const day = addUnits(context.asOf, -value.n, value.unit);
      context.note({
        key: 'note.day',
        params: { written: printValue(value), day: { value: day, unit: 'date' } },
      });
      return { first: day, last: day };
    }
    default:
      return null;
  }
}

function yesOrNo(value: FixedValue): boolean | null {
  if (value.kind === 'boolean') return value.value;
  if (value.kind !== 'text') return null;
  const word = value.value.trim().toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  return word === 'no' || word === 'false' ? false : null;
}

/** A number or date without quotes is a text where the values of the field are such themselves. */
function asText(value: FixedValue, target: CheckedValue): string | null {
  if (value.kind === 'text') return value.value;
  const values = target.kind === 'field' ? (target.field.values ?? []) : [];
  if (value.kind === 'number' && value.unit === null) {
    return values.some((known) => /^-?\d+([.,]\d+)?$/.test(known.trim())) ? value.text : null;
  }
  return value.kind === 'date' && values.includes(value.text) ? value.text : null;
}

/** How many of the finer unit make one of the coarser, where it is always the same number. */
const EXACT: Partial<Record<TimeUnit, Partial<Record<TimeUnit, number>>>> = {
  week: { day: 7 },
  quarter: { month: 3 },
  year: { month: 12, quarter: 4 },
};

/** The number in the unit of what it is compared with. */
function inUnit(
  value: Extract<FixedValue, { kind: 'number' }>,
  target: CheckedValue,
  name: string,
  context: Context,
): string {
  if (value.unit === null) return value.text;
  const unit = timeUnit(target);
  if (unit === value.unit) return value.text;
  const factor = unit === null ? undefined : EXACT[value.unit]?.[unit];
  if (factor !== undefined) return toText(multiply(decimal(value.text), integer(factor)));
  throw wrong(
    context,
    value.span,
    printValue(value),
    unit === null
      ? `${name} is not a length of time; write ${value.text} without ${value.unit}s`
      : `${name} is counted in ${unit}s, and ${value.unit}s do not convert to a whole number of them; write ${unit}s`,
  );
}

function timeUnit(value: CheckedValue): TimeUnit | null {
  switch (value.kind) {
    case 'since':
      return value.unit;
    case 'scaled':
      return timeUnit(value.of);
    case 'field':
      return unitNamed(value.field.unit);
    case 'aggregate':
      return value.fn === 'count' ? null : unitNamed(value.field?.unit ?? null);
    case 'literal':
      return null;
  }
}

function unitNamed(unit: string | null): TimeUnit | null {
  return unit === 'days' ? 'day' : unit === 'years' ? 'year' : null;
}

function mismatch(value: FixedValue, target: CheckedValue, name: string, context: Context): Error {
  const written = printValue(value);
  const type = value.kind === 'ago' ? 'date' : value.kind;
  return wrong(
    context,
    value.span,
    written,
    `${name} is ${TYPE_WORDS[target.type]}, but ${written} is ${TYPE_WORDS[type]}${howWritten(value, target)}`,
  );
}

function howWritten(value: FixedValue, target: CheckedValue): string {
  if (target.type === 'boolean') return '; write = true or = false';
  if (target.type === 'text') {
    const values = target.kind === 'field' ? valuesOf(target.field) : null;
    if (values !== null) return `; ${values}`;
    return value.kind === 'number' ? `; write '${value.text}' in quotes` : '';
  }
  if (value.kind === 'text') {
    const text = value.value.trim();
    const fits =
      target.type === 'number' ? /^-?\d+(\.\d+)?$/.test(text) : daysOf(text.toUpperCase()) !== null;
    if (fits) return `; write ${text} without quotes`;
  }
  return target.type === 'date' ? '; a date is written 2024-05-01, 2024-05, 2024-Q2 or 2024' : '';
}
