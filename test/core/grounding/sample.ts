import type { CitedResult } from '../../../src/core/grounding/cited.ts';
import { renderReferences, type Rendered } from '../../../src/core/grounding/render.ts';
import type { Result, Row, Table } from '../../../src/core/result.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';

function rows(cells: Record<string, Row['cells']>): Row[] {
  return Object.entries(cells).map(([key, values]) => ({
    key,
    label: { text: key === 'all' ? 'All' : key[0]?.toUpperCase() + key.slice(1) },
    cells: values,
  }));
}

/** Revenue as published for AdventureWorks: the top 20 % of buyers and all of them. */
const segments: Table = {
  title: { text: 'Segment' },
  columns: [
    {
      key: 'buyers',
      label: { key: 'measure.buyers' },
      unit: 'count',
      noun: 'buyer',
      measure: 'buyers',
    },
    { key: 'buyers_share', label: { text: 'Share of buyers' }, unit: 'share', measure: 'buyers' },
    {
      key: 'revenue',
      label: { key: 'measure.revenue' },
      unit: 'money',
      currency: 'USD',
      measure: 'revenue',
    },
    {
      key: 'revenue_share',
      label: { text: 'Share of revenue' },
      unit: 'share',
      measure: 'revenue',
    },
    {
      key: 'average_order',
      label: { key: 'measure.average_order' },
      unit: 'money',
      currency: 'USD',
      measure: 'average_order',
    },
    { key: 'frequency', label: { key: 'measure.frequency' }, unit: 'number', measure: 'frequency' },
    { key: 'recency', label: { key: 'measure.recency' }, unit: 'days', measure: 'recency' },
    {
      key: 'last_purchase',
      label: { key: 'measure.last_purchase' },
      unit: 'date',
      measure: 'last_purchase',
    },
    {
      key: 'margin',
      label: { key: 'measure.margin' },
      unit: 'money',
      currency: 'USD',
      measure: 'margin',
    },
  ],
  rows: rows({
    gold: {
      buyers: 3482,
      buyers_share: 0.19999,
      revenue: 16246309.95,
      revenue_share: 0.6520802,
      average_order: 1875.4,
      frequency: 2.35,
      recency: 41,
      last_purchase: '2019-06-29',
      margin: null,
    },
    silver: {
      buyers: 5223,
      buyers_share: 0.29998,
      revenue: 6000000.1,
      revenue_share: 0.2408228,
      average_order: 800.25,
      frequency: 1.4,
      recency: 120.5,
      last_purchase: '2019-06-01',
      margin: 0,
    },
    all: {
      buyers: 17411,
      buyers_share: 1,
      revenue: 24914586.8166,
      revenue_share: 1,
      average_order: 990,
      frequency: 1.5,
      recency: 150,
      last_purchase: '2019-06-29',
      margin: 0,
    },
  }),
  total: 5,
};

const base: Omit<Result, 'tables'> = {
  as_of: '2019-06-30',
  period: { from: '2018-01-01', to: '2018-12-31' },
  group: { id: 'g:abcdefghij123456', filter: '', n: 17411, undecided: 12 },
  notes: [],
  warnings: [],
  next: [],
};

const SEGMENTS: Result = {
  ...base,
  tables: {
    segments,
    summary: {
      title: { text: 'Summary' },
      columns: [
        {
          key: 'customers',
          label: { key: 'measure.customers' },
          unit: 'count',
          noun: 'customer',
          measure: 'customers',
        },
        { key: 'first', label: { key: 'measure.first_purchase' }, unit: 'date' },
        { key: 'last', label: { key: 'measure.last_purchase' }, unit: 'date' },
      ],
      rows: rows({ all: { customers: 18148, first: '2017-01-01', last: '2019-06-29' } }),
      total: 1,
    },
  },
  warnings: [
    {
      key: 'measure.revenue',
      params: {
        n: { value: 7, unit: 'count' },
        file: 'sales_2019.csv',
        of: { key: 'measure.cost' },
      },
    },
    { text: 'returns name no customer' },
  ],
};

const TRAITS: Result = {
  ...base,
  period: null,
  group: {
    id: 'g:0123456789abcdef',
    filter: "country = 'Italy' and children >= 2",
    n: 3482,
    undecided: 0,
  },
  tables: {
    traits: {
      title: { text: 'Trait' },
      columns: [
        { key: 'share_in', label: { text: 'In the group' }, unit: 'share' },
        { key: 'share_out', label: { text: 'In the rest' }, unit: 'share' },
        { key: 'clear', label: { text: 'Clear' }, unit: 'yes_no' },
      ],
      rows: rows({
        organic: { share_in: 0.34, share_out: 0.15, clear: true },
        discount: { share_in: 0.081, share_out: 0.22, clear: true },
        weekend: { share_in: 0.31, share_out: 0.3, clear: false },
        yachts: { share_in: 1, share_out: 0, clear: null },
        unknown: { share_in: null, share_out: 0.1, clear: null },
      }),
      total: 5,
    },
    measures: {
      title: { text: 'Measure' },
      columns: [
        { key: 'value', label: { text: 'Group' }, unit: 'money', currency: 'EUR' },
        { key: 'base', label: { text: 'Rest' }, unit: 'money', currency: 'EUR' },
        { key: 'clear', label: { text: 'Clear' }, unit: 'yes_no' },
      ],
      rows: rows({
        basket: { value: 12.5, base: 20, clear: true },
        spend: { value: 900, base: 300, clear: true },
      }),
      total: 2,
    },
    rates: {
      title: { text: 'Rate' },
      columns: [
        { key: 'rate', label: { text: 'Rate' }, unit: 'share' },
        { key: 'low', label: { text: 'Low' }, unit: 'share' },
        { key: 'high', label: { text: 'High' }, unit: 'share' },
      ],
      rows: rows({
        email: { rate: 0.4, low: 0.35, high: 0.45 },
        phone: { rate: 0.2, low: 0.15, high: 0.25 },
        shop: { rate: 0.38, low: 0.3, high: 0.5 },
      }),
      total: 3,
    },
  },
};

const NOBODY: Result = {
  ...base,
  period: null,
  group: { id: 'g:ffffffffffffffff', filter: "country = 'Atlantis'", n: 0, undecided: 0 },
  tables: {
    totals: { title: { text: 'Totals' }, columns: [], rows: [], total: 0 },
  },
};

export const NOTES: Record<string, string> = {
  n104: 'Mi trovo bene. Se il parcheggio resta a pagamento, non torno più. Peccato!',
  n7: 'Я б купив ще, але доставка задорога.\nІнше — добре',
};

export const RESULTS: Record<string, CitedResult> = {
  r1: { alias: 'r1', receipt: 'rc_aaaaaaaaaaaaaaaaaaaa', result: SEGMENTS },
  r2: { alias: 'r2', receipt: 'rc_bbbbbbbbbbbbbbbbbbbb', result: TRAITS },
  r3: { alias: 'r3', receipt: 'rc_cccccccccccccccccccc', result: NOBODY },
};

/** Rendered against the sample, with plain spaces in place of the ones that do not break. */
export function render(text: string, locale: Locale = 'en', userMessage = ''): Rendered {
  const rendered = renderReferences(text, {
    results: (alias) => RESULTS[alias] ?? null,
    userMessage,
    notes: (id) => NOTES[id] ?? null,
    phrases: phrasesFor(locale),
  });
  return { ...rendered, text: rendered.text.replaceAll('\u00A0', ' ') };
}

/** The one reference, without braces, as a reader sees it. */
export function valueOf(expression: string, locale: Locale = 'en', userMessage = ''): string {
  const { text, problems } = render(`{{${expression}}}`, locale, userMessage);
  if (problems[0]) throw new Error(problems[0].why);
  return text.replace(/(?: \[\w+\]|\[\w+\])+$/, '');
}
