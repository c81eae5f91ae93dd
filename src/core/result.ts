/**
 * What every tool returns: tables of plain values under stable keys. A value's address in a reference is
 * `table.row.column`; `present.ts` adds the display texts in the reader's language.
 */
import { z } from 'zod';

const NUMERIC_UNITS = [
  'count',
  'money',
  'number',
  'share',
  'points',
  'times',
  'days',
  'years',
] as const;

/**
 * `share` is 0 to 1; `points` are percentage points (3.1); `money` and `number` as they are; `date` an ISO day;
 * `customer` a public id, beside which a person's own screen shows the name.
 */
export const UNITS = [...NUMERIC_UNITS, 'date', 'text', 'yes_no', 'customer'] as const;
export type Unit = (typeof UNITS)[number];

/** Whether values of that unit can be calculated with. */
export function isNumeric(unit: Unit): boolean {
  return NUMERIC_UNITS.some((numeric) => numeric === unit);
}

/**
 * A field by its name in the catalogue, shown under the name readers of each language know it by; with `step`, a date
 * in such steps: "month of birth".
 */
const fieldSchema = z.object({
  field: z.string(),
  step: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional(),
});
export type FieldName = z.infer<typeof fieldSchema>;

/** A country the data names by its ISO 3166 code, shown by its name as well. */
const countrySchema = z.object({ country: z.string().regex(/^[A-Z]{2}$/) });

const valueSchema = z.object({ value: z.union([z.number(), z.string()]), unit: z.enum(UNITS) });

const wordSchema = z.union([
  z.string(),
  valueSchema,
  z.object({ key: z.string() }),
  fieldSchema,
  countrySchema,
]);

/** A number inside a message keeps its unit, so that it is rendered like any other value; a word may be a text by key. */
const paramSchema = z.union([
  z.string(),
  valueSchema,
  // Labels stand in other texts: "Sum of income: share of the total".
  z.object({ key: z.string(), params: z.record(z.string(), wordSchema).optional() }),
  fieldSchema,
  countrySchema,
]);
export type Param = z.infer<typeof paramSchema>;

/** A text by key (`locales/`) with its parameters, a field, a country, or a literal that comes from the data. */
const messageSchema = z.union([
  z.object({ key: z.string(), params: z.record(z.string(), paramSchema).optional() }),
  z.object({ text: z.string() }),
  fieldSchema,
  countrySchema,
]);
export type Message = z.infer<typeof messageSchema>;

const cellSchema = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export type Cell = z.infer<typeof cellSchema>;

const columnSchema = z.object({
  key: z.string(),
  label: messageSchema,
  unit: z.enum(UNITS),
  /** ISO 4217, for money in a known currency. */
  currency: z.string().optional(),
  /** What a count counts, a key under `noun.` in the locales: `customer`. */
  noun: z.string().optional(),
  /** Id in the measure registry. */
  measure: z.string().optional(),
  /** Decimals to show, where the unit's own default does not fit. */
  decimals: z.number().int().optional(),
});
export type Column = z.infer<typeof columnSchema>;

const rowSchema = z.object({
  key: z.string(),
  label: messageSchema,
  cells: z.record(z.string(), cellSchema),
});
export type Row = z.infer<typeof rowSchema>;

const tableSchema = z.object({
  title: messageSchema,
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  /** Rows in all, of which `rows` may be the first page. */
  total: z.number().int(),
});
export type Table = z.infer<typeof tableSchema>;

export const resultSchema = z.object({
  /** The day after the last valid transaction or event: "today" for every relative date. */
  as_of: z.string(),
  /** ISO days, both included; null = everything. */
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  group: z
    .object({
      /** Content-addressed: `g:` and 16 characters. */
      id: z.string(),
      /** Canonical text in the filter language; empty = all customers. */
      filter: z.string(),
      n: z.number().int(),
      /** Customers for whom a value the filter needs is unknown. */
      undecided: z.number().int(),
    })
    .nullable(),
  tables: z.record(z.string(), tableSchema),
  /** Interpretations and definitions the answer rests on. */
  notes: z.array(messageSchema),
  warnings: z.array(messageSchema),
  /** What to ask or call next. */
  next: z.array(messageSchema),
});
export type Result = z.infer<typeof resultSchema>;

/** The message with every text of the data in it, also inside its parameters, written another way. */
export function mapTexts(message: Message, write: (text: string, name: string) => string): Message {
  if ('text' in message) return { text: write(message.text, 'text') };
  if (!('key' in message) || !message.params) return message;
  const params = Object.entries(message.params).map(([name, param]): [string, Param] => {
    if (typeof param === 'string') return [name, write(param, name)];
    if (!('key' in param) || !param.params) return [name, param];
    const words = Object.entries(param.params).map(
      ([inner, word]) => [inner, typeof word === 'string' ? write(word, inner) : word] as const,
    );
    return [name, { key: param.key, params: Object.fromEntries(words) }];
  });
  return { key: message.key, params: Object.fromEntries(params) };
}

/** A label as a word inside another text. */
export function inText(label: Message): Param {
  if ('text' in label) return label.text;
  if (!('key' in label)) return label;
  const { key, params = {} } = label;
  const words = Object.entries(params).flatMap(([name, param]) => {
    const word = wordSchema.safeParse(param);
    return word.success ? [[name, word.data] as const] : [];
  });
  return words.length === 0 ? { key } : { key, params: Object.fromEntries(words) };
}

/** A word for addresses: letters and digits of any script in lower case, everything else `_`. */
export function slug(text: string): string {
  const word = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return word || 'row';
}

/** Hands out the keys of one table's rows: what was handed out before gets a number, `rossi`, `rossi_2`. */
export function rowKeys(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    let unique = key;
    for (let n = 2; taken.has(unique); n += 1) unique = `${key}_${n}`;
    taken.add(unique);
    return unique;
  };
}

/** Every value of a result under its address, tables in order: `table.row.column`. */
export function resultValues(result: Result): Map<string, Cell> {
  const values = new Map<string, Cell>();
  for (const [name, table] of Object.entries(result.tables)) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        values.set(`${name}.${row.key}.${column.key}`, row.cells[column.key] ?? null);
      }
    }
  }
  return values;
}
