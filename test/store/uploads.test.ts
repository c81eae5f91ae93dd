import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, DataError, StoppedError } from '../../src/core/errors.ts';
import type { DataFolder, UploadStore } from '../../src/ports.ts';
import { openDataFolder } from '../../src/store/data-folder.ts';
import { openUploads } from '../../src/store/uploads.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MAX = 1000;
const NONE = '0'.repeat(32);

let folder: DataFolder;
let uploads: UploadStore;

beforeEach(() => {
  folder = openDataFolder(join(temporaryFolder(), 'data'), { write: true });
  uploads = openUploads(folder);
});

const content = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

/** Everything on disk below the uploads. */
const onDisk = () =>
  readdirSync(join(folder.path, 'uploads'), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder.path, 'uploads', path)).isFile())
    .map((path) => basename(path));

describe('uploads', () => {
  it('leave no trace before the first one', () => {
    expect(existsSync(join(folder.path, 'uploads'))).toBe(false);
  });

  it('keep whole files under their names, by name', async () => {
    const id = await uploads.create();
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await uploads.files(id)).toEqual([]);
    await uploads.write(id, 'orders.csv', content('a,b\n', '1,2\n'), MAX);
    await uploads.write(id, 'клієнти 2024.csv', content('a\n'), MAX);
    await uploads.write(id, 'customers.parquet', content(), MAX);
    const files = await uploads.files(id);
    expect(files.map((path) => basename(path))).toEqual([
      'customers.parquet',
      'orders.csv',
      'клієнти 2024.csv',
    ]);
    expect(files.map((path) => readFileSync(path, 'utf8'))).toEqual(['', 'a,b\n1,2\n', 'a\n']);
  });

  it('put a file in place of the one of the same name', async () => {
    const id = await uploads.create();
    await uploads.write(id, 'a.csv', content('old'), MAX);
    await uploads.write(id, 'a.csv', content('new'), MAX);
    const [path = '', ...more] = await uploads.files(id);
    expect([readFileSync(path, 'utf8'), more]).toEqual(['new', []]);
  });

  it.skipIf(process.platform === 'win32')('can be read by their owner only', async () => {
    const id = await uploads.create();
    await uploads.write(id, 'a.csv', content('a'), MAX);
    const [path = ''] = await uploads.files(id);
    const modes = [path, dirname(path), dirname(dirname(path))].map(
      (place) => statSync(place).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o700, 0o700]);
  });

  it('show nothing of a file that is still coming, and keep nothing of one that breaks off', async () => {
    const id = await uploads.create();
    await uploads.write(id, 'a.csv', content('whole'), MAX);
    const coming = new Readable({ read: () => undefined });
    const writing = uploads.write(id, 'a.csv', coming, MAX);
    coming.push('ha');
    while (onDisk().length < 2) await turn();
    expect((await uploads.files(id)).map((path) => readFileSync(path, 'utf8'))).toEqual(['whole']);
    coming.destroy(new Error('aborted'));
    await expect(writing).rejects.toThrow(StoppedError);
    expect(onDisk()).toEqual(['a.csv']);
    expect((await uploads.files(id)).map((path) => readFileSync(path, 'utf8'))).toEqual(['whole']);
  });

  it('refuse a file over the limit while it comes, and leave its sender connected', async () => {
    const id = await uploads.create();
    await uploads.write(id, 'a.csv', content('x'.repeat(MAX)), MAX);
    const large = content(...Array.from({ length: 50 }, () => 'x'.repeat(MAX / 2)));
    const writing = uploads.write(id, 'b.csv', large, MAX);
    await expect(writing).rejects.toThrow(DataError);
    await expect(writing).rejects.toThrow(/^b\.csv is too large: /);
    expect(large.destroyed).toBe(false);
    expect(onDisk()).toEqual(['a.csv']);
  });

  it('refuse names of no known format in the words of the import', async () => {
    const id = await uploads.create();
    for (const [name, sentence] of [
      ['book.xlsx', /^book\.xlsx: files of this kind .* \(save the sheet as CSV\); use \.csv, /],
      ['script', /^script: files of this kind cannot be imported; use \.csv, /],
    ] as const) {
      await expect(uploads.write(id, name, content('a'), MAX)).rejects.toThrow(sentence);
    }
    expect(onDisk()).toEqual([]);
  });

  it.each([NONE, '', '.', '..', '../../snapshots', 'a/b'])(
    'know no upload %j, whatever the disk holds there',
    async (id) => {
      await uploads.create();
      const before = readdirSync(folder.path, { recursive: true }).length;
      await expect(uploads.files(id)).rejects.toThrow(DataError);
      await expect(uploads.write(id, 'a.csv', content('a'), MAX)).rejects.toThrow(DataError);
      await uploads.remove(id);
      expect(readdirSync(folder.path, { recursive: true })).toHaveLength(before);
    },
  );

  it('do not count what a desktop leaves beside the files', async () => {
    const id = await uploads.create();
    writeFileSync(join(folder.path, 'uploads', '.DS_Store'), '');
    writeFileSync(join(folder.path, 'uploads', id, '.DS_Store'), '');
    expect(await uploads.files(id)).toEqual([]);
    await uploads.removeOlderThan(Date.now() + 1000);
    expect(readdirSync(join(folder.path, 'uploads'))).toEqual(['.DS_Store']);
  });

  it('are removed one by one, also with a file on its way, and when they get old', async () => {
    const [one, other] = [await uploads.create(), await uploads.create()];
    const coming = new Readable({ read: () => undefined });
    const writing = uploads.write(one, 'a.csv', coming, MAX);
    coming.push('ha');
    while (onDisk().length === 0) await turn();
    await uploads.remove(one);
    coming.push(null);
    await expect(writing).rejects.toThrow(/not kept any more/);
    await expect(uploads.files(one)).rejects.toThrow(DataError);
    const { mtimeMs } = statSync(join(folder.path, 'uploads', other));
    await uploads.removeOlderThan(mtimeMs);
    expect(await uploads.files(other)).toEqual([]);
    await uploads.removeOlderThan(mtimeMs + 1);
    await expect(uploads.files(other)).rejects.toThrow(DataError);
  });

  it('say what is the matter where the disk does not take them', async () => {
    writeFileSync(join(folder.path, 'uploads'), '');
    await expect(uploads.create()).rejects.toThrow(ConfigError);
  });

  it('say what is the matter where a folder stands in place of a file', async () => {
    const id = await uploads.create();
    mkdirSync(join(folder.path, 'uploads', id, 'a.csv', 'b'), { recursive: true });
    await expect(uploads.write(id, 'a.csv', content('a'), MAX)).rejects.toThrow(
      /^The data folder does not take uploaded files: there is a folder in its place\./,
    );
  });
});
