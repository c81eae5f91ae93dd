/** What the values of a sheet look like, counted by SQL: the basis of every decision about types and meaning. */
import { type Database, type Row, whole } from './database.ts';
import {
  isEmail,
  isGroupedNumber,
  isLong,
  isName,
  isPhone,
  isProperName,
  isStreet,
  listsName,
  mentionsContact,
  mentionsPerson,
} from './personal.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { booleanAggregates, readBitEvidence, readBooleanEvidence } from './types/booleans.ts';
import {
  type DateEvidence,
  dateAggregates,
  dateLike,
  dateShapeSql,
  readDateEvidence,
} from './types/dates.ts';
import {
  type NumberEvidence,
  numberAggregates,
  numberBodySql,
  numberLike,
  numberShapeSql,
  readNumberEvidence,
} from './types/numbers.ts';

export interface Evidence {
  /** Values that are known. */
  filled: number;
  number: NumberEvidence;
  date: DateEvidence;
  /** Values that are a yes or a no. */
  boolean: number;
  /** Values that are 0 or 1. */
  bits: number;
  content: Content;
}

/** What the values say of persons. */
export interface Content {
  /** Known values looked at: all of a short file, those of the sample of a long one. The counts below are of these. */
  rows: number;
  emails: number;
  phones: number;
  /** Two or three words of letters, as in a person's name. */
  names: number;
  /** The same with each word capitalised, and no company. */
  properNames: number;
  streets: number;
  /** Values with an e-mail address, a number to call, an account, a card or a tax code somewhere in them. */
  mentions: number;
  /** Values in which somebody is named among other words. */
  persons: number;
  /** Lists with a proper name in them. */
  tagged: number;
  /** Sentences rather than names. */
  long: number;
  /** Different values that occur once. */
  singles: number;
  /** Different values per known value, over all rows where names or sentences prevail. */
  spread: number;
}

/** Counts of `Content` as conditions over a value. */
const CONTENT = {
  emails: isEmail,
  phones: (v: string) => `${isPhone(v)} AND NOT ${isGroupedNumber(v)}`,
  names: isName,
  proper_names: isProperName,
  streets: isStreet,
  mentions: mentionsContact,
  persons: mentionsPerson,
  tagged: listsName,
  long: isLong,
} as const;

/** Enough to tell which shapes a column can have; the shapes are then counted over all rows. */
const SAMPLE = 20_000;
/** A column this far from a shape in the sample cannot reach the 99 % it needs. */
const POSSIBLE = 0.9;

/**
 * The evidence of every column, in order: first from evenly spaced rows, then, for columns that may be numbers,
 * dates or booleans, from all rows. The counts of the other columns stay those of the sample.
 */
export async function gatherEvidence(db: Database, sheet: Sheet): Promise<Evidence[]> {
  const step = Math.max(1, Math.ceil(sheet.rows / SAMPLE));
  const isWhole = step === 1;
  const sample = `${sheet.view}_sample`;
  if (!isWhole) {
    await db.run(
      `CREATE OR REPLACE TABLE ${sample} AS SELECT * FROM ${sheet.view} WHERE _row % ${step} = 0`,
    );
  }
  const columns = sheet.columns.map(({ column }) => ({
    column,
    from: isWhole ? sheet.only(column) : sample,
  }));
  const evidence = await countAll(db, columns);
  if (isWhole) return evidence;
  await db.run(`DROP TABLE ${sample}`);
  const complete: Evidence[] = [];
  for (const [at, column] of sheet.columns.entries()) {
    const seen = evidence[at];
    if (seen !== undefined) complete.push(await completed(db, sheet, column, seen));
  }
  return complete;
}

/** What the sample leaves open is looked up in all rows. */
async function completed(
  db: Database,
  sheet: Sheet,
  column: SheetColumn,
  sampled: Evidence,
): Promise<Evidence> {
  const { content } = sampled;
  if (mayBeTyped(sampled)) {
    // One column at a time: of millions of rows the different values of all columns need not fit in memory.
    const from = [{ column: column.column, from: sheet.only(column.column) }];
    const [all = sampled] = await countAll(db, from, content.rows > 0);
    return content.rows > 0 ? { ...all, content } : all;
  }
  if (Math.max(content.properNames, content.long) < 0.5 * content.rows) return sampled;
  const row = await db.row(`
    SELECT approx_count_distinct(${column.column}) AS different, count(${column.column}) AS filled
    FROM ${sheet.only(column.column)}`);
  const spread = Math.min(1, whole(row, 'different') / Math.max(1, whole(row, 'filled')));
  return { ...sampled, content: { ...content, spread } };
}

/** A column that is empty in the sample may still hold anything. */
function mayBeTyped({ filled, number, date, boolean }: Evidence): boolean {
  return Math.max(numberLike(number), dateLike(date), boolean) >= POSSIBLE * filled;
}

interface Source {
  column: string;
  /** A table or a query in brackets that has the column. */
  from: string;
}

/** Columns that are looked at in one query: planning one costs more than looking at a short column. */
const AT_ONCE = 50;

/**
 * Each different value is looked at once, however often it occurs; not for its content where that is known, which
 * then reads as none.
 */
async function countAll(
  db: Database,
  sources: readonly Source[],
  isContentKnown = false,
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (let at = 0; at < sources.length; at += AT_ONCE) {
    evidence.push(...(await countSome(db, sources.slice(at, at + AT_ONCE), isContentKnown)));
  }
  return evidence;
}

async function countSome(
  db: Database,
  sources: readonly Source[],
  isContentKnown: boolean,
): Promise<Evidence[]> {
  const aggregates = [
    'coalesce(sum(n), 0) AS filled',
    'count(n) AS different',
    'count_if(n = 1) AS singles',
    ...numberAggregates('v', 'body', 'number_shape', 'n'),
    ...dateAggregates('v', 'date_shape', 'n'),
    ...booleanAggregates('v', 'n'),
    ...(isContentKnown ? [] : contentAggregates('v', 'n')),
  ];
  const values = sources.map(
    ({ column, from }, at) =>
      `SELECT ${at} AS place, ${column} AS v, count(*) AS n FROM ${from} WHERE ${column} IS NOT NULL GROUP BY ${column}`,
  );
  // A column without values has its row, too.
  const places = sources.map((_, at) => `(${at})`).join(', ');
  const rows = await db.rows(`
    SELECT place, ${aggregates.join(', ')} FROM (VALUES ${places}) places(place) LEFT JOIN (
      SELECT place, v, n, body, ${numberShapeSql('body')} AS number_shape, ${dateShapeSql('v')} AS date_shape FROM (
        SELECT place, v, n, ${numberBodySql('v')} AS body FROM (${values.join(' UNION ALL ')})))
      USING (place) GROUP BY place ORDER BY place`);
  return rows.map((row) => ({
    filled: whole(row, 'filled'),
    number: readNumberEvidence(row),
    date: readDateEvidence(row),
    boolean: readBooleanEvidence(row),
    bits: readBitEvidence(row),
    content: readContent(row),
  }));
}

function contentAggregates(value: string, rows: string): string[] {
  return Object.entries(CONTENT).map(
    ([name, test]) => `sum(${rows}) FILTER (WHERE ${test(value)}) AS content_${name}`,
  );
}

function readContent(row: Row): Content {
  const n = (name: keyof typeof CONTENT): number => whole(row, `content_${name}`);
  const rows = whole(row, 'filled');
  return {
    rows,
    emails: n('emails'),
    phones: n('phones'),
    names: n('names'),
    properNames: n('proper_names'),
    streets: n('streets'),
    mentions: n('mentions'),
    persons: n('persons'),
    tagged: n('tagged'),
    long: n('long'),
    singles: whole(row, 'singles'),
    spread: whole(row, 'different') / Math.max(1, rows),
  };
}
