/** Finds measures by the words for them, and says what the data lacks for one. */
import type { Catalogue } from '../../../core/catalogue.ts';
import { MEASURES, missingFor } from '../../../core/metrics.ts';
import { lexicon, type Lexicon } from '../lexicon.ts';
import type { FieldValue, Slot } from '../slot.ts';
import { fold } from '../tokens.ts';
import type { Words } from '../words/contract.ts';
import { fieldCalled } from './fields.ts';

type MeasureSlot = Extract<Slot, { kind: 'measure' }>;

export function measureLexicon(catalogue: Catalogue, words: Words): Lexicon<MeasureSlot> {
  const ofFields = Object.entries(words.fields)
    .filter(([name]) => fieldCalled(catalogue, name) !== undefined)
    .flatMap(([, everyday]) => everyday);
  const people = peopleOf(catalogue);
  const phrases = MEASURES.flatMap((measure) => {
    const missing = missingFor(measure, catalogue);
    return (words.measures[measure.id] ?? []).map((phrase): [string, MeasureSlot] => [
      phrase,
      {
        kind: 'measure',
        measure: measure.id,
        missing,
        isTwofold: ofFields.includes(phrase),
        only: words.pitfalls.people.includes(phrase) ? people : null,
      },
    ]);
  });
  return lexicon(phrases, words);
}

/** Where the data holds companies too, what tells the people from them. */
function peopleOf(catalogue: Catalogue): FieldValue | null {
  const field = fieldCalled(catalogue, 'type');
  const values = field?.values ?? [];
  const people = values.filter((value) => PEOPLE.has(fold(value)));
  const hasOthers = people.length > 0 && people.length < values.length;
  return field && field.table === 'customers' && hasOthers ? { field, values: people } : null;
}

const PEOPLE = new Set(['person', 'people', 'private', 'individual', 'consumer', 'b2c']);
