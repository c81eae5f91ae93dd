import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { takeImportLock } from '../../src/store/import-lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SINCE = '2025-01-01T10:00:00.000Z';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const take = (since: string | null = SINCE) => takeImportLock(folder, { since, waitMs: 0 });

function refusal(): string {
  try {
    take().release();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'taken';
}

// That it excludes other processes and ends with a killed one is shown in test/app/import.test.ts.
describe('the import lock', () => {
  it('refuses a second import, also of the same process, and says since when the first one runs', () => {
    const lock = take();
    const sentence = `Another import into ${folder} is running since ${SINCE}: wait for it to finish, or stop process ${process.pid} on ${hostname()} and try again.`;
    expect([refusal(), refusal()]).toEqual([sentence, sentence]);
    lock.release();
    expect(refusal()).toBe('taken');
  });

  it('tells who holds it only while it is held', () => {
    const lock = take();
    const holder = join(folder, 'import.json');
    expect(JSON.parse(readFileSync(holder, 'utf8'))).toEqual({
      pid: process.pid,
      host: hostname(),
      since: SINCE,
    });
    lock.release();
    expect(existsSync(holder)).toBe(false);
  });

  it('is free where a dead process left its name, even one whose number lives on in us', () => {
    writeFileSync(
      join(folder, 'import.json'),
      JSON.stringify({ pid: process.pid, host: hostname(), since: SINCE }),
    );
    expect(refusal()).toBe('taken');
  });

  it.each(['', 'no json', '{}'])('refuses also where the name of its holder reads %j', (text) => {
    const lock = take();
    writeFileSync(join(folder, 'import.json'), text);
    expect(refusal()).toBe(
      `Another import into ${folder} is running: wait for it to finish, or stop that process and try again.`,
    );
    lock.release();
  });

  it('leaves out the time where it is held for moments only', () => {
    const lock = take(null);
    expect(refusal()).toContain(`Another import into ${folder} is running: wait`);
    lock.release();
  });

  it('says what to do where its file is damaged or its folder is none', () => {
    writeFileSync(join(folder, 'import.lock'), 'some text'.repeat(100));
    expect(refusal()).toContain(`${join(folder, 'import.lock')} is damaged.`);
    folder = join(folder, 'import.lock');
    expect(refusal()).toContain('a part of the path is a file, not a folder');
  });
});
