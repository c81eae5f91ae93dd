/** The columns with a meaning of their own: read from a column of the files, or calculated from several. */
import { DataError } from '../../core/errors.ts';
import type { CanonicalColumn, CanonicalTable } from '../../core/tables.ts';
import type { Finding } from '../../ports.ts';
import { columnsOf, compileExpression, type Expression, parseExpression } from './expression.ts';
import { canonicalKind, overridden } from './families.ts';
import type { PlannedColumn } from './plan.ts';
import { listed } from './problem.ts';
import type { Proposal } from './propose.ts';
import { exactOf, misreadSql, type Reference } from './references.ts';
import { filesOf } from './sheet.ts';
import type { StagedTable } from './staging.ts';
import { decimalType, scaleFor, type Want } from './typing.ts';

/** What fills a canonical column. */
export interface Filling {
  expression: Expression;
  /** As the mapping or the proposal writes it. */
  text: string;
}

const placeOf = (staged: StagedTable, column: string): string => `${staged.name}.columns.${column}`;

/** Canonical column -> filling. @throws DataError for an unknown column, or a required one that nothing fills */
export function readFillings(
  staged: StagedTable,
  canonical: CanonicalTable,
  proposals: Proposal[],
): Map<string, Filling> {
  const names = staged.columns.map((column) => column.name);
  const fillings = new Map<string, Filling>();
  for (const { column: name, expression: text } of proposals) {
    const place = placeOf(staged, name);
    const expression = parseExpression(text, names, place, filesOf(staged.main));
    const isNumber = canonical.columns.some(
      (column) => column.name === name && column.type === 'number',
    );
    if (expression.kind !== 'column' && !isNumber) {
      throw new DataError(`${place}: ${name} is one column, not a calculation.`);
    }
    fillings.set(name, { expression, text });
  }
  const missing = missingColumn(canonical, fillings);
  if (missing === undefined) return fillings;
  const { column, problem } = missing;
  throw new DataError(
    `${filesOf(staged.main)}: ${problem}. Its columns are ${listed(names, 40)}. ` +
      `Name the one in the mapping, as in ${staged.name}: { columns: { ${column}: your column } }.`,
  );
}

/** What the rows of the table cannot do without and nothing fills. */
function missingColumn(
  { columns, subjects, mayBeNobodys }: CanonicalTable,
  fillings: ReadonlyMap<string, Filling>,
): { column: string; problem: string } | undefined {
  const [first = 'customer_id', ...more] = subjects;
  const needsSubject = subjects.length > 0 && !mayBeNobodys;
  if (needsSubject && !subjects.some((subject) => fillings.has(subject))) {
    const whose = {
      customer_id: 'which customer a row belongs to',
      prospect_id: 'which prospect a row is',
      visitor_id: 'which visitor a row belongs to',
    }[first];
    const others = more.map((subject) => subject.replace('_id', ''));
    const or = others.length === 0 ? '' : `, and none names a ${others.join(' or a ')}`;
    return { column: first, problem: `no column says ${whose}${or}` };
  }
  const column = columns.find(({ name, required }) => required && !fillings.has(name))?.name;
  return column === undefined
    ? undefined
    : { column, problem: `no column holds the ${column} of a row` };
}

/** What the columns of the files must be read as, by name. @throws DataError for one that should be two things */
export function wantsOf(
  staged: StagedTable,
  canonical: CanonicalTable,
  fillings: ReadonlyMap<string, Filling>,
): Map<string, Want> {
  const wants = new Map<string, Want>();
  for (const { name, type, required } of canonical.columns) {
    const filling = fillings.get(name);
    if (filling === undefined || type === 'text') continue;
    const place = placeOf(staged, name);
    for (const column of columnsOf(filling.expression)) {
      const known = wants.get(column);
      if (known !== undefined && known.kind !== type) {
        throw new DataError(
          `${place}: "${column}" is already read as a ${known.kind} for ${known.place}.`,
        );
      }
      const isNeeded = required || name === 'amount' || known?.required === true;
      wants.set(column, { kind: type, place, required: isNeeded });
    }
  }
  return wants;
}

export function planCanonical(
  staged: StagedTable,
  column: CanonicalColumn,
  filling: Filling,
  references: ReadonlyMap<string, Reference>,
  findings: Finding[],
): PlannedColumn {
  const { expression, text } = filling;
  const operands = columnsOf(expression).flatMap((name) => references.get(name) ?? []);
  const only = expression.kind === 'column' ? operands[0] : undefined;
  const sheets = operands.map((operand) => operand.column.sheet);
  const files = [...new Set((sheets.length > 0 ? sheets : [staged.main]).map(filesOf))].join(', ');
  const common = {
    name: column.name,
    canonical: true,
    unit: column.unit,
    source: { file: files, column: only?.column.header ?? text },
    misread: `coalesce(${[...operands.map(misreadSql), 'NULL'].join(', ')})`,
    ...overridden(
      staged.mapping,
      only?.column.name,
      canonicalKind(column, only?.column.evidence.content),
    ),
  };
  if (column.type === 'number') {
    return { ...common, ...numberOf(staged, column, filling, references, operands, findings) };
  }
  if (only === undefined) throw new RangeError(`${column.name} is calculated`);
  if (column.type !== 'text') return { ...common, type: only.type, value: only.typed };
  // `Granted` and `granted` are the same state.
  const value = column.words === null ? only.raw : `lower(${only.raw})`;
  return { ...common, type: { kind: 'text' }, value };
}

function numberOf(
  staged: StagedTable,
  column: CanonicalColumn,
  { expression, text }: Filling,
  references: ReadonlyMap<string, Reference>,
  operands: Reference[],
  findings: Finding[],
): Pick<PlannedColumn, 'type' | 'value'> {
  const exact = compileExpression(expression, (name) => exactOf(references.get(name)));
  const scale = scaleFor(exact.scale, column.unit === 'money');
  const { digits } = exact;
  if (digits + scale > 38) {
    throw new DataError(
      `${placeOf(staged, column.name)}: its values can have more than 38 digits.`,
    );
  }
  if (exact.rounded) {
    const params = { file: filesOf(staged.main), column: text, decimals: String(exact.scale) };
    findings.push({ code: 'rounded', params, rows: staged.main.rows });
  }
  const signs = operands.flatMap(({ type }) => (type.kind === 'number' ? type.signs : []));
  return {
    type: {
      kind: 'number',
      mark: 'point',
      simple: true,
      scale,
      digits,
      unit: null,
      signs: [...new Set(signs)],
    },
    value: `CAST(${exact.sql} AS ${decimalType(digits, scale)})`,
  };
}
