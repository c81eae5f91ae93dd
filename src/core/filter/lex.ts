/** Cuts the text of a group into tokens. */
import { daysOf } from '../dates.ts';
import { ToolInputError } from '../errors.ts';
import type { Span } from './ast.ts';
import { fault } from './fault.ts';

export interface Token {
  kind: 'name' | 'number' | 'date' | 'text' | 'sign' | 'end';
  /** Names in lower case, dates in upper case, texts without their quotes, signs in their one spelling (`=` for `==`). */
  text: string;
  span: Span;
}

const LONGEST_TEXT = 4000;
/** What a 38-digit decimal column can still be compared with. */
const LONGEST_NUMBER = 18;

const SPACE = /\s+/uy;
const NAME = /\p{L}[\p{L}\p{M}\p{N}_]*/uy;
/** Two or three parts of digits, a quarter or a week; `daysOf` says whether it is a date. */
const DATE = /\d{4}-(?:\d{1,2}(?:-\d{1,2})?(?!\d)|[QW]\d[\d-]*)/iuy;
/** `Q1 2024`, `2024 Q1`, `2024Q1`; a name such as `q1` is followed by no number. */
const LOOSE_QUARTER = /(?:Q[1-4][\s-]+\d{4}|\d{4}\s*Q[1-4])(?![\p{L}\p{N}_])/iuy;
const NUMBER = /-?\d+(?:\.\d+)?/uy;
const SIGN = /\.\.|<=|>=|<>|!=|==|[=<>≤≥≠().,*%]/uy;

const SPELLINGS = new Map([
  ['==', '='],
  ['<>', '!='],
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
]);

/** Opening quote -> the characters that close it. */
const QUOTES = new Map([
  ["'", "'"],
  ['"', '"'],
  ['‘', '’'],
  ['’', '’'],
  ['‚', '‘’'],
  ['“', '”“'],
  ['”', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
]);

const NO_ARITHMETIC =
  'values are not added or divided; only a number times a value is possible, as in 2 * median(purchase.gap), and dates are written 2024-05-01';
const WORDS_FOR_SIGNS = 'tests are joined with the words and, or, not';
const ROUND_BRACKETS = "only round brackets are used, as in country in ('IT', 'UA')";
const SIGN_HINTS = new Map([
  ['+', NO_ARITHMETIC],
  ['-', NO_ARITHMETIC],
  ['/', NO_ARITHMETIC],
  ['&', WORDS_FOR_SIGNS],
  ['|', WORDS_FOR_SIGNS],
  ['!', WORDS_FOR_SIGNS],
  ['[', ROUND_BRACKETS],
  [']', ROUND_BRACKETS],
  ['{', ROUND_BRACKETS],
  ['}', ROUND_BRACKETS],
  ['`', 'names stand without quotes, as in city'],
]);

/** The tokens of the text; the last one is of kind `end`. @throws ToolInputError */
export function lex(source: string): Token[] {
  if (source.length > LONGEST_TEXT) {
    throw new ToolInputError(
      `The text has ${source.length} characters, but a group is written in at most ${LONGEST_TEXT}; write fewer conditions.`,
    );
  }
  const tokens: Token[] = [];
  let start = 0;
  while (start < source.length) {
    const space = match(SPACE, source, start);
    if (space === null) {
      const token = read(source, start);
      tokens.push(token);
      start = token.span.end;
    } else {
      start += space.length;
    }
  }
  return [...tokens, { kind: 'end', text: '', span: { start, end: start } }];
}

function read(source: string, start: number): Token {
  const closers = QUOTES.get(source.charAt(start));
  if (closers !== undefined) return readText(source, start, closers);
  const token = (kind: Token['kind'], raw: string, text = raw): Token => ({
    kind,
    text,
    span: { start, end: start + raw.length },
  });
  const quarter = match(LOOSE_QUARTER, source, start);
  if (quarter !== null) throw looseQuarter(token('date', quarter));
  const name = match(NAME, source, start);
  if (name !== null) return token('name', name, name.toLowerCase());
  const date = match(DATE, source, start);
  if (date !== null) return checkedDate(token('date', date, date.toUpperCase()));
  const number = match(NUMBER, source, start);
  if (number !== null) return checkedNumber(token('number', number));
  const sign = match(SIGN, source, start);
  if (sign !== null) return token('sign', sign, SPELLINGS.get(sign) ?? sign);
  const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
  const hint = SIGN_HINTS.get(character) ?? 'this character has no meaning outside quotes';
  throw fault({ start, end: start + character.length }, visible(character), hint);
}

/** A quote inside is doubled. */
function readText(source: string, start: number, closers: string): Token {
  let text = '';
  let at = start + 1;
  while (at < source.length) {
    const character = source.charAt(at);
    if (!closers.includes(character)) {
      text += character;
      at += 1;
    } else if (source.charAt(at + 1) === character) {
      text += character;
      at += 2;
    } else {
      return { kind: 'text', text, span: { start, end: at + 1 } };
    }
  }
  throw fault(
    { start, end: source.length },
    source.slice(start),
    "the quote that opens here is never closed; a quote inside a text is doubled, as in 'L''Aquila'",
  );
}

function checkedDate(token: Token): Token {
  if (daysOf(token.text) !== null) return token;
  throw fault(
    token.span,
    token.text,
    'there is no such date; a day is written 2024-05-01, a week 2024-W18, a month 2024-05, a quarter 2024-Q2 and a year 2024',
  );
}

function looseQuarter({ text, span }: Token): ToolInputError {
  const year = /\d{4}/.exec(text)?.[0] ?? '';
  const quarter = /(?<=Q)\d/i.exec(text)?.[0] ?? '';
  return fault(span, text, `a quarter is written ${year}-Q${quarter}`);
}

function checkedNumber(token: Token): Token {
  if (token.text.replace(/\D/g, '').length <= LONGEST_NUMBER) return token;
  throw fault(token.span, token.text, `a number has at most ${LONGEST_NUMBER} digits`);
}

function match(pattern: RegExp, source: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(source)?.[0] ?? null;
}

/** A character without a shape is named by its code. */
function visible(character: string): string {
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
