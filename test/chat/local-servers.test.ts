import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findLocalServers } from '../../src/chat/local-servers.ts';
import { modelServer } from '../support/model-server.ts';

const signal = new AbortController().signal;

async function listening(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

function answering(body: string, type = 'application/json', code = 200): Promise<number> {
  return listening((_, response) => response.writeHead(code, { 'content-type': type }).end(body));
}

const portOf = (url: string) => Number(new URL(url).port);
const list = (...ids: string[]) => JSON.stringify({ data: ids.map((id) => ({ id })) });

describe('model servers on this machine', () => {
  it('are found with what they offer, in the order of the ports', async () => {
    const small = await modelServer([], { models: ['small', 'large'] });
    const other = await modelServer([], { models: ['other'] });
    const nobody = await modelServer([]);
    await nobody.close();
    const ports = [other.url, nobody.url, small.url].map(portOf);
    expect(await findLocalServers(signal, ports)).toEqual([
      { url: other.url, models: ['other'] },
      { url: small.url, models: ['small', 'large'] },
    ]);
  });

  it('are sent no key and nothing else than the request for their list', async () => {
    const seen: unknown[] = [];
    const port = await listening((request, response) => {
      seen.push([
        request.method,
        request.url,
        request.headers.authorization,
        request.headers.cookie,
      ]);
      response.writeHead(200, { 'content-type': 'application/json' }).end(list('small'));
    });
    await findLocalServers(signal, [port]);
    expect(seen).toEqual([['GET', '/v1/models', undefined, undefined]]);
  });

  it('are never ourselves', async () => {
    const us = await modelServer([], { models: ['ritratto', 'ritratto-builtin'] });
    expect(await findLocalServers(signal, [portOf(us.url)])).toEqual([]);
  });

  it.each([
    ['a page', () => answering('<html></html>', 'text/html')],
    ['JSON under another name', () => answering(list('small'), 'text/plain')],
    ['an error', () => answering(list('small'), 'application/json', 401)],
    ['no list', () => answering('{"data":"small"}')],
    ['names that are none', () => answering(list('small', '\u001b[2J'))],
    ['an empty list', () => answering(list())],
    ['half a list', () => answering('{"data":[{"id":"sm')],
    ['too long a list', () => answering(`${' '.repeat(300_000)}${list('small')}`)],
    [
      'a way to somewhere else',
      () =>
        listening((_, response) =>
          response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
        ),
    ],
    ['nothing in time', () => listening(() => undefined)],
    ['a cut connection', () => listening((request) => request.socket.destroy())],
  ])('are not who answers with %s', async (_, start) => {
    const port = await start();
    expect(await findLocalServers(signal, [port])).toEqual([]);
  });

  it('are asked for no longer than the caller waits', async () => {
    const port = await listening(() => undefined);
    const begun = performance.now();
    expect(await findLocalServers(AbortSignal.timeout(20), [port])).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(250);
  });
});
