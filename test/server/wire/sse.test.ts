import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEventStream } from '../../../src/server/wire/sse.ts';

/** A request that a client made and nobody answered yet; `asked` is the client's side. */
async function unanswered() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const asked = get({ host: '127.0.0.1', port, agent: false });
  asked.on('error', () => undefined);
  const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  return { asked, response };
}

async function open(options?: { heartbeatMs: number }) {
  const { asked, response } = await unanswered();
  const stream = openEventStream(response, options);
  const [received] = (await once(asked, 'response')) as [IncomingMessage];
  return { stream, response, received };
}

async function textOf(received: IncomingMessage): Promise<string> {
  received.setEncoding('utf8');
  let text = '';
  for await (const piece of received) text += piece;
  return text;
}

describe('an event stream', () => {
  it('sends its headers at once, those that keep proxies from holding it back', async () => {
    const { received, stream } = await open();
    expect(received.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(received.headers['content-encoding']).toBeUndefined();
    stream.end();
  });

  it('sends events whole and in their order', async () => {
    const { received, stream } = await open();
    await stream.send({ n: 1, text: 'a\nb\u2028' });
    await stream.send('two');
    await stream.raw('data: [DONE]\n\n');
    stream.end();
    expect(await textOf(received)).toBe(
      'data: {"n":1,"text":"a\\nb\u2028"}\n\ndata: "two"\n\ndata: [DONE]\n\n',
    );
    expect(stream.signal.aborted).toBe(false);
  });

  it('writes once what comes in one turn of the event loop', async () => {
    const { received, response, stream } = await open();
    const write = response.write.bind(response);
    let writes = 0;
    response.write = (chunk: unknown) => {
      writes += 1;
      return write(chunk);
    };
    for (let n = 0; n < 100; n += 1) await stream.send({ n });
    stream.end();
    expect((await textOf(received)).match(/^data: /gm)).toHaveLength(100);
    expect(writes).toBeLessThanOrEqual(2);
  });

  it('gives signs of life, and none after its end', async () => {
    const { received, stream } = await open({ heartbeatMs: 10 });
    await sleep(45);
    stream.end();
    const text = await textOf(received);
    expect(text.replaceAll(': keep-alive\n\n', '')).toBe('');
    expect(text.length).toBeGreaterThanOrEqual(2 * ': keep-alive\n\n'.length);
    await stream.send('late');
  });

  it('tells that the client left, and then never waits', async () => {
    const { received, stream } = await open();
    await stream.send('first');
    received.destroy();
    await once(stream.signal, 'abort');
    const late = Array.from({ length: 100 }, () => stream.send('x'.repeat(100_000)));
    expect(await Promise.all(late)).toHaveLength(100);
    stream.end();
  });

  it('waits for a client that reads slowly, and stops waiting when it leaves', async () => {
    const { received, response, stream } = await open();
    received.pause();
    let sent = 0;
    const sending = (async () => {
      for (; sent < 1000 && !stream.signal.aborted; sent += 1)
        await stream.send('x'.repeat(50_000));
    })();
    await sleep(80);
    expect(sent).toBeLessThan(500);
    expect(response.writableLength).toBeLessThan(2_000_000);
    received.destroy();
    await sending;
    expect(stream.signal.aborted).toBe(true);
  });

  it('is closed from the beginning for a client that left while its request was read', async () => {
    const { asked, response } = await unanswered();
    asked.destroy();
    await once(response, 'close');
    const stream = openEventStream(response, { heartbeatMs: 5 });
    expect(stream.signal.aborted).toBe(true);
    await stream.send('x');
    stream.end();
  });
});
