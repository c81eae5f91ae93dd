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
  const written = token === undefined ? null : inFigures(token, words);
  if (written !== null) return spanning(written, written, at + 1);
  const { quarters, halves } = words.periods;
  return (
    partAt(tokens, at, quarters, words) ??
    partAt(tokens, at, halves, words) ??
    monthAt(tokens, at, words)
  );
}

/** From the first day of one date to the last of another; null where there is no such day or they are in disorder. */
export function spanning(from: string, to: string, end: number): Dates | null {
  const [start, stop] = [daysOf(from), daysOf(to)];
  if (!start || !stop || start.first > stop.last) return null;
  return { from, to, first: start.first, last: stop.last, end };
}

/** `15.05.2026`, `15/05/2026`, `05.2026`: a day, or a month; null where day and month may be the other way round. */
function inFigures({ kind, word }: Token, { dayFirst }: Words): string | null {
  if (kind !== 'number') return null;
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)$/.exec(word) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const isClear = dayFirst || Number(day) > 12 || Number(day) === Number(month);
    return isClear ? `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}` : null;
  }
  // "5.2026" is a number.
  const [, alone, its] = /^(0[1-9]|1[0-2])[./]((?:19|20)\d\d)$/.exec(word) ?? [];
  if (alone === undefined || its === undefined || (!dayFirst && word.includes('.'))) return null;
  return `${its}-${alone}`;
}

/** "In May", "since May": of the latest year in which it had begun before today. */
export function latestMonthAt(
  tokens: readonly Token[],
  at: number,
  words: Words,
  asOf: string,
): (Dates & { month: string }) | null {
  const names = fullNames(words);
  const month = oneOf(tokens, at, names, words);
  if (!month) return null;
  const year = Number(asOf.slice(0, 4));
  const [thisYear, lastYear] = [year, year - 1].map((of) => `${of}-${twoDigits(month.n)}`);
  const text = thisYear !== undefined && `${thisYear}-01` < asOf ? thisYear : lastYear;
  const dates = text === undefined ? null : spanning(text, text, month.end);
  return dates && { ...dates, month: dates.from };
}

const FULL_NAMES = new WeakMap<Words, string[][]>();

/** "Mar" and "лист" are other words too. */
function fullNames(words: Words): string[][] {
  const names = FULL_NAMES.get(words) ?? words.periods.months.map(([name = '']) => [name]);
  FULL_NAMES.set(words, names);
  return names;
}

/** `Q1 2019`, "first half of 2019": one of the equal parts of a year. */
function partAt(
  tokens: readonly Token[],
  at: number,
  parts: readonly (readonly string[])[],
  words: Words,
): Dates | null {
  const part = oneOf(tokens, at, parts, words);
  const year = part && yearAt(tokens, part.end);
  if (!part || !year) return null;
  const months = 12 / parts.length;
  const from = `${year}-${twoDigits(months * (part.n - 1) + 1)}`;
  return spanning(from, `${year}-${twoDigits(months * part.n)}`, part.end + 1);
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
  const before = dayOfMonthAt(tokens, at, words);
  const behindDay = at + 1;
  const joint = longestAt(tokens, behindDay, words.periods.ordinals.joints, words);
  const start = before === null ? at : (joint ?? behindDay);
  const month = oneOf(tokens, start, words.periods.months, words);
  if (!month) return null;
  const after = before === null ? dayOfMonthAt(tokens, month.end, words) : null;
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

/** `5`, `5th`. */
function dayOfMonthAt(tokens: readonly Token[], at: number, { periods }: Words): number | null {
  const [, day, ending = ''] = /^(\d{1,2})(\D*)$/.exec(tokens[at]?.word ?? '') ?? [];
  const isDay = ending === '' || periods.ordinals.endings.includes(ending);
  return day !== undefined && isDay ? Number(day) : null;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
