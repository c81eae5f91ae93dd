/** `purchase.gap`: the days between purchases, which no column of a snapshot holds. */
import type { Field } from '../catalogue.ts';

/**
 * Stands in a checked aggregate for the whole days between neighbouring distinct purchase days of one customer,
 * over the purchases that its `where` and period leave. Not in any catalogue: engines know it by table and column,
 * unless a file brought a field of that name.
 */
export const GAP_FIELD: Field = {
  name: 'gap',
  table: 'transactions',
  column: 'gap',
  type: 'number',
  family: 'behavioural',
  unit: 'days',
  scale: 0,
  source: null,
  filled: 0,
  rows: 0,
  distinct: 0,
  values: null,
  min: null,
  max: null,
  sensitivity: 'none',
};
