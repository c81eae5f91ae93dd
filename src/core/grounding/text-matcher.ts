/**
 * Finds known texts in a text that is still being written, so it can also say that more of it is needed. A regular
 * expression could not.
 */
import { byCodeUnit } from '../order.ts';

/** Longer ones are not looked for: nobody writes them out, and a stream would have to wait for each. */
const LONGEST = 200;
const INSIDE_BEFORE = /(?<=[\p{L}\p{N}]|\p{N}[.,])/uy;
const INSIDE_AFTER = /[\p{L}\p{N}]|[.,]\p{N}/uy;

export interface TextMatcher {
  /** Characters of the longest text. */
  readonly longest: number;
  /**
   * The end of the longest text that stands there as a whole word, whatever its case; `at` itself where none does.
   * Null where that is open until the text goes on.
   */
  endAt(text: string, at: number, ended: boolean): number | null;
}

/** Of any texts; a search costs a few comparisons a character. */
export function textMatcher(texts: readonly string[]): TextMatcher {
  const known = [...new Set(texts.map(folded))]
    .filter((item) => item !== '' && item.length <= LONGEST)
    .toSorted(byCodeUnit);
  return {
    longest: known.reduce((most, { length }) => Math.max(most, length), 0),
    endAt(text, at, ended) {
      let range = within(known, 0, known.length, 0, foldedUnit(text, at));
      if (range.from === range.to || isAt(INSIDE_BEFORE, text, at)) return at;
      let end = at;
      for (let depth = 1; ; depth += 1) {
        const next = at + depth;
        const isWhole = known[range.from]?.length === depth;
        if (isWhole && !ended && isOpen(text, next)) return null;
        if (isWhole && !isAt(INSIDE_AFTER, text, next)) end = next;
        const longer = range.from + (isWhole ? 1 : 0);
        if (longer === range.to) return end;
        if (next >= text.length) return ended ? end : null;
        range = within(known, longer, range.to, depth, foldedUnit(text, next));
        if (range.from === range.to) return end;
      }
    },
  };
}

/** Of the sorted texts in that range, which are alike before `depth`, those with that unit there. */
function within(
  known: readonly string[],
  low: number,
  high: number,
  depth: number,
  unit: number,
): { from: number; to: number } {
  const first = (least: number, start: number): number => {
    let [from, to] = [start, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((known[middle]?.charCodeAt(depth) ?? 0) < least) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const from = first(unit, low);
  return { from, to: first(unit + 1, from) };
}

/** Whether what follows decides if a word ends there, and is not written yet. */
function isOpen(text: string, end: number): boolean {
  return end >= text.length || (end === text.length - 1 && /[.,]/.test(text.charAt(end)));
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const ASCII = /^\p{ASCII}*$/u;

/** In lower case, unit by unit: no place may shift, as it would for `İ`. */
function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return Array.from({ length: text.length }, (_, at) =>
    String.fromCharCode(foldedUnit(text, at)),
  ).join('');
}

function foldedUnit(text: string, at: number): number {
  const sign = text.charAt(at);
  const lower = sign.toLowerCase();
  return (lower.length === 1 ? lower : sign).charCodeAt(0);
}
