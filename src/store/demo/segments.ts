/**
 * The hidden kinds of people: what each is like and does. No value of a column tells the kind; an analysis can find it
 * again in what they buy, when and how.
 */
import type { Category } from './offers.ts';
import { oneOf, type Weights } from './random.ts';

export const SEGMENTS = [
  /** The ideal customers: technology-minded, 30 to 45, urban, well off; they buy most, stay and recommend. */
  'early_adopters',
  /** Parents who want to know that all is well at home. */
  'secure_families',
  /** Owners of houses who lower their bills. */
  'energy_savers',
  /** They buy presents in November and December, once or twice. */
  'gift_buyers',
  /** They buy only what is reduced. */
  'bargain_hunters',
  /** From 60 on: few, dear things with advice, in the shop or by telephone. */
  'comfort_seekers',
  /** Registered, look around at times, never bought. */
  'onlookers',
] as const;
export type Segment = (typeof SEGMENTS)[number];

export type Settlement = 'urban' | 'suburban' | 'rural';
export type Area = 'upscale' | 'middle' | 'modest';
export type Channel = 'web' | 'app' | 'store' | 'phone' | 'sales';

type Range = readonly [low: number, high: number];

export interface Traits {
  people: number;
  age: Range;
  settlement: Weights<Settlement>;
  area: Weights<Area>;
  /** Yearly, in euros, as in Italy. */
  income: Range;
  /** Shares of 1. */
  married: number;
  rents: number;
  /** Drawn from: what stands here twice is twice as frequent. */
  children: readonly number[];
  education: Weights<string>;
  reads: Weights<string>;
  /** Days (see `days.ts`) within which they became customers, and how. */
  acquired: Range;
  via: Weights<string>;
  /** The share of those who are active to the last day; the others fall silent at some time. */
  stays: number;
  /** Days between orders, drawn once a person; null = no cadence. */
  gap: Range | null;
  lines: readonly number[];
  channels: Weights<Channel>;
  categories: Weights<Category>;
  /** Days between visits, and how many of these are openings of the app. */
  visitGap: number;
  appShare: number;
  /** Recommendations over the eighteen months, on average. */
  referrals: number;
  /** Drawn from: 0 to 10. */
  nps: readonly number[];
  /** Drawn from: 1 to 5. */
  satisfaction: readonly number[];
  /** Agreement from 1 to 5, in the order of `PSYCHOGRAPHICS` in surveys.ts. */
  attitudes: readonly [number, number, number, number, number];
  researches: Weights<string>;
  decidesBy: Weights<string>;
}

const EDUCATION: Weights<string> = oneOf({ school: 3, vocational: 4, bachelor: 3, master: 2 });
const ACQUIRED_EVENLY: Range = [-1000, 480];

/** Whatever a kind mostly says of itself, some of it say something else: each answer has a base that `own` raises. */
const via = (own: Readonly<Record<string, number>>): Weights<string> =>
  oneOf({
    search: 0.5,
    friend: 0.5,
    social: 0.5,
    ads: 0.5,
    store: 0.5,
    fair: 0.5,
    'review site': 0.5,
    forum: 0.4,
    ...own,
  });
const researchesIn = (own: Readonly<Record<string, number>>): Weights<string> =>
  oneOf({ reviews: 0.3, forums: 0.3, communities: 0.3, friends: 0.3, shops: 0.3, ...own });
const decides = (own: Readonly<Record<string, number>>): Weights<string> =>
  oneOf({
    compatibility: 0.4,
    privacy: 0.4,
    design: 0.4,
    price: 0.4,
    safety: 0.4,
    savings: 0.4,
    advice: 0.4,
    ...own,
  });

export const TRAITS: Readonly<Record<Segment, Traits>> = {
  early_adopters: {
    people: 450,
    age: [30, 45],
    settlement: oneOf({ urban: 1 }),
    area: oneOf({ upscale: 4, middle: 5, modest: 1 }),
    income: [56_000, 110_000],
    married: 0.45,
    rents: 0.45,
    children: [0, 0, 0, 0, 0, 1, 1, 1, 2, 2],
    education: oneOf({ bachelor: 4, master: 6, vocational: 1 }),
    reads: oneOf({ 'tech site': 7, 'business daily': 2, none: 1 }),
    acquired: [-1000, 200],
    via: via({ 'review site': 4, forum: 3, friend: 2, search: 2 }),
    stays: 0.93,
    gap: [20, 31],
    lines: [1, 1, 2, 2, 2, 3, 3],
    channels: oneOf({ web: 5, app: 5 }),
    categories: oneOf({
      hub: 4,
      audio: 5,
      lighting: 3,
      security: 2,
      climate: 2,
      energy: 2,
      'care plan': 1,
    }),
    visitGap: 13,
    appShare: 0.45,
    referrals: 1.1,
    nps: [8, 9, 9, 9, 10, 10, 10, 10],
    satisfaction: [3, 4, 4, 5, 5, 5, 5],
    attitudes: [4.6, 4.2, 4.7, 3.9, 2],
    researches: researchesIn({ reviews: 4, forums: 4, communities: 3, friends: 1 }),
    decidesBy: decides({ compatibility: 5, privacy: 3, design: 2, price: 1 }),
  },
  secure_families: {
    people: 900,
    age: [31, 53],
    settlement: oneOf({ urban: 35, suburban: 45, rural: 20 }),
    area: oneOf({ upscale: 2, middle: 6, modest: 2 }),
    income: [26_000, 68_000],
    married: 0.82,
    rents: 0.3,
    children: [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3],
    education: EDUCATION,
    reads: oneOf({
      'local paper': 3,
      'business daily': 1,
      'lifestyle magazine': 2,
      'tech site': 1,
      none: 3,
    }),
    acquired: ACQUIRED_EVENLY,
    via: via({ search: 4, friend: 3, social: 3, store: 2 }),
    stays: 0.6,
    gap: [32, 58],
    lines: [1, 1, 1, 1, 1, 1, 2, 2, 2, 3],
    channels: oneOf({ web: 7, app: 2, store: 2 }),
    categories: oneOf({ security: 16, hub: 1, lighting: 2, climate: 1, 'care plan': 1 }),
    visitGap: 26,
    appShare: 0.3,
    referrals: 0.15,
    nps: [3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9],
    satisfaction: [2, 3, 3, 4, 4, 4, 5, 5],
    attitudes: [2.9, 3.9, 3.3, 4.3, 3.1],
    researches: researchesIn({ friends: 4, shops: 3, reviews: 2, communities: 1 }),
    decidesBy: decides({ safety: 6, price: 2, advice: 2 }),
  },
  energy_savers: {
    people: 850,
    age: [36, 66],
    settlement: oneOf({ urban: 25, suburban: 40, rural: 35 }),
    area: oneOf({ upscale: 2, middle: 6, modest: 2 }),
    income: [24_000, 64_000],
    married: 0.6,
    rents: 0.08,
    children: [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3],
    education: EDUCATION,
    reads: oneOf({ 'local paper': 4, 'business daily': 2, 'tech site': 2, none: 3 }),
    acquired: ACQUIRED_EVENLY,
    via: via({ search: 5, fair: 2, friend: 2, ads: 2 }),
    stays: 0.6,
    gap: [38, 75],
    lines: [1, 1, 1, 1, 1, 1, 2, 2, 2, 3],
    channels: oneOf({ web: 7, store: 2, app: 1 }),
    categories: oneOf({ energy: 8, climate: 8, hub: 1, lighting: 1 }),
    visitGap: 30,
    appShare: 0.25,
    referrals: 0.12,
    nps: [3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9],
    satisfaction: [2, 3, 3, 4, 4, 4, 5, 5],
    attitudes: [3, 3.2, 3.4, 3.1, 4],
    researches: researchesIn({ reviews: 4, shops: 3, friends: 2, forums: 1 }),
    decidesBy: decides({ savings: 6, price: 3, advice: 1 }),
  },
  gift_buyers: {
    people: 800,
    age: [22, 64],
    settlement: oneOf({ urban: 40, suburban: 35, rural: 25 }),
    area: oneOf({ upscale: 2, middle: 5, modest: 3 }),
    income: [18_000, 58_000],
    married: 0.4,
    rents: 0.5,
    children: [0, 0, 0, 0, 0, 1, 1, 2, 2, 3],
    education: EDUCATION,
    reads: oneOf({ 'lifestyle magazine': 4, 'local paper': 2, none: 4 }),
    acquired: [-500, 330],
    via: via({ social: 4, ads: 4, search: 2 }),
    stays: 1,
    gap: null,
    lines: [1, 1, 1, 1, 1, 1, 2, 2, 2],
    channels: oneOf({ web: 6, store: 3, app: 1 }),
    categories: oneOf({ lighting: 6, audio: 5, hub: 1 }),
    visitGap: 110,
    appShare: 0.1,
    referrals: 0.02,
    nps: [3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9],
    satisfaction: [2, 3, 3, 4, 4, 4, 5, 5],
    attitudes: [2.6, 3, 2.4, 2.8, 3.3],
    researches: researchesIn({ shops: 4, friends: 4, reviews: 2 }),
    decidesBy: decides({ design: 5, price: 3, advice: 2 }),
  },
  bargain_hunters: {
    people: 750,
    age: [19, 44],
    settlement: oneOf({ urban: 45, suburban: 35, rural: 20 }),
    area: oneOf({ upscale: 1, middle: 4, modest: 5 }),
    income: [13_000, 36_000],
    married: 0.3,
    rents: 0.7,
    children: [0, 0, 0, 0, 0, 0, 1, 1, 2],
    education: EDUCATION,
    reads: oneOf({ none: 5, 'tech site': 3, 'local paper': 2 }),
    acquired: ACQUIRED_EVENLY,
    via: via({ ads: 4, social: 4, search: 3 }),
    stays: 0.5,
    gap: [34, 62],
    lines: [1, 1, 1, 1, 1, 1, 1, 1, 2, 2],
    channels: oneOf({ web: 6, app: 4 }),
    categories: oneOf({ lighting: 8, energy: 3, security: 3, audio: 1 }),
    visitGap: 26,
    appShare: 0.4,
    referrals: 0.08,
    nps: [3, 4, 5, 6, 6, 7, 8],
    satisfaction: [2, 2, 3, 3, 4, 4],
    attitudes: [3.2, 3, 2.9, 2.4, 4.8],
    researches: researchesIn({ forums: 3, reviews: 3, friends: 2, shops: 1 }),
    decidesBy: decides({ price: 8, savings: 2 }),
  },
  comfort_seekers: {
    people: 550,
    age: [60, 84],
    settlement: oneOf({ urban: 20, suburban: 40, rural: 40 }),
    area: oneOf({ upscale: 3, middle: 6, modest: 1 }),
    income: [20_000, 52_000],
    married: 0.6,
    rents: 0.15,
    children: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    education: EDUCATION,
    reads: oneOf({ 'local paper': 6, 'business daily': 2, none: 2 }),
    acquired: ACQUIRED_EVENLY,
    via: via({ store: 6, friend: 2, fair: 2 }),
    stays: 0.65,
    gap: [70, 130],
    lines: [1, 1, 1, 1, 2, 2, 2, 2, 3],
    channels: oneOf({ store: 6, phone: 4 }),
    categories: oneOf({ climate: 4, security: 3, 'care plan': 4, hub: 1, audio: 1 }),
    visitGap: 130,
    appShare: 0.02,
    referrals: 0.1,
    nps: [6, 7, 8, 8, 9, 10],
    satisfaction: [3, 3, 4, 4, 5, 5, 5],
    attitudes: [1.8, 4.5, 2.6, 3.9, 2.7],
    researches: researchesIn({ shops: 7, friends: 3 }),
    decidesBy: decides({ advice: 6, safety: 3, design: 1 }),
  },
  onlookers: {
    people: 700,
    age: [18, 70],
    settlement: oneOf({ urban: 38, suburban: 37, rural: 25 }),
    area: oneOf({ upscale: 2, middle: 5, modest: 3 }),
    income: [15_000, 55_000],
    married: 0.4,
    rents: 0.55,
    children: [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3],
    education: EDUCATION,
    reads: oneOf({ none: 5, 'local paper': 2, 'lifestyle magazine': 2, 'tech site': 2 }),
    acquired: [-200, 520],
    via: via({ ads: 4, social: 4, search: 3, fair: 1 }),
    stays: 0.4,
    gap: null,
    lines: [1],
    channels: oneOf({ web: 1 }),
    categories: oneOf({ lighting: 1 }),
    visitGap: 75,
    appShare: 0.1,
    referrals: 0,
    nps: [3, 5, 6, 7],
    satisfaction: [2, 2, 3, 3, 4, 4],
    attitudes: [2.6, 3, 2.6, 3.5, 3.9],
    researches: researchesIn({ reviews: 3, friends: 3, shops: 2 }),
    decidesBy: decides({ price: 5, privacy: 2, advice: 2 }),
  },
};
