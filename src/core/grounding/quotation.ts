/** Where a quotation ends that a text opens with a mark of its own. */
import { cutAt } from './text-span.ts';

/**
 * A longer one is cut there and taken for one, as the text cannot be held back for ever: a paragraph with a mark that
 * is never closed goes on without an end.
 */
const LONGEST_QUOTATION = 2000;
/** A quotation in double marks ends in its paragraph. */
const DOUBLE_STOP = /(?<close>["“”‟«»＂])|„|(?<paragraph>\n[^\S\n]*\n)/g;
/** Those that only a mark of their own kind closes. */
const PAIRED_STOPS = new Map([
  ['″', /(?<close>″)|(?<paragraph>\n[^\S\n]*\n)/g],
  ['「', /(?<close>」)|(?<paragraph>\n[^\S\n]*\n)/g],
  ['『', /(?<close>』)|(?<paragraph>\n[^\S\n]*\n)/g],
  ['〝', /(?<close>[〞〟])|(?<paragraph>\n[^\S\n]*\n)/g],
]);
/** One in single marks ends in its line. */
const SINGLE_STOP = /(?<close>['’›])|[‘‚‹\n]/g;
const LOW_SINGLE_STOP = /(?<close>['’›‘])|[‚‹\n]/g;
/** Shorter ones between single marks are inches, minutes or two apostrophes. */
const SHORTEST = 2;
/** So many words behind a mark that is never closed are a quotation all the same. */
const UNCLOSED_WORDS = 3;

/** Advice what to ask next, up to the colon before the question. */
const ADVICE = new RegExp(
  [
    '(?:^|[.!?;…,][ ]|(?<!\\p{L})(?:can|could|may|might|puoi|può|potresti|potrebbe|можна|можете|можеш|bisa|dapat)[ ](?:also |anche |також |juga )?)',
    '(?:[-*>#]+ ?)?[*_]{0,2}(?:ask|try|chied\\p{L}*|prova\\p{L}*|запита\\p{L}*|спита\\p{L}*|спробу\\p{L}*|tany\\p{L}*|coba\\p{L}*)',
    '(?:[ ,][^.!?:\\n"“«]{0,40})?[*_]{0,2}:[*_]{0,2}[ ]?$',
  ].join(''),
  'iu',
);
const ADVICE_WITHIN = 120;

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
  const pattern = PAIRED_STOPS.get(text.charAt(at)) ?? DOUBLE_STOP;
  pattern.lastIndex = 0;
  const stop = pattern.exec(window);
  if (stop?.groups?.['close'] !== undefined) return quotationOf(window, at, stop.index);
  if (stop && stop.groups?.['paragraph'] === undefined) return null;
  if (!stop && text.length >= at + LONGEST_QUOTATION) return { end: limit, words: window };
  if (!stop && !ended) return undefined;
  const rest = window.slice(0, stop?.index);
  return opens(text, at, rest) ? { end: at + 1 + rest.length, words: rest } : null;
}

/** Whether a mark without its partner is a forgotten quotation rather than one that closes, or inches. */
function opens(text: string, at: number, rest: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const isApart = !/[\p{L}\p{M}\p{N}.,!?…)\]]$/u.test(before) && /^\S/.test(rest);
  return isApart && (rest.match(/\p{L}+/gu) ?? []).length >= UNCLOSED_WORDS;
}

/** Whether the quotation is a question that the text advises to ask, as in `You can ask: “Who buys most?”`. */
export function isSuggestion(text: string, at: number, words: string): boolean {
  if (!/\?\s*$/.test(words)) return false;
  const before = text.slice(Math.max(0, at - ADVICE_WITHIN), at);
  return ADVICE.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** The same for a single mark, which is as often an apostrophe: what goes on for too long is no quotation. */
export function singleQuotation(
  text: string,
  at: number,
  ended: boolean,
): Quotation | null | undefined {
  const window = text.slice(at + 1, cutAt(text, at + LONGEST_QUOTATION));
  const pattern = text.charAt(at) === '‚' ? LOW_SINGLE_STOP : SINGLE_STOP;
  pattern.lastIndex = 0;
  const stop = pattern.exec(window);
  if (!stop) return ended || text.length >= at + LONGEST_QUOTATION ? null : undefined;
  if (stop.groups?.['close'] === undefined || stop.index < SHORTEST) return null;
  const found = quotationOf(window, at, stop.index);
  if (found.end === text.length && !ended) return undefined;
  return /^[\p{L}\p{N}]/u.test(text.slice(found.end, found.end + 2)) ? null : found;
}

function quotationOf(window: string, at: number, length: number): Quotation {
  return { end: at + length + 2, words: window.slice(0, length) };
}
