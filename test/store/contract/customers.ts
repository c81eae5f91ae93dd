/** Rankings, and what is known of single customers. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankQuery, Ranking } from '../../../src/ports.ts';
import { compare, type Oracle } from '../../support/oracle.ts';
import { HOSTILE } from '../../support/small-data.ts';
import { anyGroup, anyValue } from '../../support/trees.ts';
import { mismatch, plain, RUNS, signal, type Contract } from './context.ts';

export function customerContract(c: Contract): void {
  describe('rankings', () => {
    it('ties share a rank and are counted at the cut', async () => {
      const found = await ranking(c, {
        by: c.t.field('income'),
        limit: 4,
        values: [c.t.field('city')],
      });
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
      const orders = c.t.aggregate('count', 'purchase');
      const found = await ranking(c, { by: orders, side: 'bottom', limit: 3 });
      expect(found).toMatchObject({ base: 8, tiedAtCut: 0 });
      expect(found.customers.map(({ customer, rank }) => [customer, rank])).toEqual([
        ['A4', 1],
        ['A6', 1],
        ['A7', 1],
      ]);
    });

    it('nobody to rank is an empty list', async () => {
      const nobody = c.t.compare(c.t.field('city'), '=', 'nowhere');
      expect(await ranking(c, { by: c.t.field('income'), group: nobody })).toEqual({
        customers: [],
        base: 0,
        tiedAtCut: 0,
      });
    });

    it('agrees with the oracle on any value', async () => {
      const anyFact = anyValue(c.t, { means: false });
      const query = fc.record({
        group: anyGroup(c.t, 1),
        by: anyFact.filter(({ type }) => type === 'number' || type === 'date'),
        side: fc.constantFrom('top', 'bottom'),
        limit: fc.integer({ min: 1, max: 13 }),
        values: fc.array(anyFact, { maxLength: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(query, async (asked) => {
          const expected = expectedRanking(asked, c.oracle);
          const found = await c.engine.rank(asked, signal);
          expect({
            base: found.base,
            tiedAtCut: found.tiedAtCut,
            customers: found.customers.map(({ customer, rank }) => ({ customer, rank })),
          }).toEqual(expected);
          const mismatches = found.customers.flatMap(({ customer, by, values }) => [
            mismatch(by, c.oracle.value(asked.by, customer)),
            ...asked.values.map((value, at) =>
              mismatch(values[at] ?? null, c.oracle.value(value, customer)),
            ),
          ]);
          expect(mismatches.filter((each) => each !== null)).toEqual([]);
        }),
        RUNS,
      );
    });
  });

  describe('single customers', () => {
    it('shows attributes in the order of the catalogue and names what it withholds', async () => {
      const found = await c.engine.customer('A8', signal);
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
      expect((await c.engine.customer('A9', signal))?.withheld).toEqual([]);
    });

    it('an unknown customer has no record, no values and is in no group', async () => {
      expect(await c.engine.customer('Z1', signal)).toBeNull();
      expect(await c.engine.values('Z1', [c.t.field('income')], signal)).toBeNull();
      expect(await c.engine.values('A1', [], signal)).toEqual([]);
      expect(await c.engine.isIn('Z1', { kind: 'all' }, signal)).toBe(false);
    });

    it('is found by id, e-mail and whole name, without case', async () => {
      expect(await find(c, ' a1 ')).toEqual(['A1']);
      expect(await find(c, 'ANNA@example.org')).toEqual(['A1']);
      expect(await find(c, 'gina ROSSI')).toEqual(['A7']);
      expect(await find(c, 'e\u0301lise dupont')).toEqual(['A5']);
      expect(await find(c, 'INES neri')).toEqual(['B1']);
      expect(await find(c, 'ines \t neri')).toEqual(['B1']);
      expect(await find(c, 'gina  rossi')).toEqual(['A7']);
      expect(await find(c, 'Fajar')).toEqual(['A6']);
      expect(await find(c, 'Karl.Otto@old.example')).toEqual(['c:7']);
      expect(await find(c, 'Rossi')).toEqual([]);
      expect(await find(c, ' ')).toEqual([]);
      expect(await find(c, '%')).toEqual([]);
      expect(await find(c, HOSTILE)).toEqual([]);
    });

    it('neighbours in spelling come nearest first, never more than asked for', async () => {
      expect(await c.engine.nearest('C:7', 3, signal)).toEqual(['c:7']);
      expect(await c.engine.nearest('a10', 2, signal)).toEqual(['A1']);
      expect(await c.engine.nearest('C1', 2, signal)).toEqual(['A1', 'B1']);
      expect(await c.engine.nearest(' ', 3, signal)).toEqual([]);
      expect(await c.engine.nearest('x'.repeat(100_000), 3, signal)).toEqual([]);
    });

    it('names those whose name the data has', async () => {
      const names = await c.engine.names(['A9', 'A6', 'c:7', 'A1', 'Z1'], signal);
      expect([...names]).toEqual([
        ['A1', 'Anna Rossi'],
        ['A6', 'Fajar'],
        ['c:7', 'Karl Otto'],
      ]);
      expect((await c.engine.names([], signal)).size).toBe(0);
    });
  });
}

function ranking(
  { engine }: Contract,
  query: Partial<RankQuery> & Pick<RankQuery, 'by'>,
): Promise<Ranking> {
  return engine.rank(
    { group: { kind: 'all' }, side: 'top', limit: 5, values: [], ...query },
    signal,
  );
}

function find({ engine }: Contract, text: string, limit = 5): Promise<string[]> {
  return engine.find(text, limit, signal);
}

/** Ranks counted one by one: everyone strictly before, plus one. */
function expectedRanking({ by, group, side, limit }: RankQuery, oracle: Oracle) {
  const sign = side === 'top' ? -1 : 1;
  const ordered = oracle.ranked(by, group).toSorted((a, b) => sign * compare(a.value, b.value));
  const listed = ordered.slice(0, limit);
  const last = listed.at(-1);
  const tied = ordered
    .slice(limit)
    .filter(({ value }) => last !== undefined && compare(value, last.value) === 0);
  return {
    base: ordered.length,
    tiedAtCut: tied.length,
    customers: listed.map(({ customer, value }) => {
      const before = ordered.filter((other) => sign * compare(other.value, value) < 0);
      return { customer, rank: before.length + 1 };
    }),
  };
}
