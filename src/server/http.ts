/** The HTTP server: every guard stands here, in front of every face. */
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { apiRouter } from './api/router.ts';
import { bearer } from './wire/bearer.ts';
import { CHAT_LIMITS, type ChatLimits, limitConversations, limitRate } from './wire/chat-limits.ts';
import { completionsRouter, type StreamTiming } from './completions/router.ts';
import type { HttpFace } from './face.ts';
import { guard } from './wire/guard.ts';
import { health } from './health.ts';
import { errorBody, errorHandler, HttpError, methodNotAllowed, shown } from './wire/http-errors.ts';
import { listen } from './wire/listen.ts';
import { mcpRouter } from './mcp/http.ts';
import { onlyJson } from './wire/only-json.ts';
import { pageFiles } from './page-files.ts';
import { receiptsRouter } from './receipts/router.ts';

/** Half-sent requests are cut, so that they do not use up the connections; an upload may take its time. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 600_000;
/** Longer than the idle limit of usual proxies, which would otherwise send into a connection just closed. */
const KEEP_ALIVE_MS = 65_000;

/** How long open answers have, once the server is to stop, to say so to their clients. */
const LAST_WORDS_MS = 1500;
const IDLE_CHECK_MS = 50;

export interface HttpOptions {
  port: number;
  /** A port that a person chose is not replaced by the next free one. */
  portIsChosen: boolean;
  limits?: Partial<ChatLimits>;
  timing?: StreamTiming;
}

export interface HttpServer {
  /** Where a browser on this machine finds it, without a slash at the end. */
  url: string;
  port: number;
  /** Stops listening, ends what is under way, and resolves once every connection is closed: within two seconds. */
  close(): Promise<void>;
}

/**
 * Serves page, chat endpoint, MCP and API.
 * @throws ConfigError where the address is not of this machine or the port is taken.
 */
export async function serveHttp(face: HttpFace, options: HttpOptions): Promise<HttpServer> {
  const { host } = face.access;
  const stopping = new AbortController();
  const app = compose(face, options, stopping.signal);
  const server = createServer(
    {
      // The guard refuses a request without it in words.
      requireHostHeader: false,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    app,
  );
  server.on('clientError', refuseGarbage);
  // Without a listener Node answers an unknown `Expect` with an empty 417; a body may come without being expected.
  server.on('checkExpectation', app);
  const port = await listen(server, host, options);
  return {
    url: `http://${nameInUrl(host)}:${port}`,
    port,
    close: () => stop(server, stopping),
  };
}

function compose(face: HttpFace, options: HttpOptions, stopping: AbortSignal): Express {
  const limits = { ...CHAT_LIMITS, ...options.limits };
  const converse = limitConversations(face.converse, limits, stopping);
  const limited = { ...face, converse };
  const withKey = bearer(face.access.key);

  const app = express();
  app.set('query parser', 'simple');
  app.use(securityHeaders(), guard(face.access));
  app.route('/health').get(health(face)).all(methodNotAllowed('GET'));
  app.use('/mcp', withKey, mcpRouter(limited));
  app.use('/v1', withKey, onlyJson());
  app.use('/api', withKey, onlyJson('application/octet-stream'));
  app.post(['/v1/chat/completions', '/api/chat'], limitRate(limits));
  app.use(['/receipts', '/api/receipts'], limitRate(limits));
  app.use(['/api/model', '/api/uploads'], limitRate(limits));
  app.use('/v1', completionsRouter(limited, options.timing));
  app.use(receiptsRouter(limited));
  app.use('/api', apiRouter(limited));
  app.use(pageFiles());
  app.use(({ method, path }) => {
    throw new HttpError(
      404,
      'not_found',
      `There is nothing at ${method} ${shown(path)}. The page is at /, chat completions at /v1/chat/completions, MCP at /mcp.`,
    );
  });
  app.use(errorHandler(face.log));
  return app;
}

/** What the page needs and no more; nothing of it comes from elsewhere, and no other page may frame it. */
function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Signed links must not leak; a form of our own must still be able to say where it comes from.
    referrerPolicy: { policy: 'same-origin' },
    // TLS is the business of the proxy in front.
    strictTransportSecurity: false,
    xPoweredBy: true,
  });
}

/** What is no HTTP never reaches express. */
function refuseGarbage(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, sentence] = GARBAGE[error.code ?? ''] ?? [
    400,
    'Bad Request',
    'The request is not valid HTTP.',
  ];
  const body = JSON.stringify(errorBody(new HttpError(status, 'bad_request', sentence)));
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const GARBAGE: Record<string, [status: number, reason: string, sentence: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'The headers are larger than this server reads.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request did not arrive in time.'],
};

async function stop(server: Server, stopping: AbortController): Promise<void> {
  stopping.abort();
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A connection is kept for a further request once its answer is complete.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

/** A wildcard is no address to open. */
function nameInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
