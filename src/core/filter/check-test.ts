/** Checks tests: both sides must be of one type, and dates are compared by whole days, weeks, months, quarters and years. */
import { addUnits } from '../dates.ts';
import { decimal, subtract } from '../decimal.ts';
import type { CompareOp, Group, Value } from './ast.ts';
import { checkFixed, type Days } from './check-literal.ts';
import { checkPeriod } from './check-period.ts';
import { isWithheld, nearestValue, withheld } from './check-text.ts';
import type { CheckedGroup, CheckedLiteral, CheckedPeriod, CheckedValue } from './checked.ts';
import { periodInside, withPeriod } from './hints.ts';
import { checkName, lookUp } from './names.ts';
import { printGroup, printValue } from './print.ts';
import { isFixed, TYPE_WORDS, wrong, type Context } from './scope.ts';

type Test<Kind extends Group['kind']> = Extract<Group, { kind: Kind }>;

const MIRRORED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** A fixed value ends on the right; a month, quarter or year compared with `=` becomes the days in it. */
export function checkCompare(test: Test<'compare'>, context: Context): CheckedGroup {
  if (isFixed(test.left) && !isFixed(test.right)) {
    return checkCompare(
      { ...test, left: test.right, op: MIRRORED[test.op], right: test.left },
      context,
    );
  }
  const left = checkSubject(test.left, test, context);
  if (test.op !== '=' && test.op !== '!=') refuseUnordered(test, test.left, left, context);
  const right = otherSide(test.right, left, test.left, context);
  if (right.kind !== 'days') return { kind: 'compare', left, op: test.op, right };
  return compareDays(left, test.op, right);
}

function compareDays(left: CheckedValue, op: CompareOp, days: Days): CheckedGroup {
  if ((op === '=' || op === '!=') && days.first !== days.last)
    return inDays(left, days, op === '!=');
  const bound = op === '<=' || op === '>' ? days.last : days.first;
  return { kind: 'compare', left, op, right: dayLiteral(bound) };
}

/** Both ends included, the last day of a month or year too. */
export function checkBetween(test: Test<'between'>, context: Context): CheckedGroup {
  const value = checkSubject(test.value, test, context);
  refuseUnordered(test, test.value, value, context);
  const low = asBound(otherSide(test.low, value, test.value, context), 'first');
  const high = asBound(otherSide(test.high, value, test.value, context), 'last');
  if (low.kind === 'literal' && high.kind === 'literal' && isAbove(low, high)) {
    const turned = printGroup({ ...test, low: test.high, high: test.low });
    throw wrong(
      context,
      test.span,
      printGroup(test),
      `between begins with the smaller value: write ${turned}`,
    );
  }
  return { kind: 'between', value, low, high };
}

/** Dates in the list may be weeks, months, quarters and years. */
export function checkIn(test: Test<'in'>, context: Context): CheckedGroup {
  const { negated } = test;
  const value = checkSubject(test.value, test, context);
  const items = test.list.map((item) => checkFixed(item, value, printValue(test.value), context));
  const spans = items.filter((item) => item.kind === 'days');
  if (spans.some(({ first, last }) => first !== last)) {
    const of = spans.map((days) => inDays(value, days, negated));
    const [only] = of;
    if (of.length === 1 && only !== undefined) return only;
    return { kind: negated ? 'and' : 'or', of };
  }
  const list = items.map((item) => (item.kind === 'days' ? dayLiteral(item.first) : item));
  const distinct = list.filter(
    (item, index) => list.findIndex((other) => other.value === item.value) === index,
  );
  return { kind: 'in', value, list: distinct, negated };
}

/** A date in a period. */
export function checkDuring(test: Test<'during'>, context: Context): CheckedGroup {
  const value = checkSubject(test.value, test, context);
  if (value.type !== 'date') {
    const inside = withPeriod(test.value, test.period);
    const name = printValue(test.value);
    throw wrong(
      context,
      test.span,
      printGroup(test),
      inside === null
        ? `only a date lies in a period, and ${name} is ${TYPE_WORDS[value.type]}`
        : periodInside(printValue(inside)),
    );
  }
  const period = checkPeriod(test.period, context);
  if (period === null) {
    const known = printGroup({ ...test, kind: 'known' });
    throw wrong(context, test.span, printGroup(test), `every date lies in ever: write ${known}`);
  }
  return { kind: 'during', value, period, negated: test.negated };
}

/** Whether the value is known at all. */
export function checkKnown(test: Test<'known'>, context: Context): CheckedGroup {
  const value = checkSubject(test.value, test, context);
  if (value.kind === 'aggregate' && value.fn === 'count') {
    const some = `${printValue(test.value)} ${test.negated ? '=' : '>'} 0`;
    throw wrong(context, test.span, printGroup(test), `a count is always known; write ${some}`);
  }
  return { kind: 'known', value, negated: test.negated };
}

/** A value alone: it must be a yes or no. */
export function checkHolds(test: Test<'holds'>, context: Context): CheckedGroup {
  const value = checkSubject(test.value, test, context);
  if (value.type === 'boolean') return { kind: 'holds', value };
  const name = printValue(test.value);
  const compared = { number: `${name} > 0`, text: `${name} = '…'`, date: `${name} >= 2024-05-01` };
  throw wrong(
    context,
    test.span,
    name,
    `${name} is ${TYPE_WORDS[value.type]} and no test by itself; compare it, as in ${compared[value.type]}`,
  );
}

/** What is tested differs from customer to customer. */
function checkSubject(value: Value, test: Group, context: Context): CheckedValue {
  if (!isFixed(value)) {
    const checked =
      value.kind === 'path' ? checkName(value, context, test) : context.value(value, context);
    if (test.kind !== 'known') refuseWithheld(value, checked, context);
    return checked;
  }
  const isName = value.kind === 'text' && /^\p{L}[\p{L}\p{M}\p{N}_.]*$/u.test(value.value);
  throw wrong(
    context,
    value.span,
    printValue(value),
    isName
      ? `a test begins with a field, a measure or a count; their names stand without quotes, as in ${value.value.toLowerCase()}`
      : "a test needs a field, a measure or a count, as in age >= 30 or city in ('Milano', 'Roma')",
  );
}

function otherSide(
  value: Value,
  left: CheckedValue,
  leftValue: Value,
  context: Context,
): CheckedValue | Days {
  const name = printValue(leftValue);
  if (isFixed(value)) return checkFixed(value, left, name, context);
  if (value.kind === 'path' && lookUp(value, context) === null) {
    const form = literalMeant(value.names.join('.'), left);
    if (form !== null) {
      throw wrong(
        context,
        value.span,
        printValue(value),
        `there is no field of that name; write ${form}`,
      );
    }
  }
  const right = context.value(value, context);
  refuseWithheld(value, right, context);
  if (right.type === left.type) return right;
  throw wrong(
    context,
    value.span,
    printValue(value),
    `${name} is ${TYPE_WORDS[left.type]}, but ${printValue(value)} is ${TYPE_WORDS[right.type]}`,
  );
}

/** The literal that a name without quotes was probably meant for; null where a name is as likely. */
function literalMeant(word: string, left: CheckedValue): string | null {
  if (word === 'never') return null;
  if (left.type === 'boolean') return 'true or false';
  return left.type === 'text'
    ? `a text in quotes: ${nearestValue(word, left) ?? `'${word}'`}`
    : null;
}

function refuseWithheld(value: Value, checked: CheckedValue, context: Context): void {
  if (checked.kind === 'field' && isWithheld(checked.field)) {
    throw wrong(context, value.span, printValue(value), withheld(checked.field));
  }
}

function refuseUnordered(test: Group, value: Value, checked: CheckedValue, context: Context): void {
  if (checked.type === 'number' || checked.type === 'date') return;
  const name = printValue(value);
  const form = checked.type === 'text' ? `${name} = '…' or ${name} in ('…', '…')` : name;
  throw wrong(
    context,
    test.span,
    printGroup(test),
    `${name} is ${TYPE_WORDS[checked.type]} and has no order; write ${form}`,
  );
}

function asBound(side: CheckedValue | Days, edge: 'first' | 'last'): CheckedValue {
  return side.kind === 'days' ? dayLiteral(side[edge]) : side;
}

function isAbove(low: CheckedLiteral, high: CheckedLiteral): boolean {
  if (typeof low.value === 'boolean' || typeof high.value === 'boolean') return false;
  if (low.type === 'date') return low.value > high.value;
  return subtract(decimal(low.value), decimal(high.value)).units > 0n;
}

function inDays(value: CheckedValue, days: Days, negated: boolean): CheckedGroup {
  const period: CheckedPeriod = {
    kind: 'range',
    from: days.first,
    to: addUnits(days.last, 1, 'day'),
  };
  return { kind: 'during', value, period, negated };
}

function dayLiteral(day: string): CheckedLiteral {
  return { kind: 'literal', type: 'date', value: day };
}
