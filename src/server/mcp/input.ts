/** What is refused before the SDK sees it, each with a JSON-RPC error. */
import { isJsonContentType, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';

/** A larger body is refused unread. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The SDK's code where HTTP and not JSON-RPC is at fault. */
const HTTP_FAULT = -32_000;

/** The only revision with batches, and the one a client speaks that names none. */
const BATCH_REVISION = '2025-03-26';

/** Errors of the body parser. */
const bodyFaultSchema = z.object({
  status: z.int().min(400).max(499),
  expose: z.literal(true),
});

export function checkHeaders(req: Request, res: Response, next: NextFunction): void {
  if (!isJsonContentType(req.get('content-type') ?? null)) {
    return refuse(res, 415, 'The Content-Type must be application/json.');
  }
  if (!req.accepts('application/json') || !req.accepts('text/event-stream')) {
    return refuse(
      res,
      406,
      'The Accept header must allow both application/json and text/event-stream.',
    );
  }
  next();
}

export const readBody = json({ limit: MAX_BODY_BYTES, strict: false, type: () => true });

export function checkBody(req: Request, res: Response, next: NextFunction): void {
  const revision = req.get('mcp-protocol-version') ?? BATCH_REVISION;
  if (Array.isArray(req.body) && revision !== BATCH_REVISION) {
    const text = 'Invalid Request: this revision has no batches; send one message a request.';
    return refuse(res, 400, text, ProtocolErrorCode.InvalidRequest);
  }
  next();
}

/** False where the error is none of the body parser's. */
export function refuseBody(error: unknown, res: Response): boolean {
  const fault = bodyFaultSchema.safeParse(error);
  if (!fault.success) return false;
  const { status } = fault.data;
  if (status === 413) {
    // The rest of the body stays unread, so the connection can carry nothing else.
    res.set('connection', 'close');
    refuse(res, status, `The body may have ${MAX_BODY_BYTES} bytes.`);
  } else if (status === 415) {
    refuse(res, status, 'The body must be UTF-8, plain or compressed with gzip, deflate or br.');
  } else {
    refuse(res, 400, 'Parse error: the body must be JSON.', ProtocolErrorCode.ParseError);
  }
  return true;
}

export function refuse(res: Response, status: number, message: string, code = HTTP_FAULT): void {
  res.status(status).json({ jsonrpc: '2.0', error: { code, message }, id: null });
}
