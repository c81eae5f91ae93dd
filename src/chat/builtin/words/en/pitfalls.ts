/** English phrases that ask for something else than their words. */
import { list } from '../list.ts';
import type { Pitfalls } from '../pitfalls.ts';

const ONE = list('customer, client, buyer, person, woman, man, lady, company');

export const PITFALLS: Pitfalls = {
  traps: {
    any_one: ONE.flatMap((noun) => [`a ${noun}`, `one ${noun}`, `any ${noun}`]),
    own_spending: list(`
      we spend, we spent, we have spent, have we spent, did we spend, do we spend, our spend, our spending, we pay, we paid
    `),
    own_company: list('the company, the business, the firm'),
    only_or_unmarried: list(`
      the single, a single, one single, every single, single customer, single client, single buyer, single purchase,
      single order, single biggest, single largest, single best
    `),
    thing_or_channel: list(`
      a phone, phones, with phone, have phone, has phone, with an app, have the app, have an app, with the app, apps, a website
    `),
  },
  ourselves: list(
    'our company, our own company, our business, our firm, our shop, our organisation, our organization',
  ),
  cues: {},
  people: list('people, person'),
  prices: list('cost'),
  averageCounts: list(
    'average orders, average purchases, average number of orders, average number of purchases',
  ),
  agents: list('by'),
  forWhom: [],
  each: [],
  having: list('do we have, have we, we have, have we got, are there, do you have, in stock'),
  copulas: list('are, is, were, was'),
};
