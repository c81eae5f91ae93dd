/** What an import of these files would do, without doing it: for `--dry-run`. */
import type { Field } from '../../core/catalogue.ts';
import type { Finding } from '../../ports.ts';
import { planImport } from './complete.ts';
import { openDatabase, type Database } from './database.ts';
import { columnsOf } from './expression.ts';
import type { Format } from './inspect.ts';
import type { LoadedFile } from './load.ts';
import type { TableName } from './imported-tables.ts';
import type { Mapping } from './mapping.ts';
import type { TablePlan } from './plan.ts';
import type { Proposal } from './propose.ts';
import { filesOf, type Sheet } from './sheet.ts';
import type { Progress } from './staging.ts';
import type { ColumnType } from './typing.ts';

interface ColumnDescription {
  header: string;
  type: Field['type'];
  /** How it is read, where that was decided: `DMY`, `MDY`, `point`, `comma`. */
  detail: string | null;
  /** The first different values, at most five. */
  samples: string[];
  /** Canonical columns it fills, by itself or in a calculation, and why. */
  fills: Pick<Proposal, 'column' | 'expression' | 'reason' | 'confidence'>[];
  /** Its name where it is kept as an attribute; null where it fills a column as it is, is a key of a join, or is ignored. */
  attribute: string | null;
  family: Field['family'];
  sensitivity: Field['sensitivity'];
}

export interface FileDescription {
  file: string;
  format: Format;
  /** Null for formats without one. */
  delimiter: string | null;
  encoding: string;
  /** Whether the file begins with a byte order mark. */
  bom: boolean;
  /** Whether the first record names the columns. */
  hasHeader: boolean;
  rows: number;
  /** Rows that do not have the columns of the file. */
  rejected: number;
  table: TableName;
  /** Whether its rows are those of the table, or are joined to them. */
  role: 'rows' | 'joined';
  columns: ColumnDescription[];
}

const SAMPLES = 5;
const ROWS_SAMPLED = 10_000;

/**
 * Reads the files whole and plans their import. `base` is a path beside which a working folder may be written; it is
 * gone afterwards.
 * @throws what the import itself would throw about the files and the mapping
 */
export async function describeSources(options: {
  files: string[];
  mapping: Mapping | null;
  base: string;
  progress: Progress;
  signal: AbortSignal;
}): Promise<{ files: FileDescription[]; proposal: Mapping; findings: Finding[] }> {
  const { files, mapping, base, progress, signal } = options;
  const db = await openDatabase(base, null, signal);
  try {
    const planned = await planImport(db, files, mapping, progress, signal);
    const described: FileDescription[] = [];
    for (const { plan, proposals } of planned.plans) {
      const sheets = [plan.staged.main, ...plan.staged.joins.map(({ sheet }) => sheet)];
      for (const [i, sheet] of sheets.entries()) {
        for (const file of sheet.files) {
          const role = i === 0 ? 'rows' : 'joined';
          described.push(await describeFile(db, file, sheet, role, plan, proposals));
        }
      }
    }
    return { files: described, proposal: planned.mapping, findings: planned.findings };
  } finally {
    await db.close();
  }
}

async function describeFile(
  db: Database,
  file: LoadedFile,
  sheet: Sheet,
  role: FileDescription['role'],
  plan: TablePlan,
  proposals: Proposal[],
): Promise<FileDescription> {
  const { facts, delimiter, hasHeader, rows, rejected } = file;
  const columns: ColumnDescription[] = [];
  for (const [at, header] of file.columns.entries()) {
    const samples = await samplesOf(db, file, at);
    columns.push({ ...describeColumn(header, sheet, plan, proposals), samples });
  }
  return {
    file: facts.name,
    format: facts.format,
    delimiter,
    encoding: facts.encoding,
    bom: facts.bom,
    hasHeader,
    rows,
    rejected,
    table: plan.name,
    role,
    columns,
  };
}

function describeColumn(
  header: string,
  sheet: Sheet,
  { columns, references, fillings }: TablePlan,
  proposals: Proposal[],
): Omit<ColumnDescription, 'samples'> {
  const name = sheet.columns.find((column) => column.header === header)?.name ?? header;
  const type = references.get(name)?.type ?? { kind: 'text' };
  const filled = [...fillings].filter(([, { expression }]) => columnsOf(expression).includes(name));
  const fills = proposals.filter(({ column }) =>
    filled.some(([canonical]) => canonical === column),
  );
  const own = columns.find(
    ({ canonical, source }) =>
      !canonical && source?.column === header && source.file === filesOf(sheet),
  );
  const direct = filled.find(([, { expression }]) => expression.kind === 'column')?.[0];
  const kept = own ?? columns.find((column) => column.canonical && column.name === direct);
  return {
    header,
    type: type.kind,
    detail: detailOf(type),
    fills,
    attribute: own?.name ?? null,
    family: kept?.family ?? (direct === 'customer_id' ? 'identity' : 'other'),
    sensitivity: kept?.sensitivity ?? 'none',
  };
}

function detailOf(type: ColumnType): string | null {
  if (type.kind === 'date') return type.order;
  return type.kind === 'number' && type.scale > 0 ? type.mark : null;
}

async function samplesOf(db: Database, file: LoadedFile, at: number): Promise<string[]> {
  const rows = await db.rows(`
    SELECT c${at} AS value, min(rowid) AS first FROM ${file.table}
    WHERE rowid < ${ROWS_SAMPLED} AND c${at} IS NOT NULL GROUP BY value ORDER BY first LIMIT ${SAMPLES}`);
  return rows.flatMap((row) => row['value'] ?? []);
}
