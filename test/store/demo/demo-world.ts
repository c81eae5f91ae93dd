/** The world of the demo, made once a test file, and its tables as records. */
import { type Segment, SEGMENTS } from '../../../src/store/demo/segments.ts';
import type { DemoTable } from '../../../src/store/demo/table.ts';
import type { Truth } from '../../../src/store/demo/truth.ts';
import { createWorld } from '../../../src/store/demo/world.ts';

export const { tables, truth } = createWorld();

export type Row = Record<string, string>;

export function tableOf(name: string): DemoTable {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

const made = new Map<string, Row[]>();

/** Every cell as text, blank where it has none. */
export function rowsOf(name: string): Row[] {
  let records = made.get(name);
  if (records === undefined) {
    records = recordsOf(tableOf(name));
    made.set(name, records);
  }
  return records;
}

export function recordsOf({ columns, rows }: DemoTable): Row[] {
  return rows.map((row) => {
    const record: Row = {};
    for (const [i, column] of columns.entries()) record[column] = String(row[i] ?? '');
    return record;
  });
}

/** The hidden segment of each person, by id. */
export function segmentsById({ segments }: Truth): Map<string, Segment> {
  return new Map(SEGMENTS.flatMap((segment) => segments[segment].map((id) => [id, segment])));
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

/** Purchase lines an importer can use: a day of the calendar before the as-of day. */
export function usableLines(lines: Row[] = rowsOf('orders')): Row[] {
  return lines.filter(({ date = '' }) => date !== '2025-02-31' && date < truth.asOf);
}

/** Euros by customer, over the usable lines. */
export function revenueByCustomer(lines: Row[] = usableLines()): Map<string, number> {
  const revenue = new Map<string, number>();
  for (const { customer_id: id = '', amount } of lines) {
    revenue.set(id, (revenue.get(id) ?? 0) + Number(amount));
  }
  return revenue;
}
