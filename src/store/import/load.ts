/** Brings a file into the staging database, every value as the text it was. */
import { DataError, isOurs } from '../../core/errors.ts';
import { identifier, literal } from '../sql.ts';
import { layoutOf } from './csv-layout.ts';
import { type Database, whole } from './database.ts';
import { type FileFacts } from './inspect.ts';

export interface LoadedFile {
  facts: FileFacts;
  /** Table with columns `c0`, `c1`, … in file order; `rowid` is the order of the records. */
  table: string;
  columns: string[];
  delimiter: string | null;
  /** Whether the first record names the columns. */
  hasHeader: boolean;
  rows: number;
  /** Table of the records that did not fit (`line`, `place` among them from 1, `text`), null where all did. */
  rejects: string | null;
  rejected: number;
}

interface Reading {
  delimiter?: string | undefined;
  names?: string[] | undefined;
}

/** @throws DataError for a file that is cut off, has not even a header, or fits no layout */
export async function loadFile(
  db: Database,
  facts: FileFacts,
  reading: Reading,
  index: number,
): Promise<LoadedFile> {
  const table = `stage.f${index}`;
  if (facts.format === 'csv') return loadCsv(db, facts, reading, table);
  const columns =
    facts.format === 'parquet'
      ? await loadParquet(db, facts, table)
      : await loadJson(db, facts, table);
  const rows = await countRows(db, table);
  if (rows === 0) throw new DataError(`${facts.name} has no rows.`);
  return {
    facts,
    table,
    columns,
    delimiter: null,
    hasHeader: false,
    rows,
    rejects: null,
    rejected: 0,
  };
}

async function loadCsv(
  db: Database,
  facts: FileFacts,
  reading: Reading,
  table: string,
): Promise<LoadedFile> {
  const layout = layoutOf(facts, reading);
  const types = layout.columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const read = (strict: boolean): string => `
    CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv(${onePath(facts.path)},
      auto_detect = false, header = ${layout.hasHeader}, delim = ${literal(layout.delimiter)}, quote = '"',
      escape = '"', columns = {${types}}, strict_mode = ${strict}, store_rejects = true,
      rejects_table = 'rejects', rejects_scan = 'rejects_scan')`;
  await dropRejects(db);
  try {
    await db.run(read(true));
  } catch (error) {
    if (isOurs(error)) throw error;
    // Strict reading gives up on files that mix line endings.
    await dropRejects(db);
    await mended(
      () => db.run(read(false)),
      `${facts.name} cannot be read as a table: check its quotes and line ends.`,
    );
  }
  const rows = await countRows(db, table);
  const rejected = await keepRejects(db, facts, `${table}_rejects`);
  if (rejected > rows) {
    throw new DataError(
      `${rejected} of the ${rows + rejected} rows of ${facts.name} do not have its ${layout.columns.length} columns: the delimiter seems wrong; state it in the mapping, as in delimiter: ";".`,
    );
  }
  return {
    facts,
    table,
    columns: layout.columns,
    delimiter: layout.delimiter,
    hasHeader: layout.hasHeader,
    rows,
    rejects: rejected > 0 ? `${table}_rejects` : null,
    rejected,
  };
}

async function dropRejects(db: Database): Promise<void> {
  await db.run('DROP TABLE IF EXISTS temp.rejects');
  await db.run('DROP TABLE IF EXISTS temp.rejects_scan');
}

/** Moves what read_csv put aside into the staging database; one record may have several faults. */
async function keepRejects(db: Database, facts: FileFacts, table: string): Promise<number> {
  const open = await db.row(`
    SELECT min(line) AS line FROM temp.rejects WHERE error_type = 'LINE SIZE OVER MAXIMUM'
      OR (error_type = 'UNQUOTED VALUE' AND contains(rtrim(csv_line, chr(10) || chr(13)), chr(10)))
      OR (${facts.oddQuotes} AND length(regexp_replace(csv_line, '[^"]', '', 'g')) % 2 = 1)`);
  if (open['line'] !== null && open['line'] !== undefined) {
    throw new DataError(
      `${facts.name} is cut off or damaged: a quote opened in record ${open['line']} is never closed.`,
    );
  }
  await db.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT line, row_number() OVER (ORDER BY line) AS place, min(csv_line) AS text
    FROM temp.rejects GROUP BY line ORDER BY line`);
  return countRows(db, table);
}

async function loadParquet(db: Database, facts: FileFacts, table: string): Promise<string[]> {
  const damaged = `${facts.name} is cut off or damaged: it cannot be read as Parquet.`;
  const source = `read_parquet(${onePath(facts.path)})`;
  const described = await mended(() => db.rows(`DESCRIBE SELECT * FROM ${source}`), damaged);
  const columns = described.map((row) => row['column_name'] ?? '');
  const asText = columns.map((name, i) => `CAST(${identifier(name)} AS VARCHAR) AS c${i}`);
  await mended(
    () => db.run(`CREATE OR REPLACE TABLE ${table} AS SELECT ${asText.join(', ')} FROM ${source}`),
    damaged,
  );
  return columns;
}

async function loadJson(db: Database, facts: FileFacts, table: string): Promise<string[]> {
  const format = facts.format === 'json' ? 'array' : 'newline_delimited';
  const objects = `${table}_json`;
  await mended(
    () =>
      db.run(`CREATE OR REPLACE TABLE ${objects} AS
        SELECT json FROM read_json_objects(${onePath(facts.path)}, format = '${format}')`),
    `${facts.name} is cut off or damaged: it is neither a JSON list of records nor one JSON record a line.`,
  );
  const kinds = await db.row(
    `SELECT count_if(json_type(json) <> 'OBJECT') AS other FROM ${objects}`,
  );
  if (whole(kinds, 'other') > 0) {
    throw new DataError(`${facts.name} holds values that are not records with named fields.`);
  }
  const keys = await db.rows(`
    SELECT key, min(record) AS record, min(place) AS place FROM (
      SELECT rowid AS record, unnest(json_keys(json)) AS key,
        generate_subscripts(json_keys(json), 1) AS place FROM ${objects})
    GROUP BY key ORDER BY record, place, key`);
  const columns = keys.map((row) => row['key'] ?? '');
  const asText = columns.map((name, i) => {
    const path = `$."${name.replace(/["\\]/g, '\\$&')}"`;
    return `${unfolded(literal(path), literal(`${path}.id`))} AS c${i}`;
  });
  if (columns.length === 0) throw new DataError(`${facts.name} has no rows.`);
  await db.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT ${asText.join(', ')} FROM ${objects} ORDER BY rowid`,
  );
  await db.run(`DROP TABLE ${objects}`);
  return columns;
}

/** `{"id": 1}` says no more than 1; other records and lists stay what they are. */
function unfolded(path: string, id: string): string {
  const isId = `json_type(json, ${path}) = 'OBJECT' AND json_keys(json, ${path}) = ['id']
    AND json_type(json, ${id}) NOT IN ('OBJECT', 'ARRAY', 'NULL')`;
  return `CASE WHEN ${isId} THEN json ->> ${id} ELSE json ->> ${path} END`;
}

/** The library's own words stay inside: they carry values and paths. */
async function mended<T>(work: () => Promise<T>, sentence: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new DataError(sentence, { cause: error });
  }
}

async function countRows(db: Database, table: string): Promise<number> {
  return whole(await db.row(`SELECT count(*) AS n FROM ${table}`), 'n');
}

/** DuckDB takes every path for a glob. */
function onePath(path: string): string {
  return literal(path.replace(/[*?[]/g, '[$&]'));
}
