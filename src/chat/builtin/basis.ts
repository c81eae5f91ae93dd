/** What an answer rests on: whom it counts, when, as of which day, and what is to be known about the data. */
import type { Message, Param, Result } from '../../core/result.ts';

/** The parts of one line: the group, the period, "today". */
export function basisOf({ group, period, as_of }: Result): Message[] {
  const parts: Message[] = [];
  if (group && group.filter !== '') {
    const n = { value: group.n, unit: 'count' as const };
    parts.push({ key: 'answer.basis.group', params: { filter: group.filter, n } });
  }
  if (period?.from && period.from === period.to) {
    parts.push({ key: 'answer.basis.day', params: { from: date(period.from) } });
  } else if (period?.from && period.to) {
    const params = { from: date(period.from), to: date(period.to), as_of: date(as_of) };
    // A year that is not over yet must not be read as a whole one.
    const isCut = period.from < as_of && period.to >= as_of;
    parts.push({ key: `answer.basis.period${isCut ? '_cut' : ''}`, params });
  } else if (period?.from) {
    parts.push({ key: 'answer.basis.since', params: { from: date(period.from) } });
  } else if (period?.to) {
    parts.push({ key: 'answer.basis.until', params: { to: date(period.to) } });
  }
  return [...parts, { key: 'answer.basis.as_of', params: { as_of: date(as_of) } }];
}

function date(value: string): Param {
  return { value, unit: 'date' };
}
