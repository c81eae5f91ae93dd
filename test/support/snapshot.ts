/**
 * Writes snapshot files as the importer does, from rows given as plain objects: the physical form of
 * `src/core/tables.ts`, a catalogue counted from the rows, and the activity of every customer.
 */
import { DuckDBDataChunk, DuckDBInstance, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { Catalogue, Field, Relation } from '../../src/core/catalogue.ts';
import { CANONICAL_TABLES, type CanonicalTable } from '../../src/core/tables.ts';
import type { Snapshot } from '../../src/ports.ts';

/** Numbers may be given as text to keep every digit; dates are ISO days. */
export type Cell = string | number | boolean | null;
export type DataRow = Readonly<Record<string, Cell>>;

export interface SnapshotData {
  /** `source_id` defaults to `customer_id`. */
  customers: readonly DataRow[];
  /** `order_id` defaults to one order per customer and day; `margin` is computed. */
  transactions?: readonly DataRow[];
  events?: readonly DataRow[];
  contracts?: readonly DataRow[];
  contacts?: readonly DataRow[];
  deals?: readonly DataRow[];
  answers?: readonly DataRow[];
  consents?: readonly DataRow[];
  asOf: string;
  id?: string;
}

interface Column {
  name: string;
  type: Field['type'];
  scale: number;
  /** Before the point of a number. */
  digits: number;
}

export async function writeSnapshot(path: string, data: SnapshotData): Promise<Snapshot> {
  const instance = await DuckDBInstance.create(path, { threads: '2' });
  const connection = await instance.connect();
  const fields: Field[] = [];
  const relations: Relation[] = [];
  const rows: Record<string, number> = {};
  for (const table of CANONICAL_TABLES) {
    const given = rowsOf(table.name, data);
    if (given === undefined) continue;
    const columns = columnsOf(table, given);
    await writeTable(connection, table.name, columns, given);
    fields.push(...(await describe(connection, table, columns)));
    relations.push(...(await relationsOf(connection, table)));
    rows[table.name] = given.length;
  }
  await writeActivity(connection, fields);
  const catalogue: Catalogue = { fields, relations, currency: 'EUR' };
  const snapshot: Snapshot = {
    id: data.id ?? 'snapshot-1',
    asOf: data.asOf,
    importedAt: `${data.asOf}T00:00:00.000Z`,
    files: ['data.csv'],
    rows,
    notes: 0,
    quarantined: 0,
    findings: [],
    catalogue,
  };
  await connection.run('CREATE TABLE meta (key VARCHAR, value VARCHAR)');
  await connection.run("INSERT INTO meta VALUES ('snapshot', $1)", [JSON.stringify(snapshot)]);
  connection.closeSync();
  instance.closeSync();
  return snapshot;
}

/** The rows of a table as they are stored, undefined where the data has none. */
export function rowsOf(table: string, data: SnapshotData): readonly DataRow[] | undefined {
  switch (table) {
    case 'customers':
      return data.customers.map((row) => ({ source_id: row['customer_id'] ?? null, ...row }));
    case 'transactions':
      return data.transactions?.map((row) => ({
        order_id: `${row['customer_id']} ${row['date']}`,
        ...row,
      }));
    case 'events':
      return data.events;
    case 'contracts':
      return data.contracts;
    case 'contacts':
      return data.contacts;
    case 'deals':
      return data.deals;
    case 'answers':
      return data.answers;
    case 'consents':
      return data.consents;
    default:
      return undefined;
  }
}

function columnsOf(table: CanonicalTable, rows: readonly DataRow[]): Column[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
    const canonical = table.columns.find((column) => column.name === name);
    const type = canonical?.type ?? typeOf(values);
    const decimals = values.map((value) => String(value).split('.')[1]?.length ?? 0);
    const least = canonical?.unit === 'money' ? 4 : 0;
    const scale = type === 'number' ? decimals.reduce((a, b) => Math.max(a, b), least) : 0;
    const digits = values.map((value) => wholeDigits(String(value)));
    return { name, type, scale, digits: digits.reduce((a, b) => Math.max(a, b), 1) };
  });
}

function typeOf(values: Cell[]): Field['type'] {
  if (values.every((value) => typeof value === 'number')) return 'number';
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  return values.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value))) ? 'date' : 'text';
}

/** Digits before the point. */
function wholeDigits(number: string): number {
  return /^-?(\d*)/.exec(number)?.[1]?.length ?? 0;
}

function decimalType(digits: number, scale: number): string {
  return `DECIMAL(${digits + scale <= 18 ? 18 : 38},${scale})`;
}

function sqlType({ type, scale, digits }: Column): string {
  const types = {
    number: decimalType(digits, scale),
    text: 'VARCHAR',
    date: 'DATE',
    boolean: 'BOOLEAN',
  };
  return types[type];
}

const CHUNK = 2048;

async function writeTable(
  connection: DuckDBConnection,
  table: string,
  columns: Column[],
  rows: readonly DataRow[],
): Promise<void> {
  await connection.run(
    `CREATE TABLE staged (${columns.map(({ name }) => `"${name}" VARCHAR`).join(', ')})`,
  );
  const appender = await connection.createAppender('staged');
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK);
    const chunk = DuckDBDataChunk.create(columns.map(() => VARCHAR));
    chunk.setColumns(
      columns.map(({ name }) =>
        part.map((row) => {
          const value = row[name] ?? null;
          return value === null ? null : String(value);
        }),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const casts = columns.map(
    (column) => `CAST("${column.name}" AS ${sqlType(column)}) AS "${column.name}"`,
  );
  const { amount, cost } = Object.fromEntries(columns.map((column) => [column.name, column]));
  if (table === 'transactions' && amount && cost) {
    const scale = Math.max(amount.scale, cost.scale);
    columns.push({ name: 'margin', type: 'number', scale, digits: 18 - scale });
    casts.push(
      `CAST(CAST(amount AS DECIMAL(18,${scale})) - CAST(cost AS DECIMAL(18,${scale})) AS DECIMAL(18,${scale})) AS margin`,
    );
  }
  await connection.run(`CREATE TABLE ${table} AS SELECT ${casts.join(', ')} FROM staged`);
  await connection.run('DROP TABLE staged');
}

async function describe(
  connection: DuckDBConnection,
  table: CanonicalTable,
  columns: Column[],
): Promise<Field[]> {
  const fields: Field[] = [];
  for (const { name, type, scale } of columns) {
    if (name === 'source_id') continue;
    const canonical = table.columns.find((column) => column.name === name);
    const family = canonical?.family ?? 'other';
    const [[filled, rows, distinct, min, max] = []] = await select(
      connection,
      `SELECT count("${name}"), count(*), count(DISTINCT "${name}"), min("${name}")::VARCHAR, max("${name}")::VARCHAR FROM ${table.name}`,
    );
    const listed = type === 'text' && family !== 'contact' && Number(distinct) <= 1000;
    const values = await select(
      connection,
      `SELECT "${name}" FROM ${table.name} WHERE "${name}" IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1000`,
    );
    const isRange = type === 'number' || type === 'date';
    fields.push({
      name,
      table: table.name,
      column: name,
      type,
      family,
      unit: name === 'margin' ? 'money' : (canonical?.unit ?? null),
      scale,
      source: name === 'margin' ? null : { file: `${table.name}.csv`, column: name },
      filled: Number(filled),
      rows: Number(rows),
      distinct: Number(distinct),
      values: listed ? values.map(([value]) => String(value)) : null,
      min: isRange && typeof min === 'string' ? min : null,
      max: isRange && typeof max === 'string' ? max : null,
      sensitivity: family === 'contact' ? 'contact' : name === 'birth_date' ? 'quasi' : 'none',
    });
  }
  return fields;
}

async function relationsOf(
  connection: DuckDBConnection,
  { name: table, relation, recordColumn, dateColumn, splitBy }: CanonicalTable,
): Promise<Relation[]> {
  if (relation === null) return [];
  const records = recordColumn === null ? 'count(*)' : `count(DISTINCT ${recordColumn})`;
  const [[all] = []] = await select(connection, `SELECT ${records} FROM ${table}`);
  const whole = { table, recordColumn, dateColumn };
  const relations: Relation[] = [{ ...whole, name: relation, only: null, records: Number(all) }];
  if (splitBy === null) return relations;
  const parts = await select(
    connection,
    `SELECT ${splitBy}, ${records} FROM ${table} GROUP BY 1 ORDER BY 1`,
  );
  for (const [value, n] of parts) {
    const only = { column: splitBy, value: String(value) };
    relations.push({ ...whole, name: String(value), only, records: Number(n) });
  }
  return relations;
}

/** Written another way than the engine's queries, so that comparing the two says something. */
async function writeActivity(connection: DuckDBConnection, fields: Field[]): Promise<void> {
  const lines = fields.filter(({ table }) => table === 'transactions');
  if (lines.length === 0) {
    await connection.run(`CREATE TABLE activity AS SELECT customer_id, 0::INTEGER AS orders,
      0::INTEGER AS lines, NULL::DECIMAL(18,4) AS revenue, NULL::DECIMAL(18,4) AS cost, NULL::DECIMAL(18,4) AS margin,
      NULL::DECIMAL(18,4) AS units, NULL::DATE AS first_purchase, NULL::DATE AS last_purchase,
      0::INTEGER AS purchase_days, NULL::DECIMAL(18,1) AS median_gap FROM customers`);
    return;
  }
  const sum = (column: string) => {
    const field = lines.find(({ name }) => name === column);
    if (field === undefined) return 'NULL::DECIMAL(18,4)';
    const longest = Math.max(...[field.min, field.max].map((bound) => wholeDigits(bound ?? '')));
    // A sum of a thousand has up to three digits more.
    return `sum(${column})::${decimalType(longest + 3, field.scale)}`;
  };
  await connection.run(`CREATE TABLE activity AS
    WITH days AS (SELECT DISTINCT customer_id, date FROM transactions),
    gaps AS (SELECT customer_id, date - lag(date) OVER (PARTITION BY customer_id ORDER BY date) AS gap FROM days),
    medians AS (SELECT customer_id, median(gap)::DECIMAL(18,1) AS median_gap FROM gaps GROUP BY customer_id),
    totals AS (SELECT customer_id, count(DISTINCT order_id)::INTEGER AS orders, count(*)::INTEGER AS lines,
      ${sum('amount')} AS revenue, ${sum('cost')} AS cost, ${sum('margin')} AS margin, ${sum('quantity')} AS units, min(date) AS first_purchase, max(date) AS last_purchase,
      count(DISTINCT date)::INTEGER AS purchase_days FROM transactions GROUP BY customer_id)
    SELECT customer_id, coalesce(orders, 0) AS orders, coalesce(lines, 0) AS lines,
      ${['revenue', 'cost', 'margin', 'units'].map((total) => `CASE WHEN orders IS NULL THEN 0 ELSE ${total} END AS ${total}`).join(', ')},
      first_purchase, last_purchase, coalesce(purchase_days, 0) AS purchase_days, median_gap
    FROM customers LEFT JOIN totals USING (customer_id) LEFT JOIN medians USING (customer_id)`);
}

async function select(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}

/** By code point, as DuckDB orders texts. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
