/** MCP over HTTP on the real server: every client speaks to the same one, over the twelve customers of `small-data.ts`. */
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StreamableHTTPClientTransport as OlderTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outboundSchema } from '../../src/border.ts';
import { type HttpServer, serveHttp } from '../../src/server/http.ts';
import { TOOLS } from '../../tools/index.ts';
import { httpFace } from '../support/http-face.ts';
import {
  type CallOptions,
  callSchema,
  type CallResult,
  newer,
  older,
} from '../support/mcp-clients.ts';
import { EMPTY, toolOf } from './tool-of.ts';

/** What the tool that waits for its signal has seen. */
let waiting = { started: Promise.withResolvers<void>(), stopped: Promise.withResolvers<void>() };

const OWN_TOOLS = [
  toolOf('waiting', async ({ signal }) => {
    const { started, stopped } = waiting;
    started.resolve();
    await once(signal, 'abort');
    stopped.resolve();
    return EMPTY;
  }),
  toolOf('stepping', async ({ progress }) => {
    for (const done of [1, 3, 2, 4]) progress({ stage: 'counting', done, total: 4 });
    return EMPTY;
  }),
  toolOf('broken', async () => {
    throw new Error('Catalog Error: Table "secret" does not exist');
  }),
];
const NAMES = [...TOOLS, ...OWN_TOOLS].map(({ name }) => name);

const logged: string[] = [];
const plain = httpFace();
const face = httpFace({
  mcp: { ...plain.mcp, tools: [...TOOLS, ...OWN_TOOLS] },
  log: pino({}, { write: (line: string) => logged.push(line) }),
});
let server: HttpServer;
let endpoint: string;

beforeAll(async () => {
  server = await serveHttp(face, { port: 0, portIsChosen: true });
  endpoint = `${server.url}/mcp`;
});
afterAll(async () => {
  await server.close();
  await plain.close();
});

const overHttp = () => new StreamableHTTPClientTransport(new URL(endpoint));
const overOlderHttp = () => new OlderTransport(new URL(endpoint));

const answerOf = (result: CallResult) => outboundSchema.strict().parse(result.structuredContent);

describe.each([
  {
    client: 'a client of 2026-07-28',
    connect: () => newer(overHttp(), 'auto'),
    version: '2026-07-28',
  },
  {
    client: 'the same client, not negotiating',
    connect: () => newer(overHttp(), 'legacy'),
    version: '2025-11-25',
  },
  {
    client: 'a client of the older SDK',
    connect: () => older(overOlderHttp()),
    version: '2025-11-25',
  },
])('$client over HTTP', ({ connect, version }) => {
  it('agrees on the version, gets the instructions and the tools', async () => {
    const client = await connect();
    expect(client.version).toBe(version);
    expect(client.instructions).toBe(plain.mcp.instructions);
    expect(await client.list()).toEqual(NAMES);
  });

  it('gets answers that its own check of the schema lets through, the same in text and structure', async () => {
    const client = await connect();
    await client.list();
    const revenue = await client.call('query_data', {
      measures: ['customers', 'revenue'],
      by: ['country'],
    });
    const ranking = await client.call('rank_customers', { by: 'revenue', limit: 3 });
    const data = await client.call('describe_data');
    for (const result of [revenue, ranking, data]) {
      expect(result.isError ?? false).toBe(false);
      expect(JSON.parse(result.content[0]?.text ?? '')).toEqual(answerOf(result));
      expect(result.content[0]?.text).not.toContain('@');
    }
    expect(answerOf(ranking).tables['ranking']?.rows).toHaveLength(3);
    const numbers = [revenue, ranking, data].map((result) => answerOf(result).receipt);
    expect(new Set(numbers).size).toBe(3);
    expect((await plain.session()).receipts.get(numbers[0] ?? '')).toBe(
      answerOf(revenue).receipt_id,
    );
  });

  it('is told in a sentence what is wrong with a call, and can go on', async () => {
    const client = await connect();
    await expect(client.call('query_dat')).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('Did you mean "query_data"?'),
    });
    const field = await client.call('query_data', {
      measures: ['revenue'],
      group: "contry = 'IT'",
    });
    expect(field).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('country') }],
    });
    expect(await client.list()).toEqual(NAMES);
  });

  it('gets the id of a fault of ours, whose text goes to the log only', async () => {
    const client = await connect();
    const { isError, content } = await client.call('broken');
    expect(isError).toBe(true);
    const id = /\(id ([0-9a-f]{8})\)/.exec(content[0]?.text ?? '')?.[1] ?? 'no id';
    expect(content[0]?.text).not.toMatch(/secret|Catalog|\.ts|at /);
    expect(logged.find((line) => line.includes(id))).toContain('Table \\"secret\\"');
  });

  it('hears how far a call is', async () => {
    const client = await connect();
    const steps: unknown[] = [];
    const onprogress: CallOptions['onprogress'] = ({ progress, total, message }) =>
      steps.push([progress, total, message]);
    await client.call('stepping', {}, { onprogress });
    expect(steps).toEqual([1, 3, 4].map((done) => [done, 4, 'counting']));
  });

  it('stops the tool by cancelling, and can ask again', async () => {
    waiting = { started: Promise.withResolvers(), stopped: Promise.withResolvers() };
    const client = await connect();
    const stop = new AbortController();
    const call = client.call('waiting', {}, { signal: stop.signal });
    await waiting.started.promise;
    stop.abort();
    await expect(call).rejects.toThrow(/abort/i);
    await waiting.stopped.promise;
    expect(answerOf(await client.call('query_data', { measures: ['revenue'] })).receipt).toMatch(
      /^r\d+$/,
    );
  });
});

const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON of the body, or of the only message of an event stream. */
  message: unknown;
}

async function send(sent: Sent): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    ...sent,
    headers: { ...JSON_HEADERS, ...sent.headers },
  });
  const text = await response.text();
  const [data = text] = /(?<=^data: ).*$/m.exec(text) ?? [];
  const { status, headers } = response;
  return { status, headers, text, message: data === '' ? null : JSON.parse(data) };
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({ body: JSON.stringify(body), headers });

const message = (method: string, params?: unknown) => ({ jsonrpc: '2.0', id: 7, method, params });

/** A request of the 2026-07-28 revision, with headers that say the same. */
function modern(method: string, params: Record<string, unknown> = {}): Sent {
  const { name } = params;
  return {
    body: JSON.stringify(message(method, { ...params, _meta: META })),
    headers: {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    },
  };
}

const body = (value: unknown): Sent => ({ body: JSON.stringify(value) });
const older11 = { 'mcp-protocol-version': '2025-11-25' };

describe('a request that cannot be served', () => {
  it.each<[what: string, sent: Sent, status: number, code: number, id?: number]>([
    ['malformed JSON', { body: '{"jsonrpc":' }, 400, -32700],
    ['no body', {}, 400, -32600],
    ['a body that is no UTF-8', { body: Buffer.from([0x22, 0xff, 0xfe]) }, 400, -32700],
    [
      'a body cut short by its encoding',
      { body: gzipSync('{}').subarray(0, 9), headers: { 'content-encoding': 'gzip' } },
      400,
      -32700,
    ],
    ['a body of 5 MB', { body: `"${'x'.repeat(5_000_000)}"` }, 413, -32000],
    [
      'a body of 5 MB once unpacked',
      { body: gzipSync(`"${'x'.repeat(5_000_000)}"`), headers: { 'content-encoding': 'gzip' } },
      413,
      -32000,
    ],
    ['text', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, -32000],
    [
      'a form',
      { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      -32000,
    ],
    [
      'another charset',
      { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
      415,
      -32000,
    ],
    ['another encoding', { body: '{}', headers: { 'content-encoding': 'x-own' } }, 415, -32000],
    ['a client that wants HTML', { ...body({}), headers: { accept: 'text/html' } }, 406, -32000],
    [
      'a client that takes no event stream',
      { ...body({}), headers: { accept: 'application/json' } },
      406,
      -32000,
    ],
    ['GET', { method: 'GET' }, 405, -32000],
    ['DELETE', { method: 'DELETE' }, 405, -32000],
    ['PUT', { method: 'PUT', ...body({}) }, 405, -32000],
    ['a number', body(5), 400, -32600],
    ['null', body(null), 400, -32600],
    ['an object that is no message', body({ hello: 'world' }), 400, -32600],
    ['a message of JSON-RPC 1', body({ id: 7, method: 'ping', params: [] }), 400, -32600, 7],
    ['an id that is an object', body({ ...message('ping'), id: {} }), 400, -32600],
    ['an empty batch', body([]), 400, -32600],
    ['a batch of nonsense', body([1, 2]), 400, -32600],
    ['a batch of 101', body(Array(101).fill(message('ping'))), 400, -32600],
    [
      'a batch of a revision that has none',
      { ...body([message('ping')]), headers: older11 },
      400,
      -32600,
    ],
    ['a batch of 2026-07-28', body([message('tools/list', { _meta: META })]), 400, -32600],
    [
      'an unknown revision',
      { ...body(message('ping')), headers: { 'mcp-protocol-version': '1999-01-01' } },
      400,
      -32000,
    ],
    [
      'an unknown revision in the body',
      body(
        message('tools/list', {
          _meta: { ...META, 'io.modelcontextprotocol/protocolVersion': '2099-01-01' },
        }),
      ),
      400,
      -32022,
      7,
    ],
    ['headers missing', body(message('tools/list', { _meta: META })), 400, -32020, 7],
    [
      'headers that say something else',
      {
        ...modern('tools/list'),
        headers: { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call' },
      },
      400,
      -32020,
      7,
    ],
    [
      'a body without what the header announces',
      { ...body(message('tools/list')), headers: { 'mcp-protocol-version': '2026-07-28' } },
      400,
      -32602,
      7,
    ],
    ['an unknown method', body(message('no/such')), 200, -32601, 7],
    ['an unknown method of 2026-07-28', modern('no/such'), 404, -32601, 7],
    ['a method of another revision', modern('ping'), 404, -32601, 7],
    ['resources, which there are not', body(message('resources/list')), 200, -32601, 7],
    ['parameters of a wrong type', body(message('tools/call', { name: 5 })), 200, -32602, 7],
    [
      'parameters of a wrong type in 2026-07-28',
      modern('tools/call', { name: 'query_data', arguments: 'all' }),
      200,
      -32602,
      7,
    ],
    ['a handshake without parameters', body(message('initialize', {})), 200, -32602, 7],
    ['an unknown tool', body(message('tools/call', { name: 'nope' })), 200, -32602, 7],
  ])('%s: a JSON-RPC error that gives nothing away', async (_, sent, status, code, id) => {
    const answer = await send(sent);
    expect(answer.message).toMatchObject({
      jsonrpc: '2.0',
      id: id ?? null,
      error: { code, message: expect.stringMatching(/^[^<[{\n]{10,250}$/) },
    });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/node_modules|\/src\/|\.[mc]?[jt]s\b|invalid_type|stack/);
    expect(answer.headers.get('content-type')).toMatch(/^(application\/json|text\/event-stream)/);
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null);
  });

  it.each([
    ['host', 'evil.example'],
    ['origin', 'https://evil.example'],
  ])('a page of another %s: 403', async (name, value) => {
    // `fetch` does not let these headers be set.
    const asked = httpRequest(endpoint, {
      method: 'POST',
      headers: { ...JSON_HEADERS, [name]: value },
    });
    asked.end(JSON.stringify(message('tools/list')));
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(403);
  });
});

describe('a request served as its revision wants it', () => {
  it('a batch of 2025-03-26: every message is answered', async () => {
    const { status, text } = await post([
      { ...message('ping'), id: 1 },
      { ...message('tools/list'), id: 2 },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
    ]);
    expect(status).toBe(200);
    const messages = text.match(/(?<=^data: ).*$/gm)?.map((data) => JSON.parse(data));
    expect(messages?.map(({ id }) => id).toSorted()).toEqual([1, 2]);
  });

  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    'a handshake of %s is answered in that revision, with a session id that ties a cancellation to its call',
    async (protocolVersion) => {
      const answer = await post(
        message('initialize', {
          protocolVersion,
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        }),
      );
      expect(answer.message).toMatchObject({ id: 7, result: { protocolVersion } });
      expect(answer.headers.get('mcp-session-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('a handshake of a later revision is answered with the latest there is', async () => {
    const params = {
      protocolVersion: '2099-01-01',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    };
    const answer = await post(message('initialize', params));
    expect(answer.message).toMatchObject({ result: { protocolVersion: '2025-11-25' } });
  });

  it('a notification is accepted without an answer', async () => {
    const answer = await post({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([answer.status, answer.text]).toEqual([202, '']);
  });

  it('a call of 2026-07-28 needs no handshake and is answered in plain JSON', async () => {
    const params = { name: 'query_data', arguments: { measures: ['customers'] } };
    const answer = await send(modern('tools/call', params));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.message).toMatchObject({ id: 7, result: { resultType: 'complete' } });
  });

  it('a client that takes anything is served', async () => {
    const answer = await post(message('tools/list'), { accept: '*/*' });
    expect(answer.message).toMatchObject({ result: { tools: expect.any(Array) } });
  });

  it('a body packed with gzip is unpacked', async () => {
    const packed = gzipSync(JSON.stringify(message('ping')));
    const answer = await send({ body: packed, headers: { 'content-encoding': 'gzip' } });
    expect(answer.message).toEqual({ jsonrpc: '2.0', id: 7, result: {} });
  });

  it('arguments nested 100,000 deep are refused by the tool, not by a fault of ours', async () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const params = `{"name":"query_data","arguments":{"measures":${nested}}}`;
    const answer = await send({
      body: `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":${params}}`,
    });
    expect(answer.message).toMatchObject({
      result: { isError: true, content: [{ text: expect.stringContaining('"measures') }] },
    });
  });
});

describe('the end of a call', () => {
  const call = (headers: Record<string, string>, signal?: AbortSignal) =>
    send({
      ...body(message('tools/call', { name: 'waiting', arguments: {} })),
      headers,
      ...(signal === undefined ? {} : { signal }),
    });

  it.each([
    ['2026-07-28', modern('tools/call', { name: 'waiting', arguments: {} })],
    ['2025-11-25', body(message('tools/call', { name: 'waiting', arguments: {} }))],
  ])('a client of %s that leaves stops its tool', async (_, sent) => {
    waiting = { started: Promise.withResolvers(), stopped: Promise.withResolvers() };
    const leave = new AbortController();
    const left = send({ ...sent, signal: leave.signal });
    await waiting.started.promise;
    leave.abort();
    await expect(left).rejects.toThrow(/abort/i);
    await waiting.stopped.promise;
  });

  it('a cancellation stops the call of its own session only, and ends its response', async () => {
    waiting = { started: Promise.withResolvers(), stopped: Promise.withResolvers() };
    const mine = { ...older11, 'mcp-session-id': 'mine' };
    const called = call(mine);
    await waiting.started.promise;
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 7 } };
    let stopped = false;
    void waiting.stopped.promise.then(() => (stopped = true));
    for (const headers of [older11, { ...older11, 'mcp-session-id': 'another' }]) {
      expect((await post(cancel, headers)).status).toBe(202);
    }
    expect(stopped).toBe(false);
    expect((await post(cancel, mine)).status).toBe(202);
    await waiting.stopped.promise;
    expect((await called).text).toBe('');
  });
});

/** The short name of the answer to a question for one measure of everybody. */
async function ask(measure: string): Promise<string> {
  const params = { name: 'query_data', arguments: { measures: [measure] } };
  const answer = await send(modern('tools/call', params));
  const { result } = z.object({ result: callSchema }).parse(answer.message);
  return answerOf(result).receipt;
}

describe('short names of answers', () => {
  it('are the same for the same question and another one for another, whoever asks', async () => {
    const first = await ask('revenue');
    expect(await ask('orders')).not.toBe(first);
    expect(await ask('revenue')).toBe(first);
  });

  it('are forgotten, oldest first, beyond a thousand, and no number is given twice', async () => {
    const { receipts } = await plain.session();
    const before = await ask('revenue');
    const last = Math.max(...Array.from(receipts.keys(), (alias) => Number(alias.slice(1))));
    for (let i = 1; i <= 1000; i += 1) receipts.set(`r${last + i}`, `rc_${i}`);
    const after = await ask('units');
    expect(after).toBe(`r${last + 1001}`);
    expect(receipts.size).toBeLessThanOrEqual(1001);
    expect(receipts.has(before)).toBe(false);
    expect(await ask('revenue')).toBe(`r${last + 1002}`);
  });
});
