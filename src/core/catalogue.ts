/**
 * What a snapshot holds: its fields, and the relations a group can count and sum over.
 * Written at import, read by the filter language, the tools, the planner and the documentation.
 */
import { z } from 'zod';

/** D3: demographic … buyer; `identity` and `contact` are the columns that name or reach a person. */
export const FAMILIES = [
  'identity',
  'contact',
  'demographic',
  'socio-economic',
  'geographic',
  'psychographic',
  'behavioural',
  'firmographic',
  'buyer',
  'other',
] as const;

const fieldSchema = z.object({
  /** Unique within its table; the name the filter language uses. */
  name: z.string(),
  table: z.string(),
  /** Physical column. */
  column: z.string(),
  type: z.enum(['number', 'text', 'date', 'boolean']),
  family: z.enum(FAMILIES),
  /** `money`, `days`, `years`, `percent`, or null where the data does not say. */
  unit: z.string().nullable(),
  /** Decimals kept, for numbers. */
  scale: z.number().int(),
  /** File and column it was read from; null for columns we computed. */
  source: z.object({ file: z.string(), column: z.string() }).nullable(),
  /** Rows with a value, out of `rows` of its table. */
  filled: z.number().int(),
  rows: z.number().int(),
  distinct: z.number().int(),
  /** Every distinct value of a text or yes/no field, most frequent first, where there are at most 1,000 and it is no identifier and no contact field. */
  values: z.array(z.string()).nullable(),
  /** Smallest and largest value of numbers and dates, as text. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  sensitivity: z.enum(['none', 'contact', 'quasi', 'special']),
});
export type Field = z.infer<typeof fieldSchema>;

const relationSchema = z.object({
  /** The word of the filter language: `purchase`, `visit`, `contract`. */
  name: z.string(),
  table: z.string(),
  /** One record = one distinct value of this column; null = one row. */
  recordColumn: z.string().nullable(),
  /** The column that dates a record; null where the table has none. */
  dateColumn: z.string().nullable(),
  /** Only rows where `column` = `value`: how `visit` is cut out of the events. */
  only: z.object({ column: z.string(), value: z.string() }).nullable(),
  /** Records in the snapshot. */
  records: z.number().int(),
});
export type Relation = z.infer<typeof relationSchema>;

export const catalogueSchema = z.object({
  fields: z.array(fieldSchema),
  relations: z.array(relationSchema),
  /** ISO 4217 code of all amounts, or null where no file or mapping stated one. */
  currency: z.string().nullable(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The field of that table with that name, compared without case; undefined where there is none. */
export function findField(catalogue: Catalogue, table: string, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return catalogue.fields.find(
    (field) => field.table === table && field.name.toLowerCase() === wanted,
  );
}

/** The relation of that name, compared without case. */
export function findRelation(catalogue: Catalogue, name: string): Relation | undefined {
  const wanted = name.toLowerCase();
  return catalogue.relations.find((relation) => relation.name.toLowerCase() === wanted);
}

/** Names or reaches a single person: its values are never listed, split by or sent to a model. */
export function isPersonal({
  family,
  sensitivity,
}: Pick<Field, 'family' | 'sensitivity'>): boolean {
  return family === 'identity' || family === 'contact' || sensitivity === 'contact';
}
