import { describe, expect, it } from 'vitest';
import { queryData } from '../../tools/query_data.ts';
import { demoOracle, openDemo } from '../support/demo.ts';
import { ask, sessionOver } from '../support/session.ts';

const LINES = 'customers join lines using (customer_id)';

/** Customers to whom an SQL condition on their orders of a time applies. */
function ordersIn(from: string, to: string, having: string): string {
  return `select count(*) from (select customer_id from customers left join
    (select * from lines where day >= ${from} and day < ${to}) using (customer_id) group by 1 having ${having})`;
}

/** What marketers ask for, and the same in plain SQL over the files. */
const AUDIENCES: [group: string, sql: string][] = [
  [
    'count(purchase, last 90 days) >= 2 and count(email_sent, last 90 days) >= 1 and count(email_open, last 90 days) = 0',
    `select count(*) from customers c where
      (select count(distinct order_id) from lines l where l.customer_id = c.customer_id and day >= as_of() - 90) >= 2
      and c.customer_id in (select customer_id from events where type = 'email_sent' and date >= as_of() - 90)
      and c.customer_id not in (select customer_id from events where type = 'email_open' and date >= as_of() - 90)`,
  ],
  [
    'count(contract where end_date in next quarter) >= 1',
    `select count(distinct customer_id) from contracts where end_date between date '2026-10-01' and date '2026-12-31'`,
  ],
  [
    "type = 'company' and employees > 50 and count(contract where end_date in next quarter) >= 1",
    `select count(distinct customer_id) from contracts join customers using (customer_id)
      where type = 'company' and employees > 50 and end_date between date '2026-10-01' and date '2026-12-31'`,
  ],
  [
    "top 20 % by sum(purchase.margin, last 365 days) within (city = 'Torino')",
    `with spent as (select customer_id, sum(amount - cost) filter (day >= as_of() - 365) as margin
        from ${LINES} where city = 'Torino' group by 1),
      ranked as (select margin, row_number() over (order by margin desc) as place, count(*) over () as n
        from spent where margin is not null)
      select count(*) from ranked where margin >= (select min(margin) from ranked where place <= floor(n * 0.2))`,
  ],
  [
    'children = 2 and top 25 % by income',
    `with known as (select income, row_number() over (order by income desc) as place, count(*) over () as n
        from customers where income is not null)
      select count(*) from customers where children = 2
        and income >= (select min(income) from known where place <= floor(n * 0.25))`,
  ],
  [
    "count(purchase where category = 'hub') >= 1 and count(purchase where category = 'security') = 0",
    `select count(*) from customers where customer_id in (select customer_id from lines where category = 'hub')
      and customer_id not in (select customer_id from lines where category = 'security')`,
  ],
  [
    'first(purchase.date) in 2025-12 and count(purchase, 60 days after first(purchase.date)) = 0',
    `with first as (select customer_id, min(day) as day from lines group by 1)
      select count(*) from first where strftime(day, '%Y-%m') = '2025-12' and not exists (
        select 1 from lines where lines.customer_id = first.customer_id
          and lines.day > first.day and lines.day <= first.day + 60)`,
  ],
  [
    'days since last(purchase.date) > 2 * median(purchase.gap)',
    `with days as (select distinct customer_id, day from lines),
      gaps as (select customer_id, day - lag(day) over (partition by customer_id order by day) as gap, day from days),
      each as (select customer_id, median(gap) as usual, max(day) as latest from gaps group by 1)
      select count(*) from each where as_of() - latest > 2 * usual`,
  ],
  [
    'sum(purchase.amount, last 90 days) <= 0.7 * sum(purchase.amount, last 90 days 1 year earlier) and count(purchase, last 90 days 1 year earlier) > 0',
    `with sums as (select customer_id, coalesce(sum(amount) filter (day >= as_of() - 90), 0) as late,
        sum(amount) filter (day >= date '2025-07-01' - 90 and day < date '2025-07-01') as early from lines group by 1)
      select count(*) from sums where early is not null and late <= 0.7 * early`,
  ],
  [
    'count(visit, last 90 days) > 0 and count(visit, last 14 days) = 0',
    `select count(*) from customers where
      customer_id in (select customer_id from events where type = 'visit' and date >= as_of() - 90)
      and customer_id not in (select customer_id from events where type = 'visit' and date >= as_of() - 14)`,
  ],
  ['count(purchase, last 30 days) = 0', ordersIn('as_of() - 30', 'as_of()', 'count(order_id) = 0')],
];

describe('the audiences of the filter language, on the demo', () => {
  const demo = openDemo();
  const oracle = demoOracle();

  it.each(AUDIENCES)('%s', async (group, sql) => {
    const session = sessionOver([demo.engine]);
    const { result } = await ask(queryData, { measures: ['customers'], group }, session);
    const n = result.group?.n ?? 0;
    const [[expected] = []] = await oracle.rows(sql);
    expect(n).toBe(expected);
    expect(n).toBeGreaterThan(0);
    // Whoever is in it is not in its opposite, and the undecided are in neither.
    const opposite = await ask(
      queryData,
      { measures: ['customers'], group: `not (${group})` },
      session,
    );
    expect(n + (opposite.result.group?.n ?? 0) + (result.group?.undecided ?? 0)).toBe(5332);
  });
});
