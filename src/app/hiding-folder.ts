import { sep } from 'node:path';
import { ConfigError } from '../core/errors.ts';

/**
 * Does the work; what it says against the data folder names no path of this machine. For faces whose readers may sit
 * at another one.
 */
export async function hidingFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const message = error.message
      .replaceAll(`data folder ${folder}`, 'data folder')
      .replaceAll(folder + sep, '')
      .replaceAll(folder, 'the data folder');
    throw new ConfigError(message, { cause: error });
  }
}
