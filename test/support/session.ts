/** A conversation over the twelve customers of `small-data.ts`: real engine, real state, a folder of the running test. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import type { EngineRead, SnapshotStore } from '../../src/ports.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { openState } from '../../src/store/sqlite.ts';
import { prompt } from '../../src/prompts.ts';
import { callTool, type Session, type Tool, type ToolAnswer } from '../../src/tool.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { SMALL } from './small-data.ts';
import { writeSnapshot, type SnapshotData } from './snapshot.ts';

export const NEVER = new AbortController().signal;

export async function openSmall(data: SnapshotData = SMALL): Promise<EngineRead> {
  const path = join(temporaryFolder(), 'small.duckdb');
  await writeSnapshot(path, data);
  const engine = await openDuckdb(path, { threads: 2, memoryMb: 256, timeoutMs: 10_000 });
  onTestFinished(() => engine.close());
  return engine;
}

/** A session that answers from these engines: the first is current, all are kept. */
export function sessionOver(engines: EngineRead[]): Session {
  const state = openState(join(temporaryFolder(), 'state.sqlite'));
  onTestFinished(() => state.close());
  const snapshots: SnapshotStore = {
    current: async () => engines[0] ?? null,
    open: async (id) => engines.find(({ snapshot }) => snapshot.id === id) ?? null,
  };
  return {
    policy: 'person',
    snapshots,
    state,
    guide: prompt,
    timeoutMs: 10_000,
    now: () => '2024-07-02T08:00:00.000Z',
    receipts: new Map(),
  };
}

export async function smallSession(): Promise<Session> {
  return sessionOver([await openSmall()]);
}

export function ask(tool: Tool, input: unknown, session: Session): Promise<ToolAnswer> {
  return callTool(tool, input, session, { signal: NEVER });
}

/** Asks a fresh session and returns the result only. */
export async function answer(tool: Tool, input: unknown): Promise<Result> {
  return (await ask(tool, input, await smallSession())).result;
}

/** The cells of a row by its key. */
export function cells(result: Result, table: string, row: string): Record<string, unknown> {
  const found = result.tables[table]?.rows.find(({ key }) => key === row);
  if (!found) {
    const keys = result.tables[table]?.rows.map(({ key }) => key).join(', ');
    throw new Error(`no row ${row} in ${table}; there are ${keys}`);
  }
  return found.cells;
}
