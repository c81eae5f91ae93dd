/**
 * The demo company Casalume, an invented European seller of smart-home devices: eighteen months to the end of June
 * 2026. The same seed gives the same world.
 */
import { createAudiences } from './audiences.ts';
import { campaignTable, costTable } from './campaigns.ts';
import { contactTable, makeCompanies } from './companies.ts';
import { makeConsents } from './consents.ts';
import { contractTable } from './contracts.ts';
import { customerTable } from './customers.ts';
import { dealTable } from './deals.ts';
import { cartEvents, companyEvents, eventTable, personEvents, strangerEvents } from './events.ts';
import { flawCustomers, flawOrders, ORPHANS, TWINS } from './flaws.ts';
import { drawLoyaltyCards } from './loyalty.ts';
import { mailEvents } from './mail.ts';
import { makeOrders } from './make-orders.ts';
import { measureTruth } from './measure-truth.ts';
import { makeNotes } from './note-table.ts';
import { offerTable } from './offers.ts';
import { type Order, orderTable } from './orders.ts';
import { isBusinessReader, makePeople, type Person } from './people.ts';
import { makeProspects, prospectTable } from './prospects.ts';
import { type Random, randomFor } from './random.ts';
import { drawSilent, withSilence } from './silence.ts';
import { answerTable } from './surveys.ts';
import { type DemoTable, numbered } from './table.ts';
import type { Truth } from './truth.ts';

export interface World {
  /** In the order they are written. */
  tables: DemoTable[];
  truth: Truth;
}

const SEED = 20_260_701;
const PEOPLE = 5000;
const COMPANIES = 300;
/** Of customers: more than there are, as some have left. */
const NUMBERS = 5600;
const VISITORS = 3500;

/** Makes all tables in memory, and what was planted in them. Takes about a second. */
export function createWorld(seed = SEED): World {
  const random = (part: string): Random => randomFor(seed, part);

  const numbers = random('ids').shuffled(Array.from({ length: NUMBERS }, (_, i) => i + 1));
  const people = makePeople(random('people'), numbers.slice(0, PEOPLE));
  const companies = makeCompanies(random('companies'), numbers.slice(PEOPLE, PEOPLE + COMPANIES));
  const free = numbers.slice(PEOPLE + COMPANIES).map((number) => numbered('C', number));
  const prospects = makeProspects(random('prospects'));
  const consents = makeConsents(random('consents'), people, prospects);
  const silent = drawSilent(random('silent'), people);

  const streams = {
    days: random('days'),
    experiment: random('experiment'),
    lines: random('lines'),
    sequence: random('sequence'),
  };
  const { orders, experiment } = makeOrders(streams, people, companies, silent, consents.email);
  const cards = drawLoyaltyCards(random('cards'), people, revenueOf(orders));
  const customerFile = customerTable(people, companies, cards);
  const orderFile = orderTable(random('order numbers'), orders);
  const deals = dealTable(random('deals'), companies, prospects);
  const contracts = contractTable(random('contracts'), people, companies);

  const events = [
    ...personEvents(random('visits'), people),
    ...companyEvents(random('company visits'), companies),
    ...cartEvents(random('carts'), orders),
    ...strangerEvents(random('strangers'), prospects, VISITORS),
  ];
  const audienceOf = createAudiences(people, orders, consents.email);
  const mail = mailEvents(random('mail'), audienceOf, prospects, consents.email, experiment);
  const eventFile = eventTable([...withSilence(random('silence'), events, silent), ...mail]);

  const notes = makeNotes(random('notes'), people, companies, orders);

  const readers = people.filter(isBusinessReader).map(({ id }) => id);
  const measured = [...experiment.treated, ...experiment.heldOut, ...silent.map(({ id }) => id)];
  const companyIds = new Set(companies.map(({ id }) => id));
  const flaws = {
    ...flawCustomers(random('flaws'), customerFile, new Set(readers), free.slice(0, TWINS)),
    orders: flawOrders(
      random('order flaws'),
      orderFile,
      new Set(measured),
      companyIds,
      free.slice(TWINS, TWINS + ORPHANS),
    ),
  };

  const truth = measureTruth({
    people,
    companies,
    prospects,
    orders,
    experiment,
    silent,
    objected: consents.objected,
    flaws,
    notes: notes.truth,
    tables: { customers: customerFile, orders: orderFile, deals, contracts },
  });
  return {
    tables: [
      customerFile,
      contactTable(random('contacts'), companies),
      prospectTable(prospects),
      offerTable(),
      orderFile,
      eventFile,
      campaignTable(),
      costTable(),
      deals,
      contracts,
      answerTable(random('answers'), firstDays(people, orders)),
      consents.table,
      notes.table,
    ],
    truth,
  };
}

/** In cents, by customer. */
function revenueOf(orders: readonly Order[]): Map<string, number> {
  const revenue = new Map<string, number>();
  for (const { customer, lines } of orders) {
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    revenue.set(customer, (revenue.get(customer) ?? 0) + amount);
  }
  return revenue;
}

/** The day of the first order of everyone who ordered. */
function firstDays(people: readonly Person[], orders: readonly Order[]): Map<Person, number> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const first = new Map<Person, number>();
  for (const { customer, day } of orders) {
    const person = byId.get(customer);
    if (person !== undefined && !first.has(person)) first.set(person, day);
  }
  return first;
}
