/**
 * A language model by script: a real HTTP server on loopback that speaks OpenAI chat completions and `/v1/models`,
 * and misbehaves on demand.
 *
 *     const server = await modelServer([callTool('query_data', { measures: ['customers'] }), say('Twelve.')]);
 *     openaiModel(server.connection) … expect(server.requests[1]?.body.messages).toEqual(…)
 *
 * A script is a list of turns, one a chat request, or a function of the request to a turn. `modelServer` ends with
 * the running test.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { ModelConnection } from '../../src/ports.ts';

/** What happens on the wire, in order. */
export type Step =
  /** One event: `data: {…}`. */
  | { kind: 'event'; data: unknown }
  /** Bytes as they stand: comments, half events, no JSON at all. */
  | { kind: 'raw'; text: string }
  | { kind: 'wait'; ms: number }
  /** Nothing more until the client leaves or the server closes. */
  | { kind: 'stall' }
  /** The socket is destroyed. */
  | { kind: 'cut' }
  /** The usage event, where the request asked for it. */
  | { kind: 'usage'; prompt: number; completion: number };

export interface ModelTurn {
  status: number;
  headers: Record<string, string>;
  /** Sent as `text/event-stream`; null = the answer is `whole`. */
  steps: Step[] | null;
  /** The answer to a request without `stream`, or with `steps: null` to any: JSON unless it is text. */
  whole: unknown;
}

interface WireMessage {
  role: string;
  content: unknown;
  tool_calls?: (Record<string, unknown> & {
    id: string;
    function: { name: string; arguments: string };
  })[];
  tool_call_id?: string;
}

interface WireTool {
  type: string;
  function: { name: string; description: string; parameters: Record<string, unknown> };
}

export interface ChatBody {
  model: string;
  messages: WireMessage[];
  tools?: WireTool[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  [parameter: string]: unknown;
}

interface ChatRequest {
  headers: IncomingHttpHeaders;
  body: ChatBody;
  /** How it ended: `answered` in full (or cut by the script), or the client went away before. */
  ended: Promise<'answered' | 'disconnected'>;
}

/** A list gives each chat request its turn; one request too many is answered with 500. */
export type Script = readonly ModelTurn[] | ((body: ChatBody, at: number) => ModelTurn);

export interface ModelServer {
  /** `http://127.0.0.1:PORT/v1`. */
  url: string;
  /** To reach it, with its key and its first model. */
  connection: ModelConnection;
  /** Chat requests in the order they came. */
  requests: ChatRequest[];
  close(): Promise<void>;
}

export interface ModelServerOptions {
  /** Asked for on every route; none by default. */
  key?: string;
  /** What `/v1/models` lists; `scripted` by default. */
  models?: string[];
}

/** Closes when the running test ends. */
export async function modelServer(
  script: Script,
  options: ModelServerOptions = {},
): Promise<ModelServer> {
  const server = await startModelServer(script, options);
  onTestFinished(() => server.close());
  return server;
}

async function startModelServer(
  script: Script,
  { key, models = ['scripted'] }: ModelServerOptions = {},
): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const http = createServer((request, response) => {
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) {
      return sendWhole(
        response,
        status(401, { code: 'invalid_api_key', message: 'Wrong key sk-…' }),
      );
    }
    if (request.method === 'GET' && request.url === '/v1/models') {
      const data = models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'script' }));
      return sendWhole(response, whole({ object: 'list', data }));
    }
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      return sendWhole(response, status(404, { message: `no ${request.url}` }));
    }
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = JSON.parse(text) as ChatBody;
      const at = requests.length;
      const turn = typeof script === 'function' ? script(body, at) : script[at];
      requests.push({ headers: request.headers, body, ended: endOf(response) });
      const over = status(500, { message: 'the script is over' });
      play(turn ?? over, body, response).catch((error: unknown) =>
        response.destroy(error as Error),
      );
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`;
  return {
    url,
    connection: { url, key: key ?? null, model: models[0] ?? 'scripted' },
    requests,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

// Turns -----------------------------------------------------------------------------------------------------------

/** Answers in words, in several pieces. */
export function say(text: string, reason = 'stop'): ModelTurn {
  return turnOf(text, [], reason);
}

export interface ScriptedCall {
  name: string;
  /** Text is sent as it stands, anything else as JSON. */
  args: unknown;
  id?: string;
}

/** Calls one tool, its arguments in fragments. */
export function callTool(name: string, args: unknown, id?: string): ModelTurn {
  return callTools([{ name, args, ...(id === undefined ? {} : { id }) }]);
}

/** Calls several tools at once, after some words if any are given. */
export function callTools(calls: readonly ScriptedCall[], text = ''): ModelTurn {
  return turnOf(text, calls, 'tool_calls');
}

/** Exactly these steps, under `text/event-stream`; text is sent as it stands. */
export function stream(...steps: (Step | string)[]): ModelTurn {
  return {
    status: 200,
    headers: {},
    steps: steps.map((step) => (typeof step === 'string' ? { kind: 'raw', text: step } : step)),
    whole: { error: { message: 'this turn is only streamed' } },
  };
}

/** An answer in one piece, also to a request for a stream. */
export function whole(body: unknown, headers: Record<string, string> = {}): ModelTurn {
  return { status: 200, headers, steps: null, whole: body };
}

/** An error: an object becomes `{ error: … }`, text (such as HTML) is sent as it stands. */
export function status(
  code: number,
  error: Record<string, unknown> | string = { message: 'third-party text' },
  headers: Record<string, string> = {},
): ModelTurn {
  return {
    status: code,
    headers,
    steps: null,
    whole: typeof error === 'string' ? error : { error },
  };
}

// Steps -----------------------------------------------------------------------------------------------------------

export function event(data: unknown): Step {
  return { kind: 'event', data };
}

/** A chunk with this delta; `finish_reason` is left out unless given. */
export function delta(fields: Record<string, unknown>, reason?: string | null): Step {
  const ended = reason === undefined ? {} : { finish_reason: reason };
  return event(chunk([{ index: 0, delta: fields, ...ended }]));
}

/** A chunk with fragments of tool calls as they stand. */
export function toolDelta(...parts: unknown[]): Step {
  return delta({ tool_calls: parts });
}

export function finish(reason: string | null): Step {
  return delta({}, reason);
}

export const DONE: Step = { kind: 'raw', text: 'data: [DONE]\n\n' };
export const STALL: Step = { kind: 'stall' };
export const CUT: Step = { kind: 'cut' };

export function wait(ms: number): Step {
  return { kind: 'wait', ms };
}

export function chunk(choices: unknown[], more: Record<string, unknown> = {}) {
  return {
    id: 'chatcmpl-script',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices,
    ...more,
  };
}

// Reading requests ------------------------------------------------------------------------------------------------

/** The tool results a request holds, parsed, in order. */
export function toolResults(body: ChatBody | undefined): Record<string, unknown>[] {
  return (body?.messages ?? [])
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => JSON.parse(String(content)));
}

// Playing ---------------------------------------------------------------------------------------------------------

const USAGE = { prompt: 40, completion: 10 };

function turnOf(text: string, calls: readonly ScriptedCall[], reason: string): ModelTurn {
  const complete = calls.map(({ name, args, id }, index) => ({
    id: id ?? `call_${index + 1}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }));
  const message = {
    role: 'assistant',
    content: text === '' ? null : text,
    ...(calls.length === 0 ? {} : { tool_calls: complete }),
  };
  return {
    status: 200,
    headers: {},
    steps: [
      delta({ role: 'assistant', content: text === '' ? null : '' }),
      ...pieces(text).map((content) => delta({ content })),
      ...complete.flatMap((call, index) => fragments(call, index)),
      finish(reason),
      { kind: 'usage', ...USAGE },
      DONE,
    ],
    whole: {
      id: 'chatcmpl-script',
      object: 'chat.completion',
      created: 0,
      model: 'scripted',
      choices: [{ index: 0, message, finish_reason: reason }],
      usage: usageOf(USAGE),
    },
  };
}

function fragments(
  call: { id: string; type: string; function: { name: string; arguments: string } },
  index: number,
): Step[] {
  const { name, arguments: args } = call.function;
  return [
    toolDelta({ index, id: call.id, type: call.type, function: { name, arguments: '' } }),
    ...pieces(args).map((part) => toolDelta({ index, function: { arguments: part } })),
  ];
}

/** Cuts at most ten pieces, surrogate pairs kept whole. */
function pieces(text: string): string[] {
  const characters = Array.from(text);
  const size = Math.max(4, Math.ceil(characters.length / 10));
  const count = Math.ceil(characters.length / size);
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  );
}

function usageOf({ prompt, completion }: { prompt: number; completion: number }) {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

async function play(turn: ModelTurn, body: ChatBody, response: ServerResponse): Promise<void> {
  if (!turn.steps || !body.stream) return sendWhole(response, turn);
  response.writeHead(turn.status, { 'content-type': 'text/event-stream', ...turn.headers });
  response.flushHeaders();
  const left = new AbortController();
  response.on('close', () => left.abort());
  for (const step of turn.steps) {
    if (left.signal.aborted) return;
    if (step.kind === 'event') response.write(`data: ${JSON.stringify(step.data)}\n\n`);
    else if (step.kind === 'raw') response.write(step.text);
    else if (step.kind === 'wait') await sleep(step.ms, null, left).catch(() => undefined);
    else if (step.kind === 'stall') return;
    else if (step.kind === 'usage' && body.stream_options?.include_usage) {
      response.write(`data: ${JSON.stringify(chunk([], { usage: usageOf(step) }))}\n\n`);
    } else if (step.kind === 'cut') return cut(response);
  }
  response.end();
}

/** After what was written has left, so that a cut never swallows the steps before it. */
function cut(response: ServerResponse): void {
  cuts.add(response);
  response.write('', () => setImmediate(() => response.destroy()));
}
const cuts = new WeakSet<ServerResponse>();

function sendWhole(response: ServerResponse, turn: ModelTurn): void {
  const isText = typeof turn.whole === 'string';
  const type = isText ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(turn.status, { 'content-type': type, ...turn.headers });
  response.end(isText ? turn.whole : JSON.stringify(turn.whole));
}

function endOf(response: ServerResponse): ChatRequest['ended'] {
  return new Promise((resolve) => {
    response.on('close', () => {
      resolve(response.writableFinished || cuts.has(response) ? 'answered' : 'disconnected');
    });
  });
}
