/** Finds measures by the words for them, and says what the data lacks for one. */
import type { Catalogue } from '../../../core/catalogue.ts';
import { MEASURES, missingFor } from '../../../core/metrics.ts';
import { lexicon, type Lexicon } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Words } from '../words.ts';

type MeasureSlot = Extract<Slot, { kind: 'measure' }>;

export function measureLexicon(catalogue: Catalogue, words: Words): Lexicon<MeasureSlot> {
  const phrases = MEASURES.flatMap((measure) => {
    const slot: MeasureSlot = {
      kind: 'measure',
      measure: measure.id,
      missing: missingFor(measure, catalogue),
    };
    return (words.measures[measure.id] ?? []).map((phrase): [string, MeasureSlot] => [
      phrase,
      slot,
    ]);
  });
  return lexicon(phrases, words.stem);
}
