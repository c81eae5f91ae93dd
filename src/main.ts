/** Composition root: the only file that names an engine or a store. What a command does not need is not loaded. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { ImportReport } from './app/importing/import.ts';
import type { ImportPreview, ImportRequest, MappingText } from './app/importing/importing.ts';
import type { Models } from './app/models/contract.ts';
import type { App, Inspection, Stores } from './cli/app.ts';
import { runProgram } from './cli/program.ts';
import { report } from './cli/report.ts';
import { terminal } from './cli/terminal.ts';
import { type Config, connectionOf } from './config.ts';
import { ConfigError } from './core/errors.ts';
import { faultId } from './fault.ts';
import { once } from './once.ts';
import { instructions, prompt } from './prompts.ts';
import type { Session, Tool } from './tool.ts';

/** Exit codes as shells have them: 128 and the number of the signal. */
const STOPPED_BY = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** How long a command may take to end after it was asked to. */
const LAST_WORDS_MS = 3000;

/** How long a language model may take for its test. */
const MODEL_TEST_MS = 20_000;

/** Runs a command line; the exit code is left in `process.exitCode`. */
export async function main(argv: string[]): Promise<void> {
  const stop = new AbortController();
  let stopped: number | null = null;
  for (const [signal, code] of Object.entries(STOPPED_BY)) {
    process.on(signal, () => {
      stopped = code;
      stop.abort();
      setTimeout(() => process.exit(code), LAST_WORDS_MS).unref();
    });
  }
  try {
    const code = await runProgram(argv, {
      version: packageJson.version,
      terminal: terminal(stop.signal),
      open: openApp,
    });
    process.exitCode = stopped ?? code;
  } catch (error) {
    process.exitCode = report(error, stopped);
  }
}

function openApp(config: Config): App {
  const ended = new AbortController();
  const stores = once(() => openStores(config));
  const session = async (): Promise<Session> => {
    const { snapshots, state } = await stores.get();
    return {
      policy: 'person',
      snapshots,
      state,
      guide: prompt,
      timeoutMs: config.timeout * 1000,
      now: () => new Date().toISOString(),
      receipts: new Map(),
    };
  };
  const models = once(() => openModels(config, ended.signal)).get;
  const app: App = {
    config,
    version: packageJson.version,
    tools: loadTools,
    stores: stores.get,
    session,
    inspect: () => inspection(config),
    importData: async (request) => importFiles(await stores.get(), request),
    importDemo: async ({ whereEmpty, ...options }) =>
      inScratch(async (folder) => {
        const [{ writeDemo }, { AS_OF }] = await Promise.all([
          import('./store/demo/write.ts'),
          import('./store/demo/days.ts'),
        ]);
        const files = await writeDemo(folder, (step) =>
          options.progress({ ...step, stage: 'create' }),
        );
        // Imported on its own day: the same snapshot everywhere, and the same ids of receipts.
        const importedAt = `${AS_OF}T00:00:00.000Z`;
        const demo = { demo: true, importedAt, ...(whereEmpty ? { whereEmpty } : {}) } as const;
        return importFiles(await stores.get(), { ...options, files, mapping: null }, demo);
      }),
    previewImport,
    models,
    async serve() {
      const { serve } = await import('./serve.ts');
      const uploads = once(async () => {
        const { openUploads } = await import('./store/uploads.ts');
        return openUploads((await stores.get()).folder);
      });
      const { get } = uploads;
      return serve({
        app,
        models: await models(),
        uploads: get,
        instructions: instructions('mcp'),
      });
    },
    async serveMcp(signal) {
      const { serveMcpOverStdio } = await import('./server/mcp/stdio.ts');
      const face = {
        version: packageJson.version,
        tools: await loadTools(),
        instructions: instructions('mcp'),
        locale: config.locale,
        session: once(session).get,
      };
      await serveMcpOverStdio(face, signal);
    },
    async close() {
      ended.abort();
      const opened = await stores.known();
      opened?.snapshots.close();
      opened?.state.close();
    },
  };
  return app;
}

async function loadTools(): Promise<readonly Tool[]> {
  return (await import('../tools/index.ts')).TOOLS;
}

async function openStores(config: Config): Promise<Stores> {
  const [{ openDataFolder }, { openSnapshots }, { openState }] = await Promise.all([
    import('./store/data-folder.ts'),
    import('./store/snapshots.ts'),
    import('./store/sqlite.ts'),
  ]);
  const folder = openDataFolder(config.data, { write: true });
  const { threads, memory: memoryMb, keep: kept } = config;
  const snapshots = openSnapshots(
    folder,
    async (path) => {
      const { openDuckdb } = await import('./store/duckdb.ts');
      return openDuckdb(path, { threads, memoryMb, timeoutMs: config.timeout * 1000 });
    },
    { kept },
  );
  return { folder, snapshots, state: openState(folder.state) };
}

async function openModels(config: Config, signal: AbortSignal): Promise<Models> {
  const [{ createModels }, { openSettings }, { findLocalServers }] = await Promise.all([
    import('./app/models/connect.ts'),
    import('./store/settings.ts'),
    import('./chat/local-servers.ts'),
  ]);
  return createModels({
    chosen: connectionOf(config),
    settings: openSettings(config.data),
    open: async (connection) =>
      (await import('./chat/transport/openai.ts')).openaiModel(connection),
    findServers: findLocalServers,
    now: () => performance.now(),
    // A letter first: a model hands digits over as a number.
    nonce: () => `w${randomBytes(3).toString('hex')}`,
    limitMs: MODEL_TEST_MS,
    report: noteFault,
    signal,
  });
}

/** Puts the stack on stderr, under the id a person is told. */
function noteFault(error: unknown): string {
  const id = faultId();
  process.stderr.write(`${id} ${error instanceof Error ? error.stack : String(error)}\n`);
  return id;
}

async function importFiles(
  { folder, snapshots }: Stores,
  { mapping: text, ...request }: ImportRequest,
  demo: { demo?: true; importedAt?: string; whereEmpty?: true } = {},
): Promise<ImportReport> {
  const [{ importData }, { buildSnapshot }] = await Promise.all([
    import('./app/importing/import.ts'),
    import('./store/import/build.ts'),
  ]);
  const mapping = await parsedMapping(text);
  const begunAt = new Date().toISOString();
  const rest = { importedAt: begunAt, ...demo, begunAt, folder, snapshots };
  return importData({ ...request, ...rest, mapping, builder: buildSnapshot });
}

async function previewImport({ mapping: text, ...request }: ImportRequest): Promise<ImportPreview> {
  const [{ describeSources }, { printMapping }] = await Promise.all([
    import('./store/import/describe.ts'),
    import('./store/import/mapping.ts'),
  ]);
  const mapping = await parsedMapping(text);
  return inScratch(async (folder) => {
    const base = join(folder, 'preview');
    const { files, proposal, findings } = await describeSources({ ...request, mapping, base });
    return { files, mapping: printMapping(proposal), findings };
  });
}

async function parsedMapping(mapping: MappingText | null) {
  if (mapping === null) return null;
  const { parseMapping } = await import('./store/import/mapping.ts');
  return parseMapping(mapping.text, mapping.name);
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ritratto-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inspection(config: Config): Promise<Inspection> {
  const [{ openDataFolder }, { takeImportLock }] = await Promise.all([
    import('./store/data-folder.ts'),
    import('./store/import-lock.ts'),
  ]);
  return {
    folder: () => openDataFolder(config.data, { write: false }),
    importing(folder) {
      try {
        takeImportLock(folder.path, { since: null, waitMs: 0 }).release();
        return null;
      } catch (error) {
        if (error instanceof ConfigError) return error.message;
        throw error;
      }
    },
    engine: async () => `duckdb ${(await import('@duckdb/node-api')).version()}`,
  };
}
