import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, serve } from '../support/ritratto.ts';

const folder = mkdtempSync(join(tmpdir(), 'ritratto-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DATA = ['--data', join(folder, 'none')];

const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};
const list = (id: number) => ({ jsonrpc: '2.0', id, method: 'tools/list', params: {} });
const call = (id: number, name: string, input: unknown) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name, arguments: input },
});

describe('lines on stdin', () => {
  it('answers what is no JSON-RPC with an error and goes on', async () => {
    const server = serve(DATA);
    const wrong: [string, { id: unknown; code: number }][] = [
      ['{"jsonrpc":"2.0","id":1,\n', { id: null, code: -32700 }],
      ['hello\n', { id: null, code: -32700 }],
      ['[]\n', { id: null, code: -32600 }],
      ['"text"\n', { id: null, code: -32600 }],
      ['{"jsonrpc":"1.0","id":4,"method":"tools/list"}\n', { id: 4, code: -32600 }],
      ['{"jsonrpc":"2.0","id":{},"method":"tools/list"}\n', { id: null, code: -32600 }],
    ];
    for (const [line, { id, code }] of wrong) {
      server.sendText(line);
      expect(await server.next()).toMatchObject({ jsonrpc: '2.0', id, error: { code } });
    }
    server.sendText('\n \r\n');
    server.send(initialize);
    expect(await server.next()).toMatchObject({
      id: 0,
      result: { serverInfo: { name: 'ritratto' } },
    });
    expect(await server.end()).toMatchObject({ code: 0 });
  });

  it('answers bad parameters with their places, not with the report of a validator', async () => {
    const server = serve(DATA);
    server.send({ ...initialize, params: { protocolVersion: 5 } });
    expect(await server.next()).toMatchObject({
      error: { code: -32602, message: expect.stringMatching(/params\.protocolVersion, [\w., ]+$/) },
    });
    server.send(initialize);
    await server.next();
    server.send({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 5 } });
    expect(await server.next()).toMatchObject({
      id: 2,
      error: { code: -32602, message: expect.stringMatching(/params\.name$/) },
    });
    await server.end();
  });

  it('refuses a line without end before it fills the memory, and goes on', async () => {
    const server = serve(DATA);
    const piece = 'x'.repeat(1_000_000);
    for (let n = 0; n < 9; n += 1) server.sendText(piece);
    expect(await server.next()).toMatchObject({ id: null, error: { code: -32600 } });
    server.sendText('\n');
    server.send(list(1));
    expect(await server.next()).toMatchObject({ id: 1, result: { tools: expect.any(Array) } });
    await server.end();
  });

  it('reads a message that comes in pieces, and two that come at once', async () => {
    const server = serve(DATA);
    const bytes = Buffer.from(`${JSON.stringify({ ...list(1), id: 'città' })}\r\n`);
    for (const byte of bytes) {
      server.sendBytes(Buffer.from([byte]));
      await new Promise(setImmediate);
    }
    expect(await server.next()).toMatchObject({ id: 'città', result: {} });
    server.sendText(`${JSON.stringify(list(1))}\n${JSON.stringify(list(2))}\n`);
    const answers = [await server.next(), await server.next()];
    expect(answers.map(({ id }) => id)).toEqual([1, 2]);
    await server.end();
  });

  it('answers unknown methods, unknown tools and malformed calls with JSON-RPC errors', async () => {
    const server = serve(DATA);
    server.send({ jsonrpc: '2.0', id: 1, method: 'tools/dance' });
    expect(await server.next()).toMatchObject({ id: 1, error: { code: -32601 } });
    server.send(call(2, 'query_dat', {}));
    expect(await server.next()).toMatchObject({
      id: 2,
      error: { code: -32602, message: expect.stringContaining('Did you mean "query_data"?') },
    });
    server.send(call(3, 'query_data', 'revenue'));
    expect(await server.next()).toMatchObject({ id: 3, error: { code: -32602 } });
    server.send({ jsonrpc: '2.0', id: 4, method: 'tools/call', params: {} });
    expect(await server.next()).toMatchObject({ id: 4, error: { code: -32602 } });
    await server.end();
  });
});

describe('the life of the server', () => {
  it('ends with its input, and first answers what was asked', async () => {
    const stdin = [initialize, list(1), call(2, 'describe_data', {})]
      .map((message) => `${JSON.stringify(message)}\n`)
      .join('');
    const ended = await run(['mcp', ...DATA], { stdin });
    const answers = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([0, 1, 2]));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends when nothing was ever asked', async () => {
    expect(await run(['mcp', ...DATA])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('lists tools without data, and a call says how to load some', async () => {
    const server = serve(DATA);
    server.send(call(1, 'query_data', { measures: ['revenue'] }));
    expect(await server.next()).toMatchObject({
      id: 1,
      result: {
        isError: true,
        content: [{ type: 'text', text: expect.stringContaining('ritratto import') }],
      },
    });
    await server.end();
  });

  it('writes nothing but JSON-RPC to stdout', async () => {
    const server = serve(DATA);
    server.send(initialize);
    server.send(list(1));
    server.sendText('garbage\n');
    for (let n = 0; n < 3; n += 1) await server.next();
    const { lines, stderr } = await server.end();
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    expect(stderr).toBe('');
  });
});
