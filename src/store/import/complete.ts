/** From files to plans: what a dry run shows and an import carries out. */
import { DataError } from '../../core/errors.ts';
import type { Finding } from '../../ports.ts';
import { withContent } from './blank-files.ts';
import { eventRelations } from './catalogue.ts';
import type { Database } from './database.ts';
import { findFiles } from './files.ts';
import { importedTable, TABLE_NAMES } from './imported-tables.ts';
import type { LoadedFile } from './load.ts';
import type { Mapping } from './mapping.ts';
import { type TablePlan, planTable } from './plan.ts';
import { listed, noRows } from './problem.ts';
import { type Proposal, proposeColumns } from './propose.ts';
import { proposeTables, toMapping } from './propose-tables.ts';
import { filesOf } from './sheet.ts';
import {
  createLoader,
  loadAll,
  type Progress,
  stageMapping,
  stageTable,
  type StagedTable,
} from './staging.ts';

export interface Planned {
  loaded: LoadedFile[];
  plans: { plan: TablePlan; proposals: Proposal[] }[];
  /** The mapping with everything proposed written out. */
  mapping: Mapping;
  findings: Finding[];
}

const MOST_LISTED = 20;

/** Reads the files and plans every table. @throws DataError, ConfigError, StoppedError */
export async function planImport(
  db: Database,
  files: string[],
  mapping: Mapping | null,
  progress: Progress,
  signal: AbortSignal,
): Promise<Planned> {
  const findings: Finding[] = [];
  const { tables, loaded, effective } = await stage(
    db,
    { files, mapping },
    progress,
    signal,
    findings,
  );
  const filled = withRows(tables, findings);
  const proposed = filled.map((table) => ({ table, proposals: proposalsFor(table) }));
  const relations = await relationWords(db, proposed);
  const plans: Planned['plans'] = [];
  for (const [done, { table, proposals }] of proposed.entries()) {
    progress({ stage: 'check', done, total: proposed.length });
    noteMissingColumns(table, findings);
    plans.push({ plan: await planTable(db, table, proposals, relations, findings), proposals });
  }
  const complete = Object.fromEntries(
    plans.map(({ plan, proposals }) => {
      const columns = Object.fromEntries(proposals.map((p) => [p.column, p.expression]));
      const left = Object.entries(plan.staged.mapping.columns ?? {}).filter(
        ([, text]) => !text.trim(),
      );
      return [
        plan.name,
        { ...plan.staged.mapping, columns: { ...columns, ...Object.fromEntries(left) } },
      ];
    }),
  );
  return { loaded, plans, mapping: { ...effective, ...complete }, findings };
}

async function stage(
  db: Database,
  { files, mapping }: { files: string[]; mapping: Mapping | null },
  progress: Progress,
  signal: AbortSignal,
  findings: Finding[],
): Promise<{ tables: StagedTable[]; loaded: LoadedFile[]; effective: Mapping }> {
  if (files.length === 0) throw new DataError('No file is named: name the files to import.');
  if (mapping !== null) {
    const staged = await stageMapping(db, files, mapping, progress, signal, findings);
    if (staged.tables.length > 0) return { ...staged, effective: mapping };
    throw new DataError(`The mapping names no table: write one of ${TABLE_NAMES.join(', ')}.`);
  }
  const { paths: found, folders } = await findFiles(files);
  for (const { folder, files: names } of folders) {
    const params = { folder, files: listed(names, MOST_LISTED) };
    findings.push({ code: 'folder_taken', params, rows: names.length });
  }
  const paths = await withContent(found, findings);
  const loader = createLoader(db, paths.length, progress, signal);
  const loaded = await loadAll(loader, paths, {});
  const proposed = await proposeTables(db, loaded);
  const effective = toMapping(proposed);
  const tables: StagedTable[] = [];
  for (const table of proposed) {
    const own = effective[table.name];
    if (own !== undefined) tables.push(await stageTable(db, table.name, own, table, table.joins));
  }
  return { tables, loaded, effective };
}

/** Exports of what is not used yet have a header and no rows: there is no such table, which is said. @throws DataError */
function withRows(tables: StagedTable[], findings: Finding[]): StagedTable[] {
  for (const { name, main } of tables.filter(({ main: { rows } }) => rows === 0)) {
    findings.push({ code: 'table_empty', params: { file: filesOf(main), table: name }, rows: 0 });
  }
  const filled = tables.filter(({ main }) => main.rows > 0);
  const [first] = tables;
  if (filled.length === 0 && first !== undefined) throw noRows(filesOf(first.main));
  return filled;
}

function proposalsFor(table: StagedTable): Proposal[] {
  const ignored = table.mapping.ignore ?? [];
  const candidates = table.columns.filter(({ name }) => !ignored.includes(name));
  const { columns = {} } = table.mapping;
  return proposeColumns(importedTable(table.name), candidates, columns, table.mapping);
}

/** Words by which the records of these files will be counted: no attribute may take them. */
async function relationWords(
  db: Database,
  proposed: { table: StagedTable; proposals: Proposal[] }[],
): Promise<Set<string>> {
  const words = new Set<string>();
  for (const { table, proposals } of proposed) {
    const split = importedTable(table.name).splitBy;
    const expression = proposals.find(({ column }) => column === split)?.expression;
    const type = table.columns.find(({ name, join }) => name === expression && join === null);
    if (type === undefined) continue;
    for (const { word } of await eventRelations(db, table.main.view, type.column)) words.add(word);
  }
  return words;
}

function noteMissingColumns({ main }: StagedTable, findings: Finding[]): void {
  for (const { facts, columns, rows } of main.files) {
    const missing = main.columns.filter(({ header }) => !columns.includes(header));
    if (missing.length === 0) continue;
    const params = {
      file: facts.name,
      columns: listed(
        missing.map(({ header }) => header),
        10,
      ),
    };
    findings.push({ code: 'columns_missing', params, rows });
  }
}
