/** The smallest real snapshot: a DuckDB file with as many customers as asked for, and a reader that counts them. */
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { BuildOptions, EngineRead, Snapshot, SnapshotBuilder } from '../../src/ports.ts';

/** The mapping of the fake builder says what to build. */
export interface Recipe {
  id: string;
  customers: number;
  quarantined?: string;
  notes?: string;
}

/** Stages reported: `written` with the file complete, after which the builder waits for `until`. */
export function fakeBuilder(until: Promise<void> = Promise.resolve()): SnapshotBuilder<Recipe> {
  return async (options: BuildOptions<Recipe>) => {
    const recipe = options.mapping;
    if (recipe === null) throw new Error('the fake builder needs a recipe');
    const snapshot: Snapshot = {
      id: recipe.id,
      asOf: options.asOf ?? '2025-01-01',
      importedAt: options.importedAt,
      files: options.files,
      rows: { customers: recipe.customers },
      notes: recipe.notes === undefined ? 0 : 1,
      quarantined: recipe.quarantined === undefined ? 0 : 1,
      findings: [],
      catalogue: { fields: [], relations: [], currency: null },
    };
    const instance = await DuckDBInstance.create(options.target);
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE customers AS SELECT 'c' || i AS customer_id FROM range(${recipe.customers}) t(i)`,
    );
    await connection.run('CREATE TABLE meta (key VARCHAR, value VARCHAR)');
    await connection.run("INSERT INTO meta VALUES ('snapshot', $1)", [JSON.stringify(snapshot)]);
    connection.closeSync();
    instance.closeSync();
    if (recipe.quarantined !== undefined) writeFileSync(options.quarantine, recipe.quarantined);
    if (recipe.notes !== undefined) writeFileSync(options.notes, recipe.notes);
    options.progress({ stage: 'written', done: 1, total: 1 });
    await until;
    return { snapshot };
  };
}

/** Opens a file of the fake builder; `count` counts its customers for real, what else an engine does is missing. */
export async function openFake(path: string): Promise<EngineRead> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const meta = await connection.runAndReadAll("SELECT value FROM meta WHERE key = 'snapshot'");
  const snapshot = JSON.parse(String(meta.getRows()[0]?.[0])) as Snapshot;
  const engine: Pick<EngineRead, 'engine' | 'snapshot' | 'count' | 'close'> = {
    engine: 'fake',
    snapshot,
    async count() {
      const rows = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM customers');
      const all = Number(rows.getRows()[0]?.[0]);
      return { n: all, undecided: 0, all };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
  return engine as EngineRead;
}

/** Customers an engine counts, whatever the group. */
export async function customersOf(engine: EngineRead | null): Promise<number | null> {
  if (engine === null) return null;
  const everyone = {} as Parameters<EngineRead['count']>[0];
  return (await engine.count(everyone, new AbortController().signal)).all;
}
