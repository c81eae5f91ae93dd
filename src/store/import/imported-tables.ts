/** The tables files can be imported as: those of the snapshot, and the notes beside it. */
import { canonicalTable, type CanonicalTable } from '../../core/tables.ts';
import { NOTES } from '../../core/tables/notes.ts';

/** In the order they are planned, written and described. */
export const TABLE_NAMES = [
  'customers',
  'transactions',
  'events',
  'contracts',
  'contacts',
  'deals',
  'answers',
  'consents',
  'prospects',
  'offers',
  'campaigns',
  'costs',
  'notes',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What is imported as that table. */
export function importedTable(name: TableName): CanonicalTable {
  const table = name === NOTES.name ? NOTES : canonicalTable(name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
}
