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
  /** Adds a subquery that has exactly one row, once for equal texts; answers its alias. */
  joinOne(subquery: string): string;
  /** Whether a subquery was joined so far. */
  isJoined(): boolean;
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
  const ones: string[] = [];
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
      return `s${placeIn(joins, subquery)}`;
    },
    joinOne(subquery) {
      return `o${placeIn(ones, subquery)}`;
    },
    isJoined: () => joins.length + ones.length > 0,
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
        ...ones.map((one, at) => `CROSS JOIN (${one}) o${at + 1}`),
      ].join(' ');
    },
  };
}

/** From 1. */
function placeIn(list: string[], text: string): number {
  const known = list.indexOf(text);
  return known === -1 ? list.push(text) : known + 1;
}
