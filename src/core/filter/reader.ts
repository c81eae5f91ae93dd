/** A place in the tokens of a text, with the three rules of the grammar that call each other. */
import { ToolInputError } from '../errors.ts';
import {
  COMPARE_OPS,
  TIME_UNITS,
  type Group,
  type Period,
  type Span,
  type TimeUnit,
  type Value,
} from './ast.ts';
import { fault } from './fault.ts';
import { lex, type Token } from './lex.ts';

export interface Reader {
  /** The token `ahead` places on; after the last one always the token of kind `end`. */
  peek(ahead?: number): Token;
  take(): Token;
  /** From `start` to the end of the token taken last. */
  spanFrom(start: number): Span;
  source(span: Span): string;
  /** Reads something that stands inside something else. @throws ToolInputError beyond the depth a text may have */
  deeper<T>(read: () => T): T;
  group(): Group;
  value(): Value;
  period(): Period;
}

/** The rules, each in its own file; they reach one another only through the reader. */
export interface Grammar {
  group(reader: Reader): Group;
  value(reader: Reader): Value;
  period(reader: Reader): Period;
}

/** Far more than a person writes, far less than the stack holds. */
const DEEPEST = 50;

export function createReader(text: string, grammar: Grammar): Reader {
  const tokens = lex(text);
  const end: Token = { kind: 'end', text: '', span: { start: text.length, end: text.length } };
  let position = 0;
  let depth = 0;
  let lastEnd = 0;
  const reader: Reader = {
    peek: (ahead = 0) => tokens[position + ahead] ?? end,
    take() {
      const token = reader.peek();
      position += 1;
      lastEnd = token.span.end;
      return token;
    },
    spanFrom: (start) => ({ start, end: lastEnd }),
    source: (span) => text.slice(span.start, span.end),
    deeper(read) {
      if (depth === DEEPEST) {
        const { span } = reader.peek();
        throw fault(
          span,
          reader.source(span),
          `more than ${DEEPEST} levels stand inside one another; write it flatter`,
        );
      }
      depth += 1;
      const result = read();
      depth -= 1;
      return result;
    },
    group: () => grammar.group(reader),
    value: () => grammar.value(reader),
    period: () => grammar.period(reader),
  };
  return reader;
}

export function isWord(token: Token, ...words: string[]): boolean {
  return token.kind === 'name' && words.includes(token.text);
}

export function isSign(token: Token, ...signs: string[]): boolean {
  return token.kind === 'sign' && signs.includes(token.text);
}

/** Whether the token is one of the signs that compare. */
export function isComparison(token: Token): boolean {
  return isSign(token, ...COMPARE_OPS);
}

/** Takes the next token when it is that word or sign. */
export function takeIf(reader: Reader, text: string): boolean {
  const token = reader.peek();
  if (!isWord(token, text) && !isSign(token, text)) return false;
  reader.take();
  return true;
}

/** Reads on for the sake of a better message; the error is certain already. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ToolInputError) return null;
    throw error;
  }
}

/** The unit of time a token names, singular or plural. */
export function unitOf(token: Token): TimeUnit | null {
  if (token.kind !== 'name') return null;
  return TIME_UNITS.find((unit) => token.text === unit || token.text === `${unit}s`) ?? null;
}

const LARGEST_COUNT = 99_999;

/** Takes a number of units: whole, at least `least`. @throws ToolInputError */
export function takeCount(reader: Reader, least: number): number {
  const token = reader.take();
  const n = Number(token.text);
  if (/^\d+$/.test(token.text) && n >= least && n <= LARGEST_COUNT) return n;
  throw fault(
    token.span,
    reader.source(token.span),
    `a number of days, weeks, months, quarters or years is whole, from ${least} to ${LARGEST_COUNT}, as in last 90 days`,
  );
}

/** Takes the closing bracket of one that opened at `open`. @throws ToolInputError */
export function takeClosing(reader: Reader, open: Token, otherwise: (token: Token) => Error): void {
  const token = reader.peek();
  if (takeIf(reader, ')')) return;
  if (token.kind === 'end') {
    throw fault(
      token.span,
      '',
      `the bracket opened at character ${open.span.start + 1} is never closed; add a )`,
    );
  }
  throw otherwise(token);
}
