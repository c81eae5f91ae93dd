/** Finds measures by the words for them, and says what the data lacks for one. */
import type { Catalogue } from '../../../core/catalogue.ts';
import { MEASURES, missingFor } from '../../../core/metrics.ts';
import { lexicon, type Lexicon } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Words } from '../words/contract.ts';
import { fieldCalled } from './fields.ts';

type MeasureSlot = Extract<Slot, { kind: 'measure' }>;

export function measureLexicon(catalogue: Catalogue, words: Words): Lexicon<MeasureSlot> {
  const ofFields = Object.entries(words.fields)
    .filter(([name]) => fieldCalled(catalogue, name) !== undefined)
    .flatMap(([, everyday]) => everyday);
  const phrases = MEASURES.flatMap((measure) => {
    const missing = missingFor(measure, catalogue);
    return (words.measures[measure.id] ?? []).map((phrase): [string, MeasureSlot] => [
      phrase,
      { kind: 'measure', measure: measure.id, missing, isTwofold: ofFields.includes(phrase) },
    ]);
  });
  return lexicon(phrases, words);
}
