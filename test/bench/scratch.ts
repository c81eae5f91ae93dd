/** Where a run puts its files: what is costly to make is kept for the next run, under a name that says what it holds. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEPT = join(tmpdir(), 'ritratto-bench');

/** A folder of this run only, to be removed at its end. */
export function runFolder(): { path: string; remove: () => void } {
  mkdirSync(KEPT, { recursive: true });
  const path = mkdtempSync(join(KEPT, 'run-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface KeptFile {
  base: string;
  extension: string;
  /** Source files and versions it depends on: a change of one makes it anew. */
  sources: readonly URL[];
  versions: readonly string[];
}

/** The file of that name, from an earlier run or written now by `make`. */
export async function keptFile(
  { base, extension, sources, versions }: KeptFile,
  make: (path: string) => Promise<void>,
): Promise<string> {
  mkdirSync(KEPT, { recursive: true });
  const hash = createHash('sha256').update(versions.join(' '));
  for (const source of sources) hash.update(readFileSync(source));
  const path = join(KEPT, `${base}-${hash.digest('hex').slice(0, 12)}.${extension}`);
  if (existsSync(path)) return path;
  for (const outdated of readdirSync(KEPT).filter((name) => name.startsWith(`${base}-`))) {
    rmSync(join(KEPT, outdated));
  }
  const unfinished = `${path}.unfinished`;
  await make(unfinished);
  renameSync(unfinished, path);
  return path;
}

/** Removes everything runs have kept. */
export function clean(): void {
  rmSync(KEPT, { recursive: true, force: true });
}
