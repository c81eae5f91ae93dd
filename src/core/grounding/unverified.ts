/**
 * Digits and quotations that a model typed itself, outside references: nothing proves them, so they are marked.
 * Exempt are the numbers of the user's message, list markers, days and filter values of the cited results, ids and
 * aliases of receipts, and names.
 */
import { allowanceOf, resultAllowances } from './allowance.ts';
import type { CitedResult } from './cited.ts';
import { segmenter } from './parse.ts';
import type { Phrases } from './phrases.ts';
import { proofreader, type Judged } from './proofreader.ts';
import type { Segment } from './syntax.ts';
import { SETTLED, type TextSpan } from './text-span.ts';

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

/** What has to be marked, in order and without overlaps; meant for the text before its references are rendered. */
export function unverified(text: string, { userMessage, exempt }: UnverifiedOptions): TextSpan[] {
  const { results, names, phrases } = exempt;
  const allowances = [
    allowanceOf(userMessage, names, phrases),
    ...resultAllowances(phrases)(results),
  ];
  const spans: TextSpan[] = [];
  const reader = proofreader(
    () => allowances,
    (judged) => spans.push(...judged.unverified),
  );
  const segments = segmenter((segment) => reader.take(segment));
  segments.push(text);
  segments.end();
  reader.end();
  return spans;
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

/** The same for segments, some of which may be references. */
export function markSegments({ segments, unverified: spans }: Judged, phrases: Phrases): Segment[] {
  const [first] = segments;
  if (!first || spans.length === 0) return segments;
  if (first.kind === 'missing' && segments.length === 1) {
    const { text, textAt } = first;
    const own = spans.map(({ start, end }) => ({ start: start - textAt, end: end - textAt }));
    return [{ ...first, text: markUnverified(text, own, phrases) }];
  }
  const around = phrases.say({ key: 'reference.unverified', params: { text: SETTLED } });
  const [before = '', after = ''] = around.split(SETTLED);
  const end = spans.at(-1)?.end ?? first.at;
  return [
    { kind: 'text', at: first.at, source: before },
    ...segments,
    { kind: 'text', at: end, source: after },
  ];
}
