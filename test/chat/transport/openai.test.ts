/** The transport against a scripted server over the real wire: one test for each thing endpoints do differently. */
import { connect, createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openaiModel, type TransportLimits } from '../../../src/chat/transport/openai.ts';
import { ModelError, StoppedError } from '../../../src/core/errors.ts';
import type { ModelConnection, ModelEvent, ModelRequest } from '../../../src/ports.ts';
import {
  callTool,
  callTools,
  chunk,
  CUT,
  delta,
  DONE,
  event,
  finish,
  modelServer,
  type ModelTurn,
  say,
  STALL,
  status,
  stream,
  toolDelta,
  wait,
  whole,
} from '../../support/model-server.ts';
import { NEVER } from '../../support/session.ts';

const QUICK: Partial<TransportLimits> = { backoffMs: 1, idleMs: 2000, graceMs: 20 };

const REQUEST: ModelRequest = {
  messages: [{ role: 'user', content: 'How many customers are there?' }],
  tools: [
    {
      name: 'query_data',
      description: 'Counts.',
      inputSchema: { type: 'object', properties: { group: { type: 'string' } } },
    },
  ],
  maxTokens: null,
};

type End = Extract<ModelEvent, { kind: 'end' }>;

async function hear(
  connection: ModelConnection,
  request: Partial<ModelRequest> = {},
  limits: Partial<TransportLimits> = {},
  signal: AbortSignal = NEVER,
): Promise<End & { text: string; pieces: string[] }> {
  const model = openaiModel(connection, { ...QUICK, ...limits });
  return collect(model.turn({ ...REQUEST, ...request }, signal));
}

async function collect(events: AsyncIterable<ModelEvent>) {
  const pieces: string[] = [];
  let end: End | null = null;
  for await (const item of events) {
    expect(end, 'nothing comes after the end').toBeNull();
    if (item.kind === 'text') pieces.push(item.text);
    else end = item;
  }
  if (!end) throw new Error('the turn had no end');
  return { ...end, text: pieces.join(''), pieces };
}

/** What one scripted turn comes out as. */
async function heard(turn: ModelTurn, limits: Partial<TransportLimits> = {}) {
  const { connection } = await modelServer([turn]);
  return hear(connection, {}, limits);
}

async function fault(turn: Promise<unknown>): Promise<ModelError> {
  const error: unknown = await turn.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ModelError);
  return error as ModelError;
}

const usage = (completion: number) => ({
  usage: { prompt_tokens: 9, completion_tokens: completion },
});

const ARGS = '{"group":"country = \'IT\'"}';

describe('a plain answer', () => {
  it('comes as it is written, with its tokens counted', async () => {
    const server = await modelServer([
      say('Twelve customers, of whom four are in Italy. Ціна — 5 €.'),
    ]);
    const answer = await hear(server.connection);
    expect(answer.text).toBe('Twelve customers, of whom four are in Italy. Ціна — 5 €.');
    expect(answer.pieces.length).toBeGreaterThan(2);
    expect(answer).toMatchObject({
      finish: 'stop',
      calls: [],
      usage: { prompt: 40, completion: 10 },
    });
    expect(server.requests[0]?.body).toEqual({
      model: 'scripted',
      messages: [{ role: 'user', content: 'How many customers are there?' }],
      stream: true,
      stream_options: { include_usage: true },
      tools: [
        {
          type: 'function',
          function: {
            name: 'query_data',
            description: 'Counts.',
            parameters: REQUEST.tools[0]?.inputSchema,
          },
        },
      ],
    });
  });

  it('is read to its last letter where events are cut anywhere, letters too', async () => {
    const text = `data: ${JSON.stringify(chunk([{ delta: { content: 'Київ — 5 €' } }]))}\r\n\r\n`;
    const bytes = Buffer.from(text);
    const server = createServer((socket) => {
      const write = async () => {
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n',
        );
        for (let at = 0; at < bytes.length; at += 7) {
          socket.write(bytes.subarray(at, at + 7));
          await new Promise((resolve) => setImmediate(resolve));
        }
        socket.end('data: [DONE]\n\n');
      };
      socket.once('data', () => void write());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    expect((await hear({ url, key: null, model: 'm' })).text).toBe('Київ — 5 €');
  });

  it('needs no [DONE]', async () => {
    const answer = await heard(stream(delta({ content: 'Twelve' }), finish('stop')));
    expect(answer).toMatchObject({ text: 'Twelve', finish: 'stop' });
  });

  it('needs no [DONE] and no end of the connection either', async () => {
    const { connection, requests } = await modelServer([
      stream(delta({ content: 'Twelve' }), finish('stop'), STALL),
    ]);
    expect(await hear(connection)).toMatchObject({ text: 'Twelve', finish: 'stop' });
    expect(await requests[0]?.ended).toBe('disconnected');
  });

  it('goes on after a chunk that said stop too early', async () => {
    const steps = [delta({ content: 'Twel' }, 'stop'), delta({ content: 've' }, 'stop'), DONE];
    expect((await heard(stream(...steps))).text).toBe('Twelve');
  });

  it('needs no finish_reason', async () => {
    expect(await heard(stream(delta({ content: 'Twelve' }), DONE))).toMatchObject({
      text: 'Twelve',
      finish: 'stop',
    });
  });

  it('takes any finish_reason', async () => {
    for (const reason of ['eos', 'STOP', 'end_turn', '', null]) {
      const answer = await heard(stream(delta({ content: 'Twelve' }, reason), DONE));
      expect(answer).toMatchObject({ text: 'Twelve', finish: 'stop' });
    }
  });

  it('cut by its length says so', async () => {
    for (const reason of ['length', 'MAX_TOKENS', 'content_filter']) {
      const answer = await heard(stream(delta({ content: 'Twel' }), finish(reason), DONE));
      expect(answer).toMatchObject({ text: 'Twel', finish: 'length' });
    }
  });

  it('may have comments, event names, ids and empty lines in its stream', async () => {
    const answer = await heard(
      stream(
        ': OPENROUTER PROCESSING\n\n',
        'event: message\nid: 1\nretry: 10\n',
        delta({ content: 'Twelve' }),
        '\n\n: keep-alive\n\n',
        finish('stop'),
        DONE,
      ),
    );
    expect(answer.text).toBe('Twelve');
  });

  it('has content as null, as parts, or not at all', async () => {
    const answer = await heard(
      stream(
        delta({ role: 'assistant', content: null }),
        delta({ content: [{ type: 'text', text: 'Twel' }, 'v'] }),
        delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }] }),
        delta({ content: [{ type: 'reasoning', text: 'hm' }, null] }),
        delta({}),
        delta({ content: 'e' }),
        event(chunk([{ index: 0, delta: null }])),
        finish('stop'),
        DONE,
      ),
    );
    expect(answer.text).toBe('Twelve');
  });

  it('has empty choices at its beginning and end', async () => {
    const answer = await heard(
      stream(
        event(chunk([], { prompt_filter_results: [] })),
        delta({ content: 'Twelve' }),
        finish('stop'),
        event(chunk([], { usage: { prompt_tokens: 3, completion_tokens: 2 } })),
        event({ id: 'x' }),
        DONE,
      ),
    );
    expect(answer).toMatchObject({ text: 'Twelve', usage: { prompt: 3, completion: 2 } });
  });

  it('without usage has its tokens estimated, thoughts included', async () => {
    const answer = await heard(
      stream(delta({ reasoning: 'x'.repeat(400) }), delta({ content: 'Twelve' }, 'stop'), DONE),
    );
    expect(answer.usage.prompt).toBeGreaterThan(20);
    expect(answer.usage.completion).toBeGreaterThan(100);
  });

  it('with usage in every chunk has the last', async () => {
    const answer = await heard(
      stream(
        event(chunk([{ delta: { content: 'Twel' } }], usage(1))),
        event(chunk([{ delta: { content: 've' }, finish_reason: 'stop' }], usage(2))),
        DONE,
      ),
    );
    expect(answer.usage).toEqual({ prompt: 9, completion: 2 });
  });

  it('in one piece, from an endpoint that does not stream', async () => {
    const message = { role: 'assistant', content: 'Twelve' };
    const answer = await heard(
      whole({ choices: [{ message, finish_reason: 'stop' }], usage: { prompt_tokens: 5 } }),
    );
    expect(answer).toMatchObject({ text: 'Twelve', finish: 'stop', usage: { prompt: 5 } });
  });
});

describe('what a model thinks', () => {
  it('is not passed on, whatever the field', async () => {
    const answer = await heard(
      stream(
        delta({ reasoning_content: 'hm', content: '' }),
        delta({ reasoning: 'hm' }),
        delta({ thinking: 'hm' }),
        delta({ reasoning_details: [{ type: 'reasoning.text', text: 'hm' }] }),
        delta({ content: 'Twelve' }),
        finish('stop'),
        DONE,
      ),
    );
    expect(answer.text).toBe('Twelve');
  });

  it('between tags at the beginning of its text is not passed on, however it is cut', async () => {
    const written = '\n<think>Let me <see>.</think>\n\nTwelve, <think> says nothing here';
    for (const size of [1, 3, 8, 200]) {
      const parts = written.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const steps = parts.map((content) => delta({ content }));
      const answer = await heard(stream(...steps, finish('stop'), DONE));
      expect(answer.text).toBe('Twelve, <think> says nothing here');
    }
  });

  it('is no text where it never ends, and text where it only looked like it', async () => {
    const never = await heard(stream(delta({ content: '<think>Let me' }, 'length'), DONE));
    expect(never).toMatchObject({ text: '', finish: 'length' });
    expect((await heard(stream(delta({ content: ' <thi' }, 'stop'), DONE))).text).toBe(' <thi');
  });

  it('is a sign of life', async () => {
    const thoughts = Array.from({ length: 6 }, () => [wait(50), delta({ reasoning: 'hm' })]).flat();
    const answer = await heard(stream(...thoughts, delta({ content: 'Twelve' }, 'stop'), DONE), {
      idleMs: 250,
    });
    expect(answer.text).toBe('Twelve');
  });

  it('beside a call is shown to the model again with the result, unless it refuses that', async () => {
    const { connection, requests } = await modelServer([
      stream(
        delta({ reasoning_content: 'I should ' }),
        delta({ reasoning_content: 'count.' }),
        toolDelta({ index: 0, id: 'a', function: { name: 'query_data', arguments: ARGS } }),
        finish('tool_calls'),
        DONE,
      ),
      say('Twelve'),
      status(400, { message: "property 'reasoning_content' is unsupported" }),
      say('Twelve'),
      say('Twelve'),
    ]);
    const model = openaiModel(connection, QUICK);
    const { calls } = await collect(model.turn(REQUEST, NEVER));
    const messages = [
      ...REQUEST.messages,
      { role: 'assistant' as const, content: '', calls },
      { role: 'tool' as const, call: 'a', content: '{}' },
    ];
    for (let turn = 0; turn < 3; turn += 1) {
      await collect(model.turn({ ...REQUEST, messages }, NEVER));
    }
    const sent = requests.map(({ body }) => body.messages[1]);
    expect(sent[1]).toMatchObject({ reasoning_content: 'I should count.', content: null });
    expect(sent[3]).not.toHaveProperty('reasoning_content');
    expect(sent[4]).not.toHaveProperty('reasoning_content');
  });
});

describe('calls', () => {
  it('of one turn come whole and in order', async () => {
    const answer = await heard(
      callTools(
        [
          { name: 'query_data', args: { group: "country = 'IT'" }, id: 'a' },
          { name: 'query_data', args: { group: "country = 'UA'" }, id: 'b' },
        ],
        'Let me look.',
      ),
    );
    expect(answer).toMatchObject({ text: 'Let me look.', finish: 'calls' });
    expect(answer.calls).toEqual([
      { id: 'a', name: 'query_data', arguments: ARGS, extra: {} },
      { id: 'b', name: 'query_data', arguments: ARGS.replace('IT', 'UA'), extra: {} },
    ]);
  });

  it('without index come whole', async () => {
    const call = { function: { name: 'query_data', arguments: ARGS } };
    const answer = await heard(stream(toolDelta(call), toolDelta(call), finish('stop'), DONE));
    expect(answer.calls.map((made) => made.arguments)).toEqual([ARGS, ARGS]);
  });

  it('with finish stop are calls', async () => {
    const answer = await heard({
      ...callTool('query_data', {}),
      steps: [
        toolDelta({ index: 0, id: 'a', function: { name: 'query_data', arguments: '{}' } }),
        finish('stop'),
        DONE,
      ],
    });
    expect(answer).toMatchObject({ finish: 'calls', calls: [{ name: 'query_data' }] });
  });

  it('that are said to be there and are not are none', async () => {
    const answer = await heard(stream(delta({ content: 'Twelve' }), finish('tool_calls'), DONE));
    expect(answer).toMatchObject({ finish: 'stop', calls: [] });
  });

  it('cut by the length say so', async () => {
    const answer = await heard(
      stream(
        toolDelta({ index: 0, id: 'a', function: { name: 'query_data', arguments: '{"gro' } }),
        finish('length'),
        DONE,
      ),
    );
    expect(answer).toMatchObject({ finish: 'length', calls: [{ arguments: '{"gro' }] });
  });

  it('in one piece, from an endpoint that does not stream', async () => {
    const call = { id: 'a', type: 'function', function: { name: 'query_data', arguments: ARGS } };
    const message = { role: 'assistant', content: null, tool_calls: [call] };
    const answer = await heard(whole({ choices: [{ message, finish_reason: 'tool_calls' }] }));
    expect(answer).toMatchObject({
      text: '',
      finish: 'calls',
      calls: [{ id: 'a', arguments: ARGS }],
    });
  });

  it('in the form there was before tools', async () => {
    const answer = await heard(
      stream(
        delta({ function_call: { name: 'query_data', arguments: '' } }),
        delta({ function_call: { arguments: ARGS } }),
        finish('function_call'),
        DONE,
      ),
    );
    expect(answer).toMatchObject({
      finish: 'calls',
      calls: [{ name: 'query_data', arguments: ARGS }],
    });
  });

  it("are sent back with the endpoint's own fields where they stood", async () => {
    const signature = { google: { thought_signature: 'CiQB' } };
    const { connection, requests } = await modelServer([
      stream(
        toolDelta({
          index: 0,
          id: 'a',
          type: 'function',
          extra_content: signature,
          function: { name: 'query_data', arguments: ARGS, seal: 7 },
        }),
        finish('tool_calls'),
        DONE,
      ),
      say('Twelve'),
    ]);
    const { calls } = await hear(connection);
    await hear(connection, {
      messages: [
        ...REQUEST.messages,
        { role: 'assistant', content: '', calls },
        { role: 'tool', call: 'a', content: '{"n":12}' },
      ],
    });
    expect(requests[1]?.body.messages.slice(1)).toEqual([
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          {
            id: 'a',
            type: 'function',
            extra_content: signature,
            function: { name: 'query_data', arguments: ARGS, seal: 7 },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: '{"n":12}' },
    ]);
  });

  it('get an id where they have none, or one that was there before', async () => {
    const { connection } = await modelServer([callTool('query_data', {}, 'call_1')]);
    const before = { id: 'call_1', name: 'query_data', arguments: '{}', extra: {} };
    const { calls } = await hear(connection, {
      messages: [
        ...REQUEST.messages,
        { role: 'assistant', content: '', calls: [before] },
        { role: 'tool', call: 'call_1', content: '{}' },
      ],
    });
    expect(calls[0]?.id).toMatch(/^[a-z0-9]{9}$/);
  });

  it('with broken arguments are sent back with arguments any server can read', async () => {
    const { connection, requests } = await modelServer([say('Twelve')]);
    const broken = { id: 'a', name: 'query_data', arguments: '{"gro', extra: {} };
    await hear(connection, {
      messages: [{ role: 'assistant', content: 'Let me look.', calls: [broken] }],
    });
    expect(requests[0]?.body.messages[0]).toMatchObject({
      content: 'Let me look.',
      tool_calls: [{ function: { name: 'query_data', arguments: '{}' } }],
    });
  });
});

describe('parameters an endpoint refuses', () => {
  const refusals: [string, unknown][] = [
    ['stream_options', { error: { message: 'Unknown parameter: stream_options' } }],
    ['stream_options', { detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'] }] }],
    ['max_tokens', { error: { message: "Use 'max_completion_tokens' instead of 'max_tokens'." } }],
  ];
  it.each(refusals)('%s is left out from then on: %j', async (field, body) => {
    const { connection, requests } = await modelServer([
      { ...whole(body), status: 400 },
      say('Twelve'),
      say('Twelve'),
    ]);
    const model = openaiModel(connection, QUICK);
    const request = { ...REQUEST, maxTokens: 500 };
    await collect(model.turn(request, NEVER));
    await collect(model.turn(request, NEVER));
    const sent = requests.map((made) => made.body);
    expect(sent.map((made) => field in made)).toEqual([true, false, false]);
    expect(sent.map((made) => made['max_tokens'] ?? made['max_completion_tokens'])).toEqual([
      500, 500, 500,
    ]);
  });

  it('may be several, and a refusal without them is told', async () => {
    const { connection, requests } = await modelServer((body) => {
      const field = ['max_completion_tokens', 'max_tokens', 'stream_options'].find(
        (f) => f in body,
      );
      return field ? status(422, { message: `${field} is not permitted` }) : status(400);
    });
    const error = await fault(hear(connection, { maxTokens: 500 }));
    expect(error.fault).toBe('refused');
    expect(requests).toHaveLength(4);
  });
});

describe('an endpoint that is busy or fails', () => {
  it('with 429 twice then answers', async () => {
    const busy = status(429, { message: 'slow down' }, { 'retry-after': '0.05' });
    const { connection, requests } = await modelServer([busy, busy, say('Twelve')]);
    const begun = performance.now();
    expect((await hear(connection)).text).toBe('Twelve');
    expect(performance.now() - begun).toBeGreaterThan(95);
    expect(requests).toHaveLength(3);
  });

  it('with 503, or retry-after as a date that is past, is asked again', async () => {
    const date = { 'retry-after': new Date(Date.now() - 5000).toUTCString() };
    const { connection } = await modelServer([
      status(503, '<html>'),
      status(429, {}, date),
      say('Twelve'),
    ]);
    expect((await hear(connection)).text).toBe('Twelve');
  });

  it('is not asked a fourth time', async () => {
    const { connection, requests } = await modelServer(() => status(429));
    expect((await fault(hear(connection))).fault).toBe('busy');
    expect(requests).toHaveLength(3);
  });

  it('is not waited for longer than the limit', async () => {
    const { connection, requests } = await modelServer([
      status(429, {}, { 'retry-after': '3600' }),
    ]);
    expect((await fault(hear(connection))).fault).toBe('busy');
    expect(requests).toHaveLength(1);
  });

  it('is not asked again without credit, or where it says so', async () => {
    const quota = { code: 'insufficient_quota', message: 'You exceeded your current quota' };
    for (const turn of [status(429, quota), status(500, {}, { 'x-should-retry': 'false' })]) {
      const { connection, requests } = await modelServer([turn]);
      await fault(hear(connection));
      expect(requests).toHaveLength(1);
    }
  });

  it('by a connection that is closed before the answer is asked again', async () => {
    const { connection } = await modelServer([say('Twelve')]);
    const target = Number(new URL(connection.url).port);
    let connections = 0;
    const proxy = createServer((socket) => {
      socket.on('error', () => undefined);
      connections += 1;
      if (connections === 1) socket.once('data', () => socket.destroy());
      else socket.pipe(connect(target, '127.0.0.1')).pipe(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/v1`;
    expect((await hear({ ...connection, url })).text).toBe('Twelve');
    expect(connections).toBe(2);
  });

  it('is waited for no longer once the caller gives up', async () => {
    const { connection } = await modelServer([status(429, {}, { 'retry-after': '20' })]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(hear(connection, {}, {}, stop.signal)).rejects.toBeInstanceOf(StoppedError);
  });
});

describe('an answer that breaks off', () => {
  it('by a cut socket is told', async () => {
    expect((await fault(heard(stream(delta({ content: 'Twel' }), CUT)))).fault).toBe('broken');
  });

  it('by the end of the stream without any sign that it is complete is told', async () => {
    expect((await fault(heard(stream(delta({ content: 'Twel' }))))).fault).toBe('broken');
  });

  it('after its last word is complete', async () => {
    const answer = await heard(stream(delta({ content: 'Twelve' }), finish('stop'), DONE, CUT));
    expect(answer.text).toBe('Twelve');
  });

  it('by an error object is told, after the text before it', async () => {
    for (const [error, expected] of [
      [{ message: 'CUDA out of memory', code: 500 }, 'broken'],
      ['something', 'broken'],
      [{ message: 'Rate limit reached', code: 'rate_limit_exceeded' }, 'busy'],
      [{ message: 'Provider returned error', code: 429 }, 'busy'],
    ] as const) {
      const { connection } = await modelServer([
        stream(delta({ content: 'Twel' }), event({ error })),
      ]);
      const texts: string[] = [];
      const turn = async () => {
        for await (const item of openaiModel(connection, QUICK).turn(REQUEST, NEVER)) {
          if (item.kind === 'text') texts.push(item.text);
        }
      };
      expect((await fault(turn())).fault).toBe(expected);
      expect(texts).toEqual(['Twel']);
    }
  });

  it('by other forms of an error is told', async () => {
    const forms = [
      [event({ object: 'error', message: 'CUDA out of memory', code: 500 }), DONE],
      [delta({ content: '' }, 'error'), DONE],
      ['event: error\ndata: {"message":"overheated"}\n\n'],
    ];
    for (const steps of forms) {
      const error = await fault(heard(stream(delta({ content: 'Twel' }), ...steps)));
      expect(error.fault).toBe('broken');
    }
  });

  it('by an event that is no JSON is told', async () => {
    const turn = stream(delta({ content: 'Twel' }), 'data: {"choices":[{"delta"\n\n', DONE);
    expect((await fault(heard(turn))).fault).toBe('broken');
  });

  it('by silence is told, and the request ends', async () => {
    for (const steps of [[STALL], [delta({ content: 'Twel' }), STALL]]) {
      const { connection, requests } = await modelServer([stream(...steps)]);
      expect((await fault(hear(connection, {}, { idleMs: 150 }))).fault).toBe('slow');
      expect(await requests[0]?.ended).toBe('disconnected');
    }
  });

  it('by no answer at all is told as silence', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const error = await fault(hear({ url, key: null, model: 'm' }, {}, { idleMs: 150 }));
    expect(error.fault).toBe('slow');
  });

  it('because it does not end is told', async () => {
    const endless = Array.from({ length: 50 }, () => delta({ reasoning: 'x'.repeat(1000) }));
    const error = await fault(heard(stream(...endless, STALL), { bytes: 20_000 }));
    expect(error.fault).toBe('broken');
  });

  it('is not taken for one while its reader takes time', async () => {
    const { connection } = await modelServer([
      stream(
        ...Array.from({ length: 3 }, () => delta({ content: 'x'.repeat(300_000) })),
        finish('stop'),
        DONE,
      ),
    ]);
    let text = '';
    for await (const item of openaiModel(connection, { idleMs: 150 }).turn(REQUEST, NEVER)) {
      if (item.kind === 'text') text += item.text;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(text).toHaveLength(900_000);
  });
});

describe('stopping', () => {
  it('ends the request to the model, before the first word and after it', async () => {
    for (const steps of [[STALL], [delta({ content: 'Twel' }), STALL]]) {
      const stop = new AbortController();
      const { connection, requests } = await modelServer(() => {
        setTimeout(() => stop.abort(), 20);
        return stream(...steps);
      });
      await expect(hear(connection, {}, {}, stop.signal)).rejects.toBeInstanceOf(StoppedError);
      expect(await requests[0]?.ended).toBe('disconnected');
    }
  });

  it('sends nothing once it has begun', async () => {
    const { connection, requests } = await modelServer([say('Twelve')]);
    await expect(hear(connection, {}, {}, AbortSignal.abort())).rejects.toBeInstanceOf(
      StoppedError,
    );
    expect(requests).toHaveLength(0);
  });

  it('to listen ends the request to the model', async () => {
    const { connection, requests } = await modelServer([stream(delta({ content: 'Twel' }), STALL)]);
    for await (const _ of openaiModel(connection, QUICK).turn(REQUEST, NEVER)) break;
    expect(await requests[0]?.ended).toBe('disconnected');
  });
});

describe('what cannot work is told by who can mend it, without a word of the endpoint', () => {
  const SECRET = 'sk-very-secret';
  const cases: [string, ModelTurn, ModelError['fault'], RegExp][] = [
    ['a wrong key', status(401, { message: `Wrong key ${SECRET}` }), 'key', /Check the key/],
    ['a key without rights', status(403), 'key', /Check the key/],
    ['an unknown model', status(404, { message: 'no model' }), 'not_found', /name and the address/],
    ['an unknown model with 400', status(400, { code: 'model_not_found' }), 'not_found', /name/],
    ['a page', status(404, '<html><h1>nginx</h1></html>'), 'not_found', /address/],
    ['a page with 200', whole('<html><h1>Open WebUI</h1></html>'), 'broken', /\/v1/],
    ['JSON of something else', whole({ hello: 'world' }), 'broken', /\/v1/],
    ['an empty stream', stream(), 'broken', /\/v1/],
    [
      'a redirect, which is not followed',
      status(307, '', { location: 'http://example.org/v1/chat/completions' }),
      'not_found',
      /another address/,
    ],
    ['an account without credit', status(402), 'key', /credit/],
    [
      'a model without tools',
      status(400, { message: 'm does not support tools' }),
      'refused',
      /tools/,
    ],
    [
      'too long a conversation',
      status(400, { message: "This model's maximum context length is 4096 tokens" }),
      'refused',
      /too long/,
    ],
    ['too large a request', status(413, '<html>'), 'refused', /too long/],
    ['a filtered answer', stream(finish('content_filter'), DONE), 'refused', /filter/],
    ['a failure', status(500, { message: 'Traceback: /opt/secret/path.py' }), 'broken', /500/],
    ['a gateway that waited too long', status(504, '<html>'), 'slow', /silent/],
  ];
  it.each(cases)('%s', async (_, turn, expected, sentence) => {
    const { connection } = await modelServer(() => turn);
    const error = await fault(hear({ ...connection, key: SECRET }));
    expect(error.fault).toBe(expected);
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/sk-|html|third-party|Traceback|nginx|example/);
  });

  it('a missing key', async () => {
    const { connection } = await modelServer([], { key: SECRET });
    const error = await fault(hear({ ...connection, key: null }));
    expect(error).toMatchObject({ fault: 'key', message: expect.stringMatching(/none is set/) });
  });

  it('a key no header can carry, which stays secret', async () => {
    const { connection, requests } = await modelServer([]);
    for (const key of [`${SECRET}\n`, `${SECRET} x`, `${SECRET}ї`, '']) {
      const error = await fault(hear({ ...connection, key }));
      expect(error.fault).toBe('key');
      expect(error.message).not.toContain(SECRET);
    }
    expect(requests).toHaveLength(0);
  });

  it('an address where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await fault(hear({ url: `http://127.0.0.1:${port}/v1`, key: null, model: 'm' }));
    expect(error.fault).toBe('unreachable');
    expect(error.message).toContain(`127.0.0.1:${port}`);
  });

  it('a server that speaks no HTTP, or not the secure kind', async () => {
    const server = createServer((socket) =>
      socket.on('data', () => socket.end('220 mail ready\r\n')),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const plain = await fault(hear({ url: `http://127.0.0.1:${port}/v1`, key: null, model: 'm' }));
    expect(plain.fault).toBe('broken');
    const secure = await fault(
      hear({ url: `https://127.0.0.1:${port}/v1`, key: null, model: 'm' }),
    );
    expect(secure.fault).toBe('unreachable');
  });
});

describe('what is sent', () => {
  it('is the key the operator set, and nothing the environment says to other programs', async () => {
    const variables = {
      OPENAI_API_KEY: 'sk-env',
      OPENAI_ADMIN_KEY: 'sk-admin',
      OPENAI_ORG_ID: 'org-env',
      OPENAI_PROJECT_ID: 'project-env',
      OPENAI_CUSTOM_HEADERS: 'x-secret: env',
      OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
    };
    const before = { ...process.env };
    Object.assign(process.env, variables);
    onTestFinished(() => {
      for (const name of Object.keys(variables)) delete process.env[name];
      Object.assign(process.env, before);
    });
    const { connection, requests } = await modelServer(() => say('Twelve'));
    await hear({ ...connection, key: 'sk-own' });
    await hear(connection);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer sk-own',
      undefined,
    ]);
    expect(JSON.stringify(requests.map(({ headers }) => headers))).not.toMatch(/env|sk-admin|x64/);
  });

  it('has no tools where the model is to answer in words, and its limit where there is one', async () => {
    const { connection, requests } = await modelServer([say('Twelve')]);
    await hear(connection, { tools: [], maxTokens: 300 });
    expect(requests[0]?.body).not.toHaveProperty('tools');
    expect(requests[0]?.body).toMatchObject({ max_tokens: 300 });
  });
});
