/** Calls to the server that serves this page. Every failure is an `ApiError` with a sentence to show. */
import { t } from './texts.js';

const KEY = 'ritratto.key';

export class ApiError extends Error {
  /** @param {string} message @param {{ status?: number, code?: string | null }} [details] */
  constructor(message, { status = 0, code = null } = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    /** `offline`: no answer at all; `stopped`: the person gave up; `key`: the server wants one. */
    this.code = code;
  }
}

/** The key lasts as long as the tab. */
export function rememberKey(key) {
  sessionStorage.setItem(KEY, key);
}

export function hasKey() {
  return sessionStorage.getItem(KEY) !== null;
}

let keyWanted = () => {};

/** @param {() => void} listener Called when the server wants a key it was not given. */
export function onKeyWanted(listener) {
  keyWanted = listener;
}

export function get(path, signal) {
  return answer('GET', path, undefined, signal);
}

export function post(path, body, signal) {
  return answer('POST', path, body ?? {}, signal);
}

export function put(path, body, signal) {
  return answer('PUT', path, body, signal);
}

export function remove(path) {
  return answer('DELETE', path);
}

/** The JSON of the answer; null where it has none. */
async function answer(method, path, body, signal) {
  const response = await request(method, path, body, signal);
  const text = await response.text().catch((error) => {
    throw failed(error, signal);
  });
  return text === '' ? null : JSON.parse(text);
}

/**
 * The events of a streamed answer, in order, each parsed.
 * @param {string} path @param {unknown} body @param {AbortSignal} signal
 */
export async function* stream(path, body, signal) {
  const response = await request('POST', path, body, signal);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (rest + value).split(/\r?\n\r?\n/);
      rest = parts.pop();
      for (const data of parts.flatMap(dataOf)) {
        if (data === '[DONE]') return;
        const event = JSON.parse(data);
        if (event.error) throw ofServer(event.error, response.status);
        yield event;
      }
    }
  } catch (error) {
    throw failed(error, signal);
  } finally {
    reader.cancel().catch(() => undefined);
  }
  // An end without its mark is a connection that broke.
  throw new ApiError(t('page.problem.cut'), { code: 'offline' });
}

/** Sends one file, because `fetch` does not tell how much of it has gone. */
export function upload(path, file, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const stop = () => sending.abort();
    const fail = (error) => reject(failed(error, signal));
    sending.open('PUT', path);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(authorization())) {
      sending.setRequestHeader(name, value);
    }
    sending.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    sending.addEventListener('error', () => fail(new TypeError('no answer')));
    sending.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')));
    sending.addEventListener('load', () => {
      if (sending.status < 300) resolve(parsed(sending.responseText));
      else fail(ofServer(parsed(sending.responseText)?.error, sending.status));
    });
    sending.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    signal.addEventListener('abort', stop);
    sending.send(file);
  });
}

async function request(method, path, body, signal) {
  const headers = authorization();
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error) => {
    throw failed(error, signal);
  });
  if (response.ok) return response;
  const problem = parsed(await response.text().catch(() => ''))?.error;
  throw ofServer(problem, response.status);
}

function authorization() {
  const key = sessionStorage.getItem(KEY);
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/** Each event is lines of `data:`; comments keep the connection alive. */
function dataOf(event) {
  const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'));
  return lines.length === 0 ? [] : [lines.map((line) => line.slice(5).trimStart()).join('\n')];
}

function ofServer(problem, status) {
  if (status === 401) keyWanted();
  const message = problem?.message ?? t('page.problem.status', { status: String(status) });
  return new ApiError(message, { status, code: status === 401 ? 'key' : (problem?.code ?? null) });
}

function failed(error, signal) {
  if (signal?.aborted) return new ApiError(t('page.stopped'), { code: 'stopped' });
  if (error instanceof ApiError) return error;
  return new ApiError(t('page.problem.offline'), { code: 'offline' });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
