import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { type HttpServer, serveHttp } from '../../src/server/http.ts';
import { ended, httpFace, scripted, served } from '../support/http-face.ts';

const face = httpFace();
let server: HttpServer;
beforeAll(async () => {
  server = await serveHttp(face, { port: 0, portIsChosen: true });
});
afterAll(async () => {
  await server.close();
  await face.close();
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** A request with any headers, those too that `fetch` does not let through. */
async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  port = server.port,
): Promise<Answer> {
  const request = httpRequest({ host: '127.0.0.1', port, path, ...options });
  request.end(options.body);
  const [response] = await once(request, 'response');
  response.setEncoding('utf8');
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode, headers: response.headers, text };
}

/** Bytes as they stand; the answer is all that comes until the server closes the connection. */
async function raw(text: string, port = server.port): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.end(text);
  let answer = '';
  for await (const piece of socket) answer += piece;
  return answer;
}

function errorOf({ text }: Answer): {
  message: string;
  type: string;
  param: unknown;
  code: string;
} {
  const { error, ...rest } = JSON.parse(text);
  expect(rest).toEqual({});
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code']);
  return error;
}

describe('/health', () => {
  it('says what the server answers from', async () => {
    const { status, text } = await ask('/health');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      status: 'ok',
      version: '9.9.9',
      data: { loaded: true, as_of: '2024-07-02', customers: 12, problem: null },
      model: { state: 'none', name: null, host: null, chosen_by: null, ms: null, problem: null },
    });
  });

  it('says that no data is loaded, and why data cannot be read', async () => {
    const data = { questions: async () => [], snapshot: async () => null };
    const empty = await served(httpFace({ data }));
    const broken = await served(
      httpFace({
        data: {
          ...data,
          snapshot: async () => {
            throw new ConfigError('The data folder cannot be read.');
          },
        },
      }),
    );
    expect(JSON.parse((await ask('/health', {}, empty.port)).text).data.loaded).toBe(false);
    const { status, text } = await ask('/health', {}, broken.port);
    expect(status).toBe(200);
    expect(JSON.parse(text).data.problem).toBe('The data folder cannot be read.');
  });

  it('says no more than that it lives to who has no key', async () => {
    const key = 'sk-0123456789abcdef';
    const { port } = await served(httpFace({ access: { ...face.access, key } }));
    expect(JSON.parse((await ask('/health', {}, port)).text)).toEqual({
      status: 'ok',
      version: '9.9.9',
    });
    const withKey = async (given: string) =>
      JSON.parse(
        (await ask('/health', { headers: { authorization: `Bearer ${given}` } }, port)).text,
      );
    expect((await withKey(`${key}x`)).data).toBeUndefined();
    expect((await withKey(key)).data).toMatchObject({ loaded: true });
  });
});

describe('the key', () => {
  const key = 'sk-0123456789abcdef';
  const locked = () => served(httpFace({ access: { ...face.access, key } }));

  it('is asked for in front of everything that reads data', async () => {
    const { port } = await locked();
    for (const path of [
      '/v1/models',
      '/v1/chat/completions',
      '/v1/nothing',
      '/api/state',
      '/mcp',
    ]) {
      const method = path === '/mcp' || path.endsWith('completions') ? 'POST' : 'GET';
      const refused = await ask(path, { method }, port);
      expect([path, refused.status]).toEqual([path, 401]);
      expect(errorOf(refused)).toMatchObject({
        type: 'authentication_error',
        code: 'invalid_api_key',
      });
      expect(refused.headers['www-authenticate']).toMatch(/^Bearer/);
    }
  });

  it('lets in who has it, in any case of the scheme, and nobody with another', async () => {
    const { port } = await locked();
    const status = async (authorization: string) =>
      (await ask('/v1/models', { headers: { authorization } }, port)).status;
    expect(await status(`Bearer ${key}`)).toBe(200);
    expect(await status(`bearer  ${key}`)).toBe(200);
    for (const wrong of [
      `Bearer ${key}x`,
      `Bearer ${key.slice(1)}`,
      `Basic ${key}`,
      key,
      'Bearer',
      `Bearer ${key} ${key}`,
    ]) {
      expect([wrong, await status(wrong)]).toEqual([wrong, 401]);
    }
  });

  it('is not asked for by the page, and a receipt is refused by its signature instead', async () => {
    const { port } = await locked();
    expect((await ask('/', {}, port)).status).not.toBe(401);
    expect((await ask('/receipts/rc_00000000000000000000', {}, port)).status).toBe(403);
  });
});

describe('the page', () => {
  it('gets its libraries as modules, to be asked for again when they change', async () => {
    for (const [name, word] of [
      ['htm-preact', 'useState'],
      ['marked', 'marked'],
      ['purify', 'DOMPurify'],
    ]) {
      const { status, headers, text } = await ask(`/vendor/${name}.js`);
      expect([name, status]).toEqual([name, 200]);
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(text).toContain(word);
      const etag = String(headers.etag);
      const again = await ask(`/vendor/${name}.js`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    }
  });

  it('is sent under a policy that lets nothing in from elsewhere', async () => {
    const { headers } = await ask('/vendor/marked.js');
    const policy = String(headers['content-security-policy']);
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('has no files beside its own', async () => {
    for (const path of [
      '/vendor/marked.js.map',
      '/vendor/../http.ts',
      '/..%2fhttp.ts',
      '/../../package.json',
      '/%2e%2e/face.ts',
      '/.git/config',
    ]) {
      const { status, headers } = await ask(path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });
});

describe('what is not there', () => {
  it('is an error object, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const missing = await ask('/v1/embeddings', { method });
      expect([method, missing.status]).toEqual([method, 404]);
      expect(errorOf(missing)).toMatchObject({ code: 'not_found', param: null });
    }
  });

  it('names the methods that work on a path', async () => {
    for (const [path, allow] of [
      ['/v1/models', 'GET'],
      ['/v1/models/ritratto', 'GET'],
      ['/v1/chat/completions', 'POST'],
      ['/health', 'GET'],
    ]) {
      const refused = await ask(path ?? '', { method: 'PUT' });
      expect([path, refused.status, refused.headers['allow']]).toEqual([path, 405, allow]);
      expect(errorOf(refused).code).toBe('method_not_allowed');
    }
  });

  it('reads no path that cannot be decoded', async () => {
    const { status, headers } = await ask('/v1/models/%E0%A4%A');
    expect(status).toBe(400);
    expect(headers['content-type']).toMatch(/json/);
  });
});

describe('what is no HTTP', () => {
  it('is refused in words, with the right status', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"error":\{"message":"The req/);
    const long = `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`;
    expect(await raw(long)).toMatch(/^HTTP\/1\.1 431 [^]*"error":\{/);
  });

  it('is a request without a host', async () => {
    expect(await raw('GET /health HTTP/1.0\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 403 [^]*The request names no host/,
    );
  });
});

/** A port that another program listens on. */
async function taken(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  return port;
}

describe('the port', () => {
  it('is the next free one where nobody chose it', async () => {
    const port = await taken();
    const next = await served(httpFace(), { port, portIsChosen: false });
    expect(next.port).toBeGreaterThan(port);
    expect(next.port).toBeLessThanOrEqual(port + 20);
    expect(next.url).toBe(`http://127.0.0.1:${next.port}`);
  });

  it('is not replaced where a person chose it', async () => {
    const port = await taken();
    await expect(serveHttp(httpFace(), { port, portIsChosen: true })).rejects.toThrow(
      new ConfigError(
        `Port ${port} is taken by another program: choose another one with --port, or stop that program.`,
      ),
    );
  });

  it('is refused at an address that is not of this machine', async () => {
    const access = { ...face.access, host: '192.0.2.1', key: 'a key' };
    await expect(serveHttp(httpFace({ access }), { port: 0, portIsChosen: true })).rejects.toThrow(
      /192\.0\.2\.1 is no address of this machine/,
    );
  });

  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const hasIpv6 = addresses.some(({ address }) => address === '::1');
  it.runIf(hasIpv6)('is reached by IPv6 as well', async () => {
    const access = { ...face.access, host: '::1' };
    const { url } = await served(httpFace({ access }));
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

describe('stopping', () => {
  it('tells those who are being answered, and is done within two seconds', async () => {
    const converse = scripted([{ kind: 'text', text: 'Wait' }, 60_000, ended()]);
    const own = httpFace({ converse });
    const stopped = await serveHttp(own, { port: 0, portIsChosen: true });
    const response = await fetch(`${stopped.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ stream: true, messages: [{ role: 'user', content: 'x' }] }),
    });
    const began = performance.now();
    const [text] = await Promise.all([response.text(), stopped.close()]);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(text).toMatch(
      /data: \{"error":\{"message":"The server is being stopped[^]*\[DONE\]\n\n$/,
    );
    await expect(fetch(`${stopped.url}/health`)).rejects.toThrow('fetch failed');
  });

  it('does not wait for a client that never finishes its request', async () => {
    const own = await serveHttp(httpFace(), { port: 0, portIsChosen: true });
    const socket = connect(own.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n',
    );
    await once(socket, 'connect');
    const began = performance.now();
    await own.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
