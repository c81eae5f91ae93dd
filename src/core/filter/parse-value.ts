/** Reads a value: a literal, a field or measure, an aggregate, a helper call, the time since a date. */
import { AGGREGATE_FNS, type Value } from './ast.ts';
import { fault } from './fault.ts';
import type { Token } from './lex.ts';
import { readAggregate } from './parse-aggregate.ts';
import { readPath } from './parse-path.ts';
import {
  isComparison,
  isSign,
  isWord,
  takeClosing,
  takeCount,
  takeIf,
  unitOf,
  type Reader,
} from './reader.ts';

/** Words that join or open tests, so no value begins with them. */
const RESERVED = ['and', 'or', 'not', 'in', 'is', 'between', 'null'];

/** What other languages call them -> how they are written here. */
const OTHER_FUNCTIONS = new Map([
  ['average', 'avg(purchase.amount)'],
  ['mean', 'avg(purchase.amount)'],
  ['total', 'sum(purchase.amount)'],
  ['number', 'count(purchase)'],
  ['minimum', 'min(purchase.amount)'],
  ['maximum', 'max(purchase.amount)'],
  ['latest', 'last(purchase.date)'],
  ['earliest', 'first(purchase.date)'],
]);
/** @throws ToolInputError */
export function readValue(reader: Reader): Value {
  const token = reader.peek();
  if (token.kind !== 'number' || !isSign(reader.peek(1), '*')) return readOperand(reader);
  reader.take();
  reader.take();
  const of = readOperand(reader);
  const span = reader.spanFrom(token.span.start);
  if (of.kind === 'aggregate' || of.kind === 'call' || of.kind === 'path' || of.kind === 'since') {
    return { kind: 'scaled', factor: token.text, of, span };
  }
  throw fault(
    span,
    reader.source(span),
    'a number multiplies a field, a count, a sum or the like, as in 2 * median(purchase.gap)',
  );
}

function readOperand(reader: Reader): Value {
  const token = reader.peek();
  switch (token.kind) {
    case 'number':
      return readNumber(reader);
    case 'date':
      return { kind: 'date', text: reader.take().text, span: token.span };
    case 'text':
      return { kind: 'text', value: reader.take().text, span: token.span };
    case 'name':
      return readNamed(reader);
    default:
      throw fault(token.span, reader.source(token.span), noValue(token));
  }
}

function readNumber(reader: Reader): Value {
  const { text, span } = reader.peek();
  const unit = unitOf(reader.peek(1));
  if (unit === null) {
    reader.take();
    return { kind: 'number', text, unit, span };
  }
  if (isWord(reader.peek(2), 'ago')) {
    const n = takeCount(reader, 0);
    reader.take();
    reader.take();
    return { kind: 'ago', n, unit, span: reader.spanFrom(span.start) };
  }
  reader.take();
  reader.take();
  return { kind: 'number', text, unit, span: reader.spanFrom(span.start) };
}

function readNamed(reader: Reader): Value {
  const token = reader.peek();
  const next = reader.peek(1);
  const { start } = token.span;
  if (RESERVED.includes(token.text)) {
    throw fault(token.span, reader.source(token.span), noValue(token));
  }
  if (isWord(token, 'true', 'false')) {
    reader.take();
    return { kind: 'boolean', value: token.text === 'true', span: token.span };
  }
  const unit = unitOf(token);
  if (unit !== null && isWord(next, 'since')) {
    reader.take();
    reader.take();
    const of = reader.deeper(() => readValue(reader));
    return { kind: 'since', unit, of, span: reader.spanFrom(start) };
  }
  if (isSign(next, '(')) return readCall(reader);
  return { kind: 'path', ...readPath(reader) };
}

function readCall(reader: Reader): Value {
  const name = reader.take();
  const fn = AGGREGATE_FNS.find((known) => known === name.text);
  if (fn !== undefined) return reader.deeper(() => readAggregate(reader, fn, name));
  const form = OTHER_FUNCTIONS.get(name.text);
  if (form !== undefined) {
    throw fault(name.span, reader.source(name.span), `this function is written ${form}`);
  }
  const open = reader.take();
  const args = reader.deeper(() => readArguments(reader));
  takeClosing(reader, open, (token) =>
    fault(
      token.span,
      reader.source(token.span),
      `${name.text}(…) takes texts in quotes with commas between them, as in ${name.text}('…')`,
    ),
  );
  return { kind: 'call', name: name.text, args, span: reader.spanFrom(name.span.start) };
}

function readArguments(reader: Reader): Value[] {
  const args: Value[] = [];
  do args.push(readValue(reader));
  while (takeIf(reader, ','));
  return args;
}

function noValue(token: Token): string {
  if (isWord(token, 'null')) {
    return 'nothing equals an unknown value; write "is known" or "is not known" after the field';
  }
  if (isComparison(token)) {
    return 'a comparison needs a value on both sides, as in age >= 30 and age <= 45';
  }
  if (isSign(token, '(')) {
    return "brackets hold a list after in, or whole tests, as in (age < 30 or city = 'Milano')";
  }
  return 'here a value is expected: a field, a measure, count(purchase), a number, a date, or a text in quotes';
}
