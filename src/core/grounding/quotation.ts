/** Where a quotation ends that a text opens with a mark of its own. */
import { cutAt } from './text-span.ts';

/**
 * A longer one is cut there and taken for one, as the text cannot be held back for ever: a paragraph with a mark that
 * is never closed goes on without an end.
 */
const LONGEST_QUOTATION = 2000;
/** A quotation in double marks ends in its paragraph. */
const DOUBLE_STOP = /(?<close>["“”‟«»＂])|„|\n[^\S\n]*\n/g;
/** One in single marks ends in its line. */
const SINGLE_STOP = /(?<close>['’›])|[‘‚‹\n]/g;
/** Shorter ones between single marks are inches, minutes or two apostrophes. */
const SHORTEST = 2;

export interface Quotation {
  /** Behind the closing mark. */
  end: number;
  words: string;
}

/**
 * The quotation that the double mark there opens: null where it opens none, undefined where the text has to go on
 * before that can be told.
 */
export function doubleQuotation(
  text: string,
  at: number,
  ended: boolean,
): Quotation | null | undefined {
  const limit = cutAt(text, at + LONGEST_QUOTATION);
  const window = text.slice(at + 1, limit);
  DOUBLE_STOP.lastIndex = 0;
  const stop = DOUBLE_STOP.exec(window);
  if (stop)
    return stop.groups?.['close'] === undefined ? null : quotationOf(window, at, stop.index);
  if (text.length >= at + LONGEST_QUOTATION) return { end: limit, words: window };
  return ended ? null : undefined;
}

/** The same for a single mark, which is as often an apostrophe: what goes on for too long is no quotation. */
export function singleQuotation(
  text: string,
  at: number,
  ended: boolean,
): Quotation | null | undefined {
  const window = text.slice(at + 1, cutAt(text, at + LONGEST_QUOTATION));
  SINGLE_STOP.lastIndex = 0;
  const stop = SINGLE_STOP.exec(window);
  if (!stop) return ended || text.length >= at + LONGEST_QUOTATION ? null : undefined;
  if (stop.groups?.['close'] === undefined || stop.index < SHORTEST) return null;
  const found = quotationOf(window, at, stop.index);
  if (found.end === text.length && !ended) return undefined;
  return /^[\p{L}\p{N}]/u.test(text.slice(found.end, found.end + 2)) ? null : found;
}

function quotationOf(window: string, at: number, length: number): Quotation {
  return { end: at + length + 2, words: window.slice(0, length) };
}
