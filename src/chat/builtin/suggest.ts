/** Questions to offer where one was not understood: the nearest first, all from what this data holds. */
import type { Catalogue, Field } from '../../core/catalogue.ts';
import { findMeasure, missingFor } from '../../core/metrics.ts';
import { editsBetween, nearest } from '../../core/nearest.ts';
import type { Reading } from './read.ts';
import type { Placed } from './slot.ts';
import { spaced, usableFields } from './slots/fields.ts';
import { fold, type Token } from './tokens.ts';
import type { Cue, Words } from './words/contract.ts';

/** Candidates, best first; the planner offers those it can answer. */
export function candidates(reading: Reading, catalogue: Catalogue, words: Words): string[] {
  const { questions } = words;
  const asked = measuresAsked(reading, catalogue);
  const [main = isAvailable('revenue', catalogue) ? 'revenue' : 'customers'] = asked;
  const usual = splitFields(catalogue, words);
  const [first] = usual;
  const about = [
    ...fieldsAsked(reading).filter(isSplit),
    ...(asked.length > 0 && first ? [first] : []),
  ];
  const years = yearsAsked(reading);
  const by = (field: Field): string => questions.by(main, calledBy(field, words));
  return [
    ...respelled(reading, catalogue),
    ...ofGroup(reading, usual, words),
    ...fieldsNear(reading, catalogue).filter(isSplit).map(by),
    ...reading.slots.flatMap((placed) => spelledOut(reading, placed, words)),
    ...(years.length > 0 ? [questions.byYear(main)] : []),
    ...years.map((year) => questions.bought(year)),
    ...about.slice(0, 2).map(by),
    ...asked.map((measure) => questions.total(measure)),
    questions.bestCustomers,
    ...usual.slice(0, 1).map(by),
    questions.concentration,
    questions.customers,
    ...usual.slice(1, 3).map(by),
    questions.data,
  ];
}

function measuresAsked({ slots }: Reading, catalogue: Catalogue): string[] {
  const measures = slots.flatMap(({ slot }) =>
    slot.kind === 'measure' && isAvailable(slot.measure, catalogue) ? slot.measure : [],
  );
  // What is measured comes before whom it is measured of.
  return [...new Set(measures)].toSorted(
    (a, b) => Number(a === 'customers') - Number(b === 'customers'),
  );
}

function fieldsAsked({ slots }: Pick<Reading, 'slots'>): Field[] {
  const fields = slots.flatMap(({ slot }) => {
    if (slot.kind === 'field') return slot.fields;
    return slot.kind === 'value' ? slot.choices.map(({ field }) => field) : [];
  });
  return [...new Set(fields)];
}

/** From this length on two slips are still the same name. */
const LONG = 7;

/** The question again with the nearest known value in the place of a name that is not known. */
function respelled({ question, tokens, unknown }: Reading, catalogue: Catalogue): string[] {
  const [only, ...others] = unknown;
  if (!only || others.length > 0 || !isName(only, tokens)) return [];
  const values = usableFields(catalogue).flatMap(({ values: known }) => known ?? []);
  const slips = only.word.length < LONG ? 1 : 2;
  // Whoever misspells a value has its beginning right; another beginning is another word.
  const near = nearest(only.word, values, 3).filter(
    (value) => fold(value)[0] === only.word[0] && editsBetween(only.word, value) <= slips,
  );
  return near.map((value) => replaced(question, only.start, only.end, value));
}

/** In quotes, or with a capital that does not begin the sentence: common words are no misspelt values. */
function isName(token: Token, tokens: readonly Token[]): boolean {
  return token.kind === 'quoted' || (token !== tokens[0] && /^\p{Lu}/u.test(token.raw));
}

/** Fields called like a word that is not known. Their names seldom fit into the sentence: "churned" and `churn`. */
function fieldsNear({ unknown }: Reading, catalogue: Catalogue): Field[] {
  const fields = usableFields(catalogue);
  const names = fields.map(({ name }) => spaced(name));
  const near = unknown.flatMap(({ raw }) => nearest(raw, names, 1));
  return near.flatMap((name) => fields.find((field) => spaced(field.name) === name) ?? []);
}

/** The question again with the field before a value that several fields have. */
function spelledOut(
  { question, tokens }: Reading,
  { slot, start, end, text }: Placed,
  words: Words,
): string[] {
  if (slot.kind !== 'value' || slot.choices.length < 2) return [];
  return slot.choices.map(({ field }) =>
    replaced(
      question,
      tokens[start]?.start ?? 0,
      tokens[end - 1]?.end ?? 0,
      `${calledBy(field, words)} ${text}`,
    ),
  );
}

/** Kinds of questions about a group that may lack their tool: how many it is, and by what it splits, can be told. */
const OF_GROUPS: readonly Cue[] = ['describe', 'say', 'need', 'persona'];

/** "Women in Italy" as it was written, from the first value to the last. */
function ofGroup(
  { question, tokens, slots }: Reading,
  fields: readonly Field[],
  words: Words,
): string[] {
  const isOfGroup = slots.some(({ slot }) => slot.kind === 'cue' && OF_GROUPS.includes(slot.cue));
  const values = slots.filter(({ slot }) => slot.kind === 'value' || slot.kind === 'test');
  const [first, last] = [values[0], values.at(-1)];
  if (!isOfGroup || !first || !last) return [];
  const group = question.slice(tokens[first.start]?.start, tokens[last.end - 1]?.end);
  const used = new Set(fieldsAsked({ slots }));
  const field = fields.find((candidate) => candidate.table === 'customers' && !used.has(candidate));
  return [
    words.questions.countOf(group),
    ...(field ? [words.questions.groupBy(calledBy(field, words), group)] : []),
  ];
}

/** Nobody splits purchases by what is summed over them. */
function isSplit({ table, type }: Field): boolean {
  return table !== 'transactions' || type !== 'number';
}

/** The language's everyday word, which readers know, or the field's own name. */
function calledBy({ name }: Field, { fields }: Words): string {
  return fields[name]?.[0] ?? spaced(name);
}

function replaced(question: string, start: number, end: number, text: string): string {
  return question.slice(0, start) + text + question.slice(end);
}

function yearsAsked({ slots }: Reading): string[] {
  return slots.flatMap(({ slot }) =>
    slot.kind === 'period' && /^\d{4}$/.test(slot.period) ? slot.period : [],
  );
}

/** Fields that make a split one can read, those with an everyday name first, in the order of the language's list. */
function splitFields(catalogue: Catalogue, words: Words): Field[] {
  const everyday = Object.keys(words.fields);
  const place = ({ name }: Field): number => {
    const at = everyday.indexOf(name);
    return at === -1 ? everyday.length : at;
  };
  return usableFields(catalogue)
    .filter(
      ({ type, distinct, sensitivity }) =>
        type === 'text' && sensitivity !== 'special' && distinct >= 2 && distinct <= 30,
    )
    .toSorted((a, b) => place(a) - place(b));
}

function isAvailable(id: string, catalogue: Catalogue): boolean {
  const measure = findMeasure(id);
  return measure !== undefined && missingFor(measure, catalogue).length === 0;
}
