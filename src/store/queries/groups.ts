/** How many customers are in a group, and whether one of them is. */
import type { CheckedGroup, CheckedValue } from '../../core/filter/checked.ts';
import { compileGroup, compileValue } from './compile.ts';
import { sqlOf } from './numbers.ts';
import { customerScope } from './scope.ts';
import { createParams, whereAll, type Query } from './sql.ts';

/** One row: customers in the group, customers it cannot be decided for, all customers. */
export function countQuery(group: CheckedGroup): Query {
  const scope = customerScope(createParams());
  const holds = compileGroup(group, scope);
  // Whoever fails one of the conditions is in neither count; said so, DuckDB drops them before it joins.
  const conditions = group.kind === 'and' ? group.of : [];
  const notFailed = conditions.map((part) => `${compileGroup(part, scope)} IS NOT FALSE`);
  return {
    sql: `SELECT count(*) FILTER (WHERE holds), count(*) FILTER (WHERE holds IS NULL), (SELECT count(*) FROM customers)
      FROM (SELECT ${holds} AS holds FROM ${scope.from()}${whereAll(notFailed)})`,
    params: scope.params.values,
  };
}

/** One row with true, false or NULL (undecided); no row for an unknown customer. */
export function membershipQuery(customer: string, group: CheckedGroup): Query {
  const scope = customerScope(createParams());
  const holds = compileGroup(group, scope);
  return ofCustomer(customer, [holds], scope);
}

/** One row with a column for each value; no row for an unknown customer. */
export function valuesQuery(customer: string, values: CheckedValue[]): Query {
  const scope = customerScope(createParams());
  return ofCustomer(
    customer,
    values.map((value) => sqlOf(compileValue(value, scope))),
    scope,
  );
}

function ofCustomer(
  customer: string,
  columns: string[],
  scope: ReturnType<typeof customerScope>,
): Query {
  const id = scope.params.bind(customer, 'VARCHAR');
  return {
    sql: `SELECT ${columns.join(', ') || 'true'} FROM ${scope.from()} WHERE customer_id = ${id}`,
    params: scope.params.values,
  };
}
