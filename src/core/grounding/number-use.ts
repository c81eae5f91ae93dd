/** How a text uses a number that it types itself: a source excuses it for what it states there, not for everything. */
import type { TimeUnit } from '../filter/ast.ts';
import {
  BOUNDS,
  CURRENCY,
  DEEDS,
  EMPHASIS,
  IN_YEAR,
  PEOPLE,
  RANKING,
  SCALE_WORDS,
  SPACES,
  PERCENT,
  TIME_UNITS,
} from './quantity-words.ts';

/** What stands around the number in its line. */
export interface NumberUse {
  before: string;
  after: string;
  isPercent: boolean;
}

/**
 * What a number was stated as: by a person for any use (`said`), as a share, a length of time, the size of a ranking,
 * or as a `limit` of something else, which says nothing about how many there are.
 */
export type StatedAs = 'said' | 'limit' | 'percent' | 'ranking' | TimeUnit;

/** Characters before a number that can tell how it is used. */
const LOOK_BEHIND = 40;
const MARKS = `[${EMPHASIS}]{0,6}`;
const GAP = `${MARKS}[${SPACES}-]?${MARKS}`;

const MONEY_BEFORE = new RegExp(
  `(?:\\p{Sc}|(?<!\\p{L})(?:${CURRENCY}))[${SPACES}]?${MARKS}$`,
  'iu',
);
const MONEY_BEHIND = new RegExp(`^${GAP}(?:${CURRENCY})`, 'iu');
const MULTIPLE_BEHIND = new RegExp(
  `^${GAP}(?:${PERCENT}|(?:${SCALE_WORDS})(?![\\p{L}\\p{N}]))`,
  'iu',
);
const PEOPLE_BEHIND = new RegExp(`^${GAP}(?:\\p{L}+[${SPACES}])?(?:${PEOPLE})`, 'iu');
const DEEDS_BEHIND = new RegExp(`^${GAP}(?:${DEEDS})`, 'iu');
const BOUND_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${BOUNDS})[${SPACES}]${MARKS}(?:(?:${CURRENCY})[${SPACES}]?)?$`,
  'iu',
);
const RANKING_BEFORE = new RegExp(`(?<!\\p{L})(?:${RANKING})\\p{L}*[${SPACES}-]${MARKS}$`, 'iu');
const RANKING_BEHIND = new RegExp(`^${GAP}(?:\\p{L}+[${SPACES}])?(?:${RANKING})`, 'iu');
const YEAR_BEFORE = new RegExp(`(?<!\\p{L})(?:${IN_YEAR})[${SPACES}]${MARKS}$`, 'iu');
const TIME_BEHIND: Record<TimeUnit, RegExp> = {
  day: timeBehind(TIME_UNITS.day),
  week: timeBehind(TIME_UNITS.week),
  month: timeBehind(TIME_UNITS.month),
  quarter: timeBehind(TIME_UNITS.quarter),
  year: timeBehind(TIME_UNITS.year),
};

function timeBehind(words: string): RegExp {
  return new RegExp(`^${GAP}(?:\\p{L}+[${SPACES}])?(?:${words})(?!\\p{L})`, 'iu');
}

/** Whether a number that was stated as that may be used so. */
export function mayBeUsed(as: StatedAs, use: NumberUse): boolean {
  switch (as) {
    case 'said':
      return true;
    case 'percent':
      return use.isPercent;
    case 'ranking':
      return RANKING_BEFORE.test(use.before) || RANKING_BEHIND.test(use.after);
    case 'limit':
      return !isMeasured(use);
    default:
      return TIME_BEHIND[as].test(use.after);
  }
}

/** Whether it says how many people, purchases or how much money there are, unless as the limit of a condition. */
export function isMeasured({ before, after, isPercent }: NumberUse): boolean {
  if (isPercent || MULTIPLE_BEHIND.test(after) || PEOPLE_BEHIND.test(after)) return true;
  const isAmount =
    DEEDS_BEHIND.test(after) || MONEY_BEHIND.test(after) || MONEY_BEFORE.test(before);
  return isAmount && !BOUND_BEFORE.test(before);
}

/** The same for figures that name something, as `2019` and `30-39` do; a whole day is nothing else. */
export function isMeasuredName(figures: string, use: NumberUse): boolean {
  if (/^\d+([-./])\d+\1\d+$/.test(figures)) return false;
  if (/^\d{4}$/.test(figures) && YEAR_BEFORE.test(use.before)) {
    return MULTIPLE_BEHIND.test(use.after) || MONEY_BEHIND.test(use.after);
  }
  return isMeasured(use);
}

/** The line up to that place, as far as it counts. */
export function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}
