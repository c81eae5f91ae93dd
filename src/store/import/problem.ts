/** Sentences of the import's errors that several files need. */
import { ConfigError, DataError, StoppedError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';

/** `; nearest: a, b` or nothing. */
export function nearestHint(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates, 3);
  return found.length === 0 ? '' : `; nearest: ${found.join(', ')}`;
}

/** A name of the mapping or of an expression that is no column. `place` is a path such as `transactions.columns.amount`. */
export function unknownColumn(
  place: string,
  name: string,
  files: string,
  columns: readonly string[],
): DataError {
  const hint = nearestHint(name, columns) || `; columns: ${columns.join(', ')}`;
  return new DataError(`${place}: ${files} has no column "${name}"${hint}.`);
}

/** Of a file that names its columns and stops there. */
export function noRows(file: string): DataError {
  return new DataError(`${file} has a header line but no rows.`);
}

/** The names, at most `limit` of them. */
export function listed(names: readonly string[], limit = 3): string {
  const rest = names.length - limit;
  return names.slice(0, limit).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The code of a system error (`ENOENT`), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export function stopped(): StoppedError {
  return new StoppedError('The import was stopped; nothing was changed.');
}

/** The snapshot, and what is sorted or converted on the way to it, find no room. */
export function diskFull(cause: unknown): ConfigError {
  return new ConfigError(
    'The disk is too full for this import: free some space, then import again. Nothing was changed.',
    { cause },
  );
}

const LONGEST_EXAMPLE = 80;

/** A value of the data as an example, cut where it is long. */
export function shown(value: string | null | undefined): string {
  const text = value ?? '';
  return text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, LONGEST_EXAMPLE)}…`;
}
