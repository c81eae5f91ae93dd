/** Checks a value on its own: names, functions, multiples, time since a date. */
import { nearest } from '../nearest.ts';
import { AGGREGATE_FNS, TIME_UNITS, type Value } from './ast.ts';
import { checkAggregate } from './check-aggregate.ts';
import { fixedDays } from './check-literal.ts';
import type { CheckedValue } from './checked.ts';
import { alternatives } from './fault.ts';
import { checkName } from './names.ts';
import { printValue } from './print.ts';
import { isFixed, TYPE_WORDS, wrong, type Context } from './scope.ts';
import { whatCanBeUsed } from './unknown-name.ts';

type Call = Extract<Value, { kind: 'call' }>;

/** @throws ToolInputError */
export function checkedValue(value: Value, context: Context): CheckedValue {
  switch (value.kind) {
    case 'number':
      if (value.unit === null) return { kind: 'literal', type: 'number', value: value.text };
      throw wrong(
        context,
        value.span,
        printValue(value),
        'a length of time is compared, as in days since last(purchase.date) > 90 days',
      );
    case 'text':
    case 'boolean':
      return { kind: 'literal', type: value.kind, value: value.value };
    case 'date':
    case 'ago':
      return oneDay(value, context);
    case 'path':
      return checkName(value, context);
    case 'aggregate':
      return checkAggregate(value, context);
    case 'scaled':
      return {
        kind: 'scaled',
        type: 'number',
        factor: value.factor,
        of: typed(value.of, 'number', context),
      };
    case 'since':
      return {
        kind: 'since',
        type: 'number',
        unit: value.unit,
        of: typed(value.of, 'date', context),
        asOf: context.asOf,
      };
    case 'call':
      throw wrong(context, value.span, printValue(value), noFunction(value, context));
  }
}

function oneDay(value: Extract<Value, { kind: 'date' | 'ago' }>, context: Context): CheckedValue {
  const days = fixedDays(value, context);
  if (days !== null && days.first === days.last) {
    return { kind: 'literal', type: 'date', value: days.first };
  }
  throw wrong(
    context,
    value.span,
    printValue(value),
    'a single day is needed here, as in 2024-05-01',
  );
}

function typed(value: Value, type: 'number' | 'date', context: Context): CheckedValue {
  const checked = context.value(value, context);
  if (checked.type === type) return checked;
  const example = type === 'number' ? '2 * median(purchase.gap)' : 'days since last(purchase.date)';
  throw wrong(
    context,
    value.span,
    printValue(value),
    `${TYPE_WORDS[type]} is needed here, as in ${example}, but this is ${TYPE_WORDS[checked.type]}`,
  );
}

/** What these would speak of comes with the data or is saved by a person. */
const HELPERS = new Map([
  ['segment', 'no segment is saved'],
  ['theme', 'no theme is saved'],
  ['consent', "consents are counted, as in count(consent where purpose = 'email') >= 1"],
  [
    'campaign',
    "a campaign is a field of events, as in count(email_open where campaign = 'spring')",
  ],
]);

/** Places of a value among all customers. */
const PLACES = /^(?:p\d{1,3}|percentile|quantile|quartile|decile|ntile|rank)(?:_\w+)?$/;

function noFunction(call: Call, context: Context): string {
  const { name } = call;
  const missing = HELPERS.get(name);
  if (missing !== undefined) {
    return `${missing}, so ${name}(…) cannot be used; ${whatCanBeUsed(context.catalogue)}`;
  }
  if (TIME_UNITS.some((unit) => unit === name)) {
    return 'a date is compared with a year, month or day, as in first(purchase.date) in 2024-12';
  }
  const of = call.args.find((arg) => !isFixed(arg));
  if (of !== undefined && TIME_UNITS.some((unit) => `${unit}s` === name)) {
    return `how long ago a date is, is written ${name} since ${printValue(of)}`;
  }
  if (PLACES.test(name)) {
    const by = of === undefined ? 'income' : printValue(of);
    return `there is no function called ${name}; the highest tenth is written top 10 % by ${by}, the lowest bottom 10 % by ${by}`;
  }
  if (name === 'gap') return 'the days between purchases are written median(purchase.gap)';
  const near = nearest(name, AGGREGATE_FNS, 2);
  return near.length > 0
    ? `there is no function called ${name}; did you mean ${alternatives(near)}?`
    : `there is no function called ${name}; there are ${AGGREGATE_FNS.join(', ')}, taken of the records of a customer, and a field or measure stands alone, as in income > 30000`;
}
