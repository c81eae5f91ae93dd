/** What an answer rests on, in the words of its reader. */
import type { Source } from './operand.ts';
import type { Phrases } from './phrases.ts';

export type Citation =
  | {
      kind: 'value';
      alias: string;
      /** Id of the receipt. */
      receipt: string;
      /** `r1:table.row.column`. */
      address: string;
      /** Whom or what the value is about. */
      subject: string;
      /** What it says of it. */
      measure: string;
      /** As a reader writes it, with its noun. */
      value: string;
    }
  | { kind: 'table'; alias: string; receipt: string; address: string; subject: string }
  /** The result as a whole. */
  | { kind: 'result'; alias: string; receipt: string }
  | { kind: 'quote'; note: string; words: string };

export function citationOf({ cited, place }: Source, phrases: Phrases): Citation {
  return {
    kind: 'value',
    alias: cited.alias,
    receipt: cited.receipt,
    address: `${cited.alias}:${place.address}`,
    subject: phrases.say(place.subject),
    measure: phrases.say(place.label),
    value: phrases.value(place.cell, place.spec),
  };
}
