/**
 * Calendar days as ISO text (`2024-02-29`), proleptic Gregorian, years 0001 to 9999. No clock and no time zone:
 * a day is a day. Arithmetic that would leave the calendar stops at its first or last day.
 */
import type { TimeUnit } from './filter/ast.ts';

/** ISO days: `from` included, `to` excluded; null = open. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The day `n` units later (earlier when negative). Where the month has no such day its last one is taken:
 * one month after 31 January is 28 or 29 February. `n` is whole; RangeError when `day` is not a day.
 */
export function addUnits(day: string, n: number, unit: TimeUnit): string {
  if (unit === 'day') return dayAt(dayNumber(day) + n);
  if (unit === 'week') return dayAt(dayNumber(day) + 7 * n);
  const [year, month, date] = parts(day);
  const months = year * 12 + (month - 1) + n * MONTHS[unit];
  if (months < 12) return FIRST_DAY;
  if (months >= 120_000) return LAST_DAY;
  return dayIn(months, date);
}

/** The first day of the week (Monday, as ISO 8601), month, quarter or year the day lies in. */
export function startOf(day: string, unit: TimeUnit): string {
  if (unit === 'day') return day;
  if (unit === 'week') {
    const number = dayNumber(day);
    // Day 0, 1970-01-01, was a Thursday; the remainder of a negative number is negative.
    return dayAt(number - ((((number + 3) % 7) + 7) % 7));
  }
  const [year, month] = parts(day);
  return dayIn(year * 12 + (month - 1) - ((month - 1) % MONTHS[unit]), 1);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function dayDifference(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * First and last day, both included, of `2024`, `2024-Q4`, `2024-12`, the ISO week `2024-W49` or `2024-12-05`;
 * null when it is none of these.
 */
export function daysOf(text: string): { first: string; last: string } | null {
  if (isDay(text)) return { first: text, last: text };
  if (isDay(`${text}-01`)) return { first: `${text}-01`, last: lastOfMonth(`${text}-01`) };
  if (isDay(`${text}-01-01`)) return { first: `${text}-01-01`, last: `${text}-12-31` };
  const [, year = '', quarter, week] = /^(\d{4})-(?:Q([1-4])|W(\d{2}))$/.exec(text) ?? [];
  if (!isDay(`${year}-01-01`)) return null;
  return quarter === undefined
    ? daysOfWeek(year, Number(week))
    : daysOfQuarter(year, Number(quarter));
}

function daysOfQuarter(year: string, quarter: number): { first: string; last: string } {
  const first = `${year}-${padded(3 * quarter - 2, 2)}-01`;
  return { first, last: lastOfMonth(addUnits(first, 2, 'month')) };
}

/** ISO 8601: a week belongs to the year its Thursday lies in, so the first one holds 4 January. */
function daysOfWeek(year: string, week: number): { first: string; last: string } | null {
  const first = addUnits(startOf(`${year}-01-04`, 'week'), week - 1, 'week');
  if (week < 1 || !addUnits(first, 3, 'day').startsWith(year)) return null;
  return { first, last: addUnits(first, 6, 'day') };
}

function lastOfMonth(day: string): string {
  const [year, month] = parts(day);
  return dayIn(year * 12 + (month - 1), 31);
}

function parts(day: string): [year: number, month: number, date: number] {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/** Days since 1970-01-01. */
function dayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(day) / MS_PER_DAY;
}

function dayAt(number: number): string {
  const first = Date.parse(FIRST_DAY) / MS_PER_DAY;
  const last = Date.parse(LAST_DAY) / MS_PER_DAY;
  const inside = Math.min(Math.max(number, first), last);
  return new Date(inside * MS_PER_DAY).toISOString().slice(0, 10);
}

/** That day, or the last one, of a month counted from January of the year 0. */
function dayIn(months: number, date: number): string {
  const year = Math.floor(months / 12);
  const month = months % 12;
  // The calendar repeats every 400 years; Date.UTC reads years below 100 as 19xx.
  const length = new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
  return `${padded(year, 4)}-${padded(month + 1, 2)}-${padded(Math.min(date, length), 2)}`;
}

function padded(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}
