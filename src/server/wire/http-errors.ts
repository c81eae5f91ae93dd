/** Every error over HTTP is `{ error: { message, type, param, code } }`, the shape that OpenAI's clients read. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  DataError,
  isOurs,
  ModelError,
  type ModelFault,
  StoppedError,
  ToolInputError,
} from '../../core/errors.ts';
import { faultId } from '../../fault.ts';

/** Seconds after which a client may try again what was one request too many. */
const RETRY_SECONDS = '10';

type ErrorType =
  | 'invalid_request_error'
  | 'authentication_error'
  | 'permission_error'
  | 'rate_limit_error'
  | 'upstream_error'
  | 'server_error';

interface Details {
  /** The faulty field of the request, dotted. */
  param?: string | null;
  /** To send with the error, such as `retry-after`. */
  headers?: Record<string, string>;
}

/** An answer that is an error. The message is a sentence for the person behind the client. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly type: ErrorType;
  /** For programs, such as `model_not_found`. */
  readonly code: string;
  readonly param: string | null;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, message: string, details: Details = {}) {
    super(message);
    this.status = status;
    this.type = typeOf(status);
    this.code = code;
    this.param = details.param ?? null;
    this.headers = details.headers ?? {};
  }
}

export interface ErrorBody {
  error: { message: string; type: string; param: string | null; code: string | null };
}

export function errorBody({ message, type, param, code }: HttpError): ErrorBody {
  return { error: { message, type, param, code } };
}

/** What a client is told of anything thrown. A fault of ours goes to the log with its stack, to the client only its id. */
export function toHttpError(error: unknown, log: Logger): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof ModelError) return ofModel(error);
  if (error instanceof ToolInputError) {
    return new HttpError(400, 'invalid_input', error.message, { param: error.field || null });
  }
  if (error instanceof DataError) return new HttpError(422, 'data', error.message);
  if (error instanceof StoppedError) return new HttpError(504, 'timeout', error.message);
  if (isOurs(error)) return new HttpError(503, 'configuration', error.message);
  const ofExpress = refusedByExpress(error);
  if (ofExpress !== null) return ofExpress;
  const id = faultId();
  log.error({ id, err: error }, 'a request failed');
  return new HttpError(
    500,
    'internal',
    `Something went wrong on our side (id ${id}). Asking again in the same way will not help.`,
  );
}

/** The last handler of the server: turns what was thrown into an answer, or cuts one that has begun. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const answer = toHttpError(error, log);
    // Half an answer followed by an error would read as a whole one.
    if (response.headersSent) response.destroy();
    else response.status(answer.status).set(answer.headers).json(errorBody(answer));
  };
}

/** For a path that is there, asked with a method that is not. */
export function methodNotAllowed(...methods: string[]): RequestHandler {
  const allow = methods.join(', ');
  return ({ method, baseUrl, path }) => {
    const sentence = `${method} does not work on ${shown(baseUrl + path)}; ${allow} does.`;
    throw new HttpError(405, 'method_not_allowed', sentence, { headers: { allow } });
  };
}

/** A piece of the client's own text, short enough to stand in a sentence. */
export function shown(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}

const MODEL_STATUS: Record<ModelFault, number> = {
  unreachable: 502,
  // Not 401: the client's own key is not at fault.
  key: 502,
  not_found: 502,
  busy: 429,
  spent: 429,
  slow: 504,
  broken: 502,
  refused: 400,
};

function ofModel({ fault, message }: ModelError): HttpError {
  const headers = fault === 'busy' ? { 'retry-after': RETRY_SECONDS } : {};
  return new HttpError(MODEL_STATUS[fault], `model_${fault}`, message, { headers });
}

/** Errors of express and its body parser: they carry a status and `expose`, and a text that is not ours. */
const refusalSchema = z.object({
  status: z.int().min(400).max(499),
  expose: z.literal(true),
  type: z.string().optional(),
});

const REFUSALS: Record<string, string> = {
  'entity.parse.failed': 'The body is not valid JSON.',
  'entity.too.large': 'The body is larger than this server reads.',
  'encoding.unsupported': 'The body has a content encoding that this server does not read.',
  'charset.unsupported': 'The body must be in UTF-8.',
  'request.aborted': 'The body ended before its stated length.',
  'request.size.invalid': 'The body does not have its stated length.',
};

const REFUSED_STATUS: Record<number, string> = {
  404: 'There is nothing under this address.',
  413: 'The body is larger than this server reads.',
  415: 'The body has a form that this server does not read.',
};

function refusedByExpress(error: unknown): HttpError | null {
  // Express throws it where a part of the path cannot be decoded.
  if (error instanceof URIError)
    return new HttpError(400, 'bad_address', 'The address cannot be read.');
  const refusal = refusalSchema.safeParse(error);
  if (!refusal.success) return null;
  const { status, type = '' } = refusal.data;
  const sentence =
    REFUSALS[type] ?? REFUSED_STATUS[status] ?? 'The request cannot be read as it is.';
  return new HttpError(status, type === '' ? 'bad_request' : type.replaceAll('.', '_'), sentence);
}

function typeOf(status: number): ErrorType {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  if (status === 502 || status === 504) return 'upstream_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}
