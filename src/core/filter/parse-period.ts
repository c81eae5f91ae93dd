/** Reads a stretch of time: `last 90 days`, `2024-12..2025-02`, `60 days after first(purchase.date)`. */
import { addUnits, daysOf } from '../dates.ts';
import type { Period, PeriodBase, TimeUnit } from './ast.ts';
import { fault } from './fault.ts';
import { NEVER } from './hints.ts';
import type { Token } from './lex.ts';
import { isComparison, isWord, takeCount, takeIf, unitOf, type Reader } from './reader.ts';

const FORMS =
  'last 90 days, next 30 days, this month, previous quarter, 2024, 2024-Q2, 2024-12..2025-02, before 2024-05-01, after 2024-05 or 60 days after first(purchase.date)';

/** What people write at the start of a period, and how it is written here. */
const OTHER_WORDS = new Map([
  ['the', 'leave out "the", as in last 90 days'],
  ['past', 'the days before the as-of date are written last 90 days'],
  ['prior', 'the calendar month before is written previous month'],
  ['current', 'the running calendar month is written this month'],
  ['until', 'a period that ends is written before 2024-05-01 or 2024-01..2024-04'],
  ['between', 'a period from one date to another is written 2024-12..2025-02, both ends included'],
  ['from', 'a period from one date to another is written 2024-12..2025-02, both ends included'],
  ['never', NEVER],
  ['all', 'no limit in time is written ever, or by leaving the period out'],
  ['in', 'inside the brackets the period stands alone, as in count(purchase, last 90 days)'],
]);

/** @throws ToolInputError */
export function readPeriod(reader: Reader): Period {
  const { start } = reader.peek().span;
  const base = readBase(reader);
  const earlier = readEarlier(reader);
  return { base, earlier, span: reader.spanFrom(start) };
}

function readBase(reader: Reader): PeriodBase {
  const token = reader.peek();
  const next = reader.peek(1);
  if (isWord(token, 'last', 'next') && next.kind === 'number') return readRolling(reader);
  if (isWord(token, 'this', 'previous', 'next') && unitOf(next) !== null)
    return readCalendar(reader);
  // A number of four digits is a year, unless it counts units.
  if (isDate(token) && unitOf(next) === null) return readDates(reader);
  if (token.kind === 'number') return readAround(reader);
  if (isWord(token, 'before', 'after')) {
    reader.take();
    return { kind: 'open', side: sideOf(token), value: reader.deeper(() => reader.value()) };
  }
  if (takeIf(reader, 'ever')) return { kind: 'ever' };
  throw fault(token.span, reader.source(token.span), unknownPeriod(token, next));
}

function readRolling(reader: Reader): PeriodBase {
  const side = isWord(reader.take(), 'last') ? 'last' : 'next';
  const n = takeCount(reader, 1);
  return { kind: 'rolling', side, n, unit: takeUnit(reader, `${side} ${n} days`) };
}

function readCalendar(reader: Reader): PeriodBase {
  const { text } = reader.take();
  const which = text === 'this' || text === 'previous' ? text : 'next';
  return { kind: 'calendar', which, unit: takeUnit(reader, `${which} month`) };
}

function readDates(reader: Reader): PeriodBase {
  const from = reader.take().text;
  if (!takeIf(reader, '..')) return { kind: 'dates', from, to: from };
  const to = reader.peek();
  if (isDate(to)) return { kind: 'dates', from, to: reader.take().text };
  throw fault(
    to.span,
    reader.source(to.span),
    `after .. comes the last day, month, quarter or year, as in ${from}..2025-02`,
  );
}

function readAround(reader: Reader): PeriodBase {
  const { start } = reader.peek().span;
  const n = takeCount(reader, 1);
  const unit = takeUnit(reader, `${n} days after first(purchase.date)`);
  const side = reader.peek();
  if (isWord(side, 'before', 'after')) {
    reader.take();
    const value = reader.deeper(() => reader.value());
    return { kind: 'around', n, unit, side: sideOf(side), value };
  }
  const written = reader.source(reader.spanFrom(start));
  throw fault(
    reader.spanFrom(start),
    written,
    `a period of that length is written last ${written}, next ${written} or ${written} after first(purchase.date)`,
  );
}

function readEarlier(reader: Reader): Period['earlier'] {
  if (reader.peek().kind !== 'number' || unitOf(reader.peek(1)) === null) return null;
  const { start } = reader.peek().span;
  const n = takeCount(reader, 1);
  const unit = takeUnit(reader, '1 year earlier');
  if (takeIf(reader, 'earlier')) return { n, unit };
  const written = reader.source(reader.spanFrom(start));
  throw fault(
    reader.spanFrom(start),
    written,
    `a period is moved back by the word earlier, as in last 90 days ${written} earlier`,
  );
}

function takeUnit(reader: Reader, example: string): TimeUnit {
  const token = reader.peek();
  const unit = unitOf(token);
  if (unit === null) {
    throw fault(
      token.span,
      reader.source(token.span),
      `a unit is missing: days, weeks, months, quarters or years, as in ${example}`,
    );
  }
  reader.take();
  return unit;
}

function isDate(token: Token): boolean {
  return token.kind === 'date' || (token.kind === 'number' && daysOf(token.text) !== null);
}

function sideOf(token: Token): 'before' | 'after' {
  return token.text === 'before' ? 'before' : 'after';
}

function unknownPeriod(token: Token, next: Token): string {
  const unit = unitOf(next);
  if (isWord(token, 'last') && unit !== null) {
    return `last ${unit} can mean two things; write previous ${unit} for the calendar ${unit}, or last 1 ${unit} for the days up to the as-of date`;
  }
  if (isWord(token, 'previous', 'this') && next.kind === 'number') {
    return `${token.text} stands before one calendar unit, as in ${token.text} month; a number of units is written last ${next.text} days`;
  }
  if (isWord(token, 'since') && isDate(next)) {
    const { first } = daysOf(next.text) ?? { first: next.text };
    return `a period that begins on a day is written after ${addUnits(first, -1, 'day')}`;
  }
  if (token.kind === 'name' && (isComparison(next) || isWord(next, 'in'))) {
    return `a condition on the records stands after where, as in count(purchase where category = 'ink', last 90 days)`;
  }
  return OTHER_WORDS.get(token.text) ?? `here a period is expected: ${FORMS}`;
}
