/** A table of a result as a Markdown table. */
import { isNumeric, type Message, type Unit } from '../result.ts';
import type { Column, Row, Table } from '../result.ts';
import { cellOf, choices } from './address.ts';
import { ReferenceFault } from './fault.ts';
import type { Phrases } from './phrases.ts';

/** Units whose values line up on their last digit. */
const LEFT: readonly Unit[] = ['text', 'customer', 'yes_no', 'date'];

/**
 * The table, or the chosen columns and rows in the order they were asked for. Where rows are left out, a last line
 * says how many there are. Throws ReferenceFault on a column or row it does not have.
 */
export function markdownTable(
  table: Table,
  choice: { columns: string[] | null; rows: string[] | null },
  phrases: Phrases,
  escape: (text: string) => string = (text) => text,
): string {
  const say = (message: Message): string => escape(phrases.say(message));
  const columns = chosen('column', table.columns, choice.columns);
  const rows = chosen('row', table.rows, choice.rows);
  const lines = [
    [say(table.title), ...columns.map((column) => say(column.label))],
    ['---', ...columns.map(({ unit }) => (LEFT.includes(unit) ? '---' : '---:'))],
    ...rows.map((row) => [
      say(row.label),
      ...columns.map((column) => cellText(row, column, phrases, escape)),
    ]),
  ].map((cells) => `| ${cells.map(escaped).join(' | ')} |`);
  const complete = choice.rows !== null || table.total <= rows.length;
  return [...lines, ...(complete ? [] : ['', shownOf(rows.length, table.total, phrases)])].join(
    '\n',
  );
}

function chosen<T extends { key: string }>(
  what: string,
  all: readonly T[],
  keys: readonly string[] | null,
): readonly T[] {
  if (keys === null) return all;
  return keys.map((key) => {
    const found = all.find((item) => item.key === key);
    if (found) return found;
    throw new ReferenceFault(
      `the table has no ${what} "${key}"`,
      choices(
        key,
        all.map((item) => item.key),
      ),
    );
  });
}

function cellText(
  row: Row,
  column: Column,
  phrases: Phrases,
  escape: (text: string) => string = (text) => text,
): string {
  const { cell, spec } = cellOf(row, column);
  const { noun: _, ...plain } = spec;
  const text = phrases.value(cell, cell === null ? { ...plain, bare: true } : plain);
  return isNumeric(plain.unit) || cell === null ? text : escape(text);
}

function shownOf(shown: number, total: number, phrases: Phrases): string {
  return phrases.say({
    key: 'reference.rows_shown',
    params: {
      shown: { value: shown, unit: 'count' },
      total: { value: total, unit: 'count' },
    },
  });
}

/** A cell's own bars and line ends would end it. */
function escaped(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
