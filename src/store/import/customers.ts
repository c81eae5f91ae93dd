/** The customers: those of their own file, and everyone the other tables mention. */
import { canonicalTable } from '../../core/tables.ts';
import type { Finding } from '../../ports.ts';
import { identifier } from '../sql.ts';
import { type Database, whole } from './database.ts';
import { canonicalKind } from './families.ts';
import type { Ids } from './ids.ts';
import { squash } from './names.ts';
import { type PlannedColumn, subjectOf } from './plan.ts';
import type { PreparedTable } from './reasons.ts';
import { SOURCE_ID, usableRows } from './register.ts';
import { filesOf } from './sheet.ts';
import { createTable, type SnapshotColumn } from './snapshot-table.ts';

/** Contact columns of the records that belong to the derived customer: one value a customer. */
export interface Moved {
  table: PreparedTable;
  /** Their names there, and what they become. */
  columns: { from: string; to: SnapshotColumn }[];
}

/**
 * Names, addresses and numbers that stand on every order of a customer belong to the customer. Only without a
 * customer file, and from tables that are about customers alone; columns that differ between the rows of a customer stay where they are, with a finding.
 */
export async function findMoved(
  db: Database,
  records: PreparedTable[],
  findings: Finding[],
): Promise<Moved[]> {
  const taken = new Set<string>();
  const moved: Moved[] = [];
  for (const table of records.filter(isAboutCustomers)) {
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

/** Rows of a prospect would lose what is moved, and a contact is a person of its own. */
function isAboutCustomers({ plan: { subjects, canonical } }: PreparedTable): boolean {
  const hasOwnPersons = canonical.columns.some(({ family }) => family === 'contact');
  return subjects.length === 1 && subjects[0]?.name === 'customer_id' && !hasOwnPersons;
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

/** A table that names customers: its name, and what its column `customer_id` can be read from. */
export interface Mention {
  table: string;
  from: string;
}

/** How the table names customers; null where it does not. Notes are read where they are staged. */
export function mentionOf({ plan, view }: PreparedTable): Mention | null {
  if (subjectOf(plan, 'customer_id') === undefined) return null;
  const isWritten = canonicalTable(plan.name) !== undefined;
  return {
    table: plan.name,
    from: isWritten
      ? `snap.${identifier(plan.name)}`
      : `(SELECT customer_id FROM ${view} WHERE _reason IS NULL)`,
  };
}

/**
 * Writes one row for every customer of the file and every customer that is mentioned, by id; returns the columns
 * beside the ids. Call it when the records are written.
 */
export async function writeCustomers(
  db: Database,
  file: PreparedTable | null,
  mentions: Mention[],
  moved: Moved[],
  { customer_id: ids }: Ids,
  findings: Finding[],
): Promise<SnapshotColumn[]> {
  const columns: SnapshotColumn[] =
    file?.plan.columns ?? moved.flatMap((from) => from.columns.map(({ to }) => to));
  const key = ['customer_id', SOURCE_ID.name];
  await createTable(db, 'customers', key, columns, key);
  const mentioned = mentions.map(({ from }) => `SELECT customer_id FROM ${from}`);
  const none = 'SELECT CAST(NULL AS VARCHAR) AS customer_id WHERE false';
  await db.run(`
    CREATE OR REPLACE TABLE stage.mentioned AS
    SELECT DISTINCT customer_id FROM (${[none, ...mentioned].join(' UNION ALL ')})
    WHERE customer_id IS NOT NULL`);
  const fromFile = file === null ? null : usableRows(file);
  const known = fromFile === null ? '' : `ANTI JOIN (${fromFile}) f USING (customer_id)`;
  await db.run(`
    CREATE OR REPLACE TABLE stage.further AS
    SELECT ${ids.publicId('i.id')} AS customer_id, i.id AS source_id FROM ${ids.table} i
    WHERE ${ids.publicId('i.id')} IN (SELECT customer_id FROM stage.mentioned)`);
  const further = `SELECT * FROM stage.further ${known} ${moved.map(personal).join(' ')}`;
  const names = columns.map(({ name }) => identifier(name));
  const sources = fromFile === null ? [further] : [fromFile, further];
  await db.run(`
    INSERT INTO snap.customers SELECT ${[...key, ...names].join(', ')}
    FROM (${sources.map((sql) => `(${sql})`).join(' UNION ALL BY NAME ')}) ORDER BY customer_id`);
  const added = whole(
    await db.row(`SELECT count(*) AS n FROM (SELECT customer_id FROM stage.further ${known})`),
    'n',
  );
  if (added > 0) {
    const code = file === null ? 'customers_derived' : 'customers_added';
    const tables: string[] = [];
    for (const { table, from } of mentions) {
      const row = await db.row(
        `SELECT count(*) AS n FROM (SELECT customer_id FROM ${from}) SEMI JOIN (SELECT * FROM stage.further ${known}) USING (customer_id)`,
      );
      if (whole(row, 'n') > 0) tables.push(table);
    }
    findings.push({
      code,
      params: {
        tables: tables.join(', '),
        file: file === null ? '' : filesOf(file.plan.staged.main),
      },
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
