/**
 * Addresses of the values in a result:
 * - `as_of`, `period.from`, `period.to`, `group.n`, `group.undecided`
 * - `table.row.column`, and `table.column` where the table has one row
 * - `table.total`: rows in all (a column of that name needs its row)
 * - `notes.0.name`, `warnings.0.name`: a parameter of that note or warning
 */
import { nearest } from '../nearest.ts';
import {
  resultValues,
  type Cell,
  type Column,
  type Message,
  type Param,
  type Result,
  type Row,
  type Table,
} from '../result.ts';
import type { CitedResult } from './cited.ts';
import { ReferenceFault } from './fault.ts';
import type { ValueSpec } from './phrases.ts';

/** A value with all that says what it is. */
export interface Place {
  /** The full address inside the result. */
  address: string;
  cell: Cell;
  spec: ValueSpec;
  /** Id in the measure registry. */
  measure: string | null;
  /** Whom or what it is about, and what it says of it. */
  subject: Message;
  label: Message;
  /** Where it stands, for values in a table. */
  within: { table: Table; row: Row } | null;
}

const ACCEPTED = 5;

/** Every address of the result in the order of its parts; each can be rendered. */
export function listAddresses(result: Result): string[] {
  const list = ['as_of'];
  if (result.period?.from != null) list.push('period.from');
  if (result.period?.to != null) list.push('period.to');
  if (result.group) list.push('group.n', 'group.undecided');
  list.push(...Object.keys(result.tables).map((name) => `${name}.total`));
  list.push(...resultValues(result).keys());
  for (const kind of ['notes', 'warnings'] as const) {
    for (const [index, message] of result[kind].entries()) {
      if (!('key' in message)) continue;
      for (const [name, param] of Object.entries(message.params ?? {})) {
        if (valueOf(param)) list.push(`${kind}.${index}.${name}`);
      }
    }
  }
  return [...new Set(list)];
}

/** The value at an address. Throws ReferenceFault with the nearest addresses where there is none. */
export function placeAt({ alias, result }: CitedResult, path: string): Place {
  const place = generalPlace(result, path) ?? cellPlace(result, path) ?? paramPlace(result, path);
  if (place) return place;
  throw new ReferenceFault(
    `${alias} has no value at "${path}"`,
    candidates(result, path, listAddresses(result)).map((address) => `${alias}:${address}`),
  );
}

/** The table of that name. Throws ReferenceFault. */
export function tableAt({ alias, result }: CitedResult, name: string): Table {
  const table = tableOf(result, name);
  if (table) return table;
  const tables = Object.keys(result.tables);
  throw new ReferenceFault(
    `${alias} has no table "${name}"`,
    candidates(result, name, tables).map((known) => `${alias}:${known}`),
  );
}

/** `table.row`, or `table` where it has one row. Throws ReferenceFault. */
export function rowAt(cited: CitedResult, path: string): { name: string; table: Table; row: Row } {
  const [name = '', ...rest] = path.split('.');
  const table = tableAt(cited, name);
  const key = rest.join('.');
  const only = table.rows.length === 1 && key === '' ? table.rows[0] : undefined;
  const row = only ?? table.rows.find((candidate) => candidate.key === key);
  if (row) return { name, table, row };
  const keys = table.rows.map((candidate) => `${name}.${candidate.key}`);
  throw new ReferenceFault(
    `${cited.alias} has no row "${path}"`,
    candidates(cited.result, path, keys).map((known) => `${cited.alias}:${known}`),
  );
}

/** Names resembling the wanted one; failing that, the first ones. */
export function choices(wanted: string, known: string[]): string[] {
  const near = nearest(wanted, known, ACCEPTED);
  return near.length > 0 ? near : known.slice(0, ACCEPTED);
}

/** What a table cell holds, with its column's way of showing it. */
export function cellOf(row: Row, column: Column): { cell: Cell; spec: ValueSpec } {
  const { unit, currency, decimals, noun } = column;
  const cell = Object.hasOwn(row.cells, column.key) ? (row.cells[column.key] ?? null) : null;
  return { cell, spec: { unit, currency, decimals, noun } };
}

function generalPlace(result: Result, path: string): Place | null {
  const { period, group } = result;
  const subject: Message =
    group && group.filter !== '' ? { text: group.filter } : { key: 'address.everyone' };
  const place = (cell: Cell, label: string, spec: ValueSpec): Place => ({
    address: path,
    cell,
    spec,
    measure: null,
    subject,
    label: { key: `address.${label}` },
    within: null,
  });
  const customers: ValueSpec = { unit: 'count', noun: 'customer' };
  if (path === 'as_of') return place(result.as_of, 'as_of', { unit: 'date' });
  if (path === 'period.from' && period?.from != null) {
    return place(period.from, 'period_from', { unit: 'date' });
  }
  if (path === 'period.to' && period?.to != null) {
    return place(period.to, 'period_to', { unit: 'date' });
  }
  if (path === 'group.n' && group) return place(group.n, 'group_n', customers);
  if (path === 'group.undecided' && group) return place(group.undecided, 'undecided', customers);
  const [name = '', last] = path.split('.');
  const table = path === `${name}.total` && last === 'total' ? tableOf(result, name) : undefined;
  return table ? { ...place(table.total, 'total', { unit: 'count' }), subject: table.title } : null;
}

function cellPlace(result: Result, path: string): Place | null {
  const parts = path.split('.');
  const table = tableOf(result, parts[0] ?? '');
  if (!table) return null;
  const short = parts.length === 2 && table.rows.length === 1;
  if (!short && parts.length !== 3) return null;
  const row = short ? table.rows[0] : table.rows.find(({ key }) => key === parts[1]);
  const column = table.columns.find(({ key }) => key === parts.at(-1));
  if (!row || !column) return null;
  return {
    address: `${parts[0]}.${row.key}.${column.key}`,
    ...cellOf(row, column),
    measure: column.measure ?? null,
    subject: row.label,
    label: column.label,
    within: { table, row },
  };
}

function paramPlace(result: Result, path: string): Place | null {
  const [kind, index = '', name = '', ...rest] = path.split('.');
  if ((kind !== 'notes' && kind !== 'warnings') || rest.length > 0 || !/^\d+$/.test(index)) {
    return null;
  }
  const message = result[kind][Number(index)];
  if (!message || !('key' in message) || !Object.hasOwn(message.params ?? {}, name)) return null;
  const value = valueOf(message.params?.[name]);
  if (!value) return null;
  return {
    address: path,
    ...value,
    measure: null,
    subject: message,
    label: { text: name },
    within: null,
  };
}

/** A parameter that is a value; a text by key is only a word. */
function valueOf(param: Param | undefined): Pick<Place, 'cell' | 'spec'> | null {
  if (param === undefined) return null;
  if (typeof param === 'string') return { cell: param, spec: { unit: 'text' } };
  return 'value' in param ? { cell: param.value, spec: { unit: param.unit } } : null;
}

/** Those under the longest beginning of the path that exists, nearest first. */
function candidates(result: Result, path: string, known: string[]): string[] {
  const [name = '', row] = path.split('.');
  const inTable = known.filter((address) => address.startsWith(`${name}.`));
  const inRow = inTable.filter((address) => address.startsWith(`${name}.${row}.`));
  const near = [inRow, inTable, known].find((list) => list.length > 0) ?? [];
  return choices(path, near);
}

function tableOf(result: Result, name: string): Table | undefined {
  return Object.hasOwn(result.tables, name) ? result.tables[name] : undefined;
}
