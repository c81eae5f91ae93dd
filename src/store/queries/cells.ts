/** The rows that answers are cut from, with the keys of their cells. */
import type { CheckedValue } from '../../core/filter/checked.ts';
import type { AggregateQuery, Bin, CellKey, Dimension } from '../../ports.ts';
import { compileGroup, compileValue } from './compile.ts';
import { inRange, startOf } from './dates.ts';
import { decimalType, numberLiteral, sqlOf, type Compiled } from './numbers.ts';
import { customerScope, rowScope, type Scope } from './scope.ts';
import { whereAll, type Params } from './sql.ts';

export type CellsQuery = Pick<AggregateQuery, 'group' | 'period' | 'where' | 'by' | 'keep'>;

/**
 * What is counted: every customer of the group, every purchase line of theirs that matches, or every customer who
 * has such a line in the cell, once.
 */
export type Level = 'customers' | 'lines' | 'customers of lines';

/** True where cells are made of purchase lines: then nobody without a matching line is in any. */
export function isOfLines({ period, where, by }: CellsQuery): boolean {
  return period !== null || where !== null || by.some(({ value }) => isLineValue(value));
}

/** True for a value of purchase lines, false for one of customers. */
export function isLineValue(value: CheckedValue): boolean {
  if (value.kind === 'field') return value.field.table === 'transactions';
  return (value.kind === 'scaled' || value.kind === 'since') && isLineValue(value.of);
}

/**
 * SELECT of the key columns (see `keyColumns`) and the columns that `columns` answers, each with its alias.
 * On the level `customers of lines` those must be the same for all lines of a customer in a cell.
 */
export function cellRows(
  query: CellsQuery,
  level: Level,
  params: Params,
  columns: (scope: Scope) => string[],
): string {
  const scope = level === 'customers' ? customerScope(params) : rowScope(params, 'transactions');
  const keys = query.by.map(({ value, bin }, at) => {
    return `${binned(compileValue(value, scope), bin, params)} AS k${at + 1}`;
  });
  const conditions = [compileGroup(query.group, scope)];
  if (query.period !== null) {
    const date = scope.column('transactions', 'date');
    conditions.push(inRange(date, query.period.from, query.period.to, params));
  }
  if (query.where !== null) conditions.push(compileGroup(query.where, scope));
  const isOnce = level === 'customers of lines';
  const selected = [...(isOnce ? ['customer_id'] : []), ...keys, ...columns(scope)];
  const rows = `SELECT ${selected.join(', ') || 'customer_id'} FROM ${scope.from()}${whereAll(conditions)}`;
  const cells = folded(rows, query, params);
  return isOnce ? `SELECT DISTINCT * FROM (${cells})` : cells;
}

/** Names of the key columns: `other` first where cells may be gathered, then one for each dimension. */
export function keyColumns({ by, keep }: Pick<CellsQuery, 'by' | 'keep'>): string[] {
  const keys = by.map((_, at) => `k${at + 1}`);
  return keep === null || keys.length === 0 ? keys : ['other', ...keys];
}

/** `ORDER BY` the keys, which are unique; unknown last, the gathered cell after everything else. */
export function orderByKeys(keys: string[], prefix = ''): string {
  if (keys.length === 0) return '';
  return ` ORDER BY ${keys.map((key) => `${prefix}${key} NULLS LAST`).join(', ')}`;
}

/** The keys that do not stay apart become one. */
function folded(rows: string, { by, keep }: CellsQuery, params: Params): string {
  const [first] = by;
  if (keep === null || first === undefined) return rows;
  const stays = staysApart(keep, first, params);
  return `SELECT * EXCLUDE (k1), CASE WHEN ${stays} THEN k1 END AS k1, NOT ${stays} AS other FROM (${rows})`;
}

/** Never NULL. */
function staysApart(keep: CellKey[], { value, bin }: Dimension, params: Params): string {
  const known = keep.filter((key) => key !== null);
  const listed =
    known.length === 0
      ? 'false'
      : `coalesce(k1 IN (${known.map((key) => keyLiteral(key, value, bin, params)).join(', ')}), false)`;
  return keep.length > known.length ? `(${listed} OR k1 IS NULL)` : listed;
}

function keyLiteral(key: string, { type }: CheckedValue, bin: Bin, params: Params): string {
  if (bin.kind === 'date' || type === 'date') return params.bind(key, 'DATE');
  if (type === 'number') return sqlOf(numberLiteral(key, params));
  return params.bind(key, type === 'boolean' ? 'BOOLEAN' : 'VARCHAR');
}

function binned(value: Compiled, bin: Bin, params: Params): string {
  if (bin.kind === 'value') return sqlOf(value);
  if (bin.kind === 'date') {
    return startOf(sqlOf(value), bin.unit);
  }
  const width = numberLiteral(bin.width, params);
  const scale = Math.max(value.scale, width.scale);
  // Of one DECIMAL type, or the remainder is floating point; with room for the sum of two.
  const type = decimalType(Math.max(value.digits, width.digits) + 1, scale);
  const [x, step] = [value, width].map((each) => `CAST(${each.at(scale)} AS ${type})`);
  // The remainder of a negative number is negative.
  return `(${x} - ((${x} % ${step}) + ${step}) % ${step})`;
}
