/** Runs the real program in a process of its own, as a person or an MCP client would. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const LAUNCH = fileURLToPath(new URL('../../src/launch.js', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  node?: string;
  launch?: string;
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string;
}

export function run(args: string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawn(options.node ?? process.execPath, [options.launch ?? LAUNCH, ...args], {
    cwd: options.cwd,
    env: environment(options.env),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** The environment without settings of whoever runs the tests. */
export function environment(extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(RITRATTO_|NODE_OPTIONS$|VITEST|LC_ALL$|LANG$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), ...extra };
}

export interface Server {
  send(message: unknown): void;
  sendText(text: string): void;
  sendBytes(bytes: Buffer): void;
  /** The next message from the server. */
  next(): Promise<Record<string, unknown>>;
  /** Closes the input and answers with how the process ended and every line it wrote. */
  end(): Promise<Ended & { lines: string[] }>;
}

/** The MCP server in a process of its own, spoken to line by line. */
export function serve(args: string[], options: RunOptions = {}): Server {
  const child = spawn(options.node ?? process.execPath, [LAUNCH, 'mcp', ...args], {
    env: environment(options.env),
  });
  const lines: string[] = [];
  let stderr = '';
  let taken = 0;
  let notify: (() => void) | null = null;
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => {
    lines.push(line);
    notify?.();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const closed = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: lines.join('\n'), stderr });
      notify?.();
    });
  });
  return {
    send: (message) => child.stdin.write(`${JSON.stringify(message)}\n`),
    sendText: (text) => child.stdin.write(text),
    sendBytes: (bytes) => child.stdin.write(bytes),
    async next() {
      while (lines.length <= taken) {
        if (child.exitCode !== null) throw new Error(`the server ended: ${stderr}`);
        await new Promise<void>((resolve) => (notify = resolve));
      }
      taken += 1;
      return JSON.parse(lines[taken - 1] ?? '');
    },
    async end() {
      child.stdin.end();
      return { ...(await closed), lines };
    },
  };
}
