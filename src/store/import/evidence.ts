/** What the values of a sheet look like, counted by SQL: the basis of every decision about types and meaning. */
import { literal } from '../sql.ts';
import { type Database, whole } from './database.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { booleanAggregates, readBooleanEvidence } from './types/booleans.ts';
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
  emails: number;
  phones: number;
  /** Two or more words of letters only, as in a person's name. */
  names: number;
}

/** Enough to tell which shapes a column can have; the shapes are then counted over all rows. */
const SAMPLE = 20_000;
/** A column this far from a shape in the sample cannot reach the 99 % it needs. */
const POSSIBLE = 0.9;

/** Conditions in SQL over SQL of a text. */
export function isEmail(text: string): string {
  return `regexp_full_match(${text}, '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')`;
}

export function isPhone(text: string): string {
  const international = '(?:\\+|00)\\d[\\d ().-]{6,}\\d';
  const national = '\\(?\\d{2,4}\\)?[ .-]\\d{3,4}[ .-]\\d{3,4}';
  const withPrefix = '\\d{1,3} \\(\\d{1,3}\\) [\\d -]{7,}';
  return `regexp_full_match(${text}, ${literal([international, national, withPrefix].join('|'))})`;
}

/** Two or three words of letters. */
export function isName(text: string): string {
  const word = "\\p{L}[\\p{L}'’.-]*";
  return `regexp_full_match(${text}, ${literal(`${word}(?: ${word}){1,2}`)})`;
}

/**
 * The evidence of every column, in order: first from evenly spaced rows, then, for columns that may be numbers,
 * dates or booleans, from all rows. The counts of the other columns stay those of the sample.
 */
export async function gatherEvidence(db: Database, sheet: Sheet): Promise<Evidence[]> {
  const step = Math.max(1, Math.ceil(sheet.rows / SAMPLE));
  const evidence: Evidence[] = [];
  for (const column of sheet.columns) {
    const sampled = await count(db, sheet, column, step);
    evidence.push(step === 1 || !mayBeTyped(sampled) ? sampled : await count(db, sheet, column, 1));
  }
  return evidence;
}

/** A column that is empty in the sample may still hold anything. */
function mayBeTyped({ filled, number, date, boolean }: Evidence): boolean {
  return Math.max(numberLike(number), dateLike(date), boolean) >= POSSIBLE * filled;
}

/** Each different value is looked at once, however often it occurs. */
async function count(
  db: Database,
  sheet: Sheet,
  { column }: SheetColumn,
  step: number,
): Promise<Evidence> {
  const aggregates = [
    'sum(n) AS filled',
    ...numberAggregates('v', 'body', 'number_shape', 'n'),
    ...dateAggregates('v', 'date_shape', 'n'),
    ...booleanAggregates('v', 'n'),
    `sum(n) FILTER (WHERE ${isEmail('v')}) AS emails`,
    `sum(n) FILTER (WHERE ${isPhone('v')}) AS phones`,
    `sum(n) FILTER (WHERE ${isName('v')}) AS names`,
  ];
  const row = await db.row(`
    SELECT ${aggregates.join(', ')} FROM (
      SELECT v, n, body, ${numberShapeSql('body')} AS number_shape, ${dateShapeSql('v')} AS date_shape FROM (
        SELECT v, n, ${numberBodySql('v')} AS body FROM (
          SELECT ${column} AS v, count(*) AS n FROM ${sheet.view}
          WHERE ${column} IS NOT NULL AND _row % ${step} = 0 GROUP BY v)))`);
  return {
    filled: whole(row, 'filled'),
    number: readNumberEvidence(row),
    date: readDateEvidence(row),
    boolean: readBooleanEvidence(row),
    emails: whole(row, 'emails'),
    phones: whole(row, 'phones'),
    names: whole(row, 'names'),
  };
}
