/** The clients that people write programs with, held against the endpoint. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText } from 'ai';
import OpenAI, { AuthenticationError, NotFoundError } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/core/errors.ts';
import { type HttpServer, serveHttp } from '../../../src/server/http.ts';
import { ended, httpFace, scripted, type Scripted } from '../../support/http-face.ts';

const KEY = 'sk-0123456789abcdef';

const ANSWER: Scripted[] = [
  { kind: 'step', id: 'a', tool: 'query_data', title: 'Query data' },
  { kind: 'stepped', id: 'a', tool: 'query_data', title: 'Query data', ms: 214, problem: null },
  { kind: 'text', text: 'Twelve ' },
  { kind: 'text', text: 'customers — “дванадцять”.' },
  ended(),
];

/** What is asked says how the conversation goes. */
const converse = scripted(({ question }) => {
  if (question === 'break') return [...ANSWER.slice(0, 3), new ModelError('broken', 'Broken off.')];
  if (question === 'refuse') return [new ModelError('refused', 'Too much was asked.')];
  if (question === 'wait') return [...ANSWER.slice(0, 3), 60_000, ended()];
  return ANSWER;
});

let server: HttpServer;
beforeAll(async () => {
  const access = { host: '127.0.0.1', key: KEY, publicUrl: null, origins: [] };
  server = await serveHttp(httpFace({ access, converse }), { port: 0, portIsChosen: true });
});
afterAll(() => server.close());

function asking(content: string) {
  return { model: 'ritratto', messages: [{ role: 'user' as const, content }] };
}

function client(apiKey = KEY): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${server.url}/v1`, maxRetries: 0 });
}

function model(apiKey = KEY) {
  const baseURL = `${server.url}/v1`;
  return createOpenAICompatible({ name: 'x', baseURL, apiKey, includeUsage: true })('ritratto');
}

describe('the openai package', () => {
  it('lists and finds models', async () => {
    const models = await client().models.list();
    expect(models.data.map(({ id }) => id)).toEqual(['ritratto', 'ritratto-builtin']);
    expect((await client().models.retrieve('ritratto')).owned_by).toBe('ritratto');
    await expect(client().models.retrieve('gpt-4o')).rejects.toThrow(NotFoundError);
  });

  it('gets a whole answer', async () => {
    const { choices, usage } = await client().chat.completions.create(asking('How many?'));
    expect(choices[0]?.message).toMatchObject({
      role: 'assistant',
      content: 'Twelve customers — “дванадцять”.',
      refusal: null,
    });
    expect(usage).toEqual({ prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 });
  });

  it('gets a streamed answer, and adds it up itself', async () => {
    const stream = client().chat.completions.stream({
      ...asking('How many?'),
      stream_options: { include_usage: true },
    });
    const final = await stream.finalChatCompletion();
    expect(final.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'Twelve customers — “дванадцять”.' },
    });
    expect(final.choices[0]?.message.tool_calls).toBeUndefined();
    expect(final.usage?.total_tokens).toBe(18);
  });

  it('throws what it knows on errors', async () => {
    await expect(client('wrong').models.list()).rejects.toThrow(AuthenticationError);
    await expect(client().chat.completions.create(asking('refuse'))).rejects.toMatchObject({
      status: 400,
      code: 'model_refused',
      type: 'invalid_request_error',
      message: expect.stringContaining('Too much was asked.'),
    });
    const stream = await client().chat.completions.create({ ...asking('break'), stream: true });
    const read = async () => {
      for await (const _ of stream);
    };
    await expect(read()).rejects.toThrow(/Broken off/);
  });

  it('can stop an answer', async () => {
    const stream = await client().chat.completions.create({ ...asking('wait'), stream: true });
    let content = '';
    for await (const { choices } of stream) {
      content += choices[0]?.delta.content ?? '';
      if (content !== '') break;
    }
    expect(content).toBe('Twelve ');
    expect(stream.controller.signal.aborted).toBe(true);
  });
});

describe('the ai package', () => {
  it('gets a whole answer', async () => {
    const { text, reasoningText, usage, finishReason } = await generateText({
      model: model(),
      prompt: 'How many?',
    });
    expect([text, finishReason]).toEqual(['Twelve customers — “дванадцять”.', 'stop']);
    expect(reasoningText).toBe('Query data · 0.2 s\n');
    expect(usage).toMatchObject({ inputTokens: 11, outputTokens: 7 });
  });

  it('gets a streamed answer with its steps as reasoning', async () => {
    const result = streamText({ model: model(), prompt: 'How many?' });
    expect(await result.text).toBe('Twelve customers — “дванадцять”.');
    expect(await result.reasoningText).toBe('Query data · 0.2 s\n');
    expect(await result.finishReason).toBe('stop');
    expect(await result.usage).toMatchObject({ inputTokens: 11, outputTokens: 7 });
    expect(await result.toolCalls).toEqual([]);
  });

  it('is told of errors, before and in mid-stream', async () => {
    await expect(
      generateText({ model: model('wrong'), prompt: 'x', maxRetries: 0 }),
    ).rejects.toThrow(/API key is not the one/);
    const errors: unknown[] = [];
    const result = streamText({
      model: model(),
      prompt: 'break',
      onError: ({ error }) => void errors.push(error),
    });
    await result.consumeStream({ onError: () => undefined });
    expect(JSON.stringify(errors.map(String))).toContain('Broken off.');
  });
});
