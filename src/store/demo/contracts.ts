/** Care contracts: one row a term. A term that was not cancelled is followed by the next. */
import { byCodeUnit } from '../../core/order.ts';
import type { Company } from './companies.ts';
import { isoDay, LAST } from './days.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Segment } from './segments.ts';
import { type DemoTable, money } from './table.ts';

interface Term {
  customer: string;
  plan: string;
  start: number;
  /** The last day of the term. */
  end: number;
  cancelled: number | null;
  /** In cents. */
  value: number;
}

/** How many persons of a kind have a contract. */
const SHARES: Readonly<Record<Segment, number>> = {
  early_adopters: 0.45,
  secure_families: 0.24,
  energy_savers: 0.12,
  gift_buyers: 0,
  bargain_hunters: 0.02,
  comfort_seekers: 0.36,
  onlookers: 0,
};
const OF_COMPANIES = 0.6;
const YEAR = 365;
const CANCELS = 0.07;
const CANCELS_WHEN_SILENT = 0.8;

export function contractTable(
  random: Random,
  people: readonly Person[],
  companies: readonly Company[],
): DemoTable {
  const ofPeople = people.flatMap((person) => {
    if (!random.chance(SHARES[person.segment])) return [];
    const isPlus = random.chance(person.segment === 'early_adopters' ? 0.8 : 0.2);
    const [plan, value] = isPlus ? ['Care Plus', 9_900] : ['Care', 4_900];
    return termsOf(random, person, { plan, value, days: YEAR });
  });
  const ofCompanies = companies.flatMap((company) => {
    if (company.isNew || !random.chance(OF_COMPANIES)) return [];
    const value = 24_000 + Math.round(company.employees / 5) * 1_500;
    return termsOf(
      random,
      { ...company, until: LAST },
      { plan: 'Site Care', value, days: 2 * YEAR },
    );
  });
  return {
    name: 'contracts',
    format: 'csv',
    columns: [
      'customer_id',
      'start_date',
      'end_date',
      'renewal_date',
      'cancelled_at',
      'plan',
      'value',
    ],
    rows: [...ofPeople, ...ofCompanies]
      .toSorted((a, b) => a.start - b.start || byCodeUnit(a.customer, b.customer))
      .map(({ customer, start, end, cancelled, plan, value }) => [
        customer,
        isoDay(start),
        isoDay(end),
        cancelled === null ? isoDay(end + 1) : null,
        cancelled === null ? null : isoDay(cancelled),
        plan,
        money(value),
      ]),
  };
}

function termsOf(
  random: Random,
  { id, acquired, until }: { id: string; acquired: number; until: number },
  { plan, value, days }: { plan: string; value: number; days: number },
): Term[] {
  const terms: Term[] = [];
  let start = Math.max(acquired, -700) + random.between(4, 60);
  while (start <= LAST) {
    const end = start + days - 1;
    const isSilent = until < Math.min(end, LAST);
    const cancels = random.chance(isSilent ? CANCELS_WHEN_SILENT : CANCELS);
    const from = Math.max(start + 20, isSilent ? until : start + 20);
    const cancelled =
      cancels && from <= Math.min(end, LAST) ? random.between(from, Math.min(end, LAST)) : null;
    terms.push({ customer: id, plan, start, end, cancelled, value });
    if (cancelled !== null) break;
    start = end + 1;
  }
  return terms;
}
