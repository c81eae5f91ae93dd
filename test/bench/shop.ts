/**
 * A made-up shop of any size, the same each time: every cell is computed from the number of its row. A few customers
 * buy very often and some never; a file of ten lines a customer covers nine years. Physical form as in
 * `src/core/tables.ts`, rows in the importer's order.
 */
import { DuckDBInstance, type DuckDBConnection, version } from '@duckdb/node-api';
import type { Snapshot } from '../../src/ports.ts';
import { catalogueOf, type Column } from './shop-catalogue.ts';
import { keptFile } from './scratch.ts';

interface ShopColumn extends Column {
  /** Expression over `i`, the number of the row, and for purchase lines `o`, that of their order. */
  sql: string;
}

const AS_OF = '2025-01-01';
const LINES_PER_CUSTOMER = 10;

/** A whole number from 0 to `below` - 1, different for each `salt`. */
const draw = (of: 'i' | 'o', salt: string, below: number) =>
  `(hash(${of}, '${salt}') % ${below})::BIGINT`;
const choice = (salt: string, values: readonly string[]) =>
  `[${values.map((value) => `'${value}'`).join(', ')}][${draw('i', salt, values.length)} + 1]`;
const unlessOneIn = (n: number, salt: string, sql: string) =>
  `CASE WHEN ${draw('i', `no ${salt}`, n)} > 0 THEN ${sql} END`;
const id = (number: string) => `'C' || lpad((${number})::VARCHAR, 8, '0')`;

const COUNTRIES = ['IT', 'IT', 'IT', 'UA', 'UA', 'ID', 'ID', 'FR', 'DE', 'ES', 'PL', 'AT'];
const CATEGORIES = ['ink', 'paper', 'paper', 'printer', 'cable', 'desk', 'lamp', 'chair', 'book'];

const CUSTOMERS: readonly ShopColumn[] = [
  { name: 'customer_id', type: 'text', scale: 0, sql: id('i') },
  { name: 'source_id', type: 'text', scale: 0, sql: id('i') },
  {
    name: 'country',
    type: 'text',
    scale: 0,
    sql: unlessOneIn(50, 'country', choice('country', COUNTRIES)),
  },
  { name: 'city', type: 'text', scale: 0, sql: `'City ' || ${draw('i', 'city', 300)}` },
  {
    name: 'gender',
    type: 'text',
    scale: 0,
    sql: unlessOneIn(20, 'gender', choice('gender', ['F', 'M'])),
  },
  {
    name: 'birth_date',
    type: 'date',
    scale: 0,
    sql: `DATE '1940-01-01' + ${draw('i', 'birth', 24_000)}::INTEGER`,
  },
  {
    name: 'income',
    type: 'number',
    scale: 4,
    sql: unlessOneIn(10, 'income', `(${draw('i', 'income', 9_000_000)} / 100)::DECIMAL(18,4)`),
  },
  {
    name: 'acquired_at',
    type: 'date',
    scale: 0,
    sql: `DATE '2016-01-01' + ${draw('i', 'joined', 3000)}::INTEGER`,
  },
];

const lines = (customers: number): readonly ShopColumn[] => {
  const quantity = `(1 + ${draw('i', 'quantity', 4)})`;
  const amount = `(${quantity} * (100 + ${draw('i', 'price', 20_000)}) * 0.01)::DECIMAL(18,4)`;
  const orders = (customers * LINES_PER_CUSTOMER * 2) / 5;
  // The square of an even draw: half of the orders are those of a quarter of the customers.
  const buyer = `floor(${customers} * pow((hash(o, 'buyer') % 1099511627776) / 1099511627776.0, 2))::BIGINT`;
  return [
    { name: 'customer_id', type: 'text', scale: 0, sql: id(buyer) },
    {
      name: 'date',
      type: 'date',
      scale: 0,
      sql: `DATE '2016-01-01' + (o * 3288 // ${orders})::INTEGER`,
    },
    { name: 'order_id', type: 'text', scale: 0, sql: `(100000 + o)::VARCHAR` },
    { name: 'amount', type: 'number', scale: 4, sql: amount },
    { name: 'quantity', type: 'number', scale: 0, sql: `${quantity}::DECIMAL(18,0)` },
    { name: 'cost', type: 'number', scale: 4, sql: `(${amount} * 0.6)::DECIMAL(18,4)` },
    { name: 'product', type: 'text', scale: 0, sql: `'Product ' || ${draw('i', 'product', 500)}` },
    { name: 'category', type: 'text', scale: 0, sql: choice('category', CATEGORIES) },
    {
      name: 'channel',
      type: 'text',
      scale: 0,
      sql: choice('channel', ['web', 'web', 'shop', 'app']),
    },
  ];
};

const MARGIN: ShopColumn = {
  name: 'margin',
  type: 'number',
  scale: 4,
  sql: '(amount - cost)::DECIMAL(18,4)',
};

const SOURCES = {
  sources: [new URL(import.meta.url), new URL('./shop-catalogue.ts', import.meta.url)],
  versions: [version()],
};

const selected = (columns: readonly ShopColumn[]) =>
  columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ');
/** Two or three lines make an order. */
const linesSql = (customers: number) =>
  `SELECT ${selected(lines(customers))}, i FROM (SELECT range AS i, range * 2 // 5 AS o FROM range(${customers * LINES_PER_CUSTOMER}))`;

const ACTIVITY = `WITH days AS (
    SELECT customer_id, date, date - lag(date) OVER (PARTITION BY customer_id ORDER BY date) AS gap
    FROM (SELECT DISTINCT customer_id, date FROM transactions)
  ), gaps AS (
    SELECT customer_id, count(*)::INTEGER AS purchase_days, median(gap)::DECIMAL(18,1) AS median_gap
    FROM days GROUP BY customer_id
  ), totals AS (
    SELECT customer_id, count(DISTINCT order_id)::INTEGER AS orders, count(*)::INTEGER AS lines,
      sum(amount)::DECIMAL(18,4) AS revenue, sum(cost)::DECIMAL(18,4) AS cost, sum(margin)::DECIMAL(18,4) AS margin,
      sum(quantity)::DECIMAL(18,0) AS units, min(date) AS first_purchase, max(date) AS last_purchase
    FROM transactions GROUP BY customer_id
  )
  SELECT customer_id, coalesce(orders, 0) AS orders, coalesce(lines, 0) AS lines, coalesce(revenue, 0) AS revenue,
    coalesce(cost, 0) AS cost, coalesce(margin, 0) AS margin, coalesce(units, 0) AS units, first_purchase, last_purchase,
    coalesce(purchase_days, 0) AS purchase_days, median_gap
  FROM customers LEFT JOIN totals USING (customer_id) LEFT JOIN gaps USING (customer_id) ORDER BY customer_id`;

const tablesSql = (customers: number) => [
  `CREATE TABLE customers AS SELECT ${selected(CUSTOMERS)} FROM range(${customers}) AS numbers(i) ORDER BY i`,
  `CREATE TABLE transactions AS SELECT * EXCLUDE (i), ${MARGIN.sql} AS margin FROM (${linesSql(customers)})
    ORDER BY customer_id, date, order_id, i`,
  `CREATE TABLE activity AS ${ACTIVITY}`,
  'CREATE TABLE meta (key VARCHAR, value VARCHAR)',
];

/** A snapshot file of the shop with that many customers. */
export function shopSnapshot(customers: number): Promise<string> {
  return keptFile({ base: `shop-${customers}`, extension: 'duckdb', ...SOURCES }, (path) =>
    withDuckdb(path, async (connection) => {
      for (const sql of tablesSql(customers)) await connection.run(sql);
      const snapshot = await describeShop(connection, customers);
      await connection.run("INSERT INTO meta VALUES ('snapshot', $1)", [JSON.stringify(snapshot)]);
    }),
  );
}

/** The purchase lines as an operator would export them: one CSV file, by date. */
export function purchasesCsv(customers: number): Promise<string> {
  const sql = `SELECT * EXCLUDE (i) FROM (${linesSql(customers)}) ORDER BY i`;
  return keptFile({ base: `purchases-${customers}`, extension: 'csv', ...SOURCES }, (path) =>
    withDuckdb(':memory:', async (connection) => {
      await connection.run(`COPY (${sql}) TO '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER)`);
    }),
  );
}

async function describeShop(connection: DuckDBConnection, customers: number): Promise<Snapshot> {
  const columns = {
    customers: CUSTOMERS.filter(({ name }) => name !== 'source_id'),
    transactions: [...lines(customers), MARGIN],
  };
  return {
    id: `shop-${customers}`,
    asOf: AS_OF,
    importedAt: `${AS_OF}T00:00:00.000Z`,
    files: ['customers.csv', 'purchases.csv'],
    rows: { customers, transactions: customers * LINES_PER_CUSTOMER },
    notes: 0,
    quarantined: 0,
    findings: [],
    catalogue: await catalogueOf(connection, columns),
  };
}

async function withDuckdb(
  path: string,
  work: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
