/** Reads what is taken over the records of one customer: `count(purchase where …, last 90 days)`. */
import type { AggregateFn, Value } from './ast.ts';
import { fault } from './fault.ts';
import type { Token } from './lex.ts';
import { readPath } from './parse-path.ts';
import { isSign, isWord, takeClosing, takeIf, type Reader } from './reader.ts';

/** With one of these a period begins, so the comma before it was forgotten. */
const PERIOD_WORDS = [
  'last',
  'next',
  'this',
  'previous',
  'before',
  'after',
  'in',
  'during',
  'since',
];

/** The name of the function is taken already. @throws ToolInputError */
export function readAggregate(reader: Reader, fn: AggregateFn, name: Token): Value {
  const open = reader.take();
  const distinct = isWord(reader.peek(), 'distinct') && reader.peek(1).kind === 'name';
  if (distinct) reader.take();
  refuseNoPath(reader, fn);
  const path = readPath(reader);
  const where = takeIf(reader, 'where') ? reader.group() : null;
  const period = takeIf(reader, ',') ? reader.period() : null;
  const written = `${fn}(${distinct ? 'distinct ' : ''}${path.names.join('.')}`;
  takeClosing(reader, open, (token) =>
    fault(token.span, reader.source(token.span), unclosed(token, written, period !== null)),
  );
  const span = reader.spanFrom(name.span.start);
  return { kind: 'aggregate', fn, distinct, path, where, period, span };
}

function refuseNoPath(reader: Reader, fn: AggregateFn): void {
  const token = reader.peek();
  const field = fn === 'first' || fn === 'last' ? 'date' : 'amount';
  const form = fn === 'count' ? 'count(purchase)' : `${fn}(purchase.${field})`;
  if (token.kind !== 'name') {
    throw fault(
      token.span,
      reader.source(token.span),
      `inside ${fn}(…) stands what is taken together, as in ${form}`,
    );
  }
  if (isSign(reader.peek(1), '(')) {
    throw fault(
      token.span,
      reader.source(token.span),
      `no function stands inside ${fn}(…); it takes records or their fields, as in ${form}`,
    );
  }
}

/** After the path, the condition and the period of an aggregate only the closing bracket may come. */
function unclosed(token: Token, written: string, hasPeriod: boolean): string {
  if (isWord(token, 'where')) {
    return `the condition comes before the period, as in ${written} where …, last 90 days)`;
  }
  if (hasPeriod) return `after the period comes a ), as in ${written}, last 90 days)`;
  if (isWord(token, ...PERIOD_WORDS) || token.kind === 'number') {
    return `a comma comes before the period: write ${written}, last 90 days)`;
  }
  return `here a where, a comma and a period, or the closing bracket is expected, as in ${written} where …) or ${written}, last 90 days)`;
}
