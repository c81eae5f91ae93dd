/** Finds words that speak of women alone where nothing else does: "quante clienti" asks of no men. */
import { asWritten, longestAt } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';
import { numberAt } from './numbers.ts';

/** Empty where the question names women, and in a language without such words. */
export function onlyOfWomen(tokens: readonly Token[], words: Words): Token[] {
  const { feminine } = words;
  if (!feminine || tokens.some((_, at) => isAt(tokens, at, feminine.women, words))) return [];
  const exact = { ...words, stem: asWritten };
  return tokens.flatMap((token, at) => {
    if (isAt(tokens, at, feminine.alone, exact)) return [token];
    const start = longestAt(tokens, at, feminine.determiners, exact);
    if (start === null) return [];
    let next = numberAt(tokens, start, words)?.end ?? start;
    for (;;) {
      const end = longestAt(tokens, next, feminine.between, exact);
      if (end === null) break;
      next = end;
    }
    return isAt(tokens, next, feminine.nouns, exact) ? tokens.slice(at, next + 1) : [];
  });
}

function isAt(
  tokens: readonly Token[],
  at: number,
  phrases: readonly string[],
  words: Words,
): boolean {
  return longestAt(tokens, at, phrases, words) !== null;
}
