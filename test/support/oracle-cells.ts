/** Splits and ranks by brute force, on top of the oracle. */
import { startOf } from '../../src/core/dates.ts';
import type { CheckedValue } from '../../src/core/filter/checked.ts';
import type { AggregateQuery, Bin, CellKey, OrderStatisticsQuery } from '../../src/ports.ts';
import {
  compare,
  fraction,
  outcome,
  plus,
  times,
  whole,
  type Fraction,
  type Oracle,
  type Outcome,
} from './oracle.ts';
import type { DataRow } from './snapshot.ts';

interface OracleCell {
  keys: CellKey[];
  other: boolean;
  customers: string[];
  lines: { customer: string; row: DataRow }[];
}

type Cells = Pick<AggregateQuery, 'group' | 'period' | 'where' | 'by' | 'keep'>;

/** The cells of a query in the order of their keys. */
function cellsOf(query: Cells, oracle: Oracle): OracleCell[] {
  const { by, keep } = query;
  const cells = new Map<string, OracleCell & { sort: Outcome[] }>();
  const ofLines = isOfLines(query);
  const add = (customer: string, lines: DataRow[], line?: DataRow) => {
    const sort = by.map(({ value, bin }) => {
      const located = line && { table: 'transactions', row: line };
      return binned(oracle.value(value, customer, located), bin);
    });
    const texts = sort.map(keyText);
    const other = keep !== null && by.length > 0 && !keep.includes(texts[0] ?? null);
    const keys = other ? [null, ...texts.slice(1)] : texts;
    const id = JSON.stringify([other, keys]);
    const sorted = other ? [null, ...sort.slice(1)] : sort;
    const cell = cells.get(id) ?? { keys, other, customers: [], lines: [], sort: sorted };
    if (!cell.customers.includes(customer)) cell.customers.push(customer);
    cell.lines.push(...lines.map((row) => ({ customer, row })));
    cells.set(id, cell);
  };
  if (by.length === 0)
    cells.set('[false,[]]', { keys: [], other: false, customers: [], lines: [], sort: [] });
  for (const customer of oracle.customers) {
    if (oracle.holds(query.group, customer) !== true) continue;
    const lines = oracle
      .rows('transactions', customer)
      .filter((row) => isAsked(query, customer, row, oracle));
    if (ofLines) for (const row of lines) add(customer, [row], row);
    else add(customer, lines);
  }
  return [...cells.values()].toSorted(
    (a, b) => Number(a.other) - Number(b.other) || byKeys(a.sort, b.sort),
  );
}

function isOfLines({ period, where, by }: Cells): boolean {
  return period !== null || where !== null || by.some(({ value }) => isLine(value));
}

function isAsked(
  { period, where }: Cells,
  customer: string,
  row: DataRow,
  oracle: Oracle,
): boolean {
  const date = String(row['date']);
  if (period !== null) {
    if (period.from !== null && date < period.from) return false;
    if (period.to !== null && date >= period.to) return false;
  }
  return where === null || oracle.holds(where, customer, { table: 'transactions', row }) === true;
}

function isLine(value: CheckedValue): boolean {
  if (value.kind === 'scaled' || value.kind === 'since') return isLine(value.of);
  return value.kind === 'field' && value.field.table === 'transactions';
}

/** What the engine should answer for each primitive. */
export function split(
  query: AggregateQuery,
  oracle: Oracle,
): { keys: CellKey[]; other: boolean; values: Outcome[] }[] {
  return cellsOf(query, oracle).map((cell) => ({
    keys: cell.keys,
    other: cell.other,
    values: query.primitives.map((primitive) => {
      if ('value' in primitive)
        return statistic(primitive.fn, valuesIn(cell, primitive.value, oracle));
      if ('table' in primitive) {
        const { fn, table, column } = primitive;
        const rows =
          table === 'transactions'
            ? cell.lines.map(({ row }) => row)
            : cell.customers.flatMap((customer) => oracle.rows('customers', customer));
        const type = column === 'date' ? 'date' : 'number';
        return statistic(
          fn,
          rows.map((row) => outcome(row[column] ?? null, type)),
        );
      }
      const of = {
        customers: cell.customers,
        buyers: cell.lines.map(({ customer }) => customer),
        orders: cell.lines.map(({ customer, row }) => JSON.stringify([customer, row['order_id']])),
        lines: cell.lines,
      }[primitive.fn];
      return whole(new Set<unknown>(of).size);
    }),
  }));
}

/** The known and unknown values of a cell: one for each line, or one for each customer. */
function valuesIn(cell: OracleCell, value: CheckedValue, oracle: Oracle): Outcome[] {
  return isLine(value)
    ? cell.lines.map(({ customer, row }) =>
        oracle.value(value, customer, { table: 'transactions', row }),
      )
    : cell.customers.map((customer) => oracle.value(value, customer));
}

/** The sorted known numbers of every cell. */
export function sortedNumbers(
  query: OrderStatisticsQuery,
  oracle: Oracle,
): { keys: CellKey[]; other: boolean; numbers: Fraction[] }[] {
  return cellsOf(query, oracle).map((cell) => ({
    keys: cell.keys,
    other: cell.other,
    numbers: valuesIn(cell, query.value, oracle)
      .filter((each) => typeof each === 'object' && each !== null)
      .toSorted(compare),
  }));
}

function statistic(fn: string, values: Outcome[]): Outcome {
  const known = values.filter((each) => each !== null).toSorted(compare);
  const numbers = known as Fraction[];
  if (fn === 'known') return whole(known.length);
  if (fn === 'min') return known[0] ?? null;
  if (fn === 'max') return known.at(-1) ?? null;
  if (known.length === 0) return null;
  return numbers.map((each) => (fn === 'sum' ? each : times(each, each))).reduce(plus);
}

function binned(value: Outcome, bin: Bin): Outcome {
  if (value === null || bin.kind === 'value') return value;
  if (bin.kind === 'date') return startOf(value as string, bin.unit);
  const width = fraction(bin.width);
  const { over, under } = value as Fraction;
  const [a, b] = [over * width.under, under * width.over];
  const steps = a / b - (a % b !== 0n && a < 0n ? 1n : 0n);
  return times({ over: steps, under: 1n }, width);
}

/** Canonical text of a number that is a finite decimal, everything else as it stands. */
function keyText(value: Outcome): CellKey {
  if (value === null) return null;
  if (typeof value !== 'object') return String(value);
  const scaled = (value.over * 10n ** 20n) / value.under;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(21, '0');
  const text = `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/, '');
  return scaled < 0n ? `-${text}` : text;
}

function byKeys(a: Outcome[], b: Outcome[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? null;
    const order =
      left === null || right === null
        ? Number(left === null) - Number(right === null)
        : compare(left, right);
    if (order !== 0) return order;
  }
  return 0;
}
