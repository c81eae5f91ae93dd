/** The tailored errors of the parser: what was probably meant, written as it should be. */
import type { ToolInputError } from '../errors.ts';
import type { CompareOp, Group, Period, Value } from './ast.ts';
import { fault } from './fault.ts';
import { NEVER, NO_TEXT_SEARCH, periodInside, withPeriod } from './hints.ts';
import { isLength, lengthAsDate, lengthAsValue } from './misread-length.ts';
import { printGroup, printPeriod, printValue } from './print.ts';
import { attempt, isComparison, isSign, isWord, type Reader } from './reader.ts';

const TEXT_SEARCH = [
  'contains',
  'like',
  'ilike',
  'matches',
  'includes',
  'starts',
  'ends',
  'startswith',
  'endswith',
];
const PERIOD_STARTS = ['last', 'next', 'previous', 'this', 'within', 'during'];
const NUMBER_FIRST = 'the number stands first, as in 2 * median(purchase.gap)';
const NO_SEPARATORS = 'numbers are written without separators, as in 1000 or 0.7';
const NO_COMMA =
  "tests are joined with and or or; a list stands in brackets after in, as in city in ('Milano', 'Roma')";

/** `age >= 30 and <= 45`: the next token is a comparison sign without its left side. */
export function danglingSide(reader: Reader, last: Group, word: 'and' | 'or'): ToolInputError {
  const sign = reader.take();
  const right = attempt(() => reader.value());
  const span = reader.spanFrom(sign.span.start);
  const piece = reader.source(span);
  const previous = lastTest(last);
  if (previous.kind !== 'compare' || right === null) {
    return fault(
      span,
      piece,
      'a comparison needs a value on both sides, as in age >= 30 and age <= 45',
    );
  }
  const value = printValue(previous.left);
  const both = `${printGroup(previous)} ${word} ${value} ${sign.text} ${printValue(right)}`;
  const isRange = word === 'and' && previous.op === '>=' && sign.text === '<=';
  const range = `${value} between ${printValue(previous.right)} and ${printValue(right)}`;
  return fault(
    span,
    piece,
    `a comparison needs its value again: write ${both}${isRange ? `, or ${range}` : ''}`,
  );
}

/** `x = null`: the next token is `null`. */
export function nullTest(reader: Reader, value: Value, op: CompareOp): ToolInputError {
  const { span } = reader.peek();
  const form = `${printValue(value)} is ${op === '!=' ? 'known' : 'not known'}`;
  return fault(span, reader.source(span), `nothing equals an unknown value; write ${form}`);
}

/** What follows a value is neither a comparison nor the end of the test. */
export function afterValue(reader: Reader, value: Value): ToolInputError {
  const token = reader.peek();
  const written = printValue(value);
  const say = (sentence: string): ToolInputError =>
    fault(token.span, reader.source(token.span), sentence);
  if (isTextSearch(reader)) return say(NO_TEXT_SEARCH);
  if (isWord(token, 'never') || written === 'never') return say(NEVER);
  if (isLength(value) && isWord(token, 'before', 'after', 'since')) {
    return lengthAsValue(reader, value);
  }
  if (isWord(token, 'before', 'after')) {
    const next = reader.peek(1);
    const date = next.kind === 'date' || next.kind === 'number' ? next.text : '2024-05-01';
    const sign = token.text === 'before' ? '<' : '>';
    // A field of a relation has many dates for one customer.
    const one = value.kind === 'path' && value.names.length > 1 ? `last(${written})` : written;
    return say(`dates are compared with signs: write ${one} ${sign} ${date}`);
  }
  if (isWord(token, 'since')) return say(`from a day on is written ${written} >= 2024-05-01`);
  if (isWord(token, ...PERIOD_STARTS)) return periodWithoutIn(reader, value);
  if (isWord(token, 'equals', 'equal', 'eq')) return say(`equality is written ${written} = …`);
  if (isSign(token, '*')) return say(NUMBER_FIRST);
  if (written === 'top' || written === 'bottom') {
    return say('a rank is written top 20 % by income, or top 50 by sum(purchase.amount)');
  }
  return say(
    `after ${written} comes =, !=, <, <=, >, >=, between, in or is known, or the test ends; a name is one word, and a text stands in quotes`,
  );
}

/** `last(purchase.date) within last 90 days`, `count(purchase) last 90 days`. */
function periodWithoutIn(reader: Reader, value: Value): ToolInputError {
  const token = reader.peek();
  if (isWord(token, 'within', 'during')) reader.take();
  const period = attempt(() => reader.period());
  const counted = period !== null && isNumeric(value) ? withPeriod(value, period) : null;
  const written = period === null ? 'last 90 days' : printPeriod(period);
  return fault(
    token.span,
    reader.source(token.span),
    counted === null
      ? `a date in a period is written ${printValue(value)} in ${written}`
      : periodInside(printValue(counted)),
  );
}

/** `contains`, `not like`. */
function isTextSearch(reader: Reader): boolean {
  return isWord(reader.peek(isWord(reader.peek(), 'not') ? 1 : 0), ...TEXT_SEARCH);
}

/** An aggregate that is a number whatever it is taken over. */
function isNumeric(value: Value): boolean {
  return value.kind === 'aggregate' && ['count', 'sum', 'avg', 'median'].includes(value.fn);
}

/** What follows a complete test is neither and, or, nor an end. */
export function afterTest(reader: Reader, group: Group): ToolInputError {
  const token = reader.peek();
  const test = lastTest(group);
  const say = (sentence: string): ToolInputError =>
    fault(token.span, reader.source(token.span), sentence);
  if (isWord(token, 'in', ...PERIOD_STARTS)) return trailingPeriod(reader, test);
  if (test.kind === 'compare' && isLength(test.right) && isWord(token, 'before', 'after')) {
    return lengthAsDate(reader, test.left, test.right);
  }
  if (isComparison(token)) return chained(reader, test);
  if (isSign(token, ')'))
    return say('this bracket closes nothing; leave it out, or open one before');
  if (isSign(token, ','))
    return say(/^\d{3}$/.test(reader.peek(1).text) ? NO_SEPARATORS : NO_COMMA);
  if (isSign(token, '%')) {
    return say('a percentage stands only after top or bottom, as in top 20 % by income');
  }
  if (isSign(token, '*')) return say(NUMBER_FIRST);
  if (isTextSearch(reader)) return say(NO_TEXT_SEARCH);
  return say(
    'after a complete test comes and, or, or the end; a text of several words stands in quotes',
  );
}

/** `count(purchase) >= 2 in last 90 days`. */
function trailingPeriod(reader: Reader, test: Group): ToolInputError {
  const token = reader.peek();
  if (isWord(token, 'in', 'within', 'during')) reader.take();
  const period = attempt(() => reader.period());
  const span = reader.spanFrom(token.span.start);
  const moved = period === null ? null : testWithPeriod(test, period);
  const form = moved === null ? 'count(purchase, last 90 days) >= 2' : printGroup(moved);
  return fault(span, reader.source(span), periodInside(form));
}

function testWithPeriod(test: Group, period: Period): Group | null {
  if (test.kind === 'compare') {
    const left = withPeriod(test.left, period);
    return left && { ...test, left };
  }
  if (test.kind === 'rank') {
    const by = withPeriod(test.by, period);
    return by && { ...test, by };
  }
  if (test.kind !== 'between' && test.kind !== 'in') return null;
  const value = withPeriod(test.value, period);
  return value && { ...test, value };
}

function lastTest(group: Group): Group {
  if (group.kind !== 'and' && group.kind !== 'or') return group;
  return lastTest(group.of.at(-1) ?? { kind: 'all', span: group.span });
}

/** `30 <= age <= 45`, or a comparison of a whole test in brackets. */
function chained(reader: Reader, test: Group): ToolInputError {
  const sign = reader.take();
  const right = attempt(() => reader.value());
  const span = reader.spanFrom(sign.span.start);
  const second =
    test.kind === 'compare' && right !== null
      ? ` and ${printValue(test.right)} ${sign.text} ${printValue(right)}`
      : null;
  return fault(
    span,
    reader.source(span),
    second === null
      ? 'a comparison has one value on each side, without brackets around it, as in age >= 30'
      : `a comparison has two sides: write ${printGroup(test)}${second}`,
  );
}
