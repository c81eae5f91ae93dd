/** Loads the files of the mapping, or of the proposal, as sheets: one for each table and each file joined to it. */
import { DataError } from '../../core/errors.ts';
import type { BuildProgress, Finding } from '../../ports.ts';
import { withContent } from './blank-files.ts';
import type { Database } from './database.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { placeFiles } from './files.ts';
import { inspectFile } from './inspect.ts';
import { type LoadedFile, loadFile } from './load.ts';
import type { TableName } from './imported-tables.ts';
import type { JoinMapping, Mapping, TableMapping } from './mapping.ts';
import { unknownColumn } from './problem.ts';
import { createSheet, filesOf, type Sheet, type SheetColumn } from './sheet.ts';

/** A column of a table's files, by the name the mapping uses. */
export interface StagedColumn extends SheetColumn {
  sheet: Sheet;
  /** Place of its sheet among the joins; null for the table's own files. */
  join: number | null;
  evidence: Evidence;
}

export interface StagedJoin {
  sheet: Sheet;
  evidence: Evidence[];
  /** Name here and column of the joined sheet's view. */
  on: { left: string; right: SheetColumn }[];
}

export interface StagedTable {
  name: TableName;
  mapping: TableMapping;
  main: Sheet;
  evidence: Evidence[];
  joins: StagedJoin[];
  /** Own columns, then those of each join without its keys. */
  columns: StagedColumn[];
}

/** Files that make up one sheet, with what is known of them already. */
export interface SheetSource {
  files: LoadedFile[];
  evidence: Evidence[] | null;
}

export type Progress = (step: BuildProgress) => void;

/** Reads each file once, however many tables use it. */
export interface Loader {
  load(path: string, reading: Partial<JoinMapping>): Promise<LoadedFile>;
  readonly loaded: LoadedFile[];
}

export function createLoader(
  db: Database,
  total: number,
  progress: Progress,
  signal: AbortSignal,
): Loader {
  const byPath = new Map<string, LoadedFile>();
  return {
    get loaded() {
      return [...byPath.values()];
    },
    async load(path, reading) {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      progress({ stage: 'read', done: byPath.size, total });
      const facts = await inspectFile(path, reading.encoding ?? null, db.folder, signal);
      const file = await loadFile(db, facts, reading, byPath.size);
      byPath.set(path, file);
      progress({ stage: 'read', done: byPath.size, total });
      return file;
    },
  };
}

/** Sheets of every table of the mapping whose files hold anything. @throws DataError */
export async function stageMapping(
  db: Database,
  files: string[],
  mapping: Mapping,
  progress: Progress,
  signal: AbortSignal,
  findings: Finding[],
): Promise<{ tables: StagedTable[]; loaded: LoadedFile[] }> {
  const placed = await placeFiles(files, mapping);
  const filled = await withContent(
    placed.flatMap(({ main }) => main),
    findings,
  );
  const paths = new Set([...filled, ...placed.flatMap(({ joins }) => joins.flat())]);
  const loader = createLoader(db, paths.size, progress, signal);
  const tables: StagedTable[] = [];
  for (const { table, main: all, joins } of placed) {
    const wanted = mapping[table];
    const main = all.filter((path) => filled.includes(path));
    if (wanted === undefined || main.length === 0) continue;
    const own: SheetSource = { files: await loadAll(loader, main, wanted), evidence: null };
    const joined: SheetSource[] = [];
    for (const [i, join] of (wanted.join ?? []).entries()) {
      joined.push({ files: await loadAll(loader, joins[i] ?? [], join), evidence: null });
    }
    tables.push(await stageTable(db, table, wanted, own, joined));
  }
  return { tables, loaded: loader.loaded };
}

export async function loadAll(
  loader: Loader,
  paths: string[],
  reading: Partial<JoinMapping>,
): Promise<LoadedFile[]> {
  const files: LoadedFile[] = [];
  for (const path of paths) files.push(await loader.load(path, reading));
  for (const [i, file] of files.entries()) {
    const twin = files.slice(0, i).find((other) => other.facts.sha256 === file.facts.sha256);
    if (twin !== undefined) {
      throw new DataError(
        `${twin.facts.name} and ${file.facts.name} have the same content: leave one of them out.`,
      );
    }
  }
  return files;
}

export async function stageTable(
  db: Database,
  name: TableName,
  mapping: TableMapping,
  own: SheetSource,
  joined: SheetSource[],
): Promise<StagedTable> {
  const main = await createSheet(db, `stage.${name}`, own.files, mapping.recode);
  const evidence = own.evidence ?? (await gatherEvidence(db, main));
  const columns = columnsOf(main, evidence, null);
  const joins: StagedJoin[] = [];
  for (const [i, source] of joined.entries()) {
    const wanted = mapping.join?.[i];
    if (wanted === undefined) continue;
    const taken = new Set(columns.map((column) => column.name));
    const view = `stage.${name}_join${i}`;
    const sheet = await createSheet(db, view, source.files, mapping.recode, taken);
    const joinEvidence = source.evidence ?? (await gatherEvidence(db, sheet));
    const on = keysOf(`${name}.join.${i}.on`, wanted, columns, sheet);
    const keys = on.map(({ right }) => right.column);
    const added = columnsOf(sheet, joinEvidence, i);
    columns.push(...added.filter(({ column }) => !keys.includes(column)));
    joins.push({ sheet, evidence: joinEvidence, on });
  }
  checkNames(name, mapping, columns, filesOf(main));
  return { name, mapping, main, evidence, joins, columns };
}

function columnsOf(sheet: Sheet, evidence: Evidence[], join: number | null): StagedColumn[] {
  return sheet.columns.flatMap((column, i) => {
    const seen = evidence[i];
    return seen === undefined ? [] : [{ ...column, sheet, join, evidence: seen }];
  });
}

function keysOf(
  place: string,
  { on }: JoinMapping,
  columns: StagedColumn[],
  sheet: Sheet,
): StagedJoin['on'] {
  const pairs = typeof on === 'string' ? { [on]: on } : on;
  return Object.entries(pairs).map(([left, there]) => {
    const names = columns.map((column) => column.name);
    if (!names.includes(left)) throw unknownColumn(place, left, 'the table so far', names);
    const right = sheet.columns.find(({ header }) => header === there);
    if (right !== undefined) return { left, right };
    const headers = sheet.columns.map(({ header }) => header);
    throw unknownColumn(place, there, filesOf(sheet), headers);
  });
}

/** Every column the mapping mentions must be there; expressions are checked where they are read. */
function checkNames(
  table: TableName,
  mapping: TableMapping,
  columns: StagedColumn[],
  files: string,
): void {
  const names = columns.map((column) => column.name);
  const { dates, decimals, recode, families, sensitive, ignore } = mapping;
  const mentioned = Object.entries({ dates, decimals, recode, families, sensitive }).map(
    ([key, value]) => [key, typeof value === 'object' ? Object.keys(value) : []] as const,
  );
  for (const [key, found] of [...mentioned, ['ignore', ignore ?? []] as const]) {
    for (const name of found) {
      if (!names.includes(name)) throw unknownColumn(`${table}.${key}`, name, files, names);
    }
  }
}
