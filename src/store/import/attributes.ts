/** The columns that fit no place of ours: kept under names the filter language can write. */
import { MEASURES } from '../../core/metrics.ts';
import { CANONICAL_TABLES, type CanonicalTable } from '../../core/tables.ts';
import { SUBJECTS } from '../../core/tables/shape.ts';
import type { Finding } from '../../ports.ts';
import type { Filling } from './canonical-columns.ts';
import { kindOf, overridden } from './families.ts';
import { attributeName, isKeyword, squash, words } from './names.ts';
import type { PlannedColumn } from './plan.ts';
import { misreadSql, type Reference } from './references.ts';
import { filesOf } from './sheet.ts';
import type { StagedColumn, StagedTable } from './staging.ts';
import { dateLike } from './types/dates.ts';
import { numberLike } from './types/numbers.ts';

/** Every column that is neither ignored nor taken as it is for a canonical one; changed names are in `findings`. */
export function planAttributes(
  staged: StagedTable,
  canonical: CanonicalTable,
  fillings: ReadonlyMap<string, Filling>,
  references: ReadonlyMap<string, Reference>,
  relations: ReadonlySet<string>,
  findings: Finding[],
): PlannedColumn[] {
  const left = new Set(staged.mapping.ignore);
  for (const { expression } of fillings.values()) {
    if (expression.kind === 'column') left.add(expression.name);
  }
  const taken = reservedNames(canonical, relations);
  return staged.columns.flatMap((column) => {
    const reference = references.get(column.name);
    if (reference === undefined || left.has(column.name)) return [];
    const isTaken = (word: string): boolean => taken.has(word) || isKeyword(word);
    const name = attributeName(column.name, canonical.name, isTaken);
    taken.add(name);
    const source = { file: filesOf(column.sheet), column: column.header };
    const refused = refusal(staged, canonical, fillings, column);
    if (refused !== null) {
      const { wanted, filled, unread } = refused;
      const params = { ...source, name, wanted, filled: String(filled) };
      findings.push({ code: 'column_refused', params, rows: unread });
    } else if (name !== words(column.name).join('_')) {
      findings.push({ code: 'renamed', params: { ...source, name }, rows: 0 });
    }
    const { type } = reference;
    const spread = spreadOf(staged, column);
    const kind = kindOf(canonical.name, column.header, column.evidence, type, spread);
    return [
      {
        name,
        canonical: false,
        type,
        unit: type.kind === 'number' ? (type.unit ?? unitOf(name)) : null,
        source,
        value: reference.typed,
        misread: misreadSql(reference),
        ...overridden(staged.mapping, column.name, kind),
      },
    ];
  });
}

/** Why the column is not the one of ours that its header names: too many of its values are none for it. */
function refusal(
  { mapping }: StagedTable,
  canonical: CanonicalTable,
  fillings: ReadonlyMap<string, Filling>,
  { header, evidence }: StagedColumn,
): { wanted: string; filled: number; unread: number } | null {
  const { columns: stated = {} } = mapping;
  const meant = canonical.columns.find(
    ({ name, synonyms }) =>
      !fillings.has(name) &&
      stated[name] === undefined &&
      synonyms.some((synonym) => squash(synonym) === squash(header)),
  );
  if (meant === undefined || meant.type === 'text') return null;
  const { filled, number, date, boolean, bits } = evidence;
  const readable = {
    number: numberLike(number),
    date: dateLike(date),
    boolean: Math.max(boolean, bits),
  }[meant.type];
  const unread = filled - readable;
  return unread > 0 ? { wanted: meant.name, filled, unread } : null;
}

/** Different values per row of the table; those of a joined file repeat in its rows. */
function spreadOf({ main }: StagedTable, { sheet, join, evidence }: StagedColumn): number {
  const { spread } = evidence.content;
  return join === null ? spread : Math.min(1, (spread * sheet.rows) / Math.max(1, main.rows));
}

/** Names an attribute must not take: measures, relations, our own columns. */
function reservedNames(canonical: CanonicalTable, relations: ReadonlySet<string>): Set<string> {
  return new Set([
    ...MEASURES.map(({ id }) => id),
    ...CANONICAL_TABLES.flatMap(({ relation }) => relation ?? []),
    ...relations,
    ...canonical.columns.map(({ name }) => name),
    ...SUBJECTS,
    'source_id',
  ]);
}

function unitOf(name: string): string | null {
  const last = name.split('_').at(-1);
  if (last === 'age' || last === 'years') return 'years';
  return last === 'days' ? 'days' : null;
}
