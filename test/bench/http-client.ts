/** Speaks to a server over HTTP in a process of its own, over one kept connection and without a library that would cost time itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { createInterface } from 'node:readline';
import { environment } from '../support/ritratto.ts';
import type { Command } from './stdio-client.ts';

export interface HttpServerProcess {
  pid: number;
  port: number;
  /** Stops the process and waits for its end. */
  end(): Promise<void>;
}

/** Starts a server that writes its port as its first line. */
export async function startHttpServer({
  node,
  args,
  env = {},
}: Command): Promise<HttpServerProcess> {
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'inherit'], env: environment(env) });
  const closed = once(child, 'close');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    closed.then(() => Promise.reject(new Error('The server ended before it listened.'))),
  ]);
  return {
    pid: child.pid ?? 0,
    port: Number(line),
    async end() {
      child.kill();
      await closed;
    },
  };
}

export interface Posted {
  status: number;
  body: string;
}

/** One connection, kept: what a client that asks again and again has. */
export function keptConnection(port: number): {
  post: (path: string, headers: Record<string, string>, body: string) => Promise<Posted>;
  close: () => void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        const asked = httpRequest(
          {
            agent,
            host: '127.0.0.1',
            port,
            path,
            method: 'POST',
            headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          },
          (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
          },
        );
        asked.on('error', reject);
        asked.end(body);
      }),
    close: () => agent.destroy(),
  };
}
