/** What the planner knows of English. */
import type { Words } from './contract.ts';
import { CUES } from './en/cues.ts';
import { list } from './list.ts';

const ONES = list(`
  zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen,
  fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
`);
const TENS = list('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred');
const NUMBERS = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['no', 0],
  ['without', 0],
]);

const PLURALS = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['kids', 'child'],
]);

function stem(word: string): string {
  const singular = PLURALS.get(word);
  if (singular !== undefined) return singular;
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|z|ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function number(word: string): number | null {
  const named = NUMBERS.get(word);
  if (named !== undefined) return named;
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(word)) return null;
  return Number(word.replaceAll(',', ''));
}

export const english: Words = {
  language: 'en',
  stem,
  elided: [],
  number,
  stop: list(`
      a, an, the, of, among, in, on, at, to, from, for, with, is, are, was, were, be, been, am, do, does,
      did, have, has, had, there, we, our, ours, you, your, i, me, my, please, thanks, hello,
      hi, hey, ok, so, now, also, too, all, any, altogether, total, overall, ever, in total, in
      all, all time, as a whole, can you, could you, can we, can i see, i want to know, i would
      like to know, i want, i would like, i'd like, do you know, tell me, tell us, from us, with us, give me, give us, in the data, in our
      data, in the database, in our database, on record, on file
    `),
  cues: CUES,
  measures: {
    customers: list(`
      customer, client, people, unique customers, distinct customers, different customers,
      customer base
    `),
    buyers: list('buyer, purchaser, unique buyers, paying customers'),
    orders: list(`
      order, purchase, transaction, sales order, number of sales, how many sales, order count
    `),
    lines: list('line, purchase line, order line, line item'),
    units: list('unit, item, piece, units sold, items sold, sold units, quantity sold'),
    revenue: list(`
      revenue, sales, turnover, spend, spent, spending, sales revenue, sales volume, total sales,
      total spend, amount spent, how much did we sell, how much do we sell
    `),
    cost: list('cost, total cost'),
    margin: list('margin, profit, gross margin, gross profit, earnings'),
    average_order: list(`
      average order, average order value, average order amount, mean order value, average
      purchase, average purchase value, average basket, average basket value, order value, basket
      value, aov
    `),
    revenue_per_buyer: list('revenue, sales, spend, spending, spent, turnover').flatMap((word) =>
      list('customer, buyer, head, person').flatMap((one) => [
        `${word} per ${one}`,
        `average ${word} per ${one}`,
        `average ${word} of a ${one}`,
      ]),
    ),
    first_purchase: list(`
      first purchase, first order, first sale, earliest purchase, earliest order, oldest order
    `),
    last_purchase: list(`
      last purchase, last order, last sale, latest purchase, latest order, most recent purchase,
      most recent order
    `),
    recency: list(`
      recency, days since last purchase, days since the last purchase, time since last purchase,
      time since the last purchase
    `),
    frequency: list(`
      frequency, purchase frequency, order frequency, orders per customer, orders per buyer,
      purchases per customer, average number of orders, average number of purchases, average
      number of orders per customer
    `),
    tenure: list(`
      tenure, customer tenure, time since first purchase, time since the first purchase
    `),
  },
  fields: {
    country: list('country, nation'),
    category: list('category, product category, kind of product, type of product'),
    gender: list('gender, sex'),
    channel: list('channel, sales channel'),
    age: list('age, age group'),
    city: list('city, town'),
    region: list('region, state, province, county'),
    income: list('income, salary'),
    occupation: list('occupation, profession, job'),
    education: list('education'),
    marital_status: list('marital status, civil status'),
    children: list('child, number of children'),
    product: list('product, article'),
    currency: list('currency'),
  },
  vague: list(`
      date, type, name, level, number, status, flag, key, id, total, group, code, value, amount,
      customer, order, first, last, is, has, no, of, at, per
    `),
  synonyms: [
    {
      words: list('female, woman, lady'),
      fields: list('gender, sex'),
      values: list('f, female, w, woman, women'),
    },
    {
      words: list('male, man, gentleman'),
      fields: list('gender, sex'),
      values: list('m, male, man, men'),
    },
    {
      words: list('married'),
      fields: list('marital_status, marital, civil_status'),
      values: list('m, married'),
    },
    {
      words: list('single, unmarried'),
      fields: list('marital_status, marital, civil_status'),
      values: list('s, single, unmarried'),
    },
    {
      words: list('divorced'),
      fields: list('marital_status, marital, civil_status'),
      values: list('d, divorced'),
    },
    {
      words: list('US, USA, usa, america, united states, united states of america, the states'),
      fields: list('country'),
      values: list('us, usa, united states, united states of america'),
    },
    {
      words: list('uk, great britain, britain, united kingdom'),
      fields: list('country'),
      values: list('uk, gb, united kingdom, great britain'),
    },
  ],
  units: {
    day: list('day'),
    week: list('week'),
    month: list('month'),
    quarter: list('quarter'),
    year: list('year'),
  },
  adverbs: {
    day: list('daily, day by day'),
    week: list('weekly, week by week'),
    month: list('monthly, month by month'),
    quarter: list('quarterly, quarter by quarter'),
    year: list('yearly, annual, annually, year by year'),
  },
  periods: {
    before: list('during, throughout, within, year, the year, in the year'),
    behind: [],
    rolling: list('last, past, previous, preceding').flatMap((word) =>
      ['', 'the ', 'over the ', 'within the ', 'during the '].map((opening) => opening + word),
    ),
    rollingBehind: [],
    previous: list('last, previous, preceding'),
    previousBehind: [],
    past: [
      'past',
      'the past',
      ...list('over, within, during, in').flatMap((word) => [
        `${word} the last`,
        `${word} the past`,
      ]),
    ],
    pastBehind: [],
    current: list('this, current'),
    currentBehind: [],
    named: [
      { words: list('today'), period: 'this day' },
      { words: list('yesterday'), period: 'previous day' },
    ],
    since: list('since'),
    earlierThan: list('before, prior to, earlier than'),
    laterThan: list('after, later than'),
    until: list('until, till, up to, through, up to and including'),
    from: list('from'),
    between: list('between'),
    to: list('to, until, till, through'),
    and: list('and'),
    quarters: [
      list('q1, first quarter, first quarter of'),
      list('q2, second quarter, second quarter of'),
      list('q3, third quarter, third quarter of'),
      list('q4, fourth quarter, fourth quarter of, last quarter of'),
    ],
    months: [
      list('january, jan'),
      list('february, feb'),
      list('march, mar'),
      list('april, apr'),
      list('may'),
      list('june, jun'),
      list('july, jul'),
      list('august, aug'),
      list('september, sep, sept'),
      list('october, oct'),
      list('november, nov'),
      list('december, dec'),
    ],
  },
  percent: list('%, percent, per cent, pct'),
  qualifying: list('in, of, the, a, an'),
  customer: list(`
      customer, client, buyer, customer number, customer no, customer id, client number, customer
      with the id
    `),
  one: list('customer, client, buyer'),
  followUps: list(`
      and, and what about, and how about, what about, how about, and only, only, just, only for,
      and for, but only, now only, or, the same for, same for, and the same for
    `),
  questions: {
    customers: 'How many customers do we have?',
    bestCustomers: 'Who are our ten best customers?',
    concentration: 'How much of revenue comes from the top 20 % of customers?',
    data: 'What data do we have?',
    total: (measure) =>
      COUNTED.has(measure)
        ? `How many ${spoken(measure)} do we have?`
        : `What is the ${spoken(measure)}?`,
    by: (measure, field) => `${capital(spoken(measure))} by ${field}`,
    byYear: (measure) => `${capital(spoken(measure))} by year`,
    bought: (year) => `How many customers bought in ${year}?`,
    countOf: (group) => `How many customers: ${group}?`,
    groupBy: (field, group) => `Customers by ${field}: ${group}`,
  },
};

const SPOKEN = new Map([
  ['average_order', 'average order value'],
  ['revenue_per_buyer', 'revenue per buyer'],
  ['frequency', 'orders per buyer'],
  ['units', 'units sold'],
  ['lines', 'purchase lines'],
]);

const COUNTED = new Set(['customers', 'buyers', 'orders', 'lines']);

function spoken(measure: string): string {
  return SPOKEN.get(measure) ?? measure.replaceAll('_', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
