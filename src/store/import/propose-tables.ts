/** Without a mapping: which table each file is, and which files are joined to the purchases or deals. */
import { DataError } from '../../core/errors.ts';
import { canonicalTable } from '../../core/tables.ts';
import { SUBJECTS } from '../../core/tables/shape.ts';
import { type Database, whole } from './database.ts';
import { gatherEvidence } from './evidence.ts';
import type { LoadedFile } from './load.ts';
import { TABLE_NAMES, type TableName } from './imported-tables.ts';
import type { JoinMapping, Mapping } from './mapping.ts';
import { squash } from './names.ts';
import { listed, noRows } from './problem.ts';
import { type Candidate, type Proposal, proposeColumns } from './propose.ts';
import { createSheet, filesOf, type Sheet } from './sheet.ts';
import { exactTables, isCalled, readHeaders, tableBySigns, UNIQUE } from './signs.ts';
import type { SheetSource } from './staging.ts';

/** Files with the same columns. */
interface Group {
  sheet: Sheet;
  columns: Candidate[];
}

export interface ProposedTable extends SheetSource {
  name: TableName;
  joins: (SheetSource & { mapping: JoinMapping })[];
}

/**
 * The tables the files hold.
 * @throws DataError for a file that names no customer and fits no other file, or that could be several tables
 */
export async function proposeTables(db: Database, files: LoadedFile[]): Promise<ProposedTable[]> {
  const groups = await groupFiles(db, files);
  const tables: ProposedTable[] = [];
  const open: Group[] = [];
  const placed: { table: ProposedTable; group: Group }[] = [];
  for (const group of groups) {
    const name = await tableOf(db, group, groups);
    if (name === null) {
      open.push(group);
      continue;
    }
    const same = tables.find((table) => table.name === name);
    if (same !== undefined) {
      throw new DataError(
        `${listed(same.files.map(({ facts }) => facts.name))} and ${filesOf(group.sheet)} both look like ${name} but have different columns: say in a mapping how they belong together.`,
      );
    }
    const table: ProposedTable = { name, ...sourceOf(group), joins: [] };
    tables.push(table);
    placed.push({ table, group });
  }
  let left = open;
  for (const name of ['transactions', 'deals'] as const) {
    const sold = placed.find(({ table }) => table.name === name);
    if (sold !== undefined) left = await joinAll(db, sold, left);
  }
  const [unplaced] = left;
  if (unplaced !== undefined) throw await unplaceable(db, unplaced);
  return tables.toSorted((a, b) => TABLE_NAMES.indexOf(a.name) - TABLE_NAMES.indexOf(b.name));
}

/** The mapping that says the same; the columns come later. */
export function toMapping(tables: ProposedTable[]): Mapping {
  return Object.fromEntries(
    tables.map(({ name, files, joins }) => [
      name,
      {
        file: namesOf(files),
        ...(joins.length === 0 ? {} : { join: joins.map(({ mapping }) => mapping) }),
      },
    ]),
  );
}

function sourceOf({ sheet, columns }: Group): SheetSource {
  return { files: sheet.files, evidence: columns.map(({ evidence }) => evidence) };
}

/** One name, or the list of them. */
function namesOf(files: LoadedFile[]): string | string[] {
  const names = files.map(({ facts }) => facts.name);
  const [first, ...rest] = names;
  return first !== undefined && rest.length === 0 ? first : names;
}

async function groupFiles(db: Database, files: LoadedFile[]): Promise<Group[]> {
  const byColumns = new Map<string, LoadedFile[]>();
  for (const file of files) {
    const key = JSON.stringify(file.columns);
    byColumns.set(key, [...(byColumns.get(key) ?? []), file]);
  }
  const groups: Group[] = [];
  for (const [i, alike] of [...byColumns.values()].entries()) {
    const sheet = await createSheet(db, `stage.group${i}`, alike);
    const evidence = await gatherEvidence(db, sheet);
    const columns = sheet.columns.flatMap((column, at) => {
      const seen = evidence[at];
      return seen === undefined ? [] : [{ ...column, evidence: seen }];
    });
    groups.push({ sheet, columns });
  }
  return groups;
}

async function tableOf(db: Database, group: Group, groups: Group[]): Promise<TableName | null> {
  const { sheet, columns } = group;
  const headers = readHeaders(columns);
  const fileName = sheet.files[0]?.facts.name ?? '';
  if (sheet.rows === 0) return emptyTable(group, headers, fileName);
  const purchases = headers.found('transactions');
  const startsAt = headers.has('contracts', 'start_date');
  if (
    purchases.has('customer_id') &&
    startsAt &&
    headers.has('contracts', 'end_date', 'renewal_date', 'cancelled_at', 'plan')
  ) {
    return 'contracts';
  }
  const bySigns = tableBySigns(columns, headers, fileName);
  if (bySigns !== null) return bySigns;
  const isSale = headers.has('transactions', 'order_id', 'quantity', 'product', 'discount');
  const hasAmount = headers.has('transactions', 'amount');
  // A `type` beside an amount may be a kind of sale; an `event` is none.
  const isEvent = !hasAmount || headers.header('events', 'type') !== 'type';
  const isSomebodys = SUBJECTS.some((subject) => headers.found('events').has(subject));
  const isDatedEvent = headers.has('events', 'date') && headers.has('events', 'type');
  if (isSomebodys && isDatedEvent && !isSale && isEvent) return 'events';
  if (!purchases.has('customer_id')) return null;
  const id = purchases.get('customer_id')?.expression ?? '';
  const share = await distinctShare(db, group, id);
  const bare = squash(id) === 'id';
  if (headers.has('transactions', 'date') && (isSale || purchases.has('amount'))) {
    // A unique `id` beside a date and an amount numbers the orders, not the customers.
    return bare && share >= UNIQUE ? null : 'transactions';
  }
  if (startsAt && headers.has('contracts', 'value')) return 'contracts';
  const customers = headers.found('customers');
  const isDatedId = headers.has('transactions', 'date') && customers.size === 1;
  if (share >= UNIQUE && !isDatedId) {
    // Beside a file that names customers, an `id` without anything personal numbers products or places.
    const others = groups.some((other) => other !== group && namesCustomers(other));
    return bare && others && !isPersonal(customers) ? null : 'customers';
  }
  return purchases.has('date') ? 'transactions' : null;
}

/** Without rows only our own headers tell, or the name of the file. @throws DataError where neither does */
function emptyTable(
  { sheet, columns }: Group,
  headers: ReturnType<typeof readHeaders>,
  fileName: string,
): TableName {
  const exact = exactTables(columns, headers);
  const name =
    exact.find((table) => isCalled(fileName, table)) ??
    exact[0] ??
    tableBySigns(columns, headers, fileName);
  if (name === undefined || name === null) throw noRows(filesOf(sheet));
  return name;
}

const PERSONAL = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'birth_date',
  'gender',
  'acquired_at',
];

function isPersonal(customers: ReadonlyMap<string, Proposal>): boolean {
  return PERSONAL.some((column) => customers.has(column));
}

function namesCustomers({ columns }: Group): boolean {
  const table = canonicalTable('transactions');
  const proposals = table === undefined ? [] : proposeColumns(table, columns, {}, {});
  return proposals.some(
    ({ column, confidence }) => column === 'customer_id' && confidence === 'high',
  );
}

/** Distinct values per known value of a column. */
async function distinctShare(db: Database, group: Group, name: string): Promise<number> {
  const column = group.sheet.columns.find((candidate) => candidate.name === name)?.column;
  if (column === undefined) return 0;
  const row = await db.row(
    `SELECT count(${column}) AS filled, count(DISTINCT ${column}) AS different FROM ${group.sheet.only(column)}`,
  );
  return whole(row, 'different') / Math.max(1, whole(row, 'filled'));
}

/** Joins every file that has a unique key in common with what was sold or with a file joined before. */
async function joinAll(
  db: Database,
  sold: { table: ProposedTable; group: Group },
  open: Group[],
): Promise<Group[]> {
  const known = [...sold.group.columns];
  let left = open;
  for (;;) {
    const next = await nextJoin(db, known, left);
    if (next === null) return left;
    const { group, on } = next;
    const source = sourceOf(group);
    sold.table.joins.push({ ...source, mapping: { file: namesOf(source.files), on } });
    known.push(...group.columns);
    left = left.filter((other) => other !== group);
  }
}

async function nextJoin(
  db: Database,
  known: Candidate[],
  groups: Group[],
): Promise<{ group: Group; on: JoinMapping['on'] } | null> {
  for (const group of groups) {
    for (const { name, header } of group.columns) {
      const keys = [squash(header), ...(squash(header) === 'id' ? keysOf(group) : [])];
      const here = known.find((candidate) => keys.includes(squash(candidate.header)));
      if (here === undefined || (await distinctShare(db, group, name)) < 1) continue;
      return { group, on: here.name === name ? name : { [here.name]: name } };
    }
  }
  return null;
}

/** What other files call the `id` of this one: `product_id` for products.csv. */
function keysOf({ sheet }: Group): string[] {
  const stem = squash((sheet.files[0]?.facts.name ?? '').replace(/\.[^.]*$/, ''));
  const singular = stem.replace(/ies$/, 'y').replace(/s$/, '');
  return [`${singular}id`, `${stem}id`];
}

async function unplaceable(db: Database, group: Group): Promise<DataError> {
  const { sheet, columns } = group;
  const file = sheet.files[0]?.facts.name ?? '';
  const table = canonicalTable('customers');
  const proposals = table === undefined ? [] : proposeColumns(table, columns, {}, {});
  const id = proposals.find(({ column }) => column === 'customer_id')?.expression;
  const known = `Its columns are ${listed(
    columns.map(({ name }) => name),
    40,
  )}. `;
  if (id !== undefined && (await distinctShare(db, group, id)) < UNIQUE) {
    return new DataError(
      `${filesOf(sheet)}: the ids in "${id}" repeat, so a row is not a customer, and which column dates the rows cannot be told. ${known}` +
        `If each row describes a customer all the same, say customers: { file: ${file} } in a mapping: rows that are alike then count once, and of those that differ the first is kept and the others are put aside. ` +
        `If they are purchases, name their date, as in transactions: { file: ${file}, columns: { date: your column } }.`,
    );
  }
  return new DataError(
    `${filesOf(sheet)}: no column says which customer a row belongs to, or what its rows are. ${known}` +
      `Say it in a mapping, as in transactions: { file: ${file}, columns: { customer_id: your column, date: your column } }, or leave the file out.`,
  );
}
