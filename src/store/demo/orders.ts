/** Orders and their lines. */
import { type Company, KINDS } from './companies.ts';
import { dayOf, isoDay } from './days.ts';
import { itemAt } from './list.ts';
import { type Category, type Offer, OFFERS } from './offers.ts';
import type { Person } from './people.ts';
import type { Random, Weights } from './random.ts';
import { type Channel, TRAITS } from './segments.ts';
import { type DemoTable, money, numbered } from './table.ts';

interface OrderLine {
  offer: Offer;
  quantity: number;
  /** In cents, for the whole line: what is paid, what was taken off, what it cost the seller. */
  amount: number;
  discount: number;
  cost: number;
}

export interface Order {
  customer: string;
  day: number;
  channel: Channel;
  lines: OrderLine[];
}

const BLACK_WEEK = [dayOf('2025-11-20'), dayOf('2025-11-30')] as const;
const COMPANY_DISCOUNT = 0.12;
const CHEAP_FOR_COMPANIES = 9_000;
const BY_SALES_STAFF = 0.7;

export function personOrder(random: Random, person: Person, day: number): Order {
  const traits = TRAITS[person.segment];
  const isHunter = person.segment === 'bargain_hunters';
  const discount = isHunter ? random.between(4, 8) * 0.05 : usualDiscount(random, day);
  const offers = drawOffers(random, traits.categories, random.pick(traits.lines), false);
  return {
    customer: person.id,
    day,
    channel: random.weighted(traits.channels),
    lines: offers.map((offer) => {
      return orderLine(offer, offer.price < 5_000 ? random.between(1, 3) : 1, discount);
    }),
  };
}

export function companyOrder(random: Random, company: Company, day: number): Order {
  const { categories, quantity } = KINDS[company.industry];
  return {
    customer: company.id,
    day,
    channel: random.chance(BY_SALES_STAFF) ? 'sales' : 'web',
    lines: drawOffers(random, categories, random.between(2, 4), true).map((offer) => {
      const most = offer.price < CHEAP_FOR_COMPANIES ? quantity : 1;
      return orderLine(offer, random.between(1, most), COMPANY_DISCOUNT);
    }),
  };
}

function usualDiscount(random: Random, day: number): number {
  if (day >= BLACK_WEEK[0] && day <= BLACK_WEEK[1]) return 0.15;
  return random.chance(0.06) ? 0.1 : 0;
}

function orderLine(offer: Offer, quantity: number, share: number): OrderLine {
  const full = offer.price * quantity;
  const discount = Math.round(full * share);
  return { offer, quantity, amount: full - discount, discount, cost: offer.cost * quantity };
}

const BY_CATEGORY = Map.groupBy(OFFERS, ({ category }) => category);

/** Different offers of the liked categories. */
function drawOffers(
  random: Random,
  categories: Weights<Category>,
  count: number,
  isCompany: boolean,
): Offer[] {
  const offers = new Set<Offer>();
  while (offers.size < count) {
    const offer = random.pick(BY_CATEGORY.get(random.weighted(categories)) ?? []);
    if (isCompany || !offer.isForCompanies) offers.add(offer);
  }
  return [...offers];
}

/** By day; orders of a day as chance has them come in. */
export function inOrder(random: Random, orders: readonly Order[]): Order[] {
  return random.shuffled(orders).toSorted((a, b) => a.day - b.day);
}

/** The share of orders after which a number is missing: that of one that was called off. */
const CALLED_OFF = 0.01;

/** The lines of the orders, which are numbered as they stand. */
export function orderTable(random: Random, orders: readonly Order[]): DemoTable {
  let next = 1;
  const numbers = orders.map(() => {
    const number = next;
    next += random.chance(CALLED_OFF) ? 2 : 1;
    return number;
  });
  return {
    name: 'orders',
    format: 'csv',
    columns: [
      'customer_id',
      'date',
      'order_id',
      'amount',
      'quantity',
      'cost',
      'discount',
      'currency',
      'product',
      'category',
      'channel',
    ],
    rows: orders.flatMap(({ customer, day, channel, lines }, i) =>
      lines.map((line) => [
        customer,
        isoDay(day),
        numbered('O', itemAt(numbers, i)),
        money(line.amount),
        line.quantity,
        money(line.cost),
        money(line.discount),
        'EUR',
        line.offer.name,
        line.offer.category,
        channel,
      ]),
    ),
  };
}
