/** Generated customers and purchase lines: enough for every thread of a scan to get work, with many ties. */
import { addUnits } from '../../src/core/dates.ts';
import type { DataRow, SnapshotData } from './snapshot.ts';

const CITIES = ['Milano', 'Roma', 'Київ', 'Jakarta', 'Paris', null];
const CATEGORIES = ['ink', 'paper', 'printer', 'toner', 'service', null];

/** The same for the same sizes. */
export function generate(customers: number, lines: number): SnapshotData {
  const random = generator(20_240_702);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const day = Array.from({ length: 1000 }, (_, at) => addUnits('2021-10-06', at, 'day'));
  return {
    asOf: '2024-07-02',
    customers: Array.from({ length: customers }, (_, n): DataRow => ({
      customer_id: customerId(n),
      first_name: pick(['Anna', 'Bruno', 'Carla']) ?? null,
      last_name: `L${below(500)}`,
      city: pick(CITIES) ?? null,
      birth_date: below(10) === 0 ? null : addUnits('1950-01-01', below(20_000), 'day'),
      income: below(10) === 0 ? null : String(below(2000) * 37.5),
      newsletter: below(3) === 0,
    })),
    transactions: Array.from({ length: lines }, (_, n): DataRow => {
      const amount = `${below(900)}.${String(below(10_000)).padStart(4, '0')}`;
      return {
        customer_id: customerId(Math.floor(random() ** 2 * customers)),
        date: pick(day) ?? '',
        order_id: String(Math.floor(n / 2)),
        amount: below(50) === 0 ? null : amount,
        cost: below(5) === 0 ? null : String(below(500)),
        quantity: 1 + below(5),
        category: pick(CATEGORIES) ?? null,
      };
    }),
  };
}

function customerId(n: number): string {
  return `K${String(n).padStart(7, '0')}`;
}

/** Numbers in [0, 1) from a seed: mulberry32, public domain, by Tommy Ettinger. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
