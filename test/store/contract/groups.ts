/** Who is in a group. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ToolInputError } from '../../../src/core/errors.ts';
import type { CompareOp, TimeUnit } from '../../../src/core/filter/ast.ts';
import type {
  CheckedAggregate,
  CheckedGroup,
  CheckedValue,
} from '../../../src/core/filter/checked.ts';
import { HOSTILE } from '../../support/small-data.ts';
import { anyGroup, anyValue, around, range } from '../../support/trees.ts';
import { members, mismatch, RUNS, signal, valuesOf, type Contract } from './context.ts';

export function groupContract(c: Contract): void {
  describe('groups', () => {
    it('everyone is in the group without conditions', async () => {
      expect(await members(c, { kind: 'all' })).toEqual(c.oracle.customers);
    });

    it('an unknown attribute excludes and counts as undecided, also under not', async () => {
      const inItaly = c.t.compare(c.t.field('country'), '=', 'IT');
      expect(await c.engine.count(inItaly, signal)).toEqual({ n: 5, undecided: 2, all: 12 });
      expect(await c.engine.count({ kind: 'not', of: inItaly }, signal)).toEqual({
        n: 5,
        undecided: 2,
        all: 12,
      });
      expect(await c.engine.isIn('A9', inItaly, signal)).toBeNull();
    });

    it('an order with two matching lines counts once, a refund is netted', async () => {
      const inkOrders = c.t.aggregate('count', 'purchase', null, {
        where: c.t.compare(c.t.field('category', 'transactions'), '=', 'ink'),
      });
      expect(await members(c, c.t.compare(inkOrders, '>=', '2'))).toEqual(['A1']);
      expect(await members(c, c.t.compare(c.t.aggregate('count', 'purchase'), '=', '1'))).toEqual([
        'A4',
        'A6',
        'A7',
      ]);
      const spent = c.t.aggregate('sum', 'purchase', 'amount');
      expect(await c.engine.values('A2', [spent], signal)).toEqual([
        { units: 2_500_000n, scale: 4 },
      ]);
    });

    it('a sum over no records is 0, over records without a value it is unknown', async () => {
      const spent = c.t.aggregate('sum', 'purchase', 'amount');
      const margin = c.t.aggregate('sum', 'purchase', 'margin');
      expect(await valuesOf(c, 'A8', [spent, margin])).toEqual(['0', '0']);
      expect(await valuesOf(c, 'A6', [spent, margin])).toEqual([null, null]);
      expect(await valuesOf(c, 'A3', [spent, margin])).toEqual(['300', null]);
    });

    it('a mean compares as the exact quotient: 3 · (301 / 3) is 301', async () => {
      const recent = range('2023-01-01', null);
      const mean = c.t.aggregate('avg', 'purchase', 'amount', { period: recent });
      const sum = c.t.aggregate('sum', 'purchase', 'amount', { period: recent });
      const thrice: CheckedValue = { kind: 'scaled', type: 'number', factor: '3', of: mean };
      expect(await members(c, { kind: 'compare', left: thrice, op: '=', right: sum })).toContain(
        'A5',
      );
      expect(await members(c, c.t.compare(mean, '=', '1'))).toEqual(['A5']);
    });

    it('a period begins with its first day and ends before its last', async () => {
      const june = c.t.aggregate('count', 'purchase', null, {
        period: range('2024-06-01', '2024-07-01'),
      });
      expect(await members(c, c.t.compare(june, '>', '0'))).toEqual(['A1', 'A2', 'A4', 'A7']);
      const oneDay = c.t.aggregate('count', 'purchase', null, {
        period: range('2024-07-01', '2024-07-02'),
      });
      expect(await members(c, c.t.compare(oneDay, '>', '0'))).toEqual(['c:7']);
    });

    it('a period around an unknown day leaves the count unknown', async () => {
      const again = c.t.aggregate('count', 'purchase', null, {
        period: around('after', 60, 'day', c.t.aggregate('first', 'purchase', 'date')),
      });
      expect(await members(c, c.t.compare(again, '=', '0'))).toEqual([
        'A3',
        'A4',
        'A6',
        'A7',
        'c:7',
      ]);
      expect(await c.engine.isIn('A8', c.t.compare(again, '=', '0'), signal)).toBeNull();
    });

    it('whole units have elapsed on the anniversary, at the month end where the month is short', async () => {
      const birth = c.t.field('birth_date');
      expect(
        await valuesOf(c, 'A3', [
          since('year', birth, '2024-02-28'),
          since('year', birth, '2024-02-29'),
        ]),
      ).toEqual(['31', '32']);
      expect(await valuesOf(c, 'A3', [since('year', birth, '2023-02-28')])).toEqual(['31']);
      const joined = c.t.field('acquired_at');
      expect(
        await valuesOf(c, 'A1', [
          since('month', joined, '2023-02-27'),
          since('month', joined, '2023-02-28'),
          since('month', joined, '2023-04-29'),
          since('month', joined, '2023-04-30'),
          since('quarter', joined, '2023-04-30'),
          since('week', joined, '2023-02-13'),
          since('day', joined, '2023-01-01'),
          since('week', joined, '2023-01-30'),
          since('month', joined, '2023-01-30'),
        ]),
      ).toEqual(['0', '1', '2', '3', '1', '1', '-30', '-1', '-1']);
    });

    it('an elapsed time compares with a number as the oracle counts the units', async () => {
      const days = ['birth_date', 'acquired_at'].map((name) => c.t.field(name));
      const test = fc
        .record({
          unit: fc.constantFrom<TimeUnit>('day', 'week', 'month', 'quarter', 'year'),
          of: fc.constantFrom(...days, c.t.aggregate('last', 'purchase', 'date')),
          asOf: fc.constantFrom(
            '2024-07-02',
            '2024-02-29',
            '2023-02-28',
            '2024-06-30',
            '2023-01-30',
          ),
          op: fc.constantFrom<CompareOp>('=', '!=', '<', '<=', '>', '>='),
          /** The number itself is that of one of the customers, or near it. */
          customer: fc.constantFrom(...c.oracle.customers),
          beside: fc.constantFrom('0', '1', '-1', '0.5', '-0.25', '1000000'),
        })
        .map(({ unit, of, asOf, op, customer, beside }) => {
          const elapsed = since(unit, of, asOf);
          const known = c.oracle.value(elapsed, customer);
          const { over } = typeof known === 'object' && known !== null ? known : { over: 0n };
          return c.t.compare(elapsed, op, String(Number(over) + Number(beside)));
        });
      await fc.assert(
        fc.asyncProperty(test, async (group) => {
          const found = await Promise.all(
            c.oracle.customers.map((customer) => c.engine.isIn(customer, group, signal)),
          );
          expect(found).toEqual(c.oracle.customers.map((each) => c.oracle.holds(group, each)));
        }),
        RUNS,
      );
    });

    it('an elapsed time beyond the calendar still compares', async () => {
      const age = since('year', c.t.field('birth_date'), c.t.asOf);
      for (const far of ['3000', '9999999999999999999']) {
        expect(await members(c, c.t.compare(age, '>', far))).toEqual([]);
        expect(await members(c, c.t.compare(age, '>', `-${far}`))).toHaveLength(10);
      }
    });

    it('the median of two is their exact mean, gaps are between distinct days', async () => {
      const gap = c.t.gap('median');
      const amount = c.t.aggregate('median', 'purchase', 'amount');
      expect(await valuesOf(c, 'A1', [gap, amount])).toEqual(['75.5', '75.125']);
      expect(await valuesOf(c, 'A5', [gap, amount])).toEqual(['31', '1']);
      expect(await valuesOf(c, 'A4', [gap, c.t.gap('max')])).toEqual([null, null]);
    });

    it('top 20 % is floor(0.2 · n) of those who have something to rank, ties at the cut included', async () => {
      const spent = c.t.aggregate('sum', 'purchase', 'amount');
      // Seven buyers have a known amount: 501+, 300, 270.2499, 250, 250, 151, 50.
      expect(await members(c, c.t.rank('top', '20 %', spent))).toEqual(['A5']);
      expect(await members(c, c.t.rank('top', '58 %', spent))).toEqual([
        'A1',
        'A2',
        'A3',
        'A5',
        'A7',
      ]);
      expect(await members(c, c.t.rank('top', '4', spent))).toEqual(['A1', 'A2', 'A3', 'A5', 'A7']);
      expect(await members(c, c.t.rank('bottom', '1', spent))).toEqual(['c:7']);
      expect(await members(c, c.t.rank('top', '14 %', spent))).toEqual([]);
      const income = c.t.field('income');
      // Six of eleven: the three with 42 000 tie at the cut of three.
      expect(await members(c, c.t.rank('top', '3', income))).toEqual([
        'A2',
        'A6',
        'A7',
        'A8',
        'c:7',
      ]);
      expect(await c.engine.isIn('A4', c.t.rank('top', '3', income), signal)).toBeNull();
      expect(await c.engine.isIn('A8', c.t.rank('top', '4', spent), signal)).toBe(false);
    });

    it('rank looks only within its own group', async () => {
      const within = c.t.compare(c.t.field('country'), '=', 'IT');
      expect(await members(c, c.t.rank('top', '1', c.t.field('income'), within))).toEqual([
        'A2',
        'A7',
      ]);
      expect(
        await c.engine.isIn('A8', c.t.rank('top', '1', c.t.field('income'), within), signal),
      ).toBeNull();
      expect(
        await c.engine.isIn('A5', c.t.rank('top', '1', c.t.field('income'), within), signal),
      ).toBe(false);
    });

    it('ranks inside ranks cost no more with every depth', async () => {
      const income = c.t.field('income');
      const nested = (depth: number): CheckedGroup =>
        c.t.rank('top', '90 %', income, depth === 0 ? { kind: 'all' } : nested(depth - 1));
      // Nine of ten leave out the lowest income; eight of nine none, as the last two tie.
      const all = ['A1', 'A2', 'A3', 'A5', 'A6', 'A7', 'A8', 'B2', 'c:7'];
      expect(await members(c, nested(30))).toEqual(all);
    });

    it('what a person typed stays a literal', async () => {
      const remark = c.t.field('remark');
      const equals = (text: string) => c.t.compare(remark, '=', text);
      expect(await members(c, equals(HOSTILE))).toEqual(['A8']);
      for (const text of ["' OR 1=1 --", '"', '$1', '?', '\u0000', '\\', ';', "''"]) {
        expect(await c.engine.count(equals(text), signal)).toEqual({
          n: 0,
          undecided: 11,
          all: 12,
        });
      }
      expect((await c.engine.count({ kind: 'all' }, signal)).n).toBe(12);
    });

    it('numbers are compared to the last digit, and refused where that cannot be', async () => {
      const income = c.t.field('income');
      expect(await members(c, c.t.compare(income, '=', '30000.500000000000000000'))).toEqual([
        'A1',
        'A3',
      ]);
      expect(await members(c, c.t.compare(income, '>', '99999.989999999999999999'))).toEqual([
        'c:7',
      ]);
      expect(
        await members(c, c.t.compare(income, '<', '12345678901234567890123456789012')),
      ).toHaveLength(10);
      await expect(
        c.engine.count(c.t.compare(income, '=', '0.1234567890123456789'), signal),
      ).rejects.toThrow(ToolInputError);
    });

    it('agrees with the oracle on any group', async () => {
      await fc.assert(
        fc.asyncProperty(anyGroup(c.t), async (group) => {
          const expected = c.oracle.customers.map((customer) => c.oracle.holds(group, customer));
          const found = await Promise.all(
            c.oracle.customers.map((customer) => c.engine.isIn(customer, group, signal)),
          );
          expect(found).toEqual(expected);
          expect(await c.engine.count(group, signal)).toEqual({
            n: expected.filter((each) => each === true).length,
            undecided: expected.filter((each) => each === null).length,
            all: 12,
          });
        }),
        RUNS,
      );
    });

    it('agrees with the oracle on any value, also where a shortcut cannot be taken', async () => {
      const customers = fc.constantFrom(...c.oracle.customers);
      await fc.assert(
        fc.asyncProperty(anyValue(c.t), customers, async (value, customer) => {
          const asked = value.kind === 'aggregate' ? [value, theLongWay(value)] : [value];
          const found = await c.engine.values(customer, asked, signal);
          const expected = c.oracle.value(value, customer);
          expect(found?.map((each) => mismatch(each, expected))).toEqual(asked.map(() => null));
        }),
        RUNS,
      );
    });

    it.each(['orders', 'revenue', 'cost', 'margin', 'units', 'first', 'last', 'median gap'])(
      'the pre-aggregated %s is what the records say',
      async (name) => {
        const pick: Record<string, CheckedAggregate> = {
          orders: c.t.aggregate('count', 'purchase'),
          revenue: c.t.aggregate('sum', 'purchase', 'amount'),
          cost: c.t.aggregate('sum', 'purchase', 'cost'),
          margin: c.t.aggregate('sum', 'purchase', 'margin'),
          units: c.t.aggregate('sum', 'purchase', 'quantity'),
          first: c.t.aggregate('first', 'purchase', 'date'),
          last: c.t.aggregate('last', 'purchase', 'date'),
          'median gap': c.t.gap('median'),
        };
        const short = pick[name];
        if (short === undefined) throw new Error(name);
        for (const customer of c.oracle.customers) {
          const found = await valuesOf(c, customer, [short, theLongWay(short)]);
          expect(found?.[0]).toEqual(found?.[1]);
        }
      },
    );
  });
}

/** The same aggregate with a condition that excludes nothing. */
function theLongWay(value: CheckedAggregate): CheckedAggregate {
  return { ...value, where: value.where ?? { kind: 'all' } };
}

function since(unit: TimeUnit, of: CheckedValue, asOf: string): CheckedValue {
  return { kind: 'since', type: 'number', unit, of, asOf };
}
