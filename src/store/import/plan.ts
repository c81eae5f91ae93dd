/** Turns a staged table into the columns of the snapshot: names, types, and the SQL that computes each. */
import type { CanonicalTable } from '../../core/tables.ts';
import { type Subject, SUBJECTS } from '../../core/tables/shape.ts';
import type { Finding } from '../../ports.ts';
import { planAttributes } from './attributes.ts';
import { type Filling, planCanonical, readFillings, wantsOf } from './canonical-columns.ts';
import type { Database } from './database.ts';
import type { Kind } from './family-words.ts';
import { importedTable, type TableName } from './imported-tables.ts';
import type { Proposal } from './propose.ts';
import { type Reference, typeReferences } from './references.ts';
import type { StagedTable } from './staging.ts';
import type { ColumnType } from './typing.ts';

export interface PlannedColumn extends Kind {
  /** Name in the catalogue and in the snapshot. */
  name: string;
  canonical: boolean;
  type: ColumnType;
  unit: string | null;
  source: { file: string; column: string } | null;
  /** SQL over `TablePlan.from`: the typed value, and the text that cannot be read as one (NULL where all is well). */
  value: string;
  misread: string;
}

/** A column that says whose row it is. */
export interface PlannedSubject {
  name: Subject;
  /** SQL of the id as the operator writes it, and the least it can be read from; a record or a list is none. */
  id: string;
  idFrom: string;
  /** SQL: whether a record or a list stands in its place. */
  nested: string;
}

export interface TablePlan {
  name: TableName;
  canonical: CanonicalTable;
  /** FROM clause: the table's own rows as `m` with `_file` and `_row`, joined sheets as `j0`, `j1`, … */
  from: string;
  subjects: PlannedSubject[];
  /** All columns but the subjects. */
  columns: PlannedColumn[];
  /** Columns without which a row cannot be used. */
  required: string[];
  staged: StagedTable;
  /** What the columns above were made from, by canonical column and by name in the mapping. */
  fillings: ReadonlyMap<string, Filling>;
  references: ReadonlyMap<string, Reference>;
}

/**
 * Plans one table. `relations` are the words the filter language already uses for records.
 * @throws DataError where the subject or a required column is missing, or a canonical column cannot be read
 */
export async function planTable(
  db: Database,
  staged: StagedTable,
  proposals: Proposal[],
  relations: ReadonlySet<string>,
  findings: Finding[],
): Promise<TablePlan> {
  const canonical = importedTable(staged.name);
  const fillings = readFillings(staged, canonical, proposals);
  const wants = wantsOf(staged, canonical, fillings);
  const texts = [...fillings.values()].flatMap(({ expression }) =>
    expression.kind === 'column' && !wants.has(expression.name) ? [expression.name] : [],
  );
  const { from, columns } = await typeReferences(db, staged, wants, texts, findings);
  const subjects = canonical.subjects.flatMap((name): PlannedSubject[] => {
    const expression = fillings.get(name)?.expression;
    const found = expression?.kind === 'column' ? columns.get(expression.name) : undefined;
    if (found === undefined) return [];
    return [
      {
        name,
        id: idSql(found.raw),
        nested: nestedSql(found.raw),
        idFrom: found.column.join === null ? `${staged.main.view} m` : from,
      },
    ];
  });
  const others = canonical.columns.filter(({ name }) => !SUBJECTS.some((one) => one === name));
  const planned = others.flatMap((column) => {
    const filling = fillings.get(column.name);
    return filling === undefined ? [] : [planCanonical(staged, column, filling, columns, findings)];
  });
  return {
    name: staged.name,
    canonical,
    from,
    subjects,
    required: others.filter(({ required }) => required).map(({ name }) => name),
    columns: [
      ...planned,
      ...planAttributes(staged, canonical, fillings, columns, relations, findings),
    ],
    staged,
    fillings,
    references: columns,
  };
}

/** How the rows say which `subject` they belong to; undefined where they do not. */
export function subjectOf(plan: TablePlan, subject: Subject): PlannedSubject | undefined {
  return plan.subjects.find(({ name }) => name === subject);
}

function idSql(raw: string): string {
  return `CASE WHEN ${nestedSql(raw)} THEN NULL ELSE ${raw} END`;
}

/** JSON, or a structure of a Parquet file as text; `{3F2504E0-…}` is an id. */
function nestedSql(raw: string): string {
  const pattern = String.raw`(?s)\[\s*(?:["{\[\d-].*)?\]|\{.*[:=].*\}|\{\}`;
  // Few ids begin like that, and looking at the beginning costs next to nothing.
  return `coalesce((starts_with(${raw}, '[') OR starts_with(${raw}, '{')) AND regexp_full_match(${raw}, '${pattern}'), false)`;
}
