/** Puts the HTTP server together. `main.ts` gives it what it opened. */
import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import { createConverse } from './app/conversation/converse.ts';
import { modelsHiding, sessionHiding } from './app/hiding-folder.ts';
import { createImporting } from './app/importing/importing.ts';
import type { Models } from './app/models/contract.ts';
import { openQuestions } from './app/questions.ts';
import { recompute } from './app/receipts/recompute.ts';
import { LOOP_LIMITS } from './chat/loop/loop.ts';
import type { App } from './cli/app.ts';
import { accessOf } from './config.ts';
import { faultId } from './fault.ts';
import type { UploadStore } from './ports.ts';
import { once } from './once.ts';
import { type HttpServer, serveHttp } from './server/http.ts';

/** The largest file a person can hand over on the page. */
const MAX_UPLOAD_BYTES = 4 * 1024 ** 3;
/** Questions shown on a receipt. */
const QUESTIONS_KEPT = 10;

export interface ServeParts {
  app: App;
  models: Models;
  uploads: () => Promise<UploadStore>;
  /** What an MCP client's model is told. */
  instructions: string;
}

/** @throws ConfigError where the address cannot be had, or would let others in without a key */
export async function serve({
  app,
  models,
  uploads,
  instructions,
}: ServeParts): Promise<HttpServer> {
  const { config, version } = app;
  const access = accessOf(config);
  const tools = await app.tools();
  const { folder } = await app.stores();
  const session = async () => sessionHiding(folder.path, await app.session());
  const { snapshots, state } = await session();
  const log = pino({ name: 'ritratto', level: 'warn' }, pino.destination({ fd: 2, sync: true }));
  const report = (error: unknown): string => {
    const id = faultId();
    log.error({ id, err: error }, 'an answer failed');
    return id;
  };
  return serveHttp(
    {
      version,
      access,
      locale: config.locale,
      steps: config.steps,
      log,
      mcp: { version, tools, instructions, locale: config.locale, session: once(session).get },
      models: modelsHiding(folder.path, models),
      converse: createConverse({
        tools,
        session,
        models,
        locale: config.locale,
        limits: { ...LOOP_LIMITS, tokens: config.tokensPerAnswer },
        tokensPerDay: config.tokensPerDay,
        report,
      }),
      data: {
        snapshot: async () => (await snapshots.current())?.snapshot ?? null,
        questions: async (locale, signal) =>
          openQuestions(await session(), { tools, locale, signal }),
      },
      importing: createImporting({
        folder: folder.path,
        uploads,
        importData: app.importData,
        previewImport: app.previewImport,
        now: Date.now,
        maxBytes: MAX_UPLOAD_BYTES,
      }),
      receipts: {
        read: async (id) => {
          const receipt = state.receipt(id);
          return receipt && { receipt, questions: state.questions(id, QUESTIONS_KEPT) };
        },
        recompute: async (id, signal) => recompute(id, tools, await session(), { signal }),
      },
      // Another word than that of public ids: who knows one hash of the salt cannot sign.
      linkSecret: createHmac('sha256', folder.salt).update('receipt links').digest('hex'),
    },
    access,
  );
}
