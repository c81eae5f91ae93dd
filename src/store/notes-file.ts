/** The file of a snapshot's notes: JSON lines, one object a note. */
import { join } from 'node:path';
import type { DataFolder } from '../ports.ts';

export const NOTES_SUFFIX = '.notes.jsonl';

/** Where the notes of that snapshot lie, if it has any. */
export function notesPath(folder: DataFolder, id: string): string {
  return join(folder.snapshots, id + NOTES_SUFFIX);
}
