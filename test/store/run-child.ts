import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface Child {
  process: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Lines of stdout so far. */
  lines: () => string[];
  /** Ends once stdout has that line. */
  says: (line: string) => Promise<void>;
  /** Closes stdin, which children that wait take as "go on". */
  goOn: () => void;
  /** Lines of stdout once it has ended, `stderr` with them so that a crash is seen in the comparison. */
  end: () => Promise<string[]>;
}

/** Runs child.ts in a process of its own, as another user where `uid` is given. */
export function runChild(args: string[], options: { uid?: number } = {}): Child {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const closed = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = () => `${out}${err}`.split('\n').filter((line) => line !== '');
  return {
    process: child,
    lines,
    async says(line) {
      while (!lines().includes(line)) {
        const more = await Promise.race([once(child.stdout, 'data'), closed.then(() => 'closed')]);
        if (more === 'closed' && !lines().includes(line)) {
          throw new Error(`ended without saying "${line}": ${lines().join('\n')}`);
        }
      }
    },
    goOn: () => child.stdin.end(),
    async end() {
      await closed;
      return lines();
    },
  };
}
