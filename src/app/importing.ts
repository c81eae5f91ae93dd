/** Importing as a face does it: files are received, looked at, and replace what is loaded once a person says so. */
import type { Readable } from 'node:stream';
import type { BuildProgress, Finding } from '../ports.ts';
import type { ImportReport } from './import.ts';

export interface ImportOptions {
  progress: (step: BuildProgress) => void;
  signal: AbortSignal;
}

export interface MappingText {
  /** YAML. */
  text: string;
  /** What its mistakes are reported under. */
  name: string;
}

export interface ImportRequest extends ImportOptions {
  /** Paths, folders or globs. */
  files: string[];
  /** Null = everything is proposed. */
  mapping: MappingText | null;
  /** ISO day that overrides the one found in the data. */
  asOf?: string;
}

export interface ImportPreview {
  files: PreviewedFile[];
  /** The mapping the import would follow, in YAML. */
  mapping: string;
  findings: Finding[];
}

export interface PreviewedFile {
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

/** Files a person hands over one by one, kept in the data folder until they are imported or dropped. */
export interface Upload {
  /** 32 hexadecimal digits. */
  id: string;
  /** Names as given, in the order they came. */
  files: string[];
}

export interface Importing {
  /** A new, empty upload. Those older than a day are removed. */
  begin(): Promise<Upload>;
  /**
   * Keeps one file of an upload; a file of the same name is replaced. Only the last part of `name` is used.
   * Throws DataError on a name that says no known format, on a file over the limit, and on an unknown upload.
   */
  receive(upload: string, name: string, content: Readable): Promise<Upload>;
  preview(upload: string, mapping: string | null, options: ImportOptions): Promise<ImportPreview>;
  /** Replaces the data that is loaded; the upload is removed where that worked. */
  run(upload: string, mapping: string | null, options: ImportOptions): Promise<ImportReport>;
  drop(upload: string): Promise<void>;
}
