/**
 * Demo data: a European seller of smart-home devices, eighteen months to the end of June 2026. The same bytes each
 * time. Large-town people of 30 to 45 with good incomes buy most and stay longest; families lean to security; some
 * customers fall silent; a few companies buy in quantity.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addUnits, dayDifference } from '../../core/dates.ts';
import { byCodeUnit } from '../../core/order.ts';
import {
  CITIES,
  COMPANY_NAMES,
  FIRST_NAMES,
  HUBS,
  INDUSTRIES,
  LAST_NAMES,
  type Product,
  PRODUCTS,
} from './catalog.ts';
import { createRandom, type Random } from './random.ts';

const FIRST_DAY = '2025-01-01';
const LAST_DAY = '2026-06-30';
const DAYS = dayDifference(FIRST_DAY, LAST_DAY);
const PEOPLE = 222;

interface Customer {
  id: string;
  company: string | null;
  firstName: string;
  lastName: string;
  gender: string;
  birthDate: string;
  city: string;
  country: string;
  income: number | null;
  children: number | null;
  employees: number | null;
  industry: string;
  acquiredAt: string;
  acquiredVia: string;
  /** Days between orders, and the last day with any interest. */
  cadence: number;
  until: string;
}

type Cell = string | number | null;
type Table = { header: string[]; rows: Cell[][] };

/** Writes customers.csv, orders.csv, events.csv and contracts.csv into the folder; returns their paths. */
export async function writeSample(folder: string): Promise<string[]> {
  const random = createRandom(20260630);
  const customers = makeCustomers(random);
  const tables: Record<string, Table> = {
    'customers.csv': customerTable(customers),
    'orders.csv': makeOrders(customers, random),
    'events.csv': makeEvents(customers, random),
    'contracts.csv': makeContracts(customers, random),
  };
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [name, { header, rows }] of Object.entries(tables)) {
    const path = join(folder, name);
    const lines = [header, ...rows].map((row) => row.map(cell).join(','));
    await writeFile(path, `${lines.join('\n')}\n`, 'utf8');
    paths.push(path);
  }
  return paths;
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function makeCustomers(random: Random): Customer[] {
  const people = Array.from({ length: PEOPLE }, (_, i) => makePerson(i + 1, random));
  const companies = COMPANY_NAMES.map((name, i) => makeCompany(PEOPLE + i + 1, name, random));
  return [...people, ...companies];
}

const idOf = (n: number): string => `C${String(n).padStart(4, '0')}`;

function makePerson(n: number, random: Random): Customer {
  const gender = random.pick(['female', 'male'] as const);
  const age = random.between(0, 2) > 0 ? random.between(27, 49) : random.between(19, 78);
  const { name: city, country, isLarge } = random.pick(CITIES);
  const income =
    Math.round((18_000 + random.next() ** 2 * 72_000 + (isLarge ? 6_000 : 0)) / 500) * 500;
  const isCore = age >= 30 && age <= 45 && isLarge && income > 35_000;
  const acquired = random.between(0, DAYS - 60);
  const stays = random.chance(isCore ? 0.85 : 0.45);
  return {
    id: idOf(n),
    company: null,
    firstName: random.pick(FIRST_NAMES[gender]),
    lastName: random.pick(LAST_NAMES),
    gender,
    birthDate: addUnits(addUnits(LAST_DAY, -age, 'year'), -random.between(1, 360), 'day'),
    city,
    country,
    income: random.chance(0.06) ? null : income,
    children: age < 24 ? 0 : Math.max(0, random.between(-1, 3)),
    employees: null,
    industry: '',
    acquiredAt: addUnits(FIRST_DAY, acquired, 'day'),
    acquiredVia: random.pick(
      isCore ? ['search', 'review site', 'friend'] : ['search', 'social', 'fair', 'friend'],
    ),
    cadence: isCore ? random.between(24, 55) : random.between(45, 160),
    until: addUnits(FIRST_DAY, stays ? DAYS : random.between(acquired + 20, DAYS), 'day'),
  };
}

function makeCompany(n: number, company: string, random: Random): Customer {
  const { name: city, country } = random.pick(CITIES);
  return {
    id: idOf(n),
    company,
    firstName: '',
    lastName: '',
    gender: '',
    birthDate: '',
    city,
    country,
    income: null,
    children: null,
    employees: random.between(6, 240),
    industry: random.pick(INDUSTRIES),
    acquiredAt: addUnits(FIRST_DAY, random.between(0, 200), 'day'),
    acquiredVia: random.pick(['fair', 'sales call', 'search']),
    cadence: random.between(40, 90),
    until: LAST_DAY,
  };
}

function customerTable(customers: Customer[]): Table {
  return {
    header: [
      'customer_id',
      'type',
      'name',
      'first_name',
      'last_name',
      'email',
      'birth_date',
      'gender',
      'city',
      'country',
      'income',
      'children',
      'employees',
      'industry',
      'acquired_at',
      'acquired_via',
    ],
    rows: customers.map((c) => [
      c.id,
      c.company === null ? 'person' : 'company',
      c.company,
      c.firstName,
      c.lastName,
      `${c.id.toLowerCase()}@example.org`,
      c.birthDate,
      c.gender,
      c.city,
      c.country,
      c.income,
      c.children,
      c.employees,
      c.industry,
      c.acquiredAt,
      c.acquiredVia,
    ]),
  };
}

/** The days from the first interest on, about one cadence apart. */
function daysOf(customer: Customer, random: Random): string[] {
  const days: string[] = [];
  let day = addUnits(customer.acquiredAt, random.between(0, 6), 'day');
  while (day <= customer.until) {
    days.push(day);
    day = addUnits(
      day,
      Math.max(3, Math.round(customer.cadence * (0.4 + random.next() * 1.2))),
      'day',
    );
  }
  return days;
}

function makeOrders(customers: Customer[], random: Random): Table {
  const orders = customers.flatMap((customer) =>
    daysOf(customer, random).map((day, i) => ({
      customer,
      day,
      lines: linesOf(customer, i === 0, random),
    })),
  );
  const sorted = orders.toSorted(
    (a, b) => byCodeUnit(a.day, b.day) || byCodeUnit(a.customer.id, b.customer.id),
  );
  return {
    header: [
      'order_id',
      'customer_id',
      'order_date',
      'product',
      'category',
      'channel',
      'quantity',
      'amount',
      'discount',
      'cost',
      'currency',
    ],
    rows: sorted.flatMap(({ customer, day, lines }, n) => {
      const channel = channelOf(customer, random);
      return lines.map(({ product, quantity }) => {
        const full = product.price * quantity;
        const rebate = customer.company !== null ? 0.12 : day.slice(5, 7) === '11' ? 0.15 : 0;
        const discount = Math.round(full * rebate);
        return [
          `O${String(n + 1).padStart(5, '0')}`,
          customer.id,
          day,
          product.name,
          product.category,
          channel,
          quantity,
          cents(full - discount),
          cents(discount),
          cents(product.cost * quantity),
          'EUR',
        ];
      });
    }),
  };
}

function linesOf(
  customer: Customer,
  isFirst: boolean,
  random: Random,
): { product: Product; quantity: number }[] {
  const isCompany = customer.company !== null;
  const favourites = PRODUCTS.filter(
    ({ category, price }) =>
      ((customer.children ?? 0) > 0 && category === 'security') ||
      ((customer.income ?? 0) > 50_000 && price > 9_000),
  );
  const count = isCompany ? random.between(2, 4) : random.between(1, 2);
  const products = new Set<Product>(isFirst ? [random.pick(HUBS)] : []);
  while (products.size < count) {
    products.add(
      favourites.length > 0 && random.chance(0.5) ? random.pick(favourites) : random.pick(PRODUCTS),
    );
  }
  return [...products].map((product) => ({
    product,
    quantity: isCompany ? random.between(3, 12) : product.price < 5_000 ? random.between(1, 3) : 1,
  }));
}

function channelOf({ company, birthDate }: Customer, random: Random): string {
  if (company !== null) return random.pick(['sales', 'web']);
  return birthDate > '1981-01-01'
    ? random.pick(['web', 'app', 'app'])
    : random.pick(['web', 'web', 'store']);
}

const cents = (amount: number): string => (amount / 100).toFixed(2);

function makeEvents(customers: Customer[], random: Random): Table {
  const events: [day: string, id: string, type: string, channel: string, campaign: string][] = [];
  for (const customer of customers) {
    const { id } = customer;
    for (const day of daysOf({ ...customer, cadence: customer.cadence / 2 }, random)) {
      events.push([day, id, 'visit', random.pick(['web', 'web', 'app']), '']);
    }
    for (
      let month = startOfMonth(customer.acquiredAt);
      month <= LAST_DAY;
      month = addUnits(month, 1, 'month')
    ) {
      const sent = addUnits(month, 9, 'day');
      if (sent > LAST_DAY) continue;
      const campaign = `newsletter ${month.slice(0, 7)}`;
      events.push([sent, id, 'email_sent', 'email', campaign]);
      const opens = random.chance(sent <= customer.until ? 0.45 : 0.06);
      const opened = addUnits(sent, random.between(0, 3), 'day');
      if (opens) events.push([opened, id, 'email_open', 'email', campaign]);
      if (opens && random.chance(0.3)) events.push([opened, id, 'email_click', 'email', campaign]);
    }
  }
  return {
    header: ['customer_id', 'date', 'type', 'channel', 'campaign'],
    rows: events
      .toSorted((a, b) => byCodeUnit(a.join('\t'), b.join('\t')))
      .map(([day, id, type, channel, campaign]) => [id, day, type, channel, campaign]),
  };
}

const startOfMonth = (day: string): string => addUnits(`${day.slice(0, 7)}-01`, 1, 'month');

function makeContracts(customers: Customer[], random: Random): Table {
  const rows = customers.flatMap((customer): Cell[][] => {
    if (!random.chance(customer.company === null ? 0.2 : 0.7)) return [];
    const start = addUnits(customer.acquiredAt, random.between(5, 40), 'day');
    const end = addUnits(start, customer.company === null ? 1 : 2, 'year');
    const plan = random.pick(['Care', 'Care', 'Care Plus']);
    const value = (plan === 'Care' ? 4_900 : 9_900) * (customer.company === null ? 1 : 8);
    return [[customer.id, start, end, plan, cents(value)]];
  });
  return { header: ['customer_id', 'start_date', 'end_date', 'plan', 'value'], rows };
}
