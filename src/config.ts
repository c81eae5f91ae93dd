/** Every setting with its flag, its environment variable and its default: flag before variable before default. */
import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './core/errors.ts';

const LOCALES = ['en', 'it', 'uk', 'id'] as const;

export interface Config {
  /** Absolute path of the data folder. */
  readonly data: string;
  /** Threads of the engine. */
  readonly threads: number;
  /** Memory of the engine in megabytes. */
  readonly memory: number;
  /** Seconds a tool may take. */
  readonly timeout: number;
  /** Language of what a person reads, where they did not choose one. */
  readonly locale: (typeof LOCALES)[number];
  /** Snapshots that stay on disk, the current one included. */
  readonly keep: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<T> {
  expected: string;
  schema: z.ZodType<T, string>;
  fallback: (env: Environment) => T;
}

const settings: { [Name in keyof Config]: Setting<Config[Name]> } = {
  data: {
    expected: 'the path of a folder',
    schema: z.string().min(1).transform(absolute),
    fallback: () => join(homedir(), '.ritratto'),
  },
  threads: {
    ...whole(1, 256),
    fallback: () => Math.min(availableParallelism(), 4),
  },
  memory: {
    ...whole(128, 1_048_576),
    fallback: () => 1024,
  },
  timeout: {
    ...whole(1, 3600),
    fallback: () => 30,
  },
  locale: {
    ...oneOf(LOCALES),
    fallback: systemLocale,
  },
  keep: {
    ...whole(1, 100),
    fallback: () => 3,
  },
};

/**
 * The configuration, frozen. `flags` as typed on the command line (`--threads 2` = `{ threads: '2' }`), `env` the
 * environment (`RITRATTO_THREADS`); an empty variable counts as not set.
 * Throws ConfigError naming the flag or variable, what was given and what is expected.
 */
export function readConfig(
  flags: Readonly<Partial<Record<keyof Config, string | undefined>>>,
  env: Environment,
): Config {
  function read<Name extends keyof Config>(name: Name): Config[Name] {
    const { expected, schema, fallback }: Setting<Config[Name]> = settings[name];
    const flag = flags[name];
    const variable = `RITRATTO_${name.toUpperCase()}`;
    const given = flag ?? (env[variable] === '' ? undefined : env[variable]);
    if (given === undefined) return fallback(env);
    const parsed = schema.safeParse(given.trim());
    if (parsed.success) return parsed.data;
    const source = flag === undefined ? variable : `--${name}`;
    throw new ConfigError(`${source} is "${given}", but ${expected} is expected.`);
  }
  return Object.freeze({
    data: read('data'),
    threads: read('threads'),
    memory: read('memory'),
    timeout: read('timeout'),
    locale: read('locale'),
    keep: read('keep'),
  });
}

function whole(min: number, max: number): Omit<Setting<number>, 'fallback'> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max)),
  };
}

function oneOf<const T extends string>(values: readonly T[]): Omit<Setting<T>, 'fallback'> {
  return { expected: `one of ${values.join(', ')}`, schema: z.string().pipe(z.enum(values)) };
}

/** Absolute path; `~` is the home folder, because the settings file of an MCP client passes no shell. */
function absolute(path: string): string {
  return resolve(path.replace(/^~(?=$|[/\\])/, homedir()));
}

/** The language of the operating system where it is one of ours, else English. */
function systemLocale(env: Environment): Config['locale'] {
  const [language] = (env['LC_ALL'] || env['LANG'] || '').toLowerCase().split(/[_.@-]/);
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
