/**
 * Sentences against the data folder name its path, for the person at the terminal. Over HTTP readers may sit at another
 * machine: for them it is only "the data folder".
 */
import { sep } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { Models } from './models/contract.ts';
import type { Session } from '../tool.ts';

/** Does the work; what it says against the data folder names no path. */
export async function hidingFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withoutPath(folder, error);
  }
}

/** The session, with stores that name no path. */
export function sessionHiding(folder: string, session: Session): Session {
  const { snapshots, state } = session;
  return {
    ...session,
    snapshots: {
      current: () => hidingFolder(folder, () => snapshots.current()),
      open: (id) => hidingFolder(folder, () => snapshots.open(id)),
    },
    state: {
      saveReceipt: (receipt) => plainly(folder, () => state.saveReceipt(receipt)),
      receipt: (id) => plainly(folder, () => state.receipt(id)),
      receipts: (limit) => plainly(folder, () => state.receipts(limit)),
      saveQuestion: (receipt, asked) => plainly(folder, () => state.saveQuestion(receipt, asked)),
      questions: (receipt, limit) => plainly(folder, () => state.questions(receipt, limit)),
      spendTokens: (day, tokens) => plainly(folder, () => state.spendTokens(day, tokens)),
      close: () => state.close(),
    },
  };
}

/** The models, whose settings lie in the folder. */
export function modelsHiding(folder: string, models: Models): Models {
  return {
    ...models,
    test: (connection, signal) => hidingFolder(folder, () => models.test(connection, signal)),
    connect: (connection, signal) => hidingFolder(folder, () => models.connect(connection, signal)),
    disconnect: () => plainly(folder, () => models.disconnect()),
  };
}

function plainly<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw withoutPath(folder, error);
  }
}

function withoutPath(folder: string, error: unknown): unknown {
  if (!(error instanceof ConfigError)) return error;
  const message = error.message
    .replaceAll(`data folder ${folder}`, 'data folder')
    .replaceAll(folder + sep, '')
    .replaceAll(folder, 'the data folder');
  return new ConfigError(message, { cause: error });
}
