/** What an answer may write out by itself: the frame of the results it cites, and names. */
import { addUnits, daysOf } from '../dates.ts';
import type { CitedResult } from './cited.ts';
import { dayForms, periodForms } from './day-forms.ts';
import type { Phrases } from './phrases.ts';
import { isYear, statedIn } from './stated.ts';

/**
 * Texts whose digits need no reference: ids, days as people write them, names and row labels with digits. A label
 * that is nothing but a small number (two children: `2`) is left out, or it would excuse that number everywhere.
 */
export function exemptTexts(
  results: readonly CitedResult[],
  names: readonly string[],
  phrases: Phrases,
): string[] {
  const ids = results.flatMap(({ alias, receipt, result }) => [
    alias,
    receipt,
    ...(result.group ? [result.group.id] : []),
  ]);
  const stated = results.map((cited) => statedIn(statements(cited)));
  const periods = [
    ...results.flatMap(periodOf),
    ...stated.flatMap(({ dates }) => dates.flatMap((text) => daysOf(text) ?? [])),
  ];
  const today = results.flatMap(({ result: { as_of } }) => [as_of, addUnits(as_of, -1, 'day')]);
  // A period up to the end of June is also one that ended before the first of July.
  const ends = periods.flatMap(({ first, last }) => [
    first,
    addUnits(first, -1, 'day'),
    last,
    addUnits(last, 1, 'day'),
  ]);
  const days = [
    ...[...today, ...ends].flatMap((day) => dayForms(day, phrases)),
    ...today.flatMap((day) => periodForms(day, day)),
    ...periods.flatMap(({ first, last }) => periodForms(first, last)),
  ];
  const named = [
    ...names,
    ...results.flatMap((cited) => labelsOf(cited, phrases)),
    ...stated.flatMap((of) => [...of.words, ...of.names]),
  ].filter((name) => /\p{N}/u.test(name) && (/[^\p{N}]/u.test(name) || isYear(name)));
  return [...new Set([...ids, ...named, ...days])];
}

/** The filters of a result as they were asked for and understood. */
export function statements({ result, asked }: CitedResult): string[] {
  return [result.group?.filter ?? '', ...(asked ?? [])];
}

function periodOf({ result: { period } }: CitedResult): { first: string; last: string }[] {
  const [first, last] = [period?.from ?? period?.to, period?.to ?? period?.from];
  return first && last ? [{ first, last }] : [];
}

/** What may stand in quotation marks, in NFC and lower case: names, and the labels and texts of the results. */
export function exemptWords(
  results: readonly CitedResult[],
  names: readonly string[],
  phrases: Phrases,
): Set<string> {
  const words = [
    ...names,
    ...results.flatMap((cited) => [
      ...labelsOf(cited, phrases),
      ...textsOf(cited),
      ...conditionsOf(cited),
    ]),
  ];
  return new Set(words.map((word) => word.normalize('NFC').toLowerCase().trim()));
}

/** Texts of its filters, and a whole filter that holds none: a model can put any sentence into one. */
function conditionsOf(cited: CitedResult): string[] {
  const whole = statements(cited).filter((text) => !/["'‘’‚“”„«»]/.test(text));
  return [...statedIn(statements(cited)).words, ...whole];
}

function labelsOf({ result }: CitedResult, phrases: Phrases): string[] {
  return Object.values(result.tables).flatMap((table) => [
    phrases.say(table.title),
    ...table.columns.map((column) => phrases.say(column.label)),
    ...table.rows.map((row) => phrases.say(row.label)),
  ]);
}

function textsOf({ result }: CitedResult): string[] {
  return Object.values(result.tables).flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.values(row.cells).filter((cell) => typeof cell === 'string'),
    ),
  );
}
