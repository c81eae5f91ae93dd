/** The campaigns of the seller: what was sent or shown, when, and what it cost. */
import { dayOf, isoDay } from './days.ts';
import type { Segment } from './segments.ts';
import { type DemoTable, money } from './table.ts';

export interface Campaign {
  name: string;
  channel: 'email' | 'sms' | 'post' | 'ads';
  day: number;
  /** In cents. */
  cost: number;
  /** Whom it is meant for, in the seller's words. */
  aim: string;
  /** The hidden segments it reaches; null = everyone who may be written to. */
  segments: readonly Segment[] | null;
  /** The share of them that is written to. */
  share: number;
}

const campaign = (
  name: string,
  channel: Campaign['channel'],
  day: string,
  cost: number,
  aim: string,
  segments: readonly Segment[] | null,
  share: number,
): Campaign => ({ name, channel, day: dayOf(day), cost, aim, segments, share });

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
export const EXPERIMENT = campaign(
  'spring refresh 2026',
  'email',
  '2026-03-10',
  310_000,
  'buyers of the last year',
  ['secure_families', 'energy_savers', 'bargain_hunters'],
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
  [],
  1,
);

export const CAMPAIGNS: readonly Campaign[] = [
  ...NEWSLETTERS.map((month) => {
    return campaign(
      `newsletter ${month}`,
      'email',
      `${month}-09`,
      45_000,
      'all customers',
      null,
      0.75,
    );
  }),
  campaign('spring ads 2025', 'ads', '2025-03-01', 1_800_000, 'new customers', [], 0),
  campaign('summer ads 2025', 'ads', '2025-06-10', 1_200_000, 'new customers', [], 0),
  campaign('black week 2025', 'email', '2025-11-20', 90_000, 'all customers', null, 0.8),
  campaign('black week ads 2025', 'ads', '2025-10-28', 2_600_000, 'new customers', [], 0),
  campaign(
    'christmas 2025',
    'email',
    '2025-12-02',
    70_000,
    'buyers of presents',
    ['gift_buyers', 'onlookers'],
    0.8,
  ),
  campaign(
    'flash sale 2025',
    'sms',
    '2025-09-18',
    120_000,
    'buyers of reduced goods',
    ['bargain_hunters'],
    0.9,
  ),
  campaign(
    'autumn catalogue 2025',
    'post',
    '2025-10-06',
    940_000,
    'customers of the shops',
    ['comfort_seekers'],
    0.9,
  ),
  campaign(
    'winter heating 2026',
    'email',
    '2026-01-12',
    60_000,
    'owners of houses',
    ['energy_savers'],
    0.9,
  ),
  campaign('spring ads 2026', 'ads', '2026-03-02', 1_900_000, 'new customers', [], 0),
  campaign(
    'early access 2026',
    'email',
    '2026-05-19',
    50_000,
    'owners of a hub',
    ['early_adopters'],
    0.9,
  ),
  EXPERIMENT,
  INVITATION,
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
