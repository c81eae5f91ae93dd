/** Every setting with its flag, its environment variable and its default: flag before variable before default. */
import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './core/errors.ts';
import { isLoopback } from './hosts.ts';
import { modelBaseUrl, modelKeyProblem, modelUrlProblem } from './model-url.ts';
import type { ModelConnection } from './ports.ts';

const LOCALES = ['en', 'it', 'uk', 'id'] as const;
const STEPS = ['reasoning', 'content', 'off'] as const;
const DEFAULT_PORT = 8787;

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
  /** Whether the operator set it; else it is that of the system. */
  readonly localeIsChosen: boolean;
  /** Snapshots that stay on disk, the current one included. */
  readonly keep: number;
  /** Address the server is bound to. */
  readonly host: string;
  /** Port of the server; null = 8787, or the next free one. */
  readonly port: number | null;
  /** Bearer key clients must send; null = none. */
  readonly key: string | null;
  /** Origin under which people reach the server; null = the address it is bound to. */
  readonly publicUrl: string | null;
  /** Origins of other pages that may call the server. */
  readonly origins: readonly string[];
  /** Base URL of an OpenAI-compatible endpoint, without a slash at the end; null = what was set on the page. */
  readonly modelUrl: string | null;
  readonly modelKey: string | null;
  /** Name of the language model; goes with `modelUrl`. */
  readonly model: string | null;
  /** Where the chat endpoint tells which tools it runs. */
  readonly steps: (typeof STEPS)[number];
  /** Tokens a language model may take for one answer. */
  readonly tokensPerAnswer: number;
  /** Tokens a language model may take in a day. */
  readonly tokensPerDay: number;
}

/** Who may reach the server, and where. */
interface Access extends Pick<Config, 'host' | 'key' | 'publicUrl' | 'origins'> {
  port: number;
  /** False = the next free port will do as well. */
  portIsChosen: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<T> {
  schema: z.ZodType<T, string>;
  fallback: (env: Environment) => T;
  /** What is said of a value the schema refuses, after the name of the flag or variable. */
  refusal: (given: string) => string;
}

/** A command line can be read by other users of the machine, so what they must not know has no flag. */
type Secret = 'key' | 'modelKey';
type Flags = Readonly<Partial<Record<Exclude<keyof Config, Secret>, string | undefined>>>;

type SettingName = Exclude<keyof Config, 'localeIsChosen'>;

const settings: { [Name in SettingName]: Setting<Config[Name]> } = {
  data: {
    schema: z.string().min(1).transform(absolute),
    fallback: () => join(homedir(), '.ritratto'),
    refusal: expected('the path of a folder'),
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
  host: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: () => '127.0.0.1',
    refusal: expected('an address of this machine, without a port,'),
  },
  port: {
    ...whole(0, 65_535),
    fallback: () => null,
  },
  key: {
    schema: z.string().regex(/^[!-~]{16,}$/),
    fallback: () => null,
    refusal: () =>
      'cannot be used: a key has at least 16 characters (letters, digits, signs) and no spaces.',
  },
  publicUrl: {
    schema: z.string().transform(origin),
    fallback: () => null,
    refusal: expected('scheme and host, as in https://ritratto.example.com,'),
  },
  origins: {
    schema: z
      .string()
      .transform((list, context) => list.split(',').map((one) => origin(one, context))),
    fallback: () => [],
    refusal: expected('a list as in http://localhost:3000,https://chat.example.com'),
  },
  modelUrl: {
    schema: z
      .string()
      .refine((text) => modelUrlProblem(text, 'start') === null)
      .transform(modelBaseUrl),
    fallback: () => null,
    refusal: (given) => `cannot be used. ${modelUrlProblem(given, 'start')}`,
  },
  modelKey: {
    schema: z.string().refine((key) => modelKeyProblem(key) === null),
    fallback: () => null,
    refusal: (given) => `cannot be used. ${modelKeyProblem(given.trim())}`,
  },
  model: {
    schema: z.string().min(1),
    fallback: () => null,
    refusal: expected('the name of a model'),
  },
  steps: {
    ...oneOf(STEPS),
    fallback: () => 'reasoning',
  },
  tokensPerAnswer: {
    ...whole(1000, 100_000_000),
    fallback: () => 200_000,
  },
  tokensPerDay: {
    ...whole(1000, 10_000_000_000),
    fallback: () => 5_000_000,
  },
};

/**
 * The configuration, frozen. `flags` as typed on the command line (`--public-url x` = `{ publicUrl: 'x' }`), `env` the
 * environment (`RITRATTO_PUBLIC_URL`); an empty variable counts as not set.
 * Throws ConfigError naming the flag or variable, what was given and what is expected.
 */
export function readConfig(flags: Flags, env: Environment): Config {
  const typed: Readonly<Partial<Record<SettingName, string | undefined>>> = flags;
  const variableOf = (name: SettingName): string => `RITRATTO_${words(name, '_').toUpperCase()}`;
  const givenFor = (name: SettingName): string | undefined =>
    typed[name] ?? (env[variableOf(name)] || undefined);
  function read<Name extends SettingName>(name: Name): Config[Name] {
    const { schema, fallback, refusal }: Setting<Config[Name]> = settings[name];
    const given = givenFor(name);
    if (given === undefined) return fallback(env);
    const parsed = schema.safeParse(given.trim());
    if (parsed.success) return parsed.data;
    const source = typed[name] === undefined ? variableOf(name) : `--${words(name, '-')}`;
    throw new ConfigError(`${source} ${refusal(given)}`);
  }
  return Object.freeze({
    data: read('data'),
    threads: read('threads'),
    memory: read('memory'),
    timeout: read('timeout'),
    locale: read('locale'),
    localeIsChosen: givenFor('locale') !== undefined,
    keep: read('keep'),
    host: read('host'),
    port: read('port'),
    key: read('key'),
    publicUrl: read('publicUrl'),
    origins: read('origins'),
    modelUrl: read('modelUrl'),
    modelKey: read('modelKey'),
    model: read('model'),
    steps: read('steps'),
    tokensPerAnswer: read('tokensPerAnswer'),
    tokensPerDay: read('tokensPerDay'),
  });
}

/**
 * Who may reach the server. Throws ConfigError where others than this machine could, at its own address or through the
 * proxy that a public URL tells of, and no key is asked of them.
 */
export function accessOf({ host, port, key, publicUrl, origins }: Config): Access {
  if (key === null && !isLoopback(host)) {
    throw new ConfigError(
      `At ${host} others can reach Ritratto, so it needs a key: set RITRATTO_KEY to at least 16 characters, or leave out --host (RITRATTO_HOST).`,
    );
  }
  if (key === null && publicUrl !== null && !isLoopback(new URL(publicUrl).hostname)) {
    throw new ConfigError(
      `At ${publicUrl} others can reach Ritratto, so it needs a key: set RITRATTO_KEY to at least 16 characters, or leave out --public-url (RITRATTO_PUBLIC_URL).`,
    );
  }
  return { host, port: port ?? DEFAULT_PORT, portIsChosen: port !== null, key, publicUrl, origins };
}

/** The language model chosen at the start; null where none was. Throws ConfigError where half of it is missing. */
export function connectionOf({ modelUrl, modelKey, model }: Config): ModelConnection | null {
  if (modelUrl !== null && model !== null) return { url: modelUrl, key: modelKey, model };
  if (modelUrl !== null) {
    throw new ConfigError(
      'The address of a language model is set, but not which one: give --model (RITRATTO_MODEL) as well.',
    );
  }
  if (model !== null || modelKey !== null) {
    const what = model === null ? 'The key' : 'The name';
    throw new ConfigError(
      `${what} of a language model is set, but not where it is: give --model-url (RITRATTO_MODEL_URL) as well.`,
    );
  }
  return null;
}

function expected(what: string): (given: string) => string {
  return (given) => `is "${given}", but ${what} is expected.`;
}

function whole(min: number, max: number): Omit<Setting<number>, 'fallback'> {
  return {
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max)),
    refusal: expected(`a whole number from ${min} to ${max}`),
  };
}

function oneOf<const T extends string>(values: readonly T[]): Omit<Setting<T>, 'fallback'> {
  return {
    schema: z.string().pipe(z.enum(values)),
    refusal: expected(`one of ${values.join(', ')}`),
  };
}

/** Absolute path; `~` is the home folder, because the settings file of an MCP client passes no shell. */
function absolute(path: string): string {
  return resolve(path.replace(/^~(?=$|[/\\])/, homedir()));
}

/** Scheme, host and port as browsers write them, from an address that has nothing else. */
function origin(text: string, context: z.RefinementCtx): string {
  const url = URL.parse(text.trim());
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) {
    return url.origin;
  }
  context.addIssue('not an origin');
  return z.NEVER;
}

/** The words of a name in camel case, in lower case with `separator` between them. */
function words(name: string, separator: string): string {
  return name.replace(/[A-Z]/g, (letter) => separator + letter.toLowerCase());
}

/** The language of the operating system where it is one of ours, else English. */
function systemLocale(env: Environment): Config['locale'] {
  const [language] = (env['LC_ALL'] || env['LANG'] || '').toLowerCase().split(/[_.@-]/);
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
