/** What commands get to work with. `main.ts` builds it; nothing is opened or loaded before a command asks for it. */
import type { ImportReport } from '../app/importing/import.ts';
import type { ImportOptions, ImportPreview, ImportRequest } from '../app/importing/importing.ts';
import type { Models } from '../app/models/contract.ts';
import type { Config } from '../config.ts';
import type { DataFolder, Snapshots, StateStore } from '../ports.ts';
import type { Session, Tool } from '../tool.ts';

export interface Stores {
  folder: DataFolder;
  snapshots: Snapshots;
  state: StateStore;
}

export interface App {
  readonly config: Config;
  readonly version: string;
  tools(): Promise<readonly Tool[]>;
  /** Opens the data folder, creating it where it is missing. Throws ConfigError where that cannot be. */
  stores(): Promise<Stores>;
  /** A new conversation, in which the first receipt is `r1`. */
  session(): Promise<Session>;
  /** Replaces the data that is loaded. Throws DataError, ConfigError or StoppedError; then nothing has changed. */
  importData: (request: ImportRequest) => Promise<ImportReport>;
  /**
   * Replaces the data that is loaded with that of a made-up company; with `whereEmpty` nothing is replaced.
   * Throws ConfigError where data is loaded all the same, or StoppedError.
   */
  importDemo(options: ImportOptions & { whereEmpty?: true }): Promise<ImportReport>;
  /** What `importData` would read, without keeping anything. */
  previewImport: (request: ImportRequest) => Promise<ImportPreview>;
  /** Which language model answers. Its test begins with the first call. */
  models(): Promise<Models>;
  /** Serves the page, the chat endpoint and MCP over HTTP. Throws ConfigError where the address cannot be had. */
  serve(): Promise<{ url: string; close(): Promise<void> }>;
  /** Serves an MCP client over the standard streams until it leaves or `signal` aborts. */
  serveMcp(signal: AbortSignal): Promise<void>;
  inspect(): Promise<Inspection>;
  close(): Promise<void>;
}

/** For the doctor: looks without creating or changing anything. */
export interface Inspection {
  /** Throws ConfigError where the folder is missing, damaged, or of another version. */
  folder(): DataFolder;
  /** Who imports into the folder right now, in a sentence; null where nobody does. */
  importing(folder: DataFolder): string | null;
  /** Name and version of the engine. Throws where it cannot be loaded. */
  engine(): Promise<string>;
}
