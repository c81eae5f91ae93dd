import { describe, expect, it } from 'vitest';
import { outbound, outboundSchema, stripHidden } from '../src/border.ts';
import { LOCALES } from '../src/locales/index.ts';
import type { Session, ToolAnswer } from '../src/tool.ts';
import { describeData } from '../tools/describe_data.ts';
import { queryData } from '../tools/query_data.ts';
import { rankCustomers } from '../tools/rank_customers.ts';
import { showCustomer } from '../tools/show_customer.ts';
import { ask, smallSession } from './support/session.ts';

async function everyAnswer(session: Session): Promise<ToolAnswer[]> {
  return [
    await ask(describeData, {}, session),
    await ask(describeData, { section: 'fields' }, session),
    await ask(describeData, { section: 'measures' }, session),
    await ask(
      queryData,
      {
        measures: ['revenue', 'recency', 'p90(income)'],
        by: ['city', 'year(acquired_at)'],
        group: 'top 50 % by revenue',
      },
      session,
    ).catch(() =>
      ask(
        queryData,
        {
          measures: ['revenue', 'average_order'],
          by: ['city', 'year(acquired_at)'],
          group: 'top 50 % by revenue',
        },
        session,
      ),
    ),
    await ask(
      queryData,
      { measures: ['customers'], by: ['newsletter'], group: 'income > 1000000' },
      session,
    ),
    await ask(rankCustomers, { side: 'bottom', by: 'recency' }, session),
    await ask(showCustomer, { customer: 'A1', group: "city = 'Milano' and orders >= 5" }, session),
  ];
}

describe('outbound', () => {
  it.each(LOCALES)('renders every kind of answer in %s, in the published shape', async (locale) => {
    for (const answer of await everyAnswer(await smallSession())) {
      const sent = outbound(answer, locale);
      expect(outboundSchema.parse(sent)).toEqual(sent);
      expect(JSON.stringify(sent).length).toBeLessThan(28_000 * 1.5);
    }
  });

  it('shows values in the reader’s format beside the raw ones', async () => {
    const session = await smallSession();
    const answer = await ask(
      queryData,
      { measures: ['revenue'], group: "country = 'IT'" },
      session,
    );
    const [row] = outbound(answer, 'it').tables['totals']?.rows ?? [];
    expect(row?.values['revenue']).toEqual({
      value: 1070.2499,
      display: expect.stringMatching(/1\.?070,25/),
    });
    expect(row?.values['revenue_share']?.display).toMatch(/^60,3\s?%$/u);
  });

  it('never sends a name or a contact field of any customer', async () => {
    const sent = (await everyAnswer(await smallSession())).map((answer) => outbound(answer, 'en'));
    expect(JSON.stringify(sent)).not.toMatch(/Rossi|Anna|Bianchi|Otto|example\.org|old\.example/);
  });

  it('takes out characters that hide or reorder text', () => {
    const hidden = 'a\u200Bb\u202Ec\u{E0041}d\u0007e\u00ADf\uFEFF';
    expect(stripHidden(hidden)).toBe('abcdef');
    expect(stripHidden('Київ\tnew\nline — «ok» 👍🏽')).toBe('Київ\tnew\nline — «ok» 👍🏽');
  });

  it('cuts the longest table of an answer that is too long, keeps the total and says so', async () => {
    const answer = await ask(rankCustomers, {}, await smallSession());
    const ranking = answer.result.tables['ranking'];
    const [row] = ranking?.rows ?? [];
    if (!ranking || !row) throw new Error('no ranking');
    const rows = Array.from({ length: 3000 }, (_, at) => ({ ...row, key: `k${at}` }));
    const long = {
      ...answer,
      result: { ...answer.result, tables: { ranking: { ...ranking, rows, total: 3000 } } },
    };
    const sent = outbound(long, 'en');
    expect(sent.tables['ranking']?.rows.length).toBeLessThan(200);
    expect(sent.tables['ranking']?.total).toBe(3000);
    expect(sent.warnings[0]).toMatch(/too long/);
  });
});
