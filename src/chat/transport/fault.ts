/** Why a model did not answer, in our words: what the endpoint wrote is read for its meaning and never passed on. */
import { ModelError } from '../../core/errors.ts';
import type { ModelConnection } from '../../ports.ts';

/** An answer that is none. */
export interface Refusal {
  status: number;
  /** As it came, cut to what is worth reading. */
  text: string;
  headers: Headers;
}

/** Statuses that may pass by themselves: conflicts, limits, restarts, overload. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);

const NO_CREDIT = /insufficient_quota|billing|credit|exceeded your current quota/i;

/** Whether the same request may be answered later. */
export function mayPass({ status, text, headers }: Refusal): boolean {
  if (headers.get('x-should-retry') === 'false') return false;
  return PASSING.has(status) && !(status === 429 && NO_CREDIT.test(text));
}

/** Milliseconds the endpoint asks to wait; null where it does not say. */
export function askedToWait(headers: Headers, now: number): number | null {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  if (seconds >= 0) return seconds * 1000;
  const until = Date.parse(after) - now;
  return until >= 0 ? until : null;
}

export function refused(refusal: Refusal, connection: ModelConnection): ModelError {
  const { status, text } = refusal;
  const { model } = connection;
  const host = hostOf(connection);
  if (status === 401 || status === 403) return keyError(connection);
  if (status === 402 || NO_CREDIT.test(text)) {
    return new ModelError(
      'key',
      `The account at ${host} has no credit left for ${model}. Add credit there, or connect another model.`,
    );
  }
  if (status < 400) {
    return new ModelError(
      'not_found',
      `${host} sends requests on to another address. Connect the model under that address.`,
    );
  }
  if (status === 404 || status === 405 || saysNoModel(text)) {
    return new ModelError(
      'not_found',
      `At ${host} there is no model ${model}, or no chat under that address. Check the model's name and the address, which usually ends in /v1.`,
    );
  }
  if (status === 408 || status === 504) return tooSlow(connection);
  if (status === 429 || status === 503 || status === 529) {
    return new ModelError(
      'busy',
      `${host} has too many requests for ${model} at the moment. Ask again later, or connect another model.`,
    );
  }
  if (status >= 500) {
    return new ModelError(
      'broken',
      `${host} failed while it ran ${model} (status ${status}). Ask again; if it stays, restart that server or connect another model.`,
    );
  }
  return new ModelError('refused', refusalSentence(refusal, model));
}

function saysNoModel(text: string): boolean {
  return /model_not_found|model\b.{0,80}\b(not found|does not exist|unknown)|unknown model/i.test(
    text,
  );
}

function refusalSentence({ status, text }: Refusal, model: string): string {
  if (/tool|function.call/i.test(text)) {
    return `${model} does not take tools as they are sent. Connect a model that can call tools.`;
  }
  const isTooLong = /context.{0,20}(length|window|size)|too (long|large|many tokens)|maximum/i;
  if (status === 413 || isTooLong.test(text)) {
    return `The conversation is too long for ${model}. Start a new one, or connect a model with a longer context.`;
  }
  return `${model} refused the request (status ${status}). Put the question differently, or connect another model.`;
}

function keyError(connection: ModelConnection): ModelError {
  const host = hostOf(connection);
  return new ModelError(
    'key',
    connection.key === null
      ? `${host} asks for a key and none is set. Set the key of the model.`
      : `${host} does not accept the key, or the key may not use ${connection.model}. Check the key.`,
  );
}

/** A key with blanks, line breaks or letters outside ASCII, as it happens when one is pasted. */
export function unusableKey(): ModelError {
  return new ModelError(
    'key',
    'The key of the model has characters no key has, such as a blank or a line break. Paste it again.',
  );
}

/** @param code of the system's or the HTTP client's error, or its name: `ECONNREFUSED`, `HTTPParserError` */
export function unreachable(code: string, connection: ModelConnection): ModelError {
  const host = hostOf(connection);
  if (/^(UND_ERR_SOCKET|ECONNRESET|EPIPE)/.test(code)) return brokeOff(connection);
  if (code === 'HTTPParserError') return notAChat(connection);
  if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return tooSlow(connection);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_(TLS|SSL)|EPROTO/.test(code)) {
    return new ModelError(
      'unreachable',
      `No secure connection to ${host}: its certificate is not trusted or it does not speak https. Check the address.`,
    );
  }
  return new ModelError(
    'unreachable',
    `Nobody answers at ${host}. Check the address, and that the model server runs.`,
  );
}

/** An error object in the middle of an answer. */
export function failedInAnswer(text: string, connection: ModelConnection): ModelError {
  const isBusy = /\b(429|503|529)\b|rate.?limit|overloaded|too many requests|capacity/i.test(text);
  const headers = new Headers();
  if (isBusy || NO_CREDIT.test(text)) return refused({ status: 429, text, headers }, connection);
  return new ModelError(
    'broken',
    `${connection.model} failed in the middle of its answer. Ask again.`,
  );
}

export function brokeOff({ model }: ModelConnection): ModelError {
  return new ModelError('broken', `The answer of ${model} broke off. Ask again.`);
}

export function tooSlow({ model }: ModelConnection): ModelError {
  return new ModelError(
    'slow',
    `${model} was silent for too long. Ask again; if it stays, connect a faster model.`,
  );
}

export function tooMuch({ model }: ModelConnection): ModelError {
  return new ModelError('broken', `${model} sent more than an answer can be. Ask again.`);
}

export function notAChat(connection: ModelConnection): ModelError {
  return new ModelError(
    'broken',
    `What ${hostOf(connection)} sent is no answer of a chat model. Check the address, which usually ends in /v1.`,
  );
}

export function withheld({ model }: ModelConnection): ModelError {
  return new ModelError(
    'refused',
    `The content filter of ${model} withheld the answer. Put the question differently, or connect another model.`,
  );
}

/** Host and port; the address itself may hold a password. */
function hostOf({ url }: ModelConnection): string {
  return URL.parse(url)?.host ?? 'that address';
}
