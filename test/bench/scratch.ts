/** Where a run puts its files: what is costly to make is kept for the next run, under a name that says what it holds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEPT = join(tmpdir(), 'ritratto-bench');

/** A folder of this run only, to be removed at its end. */
export function runFolder(): { path: string; remove: () => void } {
  mkdirSync(KEPT, { recursive: true });
  const path = mkdtempSync(join(KEPT, 'run-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The kept file of that name made by that recipe; `make` writes it where there is none yet. */
export async function keptFile(
  name: { base: string; extension: string },
  recipe: unknown,
  make: (path: string) => Promise<void>,
): Promise<string> {
  mkdirSync(KEPT, { recursive: true });
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
  const path = join(KEPT, `${name.base}-${key}.${name.extension}`);
  if (existsSync(path)) return path;
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  await make(unfinished);
  renameSync(unfinished, path);
  return path;
}

/** Removes everything runs have kept. */
export function clean(): void {
  rmSync(KEPT, { recursive: true, force: true });
}
