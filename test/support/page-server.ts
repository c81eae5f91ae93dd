/** The real server with the page, over scripted answers: what a test sets in `script` is what the page meets next. */
import { pino } from 'pino';
import type { ChatEvent, Converse, ConverseRequest } from '../../src/app/conversation/contract.ts';
import type { Importing, ImportPreview } from '../../src/app/importing/importing.ts';
import type { ImportReport } from '../../src/app/importing/import.ts';
import type {
  LocalServer,
  Models,
  ModelStatus,
  ProposedConnection,
} from '../../src/app/models/contract.ts';
import type { Recomputed } from '../../src/app/receipts/recompute.ts';
import type { Receipt, Snapshot } from '../../src/ports.ts';
import { serveHttp } from '../../src/server/http.ts';
import { NO_MODEL } from './http-face.ts';

/** An answer in pieces: events, and gates that hold it until the test lets it go on. */
export type Said = ChatEvent | Promise<void> | Error;

export interface PageScript {
  snapshot: Snapshot | null;
  questions: string[];
  say: (request: ConverseRequest) => readonly Said[];
  model: ModelStatus;
  offers: LocalServer[];
  works: (connection: ProposedConnection) => Awaited<ReturnType<Models['test']>>;
  preview: ImportPreview;
  report: ImportReport;
  /** Holds the preview and the import until it resolves. */
  hold: Promise<void>;
  receipt: Receipt;
  recomputed: Recomputed;
}

export interface PageServer {
  url: string;
  script: PageScript;
  /** What was asked so far, oldest first. */
  asked: ConverseRequest[];
  /** Connections that were tested or kept. */
  connections: ProposedConnection[];
  /** Names and sizes of the files received. */
  received: { name: string; bytes: number }[];
  /** Mappings the previews and imports were asked for with. */
  mappings: (string | null)[];
  close(): Promise<void>;
}

export async function pageServer(script: PageScript, key: string | null): Promise<PageServer> {
  const asked: ConverseRequest[] = [];
  const connections: ProposedConnection[] = [];
  const received: PageServer['received'] = [];
  const mappings: (string | null)[] = [];
  const server = await serveHttp(
    {
      version: '9.9.9',
      access: { host: '127.0.0.1', key, publicUrl: null, origins: [] },
      locale: 'en',
      steps: 'off',
      log: pino({ level: 'silent' }),
      mcp: {
        version: '9.9.9',
        tools: [],
        instructions: '',
        locale: 'en',
        session: () => Promise.reject(new Error('the page calls no tool')),
      },
      converse: conversing(script, asked),
      models: modelsOf(script, connections),
      data: {
        snapshot: async () => script.snapshot,
        questions: async () => script.questions,
      },
      importing: importingOf(script, received, mappings),
      receipts: {
        read: async (id) =>
          id === script.receipt.id
            ? {
                receipt: script.receipt,
                questions: [
                  { question: asked.at(-1)?.question ?? '', askedAt: '2026-07-02T08:00:00.000Z' },
                ],
              }
            : null,
        recompute: async () => script.recomputed,
      },
      linkSecret: 'a secret of tests',
    },
    // The tests ask more often than a person does.
    { port: 0, portIsChosen: true, limits: { perMinute: 10_000 } },
  );
  return {
    url: server.url,
    script,
    asked,
    connections,
    received,
    mappings,
    close: () => server.close(),
  };
}

function conversing(script: PageScript, asked: ConverseRequest[]): Converse {
  return async function* converse(request) {
    asked.push(request);
    for (const next of script.say(request)) {
      if (next instanceof Error) throw next;
      if (next instanceof Promise) await Promise.race([next, stopped(request.signal)]);
      else yield next;
      if (request.signal.aborted) return;
    }
  };
}

function modelsOf(script: PageScript, connections: ProposedConnection[]): Models {
  const test = async (connection: ProposedConnection) => {
    connections.push(connection);
    return script.works(connection);
  };
  return {
    status: () => script.model,
    current: () => null,
    retest: async () => script.model,
    test,
    connect: async (connection) => {
      const outcome = await test(connection);
      if (outcome.ok) {
        const { host } = new URL(connection.url);
        const state = outcome.tools ? 'ready' : 'no_tools';
        const { ms } = outcome;
        const name = connection.model;
        script.model = { state, name, host, ms, chosenBy: 'settings', problem: null };
      }
      return outcome;
    },
    disconnect: () => {
      script.model = NO_MODEL;
    },
    offers: async () => script.offers,
  };
}

function importingOf(
  script: PageScript,
  received: PageServer['received'],
  mappings: (string | null)[],
): Importing {
  const upload = () => ({ id: 'a'.repeat(32), files: received.map(({ name }) => name) });
  return {
    begin: async () => upload(),
    receive: async (_id, name, content) => {
      let bytes = 0;
      for await (const chunk of content) bytes += Buffer.from(chunk).length;
      received.push({ name, bytes });
      return upload();
    },
    preview: async (_id, mapping, { progress }) => {
      mappings.push(mapping);
      progress({ stage: 'read', done: 1, total: 3 });
      await script.hold;
      return script.preview;
    },
    run: async (_id, mapping, { progress }) => {
      mappings.push(mapping);
      progress({ stage: 'write', done: 2, total: 3 });
      await script.hold;
      script.snapshot = script.report.snapshot;
      return script.report;
    },
    running: () => false,
    drop: async () => {
      received.length = 0;
    },
  };
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}
