/** The Bearer key in front of everything that reads data. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { HttpError } from './http-errors.ts';

/** Whether the request may read data: it carries the key, or none is asked for. */
export function mayRead(request: Request, key: string | null): boolean {
  if (key === null) return true;
  const given = givenKey(request);
  // Hashes have one length, so the comparison tells nothing, not even how long the key is.
  return given !== null && timingSafeEqual(digest(given), digest(key));
}

/** Lets a request with the right key pass, refuses others with 401. `key: null` lets everything pass. */
export function bearer(key: string | null): RequestHandler {
  return (request, _response, next) => {
    if (mayRead(request, key)) return next();
    const wrong = givenKey(request) !== null;
    throw new HttpError(
      401,
      'invalid_api_key',
      wrong
        ? 'The API key is not the one of this server.'
        : 'An API key is needed: send it as "Authorization: Bearer KEY".',
      {
        headers: {
          'www-authenticate': `Bearer realm="ritratto"${wrong ? ', error="invalid_token"' : ''}`,
        },
      },
    );
  };
}

function givenKey(request: Request): string | null {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
