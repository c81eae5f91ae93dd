/** The catalogue of the made-up shop, counted from its tables. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_TABLES } from '../../src/core/tables.ts';
import type { Catalogue, Field, Relation } from '../../src/core/catalogue.ts';

export interface Column {
  name: string;
  type: Field['type'];
  /** Decimals of a number, else 0. */
  scale: number;
}

/** `columns`: those of each table that stand in the catalogue. */
export async function catalogueOf(
  connection: DuckDBConnection,
  columns: Readonly<Record<string, readonly Column[]>>,
): Promise<Catalogue> {
  const fields: Field[] = [];
  const relations: Relation[] = [];
  for (const table of CANONICAL_TABLES) {
    const present = columns[table.name];
    if (present === undefined) continue;
    for (const column of present) fields.push(await fieldOf(connection, table.name, column));
    const { relation, recordColumn, dateColumn } = table;
    if (relation === null) continue;
    const records = fields.find(
      (field) => field.table === table.name && field.name === recordColumn,
    );
    relations.push({
      name: relation,
      table: table.name,
      recordColumn,
      dateColumn,
      only: null,
      records: records?.distinct ?? 0,
    });
  }
  return { fields, relations, currency: 'EUR' };
}

async function fieldOf(
  connection: DuckDBConnection,
  table: string,
  { name, type, scale }: Column,
): Promise<Field> {
  const [[filled, rows, distinct, min, max] = []] = await select(
    connection,
    `SELECT count(${name}), count(*), count(DISTINCT ${name}), min(${name})::VARCHAR, max(${name})::VARCHAR FROM ${table}`,
  );
  const canonical = CANONICAL_TABLES.find((each) => each.name === table)?.columns.find(
    (column) => column.name === name,
  );
  const isRange = type === 'number' || type === 'date';
  return {
    name,
    table,
    column: name,
    type,
    family: canonical?.family ?? 'other',
    unit: name === 'margin' ? 'money' : (canonical?.unit ?? null),
    scale,
    source: name === 'margin' ? null : { file: `${table}.csv`, column: name },
    filled: Number(filled),
    rows: Number(rows),
    distinct: Number(distinct),
    values:
      type === 'text' && Number(distinct) <= 1000 ? await valuesOf(connection, table, name) : null,
    min: isRange ? String(min) : null,
    max: isRange ? String(max) : null,
    sensitivity: name === 'birth_date' ? 'quasi' : 'none',
  };
}

async function valuesOf(
  connection: DuckDBConnection,
  table: string,
  name: string,
): Promise<string[]> {
  const rows = await select(
    connection,
    `SELECT ${name} FROM ${table} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1`,
  );
  return rows.map(([value]) => String(value));
}

async function select(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}
