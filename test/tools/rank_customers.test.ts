import { describe, expect, it } from 'vitest';
import { say } from '../../src/locales/index.ts';
import { rankCustomers } from '../../tools/rank_customers.ts';
import { answer, cells } from '../support/session.ts';

const rank = (input: Record<string, unknown>) => answer(rankCustomers, input);

describe('rank_customers', () => {
  it('lists the best by revenue with ties sharing a rank', async () => {
    const result = await rank({ limit: 5 });
    const rows = result.tables['ranking']?.rows ?? [];
    expect(
      rows.map((row) => [row.cells['rank'], row.cells['customer'], row.cells['revenue']]),
    ).toEqual([
      [1, 'A5', 503],
      [2, 'A3', 300],
      [3, 'A1', 270.2499],
      [4, 'A2', 250],
      [4, 'A7', 250],
    ]);
    expect(cells(result, 'base', 'all')).toEqual({ ranked: 7, tied_at_cut: 0 });
  });

  it('says how many more tie with the last one shown', async () => {
    const result = await rank({ limit: 4 });
    expect(cells(result, 'base', 'all')).toMatchObject({ tied_at_cut: 1 });
  });

  it('ranks from the bottom among those who bought', async () => {
    const result = await rank({ side: 'bottom', by: 'orders', limit: 2 });
    expect(result.tables['ranking']?.rows.map((row) => row.cells['orders'])).toEqual([1, 1]);
  });

  it('ranks by any value of the filter language, within a group', async () => {
    const result = await rank({ by: 'income', group: "country = 'IT'", limit: 1 });
    expect(result.tables['ranking']?.rows[0]?.cells).toMatchObject({
      customer: 'A2',
      value: 42000,
    });
  });

  it.each([
    ['sum(purchase.amount, 2025)', 'Revenue, 2025', 'I più alti per fatturato, 2025'],
    [
      "count(purchase where category = 'paper', last 90 days)",
      "Orders, category = 'paper', last 90 days",
      "I più alti per ordini, category = 'paper', last 90 days",
    ],
    ['income', 'Income', 'I più alti per reddito'],
    ['age', 'Age', 'I più alti per età'],
  ])('calls %s by the name readers know', async (by, column, title) => {
    const { ranking } = (await rank({ by })).tables;
    const label = ranking?.columns.find(({ key }) => key === 'value')?.label ?? { text: '' };
    expect(say('en', label)).toBe(column);
    expect(say('it', ranking?.title ?? { text: '' })).toBe(title);
  });

  it('never shows a name or an address', async () => {
    expect(JSON.stringify(await rank({ limit: 12 }))).not.toMatch(/Rossi|Karl|example/);
  });

  it.each([
    [{ by: 'average_order' }, /value of a group/],
    [{ by: 'city' }, /number or a date/],
    [{ by: 'purchase.amount' }, /sum\(purchase\.amount\)/],
    [{ by: 'revnue' }, /revenue/],
    [{ limit: 0 }, /at least 1/],
    [{ side: 'best' }, /"top", "bottom"/],
  ])('refuses %j', async (input, sentence) => {
    await expect(rank(input)).rejects.toThrow(sentence);
  });
});
