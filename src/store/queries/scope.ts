/**
 * What the rows of a (sub)query are, and the joins its expressions turn out to need. All joins use `customer_id`,
 * so that the bare name is the customer of the row in every scope.
 */
import { identifier } from '../sql.ts';
import type { Params } from './sql.ts';

export interface Scope {
  readonly params: Params;
  /** A column of the row itself or of its customer. Throws for a table that says nothing about such a row. */
  column(table: string, column: string): string;
  /** Left-joins a subquery that has at most one row a customer, once for equal texts; answers its alias. */
  join(subquery: string): string;
  /** What stands behind FROM; to be asked once all expressions are written. */
  from(): string;
}

/** Rows are customers. Only the tables that are used are read: everyone stands in `customers` and in `activity`. */
export function customerScope(params: Params): Scope {
  return createScope(params, null);
}

/** Rows are those of `table`, one of the relations. */
export function rowScope(params: Params, table: string): Scope {
  return createScope(params, table);
}

const ALIASES = new Map([
  ['customers', 'c'],
  ['activity', 'a'],
]);

function createScope(params: Params, rows: string | null): Scope {
  const used = new Set<string>();
  const joins: string[] = [];
  return {
    params,
    column(table, column) {
      if (table === rows) return `r.${identifier(column)}`;
      const alias = ALIASES.get(table);
      if (alias === undefined) throw new Error(`${table}.${column} is no value of these rows`);
      used.add(table);
      return `${alias}.${identifier(column)}`;
    },
    join(subquery) {
      const known = joins.indexOf(subquery);
      return `s${known === -1 ? joins.push(subquery) : known + 1}`;
    },
    from() {
      const tables = [...ALIASES].filter(([table]) => used.has(table));
      const sources = tables.map(([table, alias]) => `${table} ${alias}`);
      if (rows !== null) sources.unshift(`${identifier(rows)} r`);
      if (sources.length === 0) sources.push('customers c');
      const [first = '', ...others] = sources;
      return [
        first,
        ...others.map((source) => `JOIN ${source} USING (customer_id)`),
        ...joins.map((join, at) => `LEFT JOIN (${join}) s${at + 1} USING (customer_id)`),
      ].join(' ');
    },
  };
}
