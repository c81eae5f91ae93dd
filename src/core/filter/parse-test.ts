/** Reads one test of a value: a comparison, a range, a list, a period, or a value that is a yes or no itself. */
import { COMPARE_OPS, type Group, type Literal, type Value } from './ast.ts';
import { fault } from './fault.ts';
import { NEVER } from './hints.ts';
import { afterValue, nullTest } from './misread.ts';
import { isSign, isWord, takeClosing, takeIf, type Reader } from './reader.ts';

/** @throws ToolInputError */
export function readTest(reader: Reader): Group {
  const value = reader.value();
  const { start } = value.span;
  const token = reader.peek();
  const op = COMPARE_OPS.find((known) => isSign(token, known));
  if (op !== undefined) {
    reader.take();
    if (isWord(reader.peek(), 'null')) throw nullTest(reader, value, op);
    return {
      kind: 'compare',
      left: value,
      op,
      right: reader.value(),
      span: reader.spanFrom(start),
    };
  }
  const negated = isWord(token, 'not') && isWord(reader.peek(1), 'in', 'between');
  if (negated) reader.take();
  if (takeIf(reader, 'between')) return readBetween(reader, value, negated);
  if (takeIf(reader, 'in')) return readIn(reader, value, negated);
  if (takeIf(reader, 'is')) return readKnown(reader, value);
  const isLast = token.kind === 'end' || isWord(token, 'and', 'or') || isSign(token, ')', ',');
  if (isLast) return { kind: 'holds', value, span: value.span };
  throw afterValue(reader, value);
}

function readBetween(reader: Reader, value: Value, negated: boolean): Group {
  const low = reader.value();
  const token = reader.peek();
  if (!takeIf(reader, 'and')) {
    throw fault(
      token.span,
      reader.source(token.span),
      'between takes two values joined by and, both included, as in age between 30 and 45',
    );
  }
  const high = reader.value();
  const span = reader.spanFrom(value.span.start);
  const test: Group = { kind: 'between', value, low, high, span };
  return negated ? { kind: 'not', of: test, span } : test;
}

function readIn(reader: Reader, value: Value, negated: boolean): Group {
  const open = reader.peek();
  if (open.kind === 'text') {
    throw fault(
      open.span,
      reader.source(open.span),
      "a list stands in brackets, as in city in ('Milano', 'Roma'); one value is compared with =",
    );
  }
  const { start } = value.span;
  if (!isSign(open, '(')) {
    const period = reader.period();
    return { kind: 'during', value, period, negated, span: reader.spanFrom(start) };
  }
  reader.take();
  const list: Literal[] = [];
  do list.push(readItem(reader));
  while (takeIf(reader, ','));
  takeClosing(reader, open, (token) =>
    fault(
      token.span,
      reader.source(token.span),
      "the values of a list are separated by commas, as in ('Milano', 'Roma'); a period stands without brackets, as in in last 90 days",
    ),
  );
  return { kind: 'in', value, list, negated, span: reader.spanFrom(start) };
}

function readItem(reader: Reader): Literal {
  const token = reader.peek();
  if (isWord(token, 'last', 'next', 'this', 'previous', 'before', 'after')) {
    throw fault(
      token.span,
      reader.source(token.span),
      'a period stands without brackets, as in last(purchase.date) in last 90 days',
    );
  }
  const value = reader.value();
  switch (value.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
      return value;
    default:
      throw fault(
        value.span,
        reader.source(value.span),
        "a list holds numbers, dates, or texts in quotes, as in city in ('Milano', 'Roma')",
      );
  }
}

/** `is null` and `is unknown` are read as `is not known`. */
function readKnown(reader: Reader, value: Value): Group {
  const not = takeIf(reader, 'not');
  const token = reader.peek();
  const known = isWord(token, 'known');
  if (!known && !isWord(token, 'null', 'unknown')) {
    throw fault(
      token.span,
      reader.source(token.span),
      isWord(token, 'never')
        ? NEVER
        : 'after is comes known or not known; a value is compared with =',
    );
  }
  reader.take();
  return { kind: 'known', value, negated: known === not, span: reader.spanFrom(value.span.start) };
}
