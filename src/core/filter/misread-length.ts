/** The tailored errors for a length of time that was written where a date or a number of days was meant. */
import type { ToolInputError } from '../errors.ts';
import { COMPARE_OPS, type Value } from './ast.ts';
import { fault } from './fault.ts';
import { printPeriod, printValue } from './print.ts';
import { attempt, isSign, isWord, type Reader } from './reader.ts';

interface Length extends Extract<Value, { kind: 'number' }> {
  unit: NonNullable<Extract<Value, { kind: 'number' }>['unit']>;
}

/** `60 days`. */
export function isLength(value: Value): value is Length {
  return value.kind === 'number' && value.unit !== null;
}

/**
 * `60 days after first(purchase.date) > 2019`, `0 days since last(purchase.date) = 1`: the next token is before,
 * after or since.
 */
export function lengthAsValue(reader: Reader, length: Length): ToolInputError {
  const word = reader.take();
  const of = attempt(() => reader.value()) ?? lastPurchase(length);
  const sign = reader.peek();
  const op = COMPARE_OPS.find((known) => isSign(sign, known));
  const span = reader.spanFrom(length.span.start);
  const piece = reader.source(span);
  const since = printValue({ kind: 'since', unit: length.unit, of, span });
  if (!isWord(word, 'since')) {
    return fault(
      span,
      piece,
      `a length of time before or after a date is a period and not compared, as in count(purchase, ${piece}) = 0; how long ago the date is, is written ${since} > ${length.text}`,
    );
  }
  if (op !== undefined) reader.take();
  const right = op === undefined ? null : attempt(() => reader.value());
  const test = right === null ? `>= ${length.text}` : `${op} ${printValue(right)}`;
  return fault(span, piece, `no number stands before the unit: write ${since} ${test}`);
}

/** `last(purchase.date) > 60 days after first(purchase.date)`: the next token is before or after. */
export function lengthAsDate(reader: Reader, date: Value, length: Length): ToolInputError {
  const side = isWord(reader.take(), 'before') ? 'before' : 'after';
  const value = attempt(() => reader.value()) ?? lastPurchase(length);
  const span = reader.spanFrom(length.span.start);
  const base = { kind: 'around', n: Number(length.text), unit: length.unit, side, value } as const;
  const period = printPeriod({ base, earlier: null, span });
  return fault(
    span,
    reader.source(span),
    `a length of time before or after a date is a period and not compared; write ${printValue(date)} in ${period}`,
  );
}

function lastPurchase({ span }: Length): Value {
  const path = { names: ['purchase', 'date'], span };
  return { kind: 'aggregate', fn: 'last', distinct: false, path, where: null, period: null, span };
}
