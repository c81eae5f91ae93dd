/** What the importer has already aggregated per customer in `activity`, in terms of purchases. */
import type { Field } from '../../core/catalogue.ts';
import type { CheckedAggregate } from '../../core/filter/checked.ts';
import { GAP_FIELD } from '../../core/filter/gap.ts';
import { plain, type Compiled } from './numbers.ts';
import type { Scope } from './scope.ts';

/** Columns of `activity` that hold the sum of a column of `transactions`. */
export const SUMS: ReadonlyMap<string, string> = new Map([
  ['amount', 'revenue'],
  ['cost', 'cost'],
  ['margin', 'margin'],
  ['quantity', 'units'],
]);

/**
 * The column that holds the sum of a field of `transactions` for each customer; null where none does. Revenue and
 * units are 0 also where every amount is unknown, so they only serve where none is.
 */
export function sumColumn(field: Field): string | null {
  const column = SUMS.get(field.column);
  if (column === undefined) return null;
  return tellsUnknown(column) || field.filled === field.rows ? column : null;
}

/** NULL, not 0, where a customer bought and no value is known. */
function tellsUnknown(column: string): boolean {
  return column === 'cost' || column === 'margin';
}

/** True for `GAP_FIELD` of core; a field of that name that came with a file has a source. */
export function isGap(field: Field | null): boolean {
  const { table, column } = GAP_FIELD;
  return field?.table === table && field.column === column && field.source === null;
}

/** The aggregate read from `activity`; null where that table does not hold it. */
export function fromActivity(value: CheckedAggregate, scope: Scope): Compiled | null {
  const { relation, field } = value;
  const isPlain = value.where === null && value.period === null && !value.distinct;
  if (!isPlain || relation.table !== 'transactions' || relation.only !== null) return null;

  const bought = () => `(${scope.column('activity', 'orders')} > 0)`;
  const read = (sql: string, scale: number, records = bought()): Compiled => {
    return { ...plain(value.type, sql, scale), records };
  };
  const direct = (column: string): Compiled => read(scope.column('activity', column), 0);

  if (field === null) {
    if (value.fn !== 'count') return null;
    return direct(relation.recordColumn === 'order_id' ? 'orders' : 'lines');
  }
  if (isGap(field)) {
    if (value.fn !== 'median') return null;
    const gap = scope.column('activity', 'median_gap');
    return read(gap, 1, `(${gap} IS NOT NULL)`);
  }
  if (field.column === relation.dateColumn) {
    if (value.fn === 'first' || value.fn === 'min') return direct('first_purchase');
    if (value.fn === 'last' || value.fn === 'max') return direct('last_purchase');
    return null;
  }
  const column = value.fn === 'sum' ? sumColumn(field) : null;
  if (column === null) return null;
  const sum = scope.column('activity', column);
  if (!tellsUnknown(column)) return read(sum, field.scale);
  const nothing = `CAST(0 AS DECIMAL(38,${field.scale}))`;
  return read(`CASE WHEN ${bought()} THEN ${sum} ELSE ${nothing} END`, field.scale);
}
