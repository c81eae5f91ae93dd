import type { Request, RequestHandler } from 'express';
import { HttpError } from './http-errors.ts';

/**
 * Refuses with 415 a body that is neither JSON nor of one of the types in `alsoTaken`. A form of another page can
 * send neither without asking first, so nothing it sends is taken for a request.
 */
export function onlyJson(...alsoTaken: string[]): RequestHandler {
  return (request, _response, next) => {
    if (hasBody(request) && request.is(['application/json', ...alsoTaken]) === false) {
      throw new HttpError(
        415,
        'unsupported_media_type',
        `The body must be JSON: send it with "Content-Type: ${['application/json', ...alsoTaken].join('" or "')}".`,
      );
    }
    next();
  };
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
