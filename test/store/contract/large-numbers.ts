/** Products, squares and middle values of numbers that fill their columns: exact, whatever the width. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedValue } from '../../../src/core/filter/checked.ts';
import type { AggregateQuery } from '../../../src/ports.ts';
import { split } from '../../support/oracle-cells.ts';
import type { SnapshotData } from '../../support/snapshot.ts';
import type { Tree } from '../../support/trees.ts';
import { mismatch, RUNS, signal, type Contract } from './context.ts';

/** `income` and `quantity` have eighteen digits, nine of them decimals. */
export const LARGE_NUMBERS: SnapshotData = {
  asOf: '2024-07-02',
  customers: [
    { customer_id: 'L1', income: '999999999.999999999' },
    { customer_id: 'L2', income: '-123456789.123456789' },
    { customer_id: 'L3', income: '0.000000001' },
    { customer_id: 'L4', income: null },
  ],
  transactions: [
    line('L1', '2024-01-01', '98765432.9999', '999999999.999999999'),
    line('L1', '2024-01-02', '98765432.9998', '999999999.999999998'),
    line('L1', '2024-01-03', '0.0001', '1'),
    line('L1', '2024-01-04', '9999', '-999999999.999999999'),
    line('L2', '2024-02-01', '33333.3333', '123456789.123456789'),
    line('L2', '2024-02-02', '33333.3334', '123456789.123456788'),
    line('L3', '2024-03-01', '1000', '0.5'),
  ],
};

/** Long enough that a factor and a column do not fit eighteen digits together. */
const FACTORS = ['0.123456789012', '0.333333333333', '0.33333333333333333', '-1.000000001', '12.5'];

export function largeNumberContract(c: Contract): void {
  describe('large numbers', () => {
    it('multiplied by a long factor they compare to the last digit', async () => {
      const side = fc.record({
        value: fc.constantFrom(...numbers(c.t)),
        factor: fc.constantFrom(null, ...FACTORS),
      });
      const question = fc.record({
        left: side.map(scaled),
        op: fc.constantFrom('=' as const, '<' as const, '>=' as const),
        right: side.map(scaled),
      });
      await fc.assert(
        fc.asyncProperty(question, async (asked) => {
          const group = { kind: 'compare', ...asked } as const;
          const holds = c.oracle.customers.map((customer) => c.oracle.holds(group, customer));
          const found = await Promise.all(
            c.oracle.customers.map((customer) => c.engine.isIn(customer, group, signal)),
          );
          expect(found).toEqual(holds);
        }),
        RUNS,
      );
    });

    it.each(['', ...FACTORS])('are shown and ranked multiplied by "%s"', async (factor) => {
      for (const value of numbers(c.t)) {
        const by = scaled({ value, factor: factor || null });
        const found = await c.engine.rank(
          { group: { kind: 'all' }, by, side: 'top', limit: 9, values: [by] },
          signal,
        );
        const expected = c.oracle.ranked(by, { kind: 'all' });
        expect(found.customers).toHaveLength(expected.length);
        for (const { customer, by: shown, values } of found.customers) {
          const truth = c.oracle.value(by, customer);
          expect([shown, ...values].map((each) => mismatch(each, truth))).toEqual([null, null]);
        }
      }
    });

    it.each(['sum', 'sum_squares', 'min', 'max'] as const)('have an exact %s', async (fn) => {
      const columns = [
        ['customers', 'income'],
        ['transactions', 'amount'],
        ['transactions', 'quantity'],
      ] as const;
      const query: AggregateQuery = {
        group: { kind: 'all' },
        period: null,
        where: null,
        by: [],
        keep: null,
        primitives: columns.map(([table, column]) => ({ fn, table, column })),
      };
      const [found] = await c.engine.aggregate(query, signal);
      const [expected] = split(query, c.oracle);
      expect(
        found?.values.map((value, at) => mismatch(value, expected?.values[at] ?? null)),
      ).toEqual(columns.map(() => null));
    });
  });
}

function numbers(t: Tree): CheckedValue[] {
  return [
    t.field('income'),
    t.aggregate('count', 'purchase'),
    ...(['sum', 'avg', 'median', 'max'] as const).flatMap((fn) =>
      ['amount', 'quantity'].map((field) => t.aggregate(fn, 'purchase', field)),
    ),
  ];
}

function scaled({ value, factor }: { value: CheckedValue; factor: string | null }): CheckedValue {
  return factor === null ? value : { kind: 'scaled', type: 'number', factor, of: value };
}

function line(customer: string, date: string, amount: string, quantity: string) {
  return { customer_id: customer, date, amount, quantity };
}
