/**
 * An answer that is shown while its model writes it: values in their place, what nothing proves marked. What can be
 * shown does not depend on how the text is cut into pieces. Plain text passes at once; held back are
 * - a reference up to its end, and a digit or an opening quotation mark until it is judged;
 * - text behind a value whose citation mark a next value may carry, and signs that may belong to a value;
 * - white space that a table may replace.
 * All but the white space are bounded, whatever the text.
 */
import { type Allowance, allowanceOf, resultAllowances } from './allowance.ts';
import { besideValues } from './beside-values.ts';
import type { Citation } from './citation.ts';
import type { CitedResult } from './cited.ts';
import { joiner } from './join.ts';
import { segmenter } from './parse.ts';
import { proofreader } from './proofreader.ts';
import { renderer, type Problem, type RenderOptions } from './render.ts';
import { cutAt } from './text-span.ts';
import { markSegments } from './unverified.ts';

export interface AnswerStreamOptions extends RenderOptions {
  /** Results whose days, labels and filters need no proof; those that the text has cited so far do not either. */
  exempt: () => readonly CitedResult[];
  /** Names of products, segments, fields: "Sport-100". */
  names: readonly string[];
}

export interface AnswerStream {
  /** Takes the next piece of the model's text; gives what can be shown now, which may be nothing. */
  push(piece: string): string;
  /** The text has ended; gives the rest. */
  end(): string;
  /** In order of first appearance, each once. */
  citations(): Citation[];
  /** References that could not be rendered, with their places in the whole text. */
  problems(): Problem[];
  /** How many passages are marked as unverified. */
  unverified(): number;
}

/** `results` and `exempt` are asked again and again: both may grow between two pieces. */
export function answerStream(options: AnswerStreamOptions): AnswerStream {
  const { results, exempt, userMessage, phrases } = options;
  // Made at the first digit or quotation mark: thousands of names must not delay the first word.
  let own: Allowance | null = null;
  const ofResults = resultAllowances(phrases);
  const cited = new Map<string, CitedResult>();
  const references = renderer(options);
  const pieces = joiner();
  const beside = besideValues(phrases, (piece) => {
    shown += pieces.add(piece);
  });
  let shown = '';
  let marks = 0;
  /** The first half of a character whose second half is in the next piece. */
  let half = '';

  const reader = proofreader(
    () => {
      own ??= allowanceOf(userMessage, options.names, phrases);
      return [own, ...ofResults([...exempt(), ...cited.values()])];
    },
    (judged) => {
      marks += judged.unverified.length;
      for (const segment of markSegments(judged, phrases)) {
        const piece = references.render(segment);
        beside.take(piece);
        for (const citation of piece.citations) {
          const result = citation.kind === 'quote' ? null : results(citation.alias);
          if (result) cited.set(result.alias, result);
        }
      }
    },
  );
  const segments = segmenter((segment) => reader.take(segment));
  const taken = (): string => {
    const text = shown;
    shown = '';
    return text;
  };

  return {
    push(piece) {
      const text = half + piece;
      const whole = cutAt(text, text.length);
      half = text.slice(whole);
      segments.push(text.slice(0, whole));
      return taken();
    },
    end() {
      segments.push(half);
      segments.end();
      reader.end();
      beside.end();
      shown += pieces.end();
      return taken();
    },
    citations: () => references.citations(),
    problems: () => references.problems(),
    unverified: () => marks + beside.unverified(),
  };
}
