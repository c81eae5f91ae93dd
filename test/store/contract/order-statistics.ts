/** The values at given ranks of a cell. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedValue } from '../../../src/core/filter/checked.ts';
import type { CellKey, OrderStatistics, OrderStatisticsQuery } from '../../../src/ports.ts';
import type { Fraction } from '../../support/oracle.ts';
import { sortedNumbers } from '../../support/oracle-cells.ts';
import { anyGroup, anyValue, days } from '../../support/trees.ts';
import { anyDimension } from './cells.ts';
import { mismatch, plain, RUNS, signal, type Contract } from './context.ts';

export function orderStatisticsContract(c: Contract): void {
  describe('order statistics', () => {
    it('has the two neighbours a type-7 quantile needs', async () => {
      const [all] = await ask(c, c.t.field('income'), { probabilities: [0, 0.25, 0.5, 0.9, 1] });
      // 0, 18000, 18000, 30000.5, 30000.5, 42000, 42000, 42000, 52000.25, 99999.99
      expect(all?.n).toBe(10);
      expect(
        all?.ranks.map(({ low, high, fraction }) => [plain(low), plain(high), fraction]),
      ).toEqual([
        ['0', '0', 0],
        ['18000', '30000.5', 0.25],
        ['30000.5', '42000', 0.5],
        ['52000.25', '99999.99', 0.1],
        ['99999.99', '99999.99', 0],
      ]);
    });

    it('a cell without a known value is left out, the whole never', async () => {
      const group = c.t.compare(c.t.field('children'), '=', '1');
      const smallest = c.t.aggregate('min', 'purchase', 'amount');
      const by = [{ value: c.t.field('country'), bin: { kind: 'value' } as const }];
      const cells = await ask(c, smallest, { group, by });
      expect(cells.map(({ keys, n, ranks }) => [keys, n, ranks.length])).toEqual([[['IT'], 1, 1]]);
      const nobody = await ask(c, smallest, { group: c.t.compare(c.t.field('city'), '=', 'x') });
      expect(nobody).toEqual([{ keys: [], other: false, n: 0, ranks: [] }]);
    });

    it('agrees with the oracle on any split', async () => {
      const notWeb = c.t.compare(c.t.field('channel', 'transactions'), '!=', 'web');
      const query = fc.record({
        group: anyGroup(c.t),
        period: fc.constantFrom(null, days('2023-12-01', '2024-06-30')),
        where: fc.constantFrom(null, notWeb),
        value: fc.oneof(
          anyValue(c.t, { means: false }).filter(({ type }) => type === 'number'),
          fc.constantFrom(
            c.t.field('amount', 'transactions'),
            c.t.field('quantity', 'transactions'),
          ),
        ),
        by: fc.array(anyDimension(c.t), { maxLength: 2 }),
        keep: fc.constantFrom<CellKey[] | null>(null, [], [null]),
        probabilities: fc.array(fc.constantFrom(0, 0.1, 0.25, 0.29, 0.5, 0.9, 1), { maxLength: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(query, async (asked: OrderStatisticsQuery) => {
          const expected = sortedNumbers(asked, c.oracle).filter(
            ({ numbers }) => asked.by.length === 0 || numbers.length > 0,
          );
          const found = await c.engine.orderStatistics(asked, signal);
          expect(found.map(({ keys, other, n }) => [keys, other, n])).toEqual(
            expected.map(({ keys, other, numbers }) => [keys, other, numbers.length]),
          );
          const mismatches = found.flatMap((cell, at) =>
            misplaced(cell, expected[at]?.numbers ?? [], asked.probabilities),
          );
          expect(mismatches).toEqual([]);
        }),
        RUNS,
      );
    });
  });
}

function ask(
  { engine }: Contract,
  value: CheckedValue,
  changes: Partial<OrderStatisticsQuery>,
): Promise<OrderStatistics[]> {
  const everything = { period: null, where: null, by: [], keep: null, probabilities: [0.5] };
  return engine.orderStatistics(
    { group: { kind: 'all' }, ...everything, value, ...changes },
    signal,
  );
}

/** What is wrong about the ranks of a cell; probabilities are whole percents here. */
function misplaced({ n, ranks }: OrderStatistics, sorted: Fraction[], probabilities: number[]) {
  if (ranks.length !== (n === 0 ? 0 : probabilities.length)) return [{ n, ranks }];
  return ranks.flatMap(({ low, high, fraction }, at) => {
    const hundredths = (n - 1) * Math.round((probabilities[at] ?? 0) * 100);
    const wrong = [
      mismatch(low, sorted[Math.floor(hundredths / 100)] ?? null),
      mismatch(high, sorted[Math.ceil(hundredths / 100)] ?? null),
      Math.abs(fraction - (hundredths % 100) / 100) < 1e-12 ? null : fraction,
    ];
    return wrong.filter((each) => each !== null);
  });
}
