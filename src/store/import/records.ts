/** Records, offers and notes: rows that cannot be used are put aside with the reason, the rest is written. */
import { DataError } from '../../core/errors.ts';
import type { Subject } from '../../core/tables/shape.ts';
import { identifier, literal } from '../sql.ts';
import { type Database, whole } from './database.ts';
import type { Ids } from './ids.ts';
import { type PlannedColumn, subjectOf, type TablePlan } from './plan.ts';
import { shown } from './problem.ts';
import { AFTER_AS_OF, noSubject, type PreparedTable, sentenceOf } from './reasons.ts';
import { filesOf } from './sheet.ts';
import { createTable, type SnapshotColumn } from './snapshot-table.ts';

export interface Days {
  /** ISO day of the import: nothing recorded can be later. */
  imported: string;
  /** Stated by the operator; rows from that day on are left out. */
  asOf: string | null;
}

/** Types every row and finds the unusable ones. @throws DataError when no row is left */
export async function prepareRecords(
  db: Database,
  plan: TablePlan,
  ids: Ids,
  days: Days,
): Promise<PreparedTable> {
  const view = `stage.${plan.name}_rows`;
  const cells = [
    ...idColumns(plan).map((name) => {
      const id = subjectOf(plan, name)?.id;
      return `${id === undefined ? 'CAST(NULL AS VARCHAR)' : ids[name].publicId(id)} AS ${name}`;
    }),
    ...plan.subjects.map(({ name, nested }) => `${nested} AS ${nestedOf(name)}`),
    ...plan.columns.map(({ name, value }) => `${value} AS ${identifier(name)}`),
    ...checked(plan).map(
      ({ name, misread }) => `CAST(${misread} AS VARCHAR) AS ${misreadOf(name)}`,
    ),
  ];
  const { reason, example } = reasonSql(plan, days);
  await db.run(`
    CREATE OR REPLACE VIEW ${view} AS
    SELECT *, ${reason} AS _reason, ${example} AS _example
    FROM (SELECT m._file, m._row, ${cells.join(', ')} FROM ${plan.from})`);
  const aside = `stage.${plan.name}_aside`;
  await db.run(`
    CREATE OR REPLACE TABLE ${aside} AS
    SELECT _file, _row, _reason AS reason, _example AS example FROM ${view}
    WHERE _reason IS NOT NULL ORDER BY _file, _row`);
  await refuseNothingLeft(db, plan, aside);
  return { plan, view, aside };
}

/** Those of the subjects the files name; the customer's stands wherever it could, so that records can be joined to customers. */
function idColumns(plan: TablePlan): Subject[] {
  return plan.canonical.subjects.filter(
    (name) => name === 'customer_id' || subjectOf(plan, name) !== undefined,
  );
}

async function refuseNothingLeft(db: Database, plan: TablePlan, aside: string): Promise<void> {
  const reasons = await db.rows(`
    SELECT reason, count(*) AS n, min(example) AS example FROM ${aside}
    GROUP BY reason ORDER BY n DESC, reason`);
  const all = reasons.reduce((sum, row) => sum + whole(row, 'n'), 0);
  const [main] = reasons;
  if (main === undefined || all < plan.staged.main.rows) return;
  const { reason, example } = main;
  throw new DataError(
    `No row of ${filesOf(plan.staged.main)} can be used: ${sentenceOf(reason ?? '')}${example === null ? '' : `, for example "${shown(example)}"`}.`,
  );
}

/** Columns that must be known or at least readable, in the order they are checked. */
function checked(plan: TablePlan): PlannedColumn[] {
  const names = [...plan.required, 'amount'];
  return plan.columns.filter(({ name, canonical }) => canonical && names.includes(name));
}

function reasonSql(plan: TablePlan, days: Days): { reason: string; example: string } {
  const cases: { when: string; reason: string; example: string }[] = [];
  if (plan.subjects.length > 0 && !plan.canonical.mayBeNobodys) {
    const when = plan.subjects.map(({ name }) => `${name} IS NULL`).join(' AND ');
    for (const { name } of plan.subjects) {
      const nested = `${when} AND ${nestedOf(name)}`;
      cases.push({ when: nested, reason: `unreadable:${name}`, example: 'NULL' });
    }
    cases.push({ when, reason: noSubject(plan), example: 'NULL' });
  }
  for (const { name } of checked(plan)) {
    const unknown = `${identifier(name)} IS NULL`;
    const misread = misreadOf(name);
    if (plan.required.includes(name)) {
      const when = `${unknown} AND ${misread} IS NULL`;
      cases.push({ when, reason: `missing:${name}`, example: 'NULL' });
    }
    cases.push({
      when: `${unknown} AND ${misread} IS NOT NULL`,
      reason: `unreadable:${name}`,
      example: misread,
    });
  }
  const date = dateOf(plan);
  if (plan.canonical.recordsThePast && date !== null) {
    const day = identifier(date);
    cases.push({
      when: `${day} > DATE ${literal(days.imported)}`,
      reason: 'future',
      example: `CAST(${day} AS VARCHAR)`,
    });
    if (days.asOf !== null) {
      const when = `${day} >= DATE ${literal(days.asOf)}`;
      cases.push({ when, reason: AFTER_AS_OF, example: 'NULL' });
    }
  }
  const build = (result: (entry: (typeof cases)[number]) => string): string =>
    cases.length === 0
      ? 'CAST(NULL AS VARCHAR)'
      : `CASE ${cases.map((entry) => `WHEN ${entry.when} THEN ${result(entry)}`).join(' ')} END`;
  return {
    reason: build(({ reason }) => literal(reason)),
    example: build(({ example }) => example),
  };
}

/** The column that dates the rows, null where the files have none. */
function dateOf({ canonical: { dateColumn }, columns }: TablePlan): string | null {
  const isThere = columns.some(({ name, canonical }) => canonical && name === dateColumn);
  return isThere ? dateColumn : null;
}

const nestedOf = (subject: Subject): string => `_nested_${subject}`;
const misreadOf = (name: string): string => identifier(`_misread_${name}`);

/** Writes the usable rows by person, date and record; returns the columns written. `moved` columns are left out. */
export async function writeRecords(
  db: Database,
  { plan, view }: PreparedTable,
  moved: ReadonlySet<string>,
): Promise<SnapshotColumn[]> {
  const columns = plan.columns.filter(({ name }) => !moved.has(name));
  const { recordColumn, subjects } = plan.canonical;
  const ids = idColumns(plan);
  const keys = [dateOf(plan), recordColumn].filter((name) => name !== null);
  const known = [...plan.required, recordColumn, ...(subjects.length === 1 ? subjects : [])];
  await createTable(
    db,
    plan.name,
    ids,
    columns,
    known.filter((name) => name !== null),
  );
  const names = [...ids, ...columns.map(({ name }) => identifier(name))];
  await db.run(`
    INSERT INTO snap.${identifier(plan.name)} SELECT ${names.join(', ')}
    FROM ${view} WHERE _reason IS NULL
    ORDER BY ${[...ids, ...keys.map(identifier), '_file', '_row'].join(', ')}`);
  return columns;
}
