/** Finds numbers, in figures and in words, and percentages. */
import { longestAt, type Found } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words.ts';

export function findNumbers(
  tokens: readonly Token[],
  words: Words,
): Found<Extract<Slot, { kind: 'number' }>>[] {
  return tokens.flatMap((token, start) => {
    if (token.kind !== 'number' && token.kind !== 'word') return [];
    const value = words.number(token.word);
    if (value === null) return [];
    const percentEnd = longestAt(tokens, start + 1, words.percent, words.stem);
    const end = percentEnd ?? start + 1;
    return [{ payload: { kind: 'number', value, percent: percentEnd !== null }, start, end }];
  });
}
