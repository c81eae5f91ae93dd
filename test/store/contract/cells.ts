/** Exact aggregates, cell by cell. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AggregateQuery, AggregateRow, Dimension } from '../../../src/ports.ts';
import { split } from '../../support/oracle-cells.ts';
import { anyGroup, anyValue, days, type Tree } from '../../support/trees.ts';
import { mismatch, plain, RUNS, signal, type Contract } from './context.ts';

type AnyPrimitive = AggregateQuery['primitives'][number];

const REVENUE = { fn: 'sum', table: 'transactions', column: 'amount' } as const;
const LAST_DAY = { fn: 'max', table: 'transactions', column: 'date' } as const;

export function cellContract(c: Contract): void {
  describe('aggregates', () => {
    it('revenue, orders and buyers by city', async () => {
      const cells = await shown(c, {
        group: c.t.compare(c.t.field('country'), '=', 'IT'),
        by: [{ value: c.t.field('city'), bin: { kind: 'value' } }],
        primitives: [
          { fn: 'customers' },
          { fn: 'buyers' },
          { fn: 'orders' },
          { fn: 'lines' },
          REVENUE,
        ],
      });
      expect(cells).toEqual([
        [['Milano'], false, ['3', '2', '5', '7', '520.2499']],
        [['Roma'], false, ['2', '2', '3', '3', '550']],
      ]);
    });

    it('a cell without a purchase has nothing to add up', async () => {
      const cells = await shown(c, {
        by: [{ value: c.t.field('remark'), bin: { kind: 'value' } }],
        keep: [null],
        primitives: [{ fn: 'customers' }, { fn: 'orders' }, REVENUE, LAST_DAY],
      });
      expect(cells).toEqual([
        [[null], false, ['11', '16', '1774.2499', '2024-07-01']],
        [[null], true, ['1', '0', null, null]],
      ]);
    });

    it('one row without dimensions, also where nobody is in the group', async () => {
      const cells = await shown(c, {
        group: c.t.compare(c.t.field('country'), '=', 'XX'),
        primitives: [{ fn: 'customers' }, { fn: 'orders' }, REVENUE, LAST_DAY],
      });
      expect(cells).toEqual([[[], false, ['0', '0', null, null]]]);
    });

    it('a period counts the customers who have a line in it, each order once', async () => {
      const cells = await shown(c, {
        period: days('2024-01-01', null),
        primitives: [{ fn: 'orders' }, { fn: 'customers' }, { fn: 'buyers' }],
      });
      // Number 1 belongs to an order of A1 and to one of A2.
      expect(cells).toEqual([[[], false, ['10', '7', '7']]]);
    });

    it('gathers the rest as a cell of its own in which nobody counts twice', async () => {
      const cells = await shown(c, {
        by: [{ value: c.t.field('category', 'transactions'), bin: { kind: 'value' } }],
        keep: ['ink', null],
        primitives: [
          { fn: 'customers' },
          { fn: 'orders' },
          REVENUE,
          { fn: 'known', value: c.t.field('income') },
        ],
      });
      expect(cells).toEqual([
        [['ink'], false, ['4', '5', '671', '3']],
        [[null], false, ['1', '1', null, '1']],
        [[null], true, ['6', '11', '1103.2499', '6']],
      ]);
    });

    it('columns of the activity answer under their own and under their canonical name', async () => {
      const cells = await shown(c, {
        primitives: ['revenue', 'amount', 'orders', 'units', 'quantity', 'last_purchase'].map(
          largest,
        ),
      });
      expect(cells).toEqual([[[], false, ['503', '503', '4', '8', '8', '2024-07-01']]]);
      await expect(shown(c, { primitives: [largest('nonsense')] })).rejects.toThrow('nonsense');
    });

    it.each([
      ['50', ['-50', '0', '50', '100', '250', '300', '500', null]],
      ['7.5', ['-15', '0', '7.5', '15', '30', '45', '75', '97.5', '247.5', '300', '495', null]],
    ])('steps of %s begin at a multiple of the width, also below zero', async (width, keys) => {
      const value = c.t.field('amount', 'transactions');
      const cells = await shown(c, { by: [{ value, bin: { kind: 'width', width } }] });
      expect(cells.map(([[key]]) => key)).toEqual(keys);
    });

    it.each([
      ['week', ['2022-12-26', '2023-01-30', '2023-02-27', '2023-12-25']],
      ['quarter', ['2022-10-01', '2023-01-01', '2023-10-01']],
      ['day', ['2022-12-31', '2023-01-31', '2023-02-28', '2023-12-25']],
      ['month', ['2022-12-01', '2023-01-01', '2023-02-01', '2023-12-01']],
      ['year', ['2022-01-01', '2023-01-01']],
    ] as const)('the key of a %s is its first day, weeks begin on Monday', async (unit, keys) => {
      const value = c.t.field('date', 'transactions');
      const cells = await shown(c, {
        group: c.t.compare(c.t.aggregate('count', 'purchase'), '>', '3'),
        by: [{ value, bin: { kind: 'date', unit } }],
      });
      expect(cells.map(([[key]]) => key)).toEqual(keys);
    });

    it('agrees with the oracle on any split', async () => {
      const query = fc.record({
        group: anyGroup(c.t),
        period: fc.constantFrom(null, days('2024-01-01', '2024-06-30'), days(null, '2024-02-29')),
        where: fc.constantFrom(null, c.t.compare(c.t.field('channel', 'transactions'), '=', 'web')),
        by: fc.array(anyDimension(c.t), { maxLength: 2 }),
        kept: fc.constantFrom(null, 2, 0),
        primitives: fc.array(anyPrimitive(c.t), { minLength: 1, maxLength: 5 }),
      });
      await fc.assert(
        fc.asyncProperty(query, async ({ kept, ...rest }) => {
          const every = split({ ...rest, keep: null }, c.oracle).map(({ keys }) => keys[0] ?? null);
          const keep = kept === null ? null : [...new Set(every)].slice(0, kept);
          const expected = split({ ...rest, keep }, c.oracle);
          const found = await c.engine.aggregate({ ...rest, keep }, signal);
          expect(found.map(({ keys, other }) => ({ keys, other }))).toEqual(
            expected.map(({ keys, other }) => ({ keys, other })),
          );
          const mismatches = found.flatMap(({ values }, row) =>
            values.map((value, at) => mismatch(value, expected[row]?.values[at] ?? null)),
          );
          expect(mismatches.filter((each) => each !== null)).toEqual([]);
        }),
        RUNS,
      );
    });
  });
}

/** Everyone and everything in one cell, but for `changes`; numbers as canonical text. */
async function shown(
  { engine }: Contract,
  changes: Partial<AggregateQuery>,
): Promise<[AggregateRow['keys'], boolean, unknown[]][]> {
  const everything = { period: null, where: null, by: [], keep: null, primitives: [] };
  const rows = await engine.aggregate(
    { group: { kind: 'all' }, ...everything, ...changes },
    signal,
  );
  return rows.map(({ keys, other, values }) => [keys, other, values.map(plain)]);
}

function largest(column: string): AnyPrimitive {
  return { fn: 'max', table: 'customers', column };
}

/** Any value of customers, and steps of customers and of lines. */
export function anyDimension(t: Tree): fc.Arbitrary<Dimension> {
  return fc.oneof(
    anyValue(t, { means: false }).map((value): Dimension => ({ value, bin: { kind: 'value' } })),
    fc.constantFrom<Dimension>(
      { value: t.field('category', 'transactions'), bin: { kind: 'value' } },
      { value: t.field('amount', 'transactions'), bin: { kind: 'width', width: '33.5' } },
      { value: t.field('date', 'transactions'), bin: { kind: 'date', unit: 'month' } },
      { value: t.field('date', 'transactions'), bin: { kind: 'date', unit: 'week' } },
      { value: t.field('acquired_at'), bin: { kind: 'date', unit: 'year' } },
      { value: t.field('income'), bin: { kind: 'width', width: '10000' } },
    ),
  );
}

function anyPrimitive(t: Tree): fc.Arbitrary<AnyPrimitive> {
  const fn = fc.constantFrom('sum', 'sum_squares', 'min', 'max', 'known');
  const values = [
    t.field('income'),
    t.field('amount', 'transactions'),
    t.aggregate('count', 'purchase'),
  ];
  return fc.oneof(
    fc.record({ fn: fc.constantFrom('customers', 'buyers', 'orders', 'lines') }),
    fc.record({
      fn,
      table: fc.constant('transactions'),
      column: fc.constantFrom('amount', 'quantity', 'cost', 'margin'),
    }),
    fc.record({
      fn: fc.constantFrom('min', 'max'),
      table: fc.constant('transactions'),
      column: fc.constantFrom('date'),
    }),
    fc.record({
      fn,
      table: fc.constant('customers'),
      column: fc.constantFrom('income', 'children'),
    }),
    fc.record({ fn, value: fc.constantFrom(...values) }),
  );
}
