import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outboundSchema } from '../../src/border.ts';
import { jsonLines } from '../../src/server/mcp/json-lines.ts';
import { mcpServer } from '../../src/server/mcp/server.ts';
import type { Tool } from '../../src/tool.ts';
import { TOOLS } from '../../tools/index.ts';
import { smallSession } from '../support/session.ts';
import { EMPTY, toolOf } from './tool-of.ts';

/** A server over pipes, spoken to in lines of the 2026-07-28 revision. */
async function connect(tools: readonly Tool[]) {
  const session = await smallSession();
  const reported: unknown[] = [];
  const [input, output] = [new PassThrough(), new PassThrough()];
  const { transport, closed } = jsonLines(input, output, 50);
  serveStdio(
    mcpServer({
      version: '1.2.3',
      tools,
      instructions: 'how to',
      locale: 'en',
      session: async () => session,
      report: (error) => `id-${reported.push(error)}`,
    }),
    { transport },
  );
  onTestFinished(() => void input.end());
  const lines = createInterface({ input: output })[Symbol.asyncIterator]();
  const META = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return {
    session,
    reported,
    closed,
    end: () => input.end(),
    request(id: number, method: string, params: Record<string, unknown> = {}, meta = {}) {
      const message = {
        jsonrpc: '2.0',
        id,
        method,
        params: { ...params, _meta: { ...META, ...meta } },
      };
      input.write(`${JSON.stringify(message)}\n`);
    },
    notify: (method: string, params: unknown) =>
      input.write(`${JSON.stringify({ jsonrpc: '2.0', method, params })}\n`),
    next: async () => JSON.parse((await lines.next()).value ?? 'null'),
  };
}

describe('tools/list', () => {
  it('shows every tool with schemas and the four hints, and how long the list stays true', async () => {
    const server = await connect(TOOLS);
    server.request(1, 'tools/list');
    const { result } = await server.next();
    expect(result.ttlMs).toBeGreaterThan(0);
    expect(result.tools.map(({ name }: Tool) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const tool of result.tools) {
      expect(tool).toMatchObject({
        title: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
        inputSchema: { type: 'object' },
        outputSchema: { type: 'object', required: expect.arrayContaining(['receipt', 'tables']) },
        annotations: {
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      });
    }
  });

  it('sends the instructions when a client discovers the server', async () => {
    const server = await connect(TOOLS);
    server.request(1, 'server/discover');
    expect(await server.next()).toMatchObject({ result: { instructions: 'how to' } });
  });
});

describe('tools/call', () => {
  it('gives the same whole answer as structured content and as text', async () => {
    const server = await connect(TOOLS);
    server.request(1, 'tools/call', { name: 'query_data', arguments: { measures: ['revenue'] } });
    const { result } = await server.next();
    expect(result.isError).toBeUndefined();
    expect(JSON.parse(result.content[0].text)).toEqual(result.structuredContent);
    const payload = outboundSchema.strict().parse(result.structuredContent);
    expect(payload.receipt).toBe('r1');
    expect(server.session.state.receipt(payload.receipt_id)?.tool).toBe('query_data');
  });

  it('keeps one conversation: the second question is r2, the first one again r1', async () => {
    const server = await connect(TOOLS);
    const aliases: string[] = [];
    for (const [id, measure] of ['revenue', 'orders', 'revenue'].entries()) {
      server.request(id, 'tools/call', { name: 'query_data', arguments: { measures: [measure] } });
      aliases.push((await server.next()).result.structuredContent.receipt);
    }
    expect(aliases).toEqual(['r1', 'r2', 'r1']);
  });

  it('says what is wrong with an input in a sentence the model can act on', async () => {
    const server = await connect(TOOLS);
    server.request(1, 'tools/call', { name: 'query_data', arguments: { measure: ['revenue'] } });
    const { result } = await server.next();
    expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
    expect(result.content[0].text).toContain('measures');
    expect(result.structuredContent).toBeUndefined();
    expect(server.reported).toEqual([]);
  });

  it('gives a fault of ours an id and keeps its text to the log', async () => {
    const fault = new Error('Catalog Error: Table "secret" does not exist');
    const server = await connect([toolOf('broken', () => Promise.reject(fault))]);
    server.request(1, 'tools/call', { name: 'broken', arguments: {} });
    const { result } = await server.next();
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toContain('id-1');
    expect(JSON.stringify(result)).not.toMatch(/secret|Catalog|\.ts|at /);
    expect(server.reported).toEqual([fault]);
  });

  it('stops the tool when the client cancels, and answers the next call', async () => {
    const started = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    const slow = toolOf('slow', async ({ signal }) => {
      started.resolve();
      await once(signal, 'abort');
      stopped.resolve();
      return EMPTY;
    });
    const server = await connect([slow, ...TOOLS]);
    server.request(1, 'tools/call', { name: 'slow', arguments: {} });
    await started.promise;
    server.notify('notifications/cancelled', { requestId: 1, reason: 'changed my mind' });
    await stopped.promise;
    server.request(2, 'tools/list');
    expect(await server.next()).toMatchObject({ id: 2 });
  });

  it('stops the tool when the client leaves without waiting', async () => {
    const stopped = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const slow = toolOf('slow', async ({ signal }) => {
      started.resolve();
      await once(signal, 'abort');
      stopped.resolve();
      return EMPTY;
    });
    const server = await connect([slow]);
    server.request(1, 'tools/call', { name: 'slow', arguments: {} });
    await started.promise;
    server.end();
    await stopped.promise;
    await expect(server.closed).resolves.toBeUndefined();
  });

  it('reports progress, which only increases, to a client that asks for it', async () => {
    const stepping = toolOf('stepping', async ({ progress }) => {
      for (const done of [1, 3, 2, 4]) progress({ stage: 'counting', done, total: 4 });
      return EMPTY;
    });
    const server = await connect([stepping]);
    server.request(1, 'tools/call', { name: 'stepping', arguments: {} }, { progressToken: 'p' });
    const steps = [await server.next(), await server.next(), await server.next()];
    expect(steps.map(({ method }) => method)).toEqual(Array(3).fill('notifications/progress'));
    expect(steps.map(({ params }) => params)).toEqual([
      { progressToken: 'p', progress: 1, total: 4, message: 'counting' },
      { progressToken: 'p', progress: 3, total: 4, message: 'counting' },
      { progressToken: 'p', progress: 4, total: 4, message: 'counting' },
    ]);
    expect(await server.next()).toMatchObject({ id: 1, result: { structuredContent: {} } });
    server.request(2, 'tools/call', { name: 'stepping', arguments: {} });
    expect(await server.next()).toMatchObject({ id: 2 });
  });
});
