/** The customers: those of their own file, and everyone the other tables mention. */
import { canonicalTable } from '../../core/tables.ts';
import type { Finding } from '../../ports.ts';
import { identifier } from '../sql.ts';
import { type Database, whole } from './database.ts';
import { canonicalKind } from './families.ts';
import type { CustomerIds } from './ids.ts';
import { squash } from './names.ts';
import type { PlannedColumn, TablePlan } from './plan.ts';
import { IDENTICAL, type PreparedTable } from './reasons.ts';
import { filesOf } from './sheet.ts';
import { createTable, type SnapshotColumn } from './snapshot-table.ts';

const SOURCE_ID: SnapshotColumn = {
  name: 'source_id',
  type: { kind: 'text' },
  unit: null,
  source: null,
  family: 'identity',
  sensitivity: 'contact',
};

/** Types the rows of the customer files; rows without an id and further rows of a known id are put aside. */
export async function prepareCustomers(
  db: Database,
  plan: TablePlan,
  ids: CustomerIds,
): Promise<PreparedTable> {
  const view = 'stage.customers_rows';
  const names = plan.columns.map(({ name }) => identifier(name));
  const cells = plan.columns.map(({ name, value }) => `${value} AS ${identifier(name)}`);
  await db.run(`
    CREATE OR REPLACE VIEW ${view} AS
    SELECT ${['m._file', 'm._row', `${plan.id} AS source_id`, `${ids.publicId(plan.id)} AS customer_id`, ...cells].join(', ')}
    FROM ${plan.from}`);
  const aside = 'stage.customers_aside';
  const all = `row(${['source_id', ...names].join(', ')})`;
  await db.run(`
    CREATE OR REPLACE TABLE ${aside} AS
    WITH twice AS (
      SELECT source_id FROM ${view} WHERE source_id IS NOT NULL GROUP BY source_id HAVING count(*) > 1
    ), ranked AS (
      SELECT _file, _row, source_id, ${all} AS one, first_value(${all}) OVER same AS first,
        row_number() OVER same AS place
      FROM ${view} SEMI JOIN twice USING (source_id)
      WINDOW same AS (PARTITION BY source_id ORDER BY _file, _row)
    )
    SELECT _file, _row, CASE WHEN one IS NOT DISTINCT FROM first THEN '${IDENTICAL}' ELSE 'duplicate' END AS reason,
      CAST(NULL AS VARCHAR) AS example
    FROM ranked WHERE place > 1
    UNION ALL SELECT _file, _row, 'no_customer', NULL FROM ${view} WHERE source_id IS NULL
    ORDER BY _file, _row`);
  return { plan, view, aside };
}

/** Contact columns of the records that belong to the derived customer: one value a customer. */
export interface Moved {
  table: PreparedTable;
  /** Their names there, and what they become. */
  columns: { from: string; to: SnapshotColumn }[];
}

/**
 * Names, addresses and numbers that stand on every order of a customer belong to the customer. Only without a
 * customer file; columns that differ between the rows of a customer stay where they are, with a finding.
 */
export async function findMoved(
  db: Database,
  records: PreparedTable[],
  findings: Finding[],
): Promise<Moved[]> {
  const taken = new Set<string>();
  const moved: Moved[] = [];
  for (const table of records) {
    const columns: Moved['columns'] = [];
    for (const column of table.plan.columns.filter(isOfPerson)) {
      const to = asCustomerColumn(column);
      if (taken.has(to.name)) continue;
      const value = identifier(column.name);
      const varying = await db.row(`
        SELECT count(*) AS n FROM (SELECT customer_id FROM ${table.view} WHERE _reason IS NULL
          GROUP BY customer_id HAVING min(${value}) <> max(${value}))`);
      if (whole(varying, 'n') === 0) {
        taken.add(to.name);
        columns.push({ from: column.name, to });
        continue;
      }
      const params = { file: column.source?.file ?? '', column: column.source?.column ?? '' };
      findings.push({ code: 'contact_varies', params, rows: whole(varying, 'n') });
    }
    moved.push({ table, columns });
  }
  return moved;
}

/** A note on an order is withheld, too, but it is about the order. */
function isOfPerson({ canonical, family, sensitivity }: PlannedColumn): boolean {
  return !canonical && sensitivity === 'contact' && (family === 'identity' || family === 'contact');
}

function asCustomerColumn(column: PlannedColumn): SnapshotColumn {
  const header = squash(column.source?.column ?? column.name);
  const fit = canonicalTable('customers')?.columns.find(
    (own) =>
      own.type === column.type.kind &&
      own.name !== 'customer_id' &&
      own.synonyms.some((synonym) => squash(synonym) === header),
  );
  return fit === undefined ? column : { ...column, ...canonicalKind(fit), name: fit.name };
}

/**
 * Writes one row for every customer of the file and every customer the records mention, by id; returns the columns
 * beside the ids. Call it when the records are written.
 */
export async function writeCustomers(
  db: Database,
  file: PreparedTable | null,
  records: PreparedTable[],
  moved: Moved[],
  ids: CustomerIds,
  findings: Finding[],
): Promise<SnapshotColumn[]> {
  const columns: SnapshotColumn[] =
    file?.plan.columns ?? moved.flatMap((from) => from.columns.map(({ to }) => to));
  await createTable(db, 'customers', [SOURCE_ID, ...columns], [SOURCE_ID.name]);
  const mentioned = records.map(
    ({ plan }) => `SELECT customer_id FROM snap.${identifier(plan.name)}`,
  );
  const none = 'SELECT CAST(NULL AS VARCHAR) AS customer_id WHERE false';
  await db.run(`
    CREATE OR REPLACE TABLE stage.mentioned AS
    SELECT DISTINCT customer_id FROM (${[none, ...mentioned].join(' UNION ALL ')})`);
  const fromFile =
    file === null ? null : `SELECT * FROM ${file.view} ANTI JOIN ${file.aside} USING (_file, _row)`;
  const known = fromFile === null ? '' : `ANTI JOIN (${fromFile}) f USING (customer_id)`;
  await db.run(`
    CREATE OR REPLACE TABLE stage.further AS
    SELECT ${ids.publicId('i.id')} AS customer_id, i.id AS source_id FROM ${ids.table} i
    WHERE ${ids.publicId('i.id')} IN (SELECT customer_id FROM stage.mentioned)`);
  const further = `SELECT * FROM stage.further ${known} ${moved.map(personal).join(' ')}`;
  const names = columns.map(({ name }) => identifier(name));
  const sources = fromFile === null ? [further] : [fromFile, further];
  await db.run(`
    INSERT INTO snap.customers SELECT ${['customer_id', 'source_id', ...names].join(', ')}
    FROM (${sources.map((sql) => `(${sql})`).join(' UNION ALL BY NAME ')}) ORDER BY customer_id`);
  const added = whole(
    await db.row(`SELECT count(*) AS n FROM (SELECT customer_id FROM stage.further ${known})`),
    'n',
  );
  if (added > 0) {
    const code = file === null ? 'customers_derived' : 'customers_added';
    const tables = records.map(({ plan }) => plan.name).join(', ');
    findings.push({
      code,
      params: { tables, file: file === null ? '' : filesOf(file.plan.staged.main) },
      rows: added,
    });
  }
  return columns;
}

/** The moved columns of one table as a join; each has one value a customer. */
function personal({ table, columns }: Moved, i: number): string {
  if (columns.length === 0) return '';
  const values = columns.map(
    ({ from, to }) => `min(${identifier(from)}) AS ${identifier(to.name)}`,
  );
  return `LEFT JOIN (SELECT customer_id, ${values.join(', ')} FROM ${table.view}
    WHERE _reason IS NULL GROUP BY customer_id) p${i} USING (customer_id)`;
}
