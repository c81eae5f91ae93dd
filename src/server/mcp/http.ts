/**
 * MCP over Streamable HTTP for clients of 2026-07-28 and of the revisions before it. A server is made per request, and
 * nothing is kept from one to the next but the short names of answers.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createMcpHandler, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Session } from '../../tool.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';
import { mcpServer, reportTo } from './server.ts';
import { callsUnderWay } from './cancel.ts';
import { checkBody, checkHeaders, readBody, refuse, refuseBody } from './input.ts';
import { answerPlainly } from './plain-error.ts';

/** All clients share one conversation. Its oldest short names are forgotten; their numbers are not given again. */
const MAX_ALIASES = 1000;

const initializeSchema = z.object({ method: z.literal('initialize') });

/** To be mounted without a body parser in front, behind the checks of Host, Origin and key. */
export function mcpRouter(face: HttpFace): Router {
  const report = reportTo(face.log);
  const session = async () => withoutOldest(await face.mcp.session());
  const makeServer = mcpServer({ ...face.mcp, session, report });
  const handler = createMcpHandler(async (context) => answerPlainly(await makeServer(context)), {
    onerror: (error) => face.log.warn({ err: error }, 'protocol'),
  });
  const underWay = callsUnderWay();

  const router = Router();
  router.post('/', checkHeaders, readBody, checkBody, (req, res, next) => {
    serve(req, res).catch(next);
  });
  router.all('/', (_, res) => {
    res.set('allow', 'POST');
    refuse(res, 405, 'Method not allowed: send a POST.');
  });
  router.use((error: unknown, _: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    if (refuseBody(error, res)) return;
    const text = `Something went wrong on our side (id ${report(error)}).`;
    refuse(res, 500, text, ProtocolErrorCode.InternalError);
  });
  return router;

  async function serve(req: Request, res: Response): Promise<void> {
    const call = underWay.begin(req, clientGone(res));
    try {
      const { body } = req;
      const request = withoutBody(req, call.signal);
      const response = await handler.fetch(request, { parsedBody: body });
      if (initializeSchema.safeParse(body).success) res.set('mcp-session-id', randomUUID());
      await pass(response, res, call.signal);
    } finally {
      call.end();
    }
  }
}

function withoutOldest(session: Session): Session {
  for (const alias of session.receipts.keys()) {
    if (session.receipts.size <= MAX_ALIASES) break;
    session.receipts.delete(alias);
  }
  return session;
}

/** The protocol's headers are all that the SDK is to see; the body goes to it parsed. */
function withoutBody({ headers }: Request, signal: AbortSignal): globalThis.Request {
  const known = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && (name === 'content-type' || name.startsWith('mcp-'))
      ? [[name, value] satisfies [string, string]]
      : [],
  );
  return new globalThis.Request('http://localhost/mcp', {
    method: 'POST',
    // `checkHeaders` has seen that the client takes both; the SDK looks for their very names.
    headers: [...known, ['accept', 'application/json, text/event-stream']],
    signal,
  });
}

/** Passes the answer on as it comes. */
async function pass(from: globalThis.Response, to: Response, signal: AbortSignal): Promise<void> {
  if (to.destroyed) return;
  to.status(from.status);
  // Whether the connection stays open is a matter of this server and its client.
  for (const [name, value] of from.headers) if (name !== 'connection') to.setHeader(name, value);
  const type = from.headers.get('content-type') ?? '';
  if (from.body === null || !type.startsWith('text/event-stream')) {
    to.end(await from.text());
    return;
  }
  try {
    for await (const chunk of from.body) {
      if (!to.write(chunk)) await once(to, 'drain', { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  to.end();
}
