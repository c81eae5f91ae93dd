/** Imports small files written by a test and reads the finished snapshot with DuckDB itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { expect, onTestFinished } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { buildSnapshot } from '../../../src/store/import/build.ts';
import { type Mapping, parseMapping } from '../../../src/store/import/mapping.ts';
import type { BuildOptions, Finding, Snapshot } from '../../../src/ports.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const IMPORTED_AT = '2026-07-01T10:00:00Z';

export interface Imported {
  folder: string;
  target: string;
  quarantine: string;
  notes: string;
  snapshot: Snapshot;
  proposal: Mapping;
  /** Rows of the snapshot as text. */
  rows: (sql: string) => Promise<(string | null)[][]>;
}

/** File name -> content, written into a new folder; returns it. */
export function writeFiles(
  files: Record<string, string | Buffer>,
  folder = temporaryFolder(),
): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Imports all files, or those the mapping (YAML) names, in a folder of the running test or in the one given. */
export async function importFiles(
  files: Record<string, string | Buffer>,
  mapping: string | null = null,
  options: Partial<BuildOptions<Mapping>> = {},
  root = temporaryFolder(),
): Promise<Imported> {
  const folder = writeFiles(files, join(root, 'files'));
  const paths = mapping === null ? Object.keys(files).map((name) => join(folder, name)) : [folder];
  const parsed = mapping === null ? null : parseMapping(mapping, 'm.yaml');
  return importPaths(paths, parsed, options, root);
}

export async function importPaths(
  paths: string[],
  mapping: Mapping | null,
  options: Partial<BuildOptions<Mapping>> = {},
  folder = temporaryFolder(),
): Promise<Imported> {
  const target = join(folder, 'new.duckdb');
  const quarantine = join(folder, 'aside.csv');
  const notes = join(folder, 'notes.jsonl');
  const { snapshot, proposal } = await buildSnapshot({
    files: paths,
    mapping,
    importedAt: IMPORTED_AT,
    target,
    quarantine,
    notes,
    salt: 'salt',
    progress: () => undefined,
    signal: new AbortController().signal,
    ...options,
  });
  return {
    folder,
    target,
    quarantine,
    notes,
    snapshot,
    proposal,
    rows: (sql) => query(target, sql),
  };
}

async function query(path: string, sql: string): Promise<(string | null)[][]> {
  const options = path === ':memory:' ? {} : { access_mode: 'READ_ONLY' };
  const instance = await DuckDBInstance.create(path, options);
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowsJson().map((row) => row.map(asText));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function asText(cell: Json): string | null {
  return cell === null || typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** The rows of a quarantine file without its header. */
export async function readAside(path: string): Promise<(string | null)[][]> {
  return query(':memory:', `SELECT * FROM read_csv('${path}', all_varchar = true)`);
}

/** The sentence of the DataError the import ends with. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.then(
    () => new Error('was not refused'),
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(DataError);
  return error instanceof Error ? error.message : '';
}

/** Evaluates SQL over one text column `v` in memory, one result for each value. */
export async function evaluate(values: (string | null)[], sql: string): Promise<(string | null)[]> {
  const instance = await DuckDBInstance.create(':memory:');
  onTestFinished(() => instance.closeSync());
  const connection = await instance.connect();
  await connection.run('CREATE TABLE t (v VARCHAR)');
  for (const value of values) await connection.run('INSERT INTO t VALUES ($1)', [value]);
  const reader = await connection.runAndReadAll(
    `SELECT CAST(${sql} AS VARCHAR) FROM t ORDER BY rowid`,
  );
  connection.closeSync();
  return reader.getRowsJson().map(([cell]) => (typeof cell === 'string' ? cell : null));
}

export function findings(snapshot: Snapshot, code: string): Finding[] {
  return snapshot.findings.filter((finding) => finding.code === code);
}

export function field(snapshot: Snapshot, table: string, name: string) {
  const found = snapshot.catalogue.fields.find((f) => f.table === table && f.name === name);
  if (found === undefined) throw new Error(`no field ${table}.${name}`);
  return found;
}
