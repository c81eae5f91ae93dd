/** Words for tables that the data has and the planner does not count: deals, consents, visits. */
import type { Catalogue } from '../../../core/catalogue.ts';
import type { Slot } from '../slot.ts';
import type { Words } from '../words/contract.ts';

/**
 * By themselves, and behind "how many", where a word that is a field too ("campaign") can only be what is to be
 * counted.
 */
export function tablePhrases(catalogue: Catalogue, words: Words): [string, Slot][] {
  return Object.entries(words.tables).flatMap(([table, phrases]) => {
    if (!catalogue.fields.some((field) => field.table === table)) return [];
    const counted = phrases.flatMap((phrase) =>
      words.cues.how_many.map((howMany) => `${howMany} ${phrase}`),
    );
    return [...phrases, ...counted].map((phrase): [string, Slot] => [
      phrase,
      { kind: 'uncounted', table },
    ]);
  });
}
