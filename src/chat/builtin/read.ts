/** Reads a question into slots: every word of it becomes part of one, or is reported as not understood. */
import type { Catalogue } from '../../core/catalogue.ts';
import { combine } from './combine.ts';
import { findAll, lexicon, stemsOf, type Found, type Lexicon } from './lexicon.ts';
import type { Placed, Slot } from './slot.ts';
import { findCurrency } from './slots/currency.ts';
import { findCustomers, findReceipts } from './slots/customers.ts';
import { onlyOfWomen } from './slots/feminine.ts';
import { fieldLexicon } from './slots/fields.ts';
import { measureLexicon } from './slots/measures.ts';
import { findFirst, findNumbers, findRanges, numberAt } from './slots/numbers.ts';
import { UNITS } from './slots/dates.ts';
import { havingPhrases, timesPhrases } from './slots/owned.ts';
import { findPeriods } from './slots/periods.ts';
import { tablePhrases } from './slots/tables.ts';
import { findValues, valueLexicon } from './slots/values.ts';
import { findLettered } from './pitfalls.ts';
import { fold, tokenise, type Token } from './tokens.ts';
import { mend, type Correction } from './typos.ts';
import { COMPARISONS, CUES, type Cue, type Words } from './words/contract.ts';

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
  /** Of measures and fields, stem -> word: what slips of the pen are mended to. */
  names: ReadonlyMap<string, string>;
  /** Stems of every word that means something by itself or in a phrase, values apart. */
  known: ReadonlySet<string>;
  /** Stems of words of dates and of values the data may lack: other words than the names they resemble. */
  others: ReadonlySet<string>;
}

/** A catalogue can hold thousands of values; it stays the same as long as its snapshot. */
const VOCABULARIES = new WeakMap<Catalogue, Map<Words, Vocabulary & { ofTools: string }>>();

/** An expression that by itself asks for a tool. */
export type ToolPhrase = readonly [phrase: string, tool: string];

export function vocabularyOf(
  catalogue: Catalogue,
  words: Words,
  phrases: readonly ToolPhrase[],
): Vocabulary {
  const known = VOCABULARIES.get(catalogue) ?? new Map<Words, Vocabulary & { ofTools: string }>();
  VOCABULARIES.set(catalogue, known);
  const made = known.get(words);
  const ofTools = JSON.stringify(phrases);
  if (made?.ofTools === ofTools) return made;
  const vocabulary = { ...makeVocabulary(catalogue, words, phrases), ofTools };
  known.set(words, vocabulary);
  return vocabulary;
}

function makeVocabulary(
  catalogue: Catalogue,
  words: Words,
  ofTools: readonly ToolPhrase[],
): Vocabulary {
  const measures = measureLexicon(catalogue, words);
  const fields = fieldLexicon(catalogue, words);
  const phrases = phraseLexicon(catalogue, words, ofTools);
  const names = spelled([...stemsIn(measures), ...stemsIn(fields)], words);
  return {
    catalogue,
    words,
    measures,
    fields,
    phrases,
    values: valueLexicon(catalogue, words),
    names,
    known: new Set([
      ...names.keys(),
      ...stemsIn(phrases),
      ...(words.lookalikes ?? []).map((word) => words.stem(fold(word))),
    ]),
    others: new Set(otherWords(words).flatMap((phrase) => stemsOf(phrase, words))),
  };
}

/** Each stem with a word of the language it is the stem of; names of fields in the data are left as they are. */
function spelled(stems: readonly string[], words: Words): Map<string, string> {
  const spellings = new Map(stems.map((stem) => [stem, stem]));
  const phrases = [...Object.values(words.measures), ...Object.values(words.fields)].flat();
  // The first spelling is the usual one.
  for (const phrase of phrases.toReversed()) {
    for (const { word } of tokenise(phrase, words.elided)) {
      if (spellings.has(words.stem(word))) spellings.set(words.stem(word), word);
    }
  }
  return spellings;
}

function otherWords({
  periods: { named, quarters, halves, months, ordinals, ...periods },
  synonyms,
}: Words): string[] {
  return [
    ...Object.values(periods),
    ...[...named, ...synonyms].map((entry) => entry.words),
    ...quarters,
    ...halves,
    ...months,
    ...ordinals.joints,
  ].flat();
}

/** `asOf`: the day of which "in May" is the latest May before. */
export function readQuestion(question: string, vocabulary: Vocabulary, asOf: string): Reading {
  const tokens = tokenise(question, vocabulary.words.elided);
  const first = readTokens(question, tokens, vocabulary, asOf);
  const { names, known, others, words } = vocabulary;
  const foreign = first.unknown.filter(({ word }) => {
    const stem = words.stem(word);
    return !known.has(stem) && !others.has(stem);
  });
  const mended = mend(tokens, foreign, names, words.stem);
  if (mended === null) return first;
  const { corrections } = mended;
  return { ...readTokens(question, mended.tokens, vocabulary, asOf), corrections };
}

/** A longer stretch wins over a shorter one; of two readings of the same stretch the earlier kind wins. */
const ORDER: readonly Slot['kind'][] = [
  'receipt',
  'tool',
  'customer',
  'period',
  'measure',
  'cue',
  'field',
  'value',
  'uncounted',
  'absent',
  'unit',
  'range',
  'number',
  'currency',
  'stop',
  'test',
];

function readTokens(
  question: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  asOf: string,
): Reading {
  const chosen = withoutOverlaps(candidatesIn(question, tokens, vocabulary, asOf), tokens);
  const lost = onlyOfWomen(tokens, vocabulary.words);
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
      (token, at) =>
        token.kind !== 'mark' &&
        (lost.includes(token) || !chosen.some(({ start, end }) => start <= at && at < end)),
    ),
    corrections: [],
  };
}

/** Everything that any stretch of the question can stand for. */
function candidatesIn(
  question: string,
  tokens: readonly Token[],
  { words, known, catalogue, ...vocabulary }: Vocabulary,
  asOf: string,
): Found<Slot>[] {
  const { stem } = words;
  const fields = findAll(tokens, vocabulary.fields, words);
  const values = findValues(question, tokens, vocabulary.values, catalogue, words, fields);
  // "Who is female" asks for no customer of that name.
  const textOf = ({ start, end }: Found<Slot>): string =>
    question.slice(tokens[start]?.start, tokens[end - 1]?.end);
  // Nor does "pelanggan Jerman": behind a noun without a plural stands a value as often as a name.
  const isValue = ({ payload, start, end }: ReturnType<typeof findCustomers>[number]): boolean =>
    values.some(
      (value) => value.end === end && (value.start === start || textOf(value) === payload.text),
    );
  // "In the US" is not "in the us": a short word in capitals is a code, known or not.
  const isShouted = question === question.toUpperCase();
  const measures = findAll(tokens, vocabulary.measures, words);
  const isCode = ({ payload, start, end }: Found<Slot>): boolean =>
    payload.kind === 'stop' &&
    !isShouted &&
    tokens.slice(start, end).some(({ raw }) => /^\p{Lu}{2,3}$/u.test(raw));
  const phrases = findAll(tokens, vocabulary.phrases, words).filter((found) => !isCode(found));
  // "Від жінок" is "of women", "від 30" is "at least 30": what can be both compares before a number only.
  const isFiller = ({ payload, start, end }: Found<Slot>): boolean =>
    payload.kind === 'cue' &&
    COMPARISONS[payload.cue] !== undefined &&
    numberAt(tokens, end, words) === null &&
    phrases.some(
      (other) => other.payload.kind === 'stop' && other.start === start && other.end === end,
    );
  // "Yang belanja lebih dari 1000": what they spent is compared, not whether they bought.
  const isSpending = ({ payload, end }: Found<Slot>): boolean =>
    payload.kind === 'cue' &&
    payload.cue === 'who_bought' &&
    measures.some((measure) => measure.end === end && measure.payload.measure === 'revenue') &&
    phrases.some(({ start, payload: next }) => start === end && isComparing(next));
  // "Have children" says less than "have children over 2".
  const isOpen = ({ payload, end }: Found<Slot>): boolean =>
    payload.kind === 'test' &&
    (numberAt(tokens, end, words) !== null ||
      phrases.some(({ start, payload: next }) => start === end && isComparing(next)));
  // "Порівняй 2025 з 2026", "порівняно з 2026": the second side, nothing since 2026.
  const has = (cue: Cue): Found<Slot>[] =>
    phrases.filter(({ payload }) => payload.kind === 'cue' && payload.cue === cue);
  const isSide = ({ payload, start }: ReturnType<typeof findPeriods>[number]): boolean =>
    has('versus').some((versus) => versus.start < start && start < versus.end) ||
    (has('compare').length > 0 &&
      payload.days?.to === null &&
      phrases.some((other) => other.payload.kind === 'stop' && other.start === start));
  return [
    ...findReceipts(tokens),
    ...findLettered(tokens, words),
    ...findCustomers(question, tokens, words, (word) => known.has(stem(word))).filter(
      (customer) => !isValue(customer),
    ),
    ...values,
    ...findPeriods(tokens, words, asOf).filter((period) => !isSide(period)),
    ...findRanges(tokens, words),
    ...findNumbers(tokens, words),
    ...findFirst(tokens, words),
    ...findCurrency(tokens, words, catalogue.currency),
    ...measures,
    ...phrases.filter((found) => !isFiller(found) && !isOpen(found) && !isSpending(found)),
    ...fields,
  ];
}

function isComparing(slot: Slot): boolean {
  return slot.kind === 'cue' && COMPARISONS[slot.cue] !== undefined;
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

function phraseLexicon(
  catalogue: Catalogue,
  words: Words,
  ofTools: readonly ToolPhrase[],
): Lexicon<Slot> {
  return lexicon(
    [
      ...ofTools.map(([phrase, tool]): [string, Slot] => [phrase, { kind: 'tool', tool }]),
      ...each(words.stop, { kind: 'stop' }),
      ...CUES.flatMap((cue) => each(words.cues[cue], { kind: 'cue', cue })),
      ...UNITS.flatMap((unit) => each(words.units[unit], { kind: 'unit', unit, split: false })),
      ...UNITS.flatMap((unit) => each(words.adverbs[unit], { kind: 'unit', unit, split: true })),
      ...tablePhrases(catalogue, words),
      ...havingPhrases(catalogue, words),
      ...timesPhrases(catalogue, words),
    ],
    words,
  );
}

function each(phrases: readonly string[], slot: Slot): [string, Slot][] {
  return phrases.map((phrase) => [phrase, slot]);
}
