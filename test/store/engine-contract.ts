/**
 * What every engine must answer: declares the tests, so that each engine's own test file calls it with a way to
 * load the same rows. Expectations stand here by hand, or come from the oracle of `test/support`.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toText, type Decimal } from '../../src/core/decimal.ts';
import { ToolInputError } from '../../src/core/errors.ts';
import type { TimeUnit } from '../../src/core/filter/ast.ts';
import type { CheckedGroup, CheckedValue } from '../../src/core/filter/checked.ts';
import type {
  AggregateQuery,
  AggregateRow,
  CellKey,
  Dimension,
  EngineRead,
  OrderStatisticsQuery,
  RankQuery,
} from '../../src/ports.ts';
import { compare, createOracle, fraction, plus, times, type Outcome } from '../support/oracle.ts';
import { sortedNumbers, split } from '../support/oracle-cells.ts';
import { HOSTILE, SMALL } from '../support/small-data.ts';
import type { SnapshotData } from '../support/snapshot.ts';
import { anyGroup, anyValue, around, days, range, tree, type Tree } from '../support/trees.ts';

const signal = new AbortController().signal;
const RUNS = { numRuns: 100 };

export function engineContract(
  name: string,
  open: (data: SnapshotData) => Promise<EngineRead>,
): void {
  describe(`${name}: the engine contract`, () => {
    let engine: EngineRead;
    let t: Tree;
    const oracle = createOracle(SMALL);

    beforeAll(async () => {
      engine = await open(SMALL);
      t = tree(engine.snapshot.catalogue, SMALL.asOf);
    });
    afterAll(() => engine.close());

    const members = async (group: CheckedGroup): Promise<string[]> => {
      const found = await Promise.all(
        oracle.customers.map(
          async (customer) => [customer, await engine.isIn(customer, group, signal)] as const,
        ),
      );
      const ids = found.flatMap(([customer, isIn]) => (isIn === true ? [customer] : []));
      const count = await engine.count(group, signal);
      expect(count).toEqual({
        n: ids.length,
        undecided: found.filter(([, isIn]) => isIn === null).length,
        all: 12,
      });
      return ids;
    };

    describe('groups', () => {
      it('everyone is in the group without conditions', async () => {
        expect(await members({ kind: 'all' })).toEqual(oracle.customers);
      });

      it('an unknown attribute excludes and counts as undecided, also under not', async () => {
        const inItaly = t.compare(t.field('country'), '=', 'IT');
        expect(await engine.count(inItaly, signal)).toEqual({ n: 5, undecided: 2, all: 12 });
        expect(await engine.count({ kind: 'not', of: inItaly }, signal)).toEqual({
          n: 5,
          undecided: 2,
          all: 12,
        });
        expect(await engine.isIn('A9', inItaly, signal)).toBeNull();
      });

      it('an order with two matching lines counts once, a refund is netted', async () => {
        const inkOrders = t.aggregate('count', 'purchase', null, {
          where: t.compare(t.field('category', 'transactions'), '=', 'ink'),
        });
        expect(await members(t.compare(inkOrders, '>=', '2'))).toEqual(['A1']);
        expect(await members(t.compare(t.aggregate('count', 'purchase'), '=', '1'))).toEqual([
          'A4',
          'A6',
          'A7',
        ]);
        const spent = t.aggregate('sum', 'purchase', 'amount');
        expect(await engine.values('A2', [spent], signal)).toEqual([
          { units: 2_500_000n, scale: 4 },
        ]);
      });

      it('a sum over no records is 0, over records without a value it is unknown', async () => {
        const spent = t.aggregate('sum', 'purchase', 'amount');
        const margin = t.aggregate('sum', 'purchase', 'margin');
        expect(await valuesOf('A8', [spent, margin])).toEqual(['0', '0']);
        expect(await valuesOf('A6', [spent, margin])).toEqual([null, null]);
        expect(await valuesOf('A3', [spent, margin])).toEqual(['300', null]);
      });

      it('a mean compares as the exact quotient: 3 · (301 / 3) is 301', async () => {
        const recent = range('2023-01-01', null);
        const mean = t.aggregate('avg', 'purchase', 'amount', { period: recent });
        const sum = t.aggregate('sum', 'purchase', 'amount', { period: recent });
        const thrice: CheckedValue = { kind: 'scaled', type: 'number', factor: '3', of: mean };
        expect(await members({ kind: 'compare', left: thrice, op: '=', right: sum })).toContain(
          'A5',
        );
        expect(await members(t.compare(mean, '=', '1'))).toEqual(['A5']);
      });

      it('a period begins with its first day and ends before its last', async () => {
        const june = t.aggregate('count', 'purchase', null, {
          period: range('2024-06-01', '2024-07-01'),
        });
        expect(await members(t.compare(june, '>', '0'))).toEqual(['A1', 'A2', 'A4', 'A7']);
        const oneDay = t.aggregate('count', 'purchase', null, {
          period: range('2024-07-01', '2024-07-02'),
        });
        expect(await members(t.compare(oneDay, '>', '0'))).toEqual(['c:7']);
      });

      it('a period around an unknown day leaves the count unknown', async () => {
        const again = t.aggregate('count', 'purchase', null, {
          period: around('after', 60, 'day', t.aggregate('first', 'purchase', 'date')),
        });
        expect(await members(t.compare(again, '=', '0'))).toEqual(['A3', 'A4', 'A6', 'A7', 'c:7']);
        expect(await engine.isIn('A8', t.compare(again, '=', '0'), signal)).toBeNull();
      });

      it('whole units have elapsed on the anniversary, at the month end where the month is short', async () => {
        const birth = t.field('birth_date');
        expect(
          await valuesOf('A3', [
            since('year', birth, '2024-02-28'),
            since('year', birth, '2024-02-29'),
          ]),
        ).toEqual(['31', '32']);
        expect(await valuesOf('A3', [since('year', birth, '2023-02-28')])).toEqual(['31']);
        const joined = t.field('acquired_at');
        expect(
          await valuesOf('A1', [
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

      it('the median of two is their exact mean, gaps are between distinct days', async () => {
        const gap = t.gap('median');
        const amount = t.aggregate('median', 'purchase', 'amount');
        expect(await valuesOf('A1', [gap, amount])).toEqual(['75.5', '75.125']);
        expect(await valuesOf('A5', [gap, amount])).toEqual(['31', '1']);
        expect(await valuesOf('A4', [gap, t.gap('max')])).toEqual([null, null]);
      });

      it('top 20 % is floor(0.2 · n) of those who have something to rank, ties at the cut included', async () => {
        const spent = t.aggregate('sum', 'purchase', 'amount');
        // Seven buyers have a known amount: 501+, 300, 270.2499, 250, 250, 151, 50.
        expect(await members(t.rank('top', '20 %', spent))).toEqual(['A5']);
        expect(await members(t.rank('top', '58 %', spent))).toEqual(['A1', 'A2', 'A3', 'A5', 'A7']);
        expect(await members(t.rank('top', '4', spent))).toEqual(['A1', 'A2', 'A3', 'A5', 'A7']);
        expect(await members(t.rank('bottom', '1', spent))).toEqual(['c:7']);
        expect(await members(t.rank('top', '14 %', spent))).toEqual([]);
        const income = t.field('income');
        // Six of eleven: the three with 42 000 tie at the cut of three.
        expect(await members(t.rank('top', '3', income))).toEqual(['A2', 'A6', 'A7', 'A8', 'c:7']);
        expect(await engine.isIn('A4', t.rank('top', '3', income), signal)).toBeNull();
        expect(await engine.isIn('A8', t.rank('top', '4', spent), signal)).toBe(false);
      });

      it('rank looks only within its own group', async () => {
        const within = t.compare(t.field('country'), '=', 'IT');
        expect(await members(t.rank('top', '1', t.field('income'), within))).toEqual(['A2', 'A7']);
        expect(
          await engine.isIn('A8', t.rank('top', '1', t.field('income'), within), signal),
        ).toBeNull();
        expect(await engine.isIn('A5', t.rank('top', '1', t.field('income'), within), signal)).toBe(
          false,
        );
      });

      it('what a person typed stays a literal', async () => {
        const remark = t.field('remark');
        const equals = (text: string) => t.compare(remark, '=', text);
        expect(await members(equals(HOSTILE))).toEqual(['A8']);
        for (const text of ["' OR 1=1 --", '"', '$1', '?', '\u0000', '\\', ';', "''"]) {
          expect(await engine.count(equals(text), signal)).toEqual({
            n: 0,
            undecided: 11,
            all: 12,
          });
        }
        expect((await engine.count({ kind: 'all' }, signal)).n).toBe(12);
      });

      it('numbers are compared to the last digit, and refused where that cannot be', async () => {
        const income = t.field('income');
        expect(await members(t.compare(income, '=', '30000.500000000000000000'))).toEqual([
          'A1',
          'A3',
        ]);
        expect(await members(t.compare(income, '>', '99999.989999999999999999'))).toEqual(['c:7']);
        expect(
          await members(t.compare(income, '<', '12345678901234567890123456789012')),
        ).toHaveLength(10);
        await expect(
          engine.count(t.compare(income, '=', '0.1234567890123456789'), signal),
        ).rejects.toThrow(ToolInputError);
      });

      it('agrees with the oracle on any group', async () => {
        await fc.assert(
          fc.asyncProperty(anyGroup(t), async (group) => {
            const expected = oracle.customers.map((customer) => oracle.holds(group, customer));
            const found = await Promise.all(
              oracle.customers.map((customer) => engine.isIn(customer, group, signal)),
            );
            expect(found).toEqual(expected);
            expect(await engine.count(group, signal)).toEqual({
              n: expected.filter((each) => each === true).length,
              undecided: expected.filter((each) => each === null).length,
              all: 12,
            });
          }),
          RUNS,
        );
      });

      it('agrees with the oracle on any value', async () => {
        await fc.assert(
          fc.asyncProperty(
            anyValue(t),
            fc.constantFrom(...oracle.customers),
            async (value, customer) => {
              const expected = oracle.value(value, customer);
              const [found = null] = (await engine.values(customer, [value], signal)) ?? [];
              expectSame(found, expected);
            },
          ),
          RUNS,
        );
      });
    });

    async function valuesOf(customer: string, values: CheckedValue[]) {
      const found = await engine.values(customer, values, signal);
      return found?.map(plain);
    }

    describe('aggregates', () => {
      const revenue = { fn: 'sum', table: 'transactions', column: 'amount' } as const;

      it('revenue, orders and buyers by city; cells without a purchase have nothing to add up', async () => {
        const rows = await engine.aggregate(
          {
            group: t.compare(t.field('country'), '=', 'IT'),
            period: null,
            where: null,
            by: [{ value: t.field('city'), bin: { kind: 'value' } }],
            keep: null,
            primitives: [
              { fn: 'customers' },
              { fn: 'buyers' },
              { fn: 'orders' },
              { fn: 'lines' },
              revenue,
            ],
          },
          signal,
        );
        expect(rows.map(shown)).toEqual([
          [['Milano'], false, ['3', '2', '5', '7', '520.2499']],
          [['Roma'], false, ['2', '2', '3', '3', '550']],
        ]);
      });

      it('one row without dimensions, also where nobody is in the group', async () => {
        const rows = await engine.aggregate(
          {
            group: t.compare(t.field('country'), '=', 'XX'),
            period: null,
            where: null,
            by: [],
            keep: null,
            primitives: [
              { fn: 'customers' },
              { fn: 'orders' },
              revenue,
              { fn: 'max', table: 'transactions', column: 'date' },
            ],
          },
          signal,
        );
        expect(rows.map(shown)).toEqual([[[], false, ['0', '0', null, null]]]);
      });

      it('orders of two customers with the same number are two', async () => {
        const [row] = await engine.aggregate(
          {
            group: { kind: 'all' },
            period: days('2024-01-01', null),
            where: null,
            by: [],
            keep: null,
            primitives: [{ fn: 'orders' }, { fn: 'customers' }],
          },
          signal,
        );
        // Number 1 belongs to A1 and to A2.
        expect(row?.values.map(plain)).toEqual(['10', '7']);
      });

      it('gathers the rest as a cell of its own in which nobody counts twice', async () => {
        const rows = await engine.aggregate(
          {
            group: { kind: 'all' },
            period: null,
            where: null,
            by: [{ value: t.field('category', 'transactions'), bin: { kind: 'value' } }],
            keep: ['ink', null],
            primitives: [{ fn: 'customers' }, { fn: 'orders' }, revenue],
          },
          signal,
        );
        expect(rows.map(shown)).toEqual([
          [['ink'], false, ['4', '5', '671']],
          [[null], false, ['1', '1', null]],
          [[null], true, ['6', '11', '1103.2499']],
        ]);
      });

      it('steps of numbers begin at a multiple of the width, also below zero', async () => {
        const by = (width: string): Dimension => ({
          value: t.field('amount', 'transactions'),
          bin: { kind: 'width', width },
        });
        const keys = async (width: string) => {
          const rows = await engine.aggregate(
            {
              group: { kind: 'all' },
              period: null,
              where: null,
              by: [by(width)],
              keep: null,
              primitives: [{ fn: 'lines' }],
            },
            signal,
          );
          return rows.map(({ keys: [key], values: [lines] }) => [key, plain(lines ?? null)]);
        };
        expect(await keys('50')).toEqual([
          ['-50', '1'],
          ['0', '7'],
          ['50', '3'],
          ['100', '2'],
          ['250', '2'],
          ['300', '1'],
          ['500', '1'],
          [null, '2'],
        ]);
        expect((await keys('7.5'))[0]).toEqual(['-15', '1']);
      });

      it('steps of dates have the ISO day they begin with as key, weeks begin on Monday', async () => {
        const keys = async (unit: 'week' | 'quarter') => {
          const rows = await engine.aggregate(
            {
              group: t.compare(t.aggregate('count', 'purchase'), '>', '3'),
              period: null,
              where: null,
              by: [{ value: t.field('date', 'transactions'), bin: { kind: 'date', unit } }],
              keep: null,
              primitives: [],
            },
            signal,
          );
          return rows.map(({ keys: [key] }) => key);
        };
        expect(await keys('week')).toEqual([
          '2022-12-26',
          '2023-01-30',
          '2023-02-27',
          '2023-12-25',
        ]);
        expect(await keys('quarter')).toEqual(['2022-10-01', '2023-01-01', '2023-10-01']);
      });

      it('agrees with the oracle on any split', async () => {
        const dimension = anyDimension(t);
        const column = fc.constantFrom('amount', 'quantity', 'cost', 'margin');
        const fn = fc.constantFrom('sum', 'sum_squares', 'min', 'max', 'known');
        const primitive = fc.oneof(
          fc.constantFrom('customers', 'buyers', 'orders', 'lines').map((of) => ({ fn: of })),
          fc.record({ fn, table: fc.constant('transactions'), column }),
          fc.record({
            fn: fc.constantFrom('min', 'max'),
            table: fc.constant('transactions'),
            column: fc.constant('date'),
          }),
          fc.record({
            fn,
            table: fc.constant('customers'),
            column: fc.constantFrom('income', 'children'),
          }),
          fc.record({
            fn,
            value: fc.constantFrom(
              t.field('income'),
              t.aggregate('count', 'purchase'),
              t.field('amount', 'transactions'),
            ),
          }),
        ) as fc.Arbitrary<AggregateQuery['primitives'][number]>;
        const query = fc.record({
          group: anyGroup(t),
          period: fc.constantFrom(null, days('2024-01-01', '2024-06-30'), days(null, '2024-02-29')),
          where: fc.constantFrom(null, t.compare(t.field('channel', 'transactions'), '=', 'web')),
          by: fc.array(dimension, { maxLength: 2 }),
          keep: fc.constantFrom(null, 2, 0),
          primitives: fc.array(primitive, { minLength: 1, maxLength: 5 }),
        });
        await fc.assert(
          fc.asyncProperty(query, async ({ keep, ...rest }) => {
            const all = split({ ...rest, keep: null }, oracle);
            const keys =
              keep === null
                ? null
                : [...new Set(all.map((cell) => cell.keys[0] ?? null))].slice(0, keep);
            const asked: AggregateQuery = { ...rest, keep: keys };
            const expected = split(asked, oracle);
            const found = await engine.aggregate(asked, signal);
            expect(found.map(({ keys: of, other }) => [of, other])).toEqual(
              expected.map(({ keys: of, other }) => [of, other]),
            );
            found.forEach((row, at) =>
              row.values.forEach((value, column) =>
                expectSame(value, expected[at]?.values[column] ?? null),
              ),
            );
          }),
          RUNS,
        );
      });
    });

    describe('order statistics', () => {
      it('has the two neighbours a type-7 quantile needs', async () => {
        const [all] = await engine.orderStatistics(
          {
            group: { kind: 'all' },
            period: null,
            where: null,
            value: t.field('income'),
            by: [],
            keep: null,
            probabilities: [0, 0.25, 0.5, 0.9, 1],
          },
          signal,
        );
        // 0, 18000, 18000, 30000.5, 30000.5, 42000, 42000, 42000, 52000.25, 99999.99
        expect(all?.n).toBe(10);
        expect(
          all?.ranks.map(({ low, high, fraction: part }) => [toText(low), toText(high), part]),
        ).toEqual([
          ['0', '0', 0],
          ['18000', '30000.5', 0.25],
          ['30000.5', '42000', 0.5],
          ['52000.25', '99999.99', 0.1],
          ['99999.99', '99999.99', 0],
        ]);
      });

      it('a cell without a known value is left out', async () => {
        const cells = await engine.orderStatistics(
          {
            group: t.compare(t.field('children'), '=', '1'),
            period: null,
            where: null,
            value: t.aggregate('min', 'purchase', 'amount'),
            by: [{ value: t.field('country'), bin: { kind: 'value' } }],
            keep: null,
            probabilities: [0.5],
          },
          signal,
        );
        expect(cells.map(({ keys, n, ranks }) => [keys, n, ranks.length])).toEqual([
          [['IT'], 1, 1],
        ]);
      });

      it('agrees with the oracle on any split', async () => {
        const value = fc.oneof(
          anyValue(t, { means: false }).filter(({ type }) => type === 'number'),
          fc.constantFrom('amount', 'quantity').map((name) => t.field(name, 'transactions')),
        );
        const query = fc.record({
          group: anyGroup(t),
          period: fc.constantFrom(null, days('2023-12-01', '2024-06-30')),
          where: fc.constantFrom(null, t.compare(t.field('channel', 'transactions'), '!=', 'web')),
          value,
          by: fc.array(anyDimension(t), { maxLength: 2 }),
          keep: fc.constantFrom<CellKey[] | null>(null, [], [null]),
          probabilities: fc.array(fc.constantFrom(0, 0.1, 0.25, 0.29, 0.5, 0.9, 1), {
            maxLength: 3,
          }),
        });
        await fc.assert(
          fc.asyncProperty(query, async (asked: OrderStatisticsQuery) => {
            const expected = sortedNumbers(asked, oracle).filter(
              ({ numbers }) => asked.by.length === 0 || numbers.length > 0,
            );
            const found = await engine.orderStatistics(asked, signal);
            expect(found.map(({ keys, other, n }) => [keys, other, n])).toEqual(
              expected.map(({ keys, other, numbers }) => [keys, other, numbers.length]),
            );
            for (const [at, { ranks, n }] of found.entries()) {
              expect(ranks).toHaveLength(n === 0 ? 0 : asked.probabilities.length);
              for (const [place, { low, high, fraction: part }] of ranks.entries()) {
                const hundredths = (n - 1) * Math.round((asked.probabilities[place] ?? 0) * 100);
                const numbers = expected[at]?.numbers ?? [];
                expectSame(low, numbers[Math.floor(hundredths / 100)] ?? null);
                expectSame(high, numbers[Math.ceil(hundredths / 100)] ?? null);
                expect(part).toBeCloseTo((hundredths % 100) / 100, 12);
              }
            }
          }),
          RUNS,
        );
      });
    });

    describe('rankings', () => {
      const ranking = (query: Partial<RankQuery> & Pick<RankQuery, 'by'>) =>
        engine.rank(
          { group: { kind: 'all' }, side: 'top', limit: 5, values: [], ...query },
          signal,
        );

      it('ties share a rank and are counted at the cut', async () => {
        const found = await ranking({ by: t.field('income'), limit: 4, values: [t.field('city')] });
        expect(found.base).toBe(10);
        expect(found.tiedAtCut).toBe(1);
        expect(
          found.customers.map(({ customer, rank, by, values }) => [
            customer,
            rank,
            plain(by),
            ...values,
          ]),
        ).toEqual([
          ['c:7', 1, '99999.99', 'Paris'],
          ['A6', 2, '52000.25', 'Jakarta'],
          ['A2', 3, '42000', 'Milano'],
          ['A7', 3, '42000', 'Roma'],
        ]);
      });

      it('only those who bought are ranked by what they bought', async () => {
        const orders = t.aggregate('count', 'purchase');
        const found = await ranking({ by: orders, side: 'bottom', limit: 3 });
        expect(found).toMatchObject({ base: 8, tiedAtCut: 0 });
        expect(found.customers.map(({ customer, rank }) => [customer, rank])).toEqual([
          ['A4', 1],
          ['A6', 1],
          ['A7', 1],
        ]);
      });

      it('nobody to rank is an empty list', async () => {
        const nobody = t.compare(t.field('city'), '=', 'nowhere');
        expect(await ranking({ by: t.field('income'), group: nobody })).toEqual({
          customers: [],
          base: 0,
          tiedAtCut: 0,
        });
      });

      it('agrees with the oracle on any value', async () => {
        const query = fc.record({
          group: anyGroup(t, 1),
          by: anyValue(t, { means: false }).filter(
            ({ type }) => type === 'number' || type === 'date',
          ),
          side: fc.constantFrom('top', 'bottom'),
          limit: fc.integer({ min: 1, max: 13 }),
          values: fc.array(anyValue(t, { means: false }), { maxLength: 2 }),
        });
        await fc.assert(
          fc.asyncProperty(query, async (asked) => {
            const sign = asked.side === 'top' ? -1 : 1;
            const expected = oracle
              .ranked(asked.by, asked.group)
              .toSorted((a, b) => sign * compare(a.value, b.value));
            const found = await engine.rank(asked, signal);
            const listed = expected.slice(0, asked.limit);
            expect(found.base).toBe(expected.length);
            expect(found.customers.map(({ customer }) => customer)).toEqual(
              listed.map(({ customer }) => customer),
            );
            const last = listed.at(-1);
            expect(found.tiedAtCut).toBe(
              expected
                .slice(asked.limit)
                .filter((each) => last && compare(each.value, last.value) === 0).length,
            );
            for (const { customer, rank, by, values } of found.customers) {
              const own = oracle.value(asked.by, customer);
              expectSame(by, own);
              const before = expected.filter(
                (each) => own !== null && sign * compare(each.value, own) < 0,
              );
              expect(rank).toBe(before.length + 1);
              values.forEach((value, at) => {
                const further = asked.values[at];
                expectSame(value, further ? oracle.value(further, customer) : null);
              });
            }
          }),
          RUNS,
        );
      });
    });

    describe('single customers', () => {
      it('shows attributes in the order of the catalogue and names what it withholds', async () => {
        const found = await engine.customer('A8', signal);
        expect(found?.customer).toBe('A8');
        expect(found?.attributes.map(({ field, value }) => [field.name, plain(value)])).toEqual([
          ['city', null],
          ['country', null],
          ['birth_date', '1964-01-01'],
          ['income', '42000'],
          ['acquired_at', '2024-02-29'],
          ['children', '1'],
          ['newsletter', false],
          ['remark', HOSTILE],
        ]);
        expect(found?.withheld).toEqual(['first_name', 'last_name', 'email']);
        expect((await engine.customer('A9', signal))?.withheld).toEqual([]);
      });

      it('an unknown customer has no record, no values and is in no group', async () => {
        expect(await engine.customer('Z1', signal)).toBeNull();
        expect(await engine.values('Z1', [t.field('income')], signal)).toBeNull();
        expect(await engine.values('A1', [], signal)).toEqual([]);
        expect(await engine.isIn('Z1', { kind: 'all' }, signal)).toBe(false);
      });

      it('is found by id, e-mail and whole name, without case', async () => {
        const found = (text: string, limit = 5) => engine.find(text, limit, signal);
        expect(await found(' a1 ')).toEqual(['A1']);
        expect(await found('ANNA@example.org')).toEqual(['A1']);
        expect(await found('gina ROSSI')).toEqual(['A7']);
        expect(await found('e\u0301lise dupont')).toEqual(['A5']);
        expect(await found('Fajar')).toEqual(['A6']);
        expect(await found('Karl.Otto@old.example')).toEqual(['c:7']);
        expect(await found('Rossi')).toEqual([]);
        expect(await found('')).toEqual([]);
        expect(await found('%')).toEqual([]);
        expect(await found(HOSTILE)).toEqual([]);
      });

      it('neighbours in spelling come nearest first, never more than asked for', async () => {
        expect(await engine.nearest('C:7', 3, signal)).toEqual(['c:7']);
        expect(await engine.nearest('a10', 2, signal)).toEqual(['A1']);
        expect(await engine.nearest('1A', 3, signal)).toEqual(['A1']);
        expect(await engine.nearest('C1', 2, signal)).toEqual(['A1', 'B1']);
        expect(await engine.nearest('x'.repeat(100_000), 3, signal)).toEqual([]);
      });

      it('names those whose name the data has', async () => {
        const names = await engine.names(['A9', 'A6', 'c:7', 'A1', 'Z1'], signal);
        expect([...names]).toEqual([
          ['A1', 'Anna Rossi'],
          ['A6', 'Fajar'],
          ['c:7', 'Karl Otto'],
        ]);
        expect((await engine.names([], signal)).size).toBe(0);
      });
    });
  });
}

function anyDimension(t: Tree): fc.Arbitrary<Dimension> {
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

function plain(value: Decimal | string | boolean | null): string | boolean | null {
  return typeof value === 'object' && value !== null ? toText(value) : value;
}

function shown({ keys, other, values }: AggregateRow) {
  return [keys, other, values.map(plain)];
}

/** Exact, except for means, which are cut after at least ten decimals. */
function expectSame(found: Decimal | string | boolean | null, expected: Outcome): void {
  if (
    typeof expected !== 'object' ||
    expected === null ||
    typeof found !== 'object' ||
    found === null
  ) {
    expect(found).toEqual(expected);
    return;
  }
  const difference = plus(fraction(toText(found)), times(expected, fraction('-1')));
  const magnitude = difference.over < 0n ? -difference.over : difference.over;
  const isFinite = 10n ** 20n % expected.under === 0n;
  const tolerance = isFinite ? fraction('0') : fraction('0.0000000001');
  if (compare({ over: magnitude, under: difference.under }, tolerance) > 0) {
    expect(toText(found)).toBe(expected);
  }
}

function since(unit: TimeUnit, of: CheckedValue, asOf: string): CheckedValue {
  return { kind: 'since', type: 'number', unit, of, asOf };
}
