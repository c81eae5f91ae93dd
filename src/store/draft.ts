/** An import's place in the data folder: locked, built beside the snapshots, then moved among them. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { DataFolder, SnapshotDraft } from '../ports.ts';
import { explainFileError, PRIVATE_FOLDER, settleFile } from './files.ts';
import { takeImportLock } from './import-lock.ts';
import { idsIn, isSnapshotId, pointTo, snapshotIds, snapshotPath } from './pointer.ts';
import { NOTES_SUFFIX, notesPath } from './notes-file.ts';

const BUILDING = '.building-';
const ADVICE = 'The data that was loaded before is unchanged.';

/**
 * Takes the import lock and removes what a killed import left. `kept`: snapshots that stay on disk, the new one
 * included. Throws ConfigError while another import runs, or where the folder cannot be written.
 */
export function beginDraft(folder: DataFolder, since: string, kept: number): SnapshotDraft {
  if (!folder.writable) {
    throw new ConfigError(
      `The data folder ${folder.path} cannot be written by this user. Give permission, or name another folder with --data.`,
    );
  }
  const lock = takeImportLock(folder.path, { since, waitMs: 0 });
  try {
    removeUnfinished(folder);
  } catch (error) {
    lock.release();
    throw explainFileError(
      error,
      `Files of an earlier import in ${folder.path} cannot be removed`,
      ADVICE,
    );
  }
  const name = `${BUILDING}${process.pid}-${randomBytes(6).toString('hex')}`;
  const target = join(folder.snapshots, `${name}.duckdb`);
  const quarantine = join(folder.quarantine, `${name}.csv`);
  const notes = join(folder.snapshots, `${name}${NOTES_SUFFIX}`);
  return {
    target,
    quarantine,
    notes,
    publish(id) {
      if (!isSnapshotId(id)) throw new Error(`"${id}" cannot be the id of a snapshot`);
      try {
        const settled = settleIfBuilt(quarantine, join(folder.quarantine, `${id}.csv`));
        settleIfBuilt(notes, notesPath(folder, id));
        settleSnapshot(target, snapshotPath(folder, id));
        pointTo(folder, id);
        removeOld(folder, kept);
        return { quarantine: settled };
      } catch (error) {
        throw explainFileError(error, `The import cannot be written to ${folder.path}`, ADVICE);
      }
    },
    end() {
      try {
        removeUnfinished(folder);
      } catch {
        // What the import itself ended with matters more; the next one tries again.
      }
      lock.release();
    },
  };
}

/** Answers where the file now lies, null where none was built. */
function settleIfBuilt(built: string, path: string): string | null {
  if (!existsSync(built)) return null;
  settleFile(built, path);
  return path;
}

function settleSnapshot(built: string, path: string): void {
  try {
    settleFile(built, path);
  } catch (error) {
    // Windows does not replace a file that is open; one of the same id holds the same data.
    if (process.platform !== 'win32' || !existsSync(path)) throw error;
  }
}

function removeOld(folder: DataFolder, kept: number): void {
  const keep = snapshotIds(folder).slice(0, kept);
  const old = [
    ...snapshotIds(folder).map((id) => ({ id, path: snapshotPath(folder, id) })),
    ...idsIn(folder.quarantine, '.csv').map((id) => ({
      id,
      path: join(folder.quarantine, `${id}.csv`),
    })),
    ...idsIn(folder.snapshots, NOTES_SUFFIX).map((id) => ({ id, path: notesPath(folder, id) })),
  ].filter(({ id }) => !keep.includes(id));
  for (const { path } of old) {
    try {
      rmSync(path, { force: true });
    } catch {
      // Open in another process where that protects a file: the next import tries again, this one has succeeded.
    }
  }
}

/** Only to be called under the lock: what it finds then belongs to no running import. */
function removeUnfinished(folder: DataFolder): void {
  for (const path of [folder.snapshots, folder.quarantine]) {
    // People remove these folders to start over.
    mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
    for (const name of readdirSync(path)) {
      if (name.startsWith(BUILDING)) rmSync(join(path, name), { recursive: true, force: true });
    }
  }
}
