/** Finds stretches of time and writes them in the filter language: "since March 2019" -> `after 2019-02-28`. */
import { addUnits } from '../../../core/dates.ts';
import type { TimeUnit } from '../../../core/filter/ast.ts';
import { longestAt, type Found } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words.ts';
import { datesAt, spanning, unitAt, type Dates } from './dates.ts';

type PeriodSlot = Extract<Slot, { kind: 'period' }>;
type Read = { slot: PeriodSlot; end: number } | null;

export function findPeriods(tokens: readonly Token[], words: Words): Found<PeriodSlot>[] {
  return tokens.flatMap((_, start) => {
    const at = longestAt(tokens, start, words.periods.before, words.stem) ?? start;
    const read =
      rangeAt(tokens, at, words) ??
      openAt(tokens, at, words) ??
      rollingAt(tokens, at, words) ??
      calendarAt(tokens, at, words) ??
      closed(datesAt(tokens, at, words));
    return read === null ? [] : [{ payload: read.slot, start, end: read.end }];
  });
}

/** "2018-2019", "from March 2018 to May 2018", "between 2018 and 2019". "2018 and 2019" alone are two periods. */
function rangeAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { periods, stem } = words;
  const behindBetween = longestAt(tokens, at, periods.between, stem);
  const start = behindBetween ?? longestAt(tokens, at, periods.from, stem) ?? at;
  const first = datesAt(tokens, start, words);
  if (!first) return null;
  const isDash = /^[-–—]$/.test(tokens[first.end]?.word ?? '');
  const behindJoint = isDash
    ? first.end + 1
    : longestAt(tokens, first.end, behindBetween === null ? periods.to : periods.and, stem);
  const second = behindJoint === null ? null : datesAt(tokens, behindJoint, words);
  return second && closed(spanning(first.from, second.to, second.end));
}

/** "Since 2018", "before March 2019". */
function openAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { since, laterThan, earlierThan, until } = words.periods;
  const forms: [readonly string[], (dates: Dates) => PeriodSlot][] = [
    [since, ({ first }) => after(addUnits(first, -1, 'day'))],
    [laterThan, ({ last }) => after(last)],
    [earlierThan, ({ first }) => before(first)],
    [until, ({ last }) => before(addUnits(last, 1, 'day'))],
  ];
  for (const [phrases, write] of forms) {
    const start = longestAt(tokens, at, phrases, words.stem);
    const dates = start === null ? null : datesAt(tokens, start, words);
    if (dates) return { slot: write(dates), end: dates.end };
  }
  return null;
}

/** "Last 90 days". */
function rollingAt(tokens: readonly Token[], at: number, words: Words): Read {
  const start = longestAt(tokens, at, words.periods.rolling, words.stem);
  if (start === null) return null;
  const count = words.number(tokens[start]?.word ?? '');
  const unit = unitAt(tokens, start + 1, words);
  if (count === null || !unit || !Number.isInteger(count) || count < 1) return null;
  return { slot: relative(`last ${count} ${unit.unit}${count === 1 ? '' : 's'}`), end: unit.end };
}

/** "Last year" is the calendar year before today's, "the past year" the twelve months up to today. */
function calendarAt(tokens: readonly Token[], at: number, words: Words): Read {
  const { previous, past, current } = words.periods;
  const forms: [readonly string[], (unit: TimeUnit) => string][] = [
    [previous, (unit) => `previous ${unit}`],
    [past, (unit) => `last 1 ${unit}`],
    [current, (unit) => `this ${unit}`],
  ];
  for (const [phrases, write] of forms) {
    const start = longestAt(tokens, at, phrases, words.stem);
    const unit = start === null ? null : unitAt(tokens, start, words);
    if (unit) return { slot: relative(write(unit.unit)), end: unit.end };
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
