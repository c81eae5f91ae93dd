/** What an answer may write out by itself: the frame of the results it cites, and names. */
import type { CitedResult } from './cited.ts';
import type { Phrases } from './phrases.ts';

const DAY = /\d{4}-\d\d-\d\d/g;

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
  const days = results.flatMap(({ result: { as_of, period, group } }) => [
    as_of,
    ...[period?.from, period?.to].flatMap((day) => day ?? []),
    ...(group?.filter.match(DAY) ?? []),
  ]);
  const named = [...names, ...results.flatMap((cited) => labelsOf(cited, phrases))].filter(
    (name) => /\p{N}/u.test(name) && (/[^\p{N}]/u.test(name) || /^(?:19|20)\d\d$/.test(name)),
  );
  return [...new Set([...ids, ...named, ...days.flatMap((day) => datesFor(day, phrases))])];
}

/** What may stand in quotation marks, in NFC and lower case: names, and the labels and texts of the results. */
export function exemptWords(
  results: readonly CitedResult[],
  names: readonly string[],
  phrases: Phrases,
): Set<string> {
  const words = [
    ...names,
    ...results.flatMap((cited) => [...labelsOf(cited, phrases), ...textsOf(cited)]),
  ];
  return new Set(words.map((word) => word.normalize('NFC').toLowerCase().trim()));
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

/** A day in the reader's long form, with and without its year, in figures, and its month and year alone. */
function datesFor(day: string, phrases: Phrases): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const long = phrases.value(day, { unit: 'date' });
  const [m, d] = [String(Number(month)), String(Number(date))];
  const figures = ['.', '/'].flatMap((dot) => [
    [date, month, year].join(dot),
    [d, m, year].join(dot),
    [month, date, year].join(dot),
    [m, d, year].join(dot),
  ]);
  const upToYear = long.slice(0, long.indexOf(year) + year.length);
  const withoutYear = upToYear.replace(/[\s,]*\d{4}$/, '');
  return [day, `${year}-${month}`, year, long, upToYear, withoutYear, ...figures];
}
