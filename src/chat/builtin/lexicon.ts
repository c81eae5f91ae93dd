/** Finds the phrases of a vocabulary in the tokens of a question. */
import { tokenise, type Token } from './tokens.ts';

export interface Found<T> {
  payload: T;
  /** Token indices, end exclusive. */
  start: number;
  end: number;
}

/** Phrases by the stem of their first word. */
export type Lexicon<T> = ReadonlyMap<string, { stems: string[]; payload: T }[]>;

export function lexicon<T>(
  phrases: Iterable<readonly [phrase: string, payload: T]>,
  stem: (word: string) => string,
): Lexicon<T> {
  const byFirst = new Map<string, { stems: string[]; payload: T }[]>();
  for (const [phrase, payload] of phrases) {
    const stems = stemsOf(phrase, stem);
    const [first] = stems;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    if (entries.length === 0) byFirst.set(first, entries);
    entries.push({ stems, payload });
  }
  return byFirst;
}

/** The words of a phrase in the form they are compared in. */
export function stemsOf(phrase: string, stem: (word: string) => string): string[] {
  return tokenise(phrase)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => stem(word));
}

/** Every phrase of the vocabulary that stands in the question, overlapping ones too. Punctuation inside does not count. */
export function findAll<T>(
  tokens: readonly Token[],
  phrases: Lexicon<T>,
  stem: (word: string) => string,
): Found<T>[] {
  return tokens.flatMap((token, start) =>
    (phrases.get(stem(token.word)) ?? []).flatMap(({ stems, payload }) => {
      const end = phraseEnd(tokens, start, stems, stem);
      return end === null ? [] : [{ payload, start, end }];
    }),
  );
}

/** Where the longest of the phrases that begin at that token ends; null where none does. */
export function longestAt(
  tokens: readonly Token[],
  start: number,
  phrases: readonly string[],
  stem: (word: string) => string,
): number | null {
  const ends = cutOnce(phrases, stem).flatMap(
    (stems) => phraseEnd(tokens, start, stems, stem) ?? [],
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The lists of a language are looked through at every word of every question; each always goes with one `stem`. */
const CUT = new WeakMap<readonly string[], string[][]>();

function cutOnce(phrases: readonly string[], stem: (word: string) => string): string[][] {
  const known = CUT.get(phrases);
  if (known) return known;
  const cut = phrases.map((phrase) => stemsOf(phrase, stem));
  CUT.set(phrases, cut);
  return cut;
}

function phraseEnd(
  tokens: readonly Token[],
  start: number,
  stems: readonly string[],
  stem: (word: string) => string,
): number | null {
  if (stems.length === 0) return null;
  let at = start;
  for (const wanted of stems) {
    while (at > start && tokens[at]?.kind === 'mark') at += 1;
    const token = tokens[at];
    if (token === undefined || token.kind === 'quoted' || stem(token.word) !== wanted) return null;
    at += 1;
  }
  return at;
}
