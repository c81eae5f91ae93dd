import { z } from 'zod';
import { findRelation, isPersonal, type Field } from '../src/core/catalogue.ts';
import { decimal, toText } from '../src/core/decimal.ts';
import { MEASURES, missingFor, type Primitive } from '../src/core/metrics.ts';
import { nearest } from '../src/core/nearest.ts';
import {
  resultSchema,
  rowKeys,
  slug,
  type Column,
  type Message,
  type Result,
  type Table,
} from '../src/core/result.ts';
import type { EngineRead } from '../src/ports.ts';
import { defineTool, type ToolContext } from '../src/tool.ts';
import { plain } from '../src/toolkit/cells.ts';

const input = z.strictObject({
  section: z
    .enum(['overview', 'fields', 'measures', 'groups', 'references'])
    .default('overview')
    .describe(
      'overview: tables, dates, quality · fields: names, types, values · measures: what can be computed · groups: the filter language · references: how to cite values',
    ),
  search: z.string().default('').describe('fields: only those whose name or values resemble this'),
});

export const describeData = defineTool({
  name: 'describe_data',
  title: 'What data there is',
  description:
    'What was imported, until when, how complete it is, which fields and values exist, which measures can be computed, and how the filter language is written. Call it first, and whenever a field or value is not known.',
  input,
  output: resultSchema,
  effect: 'read',
  replay: 'data',
  revision: 2,
  examples: [
    { question: 'What data do we have?', input: {} },
    {
      question: 'Which fields describe where customers live?',
      input: { section: 'fields', search: 'country' },
    },
  ],
  phrases: {
    en: ['what is in here', 'what is in this data', 'overview', 'about the data'],
    it: ['cosa c’è qui dentro', 'che cosa c’è qui dentro', 'panoramica', 'panoramica dei dati'],
    uk: ['що тут є', 'що є в даних', 'огляд', 'огляд даних'],
    id: ['ada apa di sini', 'apa isinya', 'ikhtisar', 'ikhtisar data'],
  },
  run,
});

async function run(
  { section, search }: z.output<typeof input>,
  context: ToolContext,
): Promise<Result> {
  const { data, guide } = context;
  const base: Result = {
    as_of: data.snapshot.asOf,
    period: null,
    group: null,
    tables: {},
    notes: [],
    warnings: [],
    next: [{ key: 'next.query' }],
  };
  switch (section) {
    case 'overview':
      return { ...base, ...(await overview(context)) };
    case 'fields':
      return { ...base, tables: { fields: fieldsTable(data, search) } };
    case 'measures':
      return { ...base, tables: { measures: measuresTable(data) } };
    default:
      return { ...base, notes: [{ text: guide(section) }] };
  }
}

const OF_PURCHASES: Primitive[] = [
  { fn: 'buyers' },
  { fn: 'min', table: 'transactions', column: 'date' },
  { fn: 'max', table: 'transactions', column: 'date' },
];

async function overview({
  data,
  signal,
}: ToolContext): Promise<Pick<Result, 'tables' | 'notes' | 'warnings'>> {
  const { snapshot } = data;
  const hasPurchases = findRelation(snapshot.catalogue, 'purchase') !== undefined;
  const [all] = await data.aggregate(
    {
      group: { kind: 'all' },
      period: null,
      where: null,
      by: [],
      keep: null,
      primitives: [{ fn: 'customers' }, ...(hasPurchases ? OF_PURCHASES : [])],
    },
    signal,
  );
  const [customers, buyers, first, last] = (all?.values ?? []).map(plain);
  return {
    tables: {
      data: {
        title: { key: 'title.data' },
        columns: [
          {
            key: 'customers',
            label: { key: 'measure.customers' },
            unit: 'count',
            noun: 'customer',
          },
          { key: 'buyers', label: { key: 'measure.buyers' }, unit: 'count', noun: 'buyer' },
          { key: 'first_purchase', label: { key: 'measure.first_purchase' }, unit: 'date' },
          { key: 'last_purchase', label: { key: 'measure.last_purchase' }, unit: 'date' },
          { key: 'as_of', label: { key: 'label.as_of' }, unit: 'date' },
          { key: 'put_aside', label: { key: 'label.put_aside' }, unit: 'count' },
        ],
        rows: [
          {
            key: 'all',
            label: { key: 'title.data' },
            cells: {
              customers: customers ?? null,
              buyers: buyers ?? null,
              first_purchase: first ?? null,
              last_purchase: last ?? null,
              as_of: snapshot.asOf,
              put_aside: snapshot.quarantined,
            },
          },
        ],
        total: 1,
      },
      tables: tablesTable(data),
    },
    notes: [{ key: 'note.files', params: { files: snapshot.files.join(', ') } }, ...unusable(data)],
    warnings: snapshot.findings.map(({ code, params, rows }) => ({
      key: `finding.${code}`,
      params: { ...params, rows: { value: rows, unit: 'count' as const } },
    })),
  };
}

/** What cannot be asked of this data, and for want of which column. */
function unusable(data: EngineRead): Message[] {
  return MEASURES.flatMap((measure) => {
    const missing = missingFor(measure, data.snapshot.catalogue);
    if (missing.length === 0) return [];
    return [
      {
        key: 'note.not_in_data',
        params: { measure: { key: `measure.${measure.id}` }, missing: missing.join(', ') },
      },
    ];
  });
}

function tablesTable({ snapshot }: EngineRead): Table {
  const rows = Object.entries(snapshot.rows).map(([name, count]) => {
    const fields = snapshot.catalogue.fields.filter(({ table }) => table === name);
    const words = snapshot.catalogue.relations.filter(({ table }) => table === name);
    return {
      key: name,
      label: { key: `table.${name}` },
      cells: {
        rows: count,
        fields: fields.length,
        called: words.map((relation) => relation.name).join(', ') || null,
      },
    };
  });
  return {
    title: { key: 'title.tables' },
    columns: [
      { key: 'rows', label: { key: 'label.rows' }, unit: 'count' },
      { key: 'fields', label: { key: 'label.fields' }, unit: 'count' },
      { key: 'called', label: { key: 'label.called' }, unit: 'text' },
    ],
    rows,
    total: rows.length,
  };
}

const FIELD_COLUMNS: Column[] = [
  { key: 'name', label: { key: 'label.called' }, unit: 'text' },
  { key: 'table', label: { key: 'label.table' }, unit: 'text' },
  { key: 'type', label: { key: 'label.type' }, unit: 'text' },
  { key: 'family', label: { key: 'label.family' }, unit: 'text' },
  { key: 'filled', label: { key: 'label.filled' }, unit: 'share' },
  { key: 'distinct', label: { key: 'label.distinct' }, unit: 'count' },
  { key: 'values', label: { key: 'label.values' }, unit: 'text' },
];

/** A snapshot has rarely more; `search` reaches the rest. */
const FIELDS_SHOWN = 40;

/** Values listed for a field; a search shows the ones that match first. */
const VALUES_SHOWN = 5;

/** Code points of one value; a description is recognised by its beginning. */
const VALUE_LENGTH = 30;

function fieldsTable({ snapshot }: EngineRead, search: string): Table {
  const { fields } = snapshot.catalogue;
  const found = search.trim() === '' ? fields : matching(fields, search);
  const keyOf = rowKeys();
  return {
    title: { key: 'title.fields' },
    columns: FIELD_COLUMNS,
    rows: found.slice(0, FIELDS_SHOWN).map((field) => {
      return {
        key: keyOf(slug(field.name)),
        label: { field: field.name },
        cells: {
          name: field.name,
          table: field.table,
          type: field.type,
          family: field.family,
          filled: field.rows === 0 ? null : field.filled / field.rows,
          distinct: field.distinct,
          values: shownValues(field, search),
        },
      };
    }),
    total: found.length,
  };
}

function matching(fields: Field[], search: string): Field[] {
  const word = search.trim().toLowerCase();
  const near = new Set(
    nearest(
      search,
      fields.map(({ name }) => name),
      5,
    ),
  );
  return fields.filter(
    ({ name, values, source }) =>
      near.has(name) ||
      name.toLowerCase().includes(word) ||
      (source?.column.toLowerCase().includes(word) ?? false) ||
      (values?.some((value) => value.toLowerCase().includes(word)) ?? false),
  );
}

function shownValues(field: Field, search: string): string | null {
  const { values, min, max, distinct } = field;
  if (isPersonal(field)) return '—';
  if (values === null) return min === null || max === null ? null : `${short(min)} … ${short(max)}`;
  const word = search.trim().toLowerCase();
  const hits = word === '' ? [] : values.filter((value) => value.toLowerCase().includes(word));
  const shown = [...new Set([...hits, ...values])].slice(0, VALUES_SHOWN);
  return shown.map(clipped).join(', ') + (distinct > shown.length ? ', …' : '');
}

function clipped(value: string): string {
  const start = Array.from(value).slice(0, VALUE_LENGTH).join('');
  return start === value ? value : `${start}…`;
}

/** A number as it is spoken: without the zeros of its column's scale. */
function short(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? toText(decimal(text)) : text;
}

function measuresTable({ snapshot }: EngineRead): Table {
  return {
    title: { key: 'title.measures' },
    columns: [
      { key: 'unit', label: { key: 'label.unit' }, unit: 'text' },
      { key: 'per_customer', label: { key: 'label.per_customer' }, unit: 'text' },
      { key: 'available', label: { key: 'label.available' }, unit: 'yes_no' },
      { key: 'missing', label: { key: 'label.missing' }, unit: 'text' },
    ],
    rows: MEASURES.map((measure) => {
      const missing = missingFor(measure, snapshot.catalogue);
      return {
        key: measure.id,
        label: { key: `measure.${measure.id}` },
        cells: {
          unit: measure.unit,
          per_customer: measure.perCustomer,
          available: missing.length === 0,
          missing: missing.join(', ') || null,
        },
      };
    }),
    total: MEASURES.length,
  };
}
