import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/store/import/database.ts';
import {
  decideMark,
  type NumberEvidence,
  numberBodySql,
  numberShapeSql,
  plainNumberSql,
  readNumberEvidence,
} from '../../../src/store/import/types/numbers.ts';
import { areMixed, currencyOf } from '../../../src/store/import/types/currencies.ts';
import { evaluate } from './support.ts';

const none: NumberEvidence = readNumberEvidence({} satisfies Row);

describe('shapes of numbers', () => {
  it.each([
    ['12', 'plain'],
    ['-7', 'plain'],
    ['1200', 'long'],
    ['00501', 'zeros'],
    ['12.5', 'point'],
    ['.5', 'point'],
    ['0.125', 'point'],
    ['1,234.5', 'point'],
    ['1,234,567', 'point'],
    ['1e-05', 'point'],
    ['22.200000000000003', 'point'],
    ['12,5', 'comma'],
    ['1.234.567', 'comma'],
    ['1.234,56', 'comma'],
    ['€ 1.234,56', 'comma'],
    ['1 234,50', 'comma'],
    ['1.234', 'point3'],
    ['$90,000', 'comma3'],
    ['1 234', 'plain'],
    ["1'234", 'plain'],
    ['12 %', 'plain'],
    ['1234.5 kr', 'point'],
    ['Rp 1.250.000', 'comma'],
    ['US$-5.25', 'point'],
    ['abc', null],
    ['12abc', null],
    ['1.2.3', null],
    ['12/05/2020', null],
    ['1,23,4', null],
    ['', null],
  ])('%s is %s', async (value, shape) => {
    const [found] = await evaluate([value], numberShapeSql(numberBodySql('v')));
    expect(found).toBe(shape);
  });
});

describe('the decimal mark of a column', () => {
  it('is the one that some value proves', () => {
    expect(decideMark({ ...none, point: 1, commaThree: 5 })).toBe('point');
    expect(decideMark({ ...none, comma: 1, pointThree: 5 })).toBe('comma');
  });
  it('does not matter where no mark stands', () => {
    expect(decideMark({ ...none, plain: 3 })).toBe('point');
  });
  it('is undecided where every mark may be either', () => {
    expect(decideMark({ ...none, pointThree: 3 })).toBe('undecided');
    expect(decideMark({ ...none, commaThree: 3, plain: 2 })).toBe('undecided');
    expect(decideMark({ ...none, commaThree: 1, pointThree: 1 })).toBe('undecided');
  });
  it('is undecided where the values contradict each other', () => {
    expect(decideMark({ ...none, point: 10, comma: 5 })).toBe('undecided');
  });
  it('survives one stray value in a hundred', () => {
    expect(decideMark({ ...none, point: 100, comma: 1 })).toBe('point');
  });
  it('is decimal where longer numbers stand without thousands marks', () => {
    expect(decideMark({ ...none, pointThree: 3, long: 1, plain: 1 })).toBe('point');
    expect(decideMark({ ...none, commaThree: 3, long: 1, plain: 1 })).toBe('comma');
  });
  it('marks thousands where all values are full hundreds of a currency', () => {
    expect(decideMark({ ...none, commaThree: 3, commaMoney: 3 })).toBe('point');
    expect(decideMark({ ...none, pointThree: 3, pointMoney: 3 })).toBe('comma');
    expect(decideMark({ ...none, commaThree: 3, commaMoney: 2 })).toBe('undecided');
  });
});

describe('plain numbers', () => {
  it.each([
    ['$90,000', '90000'],
    ['-$1,234.50', '-1234.50'],
    ['$-5', '-5'],
    ['−3.5', '-3.5'],
    ['+4', '4'],
    ['12.5 %', '12.5'],
    ['1 234.5', '1234.5'],
    ['1e-05', '1e-05'],
    ['12,34', null],
    ['1,2345', null],
    ['abc', null],
  ])('with a decimal point: %s -> %s', async (value, plain) => {
    const sql = plainNumberSql('v', { mark: 'point', simple: false });
    expect(await evaluate([value], sql)).toEqual([plain]);
  });

  it.each([
    ['€ 1.234,56', '1234.56'],
    ['1.234', '1234'],
    ['-12,5', '-12.5'],
    ['Rp1.250.000', '1250000'],
    ['1,234.5', null],
  ])('with a decimal comma: %s -> %s', async (value, plain) => {
    const sql = plainNumberSql('v', { mark: 'comma', simple: false });
    expect(await evaluate([value], sql)).toEqual([plain]);
  });

  it('read back what was written in either style', async () => {
    const amounts = fc.sample(
      fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 99 })),
      { numRuns: 200, seed: 7 },
    );
    const cents = amounts.map(([n, c]) => `${n}.${String(c).padStart(2, '0')}`);
    for (const [locale, mark] of [
      ['en-GB', 'point'],
      ['de-DE', 'comma'],
    ] as const) {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: true });
      const written = cents.map((text) => format.format(Number(text)));
      const read = await evaluate(written, plainNumberSql('v', { mark, simple: false }));
      expect(read.map(Number)).toEqual(cents.map(Number));
    }
  });
});

describe('currency signs', () => {
  it('name a currency where they mean only one', () => {
    expect(currencyOf(['€'])).toBe('EUR');
    expect(currencyOf(['EUR', '€'])).toBe('EUR');
    expect(currencyOf(['$'])).toBeNull();
    expect(currencyOf([])).toBeNull();
  });
  it('are mixed where they cannot be the same money', () => {
    expect(areMixed(['$', '€'])).toBe(true);
    expect(areMixed(['€', 'EUR'])).toBe(false);
  });
});
