import { describe, expect, it } from 'vitest';
import { isDay } from '../../../src/core/dates.ts';
import { NEEDS } from '../../../src/store/demo/notes/contract.ts';
import { OFFERS } from '../../../src/store/demo/offers.ts';
import { COUNTRIES } from '../../../src/store/demo/places.ts';
import {
  revenueByCustomer,
  type Row,
  rowsOf,
  sum,
  tableOf,
  tables,
  truth,
  usableLines,
} from './demo-world.ts';

const WHO =
  `name,first_name,last_name,email,phone,address,postal_code,type,birth_date,gender,city,region,country,
  language,income,marital_status,children,education,occupation,settlement,residential_area,home,reads,voice_assistant,
  industry,employees,annual_revenue`.replaceAll(/\s/g, '');

const HEADERS = {
  customers: `customer_id,${WHO},loyalty_card,acquired_at,acquired_via,acquired_campaign`,
  contacts:
    'contact_id,customer_id,name,first_name,last_name,email,phone,role,seniority,decision_maker',
  prospects: `prospect_id,${WHO},source,obtained_at`,
  offers: 'offer,category,price,unit_cost,solves,proof',
  orders:
    'customer_id,date,order_id,amount,quantity,cost,discount,currency,product,category,channel',
  events: 'customer_id,prospect_id,visitor_id,date,type,channel,campaign',
  campaigns: 'campaign,channel,sent_at,cost,segment',
  costs: 'channel,cost_per_contact,currency',
  deals: 'deal_id,customer_id,prospect_id,stage,opened_at,closed_at,outcome,value,product,owner',
  contracts: 'customer_id,start_date,end_date,renewal_date,cancelled_at,plan,value',
  answers: 'customer_id,date,survey,question,value,answer,scale',
  consents: 'customer_id,prospect_id,purpose,state,at,source',
  notes: 'note_id,customer_id,date,source,language,rating,text',
};

const customers = rowsOf('customers');
const ids = new Set(customers.map((row) => row['customer_id'] ?? ''));
const prospects = new Set(rowsOf('prospects').map((row) => row['prospect_id'] ?? ''));

describe('the tables of the demo', () => {
  it('have the columns of the contract', () => {
    const headers = tables.map(({ name, columns }) => [name, columns.join(',')]);
    expect(Object.fromEntries(headers)).toEqual(HEADERS);
    for (const { columns, rows } of tables) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
  });

  it('are as large as a real company has them', () => {
    const rows = Object.fromEntries(tables.map(({ name, rows: all }) => [name, all.length]));
    expect(rows).toMatchObject({ prospects: 1500, deals: 900, notes: 3000, offers: 25 });
    expect(ids.size).toBe(5320);
    expect(rows['orders']).toBeGreaterThan(58_000);
    expect(rows['orders']).toBeLessThan(63_000);
    expect(rows['events']).toBeGreaterThan(120_000);
    expect(rows['events']).toBeLessThan(140_000);
    expect(rows['answers']).toBeGreaterThan(10_000);
    expect(rows['contacts']).toBeGreaterThan(600);
  });

  it('make a believable first impression', () => {
    const revenue = [...revenueByCustomer().values()].toSorted((a, b) => b - a);
    const total = sum(revenue);
    expect(total).toBeGreaterThan(3_000_000);
    expect(total).toBeLessThan(9_000_000);
    expect(revenue.length / ids.size).toBeGreaterThan(0.83);
    expect(revenue.length / ids.size).toBeLessThan(0.89);
    const topFifth = sum(revenue.slice(0, Math.floor(revenue.length / 5)));
    expect(topFifth / total).toBeGreaterThan(0.55);
    expect(topFifth / total).toBeLessThan(0.7);
  });

  it('name only customers, prospects and campaigns that there are', () => {
    const campaigns = new Set(rowsOf('campaigns').map((row) => row['campaign'] ?? ''));
    const unknown: string[] = [];
    for (const name of [
      'contacts',
      'events',
      'deals',
      'contracts',
      'answers',
      'consents',
      'notes',
    ]) {
      for (const row of rowsOf(name)) {
        const { customer_id: customer = '', prospect_id: prospect = '', campaign = '' } = row;
        const isKnown =
          (customer === '' || ids.has(customer)) &&
          (prospect === '' || prospects.has(prospect)) &&
          (campaign === '' || campaigns.has(campaign));
        if (!isKnown) unknown.push(`${name}: ${customer} ${prospect} ${campaign}`);
      }
    }
    expect(unknown).toEqual([]);
    const attributed = customers.filter((row) => row['acquired_campaign'] !== '');
    expect(attributed.length).toBeGreaterThan(100);
    expect(attributed.every((row) => campaigns.has(row['acquired_campaign'] ?? ''))).toBe(true);
  });

  it.each(['deals', 'consents'])('%s are each of one customer or one prospect', (name) => {
    const both = rowsOf(name).filter(
      (row) => (row['customer_id'] === '') === (row['prospect_id'] === ''),
    );
    expect(both).toEqual([]);
  });

  it('have each event of one customer, prospect or visitor', () => {
    const kinds = rowsOf('events').map((row) =>
      ['customer_id', 'prospect_id', 'visitor_id'].filter((column) => row[column] !== '').join(),
    );
    expect(new Set(kinds)).toEqual(new Set(['customer_id', 'prospect_id', 'visitor_id']));
    const types = new Set(rowsOf('events').map(({ type }) => type));
    const known = [
      'app_open',
      'cart',
      'email_click',
      'email_open',
      'email_sent',
      'held_out',
      'referral',
      'support_call',
      'visit',
    ];
    expect(types).toEqual(new Set(known));
  });

  it.each([
    ['events', 'date'],
    ['answers', 'date'],
    ['notes', 'date'],
    ['deals', 'opened_at'],
    ['deals', 'closed_at'],
    ['contracts', 'start_date'],
    ['contracts', 'cancelled_at'],
    ['consents', 'at'],
    ['campaigns', 'sent_at'],
    ['prospects', 'obtained_at'],
  ])('%s.%s lies before the as-of day', (name, column) => {
    const days = rowsOf(name)
      .map((row) => row[column] ?? '')
      .filter((day) => day !== '');
    expect(days.every(isDay)).toBe(true);
    expect(days.every((day) => day < truth.asOf)).toBe(true);
  });

  it('end the purchases on the last day', () => {
    const days = usableLines().map(({ date = '' }) => date);
    expect(days.reduce((a, b) => (a < b ? a : b))).toBe('2025-01-01');
    expect(days.reduce((a, b) => (a > b ? a : b))).toBe('2026-06-30');
    expect(tableOf('orders').rows.length - days.length).toBe(
      truth.flaws.orders.impossibleDates + truth.flaws.orders.futureDates,
    );
  });

  it('price every line as the offer says, less the discount', () => {
    const prices = new Map(OFFERS.map(({ name, price, cost }) => [name, { price, cost }]));
    const wrong = usableLines().filter(({ product = '', amount, discount, quantity, cost }) => {
      const offer = prices.get(product);
      const n = Math.abs(Number(quantity));
      const paid = Math.round(100 * (Number(amount) + Number(discount)));
      return (
        paid !== (offer?.price ?? 0) * n ||
        Math.round(100 * Number(cost)) !== (offer?.cost ?? 0) * n
      );
    });
    expect(wrong.length).toBe(truth.flaws.orders.outliers);
  });

  it('reach nobody real: invented mailboxes, unassigned telephones', () => {
    const reached = [...customers, ...rowsOf('prospects'), ...rowsOf('contacts')];
    const mailbox = /^[a-z0-9.-]+@(?:[a-z0-9-]+\.)?example\.(?:org|com|net)$/;
    expect(reached.filter(({ email = '' }) => !mailbox.test(email))).toEqual([]);
    const phone =
      /^\+\d+ (?:555|[\d ]*(?:0?55|0555|7700 900|7946 0|496 0|23125|99998|66969|4710|1 99 00|6 39 98))[\d ]+$/;
    expect(reached.filter((row) => row['phone'] !== '' && !phone.test(row['phone'] ?? ''))).toEqual(
      [],
    );
  });

  it('have an offer for every need but that of people who rent', () => {
    const solved = new Set(rowsOf('offers').map(({ solves = '' }) => solves.replaceAll(' ', '_')));
    expect(NEEDS.filter((need) => !solved.has(need))).toEqual([truth.notes.unanswered]);
  });

  it('let every company have someone who decides', () => {
    const deciders = new Set(
      rowsOf('contacts')
        .filter((row) => row['decision_maker'] === 'yes')
        .map((row) => row['customer_id']),
    );
    const companies = customers.filter(({ type }) => type === 'company');
    expect(companies.length).toBe(300);
    expect(companies.every((row) => deciders.has(row['customer_id']))).toBe(true);
  });
});

const { flaws } = truth;
const lines = rowsOf('orders');

/** Rows that are the same as the row before them. */
function repeated(name: string): number {
  const texts = tableOf(name).rows.map((row) => JSON.stringify(row));
  return texts.filter((text, i) => text === texts[i - 1]).length;
}

describe('the flaws of the customers', () => {
  it('are exact repetitions, and one person under two ids', () => {
    expect(repeated('customers')).toBe(flaws.duplicateCustomers);
    const byEmail = new Map<string, Set<string>>();
    for (const { email = '', customer_id: id = '' } of customers) {
      byEmail.set(email, (byEmail.get(email) ?? new Set()).add(id));
    }
    const twins = [...byEmail.values()]
      .filter(({ size }) => size > 1)
      .map((both) => [...both].toSorted().join(' '));
    expect(twins.toSorted()).toEqual(
      flaws.twins.map(({ customer, twin }) => [customer, twin].toSorted().join(' ')).toSorted(),
    );
    expect(twins.length).toBe(20);
  });

  it('are misspelt cities and days that cannot be', () => {
    const cities = new Set(COUNTRIES.flatMap((country) => country.cities.map(({ name }) => name)));
    const unique = new Map(customers.map((row) => [row['customer_id'], row]));
    const count = (fits: (row: Row) => boolean): number => [...unique.values()].filter(fits).length;
    const twinned = new Set(flaws.twins.map(({ twin }) => twin));
    expect(
      count((row) => !cities.has(row['city'] ?? '') && !twinned.has(row['customer_id'] ?? '')),
    ).toBe(flaws.misspeltCities);
    expect(count(({ birth_date: born = '' }) => born.startsWith('1875'))).toBe(flaws.bornTooEarly);
    expect(count((row) => row['acquired_at'] === '2025-02-31')).toBe(flaws.acquiredNever);
    expect(count(({ acquired_at: day = '' }) => day.startsWith('2031'))).toBe(
      flaws.acquiredInFuture,
    );
  });

  it('are blanks', () => {
    const people = customers.filter((row) => row['type'] === 'person');
    const blank = (column: string): number => people.filter((row) => row[column] === '').length;
    const columns = Object.keys(flaws.blanks);
    expect(Object.fromEntries(columns.map((column) => [column, blank(column)]))).toEqual(
      flaws.blanks,
    );
    expect(Math.min(...Object.values(flaws.blanks))).toBeGreaterThan(50);
  });
});

describe('the ids of twins and of unknown customers', () => {
  const strange = [...flaws.twins.map(({ twin }) => twin), ...flaws.orders.orphans];

  it('lie among the others, and so do their rows', () => {
    const all = [...new Set([...ids, ...flaws.orders.orphans])].toSorted();
    const places = strange.map((id) => all.indexOf(id) / all.length);
    for (const part of [0, 0.25, 0.5, 0.75])
      expect(places.some((place) => place >= part && place < part + 0.25)).toBe(true);
    const inFile = customers.map((row) => row['customer_id'] ?? '');
    expect(inFile).toEqual(inFile.toSorted());
    const later = flaws.twins.filter(({ customer, twin }) => twin > customer).length;
    expect(later).toBeGreaterThan(3);
    expect(later).toBeLessThan(17);
  });

  it('have orders whose numbers and days follow those of the others', () => {
    const numbers = lines.map((row) => row['order_id'] ?? '');
    expect(numbers).toEqual(numbers.toSorted());
    const days = usableLines().map(({ date = '' }) => date);
    expect(days).toEqual(days.toSorted());
    const owners = Map.groupBy(lines, (row) => row['order_id']);
    for (const own of owners.values())
      expect(new Set(own.map((row) => row['customer_id'])).size).toBe(1);
    // Numbers are missing elsewhere too.
    const orders = new Set(numbers).size;
    expect(Number(numbers.at(-1)?.slice(1)) - orders).toBeGreaterThan(100);
  });
});

describe('the flaws of the orders', () => {
  it('are repeated lines, and lines of customers nobody knows', () => {
    expect(repeated('orders')).toBe(flaws.orders.duplicateLines);
    const known = new Set(customers.map((row) => row['customer_id']));
    const orphans = lines.filter((row) => !known.has(row['customer_id']));
    expect(orphans.length).toBe(flaws.orders.orphanLines);
    expect(new Set(orphans.map((row) => row['customer_id']))).toEqual(
      new Set(flaws.orders.orphans),
    );
  });

  it('are misspelt and blank categories', () => {
    const of = (category: string): number =>
      lines.filter((row) => row['category'] === category).length;
    expect({ securty: of('securty'), lightning: of('lightning') }).toEqual(
      flaws.orders.misspeltCategories,
    );
    expect(new Set(lines.map((row) => row['category'])).size).toBe(7 + 2 + 1);
    expect(of('')).toBe(flaws.orders.blankCategories);
    expect(lines.filter((row) => row['channel'] === '').length).toBe(flaws.orders.blankChannels);
  });

  it('are days, amounts and quantities that cannot be', () => {
    expect(lines.filter((row) => row['date'] === '2025-02-31').length).toBe(
      flaws.orders.impossibleDates,
    );
    expect(lines.filter(({ date = '' }) => date.startsWith('2031')).length).toBe(
      flaws.orders.futureDates,
    );
    const dear = lines.filter(
      (row) => row['product'] === 'Glow Bulb' && Number(row['amount']) > 1_000,
    );
    expect(dear.filter((row) => row['quantity'] === '1').length).toBe(flaws.orders.outliers);
    expect(lines.filter((row) => Number(row['quantity']) < 0).length).toBe(
      flaws.orders.negativeQuantities,
    );
    expect(flaws.orders.outliers).toBeLessThanOrEqual(8);
  });
});
