/** What people do beside buying: visits, openings of the app, carts, recommendations, calls for help. */
import { byCodeUnit } from '../../core/order.ts';
import type { Company } from './companies.ts';
import { isoDay, LAST } from './days.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';
import { isLookalike, type Prospect } from './prospects.ts';
import type { Random } from './random.ts';
import { TRAITS } from './segments.ts';
import { type DemoTable, numbered } from './table.ts';

export interface DemoEvent {
  who: 'customer' | 'prospect' | 'visitor';
  id: string;
  day: number;
  type: string;
  channel: string | null;
  campaign: string | null;
}

const of = (
  who: DemoEvent['who'],
  id: string,
  day: number,
  type: string,
  channel: string | null = null,
): DemoEvent => ({ who, id, day, type, channel, campaign: null });

/** Days about one gap apart. */
function rhythm(random: Random, from: number, to: number, gap: number): number[] {
  const days: number[] = [];
  let day = from + random.between(0, gap);
  while (day <= to) {
    days.push(day);
    day += Math.max(1, Math.round(gap * (0.3 + random.next() * 1.4)));
  }
  return days;
}

const CALLS_PER_YEAR = 0.25;

/** Visits and openings of the app, recommendations and calls of persons. */
export function personEvents(random: Random, people: readonly Person[]): DemoEvent[] {
  return people.flatMap(({ id, segment, acquired, until }) => {
    const traits = TRAITS[segment];
    const from = Math.max(acquired, 0);
    const visits = rhythm(random, from, until, traits.visitGap).map((day) => {
      return random.chance(traits.appShare)
        ? of('customer', id, day, 'app_open', 'app')
        : of('customer', id, day, 'visit', 'web');
    });
    const days = until - from;
    const some = (type: string, average: number): DemoEvent[] =>
      Array.from({ length: Math.floor(average + random.next()) }, () =>
        of('customer', id, random.between(from, until), type),
      );
    return [
      ...visits,
      ...some('referral', traits.referrals),
      ...some('support_call', (CALLS_PER_YEAR * days) / 365),
    ];
  });
}

export function companyEvents(random: Random, companies: readonly Company[]): DemoEvent[] {
  return companies.flatMap(({ id, acquired }) =>
    rhythm(random, Math.max(acquired, 0), LAST, 45).map((day) =>
      of('customer', id, day, 'visit', 'web'),
    ),
  );
}

const ABANDONED = 0.08;

/** A cart before a part of the orders on the web and in the app; some carts are left behind. */
export function cartEvents(random: Random, orders: readonly Order[]): DemoEvent[] {
  return orders.flatMap(({ customer, day, channel }) => {
    if (channel !== 'web' && channel !== 'app') return [];
    const carts = random.chance(0.35) ? [of('customer', customer, day, 'cart', channel)] : [];
    if (random.chance(ABANDONED)) {
      carts.push(
        of('customer', customer, Math.max(0, day - random.between(1, 9)), 'cart', channel),
      );
    }
    return carts;
  });
}

/** Visits of prospects, and of visitors who never said who they are. */
export function strangerEvents(
  random: Random,
  prospects: readonly Prospect[],
  visitors: number,
): DemoEvent[] {
  const known = prospects.flatMap((prospect) =>
    random.chance(isLookalike(prospect) ? 0.8 : 0.35)
      ? rhythm(random, prospect.obtained, LAST, 60).map((day) =>
          of('prospect', prospect.id, day, 'visit', 'web'),
        )
      : [],
  );
  const unknown = Array.from({ length: visitors }, (_, i) => {
    const first = random.between(0, LAST);
    return Array.from({ length: random.between(1, 4) }, () =>
      of(
        'visitor',
        numbered('V', i + 1),
        Math.min(LAST, first + random.between(0, 12)),
        'visit',
        'web',
      ),
    );
  });
  return [...known, ...unknown.flat()];
}

export function eventTable(events: readonly DemoEvent[]): DemoTable {
  const sorted = events.toSorted(
    (a, b) => a.day - b.day || byCodeUnit(a.id, b.id) || byCodeUnit(a.type, b.type),
  );
  return {
    name: 'events',
    format: 'csv',
    columns: ['customer_id', 'prospect_id', 'visitor_id', 'date', 'type', 'channel', 'campaign'],
    rows: sorted.map(({ who, id, day, type, channel, campaign }) => [
      who === 'customer' ? id : null,
      who === 'prospect' ? id : null,
      who === 'visitor' ? id : null,
      isoDay(day),
      type,
      channel,
      campaign,
    ]),
  };
}
