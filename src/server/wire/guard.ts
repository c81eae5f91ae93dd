/**
 * Who may address the server. A page that a person has open elsewhere must not reach it: not through a name that its
 * owner lets point here (checked by Host), and not from an origin that was not allowed (checked by Origin).
 */
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../../hosts.ts';
import type { Access } from '../face.ts';
import { HttpError, shown } from './http-errors.ts';

const WILDCARDS = ['0.0.0.0', '::'];

/** How long a browser may remember what it was allowed. */
const PREFLIGHT_SECONDS = '600';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';

/** The address to begin links with: the public one, or the one the client used, which `guard` has checked. */
export function baseUrl(request: Request, { publicUrl }: Access): string {
  return publicUrl ?? `http://${request.headers.host ?? ''}`;
}

/** Refuses with 403, grants what CORS asks for to allowed origins, and answers preflights. */
export function guard(access: Access): RequestHandler {
  const isOurName = ourNames(access);
  const allowed = new Set(access.origins);
  return (request, response, next) => {
    const { host = '', origin } = request.headers;
    const name = nameOf(`http://${host}`);
    if (name === null || !isOurName(name)) throw unknownHost(host);
    response.vary('Origin');
    if (origin !== undefined) {
      if (allowed.has(origin)) {
        response.set({
          'access-control-allow-origin': origin,
          'access-control-expose-headers': 'retry-after, www-authenticate, mcp-session-id',
        });
      } else if (origin !== ownOrigin(host) && origin !== access.publicUrl) {
        throw unknownOrigin(origin);
      }
    }
    if (request.method !== 'OPTIONS') return next();
    const requested = request.headers['access-control-request-headers'];
    response.set({ allow: METHODS, vary: 'Origin, Access-Control-Request-Headers' });
    if (response.hasHeader('access-control-allow-origin')) {
      response.set({
        'access-control-allow-methods': METHODS,
        'access-control-max-age': PREFLIGHT_SECONDS,
        ...(requested === undefined ? {} : { 'access-control-allow-headers': requested }),
      });
    }
    response.status(204).end();
  };
}

function ourNames({ host, publicUrl, origins }: Access): (name: string) => boolean {
  // A page of an allowed origin may read everything anyway, so its name leads to nothing more.
  const bound = `http://${isIP(host) === 6 ? `[${host}]` : host}`;
  const names = new Set(
    [bound, ...(publicUrl === null ? [] : [publicUrl]), ...origins].map(nameOf),
  );
  // Only a name can be made to point here by somebody else; an address cannot.
  const anyAddress = WILDCARDS.includes(host);
  return (name) => isLoopback(name) || names.has(name) || (anyAddress && isIP(name) !== 0);
}

/** The host of an address without port and brackets; null where it is more or less than a host and a port. */
function nameOf(address: string): string | null {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return null;
  }
  if (url.pathname !== '/' && url.pathname !== '') return null;
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** As a browser writes it: without the usual port. */
function ownOrigin(host: string): string | undefined {
  return URL.parse(`http://${host}`)?.origin;
}

function unknownHost(host: string): HttpError {
  const address = `http://${shown(host)}`;
  return new HttpError(
    403,
    'host_not_allowed',
    host === ''
      ? 'The request names no host.'
      : `This server does not answer under "${shown(host)}". Start it with --public-url ${address} to reach it there.`,
  );
}

function unknownOrigin(origin: string): HttpError {
  // A page of no origin, such as a file or a sandboxed frame, cannot be let in by its name.
  if (!/^https?:\/\/./.test(origin)) {
    return new HttpError(403, 'origin_not_allowed', 'Pages of no origin may not call this server.');
  }
  return new HttpError(
    403,
    'origin_not_allowed',
    `Pages of ${shown(origin)} may not call this server. Start it with --origins ${shown(origin)} to allow them.`,
  );
}
