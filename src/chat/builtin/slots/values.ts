/** Finds the values of fields: "Bikes", "Germany", "women". Spelling is never mended here: Austria is not Australia. */
import type { Catalogue, Field } from '../../../core/catalogue.ts';
import { findAll, lexicon, type Found, type Lexicon } from '../lexicon.ts';
import type { FieldValue, Slot } from '../slot.ts';
import { fold, type Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';
import { countryName } from './countries.ts';
import { usableFields } from './fields.ts';

type ValueSlot = Extract<Slot, { kind: 'value' }>;
/** `exact` is the value to be met letter by letter, where case decides between a code and a common word. */
type Entry = { choice: FieldValue; exact: string | null };

/** Words this short are as often a common word as a code: IT and it, US and us, M. */
const SHORT = 3;

export function valueLexicon(catalogue: Catalogue, words: Words): Lexicon<Entry> {
  const common = new Set(words.stop.map(fold));
  const phrases: [string, Entry][] = [];
  for (const field of usableFields(catalogue)) {
    for (const value of field.type === 'text' ? (field.values ?? []) : []) {
      // Bare figures are numbers or years; with the name of the field before them they are found by `read.ts`.
      if (!/\p{L}/u.test(value)) continue;
      const isCode = value.length <= SHORT || common.has(fold(value));
      phrases.push([value, { choice: { field, values: [value] }, exact: isCode ? value : null }]);
    }
  }
  phrases.push(...countryNames(catalogue, words));
  for (const synonym of words.synonyms) {
    for (const choice of meantBy(synonym.fields, synonym.values, catalogue)) {
      if (synonym.ofPeople && choice.field.table !== 'customers') continue;
      for (const word of synonym.words) {
        const exact = word === word.toLowerCase() ? null : word;
        phrases.push([word, { choice, exact }]);
      }
    }
  }
  return lexicon(phrases, words);
}

/** "Italy" for the code IT; "Germania" for Germany, where the data and the reader speak different languages. */
function countryNames(catalogue: Catalogue, words: Words): [string, Entry][] {
  return usableFields(catalogue)
    .filter(({ name }) => name === 'country')
    .flatMap((field) =>
      (field.values ?? []).flatMap((value): [string, Entry][] => {
        const name = countryName(value, words.language);
        const entry: Entry = { choice: { field, values: [value] }, exact: null };
        return name === null || fold(name) === fold(value) ? [] : [[name, entry]];
      }),
    );
}

/** One slot for each stretch that is a value of some field, with all the fields it is a value of. */
export function findValues(
  question: string,
  tokens: readonly Token[],
  values: Lexicon<Entry>,
  catalogue: Catalogue,
  words: Words,
  named: readonly Found<Extract<Slot, { kind: 'field' | 'absent' }>>[],
): Found<ValueSlot>[] {
  const isShouted = question === question.toUpperCase();
  const found = findAll(tokens, values, words).filter(({ payload, start, end }) => {
    if (payload.exact === null) return true;
    if (isLikeWord(payload.exact) && !isNamed(tokens, { payload, start, end }, named)) return false;
    const [first, last] = [tokens[start], tokens[end - 1]];
    // In a question shouted in capitals "IT" is "it".
    return !isShouted && question.slice(first?.start, last?.end) === payload.exact;
  });
  const places = new Map<string, Found<FieldValue[]>>();
  const add = (choice: FieldValue, start: number, end: number): void => {
    const key = `${start} ${end}`;
    const place = places.get(key) ?? { payload: [], start, end };
    places.set(key, place);
    addChoice(place.payload, choice);
  };
  for (const { payload, start, end } of found) add(payload.choice, start, end);
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quoted') continue;
    for (const choice of quotedChoices(token, catalogue)) add(choice, at, at + 1);
  }
  return [...places.values()].map(({ payload, start, end }) => ({
    payload: { kind: 'value', choices: likeliest(payload) },
    start,
    end,
  }));
}

/** `it` and `id` are codes of a language only where the data's field is named beside them. */
function isLikeWord(value: string): boolean {
  return /^\p{Ll}{1,2}$/u.test(value);
}

function isNamed(
  tokens: readonly Token[],
  { payload, start, end }: Found<Entry>,
  named: readonly Found<Extract<Slot, { kind: 'field' | 'absent' }>>[],
): boolean {
  const isOnlyMarks = (from: number, to: number): boolean =>
    tokens.slice(from, to).every(({ kind, word }) => kind === 'mark' || word === '=');
  return named.some(
    (field) =>
      field.payload.kind === 'field' &&
      field.payload.fields.some((one) => isSame(one, payload.choice.field)) &&
      ((field.end <= start && isOnlyMarks(field.end, start)) ||
        (end <= field.start && isOnlyMarks(end, field.start))),
  );
}

/** A text in quotes is meant letter by letter, case and accents aside. */
function quotedChoices({ word }: Token, catalogue: Catalogue): FieldValue[] {
  return usableFields(catalogue).flatMap((field) => {
    const values = (field.values ?? []).filter((value) => fold(value) === word);
    return values.length > 0 ? [{ field, values }] : [];
  });
}

function meantBy(
  fields: readonly string[],
  values: readonly string[],
  catalogue: Catalogue,
): FieldValue[] {
  return usableFields(catalogue).flatMap((field) => {
    if (!fields.includes(field.name)) return [];
    const meant = (field.values ?? []).filter((value) => values.includes(fold(value)));
    return meant.length > 0 ? [{ field, values: meant }] : [];
  });
}

function addChoice(choices: FieldValue[], { field, values }: FieldValue): void {
  const known = choices.find((choice) => isSame(choice.field, field));
  if (known) known.values = [...new Set([...known.values, ...values])];
  else choices.push({ field, values: [...values] });
}

/**
 * Of a field that customers and purchases both have, that of the customers; of a country or a town and a region named
 * like it, the country or the town. Any other word with two meanings is asked back.
 */
function likeliest(choices: FieldValue[]): FieldValue[] {
  const own = choices.filter(
    ({ field }) =>
      field.table === 'customers' ||
      !choices.some(
        (other) => other.field.table === 'customers' && other.field.name === field.name,
      ),
  );
  const country = own.find(({ field }) => field.name === 'country');
  if (country) return [country, ...own.filter(({ field }) => !isPlaceIn(field))];
  // The region around a town and named like it holds little else.
  const hasCity = own.some(({ field }) => field.name === 'city');
  return own.filter(({ field }) => !(hasCity && field.name === 'region'));
}

function isPlaceIn({ name }: Field): boolean {
  return name === 'country' || name === 'region';
}

function isSame(a: Field, b: Field): boolean {
  return a.table === b.table && a.name === b.name;
}
