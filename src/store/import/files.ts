/** Which files are meant: names, globs and folders of the command line, matched to the tables of a mapping. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { DataError } from '../../core/errors.ts';
import { byCodeUnit } from '../../core/order.ts';
import { TABLE_NAMES, type TableName } from './imported-tables.ts';
import { ENDINGS } from './inspect.ts';
import type { Mapping } from './mapping.ts';
import { errorCode, nearestHint } from './problem.ts';

/** Paths of the files of one table, and of each file joined to it, in the order of the mapping. */
export interface PlacedFiles {
  table: TableName;
  main: string[];
  joins: string[][];
}

interface Given {
  /** Named one by one or by a glob: each must be used. */
  named: string[];
  /** Everything beside them or in a named folder. */
  nearby: string[];
}

const isGlob = (name: string): boolean => /[*?]/.test(name);

export interface FoundFiles {
  /** Absolute, sorted by name, each once. */
  paths: string[];
  /** The folders among the entries, and the names of the files taken from each. */
  folders: { folder: string; files: string[] }[];
}

/**
 * The files meant. Of a folder those with an ending that can be read, not those of folders in it.
 * @throws DataError for a file, folder or glob that leads to nothing
 */
export async function findFiles(entries: string[]): Promise<FoundFiles> {
  const named: string[] = [];
  const folders: FoundFiles['folders'] = [];
  for (const entry of entries) {
    const path = resolve(entry);
    if ((await kindOf(path)) !== 'folder') {
      named.push(...(await filesOf(entry, path)));
      continue;
    }
    const found = (await filesIn(path)).filter(isReadable);
    if (found.length === 0) {
      throw new DataError(
        `The folder ${entry} has no files that can be imported (${ENDINGS.join(', ')}); folders in it are not searched.`,
      );
    }
    named.push(...found);
    folders.push({ folder: basename(path), files: found.map((file) => basename(file)) });
  }
  return { paths: [...new Set(named)].toSorted(byName), folders };
}

/** What begins with a point was not put there by a person. */
function isReadable(path: string): boolean {
  const name = basename(path);
  return !name.startsWith('.') && ENDINGS.includes(extname(name).toLowerCase());
}

/**
 * The files of each table of the mapping. Names in the mapping are base names; they are looked up among the files
 * given, then beside them.
 * @throws DataError for a name that no file has, and for a named file that no table takes
 */
export async function placeFiles(entries: string[], mapping: Mapping): Promise<PlacedFiles[]> {
  const given = await collect(entries);
  const used = new Set<string>();
  const take = (place: string, names: string | string[]): string[] => {
    const found = [names].flat().flatMap((name) => {
      const matches = matching(name, given.named);
      const paths = matches.length > 0 ? matches : matching(name, given.nearby);
      if (paths.length === 0) {
        const known = [...given.named, ...given.nearby].map((path) => basename(path));
        throw new DataError(`${place}: no file is named "${name}"${nearestHint(name, known)}.`);
      }
      return paths;
    });
    for (const path of found) used.add(path);
    return [...new Set(found)];
  };
  const placed = TABLE_NAMES.flatMap((table) => {
    const wanted = mapping[table];
    if (wanted === undefined) return [];
    const main = take(`${table}.file`, wanted.file);
    const joins = (wanted.join ?? []).map(({ file }, i) => take(`${table}.join.${i}.file`, file));
    return [{ table, main, joins }];
  });
  const unused = given.named.find((path) => !used.has(path));
  if (unused !== undefined) {
    throw new DataError(
      `${basename(unused)} stands in no table of the mapping: add it there, or leave it out.`,
    );
  }
  return placed;
}

async function collect(entries: string[]): Promise<Given> {
  const named: string[] = [];
  const folders = new Set<string>();
  for (const entry of entries) {
    const path = resolve(entry);
    if ((await kindOf(path)) === 'folder') folders.add(path);
    else named.push(...(await filesOf(entry, path)));
  }
  for (const path of named) folders.add(dirname(path));
  const nearby: string[] = [];
  for (const folder of folders) nearby.push(...(await filesIn(folder)));
  return { named: [...new Set(named)], nearby: [...new Set(nearby)] };
}

/** A file, or what a glob matches. */
async function filesOf(entry: string, path: string): Promise<string[]> {
  return (await kindOf(path)) === 'file' ? [path] : expand(entry, path);
}

async function expand(entry: string, path: string): Promise<string[]> {
  if (!isGlob(basename(path))) {
    throw new DataError(`There is no file ${entry}.`);
  }
  const folder = dirname(path);
  const candidates = (await kindOf(folder)) === 'folder' ? await filesIn(folder) : [];
  const found = matching(basename(path), candidates);
  if (found.length === 0) throw new DataError(`No file matches ${entry}.`);
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  return names.toSorted(byCodeUnit).map((name) => join(folder, name));
}

/** The paths whose base name the name or glob matches, by name. */
function matching(name: string, paths: string[]): string[] {
  const base = basename(name);
  const pattern = new RegExp(
    `^${base
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );
  const same = paths.filter((path) => basename(path) === base);
  if (same.length > 0 || !isGlob(base)) return same;
  return paths.filter((path) => pattern.test(basename(path))).toSorted(byName);
}

function byName(a: string, b: string): number {
  return byCodeUnit(basename(a), basename(b)) || byCodeUnit(a, b);
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw new DataError(`${path} cannot be opened: check its permissions.`);
  }
}
