/** Writing files so that a crash leaves the old or the new state, and so that only their owner can read them. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../core/errors.ts';

export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** The code of a file system error (`ENOENT`), or null for anything else. */
export function fileErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const REASONS: Record<string, string> = {
  EACCES: 'this user has no permission',
  EPERM: 'this user has no permission',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file in its place',
  EISDIR: 'there is a folder in its place',
};

/**
 * A sentence for the operator where the file system refused for a reason they can mend; any other error unchanged.
 * `what` is the refused deed ("The data folder /x cannot be created"), `advice` what to do about it.
 */
export function explainFileError(error: unknown, what: string, advice: string): unknown {
  const reason = REASONS[fileErrorCode(error) ?? ''];
  return reason === undefined
    ? error
    : new ConfigError(`${what}: ${reason}. ${advice}`, { cause: error });
}

/** The text of a file, or null where there is none. Throws what the file system throws. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes an empty private file where there is none, so that a database opened on it is private from its first byte.
 * An existing file is never opened: closing any handle of it would drop the locks SQLite holds on it in this process.
 */
export function createPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', PRIVATE_FILE));
  } catch (error) {
    if (fileErrorCode(error) !== 'EEXIST') throw error;
  }
}

/** Puts `text` at `path` in one step: a reader finds the old or the new text. One writer at a time. */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, text, { mode: PRIVATE_FILE, flush: true });
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Moves a finished file to its place, private and on disk before the name is. */
export function settleFile(from: string, to: string): void {
  chmodSync(from, PRIVATE_FILE);
  sync(from, 'r+');
  renameSync(from, to);
  syncFolder(dirname(to));
}

function syncFolder(path: string): void {
  // Windows cannot open folders; there a rename is on disk once it returns.
  if (process.platform !== 'win32') sync(path, 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
