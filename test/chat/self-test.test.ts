import { describe, expect, it } from 'vitest';
import { openaiModel } from '../../src/chat/transport/openai.ts';
import { testModel } from '../../src/chat/self-test.ts';
import { StoppedError } from '../../src/core/errors.ts';
import {
  callTool,
  modelServer,
  type ModelServer,
  type ModelServerOptions,
  say,
  type Script,
  STALL,
  status,
  stream,
} from '../support/model-server.ts';

const NONCE = 'w1f2e3d';
const KEY = 'sk-of-this-test';

/** A clock that goes on by 10 ms each time it is read. */
function ticking(): () => number {
  let at = 0;
  return () => (at += 10);
}

async function outcomeOf(
  script: Script,
  { key, ...limits }: ModelServerOptions & { limitMs?: number; wrongKey?: string } = {},
): Promise<{ outcome: Awaited<ReturnType<typeof testModel>>; server: ModelServer }> {
  const server = await modelServer(script, key === undefined ? {} : { key });
  const connection = { ...server.connection, key: limits.wrongKey ?? server.connection.key };
  const outcome = await testModel(openaiModel(connection, { retries: 0 }), {
    now: ticking(),
    nonce: NONCE,
    limitMs: limits.limitMs ?? 5000,
    signal: new AbortController().signal,
  });
  return { outcome, server };
}

describe('a language model under test', () => {
  it('calls tools when it hands over the word it was given', async () => {
    const { outcome, server } = await outcomeOf([callTool('hand_over', { word: NONCE })]);
    expect(outcome).toEqual({ ok: true, tools: true, ms: 10 });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.body.messages).toEqual([
      { role: 'user', content: expect.stringContaining(NONCE) },
    ]);
    expect(server.requests[0]?.body.tools?.map((tool) => tool.function.name)).toEqual([
      'hand_over',
    ]);
  });

  it('calls none when it only writes, even the call itself', async () => {
    const { outcome, server } = await outcomeOf([say(`{"name":"hand_over","word":"${NONCE}"}`)]);
    expect(outcome).toEqual({ ok: true, tools: false, ms: 10 });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['another word', callTool('hand_over', { word: 'w000000' })],
    ['another tool', callTool('hand_in', { word: NONCE })],
    ['no JSON', callTool('hand_over', `{"word": "${NONCE}`)],
    ['nothing', say('')],
  ])('is asked again in words when it gives %s', async (_, turn) => {
    const { outcome, server } = await outcomeOf([turn, say('yes')]);
    expect(outcome).toEqual({ ok: true, tools: false, ms: 10 });
    expect(server.requests[1]?.body.tools).toBeUndefined();
  });

  it.each([
    [400, 'this model does not support tools'],
    [404, 'No endpoints found that support tool use'],
    [500, 'tools param requires --jinja flag'],
  ])('is asked in words where its endpoint answers tools with %d', async (code, message) => {
    const { outcome } = await outcomeOf(({ tools }) =>
      tools ? status(code, { message }) : say('yes'),
    );
    expect(outcome).toEqual({ ok: true, tools: false, ms: 10 });
  });

  it('fails when it answers nothing twice', async () => {
    const { outcome } = await outcomeOf([say(''), say(' ')]);
    expect(outcome).toEqual({
      ok: false,
      problem: 'scripted answers with nothing. Choose another model.',
    });
  });

  it('fails with a wrong key, after one request and without repeating it', async () => {
    const { outcome } = await outcomeOf([say('yes')], { key: KEY, wrongKey: 'sk-wrong' });
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringContaining('key') });
    expect(JSON.stringify(outcome)).not.toContain('sk-');
  });

  it('fails where there is no chat, in our words', async () => {
    const { outcome } = await outcomeOf(() => status(404, '<html>third-party text</html>'));
    expect(outcome).toMatchObject({
      ok: false,
      problem: expect.stringContaining('no model scripted'),
    });
    expect(JSON.stringify(outcome)).not.toContain('third-party');
  });

  it('fails when it is not done in time', async () => {
    const { outcome } = await outcomeOf([stream(STALL)], { limitMs: 60 });
    expect(outcome).toMatchObject({
      ok: false,
      problem: expect.stringContaining('scripted did not answer within'),
    });
  });

  it('is left alone once nobody waits for it any more', async () => {
    const server = await modelServer([stream(STALL)]);
    const left = new AbortController();
    const outcome = testModel(openaiModel(server.connection), {
      now: ticking(),
      nonce: NONCE,
      limitMs: 5000,
      signal: left.signal,
    });
    await expect.poll(() => server.requests.length).toBe(1);
    left.abort();
    await expect(outcome).rejects.toThrow(StoppedError);
    expect(await server.requests[0]?.ended).toBe('disconnected');
  });
});
