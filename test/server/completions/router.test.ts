import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { ChatEvent, ConverseRequest } from '../../../src/app/conversation/contract.ts';
import {
  ConfigError,
  DataError,
  ModelError,
  type ModelFault,
  StoppedError,
} from '../../../src/core/errors.ts';
import type { HttpFace } from '../../../src/server/face.ts';
import type { HttpOptions } from '../../../src/server/http.ts';
import { completionSchema, errorSchema, post, streamed, user } from '../../support/chat-client.ts';
import { ended, httpFace, scripted, type Scripted, served } from '../../support/http-face.ts';

const QUESTION = { messages: [user('How many customers?')] };
const STREAM = { ...QUESTION, stream: true };

function text(words: string): ChatEvent {
  return { kind: 'text', text: words };
}

const STEPS: ChatEvent[] = [
  { kind: 'step', id: 'a', tool: 'query_data', title: 'Query data' },
  { kind: 'stepped', id: 'a', tool: 'query_data', title: 'Query data', ms: 214, problem: null },
  { kind: 'step', id: 'b', tool: 'rank_customers', title: 'Rank\ncustomers' },
  {
    kind: 'stepped',
    id: 'b',
    tool: 'rank_customers',
    title: 'Rank\ncustomers',
    ms: 1960,
    problem: 'There is no such measure.',
  },
];

async function serving(
  script: readonly Scripted[],
  overrides: Partial<HttpFace> = {},
  options: Partial<HttpOptions> = {},
): Promise<string> {
  const face = httpFace({ converse: scripted(script), ...overrides });
  return (await served(face, options)).url;
}

/** A server that notes what the conversation was asked. */
async function noting(): Promise<{ url: string; asked: ConverseRequest[] }> {
  const asked: ConverseRequest[] = [];
  const converse = scripted((request) => {
    asked.push(request);
    return [text('Twelve.'), ended()];
  });
  const { url } = await served(httpFace({ converse }));
  return { url, asked };
}

function entry(id: string) {
  return { id, object: 'model', created: expect.any(Number), owned_by: 'ritratto' };
}

describe('the models', () => {
  it('are listed, and found by their id', async () => {
    const url = await serving([]);
    const list = await (await fetch(`${url}/v1/models`)).json();
    expect(list).toEqual({ object: 'list', data: [entry('ritratto'), entry('ritratto-builtin')] });
    expect(await (await fetch(`${url}/v1/models/ritratto-builtin`)).json()).toEqual(
      entry('ritratto-builtin'),
    );
  });

  it('are named where another one is asked for', async () => {
    const url = await serving([]);
    for (const response of [
      await fetch(`${url}/v1/models/gpt-4o`),
      await post(url, { ...QUESTION, model: 'gpt-4o' }),
      await post(url, { ...STREAM, model: 'gpt-4o' }),
    ]) {
      expect(response.status).toBe(404);
      expect(errorSchema.parse(await response.json()).error).toEqual({
        message: 'There is no model "gpt-4o". The models are ritratto and ritratto-builtin.',
        type: 'invalid_request_error',
        param: 'model',
        code: 'model_not_found',
      });
    }
  });
});

describe('a streamed answer', () => {
  it('has the headers that keep it flowing, and is never compressed', async () => {
    const url = await serving([text('Twelve.'), ended()]);
    const response = await post(url, STREAM, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    await response.body?.cancel();
  });

  it('begins with the role, and every chunk has the same id, time and model', async () => {
    const url = await serving([text('Twelve '), text('customers.'), ended()]);
    const { chunks, content } = await streamed(
      await post(url, { ...STREAM, model: 'ritratto-builtin' }),
    );
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
    const heads = chunks.map(({ id, created, model }) => JSON.stringify({ id, created, model }));
    expect(new Set(heads).size).toBe(1);
    expect(chunks[0]).toMatchObject({
      id: expect.stringMatching(/^chatcmpl-\w{20,}$/),
      model: 'ritratto-builtin',
    });
    expect(chunks.filter(({ choices }) => choices[0]?.delta.role !== undefined)).toHaveLength(1);
    expect(content).toBe('Twelve customers.');
  });

  it('passes text on as it comes', async () => {
    const url = await serving([text('Twelve'), 60_000, ended()]);
    const stop = new AbortController();
    const response = await post(url, STREAM, { signal: stop.signal });
    const decoder = new TextDecoder();
    let received = '';
    for await (const piece of response.body ?? []) {
      received += decoder.decode(piece, { stream: true });
      if (received.includes('"content":"Twelve"')) break;
    }
    expect(received).not.toContain('[DONE]');
    stop.abort();
  });

  it.each(['stop', 'length'] as const)(
    'has one finish reason, %s, on its last chunk with a choice',
    async (finish) => {
      const sources = [
        {
          alias: 'r1',
          receipt: 'rc_00000000000000000000',
          tool: 't',
          about: 'a',
          asOf: '2024-07-01',
        },
      ];
      const url = await serving([text('Twelve.'), ended({ finish, sources })]);
      const { chunks, events } = await streamed(await post(url, STREAM));
      expect(events).toHaveLength(chunks.length);
      const reasons = chunks.map(({ choices }) => choices[0]?.finish_reason);
      expect(reasons.filter((reason) => reason !== null)).toEqual([finish]);
      expect(reasons.at(-1)).toBe(finish);
      expect(chunks.every(({ usage }) => usage === undefined)).toBe(true);
    },
  );

  it('tells its usage after the finish reason, to who asks', async () => {
    const url = await serving([text('Twelve.'), ended({ usage: { prompt: 11.4, completion: 7 } })]);
    const { chunks } = await streamed(
      await post(url, { ...STREAM, stream_options: { include_usage: true } }),
    );
    const [finish, usage] = chunks.slice(-2);
    expect(finish?.choices[0]?.finish_reason).toBe('stop');
    expect(usage?.choices).toEqual([]);
    expect(usage?.usage).toEqual({ prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 });
  });

  it('gives signs of life while the model thinks', async () => {
    const timing = { heartbeatMs: 10, openAfterMs: 10 };
    const url = await serving([80, text('Twelve.'), ended()], {}, { timing });
    const { text: wire, content } = await streamed(await post(url, STREAM));
    expect(wire.match(/^: keep-alive$/gm)?.length).toBeGreaterThanOrEqual(2);
    expect(content).toBe('Twelve.');
  });
});

describe('tool steps', () => {
  const script = [...STEPS, text('Twelve.'), ended()];

  it('go out as one line of reasoning each, never as tool calls', async () => {
    const {
      text: wire,
      reasoning,
      content,
    } = await streamed(await post(await serving(script), STREAM));
    expect(reasoning).toBe('Query data · 0.2 s\nRank customers · 2.0 s ✗\n');
    expect(content).toBe('Twelve.');
    expect(wire).not.toContain('tool_calls');
  });

  it('go into the text where they are to be seen there', async () => {
    const url = await serving([...script.slice(0, 2), text('Twelve.'), ...script.slice(2)], {
      steps: 'content',
    });
    const { reasoning, content } = await streamed(await post(url, STREAM));
    expect(reasoning).toBe('');
    expect(content).toBe(
      '> Query data · 0.2 s\n\nTwelve.\n\n> Rank customers · 2.0 s ✗\n\nTwelve.',
    );
  });

  it('stay out where they are not wanted', async () => {
    const url = await serving(script, { steps: 'off' });
    const { reasoning, content } = await streamed(await post(url, STREAM));
    expect([reasoning, content]).toEqual(['', 'Twelve.']);
  });
});

describe('a whole answer', () => {
  it('is one message with its usage in whole numbers', async () => {
    const url = await serving([
      ...STEPS,
      text('Twelve '),
      text('customers.'),
      ended({ usage: { prompt: 3.6, completion: 2 } }),
    ]);
    const response = await post(url, QUESTION);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const answer = completionSchema.parse(await response.json());
    expect(answer.choices[0]).toEqual({
      index: 0,
      message: {
        role: 'assistant',
        content: 'Twelve customers.',
        refusal: null,
        reasoning_content: 'Query data · 0.2 s\nRank customers · 2.0 s ✗\n',
      },
      logprobs: null,
      finish_reason: 'stop',
    });
    expect(answer.usage).toEqual({ prompt_tokens: 4, completion_tokens: 2, total_tokens: 6 });
  });
});

describe('a failure', () => {
  const faults: [Error, number, Record<string, unknown>][] = [
    ...(
      [
        ['unreachable', 502, 'upstream_error'],
        ['key', 502, 'upstream_error'],
        ['not_found', 502, 'upstream_error'],
        ['busy', 429, 'rate_limit_error'],
        ['slow', 504, 'upstream_error'],
        ['broken', 502, 'upstream_error'],
        ['refused', 400, 'invalid_request_error'],
      ] satisfies [ModelFault, number, string][]
    ).map(([fault, status, type]): [Error, number, Record<string, unknown>] => [
      new ModelError(fault, `The model is ${fault}.`),
      status,
      { message: `The model is ${fault}.`, type, code: `model_${fault}` },
    ]),
    [new DataError('No data.'), 422, { message: 'No data.', code: 'data' }],
    [new ConfigError('No folder.'), 503, { message: 'No folder.', code: 'configuration' }],
    [new StoppedError('Too long.'), 504, { message: 'Too long.', code: 'timeout' }],
  ];

  it.each(faults)(
    'before the first word has a status of its own: %s',
    async (error, status, told) => {
      const url = await serving([error]);
      for (const body of [QUESTION, STREAM]) {
        const response = await post(url, body);
        expect(response.status).toBe(status);
        expect(errorSchema.parse(await response.json()).error).toMatchObject({
          param: null,
          ...told,
        });
        expect(/^\d+$/.test(response.headers.get('retry-after') ?? '')).toBe(status === 429);
      }
    },
  );

  it('in mid-stream ends it with an error event and [DONE]', async () => {
    const url = await serving([text('Twel'), new ModelError('broken', 'The model broke off.')]);
    const response = await post(url, STREAM);
    expect(response.status).toBe(200);
    const { events, chunks, content } = await streamed(response);
    expect(content).toBe('Twel');
    expect(events.at(-1)).toEqual({
      error: {
        message: 'The model broke off.',
        type: 'upstream_error',
        param: null,
        code: 'model_broken',
      },
    });
    expect(chunks.every(({ choices }) => choices[0]?.finish_reason === null)).toBe(true);
  });

  it('after the stream was opened for want of a first word is an event as well', async () => {
    const url = await serving(
      [50, new ModelError('slow', 'Too slow.')],
      {},
      {
        timing: { openAfterMs: 5 },
      },
    );
    const { events, content } = await streamed(await post(url, STREAM));
    expect([content, errorSchema.safeParse(events.at(-1)).success]).toEqual(['', true]);
  });

  it('of ours is told by an id, under which the log has its stack', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    const fault = new Error('SELECT * FROM /secret/path');
    for (const [script, body] of [
      [[fault], QUESTION],
      [[text('Twel'), fault], STREAM],
      [[text('An answer without an end.')], STREAM],
    ] satisfies [Scripted[], unknown][]) {
      const answer = await (await post(await serving(script, { log }), body)).text();
      const id = /\(id ([0-9a-f]{8})\)/.exec(answer)?.[1] ?? 'none';
      expect(answer).not.toMatch(/secret|stack|at .*\.ts/);
      const logged = JSON.parse(lines.at(-1) ?? '{}');
      expect(logged).toMatchObject({ id, err: { stack: expect.stringContaining('Error') } });
    }
    expect(lines).toHaveLength(3);
  });

  it('is told of a request that cannot be read', async () => {
    const url = await serving([]);
    for (const [body, status, error] of [
      ['{', 400, { code: 'entity_parse_failed', message: 'The body is not valid JSON.' }],
      ['"text"', 400, { code: 'entity_parse_failed' }],
      ['', 400, { param: 'messages' }],
      [[], 400, { param: null }],
      [{}, 400, { param: 'messages' }],
      [{ messages: [] }, 400, { param: 'messages' }],
      [{ messages: 'Hi' }, 400, { param: 'messages', message: expect.stringContaining('a list') }],
      [{ messages: [{ content: 'x' }] }, 400, { param: 'messages.0.role' }],
      [
        { messages: [user(7)] },
        400,
        { param: 'messages.0.content', message: expect.stringContaining('must be text, or') },
      ],
      [{ ...QUESTION, stream: 'yes' }, 400, { param: 'stream' }],
      [{ ...QUESTION, model: 7 }, 400, { param: 'model' }],
      [{ messages: [user('  ')] }, 400, { param: 'messages' }],
      [{ messages: [user('x'.repeat(40_000))] }, 400, { param: 'messages' }],
      [{ messages: [{ role: 'system', content: 'x' }] }, 400, { param: 'messages' }],
      [
        { messages: [user('x'), { role: 'assistant', content: 'y' }] },
        400,
        { param: 'messages', message: expect.stringContaining('last message') },
      ],
      [{ messages: [user('x'), { role: 'tool', content: 'y' }] }, 400, { param: 'messages' }],
      [
        {
          messages: [user([{ type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } }])],
        },
        400,
        { message: expect.stringContaining('no text') },
      ],
      [{ ...QUESTION, padding: 'x'.repeat(5_000_000) }, 413, { code: 'entity_too_large' }],
    ] satisfies [unknown, number, Record<string, unknown>][]) {
      const response = await post(url, body);
      const read = errorSchema.parse(await response.json());
      expect([response.status, read.error]).toEqual([
        status,
        { ...read.error, type: 'invalid_request_error', ...error },
      ]);
    }
  });

  it('is told of a body in an encoding or character set that is not read', async () => {
    const url = await serving([]);
    for (const headers of [
      { 'content-encoding': 'lzma' },
      { 'content-type': 'application/json; charset=latin1' },
    ]) {
      const response = await post(url, QUESTION, { headers });
      expect(response.status).toBe(415);
      errorSchema.parse(await response.json());
    }
  });
});

describe('a client that leaves', () => {
  it.each([STREAM, QUESTION])('ends the conversation, streamed or not', async (body) => {
    let left: Promise<unknown> = Promise.resolve();
    const begun = Promise.withResolvers<void>();
    const lines: string[] = [];
    const face = httpFace({
      log: pino({}, { write: (line: string) => lines.push(line) }),
      async *converse({ signal }) {
        left = new Promise((resolve) => signal.addEventListener('abort', resolve));
        begun.resolve();
        yield text('Twelve');
        await sleep(60_000, undefined, { signal });
      },
    });
    const { url } = await served(face);
    const stop = new AbortController();
    const response = post(url, body, { signal: stop.signal }).then((answer) => answer.text());
    await begun.promise;
    stop.abort();
    await expect(response).rejects.toThrow(/abort/);
    await left;
    await sleep(20);
    expect(lines).toEqual([]);
  });

  it('while nothing was said yet ends it as well', async () => {
    const ends = Promise.withResolvers<boolean>();
    const begun = Promise.withResolvers<void>();
    const { url } = await served(
      httpFace({
        // oxlint-disable-next-line require-yield -- it never comes to that
        async *converse({ signal }) {
          begun.resolve();
          try {
            await sleep(60_000, undefined, { signal });
          } finally {
            ends.resolve(signal.aborted);
          }
        },
      }),
    );
    const stop = new AbortController();
    const asking = post(url, STREAM, { signal: stop.signal });
    await begun.promise;
    stop.abort();
    await expect(asking).rejects.toThrow(/abort/);
    expect(await ends.promise).toBe(true);
  });
});

describe('what clients send besides', () => {
  it('is accepted: parameters of any provider, all roles, content in parts', async () => {
    const { url, asked } = await noting();
    const response = await post(url, {
      model: 'ritratto',
      messages: [
        { role: 'developer', content: [{ type: 'text', text: 'Be brief.' }], name: 'x' },
        user([
          { type: 'text', text: 'How many' },
          { type: 'image_url', image_url: { url: 'https://example.com/x.png' } },
          { type: 'input_text', text: 'customers?' },
        ]),
        { role: 'system', content: 'Answer in Italian.' },
      ],
      stream: null,
      stream_options: null,
      n: 3,
      temperature: 3,
      top_p: 'high',
      tools: [{ type: 'function', function: { name: 'x', parameters: {} } }],
      tool_choice: 'required',
      response_format: { type: 'json_object' },
      logit_bias: [],
      seed: -1,
      user: 7,
      reasoning_effort: 'extreme',
      keep_alive: { nested: [[]] },
    });
    expect(response.status).toBe(200);
    completionSchema.parse(await response.json());
    expect(asked[0]).toMatchObject({
      model: 'ritratto',
      question: 'How many\ncustomers?',
      wishes: 'Be brief.\n\nAnswer in Italian.',
      past: [],
      locale: null,
      ownScreen: false,
      maxTokens: null,
    });
  });

  it.each([
    [{ max_tokens: 100 }, 100],
    [{ max_completion_tokens: 200, max_tokens: 100 }, 200],
    [{ max_tokens: 1e9 }, 32_768],
    [{ max_tokens: 0.5 }, 1],
    [{ max_tokens: 12.7 }, 12],
    [{ max_tokens: -1 }, null],
    [{ max_tokens: 'many' }, null],
    [{ max_tokens: null, max_completion_tokens: 5 }, 5],
  ])('limits the answer to what can be: %j', async (limit, maxTokens) => {
    const { url, asked } = await noting();
    expect((await post(url, { ...QUESTION, ...limit })).status).toBe(200);
    expect(asked[0]?.maxTokens).toBe(maxTokens);
  });

  it('is compressed by some', async () => {
    const { url, asked } = await noting();
    const stream = new Blob([JSON.stringify(QUESTION)]).stream();
    const body = stream.pipeThrough(new CompressionStream('gzip'));
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
      duplex: 'half',
    });
    expect([response.status, asked[0]?.question]).toEqual([200, 'How many customers?']);
  });
});

describe('the limits', () => {
  it('let a client ask so often a minute, then tell it when to come back', async () => {
    const url = await serving([text('Twelve.'), ended()], {}, { limits: { perMinute: 2 } });
    const ask = () => post(url, QUESTION);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(errorSchema.parse(await refused.json()).error).toMatchObject({
      type: 'rate_limit_error',
      code: 'rate_limit_exceeded',
    });
    const onThePage = await fetch(`${url}/api/chat`, { method: 'POST' });
    expect(onThePage.status).toBe(429);
    expect((await fetch(`${url}/v1/models`)).status).toBe(200);
  });

  it('let so many answers be under way at once, and the next one when one has ended', async () => {
    const url = await serving([text('Twelve'), 60_000, ended()], {}, { limits: { atOnce: 1 } });
    const stop = new AbortController();
    const first = await post(url, STREAM, { signal: stop.signal });
    expect(first.status).toBe(200);
    const refused = await post(url, STREAM);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(errorSchema.parse(await refused.json()).error.code).toBe('too_many_conversations');
    stop.abort();
    await expect
      .poll(async () => {
        const response = await post(url, STREAM);
        await response.body?.cancel();
        return response.status;
      })
      .toBe(200);
  });
});
