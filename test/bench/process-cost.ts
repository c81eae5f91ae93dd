/** What another process has cost so far. Known on Linux only; null elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';

/** CPU milliseconds of all threads it has now. */
export function cpuOf(pid: number): number | null {
  return known(() => {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((a, b) => a + b, 0) / 1e6;
  });
}

/** Resident memory in megabytes. */
export function residentMb(pid: number): number | null {
  return known(() => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  });
}

function known(read: () => number): number | null {
  try {
    const value = read();
    return Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}
