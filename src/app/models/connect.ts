/** Holds the connected language model, tests it, and lets a person connect another one. */
import type { LocalServer } from '../../chat/local-servers.ts';
import { type SelfTest, testModel } from '../../chat/self-test.ts';
import { ConfigError, isOurs, StoppedError } from '../../core/errors.ts';
import { modelBaseUrl, modelKeyProblem, modelUrlProblem } from '../../model-url.ts';
import type { ChatModel, ModelConnection, SettingsStore } from '../../ports.ts';
import type { Models, ModelStatus, ProposedConnection } from './contract.ts';

export interface ModelsOptions {
  /** Chosen by flags and variables, which settings do not change; null = what was set on the page. */
  chosen: ModelConnection | null;
  settings: SettingsStore;
  /** Nothing is sent before the first turn. */
  open: (connection: ModelConnection) => Promise<ChatModel>;
  findServers: (signal: AbortSignal) => Promise<LocalServer[]>;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** A new word each time, for the test to be answered with. */
  nonce: () => string;
  /** Milliseconds a test may take. */
  limitMs: number;
  /** Keeps the stack of a fault of ours and answers with the id it is found under. */
  report: (error: unknown) => string;
  /** Ends what runs in the background. */
  signal: AbortSignal;
}

interface Connected {
  connection: ModelConnection;
  chosenBy: 'start' | 'settings';
  model: ChatModel;
  /** What the last test showed; null before the first one is done. */
  outcome: SelfTest | null;
  /** By `now`, the end of that test. */
  testedAt: number;
  /** The test under way. Never rejects. */
  testing: Promise<void> | null;
}

const TEST_AGAIN_AFTER_MS = 60_000;

/**
 * Connects the model chosen at the start or else the one in the settings, and tests it in the background. Throws
 * ConfigError where the settings cannot be read.
 */
export function createModels(options: ModelsOptions): Models {
  const { chosen, settings, open, now } = options;
  let connected = atStart();
  let latest = 0;
  if (connected !== null) void testAgain(connected);

  function atStart(): Connected | null {
    const connection = chosen ?? settings.model();
    if (connection === null) return null;
    return {
      connection,
      chosenBy: chosen === null ? 'settings' : 'start',
      model: openedLate(connection, open),
      outcome: null,
      testedAt: now(),
      testing: null,
    };
  }

  function test(model: ChatModel, signal: AbortSignal): Promise<SelfTest> {
    const { limitMs, nonce } = options;
    return testModel(model, { now, limitMs, nonce: nonce(), signal });
  }

  /** Joins the test under way, so that nobody is asked twice at once. */
  function testAgain(tested: Connected): Promise<void> {
    tested.testing ??= test(tested.model, options.signal)
      .catch((error: unknown) => afterFault(error, tested))
      .then((outcome) => {
        tested.outcome = outcome;
        tested.testedAt = now();
        tested.testing = null;
      });
    return tested.testing;
  }

  function afterFault(error: unknown, { outcome }: Connected): SelfTest | null {
    if (error instanceof StoppedError) return outcome;
    const problem = isOurs(error)
      ? error.message
      : `The language model could not be tested: something went wrong on our side (id ${options.report(error)}).`;
    return { ok: false, problem };
  }

  function allowed({ url, key, model }: ProposedConnection): ModelConnection {
    refuseFor(modelUrlProblem(url, 'page'));
    const usedKey = key === undefined ? keptKey(settings.model(), url) : key || null;
    if (usedKey !== null) refuseFor(modelKeyProblem(usedKey));
    return { url: modelBaseUrl(url), key: usedKey, model };
  }

  return {
    status: () => statusOf(connected),
    current() {
      if (connected === null) return null;
      const { model, outcome, testedAt } = connected;
      if (outcome === null || outcome.ok) return { model, tools: outcome?.tools ?? true };
      if (now() - testedAt >= TEST_AGAIN_AFTER_MS) void testAgain(connected);
      return null;
    },
    async retest(signal) {
      if (connected !== null) await unlessStopped(testAgain(connected), signal);
      return statusOf(connected);
    },
    test: async (proposed, signal) => test(await open(allowed(proposed)), signal),
    async connect(proposed, signal) {
      if (chosen !== null) {
        throw new ConfigError(
          'The language model was chosen when Ritratto was started, with --model-url or RITRATTO_MODEL_URL. Start it without them to choose one here.',
        );
      }
      const connection = allowed(proposed);
      // What a person did last counts, however long a test took.
      const turn = (latest += 1);
      const model = await open(connection);
      const outcome = await test(model, signal);
      if (!outcome.ok || turn !== latest) return outcome;
      settings.saveModel(connection);
      connected = {
        connection,
        chosenBy: 'settings',
        model,
        outcome,
        testedAt: now(),
        testing: null,
      };
      return outcome;
    },
    disconnect() {
      latest += 1;
      settings.saveModel(null);
      if (connected?.chosenBy === 'settings') connected = null;
    },
    offers: options.findServers,
  };
}

function statusOf(connected: Connected | null): ModelStatus {
  const unknown = { ms: null, problem: null };
  if (connected === null) {
    return { state: 'none', name: null, host: null, chosenBy: null, ...unknown };
  }
  const { connection, chosenBy, outcome, testing } = connected;
  const which = { name: connection.model, host: new URL(connection.url).host, chosenBy };
  if (outcome === null || testing !== null) return { state: 'testing', ...which, ...unknown };
  if (!outcome.ok) return { state: 'failed', ...which, ms: null, problem: outcome.problem };
  return { state: outcome.tools ? 'ready' : 'no_tools', ...which, ms: outcome.ms, problem: null };
}

function refuseFor(problem: string | null): void {
  if (problem !== null) throw new ConfigError(problem);
}

/** A key is only ever sent to where it was given for. */
function keptKey(kept: ModelConnection | null, url: string): string | null {
  return kept !== null && new URL(kept.url).origin === new URL(url).origin ? kept.key : null;
}

/** So that there is a model to ask at once, and its library is loaded with the first turn. */
function openedLate(connection: ModelConnection, open: ModelsOptions['open']): ChatModel {
  let opening: Promise<ChatModel> | null = null;
  return {
    name: connection.model,
    async *turn(request, signal) {
      opening ??= open(connection);
      yield* (await opening).turn(request, signal);
    },
  };
}

/** Waits for work that goes on without us. Throws StoppedError once the signal aborts. */
function unlessStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(new StoppedError('The test of the language model goes on unwatched.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve).finally(() => signal.removeEventListener('abort', stop));
  });
}
