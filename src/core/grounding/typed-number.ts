/** Whether digits that a text types itself need a proof. */
import { allowsNumber, type Allowance } from './allowance.ts';
import { besideEnd, neededFor, numberAt, type DigitNumber } from './digit-numbers.ts';
import { isMeasuredName, lineBefore } from './number-use.ts';
import { SETTLED, type TextSpan } from './text-span.ts';

export interface Verdict {
  end: number;
  unverified: boolean;
}

/** At the start of a line, behind at most so many signs of indentation, emphasis and the like. */
const LIST_MARKER = /(?<=^[ \t>#*_-]{0,40})(?<number>\d{1,3})[.)](?=[ \t*_]|$)/my;
/** What stands before a number and belongs to its reading: a digit, a slash, `B` of `B2B2C`. */
const BEFORE = 8;

/**
 * The verdict on the digit there, up to the end of its number or of the exempt text it is part of. Null where the text
 * has to go on first. `listed` are the markers of the text so far; one that goes on from them is added.
 */
export function judgeDigit(
  text: string,
  at: number,
  ended: boolean,
  allowances: readonly Allowance[],
  listed: Set<number>,
): Verdict | null {
  LIST_MARKER.lastIndex = at;
  const marker = LIST_MARKER.exec(text);
  const listNumber = Number(marker?.groups?.['number']);
  if (marker && (listNumber <= 1 || listed.has(listNumber - 1))) {
    const end = at + marker[0].length;
    if (end === text.length && !ended) return null;
    listed.add(listNumber);
    return { end, unverified: false };
  }
  const needed = neededFor(text, at, ended);
  const known = needed === null ? null : exemptAt(text, at, ended, allowances);
  if (needed === null || known === null) return null;
  if (known.end > at) return { end: known.end, unverified: false };
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const read = (rest: string): DigitNumber | null => numberAt(before + rest, before.length);
  const farthest = read(text.slice(at, needed));
  if (!farthest) return { end: at + 1, unverified: false };
  const reach = at + farthest.end - farthest.start;
  const rest = settled(text, at + 1, reach, ended, allowances);
  if (rest === null) return null;
  const number = read(text.charAt(at) + rest + text.slice(reach, needed)) ?? farthest;
  const written = text.slice(at, at + number.end - number.start);
  return {
    end: at + written.length,
    unverified: !allowsNumber(allowances, written, number.readings[0], {
      before: lineBefore(text, at),
      after: text.slice(at + written.length, needed),
      isPercent: number.isPercent,
    }),
  };
}

/** The exempt text that the place lies in; empty where there is none, or its figures are put forward as a number. */
function exemptAt(
  text: string,
  at: number,
  ended: boolean,
  allowances: readonly Allowance[],
): TextSpan | null {
  const longest = Math.max(...allowances.map(({ texts }) => texts.longest));
  for (let start = Math.max(0, at - longest + 1); start <= at; start += 1) {
    const end = longestAt(text, start, ended, allowances);
    if (end === null) return null;
    if (end <= at) continue;
    const figures = text.slice(start, end);
    if (/\p{L}/u.test(figures)) return { start, end };
    const beside = besideEnd(text, end, ended);
    if (beside === null) return null;
    const after = text.slice(end, beside);
    const use = { before: lineBefore(text, start), after, isPercent: false };
    return isMeasuredName(figures, use) ? { start, end: at } : { start, end };
  }
  return { start: at, end: at };
}

/** That part of the text without what exempt texts in it hold: a number does not go on into the day behind it. */
function settled(
  text: string,
  from: number,
  to: number,
  ended: boolean,
  allowances: readonly Allowance[],
): string | null {
  let part = '';
  for (let at = from; at < to;) {
    const end = longestAt(text, at, ended, allowances);
    if (end === null) return null;
    part += end > at ? SETTLED.repeat(Math.min(end, to) - at) : text.charAt(at);
    at = Math.max(end, at + 1);
  }
  return part;
}

function longestAt(
  text: string,
  at: number,
  ended: boolean,
  allowances: readonly Allowance[],
): number | null {
  let longest = at;
  for (const { texts } of allowances) {
    const end = texts.endAt(text, at, ended);
    if (end === null) return null;
    longest = Math.max(longest, end);
  }
  return longest;
}
