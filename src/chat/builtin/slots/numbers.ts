/** Finds numbers, in figures and in words, and percentages. */
import { longestAt, type Found } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import { COMPARISONS, CUES, type Words } from '../words/contract.ts';

const COMPARING = CUES.filter((cue) => COMPARISONS[cue] !== undefined);

/** Of "dua ratus lima puluh ribu". */
const MOST_WORDS = 6;

export function findNumbers(
  tokens: readonly Token[],
  words: Words,
): Found<Extract<Slot, { kind: 'number' }>>[] {
  return tokens.flatMap((_, start) => {
    const read = numberAt(tokens, start, words) ?? articleAt(tokens, start, words);
    if (read === null) return [];
    const percentEnd = longestAt(tokens, read.end, words.percent, words);
    const end = percentEnd ?? read.end;
    const slot = { kind: 'number', value: read.value, percent: percentEnd !== null } as const;
    return [{ payload: slot, start, end }];
  });
}

/** "30 to 45", "30-45", "between 30 to 45". What "and" joins needs a "between", which stands apart. */
export function findRanges(
  tokens: readonly Token[],
  words: Words,
): Found<Extract<Slot, { kind: 'range' }>>[] {
  const { between, from, to } = words.periods;
  return tokens.flatMap((_, start) => {
    const opening =
      longestAt(tokens, start, between, words) ?? longestAt(tokens, start, from, words) ?? start;
    const low = numberAt(tokens, opening, words);
    if (low === null) return [];
    const isDash = /^[-–—]$/.test(tokens[low.end]?.word ?? '');
    const joint = isDash ? low.end + 1 : longestAt(tokens, low.end, to, words);
    const high = joint === null ? null : numberAt(tokens, joint, words);
    if (high === null || high.value <= low.value) return [];
    const slot = { kind: 'range', low: low.value, high: high.value } as const;
    return [{ payload: slot, start, end: high.end }];
  });
}

/** "Un" of "più di un ordine". */
function articleAt(
  tokens: readonly Token[],
  start: number,
  words: Words,
): { value: number; end: number } | null {
  const end = longestAt(tokens, start, words.articles ?? [], words);
  if (end === null) return null;
  const isCompared = COMPARING.some((cue) =>
    tokens.slice(0, start).some((_, at) => longestAt(tokens, at, words.cues[cue], words) === start),
  );
  return isCompared ? { value: 1, end } : null;
}

/** "Primi" of "i primi 10 clienti", which alone are the first in time. */
export function findFirst(
  tokens: readonly Token[],
  words: Words,
): Found<Extract<Slot, { kind: 'cue' }>>[] {
  return tokens.flatMap((_, start) => {
    const end = longestAt(tokens, start, words.first ?? [], words);
    if (end === null || numberAt(tokens, end, words) === null) return [];
    return [{ payload: { kind: 'cue', cue: 'best' }, start, end }];
  });
}

/** The longest stretch of words from that token on that is a number: "dua puluh lima" is no two. */
export function numberAt(
  tokens: readonly Token[],
  start: number,
  words: Words,
): { value: number; end: number } | null {
  const next = tokens.slice(start, start + MOST_WORDS);
  const stop = next.findIndex(({ kind }) => kind !== 'number' && kind !== 'word');
  const spoken = (stop === -1 ? next : next.slice(0, stop)).map(({ word }) => word);
  for (let length = spoken.length; length > 0; length -= 1) {
    const value = words.number(spoken.slice(0, length).join(' '));
    if (value !== null) return { value, end: start + length };
  }
  return null;
}
