/** Speaks to an MCP server in a process of its own, line by line and without a library that would cost time itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { environment } from '../support/ritratto.ts';

export interface StdioClient {
  pid: number;
  /** The result of one request. Only one may be under way. */
  request(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
  notify(method: string): void;
  /** Closes the input and waits for the process to end. */
  end(): Promise<void>;
}

export interface Command {
  node: string;
  args: readonly string[];
  env?: Record<string, string>;
}

const answerSchema = z.object({
  id: z.int().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

export function startServer({ node, args, env = {} }: Command): StdioClient {
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'ignore'], env: environment(env) });
  const closed = once(child, 'close');
  let id = 0;
  let rest = '';
  let waiting: PromiseWithResolvers<Record<string, unknown>> | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) receive(line);
  });
  void closed.then(() => waiting?.reject(new Error('The server ended before it answered.')));

  function receive(line: string): void {
    const answer = answerSchema.parse(JSON.parse(line));
    if (answer.id !== id) return;
    if (answer.result) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(answer.error?.message ?? 'The server answered with nothing.'));
  }

  function send(message: object): void {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  return {
    pid: child.pid ?? 0,
    request(method, params) {
      id += 1;
      waiting = Promise.withResolvers();
      send({ id, method, params });
      return waiting.promise;
    },
    notify: (method) => send({ method }),
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

/** The handshake of the 2025-06-18 revision. */
export async function initialize(client: StdioClient): Promise<void> {
  await client.request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  });
  client.notify('notifications/initialized');
}
