/**
 * The measures: the one place where "revenue" or "recency" gets its meaning. Claims, tools, planner, templates
 * and documentation read this list; texts stand in `locales/` under `measure.<id>`.
 *
 * Revenue is the sum of amounts; refunds are netted only where the data attributes them to a customer.
 */
import { findField, type Catalogue } from './catalogue.ts';
import type { Unit } from './result.ts';

/** What an engine can return exactly. Everything else is computed from these in `core`. */
export type Primitive =
  /** Customers in the group. */
  | { fn: 'customers' }
  /** Customers with at least one purchase line. */
  | { fn: 'buyers' }
  /** Distinct orders. */
  | { fn: 'orders' }
  /** Purchase lines. */
  | { fn: 'lines' }
  /** Over purchase lines (`transactions`) or customers (`customers`, attributes and activity columns alike). */
  | {
      fn: 'sum' | 'sum_squares' | 'min' | 'max' | 'known';
      table: 'transactions' | 'customers';
      column: string;
    };

type GroupFormula =
  | { kind: 'primitive'; of: Primitive }
  | { kind: 'ratio'; of: Primitive; over: Primitive }
  /** The type-7 median over the customers of the group who have a value. */
  | { kind: 'median' };

export interface Measure {
  id: string;
  unit: Unit;
  /** Which way is good; `none` where neither is. */
  direction: 'higher' | 'lower' | 'none';
  /** Counted thing, for the noun and its plurals (`noun.<key>` in the locales). */
  noun: 'customer' | 'buyer' | 'order' | 'line' | 'unit' | null;
  /** Value of one customer, written in the filter language; null where it is a group's only. */
  perCustomer: string | null;
  overGroup: GroupFormula;
  /**
   * Whether parts add up to the whole, so that shares of a total make sense: over any split of purchase `lines`, only
   * over splits of `customers` (an order or a buyer can fall into two categories), or not at all.
   */
  additive: 'lines' | 'customers' | false;
  /** Canonical columns without which the data does not say. */
  requires: { table: string; column: string }[];
}

const AMOUNT = { table: 'transactions', column: 'amount' } as const;
const COST = { table: 'transactions', column: 'cost' } as const;
const DATE = { table: 'transactions', column: 'date' } as const;
const QUANTITY = { table: 'transactions', column: 'quantity' } as const;
const PURCHASE = { table: 'transactions', column: 'customer_id' } as const;

export const MEASURES: readonly Measure[] = [
  {
    id: 'customers',
    unit: 'count',
    direction: 'higher',
    noun: 'customer',
    perCustomer: null,
    overGroup: { kind: 'primitive', of: { fn: 'customers' } },
    additive: 'customers',
    requires: [],
  },
  {
    id: 'buyers',
    unit: 'count',
    direction: 'higher',
    noun: 'buyer',
    perCustomer: null,
    overGroup: { kind: 'primitive', of: { fn: 'buyers' } },
    additive: 'customers',
    requires: [PURCHASE],
  },
  {
    id: 'orders',
    unit: 'count',
    direction: 'higher',
    noun: 'order',
    perCustomer: 'count(purchase)',
    overGroup: { kind: 'primitive', of: { fn: 'orders' } },
    additive: 'customers',
    requires: [PURCHASE],
  },
  {
    id: 'lines',
    unit: 'count',
    direction: 'higher',
    noun: 'line',
    perCustomer: null,
    overGroup: { kind: 'primitive', of: { fn: 'lines' } },
    additive: 'lines',
    requires: [PURCHASE],
  },
  {
    id: 'units',
    unit: 'count',
    direction: 'higher',
    noun: 'unit',
    perCustomer: 'sum(purchase.quantity)',
    overGroup: { kind: 'primitive', of: { fn: 'sum', ...QUANTITY } },
    additive: 'lines',
    requires: [QUANTITY],
  },
  {
    id: 'revenue',
    unit: 'money',
    direction: 'higher',
    noun: null,
    perCustomer: 'sum(purchase.amount)',
    overGroup: { kind: 'primitive', of: { fn: 'sum', ...AMOUNT } },
    additive: 'lines',
    requires: [AMOUNT],
  },
  {
    id: 'cost',
    unit: 'money',
    direction: 'lower',
    noun: null,
    perCustomer: 'sum(purchase.cost)',
    overGroup: { kind: 'primitive', of: { fn: 'sum', ...COST } },
    additive: 'lines',
    requires: [COST],
  },
  {
    id: 'margin',
    unit: 'money',
    direction: 'higher',
    noun: null,
    perCustomer: 'sum(purchase.margin)',
    overGroup: {
      kind: 'primitive',
      of: { fn: 'sum', table: 'transactions', column: 'margin' },
    },
    additive: 'lines',
    requires: [AMOUNT, COST],
  },
  {
    id: 'average_order',
    unit: 'money',
    direction: 'higher',
    noun: null,
    perCustomer: null,
    overGroup: { kind: 'ratio', of: { fn: 'sum', ...AMOUNT }, over: { fn: 'orders' } },
    additive: false,
    requires: [AMOUNT],
  },
  {
    id: 'revenue_per_buyer',
    unit: 'money',
    direction: 'higher',
    noun: null,
    perCustomer: null,
    overGroup: { kind: 'ratio', of: { fn: 'sum', ...AMOUNT }, over: { fn: 'buyers' } },
    additive: false,
    requires: [AMOUNT],
  },
  {
    id: 'first_purchase',
    unit: 'date',
    direction: 'none',
    noun: null,
    perCustomer: 'first(purchase.date)',
    overGroup: { kind: 'primitive', of: { fn: 'min', ...DATE } },
    additive: false,
    requires: [DATE],
  },
  {
    id: 'last_purchase',
    unit: 'date',
    direction: 'none',
    noun: null,
    perCustomer: 'last(purchase.date)',
    overGroup: { kind: 'primitive', of: { fn: 'max', ...DATE } },
    additive: false,
    requires: [DATE],
  },
  {
    id: 'recency',
    unit: 'days',
    direction: 'lower',
    noun: null,
    perCustomer: 'days since last(purchase.date)',
    overGroup: { kind: 'median' },
    additive: false,
    requires: [DATE],
  },
  {
    id: 'frequency',
    unit: 'number',
    direction: 'higher',
    noun: null,
    perCustomer: 'count(purchase)',
    overGroup: { kind: 'ratio', of: { fn: 'orders' }, over: { fn: 'buyers' } },
    additive: false,
    requires: [PURCHASE],
  },
  {
    id: 'tenure',
    unit: 'days',
    direction: 'higher',
    noun: null,
    perCustomer: 'days since first(purchase.date)',
    overGroup: { kind: 'median' },
    additive: false,
    requires: [DATE],
  },
];

/** The measure of that id, or undefined. */
export function findMeasure(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id.toLowerCase());
}

/** The measures whose required columns this data has. */
export function availableMeasures(catalogue: Catalogue): Measure[] {
  return MEASURES.filter((measure) => missingFor(measure, catalogue).length === 0);
}

/** The required columns this data lacks, as `table.column`; empty when the measure can be computed. */
export function missingFor(measure: Measure, catalogue: Catalogue): string[] {
  return measure.requires
    .filter(({ table, column }) => {
      if (column === 'customer_id') return !catalogue.relations.some((r) => r.table === table);
      return findField(catalogue, table, column) === undefined;
    })
    .map(({ table, column }) => `${table}.${column}`);
}
