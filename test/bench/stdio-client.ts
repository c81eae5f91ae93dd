/** Speaks to an MCP server in a process of its own, line by line and without a library that would cost time itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

export function startServer({ node, args, env = {} }: Command): StdioClient {
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'ignore'], env: environment(env) });
  const closed = once(child, 'close');
  let id = 0;
  let rest = '';
  let receive: (line: string) => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) receive(line);
  });
  const send = (message: object) => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  return {
    pid: child.pid ?? 0,
    request(method, params) {
      id += 1;
      send({ id, method, params });
      return new Promise((resolve, reject) => {
        void closed.then(() => reject(new Error(`The server ended before it answered ${method}.`)));
        receive = (line) => {
          const answer = JSON.parse(line);
          if (answer.id !== id) return;
          if (answer.error) reject(new Error(answer.error.message));
          else resolve(answer.result);
        };
      });
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
