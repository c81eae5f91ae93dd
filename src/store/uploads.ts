/** Uploads as folders of the data folder: `uploads/<id>/<name>`, what is still coming in `uploads/<id>/.coming/`. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataError, StoppedError } from '../core/errors.ts';
import { byCodeUnit } from '../core/order.ts';
import type { DataFolder, UploadStore } from '../ports.ts';
import { explainFileError, fileErrorCode, PRIVATE_FILE, PRIVATE_FOLDER } from './files.ts';
import { formatOf } from './import/inspect.ts';

const ID = /^[0-9a-f]{32}$/;
/** No file of an upload has a name that begins with a dot. */
const COMING = '.coming';

/** The uploads of a data folder. Nothing is written before the first one. */
export function openUploads(folder: DataFolder): UploadStore {
  const root = join(folder.path, 'uploads');
  return {
    async create() {
      const id = randomBytes(16).toString('hex');
      const path = join(root, id, COMING);
      await explained(() => mkdir(path, { recursive: true, mode: PRIVATE_FOLDER }));
      return id;
    },
    async files(upload) {
      const names = ID.test(upload) && (await explained(() => namesIn(join(root, upload))));
      if (!names) throw unknownUpload();
      // Desktops leave files of their own, whose names begin with a dot too.
      return names.filter((name) => !name.startsWith('.')).map((name) => join(root, upload, name));
    },
    async write(upload, name, content, maxBytes) {
      formatOf(name);
      if (!ID.test(upload)) throw unknownUpload();
      const coming = join(root, upload, COMING, randomBytes(8).toString('hex'));
      await explained(async () => {
        try {
          await fill(coming, name, content, maxBytes);
          await rename(coming, join(root, upload, name));
        } catch (error) {
          await rm(coming, { force: true });
          // Dropped meanwhile, or never there.
          throw fileErrorCode(error) === 'ENOENT' ? unknownUpload() : error;
        }
      });
    },
    async remove(upload) {
      if (!ID.test(upload)) return;
      await explained(() => rm(join(root, upload), { recursive: true, force: true }));
    },
    async removeOlderThan(time) {
      await explained(async () => {
        const uploads = (await namesIn(root)) ?? [];
        for (const path of uploads
          .filter((name) => ID.test(name))
          .map((name) => join(root, name))) {
          const found = await stat(path).catch(() => null);
          if (found && found.mtimeMs < time) await rm(path, { recursive: true, force: true });
        }
      });
    },
  };
}

function unknownUpload(): DataError {
  return new DataError('This upload is not kept any more: choose the files again.');
}

async function namesIn(path: string): Promise<string[] | null> {
  try {
    return (await readdir(path)).toSorted(byCodeUnit);
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function fill(
  path: string,
  name: string,
  content: Readable,
  maxBytes: number,
): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    let size = 0;
    for await (const chunk of chunksOf(content)) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new DataError(
          `${name} is too large: files of up to ${Math.floor(maxBytes / 1e6)} MB can be sent here. ` +
            'Import it with `ritratto import` instead, or as Parquet.',
        );
      }
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
}

async function* chunksOf(content: Readable): AsyncGenerator<Buffer, void> {
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      if (Buffer.isBuffer(chunk)) yield chunk;
    }
  } catch (error) {
    throw new StoppedError('The file did not arrive whole: send it again.', { cause: error });
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFileError(
      error,
      'The data folder does not take uploaded files',
      'Make room or give permission there, then send the file again.',
    );
  }
}
