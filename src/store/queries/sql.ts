/** The pieces every query is built from. */

export interface Query {
  sql: string;
  /** In the order of `$1`, `$2`, …; each is cast to its type inside the SQL. */
  params: string[];
}

type SqlType =
  | 'VARCHAR'
  | 'DATE'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'BIGINT'
  | 'HUGEINT'
  | `DECIMAL(${number},${number})`;

/** Collects the parameters of one query. */
export interface Params {
  /** The place of that value in the SQL. Equal values share a place, so that equal subqueries have equal texts. */
  bind(value: string, type: SqlType): string;
  readonly values: string[];
}

export function createParams(): Params {
  const values: string[] = [];
  const places = new Map<string, string>();
  return {
    values,
    bind(value, type) {
      const key = `${type} ${value}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      const place = `$${values.push(value)}::${type}`;
      places.set(key, place);
      return place;
    },
  };
}

/** `WHERE` with those conditions that restrict anything; empty where none does. */
export function whereAll(conditions: string[]): string {
  const restricting = conditions.filter((condition) => condition !== 'true');
  return restricting.length === 0 ? '' : ` WHERE ${restricting.join(' AND ')}`;
}
