/** What SQLite refuses, in sentences an operator can act on. */
import { ConfigError } from '../core/errors.ts';
import { fileErrorCode } from './files.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const REASONS: Record<number, string> = {
  8: 'cannot be written: this user has no permission, or its disk is read-only. Give permission, or name another folder with --data.',
  10: 'cannot be read or written: its disk reports a fault. Check the disk, or restore the data folder from a backup.',
  11: 'is damaged. Restore it from a backup, or move it away to start with an empty one.',
  13: 'cannot be written: the disk is full. Free some space and try again.',
  14: 'cannot be opened: this user has no permission, or it is not a file. Give permission, or name another folder with --data.',
  26: 'is damaged. Restore it from a backup, or move it away to start with an empty one.',
};

/** Primary result code of an error of node:sqlite, or null for any other error. */
function resultCode(error: unknown): number | null {
  const ofSqlite = fileErrorCode(error) === 'ERR_SQLITE_ERROR';
  return ofSqlite &&
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;
}

/** True where another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/** A ConfigError that names the file and what to do where the operator can mend it; any other error unchanged. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = resultCode(error);
  if (code === BUSY) {
    return new ConfigError(`${path} is held by another process. Try again, or stop that process.`, {
      cause: error,
    });
  }
  const reason = REASONS[code ?? -1];
  return reason === undefined ? error : new ConfigError(`${path} ${reason}`, { cause: error });
}
