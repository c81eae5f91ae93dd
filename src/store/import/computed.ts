/** Columns of the purchases that no file has: an order id for every line, and the margin. */
import { compileExpression, type Exact } from './expression.ts';
import type { Ids } from './ids.ts';
import { type PlannedColumn, subjectOf, type TablePlan } from './plan.ts';
import { decimalType } from './typing.ts';

/** The plan of the purchases with `order_id` filled everywhere (one order per customer and day where none is stated) and `margin`. */
export function withComputed(plan: TablePlan, ids: Ids): TablePlan {
  const find = (name: string): PlannedColumn | undefined =>
    plan.columns.find((column) => column.canonical && column.name === name);
  const date = find('date');
  const customer = subjectOf(plan, 'customer_id');
  if (plan.name !== 'transactions' || date === undefined || customer === undefined) return plan;
  const stated = find('order_id');
  const perDay = `${ids.customer_id.publicId(customer.id)} || ' ' || CAST(${date.value} AS VARCHAR)`;
  const order: PlannedColumn = {
    ...(stated ?? { ...OWN, name: 'order_id', type: { kind: 'text' }, unit: null }),
    value: stated === undefined ? perDay : `coalesce(${stated.value}, ${perDay})`,
  };
  const margin = marginOf(find('amount'), find('cost'));
  const canonical = plan.columns.filter((column) => column.canonical && column !== stated);
  const attributes = plan.columns.filter((column) => !column.canonical);
  return { ...plan, columns: [order, ...canonical, ...margin, ...attributes] };
}

const OWN = {
  canonical: true,
  source: null,
  family: 'behavioural',
  sensitivity: 'none',
  misread: 'NULL',
} as const;

function marginOf(
  amount: PlannedColumn | undefined,
  cost: PlannedColumn | undefined,
): PlannedColumn[] {
  if (amount === undefined || cost === undefined) return [];
  const exact = (name: string): Exact => {
    const { type, value } = name === 'amount' ? amount : cost;
    const size = type.kind === 'number' ? type : { scale: 0, digits: 1 };
    return { sql: value, scale: size.scale, digits: size.digits, rounded: false };
  };
  const { sql, scale, digits } = compileExpression(
    {
      kind: 'binary',
      op: '-',
      left: { kind: 'column', name: 'amount' },
      right: { kind: 'column', name: 'cost' },
    },
    exact,
  );
  return [
    {
      ...OWN,
      name: 'margin',
      type: { kind: 'number', mark: 'point', simple: true, scale, digits, unit: null, signs: [] },
      unit: 'money',
      value: `CAST(${sql} AS ${decimalType(digits, scale)})`,
    },
  ];
}
