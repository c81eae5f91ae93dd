import { describe, expect, it } from 'vitest';
import { showCustomer } from '../../tools/show_customer.ts';
import { answer, cells } from '../support/session.ts';

const show = (input: Record<string, unknown>) => answer(showCustomer, input);

describe('show_customer', () => {
  it('gives attributes and behaviour under the customer id', async () => {
    const result = await show({ customer: 'A1' });
    expect(cells(result, 'profile', 'customer')).toMatchObject({
      customer: 'A1',
      city: 'Milano',
      income: 30000.5,
      newsletter: true,
    });
    expect(cells(result, 'behaviour', 'customer')).toMatchObject({
      orders: 3,
      revenue: 270.2499,
      first_purchase: '2024-01-31',
      last_purchase: '2024-06-30',
      recency: 2,
      tenure: 153,
      // Gaps of 29 and 122 days.
      median_gap: 75.5,
    });
  });

  it.each(['anna@example.org', 'Anna Rossi', 'ANNA ROSSI', ' A1 '])(
    'finds by %s',
    async (customer) => {
      expect(cells(await show({ customer }), 'profile', 'customer')).toMatchObject({
        customer: 'A1',
      });
    },
  );

  it('withholds names and contact fields and says which', async () => {
    const result = await show({ customer: 'A1' });
    expect(JSON.stringify(result)).not.toMatch(/Rossi|anna@/);
    expect(result.notes).toContainEqual({
      key: 'note.withheld',
      params: { fields: 'first_name, last_name, email' },
    });
  });

  it('shows who never bought as such', async () => {
    const result = await show({ customer: 'A8' });
    expect(cells(result, 'behaviour', 'customer')).toMatchObject({
      orders: 0,
      last_purchase: null,
    });
    expect(result.warnings).toContainEqual({ key: 'warning.never_bought' });
  });

  it('says why a customer is or is not in a group, condition by condition', async () => {
    const result = await show({ customer: 'A1', group: "city = 'Milano' and orders >= 5" });
    expect(result.tables['membership']?.rows.map((row) => row.cells['holds'])).toEqual([
      false,
      true,
      false,
    ]);
    const unknown = await show({ customer: 'A9', group: "city = 'Milano'" });
    expect(cells(unknown, 'membership', 'group')).toEqual({ holds: null });
  });

  it('names the nearest ids for one that does not exist', async () => {
    await expect(show({ customer: 'A11' })).rejects.toThrow(/No customer has the id.*A1/);
    await expect(show({ customer: '' })).rejects.toThrow(/customer/);
  });
});
