/** Files -> a new, immutable snapshot file. */
import { createHash } from 'node:crypto';
import { access, rm } from 'node:fs/promises';
import { canonicalJson } from '../../core/canonical-json.ts';
import { addUnits, isDay } from '../../core/dates.ts';
import { ConfigError } from '../../core/errors.ts';
import { byCodeUnit } from '../../core/order.ts';
import type { BuildOptions, Finding, Snapshot } from '../../ports.ts';
import { identifier, literal } from '../sql.ts';
import { writeActivity } from './activity.ts';
import { describeTables, type WrittenTable } from './catalogue.ts';
import { planImport, type Planned } from './complete.ts';
import { withComputed } from './computed.ts';
import { assumptions, unknownProspects, unknownWords } from './assumptions.ts';
import { inOneCurrency } from './currency.ts';
import { findMoved, mentionOf, writeCustomers } from './customers.ts';
import { type Database, openDatabase, whole } from './database.ts';
import { createIds } from './ids.ts';
import { TABLE_NAMES } from './imported-tables.ts';
import type { Mapping } from './mapping.ts';
import { writeNotes } from './notes.ts';
import { findAside, findShapeless, writeQuarantine } from './quarantine.ts';
import type { PreparedTable } from './reasons.ts';
import { type Days, prepareRecords, writeRecords } from './records.ts';
import { prepareRegister, writeProspects } from './register.ts';
import { filesOf } from './sheet.ts';
import { withoutPersons } from './withhold.ts';

/** Raise it whenever the same files would give other contents: it is part of the snapshot's id. */
const REVISION = 3;

/**
 * Imports files (paths, globs and folders). Returns the snapshot, which also stands in its table
 * `meta`, and the mapping with everything that was proposed. `target` must not exist; beside it, `quarantine` and
 * `notes` only `<target>.work` is written, while the import works, and nothing is left on failure. The salt is no part of the id.
 * @throws DataError about a file or the mapping, ConfigError about a date or the target, StoppedError
 */
export async function buildSnapshot(
  options: BuildOptions<Mapping>,
): Promise<{ snapshot: Snapshot; proposal: Mapping }> {
  const { target, quarantine, notes, signal } = options;
  const days = daysOf(options);
  if (await exists(target)) throw new ConfigError(`${target} exists already.`);
  const db = await openDatabase(target, target, signal);
  let finished = false;
  try {
    const planned = await planImport(db, options.files, options.mapping, options.progress, signal);
    const snapshot = await write(db, planned, days, options);
    finished = true;
    return { snapshot, proposal: planned.mapping };
  } finally {
    await db.close();
    if (!finished) {
      for (const path of [target, `${target}.wal`, quarantine, notes])
        await rm(path, { force: true });
    }
  }
}

async function write(
  db: Database,
  planned: Planned,
  days: Days,
  options: BuildOptions<Mapping>,
): Promise<Snapshot> {
  const { importedAt, progress } = options;
  const { loaded, mapping } = planned;
  const findings = [...planned.findings, ...findShapeless(loaded)];
  const plans = planned.plans.map(({ plan }) => plan);
  const ids = await createIds(db, plans, options.salt, findings);
  const total = plans.length + 3;
  let done = 0;
  const step = (stage: string): void => progress({ stage, done: done++, total });

  const customers = plans.find(({ name }) => name === 'customers');
  const file =
    customers === undefined ? null : await prepareRegister(db, customers, 'customer_id', ids);
  const prospects = plans.find(({ name }) => name === 'prospects');
  const leads =
    prospects === undefined ? null : await prepareRegister(db, prospects, 'prospect_id', ids);
  let currency = mapping.currency ?? null;
  const records: PreparedTable[] = [];
  const hasPurchases = plans.some(({ name }) => name === 'transactions');
  for (const plan of plans.filter(({ canonical }) => canonical.register === null)) {
    const settled = await inOneCurrency(db, plan, mapping, currency, findings);
    // What reaching people costs does not say in which currency they paid.
    if (plan.name === 'transactions' || !hasPurchases) currency = settled.currency;
    records.push(await prepareRecords(db, withComputed(settled.plan, ids), ids, days));
  }
  const notes = records.find(({ plan }) => plan.name === 'notes') ?? null;
  const kept = records.filter((table) => table !== notes);
  const moved = file === null ? await findMoved(db, kept, findings) : [];
  const written: WrittenTable[] = [];
  for (const table of kept) {
    step('write');
    const columns = moved.find((entry) => entry.table === table)?.columns ?? [];
    const gone = new Set(columns.map(({ from }) => from));
    written.push({ name: table.plan.name, columns: await writeRecords(db, table, gone) });
  }
  step('write');
  if (leads !== null) {
    written.push({ name: 'prospects', columns: await writeProspects(db, leads) });
  }
  const mentions = records.flatMap((table) => mentionOf(table) ?? []);
  const ownColumns = await writeCustomers(db, file, mentions, moved, ids, findings);
  written.unshift({ name: 'customers', columns: ownColumns });
  written.sort((a, b) => TABLE_NAMES.indexOf(a.name) - TABLE_NAMES.indexOf(b.name));
  const purchases = written.find(({ name }) => name === 'transactions')?.columns ?? null;
  await writeActivity(db, purchases);

  step('describe');
  const tables = [file, leads, ...records].filter((table) => table !== null);
  for (const table of tables) findings.push(...(await findAside(db, table)));
  findings.push(...(await assumptions(db, plans, purchases !== null, currency)));
  findings.push(...(await unknownProspects(db, kept, leads !== null)));
  findings.push(...(await unknownWords(db, kept)));
  const noteCount = notes === null ? 0 : await writeNotes(db, notes, options.notes);
  if (notes !== null) {
    const params = { file: filesOf(notes.plan.staged.main) };
    findings.push({ code: 'notes_kept', params, rows: noteCount });
  }
  const catalogue = await describeTables(db, written, currency, findings);
  const rows: Record<string, number> = {};
  for (const { name } of written) {
    rows[name] = whole(await db.row(`SELECT count(*) AS n FROM snap.${identifier(name)}`), 'n');
  }
  const snapshot: Snapshot = {
    id: snapshotId(planned, days, options.demo),
    asOf: days.asOf ?? (await lastDay(db, kept)) ?? asOfImport(days, findings),
    importedAt,
    files: loaded.map(({ facts }) => facts.name).toSorted(byCodeUnit),
    rows,
    notes: noteCount,
    quarantined: await writeQuarantine(db, tables, loaded, options.quarantine),
    findings: await withoutPersons(db, findings, plans),
    catalogue,
    ...(options.demo === undefined ? {} : { demo: options.demo }),
  };
  await db.run('CREATE TABLE snap.meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL)');
  await db.run(`INSERT INTO snap.meta VALUES ('snapshot', ${literal(JSON.stringify(snapshot))})`);
  await db.run('CHECKPOINT snap');
  await db.run('DETACH snap');
  step('done');
  return snapshot;
}

function daysOf({ importedAt, asOf }: BuildOptions<Mapping>): Days {
  const imported = importedAt.slice(0, 10);
  if (!isDay(imported) || Number.isNaN(Date.parse(importedAt))) {
    throw new ConfigError(`The time of the import is an ISO instant, not "${importedAt}".`);
  }
  if (asOf !== undefined && !isDay(asOf)) {
    throw new ConfigError(`The as-of date is written like 2024-12-31, not "${asOf}".`);
  }
  return { imported, asOf: asOf ?? null };
}

/** The day after the last purchase or event; null without any. */
async function lastDay(db: Database, records: PreparedTable[]): Promise<string | null> {
  const last: string[] = [];
  for (const { plan } of records) {
    const { setsAsOf, dateColumn, name } = plan.canonical;
    if (!setsAsOf || dateColumn === null) continue;
    const row = await db.row(
      `SELECT max(${identifier(dateColumn)}) AS day FROM snap.${identifier(name)}`,
    );
    if (typeof row['day'] === 'string') last.push(row['day']);
  }
  const latest = last.toSorted(byCodeUnit).at(-1);
  return latest === undefined ? null : addUnits(latest, 1, 'day');
}

function asOfImport(days: Days, findings: Finding[]): string {
  findings.push({ code: 'as_of_import', params: { as_of: days.imported }, rows: 0 });
  return days.imported;
}

/** Content-addressed: the same files, mapping, day and importer give the same id. */
function snapshotId({ loaded, mapping }: Planned, days: Days, demo: true | undefined): string {
  const files = loaded.map(({ facts }) => `${facts.name} ${facts.sha256}`).toSorted(byCodeUnit);
  const marks = demo === undefined ? [] : ['demo'];
  const parts = [REVISION, files, mapping, days.imported, days.asOf, ...marks];
  return `s_${createHash('sha256').update(canonicalJson(parts)).digest('hex').slice(0, 20)}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
