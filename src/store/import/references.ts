/** The columns of a table's files as typed SQL over its joined rows. */
import type { Finding } from '../../ports.ts';
import type { Database } from './database.ts';
import type { Exact } from './expression.ts';
import { joinSheets } from './join.ts';
import type { StagedColumn, StagedTable } from './staging.ts';
import { type ColumnType, type TypedColumn, typeColumns, typedSql, type Want } from './typing.ts';

export interface Reference {
  column: StagedColumn;
  /** SQL of the text and of the typed value; both null where unknown. */
  raw: string;
  typed: string;
  type: ColumnType;
}

export interface References {
  /** FROM clause: the table's own rows as `m` with `_file` and `_row`, joined sheets as `j0`, `j1`, … */
  from: string;
  /** By name in the mapping. */
  columns: Map<string, Reference>;
}

/** Types all columns but those in `texts`, which are only ever read as text. */
export async function typeReferences(
  db: Database,
  staged: StagedTable,
  wants: ReadonlyMap<string, Want>,
  texts: readonly string[],
  findings: Finding[],
): Promise<References> {
  const untyped = new Set([
    ...(staged.mapping.ignore ?? []),
    ...texts,
    ...staged.joins.flatMap(({ on }) => on.map(({ right }) => right.name)),
  ]);
  const type = ({ sheet, evidence }: Pick<StagedTable['joins'][number], 'sheet' | 'evidence'>) =>
    typeColumns(db, sheet, evidence, wants, staged.mapping, untyped, findings);
  const own = await type({ sheet: staged.main, evidence: staged.evidence });
  const joined: TypedColumn[][] = [];
  for (const join of staged.joins) joined.push(await type(join));
  const from = await joinSheets(db, staged, joined, findings);
  const columns = staged.columns.flatMap((column) => {
    const all = column.join === null ? own : joined[column.join];
    const typed = all?.find(({ name }) => name === column.name);
    return typed === undefined ? [] : [[column.name, referenceTo(column, typed)] as const];
  });
  return { from, columns: new Map(columns) };
}

function referenceTo(column: StagedColumn, { raw, type }: TypedColumn): Reference {
  if (column.join !== null) {
    const alias = `j${column.join}`;
    return { column, raw: `${alias}.${raw}`, typed: `${alias}.typed_${raw}`, type };
  }
  return { column, raw: `m.${raw}`, typed: typedSql(type, `m.${raw}`), type };
}

/** SQL of the text that cannot be read with the column's type; NULL where all is well. */
export function misreadSql({ raw, typed, type }: Reference): string {
  return type.kind === 'text' ? 'NULL' : `CASE WHEN ${typed} IS NULL THEN ${raw} END`;
}

/** The column as a number of an expression. */
export function exactOf(reference: Reference | undefined): Exact {
  if (reference?.type.kind !== 'number') {
    return { sql: 'NULL', scale: 0, digits: 1, rounded: false };
  }
  const { scale, digits } = reference.type;
  return { sql: reference.typed, scale, digits, rounded: false };
}
