import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ToolInputError } from '../../../src/core/errors.ts';
import { parseGroup, parsePeriod, parseValue } from '../../../src/core/filter/parse.ts';
import { printGroup, printPeriod, printValue } from '../../../src/core/filter/print.ts';
import { check, unplaced, valueOf } from './shop.ts';
import { anyText, span, trees } from './trees.ts';

/** Everything the language knows, in any order: far more often nearly right than random characters are. */
const WORDS = [
  'age',
  'city',
  'income',
  'purchase',
  'purchase.amount',
  'newsletter',
  'never',
  'null',
  'and',
  'or',
  'not',
  'in',
  'is',
  'known',
  'between',
  'top',
  'bottom',
  'by',
  'within',
  'where',
  'count',
  'sum',
  'last',
  'next',
  'previous',
  'this',
  'first',
  'days',
  'year',
  'since',
  'ago',
  'earlier',
  'before',
  'after',
  'ever',
  'distinct',
  'true',
  'contains',
  'like',
  "'Milano'",
  '"x"',
  "'",
  '“',
  '30',
  '-1.5',
  '2024',
  '2024-05',
  '2024-05-01',
  '2024-99',
  '2024-Q2',
  'Q2',
  '2024-w18',
  '=',
  '<=',
  '<>',
  '!',
  '(',
  ')',
  ',',
  '.',
  '..',
  '*',
  '%',
  '-',
  '[',
  '\u202e',
  '😀',
  '\n',
];
const almostGroups = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 14 })
  .map((words) => words.join(' '));
const anything = fc.oneof(
  almostGroups,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

/** Reads it, or refuses it with a sentence for a person: anything else is a fault of ours. */
function readsOrRefuses(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    return error instanceof ToolInputError && /[.?…]$/.test(error.message);
  }
}

function printedAgain(text: string): string | null {
  try {
    return printGroup(parseGroup(text));
  } catch {
    return null;
  }
}

describe('reading what was printed', () => {
  it('gives the same group', () => {
    const same = fc.property(trees.group, (group) => {
      expect(unplaced(parseGroup(printGroup(group)))).toEqual(unplaced(group));
    });
    fc.assert(same, { seed: 1, numRuns: 2000 });
  });

  it('gives the same value', () => {
    const same = fc.property(trees.value, (value) => {
      expect(unplaced(parseValue(printValue(value)))).toEqual(unplaced(value));
    });
    fc.assert(same, { seed: 1, numRuns: 500 });
  });

  it('gives the same period', () => {
    const same = fc.property(trees.period, (period) => {
      expect(unplaced(parsePeriod(printPeriod(period)))).toEqual(unplaced(period));
    });
    fc.assert(same, { seed: 1, numRuns: 500 });
  });

  it('gives the same text', () => {
    const same = fc.property(anything, (text) => {
      const printed = printedAgain(text);
      fc.pre(printed !== null);
      expect(printedAgain(printed)).toBe(printed);
    });
    fc.assert(same, { seed: 1, numRuns: 500 });
  });
});

describe('hostile input', () => {
  it('is read, or refused with a sentence, whatever the text', () => {
    const handled = fc.property(anything, (text) => {
      expect(readsOrRefuses(() => check(text))).toBe(true);
      expect(readsOrRefuses(() => valueOf(text))).toBe(true);
      expect(readsOrRefuses(() => parsePeriod(text))).toBe(true);
    });
    fc.assert(handled, { seed: 1, numRuns: 5000 });
  });

  it('is checked, or refused with a sentence, whatever the tree', () => {
    const handled = fc.property(trees.group, (group) => {
      expect(readsOrRefuses(() => check(printGroup(group)))).toBe(true);
    });
    fc.assert(handled, { seed: 1, numRuns: 2000 });
  });

  it('leaves a text what it is, in the checked tree too', () => {
    const literal = fc.property(anyText, (value) => {
      const { group } = check(`education = ${printValue({ kind: 'text', value, span })}`);
      expect(group).toMatchObject({ right: { kind: 'literal', type: 'text', value } });
    });
    fc.assert(literal, { seed: 1, numRuns: 500 });
  });
});
