/** The one folder everything Ritratto keeps lies in. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../core/errors.ts';
import type { DataFolder } from '../ports.ts';
import { explainFileError, PRIVATE_FOLDER, readIfThere, replaceFile } from './files.ts';
import { takeImportLock } from './import-lock.ts';

const ANOTHER = 'Name another folder with --data.';

/** Step n brings a folder of schema n to n + 1; 0 is a folder that holds nothing of ours yet. */
const MIGRATIONS: readonly ((folder: string) => void)[] = [
  (folder) => {
    for (const name of ['snapshots', 'quarantine']) {
      mkdirSync(join(folder, name), { recursive: true, mode: PRIVATE_FOLDER });
    }
  },
];
const SCHEMA = MIGRATIONS.length;

const versionSchema = z.object({ schema: z.int().nonnegative() });
const markerSchema = versionSchema.extend({ salt: z.string().regex(/^[0-9a-f]{32}$/) });
type Marker = z.infer<typeof markerSchema>;

/**
 * Opens the data folder at `path`, relative to the working folder. With `write` it is created where it is missing and
 * brought to the current schema; without, nothing on disk is touched and a read-only folder will do.
 * Throws ConfigError where the folder is missing, newer than this program, damaged, or not to be read or written.
 */
export function openDataFolder(path: string, options: { write: boolean }): DataFolder {
  const folder = resolve(path);
  if (options.write) makeFolder(folder);
  const writable = isWritable(folder);
  if (options.write && !writable) {
    throw new ConfigError(
      `The data folder ${folder} cannot be written by this user. Give permission, or name another folder with --data.`,
    );
  }
  const found = readMarker(folder);
  const marker = found?.schema === SCHEMA ? found : upToDate(folder, found, options.write);
  return {
    path: folder,
    salt: marker.salt,
    writable,
    state: join(folder, 'state.sqlite'),
    snapshots: join(folder, 'snapshots'),
    quarantine: join(folder, 'quarantine'),
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  } catch (error) {
    throw explainFileError(error, `The data folder ${folder} cannot be created`, ANOTHER);
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The marker of the folder, created or migrated while no other process does the same or imports. */
function upToDate(folder: string, before: Marker | null, write: boolean): Marker {
  if (!write) {
    throw new ConfigError(
      before === null
        ? `There is no data in ${folder} yet. Import files first, or name another folder with --data.`
        : `The data folder ${folder} was written by an older version of Ritratto. Start an import or the server once, which brings it up to date.`,
    );
  }
  const lock = takeImportLock(folder, { since: null, waitMs: 5000 });
  try {
    const found = readMarker(folder) ?? { schema: 0, salt: randomBytes(16).toString('hex') };
    for (const migrate of MIGRATIONS.slice(found.schema)) migrate(folder);
    const marker = { ...found, schema: SCHEMA };
    replaceFile(markerPath(folder), `${JSON.stringify(marker, null, 2)}\n`);
    return marker;
  } catch (error) {
    throw explainFileError(error, `The data folder ${folder} cannot be set up`, ANOTHER);
  } finally {
    lock.release();
  }
}

function readMarker(folder: string): Marker | null {
  const path = markerPath(folder);
  let content: unknown;
  try {
    const text = readIfThere(path);
    if (text === null) return null;
    content = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(path);
    throw explainFileError(error, `${path} cannot be read`, ANOTHER);
  }
  // The version comes first: a newer program may have given the rest another shape.
  const version = versionSchema.safeParse(content);
  if (version.success && version.data.schema > SCHEMA) {
    throw new ConfigError(
      `The data folder ${folder} was written by a newer version of Ritratto. Update Ritratto, or name another folder with --data.`,
    );
  }
  const marker = markerSchema.safeParse(content);
  if (!marker.success) throw damaged(path);
  return marker.data;
}

function damaged(path: string): ConfigError {
  return new ConfigError(
    `${path} is damaged. Restore it from a backup, or name another folder with --data.`,
  );
}

function markerPath(folder: string): string {
  return join(folder, 'ritratto.json');
}
