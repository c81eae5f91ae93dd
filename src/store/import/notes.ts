/** The notes: checked as records are, then kept as JSON lines instead of a table. */
import { NOTES } from '../../core/tables/notes.ts';
import { identifier, literal } from '../sql.ts';
import { type Database, whole } from './database.ts';
import type { PreparedTable } from './reasons.ts';

/**
 * Writes one object a note, in the order of the files: every canonical key (null where unknown), then the attributes.
 * Customers stand there by their public id. Returns how many; without any there is no file.
 */
export async function writeNotes(
  db: Database,
  { plan, view }: PreparedTable,
  path: string,
): Promise<number> {
  const has = (name: string): boolean =>
    name === 'customer_id' || plan.columns.some((own) => own.canonical && own.name === name);
  const own = NOTES.columns.map(({ name }) =>
    has(name) ? identifier(name) : `NULL AS ${identifier(name)}`,
  );
  const attributes = plan.columns.filter(({ canonical }) => !canonical);
  const usable = `FROM ${view} WHERE _reason IS NULL`;
  const count = whole(await db.row(`SELECT count(*) AS n ${usable}`), 'n');
  if (count === 0) return 0;
  const cells = [...own, ...attributes.map(({ name }) => identifier(name))];
  await db.run(`
    COPY (SELECT ${cells.join(', ')} ${usable} ORDER BY _file, _row) TO ${literal(path)} (FORMAT json)`);
  return count;
}
