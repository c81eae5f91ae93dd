/**
 * Errors sorted by who must act. Everything that is none of these is a fault of ours: the person gets an id,
 * the stack goes to stderr. No message here ever carries raw text of a database or another library.
 */
import type { Message } from './result.ts';

/** The caller of a tool (usually a model) can mend it: says which field, what was expected, the nearest valid value. */
export class ToolInputError extends Error {
  override readonly name = 'ToolInputError';
  /** Path of the faulty field in the input, dotted; empty for the whole input. */
  readonly field: string;
  /** The same for a person who asked in words, in their language; null where only a model can have caused it. */
  readonly said: Message | null;
  constructor(message: string, field = '', said: Message | null = null) {
    super(message);
    this.field = field;
    this.said = said;
  }
}

/** The operator can mend it: a flag, an environment variable, the data folder. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The owner of the data can mend it: a file, a mapping, a column. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** The caller gave up, or the time limit of a call was reached. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Why a language model gave no answer. */
export type ModelFault =
  /** Nobody answers under that address. */
  | 'unreachable'
  /** The key is missing, wrong, not allowed to, or has no credit left. */
  | 'key'
  /** There is no such model, or no chat completions under that address. */
  | 'not_found'
  /** Too many requests or no credit left, also after waiting. */
  | 'busy'
  /** The operator's own limit is reached. */
  | 'spent'
  /** Silent for longer than the limit, or not done in time. */
  | 'slow'
  /** The answer broke off or was no answer of a chat model. */
  | 'broken'
  /** The request was refused: too long, or a parameter the model does not take. */
  | 'refused';

/** The language model the operator connected did not answer. The sentence says what they can do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  constructor(fault: ModelFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** True for the errors whose message is written for a person or a model and may be shown as it is. */
export function isOurs(
  error: unknown,
): error is ToolInputError | ConfigError | DataError | StoppedError | ModelError {
  return (
    error instanceof ToolInputError ||
    error instanceof ConfigError ||
    error instanceof DataError ||
    error instanceof StoppedError ||
    error instanceof ModelError
  );
}
