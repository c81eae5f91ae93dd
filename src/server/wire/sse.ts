/** Server-sent events to a client that may read slowly, leave, or wait long for the next one. */
import type { ServerResponse } from 'node:http';
import { clientGone } from './client-gone.ts';

/** Shorter than the idle limits of the usual proxies and clients. */
const HEARTBEAT_MS = 15_000;

/** Text gathered in one turn of the event loop goes out at once beyond this length. */
const MOST_GATHERED = 16_384;

export interface EventStream {
  /** Aborts when the client is gone. */
  readonly signal: AbortSignal;
  /** One event, `data: JSON`. Waits while the client is behind; resolves at once when the stream is closed. */
  send(data: unknown): Promise<void>;
  /** Text as it is; waits as `send` does. */
  raw(text: string): Promise<void>;
  end(): void;
}

/**
 * Sends the headers of an event stream and keeps it alive with comments, one every `heartbeatMs` (15 s).
 * Headers set before on the response, such as those of CORS, stay.
 */
export function openEventStream(
  response: ServerResponse,
  { heartbeatMs = HEARTBEAT_MS }: { heartbeatMs?: number } = {},
): EventStream {
  const signal = clientGone(response);
  let gathered = '';
  let flushing: NodeJS.Immediate | null = null;
  let behind: Promise<void> | null = null;

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => void raw(': keep-alive\n\n'), heartbeatMs);
  response.once('close', () => clearInterval(heartbeat));
  if (response.destroyed) clearInterval(heartbeat);

  return { signal, send: (data) => raw(`data: ${JSON.stringify(data)}\n\n`), raw, end };

  async function raw(text: string): Promise<void> {
    if (response.destroyed || response.writableEnded) return;
    gathered += text;
    // Tokens arrive many at once; together they cost one write and one packet.
    if (gathered.length >= MOST_GATHERED) flush();
    else flushing ??= setImmediate(flush);
    if (behind !== null) await behind;
  }

  function flush(): void {
    if (flushing !== null) clearImmediate(flushing);
    flushing = null;
    if (gathered === '' || response.destroyed || response.writableEnded) return;
    const accepted = response.write(gathered);
    gathered = '';
    if (!accepted) behind ??= caughtUp();
  }

  /** A closed response never drains: the one or the other ends the wait. */
  function caughtUp(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        response.off('drain', done);
        response.off('close', done);
        behind = null;
        resolve();
      };
      response.on('drain', done);
      response.on('close', done);
    });
  }

  function end(): void {
    clearInterval(heartbeat);
    flush();
    if (!response.writableEnded) response.end();
  }
}
