/**
 * Draws from lists of phrases so that all of a list are used equally often: what was used least comes first, by lot
 * among equals. That keeps notes apart from each other.
 */
import type { Random } from '../random.ts';

export interface Dealer {
  /** Begins a note: within one, nothing comes twice as long as its list holds anything else. */
  begin(): void;
  /** One of the phrases that fit. Throws RangeError where none does. */
  deal(list: readonly string[], fits?: (phrase: string) => boolean): string;
}

/** `rarely` are phrases that come `RARELY` times at most, whatever list they are of. */
const RARELY = 2;

export function createDealer(random: Random, rarely: ReadonlySet<string>): Dealer {
  const used = new Map<string, number>();
  const timesOf = (phrase: string): number => used.get(phrase) ?? 0;
  let said = new Set<string>();
  return {
    begin() {
      said = new Set();
    },
    deal(list, fits = () => true) {
      const fitting = list.filter(
        (phrase) => fits(phrase) && !(rarely.has(phrase) && timesOf(phrase) >= RARELY),
      );
      const unsaid = fitting.filter((phrase) => !said.has(phrase));
      const candidates = unsaid.length > 0 ? unsaid : fitting;
      const least = Math.min(...candidates.map(timesOf));
      const phrase = random.pick(candidates.filter((candidate) => timesOf(candidate) === least));
      used.set(phrase, least + 1);
      said.add(phrase);
      return phrase;
    },
  };
}
