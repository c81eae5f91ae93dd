/**
 * From the checked tree to SQL expressions over a scope. Conditions are three-valued as SQL's own: NULL = unknown,
 * `not` keeps it, a filter drops it. Everything a person typed becomes a bound parameter.
 */
import type { Field } from '../../core/catalogue.ts';
import type { CompareOp } from '../../core/filter/ast.ts';
import type {
  CheckedAggregate,
  CheckedGroup,
  CheckedLiteral,
  CheckedValue,
} from '../../core/filter/checked.ts';
import { fromActivity, isGap } from './activity.ts';
import { aggregateRecords, countRecords } from './aggregates.ts';
import { inAround, inRange, unitsSince } from './dates.ts';
import { elapsedComparison } from './elapsed.ts';
import {
  comparison,
  isOneOf,
  numberLiteral,
  plain,
  product,
  settled,
  sqlOf,
  type Compiled,
} from './numbers.ts';
import { contestOf, cutQuery, isAmong, membersQuery, type Contest } from './ranks.ts';
import { customerScope, rowScope, type Scope } from './scope.ts';
import { whereAll, type Params } from './sql.ts';

const OPERATORS = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

/** The whole calendar has fewer than 4 million days. */
const DIGITS_OF_DAYS = 7;

/** The group as a condition on the rows of the scope. Throws ToolInputError for numbers beyond exact comparison. */
export function compileGroup(group: CheckedGroup, scope: Scope): string {
  const { params } = scope;
  switch (group.kind) {
    case 'all':
      return 'true';
    case 'and':
      return joined(group.of, ' AND ', scope);
    case 'or':
      return joined(group.of, ' OR ', scope);
    case 'not':
      return `(NOT ${compileGroup(group.of, scope)})`;
    case 'rank':
      return compileRank(group, scope);
    case 'compare':
      return compileComparison(group.left, group.op, group.right, scope);
    case 'between': {
      const low = compileComparison(group.value, '>=', group.low, scope);
      return `(${low} AND ${compileComparison(group.value, '<=', group.high, scope)})`;
    }
    case 'in': {
      const list = group.list.map((item) => compileExact(item, scope));
      const found = isOneOf(compileExact(group.value, scope), list);
      return group.negated ? `(NOT ${found})` : found;
    }
    case 'during': {
      const { period, negated } = group;
      const date = sqlOf(compileValue(group.value, scope));
      const inside =
        period.kind === 'range'
          ? inRange(date, period.from, period.to, params)
          : inAround(date, sqlOf(compileValue(period.value, scope)), period, params);
      return negated ? `(NOT ${inside})` : inside;
    }
    case 'known':
      return `(${sqlOf(compileExact(group.value, scope))} IS ${group.negated ? '' : 'NOT '}NULL)`;
    case 'holds':
      return sqlOf(compileValue(group.value, scope));
  }
}

/** The value of each row of the scope, a mean as one number. */
export function compileValue(value: CheckedValue, scope: Scope): Compiled {
  return settled(compileExact(value, scope));
}

/** The value of each row of the scope; a mean is NULL where its sum is. */
export function compileExact(value: CheckedValue, scope: Scope): Compiled {
  switch (value.kind) {
    case 'literal':
      return compileLiteral(value, scope.params);
    case 'field': {
      if (isGap(value.field)) throw new Error('purchase.gap is no value of a single record');
      const { table, column } = value.field;
      return fieldAt(value.field, scope.column(table, column));
    }
    case 'scaled':
      return product(value.factor, compileExact(value.of, scope), scope.params);
    case 'since': {
      const of = compileValue(value.of, scope);
      const sql = unitsSince(sqlOf(of), value.unit, value.asOf, scope.params);
      return { ...plain('number', sql, 0, DIGITS_OF_DAYS), records: of.records };
    }
    case 'aggregate':
      return fromActivity(value, scope) ?? compileAggregate(value, scope);
  }
}

function fieldAt({ type, scale, min, max }: Field, sql: string): Compiled {
  if (type !== 'number') return plain(type, sql, 0);
  if (min === null || max === null) return plain(type, sql, scale);
  const digits = [min, max].map((bound) => bound.replace('-', '').split('.')[0]?.length ?? 0);
  return plain(type, sql, scale, Math.max(...digits));
}

function joined(of: CheckedGroup[], by: ' AND ' | ' OR ', scope: Scope): string {
  if (of.length === 0) return String(by === ' AND ');
  return `(${of.map((part) => compileGroup(part, scope)).join(by)})`;
}

function compileComparison(
  left: CheckedValue,
  op: CompareOp,
  right: CheckedValue,
  scope: Scope,
): string {
  if (left.kind === 'since' && right.kind === 'literal') {
    const date = sqlOf(compileValue(left.of, scope));
    const bounds = elapsedComparison(date, left, op, String(right.value), scope.params);
    if (bounds !== null) return bounds;
  }
  return comparison(compileExact(left, scope), OPERATORS[op], compileExact(right, scope));
}

function compileLiteral({ type, value }: CheckedLiteral, params: Params): Compiled {
  if (type === 'number') return numberLiteral(String(value), params);
  const sqlType = { text: 'VARCHAR', date: 'DATE', boolean: 'BOOLEAN' } as const;
  return plain(type, params.bind(String(value), sqlType[type]), 0);
}

function compileRank(group: Extract<CheckedGroup, { kind: 'rank' }>, scope: Scope): string {
  const contest = (over: Scope): Contest =>
    contestOf(
      compileValue(group.by, over),
      group.within === null ? 'true' : compileGroup(group.within, over),
    );
  const inner = customerScope(scope.params);
  const asked = contest(inner);
  const everyone = { ...asked, from: inner.from(), params: scope.params };
  // Subqueries would be asked twice, and with ranks inside ranks twice at every depth.
  if (inner.isJoined()) return `${scope.join(membersQuery(group, everyone))}.hit`;
  return isAmong(group, contest(scope), `${scope.joinOne(cutQuery(group, everyone))}.v`);
}

/**
 * The long way: the matching records of every customer, aggregated and joined. A sum over no records is 0, over
 * records none of which has a value it is unknown.
 */
function compileAggregate(value: CheckedAggregate, scope: Scope): Compiled {
  const alias = scope.join(aggregateSubquery(value, scope.params));
  const records = `(${alias}.n IS NOT NULL)`;
  const fieldScale = value.field?.type === 'number' ? value.field.scale : 0;
  const known = (sql: string, scale: number): Compiled => {
    return { ...plain(value.type, anchored(sql), scale), records };
  };

  switch (value.fn) {
    case 'count':
      return known(`coalesce(${alias}.v, 0)`, 0);
    case 'sum': {
      const nothing = `CAST(0 AS DECIMAL(38,${fieldScale}))`;
      return known(`CASE WHEN ${records} THEN ${alias}.v ELSE ${nothing} END`, fieldScale);
    }
    case 'avg':
      return { ...known(`${alias}.v`, fieldScale), per: `${alias}.k` };
    case 'median':
      return known(`${alias}.v`, fieldScale + 1);
    default:
      return known(`${alias}.v`, fieldScale);
  }

  /** Around an unknown day nothing can be counted, not even to zero. */
  function anchored(sql: string): string {
    if (value.period?.kind !== 'around') return sql;
    const anchor = sqlOf(compileValue(value.period.value, scope));
    return `CASE WHEN ${anchor} IS NOT NULL THEN ${sql} END`;
  }
}

function aggregateSubquery(value: CheckedAggregate, params: Params): string {
  const { relation, field, fn, distinct } = value;
  const rows = rowScope(params, relation.table);
  const conditions = recordConditions(value, rows);
  const select = (columns: string) =>
    `SELECT ${columns} FROM ${rows.from()}${whereAll(conditions)}`;

  if (field === null) {
    if (relation.recordColumn === null) {
      const all = select('customer_id');
      return aggregateRecords({ rows: all, fn, distinct: false, scale: 0, hasField: false });
    }
    const record = rows.column(relation.table, relation.recordColumn);
    return countRecords(select(`customer_id, ${record} AS x`));
  }
  const scale = field.type === 'number' ? field.scale : 0;
  if (isGap(field)) {
    const days = select(`DISTINCT customer_id, ${dateOf(value, rows)} AS d`);
    const gaps = `SELECT customer_id, d - lag(d) OVER (PARTITION BY customer_id ORDER BY d) AS x FROM (${days})`;
    const known = `SELECT customer_id, x FROM (${gaps}) WHERE x IS NOT NULL`;
    return aggregateRecords({ rows: known, fn, distinct, scale, hasField: true });
  }
  const x = rows.column(field.table, field.column);
  return aggregateRecords({
    rows: select(`customer_id, ${x} AS x`),
    fn,
    distinct,
    scale,
    hasField: true,
  });
}

function recordConditions(value: CheckedAggregate, rows: Scope): string[] {
  const { relation, where, period } = value;
  const conditions: string[] = [];
  if (relation.only !== null) {
    const { column, value: wanted } = relation.only;
    conditions.push(
      `${rows.column(relation.table, column)} = ${rows.params.bind(wanted, 'VARCHAR')}`,
    );
  }
  if (where !== null) conditions.push(compileGroup(where, rows));
  if (period?.kind === 'range' && (period.from !== null || period.to !== null)) {
    conditions.push(inRange(dateOf(value, rows), period.from, period.to, rows.params));
  }
  if (period?.kind === 'around') {
    const anchor = sqlOf(compileValue(period.value, rows));
    conditions.push(inAround(dateOf(value, rows), anchor, period, rows.params));
  }
  return conditions;
}

function dateOf({ relation }: CheckedAggregate, rows: Scope): string {
  if (relation.dateColumn === null) throw new Error(`${relation.name} has no date`);
  return rows.column(relation.table, relation.dateColumn);
}
