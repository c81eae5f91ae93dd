/** HTTP for one request to a model: it ends when nothing comes for too long, or too much. */

export interface FetchLimits {
  /** Milliseconds without a byte until the endpoint counts as silent. */
  idleMs: number;
  /** Milliseconds to wait for more once an answer is complete: usage, or the end of the stream. */
  graceMs: number;
  /** Bytes of one answer. */
  bytes: number;
}

export interface WatchedFetch {
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Aborts with the caller's signal, and when a limit is reached. */
  signal: AbortSignal;
  /** The limit that was reached. */
  exceeded(): 'idle' | 'bytes' | null;
  /** Whether the stream said that it is done. */
  isDone(): boolean;
  /** The body of an answer that is no success, cut; empty without one. */
  refusal(): string;
  /** Whether more is expected: otherwise silence ends sooner. */
  expectMore(more: boolean): void;
  /** Ends the request if it still runs. */
  end(): void;
}

/** Longer error pages hold nothing that would be read. */
const REFUSAL_CHARACTERS = 8000;

// Exact: inside of an event's JSON a line break is escaped.
const DONE = /(^|\n)data: ?\[DONE\]/;

export function watchedFetch(caller: AbortSignal, limits: FetchLimits): WatchedFetch {
  const stop = new AbortController();
  const signal = AbortSignal.any([caller, stop.signal]);
  let exceeded: 'idle' | 'bytes' | null = null;
  let idleMs = limits.idleMs;
  let bytes = 0;
  let lastBytes = '\n';
  let done = false;
  let refusal = '';

  const exceed = (limit: 'idle' | 'bytes') => {
    exceeded ??= limit;
    stop.abort();
  };

  /** Runs only while something is awaited: a reader who takes his time is not the endpoint's silence. */
  async function during<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => exceed('idle'), idleMs);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }

  function look(chunk: Uint8Array): void {
    bytes += chunk.length;
    if (bytes > limits.bytes) exceed('bytes');
    const text = lastBytes + Buffer.from(chunk).toString('latin1');
    done ||= DONE.test(text);
    lastBytes = text.slice(-16);
  }

  function watched(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const next = await during(reader.read());
          if (next.done) return controller.close();
          look(next.value);
          controller.enqueue(next.value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  return {
    signal,
    exceeded: () => exceeded,
    isDone: () => done,
    refusal: () => refusal,
    expectMore: (more) => {
      idleMs = more ? limits.idleMs : Math.min(limits.graceMs, limits.idleMs);
    },
    end: () => stop.abort(),
    async fetch(input, init) {
      // Redirects are never followed: customer data goes to the address the operator chose and to no other.
      const request: RequestInit = { ...init, headers: ownHeaders(init), redirect: 'manual' };
      const response = await during(fetch(input, request));
      const { status, headers, body } = response;
      if (!body) return response;
      if (!response.ok) {
        refusal = (await new Response(watched(body)).text()).slice(0, REFUSAL_CHARACTERS);
        return new Response(refusal, { status, headers });
      }
      if (!/\bjson\b/.test(headers.get('content-type') ?? '')) {
        return new Response(watched(body), { status, headers });
      }
      // An endpoint that does not stream: its one piece is read as a stream of one event.
      done = true;
      return new Response(asEvent(await new Response(watched(body)).text()), { status });
    },
  };
}

/** Not what the package adds about this machine, or finds for other endpoints in the environment. */
function ownHeaders(init?: RequestInit): Headers {
  const all = new Headers(init?.headers);
  const own = new Headers({ 'user-agent': 'ritratto' });
  for (const name of ['accept', 'authorization', 'content-type']) {
    const value = all.get(name);
    if (value !== null) own.set(name, value);
  }
  return own;
}

function asEvent(text: string): string {
  return `data: ${text.replaceAll(/[\r\n]/g, ' ')}\n\n`;
}
