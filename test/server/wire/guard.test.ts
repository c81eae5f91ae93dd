import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf, readConfig } from '../../../src/config.ts';
import type { Access } from '../../../src/server/face.ts';
import { type HttpServer, serveHttp } from '../../../src/server/http.ts';
import { httpFace, served } from '../../support/http-face.ts';

const LOOPBACK: Access = { host: '127.0.0.1', key: null, publicUrl: null, origins: [] };
const OPEN_WEBUI = 'http://localhost:3000';

let server: HttpServer;
let port: number;
beforeAll(async () => {
  const access = {
    ...LOOPBACK,
    publicUrl: 'https://ritratto.example.com',
    origins: [OPEN_WEBUI, 'http://host.docker.internal:8787'],
  };
  server = await serveHttp(httpFace({ access }), { port: 0, portIsChosen: true });
  ({ port } = server);
});
afterAll(() => server.close());

async function ask(
  headers: Record<string, string>,
  { method = 'GET', path = '/v1/models', body = '', to = port } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  const request = httpRequest({ host: '127.0.0.1', port: to, path, method, headers });
  request.end(body);
  const [response] = await once(request, 'response');
  response.setEncoding('utf8');
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode, headers: response.headers, text };
}

describe('the Host header', () => {
  it.each([
    'localhost',
    'localhost:1',
    'LOCALHOST.:8787',
    '127.0.0.1:8787',
    '127.1.2.3',
    '[::1]:8787',
    'ritratto.example.com',
    'host.docker.internal:8787',
  ])('may be %s', async (host) => {
    expect((await ask({ host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example/@127.0.0.1',
    'evil.example#@localhost',
    'localhost@evil.example',
    '192.168.1.7:8787',
    '0.0.0.0:8787',
    'not a host',
    '[::1',
  ])('may not be %s, on any route', async (host) => {
    for (const path of ['/', '/health', '/v1/models', '/api/state', '/mcp', '/receipts/x']) {
      const { status, text } = await ask({ host }, { path });
      expect([path, status]).toEqual([path, 403]);
      expect(JSON.parse(text).error.code).toBe('host_not_allowed');
    }
  });

  it('may be an address where the server is bound to all of them, which no other name leads to', async () => {
    const access = { ...LOOPBACK, host: '0.0.0.0', key: 'sk-0123456789abcdef' };
    const { port: to, url } = await served(httpFace({ access }));
    const status = async (host: string) => (await ask({ host }, { path: '/health', to })).status;
    expect(await status('192.168.1.7:8787')).toBe(200);
    expect(await status('[fd00::1]')).toBe(200);
    expect(await status('evil.example')).toBe(403);
    expect(url).toBe(`http://localhost:${to}`);
  });

  it('is refused with a sentence that says how to allow it', async () => {
    const { text } = await ask({ host: 'nas.local:8787' });
    expect(JSON.parse(text).error.message).toBe(
      'This server does not answer under "nas.local:8787". Start it with --public-url http://nas.local:8787 to reach it there.',
    );
  });
});

function own(): string {
  return `localhost:${port}`;
}

describe('the Origin header', () => {
  it.each([
    ['of the page itself', () => ({ host: own(), origin: `http://${own()}` })],
    [
      'of the page behind its proxy',
      () => ({ host: own(), origin: 'https://ritratto.example.com' }),
    ],
    ['of a page that was allowed', () => ({ host: own(), origin: OPEN_WEBUI })],
  ])('may be that %s', async (_, headers) => {
    expect((await ask(headers())).status).toBe(200);
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://localhost:1234'],
    ['another name of this machine', 'http://127.0.0.1:8787'],
    ['another scheme', 'https://localhost:3000'],
    ['no page at all', 'null'],
    ['an allowed one as part of its name', 'http://localhost:3000.evil.example'],
    ['an extension', 'chrome-extension://abcdefghijklmnop'],
  ])('may not be that of %s', async (_, origin) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { status, text, headers } = await ask({ host: own(), origin }, { method });
      expect([method, status]).toEqual([method, 403]);
      expect(JSON.parse(text).error.code).toBe('origin_not_allowed');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('CORS', () => {
  const preflight = {
    host: 'localhost',
    'access-control-request-method': 'POST',
    'access-control-request-headers':
      'authorization,content-type,x-stainless-arch,x-stainless-retry-count',
  };

  it('answers the preflight of an allowed page with 204 and the headers it asks for', async () => {
    const { status, headers, text } = await ask(
      { ...preflight, origin: OPEN_WEBUI },
      { method: 'OPTIONS', path: '/v1/chat/completions' },
    );
    expect([status, text]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': OPEN_WEBUI,
      'access-control-allow-headers': preflight['access-control-request-headers'],
      'access-control-allow-methods': expect.stringContaining('POST'),
      vary: expect.stringContaining('Origin'),
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('needs no key for a preflight, which browsers send without', async () => {
    const access = { ...LOOPBACK, key: 'sk-0123456789abcdef', origins: [OPEN_WEBUI] };
    const { port: to } = await served(httpFace({ access }));
    const headers = { ...preflight, origin: OPEN_WEBUI };
    expect((await ask(headers, { method: 'OPTIONS', to })).status).toBe(204);
    const refused = await ask({ host: 'localhost', origin: OPEN_WEBUI }, { to });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(OPEN_WEBUI);
  });

  it('grants nothing by default, and nothing to a page that asks for nothing', async () => {
    const { port: to } = await served(httpFace());
    const refused = await ask({ ...preflight, origin: OPEN_WEBUI }, { method: 'OPTIONS', to });
    expect(refused.status).toBe(403);
    const plain = await ask({ host: 'localhost' }, { to });
    expect(plain.headers['access-control-allow-origin']).toBeUndefined();
    expect(plain.headers['vary']).toContain('Origin');
  });
});

describe('the content type of a body', () => {
  const body = '{"messages":[{"role":"user","content":"x"}]}';
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'json'];

  it.each(types)('may not be %s', async (type) => {
    for (const path of ['/v1/chat/completions', '/v1/models', '/api/chat']) {
      const headers = { host: 'localhost', 'content-type': type };
      const { status, text } = await ask(headers, { method: 'POST', path, body });
      expect([path, status]).toEqual([path, 415]);
      expect(JSON.parse(text).error.code).toBe('unsupported_media_type');
    }
  });

  it('must be told', async () => {
    const { status } = await ask(
      { host: 'localhost' },
      { method: 'POST', path: '/v1/chat/completions', body },
    );
    expect(status).toBe(415);
  });

  it('may have parameters', async () => {
    const headers = { host: 'localhost', 'content-type': 'application/json; charset=UTF-8' };
    const { status } = await ask(headers, { method: 'POST', path: '/v1/chat/completions', body });
    expect(status).toBe(200);
  });
});

describe('an address that others can reach', () => {
  it('is refused at the start without a key', () => {
    const flags = { host: '0.0.0.0' };
    expect(() => accessOf(readConfig(flags, {}))).toThrow(/needs a key/);
    const { key } = accessOf(readConfig(flags, { RITRATTO_KEY: 'sk-0123456789abcdef' }));
    expect(key).toBe('sk-0123456789abcdef');
  });
});
