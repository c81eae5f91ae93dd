/** The campaigns of the seller: what was sent or shown, to whom, when, and what it cost. */
import { dayOf, isoDay } from './days.ts';
import type { Category } from './offers.ts';
import { type DemoTable, money } from './table.ts';

export interface Campaign {
  name: string;
  channel: 'email' | 'sms' | 'post' | 'ads';
  day: number;
  /** In cents. */
  cost: number;
  /** Whom it is meant for, in the seller's words. */
  aim: string;
}

export interface Purchase {
  day: number;
  category: Category;
}

/** What the seller knows of a person on the day of a campaign: the purchases are those before it. */
interface Known {
  home: 'owned' | 'rented';
  purchases: readonly Purchase[];
}

/** A campaign by e-mail to customers. */
export interface Mailing extends Campaign {
  /** The aim, as it is told from what is known. */
  isMeant: (known: Known) => boolean;
  /** The share of those it is meant for, drawn by chance, that is written to. */
  share: number;
}

const campaign = (
  name: string,
  channel: Campaign['channel'],
  day: string,
  cost: number,
  aim: string,
): Campaign => ({ name, channel, day: dayOf(day), cost, aim });

interface Aim {
  aim: string;
  isMeant: Mailing['isMeant'];
}

const EVERYONE: Aim = { aim: 'all customers', isMeant: () => true };
const HOME_OWNERS: Aim = {
  aim: 'owners of their homes',
  isMeant: ({ home }) => home === 'owned',
};
const HUB_OWNERS: Aim = {
  aim: 'owners of a hub',
  isMeant: ({ purchases }) => purchases.some(({ category }) => category === 'hub'),
};
const boughtSince = (day: string): Aim => ({
  aim: `buyers since ${day}`,
  isMeant: ({ purchases }) => purchases.some((purchase) => purchase.day >= dayOf(day)),
});

const mailing = (name: string, day: string, cost: number, aim: Aim, share: number): Mailing => ({
  ...campaign(name, 'email', day, cost, aim.aim),
  isMeant: aim.isMeant,
  share,
});

const NEWSLETTERS = [
  '2025-01',
  '2025-03',
  '2025-05',
  '2025-07',
  '2025-09',
  '2025-12',
  '2026-02',
  '2026-04',
  '2026-06',
];

/** The experiment: half of its audience, drawn by lot, is not written to. */
export const EXPERIMENT = mailing(
  'spring refresh 2026',
  '2026-03-10',
  310_000,
  boughtSince('2026-01-01'),
  1,
);
export const EXPERIMENT_DAYS = 30;

/** The one campaign for people who are no customers yet. */
export const INVITATION = campaign(
  'prospect invitation 2026',
  'email',
  '2026-05-05',
  180_000,
  'prospects',
);

/** Those whose recipients stand in the events. */
export const MAILINGS: readonly Mailing[] = [
  ...NEWSLETTERS.map((month) =>
    mailing(`newsletter ${month}`, `${month}-09`, 45_000, EVERYONE, 0.75),
  ),
  mailing('black week 2025', '2025-11-20', 90_000, EVERYONE, 0.8),
  mailing('christmas 2025', '2025-12-02', 70_000, boughtSince('2025-11-01'), 0.8),
  mailing('winter heating 2026', '2026-01-12', 60_000, HOME_OWNERS, 0.6),
  mailing('early access 2026', '2026-05-19', 50_000, HUB_OWNERS, 0.7),
  EXPERIMENT,
];

const CAMPAIGNS: readonly Campaign[] = [
  ...MAILINGS,
  INVITATION,
  campaign('spring ads 2025', 'ads', '2025-03-01', 1_800_000, 'new customers'),
  campaign('summer ads 2025', 'ads', '2025-06-10', 1_200_000, 'new customers'),
  campaign('black week ads 2025', 'ads', '2025-10-28', 2_600_000, 'new customers'),
  campaign('flash sale 2025', 'sms', '2025-09-18', 120_000, 'buyers of reduced goods'),
  campaign('autumn catalogue 2025', 'post', '2025-10-06', 940_000, 'customers of the shops'),
  campaign('spring ads 2026', 'ads', '2026-03-02', 1_900_000, 'new customers'),
];

const ATTRIBUTION_DAYS = 75;

/** The advertisement somebody who came on that day may have seen; null where none ran. */
export function advertisementAt(day: number): Campaign | null {
  return (
    CAMPAIGNS.find(
      (one) => one.channel === 'ads' && one.day <= day && day < one.day + ATTRIBUTION_DAYS,
    ) ?? null
  );
}

export function campaignTable(): DemoTable {
  return {
    name: 'campaigns',
    format: 'csv',
    columns: ['campaign', 'channel', 'sent_at', 'cost', 'segment'],
    rows: CAMPAIGNS.toSorted((a, b) => a.day - b.day).map((one) => [
      one.name,
      one.channel,
      isoDay(one.day),
      money(one.cost),
      one.aim,
    ]),
  };
}

/** What it costs to reach one person. */
export function costTable(): DemoTable {
  const perContact = { email: 2, sms: 9, ads: 35, post: 120, phone: 450 };
  return {
    name: 'costs',
    format: 'csv',
    columns: ['channel', 'cost_per_contact', 'currency'],
    rows: Object.entries(perContact).map(([channel, cents]) => [channel, money(cents), 'EUR']),
  };
}
