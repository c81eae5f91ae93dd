/**
 * Questions about a company with the answer worked out by plain SQL over its files, which knows nothing of our
 * queries. Tables: `customers`, `lines` (a row for each line of an order, `day` its date); `as_of()` is "today".
 */

/** What an answer must hold. `at` is an address in its results, `*` the only row of a table. */
export type Expected =
  /** One value. */
  | { kind: 'value'; at: string; sql: string }
  /** The same value of each call, in their order. */
  | { kind: 'each'; at: string; sql: string }
  /** Rows of key and value, the key as it is in the data (`unknown` where there is none). */
  | { kind: 'table'; at: string; sql: string }
  /** Customers in their order. */
  | { kind: 'ranking'; sql: string }
  /** Tables of the tool are shown. */
  | { kind: 'shown'; tool: string }
  /** The receipt of the answer before. */
  | { kind: 'proof' }
  | { kind: 'abstains' };

interface Question {
  intent: Intent;
  expected: Expected;
}

/** The kinds of questions people ask about their customers. */
export const INTENTS = [
  'how_many',
  'how_much',
  'breakdown',
  'trend',
  'best',
  'worst',
  'one_customer',
  'who_are_they',
  'compare',
  'search_notes',
  'needs',
  'persona',
  'why_this_number',
  'share',
  'concentration',
  'what_data',
  'follow_up',
  'unanswerable',
] as const;
type Intent = (typeof INTENTS)[number];

const ABSTAINS = { kind: 'abstains' } as const;

function value(at: string, sql: string): Expected {
  return { kind: 'value', at: `totals.group.${at}`, sql };
}

function table(column: string, sql: string): Expected {
  return { kind: 'table', at: `breakdown.${column}`, sql };
}

const WITH_CUSTOMER = 'lines join customers using (customer_id)';

function revenueOf(condition: string): string {
  return `select sum(amount) from ${WITH_CUSTOMER} where ${condition}`;
}

function customersWith(condition: string): string {
  return `select count(*) from customers where ${condition}`;
}

function ranked(by: string, direction: 'asc' | 'desc', limit: number): Expected {
  return {
    kind: 'ranking',
    sql: `select customer_id from lines group by 1 order by ${by} ${direction}, 1 limit ${limit}`,
  };
}

export const QUESTIONS = {
  customers: {
    intent: 'how_many',
    expected: value('customers', 'select count(*) from customers'),
  },
  women: { intent: 'how_many', expected: value('customers', customersWith("gender = 'F'")) },
  men_in_germany: {
    intent: 'how_many',
    expected: value('customers', customersWith("gender = 'M' and country = 'DE'")),
  },
  bought_in_2025: {
    intent: 'how_many',
    expected: value(
      'customers',
      'select count(distinct customer_id) from lines where year(day) = 2025',
    ),
  },
  never_bought: {
    intent: 'how_many',
    expected: value(
      'customers',
      customersWith('customer_id not in (select customer_id from lines)'),
    ),
  },
  more_than_five_orders: {
    intent: 'how_many',
    expected: value(
      'customers',
      'select count(*) from (select customer_id from lines group by 1 having count(distinct order_id) > 5)',
    ),
  },
  with_children: {
    intent: 'how_many',
    expected: value('customers', customersWith('children >= 2')),
  },
  over_forty: {
    intent: 'how_many',
    expected: value('customers', customersWith("date_sub('year', birth_date, as_of()) > 40")),
  },
  orders: {
    intent: 'how_many',
    expected: value('orders', 'select count(distinct order_id) from lines'),
  },
  revenue: { intent: 'how_much', expected: value('revenue', 'select sum(amount) from lines') },
  revenue_in_2025: {
    intent: 'how_much',
    expected: value('revenue', revenueOf('year(day) = 2025')),
  },
  revenue_this_year: {
    intent: 'how_much',
    expected: value('revenue', revenueOf('year(day) = year(as_of())')),
  },
  revenue_last_90_days: {
    intent: 'how_much',
    expected: value('revenue', revenueOf('day >= as_of() - 90 and day < as_of()')),
  },
  revenue_in_march: {
    intent: 'how_much',
    expected: value('revenue', revenueOf("strftime(day, '%Y-%m') = '2025-03'")),
  },
  revenue_of_women_in_italy: {
    intent: 'how_much',
    expected: value('revenue', revenueOf("gender = 'F' and country = 'IT'")),
  },
  average_order: {
    intent: 'how_much',
    expected: value('average_order', 'select sum(amount) / count(distinct order_id) from lines'),
  },
  average_income: {
    intent: 'how_much',
    expected: value('mean_income', 'select avg(income) from customers'),
  },
  margin: { intent: 'how_much', expected: value('margin', 'select sum(amount - cost) from lines') },
  revenue_by_country: {
    intent: 'breakdown',
    expected: table('revenue', `select country, sum(amount) from ${WITH_CUSTOMER} group by 1`),
  },
  customers_by_gender: {
    intent: 'breakdown',
    expected: table('customers', 'select gender, count(*) from customers group by 1'),
  },
  orders_by_channel: {
    intent: 'breakdown',
    expected: table('orders', 'select channel, count(distinct order_id) from lines group by 1'),
  },
  country_with_most_customers: {
    intent: 'breakdown',
    expected: table('customers', 'select country, count(*) from customers group by 1'),
  },
  revenue_by_category_in_2025: {
    intent: 'breakdown',
    expected: table(
      'revenue',
      'select category, sum(amount) from lines where year(day) = 2025 group by 1',
    ),
  },
  revenue_trend: {
    intent: 'trend',
    expected: table('revenue', "select strftime(day, '%Y-%m'), sum(amount) from lines group by 1"),
  },
  orders_by_year: {
    intent: 'trend',
    expected: table('orders', 'select year(day), count(distinct order_id) from lines group by 1'),
  },
  best_customers: { intent: 'best', expected: ranked('sum(amount)', 'desc', 10) },
  best_five_by_orders: {
    intent: 'best',
    expected: {
      kind: 'ranking',
      sql: 'select customer_id from lines group by 1 order by count(distinct order_id) desc, 1 limit 5',
    },
  },
  worst_customers: { intent: 'worst', expected: ranked('sum(amount)', 'asc', 10) },
  one_customer: {
    intent: 'one_customer',
    expected: {
      kind: 'value',
      at: 'behaviour.*.revenue',
      sql: "select sum(amount) from lines where customer_id = 'C00090'",
    },
  },
  share_of_women: {
    intent: 'share',
    expected: value(
      'customers_share',
      "select count(*) filter (gender = 'F') / count(*) from customers",
    ),
  },
  top_twenty_percent: {
    intent: 'concentration',
    expected: value(
      'revenue',
      `with buyers as (select sum(amount) as spent from lines group by customer_id),
       ranked as (select spent, row_number() over (order by spent desc) as place, count(*) over () as n from buyers)
       select sum(spent) from ranked where place <= floor(n * 0.2)`,
    ),
  },
  what_data: { intent: 'what_data', expected: { kind: 'shown', tool: 'describe_data' } },
  what_is_in_here: { intent: 'what_data', expected: { kind: 'shown', tool: 'describe_data' } },
  compare_countries: {
    intent: 'compare',
    expected: table(
      'revenue',
      `select country, sum(amount) from ${WITH_CUSTOMER} where country in ('IT', 'DE') group by 1`,
    ),
  },
  women_versus_men: {
    intent: 'compare',
    expected: table(
      'average_order',
      `select gender, sum(amount) / count(distinct order_id) from ${WITH_CUSTOMER} where gender in ('F', 'M') group by 1`,
    ),
  },
  compare_years: {
    intent: 'compare',
    expected: {
      kind: 'each',
      at: 'totals.group.revenue',
      sql: 'select sum(amount) from lines where year(day) in (2025, 2026) group by year(day) order by year(day)',
    },
  },
  compare_three: { intent: 'compare', expected: ABSTAINS },
  why_this_number: { intent: 'why_this_number', expected: { kind: 'proof' } },
  then_germany: {
    intent: 'follow_up',
    expected: value('revenue', revenueOf("country = 'DE'")),
  },
  then_women: {
    intent: 'follow_up',
    expected: value('revenue', revenueOf("country = 'DE' and gender = 'F'")),
  },
  then_by_channel: {
    intent: 'follow_up',
    expected: table(
      'revenue',
      'select channel, sum(amount) from lines where year(day) = 2025 group by 1',
    ),
  },
  then_orders: {
    intent: 'follow_up',
    expected: value(
      'orders',
      `select count(distinct order_id) from ${WITH_CUSTOMER} where country = 'IT'`,
    ),
  },
  then_other_year: {
    intent: 'follow_up',
    expected: value('revenue', revenueOf('year(day) = 2026')),
  },
  after_unanswerable: { intent: 'follow_up', expected: ABSTAINS },
  who_are_they: { intent: 'who_are_they', expected: ABSTAINS },
  what_do_they_say: { intent: 'search_notes', expected: ABSTAINS },
  what_do_they_need: { intent: 'needs', expected: ABSTAINS },
  persona: { intent: 'persona', expected: ABSTAINS },
  revenue_next_year: { intent: 'unanswerable', expected: ABSTAINS },
  happy_customers: { intent: 'unanswerable', expected: ABSTAINS },
  churn_risk: { intent: 'unanswerable', expected: ABSTAINS },
  unknown_country: { intent: 'unanswerable', expected: ABSTAINS },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

/** The question; of several the last one, the others having been asked before it. */
export type Asked = string | readonly [earlier: string, ...later: string[]];
