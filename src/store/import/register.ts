/** Tables with one row for each customer or prospect. */
import type { Subject } from '../../core/tables/shape.ts';
import { identifier } from '../sql.ts';
import type { Database } from './database.ts';
import type { Ids } from './ids.ts';
import { subjectOf, type TablePlan } from './plan.ts';
import { IDENTICAL, noSubject, type PreparedTable } from './reasons.ts';
import { createTable, type SnapshotColumn } from './snapshot-table.ts';

/** The id as the operator wrote it. */
export const SOURCE_ID: SnapshotColumn = {
  name: 'source_id',
  type: { kind: 'text' },
  unit: null,
  source: null,
  family: 'identity',
  sensitivity: 'contact',
};

/** Types the rows; those without an id and further rows of a known id are put aside. */
export async function prepareRegister(
  db: Database,
  plan: TablePlan,
  subject: Subject,
  ids: Ids,
): Promise<PreparedTable> {
  const { id, nested } = subjectOf(plan, subject) ?? { id: 'NULL', nested: 'false' };
  const view = `stage.${plan.name}_rows`;
  const names = plan.columns.map(({ name }) => identifier(name));
  const cells = [
    `${id} AS source_id`,
    `${nested} AS _nested`,
    `${ids[subject].publicId(id)} AS ${subject}`,
    ...plan.columns.map(({ name, value }) => `${value} AS ${identifier(name)}`),
  ];
  await db.run(`
    CREATE OR REPLACE VIEW ${view} AS SELECT m._file, m._row, ${cells.join(', ')} FROM ${plan.from}`);
  const aside = `stage.${plan.name}_aside`;
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
    UNION ALL SELECT _file, _row, CASE WHEN _nested THEN 'unreadable:${subject}' ELSE '${noSubject(plan)}' END, NULL FROM ${view} WHERE source_id IS NULL
    ORDER BY _file, _row`);
  return { plan, view, aside };
}

/** SQL of the rows that are not put aside. */
export function usableRows({ view, aside }: PreparedTable): string {
  return `SELECT * FROM ${view} ANTI JOIN ${aside} USING (_file, _row)`;
}

/** Writes one row for every prospect of the files, by id; returns the columns beside the ids. */
export async function writeProspects(db: Database, file: PreparedTable): Promise<SnapshotColumn[]> {
  const { columns } = file.plan;
  const ids = ['prospect_id', SOURCE_ID.name];
  await createTable(db, 'prospects', ids, columns, ids);
  const names = [...ids, ...columns.map(({ name }) => identifier(name))];
  await db.run(`
    INSERT INTO snap.prospects SELECT ${names.join(', ')} FROM (${usableRows(file)}) ORDER BY prospect_id`);
  return columns;
}
