import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { callTool, modelServer, say } from '../support/model-server.ts';
import { run } from '../support/ritratto.ts';
import { demoData } from '../support/demo.ts';
import { startRitratto, type Started } from '../support/started.ts';

const demo = demoData();
const KEY = 'a-key-of-twenty-letters';

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const question = (content: string, model = 'ritratto') => ({
  model,
  messages: [{ role: 'user', content }],
});

/** In the demo, those added for purchases of unknown customers included. */
const CUSTOMERS = 5332;
const SHOWN = '5,332';

describe('ritratto start', () => {
  let server: Started;
  beforeAll(async () => {
    server = await startRitratto(['--data', demo.data, '--locale', 'en']);
  });
  afterAll(() => server.stop());

  it('says where it is, what is loaded, who answers and how to connect', () => {
    const said = server.stdout();
    for (const path of ['/', '/v1', '/mcp', '/health']) expect(said).toContain(server.url + path);
    expect(said).toContain(`${SHOWN} customers`);
    expect(said).toContain('no language model is connected: the built-in planner answers');
    expect(said).toContain(`claude mcp add --transport http ritratto ${server.url}/mcp`);
    expect(server.stderr()).toBe('');
  });

  it('is healthy', async () => {
    const health = await (await fetch(`${server.url}/health`)).json();
    expect(health).toMatchObject({
      status: 'ok',
      data: { loaded: true, customers: CUSTOMERS },
      model: { state: 'none' },
    });
  });

  it('answers a question and names who answered', async () => {
    const asked = question('How many customers do we have?');
    const { status, text } = await post(`${server.url}/v1/chat/completions`, asked);
    expect(status).toBe(200);
    expect(text).toContain(`${SHOWN} customers`);
    expect(text).toContain('Answered by the built-in planner');
  });

  it('stops when it is asked to, within seconds, also while someone is connected', async () => {
    const own = await startRitratto(['--data', demo.data]);
    await fetch(`${own.url}/health`);
    const began = performance.now();
    expect(await own.stop()).toBe(143);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('takes the next free port only where none was chosen', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    const refused = await run(['start', '--data', demo.data, '--port', String(port)]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(String(port));
    busy.close();
  });

  it('loads the demo into an empty folder and says that it is made up', async () => {
    const own = await startRitratto(['--data', join(temporaryFolder(), 'data')]);
    expect(own.stderr()).toContain('a made-up company with made-up customers');
    const health = await (await fetch(`${own.url}/health`)).json();
    expect(health).toMatchObject({ data: { loaded: true, customers: CUSTOMERS } });
    await own.stop();
  });
});

describe('beyond this machine', () => {
  it.each([
    [['--host', '0.0.0.0']],
    [['--host', '::']],
    [['--host', '192.168.7.7']],
    [['--public-url', 'https://ritratto.example.com']],
  ])('refuses to start without a key: %j', async (args) => {
    const data = join(temporaryFolder(), 'none');
    const { code, stderr, stdout } = await run(['start', '--data', data, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^At \S+ others can reach Ritratto, so it needs a key: .*RITRATTO_KEY.*\n$/,
    );
  });

  it('lets in who has the key, and nobody else', async () => {
    const server = await startRitratto(['--data', demo.data, '--host', '0.0.0.0'], {
      RITRATTO_KEY: KEY,
    });
    const url = server.url.replace('0.0.0.0', '127.0.0.1');
    const asked = question('How many customers do we have?');
    expect((await post(`${url}/v1/chat/completions`, asked)).status).toBe(401);
    expect((await post(`${url}/mcp`, {})).status).toBe(401);
    expect((await fetch(`${url}/api/state`)).status).toBe(401);
    const wrong = { authorization: `Bearer ${KEY.slice(0, -1)}x` };
    expect((await post(`${url}/v1/chat/completions`, asked, wrong)).status).toBe(401);
    const right = { authorization: `Bearer ${KEY}` };
    const { status, text } = await post(`${url}/v1/chat/completions`, asked, right);
    expect(status).toBe(200);
    const [link = ''] = /http:\S+?receipts[^)]+/.exec(text) ?? [];
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.replace(/s=./, 's=_'))).status).toBe(403);
    const health = await (await fetch(`${url}/health`)).json();
    expect(health).not.toHaveProperty('data');
    await server.stop();
  });
});

describe('with a language model chosen at the start', () => {
  it('tests it, says so, and lets it answer with values it did not type', async () => {
    const model = await modelServer((body) => {
      const last = body.messages.at(-1);
      const [tool] = body.tools ?? [];
      if (tool && body.tools?.length === 1) {
        // The self-test wants its word back.
        const word = /\bw[0-9a-f]{6}\b/.exec(JSON.stringify(body.messages) + JSON.stringify(tool));
        const [name = 'word'] = Object.keys(tool.function.parameters['properties'] ?? {});
        return callTool(tool.function.name, { [name]: word?.[0] });
      }
      if (last?.role === 'tool') return say('There are {{r1:totals.group.customers|noun}}, not 7.');
      return callTool('query_data', { measures: ['customers'] });
    });
    const server = await startRitratto(
      ['--data', demo.data, '--model-url', model.url, '--model', 'scripted'],
      { LANG: 'en' },
    );
    expect(server.stdout()).toMatch(/Model +scripted at 127\.0\.0\.1:\d+, answered in \d+ ms/);
    const { text } = await post(
      `${server.url}/v1/chat/completions`,
      question('How many customers do we have?'),
    );
    expect(text).toContain(`There are ${SHOWN} customers`);
    expect(text).toMatch(/7.{0,5}unverified/);
    await server.stop();
  });

  it('still starts where the model does not answer, and says what to do', async () => {
    const args = ['--data', demo.data, '--model-url', 'http://127.0.0.1:9/v1', '--model', 'x'];
    const server = await startRitratto(args);
    expect(server.stdout()).toMatch(
      /x at 127\.0\.0\.1:9 does not answer, the built-in planner does\. \S/,
    );
    await server.stop();
  });
});
