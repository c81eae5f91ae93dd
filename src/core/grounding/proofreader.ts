/**
 * Finds digits and quotations that a text types itself, outside references, while it is being written. Text that holds
 * none passes at once; a digit waits for the end of its line or some dozen characters, an opening mark for its partner.
 */
import { allowsWords, type Allowance } from './allowance.ts';
import { doubleQuotation, isSuggestion, singleQuotation } from './quotation.ts';
import type { Reference, Segment } from './syntax.ts';
import { SETTLED, type TextSpan } from './text-span.ts';
import { judgeDigit, type Verdict } from './typed-number.ts';

/**
 * Segments in order, with the parts that nothing proves: all of them together, or words that a `{{missing …}}` says
 * in the writer's own name.
 */
export interface Judged {
  segments: Segment[];
  unverified: TextSpan[];
}

export interface Proofreader {
  take(segment: Segment): void;
  end(): void;
}

/** A digit, or what may open a quotation: a single mark does not within a word, nor do marks of inches. */
const SIGNAL =
  /(?<double>(?<!\p{N})["″]|[“”„‟«»＂「『〝])|(?<single>(?<![\p{L}\p{M}\p{N}])['‘‚‹])|\p{N}/gu;
/** Characters that are kept behind what is judged: more than an exempt text, which may end in a later digit. */
const KEPT = 256;

/**
 * Judges segments as they come. `allowances` is asked at every digit and quotation, after everything before it has
 * been given: so a result can count from its first citation on.
 */
export function proofreader(
  allowances: () => readonly Allowance[],
  give: (judged: Judged) => void,
): Proofreader {
  /** From `base` on, with every reference settled; judged up to `done`. */
  let text = '';
  let base = 0;
  let done = 0;
  const waiting: Reference[] = [];
  const closing = { double: -1, single: -1 };
  const listed = new Set<number>();

  /** A reference that reaches across the end comes with it. */
  const upTo = (end: number): Segment[] => {
    const segments: Segment[] = [];
    const plain = (to: number): void => {
      if (to <= done) return;
      segments.push({ kind: 'text', at: base + done, source: text.slice(done, to) });
      done = to;
    };
    for (let [reference] = waiting; reference && reference.at - base < end; [reference] = waiting) {
      plain(reference.at - base);
      segments.push(reference);
      done = reference.at - base + reference.source.length;
      waiting.shift();
    }
    plain(end);
    return segments;
  };

  const pass = (end: number): void => {
    for (const segment of upTo(end)) {
      const own =
        segment.kind === 'missing' ? spansOf(segment.text, segment.textAt, allowances) : [];
      give({ segments: [segment], unverified: own });
    }
  };

  const judgeMark = (kind: keyof typeof closing, at: number, ended: boolean): Verdict | null => {
    const alone = { end: at + 1, unverified: false };
    if (closing[kind] === base + at) return alone;
    const find = kind === 'double' ? doubleQuotation : singleQuotation;
    const quotation = find(text, at, ended);
    if (quotation === undefined) return null;
    if (quotation === null) return alone;
    const isOwn = isSuggestion(text, at, quotation.words);
    if (!isOwn && !allowsWords(allowances(), quotation.words)) {
      return { end: quotation.end, unverified: true };
    }
    closing[kind] = base + quotation.end - 1;
    return alone;
  };

  const judge = (ended: boolean): void => {
    for (;;) {
      SIGNAL.lastIndex = done;
      const signal = SIGNAL.exec(text);
      pass(signal ? signal.index : text.length);
      if (!signal) break;
      const { double, single } = signal.groups ?? {};
      const verdict =
        double === undefined && single === undefined
          ? judgeDigit(text, done, ended, allowances(), listed)
          : judgeMark(double === undefined ? 'single' : 'double', done, ended);
      if (!verdict) break;
      const from = base + done;
      if (!verdict.unverified) pass(verdict.end);
      else {
        const segments = upTo(verdict.end);
        give({ segments, unverified: [{ start: from, end: base + done }] });
      }
    }
    const spare = done - KEPT;
    if (spare <= KEPT) return;
    text = text.slice(spare);
    base += spare;
    done = KEPT;
  };

  return {
    take(segment) {
      if (text === '') base = segment.at;
      if (segment.kind === 'text') text += segment.source;
      else {
        text += SETTLED.repeat(segment.source.length);
        waiting.push(segment);
      }
      judge(false);
    },
    end: () => judge(true),
  };
}

/** What has to be marked in a text without references that begins at that place of another one. */
function spansOf(source: string, at: number, allowances: () => readonly Allowance[]): TextSpan[] {
  const spans: TextSpan[] = [];
  const words = proofreader(allowances, ({ unverified }) => spans.push(...unverified));
  words.take({ kind: 'text', at, source });
  words.end();
  return spans;
}
