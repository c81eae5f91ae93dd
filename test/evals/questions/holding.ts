/** What an answer holds, in the form in which the oracle says what it should hold. */
import type { Spoken } from '../../../src/app/ask.ts';
import { slug, type Row } from '../../../src/core/result.ts';
import { formatValue, say, type Locale } from '../../../src/locales/index.ts';
import type { Oracle } from '../../support/demo.ts';
import type { Expected } from './questions.ts';

export async function wantedOf(expected: Expected, oracle: Oracle): Promise<unknown> {
  switch (expected.kind) {
    case 'abstains':
      return { answers: 0, problems: 1, isOffered: true };
    case 'shown':
      return [expected.tool];
    case 'proof':
      return { cited: 1, computed: 0 };
    case 'value':
    case 'each':
      return (await oracle.rows(expected.sql)).map(([value]) => rounded(value));
    case 'table': {
      const rows = await oracle.rows(expected.sql);
      return Object.fromEntries(rows.map(([key, value]) => [slug(String(key)), rounded(value)]));
    }
    case 'ranking':
      return (await oracle.rows(expected.sql)).map(([customer]) => customer);
  }
}

export function heldBy(spoken: Spoken, expected: Expected): unknown {
  const { answers, problems, suggestions, citations, took } = spoken;
  if (expected.kind === 'abstains') {
    const isOffered = suggestions.length > 0;
    return { answers: answers.length, problems: problems.length, isOffered };
  }
  if (problems.length > 0) return problems;
  switch (expected.kind) {
    case 'shown':
      return answers.map(({ tool }) => tool);
    case 'proof':
      return { cited: citations.length, computed: took.length };
    case 'value':
    case 'each':
      return cellsAt(spoken, expected.at).map(({ row, column }) => rounded(row.cells[column]));
    case 'table': {
      const [table = '', column = ''] = expected.at.split('.');
      const rows = answers[0]?.result.tables[table]?.rows ?? [];
      return Object.fromEntries(rows.map(({ key, cells }) => [key, rounded(cells[column])]));
    }
    case 'ranking':
      return answers[0]?.result.tables['ranking']?.rows.map(({ cells }) => cells['customer']);
  }
}

/** What readers of that language must find in the text: the day it is of, and the values in their way of writing. */
export function textsOf(
  spoken: Spoken,
  expected: Expected,
  { locale, asOf }: { locale: Locale; asOf: string },
): string[] {
  if (expected.kind === 'abstains' || expected.kind === 'proof') return [];
  const params = { as_of: { value: asOf, unit: 'date' } } as const;
  const day = say(locale, { key: 'answer.basis.as_of', params });
  if (expected.kind !== 'value' && expected.kind !== 'each') return [day];
  const values = cellsAt(spoken, expected.at).map(({ row, column, unit, currency }) =>
    formatValue(locale, Number(row.cells[column]), { unit, currency }),
  );
  return [day, ...values];
}

/** The cell at that address in the result of each call. */
function cellsAt({ answers }: Spoken, address: string) {
  const [name = '', key = '', column = ''] = address.split('.');
  return answers.flatMap(({ result }) => {
    const table = result.tables[name];
    const row = table?.rows.find((candidate: Row) => key === '*' || candidate.key === key);
    const { unit = 'text', currency } = table?.columns.find((own) => own.key === column) ?? {};
    return row ? [{ row, column, unit, currency }] : [];
  });
}

/** Averages may be summed in another order. */
function rounded(value: unknown): number {
  return Number(Number(value).toPrecision(10));
}
