/** What a person set on the page: one private file in the data folder, because it may hold a key. */
import { chmodSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../core/errors.ts';
import type { ModelConnection, SettingsStore } from '../ports.ts';
import { explainFileError, PRIVATE_FILE, readIfThere, replaceFile } from './files.ts';

const settingsSchema = z.strictObject({
  model: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    key: z.string().min(1).nullable(),
    model: z.string().min(1),
  }),
});

/**
 * The settings in the data folder at `folder`, whose file appears with the first thing saved. It is read at each use,
 * because another process may serve the same folder. Both methods throw ConfigError where it cannot be used.
 */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  return {
    model() {
      const text = readNarrowed(path);
      return text === null ? null : connectionIn(text, path);
    },
    saveModel(connection) {
      try {
        if (connection === null) rmSync(path, { force: true });
        else replaceFile(path, `${JSON.stringify({ model: connection }, null, 2)}\n`);
      } catch (error) {
        throw explainFileError(error, `${path} cannot be written`, 'Mend that and set it again.');
      }
    },
  };
}

/** The text of the file, which nobody but its owner can read any more; null where there is none. */
function readNarrowed(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && (found.mode & 0o777 & ~PRIVATE_FILE) !== 0)
      chmodSync(path, PRIVATE_FILE);
    return readIfThere(path);
  } catch (error) {
    throw explainFileError(
      error,
      `${path} cannot be read by this user alone`,
      'Remove it, and set the language model again on the page.',
    );
  }
}

function connectionIn(text: string, path: string): ModelConnection {
  const settings = settingsSchema.safeParse(jsonIn(text));
  if (settings.success) return settings.data.model;
  throw new ConfigError(
    `${path} is damaged. Remove it, and set the language model again on the page.`,
  );
}

/** Undefined where the text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
