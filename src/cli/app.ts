/** What commands get to work with. `main.ts` builds it; nothing is opened or loaded before a command asks for it. */
import type { ImportReport } from '../app/import.ts';
import type { Config } from '../config.ts';
import type { BuildProgress, DataFolder, Finding, Snapshots, StateStore } from '../ports.ts';
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
  importData(request: ImportRequest & { asOf?: string }): Promise<ImportReport>;
  /** Replaces the data that is loaded with that of a made-up company. */
  importSample(options: ImportOptions): Promise<ImportReport>;
  /** What `importData` would read, without keeping anything. */
  previewImport(request: ImportRequest): Promise<ImportPreview>;
  /** Serves an MCP client over the standard streams until it leaves or `signal` aborts. */
  serveMcp(signal: AbortSignal): Promise<void>;
  inspect(): Promise<Inspection>;
  close(): Promise<void>;
}

interface ImportOptions {
  progress: (step: BuildProgress) => void;
  signal: AbortSignal;
}

export interface ImportRequest extends ImportOptions {
  /** Paths, folders or globs. */
  files: string[];
  /** Path of a mapping in YAML; null = everything is proposed. */
  map: string | null;
}

export interface ImportPreview {
  files: PreviewedFile[];
  /** The mapping the import would follow, in YAML. */
  mapping: string;
  findings: Finding[];
}

interface PreviewedFile {
  file: string;
  format: string;
  encoding: string;
  rows: number;
  /** Rows that do not have the columns of the file. */
  rejected: number;
  table: string;
  role: 'rows' | 'joined';
  columns: PreviewedColumn[];
}

export interface PreviewedColumn {
  header: string;
  type: string;
  /** How dates or decimals are read, where that was decided. */
  detail: string | null;
  /** Canonical columns it fills, by itself or in an expression. */
  fills: { column: string; expression: string; reason: string; confidence: string }[];
  /** Its name where it is kept as an attribute. */
  attribute: string | null;
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
