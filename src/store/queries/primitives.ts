/** What a primitive reads from each row and how the rows of a cell are taken together. */
import { findField, type Catalogue, type Field } from '../../core/catalogue.ts';
import type { Primitive } from '../../core/metrics.ts';
import type { ValuePrimitive } from '../../ports.ts';
import { SUMS } from './activity.ts';
import { isLineValue, type Level } from './cells.ts';
import { compileValue } from './compile.ts';
import { decimalType, plain, sqlOf, type Compiled } from './numbers.ts';
import type { Scope } from './scope.ts';

export type AnyPrimitive = Primitive | ValuePrimitive;
type Statistic = ValuePrimitive['fn'];

export interface CellColumn {
  /** Expression over a row; null where only rows are counted. */
  row: string | null;
  /** The aggregate of the cell, `x` being the row's expression. */
  cell: (x: string) => string;
}

/** Columns of `activity` by the names they have there, with the `transactions` column whose decimals they share. */
const ACTIVITY_COLUMNS: ReadonlyMap<string, string | null> = new Map([
  ...[...SUMS].map(([of, column]): [string, string] => [column, of]),
  ['orders', null],
  ['lines', null],
  ['purchase_days', null],
  ['first_purchase', null],
  ['last_purchase', null],
]);

/** On which rows a primitive is computed, `ofLines` where cells are made of purchase lines. */
export function levelOf(primitive: AnyPrimitive, ofLines: boolean): Level {
  const customers = ofLines ? 'customers of lines' : 'customers';
  if ('value' in primitive) return isLineValue(primitive.value) ? 'lines' : customers;
  if (!('table' in primitive)) return ofLines ? 'lines' : 'customers';
  if (primitive.table === 'customers') return customers;
  return ofLines || activityColumn(primitive) === null ? 'lines' : 'customers';
}

/** A field of purchase lines as the primitive it is, so that `activity` can answer for it. */
export function normalised(primitive: AnyPrimitive): AnyPrimitive {
  if (!('value' in primitive) || primitive.value.kind !== 'field') return primitive;
  const { table, name } = primitive.value.field;
  return table === 'transactions' ? { fn: primitive.fn, table, column: name } : primitive;
}

/** The primitive on rows of that level. Throws for a column the catalogue does not have. */
export function cellColumn(
  primitive: AnyPrimitive,
  level: Level,
  scope: Scope,
  catalogue: Catalogue,
): CellColumn {
  if ('value' in primitive) return statistic(primitive.fn, compileValue(primitive.value, scope));
  if ('table' in primitive) {
    const { fn, table, column } = primitive;
    if (table === 'customers') return statistic(fn, customerColumn(column, scope, catalogue));
    if (level === 'lines') {
      const field = lineField(column, catalogue);
      return statistic(fn, compileValue({ kind: 'field', type: field.type, field }, scope));
    }
    const aggregated = activityColumn(primitive);
    if (aggregated === null) throw new Error(`${fn} of ${column} is no value of customers`);
    // Who never bought has revenue 0, but a cell without any purchase has nothing to aggregate.
    const orders = scope.column('activity', 'orders');
    const row = `CASE WHEN ${orders} > 0 THEN ${scope.column('activity', aggregated)} END`;
    return { row, cell: (x) => `${fn}(${x})` };
  }
  return level === 'lines'
    ? countOfLines(primitive.fn, scope)
    : countOfCustomers(primitive.fn, scope);
}

/** What such a column is in a cell that has no row of its level. */
export function emptyValue({ fn }: AnyPrimitive): string {
  const isStatistic = fn === 'sum' || fn === 'sum_squares' || fn === 'min' || fn === 'max';
  return isStatistic ? 'NULL' : '0';
}

type CountFn = Exclude<Primitive, { table: string }>['fn'];

function countOfCustomers(fn: CountFn, scope: Scope): CellColumn {
  if (fn === 'customers') return { row: null, cell: () => 'count(*)' };
  if (fn === 'buyers') {
    const row = `${scope.column('activity', 'orders')} > 0`;
    return { row, cell: (x) => `count(*) FILTER (WHERE ${x})` };
  }
  const row = scope.column('activity', fn);
  return { row, cell: (x) => `coalesce(sum(${x}), 0)` };
}

function countOfLines(fn: CountFn, scope: Scope): CellColumn {
  if (fn === 'lines') return { row: null, cell: () => 'count(*)' };
  // An order belongs to one customer, also where two customers' files count their orders from 1.
  const order = `(customer_id, ${scope.column('transactions', 'order_id')})`;
  const row = fn === 'orders' ? order : 'customer_id';
  return { row, cell: (x) => `count(DISTINCT ${x})` };
}

function statistic(fn: Statistic, value: Compiled): CellColumn {
  if (fn === 'known') return { row: sqlOf(value), cell: (x) => `count(${x})` };
  if (fn !== 'sum_squares') return { row: sqlOf(value), cell: (x) => `${fn}(${x})` };
  // Squares have twice the decimals: nine leave room for 10²⁰ before the point.
  const scale = Math.min(value.scale, 9);
  // Twice the digits, so that the product fits the type: DuckDB keeps that of two DECIMAL(18) at 18.
  const row = `CAST(${sqlOf(value)} AS ${decimalType(2 * value.digits + scale, scale)})`;
  return { row, cell: (x) => `sum(${x} * ${x})` };
}

/** The column of `activity` that holds the primitive for each customer; null where none does. */
function activityColumn({ fn, column }: Extract<Primitive, { table: string }>): string | null {
  if (column === 'date') {
    return fn === 'min' ? 'first_purchase' : fn === 'max' ? 'last_purchase' : null;
  }
  return fn === 'sum' ? (SUMS.get(column) ?? null) : null;
}

function lineField(name: string, catalogue: Catalogue): Field {
  const field = findField(catalogue, 'transactions', name);
  if (field === undefined) throw new Error(`transactions has no column ${name}`);
  return field;
}

/** An attribute, or a column of `activity` under its own or its canonical name (`amount` is `revenue`). */
function customerColumn(name: string, scope: Scope, catalogue: Catalogue): Compiled {
  const field = findField(catalogue, 'customers', name);
  if (field !== undefined) return compileValue({ kind: 'field', type: field.type, field }, scope);
  const column = SUMS.get(name) ?? name;
  const of = ACTIVITY_COLUMNS.get(column);
  if (of === undefined) throw new Error(`customers has no column ${name}`);
  const scale = of === null ? 0 : (findField(catalogue, 'transactions', of)?.scale ?? 0);
  const type = column.endsWith('_purchase') ? 'date' : 'number';
  return plain(type, scope.column('activity', column), scale);
}
