import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import { ConfigError } from '../src/core/errors.ts';

function refusal(flags: Parameters<typeof readConfig>[0], env = {}): string {
  try {
    readConfig(flags, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'read';
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, {})).toEqual({
      data: join(homedir(), '.ritratto'),
      threads: Math.min(availableParallelism(), 4),
      memory: 1024,
      timeout: 30,
      locale: 'en',
      keep: 3,
    } satisfies Config);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}, {}))).toBe(true);
  });

  it('takes a flag before a variable before the default', () => {
    const env = { RITRATTO_THREADS: '3', RITRATTO_MEMORY: '512', RITRATTO_LOCALE: 'it' };
    expect(readConfig({ threads: '2', memory: undefined }, env)).toMatchObject({
      threads: 2,
      memory: 512,
      locale: 'it',
      keep: 3,
    });
  });

  it('reads every setting from its flag as from its variable', () => {
    const given = {
      data: '/srv/ritratto',
      threads: '1',
      memory: '256',
      timeout: '60',
      locale: 'uk',
      keep: '5',
    };
    const env = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`RITRATTO_${name.toUpperCase()}`, value]),
    );
    expect(readConfig(given, {})).toEqual(readConfig({}, env));
    expect(readConfig(given, {})).toEqual({
      ...given,
      data: resolve('/srv/ritratto'),
      threads: 1,
      memory: 256,
      timeout: 60,
      keep: 5,
    });
  });

  it('takes an empty variable as not set, but not an empty flag', () => {
    expect(readConfig({}, { RITRATTO_KEEP: '' }).keep).toBe(3);
    expect(refusal({ data: '' })).toBe('--data is "", but the path of a folder is expected.');
  });

  it.each([
    ['relative/folder', resolve('relative/folder')],
    ['~', homedir()],
    ['~/customers', join(homedir(), 'customers')],
    ['~customers', resolve('~customers')],
  ])('makes the data folder %j absolute', (given, path) => {
    expect(readConfig({ data: given }, {}).data).toBe(path);
  });
});

describe('a bad value', () => {
  it.each([
    [{ threads: 'many' }, '--threads is "many", but a whole number from 1 to 256 is expected.'],
    [{ threads: '0' }, '--threads is "0", but a whole number from 1 to 256 is expected.'],
    [{ memory: '1e3' }, '--memory is "1e3", but a whole number from 128 to 1048576 is expected.'],
    [{ timeout: '-1' }, '--timeout is "-1", but a whole number from 1 to 3600 is expected.'],
    [{ locale: 'de' }, '--locale is "de", but one of en, it, uk, id is expected.'],
    [{ keep: '2.5' }, '--keep is "2.5", but a whole number from 1 to 100 is expected.'],
  ])('of %j is refused with what is expected', (flags, sentence) => {
    expect(refusal(flags)).toBe(sentence);
  });

  it('of a variable is refused by the name of the variable', () => {
    expect(refusal({}, { RITRATTO_TIMEOUT: 'soon' })).toBe(
      'RITRATTO_TIMEOUT is "soon", but a whole number from 1 to 3600 is expected.',
    );
  });

  it('never gets through: what is read is a whole number in range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
        const outcome = refusal({ keep: text });
        const n = Number(text.trim());
        const good = /^\d+$/.test(text.trim()) && n >= 1 && n <= 100;
        expect(outcome === 'read').toBe(good);
      }),
    );
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'it_IT.UTF-8' }, 'it'],
    [{ LANG: 'uk_UA' }, 'uk'],
    [{ LANG: 'id' }, 'id'],
    [{ LANG: 'it_IT.UTF-8', LC_ALL: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'it_IT.UTF-8', LC_ALL: '' }, 'it'],
    [{ LANG: 'it_IT.UTF-8', RITRATTO_LOCALE: 'uk' }, 'uk'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'ita_IT' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ])('of %j is %s', (env, locale) => {
    expect(readConfig({}, env).locale).toBe(locale);
  });
});
