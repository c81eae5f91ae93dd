/**
 * What the checked tree means, evaluated row by row in plain JavaScript with exact fractions: slow, and written
 * without a look at the engine's SQL.
 */
import type { Field } from '../../src/core/catalogue.ts';
import { addUnits } from '../../src/core/dates.ts';
import type { TimeUnit } from '../../src/core/filter/ast.ts';
import type {
  CheckedAggregate,
  CheckedGroup,
  CheckedPeriod,
  CheckedValue,
} from '../../src/core/filter/checked.ts';
import { CANONICAL_TABLES } from '../../src/core/tables.ts';
import { compareText, rowsOf, type Cell, type DataRow, type SnapshotData } from './snapshot.ts';

export interface Fraction {
  over: bigint;
  under: bigint;
}
export type Known = Fraction | string | boolean;
export type Outcome = Known | null;

export interface Oracle {
  customers: string[];
  /** The rows of a table that belong to a customer. */
  rows(table: string, customer: string): DataRow[];
  holds(group: CheckedGroup, customer: string, row?: Located): boolean | null;
  value(value: CheckedValue, customer: string, row?: Located): Outcome;
  /** Customers with a value to rank. */
  ranked(by: CheckedValue, within: CheckedGroup): { customer: string; value: Known }[];
}

/** A row of a relation, inside `where`. */
interface Located {
  table: string;
  row: DataRow;
}

export function createOracle(data: SnapshotData): Oracle {
  const tables = new Map(
    CANONICAL_TABLES.map(({ name }) => [
      name,
      (rowsOf(name, data) ?? []).map((row) => withMargin(name, row)),
    ]),
  );
  const customers = (tables.get('customers') ?? [])
    .map((row) => String(row['customer_id']))
    .toSorted(compareText);

  const oracle: Oracle = {
    customers,
    rows: (table, customer) =>
      (tables.get(table) ?? []).filter((row) => row['customer_id'] === customer),
    holds,
    value,
    ranked,
  };
  return oracle;

  function holds(group: CheckedGroup, customer: string, row?: Located): boolean | null {
    const of = (other: CheckedValue): Outcome => value(other, customer, row);
    switch (group.kind) {
      case 'all':
        return true;
      case 'and':
        return all(group.of.map((part) => holds(part, customer, row)));
      case 'or':
        return not(all(group.of.map((part) => not(holds(part, customer, row)))));
      case 'not':
        return not(holds(group.of, customer, row));
      case 'rank':
        return isAmongFirst(group, customer);
      case 'compare':
        return compared(of(group.left), group.op, of(group.right));
      case 'between': {
        const known = of(group.value);
        return all([compared(known, '>=', of(group.low)), compared(known, '<=', of(group.high))]);
      }
      case 'in': {
        const known = of(group.value);
        const found = not(all(group.list.map((item) => compared(known, '!=', of(item)))));
        return group.negated ? not(found) : found;
      }
      case 'during': {
        const inside = isDuring(of(group.value), group.period, customer, row);
        return group.negated ? not(inside) : inside;
      }
      case 'known':
        return (of(group.value) !== null) !== group.negated;
      case 'holds':
        return of(group.value) as boolean | null;
    }
  }

  function value(of: CheckedValue, customer: string, row?: Located): Outcome {
    switch (of.kind) {
      case 'literal':
        return of.type === 'number' ? fraction(String(of.value)) : of.value;
      case 'field':
        return fieldOf(of.field, customer, row);
      case 'scaled': {
        const inner = value(of.of, customer, row) as Fraction | null;
        return inner === null ? null : times(fraction(of.factor), inner);
      }
      case 'since': {
        const from = value(of.of, customer, row) as string | null;
        return from === null ? null : whole(elapsed(from, of.unit, of.asOf));
      }
      case 'aggregate':
        return aggregate(of, customer);
    }
  }

  function fieldOf(field: Field, customer: string, row?: Located): Outcome {
    const source = row?.table === field.table ? row.row : oracle.rows(field.table, customer)[0];
    return outcome(source?.[field.column] ?? null, field.type);
  }

  function recordsOf(of: CheckedAggregate, customer: string): DataRow[] {
    const { table, only, dateColumn } = of.relation;
    return oracle.rows(table, customer).filter((row) => {
      const located = { table, row };
      if (only !== null && row[only.column] !== only.value) return false;
      if (of.where !== null && holds(of.where, customer, located) !== true) return false;
      if (of.period === null) return true;
      return isDuring(String(row[dateColumn ?? '']), of.period, customer, located) === true;
    });
  }

  function aggregate(of: CheckedAggregate, customer: string): Outcome {
    if (of.period?.kind === 'around' && value(of.period.value, customer) === null) return null;
    const records = recordsOf(of, customer);
    const { field } = of;
    if (field === null) {
      const { recordColumn } = of.relation;
      const distinct = new Set(records.map((row) => row[recordColumn ?? '']));
      return whole(recordColumn === null ? records.length : distinct.size);
    }
    const given = valuesOf(of, records);
    const values = given.filter((each) => each !== null);
    const known = of.distinct ? values.filter((each, at) => indexOf(values, each) === at) : values;
    const sorted = known.toSorted(compare);
    const sum = () => (known as Fraction[]).reduce(plus, whole(0));
    switch (of.fn) {
      case 'count':
        return whole(known.length);
      case 'sum':
        return given.length > 0 && known.length === 0 ? null : sum();
      case 'avg':
        return known.length === 0 ? null : times(sum(), { over: 1n, under: BigInt(known.length) });
      case 'min':
      case 'first':
        return sorted[0] ?? null;
      case 'max':
      case 'last':
        return sorted.at(-1) ?? null;
      case 'median': {
        const low = sorted[Math.floor((sorted.length - 1) / 2)] as Fraction | undefined;
        const high = sorted[Math.floor(sorted.length / 2)] as Fraction | undefined;
        return low && high ? times(plus(low, high), { over: 1n, under: 2n }) : null;
      }
    }
  }

  function ranked(by: CheckedValue, within: CheckedGroup): { customer: string; value: Known }[] {
    return customers.flatMap((customer) => {
      const known = value(by, customer);
      const competes = holds(within, customer) === true && hasRecords(by, customer);
      return known === null || !competes ? [] : [{ customer, value: known }];
    });
  }

  function hasRecords(by: CheckedValue, customer: string): boolean {
    if (by.kind === 'scaled' || by.kind === 'since') return hasRecords(by.of, customer);
    if (by.kind !== 'aggregate') return true;
    const records = recordsOf(by, customer);
    return by.field?.column === 'gap' ? valuesOf(by, records).length > 0 : records.length > 0;
  }

  function isAmongFirst(
    group: Extract<CheckedGroup, { kind: 'rank' }>,
    customer: string,
  ): boolean | null {
    const within = group.within ?? { kind: 'all' };
    const competes = holds(within, customer);
    if (competes === false || !hasRecords(group.by, customer)) return false;
    const own = value(group.by, customer);
    if (competes === null || own === null) return null;
    const base = ranked(group.by, within);
    const sign = group.side === 'top' ? -1 : 1;
    const before = base.filter((other) => sign * compare(other.value, own) < 0).length;
    const amount = fraction(group.amount);
    const share = times(amount, { over: BigInt(base.length), under: 100n });
    const places = group.percent ? share.over / share.under : amount.over / amount.under;
    return BigInt(before) < places;
  }

  function isDuring(
    date: Outcome,
    period: CheckedPeriod,
    customer: string,
    row?: Located,
  ): boolean | null {
    if (date === null) return null;
    if (period.kind === 'range') {
      const { from, to } = period;
      return (from === null || date >= from) && (to === null || date < to);
    }
    const anchor = value(period.value, customer, row) as string | null;
    if (anchor === null) return null;
    const { n, unit, earlier, side } = period;
    const moved = (day: string): string =>
      earlier === null ? day : addUnits(day, -earlier.n, earlier.unit);
    const near = moved(anchor);
    const far = n === null ? null : moved(addUnits(anchor, side === 'after' ? n : -n, unit));
    if (side === 'after') return date > near && (far === null || date <= far);
    return (far === null || date >= far) && date < near;
  }
}

function valuesOf({ field, relation }: CheckedAggregate, records: DataRow[]): Outcome[] {
  if (field?.column !== 'gap') {
    return records.map((row) => outcome(row[field?.column ?? ''] ?? null, field?.type ?? 'text'));
  }
  const days = [...new Set(records.map((row) => String(row[relation.dateColumn ?? ''])))];
  return days.toSorted(compareText).flatMap((day, at, sorted) => {
    const before = sorted[at - 1];
    return before === undefined ? [] : [whole(dayNumber(day) - dayNumber(before))];
  });
}

function withMargin(table: string, row: DataRow): DataRow {
  const { amount, cost } = row as Record<string, Cell | undefined>;
  if (table !== 'transactions' || amount === undefined || cost === undefined) return row;
  if (amount === null || cost === null) return { ...row, margin: null };
  const margin = plus(fraction(String(amount)), times(fraction(String(cost)), whole(-1)));
  const scaled = times(margin, whole(10_000));
  const units = scaled.over / scaled.under;
  const digits = String(units < 0n ? -units : units).padStart(5, '0');
  const text = `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  return { ...row, margin: text };
}

export function outcome(cell: Cell, type: Field['type']): Outcome {
  if (cell === null || typeof cell === 'boolean') return cell;
  return type === 'number' ? fraction(String(cell)) : String(cell);
}

export function fraction(text: string): Fraction {
  const [, sign = '', integer = '', decimals = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  const over = BigInt(`${integer}${decimals}`);
  return { over: sign ? -over : over, under: 10n ** BigInt(decimals.length) };
}

export function whole(n: number): Fraction {
  return { over: BigInt(n), under: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Texts by code point, numbers and days by size, false before true. */
export function compare(a: Known, b: Known): number {
  if (typeof a === 'object' && typeof b === 'object') {
    const difference = a.over * b.under - b.over * a.under;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  if (typeof a === 'object' || typeof b === 'object') throw new Error('of different types');
  return compareText(String(a), String(b));
}

function indexOf(values: Known[], wanted: Known): number {
  return values.findIndex((each) => compare(each, wanted) === 0);
}

function compared(left: Outcome, op: string, right: Outcome): boolean | null {
  if (left === null || right === null) return null;
  const order = compare(left, right);
  const outcomes: Record<string, boolean> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return outcomes[op] ?? null;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function all(values: (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** The largest number of units that fits between the day and the as-of date. */
function elapsed(from: string, unit: TimeUnit, asOf: string): number {
  if (unit === 'day') return dayNumber(asOf) - dayNumber(from);
  if (unit === 'week') return Math.floor((dayNumber(asOf) - dayNumber(from)) / 7);
  let n = 0;
  while (addUnits(from, n + 1, unit) <= asOf) n += 1;
  while (addUnits(from, n, unit) > asOf) n -= 1;
  return n;
}
