/** Reads a question into slots: every word of it becomes part of one, or is reported as not understood. */
import type { Catalogue } from '../../core/catalogue.ts';
import { combine } from './combine.ts';
import { findAll, lexicon, type Found, type Lexicon } from './lexicon.ts';
import type { Placed, Slot } from './slot.ts';
import { findCustomers, findReceipts } from './slots/customers.ts';
import { fieldLexicon } from './slots/fields.ts';
import { measureLexicon } from './slots/measures.ts';
import { findNumbers } from './slots/numbers.ts';
import { UNITS } from './slots/dates.ts';
import { findPeriods } from './slots/periods.ts';
import { findValues, valueLexicon } from './slots/values.ts';
import { tokenise, type Token } from './tokens.ts';
import { mend, type Correction } from './typos.ts';
import { CUES, type Words } from './words.ts';

export interface Reading {
  question: string;
  tokens: readonly Token[];
  /** In the order of the question, without words that change nothing. */
  slots: readonly Placed[];
  /** Words and signs that belong to no slot. */
  unknown: readonly Token[];
  corrections: readonly Correction[];
}

export interface Vocabulary {
  catalogue: Catalogue;
  words: Words;
  measures: ReturnType<typeof measureLexicon>;
  fields: ReturnType<typeof fieldLexicon>;
  values: ReturnType<typeof valueLexicon>;
  phrases: Lexicon<Slot>;
  /** Stems of measures and fields: what slips of the pen are mended to. */
  names: ReadonlySet<string>;
  /** Stems of every word that means something by itself or in a phrase, values apart. */
  known: ReadonlySet<string>;
}

/** A catalogue can hold thousands of values; it stays the same as long as its snapshot. */
const VOCABULARIES = new WeakMap<Catalogue, Map<Words, Vocabulary>>();

export function vocabularyOf(catalogue: Catalogue, words: Words): Vocabulary {
  const known = VOCABULARIES.get(catalogue) ?? new Map<Words, Vocabulary>();
  VOCABULARIES.set(catalogue, known);
  const vocabulary = known.get(words) ?? makeVocabulary(catalogue, words);
  known.set(words, vocabulary);
  return vocabulary;
}

function makeVocabulary(catalogue: Catalogue, words: Words): Vocabulary {
  const measures = measureLexicon(catalogue, words);
  const fields = fieldLexicon(catalogue, words);
  const phrases = phraseLexicon(words);
  const names = new Set([...stemsIn(measures), ...stemsIn(fields)]);
  return {
    catalogue,
    words,
    measures,
    fields,
    phrases,
    values: valueLexicon(catalogue, words),
    names,
    known: new Set([...names, ...stemsIn(phrases)]),
  };
}

export function readQuestion(question: string, vocabulary: Vocabulary): Reading {
  const tokens = tokenise(question);
  const first = readTokens(question, tokens, vocabulary);
  const { names, known, words } = vocabulary;
  const foreign = first.unknown.filter(({ word }) => !known.has(words.stem(word)));
  const mended = mend(tokens, foreign, names, words.stem);
  if (mended === null) return first;
  const { corrections } = mended;
  return { ...readTokens(question, mended.tokens, vocabulary), corrections };
}

/** A longer stretch wins over a shorter one; of two readings of the same stretch the earlier kind wins. */
const ORDER: readonly Slot['kind'][] = [
  'receipt',
  'customer',
  'period',
  'measure',
  'cue',
  'field',
  'absent',
  'value',
  'unit',
  'number',
  'stop',
  'test',
];

function readTokens(question: string, tokens: readonly Token[], vocabulary: Vocabulary): Reading {
  const chosen = withoutOverlaps(candidatesIn(question, tokens, vocabulary), tokens);
  const textOf = (start: number, end: number): string =>
    question.slice(tokens[start]?.start, tokens[end - 1]?.end);
  const slots = chosen
    .filter(({ payload }) => payload.kind !== 'stop')
    .map(({ payload, start, end }): Placed => {
      return { slot: payload, start, end, text: textOf(start, end) };
    });
  return {
    question,
    tokens,
    slots: combine(slots, textOf, vocabulary.catalogue),
    unknown: tokens.filter(
      ({ kind }, at) =>
        kind !== 'mark' && !chosen.some(({ start, end }) => start <= at && at < end),
    ),
    corrections: [],
  };
}

/** Everything that any stretch of the question can stand for. */
function candidatesIn(
  question: string,
  tokens: readonly Token[],
  { words, known, catalogue, ...vocabulary }: Vocabulary,
): Found<Slot>[] {
  const { stem } = words;
  const values = findValues(question, tokens, vocabulary.values, catalogue, words);
  // "Who is female" asks for no customer of that name.
  const isValue = ({ start, end }: Found<Slot>): boolean =>
    values.some((value) => value.start === start && value.end === end);
  // "In the US" is not "in the us": a short word in capitals is a code, known or not.
  const isShouted = question === question.toUpperCase();
  const isCode = ({ payload, start, end }: Found<Slot>): boolean =>
    payload.kind === 'stop' &&
    !isShouted &&
    tokens.slice(start, end).some(({ raw }) => /^\p{Lu}{2,3}$/u.test(raw));
  return [
    ...findReceipts(tokens),
    ...findCustomers(question, tokens, words, (word) => known.has(stem(word))).filter(
      (customer) => !isValue(customer),
    ),
    ...values,
    ...findPeriods(tokens, words),
    ...findNumbers(tokens, words),
    ...findAll(tokens, vocabulary.measures, stem),
    ...findAll(tokens, vocabulary.phrases, stem).filter((found) => !isCode(found)),
    ...findAll(tokens, vocabulary.fields, stem),
  ];
}

/** The best reading of each stretch, in the order of the question. */
function withoutOverlaps(candidates: Found<Slot>[], tokens: readonly Token[]): Found<Slot>[] {
  const length = ({ start, end }: Found<Slot>): number =>
    tokens.slice(start, end).filter(({ kind }) => kind !== 'mark').length;
  const ranked = candidates.toSorted(
    (a, b) =>
      length(b) - length(a) ||
      ORDER.indexOf(a.payload.kind) - ORDER.indexOf(b.payload.kind) ||
      a.start - b.start,
  );
  const chosen: Found<Slot>[] = [];
  for (const candidate of ranked) {
    const isFree = chosen.every(
      ({ start, end }) => candidate.end <= start || end <= candidate.start,
    );
    if (isFree) chosen.push(candidate);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

function stemsIn(phrases: Lexicon<unknown>): string[] {
  return [...phrases.values()].flatMap((entries) => entries.flatMap(({ stems }) => stems));
}

function phraseLexicon(words: Words): Lexicon<Slot> {
  return lexicon(
    [
      ...each(words.stop, { kind: 'stop' }),
      ...CUES.flatMap((cue) => each(words.cues[cue], { kind: 'cue', cue })),
      ...UNITS.flatMap((unit) => each(words.units[unit], { kind: 'unit', unit, split: false })),
      ...UNITS.flatMap((unit) => each(words.adverbs[unit], { kind: 'unit', unit, split: true })),
    ],
    words.stem,
  );
}

function each(phrases: readonly string[], slot: Slot): [string, Slot][] {
  return phrases.map((phrase) => [phrase, slot]);
}
