/** What another process has cost so far. Known on Linux only; null elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Probe } from './measure.ts';

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

/** A probe of work that another process does: the time waited here, the CPU time spent there. */
export function inServer(pid: number, work: () => Promise<unknown>): Probe {
  return async () => {
    const before = cpuOf(pid);
    const begin = performance.now();
    await work();
    const wall = performance.now() - begin;
    const after = cpuOf(pid);
    return { wall, cpu: before === null || after === null ? null : after - before };
  };
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
