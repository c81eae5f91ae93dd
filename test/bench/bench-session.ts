/** A conversation over one snapshot file in this process, with the limits the program has by default. */
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { EngineRead, SnapshotStore } from '../../src/ports.ts';
import { prompt } from '../../src/prompts.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { openState } from '../../src/store/sqlite.ts';
import { callTool, type Session, type Tool, type ToolAnswer } from '../../src/tool.ts';

export const NEVER = new AbortController().signal;

const { threads, memory, timeout } = readConfig({}, {});
export const LIMITS = { threads, memoryMb: memory, timeoutMs: timeout * 1000 };

export interface BenchSession {
  session: Session;
  engine: EngineRead;
  ask: (tool: Tool, input: unknown) => Promise<ToolAnswer>;
  close: () => void;
}

/** `folder`: where receipts are kept. */
export async function openSession(
  snapshot: string,
  folder: string,
  limits = LIMITS,
): Promise<BenchSession> {
  const engine = await openDuckdb(snapshot, limits);
  const snapshots: SnapshotStore = { current: async () => engine, open: async () => engine };
  const state = openState(join(folder, 'state.sqlite'));
  const session: Session = {
    policy: 'person',
    snapshots,
    state,
    guide: prompt,
    timeoutMs: limits.timeoutMs,
    now: () => '2025-01-01T00:00:00.000Z',
    receipts: new Map(),
  };
  return {
    session,
    engine,
    ask: (tool, input) => callTool(tool, input, session, { signal: NEVER }),
    close() {
      engine.close();
      state.close();
    },
  };
}
