import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/core/metrics.ts';
import { describeData } from '../../tools/describe_data.ts';
import { answer, ask, cells, openSmall, sessionOver } from '../support/session.ts';
import { SMALL } from '../support/small-data.ts';

const describeIt = (input: Record<string, unknown>) => answer(describeData, input);

describe('describe_data', () => {
  it('gives size, span and as-of date', async () => {
    const result = await describeIt({});
    expect(cells(result, 'data', 'all')).toEqual({
      customers: 12,
      buyers: 8,
      first_purchase: '2022-12-31',
      last_purchase: '2024-07-01',
      as_of: '2024-07-02',
      put_aside: 0,
    });
    expect(cells(result, 'tables', 'transactions')).toMatchObject({ rows: 19, called: 'purchase' });
  });

  it('says what the data does not say', async () => {
    const session = sessionOver([
      await openSmall({ asOf: '2024-07-02', customers: SMALL.customers }),
    ]);
    const { result } = await ask(describeData, {}, session);
    expect(cells(result, 'data', 'all')).toMatchObject({ customers: 12, buyers: null });
    const silent = result.notes.filter((note) => 'key' in note && note.key === 'note.not_in_data');
    expect(silent).toHaveLength(MEASURES.length - 1);
  });

  it('lists fields, and finds them by name and by value, without values of contact fields', async () => {
    const all = await describeIt({ section: 'fields' });
    expect(cells(all, 'fields', 'email')).toMatchObject({ values: '—', distinct: 9 });
    const found = await describeIt({ section: 'fields', search: 'Milano' });
    expect(found.tables['fields']?.rows[0]?.key).toBe('city');
    expect(JSON.stringify(all)).not.toMatch(/example\.org|Rossi/);
  });

  it('lists measures with what they need', async () => {
    const result = await describeIt({ section: 'measures' });
    expect(cells(result, 'measures', 'revenue')).toMatchObject({ available: true });
  });

  it.each(['groups', 'references'])('serves the page on %s', async (section) => {
    const [note] = (await describeIt({ section })).notes;
    expect(note && 'text' in note ? note.text.length : 0).toBeGreaterThan(500);
  });
});
