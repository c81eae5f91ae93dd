import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, type Config, connectionOf, readConfig } from '../src/config.ts';
import { ConfigError } from '../src/core/errors.ts';

const KEY = 'sixteen-letters!';

function refusal(flags: Parameters<typeof readConfig>[0], env = {}): string {
  return refusalOf(() => readConfig(flags, env));
}

function refusalOf(read: () => unknown): string {
  try {
    read();
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
      localeIsChosen: false,
      keep: 3,
      host: '127.0.0.1',
      port: null,
      key: null,
      publicUrl: null,
      origins: [],
      modelUrl: null,
      modelKey: null,
      model: null,
      steps: 'reasoning',
      tokensPerAnswer: 200_000,
      tokensPerDay: 5_000_000,
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
      host: '0.0.0.0',
      port: '0',
      publicUrl: 'https://ritratto.example.com',
      origins: 'http://localhost:3000',
      modelUrl: 'http://127.0.0.1:11434/v1',
      model: 'llama3.2:3b',
      steps: 'off',
      tokensPerAnswer: '1000',
      tokensPerDay: '2000',
    };
    const env = {
      RITRATTO_DATA: given.data,
      RITRATTO_THREADS: given.threads,
      RITRATTO_MEMORY: given.memory,
      RITRATTO_TIMEOUT: given.timeout,
      RITRATTO_LOCALE: given.locale,
      RITRATTO_KEEP: given.keep,
      RITRATTO_HOST: given.host,
      RITRATTO_PORT: given.port,
      RITRATTO_PUBLIC_URL: given.publicUrl,
      RITRATTO_ORIGINS: given.origins,
      RITRATTO_MODEL_URL: given.modelUrl,
      RITRATTO_MODEL: given.model,
      RITRATTO_STEPS: given.steps,
      RITRATTO_TOKENS_PER_ANSWER: given.tokensPerAnswer,
      RITRATTO_TOKENS_PER_DAY: given.tokensPerDay,
    };
    expect(readConfig(given, {})).toEqual(readConfig({}, env));
    expect(readConfig(given, {})).toEqual({
      ...given,
      localeIsChosen: true,
      data: resolve('/srv/ritratto'),
      threads: 1,
      memory: 256,
      timeout: 60,
      keep: 5,
      port: 0,
      key: null,
      origins: ['http://localhost:3000'],
      modelKey: null,
      tokensPerAnswer: 1000,
      tokensPerDay: 2000,
    });
  });

  it('takes keys from the environment', () => {
    const env = { RITRATTO_KEY: KEY, RITRATTO_MODEL_KEY: 'sk-made-up' };
    expect(readConfig({}, env)).toMatchObject({ key: KEY, modelKey: 'sk-made-up' });
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
    [{ port: '65536' }, '--port is "65536", but a whole number from 0 to 65535 is expected.'],
    [
      { host: '127.0.0.1/8' },
      '--host is "127.0.0.1/8", but an address of this machine, without a port, is expected.',
    ],
    [
      { publicUrl: 'https://example.com/ritratto' },
      '--public-url is "https://example.com/ritratto", but scheme and host, as in https://ritratto.example.com, is expected.',
    ],
    [{ steps: 'all' }, '--steps is "all", but one of reasoning, content, off is expected.'],
    [
      { tokensPerDay: '10' },
      '--tokens-per-day is "10", but a whole number from 1000 to 10000000000 is expected.',
    ],
  ])('of %j is refused with what is expected', (flags, sentence) => {
    expect(refusal(flags)).toBe(sentence);
  });

  it('of a variable is refused by the name of the variable', () => {
    expect(refusal({}, { RITRATTO_TIMEOUT: 'soon' })).toBe(
      'RITRATTO_TIMEOUT is "soon", but a whole number from 1 to 3600 is expected.',
    );
  });

  it.each(['*', 'null', 'http://a.example,', 'http://a.example/x', 'ftp://a.example', 'a.example'])(
    'of --origins is refused: %s',
    (origins) => {
      expect(refusal({ origins })).toBe(
        `--origins is "${origins}", but a list as in http://localhost:3000,https://chat.example.com is expected.`,
      );
    },
  );

  it.each([
    [
      { RITRATTO_KEY: 'too-short' },
      'RITRATTO_KEY cannot be used: a key has at least 16 characters (letters, digits, signs) and no spaces.',
    ],
    [
      { RITRATTO_KEY: 'correct horse battery' },
      'RITRATTO_KEY cannot be used: a key has at least 16 characters (letters, digits, signs) and no spaces.',
    ],
    [
      { RITRATTO_MODEL_KEY: 'sk-a\nb' },
      'RITRATTO_MODEL_KEY cannot be used. The key of the language model holds a character that no key has, such as a space. Copy it again.',
    ],
    [
      { RITRATTO_MODEL_URL: 'https://me:secret@models.example.com/v1' },
      'RITRATTO_MODEL_URL cannot be used. Leave user name and password out of the address of the language model; its key is given apart from it.',
    ],
  ])('that is a secret is refused without repeating it: %j', (env, sentence) => {
    expect(refusal({}, env)).toBe(sentence);
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

describe('an origin', () => {
  it('is kept as browsers write it', () => {
    const config = readConfig(
      {
        publicUrl: 'HTTPS://Ritratto.Example.com:443/',
        origins: 'http://localhost:80, https://chat.example.com/',
      },
      {},
    );
    expect(config).toMatchObject({
      publicUrl: 'https://ritratto.example.com',
      origins: ['http://localhost', 'https://chat.example.com'],
    });
  });
});

describe('access to the server', () => {
  it('is at the default port of this machine, or the next free one', () => {
    expect(accessOf(readConfig({}, {}))).toEqual({
      host: '127.0.0.1',
      port: 8787,
      portIsChosen: false,
      key: null,
      publicUrl: null,
      origins: [],
    });
  });

  it.each(['8787', '0'])('is at the chosen port %s and no other', (port) => {
    const config = readConfig({ port }, {});
    expect(accessOf(config)).toMatchObject({ port: Number(port), portIsChosen: true });
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1'])(
    'needs no key at %s',
    (host) => {
      expect(accessOf(readConfig({ host }, {}))).toMatchObject({ host, key: null });
    },
  );

  it.each(['0.0.0.0', '::', '0', '192.168.1.20', 'fe80::1', 'localhost.example.com', '127.1'])(
    'is refused at %s without a key',
    (host) => {
      const config = readConfig({ host }, {});
      expect(refusalOf(() => accessOf(config))).toBe(
        `At ${host} others can reach Ritratto, so it needs a key: set RITRATTO_KEY to at least 16 characters, or leave out --host (RITRATTO_HOST).`,
      );
      expect(accessOf(readConfig({ host }, { RITRATTO_KEY: KEY }))).toMatchObject({ key: KEY });
    },
  );
});

describe('the language model chosen at the start', () => {
  it('has an address, a name and, if need be, a key', () => {
    const flags = { modelUrl: 'https://models.example.com/v1/', model: 'small' };
    const connection = { url: 'https://models.example.com/v1', key: null, model: 'small' };
    expect(connectionOf(readConfig(flags, {}))).toEqual(connection);
    const env = { RITRATTO_MODEL_KEY: 'sk-made-up' };
    expect(connectionOf(readConfig(flags, env))).toEqual({ ...connection, key: 'sk-made-up' });
    expect(connectionOf(readConfig({}, {}))).toBeNull();
  });

  it.each([
    [
      { RITRATTO_MODEL_URL: 'https://models.example.com/v1' },
      'The address of a language model is set, but not which one: give --model (RITRATTO_MODEL) as well.',
    ],
    [
      { RITRATTO_MODEL: 'small' },
      'The name of a language model is set, but not where it is: give --model-url (RITRATTO_MODEL_URL) as well.',
    ],
    [
      { RITRATTO_MODEL_KEY: 'sk-made-up' },
      'The key of a language model is set, but not where it is: give --model-url (RITRATTO_MODEL_URL) as well.',
    ],
  ])('is refused where only a part is set: %j', (env, sentence) => {
    expect(refusalOf(() => connectionOf(readConfig({}, env)))).toBe(sentence);
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

  it('knows whether it was chosen', () => {
    expect(readConfig({}, { LANG: 'it_IT.UTF-8' }).localeIsChosen).toBe(false);
    expect(readConfig({ locale: 'en' }, {}).localeIsChosen).toBe(true);
    expect(readConfig({}, { RITRATTO_LOCALE: 'it' }).localeIsChosen).toBe(true);
  });
});
