/** Importing as a face does it: files are received, looked at, and replace what is loaded once a person says so. */
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { stripHidden } from '../../border.ts';
import { ConfigError, DataError } from '../../core/errors.ts';
import type { BuildProgress, Finding, UploadStore } from '../../ports.ts';
import { hidingFolder } from '../hiding-folder.ts';
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
interface Upload {
  /** 32 hexadecimal digits. */
  id: string;
  /** Names as given, in their order. */
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
  /**
   * Replaces the data that is loaded; the upload is removed where that worked.
   * Throws ConfigError while another import runs.
   */
  run(upload: string, mapping: string | null, options: ImportOptions): Promise<ImportReport>;
  /** Whether a `run` is under way here. */
  running(): boolean;
  drop(upload: string): Promise<void>;
}

export interface ImportingOptions {
  /** Path of the data folder: no error names it. */
  folder: string;
  uploads: () => Promise<UploadStore>;
  importData: (request: ImportRequest) => Promise<ImportReport>;
  previewImport: (request: ImportRequest) => Promise<ImportPreview>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The largest file that is taken, in bytes. */
  maxBytes: number;
}

const DAY_MS = 86_400_000;
/** What file systems take. */
const LONGEST_NAME = 255;
const MOST_FILES = 100;

export function createImporting(options: ImportingOptions): Importing {
  const { folder, uploads: open, now, maxBytes } = options;
  let running = false;
  return {
    begin: () =>
      hidingFolder(folder, async () => {
        const uploads = await open();
        // One that is being imported may be old.
        if (!running) await uploads.removeOlderThan(now() - DAY_MS);
        return contentOf(uploads, await uploads.create());
      }),
    receive: (id, name, content) =>
      hidingFolder(folder, async () => {
        const uploads = await open();
        const kept = keptName(name);
        const { files } = await contentOf(uploads, id);
        if (files.length >= MOST_FILES && !files.includes(kept)) {
          throw new DataError(`At most ${MOST_FILES} files can be imported at once.`);
        }
        await uploads.write(id, kept, content, maxBytes);
        return contentOf(uploads, id);
      }),
    preview: (id, mapping, rest) =>
      hidingFolder(folder, async () =>
        withFiles(await open(), id, mapping, rest, options.previewImport),
      ),
    run: (id, mapping, rest) =>
      hidingFolder(folder, async () => {
        if (running) {
          throw new ConfigError(
            'Another import is running: wait for it to finish, then try again.',
          );
        }
        running = true;
        try {
          const uploads = await open();
          const report = await withFiles(uploads, id, mapping, rest, options.importData);
          // The data is loaded: what cannot be removed now goes with the uploads that get old.
          await uploads.remove(id).catch(() => undefined);
          return report;
        } finally {
          running = false;
        }
      }),
    running: () => running,
    drop: (id) => hidingFolder(folder, async () => (await open()).remove(id)),
  };
}

async function contentOf(uploads: UploadStore, id: string): Promise<Upload> {
  return { id, files: (await uploads.files(id)).map((path) => basename(path)) };
}

async function withFiles<T>(
  uploads: UploadStore,
  id: string,
  mapping: string | null,
  rest: ImportOptions,
  work: (request: ImportRequest) => Promise<T>,
): Promise<T> {
  const files = await uploads.files(id);
  if (files.length === 0) throw new DataError('There is no file to import yet: add one.');
  const request = { ...rest, files, mapping: mapping === null ? null : named(mapping) };
  return work(request).catch((error: unknown) => {
    throw withGivenNames(error, files);
  });
}

function named(mapping: string): MappingText {
  return { text: mapping, name: 'Mapping' };
}

/** The last part of the name, without what cannot be seen in it. @throws DataError */
function keptName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = stripHidden(last.normalize('NFC')).replaceAll(/\s+/g, ' ').trim();
  if (name === '' || name.startsWith('.')) {
    throw new DataError('A file needs a name such as customers.csv: rename it and send it again.');
  }
  if (Buffer.byteLength(name) > LONGEST_NAME) {
    throw new DataError('The name of this file is too long: shorten it to 100 characters.');
  }
  return name;
}

/** The importer tells of a file it cannot open by its path; the person who sent it knows it by its name. */
function withGivenNames(error: unknown, paths: readonly string[]): unknown {
  if (!(error instanceof DataError)) return error;
  const message = paths.reduce(
    (text, path) => text.replaceAll(path, () => basename(path)),
    error.message,
  );
  return new DataError(message, { cause: error });
}
