import { z } from 'zod';
import { ToolInputError } from '../src/core/errors.ts';
import {
  resultSchema,
  type Cell,
  type Message,
  type Result,
  type Table,
} from '../src/core/result.ts';
import { defineTool, type ToolContext } from '../src/tool.ts';
import { breakdown, breakdownTable } from '../src/toolkit/breakdown.ts';
import { queryCells, type CellsQuery } from '../src/toolkit/cells.ts';
import { resolveDimension } from '../src/toolkit/dimensions.ts';
import { resolveGroup, resolveWhere } from '../src/toolkit/group.ts';
import { reachWarnings, resolvePurchasePeriod, statedPeriod } from '../src/toolkit/period.ts';
import { isLineValue, resolveQuantity, type Quantity } from '../src/toolkit/quantities.ts';
import { shareColumn, shareOf } from '../src/toolkit/shares.ts';
import { commonWarnings } from '../src/toolkit/warnings.ts';

const input = z.strictObject({
  measures: z
    .array(z.string())
    .min(1)
    .max(6)
    .describe(
      'Measures (customers, buyers, orders, lines, units, revenue, cost, margin, average_order, revenue_per_buyer, recency, frequency, tenure, first_purchase, last_purchase) or statistics of any value: median(income), p90(revenue), mean(age), sum(…), min(…), max(…)',
    ),
  group: z
    .string()
    .default('')
    .describe(
      "Which customers, in the filter language, e.g. `country in ('IT','UA') and count(purchase, last 90 days) >= 2` or `top 20 % by revenue`. Empty: all",
    ),
  where: z
    .string()
    .default('')
    .describe("Which purchase lines count, e.g. `category = 'Bikes' and quantity > 1`. Empty: all"),
  by: z
    .array(z.string())
    .max(2)
    .default([])
    .describe(
      'Split by up to two: `country`, `gender`, `month(date)`, `year(date)`, `age by 10`, `orders`',
    ),
  period: z
    .string()
    .default('')
    .describe(
      'When the purchases were made: `2018`, `last 90 days`, `2024-01..2024-06`, `previous quarter`. Empty: ever',
    ),
  top: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe(
      'Cells shown, the rest summed up as "other". Default: 10 values, or the last 36 steps',
    ),
  sort: z
    .enum(['auto', 'value', 'key'])
    .default('auto')
    .describe('auto: dates and steps in order, everything else by the first measure'),
});

export const queryData = defineTool({
  name: 'query_data',
  title: 'Count, sum and compare',
  description:
    'Counts, sums, shares, averages and percentiles of customers and purchases, for everyone or a group, split by up to two fields. Gives totals, the share of the total for each cell and, for a group, its share of everyone. Use it for every "how many", "how much", "which share", "by what", "how did it develop". For names of customers use rank_customers.',
  input,
  output: resultSchema,
  effect: 'read',
  replay: 'data',
  revision: 2,
  examples: [
    {
      question: 'How many customers bought something?',
      input: { measures: ['customers', 'buyers'] },
    },
    { question: 'Revenue by country', input: { measures: ['revenue', 'buyers'], by: ['country'] } },
    {
      question: 'How much of the revenue comes from the top 20 %?',
      input: { measures: ['customers', 'revenue'], group: 'top 20 % by revenue' },
    },
  ],
  run,
});

async function run(request: z.output<typeof input>, context: ToolContext): Promise<Result> {
  const { data, signal } = context;
  const quantities = request.measures.map((text) => resolveQuantity(text, data));
  requireDistinct(quantities);
  const dimensions = request.by.map((text) => resolveDimension(text, data));
  const period = resolvePurchasePeriod(request.period, data);
  const where = resolveWhere(request.where, data);
  const ofLines = dimensions.some((dimension) => dimension.ofLines);
  const speaksOfPurchases = period !== null || where !== null || ofLines;
  if (speaksOfPurchases) requireOneLevel(quantities);
  const group = await resolveGroup(request.group, data, signal);

  const scope: CellsQuery = {
    group: group.checked,
    period,
    where: where?.checked ?? null,
    by: [],
    keep: null,
    quantities,
  };
  const isEveryone = group.checked.kind === 'all';
  const everyoneScope: CellsQuery = { ...scope, group: { kind: 'all' } };
  const [[own], [everyone], split] = await Promise.all([
    queryCells(scope, data, signal),
    isEveryone ? [undefined] : queryCells(everyoneScope, data, signal),
    dimensions.length > 0 ? breakdown({ ...scope, by: dimensions }, request, context) : null,
  ]);

  const ownValues = own?.values ?? {};
  return {
    as_of: data.snapshot.asOf,
    period: statedPeriod(period),
    group: group.stated,
    tables: {
      totals: totalsTable(quantities, group.stated.filter, ownValues, everyone?.values ?? null),
      ...(split ? { breakdown: breakdownTable(split, dimensions, quantities, ownValues) } : {}),
    },
    notes: [
      ...group.notes,
      ...(where ? [...where.notes, whereNote(where.text)] : []),
      ...(split?.notes ?? []),
      ...(speaksOfPurchases && request.measures.includes('customers')
        ? [{ key: 'note.customers_who_bought' }]
        : []),
    ],
    warnings: [
      ...commonWarnings(data.snapshot, group.stated),
      ...(speaksOfPurchases ? reachWarnings(period, dimensions, data) : []),
    ],
    next: nextSteps(request, group.stated.n),
  };
}

/** The group's totals and, where it is not everyone, those of everyone and the group's share of them. */
function totalsTable(
  quantities: Quantity[],
  filter: string,
  own: Record<string, Cell>,
  everyone: Record<string, Cell> | null,
): Table {
  const label: Message = { key: 'label.everyone' };
  const title: Message = { key: 'title.totals' };
  if (everyone === null) {
    const columns = quantities.map(({ column }) => column);
    return { title, columns, rows: [{ key: 'group', label, cells: own }], total: 1 };
  }
  const shares = quantities
    .filter(({ additive }) => additive !== false)
    .map((quantity) => shareOf(quantity, own, everyone));
  return {
    title,
    columns: quantities.flatMap((quantity) =>
      quantity.additive === false
        ? [quantity.column]
        : [quantity.column, shareColumn(quantity, 'everyone')],
    ),
    rows: [
      { key: 'group', label: { text: filter }, cells: { ...own, ...Object.fromEntries(shares) } },
      { key: 'everyone', label, cells: everyone },
    ],
    total: 2,
  };
}

function requireDistinct(quantities: Quantity[]): void {
  const keys = quantities.map(({ column }) => column.key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice)
    throw new ToolInputError(`${twice} is asked for twice. Name each measure once.`, 'measures');
}

/**
 * A value of customers (age, recency) has no purchase date or category of its own: splitting it by purchase lines
 * would count a customer once a line. The condition belongs in the group.
 */
function requireOneLevel(quantities: Quantity[]): void {
  const ofCustomers = quantities.find(({ from }) => {
    if (from.kind === 'quantile') return !isLineValue(from.of);
    return 'value' in from.of && !isLineValue(from.of.value);
  });
  if (!ofCustomers) return;
  throw new ToolInputError(
    `${ofCustomers.column.key} is a value of customers, so it cannot be split or limited by purchases. Leave out \`period\`, \`where\` and fields of purchases, and say it in \`group\` instead, as in count(purchase where category = 'Bikes', 2018) >= 1.`,
    'measures',
  );
}

function whereNote(text: string): Message {
  return { key: 'note.where', params: { condition: text } };
}

function nextSteps(request: z.output<typeof input>, n: number): Message[] {
  if (n === 0) return [{ key: 'next.empty_group' }];
  return request.by.length === 0 ? [{ key: 'next.split' }] : [{ key: 'next.rank' }];
}
