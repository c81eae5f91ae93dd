/** Mends one slip of the pen in the names of measures and fields. The values of fields are never mended. */
import type { Token } from './tokens.ts';

export interface Correction {
  /** As it was written. */
  from: string;
  to: string;
}

/** Shorter words have too many neighbours: cost and most, age and wage. */
const SHORTEST = 5;

/** `vocabulary`: stem -> the word it is the stem of. The tokens with each mendable word replaced; null where there is none. A word with two neighbours is left alone. */
export function mend(
  tokens: readonly Token[],
  unknown: readonly Token[],
  vocabulary: ReadonlyMap<string, string>,
  stem: (word: string) => string,
): { tokens: Token[]; corrections: Correction[] } | null {
  const corrections: Correction[] = [];
  const mended = tokens.map((token, at) => {
    if (!unknown.includes(token) || token.kind !== 'word') return token;
    // A capital inside a sentence begins a name: Chile is no misspelt child.
    const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(token.raw);
    if (isName || token.word.length < SHORTEST || !/^\p{L}+$/u.test(token.word)) return token;
    const near = [...vocabulary].filter(
      ([known]) => known.length >= SHORTEST && isOneSlip(stem(token.word), known),
    );
    const [[, only] = []] = near;
    if (only === undefined || near.length > 1) return token;
    corrections.push({ from: token.raw, to: only });
    return { ...token, word: only };
  });
  return corrections.length > 0 ? { tokens: mended, corrections } : null;
}

/** One letter missing, added, changed, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (isSwap && short.slice(at + 2) === long.slice(at + 2))
  );
}
