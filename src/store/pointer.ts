/** Which snapshot is the current one, and the order of those before it: the file `snapshots/current`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../core/errors.ts';
import type { DataFolder } from '../ports.ts';
import { explainFileError, fileErrorCode, readIfThere, replaceFile } from './files.ts';

/** Ids are parts of file names: nothing else may stand in one. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const SUFFIX = '.duckdb';

const pointerSchema = z.object({
  id: z.string().regex(ID),
  /** Newest first. */
  previous: z.array(z.string()).default([]),
});

export function isSnapshotId(id: string): boolean {
  return ID.test(id);
}

export function snapshotPath(folder: DataFolder, id: string): string {
  return join(folder.snapshots, id + SUFFIX);
}

/** The id the pointer names, null before the first import. Throws ConfigError where the pointer is damaged. */
export function currentId(folder: DataFolder): string | null {
  const pointer = read(folder);
  if (pointer === 'damaged') {
    const path = pointerPath(folder);
    throw new ConfigError(`${path} is damaged. ${wayBack(folder, null)}`);
  }
  return pointer?.id ?? null;
}

/** Makes `id` the current snapshot, in one step for every reader. */
export function pointTo(folder: DataFolder, id: string): void {
  const previous = snapshotIds(folder).filter((other) => other !== id);
  replaceFile(pointerPath(folder), `${JSON.stringify({ id, previous })}\n`);
}

/** The snapshots on disk: those the pointer names, newest first, then any others by id. */
export function snapshotIds(folder: DataFolder): string[] {
  const pointer = read(folder);
  const known = pointer === null || pointer === 'damaged' ? [] : [pointer.id, ...pointer.previous];
  const onDisk = idsIn(folder.snapshots, SUFFIX);
  return [
    ...known.filter((id) => onDisk.includes(id)),
    ...onDisk.filter((id) => !known.includes(id)),
  ];
}

/** What an operator can do where the snapshot `broken` (null: the pointer itself) cannot be used. */
export function wayBack(folder: DataFolder, broken: string | null): string {
  const [other] = snapshotIds(folder).filter((id) => id !== broken);
  const goBack = `, or go back to the older snapshot ${other} by writing {"id":"${other}"} into ${pointerPath(folder)}`;
  return `Import the files again${other === undefined ? '' : goBack}.`;
}

/** Ids of the files in a folder with that ending, by id; empty where there is no such folder. */
export function idsIn(path: string, suffix: string): string[] {
  try {
    return readdirSync(path)
      .filter((name) => name.endsWith(suffix))
      .map((name) => name.slice(0, -suffix.length))
      .filter(isSnapshotId)
      .toSorted();
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw explainFileError(error, `${path} cannot be read`, 'Give permission.');
  }
}

function read(folder: DataFolder): z.infer<typeof pointerSchema> | null | 'damaged' {
  const path = pointerPath(folder);
  try {
    const text = readIfThere(path);
    if (text === null) return null;
    const pointer = pointerSchema.safeParse(JSON.parse(text));
    return pointer.success ? pointer.data : 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw explainFileError(error, `${path} cannot be read`, 'Give permission.');
  }
}

function pointerPath(folder: DataFolder): string {
  return join(folder.snapshots, 'current');
}
