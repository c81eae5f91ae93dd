import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '../../../src/app/importing/importing.ts';
import { ConfigError, DataError, StoppedError } from '../../../src/core/errors.ts';
import { ORDERS, realImporting } from '../../support/importing.ts';
import { NEVER } from '../../support/session.ts';

const content = (text = ORDERS) => Readable.from([Buffer.from(text)]);
const quiet = { progress: () => undefined, signal: NEVER };

/** An importing whose work is only recorded. */
function recorded(work: (request: ImportRequest) => Promise<never>) {
  return realImporting({ importData: work, previewImport: work });
}

describe('importing files handed over one by one', () => {
  it('previews them, imports them by the mapping of the preview, and drops them', async () => {
    const { importing, snapshots, folder } = realImporting();
    const { id } = await importing.begin();
    expect(await importing.receive(id, 'orders.csv', content())).toEqual({
      id,
      files: ['orders.csv'],
    });
    const preview = await importing.preview(id, null, quiet);
    expect(preview.files).toMatchObject([{ file: 'orders.csv', rows: 4, table: 'transactions' }]);
    expect(await snapshots.current()).toBeNull();
    const report = await importing.run(id, preview.mapping, quiet);
    expect(report.snapshot).toMatchObject({
      files: ['orders.csv'],
      rows: { customers: 2, transactions: 3 },
    });
    expect((await snapshots.current())?.snapshot.id).toBe(report.snapshot.id);
    expect(readdirSync(join(folder.path, 'uploads'))).toEqual([]);
    await expect(importing.run(id, null, quiet)).rejects.toThrow(/not kept any more/);
  });

  it.each([
    ['../../../etc/orders.csv', 'orders.csv'],
    ['..\\..\\orders.csv', 'orders.csv'],
    ['/abs/orders.csv', 'orders.csv'],
    ['my\u202E orders\u200B\u0000\n2024.csv', 'my orders 2024.csv'],
    ['re\u0301sume\u0301.csv', 'résumé.csv'],
    ['заказы*?.tsv', 'заказы*?.tsv'],
  ])('keep %j as %j', async (given, kept) => {
    const { importing } = realImporting();
    const { id } = await importing.begin();
    expect((await importing.receive(id, given, content())).files).toEqual([kept]);
  });

  it.each(['', '/', '..', '.', '.hidden.csv', 'a/..', '\u200B.csv', 'a/.coming', 'orders/'])(
    'refuse %j as a name',
    async (given) => {
      const { importing, folder } = realImporting();
      const { id } = await importing.begin();
      await expect(importing.receive(id, given, content())).rejects.toThrow(DataError);
      expect(await importing.begin()).toMatchObject({ files: [] });
      expect(readdirSync(join(folder.path, 'uploads', id, '.coming'))).toEqual([]);
    },
  );

  it('refuse a name longer than file systems take, without repeating it', async () => {
    const { importing } = realImporting();
    const { id } = await importing.begin();
    const longest = `${'я'.repeat(125)}.csv`;
    expect((await importing.receive(id, longest, content())).files).toEqual([longest]);
    const refused = importing.receive(id, `я${longest}`, content());
    await expect(refused).rejects.toThrow(
      new DataError('The name of this file is too long: shorten it to 100 characters.'),
    );
  });

  it('take a hundred files and no more', async () => {
    const { importing } = realImporting();
    const { id } = await importing.begin();
    for (let i = 0; i < 100; i += 1) await importing.receive(id, `${i}.csv`, content('a'));
    await expect(importing.receive(id, '100.csv', content('a'))).rejects.toThrow(/At most 100/);
    expect((await importing.receive(id, '99.csv', content('b'))).files).toHaveLength(100);
  });

  it('say that there is nothing to import yet', async () => {
    const { importing } = realImporting();
    const { id } = await importing.begin();
    await expect(importing.preview(id, null, quiet)).rejects.toThrow(/no file to import yet/);
    await expect(importing.run(id, null, quiet)).rejects.toThrow(/no file to import yet/);
  });

  it('report a wrong mapping with its line, and change nothing', async () => {
    const { importing, snapshots } = realImporting();
    const { id } = await importing.begin();
    await importing.receive(id, 'orders.csv', content());
    const wrong = 'transactions:\n  file: orders.csv\n  columns:\n    amout: amount\n';
    for (const work of ['preview', 'run'] as const) {
      await expect(importing[work](id, wrong, quiet)).rejects.toThrow(
        /^Mapping, line 4: .*nearest: amount/,
      );
    }
    expect(await snapshots.current()).toBeNull();
    expect((await importing.receive(id, 'more.csv', content('a'))).files).toHaveLength(2);
  });

  it('find no files but their own, whatever the mapping names', async () => {
    const { importing } = realImporting();
    const [{ id: other }, { id }] = [await importing.begin(), await importing.begin()];
    await importing.receive(other, 'orders.csv', content());
    await importing.receive(id, 'people.csv', content('a,b\n1,2\n'));
    for (const file of [`../${other}/orders.csv`, '../../ritratto.json', '/etc/passwd']) {
      const mapping = `transactions:\n  file: ${file}\n`;
      await expect(importing.preview(id, mapping, quiet)).rejects.toThrow(/no file is named/);
    }
  });

  it('name files by their names and the data folder by no path', async () => {
    let path = '';
    const lost = recorded(async ({ files: [file = ''] }) => {
      path = file;
      throw new DataError(`${file} cannot be opened: check its permissions.`);
    });
    const { id } = await lost.importing.begin();
    await lost.importing.receive(id, '$& orders.csv', content());
    await expect(lost.importing.preview(id, null, quiet)).rejects.toThrow(
      new DataError('$& orders.csv cannot be opened: check its permissions.'),
    );
    expect(basename(path)).toBe('$& orders.csv');

    const locked = recorded(async () => {
      throw new ConfigError(
        `Another import into ${locked.folder.path} is running: the data folder ${locked.folder.path} has ${locked.folder.path}/import.lock.`,
      );
    });
    const begun = await locked.importing.begin();
    await locked.importing.receive(begun.id, 'a.csv', content());
    await expect(locked.importing.run(begun.id, null, quiet)).rejects.toThrow(
      new ConfigError(
        'Another import into the data folder is running: the data folder has import.lock.',
      ),
    );
  });

  it('run one import at a time, and say which state that is', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<never>();
    const { importing } = recorded(() => {
      begun.resolve();
      return ended.promise;
    });
    const { id } = await importing.begin();
    await importing.receive(id, 'orders.csv', content());
    expect(importing.running()).toBe(false);
    const first = importing.run(id, null, quiet);
    expect(importing.running()).toBe(true);
    await expect(importing.run(id, null, quiet)).rejects.toThrow(
      new ConfigError('Another import is running: wait for it to finish, then try again.'),
    );
    await begun.promise;
    ended.reject(new DataError('Line 7 has no date.'));
    await expect(first).rejects.toThrow('Line 7 has no date.');
    expect(importing.running()).toBe(false);
  });

  it('give way to an import of another program', async () => {
    const { importing, snapshots } = realImporting();
    const { id } = await importing.begin();
    await importing.receive(id, 'orders.csv', content());
    const draft = snapshots.begin('2025-01-01T10:00:00.000Z');
    await expect(importing.run(id, null, quiet)).rejects.toThrow(
      /^Another import into the data folder is running since 2025-01-01T10:00:00\.000Z: wait/,
    );
    draft.end();
    expect((await importing.run(id, null, quiet)).snapshot.rows).toMatchObject({ customers: 2 });
  });

  it('stop when asked to and keep the files for another try', async () => {
    const { importing, snapshots, folder } = realImporting();
    const { id } = await importing.begin();
    await importing.receive(id, 'orders.csv', content());
    for (const work of ['preview', 'run'] as const) {
      const control = new AbortController();
      const progress = () => control.abort();
      await expect(importing[work](id, null, { progress, signal: control.signal })).rejects.toThrow(
        StoppedError,
      );
    }
    expect(await snapshots.current()).toBeNull();
    expect(existsSync(join(folder.path, 'uploads', id, 'orders.csv'))).toBe(true);
    expect((await importing.run(id, null, quiet)).snapshot.quarantined).toBe(1);
  });

  it('forget uploads older than a day when the next one begins', async () => {
    let later = 0;
    const { importing } = realImporting({ now: () => Date.now() + later });
    const { id } = await importing.begin();
    later = 86_000_000;
    await importing.begin();
    expect((await importing.receive(id, 'orders.csv', content())).files).toHaveLength(1);
    later = 86_500_000;
    await importing.begin();
    await expect(importing.receive(id, 'more.csv', content())).rejects.toThrow(/not kept any more/);
  });
});
