import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type HttpServer, serveHttp } from '../../../src/server/http.ts';
import { completionSchema, errorSchema } from '../../support/chat-client.ts';
import { httpFace } from '../../support/http-face.ts';

const faults: string[] = [];
let server: HttpServer;
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => faults.push(line) });
  server = await serveHttp(httpFace({ log }), {
    port: 0,
    portIsChosen: true,
    limits: { perMinute: 1_000_000 },
  });
});
afterAll(() => server.close());

function mostly<A, B>(usual: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other });
}

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'x', 'ritratto', 'null'));
const role = fc.oneof(
  fc.constantFrom('user', 'assistant', 'system', 'developer', 'tool', 'function', 'constructor'),
  text,
);
const part = fc.record(
  { type: fc.constantFrom('text', 'image_url', 'file'), text: fc.oneof(text, fc.jsonValue()) },
  { requiredKeys: [] },
);
const message = fc.record(
  {
    role,
    content: mostly(
      fc.oneof(text, fc.array(fc.oneof(part, text)), fc.constant(null)),
      fc.jsonValue(),
    ),
    tool_calls: fc.jsonValue(),
    tool_call_id: fc.jsonValue(),
  },
  { requiredKeys: ['role'] },
);
const question = fc.record({
  role: fc.constant('user'),
  content: mostly(fc.constant('How many?'), text),
});
const body = fc.record(
  {
    model: mostly(fc.constantFrom('ritratto', 'ritratto-builtin'), fc.jsonValue()),
    messages: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(fc.array(message, { maxLength: 3 }), question).map((all) => all.flat()),
      },
      { weight: 1, arbitrary: fc.array(message) },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    stream: mostly(fc.boolean(), fc.jsonValue()),
    stream_options: fc.oneof(fc.record({ include_usage: fc.boolean() }), fc.jsonValue()),
    max_tokens: fc.oneof(fc.double(), fc.jsonValue()),
    tools: fc.jsonValue(),
    ['__proto__']: fc.jsonValue(),
  },
  { requiredKeys: ['messages'] },
);
const json = mostly(body, fc.jsonValue()).map((value) => JSON.stringify(value));
const bytes = mostly(
  json,
  fc.oneof(
    fc.string({ unit: 'binary' }),
    json.map((whole) => whole.slice(0, -2)),
  ),
);

const value = fc.stringMatching(/^[ -~]{0,40}$/);
const JSON_HEADERS = { 'content-type': 'application/json' };
const HEADERS = [
  'accept',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'authorization',
  'content-encoding',
  'content-type',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'if-none-match',
  'origin',
  'range',
  'te',
  'x-forwarded-for',
];
const header = fc.tuple(
  fc.oneof(
    fc.constantFrom(...HEADERS),
    fc.stringMatching(/^[a-z][a-z-]{0,20}$/).filter((name) => !/^(connection|upgrade)$/.test(name)),
  ),
  value,
);
const headers = fc
  .array(header, { maxLength: 4 })
  .map((all) => ({ ...JSON_HEADERS, ...Object.fromEntries(all) }));
const method = mostly(
  fc.constant('POST'),
  fc.constantFrom('GET', 'PUT', 'OPTIONS', 'TRACE', 'DELETE', 'QUERY'),
);
const path = mostly(
  fc.constant('/v1/chat/completions'),
  fc.oneof(
    fc.constantFrom('/v1/models/x', '/v1//', '/V1/MODELS', '//evil/v1', '/v1/%00', '/v1/%E0%A4%A'),
    fc.webUrl().map((url) => `/v1/${url.slice(8)}`),
  ),
);

async function answerTo(
  options: { method: string; path: string; headers: Record<string, string> },
  sent: string,
): Promise<{ response: IncomingMessage; received: string }> {
  const asked = httpRequest({ host: '127.0.0.1', port: server.port, ...options });
  asked.end(sent);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  let received = '';
  for await (const piece of response) received += piece;
  return { response, received };
}

const modelListSchema = z.object({
  object: z.literal('list'),
  data: z.array(z.object({ id: z.string(), object: z.literal('model') })).min(1),
});

/** The status, once the answer was found to be what a client can read. */
async function readable(...request: Parameters<typeof answerTo>): Promise<number> {
  const { response, received } = await answerTo(...request);
  const { statusCode: status = 0 } = response;
  expect(status).not.toBe(500);
  expect(received).not.toMatch(/<!doctype|<html|\.ts:\d|node_modules/i);
  if (status >= 400) errorSchema.parse(JSON.parse(received));
  const isStream = response.headers['content-type']?.startsWith('text/event-stream') === true;
  // Routes are found in any case: `GET /V1/MODELS` lists the models.
  const whole = request[0].method === 'GET' ? modelListSchema : completionSchema;
  if (status === 200 && !isStream) whole.parse(JSON.parse(received));
  expect(isStream && !received.endsWith('data: [DONE]\n\n')).toBe(false);
  return status;
}

it('whatever is asked, the answer is a completion or an error object, and never our fault', async () => {
  const statuses = new Set<number>();
  const request = { method: 'POST', path: '/v1/chat/completions', headers: JSON_HEADERS };
  await fc.assert(
    fc.asyncProperty(bytes, async (sent) => {
      statuses.add(await readable(request, sent));
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(faults).toEqual([]);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
});

it('in whatever way it is asked', async () => {
  const statuses = new Set<number>();
  const sent = JSON.stringify({ messages: [{ role: 'user', content: 'How many?' }] });
  await fc.assert(
    fc.asyncProperty(fc.record({ method, path, headers }), async (request) => {
      statuses.add(await readable(request, request.method === 'GET' ? '' : sent));
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(faults).toEqual([]);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 403, 404, 405, 415]));
});
