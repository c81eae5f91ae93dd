/** Who may have written a note, and what they may say of themselves. */
import type { Company } from '../companies.ts';
import { OFFERS } from '../offers.ts';
import type { Order } from '../orders.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Segment } from '../segments.ts';
import type { Speaker } from './compose.ts';
import type { Need } from './contract.ts';

export interface Author {
  id: string;
  /** Null for a company. */
  person: Person | null;
  acquired: number;
  /** What they bought, by day. */
  purchases: readonly Purchase[];
}

interface Purchase {
  product: string;
  day: number;
}

export interface Authors {
  /** A customer who may have that need on that day, and who has bought by then if it `isOwner`; null for none. */
  draw(need: Need | null, day: number, isOwner: boolean): Author | null;
}

/** Whose need it is above all. */
const NEEDY: Readonly<Partial<Record<Need, Segment>>> = {
  one_app: 'early_adopters',
  compatibility: 'early_adopters',
  privacy: 'early_adopters',
  family_safety: 'secure_families',
  watching_home: 'secure_families',
  energy_bills: 'energy_savers',
  delivery: 'gift_buyers',
  price: 'bargain_hunters',
  installation: 'comfort_seekers',
  support_speed: 'comfort_seekers',
};
const OF_NEEDY = 0.8;

/** Days until a parcel has come and been tried. */
const SETTLED = 7;
/** Days as a customer, and since a purchase; see `Speaker`. */
const NEWCOMER = 180;
const REGULAR = 750;
const RECENT = [30, 180] as const;

/** Authors among these persons and companies. */
export function createAuthors(
  random: Random,
  people: readonly Person[],
  companies: readonly Company[],
  purchases: ReadonlyMap<string, readonly Purchase[]>,
): Authors {
  const authorOf = (customer: Person | Company, person: Person | null): Author => {
    const { id, acquired } = customer;
    return { id, person, acquired, purchases: purchases.get(id) ?? [] };
  };
  const persons = people.map((person) => authorOf(person, person));
  const firms = companies.map((company) => authorOf(company, null));
  const bySegment = Map.groupBy(persons, ({ person }) => person?.segment);
  const poolOf = (need: Need | null): readonly Author[] => {
    if (need === 'many_sites') return firms;
    const segment = need === null ? undefined : NEEDY[need];
    return segment !== undefined && random.chance(OF_NEEDY)
      ? (bySegment.get(segment) ?? persons)
      : persons;
  };
  return {
    draw(need, day, isOwner) {
      const known = poolOf(need).filter((author) => {
        const since = isOwner ? (author.purchases[0]?.day ?? Infinity) + SETTLED : author.acquired;
        return since <= day && author.acquired <= day && (need === null || mayHave(author, need));
      });
      return known.length === 0 ? null : random.pick(known);
    },
  };
}

/** Does what is known of the customer allow that need? Always where nobody is known. */
export function mayHave(author: Author | null, need: Need): boolean {
  if (author === null) return true;
  if (author.person === null) return need === 'many_sites';
  if (need === 'rented_flat') return author.person.home === 'rented';
  return need === 'family_safety' ? author.person.children > 0 : need !== 'many_sites';
}

/** What each customer bought, in the order of the orders, which are sorted by day. */
export function purchasesOf(orders: readonly Order[]): Map<string, Purchase[]> {
  const purchases = new Map<string, Purchase[]>();
  for (const { customer, day, lines } of orders) {
    const own = purchases.get(customer) ?? [];
    own.push(...lines.map(({ offer }) => ({ product: offer.name, day })));
    purchases.set(customer, own);
  }
  return purchases;
}

/** What the author of a note on that need may say of themselves on that day. */
export function speakerOf(random: Random, author: Author | null, need: Need, day: number): Speaker {
  if (need === 'many_sites') return { isCompany: true, tenure: null, product: null };
  if (author === null) {
    const name = random.pick(PRODUCTS[need]);
    return { isCompany: false, tenure: null, product: { name, isRecent: false } };
  }
  const days = day - author.acquired;
  return {
    isCompany: false,
    tenure: days <= NEWCOMER ? 'newcomer' : days >= REGULAR ? 'regular' : null,
    product: productOf(random, author, need, day),
  };
}

function productOf(
  random: Random,
  { purchases }: Author,
  need: Need,
  day: number,
): Speaker['product'] {
  const fitting = purchases.filter(
    (purchase) => purchase.day + SETTLED <= day && PRODUCTS[need].includes(purchase.product),
  );
  if (fitting.length === 0) return null;
  const { product } = random.pick(fitting);
  const first = fitting.find((purchase) => purchase.product === product)?.day ?? day;
  const age = day - first;
  return { name: product, isRecent: age >= RECENT[0] && age <= RECENT[1] };
}

const DEVICES = OFFERS.filter(
  ({ category, isForCompanies }) => category !== 'care plan' && !isForCompanies,
);
const ofCategories = (...categories: readonly string[]): string[] =>
  DEVICES.filter(({ category }) => categories.includes(category)).map(({ name }) => name);
const ALL = DEVICES.map(({ name }) => name);

/** Devices that somebody with that need may name without contradicting it: by what offers solve, or by their kind. */
export const PRODUCTS: Readonly<Record<Need, readonly string[]>> = {
  one_app: ofCategories('hub', 'lighting', 'audio'),
  compatibility: ofCategories('hub', 'lighting', 'climate', 'audio'),
  installation: ofCategories('security', 'climate', 'energy'),
  privacy: ['Indoor Camera', 'Outdoor Camera', 'Video Doorbell', 'Room Speaker'],
  energy_bills: ofCategories('climate', 'energy').filter((name) => name !== 'Air Monitor'),
  watching_home: ofCategories('security'),
  family_safety: ['Door Sensor', 'Motion Sensor', 'Video Doorbell', 'Smart Lock'],
  // Those that run on batteries.
  battery: [
    'Door Sensor',
    'Motion Sensor',
    'Outdoor Camera',
    'Video Doorbell',
    'Smart Lock',
    'Radiator Valve',
  ],
  support_speed: ALL,
  connection_drops: ofCategories('hub', 'security', 'climate'),
  delivery: ALL,
  price: ALL,
  // Those that stand, lie or are plugged in.
  rented_flat: ['Glow Bulb', 'Glow Strip', 'Smart Plug', 'Indoor Camera', 'Room Speaker'],
  // Companies are spoken for without naming any.
  many_sites: [],
};
