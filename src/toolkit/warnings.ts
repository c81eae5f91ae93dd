/** What must be said with an answer, whatever was asked. */
import type { Message, Param, Result } from '../core/result.ts';
import type { Snapshot } from '../ports.ts';

function count(value: number): Param {
  return { value, unit: 'count' };
}

/** Under 30 a share or an average says little: the customary minimum of large-sample statistics. */
const SMALL = 30;

export function commonWarnings(snapshot: Snapshot, group: NonNullable<Result['group']>): Message[] {
  const warnings: Message[] = [];
  if (group.n === 0) warnings.push({ key: 'warning.empty' });
  else if (group.n < SMALL) warnings.push({ key: 'warning.small', params: { n: count(group.n) } });
  if (group.undecided > 0) {
    warnings.push({ key: 'warning.undecided', params: { n: count(group.undecided) } });
  }
  if (snapshot.quarantined > 0) {
    warnings.push({ key: 'warning.quarantined', params: { n: count(snapshot.quarantined) } });
  }
  return warnings;
}
