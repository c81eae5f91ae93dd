/**
 * An HTTP face for tests: tools, session and receipts are real, over the twelve customers of `small-data.ts`, opened
 * at their first use; the conversation follows a script.
 *
 *     const face = httpFace({ converse: scripted([{ kind: 'text', text: 'Twelve.' }, ended()]) });
 *     const { url } = await served(face);
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { ChatEvent, Converse, ConverseRequest } from '../../src/app/conversation/contract.ts';
import type { ModelStatus } from '../../src/app/models/contract.ts';
import { recompute } from '../../src/app/receipts/recompute.ts';
import { instructions, prompt } from '../../src/prompts.ts';
import type { HttpFace } from '../../src/server/face.ts';
import { type HttpOptions, serveHttp } from '../../src/server/http.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { openState } from '../../src/store/sqlite.ts';
import type { Session } from '../../src/tool.ts';
import { TOOLS } from '../../tools/index.ts';
import { SMALL } from './small-data.ts';
import { writeSnapshot } from './snapshot.ts';

/** What a conversation does next: an event, a pause in milliseconds, or an error thrown. */
export type Scripted = ChatEvent | number | Error;

/** A conversation that goes the same way whatever is asked. Pauses end with the signal, as those of the real one. */
export function scripted(
  script: readonly Scripted[] | ((request: ConverseRequest) => readonly Scripted[]),
): Converse {
  return async function* converse(request) {
    for (const next of typeof script === 'function' ? script(request) : script) {
      if (next instanceof Error) throw next;
      if (typeof next === 'number') await sleep(next, undefined, { signal: request.signal });
      else yield next;
    }
  };
}

type End = Extract<ChatEvent, { kind: 'end' }>;

/** The last event of an answer. */
export function ended(end: Partial<End> = {}): End {
  return {
    kind: 'end',
    answeredBy: 'model',
    model: 'scripted',
    finish: 'stop',
    locale: 'en',
    citations: [],
    sources: [],
    source: '',
    receipts: {},
    suggestions: [],
    usage: { prompt: 11, completion: 7 },
    ...end,
  };
}

/** Status of a server without a language model. */
export const NO_MODEL: ModelStatus = {
  state: 'none',
  name: null,
  host: null,
  chosenBy: null,
  ms: null,
  problem: null,
};

export interface TestFace extends HttpFace {
  /** The conversation of the MCP face. */
  session: () => Promise<Session>;
  /** Closes what was opened; needed only where the data was used. */
  close: () => Promise<void>;
}

/** A face with everything in place; `overrides` replace whole parts of it. */
export function httpFace(overrides: Partial<HttpFace> = {}): TestFace {
  let opened: Promise<Opened> | null = null;
  const open = () => (opened ??= openSession());
  const session = async () => (await open()).session;
  return {
    version: '9.9.9',
    access: { host: '127.0.0.1', key: null, publicUrl: null, origins: [] },
    locale: 'en',
    steps: 'reasoning',
    log: pino({ level: 'silent' }),
    mcp: {
      version: '9.9.9',
      tools: TOOLS,
      instructions: instructions('mcp'),
      locale: 'en',
      session,
    },
    converse: scripted([{ kind: 'text', text: 'Twelve customers.' }, ended()]),
    models: {
      status: () => NO_MODEL,
      current: () => null,
      retest: () => unscripted('models.retest'),
      test: () => unscripted('models.test'),
      connect: () => unscripted('models.connect'),
      disconnect: () => undefined,
      offers: async () => [],
    },
    data: {
      snapshot: async () => (await (await session()).snapshots.current())?.snapshot ?? null,
      questions: async () => ['How many customers do we have?'],
    },
    importing: {
      begin: () => unscripted('importing.begin'),
      receive: () => unscripted('importing.receive'),
      preview: () => unscripted('importing.preview'),
      run: () => unscripted('importing.run'),
      running: () => false,
      drop: async () => undefined,
    },
    receipts: {
      read: async (id) => {
        const { state } = await session();
        const receipt = state.receipt(id);
        return receipt && { receipt, questions: state.questions(id, 10) };
      },
      recompute: async (id, signal) => recompute(id, TOOLS, await session(), { signal }),
    },
    linkSecret: 'a secret of tests',
    ...overrides,
    session,
    close: async () => (await opened)?.close(),
  };
}

export interface Served {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
}

/** Serves the face until the running test ends, on a port that is free. */
export async function served(face: TestFace, options: Partial<HttpOptions> = {}): Promise<Served> {
  const server = await serveHttp(face, { port: 0, portIsChosen: true, ...options });
  onTestFinished(async () => {
    await server.close();
    await face.close();
  });
  return server;
}

function unscripted(name: string): never {
  throw new Error(`this test gives no ${name}`);
}

interface Opened {
  session: Session;
  close: () => void;
}

async function openSession(): Promise<Opened> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'ritratto-test-'));
  const path = join(folder, 'small.duckdb');
  await writeSnapshot(path, SMALL);
  const engine = await openDuckdb(path, { threads: 2, memoryMb: 256, timeoutMs: 10_000 });
  const state = openState(join(folder, 'state.sqlite'));
  const session: Session = {
    policy: 'person',
    snapshots: {
      current: async () => engine,
      open: async (id) => (id === engine.snapshot.id ? engine : null),
    },
    state,
    guide: prompt,
    timeoutMs: 10_000,
    now: () => '2024-07-02T08:00:00.000Z',
    receipts: new Map(),
  };
  return {
    session,
    close() {
      engine.close();
      state.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
