/** The loop over the real transport, a scripted server and real tools on the twelve customers of `small-data.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  LOOP_LIMITS,
  runLoop,
  type LoopEvent,
  type LoopOptions,
} from '../../../src/chat/loop/loop.ts';
import { openaiModel } from '../../../src/chat/transport/openai.ts';
import { ModelError, StoppedError, ToolInputError } from '../../../src/core/errors.ts';
import type { EngineRead, ModelMessage } from '../../../src/ports.ts';
import { openDuckdb } from '../../../src/store/duckdb.ts';
import { callTool as runTool } from '../../../src/tool.ts';
import { TOOLS } from '../../../tools/index.ts';
import {
  callTool,
  callTools,
  CUT,
  delta,
  DONE,
  event,
  finish,
  modelServer,
  type ModelServer,
  say,
  type Script,
  STALL,
  status,
  stream,
  toolDelta,
  toolResults,
  wait,
} from '../../support/model-server.ts';
import { NEVER, sessionOver } from '../../support/session.ts';
import { SMALL } from '../../support/small-data.ts';
import { writeSnapshot } from '../../support/snapshot.ts';

type End = Extract<LoopEvent, { kind: 'end' }>;
type Called = Extract<LoopEvent, { kind: 'called' }>;

const QUESTION: ModelMessage[] = [
  { role: 'system', content: 'Answer from the tools.' },
  { role: 'user', content: 'How many customers are there?' },
];
const COUNT = { measures: ['customers'] };

/** A whole call in one fragment. */
const call = (name: string, args: unknown, more: object) => ({
  ...more,
  function: { name, arguments: JSON.stringify(args) },
});

/** A call that no other one repeats. */
const another = (at: number) =>
  callTool('query_data', { ...COUNT, group: `children >= ${at}` }, `call_${at}`);

let engine: EngineRead;
const folder = mkdtempSync(join(tmpdir(), 'ritratto-loop-'));
beforeAll(async () => {
  const path = join(folder, 'small.duckdb');
  await writeSnapshot(path, SMALL);
  engine = await openDuckdb(path, { threads: 2, memoryMb: 256, timeoutMs: 10_000 });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

type Overrides = Partial<Omit<LoopOptions, 'limits'>> & { limits?: Partial<LoopOptions['limits']> };

function optionsFor(server: ModelServer, overrides: Overrides = {}): LoopOptions {
  const session = sessionOver([engine]);
  return {
    model: openaiModel(server.connection, { backoffMs: 1, idleMs: 2000, graceMs: 20 }),
    tools: TOOLS,
    call: (tool, input, options) => runTool(tool, input, session, options),
    locale: 'en',
    maxTokens: null,
    signal: NEVER,
    report: (error) => {
      throw error;
    },
    ...overrides,
    limits: { ...LOOP_LIMITS, ...overrides.limits },
  };
}

interface Ran {
  text: string;
  events: LoopEvent[];
  called: Called[];
  end: End;
  server: ModelServer;
  /** What the model was told, by request. */
  told: Record<string, unknown>[][];
}

async function run(script: Script, overrides: Overrides = {}): Promise<Ran> {
  const server = await modelServer(script);
  const events: LoopEvent[] = [];
  for await (const item of runLoop(QUESTION, optionsFor(server, overrides))) events.push(item);
  const end = events.at(-1);
  if (end?.kind !== 'end') throw new Error('the loop had no end');
  return {
    events,
    end,
    server,
    text: events.map((item) => (item.kind === 'text' ? item.text : '')).join(''),
    called: events.filter((item) => item.kind === 'called'),
    told: server.requests.map(({ body }) => toolResults(body)),
  };
}

describe('a question', () => {
  it('that needs no tool is answered at once', async () => {
    const { text, end, server } = await run([say('Hello.')]);
    expect(text).toBe('Hello.');
    expect(end).toEqual({
      kind: 'end',
      finish: 'stop',
      limit: null,
      usage: { prompt: 40, completion: 10 },
    });
    expect(server.requests[0]?.body.tools?.map((tool) => tool.function.name)).toEqual(
      TOOLS.map(({ name }) => name),
    );
  });

  it('is answered from a tool, whose result the model gets as JSON with every value beside its text', async () => {
    const { text, events, called, end, told } = await run([
      callTool('query_data', COUNT),
      say('There are {{r1:values.all.customers}}.'),
    ]);
    expect(text).toBe('There are {{r1:values.all.customers}}.');
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'text')).toEqual([
      'call',
      'called',
      'end',
    ]);
    expect(called).toMatchObject([{ tool: 'query_data', problem: null, answer: { alias: 'r1' } }]);
    expect(told[1]).toMatchObject([{ receipt: 'r1', as_of: '2024-07-02' }]);
    expect(JSON.stringify(told[1])).toContain('12');
    expect(end.usage).toEqual({ prompt: 80, completion: 20 });
  });

  it('keeps what the model writes before a call, a blank line before what comes after', async () => {
    const { text, server } = await run([
      callTools([{ name: 'query_data', args: COUNT }], '\nLet me look.'),
      say('\n\nTwelve.'),
    ]);
    expect(text).toBe('Let me look.\n\nTwelve.');
    expect(server.requests[1]?.body.messages.at(-2)).toMatchObject({
      role: 'assistant',
      content: '\nLet me look.',
      tool_calls: [{ function: { name: 'query_data', arguments: JSON.stringify(COUNT) } }],
    });
  });

  it('gives the values of results in the reader’s language', async () => {
    const { told } = await run([callTool('query_data', { measures: ['revenue'] }), say('Ok.')], {
      locale: 'it',
    });
    expect(JSON.stringify(told[1])).toMatch(/\d,\d\d/);
  });

  it('without tools is answered in words', async () => {
    const { server, end } = await run([say('Hello.')], { tools: [], limits: { turns: 1 } });
    expect(server.requests[0]?.body).not.toHaveProperty('tools');
    expect(end.limit).toBeNull();
  });
});

describe('calls of one turn', () => {
  const TWO = [
    { name: 'query_data', args: COUNT, id: 'one' },
    { name: 'describe_data', args: {}, id: 'two' },
  ];

  it('run side by side, and their results come in the order of the calls', async () => {
    const begun: string[] = [];
    const both = Promise.withResolvers<void>();
    const session = sessionOver([engine]);
    const { events, server } = await run([callTools(TWO), say('Ok.')], {
      call: async (tool, input, options) => {
        begun.push(tool.name);
        if (begun.length === 2) both.resolve();
        await both.promise;
        return runTool(tool, input, session, options);
      },
    });
    expect(begun).toEqual(['query_data', 'describe_data']);
    expect(events.slice(0, 2)).toEqual([
      { kind: 'call', id: 'one', tool: 'query_data' },
      { kind: 'call', id: 'two', tool: 'describe_data' },
    ]);
    const results = server.requests[1]?.body.messages.filter(({ role }) => role === 'tool');
    expect(results?.map((result) => result.tool_call_id)).toEqual(['one', 'two']);
  });

  it('run four at a time', async () => {
    let running = 0;
    let most = 0;
    const calls = Array.from({ length: 9 }, (_, at) => ({
      name: 'query_data',
      args: { ...COUNT, group: `children >= ${at}` },
      id: `call_${at}`,
    }));
    const { called } = await run([callTools(calls), say('Ok.')], {
      call: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        throw new ToolInputError('no');
      },
    });
    expect(called).toHaveLength(9);
    expect(most).toBe(4);
  });

  it('without ids, index or with one id for all find their results', async () => {
    for (const more of [{}, { id: 'call_0' }]) {
      const { server, told } = await run([
        stream(
          toolDelta(call('query_data', COUNT, more), call('describe_data', {}, more)),
          finish('stop'),
          DONE,
        ),
        say('Ok.'),
      ]);
      const [calls, ...results] = server.requests[1]?.body.messages.slice(-3) ?? [];
      expect(results.map((result) => result.tool_call_id)).toEqual(
        calls?.tool_calls?.map(({ id }) => id),
      );
      expect(new Set(calls?.tool_calls?.map(({ id }) => id)).size).toBe(2);
      expect(told[1]?.map(({ receipt }) => receipt).toSorted()).toEqual(['r1', 'r2']);
    }
  });

  it('that ask the same, also later and written differently, run once', async () => {
    const asked = { measures: ['customers'], group: "country = 'IT'" };
    const again = '{ "group": "country = \'IT\'", "measures": ["customers"] }';
    const session = sessionOver([engine]);
    let count = 0;
    const { called, told } = await run(
      [
        callTools([
          { name: 'query_data', args: asked, id: 'a' },
          { name: 'query_data', args: again, id: 'b' },
        ]),
        callTool('query_data', again, 'c'),
        say('Four.'),
      ],
      {
        call: (tool, input, options) => {
          count += 1;
          return runTool(tool, input, session, options);
        },
      },
    );
    expect(count).toBe(1);
    expect(called).toHaveLength(1);
    expect(told[2]?.map(({ receipt }) => receipt)).toEqual(['r1', 'r1', 'r1']);
    expect(told[2]?.map(({ note }) => typeof note)).toEqual(['undefined', 'string', 'string']);
  });
});

describe('a call the model can mend is told as data', () => {
  it('of an unknown tool: the nearest and all there are', async () => {
    const { called, told, text } = await run([callTool('querry_data', COUNT), say('Ok.')]);
    const problem =
      'There is no tool "querry_data". Did you mean "query_data"? The tools are describe_data, query_data, rank_customers, show_customer.';
    expect(told[1]).toEqual([{ error: problem }]);
    expect(called).toMatchObject([{ tool: 'querry_data', problem, answer: null }]);
    expect(text).toBe('Ok.');
  });

  it('with arguments that are no JSON: the fields that are expected', async () => {
    const { told } = await run([callTool('query_data', '{"measures": [customers}'), say('Ok.')]);
    expect(told[1]).toEqual([
      {
        error:
          'The arguments of query_data are not JSON. Send one JSON object with the fields measures, group, where, by, period, top, sort.',
      },
    ]);
  });

  it('with arguments of a wrong type or name: what the tool says', async () => {
    const { told } = await run([
      callTools([
        { name: 'query_data', args: { measures: 'customers' } },
        { name: 'query_data', args: { measure: ['customers'] }, id: 'b' },
        { name: 'query_data', args: [1], id: 'c' },
        { name: 'query_data', args: { measures: ['customers'], group: "cuntry = 'IT'" }, id: 'd' },
      ]),
      say('Ok.'),
    ]);
    expect(told[1]).toEqual([
      { error: expect.stringMatching(/^"measures" of query_data must be a list/) },
      { error: expect.stringMatching(/no field "measure"\. Did you mean "measures"/) },
      { error: 'The input of query_data must be a JSON object.' },
      { error: expect.stringMatching(/country/) },
    ]);
  });

  it('with arguments written as a JSON text or not at all: they are understood', async () => {
    const { called } = await run([
      callTools([
        { name: 'query_data', args: JSON.stringify(JSON.stringify(COUNT)) },
        { name: 'describe_data', args: 'null', id: 'b' },
        { name: 'describe_data', args: '', id: 'c' },
      ]),
      say('Ok.'),
    ]);
    expect(called.map(({ problem }) => problem)).toEqual([null, null]);
  });

  it('cut off by the length: to be made again, while whole ones beside it ran', async () => {
    const { called, told, text, end } = await run([
      stream(
        toolDelta({
          index: 0,
          id: 'a',
          function: { name: 'query_data', arguments: '{"measures":["customers"]}' },
        }),
        toolDelta({
          index: 1,
          id: 'b',
          function: { name: 'query_data', arguments: '{"measures":["cu' },
        }),
        finish('length'),
        DONE,
      ),
      callTool('query_data', COUNT, 'c'),
      say('Twelve.'),
    ]);
    expect(called).toHaveLength(2);
    expect(told[1]).toMatchObject([{ receipt: 'r1' }, { error: expect.stringMatching(/cut off/) }]);
    expect(text).toBe('Twelve.');
    expect(end.finish).toBe('stop');
  });

  it('that failed by a fault of ours: an id, and nothing of the fault', async () => {
    const reported: unknown[] = [];
    const { told, called } = await run([callTool('query_data', COUNT), say('Ok.')], {
      call: async () => {
        throw new Error('Catalog Error: Table /home/secret.duckdb does not exist');
      },
      report: (error) => {
        reported.push(error);
        return 'beef0001';
      },
    });
    const error =
      'Something went wrong on our side (id beef0001). Asking again in the same way will not help.';
    expect(told[1]).toEqual([{ error }]);
    expect(called).toMatchObject([{ problem: error }]);
    expect(String(reported[0])).toContain('Catalog Error');
  });

  it('that took too long: how to ask for less', async () => {
    const session = { ...sessionOver([engine]), timeoutMs: 0 };
    const { told } = await run([callTool('query_data', COUNT), say('Ok.')], {
      call: async (tool, input, options) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const slow = { ...tool, prepare: (raw: unknown) => ({ ...tool.prepare(raw), run: never }) };
        return runTool(slow, input, session, options);
      },
    });
    expect(told[1]).toEqual([{ error: expect.stringMatching(/Narrow the group/) }]);
  });
});

function never(context: { signal: AbortSignal }): Promise<never> {
  return new Promise((_, reject) => {
    context.signal.addEventListener('abort', () => reject(new StoppedError('stopped')));
    if (context.signal.aborted) reject(new StoppedError('stopped'));
  });
}

describe('limits', () => {
  it('a model that never stops calling gets its last turn without tools and answers', async () => {
    const { server, end, text } = await run(
      (body, at) => (body.tools ? another(at) : say('As far as I got: twelve.')),
      { limits: { turns: 4 } },
    );
    expect(server.requests.map(({ body }) => 'tools' in body)).toEqual([true, true, true, false]);
    expect(text).toBe('As far as I got: twelve.');
    expect(end).toMatchObject({ finish: 'stop', limit: 'turns' });
  });

  it('a model that calls in its last turn too ends there', async () => {
    const { server, end, called, text } = await run((_, at) => another(at));
    expect(server.requests).toHaveLength(8);
    expect(called).toHaveLength(7);
    expect(text).toBe('');
    expect(end).toMatchObject({ finish: 'stop', limit: 'turns' });
  });

  it('calls beyond the limit are answered with an error, and the next turn is the last', async () => {
    const calls = Array.from({ length: 5 }, (_, at) => ({
      name: 'query_data',
      args: { ...COUNT, group: `children >= ${at}` },
      id: `call_${at}`,
    }));
    const { server, called, told, end } = await run([callTools(calls), say('Twelve.')], {
      limits: { calls: 3 },
    });
    expect(called).toHaveLength(3);
    expect(told[1]?.map((result) => 'error' in result)).toEqual([false, false, false, true, true]);
    expect(server.requests[1]?.body).not.toHaveProperty('tools');
    expect(end.limit).toBe('calls');
  });

  it('the turn after the tokens are spent is the last', async () => {
    const { server, end } = await run((body, at) => (body.tools ? another(at) : say('Twelve.')), {
      limits: { tokens: 90 },
    });
    expect(server.requests).toHaveLength(3);
    expect(end).toMatchObject({ limit: 'tokens', usage: { prompt: 120, completion: 30 } });
  });

  it('an answer that takes too long in all is told, and the request to the model ends', async () => {
    const alive = Array.from({ length: 100 }, () => [wait(20), delta({ reasoning: 'hm' })]).flat();
    const server = await modelServer([stream(...alive, STALL)]);
    const options = optionsFor(server, { limits: { totalMs: 300 } });
    const error: unknown = await drain(runLoop(QUESTION, options)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ fault: 'slow' });
    expect(await server.requests[0]?.ended).toBe('disconnected');
  });

  it('a text without end is cut, and the request to the model ends', async () => {
    const megabyte = Array.from({ length: 100 }, () => delta({ content: 'x'.repeat(10_000) }));
    const { text, end, server } = await run([stream(...megabyte, STALL)]);
    expect(text).toHaveLength(100_000);
    expect(end).toMatchObject({ finish: 'length', limit: null });
    expect(end.usage.completion).toBeGreaterThanOrEqual(25_000);
    expect(await server.requests[0]?.ended).toBe('disconnected');
  });

  it('an answer cut by the model’s own length says so', async () => {
    const { end } = await run([say('Twel', 'length')], { maxTokens: 5 });
    expect(end).toMatchObject({ finish: 'length', limit: null });
  });
});

describe('an empty answer', () => {
  it('is asked for again once', async () => {
    const { text, server } = await run([say(''), say('Twelve.')]);
    expect(text).toBe('Twelve.');
    expect(server.requests[1]?.body.messages.at(-1)).toMatchObject({ role: 'user' });
    expect(server.requests[1]?.body.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
    ]);
  });

  it('is not asked for a third time', async () => {
    const { text, end, server } = await run(() => say(' \n'));
    expect(text).toBe('');
    expect(server.requests).toHaveLength(2);
    expect(end).toMatchObject({ finish: 'stop', limit: null });
  });

  it('in the last turn is the end', async () => {
    const { end, server } = await run([callTool('query_data', COUNT), say('')], {
      limits: { turns: 2 },
    });
    expect(server.requests).toHaveLength(2);
    expect(end).toMatchObject({ finish: 'stop', limit: 'turns' });
  });
});

describe('stopping', () => {
  it('ends the model', async () => {
    const server = await modelServer([stream(delta({ content: 'Twel' }), STALL)]);
    const stop = new AbortController();
    const options = optionsFor(server, { signal: stop.signal });
    const reading = async () => {
      for await (const item of runLoop(QUESTION, options)) if (item.kind === 'text') stop.abort();
    };
    await expect(reading()).rejects.toBeInstanceOf(StoppedError);
    expect(await server.requests[0]?.ended).toBe('disconnected');
  });

  it('ends every tool, and asks the model nothing more', async () => {
    const server = await modelServer([
      callTools([
        { name: 'query_data', args: COUNT },
        { name: 'describe_data', args: {} },
      ]),
    ]);
    const stop = new AbortController();
    const stopped: string[] = [];
    const options = optionsFor(server, {
      signal: stop.signal,
      call: async (tool, _, { signal }) => {
        if (tool.name === 'describe_data') setTimeout(() => stop.abort(), 10);
        return never({ signal }).finally(() => stopped.push(tool.name));
      },
    });
    await expect(drain(runLoop(QUESTION, options))).rejects.toBeInstanceOf(StoppedError);
    expect(stopped.toSorted()).toEqual(['describe_data', 'query_data']);
    expect(server.requests).toHaveLength(1);
  });

  it('to read ends the tools that run', async () => {
    const server = await modelServer([callTool('query_data', COUNT)]);
    const ended = Promise.withResolvers<void>();
    const options = optionsFor(server, {
      call: async (_, __, { signal }) => never({ signal }).finally(ended.resolve),
    });
    for await (const item of runLoop(QUESTION, options)) if (item.kind === 'call') break;
    await ended.promise;
    expect(server.requests).toHaveLength(1);
  });
});

describe('a model that fails', () => {
  const CALL = callTool('query_data', COUNT);
  const cases: [string, Script, ModelError['fault']][] = [
    [
      'in mid-stream after a call',
      [CALL, stream(delta({ content: 'Tw' }), event({ error: {} }))],
      'broken',
    ],
    ['by a cut socket', [CALL, stream(delta({ content: 'Tw' }), CUT)], 'broken'],
    [
      'in the middle of a call',
      [stream(toolDelta({ index: 0, id: 'a', function: { name: 'query_data' } }), CUT)],
      'broken',
    ],
    ['by its key', [status(401)], 'key'],
    ['by being busy', () => status(429), 'busy'],
  ];
  it.each(cases)('%s: the error reaches the caller', async (_, script, fault) => {
    const server = await modelServer(script);
    const error: unknown = await drain(runLoop(QUESTION, optionsFor(server))).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ name: 'ModelError', fault });
  });

  it('429 twice in the middle is waited for', async () => {
    const busy = status(429, {}, { 'retry-after-ms': '5' });
    const { text } = await run([CALL, busy, busy, say('Twelve.')]);
    expect(text).toBe('Twelve.');
  });

  it('or rather thinks for long is given time', async () => {
    const thinking = Array.from({ length: 3 }, () => [wait(10), delta({ reasoning: 'hm' })]).flat();
    const { text } = await run([stream(...thinking, delta({ content: 'Twelve.' }, 'stop'), DONE)]);
    expect(text).toBe('Twelve.');
  });
});

describe('what stands in the data', () => {
  it('reaches the model inside of JSON only, and says nothing in its own name', async () => {
    const { server } = await run([
      callTool('show_customer', { customer: 'A8' }),
      callTool('query_data', { measures: ['customers'], by: ['remark'] }, 'b'),
      say('Ok.'),
    ]);
    const messages = server.requests.at(-1)?.body.messages ?? [];
    const others = messages.filter(({ role }) => role !== 'tool');
    expect(toolResults(server.requests.at(-1)?.body)).toHaveLength(2);
    expect(JSON.stringify(others)).not.toContain('DROP TABLE');
    expect(JSON.stringify(messages)).toContain('DROP TABLE');
    expect(JSON.stringify(messages)).not.toMatch(/Hans|Meier|h@example/);
  });

  it('and the endpoint’s own fields of a call go back to it', async () => {
    const { server } = await run([
      stream(
        toolDelta({
          index: 0,
          id: 'a',
          extra_content: { google: { thought_signature: 'CiQB' } },
          function: { name: 'query_data', arguments: JSON.stringify(COUNT) },
        }),
        finish('tool_calls'),
        DONE,
      ),
      say('Ok.'),
    ]);
    expect(server.requests[1]?.body.messages.at(-2)?.tool_calls?.[0]).toMatchObject({
      extra_content: { google: { thought_signature: 'CiQB' } },
    });
  });
});

async function drain(events: AsyncIterable<LoopEvent>): Promise<void> {
  for await (const _ of events);
}
