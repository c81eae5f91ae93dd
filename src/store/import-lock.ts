/**
 * One import at a time, over all processes: a lock of the operating system, taken through SQLite because node has none.
 * It ends with its process, also when that is killed, so there is no stale lock to detect and no recycled process id
 * to mistake. `import.lock` holds nothing; who imports stands in `import.json`, for the sentence others get.
 */
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ConfigError } from '../core/errors.ts';
import { createPrivate, explainFileError, readIfThere, replaceFile } from './files.ts';
import { explainSqliteError, isBusy } from './sqlite-error.ts';

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string().nullable() });

export interface ImportLock {
  release(): void;
}

/**
 * Takes the lock of the data folder at `folder`, which must exist. Creating or migrating a folder takes it too.
 * `since`: ISO instant others are told, null where it is held for moments only; `waitMs`: how long to wait for it.
 * Throws ConfigError while another import runs, or where the folder cannot be written.
 */
export function takeImportLock(
  folder: string,
  options: { since: string | null; waitMs: number },
): ImportLock {
  const path = join(folder, 'import.lock');
  const holderPath = join(folder, 'import.json');
  let lock: DatabaseSync | null = null;
  try {
    createPrivate(path);
    lock = new DatabaseSync(path, { timeout: options.waitMs });
    lock.exec('BEGIN IMMEDIATE');
    replaceFile(
      holderPath,
      JSON.stringify({ pid: process.pid, host: hostname(), since: options.since }),
    );
  } catch (error) {
    lock?.close();
    if (isBusy(error)) throw new ConfigError(refusal(folder, holderPath), { cause: error });
    throw explainFileError(
      explainSqliteError(error, path),
      `The data folder ${folder} cannot be locked`,
      'Give permission, or name another folder with --data.',
    );
  }
  const held = lock;
  return {
    release() {
      rmSync(holderPath, { force: true });
      held.close();
    },
  };
}

function refusal(folder: string, holderPath: string): string {
  const holder = holderSchema.safeParse(parsed(readIfThere(holderPath)));
  const since = holder.success && holder.data.since !== null ? ` since ${holder.data.since}` : '';
  const who = holder.success ? `process ${holder.data.pid} on ${holder.data.host}` : 'that process';
  return `Another import into ${folder} is running${since}: wait for it to finish, or stop ${who} and try again.`;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
