/** What the planner knows of English. */
import type { Words } from './contract.ts';
import { CUES } from './en/cues.ts';
import { PITFALLS } from './en/pitfalls.ts';
import { PLACES } from './en/places.ts';
import { list } from './list.ts';
import { QUESTIONS } from './en/questions.ts';

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

const SCALES = new Map([
  ['thousand', 1000],
  ['k', 1000],
  ['million', 1_000_000],
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

/** `1,000.5`, `ten`, `50 thousand`, `30k`. `1.000` may be meant as in most of Europe: no number. */
function number(words: string): number | null {
  const [, counted = words, unit = ''] = /^(.+?) ?(thousand|million|k)$/.exec(words) ?? [];
  const value = NUMBERS.get(counted) ?? figures(counted);
  return value === null ? null : value * (SCALES.get(unit) ?? 1);
}

function figures(word: string): number | null {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(word)) return null;
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
      did, have, has, had, there, we, our, ours, you, your, i, me, my, please, pls, plz, thanks, thank you, many thanks, thx, hello,
      hi, hey, ok, so, now, also, too, all, any, altogether, total, overall, ever, in total, in
      all, all time, as a whole, can you, could you, can we, can i see, i want to know, i would
      like to know, i want, i would like, i'd like, do you know, tell me, tell us, from us, with us, give me, give us, in the data, in our
      data, in the database, in our database, on record, on file
    `),
  cues: CUES,
  measures: {
    customers: list(`
      customer, client, people, unique customers, distinct customers, different customers,
      customer base, customer count, client count
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
    cost: list('cost, total cost, cost of goods, cost of goods sold, cost of sales, cogs'),
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
    children: list('number of children, child'),
    type: list('customer type, type of customer, kind of customer'),
    industry: list('industry, sector'),
    employees: list('number of employees, employee, company size'),
    acquired_via: list('acquisition source, acquisition channel'),
    acquired_campaign: list('first campaign, acquisition campaign'),
    acquired_at: list('acquisition date'),
    settlement: list('kind of place'),
    residential_area: list('residential area'),
    home: list('kind of home'),
    reads: list('reading'),
    voice_assistant: list('voice assistant'),
    language: list('language'),
    loyalty_card: list('loyalty card'),
    birth_date: list('date of birth'),
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
      words: list('single'),
      fields: list('marital_status, marital, civil_status'),
      values: list('s, single, unmarried'),
    },
    {
      // Everybody who is not married now.
      words: list('unmarried'),
      fields: list('marital_status, marital, civil_status'),
      values: list('s, single, unmarried, d, divorced, w, widowed, separated'),
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
    ...PLACES,
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
      {
        words: list(`
          ytd, year to date, so far this year, this year so far, this year to date, since the start of the year,
          since the beginning of the year, since the beginning of this year
        `),
        period: 'this year',
      },
      { words: list('yesterday'), period: 'previous day' },
      {
        words: list('month to date, mtd, so far this month, since the beginning of the month'),
        period: 'this month',
      },
    ],
    since: list('since'),
    earlierThan: list('before, prior to, earlier than'),
    laterThan: list('after, later than'),
    until: list('until, till, up to, through, up to and including'),
    from: list('from'),
    onward: list('on, onward, onwards, and later, and after, forward'),
    halves: [
      list('first half, first half of, first half of the year, h1'),
      list('second half, second half of, second half of the year, h2'),
    ],
    ordinals: { endings: list('st, nd, rd, th'), joints: list('of') },
    between: list('between'),
    to: list('to, until, till, through'),
    and: list('and'),
    quarters: [
      list('q1, first quarter, first quarter of'),
      list('q2, second quarter, second quarter of'),
      list('q3, third quarter, third quarter of'),
      list('q4, fourth quarter, fourth quarter of, last quarter of'),
    ],
    inMonth: list('in, for, during, throughout, of'),
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
  dayFirst: false,
  tables: {
    deals: list('deal, opportunity, sales opportunity, pipeline, sales pipeline'),
    contacts: list('contact, contact person, contact people, decision maker'),
    campaigns: list('campaign, newsletter, mailing'),
    consents: list('consent, opt-in, opt-out, marketing consent'),
    answers: list('survey, survey answer, questionnaire, nps, net promoter score, satisfaction'),
    prospects: list('prospect, lead, prospective customer'),
    contracts: list('contract, subscription, cancellation, care plan contract'),
    events: list('event, visit, website visit, page view, support call, app open'),
  },
  having: list('with, have, has, having, who have, that have'),
  times: [
    list('once, one time'),
    list('twice, two times'),
    list('three times, 3 times'),
    list('four times, 4 times'),
    list('five times, 5 times'),
  ],
  percent: list('%, percent, per cent, pct'),
  stretches: [],
  qualifying: list('in, of, the, a, an'),
  customer: list(`
      customer, client, buyer, customer number, customer no, customer id, client number, customer
      with the id
    `),
  hasPlurals: true,
  one: list('customer, client, buyer'),
  followUps: list(`
      and, and what about, and how about, what about, how about, and only, only, just, only for,
      and for, but only, now only, or, the same for, same for, and the same for
    `),
  corrections: list(
    'no, sorry, no i mean, no i meant, i mean, i meant, sorry i mean, sorry i meant',
  ),
  pitfalls: PITFALLS,
  questions: QUESTIONS,
};
