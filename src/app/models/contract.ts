/** Which language model answers, whether it does, and how the operator connects another one. */
import type { LocalServer } from '../../chat/local-servers.ts';
import type { SelfTest } from '../../chat/self-test.ts';
import type { ChatModel, ModelConnection } from '../../ports.ts';

export type { LocalServer } from '../../chat/local-servers.ts';

export interface ModelStatus {
  /** `no_tools`: it answers, but cannot call tools, so the planner's answers are put into its words. */
  state: 'none' | 'testing' | 'ready' | 'no_tools' | 'failed';
  /** Name of the model; null where none is connected. */
  name: string | null;
  /** Host and port of its endpoint, for a person to recognise; null where none is connected. */
  host: string | null;
  /** Who chose it: flags and variables of the start win over what was set on the page. */
  chosenBy: 'start' | 'settings' | null;
  /** Milliseconds of the round trip. */
  ms: number | null;
  /** Why it does not answer, and what to do. */
  problem: string | null;
}

export interface Models {
  status(): ModelStatus;
  /**
   * The model to ask and whether it can call tools; null where none is connected or it failed its last test. Before
   * the first test is done it is taken for able, so that nobody waits for the test. One that failed is tested again
   * behind the scenes when it is asked for, at most once a minute.
   */
  current(): { model: ChatModel; tools: boolean } | null;
  /** Tests the connected model again and answers when its status is known. */
  retest(signal: AbortSignal): Promise<ModelStatus>;
  /** Tests a connection without keeping it. Throws ConfigError on an address or key that may not be used. */
  test(connection: ProposedConnection, signal: AbortSignal): Promise<SelfTest>;
  /**
   * Tests a connection and, where it works, keeps it in the data folder and uses it from the next question on. Throws
   * ConfigError as `test` does, and where the model was chosen at the start.
   */
  connect(connection: ProposedConnection, signal: AbortSignal): Promise<SelfTest>;
  /** Forgets what was set on the page. */
  disconnect(): void;
  /** Model servers found on the loopback ports they usually have: to be offered, never used unasked. */
  offers(signal: AbortSignal): Promise<LocalServer[]>;
}

export interface ProposedConnection extends Omit<ModelConnection, 'key'> {
  /** Undefined = the key kept, where it was given for the same scheme, host and port; else none. */
  key?: string | null | undefined;
}
