/** Days of the demo, as whole numbers: 0 is the first day of its purchases, days before are negative. */
import { addUnits, dayDifference } from '../../core/dates.ts';

const FIRST_DAY = '2025-01-01';
const LAST_DAY = '2026-06-30';
/** "Today" in the demo: the day after the last one of its records. */
export const AS_OF = addUnits(LAST_DAY, 1, 'day');
/** The number of the last day. */
export const LAST = dayDifference(FIRST_DAY, LAST_DAY);

const texts = new Map<number, string>();

/** `2025-01-01` for 0. */
export function isoDay(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = addUnits(FIRST_DAY, day, 'day');
    texts.set(day, text);
  }
  return text;
}

/** 0 for `2025-01-01`. */
export function dayOf(iso: string): number {
  return dayDifference(FIRST_DAY, iso);
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return Number(isoDay(day).slice(5, 7));
}
