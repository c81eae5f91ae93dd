/**
 * The transport to language models: streamed chat completions of any OpenAI-compatible endpoint. What endpoints do
 * differently ends here; out come text, whole calls and one reason why a turn ended.
 */
import { setTimeout as sleep } from 'node:timers/promises';
// oxlint-disable-next-line no-restricted-imports -- the one file that speaks to the package
import OpenAI, { APIConnectionError, APIError } from 'openai';
import { ModelError, StoppedError } from '../../core/errors.ts';
import type {
  ChatModel,
  ModelConnection,
  ModelEvent,
  ModelMessage,
  ModelRequest,
} from '../../ports.ts';
import {
  askedToWait,
  brokeOff,
  failedInAnswer,
  mayPass,
  notAChat,
  refused,
  tooMuch,
  tooSlow,
  unreachable,
  unusableKey,
  withheld,
} from './fault.ts';
import { modelReply, usageOf, type ModelReply } from './reply.ts';
import { ECHOED_FIELDS, requestBody, type OptionalField } from './request.ts';
import { watchedFetch, type FetchLimits, type WatchedFetch } from './watched-fetch.ts';

export interface TransportLimits extends FetchLimits {
  /** Further tries where an endpoint is busy or fails before it answers. */
  retries: number;
  /** Milliseconds before the first of them where the endpoint asks for none; doubled each time. */
  backoffMs: number;
  /** The longest an endpoint may ask to wait before a try. */
  waitMs: number;
}

const LIMITS: TransportLimits = {
  idleMs: 60_000,
  graceMs: 2000,
  bytes: 16_000_000,
  retries: 2,
  backoffMs: 500,
  waitMs: 30_000,
};

/** Nothing is sent before the first turn. */
export function openaiModel(
  connection: ModelConnection,
  limits: Partial<TransportLimits> = {},
): ChatModel {
  const endpoint: Endpoint = {
    connection,
    limits: { ...LIMITS, ...limits },
    refused: new Set(),
  };
  return {
    name: connection.model,
    turn: (request, signal) => turn(endpoint, request, signal),
  };
}

interface Endpoint {
  connection: ModelConnection;
  limits: TransportLimits;
  /** Optional fields it has refused: they are not sent again. */
  refused: Set<OptionalField>;
}

type Chunks = AsyncIterable<unknown>;

async function* turn(
  endpoint: Endpoint,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  const { key } = endpoint.connection;
  if (key !== null && !/^[\x21-\x7e]+$/.test(key)) throw unusableKey();
  const { chunks, wire } = await open(endpoint, request, signal);
  try {
    const reply = modelReply();
    for await (const chunk of readable(chunks, reply, wire, endpoint, signal)) {
      const text = reply.take(chunk);
      if (text !== '') yield { kind: 'text', text };
      wire.expectMore(!reply.isComplete());
    }
    checkEnd(reply, wire, endpoint.connection, signal);
    const rest = reply.rest();
    if (rest !== '') yield { kind: 'text', text: rest };
    const calls = reply.calls(callIds(request.messages));
    yield {
      kind: 'end',
      finish: finishOf(reply, calls.length),
      calls,
      usage: usageOf(reply, JSON.stringify([request.messages, request.tools])),
    };
  } finally {
    wire.end();
  }
}

/** Sends the request until it is answered with a stream, without what the endpoint refuses, and again where it may help. */
async function open(
  endpoint: Endpoint,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<{ chunks: Chunks; wire: WatchedFetch }> {
  const { connection, limits } = endpoint;
  const dropped = new Set(endpoint.refused);
  for (let tries = 0; ;) {
    const wire = watchedFetch(signal, limits);
    const body = requestBody(request, {
      model: connection.model,
      limitFields: limitFieldsOf(connection),
      refused: dropped,
    });
    try {
      const chunks = await client(connection, wire).chat.completions.create(body, {
        signal: wire.signal,
      });
      endpoint.refused = dropped;
      return { chunks, wire };
    } catch (error) {
      if (signal.aborted) throw stopped();
      const field = refusedField(error, wire, body, dropped);
      if (field) {
        dropped.add(field);
        continue;
      }
      const wait = waitBefore(error, wire, tries, limits);
      if (wait === null) throw faultOf(error, wire, connection);
      tries += 1;
      await pause(wait, signal);
    }
  }
}

/** No retries, logs or settings of its own: what the environment says to the package is not meant for this endpoint. */
function client({ url, key }: ModelConnection, wire: WatchedFetch): OpenAI {
  return new OpenAI({
    baseURL: url,
    apiKey: 'none',
    defaultHeaders: { authorization: key === null ? null : `Bearer ${key}` },
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: wire.fetch,
  });
}

function limitFieldsOf({ url }: ModelConnection): ('max_tokens' | 'max_completion_tokens')[] {
  const isOpenAi = /\.openai(\.azure)?\.com$/.test(URL.parse(url)?.hostname ?? '');
  return isOpenAi
    ? ['max_completion_tokens', 'max_tokens']
    : ['max_tokens', 'max_completion_tokens'];
}

/** The field of ours a refusal names, if it can be done without. */
function refusedField(
  error: unknown,
  wire: WatchedFetch,
  body: Record<string, unknown>,
  dropped: ReadonlySet<OptionalField>,
): OptionalField | null {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return null;
  const text = wire.refusal();
  const sent: OptionalField[] = ['stream_options', 'max_completion_tokens', 'max_tokens'];
  const named = sent.find((field) => field in body && text.includes(field));
  if (named) return named;
  return ECHOED_FIELDS.find((field) => !dropped.has(field) && text.includes(field)) ?? null;
}

/** Milliseconds until the next try; null where there is none. */
function waitBefore(
  error: unknown,
  wire: WatchedFetch,
  tries: number,
  limits: TransportLimits,
): number | null {
  if (!(error instanceof APIError) || tries >= limits.retries || wire.exceeded()) return null;
  const backoff = limits.backoffMs * 2 ** tries;
  if (error.status === undefined) return isReset(error) ? backoff : null;
  const headers = new Headers(error.headers);
  if (!mayPass({ status: error.status, text: wire.refusal(), headers })) return null;
  const wait = askedToWait(headers, Date.now()) ?? backoff;
  return wait <= limits.waitMs ? wait : null;
}

/** A connection that was kept open and closed by the other side just then. */
function isReset(error: APIError): boolean {
  return /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(codeOf(error));
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw stopped();
  }
}

/** The package's chunks, with what it throws in our words. It ends without a word when its signal aborts. */
async function* readable(
  chunks: Chunks,
  reply: ModelReply,
  wire: WatchedFetch,
  { connection }: Endpoint,
  signal: AbortSignal,
): AsyncGenerator<unknown, void> {
  const iterator = chunks[Symbol.asyncIterator]();
  for (;;) {
    let next;
    try {
      next = await iterator.next();
    } catch (error) {
      if (signal.aborted) throw stopped();
      // What fails after the last word takes nothing away.
      if (reply.isComplete()) return;
      throw faultOf(error, wire, connection);
    }
    if (next.done) return;
    yield next.value;
  }
}

/** Throws where a stream ended that was not at its end. */
function checkEnd(
  reply: ModelReply,
  wire: WatchedFetch,
  connection: ModelConnection,
  signal: AbortSignal,
): void {
  if (signal.aborted) throw stopped();
  if (wire.exceeded() === 'bytes') throw tooMuch(connection);
  if (wire.exceeded() === 'idle' && !reply.isComplete()) throw tooSlow(connection);
  if (!reply.hasMessage()) throw notAChat(connection);
  if (reply.finish() === null && !wire.isDone()) throw brokeOff(connection);
  if (reply.finish() === 'error') throw failedInAnswer('', connection);
  if (reply.finish() === 'content_filter' && reply.written() === 0) throw withheld(connection);
}

const CUT_SHORT = new Set(['length', 'max_tokens', 'max_output_tokens', 'model_length']);

/** Endpoints say `stop` beside calls, and `tool_calls` without any: what is there decides. */
function finishOf(reply: ModelReply, calls: number): 'stop' | 'calls' | 'length' {
  const reason = reply.finish() ?? '';
  if (CUT_SHORT.has(reason) || reason === 'content_filter') return 'length';
  return calls > 0 ? 'calls' : 'stop';
}

function callIds(messages: readonly ModelMessage[]): string[] {
  return messages.flatMap((message) =>
    message.role === 'assistant' ? message.calls.map(({ id }) => id) : [],
  );
}

function faultOf(error: unknown, wire: WatchedFetch, connection: ModelConnection): ModelError {
  if (wire.exceeded() === 'bytes') return tooMuch(connection);
  if (wire.exceeded() === 'idle') return tooSlow(connection);
  if (error instanceof APIConnectionError) return unreachable(codeOf(error), connection);
  if (!(error instanceof APIError)) return brokeOff(connection);
  if (error.status === undefined) return failedInAnswer(JSON.stringify(error.error), connection);
  const { status } = error;
  return refused({ status, text: wire.refusal(), headers: new Headers(error.headers) }, connection);
}

/** Code or name of the innermost cause: the package wraps what `fetch` throws, and that wraps another error. */
function codeOf(error: unknown): string {
  let code = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  }
  return code;
}

function stopped(): StoppedError {
  return new StoppedError('The answer was stopped.');
}
