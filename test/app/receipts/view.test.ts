import { describe, expect, it } from 'vitest';
import { receiptView } from '../../../src/app/receipts/view.ts';
import { outbound } from '../../../src/border.ts';
import type { Result } from '../../../src/core/result.ts';
import { hasKey, LOCALES } from '../../../src/locales/index.ts';
import type { Receipt } from '../../../src/ports.ts';
import { TOOLS } from '../../../tools/index.ts';
import { queryData } from '../../../tools/query_data.ts';
import { rankCustomers } from '../../../tools/rank_customers.ts';
import { showCustomer } from '../../../tools/show_customer.ts';
import { ask, smallSession } from '../../support/session.ts';

const QUESTION = {
  measures: ['revenue'],
  group: "country = 'IT'",
  period: '2024-01-01 .. 2024-06-30',
};
const ASKED = [
  { question: 'How much did Italy bring?', askedAt: '2024-07-02T09:30:00.000Z' },
  { question: 'Italy’s revenue?', askedAt: '2024-07-01T09:30:00.000Z' },
];

function holding(receipt: Receipt, result: Partial<Result>): Receipt {
  return {
    ...receipt,
    result: JSON.stringify({ ...JSON.parse(receipt.result ?? ''), ...result }),
  };
}

describe('receiptView', () => {
  it('says what was asked, what was counted and how', async () => {
    const { receipt } = await ask(queryData, QUESTION, await smallSession());
    expect(receiptView(receipt, ASKED, 'en')).toMatchObject({
      id: receipt.id,
      tool: 'query_data',
      title: 'Numbers of a group',
      questions: [
        { question: 'How much did Italy bring?', asked_at: '2024-07-02T09:30:00.000Z' },
        { question: 'Italy’s revenue?', asked_at: '2024-07-01T09:30:00.000Z' },
      ],
      group: { filter: "country = 'IT'", n: 5, undecided: 2 },
      period: { from: '2024-01-01', to: '2024-06-30' },
      period_display: 'January 1, 2024 – June 30, 2024',
      as_of: '2024-07-02',
      as_of_display: 'July 2, 2024',
      input: QUESTION,
      made_at: '2024-07-02T08:00:00.000Z',
      data_version: receipt.versions.data,
      policy: 'person',
      erased: false,
    });
  });

  it.each(LOCALES)('shows in %s the values a model was given', async (locale) => {
    const session = await smallSession();
    for (const tool of TOOLS) {
      const input = tool.name === 'show_customer' ? { customer: 'A1' } : {};
      const sized = tool.name === 'query_data' ? QUESTION : input;
      const answer = await ask(tool, sized, session);
      const { tables, notes, warnings } = outbound(answer, locale);
      expect(receiptView(answer.receipt, [], locale)).toMatchObject({ tables, notes, warnings });
    }
  });

  it('does not cut a long table', async () => {
    const { receipt, result } = await ask(rankCustomers, {}, await smallSession());
    const ranking = result.tables['ranking'];
    const [row] = ranking?.rows ?? [];
    if (!ranking || !row) throw new Error('no ranking');
    const rows = Array.from({ length: 3000 }, (_, at) => ({ ...row, key: `k${at}` }));
    const long = holding(receipt, { tables: { ranking: { ...ranking, rows, total: 3000 } } });
    expect(receiptView(long, [], 'en').tables['ranking']?.rows).toHaveLength(3000);
  });

  it.each([
    [{ from: '2024-01-01', to: null }, 'since January 1, 2024'],
    [{ from: null, to: '2024-06-30' }, 'until June 30, 2024'],
    [{ from: null, to: null }, null],
    [null, null],
  ])('shows the period %j as %s', async (period, display) => {
    const { receipt } = await ask(queryData, QUESTION, await smallSession());
    expect(receiptView(holding(receipt, { period }), [], 'en').period_display).toBe(display);
  });

  it('says that an erasure removed the values, and still what was asked', async () => {
    const { receipt } = await ask(queryData, QUESTION, await smallSession());
    expect(receiptView({ ...receipt, result: null }, ASKED, 'it')).toMatchObject({
      erased: true,
      title: 'Numeri di un gruppo',
      tables: {},
      group: null,
      as_of: null,
      input: QUESTION,
      questions: [{ question: 'How much did Italy bring?' }, { question: 'Italy’s revenue?' }],
    });
  });

  it('takes characters that hide or reorder text out of everything', async () => {
    const { receipt, result } = await ask(queryData, QUESTION, await smallSession());
    const group = { ...result.group, filter: "city = 'a\u202Eb'", id: 'g:1', n: 1, undecided: 0 };
    const hidden = {
      ...holding(receipt, { group, notes: [{ text: 'no\u200Bte' }] }),
      input: JSON.stringify({ group: "city = 'a\u202Eb'", by: ['c\u0007d'] }),
    };
    const asked = {
      question: 'What\u202E about \u{E0041}it?',
      askedAt: '2024-07-02T09:30:00.000Z',
    };
    expect(receiptView(hidden, [asked], 'en')).toMatchObject({
      questions: [{ question: 'What about it?' }],
      group: { filter: "city = 'ab'" },
      notes: ['note'],
      input: { group: "city = 'ab'", by: ['cd'] },
    });
  });

  it('holds no name and no contact field of a customer', async () => {
    const { receipt } = await ask(showCustomer, { customer: 'A1' }, await smallSession());
    expect(JSON.stringify(receiptView(receipt, [], 'en'))).not.toMatch(/Anna|Rossi|example\.org/);
  });

  it('has a title for every tool, and the bare name of one that is gone', async () => {
    for (const { name } of TOOLS)
      expect([name, hasKey(`receipt.tool.${name}`)]).toEqual([name, true]);
    const { receipt } = await ask(queryData, QUESTION, await smallSession());
    expect(receiptView({ ...receipt, tool: 'draw_horoscope' }, [], 'uk').title).toBe(
      'draw_horoscope',
    );
  });
});
