/**
 * Finds the references of a text while it is being written. Only what may become a reference is held back: from `{{`
 * to `}}`, and the beginning of `[r2]`.
 */
import { parseReference } from './parse-reference.ts';
import type { Reference, Segment } from './syntax.ts';
import { cutAt } from './text-span.ts';

/**
 * A reference closes in its paragraph and within so many characters. One that does not ends with its line: a stream
 * cannot wait for the end of the text.
 */
const LONGEST_REFERENCE = 2000;
/** `{{`, `[r2]`, or at the end of what is there so far the beginning of one. */
const START = /\{\{|\[(?<alias>r\d{1,6})\]|(?<begun>\{$|\[(?:r\d{0,6})?$)/gi;
const STOP = /\}\}|\{\{|\n[^\S\n]*\n/g;

/** Takes a text in pieces of any length. */
export interface Segmenter {
  push(piece: string): void;
  end(): void;
}

/**
 * Gives plain pieces and references in order; joining every `source` gives the text back. The plain text between two
 * references may come in several segments.
 */
export function segmenter(give: (segment: Segment) => void): Segmenter {
  let held = '';
  let base = 0;
  const read = (ended: boolean): void => {
    let done = 0;
    const upTo = (end: number): void => {
      if (end > done) give({ kind: 'text', at: base + done, source: held.slice(done, end) });
      done = end;
    };
    for (;;) {
      START.lastIndex = done;
      const match = START.exec(held);
      if (!match || (match.groups?.['begun'] !== undefined && ended)) {
        upTo(held.length);
        break;
      }
      upTo(match.index);
      const reference = referenceIn(held, match, base, ended);
      if (!reference) break;
      done += reference.source.length;
      give(reference);
    }
    held = held.slice(done);
    base += done;
  };
  return {
    push(piece) {
      held += piece;
      read(false);
    },
    end: () => read(true),
  };
}

/** The text cut into plain pieces and references; joining every `source` gives the text back. */
export function parseReferences(text: string): Segment[] {
  const segments: Segment[] = [];
  const reader = segmenter((segment) => segments.push(segment));
  reader.push(text);
  reader.end();
  return segments;
}

/** The reference that begins there; null where the text has to go on first. */
function referenceIn(
  text: string,
  { index, groups, 0: source }: RegExpExecArray,
  base: number,
  ended: boolean,
): Reference | null {
  if (groups?.['begun'] !== undefined) return null;
  const at = base + index;
  const alias = groups?.['alias']?.toLowerCase();
  if (alias !== undefined) return { kind: 'cite', at, source, alias };
  const window = text.slice(index, cutAt(text, index + LONGEST_REFERENCE));
  STOP.lastIndex = 2;
  const stop = STOP.exec(window);
  if (stop?.[0] === '}}') return parseReference(window.slice(0, stop.index + 2), at);
  if (!stop && !ended && text.length < index + LONGEST_REFERENCE) return null;
  return parseReference(window.slice(0, stop?.index).replace(/\n[^]*/, ''), at);
}
