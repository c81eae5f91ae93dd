import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { openDataFolder } from '../../src/store/data-folder.ts';
import { runChild } from './run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Root passes every permission check, so what a user may not do is tried as another user there. */
const ORDINARY = process.getuid?.() === 0 ? { uid: 65_534 } : {};

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), 'data');
});

const marker = () => join(path, 'ritratto.json');
const mode = (file: string) => statSync(file).mode & 0o777;

function refusal(write: boolean): string {
  try {
    openDataFolder(path, { write });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'opened';
}

describe('a data folder that is missing', () => {
  it('is created for writing, private to its owner', () => {
    const folder = openDataFolder(path, { write: true });
    expect(folder).toMatchObject({ path, writable: true, state: join(path, 'state.sqlite') });
    expect(JSON.parse(readFileSync(marker(), 'utf8'))).toEqual({ schema: 1, salt: folder.salt });
    expect(folder.salt).toMatch(/^[0-9a-f]{32}$/);
    expect([path, folder.snapshots, folder.quarantine].map(mode)).toEqual([0o700, 0o700, 0o700]);
    expect([marker(), join(path, 'import.lock')].map(mode)).toEqual([0o600, 0o600]);
  });

  it('is created with the folders above it', () => {
    path = join(path, 'deep', 'down');
    openDataFolder(path, { write: true });
    expect(existsSync(marker())).toBe(true);
  });

  it('is not created for reading', () => {
    expect(refusal(false)).toBe(
      `There is no data in ${path} yet. Import files first, or name another folder with --data.`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it('gets one salt when eight processes create it at once', async () => {
    const children = Array.from({ length: 8 }, () => runChild(['create', path]));
    const answers = await Promise.all(children.map((child) => child.end()));
    const { salt } = JSON.parse(readFileSync(marker(), 'utf8')) as { salt: string };
    expect(answers).toEqual(Array.from({ length: 8 }, () => [salt]));
    expect(readdirSync(path).toSorted()).toEqual([
      'import.lock',
      'quarantine',
      'ritratto.json',
      'snapshots',
    ]);
  });
});

describe('a data folder that is there', () => {
  it('keeps its salt', () => {
    const { salt } = openDataFolder(path, { write: true });
    expect(openDataFolder(path, { write: true }).salt).toBe(salt);
    expect(openDataFolder(path, { write: false }).salt).toBe(salt);
  });

  it('is brought from an older schema to the current one, for writing only', () => {
    const salt = 'ab'.repeat(16);
    mkdirSync(path);
    writeFileSync(marker(), JSON.stringify({ schema: 0, salt }));
    expect(refusal(false)).toContain('was written by an older version of Ritratto');
    const folder = openDataFolder(path, { write: true });
    expect(folder.salt).toBe(salt);
    expect(JSON.parse(readFileSync(marker(), 'utf8'))).toEqual({ schema: 1, salt });
    expect(existsSync(folder.snapshots)).toBe(true);
  });

  it('is refused where a newer version wrote it, whatever else stands in it', () => {
    mkdirSync(path);
    writeFileSync(marker(), '{ "schema": 2, "keys": [] }');
    const sentence = `The data folder ${path} was written by a newer version of Ritratto. Update Ritratto, or name another folder with --data.`;
    expect([refusal(true), refusal(false)]).toEqual([sentence, sentence]);
  });

  it.each([
    '',
    '{',
    'null',
    '{}',
    '{ "schema": 1 }',
    '{ "schema": 1, "salt": "short" }',
    '{ "schema": "1" }',
  ])('is refused and left alone where ritratto.json holds %j', (content) => {
    mkdirSync(path);
    writeFileSync(marker(), content);
    const sentence = `${marker()} is damaged. Restore it from a backup, or name another folder with --data.`;
    expect([refusal(true), refusal(false)]).toEqual([sentence, sentence]);
    expect(readFileSync(marker(), 'utf8')).toBe(content);
  });

  it('is refused where ritratto.json is a folder', () => {
    mkdirSync(marker(), { recursive: true });
    expect(refusal(false)).toBe(
      `${marker()} cannot be read: there is a folder in its place. Name another folder with --data.`,
    );
  });
});

describe('a path that cannot be a data folder', () => {
  it('is refused where it is a file', () => {
    writeFileSync(path, 'a file');
    expect(refusal(true)).toBe(
      `The data folder ${path} cannot be created: there is a file in its place. Name another folder with --data.`,
    );
    expect(refusal(false)).toBe(
      `${marker()} cannot be read: a part of the path is a file, not a folder. Name another folder with --data.`,
    );
  });

  it('is refused where it lies under a file', () => {
    const file = path;
    writeFileSync(file, 'a file');
    path = join(file, 'data');
    expect(refusal(true)).toContain('a part of the path is a file, not a folder');
    expect(refusal(false)).toContain('a part of the path is a file, not a folder');
  });
});

describe('a data folder this user may not write', () => {
  beforeEach(() => {
    chmodSync(dirname(path), 0o755);
  });

  it('is refused for writing and opened for reading', async () => {
    openDataFolder(path, { write: true });
    chmodSync(marker(), 0o444);
    chmodSync(path, 0o555);
    expect(await runChild(['create', path], ORDINARY).end()).toEqual([
      `ConfigError: The data folder ${path} cannot be written by this user. Give permission, or name another folder with --data.`,
    ]);
    expect(await runChild(['read', path], ORDINARY).end()).toEqual(['false']);
    chmodSync(path, 0o700);
  });

  it('is refused where it would have to be created', async () => {
    chmodSync(dirname(path), 0o555);
    expect(await runChild(['create', path], ORDINARY).end()).toEqual([
      `ConfigError: The data folder ${path} cannot be created: this user has no permission. Name another folder with --data.`,
    ]);
    chmodSync(dirname(path), 0o755);
  });

  it('is refused for reading where it may not even be read', async () => {
    openDataFolder(path, { write: true });
    chmodSync(marker(), 0o000);
    chmodSync(path, 0o555);
    expect(await runChild(['read', path], ORDINARY).end()).toEqual([
      `ConfigError: ${marker()} cannot be read: this user has no permission. Name another folder with --data.`,
    ]);
    chmodSync(path, 0o700);
  });

  it('is refused where its lock belongs to another user', async () => {
    openDataFolder(path, { write: true });
    rmSync(marker());
    chmodSync(join(path, 'import.lock'), 0o400);
    if (ORDINARY.uid !== undefined) chownSync(path, ORDINARY.uid, ORDINARY.uid);
    const [answer] = await runChild(['create', path], ORDINARY).end();
    expect(answer).toMatch(
      /^ConfigError: .*import\.lock cannot be (opened|written): this user has no permission/,
    );
  });
});
