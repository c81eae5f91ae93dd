import { describe, expect, it, onTestFinished } from 'vitest';
import { createModels, type ModelsOptions } from '../../../src/app/models/connect.ts';
import type { Models } from '../../../src/app/models/contract.ts';
import { openaiModel } from '../../../src/chat/transport/openai.ts';
import { ConfigError, StoppedError } from '../../../src/core/errors.ts';
import type { ModelConnection, ModelRequest } from '../../../src/ports.ts';
import { openSettings } from '../../../src/store/settings.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import {
  callTool,
  type ChatBody,
  modelServer,
  type ModelServer,
  type ModelTurn,
  say,
  STALL,
  status,
  stream,
} from '../../support/model-server.ts';

const KEY = 'sk-of-these-tests';
const NONCE = 'w1f2e3d';
const SILENT: ModelTurn = stream(STALL);
const NO_MODEL = {
  state: 'none',
  name: null,
  host: null,
  chosenBy: null,
  ms: null,
  problem: null,
};

const able = () => callTool('hand_over', { word: NONCE });
const unable = () => say('yes');
const patience = new AbortController().signal;

interface Setup extends Partial<ModelsOptions> {
  saved?: ModelConnection;
}

function models({ saved, ...options }: Setup = {}): Models & { ended: AbortController } {
  const settings = openSettings(temporaryFolder());
  if (saved) settings.saveModel(saved);
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const made = createModels({
    chosen: null,
    settings,
    open: async (connection) => openaiModel(connection, { retries: 0 }),
    findServers: async () => [],
    now: () => 0,
    nonce: () => NONCE,
    limitMs: 5000,
    report: () => 'f00d',
    signal: ended.signal,
    ...options,
  });
  return { ...made, ended };
}

/** A server that answers everything with what was set last. */
async function changing(
  first: ModelTurn,
  key?: string,
): Promise<ModelServer & { answer(turn: ModelTurn): void }> {
  let turn = first;
  const server = await modelServer(() => turn, key === undefined ? {} : { key });
  return { ...server, answer: (next) => (turn = next) };
}

const hostOf = ({ url }: ModelServer) => new URL(url).host;
const keysSent = ({ requests }: ModelServer) =>
  requests.map(({ headers }) => headers.authorization ?? null);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).message;
}

async function textOf(all: Models): Promise<string> {
  const request: ModelRequest = {
    messages: [{ role: 'user', content: 'hello' }],
    tools: [],
    maxTokens: null,
  };
  let text = '';
  for await (const event of all.current()?.model.turn(request, patience) ?? []) {
    if (event.kind === 'text') text += event.text;
  }
  return text;
}

describe('without a language model', () => {
  it('there is none to ask, and a test of it changes nothing', async () => {
    const all = models();
    expect(all.status()).toEqual(NO_MODEL);
    expect(all.current()).toBeNull();
    expect(await all.retest(patience)).toEqual(NO_MODEL);
  });

  it('those found on this machine are offered, not used', async () => {
    const server = await modelServer([]);
    const offer = { url: server.url, models: ['scripted'] };
    const all = models({ findServers: async () => [offer] });
    expect(await all.offers(patience)).toEqual([offer]);
    expect(all.status()).toEqual(NO_MODEL);
    expect(server.requests).toEqual([]);
  });
});

describe('a language model chosen at the start', () => {
  it('is tested in the background and asked meanwhile as one that calls tools', async () => {
    const server = await changing(able());
    const all = models({ chosen: server.connection });
    const known = { name: 'scripted', host: hostOf(server), chosenBy: 'start' };
    expect(all.status()).toEqual({ state: 'testing', ...known, ms: null, problem: null });
    expect(all.current()).toMatchObject({ model: { name: 'scripted' }, tools: true });
    expect(await all.retest(patience)).toEqual({ state: 'ready', ...known, ms: 0, problem: null });
    expect(all.current()).toMatchObject({ tools: true });
    expect(server.requests).toHaveLength(1);
    server.answer(say('Twelve.'));
    expect(await textOf(all)).toBe('Twelve.');
  });

  it('is told from one that calls no tools', async () => {
    const server = await changing(unable());
    const all = models({ chosen: server.connection });
    expect(await all.retest(patience)).toMatchObject({ state: 'no_tools', problem: null });
    expect(all.current()).toMatchObject({ tools: false });
  });

  it('is not asked once it failed, until a test says it is mended', async () => {
    const server = await changing(status(404));
    const all = models({ chosen: server.connection });
    const failed = await all.retest(patience);
    expect(failed).toMatchObject({ state: 'failed', ms: null });
    expect(failed.problem).toContain('no model scripted');
    expect(all.current()).toBeNull();
    server.answer(able());
    expect(await all.retest(patience)).toMatchObject({ state: 'ready', problem: null });
    expect(all.current()).toMatchObject({ tools: true });
  });

  it('that failed is tested again when it is needed, once a minute', async () => {
    const server = await changing(status(404));
    let now = 0;
    const all = models({ chosen: server.connection, now: () => now });
    await all.retest(patience);
    const asked = server.requests.length;
    server.answer(able());
    now = 59_999;
    expect([all.current(), all.status().state]).toEqual([null, 'failed']);
    now = 60_000;
    expect([all.current(), all.status().state]).toEqual([null, 'testing']);
    await expect.poll(() => all.status().state).toBe('ready');
    expect(server.requests).toHaveLength(asked + 1);
    expect(all.current()).toMatchObject({ tools: true });
  });

  it('wins over the settings, and the page cannot change it', async () => {
    const [chosen, saved] = [await changing(able()), await changing(able())];
    const all = models({ chosen: chosen.connection, saved: saved.connection });
    expect(await all.retest(patience)).toMatchObject({ chosenBy: 'start', host: hostOf(chosen) });
    expect(await refusal(all.connect(saved.connection, patience))).toBe(
      'The language model was chosen when Ritratto was started, with --model-url or RITRATTO_MODEL_URL. Start it without them to choose one here.',
    );
    all.disconnect();
    expect(all.status()).toMatchObject({ state: 'ready', host: hostOf(chosen) });
    expect(saved.requests).toEqual([]);
  });

  it('is tested once where several ask at the same time', async () => {
    const server = await changing(able());
    const all = models({ chosen: server.connection });
    await Promise.all([all.retest(patience), all.retest(patience)]);
    expect(server.requests).toHaveLength(1);
  });

  it('is tested on when one of those who wait leaves, and no longer when the program ends', async () => {
    const server = await changing(SILENT);
    const all = models({ chosen: server.connection });
    await expect(all.retest(AbortSignal.abort())).rejects.toThrow(StoppedError);
    await expect.poll(() => server.requests.length).toBe(1);
    const leaving = new AbortController();
    const retest = all.retest(leaving.signal);
    leaving.abort();
    await expect(retest).rejects.toThrow(StoppedError);
    expect(all.status().state).toBe('testing');
    all.ended.abort();
    expect(await server.requests[0]?.ended).toBe('disconnected');
  });

  it('that fails by a fault of ours fails under an id, not with the program', async () => {
    const chosen = { url: 'http://127.0.0.1:9/v1', key: null, model: 'small' };
    const reported: unknown[] = [];
    const all = models({
      chosen,
      open: () => Promise.reject(new TypeError('undefined is not a function')),
      report: (error) => (reported.push(error), 'f00d'),
    });
    expect(await all.retest(patience)).toMatchObject({
      state: 'failed',
      problem:
        'The language model could not be tested: something went wrong on our side (id f00d).',
    });
    expect(reported).toEqual([new TypeError('undefined is not a function')]);
  });
});

describe('a language model connected on the page', () => {
  it('is tested, kept and used from then on', async () => {
    const settings = openSettings(temporaryFolder());
    const server = await changing(able(), KEY);
    const all = models({ settings });
    const proposed = { url: `${server.url}/`, key: KEY, model: 'scripted' };
    expect(await all.connect(proposed, patience)).toEqual({ ok: true, tools: true, ms: 0 });
    const known = { state: 'ready', host: hostOf(server), chosenBy: 'settings' };
    expect(all.status()).toMatchObject(known);
    expect(settings.model()).toEqual({ url: server.url, key: KEY, model: 'scripted' });
    const later = models({ settings });
    expect(await later.retest(patience)).toMatchObject(known);
    server.answer(say('Twelve.'));
    expect(await textOf(all)).toBe('Twelve.');
    expect(server.requests).toHaveLength(3);
  });

  it('is neither kept nor used where it only was a test, or failed', async () => {
    const settings = openSettings(temporaryFolder());
    const server = await changing(able());
    const all = models({ settings });
    expect(await all.test(server.connection, patience)).toMatchObject({ ok: true });
    server.answer(status(404));
    expect(await all.connect(server.connection, patience)).toMatchObject({ ok: false });
    expect([settings.model(), all.status()]).toEqual([null, NO_MODEL]);
  });

  it('leaves the one before in use where it fails', async () => {
    const [good, bad] = [await changing(able()), await changing(status(404))];
    const all = models();
    await all.connect(good.connection, patience);
    expect(await all.connect(bad.connection, patience)).toMatchObject({ ok: false });
    expect(all.status()).toMatchObject({ state: 'ready', host: hostOf(good) });
  });

  it('is forgotten with its key', async () => {
    const settings = openSettings(temporaryFolder());
    const server = await changing(able());
    const all = models({ settings });
    await all.connect(server.connection, patience);
    all.disconnect();
    expect([settings.model(), all.status(), all.current()]).toEqual([null, NO_MODEL, null]);
  });

  it('keeps its key where only the name or the path is changed', async () => {
    const server = await changing(able(), KEY);
    const all = models({ saved: server.connection });
    await all.retest(patience);
    const renamed = { url: server.url, model: 'larger' };
    expect(await all.connect(renamed, patience)).toMatchObject({ ok: true });
    expect(keysSent(server)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
  });

  it.each([undefined, null, ''])(
    'never sends the key kept for one place to another (key %j)',
    async (key) => {
      const [first, second] = [await changing(able(), KEY), await changing(able())];
      const all = models({ saved: first.connection });
      await all.retest(patience);
      await all.test({ url: second.url, key, model: 'scripted' }, patience);
      expect(keysSent(second)).toEqual([null]);
    },
  );

  it('sends no key where none is asked for any more', async () => {
    const server = await changing(able());
    const all = models({ saved: { ...server.connection, key: KEY } });
    await all.retest(patience);
    await all.test({ url: server.url, key: null, model: 'scripted' }, patience);
    expect(keysSent(server)).toEqual([`Bearer ${KEY}`, null]);
  });

  it.each([
    ['http://169.254.169.254/latest', null, 'belongs to the network itself'],
    ['http://models.example.com/v1', KEY, 'Write https://'],
    ['not an address', undefined, 'begins with http:// or https://'],
    ['http://127.0.0.1:9/v1', 'sk two words', 'holds a character that no key has'],
  ])('is refused before anything is sent: %s', async (url, key, hint) => {
    const all = models({
      open: () => Promise.reject(new Error('opened')),
    });
    expect(await refusal(all.test({ url, key, model: 'small' }, patience))).toContain(hint);
    expect(await refusal(all.connect({ url, key, model: 'small' }, patience))).toContain(hint);
  });

  it('shows its key nowhere, whatever its endpoint writes', async () => {
    const echo = ({ messages }: ChatBody) =>
      status(401, { message: `Incorrect key ${KEY}`, param: messages.length });
    const server = await modelServer(echo, { key: KEY });
    const all = models({ saved: server.connection });
    const shown = [
      await all.retest(patience),
      await all.test({ url: server.url, model: 'small' }, patience),
      await all.connect({ url: server.url, key: `${KEY}-wrong`, model: 'small' }, patience),
      all.status(),
    ];
    expect(shown).toMatchObject([{ state: 'failed' }, { ok: false }, { ok: false }, {}]);
    expect(JSON.stringify(shown)).not.toContain('sk-');
  });
});
