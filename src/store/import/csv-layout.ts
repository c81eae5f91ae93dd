/** How a delimited file is laid out, read from its beginning: delimiter and header. */
import { DataError } from '../../core/errors.ts';
import type { FileFacts } from './inspect.ts';
import { listed, shown } from './problem.ts';

export interface Layout {
  delimiter: string;
  hasHeader: boolean;
  columns: string[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const RECORDS = 200;
/** Share of records that show the layout. */
const MOST = 0.9;

/**
 * The layout as stated by the mapping, else as the first records show it.
 * @throws DataError for a header that is missing, alone, or names two columns alike
 */
export function layoutOf(
  facts: FileFacts,
  stated: { delimiter?: string | undefined; names?: string[] | undefined },
): Layout {
  const delimiter =
    stated.delimiter === 'tab' ? '\t' : (stated.delimiter ?? likelyDelimiter(facts));
  const records = firstRecords(facts, delimiter);
  const first = records[0] ?? [];
  if (stated.names !== undefined) {
    return { delimiter, hasHeader: false, columns: fitting(facts.name, stated.names, first) };
  }
  if (stated.delimiter === undefined && first.length === 1) refuseBlanks(facts.name, records);
  const columns = first.map((cell, i) => cell.trim() || `column_${i + 1}`);
  refuseData(facts.name, columns);
  refuseDuplicates(facts.name, columns);
  return { delimiter, hasHeader: true, columns };
}

/** The delimiter under which most records are as wide as the first one; the widest of equals. */
function likelyDelimiter(facts: FileFacts): string {
  let best = { delimiter: ',', even: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const records = firstRecords(facts, delimiter);
    const width = records[0]?.length ?? 0;
    const even = records.filter((record) => record.length === width).length / records.length;
    if (width > 1 && (even > best.even || (even === best.even && width > best.width))) {
      best = { delimiter, even, width };
    }
  }
  return best.delimiter;
}

/** The first records whose end was seen, quotes resolved, blank lines left out. */
function firstRecords(facts: FileFacts, delimiter: string): string[][] {
  const { head } = facts;
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  const endRecord = (): void => {
    const all = [...record, cell];
    if (all.length > 1 || cell !== '') records.push(all);
    record = [];
    cell = '';
  };
  for (let at = 0; at < head.length && records.length < RECORDS; at += 1) {
    const character = head.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (head.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      record.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') endRecord();
    else cell += character;
  }
  if (facts.headIsAll && records.length < RECORDS) endRecord();
  return records;
}

function fitting(file: string, names: string[], first: string[]): string[] {
  refuseDuplicates(file, names);
  // A delimiter behind the last value is common in files without a header.
  const width = first.at(-1) === '' ? [first.length, first.length - 1] : [first.length];
  if (width.includes(names.length)) return names;
  throw new DataError(
    `${file} has ${first.length} columns, but the mapping names ${names.length} (${listed(names)}).`,
  );
}

function refuseDuplicates(file: string, columns: string[]): void {
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) {
    throw new DataError(`${file} has two columns named "${twice}": rename one of them.`);
  }
}

const width = (line: string): number => line.split(/\s+/).length;

/** Values that stand in columns by runs of blanks have no delimiter at all. */
function refuseBlanks(file: string, records: string[][]): void {
  const lines = records.map((record) => (record[0] ?? '').trim());
  const even = lines.filter((line) => width(line) === width(lines[0] ?? '')).length;
  const apart = lines.filter((line) => /\S[ \t]{2,}\S/.test(line)).length;
  const isTable = width(lines[0] ?? '') > 2 && even >= MOST * lines.length;
  if (!isTable && apart < MOST * lines.length) return;
  throw new DataError(
    `${file}: no delimiter was found; its values seem to stand apart by blanks only. Save it with commas, semicolons or tabs between them, or state the delimiter in the mapping, as in delimiter: ";".`,
  );
}

/** A number that is no year, a date or an e-mail address is no column name: the file begins with data. */
function refuseData(file: string, columns: string[]): void {
  const value = columns.find(
    (column) =>
      /^-?\d+([.,]\d+)?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\S+@\S+\.\S+$/.test(column) &&
      !/^(19|20)\d{2}$/.test(column),
  );
  if (value !== undefined) {
    throw new DataError(
      `${file} seems to have no header line (its first line holds "${shown(value)}"): name its columns in the mapping, as in names: [customer, date, amount].`,
    );
  }
}
