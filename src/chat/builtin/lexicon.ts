/** Finds the phrases of a vocabulary in the tokens of a question. */
import { tokenise, type Token } from './tokens.ts';
import type { Words } from './words/contract.ts';

/** How a language cuts and compares words. */
export type Tongue = Pick<Words, 'stem' | 'elided'>;

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
  tongue: Tongue,
): Lexicon<T> {
  const byFirst = new Map<string, { stems: string[]; payload: T }[]>();
  for (const [phrase, payload] of phrases) {
    const stems = stemsOf(phrase, tongue);
    const [first] = stems;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    if (entries.length === 0) byFirst.set(first, entries);
    entries.push({ stems, payload });
  }
  return byFirst;
}

/** A stem that compares letter by letter. */
export function asWritten(word: string): string {
  return word;
}

/** The words of a phrase in the form they are compared in. */
export function stemsOf(phrase: string, { stem, elided }: Tongue): string[] {
  return tokenise(phrase, elided)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => stem(word));
}

/** Every phrase of the vocabulary that stands in the question, overlapping ones too. Punctuation inside does not count. */
export function findAll<T>(
  tokens: readonly Token[],
  phrases: Lexicon<T>,
  { stem }: Tongue,
): Found<T>[] {
  return tokens.flatMap((token, start) =>
    (phrases.get(stemOf(token, stem)) ?? []).flatMap(({ stems, payload }) => {
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
  tongue: Tongue,
): number | null {
  const first = tokens[start];
  if (first === undefined) return null;
  const begun = cutOnce(phrases, tongue).get(stemOf(first, tongue.stem)) ?? [];
  const ends = begun.flatMap(({ stems }) => phraseEnd(tokens, start, stems, tongue.stem) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * The lists of a language are looked through at every word of every question. The same list can be compared word by
 * word and letter by letter.
 */
const CUT = new WeakMap<readonly string[], WeakMap<Stem, Lexicon<null>>>();

function cutOnce(phrases: readonly string[], tongue: Tongue): Lexicon<null> {
  const byStem = CUT.get(phrases) ?? new WeakMap<Stem, Lexicon<null>>();
  CUT.set(phrases, byStem);
  const known = byStem.get(tongue.stem);
  if (known) return known;
  const cut = lexicon(
    phrases.map((phrase) => [phrase, null] as const),
    tongue,
  );
  byStem.set(tongue.stem, cut);
  return cut;
}

type Stem = Tongue['stem'];

/** A token is compared with hundreds of phrases. */
const STEMS = new WeakMap<Stem, WeakMap<Token, string>>();

function stemOf(token: Token, stem: Stem): string {
  const stems = STEMS.get(stem) ?? new WeakMap<Token, string>();
  STEMS.set(stem, stems);
  const known = stems.get(token) ?? stem(token.word);
  stems.set(token, known);
  return known;
}

function phraseEnd(
  tokens: readonly Token[],
  start: number,
  stems: readonly string[],
  stem: Stem,
): number | null {
  if (stems.length === 0) return null;
  let at = start;
  for (const wanted of stems) {
    while (at > start && tokens[at]?.kind === 'mark') at += 1;
    const token = tokens[at];
    if (token === undefined || token.kind === 'quoted' || stemOf(token, stem) !== wanted)
      return null;
    at += 1;
  }
  return at;
}
