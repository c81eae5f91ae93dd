/** Interim: renders at the end. (Helper A: overwrite this file.) */
import type { Citation } from './citation.ts';
import type { CitedResult } from './cited.ts';
import type { Phrases } from './phrases.ts';
import { renderReferences, type Rendered } from './render.ts';
import { markUnverified, unverified } from './unverified.ts';

export function answerStream(options: {
  results: (alias: string) => CitedResult | null;
  exempt: () => readonly CitedResult[];
  names: readonly string[];
  userMessage: string;
  phrases: Phrases;
}) {
  let text = '';
  let done: Rendered = { text: '', citations: [], problems: [] };
  return {
    push(piece: string): string {
      text += piece;
      return '';
    },
    end(): string {
      const { userMessage, phrases, names } = options;
      const spans = unverified(text, {
        userMessage,
        exempt: { results: options.exempt(), names, phrases },
      });
      done = renderReferences(markUnverified(text, spans, phrases), options);
      return done.text;
    },
    citations: (): Citation[] => done.citations,
  };
}
