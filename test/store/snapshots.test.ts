import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError, DataError } from '../../src/core/errors.ts';
import type { DataFolder, EngineRead, Snapshots } from '../../src/ports.ts';
import { openDataFolder } from '../../src/store/data-folder.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import { customersOf, fakeBuilder, openFake } from './fake-snapshot.ts';
import { runChild } from './run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SINCE = '2025-01-01T10:00:00.000Z';

let folder: DataFolder;
let snapshots: Snapshots;
/** Files opened and ids closed, in order. */
let log: string[];

async function openLogged(path: string): Promise<EngineRead> {
  const engine = await openFake(path);
  log.push(`open ${engine.snapshot.id}`);
  return {
    ...engine,
    close() {
      log.push(`close ${engine.snapshot.id}`);
      engine.close();
    },
  };
}

beforeEach(() => {
  folder = openDataFolder(join(temporaryFolder(), 'data'), { write: true });
  snapshots = openSnapshots(folder, openLogged, { kept: 3 });
  log = [];
  onTestFinished(() => snapshots.close());
});

async function publish(
  id: string,
  customers = 1,
  quarantined?: string,
  notes?: string,
): Promise<string | null> {
  const draft = snapshots.begin(SINCE);
  await fakeBuilder()({
    files: [],
    mapping: {
      id,
      customers,
      ...(quarantined === undefined ? {} : { quarantined }),
      ...(notes === undefined ? {} : { notes }),
    },
    importedAt: SINCE,
    target: draft.target,
    quarantine: draft.quarantine,
    notes: draft.notes,
    salt: folder.salt,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const { quarantine } = draft.publish(id);
  draft.end();
  return quarantine;
}

async function refusal(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'done';
}

const pointer = () => join(folder.snapshots, 'current');
const file = (id: string) => join(folder.snapshots, `${id}.duckdb`);
const current = async () => (await snapshots.current())?.snapshot.id ?? null;

describe('the current snapshot', () => {
  it('is null before the first import, and where the folder of snapshots was removed', async () => {
    expect([await current(), snapshots.list()]).toEqual([null, []]);
    rmSync(folder.snapshots, { recursive: true });
    expect([await current(), snapshots.list()]).toEqual([null, []]);
    await publish('s1');
    expect([await current(), snapshots.list()]).toEqual(['s1', ['s1']]);
  });

  it('is the one published last, also for who opened the folder before', async () => {
    const reader = openSnapshots(openDataFolder(folder.path, { write: false }), openFake, {
      kept: 3,
    });
    onTestFinished(() => reader.close());
    expect(await reader.current()).toBeNull();
    await publish('s1', 3);
    expect(await customersOf(await reader.current())).toBe(3);
    await publish('s2', 5);
    expect(await customersOf(await reader.current())).toBe(5);
  });

  it('is opened once, however often and however many at once ask', async () => {
    await publish('s1');
    const engines = await Promise.all([
      snapshots.current(),
      snapshots.current(),
      snapshots.open('s1'),
    ]);
    const start = performance.now();
    for (let i = 0; i < 1000; i += 1) engines.push(await snapshots.current());
    expect((performance.now() - start) / 1000).toBeLessThan(1);
    expect(new Set(engines).size).toBe(1);
    expect(log).toEqual(['open s1']);
  });

  it('pinned by a call keeps answering while two more are published', async () => {
    await publish('s1', 1);
    const pinned = await snapshots.current();
    await publish('s2', 2);
    await snapshots.current();
    await publish('s3', 3);
    expect(await customersOf(await snapshots.current())).toBe(3);
    expect(await customersOf(pinned)).toBe(1);
  });

  it('of readers in another process is always whole while others are published', async () => {
    await publish('s0', 100);
    const reader = runChild(['watch', folder.path]);
    await reader.says('s0 100');
    for (let i = 1; i <= 12; i += 1) await publish(`s${i}`, 100 + i);
    await reader.says('s12 112');
    reader.goOn();
    const seen = await reader.end();
    expect(seen.filter((line) => !/^s(\d+) 1\d\d$/.test(line))).toEqual([]);
    const numbers = seen.map((line) => Number(/^s(\d+)/.exec(line)?.[1]));
    expect(seen).toEqual(numbers.map((n) => `s${n} ${100 + n}`));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('is found again where the one the pointer named was removed before it could be opened', async () => {
    await publish('s1');
    let late = true;
    const slow = openSnapshots(
      folder,
      async (path) => {
        if (late) {
          late = false;
          for (const id of ['s2', 's3', 's4']) await publish(id);
        }
        return openFake(path);
      },
      { kept: 3 },
    );
    onTestFinished(() => slow.close());
    expect(existsSync(file('s1'))).toBe(true);
    expect((await slow.current())?.snapshot.id).toBe('s4');
    expect(existsSync(file('s1'))).toBe(false);
  });
});

describe('a snapshot that cannot be used', () => {
  beforeEach(async () => {
    await publish('s1');
    await publish('s2');
  });

  it('is named where its file is missing, with the older one to go back to', async () => {
    rmSync(file('s2'));
    expect(await refusal(() => snapshots.current())).toBe(
      `The snapshot s2 in ${folder.snapshots} is missing. Import the files again, or go back to the older snapshot s1 by writing {"id":"s1"} into ${pointer()}.`,
    );
    writeFileSync(pointer(), '{"id":"s1"}');
    expect(await current()).toBe('s1');
  });

  it('is named where its file is damaged, and where no other is left', async () => {
    writeFileSync(file('s2'), 'no database');
    rmSync(file('s1'));
    const sentence = `The snapshot s2 in ${folder.snapshots} is damaged. Import the files again.`;
    expect(await refusal(() => snapshots.current())).toBe(sentence);
    expect(await refusal(() => snapshots.open('s2'))).toBe(sentence);
  });

  it('keeps the words of an engine that knows better', async () => {
    const strict = openSnapshots(
      folder,
      () => Promise.reject(new DataError('The file is of another program.')),
      { kept: 3 },
    );
    expect(await refusal(() => strict.current())).toMatch(
      /^The file is of another program\. Import the files again, or go back to the older snapshot s1/,
    );
  });

  it('is opened as soon as it is whole again', async () => {
    const whole = readFileSync(file('s2'));
    writeFileSync(file('s2'), 'no database');
    await refusal(() => snapshots.current());
    writeFileSync(file('s2'), whole);
    expect(await current()).toBe('s2');
  });

  it.each(['', '{', '{}', '{"id":"../s1"}', '{"id":""}'])(
    'is the current one where the pointer reads %j, until the next import',
    async (text) => {
      writeFileSync(pointer(), text);
      expect(await refusal(() => snapshots.current())).toBe(
        `${pointer()} is damaged. Import the files again, or go back to the older snapshot s1 by writing {"id":"s1"} into ${pointer()}.`,
      );
      await publish('s3');
      expect([await current(), snapshots.list()]).toEqual(['s3', ['s3', 's1', 's2']]);
    },
  );
});

describe('a snapshot by id', () => {
  it('is opened while it is kept', async () => {
    await publish('s1', 1);
    await publish('s2', 2);
    expect(await customersOf(await snapshots.open('s1'))).toBe(1);
    expect(await customersOf(await snapshots.open('s2'))).toBe(2);
  });

  it('is null where it is kept no longer, also for who had it open', async () => {
    await publish('s1');
    await snapshots.open('s1');
    for (const id of ['s2', 's3', 's4']) await publish(id);
    expect(await snapshots.open('s1')).toBeNull();
  });

  it.each(['none', '', '../snapshots/s1', 's1.duckdb', '.building-1'])(
    'is null for %j',
    async (id) => {
      await publish('s1');
      expect(await snapshots.open(id)).toBeNull();
    },
  );
});

describe('publishing', () => {
  it('keeps the last three snapshots with their notes and rows put aside, newest first', async () => {
    for (const id of ['z', 'y', 'a', 'b']) await publish(id, 1, `rows of ${id}`, `notes of ${id}`);
    expect(snapshots.list()).toEqual(['b', 'a', 'y']);
    expect(readdirSync(folder.snapshots).toSorted()).toEqual([
      'a.duckdb',
      'a.notes.jsonl',
      'b.duckdb',
      'b.notes.jsonl',
      'current',
      'y.duckdb',
      'y.notes.jsonl',
    ]);
    expect(readdirSync(folder.quarantine).toSorted()).toEqual(['a.csv', 'b.csv', 'y.csv']);
  });

  it('keeps as many as it is told, and none of them is taken from a running call', async () => {
    snapshots = openSnapshots(folder, openLogged, { kept: 1 });
    await publish('s1', 1);
    const pinned = await snapshots.current();
    await publish('s2', 2);
    expect(snapshots.list()).toEqual(['s2']);
    expect(await customersOf(await snapshots.current())).toBe(2);
    expect(await customersOf(pinned)).toBe(1);
  });

  it('of a snapshot that is kept already makes it the newest, once', async () => {
    for (const id of ['s1', 's2', 's3', 's1']) await publish(id);
    expect([await current(), snapshots.list()]).toEqual(['s1', ['s1', 's3', 's2']]);
  });

  it('mends a damaged snapshot of the same id', async () => {
    await publish('s1', 4);
    writeFileSync(file('s1'), 'no database');
    await publish('s1', 4);
    expect(await customersOf(await snapshots.current())).toBe(4);
  });

  it('says where the rows put aside lie, null where there are none', async () => {
    expect(await publish('s1')).toBeNull();
    const path = await publish('s2', 1, 'line,reason\n7,no date\n');
    expect(path).toBe(join(folder.quarantine, 's2.csv'));
    expect(readFileSync(path ?? '', 'utf8')).toBe('line,reason\n7,no date\n');
  });

  it('makes files only their owner can read', async () => {
    await publish('s1', 1, 'rows', 'notes');
    const beside = [join(folder.quarantine, 's1.csv'), join(folder.snapshots, 's1.notes.jsonl')];
    const files = [file('s1'), pointer(), ...beside];
    expect(new Set(files.map((path) => statSync(path).mode & 0o777))).toEqual(new Set([0o600]));
  });

  it('refuses an id that is no file name and leaves the current snapshot', async () => {
    await publish('s1');
    await expect(publish('../s2')).rejects.toThrow('cannot be the id of a snapshot');
    expect([await current(), snapshots.list()]).toEqual(['s1', ['s1']]);
  });

  it('is refused in a folder this user may only read', () => {
    const reader = openSnapshots({ ...folder, writable: false }, openFake, { kept: 3 });
    expect(() => reader.begin(SINCE)).toThrow(ConfigError);
  });
});

describe('engines', () => {
  it('stay open for the snapshots used last and are closed beyond', async () => {
    for (const id of ['s1', 's2', 's3', 's4']) {
      await publish(id);
      await snapshots.current();
    }
    expect(log).toEqual(['open s1', 'open s2', 'open s3', 'close s1', 'open s4']);
    await snapshots.open('s2');
    expect(log).toHaveLength(5);
  });

  it('are all closed in the end', async () => {
    for (const id of ['s1', 's2']) {
      await publish(id);
      await snapshots.current();
    }
    snapshots.close();
    await expect.poll(() => log).toEqual(['open s1', 'open s2', 'close s1', 'close s2']);
  });
});
