/** Turns a staged table into the columns of the snapshot: names, types, and the SQL that computes each. */
import { DataError } from '../../core/errors.ts';
import { MEASURES } from '../../core/metrics.ts';
import {
  CANONICAL_TABLES,
  canonicalTable,
  type CanonicalColumn,
  type CanonicalTable,
} from '../../core/tables.ts';
import type { Finding } from '../../ports.ts';
import type { Database } from './database.ts';
import {
  columnsOf,
  compileExpression,
  type Exact,
  type Expression,
  parseExpression,
} from './expression.ts';
import { canonicalKind, type Kind, kindOf } from './families.ts';
import { joinSheets } from './join.ts';
import type { TableName } from './mapping.ts';
import { attributeName, isKeyword, words } from './names.ts';
import { listed } from './problem.ts';
import type { Proposal } from './propose.ts';
import { filesOf } from './sheet.ts';
import type { StagedColumn, StagedTable } from './staging.ts';
import {
  type ColumnType,
  decimalType,
  scaleFor,
  type TypedColumn,
  typeColumns,
  typedSql,
  type Want,
} from './typing.ts';

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

export interface TablePlan {
  name: TableName;
  canonical: CanonicalTable;
  /** FROM clause: the table's own rows as `m` with `_file` and `_row`, joined sheets as `j0`, `j1`, … */
  from: string;
  /** SQL of the customer's id as the operator writes it, and the least it can be read from. */
  id: string;
  idFrom: string;
  /** All columns but the customer's id. */
  columns: PlannedColumn[];
  /** Columns without which a row cannot be used. */
  required: string[];
  staged: StagedTable;
}

/** A column as SQL over the FROM clause. */
interface Reference {
  column: StagedColumn;
  raw: string;
  typed: string;
  type: ColumnType;
}

/**
 * Plans one table. `relations` are the words the filter language already uses for records.
 * @throws DataError where the customer or a required column is missing, or a canonical column cannot be read
 */
export async function planTable(
  db: Database,
  staged: StagedTable,
  proposals: Proposal[],
  relations: ReadonlySet<string>,
  findings: Finding[],
): Promise<TablePlan> {
  const canonical = canonicalTable(staged.name);
  if (canonical === undefined) throw new RangeError(`no table ${staged.name}`);
  const expressions = readExpressions(staged, canonical, proposals);
  const wants = wantsOf(staged, canonical, expressions);
  const references = await typeReferences(db, staged, canonical, expressions, wants, findings);
  const { from, references: columns } = references;
  const planned = canonical.columns.flatMap((column) => {
    const expression = expressions.get(column.name);
    return expression === undefined || column.name === 'customer_id'
      ? []
      : [planCanonical(staged, column, expression, columns, findings)];
  });
  const id = expressions.get('customer_id');
  const idColumn = id?.kind === 'column' ? columns.get(id.name) : undefined;
  if (idColumn === undefined) throw noKey(staged);
  return {
    name: staged.name,
    canonical,
    from,
    id: idColumn.raw,
    idFrom: idColumn.column.join === null ? `${staged.main.view} m` : from,
    required: canonical.columns
      .filter(({ name, required }) => required && name !== 'customer_id')
      .map(({ name }) => name),
    columns: [
      ...planned,
      ...planAttributes(staged, canonical, expressions, columns, relations, findings),
    ],
    staged,
  };
}

function readExpressions(
  staged: StagedTable,
  canonical: CanonicalTable,
  proposals: Proposal[],
): Map<string, Expression> {
  const names = staged.columns.map((column) => column.name);
  const expressions = new Map<string, Expression>();
  for (const { column: name, expression } of proposals) {
    const column = canonical.columns.find((candidate) => candidate.name === name);
    const place = placeOf(staged, name);
    const parsed = parseExpression(expression, names, place, filesOf(staged.main));
    if (parsed.kind !== 'column' && column?.type !== 'number') {
      throw new DataError(`${place}: ${name} is one column, not a calculation.`);
    }
    expressions.set(name, parsed);
  }
  if (!expressions.has('customer_id')) throw noKey(staged);
  const missing = canonical.columns.find(
    ({ name, required }) => required && !expressions.has(name),
  );
  if (missing !== undefined) {
    throw new DataError(
      `${placeOf(staged, missing.name)}: no column of ${filesOf(staged.main)} holds the ${missing.name} of a row; name it in the mapping, one of ${listed(names, 40)}.`,
    );
  }
  return expressions;
}

const placeOf = (staged: StagedTable, column: string): string => `${staged.name}.columns.${column}`;

function noKey(staged: StagedTable): DataError {
  const names = staged.columns.map((column) => column.name);
  return new DataError(
    `${filesOf(staged.main)}: no column says which customer a row belongs to. Its columns are ${listed(names, 40)}. ` +
      `Name the one in the mapping, as in ${staged.name}: { columns: { customer_id: your column } }.`,
  );
}

/** What the columns of the files must be read as, by name. */
function wantsOf(
  staged: StagedTable,
  canonical: CanonicalTable,
  expressions: ReadonlyMap<string, Expression>,
): Map<string, Want> {
  const wants = new Map<string, Want>();
  for (const { name, type, required } of canonical.columns) {
    const expression = expressions.get(name);
    if (expression === undefined || (type !== 'number' && type !== 'date')) continue;
    const place = placeOf(staged, name);
    for (const column of columnsOf(expression)) {
      const known = wants.get(column);
      if (known !== undefined && known.kind !== type) {
        throw new DataError(
          `${place}: "${column}" is already read as a ${known.kind} for ${known.place}.`,
        );
      }
      wants.set(column, { kind: type, place, required: required || name === 'amount' });
    }
  }
  return wants;
}

async function typeReferences(
  db: Database,
  staged: StagedTable,
  canonical: CanonicalTable,
  expressions: ReadonlyMap<string, Expression>,
  wants: ReadonlyMap<string, Want>,
  findings: Finding[],
): Promise<{ from: string; references: Map<string, Reference> }> {
  const texts = canonical.columns.flatMap(({ name, type }) => {
    const expression = expressions.get(name);
    return type === 'text' && expression?.kind === 'column' ? [expression.name] : [];
  });
  const untyped = new Set([
    ...(staged.mapping.ignore ?? []),
    ...texts.filter((name) => !wants.has(name)),
    ...staged.joins.flatMap(({ on }) => on.map(({ right }) => right.name)),
  ]);
  const type = (sheet: StagedTable['main'], evidence: StagedTable['evidence']) =>
    typeColumns(db, sheet, evidence, wants, staged.mapping, untyped, findings);
  const own = await type(staged.main, staged.evidence);
  const joined: TypedColumn[][] = [];
  for (const { sheet, evidence } of staged.joins) joined.push(await type(sheet, evidence));
  const from = await joinSheets(db, staged, joined, findings);
  const references = staged.columns.flatMap((column) => {
    const typed = (column.join === null ? own : joined[column.join])?.find(
      ({ name }) => name === column.name,
    );
    if (typed === undefined) return [];
    const raw = column.join === null ? `m.${typed.raw}` : `j${column.join}.${typed.raw}`;
    const value =
      column.join === null ? typedSql(typed.type, raw) : `j${column.join}.typed_${typed.raw}`;
    return [[column.name, { column, raw, typed: value, type: typed.type }] as const];
  });
  return { from, references: new Map(references) };
}

function planCanonical(
  staged: StagedTable,
  column: CanonicalColumn,
  expression: Expression,
  references: ReadonlyMap<string, Reference>,
  findings: Finding[],
): PlannedColumn {
  const operands = columnsOf(expression).flatMap((name) => references.get(name) ?? []);
  const [first] = operands;
  const only = expression.kind === 'column' ? first : undefined;
  const common = {
    name: column.name,
    canonical: true,
    unit: column.unit,
    source: {
      file: filesOf((first?.column ?? { sheet: staged.main }).sheet),
      column: only?.column.header ?? proposalText(expression),
    },
    misread: `coalesce(${[...operands.map(misreadSql), 'NULL'].join(', ')})`,
    ...overridden(staged, only?.column.name, canonicalKind(column)),
  };
  if (column.type !== 'number') {
    const isText = column.type === 'text' || only === undefined;
    return {
      ...common,
      type: isText ? { kind: 'text' } : only.type,
      value: (isText ? only?.raw : only.typed) ?? 'NULL',
    };
  }
  const exact = compileExpression(expression, (name) => exactOf(references.get(name)));
  const scale = scaleFor(exact.scale, column.unit === 'money');
  const { digits } = exact;
  if (digits + scale > 38) {
    throw new DataError(
      `${placeOf(staged, column.name)}: its values can have more than 38 digits.`,
    );
  }
  if (exact.rounded) {
    findings.push({
      code: 'rounded',
      params: {
        file: common.source.file,
        column: common.source.column,
        decimals: String(exact.scale),
      },
      rows: staged.main.rows,
    });
  }
  const signs = [
    ...new Set(operands.flatMap(({ type }) => (type.kind === 'number' ? type.signs : []))),
  ];
  return {
    ...common,
    type: { kind: 'number', mark: 'point', simple: true, scale, digits, unit: null, signs },
    value: `CAST(${exact.sql} AS ${decimalType(digits, scale)})`,
  };
}

function misreadSql({ raw, typed, type }: Reference): string {
  return type.kind === 'text' ? 'NULL' : `CASE WHEN ${typed} IS NULL THEN ${raw} END`;
}

/** The typed column as exact decimal; its SQL is NULL where the value is unknown. */
function exactOf(reference: Reference | undefined): Exact {
  if (reference?.type.kind !== 'number')
    return { sql: 'NULL', scale: 0, digits: 1, rounded: false };
  const { scale, digits } = reference.type;
  return { sql: reference.typed, scale, digits, rounded: false };
}

function proposalText(expression: Expression): string {
  if (expression.kind === 'column') return expression.name;
  if (expression.kind === 'number') return expression.text;
  return `${proposalText(expression.left)} ${expression.op} ${proposalText(expression.right)}`;
}

function planAttributes(
  staged: StagedTable,
  canonical: CanonicalTable,
  expressions: ReadonlyMap<string, Expression>,
  references: ReadonlyMap<string, Reference>,
  relations: ReadonlySet<string>,
  findings: Finding[],
): PlannedColumn[] {
  const mapped = new Set(
    [...expressions.values()].flatMap((expression) =>
      expression.kind === 'column' ? [expression.name] : [],
    ),
  );
  const ignored = new Set(staged.mapping.ignore);
  const taken = reservedNames(canonical, relations);
  return staged.columns.flatMap((column) => {
    const reference = references.get(column.name);
    if (reference === undefined || mapped.has(column.name) || ignored.has(column.name)) return [];
    const name = attributeName(
      column.name,
      canonical.name,
      (word) => taken.has(word) || isKeyword(word),
    );
    taken.add(name);
    const plain = words(column.name).join('_');
    const file = filesOf(column.sheet);
    if (name !== plain) {
      findings.push({ code: 'renamed', params: { file, column: column.header, name }, rows: 0 });
    }
    const { type } = reference;
    const kind = kindOf(canonical.name, column.header, column.evidence, type);
    return [
      {
        name,
        canonical: false,
        type,
        unit: type.kind === 'number' ? (type.unit ?? unitOf(plain)) : null,
        source: { file, column: column.header },
        value: reference.typed,
        misread: misreadSql(reference),
        ...overridden(staged, column.name, kind),
      },
    ];
  });
}

/** Names an attribute must not take: measures, relations, our own columns. */
function reservedNames(canonical: CanonicalTable, relations: ReadonlySet<string>): Set<string> {
  return new Set([
    ...MEASURES.map(({ id }) => id),
    ...CANONICAL_TABLES.flatMap(({ relation }) => relation ?? []),
    ...relations,
    ...canonical.columns.map(({ name }) => name),
    'source_id',
  ]);
}

function unitOf(name: string): string | null {
  const last = name.split('_').at(-1);
  if (last === 'age' || last === 'years') return 'years';
  return last === 'days' ? 'days' : null;
}

/** The mapping has the last word on family and sensitivity. */
function overridden(staged: StagedTable, name: string | undefined, kind: Kind): Kind {
  const { families, sensitive } = staged.mapping;
  if (name === undefined) return kind;
  return {
    family: families?.[name] ?? kind.family,
    sensitivity: sensitive?.[name] ?? kind.sensitivity,
  };
}
