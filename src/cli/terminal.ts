/** Where a command writes. stdout carries what was asked for, stderr what happens meanwhile. */

import type { BuildProgress } from '../ports.ts';

export interface Terminal {
  /** A line, or lines, of the answer. */
  print: (text: string) => void;
  /** A line about what happens. */
  note: (text: string) => void;
  /** Rewrites one line while a person watches; plain lines, one per stage, where output goes to a file. */
  progress: (step: BuildProgress) => void;
  /** Aborts when the person or the system asks to stop. */
  signal: AbortSignal;
}

export function terminal(signal: AbortSignal): Terminal {
  const { stdout, stderr } = process;
  let stage = '';
  let drawn = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may leave early: what is left to print has no reader, and nothing went wrong.
    if (error.code === 'EPIPE') process.exit(0);
    stderr.write('The answer cannot be written to where it was sent: is the disk full?\n');
    process.exit(2);
  });

  function wipe(): void {
    if (drawn) stderr.write('\r\u001B[2K');
    drawn = false;
  }

  return {
    signal,
    print(text) {
      wipe();
      stdout.write(`${text}\n`);
    },
    note(text) {
      wipe();
      stderr.write(`${text}\n`);
    },
    progress(step) {
      if (stderr.isTTY) {
        const share = step.total > 0 ? ` ${Math.floor((100 * step.done) / step.total)} %` : '';
        stderr.write(`\r\u001B[2K${step.stage}${share}`);
        drawn = true;
      } else if (step.stage !== stage) {
        stderr.write(`${step.stage}\n`);
      }
      stage = step.stage;
    },
  };
}
