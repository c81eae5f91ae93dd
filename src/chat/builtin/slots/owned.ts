/** Comparisons that no number is written for: "have children", "bought exactly twice". */
import type { Catalogue, Field } from '../../../core/catalogue.ts';
import { findRelation } from '../../../core/catalogue.ts';
import type { Slot, Test } from '../slot.ts';
import { COMPARISONS, CUES, type Words } from '../words/contract.ts';
import { fieldCalled, spaced, usableFields } from './fields.ts';

/** Whether none is a number of it like any other: of children, not of an income or an age. */
export function isCount({ type, unit, min }: Field): boolean {
  return type === 'number' && unit === null && min !== null && Number(min) === 0;
}

/** "Have children": more than none, for every field that counts something. */
export function havingPhrases(catalogue: Catalogue, words: Words): [string, Slot][] {
  return usableFields(catalogue)
    .filter((field) => field.table === 'customers' && isCount(field))
    .flatMap((field) => {
      const names = Object.entries(words.fields).flatMap(([name, everyday]) =>
        fieldCalled(catalogue, name) === field || isPart(name, field) ? everyday : [],
      );
      return names.flatMap((name) =>
        words.having.map((have): [string, Slot] => [
          `${have} ${name}`,
          slotOf({ subject: { field }, op: '>', low: '0', high: null }),
        ]),
      );
    });
}

/** "Exactly twice", "more than once": a number of orders. "Twice" alone may be at least as many. */
export function timesPhrases(catalogue: Catalogue, words: Words): [string, Slot][] {
  if (!findRelation(catalogue, 'purchase')) return [];
  return CUES.flatMap((cue) => {
    const op = COMPARISONS[cue];
    if (op === undefined) return [];
    return words.times.flatMap((times, at) =>
      times.flatMap((time) =>
        words.cues[cue].map((comparing): [string, Slot] => [
          `${comparing} ${time}`,
          slotOf({ subject: { measure: 'orders' }, op, low: String(at + 1), high: null }),
        ]),
      ),
    );
  });
}

function isPart(name: string, field: Field): boolean {
  return spaced(field.name).toLowerCase().split(' ').includes(name);
}

function slotOf(test: Test): Slot {
  return { kind: 'test', test };
}
