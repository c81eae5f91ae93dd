/** The activity table: what each customer did, aggregated once so that questions need not read every line. */
import { type Database, whole } from './database.ts';
import type { SnapshotColumn } from './snapshot-table.ts';
import { decimalType, digitsOf } from './typing.ts';

/** Total -> the column of the purchases it adds up. */
const TOTALS = { revenue: 'amount', cost: 'cost', margin: 'margin', units: 'quantity' } as const;

/**
 * Writes `activity`, one row for every customer, by id (see `core/tables.ts`). `purchases` are the columns of the
 * purchases, null without any. Totals are 0 for who never bought, null where no line of the customer has a value,
 * and null throughout where no file holds such values.
 */
export async function writeActivity(
  db: Database,
  purchases: SnapshotColumn[] | null,
): Promise<void> {
  const totals = Object.entries(TOTALS).map(([name, column]) => ({
    name,
    column: purchases?.find((candidate) => candidate.name === column),
  }));
  await db.run(`
    CREATE OR REPLACE TABLE stage.totals AS
    SELECT customer_id, count(DISTINCT order_id) AS orders, count(*) AS lines,
      ${totals.map(({ name, column }) => `${column === undefined ? 'NULL' : `sum(${column.name})`} AS ${name}`).join(', ')},
      min(date) AS first_purchase, max(date) AS last_purchase
    FROM ${purchases === null ? NO_PURCHASES : 'snap.transactions'} GROUP BY customer_id`);
  // The purchases stand by customer and date: each row needs only the one before it.
  await db.run(`
    CREATE OR REPLACE TABLE stage.gaps AS
    SELECT customer_id, count(*) AS purchase_days, median(gap) AS median_gap FROM (
      SELECT customer_id, CASE WHEN customer_id = customer_before THEN date - date_before END AS gap
      FROM (SELECT customer_id, date, lag(customer_id) OVER () AS customer_before, lag(date) OVER () AS date_before
        FROM ${purchases === null ? NO_PURCHASES : 'snap.transactions'})
      WHERE (customer_id = customer_before AND date = date_before) IS NOT TRUE)
    GROUP BY customer_id`);
  const typed: { name: string; type: string; known: boolean }[] = [];
  for (const { name, column } of totals) {
    const scale = column?.type.kind === 'number' ? column.type.scale : 0;
    const row = await db.row(
      `SELECT max(abs(CAST(${name} AS DOUBLE))) AS largest FROM stage.totals`,
    );
    const type = decimalType(digitsOf(whole(row, 'largest')), scale);
    typed.push({ name, type, known: column !== undefined });
  }
  await db.run(`
    CREATE TABLE snap.activity (customer_id VARCHAR NOT NULL, orders INTEGER NOT NULL, lines INTEGER NOT NULL,
      ${typed.map(({ name, type }) => `${name} ${type}`).join(', ')},
      first_purchase DATE, last_purchase DATE, purchase_days INTEGER NOT NULL, median_gap DECIMAL(18, 1))`);
  const sums = typed.map(({ name, known }) =>
    known ? `CASE WHEN t.customer_id IS NULL THEN 0 ELSE t.${name} END` : 'NULL',
  );
  await db.run(`
    INSERT INTO snap.activity
    SELECT c.customer_id, coalesce(t.orders, 0), coalesce(t.lines, 0), ${sums.join(', ')},
      t.first_purchase, t.last_purchase, coalesce(g.purchase_days, 0), g.median_gap
    FROM snap.customers c LEFT JOIN stage.totals t USING (customer_id) LEFT JOIN stage.gaps g USING (customer_id)
    ORDER BY c.customer_id`);
}

const NO_PURCHASES =
  "(SELECT '' AS customer_id, '' AS order_id, DATE '2000-01-01' AS date WHERE false)";
