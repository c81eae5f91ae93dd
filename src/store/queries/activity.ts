/** What the importer has already aggregated per customer in `activity`, in terms of purchases. */
import type { Field } from '../../core/catalogue.ts';
import type { CheckedAggregate } from '../../core/filter/checked.ts';
import { GAP_FIELD } from '../../core/filter/gap.ts';
import { plain, type Compiled } from './numbers.ts';
import type { Scope } from './scope.ts';

/**
 * Columns of `activity` that hold the sum of a column of `transactions`: 0 for who never bought, NULL where no line
 * has a value.
 */
export const SUMS: ReadonlyMap<string, string> = new Map([
  ['amount', 'revenue'],
  ['cost', 'cost'],
  ['margin', 'margin'],
  ['quantity', 'units'],
]);

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
  const sum = value.fn === 'sum' ? SUMS.get(field.column) : undefined;
  return sum === undefined ? null : read(scope.column('activity', sum), field.scale);
}
