/**
 * The outbound border: every byte of customer data that goes to a model or an MCP client passes `outbound`.
 * It renders labels and values in the reader's language, strips characters that hide or reorder text, and keeps
 * the answer under a bound. Results never hold names or contact fields (`ports.ts`); the border does not add them.
 */
import { z } from 'zod';
import { mapTexts } from './core/result.ts';
import type { Cell, Column, Message, Result, Table } from './core/result.ts';
import { formatValue, type Locale, say } from './locales/index.ts';
import type { ToolAnswer } from './tool.ts';

const valueSchema = z.object({
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  display: z.string().optional().describe('Ready to copy; absent where the value is its own text'),
});

/** What a model or client gets: complete on its own, every number and date beside the text to show for it. */
export const outboundSchema = z.object({
  receipt: z.string().describe('Short name of this answer in the conversation, to cite it'),
  receipt_id: z.string().describe('Lasting name: `ritratto recompute ID` proves the answer'),
  as_of: z.string().describe('"Today" of the data: the day after its last record'),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  group: z
    .object({ id: z.string(), filter: z.string(), n: z.number(), undecided: z.number() })
    .nullable(),
  tables: z.record(
    z.string(),
    z.object({
      title: z.string(),
      columns: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string() })),
      rows: z.array(
        z.object({ key: z.string(), label: z.string(), values: z.record(z.string(), valueSchema) }),
      ),
      total: z.number().describe('Rows in all; `rows` may hold fewer'),
    }),
  ),
  notes: z.array(z.string()),
  warnings: z.array(z.string()),
  next: z.array(z.string()),
});
export type Outbound = z.infer<typeof outboundSchema>;

type Rendered = Omit<Outbound, 'receipt' | 'receipt_id'>;

/** About 8,000 tokens of JSON: no answer is larger. */
const MAX_CHARACTERS = 28_000;

export function outbound(answer: ToolAnswer, locale: Locale): Outbound {
  const result = clean(answer.result);
  const bounded = shorten(result);
  const shown = inWords(bounded, locale);
  const cut = bounded === result ? [] : [say(locale, { key: 'warning.shortened' })];
  return {
    receipt: answer.alias,
    receipt_id: answer.receipt.id,
    ...shown,
    warnings: [...cut, ...shown.warnings],
  };
}

/** A whole result for a person's screen: as a model gets it, but not cut. */
export function rendered(result: Result, locale: Locale): Rendered {
  return inWords(clean(result), locale);
}

function inWords(result: Result, locale: Locale): Rendered {
  return {
    as_of: result.as_of,
    period: result.period,
    group: result.group,
    tables: Object.fromEntries(
      Object.entries(result.tables).map(([name, table]) => [name, renderTable(table, locale)]),
    ),
    notes: result.notes.map((message) => say(locale, message)),
    warnings: result.warnings.map((message) => say(locale, message)),
    next: result.next.map((message) => say(locale, message)),
  };
}

function renderTable(table: Table, locale: Locale): Outbound['tables'][string] {
  return {
    title: say(locale, table.title),
    columns: table.columns.map((column) => ({
      key: column.key,
      label: say(locale, column.label),
      unit: column.currency ? `${column.unit} ${column.currency}` : column.unit,
    })),
    rows: table.rows.map((row) => ({
      key: row.key,
      label: say(locale, row.label),
      values: Object.fromEntries(
        table.columns.map((column) => [
          column.key,
          display(row.cells[column.key] ?? null, column, locale),
        ]),
      ),
    })),
    total: table.total,
  };
}

/** Without the counted noun, which the column's label says already. */
function display(value: Cell, { unit, currency, decimals }: Column, locale: Locale) {
  const text = formatValue(locale, value, { unit, currency, decimals });
  return text === value ? { value } : { value, display: text };
}

// Controls but newline and tab, format characters (zero-width, bidirectional, tags) and the variation selectors that
// can carry text: invisible to a person, legible to a model.
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\u{E0100}-\u{E01EF}]/gu;

export function stripHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

function clean(result: Result): Result {
  return {
    ...result,
    tables: Object.fromEntries(
      Object.entries(result.tables).map(([name, table]) => [
        name,
        {
          ...table,
          title: cleanMessage(table.title),
          columns: table.columns.map((column) => ({
            ...column,
            label: cleanMessage(column.label),
          })),
          rows: table.rows.map((row) => ({
            key: stripHidden(row.key),
            label: cleanMessage(row.label),
            cells: Object.fromEntries(
              Object.entries(row.cells).map(([key, cell]) => [
                key,
                typeof cell === 'string' ? stripHidden(cell) : cell,
              ]),
            ),
          })),
        },
      ]),
    ),
    notes: result.notes.map(cleanMessage),
    warnings: result.warnings.map(cleanMessage),
    next: result.next.map(cleanMessage),
  };
}

function cleanMessage(message: Message): Message {
  return mapTexts(message, stripHidden);
}

/** Halves the longest table until the answer fits; `total` keeps the true number of rows. */
function shorten(result: Result): Result {
  let bounded = result;
  while (JSON.stringify(bounded).length > MAX_CHARACTERS) {
    const [longest] = Object.entries(bounded.tables).toSorted(
      ([a, first], [b, second]) => second.rows.length - first.rows.length || (a < b ? -1 : 1),
    );
    if (!longest || longest[1].rows.length <= 1) return bounded;
    const [name, table] = longest;
    const rows = table.rows.slice(0, Math.ceil(table.rows.length / 2));
    bounded = { ...bounded, tables: { ...bounded.tables, [name]: { ...table, rows } } };
  }
  return bounded;
}
