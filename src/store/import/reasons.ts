/** Why a row of a file is not in the snapshot. */
import type { TablePlan } from './plan.ts';

/** A table whose rows are typed and judged, but not yet written. */
export interface PreparedTable {
  plan: TablePlan;
  /** Typed rows: `_file`, `_row`, the public ids, the planned columns; of records also `_reason` (null = usable). */
  view: string;
  /** Unusable rows: `_file`, `_row`, `reason`, `example`. */
  aside: string;
}

/** Left out because the operator asked for an earlier day. */
export const AFTER_AS_OF = 'after_as_of';
/** The same row stands in the file already. */
export const IDENTICAL = 'identical';
/** Not in the snapshot, but nothing is wrong with them. */
export const HARMLESS: readonly string[] = [AFTER_AS_OF, IDENTICAL];

/**
 * The reason in words. Reasons: `no_customer`, `no_subject`, `missing:<column>`, `unreadable:<column>`, `future`, `duplicate`,
 * `shape`, and the harmless ones.
 */
export function sentenceOf(reason: string): string {
  const [kind, column] = reason.split(':');
  switch (kind) {
    case 'no_customer':
      return 'no customer id';
    case 'no_subject':
      return 'no id of a person';
    case 'missing':
      return `no ${column}`;
    case 'unreadable':
      return `the ${column} cannot be read`;
    case 'future':
      return 'the date lies after the import';
    case 'duplicate':
      return 'an earlier row has this id and other values';
    case 'shape':
      return 'the row does not have the columns of the file';
    case AFTER_AS_OF:
      return 'the date lies on or after the as-of date';
    default:
      return 'the same row stands in the file already';
  }
}

/** The reason of rows that do not say whose they are. */
export function noSubject({ canonical: { subjects } }: TablePlan): string {
  return subjects.length === 1 && subjects[0] === 'customer_id' ? 'no_customer' : 'no_subject';
}
