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
    const slot = {
      kind: 'number',
      value: read.value,
      percent: percentEnd !== null,
      scale: scaleOf(tokens.slice(start, read.end), words),
    } as const;
    return [{ payload: slot, start, end }];
  });
}

/** "30 to 45", "30-45", "between 30 to 45". What "and" joins needs a "between", which stands apart. */
export function findRanges(
  tokens: readonly Token[],
  words: Words,
): Found<Extract<Slot, { kind: 'range' }>>[] {
  const { between, from: since, to } = words.periods;
  return tokens.flatMap((_, start) => {
    const opening =
      longestAt(tokens, start, between, words) ?? longestAt(tokens, start, since, words) ?? start;
    const low = numberAt(tokens, opening, words);
    if (low === null) return [];
    const isDash = /^[-–—]$/.test(tokens[low.end]?.word ?? '');
    const joint = isDash ? low.end + 1 : longestAt(tokens, low.end, to, words);
    const high = joint === null ? null : numberAt(tokens, joint, words);
    if (high === null || joint === null) return [];
    const from = lowerEnd(
      { value: low.value, scale: scaleOf(tokens.slice(opening, low.end), words) },
      { value: high.value, scale: scaleOf(tokens.slice(joint, high.end), words) },
    );
    if (high.value <= from) return [];
    const slot = { kind: 'range', low: from, high: high.value } as const;
    return [{ payload: slot, start, end: high.end }];
  });
}

interface Scaled {
  value: number;
  scale: number;
}

/** "30 to 50 thousand" begins at 30,000; "500 to 2 thousand" at 500, since a range goes upwards. */
export function lowerEnd(low: Scaled, high: Scaled): number {
  const scaled = low.value * high.scale;
  return low.scale === 1 && scaled < high.value ? scaled : low.value;
}

/** What the last letters of a number multiply by: 1000 of "50 тисяч", "40rb" and "cinquantamila", 1 of "fifty". */
function scaleOf(spoken: readonly Token[], words: Words): number {
  const [letters = ''] = /\p{L}+$/u.exec(spoken.at(-1)?.word ?? '') ?? [];
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.slice(at);
    const two = words.number(`2 ${unit}`) ?? words.number(`2${unit}`) ?? 0;
    if (two >= 2 * LEAST_SCALE) return two / 2;
  }
  return 1;
}

/** "Two hundred" is one number and no amount of hundreds. */
const LEAST_SCALE = 1000;

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
