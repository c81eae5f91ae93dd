import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import type { Receipt, StateStore } from '../../src/ports.ts';
import { openState } from '../../src/store/sqlite.ts';
import { receiptOf } from './receipts.ts';
import { runChild } from './run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), 'state.sqlite');
});

function using<T>(act: (state: StateStore) => T): T {
  const state = openState(path);
  try {
    return act(state);
  } finally {
    state.close();
  }
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'done';
}

describe('receipts', () => {
  it('come back as they were saved, whatever the texts, also after a restart', () => {
    const text = fc.string({ unit: 'binary' }).map((raw) => raw.replaceAll('\0', ''));
    const receipt = fc.record<Receipt>({
      id: fc.uuid().map((id) => `rc_${id}`),
      tool: text,
      revision: fc.integer({ min: 1, max: 1000 }),
      input: text,
      versions: fc.record({ data: text, notes: fc.option(text), saved: fc.option(text) }),
      policy: text,
      engine: text,
      createdAt: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      result: fc.option(text),
    });
    fc.assert(
      fc.property(receipt, (saved) => {
        using((state) => state.saveReceipt(saved));
        expect(using((state) => state.receipt(saved.id))).toEqual(saved);
      }),
      { numRuns: 50 },
    );
  });

  it('are null where the id is unknown', () => {
    expect(using((state) => state.receipt('rc_none'))).toBeNull();
  });

  it('stay as they are when one with the same id is saved again', () => {
    using((state) => {
      state.saveReceipt(receiptOf('rc_a'));
      state.saveReceipt(receiptOf('rc_a', { createdAt: '2026-01-01T00:00:00.000Z', result: null }));
      expect(state.receipts(10)).toEqual([receiptOf('rc_a')]);
    });
  });

  it('are listed newest first, then by id, at most as many as asked for', () => {
    using((state) => {
      state.saveReceipt(receiptOf('rc_b'));
      state.saveReceipt(receiptOf('rc_old', { createdAt: '2024-12-31T23:59:59.999Z' }));
      state.saveReceipt(receiptOf('rc_new', { createdAt: '2025-06-01T00:00:00.000Z' }));
      state.saveReceipt(receiptOf('rc_a'));
      const ids = (limit: number) => state.receipts(limit).map((receipt) => receipt.id);
      expect(ids(10)).toEqual(['rc_new', 'rc_a', 'rc_b', 'rc_old']);
      expect(ids(2)).toEqual(['rc_new', 'rc_a']);
      expect(ids(0)).toEqual([]);
    });
  });

  it('of processes that write at once are all there', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const children = names.map((name) => runChild(['receipts', path, name, '300']));
    expect(await Promise.all(children.map((child) => child.end()))).toEqual([[], [], [], []]);
    const ids = using((state) => state.receipts(5000)).map((receipt) => receipt.id);
    const expected = names.flatMap((name) => Array.from({ length: 300 }, (_, i) => `${name}${i}`));
    expect(ids).toEqual(expected.toSorted());
  });

  it('are read while another process holds the write lock', () => {
    using((state) => {
      state.saveReceipt(receiptOf('rc_a'));
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      expect(state.receipt('rc_a')).toEqual(receiptOf('rc_a'));
      expect(using((second) => second.receipt('rc_a'))).toEqual(receiptOf('rc_a'));
      other.close();
    });
  });
});

describe('the state file', () => {
  it('is private to its owner, with the files SQLite keeps beside it', () => {
    using((state) => {
      state.saveReceipt(receiptOf('rc_a'));
      const modes = ['', '-wal', '-shm'].map((end) => statSync(path + end).mode & 0o777);
      expect(modes).toEqual([0o600, 0o600, 0o600]);
    });
  });

  it('is refused where a newer version wrote it, and left as it is', () => {
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE later (x); PRAGMA user_version = 99');
    const sentence = `${path} was written by a newer version of Ritratto. Update Ritratto, or name another folder with --data.`;
    expect([1, 2].map(() => refusal(() => openState(path)))).toEqual([sentence, sentence]);
    expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'later' }]);
    db.close();
  });

  it('is refused where it is no database', () => {
    writeFileSync(path, 'some text'.repeat(100));
    expect(refusal(() => openState(path))).toBe(
      `${path} is damaged. Restore it from a backup, or move it away to start with an empty one.`,
    );
  });

  it('says so where its pages were overwritten', () => {
    using((state) => {
      for (let i = 0; i < 200; i += 1) state.saveReceipt(receiptOf(`rc_${i}`));
    });
    const { size } = statSync(path);
    const db = new DatabaseSync(path);
    const { page_size: page } = db.prepare('PRAGMA page_size').get() as { page_size: number };
    db.close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(size - page, 0xff), 0, size - page, page);
    closeSync(file);
    expect(refusal(() => using((state) => state.receipts(500)))).toContain(`${path} is damaged.`);
  });

  it('is refused where a folder stands in its place', () => {
    mkdirSync(path);
    expect(refusal(() => openState(path))).toContain(`${path} cannot be opened`);
  });

  it('is refused where its folder is a file', () => {
    writeFileSync(path, '');
    const below = join(path, 'state.sqlite');
    expect(refusal(() => openState(below))).toBe(
      `${below} cannot be opened: a part of the path is a file, not a folder. Give permission, or name another folder with --data.`,
    );
  });

  it('is refused where this user may not write it', async () => {
    using(() => undefined);
    chmodSync(dirname(path), 0o555);
    chmodSync(path, 0o444);
    const ordinary = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const [answer] = await runChild(['receipts', path, 'a', '1'], ordinary).end();
    chmodSync(dirname(path), 0o755);
    expect(answer).toMatch(
      /^ConfigError: .*state\.sqlite cannot be (opened|written): this user has no permission/,
    );
  });

  it('says so where another process does not let go of it', () => {
    using((state) => {
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      expect(refusal(() => state.saveReceipt(receiptOf('rc_a')))).toBe(
        `${path} is held by another process. Try again, or stop that process.`,
      );
      other.close();
      state.saveReceipt(receiptOf('rc_a'));
      expect(state.receipts(5)).toHaveLength(1);
    });
  });
});

describe('questions', () => {
  it('are kept with the receipt they belong to, newest first, each once', () => {
    const state = openState(path);
    state.saveQuestion('rc_1', { question: 'a', askedAt: '2024-01-01T00:00:00.000Z' });
    state.saveQuestion('rc_1', { question: 'b', askedAt: '2024-01-02T00:00:00.000Z' });
    state.saveQuestion('rc_2', { question: 'c', askedAt: '2024-01-03T00:00:00.000Z' });
    state.saveQuestion('rc_1', { question: 'a', askedAt: '2024-01-04T00:00:00.000Z' });
    expect(state.questions('rc_1', 5).map(({ question }) => question)).toEqual(['a', 'b']);
    expect(state.questions('rc_1', 1)).toEqual([
      { question: 'a', askedAt: '2024-01-04T00:00:00.000Z' },
    ]);
    expect(state.questions('rc_3', 5)).toEqual([]);
    state.close();
  });
});

describe('tokens', () => {
  it('are summed by day, by every process that has the file open', () => {
    const [one, other] = [openState(path), openState(path)];
    expect(one.spendTokens('2024-01-01', 0)).toBe(0);
    expect(one.spendTokens('2024-01-01', 40)).toBe(40);
    expect(other.spendTokens('2024-01-01', 2)).toBe(42);
    expect(one.spendTokens('2024-01-01', 0)).toBe(42);
    expect(one.spendTokens('2024-01-02', 0)).toBe(0);
    one.close();
    other.close();
  });
});
