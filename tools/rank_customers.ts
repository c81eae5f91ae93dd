import { z } from 'zod';
import { ToolInputError } from '../src/core/errors.ts';
import type { CheckedValue } from '../src/core/filter/checked.ts';
import { findMeasure } from '../src/core/metrics.ts';
import {
  inText,
  resultSchema,
  rowKeys,
  slug,
  type Column,
  type Message,
  type Result,
  type Row,
} from '../src/core/result.ts';
import type { EngineRead, RankedCustomer } from '../src/ports.ts';
import { defineTool, type ToolContext } from '../src/tool.ts';
import { plain } from '../src/toolkit/cells.ts';
import { CUSTOMER, measureFacts, type Fact } from '../src/toolkit/facts.ts';
import { resolveGroup } from '../src/toolkit/group.ts';
import { limitedMeasure } from '../src/toolkit/limited-measure.ts';
import {
  isLineValue,
  nameOfValue,
  resolveValue,
  unitOf,
  unitOfValue,
} from '../src/toolkit/quantities.ts';
import { commonWarnings } from '../src/toolkit/warnings.ts';

const input = z.strictObject({
  by: z
    .string()
    .default('revenue')
    .describe(
      'What ranks them: revenue, margin, orders, recency, tenure … or any value in the filter language, e.g. `sum(purchase.amount, last 365 days)`, `income`',
    ),
  side: z.enum(['top', 'bottom']).default('top').describe('top = the highest values first'),
  group: z.string().default('').describe('Which customers, in the filter language. Empty: all'),
  limit: z.int().min(1).max(50).default(10),
});

export const rankCustomers = defineTool({
  name: 'rank_customers',
  title: 'Best and worst customers',
  description:
    'Lists single customers, best or worst first, by one stated measure. Ties share a rank. Customers without a value to rank (no purchase, attribute unknown) are left out and the base is stated. Use it for "who are our best …", "who spends least"; use query_data for how much a group holds.',
  input,
  output: resultSchema,
  effect: 'read',
  replay: 'data',
  revision: 3,
  examples: [
    { question: 'Who are our ten best customers?', input: {} },
    { question: 'Who ordered most often?', input: { by: 'orders', limit: 5 } },
    { question: 'Which buyers spend least?', input: { side: 'bottom' } },
  ],
  phrases: {
    en: ['customer ranking', 'ranking of customers', 'customer league table'],
    it: ['classifica clienti', 'classifica dei clienti', 'graduatoria dei clienti'],
    uk: ['рейтинг клієнтів', 'рейтинг покупців'],
    id: ['peringkat pelanggan', 'daftar peringkat pelanggan'],
  },
  run,
});

/** Shown beside the ranked value, as far as the data has them. */
const BESIDE = ['revenue', 'orders', 'last_purchase'] as const;

async function run(
  request: z.output<typeof input>,
  { data, signal }: ToolContext,
): Promise<Result> {
  const group = await resolveGroup(request.group, data, signal);
  const by = rankedBy(request.by, data);
  const beside = measureFacts(
    BESIDE.filter((id) => id !== by.column.measure),
    data,
  );
  const ranking = await data.rank(
    {
      group: group.checked,
      by: by.value,
      side: request.side,
      limit: request.limit,
      values: beside.map(({ value }) => value),
    },
    signal,
  );
  const columns: Column[] = [
    { key: 'rank', label: { key: 'label.rank' }, unit: 'number' },
    CUSTOMER,
    by.column,
    ...beside.map(({ column }) => column),
  ];
  const keyOf = rowKeys();
  return {
    as_of: data.snapshot.asOf,
    period: null,
    group: group.stated,
    tables: {
      ranking: {
        title: titleOf(request.side, by.column),
        columns,
        rows: ranking.customers.map((customer) =>
          rankedRow(customer, by, beside, keyOf(slug(customer.customer))),
        ),
        total: ranking.base,
      },
      base: {
        title: { key: 'title.base' },
        columns: [
          { key: 'ranked', label: { key: 'label.ranked' }, unit: 'count', noun: 'customer' },
          {
            key: 'tied_at_cut',
            label: { key: 'label.tied_at_cut' },
            unit: 'count',
            noun: 'customer',
          },
        ],
        rows: [
          {
            key: 'all',
            label: { key: 'label.base' },
            cells: { ranked: ranking.base, tied_at_cut: ranking.tiedAtCut },
          },
        ],
        total: 1,
      },
    },
    notes: group.notes,
    warnings: commonWarnings(data.snapshot, group.stated),
    next:
      ranking.customers.length > 0
        ? [{ key: 'next.show_customer' }]
        : [{ key: 'next.empty_group' }],
  };
}

function rankedBy(text: string, data: EngineRead): Fact {
  const measure = findMeasure(text.trim());
  const [fact] = measure ? measureFacts([measure.id], data) : [];
  if (fact) return fact;
  if (measure && measure.perCustomer === null) {
    throw new ToolInputError(
      `"${measure.id}" is a value of a group, not of one customer. Rank by revenue, orders, recency, tenure or a value such as sum(purchase.amount, last 365 days).`,
      'by',
    );
  }
  const { checked, text: canonical } = resolveValue(text, data);
  if (isLineValue(checked)) {
    throw new ToolInputError(
      `${canonical} is a value of each purchase, not of a customer. Say which one counts: sum(${canonical}), max(${canonical}) or avg(${canonical}).`,
      'by',
    );
  }
  if (checked.type !== 'number' && checked.type !== 'date') {
    throw new ToolInputError(
      `Customers are ranked by a number or a date; ${canonical} is a ${checked.type}.`,
      'by',
    );
  }
  const column: Column = {
    key: 'value',
    label: labelOf(checked, canonical),
    ...unitOf(unitOfValue(checked), data),
  };
  return { column, value: checked };
}

function labelOf(checked: CheckedValue, text: string): Message {
  const limited = limitedMeasure(text);
  if (limited) {
    const params = { value: { key: `measure.${limited.measure}` }, limits: limited.limits };
    return { key: 'label.within', params };
  }
  const name = nameOfValue({ checked, text });
  return typeof name === 'string' ? { text: name } : name;
}

function titleOf(side: 'top' | 'bottom', { label }: Column): Message {
  if ('key' in label && label.params)
    return { key: `title.ranking_${side}_within`, params: label.params };
  return { key: `title.ranking_${side}`, params: { value: inText(label) } };
}

function rankedRow(customer: RankedCustomer, by: Fact, beside: Fact[], key: string): Row {
  return {
    key,
    label: { text: customer.customer },
    cells: {
      rank: customer.rank,
      customer: customer.customer,
      [by.column.key]: plain(customer.by),
      ...Object.fromEntries(
        beside.map(({ column }, at) => [column.key, plain(customer.values[at] ?? null)]),
      ),
    },
  };
}
