/** Files with the same meaning as one sheet of cleaned text values. */
import { literal } from '../sql.ts';
import type { Database } from './database.ts';
import type { LoadedFile } from './load.ts';
import { words } from './names.ts';
import { listed } from './problem.ts';

export interface SheetColumn {
  /** What the mapping calls it: the header, with the file's name before it where another file has the same. */
  name: string;
  /** As the files write it. */
  header: string;
  /** Column of the view: trimmed text, null where unknown. */
  column: string;
}

export interface Sheet {
  /** View with `_file` (place in `files`), `_row` (place in the file) and the columns. */
  view: string;
  files: LoadedFile[];
  columns: SheetColumn[];
  rows: number;
  /** The view with that column alone: planning a query over the whole view takes time for each of its columns. */
  only: (column: string) => string;
}

/** Old value -> new value, by column name. */
export type Recode = Record<string, Record<string, string>>;

/** Spellings of "nothing", in lower case. `NA` is not among them: it is Namibia, too. */
const UNKNOWN = ['', 'null', 'n/a', '#n/a', '\\n'];
const LONGEST_UNKNOWN = Math.max(...UNKNOWN.map((word) => word.length));
/** Blank, tab, line feed, carriage return, no-break space. */
const BLANKS = ["' '", 'chr(9)', 'chr(10)', 'chr(13)', 'chr(160)'];

/** The names of the files, for messages and for the catalogue. */
export function filesOf(sheet: Pick<Sheet, 'files'>): string {
  return listed(sheet.files.map(({ facts }) => facts.name));
}

/** Creates the view over the files; headers are united in the order they first appear, `taken` are names in use. */
export async function createSheet(
  db: Database,
  view: string,
  files: LoadedFile[],
  recode: Recode = {},
  taken: ReadonlySet<string> = new Set(),
): Promise<Sheet> {
  const headers = [...new Set(files.flatMap((file) => file.columns))];
  const stem = words((files[0]?.facts.name ?? '').replace(/\.[^.]*$/, '')).join('_');
  const nameOf = (header: string): string => {
    let name = header;
    while (taken.has(name)) name = `${stem}_${name}`;
    return name;
  };
  const columns = headers.map((header, i) => ({ name: nameOf(header), header, column: `h${i}` }));
  const select = (chosen: readonly SheetColumn[]): string =>
    files
      .map((file, index) => {
        const cells = chosen.map(({ name, header, column }) => {
          const at = file.columns.indexOf(header);
          const cell = at < 0 ? 'CAST(NULL AS VARCHAR)' : cleaned(`c${at}`, recode[name]);
          return `${cell} AS ${column}`;
        });
        return `SELECT ${index} AS _file, rowid AS _row, ${cells.join(', ')} FROM ${file.table}`;
      })
      .join(' UNION ALL ');
  await db.run(`CREATE OR REPLACE VIEW ${view} AS ${select(columns)}`);
  return {
    view,
    files,
    columns,
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    only: (wanted) => `(${select(columns.filter(({ column }) => column === wanted))})`,
  };
}

function cleaned(column: string, recode: Record<string, string> | undefined): string {
  const trimmed = trimmedSql(column);
  const cases = Object.entries(recode ?? {}).map(
    ([from, to]) => `WHEN ${literal(from.trim())} THEN ${literal(to)}`,
  );
  const value =
    cases.length === 0 ? trimmed : `CASE ${trimmed} ${cases.join(' ')} ELSE ${trimmed} END`;
  // Single comparisons: DuckDB turns longer IN lists into joins, and a pattern costs more.
  const isUnknown = UNKNOWN.map((word) => `lower(${value}) = ${literal(word)}`).join(' OR ');
  return `CASE WHEN strlen(${value}) <= ${LONGEST_UNKNOWN} AND (${isUnknown}) THEN NULL ELSE ${value} END`;
}

/** Looks at the edges first: trimming every value of a long file is most of the time it takes to read. */
function trimmedSql(column: string): string {
  const edges = [
    `${column} < '!'`,
    `starts_with(${column}, chr(160))`,
    ...BLANKS.map((blank) => `suffix(${column}, ${blank})`),
  ];
  return `CASE WHEN ${edges.join(' OR ')} THEN trim(${column}, ${BLANKS.join(' || ')}) ELSE ${column} END`;
}
