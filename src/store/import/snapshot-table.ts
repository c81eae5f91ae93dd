/** Tables of the new snapshot. */
import { identifier } from '../sql.ts';
import type { Database } from './database.ts';
import type { PlannedColumn } from './plan.ts';
import { type ColumnType, decimalType } from './typing.ts';

/** A column of the snapshot and what the catalogue says of it. */
export type SnapshotColumn = Pick<
  PlannedColumn,
  'name' | 'type' | 'unit' | 'source' | 'family' | 'sensitivity'
>;

function sqlType(type: ColumnType): string {
  if (type.kind === 'number') return decimalType(type.digits, type.scale);
  return { text: 'VARCHAR', boolean: 'BOOLEAN', date: 'DATE' }[type.kind];
}

/** An empty table with the ids and the columns; `required` ones are NOT NULL. */
export async function createTable(
  db: Database,
  table: string,
  ids: readonly string[],
  columns: SnapshotColumn[],
  required: readonly string[],
): Promise<void> {
  const all = [
    ...ids.map((name) => definition(name, 'VARCHAR')),
    ...columns.map(({ name, type }) => definition(name, sqlType(type))),
  ];
  function definition(name: string, type: string): string {
    return `${identifier(name)} ${type}${required.includes(name) ? ' NOT NULL' : ''}`;
  }
  await db.run(`CREATE TABLE snap.${identifier(table)} (${all.join(', ')})`);
}
