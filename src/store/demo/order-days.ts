/** On which days somebody orders: a cadence of their own, hurried on before Christmas. */
import type { Company } from './companies.ts';
import { dayOf, LAST, monthOf } from './days.ts';
import { itemAt } from './list.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** How much faster than usual people buy, by month. */
const SEASON: readonly number[] = [0.85, 0.85, 1, 1, 1, 0.95, 0.85, 0.8, 1, 1.05, 1.6, 1.9];
const GIFT_SEASON = [dayOf('2025-11-03'), dayOf('2025-12-22')] as const;

export function personOrderDays(random: Random, person: Person): number[] {
  if (person.segment === 'onlookers') return [];
  if (person.gap === null) {
    const first = Math.max(person.acquired, GIFT_SEASON[0]);
    const days = Array.from({ length: random.chance(0.45) ? 2 : 1 }, () => {
      return random.between(first, GIFT_SEASON[1]);
    });
    return [...new Set(days)].toSorted((a, b) => a - b);
  }
  return cadence(random, person.acquired, person.until, person.gap);
}

export function companyOrderDays(random: Random, company: Company): number[] {
  return company.isNew ? [] : cadence(random, company.acquired, LAST, company.gap);
}

/** Days about one gap apart, at least one. Who came before the first day has bought before, too. */
function cadence(random: Random, acquired: number, until: number, gap: number): number[] {
  const wait = random.between(0, acquired < 0 ? gap : 14);
  const days: number[] = [];
  let day = Math.min(Math.max(acquired, 0) + wait, until);
  while (day <= until) {
    days.push(day);
    const season = itemAt(SEASON, monthOf(day) - 1);
    day += Math.max(3, Math.round((gap * (0.6 + random.next() * 0.8)) / season));
  }
  return days;
}
