/** Files that hold nothing: exports of what is not used yet. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../../ports.ts';

const MOST_BLANK = 4096;

/** Leaves out the files that hold nothing and tells it in `findings`; all are kept if none holds anything. */
export async function withContent(paths: string[], findings: Finding[]): Promise<string[]> {
  const filled: string[] = [];
  const blank: string[] = [];
  for (const path of new Set(paths)) ((await isBlank(path)) ? blank : filled).push(path);
  if (filled.length === 0) return paths;
  for (const path of blank) {
    findings.push({ code: 'file_empty', params: { file: basename(path) }, rows: 0 });
  }
  return filled;
}

/** No bytes, only blanks, or an empty list. What cannot be read is told where it is read for good. */
async function isBlank(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BLANK) return false;
    return ['', '[]'].includes((await readFile(path, 'utf8')).trim());
  } catch {
    return false;
  }
}
