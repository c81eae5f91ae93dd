import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  importData,
  type ImportReport,
  type ImportRequest,
} from '../../../src/app/importing/import.ts';
import { ConfigError, DataError, StoppedError } from '../../../src/core/errors.ts';
import type { BuildOptions, DataFolder, Snapshots } from '../../../src/ports.ts';
import { openDataFolder } from '../../../src/store/data-folder.ts';
import { openSnapshots } from '../../../src/store/snapshots.ts';
import { customersOf, fakeBuilder, openFake, type Recipe } from '../../store/fake-snapshot.ts';
import { runChild } from '../../store/run-child.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

let folder: DataFolder;
let snapshots: Snapshots;

beforeEach(() => {
  folder = openDataFolder(join(temporaryFolder(), 'data'), { write: true });
  snapshots = openSnapshots(folder, openFake, { kept: 3 });
  onTestFinished(() => snapshots.close());
});

function load(recipe: Recipe, rest: Partial<ImportRequest<Recipe>> = {}): Promise<ImportReport> {
  return importData({
    folder,
    files: ['customers.csv'],
    mapping: recipe,
    importedAt: '2025-01-01T10:00:00.000Z',
    begunAt: '2025-01-01T10:00:00.000Z',
    progress: () => undefined,
    signal: new AbortController().signal,
    builder: fakeBuilder(),
    snapshots,
    ...rest,
  });
}

const answer = async () => {
  const engine = await snapshots.current();
  return engine && { id: engine.snapshot.id, customers: await customersOf(engine) };
};

/** Everything an import leaves behind beside snapshots and quarantine files. */
const remains = () => [
  ...readdirSync(folder.snapshots).filter((name) => name.startsWith('.')),
  ...readdirSync(folder.quarantine).filter((name) => name.startsWith('.')),
  ...readdirSync(folder.path).filter((name) => name === 'import.json'),
];

describe('an import', () => {
  it('replaces what was loaded and says what that was', async () => {
    const first = await load({ id: 's1', customers: 3 });
    expect(first).toMatchObject({ snapshot: { id: 's1' }, replaced: null, quarantineFile: null });
    const second = await load({ id: 's2', customers: 5, quarantined: 'rows' });
    expect(second.snapshot).toMatchObject({ id: 's2', rows: { customers: 5 } });
    expect(second.replaced).toEqual(first.snapshot);
    expect(readFileSync(second.quarantineFile ?? '', 'utf8')).toBe('rows');
    expect(await answer()).toEqual({ id: 's2', customers: 5 });
    expect(snapshots.list()).toEqual(['s2', 's1']);
    expect(remains()).toEqual([]);
  });

  it('hands the builder what it needs, and reports its progress', async () => {
    let given: BuildOptions<Recipe> | undefined;
    const stages: string[] = [];
    const mapping = { id: 's1', customers: 1 };
    const { signal } = new AbortController();
    await load(mapping, {
      asOf: '2024-12-31',
      signal,
      progress: ({ stage }) => stages.push(stage),
      builder: (options) => {
        given = options;
        return fakeBuilder()(options);
      },
    });
    expect(given).toEqual({
      files: ['customers.csv'],
      mapping,
      importedAt: '2025-01-01T10:00:00.000Z',
      asOf: '2024-12-31',
      target: expect.stringContaining(join(folder.snapshots, `.building-${process.pid}-`)),
      quarantine: expect.stringContaining(join(folder.quarantine, `.building-${process.pid}-`)),
      notes: expect.stringMatching(/\.building-.*\.notes\.jsonl$/),
      salt: folder.salt,
      progress: expect.any(Function),
      signal,
    });
    expect(stages).toEqual(['written']);
  });

  it('that asks for an empty folder leaves what another one has loaded', async () => {
    await load({ id: 's1', customers: 3 }, { whereEmpty: true });
    await expect(load({ id: 's2', customers: 5 }, { whereEmpty: true })).rejects.toThrow(
      'it stays',
    );
    expect(await answer()).toEqual({ id: 's1', customers: 3 });
    expect(remains()).toEqual([]);
  });

  it('passes on that the data is made up', async () => {
    let given: BuildOptions<Recipe> | undefined;
    const builder = (options: BuildOptions<Recipe>) => {
      given = options;
      return fakeBuilder()(options);
    };
    await load({ id: 's1', customers: 1 }, { demo: true, builder });
    expect(given?.demo).toBe(true);
  });

  it('keeps the notes beside the snapshot', async () => {
    await load({ id: 's1', customers: 1, notes: '{"text":"hello"}' });
    expect(readFileSync(join(folder.snapshots, 's1.notes.jsonl'), 'utf8')).toBe('{"text":"hello"}');
    expect(remains()).toEqual([]);
  });

  it('mends a current snapshot that is damaged or missing', async () => {
    await load({ id: 's1', customers: 1 });
    const file = join(folder.snapshots, 's1.duckdb');
    snapshots = openSnapshots(folder, openFake, { kept: 3 });
    writeFileSync(file, 'no database');
    expect((await load({ id: 's1', customers: 1 })).replaced).toBeNull();
    expect(await answer()).toEqual({ id: 's1', customers: 1 });
    snapshots.close();
    rmSync(file);
    expect((await load({ id: 's1', customers: 1 })).replaced).toBeNull();
    expect(await answer()).toEqual({ id: 's1', customers: 1 });
  });

  it('that fails leaves the snapshot before and nothing else', async () => {
    await load({ id: 's1', customers: 1 });
    const failing = load(
      { id: 's2', customers: 2, quarantined: 'rows' },
      {
        async builder(options) {
          await fakeBuilder()(options);
          throw new DataError('Line 7 has no date.');
        },
      },
    );
    await expect(failing).rejects.toThrow(new DataError('Line 7 has no date.'));
    expect(await answer()).toEqual({ id: 's1', customers: 1 });
    expect(remains()).toEqual([]);
    await load({ id: 's2', customers: 2 });
    expect(await answer()).toEqual({ id: 's2', customers: 2 });
  });

  it('that is stopped is not published, even where the builder has finished', async () => {
    const control = new AbortController();
    const stopped = load(
      { id: 's1', customers: 1 },
      { signal: control.signal, progress: () => control.abort() },
    );
    await expect(stopped).rejects.toThrow(StoppedError);
    expect(await answer()).toBeNull();
    expect(remains()).toEqual([]);
  });

  it('whose builder wrote nothing is a fault, not a snapshot', async () => {
    await load({ id: 's1', customers: 1 });
    const snapshot = (await snapshots.current())?.snapshot;
    if (snapshot === undefined) throw new Error('no snapshot');
    const empty = load(
      { id: 's2', customers: 1 },
      { builder: () => Promise.resolve({ snapshot: { ...snapshot, id: 's2' } }) },
    );
    await expect(empty).rejects.toThrow('ENOENT');
    expect(await answer()).toEqual({ id: 's1', customers: 1 });
  });
});

describe('imports of several processes', () => {
  it('exclude each other: one wins, the other is told since when it runs', async () => {
    const first = runChild(['import', folder.path, 's1', '3']);
    await first.says('written');
    const second = await runChild(['import', folder.path, 's2', '5']).end();
    expect(second).toHaveLength(1);
    expect(second[0]).toContain(
      `ConfigError: Another import into ${folder.path} is running since 2025-01-01T10:00:00.000Z: wait for it to finish, or stop process ${first.process.pid} on `,
    );
    await expect(load({ id: 's3', customers: 7 })).rejects.toThrow(ConfigError);
    first.goOn();
    expect(await first.end()).toEqual(['written', 's1']);
    expect(await answer()).toEqual({ id: 's1', customers: 3 });
    await load({ id: 's3', customers: 7 });
    expect(snapshots.list()).toEqual(['s3', 's1']);
  });

  it('started at the same moment publish one after the other or not at all', async () => {
    const children = Array.from({ length: 5 }, (_, i) =>
      runChild(['import', folder.path, `s${i}`, String(i)]),
    );
    for (const child of children) child.goOn();
    const answers = await Promise.all(children.map((child) => child.end()));
    const published = answers.flatMap((lines, i) => (lines.includes(`s${i}`) ? [`s${i}`] : []));
    const refused = answers.filter((lines) =>
      /^ConfigError: Another import into .* is running/.test(lines[0] ?? ''),
    );
    expect(published.length).toBeGreaterThan(0);
    expect(published.length + refused.length).toBe(5);
    expect(published).toContain((await answer())?.id);
    expect(remains()).toEqual([]);
  });

  it('killed on the way leave the snapshot before answering, and the next import works', async () => {
    await load({ id: 's1', customers: 3 });
    const killed = runChild(['import', folder.path, 's2', '5']);
    await killed.says('written');
    killed.process.kill('SIGKILL');
    await killed.end();
    expect(remains()).toEqual([
      expect.stringContaining(`.building-${killed.process.pid}-`),
      'import.json',
    ]);
    expect(await answer()).toEqual({ id: 's1', customers: 3 });
    expect(existsSync(join(folder.snapshots, 's2.duckdb'))).toBe(false);

    const report = await load({ id: 's2', customers: 5 });
    expect(report.replaced?.id).toBe('s1');
    expect(await answer()).toEqual({ id: 's2', customers: 5 });
    expect(remains()).toEqual([]);
  });

  it('killed on the way hold up nobody: of those that come after, the first one wins', async () => {
    const killed = runChild(['import', folder.path, 's1', '1']);
    await killed.says('written');
    killed.process.kill('SIGKILL');
    await killed.end();
    const next = [
      runChild(['import', folder.path, 's2', '2']),
      runChild(['import', folder.path, 's3', '3']),
    ];
    const winner = await Promise.any(next.map((child) => child.says('written').then(() => child)));
    const loser = next.find((child) => child !== winner);
    expect((await loser?.end())?.[0]).toMatch(/^ConfigError: Another import into/);
    winner.goOn();
    expect((await winner.end())[0]).toBe('written');
    expect(snapshots.list()).toHaveLength(1);
  });
});
