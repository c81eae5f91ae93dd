/** Finds stretches of time and writes them in the filter language: "since March 2019" -> `after 2019-02-28`. */
import { addUnits } from '../../../core/dates.ts';
import { longestAt, type Found } from '../lexicon.ts';
import type { PeriodSlot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';
import { datesAt, latestMonthAt, monthAlone, spanning, unitAt, type Dates } from './dates.ts';
import { numberAt } from './numbers.ts';

type Read = { slot: PeriodSlot; end: number } | null;

/** `asOf`: the day of which "in May" is the latest May before. */
export function findPeriods(
  tokens: readonly Token[],
  words: Words,
  asOf: string,
): Found<PeriodSlot>[] {
  return tokens.flatMap((_, start) => {
    const behindOpening = longestAt(tokens, start, words.periods.before, words);
    const read =
      (behindOpening === null ? null : openedAt(tokens, behindOpening, words)) ??
      periodAt(tokens, start, words) ??
      latestAt(tokens, start, words, asOf);
    return read === null ? [] : [{ payload: read.slot, start, end: read.end }];
  });
}

/** "In May", "since May". */
function latestAt(tokens: readonly Token[], at: number, words: Words, asOf: string): Read {
  const { since, inMonth } = words.periods;
  const open = longestAt(tokens, at, since, words);
  const begun = open === null ? null : latestMonthAt(tokens, open, words, asOf);
  if (begun) {
    const slot = { ...after(addUnits(begun.first, -1, 'day')), month: begun.month };
    return { slot, end: begun.end };
  }
  const opening = longestAt(tokens, at, inMonth, words);
  // "In March 2019" has its year.
  if (opening === null || datesAt(tokens, opening, words) !== null) return null;
  const month = latestMonthAt(tokens, opening, words, asOf);
  const read = closed(month);
  return read && month && { slot: { ...read.slot, month: month.month }, end: read.end };
}

/** Behind a unit only a date: "year 2019", "tahun 2019". In "tahun kemarin" the unit is the period itself. */
function openedAt(tokens: readonly Token[], at: number, words: Words): Read {
  const isBehindUnit = unitAt(tokens, at - 1, words)?.end === at;
  if (isBehindUnit && datesAt(tokens, at, words) === null) return null;
  return periodAt(tokens, at, words);
}

function periodAt(tokens: readonly Token[], at: number, words: Words): Read {
  return (
    rangeAt(tokens, at, words) ??
    openAt(tokens, at, words) ??
    rollingAt(tokens, at, words) ??
    calendarAt(tokens, at, words) ??
    namedAt(tokens, at, words) ??
    closed(datesAt(tokens, at, words))
  );
}

/**
 * "2018-2019", "from March 2018 to May 2018", "between March and May 2018". "2018 and 2019" alone are two periods.
 */
function rangeAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { periods } = words;
  const behindBetween = longestAt(tokens, at, periods.between, words);
  const start = behindBetween ?? longestAt(tokens, at, periods.from, words) ?? at;
  const dated = datesAt(tokens, start, words);
  const month = dated ? null : monthAlone(tokens, start, words);
  const end = (dated ?? month)?.end;
  if (end === undefined) return null;
  const isDash = /^[-–—]$/.test(tokens[end]?.word ?? '');
  const behindJoint = isDash
    ? end + 1
    : longestAt(tokens, end, behindBetween === null ? periods.to : periods.and, words);
  const second = behindJoint === null ? null : datesAt(tokens, behindJoint, words);
  const [, yearOfBoth] = /^(\d{4})-/.exec(second?.from ?? '') ?? [];
  const first =
    dated ?? (yearOfBoth === undefined ? null : (month?.inYear(yearOfBoth, end) ?? null));
  const range = first && second && closed(spanning(first.from, second.to, second.end));
  const ends = [closed(first), closed(second)] as const;
  if (!range || behindBetween === null || !ends[0] || !ends[1]) return range;
  return { ...range, slot: { ...range.slot, ends: [ends[0].slot, ends[1].slot] } };
}

/** "Since 2018", "before March 2019". */
function openAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { since, from, laterThan, earlierThan, until } = words.periods;
  const forms: [readonly string[], (dates: Dates) => PeriodSlot][] = [
    [since, ({ first }) => after(addUnits(first, -1, 'day'))],
    // "From March 2025 on".
    [from, ({ first }) => after(addUnits(first, -1, 'day'))],
    [laterThan, ({ last }) => after(last)],
    [earlierThan, ({ first }) => before(first)],
    [until, ({ last }) => before(addUnits(last, 1, 'day'))],
  ];
  for (const [phrases, write] of forms) {
    const start = longestAt(tokens, at, phrases, words);
    const dates = start === null ? null : datesAt(tokens, start, words);
    const end = dates && longestAt(tokens, dates.end, words.periods.onward, words);
    const needsEnd = phrases === words.periods.from;
    if (dates && !(needsEnd && end === null)) return { slot: write(dates), end: end ?? dates.end };
  }
  return null;
}

/** "Last 90 days", "90 hari terakhir". */
function rollingAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { rolling, rollingBehind } = words.periods;
  const opening = longestAt(tokens, at, rolling, words);
  const start = opening ?? at;
  const number = numberAt(tokens, start, words);
  const unit = number && unitAt(tokens, number.end, words);
  if (!number || !unit || !Number.isInteger(number.value) || number.value < 1) return null;
  const count = number.value;
  const end = opening === null ? longestAt(tokens, unit.end, rollingBehind, words) : unit.end;
  if (end === null) return null;
  return { slot: relative(`last ${count} ${unit.unit}${count === 1 ? '' : 's'}`), end };
}

/** "Last year" is the calendar year before today's, "the past year" the twelve months up to today. */
function calendarAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { periods } = words;
  const forms: [opening: readonly string[], closing: readonly string[], start: string][] = [
    [periods.previous, periods.previousBehind, 'previous'],
    [periods.past, periods.pastBehind, 'last 1'],
    [periods.current, periods.currentBehind, 'this'],
  ];
  const first = unitAt(tokens, at, words);
  for (const [opening, closing, start] of forms) {
    const place = longestAt(tokens, at, opening, words);
    const unit = place === null ? first : unitAt(tokens, place, words);
    const end = place === null && unit ? longestAt(tokens, unit.end, closing, words) : unit?.end;
    if (unit && typeof end === 'number') return { slot: relative(`${start} ${unit.unit}`), end };
  }
  return null;
}

/** "Today"; a whole period in one word. */
function namedAt(tokens: readonly Token[], at: number, words: Words): Read {
  for (const { words: phrases, period } of words.periods.named) {
    const end = longestAt(tokens, at, phrases, words);
    if (end !== null) return { slot: relative(period), end };
  }
  return null;
}

function closed(dates: Dates | null): Read {
  if (!dates) return null;
  const period = dates.from === dates.to ? dates.from : `${dates.from}..${dates.to}`;
  const days = { from: dates.first, to: dates.last };
  return { slot: { kind: 'period', period, days }, end: dates.end };
}

function relative(period: string): PeriodSlot {
  return { kind: 'period', period, days: null };
}

/** The day itself excluded, as in the filter language. */
function after(day: string): PeriodSlot {
  const from = addUnits(day, 1, 'day');
  return { kind: 'period', period: `after ${day}`, days: { from, to: null } };
}

function before(day: string): PeriodSlot {
  const to = addUnits(day, -1, 'day');
  return { kind: 'period', period: `before ${day}`, days: { from: null, to } };
}
