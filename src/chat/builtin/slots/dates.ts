/** Finds calendar dates at a place in a question: a day, a month, a quarter, a year, a unit of time. */
import { daysOf } from '../../../core/dates.ts';
import type { TimeUnit } from '../../../core/filter/ast.ts';
import { longestAt } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';

/** A stretch of the calendar. `from` and `to` as the filter language writes them, `first` and `last` day included. */
export interface Dates {
  from: string;
  to: string;
  first: string;
  last: string;
  /** Token index behind it. */
  end: number;
}

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] satisfies TimeUnit[];

export function unitAt(
  tokens: readonly Token[],
  at: number,
  words: Words,
): { unit: TimeUnit; end: number } | null {
  for (const unit of UNITS) {
    const end = longestAt(tokens, at, words.units[unit], words);
    if (end !== null) return { unit, end };
  }
  return null;
}

/** `2019`, `March 2019`, `5 March 2019`, `March 5, 2019`, `Q1 2019`, `2019-03-05`. Without a year it is no date. */
export function datesAt(tokens: readonly Token[], at: number, words: Words): Dates | null {
  const dates = datesBefore(tokens, at, words);
  // "2019 року".
  const behind = dates && longestAt(tokens, dates.end, words.periods.behind, words);
  return dates && behind !== null ? { ...dates, end: behind } : dates;
}

function datesBefore(tokens: readonly Token[], at: number, words: Words): Dates | null {
  const token = tokens[at];
  if (token?.kind === 'date') return spanning(token.word, token.word, at + 1);
  const year = yearAt(tokens, at);
  if (year !== null) return spanning(year, year, at + 1);
  return quarterAt(tokens, at, words) ?? monthAt(tokens, at, words);
}

/** From the first day of one date to the last of another; null where there is no such day or they are in disorder. */
export function spanning(from: string, to: string, end: number): Dates | null {
  const [start, stop] = [daysOf(from), daysOf(to)];
  if (!start || !stop || start.first > stop.last) return null;
  return { from, to, first: start.first, last: stop.last, end };
}

function quarterAt(tokens: readonly Token[], at: number, words: Words): Dates | null {
  const quarter = oneOf(tokens, at, words.periods.quarters, words);
  const year = quarter && yearAt(tokens, quarter.end);
  if (!quarter || !year) return null;
  const from = `${year}-${twoDigits(3 * quarter.n - 2)}`;
  return spanning(from, `${year}-${twoDigits(3 * quarter.n)}`, quarter.end + 1);
}

function monthAt(tokens: readonly Token[], at: number, words: Words): Dates | null {
  const month = monthAlone(tokens, at, words);
  if (!month) return null;
  const yearPlace = tokens[month.end]?.word === ',' ? month.end + 1 : month.end;
  const year = yearAt(tokens, yearPlace);
  return year === null ? null : month.inYear(year, yearPlace + 1);
}

/** A month or a day of one, of which the year stands elsewhere: "March" in "between March and May 2018". */
export function monthAlone(
  tokens: readonly Token[],
  at: number,
  words: Words,
): { inYear: (year: string, end: number) => Dates | null; end: number } | null {
  const before = dayOfMonthAt(tokens, at);
  const month = oneOf(tokens, before === null ? at : at + 1, words.periods.months, words);
  if (!month) return null;
  const after = before === null ? dayOfMonthAt(tokens, month.end) : null;
  const day = before ?? after;
  const rest = `${twoDigits(month.n)}${day === null ? '' : `-${twoDigits(day)}`}`;
  return {
    inYear: (year, end) => spanning(`${year}-${rest}`, `${year}-${rest}`, end),
    end: after === null ? month.end : month.end + 1,
  };
}

/** Which of the lists has a phrase here, counted from 1. */
function oneOf(
  tokens: readonly Token[],
  at: number,
  lists: readonly (readonly string[])[],
  words: Words,
): { n: number; end: number } | null {
  for (const [place, phrases] of lists.entries()) {
    const end = longestAt(tokens, at, phrases, words);
    if (end !== null) return { n: place + 1, end };
  }
  return null;
}

function yearAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.word) ? token.word : null;
}

function dayOfMonthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && /^\d{1,2}$/.test(token.word) ? Number(token.word) : null;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
