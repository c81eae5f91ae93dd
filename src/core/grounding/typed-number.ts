/** Whether digits that a text types itself need a proof. */
import { allowsNumber, type Allowance } from './allowance.ts';
import { neededFor, numberAt, type DigitNumber } from './digit-numbers.ts';
import { SETTLED } from './text-span.ts';

export interface Verdict {
  end: number;
  unverified: boolean;
}

/** At the start of a line, behind at most so many signs of indentation, emphasis and the like. */
const LIST_MARKER = /(?<=^[ \t>#*_-]{0,40})\d{1,3}[.)](?=[ \t*_]|$)/my;
/** What stands before a number and belongs to its reading: a digit, a slash, `B` of `B2B2C`. */
const BEFORE = 8;

/**
 * The verdict on the digit there, up to the end of its number or of the exempt text it is part of. Null where the text
 * has to go on first.
 */
export function judgeDigit(
  text: string,
  at: number,
  ended: boolean,
  allowances: readonly Allowance[],
): Verdict | null {
  LIST_MARKER.lastIndex = at;
  const marker = LIST_MARKER.exec(text);
  if (marker) {
    const end = at + marker[0].length;
    return end < text.length || ended ? { end, unverified: false } : null;
  }
  const needed = neededFor(text, at, ended);
  const known = needed === null ? null : endOfText(text, at, ended, allowances);
  if (needed === null || known === null) return null;
  if (known > at) return { end: known, unverified: false };
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
    unverified: !allowsNumber(allowances, written, number.readings[0]),
  };
}

/** The end of an exempt text that the place lies in; the place itself where there is none. */
function endOfText(
  text: string,
  at: number,
  ended: boolean,
  allowances: readonly Allowance[],
): number | null {
  const longest = Math.max(...allowances.map(({ texts }) => texts.longest));
  for (let start = Math.max(0, at - longest + 1); start <= at; start += 1) {
    const end = longestAt(text, start, ended, allowances);
    if (end === null || end > at) return end;
  }
  return at;
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
