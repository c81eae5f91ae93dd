/** What the tools are asked, beside the SQL someone would write by hand for the same numbers over raw purchases. */
import type { Tool } from '../../src/tool.ts';
import { queryData } from '../../tools/query_data.ts';
import { rankCustomers } from '../../tools/rank_customers.ts';
import type { Target } from './table.ts';

export interface Question {
  what: string;
  tool: Tool;
  input: Record<string, unknown>;
  /** Its column `value` holds the numbers of `answer`. */
  bare: string;
  /** Table and column of the tool's result that must agree with `bare`. */
  answer: { table: string; column: string };
  target: Target;
}

/** The same work as bare DuckDB has to do. */
const SAME: Target = { times: 1.1, plusMs: 1 };
/** Answered from what the import has aggregated. */
const AGGREGATED: Target = { times: 0.2 };

export const BY_CATEGORY: Question = {
  what: 'revenue and lines by category, channel = web',
  tool: queryData,
  input: { measures: ['revenue', 'lines'], by: ['category'], where: "channel = 'web'" },
  bare: `SELECT category, sum(amount) AS value, count(*) FROM transactions
    WHERE channel = 'web' GROUP BY category ORDER BY value DESC, category`,
  answer: { table: 'breakdown', column: 'revenue' },
  target: SAME,
};

export const QUESTIONS: readonly Question[] = [
  BY_CATEGORY,
  {
    what: 'customers by gender, two countries and an age',
    tool: queryData,
    input: {
      measures: ['customers'],
      by: ['gender'],
      group: "country in ('IT', 'UA') and age between 30 and 45",
    },
    bare: `SELECT gender, count(*) AS value FROM customers WHERE country IN ('IT', 'UA')
      AND birth_date > DATE '1979-01-01' AND birth_date <= DATE '1995-01-01' GROUP BY gender ORDER BY gender`,
    answer: { table: 'breakdown', column: 'customers' },
    target: SAME,
  },
  {
    what: 'customers by country, 2 orders in the last 365 days',
    tool: queryData,
    input: {
      measures: ['customers'],
      by: ['country'],
      group: 'count(purchase, last 365 days) >= 2',
    },
    bare: `SELECT country, count(*) AS value FROM customers JOIN (
        SELECT customer_id FROM transactions WHERE date >= DATE '2025-01-01' - 365
        GROUP BY customer_id HAVING count(DISTINCT order_id) >= 2
      ) USING (customer_id) GROUP BY country ORDER BY value DESC, country`,
    answer: { table: 'breakdown', column: 'customers' },
    target: SAME,
  },
  {
    what: 'revenue by month of purchase, three years',
    tool: queryData,
    input: { measures: ['revenue'], by: ['month(date)'], period: '2022..2024', top: 50 },
    bare: `SELECT date_trunc('month', date) AS month, sum(amount) AS value FROM transactions
      WHERE date >= DATE '2022-01-01' AND date < DATE '2025-01-01' GROUP BY month ORDER BY month`,
    answer: { table: 'breakdown', column: 'revenue' },
    target: SAME,
  },
  {
    what: 'median income',
    tool: queryData,
    input: { measures: ['median(income)'] },
    bare: 'SELECT median(income::DOUBLE) AS value FROM customers',
    answer: { table: 'totals', column: 'median_income' },
    target: SAME,
  },
  {
    what: 'buyers, orders and revenue in all',
    tool: queryData,
    input: { measures: ['buyers', 'orders', 'revenue'] },
    bare: `SELECT count(DISTINCT customer_id) AS value, count(DISTINCT order_id), sum(amount) FROM transactions`,
    answer: { table: 'totals', column: 'buyers' },
    target: AGGREGATED,
  },
  {
    what: 'buyers by country of the customer',
    tool: queryData,
    input: { measures: ['buyers'], by: ['country'] },
    bare: `SELECT country, count(DISTINCT t.customer_id) AS value FROM transactions t
      JOIN customers c USING (customer_id) GROUP BY country ORDER BY value DESC, country`,
    answer: { table: 'breakdown', column: 'buyers' },
    target: AGGREGATED,
  },
  {
    what: 'revenue of the top 20 % by revenue',
    tool: queryData,
    input: { measures: ['customers', 'revenue'], group: 'top 20 % by revenue' },
    bare: `WITH spent AS (SELECT customer_id, sum(amount) AS revenue FROM transactions GROUP BY customer_id),
      best AS (SELECT revenue FROM spent ORDER BY revenue DESC
        LIMIT (SELECT floor(count(*) * 0.2)::BIGINT FROM spent)),
      cut AS (SELECT min(revenue) AS revenue FROM best)
      SELECT sum(revenue) FILTER (WHERE revenue >= (SELECT revenue FROM cut)) AS value FROM spent
      UNION ALL SELECT sum(revenue) FROM spent`,
    answer: { table: 'totals', column: 'revenue' },
    target: AGGREGATED,
  },
  {
    what: 'ten best customers by revenue',
    tool: rankCustomers,
    input: { by: 'revenue', limit: 10 },
    bare: `SELECT customer_id, sum(amount) AS value, count(DISTINCT order_id) AS orders, max(date) AS last_purchase
      FROM transactions GROUP BY customer_id ORDER BY value DESC, customer_id LIMIT 10`,
    answer: { table: 'ranking', column: 'revenue' },
    target: AGGREGATED,
  },
  {
    what: '90th percentile of revenue a customer',
    tool: queryData,
    input: { measures: ['p90(revenue)'] },
    bare: `SELECT quantile_cont(revenue, 0.9) AS value FROM (
      SELECT coalesce(sum(amount), 0)::DOUBLE AS revenue FROM customers LEFT JOIN transactions USING (customer_id)
      GROUP BY customer_id)`,
    answer: { table: 'totals', column: 'p90_revenue' },
    target: AGGREGATED,
  },
];
