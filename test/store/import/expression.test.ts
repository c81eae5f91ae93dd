import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, decimal, multiply, subtract, toText } from '../../../src/core/decimal.ts';
import {
  columnsOf,
  compileExpression,
  type Expression,
  parseExpression,
} from '../../../src/store/import/expression.ts';
import { evaluate } from './support.ts';

const COLUMNS = ['Qty', 'Price', 'Unit Price', 'a-b', '2nd', 'Quantity'];
const parse = (text: string): Expression => parseExpression(text, COLUMNS, 'place', 'x.csv');

const column = (name: string): Expression => ({ kind: 'column', name });
const quotient = (b: string) =>
  compileExpression(parseExpression('A / B', ['A', 'B'], '', ''), (name) => ({
    sql: name === 'A' ? '2' : b,
    scale: 0,
    digits: 1,
    rounded: false,
  }));

describe('expressions', () => {
  it('are a column, whatever signs its name has', () => {
    expect(parse('a-b')).toEqual({ kind: 'column', name: 'a-b' });
    expect(parse(' Unit Price ')).toEqual({ kind: 'column', name: 'Unit Price' });
  });
  it('multiply before they add, from left to right', () => {
    expect(parse('Qty - Price * 2nd - a-b')).toEqual({
      kind: 'binary',
      op: '-',
      left: {
        kind: 'binary',
        op: '-',
        left: column('Qty'),
        right: { kind: 'binary', op: '*', left: column('Price'), right: column('2nd') },
      },
      right: column('a-b'),
    });
  });
  it('take the longest name that stands there', () => {
    expect(columnsOf(parse('Qty * Unit Price'))).toEqual(['Qty', 'Unit Price']);
    expect(columnsOf(parse('Quantity*Price'))).toEqual(['Quantity', 'Price']);
  });
  it.each([
    ['Qty * Prise', 'place: x.csv has no column "Prise"; nearest: Price'],
    ['Qty *', 'ends where a column or a number should follow'],
    ['(Qty * Price', 'lacks a closing bracket'],
    ['Qty Price', 'cannot be read from "Price" on'],
    ['Qty; DROP TABLE x', 'cannot be read from "; DROP TABLE x" on'],
    ['', 'ends where a column or a number should follow'],
    ['Qty / 0', '"Qty / 0" divides by zero'],
    ['Qty / 0.00 + 1', 'divides by zero'],
    ['Qty * (Price / (0.3 - 0.1 - 0.2))', 'divides by zero'],
    [`${'('.repeat(60)}Qty`, 'too many brackets'],
  ])('%s is refused', (text, problem) => {
    expect(() => parse(text)).toThrow(problem);
  });

  it('compute exactly what decimal arithmetic says', async () => {
    const number = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
      .map(([units, scale]) => toText({ units: BigInt(units), scale }));
    const cases = fc.sample(fc.tuple(number, number, fc.constantFrom('+', '-', '*')), {
      numRuns: 60,
      seed: 3,
    });
    for (const [left, right, op] of cases) {
      const { sql, rounded } = compileExpression(
        parseExpression(`A ${op} B`, ['A', 'B'], '', ''),
        (name) => ({ sql: name === 'A' ? left : right, scale: 4, digits: 5, rounded: false }),
      );
      const apply = { '+': add, '-': subtract, '*': multiply }[op];
      const [found] = await evaluate(['x'], sql);
      expect(toText(decimal(found ?? ''))).toBe(toText(apply(decimal(left), decimal(right))));
      expect(rounded).toBe(false);
    }
  });
  it('know no value of a division by zero and round quotients to six decimals', async () => {
    expect(quotient('3').rounded).toBe(true);
    expect(await evaluate(['x'], quotient('3').sql)).toEqual(['0.666667']);
    expect(await evaluate(['x'], quotient('0').sql)).toEqual([null]);
  });
});
