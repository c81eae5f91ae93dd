/** Joins further files to a table's own rows: each key at most once, so that no row is doubled. */
import { DataError } from '../../core/errors.ts';
import type { Finding } from '../../ports.ts';
import { type Database, whole } from './database.ts';
import { shown } from './problem.ts';
import { filesOf } from './sheet.ts';
import type { StagedJoin, StagedTable } from './staging.ts';
import { type TypedColumn, typedSql } from './typing.ts';

/**
 * The FROM clause: own rows as `m`, joined sheets as `j0`, `j1`, … with `typed_<column>` beside each text column.
 * Keys are compared as trimmed text. Rows whose key has no partner keep unknown values and are counted in a finding.
 * @throws DataError for a key that stands twice in a joined file
 */
export async function joinSheets(
  db: Database,
  staged: StagedTable,
  typed: TypedColumn[][],
  findings: Finding[],
): Promise<string> {
  let from = `${staged.main.view} m`;
  for (const [i, join] of staged.joins.entries()) {
    const table = `${join.sheet.view}_typed`;
    const cells = (typed[i] ?? []).map(
      ({ raw, type }) => `${raw}, ${typedSql(type, raw)} AS typed_${raw}`,
    );
    await db.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT ${cells.join(', ')} FROM ${join.sheet.view}`,
    );
    await refuseDoubleKeys(db, join, table);
    const alias = `j${i}`;
    const pairs = join.on.map(({ left, right }) => ({
      left: leftOf(staged, left),
      right: `${alias}.${right.column}`,
    }));
    const condition = pairs.map((pair) => `${pair.left} = ${pair.right}`).join(' AND ');
    from = `${from} LEFT JOIN ${table} ${alias} ON ${condition}`;
    await countUnmatched(db, join, from, pairs, findings);
  }
  return from;
}

function leftOf(staged: StagedTable, name: string): string {
  const column = staged.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new RangeError(`no column ${name}`);
  return column.join === null ? `m.${column.column}` : `j${column.join}.${column.column}`;
}

async function refuseDoubleKeys(
  db: Database,
  { sheet, on }: StagedJoin,
  table: string,
): Promise<void> {
  const keys = on.map(({ right }) => right.column);
  const [double] = await db.rows(`
    SELECT concat_ws(', ', ${keys.join(', ')}) AS key, count(*) AS n FROM ${table}
    WHERE ${keys.map((key) => `${key} IS NOT NULL`).join(' AND ')}
    GROUP BY ${keys.join(', ')} HAVING count(*) > 1 ORDER BY ${keys.join(', ')} LIMIT 1`);
  if (double === undefined) return;
  throw new DataError(
    `${filesOf(sheet)} has ${double['n']} rows for ${on.map(({ right }) => right.header).join(', ')} = ${shown(double['key'])}: a joined file needs one row a key.`,
  );
}

async function countUnmatched(
  db: Database,
  { sheet, on }: StagedJoin,
  from: string,
  pairs: { left: string; right: string }[],
  findings: Finding[],
): Promise<void> {
  const written = pairs.map(({ left }) => `${left} IS NOT NULL`).join(' AND ');
  const row = await db.row(`
    SELECT count(*) AS n, min(concat_ws(', ', ${pairs.map(({ left }) => left).join(', ')})) AS example
    FROM ${from} WHERE ${written} AND ${pairs[0]?.right ?? 'NULL'} IS NULL`);
  const rows = whole(row, 'n');
  if (rows === 0) return;
  const params = {
    file: filesOf(sheet),
    column: on.map(({ left }) => left).join(', '),
    example: shown(row['example']),
  };
  findings.push({ code: 'join_unmatched', params, rows });
}
