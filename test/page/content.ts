/** What the scripted server knows: the made-up company, one answer with everything in it, and its receipt. */
import type { ChatEvent } from '../../src/app/conversation/contract.ts';
import type { ImportPreview, PreviewedColumn } from '../../src/app/importing/importing.ts';
import type { Citation } from '../../src/core/grounding/citation.ts';
import type { Result } from '../../src/core/result.ts';
import type { Receipt, Snapshot } from '../../src/ports.ts';
import { NO_MODEL } from '../support/http-face.ts';
import type { PageScript, Said } from '../support/page-server.ts';

type End = Extract<ChatEvent, { kind: 'end' }>;

export const SNAPSHOT: Snapshot = {
  id: 'sn_demo',
  asOf: '2026-07-01',
  importedAt: '2026-07-02T07:30:00.000Z',
  files: ['customers.csv', 'orders.csv', 'events.csv', 'contracts.csv'],
  rows: { customers: 240, transactions: 1862, events: 5210, contracts: 88 },
  notes: 3000,
  quarantined: 3,
  findings: [
    {
      code: 'renamed',
      params: { column: 'Age group', file: 'customers.csv', name: 'age_group' },
      rows: 240,
    },
    {
      code: 'aside_unreadable',
      params: { file: 'orders.csv', column: 'date', example: 'soon' },
      rows: 3,
    },
  ],
  catalogue: { fields: [], relations: [], currency: 'EUR' },
  demo: true,
};

const RECEIPT_ID = 'rc_xm926kkgkn9ws5z44dwy';
const SECOND_ID = 'rc_a2b3c4d5e6f7g8h9j0k1';

const RESULT: Result = {
  as_of: '2026-07-01',
  period: { from: '2026-01-01', to: '2026-06-30' },
  group: {
    id: 'g:1',
    filter: "country in ('IT', 'UA') and count(purchase, last 90 days) >= 2",
    n: 48,
    undecided: 2,
  },
  tables: {
    by_country: {
      title: { text: 'By country' },
      columns: [
        { key: 'customers', label: { key: 'measure.customers' }, unit: 'count' },
        { key: 'revenue', label: { key: 'measure.revenue' }, unit: 'money', currency: 'EUR' },
        { key: 'share', label: { text: 'Share of revenue' }, unit: 'share' },
      ],
      rows: [
        ['it', 'Italy', 31, 214_327.5, 0.654],
        ['ua', 'Ukraine', 17, 113_494.07, 0.346],
      ].map(([key, label, customers, revenue, share]) => ({
        key: String(key),
        label: { text: String(label) },
        cells: { customers: customers ?? null, revenue: revenue ?? null, share: share ?? null },
      })),
      total: 2,
    },
    totals: {
      title: { key: 'title.totals' },
      columns: [
        { key: 'customers', label: { key: 'measure.customers' }, unit: 'count' },
        { key: 'revenue', label: { key: 'measure.revenue' }, unit: 'money', currency: 'EUR' },
        {
          key: 'average_order',
          label: { key: 'measure.average_order' },
          unit: 'money',
          currency: 'EUR',
        },
      ],
      rows: [
        {
          key: 'all',
          label: { key: 'address.everyone' },
          cells: { customers: 48, revenue: 327_821.57, average_order: 178.46 },
        },
      ],
      total: 1,
    },
  },
  notes: [{ text: 'Revenue of a customer is sum(purchase.amount).' }],
  warnings: [{ key: 'warning.undecided', params: { n: { value: 2, unit: 'count' } } }],
  next: [],
};

export const RECEIPT: Receipt = {
  id: RECEIPT_ID,
  tool: 'query_data',
  revision: 3,
  input: JSON.stringify({
    measures: ['customers', 'revenue', 'average_order'],
    group: RESULT.group?.filter,
    by: ['country'],
    period: '2026-01..2026-06',
  }),
  versions: { data: 'sn_demo', notes: null, saved: null },
  policy: 'person',
  engine: 'duckdb 1.5.6',
  createdAt: '2026-07-02T08:00:00.000Z',
  result: JSON.stringify(RESULT),
};

function value(address: string, subject: string, measure: string, text: string): Citation {
  const alias = address.slice(0, address.indexOf(':'));
  const receipt = alias === 'r1' ? RECEIPT_ID : SECOND_ID;
  return { kind: 'value', alias, receipt, address, subject, measure, value: text };
}

const CITATIONS: Citation[] = [
  value('r1:totals.all.customers', 'Italy and Ukraine', 'Customers', '48 customers'),
  value('r1:totals.all.revenue', 'Italy and Ukraine', 'Revenue', '€327,821.57'),
  value('r1:by_country.it.share', 'Italy', 'Share of revenue', '65.4%'),
  value('r2:ranking.c0117.revenue', 'Customer C0117', 'Revenue', '€21,904.30'),
  {
    kind: 'table',
    alias: 'r1',
    receipt: RECEIPT_ID,
    address: 'r1:by_country',
    subject: 'By country',
  },
];

export const ANSWER = `Your core is small and Italian. **48 customers** [r1] in Italy and Ukraine bought at least twice in the last 90 days; they brought €327,821.57 [r1] in the first half of 2026, and Italy alone holds 65.4% [r1] of it.

| By country | Customers | Revenue | Share of revenue |
| --- | ---: | ---: | ---: |
| Italy | 31 | €214,327.50 | 65.4% |
| Ukraine | 17 | €113,494.07 | 34.6% |

[r1]

### What stands out

- The best single customer, C0117, spent €21,904.30 [r2], and has been silent for longer than usual.
- Nothing in the data says why Ukrainian orders are smaller: *not in the data: reason for buying*.

Next, compare how the two countries came to you, or look at who went silent since April.
`;

const USAGE = { prompt: 900, completion: 200 };

export function ended(end: Partial<End> = {}): End {
  return {
    kind: 'end',
    answeredBy: 'model',
    model: 'qwen3:14b',
    finish: 'stop',
    locale: 'en',
    citations: CITATIONS,
    sources: [
      {
        alias: 'r1',
        receipt: RECEIPT_ID,
        tool: 'query_data',
        about: 'Italy and Ukraine: customers, revenue; by country',
        asOf: '2026-07-01',
      },
      {
        alias: 'r2',
        receipt: SECOND_ID,
        tool: 'rank_customers',
        about: 'Customer C0117: revenue',
        asOf: '2026-07-01',
      },
    ],
    source: '{{r1:totals.all.customers}} and so on',
    receipts: { r1: RECEIPT_ID, r2: SECOND_ID },
    suggestions: [
      'How did customers in Italy and Ukraine come to us?',
      'Who went silent since April?',
    ],
    usage: USAGE,
    ...end,
  };
}

function step(id: string, title: string, ms: number, problem: string | null = null): Said[] {
  const tool = 'query_data';
  return [
    { kind: 'step', id, tool, title },
    { kind: 'stepped', id, tool, title, ms, problem },
  ];
}

export const STEPS: Said[] = [
  ...step('1', 'Look at what the data holds', 41),
  ...step('2', 'Count and compare', 230),
  ...step('3', 'Rank customers', 118, 'There is no measure "spend". Did you mean "revenue"?'),
];

/** The answer in pieces of a few characters, as a model writes. */
export function pieces(text: string, length = 24): Said[] {
  return (text.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? []).map((piece) => {
    return { kind: 'text', text: piece } as const;
  });
}

type Fill = PreviewedColumn['fills'][number];

function column(
  header: string,
  type: string,
  detail: string | null,
  fill: Fill | null,
  attribute: string | null = null,
): PreviewedColumn {
  return { header, type, detail, fills: fill === null ? [] : [fill], attribute };
}

function filling(name: string, header: string, confidence = 'high', reason = 'header'): Fill {
  return { column: name, expression: header, reason, confidence };
}

export const PREVIEW: ImportPreview = {
  files: [
    {
      file: 'ordini_2025.csv',
      format: 'csv',
      encoding: 'utf-8',
      rows: 18_204,
      rejected: 3,
      table: 'transactions',
      role: 'rows',
      columns: [
        column('Cod. cliente', 'text', null, filling('customer_id', 'Cod. cliente')),
        column('Data ordine', 'date', 'DMY', filling('date', 'Data ordine')),
        column('N. ordine', 'text', null, filling('order_id', 'N. ordine', 'medium')),
        column(
          'Prezzo unitario',
          'number',
          'comma',
          filling('amount', 'Quantità * Prezzo_unitario', 'medium', 'computed'),
          'prezzo_unitario',
        ),
        column('Quantità', 'number', null, filling('quantity', 'Quantità')),
        column('Colore preferito', 'text', null, null, 'colore_preferito'),
        column('Note interne', 'text', null, null),
      ],
    },
    {
      file: 'clienti.csv',
      format: 'csv',
      encoding: 'windows-1252',
      rows: 2412,
      rejected: 0,
      table: 'customers',
      role: 'rows',
      columns: [
        column('Cod. cliente', 'text', null, filling('customer_id', 'Cod. cliente')),
        column('Ragione sociale', 'text', null, filling('name', 'Ragione sociale')),
        column('Contatto', 'text', null, filling('email', 'Contatto', 'high', 'content')),
        column('Città', 'text', null, filling('city', 'Città')),
      ],
    },
  ],
  mapping: `transactions:
  file: ordini_2025.csv
  columns:
    customer_id: Cod. cliente
    date: Data ordine
    order_id: N. ordine
    amount: Quantità * Prezzo_unitario
    quantity: Quantità
  dates: DMY
  decimals: comma
customers:
  file: clienti.csv
  columns:
    customer_id: Cod. cliente
    name: Ragione sociale
    email: Contatto
    city: Città
`,
  findings: [
    { code: 'currency_unknown', params: {}, rows: 0 },
    {
      code: 'aside_unreadable',
      params: { file: 'ordini_2025.csv', column: 'date', example: '31/02/2025' },
      rows: 14,
    },
  ],
};

export function freshScript(): PageScript {
  return {
    snapshot: SNAPSHOT,
    questions: [
      'How much of the revenue comes from the top 20 % of customers?',
      'Who are our ten best customers?',
      'How did revenue develop by month?',
    ],
    say: () => [...STEPS, ...pieces(ANSWER), ended()],
    model: NO_MODEL,
    offers: [],
    works: () => ({ ok: true, tools: true, ms: 820 }),
    preview: PREVIEW,
    report: {
      snapshot: {
        ...SNAPSHOT,
        id: 'sn_own',
        asOf: '2026-01-01',
        files: ['ordini_2025.csv', 'clienti.csv'],
        rows: { customers: 2412, transactions: 18_190 },
        quarantined: 17,
        findings: PREVIEW.findings,
      },
      replaced: SNAPSHOT,
      quarantineFile: null,
    },
    hold: Promise.resolve(),
    receipt: RECEIPT,
    recomputed: { answer: 'same', receipt: RECEIPT, on: ['own', 'current'] },
  };
}
