/** Comparisons of what customers are and did: "more than 2 orders", "income over 50000". */
import { findMeasure } from '../../core/metrics.ts';
import type { Message } from '../../core/result.ts';
import { counted, testText } from './clauses.ts';
import type { Test } from './slot.ts';

/** "With 2 children and 3 children" speaks of different people; one lower and one upper end are a range. */
export function hasRivals(tests: readonly Test[]): boolean {
  return tests.some((test, at) =>
    tests.slice(at + 1).some((other) => {
      const isRange = sideOf(test) !== '' && sideOf(other) !== '' && sideOf(test) !== sideOf(other);
      return subjectName(test) === subjectName(other) && !isRange;
    }),
  );
}

function subjectName({ subject }: Test): string {
  return 'field' in subject ? `${subject.field.table}.${subject.field.name}` : subject.measure;
}

/** Which end of a range; empty for what is none. */
function sideOf({ op }: Test): string {
  return op === '=' || op === 'between' ? '' : op.slice(0, 1);
}

/** Who bought nothing also spent less than 50 and made fewer than 2 orders. */
export function behaviourOf(
  tests: readonly Test[],
  period: string,
): { group: string[]; notes: Message[] } {
  const low = tests.filter(({ op }) => op !== '=').filter(holdsForNothing);
  const ofMoney = low.filter(
    ({ subject }) => 'measure' in subject && findMeasure(subject.measure)?.unit === 'money',
  );
  const group = tests.map((test) => testText(test, '', period));
  if (ofMoney.length > 0) {
    const notes = [{ key: 'answer.note.without_purchase_out' }];
    return { group: [...group, counted('', period, '> 0')], notes };
  }
  return { group, notes: low.length > 0 ? [{ key: 'answer.note.without_purchase_in' }] : [] };
}

function holdsForNothing({ op, low, high }: Test): boolean {
  if (op === '<') return Number(low) > 0;
  if (op === '<=') return Number(low) >= 0;
  return op === 'between' ? Number(low) <= 0 && Number(high) >= 0 : op === '>=' && Number(low) <= 0;
}
