import { describe, expect, it } from 'vitest';
import { explainRecompute } from '../../../src/app/receipts/explain.ts';
import type { Recomputed } from '../../../src/app/receipts/recompute.ts';
import { LOCALES } from '../../../src/locales/index.ts';
import type { Receipt } from '../../../src/ports.ts';
import { queryData } from '../../../tools/query_data.ts';
import { ask, smallSession } from '../../support/session.ts';

async function receiptOf(): Promise<Receipt> {
  const input = { measures: ['revenue'], by: ['country'] };
  return (await ask(queryData, input, await smallSession())).receipt;
}

const CHANGE = { address: 'totals.group.revenue', before: 1774.2499, after: 2774.2499 };

function moved(receipt: Receipt, change: Partial<Extract<Recomputed, { own: string }>> = {}) {
  const outcome: Recomputed = {
    answer: 'data_changed',
    receipt,
    own: 'same',
    changes: [CHANGE],
    refused: null,
    ...change,
  };
  return outcome;
}

describe('explainRecompute', () => {
  it('names the data on which the values are the same', async () => {
    const receipt = await receiptOf();
    const on = (...which: ('own' | 'current')[]) =>
      explainRecompute({ answer: 'same', receipt, on: which }, 'en');
    expect(on('own')).toEqual({
      answer: 'same',
      sentence: 'Same: recomputed on the data it was made from, every value is equal.',
      changes: [],
      more: null,
    });
    expect(on('current').sentence).toMatch(/^Same: .* the current data, its own .* no longer kept/);
    expect(on('own', 'current').sentence).toMatch(/made from and on the current data/);
  });

  it.each([
    ['en', 'Revenue, All customers', '€1,774.25', '€2,774.25'],
    ['it', 'Fatturato, Tutti i clienti', '1.774,25 €', '2.774,25 €'],
    ['uk', 'Виручка, Усі клієнти', '1 774,25 €', '2 774,25 €'],
    ['id', 'Pendapatan, Semua pelanggan', '€1.774,25', '€2.774,25'],
  ] as const)('shows in %s what changed, from old to new', async (locale, what, before, after) => {
    const { changes } = explainRecompute(moved(await receiptOf()), locale);
    const breakable = changes.map((change) => ({
      ...change,
      before: change.before.replaceAll('\u00A0', ' '),
      after: change.after.replaceAll('\u00A0', ' '),
    }));
    expect(breakable).toEqual([{ what, address: 'totals.group.revenue', before, after }]);
  });

  it('shows a value that came or went as one the data does not hold', async () => {
    const receipt = await receiptOf();
    const changes = [
      { address: 'breakdown.it.revenue', before: 1070.2499, after: null },
      { address: 'breakdown.pl.revenue', before: null, after: 12.5 },
      { address: 'breakdown.pl.c\u202Eity', before: null, after: 'Kra\u202Eków' },
    ];
    expect(explainRecompute(moved(receipt, { changes }), 'en').changes).toMatchObject([
      { what: 'Revenue, Italy (IT)', before: '€1,070.25', after: 'not in the data' },
      { what: 'Revenue, new: pl', before: 'not in the data', after: '€12.50' },
      { what: 'city, new: pl', address: 'breakdown.pl.city', after: 'Kraków' },
    ]);
  });

  it('shows the first twenty and says how many more there are', async () => {
    const receipt = await receiptOf();
    const changes = Array.from({ length: 25 }, (_, at) => ({ ...CHANGE, address: `t.r${at}.c` }));
    const explained = explainRecompute(moved(receipt, { changes }), 'uk');
    expect(explained.changes.map(({ address }) => address)).toEqual(
      changes.slice(0, 20).map(({ address }) => address),
    );
    expect(explained.more).toBe('… і ще 5 значень');
    const twenty = changes.slice(0, 20);
    expect(explainRecompute(moved(receipt, { changes: twenty }), 'uk').more).toBeNull();
  });

  it('says why the question can no longer be asked', async () => {
    const why = 'The data holds no amounts.';
    const outcome = moved(await receiptOf(), { own: 'not_kept', changes: [], refused: why });
    expect(explainRecompute(outcome, 'en').sentence).toBe(
      `Data changed: newer data was imported since. The data it was made from is no longer kept. It cannot be asked again: ${why}`,
    );
  });

  it('tells the software of then from that of now', async () => {
    const receipt = await receiptOf();
    const changed = (now: { revision: number | null; engine: string | null }) =>
      explainRecompute(
        { answer: 'software_changed', receipt, now, changes: [], refused: null },
        'en',
      ).sentence;
    expect(changed({ revision: 7, engine: 'duckdb 9' })).toBe(
      `Software changed: query_data was revision ${receipt.revision} on ${receipt.engine} and is now revision 7 on duckdb 9.`,
    );
    expect(changed({ revision: null, engine: null })).toMatch(/and is now gone\.$/);
  });

  it('has a sentence of its own for every outcome in every language', async () => {
    const receipt = await receiptOf();
    const outcomes: Recomputed[] = [
      { answer: 'same', receipt, on: ['own'] },
      { answer: 'same', receipt, on: ['current'] },
      { answer: 'same', receipt, on: ['own', 'current'] },
      moved(receipt),
      moved(receipt, { own: 'not_kept' }),
      moved(receipt, { refused: '.' }),
      ...[1, null].map((revision): Recomputed => {
        const now = { revision, engine: 'duckdb 9' };
        return { answer: 'software_changed', receipt, now, changes: [], refused: null };
      }),
      ...(['unknown', 'erased', 'not_replayable'] as const).map((why): Recomputed => {
        return { answer: 'not_kept', id: receipt.id, why };
      }),
    ];
    const sentences = LOCALES.flatMap((locale) =>
      outcomes.map((outcome) => explainRecompute(outcome, locale).sentence),
    );
    expect(new Set(sentences).size).toBe(outcomes.length * LOCALES.length);
  });
});
