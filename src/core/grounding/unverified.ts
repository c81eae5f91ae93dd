/**
 * Digits and quotations that a model typed itself, outside references: nothing proves them, so they are marked.
 * Exempt are the numbers of the user's message, list markers, days and filter values of the cited results, ids and
 * aliases of receipts, and names.
 */
import type { CitedResult } from './cited.ts';
import { digitNumbers } from './digit-numbers.ts';
import { exemptTexts, exemptWords } from './exempt.ts';
import { parseReferences } from './parse.ts';
import type { Phrases } from './phrases.ts';
import { compare } from './rational.ts';
import { userNumbers } from './user-numbers.ts';

/** Characters of the text, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface UnverifiedOptions {
  userMessage: string;
  exempt: {
    /** Those the answer cites. */
    results: readonly CitedResult[];
    /** Names of products, segments, fields: "Sport-100". */
    names: readonly string[];
    phrases: Phrases;
  };
}

/** Stands where something is settled, so that what is left keeps its place. */
const SETTLED = '\uFFFC';
const LIST_MARKER = /^[ \t>#*_-]*\d{1,3}[.)](?=[ \t*_]|$)/gm;
const DOUBLE_QUOTES = /["“”„‟«»＂](?<words>(?:(?!\n\s*\n)[^"“”„‟«»＂])*)["“”‟«»＂]/gu;
/** Only where no letter touches the outside: the rest are apostrophes. */
const SINGLE_QUOTES = /(?<![\p{L}\p{N}])['‘‚‹](?<words>[^'‘’‹›\n]{2,})['’›](?![\p{L}\p{N}])/gu;

/** What has to be marked, in order and without overlaps; meant for the text before its references are rendered. */
export function unverified(text: string, options: UnverifiedOptions): TextSpan[] {
  const open = withoutReferences(text);
  const spans = [...quotations(open, options), ...numbers(open, options)];
  const merged: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The text with each span marked in the reader's language. */
export function markUnverified(text: string, spans: readonly TextSpan[], phrases: Phrases): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const marked = { key: 'reference.unverified', params: { text: text.slice(start, end) } };
    pieces.push(text.slice(at, start), phrases.say(marked));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function withoutReferences(text: string): string {
  return parseReferences(text)
    .map((segment) => {
      if (segment.kind === 'text') return segment.source;
      if (segment.kind !== 'missing') return SETTLED.repeat(segment.source.length);
      // What was looked for is in the model's own words.
      const before = segment.textAt - segment.at;
      const after = segment.source.length - before - segment.text.length;
      return SETTLED.repeat(before) + segment.text + SETTLED.repeat(after);
    })
    .join('');
}

function numbers(open: string, { userMessage, exempt }: UnverifiedOptions): TextSpan[] {
  const stated = [userMessage, ...exempt.results.map(({ result }) => result.group?.filter ?? '')];
  const said = stated.flatMap(userNumbers);
  const written = new Set(
    stated.flatMap((text) => digitNumbers(text).map(({ start, end }) => text.slice(start, end))),
  );
  const unsettled = settle(open, exemptTexts(exempt.results, exempt.names, exempt.phrases)).replace(
    LIST_MARKER,
    (marker) => SETTLED.repeat(marker.length),
  );
  return digitNumbers(unsettled)
    .filter(({ start, end, readings: [reading] }) => {
      if (written.has(unsettled.slice(start, end))) return false;
      return !reading || !said.some((number) => compare(number, reading) === 0);
    })
    .map(({ start, end }) => ({ start, end }));
}

function quotations(open: string, { userMessage, exempt }: UnverifiedOptions): TextSpan[] {
  const known = exemptWords(exempt.results, exempt.names, exempt.phrases);
  const stated = [userMessage, ...exempt.results.map(({ result }) => result.group?.filter ?? '')];
  const texts = stated.map(folded);
  return [DOUBLE_QUOTES, SINGLE_QUOTES].flatMap((pattern) =>
    [...open.matchAll(pattern)]
      .filter((match) => {
        const words = folded(match.groups?.['words'] ?? '').replace(/[\s.,;:!?…]+$/u, '');
        if (!/\p{L}/u.test(words) || known.has(words)) return false;
        return !texts.some((text) => text.includes(words));
      })
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** The text with every whole occurrence of one of the exempt texts settled, whatever its case. */
function settle(text: string, exempt: readonly string[]): string {
  if (exempt.length === 0) return text;
  const longestFirst = exempt.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = longestFirst.map((item) => item.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,])(?:${any})(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
    'giu',
  );
  return text.replace(whole, (found) => SETTLED.repeat(found.length));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
