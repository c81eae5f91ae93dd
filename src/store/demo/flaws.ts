/** Mistakes of every kind that real files have, in known numbers. */
import { byCodeUnit } from '../../core/order.ts';
import { itemAt } from './list.ts';
import type { Random } from './random.ts';
import { type Cell, type DemoTable, numbered } from './table.ts';
import type { FlawTruth } from './truth.ts';

const CITY_SLIPS: Readonly<Record<string, string>> = {
  Milano: 'Milno',
  Torino: 'Torinno',
  Berlin: 'Berlinn',
  Hamburg: 'Hambrug',
  Київ: 'Кийв',
  London: 'Londn',
};
const NO_DAY = '2025-02-31';
const BLANKS: Readonly<Record<string, number>> = {
  income: 0.06,
  education: 0.05,
  occupation: 0.04,
  phone: 0.12,
  marital_status: 0.03,
  children: 0.02,
  home: 0.03,
  reads: 0.03,
  voice_assistant: 0.02,
};

/** Takes rows of a table one by one, each at most once, in an order drawn by lot. */
function taker(random: Random, { columns, rows }: DemoTable) {
  const left = random.shuffled(rows);
  const place = (column: string): number => {
    const found = columns.indexOf(column);
    if (found < 0) throw new RangeError(`no column ${column}`);
    return found;
  };
  const cell = (row: Cell[], column: string): Cell => row[place(column)] ?? null;
  const set = (row: Cell[], column: string, value: Cell): void => {
    row[place(column)] = value;
  };
  const take = (count: number, fits: (row: Cell[]) => boolean): Cell[][] => {
    const taken: Cell[][] = [];
    for (let i = left.length - 1; i >= 0 && taken.length < count; i--) {
      const row = left[i];
      if (row === undefined || !fits(row)) continue;
      taken.push(row);
      left.splice(i, 1);
    }
    return taken;
  };
  return { take, cell, set };
}

/** How many ids the flaws need of those that no customer has: for twins, and for customers nobody knows. */
export const TWINS = 20;
export const ORPHANS = 12;

/** Flaws the customers, those of `spared` ids apart. `free` are the ids of the twins, one for each. */
export function flawCustomers(
  random: Random,
  table: DemoTable,
  spared: ReadonlySet<string>,
  free: readonly string[],
): Omit<FlawTruth, 'orders'> {
  const { take, cell, set } = taker(random, table);
  const isPerson = (row: Cell[]): boolean =>
    cell(row, 'type') === 'person' && !spared.has(String(row[0]));
  const change = (count: number, column: string, value: () => Cell): number => {
    const rows = take(count, isPerson);
    for (const row of rows) set(row, column, value());
    return rows.length;
  };

  const misspelt = take(24, (row) => isPerson(row) && String(cell(row, 'city')) in CITY_SLIPS);
  for (const row of misspelt) set(row, 'city', CITY_SLIPS[String(cell(row, 'city'))] ?? null);
  const bornTooEarly = change(6, 'birth_date', () => `1875-0${random.between(1, 9)}-12`);
  const acquiredNever = change(5, 'acquired_at', () => NO_DAY);
  const acquiredInFuture = change(5, 'acquired_at', () => `2031-0${random.between(1, 9)}-15`);
  const people = table.rows.filter(isPerson);
  for (const [column, share] of Object.entries(BLANKS)) {
    for (const row of people.filter(() => random.chance(share))) set(row, column, null);
  }

  const twins = take(TWINS, isPerson).map((row, i) => ({ row, twin: itemAt(free, i) }));
  const copies = take(25, isPerson);
  const copied = new Set(copies);
  table.rows = table.rows.flatMap((row) => (copied.has(row) ? [row, [...row]] : [row]));
  for (const { row, twin } of twins) {
    const second = [...row];
    set(second, 'customer_id', twin);
    set(second, 'name', String(cell(row, 'name')).toUpperCase());
    set(second, 'phone', null);
    table.rows.push(second);
  }
  // Among the others, so that the place in the file does not tell them.
  table.rows = table.rows.toSorted((a, b) => byCodeUnit(String(a[0]), String(b[0])));
  const written = table.rows.filter((row) => cell(row, 'type') === 'person');
  const blanks = Object.keys(BLANKS).map((column): [string, number] => [
    column,
    written.filter((row) => cell(row, column) === null).length,
  ]);
  return {
    duplicateCustomers: copies.length,
    twins: twins.map(({ row, twin }) => ({ customer: String(row[0]), twin })),
    misspeltCities: misspelt.length,
    bornTooEarly,
    acquiredNever,
    acquiredInFuture,
    blanks: Object.fromEntries(blanks),
  };
}

/**
 * Flaws the lines of orders, those of `spared` customers apart; `companies` are ids, `orphans` are those of customers
 * whom no other file knows.
 */
export function flawOrders(
  random: Random,
  table: DemoTable,
  spared: ReadonlySet<string>,
  companies: ReadonlySet<string>,
  orphans: readonly string[],
): FlawTruth['orders'] {
  const { take, cell, set } = taker(random, table);
  const isUsual = (row: Cell[]): boolean =>
    !spared.has(String(row[0])) && !companies.has(String(row[0]));
  const change = (
    count: number,
    column: string,
    value: (old: Cell) => Cell,
    fits = isUsual,
  ): number => {
    const rows = take(count, fits);
    for (const row of rows) set(row, column, value(cell(row, column)));
    return rows.length;
  };
  const ofCategory = (category: string) => (row: Cell[]) =>
    isUsual(row) && cell(row, 'category') === category;

  const securty = change(26, 'category', () => 'securty', ofCategory('security'));
  const lightning = change(22, 'category', () => 'lightning', ofCategory('lighting'));
  const impossibleDates = change(9, 'date', () => NO_DAY);
  const futureDates = change(7, 'date', () => `2031-0${random.between(1, 9)}-20`);
  const outliers = change(
    6,
    'amount',
    (amount) => (Number(amount) * 100).toFixed(2),
    (row) =>
      companies.has(String(row[0])) &&
      cell(row, 'product') === 'Glow Bulb' &&
      cell(row, 'quantity') === 1,
  );
  const negativeQuantities = change(12, 'quantity', (quantity) => -Number(quantity));
  const blankCategories = change(20, 'category', () => null);
  const blankChannels = change(20, 'channel', () => null);

  const copies = new Set(take(30, isUsual));
  // An order of theirs has a number that is missing between those of two others, and stands there.
  const numberOf = (row: Cell[]): number => Number(String(cell(row, 'order_id')).slice(1));
  const beforeGap = new Set(
    table.rows.filter((row, i) => {
      const after = table.rows[i + 1];
      return after !== undefined && numberOf(after) > numberOf(row) + 1;
    }),
  );
  const models = take(18, isUsual);
  const strangers = new Map(
    take(models.length, (row) => isUsual(row) && beforeGap.has(row)).map((row, i) => {
      const line = [...itemAt(models, i)];
      set(line, 'date', cell(row, 'date'));
      set(line, 'customer_id', itemAt(orphans, i % orphans.length));
      set(line, 'order_id', numbered('O', numberOf(row) + 1));
      return [row, line];
    }),
  );
  table.rows = table.rows.flatMap((row) => {
    const line = strangers.get(row);
    if (line !== undefined) return [row, line];
    return copies.has(row) ? [row, [...row]] : [row];
  });
  return {
    duplicateLines: copies.size,
    orphanLines: strangers.size,
    orphans,
    misspeltCategories: { securty, lightning },
    impossibleDates,
    futureDates,
    outliers,
    negativeQuantities,
    blankCategories,
    blankChannels,
  };
}
