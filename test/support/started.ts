/** `ritratto start` in a process of its own, as a person would have it. */
import { spawn } from 'node:child_process';
import { environment, LAUNCH } from './ritratto.ts';

export interface Started {
  /** As the terminal says: `http://127.0.0.1:PORT`. */
  url: string;
  /** What the terminal says. */
  stdout: () => string;
  stderr: () => string;
  /** Asks it to stop and answers with the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Ready once the terminal has said everything. Its port is a free one unless `args` choose. */
export async function startRitratto(
  args: string[],
  env: Record<string, string> = {},
): Promise<Started> {
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [LAUNCH, 'start', ...port, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.includes('Ctrl-C')) isReady();
  });
  await Promise.race([ready, ended]);
  const url = /Page +(http:\/\/\S+?)\/\s/.exec(stdout)?.[1];
  if (url === undefined) throw new Error(`it did not start: ${stdout}${stderr}`);
  return {
    url,
    stdout: () => stdout,
    stderr: () => stderr,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
