/** One pass over the bytes of a file: what it is, whether it is whole, and its hash. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { DataError } from '../../core/errors.ts';
import { diskFull, errorCode, stopped } from './problem.ts';

export type Format = 'csv' | 'json' | 'jsonl' | 'parquet';

export interface FileFacts {
  /** Base name, as people know it. */
  name: string;
  /** What DuckDB reads: the file, or its copy in UTF-8. */
  path: string;
  format: Format;
  sha256: string;
  encoding: string;
  bom: boolean;
  /** An odd number of double quotes: one of them is never closed, or stands inside a bare value. */
  oddQuotes: boolean;
  /** The beginning as text, without the byte order mark; empty for Parquet. */
  head: string;
  /** Whether `head` is all of it. */
  headIsAll: boolean;
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.psv': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
};

/** Extensions of the files that can be read. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/** First bytes (as Latin-1) of files that are often renamed to .csv, and what to do with them. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'is a spreadsheet or a ZIP archive: open it and save the table as CSV'],
  ['\xd0\xcf\x11\xe0', 'is an old Excel file: open it and save the table as CSV'],
  ['\x1f\x8b', 'is compressed: unpack it first'],
  ['PAR1', 'is a Parquet file: rename it to .parquet'],
  ['%PDF', 'is a PDF: export the table as CSV'],
];

const HEAD = 256 * 1024;
const QUOTE = 0x22;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads the whole file once. `encoding` is what the mapping states, null for UTF-8; a UTF-16 byte order mark
 * speaks for itself. Other encodings are copied to `folder` as UTF-8 first.
 * @throws DataError for a file that is empty, binary, cut off, unreadable or in another encoding
 */
export async function inspectFile(
  path: string,
  encoding: string | null,
  folder: string,
  signal: AbortSignal,
): Promise<FileFacts> {
  const name = basename(path);
  const format = formatOf(name);
  try {
    const start = await firstBytes(path);
    if (start.length === 0) throw new DataError(`${name} is empty.`);
    if (format === 'parquet') return await inspectParquet(path, name, start, signal);
    const magic = MAGIC.find(([bytes]) => start.toString('latin1').startsWith(bytes));
    if (magic !== undefined) throw new DataError(`${name} ${magic[1]}.`);
    const marked = markedEncoding(start);
    const label = marked ?? encoding ?? 'utf-8';
    const bom = marked !== null || start.subarray(0, 3).equals(UTF8_MARK);
    // DuckDB's JSON reader stumbles over the mark.
    const isCopied = label !== 'utf-8' || (bom && format !== 'csv');
    const readable = isCopied ? await toUtf8(path, name, label, folder, signal) : path;
    const text = await inspectText(readable, name, signal);
    const sha256 = readable === path ? text.sha256 : await hashOf(path, signal);
    const wrapped = format === 'json' && text.head.trimStart().startsWith('{');
    return {
      name,
      path: readable,
      format: wrapped ? 'jsonl' : format,
      encoding: label,
      bom,
      ...text,
      sha256,
    };
  } catch (error) {
    if (signal.aborted) throw stopped();
    const code = errorCode(error);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new DataError(`${name} must not be read: check its permissions.`);
    }
    // The copy in UTF-8 is the only thing written here.
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(error);
    throw error;
  }
}

/** @throws DataError where the extension names no format that can be read */
export function formatOf(name: string): Format {
  const extension = extname(name).toLowerCase();
  const format = FORMATS[extension];
  if (format !== undefined) return format;
  const spreadsheet = /^\.(xlsx?|ods|numbers)$/.test(extension) ? ' (save the sheet as CSV)' : '';
  throw new DataError(
    `${name}: files of this kind cannot be imported${spreadsheet}; use ${ENDINGS.join(', ')}.`,
  );
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function markedEncoding(start: Buffer): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return null;
}

async function inspectParquet(
  path: string,
  name: string,
  start: Buffer,
  signal: AbortSignal,
): Promise<FileFacts> {
  if (start.toString('latin1', 0, 4) !== 'PAR1') {
    throw new DataError(`${name} is not a Parquet file.`);
  }
  const hash = createHash('sha256');
  let tail = '';
  for await (const chunk of bytesOf(path, signal)) {
    hash.update(chunk);
    tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 4))).slice(-4);
  }
  if (tail !== 'PAR1')
    throw new DataError(`${name} is cut off: its end is missing; copy it again.`);
  return {
    name,
    path,
    format: 'parquet',
    sha256: hash.digest('hex'),
    encoding: 'utf-8',
    bom: false,
    oddQuotes: false,
    head: '',
    headIsAll: false,
  };
}

async function inspectText(
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<Pick<FileFacts, 'sha256' | 'oddQuotes' | 'head' | 'headIsAll'>> {
  const hash = createHash('sha256');
  const decoder = decoderFor('utf-8', name);
  let quotes = 0;
  let head = '';
  let headIsAll = true;
  for await (const chunk of bytesOf(path, signal)) {
    hash.update(chunk);
    if (chunk.includes(0)) {
      throw new DataError(`${name} is a binary file, or text in UTF-16: save it as text in UTF-8.`);
    }
    for (let i = chunk.indexOf(QUOTE); i >= 0; i = chunk.indexOf(QUOTE, i + 1)) quotes += 1;
    const text = decode(decoder, chunk, name);
    if (head.length < HEAD) head += text;
    else headIsAll = false;
  }
  decode(decoder, null, name);
  if (head.trim() === '') throw new DataError(`${name} is empty.`);
  return { sha256: hash.digest('hex'), oddQuotes: quotes % 2 === 1, head, headIsAll };
}

async function toUtf8(
  path: string,
  name: string,
  label: string,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const copy = join(folder, `${createHash('sha256').update(path).digest('hex').slice(0, 12)}.utf8`);
  const decoder = decoderFor(label, name);
  await pipeline(
    async function* () {
      for await (const chunk of bytesOf(path, signal)) yield decode(decoder, chunk, name);
      yield decode(decoder, null, name);
    },
    createWriteStream(copy),
    { signal },
  );
  return copy;
}

function decoderFor(label: string, name: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new DataError(
      `${name}: there is no encoding "${label}"; write one such as windows-1252.`,
    );
  }
}

/** A null chunk ends the text. */
function decode(decoder: TextDecoder, chunk: Buffer | null, name: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const stated = decoder.encoding === 'utf-8' ? 'UTF-8' : decoder.encoding;
    throw new DataError(
      `${name} is not in ${stated}: save it as UTF-8, or state its encoding in the mapping, as in encoding: windows-1252.`,
    );
  }
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(path, signal)) hash.update(chunk);
  return hash.digest('hex');
}

async function* bytesOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { signal, highWaterMark: 1024 * 1024 });
  for await (const chunk of stream) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}
