/** Describes the finished tables: every field with its fill, its values and its range, and the relations to count. */
import { isPersonal, type Catalogue, type Field, type Relation } from '../../core/catalogue.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { MEASURES } from '../../core/metrics.ts';
import { CANONICAL_TABLES, canonicalTable, type CanonicalTable } from '../../core/tables.ts';
import type { Subject } from '../../core/tables/shape.ts';
import type { Finding } from '../../ports.ts';
import { identifier } from '../sql.ts';
import { type Database, whole } from './database.ts';
import type { TableName } from './imported-tables.ts';
import { attributeName, isKeyword } from './names.ts';
import { mentionsContact, mentionsPerson } from './personal.ts';
import type { SnapshotColumn } from './snapshot-table.ts';

export interface WrittenTable {
  name: TableName;
  columns: SnapshotColumn[];
}

/** Texts with more different values are searched, not listed. */
const MOST_VALUES = 1000;
/** Event types beyond these stay countable as `event where type = …`. */
const MOST_EVENT_TYPES = 50;

/** From so many events a type that occurs once is something somebody wrote. */
const MANY_EVENTS = 20;

/** A public id. */
function idColumn(name: Subject): SnapshotColumn {
  return {
    name,
    type: { kind: 'text' },
    unit: null,
    source: null,
    family: 'identity',
    sensitivity: 'none',
  };
}

/** The catalogue of the snapshot; public ids are fields of the tables of customers and of prospects only. */
export async function describeTables(
  db: Database,
  tables: WrittenTable[],
  currency: string | null,
  findings: Finding[],
): Promise<Catalogue> {
  const fields: Field[] = [];
  const relations: Relation[] = [];
  for (const { name, columns } of tables) {
    // An order number nobody wrote is ours: it joins lines, but says nothing.
    const own = columns.filter((column) => column.name !== 'order_id' || column.source !== null);
    const canonical = canonicalTable(name);
    const register = canonical?.register ?? null;
    const all = register === null ? own : [idColumn(register), ...own];
    const rows = whole(await db.row(`SELECT count(*) AS n FROM snap.${identifier(name)}`), 'n');
    for (const column of all) fields.push(await describeField(db, name, column, rows));
    if (!canonical?.relation) continue;
    // What may be undated and is so in these files has no dates to ask for.
    const isDated = columns.some((column) => column.name === canonical.dateColumn);
    const split = columns.find((column) => column.name === canonical.splitBy);
    const isSplit = split !== undefined && !isPersonal(split);
    const dated = {
      ...canonical,
      dateColumn: isDated ? canonical.dateColumn : null,
      splitBy: isSplit ? canonical.splitBy : null,
    };
    relations.push(...(await relationsOf(db, dated, findings)));
  }
  return { fields, relations, currency };
}

async function describeField(
  db: Database,
  table: string,
  column: SnapshotColumn,
  rows: number,
): Promise<Field> {
  const { name, type, family, unit, source, sensitivity } = column;
  const value = identifier(name);
  const from = `snap.${identifier(table)}`;
  const row = await db.row(`
    SELECT count(${value}) AS filled, min(${value}) AS low, max(${value}) AS high FROM ${from}`);
  const different = await db.row(
    `SELECT count(*) AS n FROM (SELECT DISTINCT ${value} FROM ${from} WHERE ${value} IS NOT NULL)`,
  );
  const distinct = whole(different, 'n');
  const hidden = isPersonal({ family, sensitivity });
  const isChoice = type.kind === 'boolean' || (type.kind === 'text' && distinct <= MOST_VALUES);
  const isKey = canonicalTable(table)?.columns.some((own) => own.name === name && own.isKey);
  const isListed = isChoice && !hidden && !isKey;
  const ranged = type.kind === 'number' || type.kind === 'date';
  const edge = (text: string | null | undefined): string | null => {
    if (!ranged || text === null || text === undefined || hidden) return null;
    return type.kind === 'number' ? toText(decimal(text)) : text;
  };
  return {
    name,
    table,
    column: name,
    type: type.kind,
    family,
    unit,
    scale: type.kind === 'number' ? type.scale : 0,
    source,
    filled: whole(row, 'filled'),
    rows,
    distinct,
    values: isListed ? await valuesOf(db, from, value) : null,
    min: edge(row['low']),
    max: edge(row['high']),
    sensitivity,
  };
}

/** No column begins with an underscore: the names made here cannot be taken for one. */
async function valuesOf(db: Database, from: string, value: string): Promise<string[]> {
  const rows = await db.rows(`
    SELECT CAST(${value} AS VARCHAR) AS _value, count(*) AS _n FROM ${from} WHERE ${value} IS NOT NULL
    GROUP BY _value ORDER BY _n DESC, _value`);
  return rows.flatMap((row) => row['_value'] ?? []);
}

/**
 * Words the event types of these rows will be counted by, most frequent first; at most fifty. A type in which somebody
 * is named or can be reached has none, and neither has one that stands only once among many rows.
 */
export async function eventRelations(
  db: Database,
  from: string,
  type: string,
): Promise<{ word: string; value: string; records: number }[]> {
  const rows = await db.rows(`
    SELECT _value, _n FROM (SELECT ${type} AS _value, count(*) AS _n, sum(count(*)) OVER () AS _all
      FROM ${from} WHERE ${type} IS NOT NULL GROUP BY _value)
    WHERE (_n > 1 OR _all < ${MANY_EVENTS}) AND NOT ${mentionsContact('_value')} AND NOT ${mentionsPerson('_value')}
    ORDER BY _n DESC, _value LIMIT ${MOST_EVENT_TYPES}`);
  const taken = new Set([
    ...CANONICAL_TABLES.flatMap(({ relation }) => relation ?? []),
    ...MEASURES.map(({ id }) => id),
  ]);
  return rows.map((row) => {
    const value = row['_value'] ?? '';
    const word = attributeName(value, 'events', (name) => taken.has(name) || isKeyword(name));
    taken.add(word);
    return { word, value, records: whole(row, '_n') };
  });
}

async function relationsOf(
  db: Database,
  table: CanonicalTable,
  findings: Finding[],
): Promise<Relation[]> {
  const { name, relation, recordColumn, dateColumn, splitBy } = table;
  if (relation === null) return [];
  const from = `snap.${identifier(name)}`;
  const counted = recordColumn === null ? '*' : `DISTINCT ${identifier(recordColumn)}`;
  const records = whole(await db.row(`SELECT count(${counted}) AS n FROM ${from}`), 'n');
  const every = { name: relation, table: name, recordColumn, dateColumn, only: null, records };
  if (splitBy === null) return [every];
  const types = await eventRelations(db, from, identifier(splitBy));
  const listed = types.reduce((sum, type) => sum + type.records, 0);
  if (listed < records) {
    findings.push({
      code: 'event_types_limited',
      params: { listed: String(types.length) },
      rows: records - listed,
    });
  }
  return [
    every,
    ...types.map(({ word, value, records: n }) => ({
      ...every,
      name: word,
      only: { column: splitBy, value },
      records: n,
    })),
  ];
}
