import { describe, expect, it } from 'vitest';
import { say } from '../../src/locales/index.ts';
import { queryData } from '../../tools/query_data.ts';
import { answer, cells } from '../support/session.ts';

const query = (input: Record<string, unknown>) => answer(queryData, input);

describe('totals', () => {
  it('counts customers and buyers, and sums amounts exactly', async () => {
    const result = await query({ measures: ['customers', 'buyers', 'orders', 'revenue', 'units'] });
    expect(cells(result, 'totals', 'group')).toEqual({
      customers: 12,
      buyers: 8,
      orders: 16,
      revenue: 1774.2499,
      units: 24,
    });
    expect(result.group).toMatchObject({ filter: '', n: 12, undecided: 0 });
  });

  it('gives a group its share of everyone', async () => {
    const result = await query({ measures: ['customers', 'revenue'], group: "country = 'IT'" });
    const group = cells(result, 'totals', 'group');
    expect(group).toMatchObject({ customers: 5, revenue: 1070.2499, customers_share: 5 / 12 });
    expect(group['revenue_share']).toBeCloseTo(1070.2499 / 1774.2499, 14);
    expect(cells(result, 'totals', 'everyone')).toEqual({ customers: 12, revenue: 1774.2499 });
  });

  it('counts who could not be decided and says so', async () => {
    const result = await query({ measures: ['customers'], group: 'not income > 20000' });
    expect(result.group).toMatchObject({ n: 3, undecided: 2 });
    expect(result.warnings.map((warning) => ('key' in warning ? warning.key : ''))).toContain(
      'warning.undecided',
    );
  });

  it('takes the top share of those who bought, and states the base', async () => {
    const result = await query({
      measures: ['customers', 'revenue'],
      group: 'top 30 % by revenue',
    });
    // 7 buyers with a known amount: floor(30 % of 7) = 2, A5 with 503 and A3 with 300.
    expect(cells(result, 'totals', 'group')).toMatchObject({ customers: 2, revenue: 803 });
    expect(result.notes).toContainEqual({
      key: 'note.rank_share_of',
      params: {
        amount: { value: 30, unit: 'number' },
        base: { value: 7, unit: 'count' },
        taken: { value: 2, unit: 'count' },
      },
    });
  });

  it('restricts purchases by period and by condition', async () => {
    const result = await query({
      measures: ['revenue', 'lines', 'buyers'],
      period: '2024-06',
      where: "category in ('ink', 'printer')",
    });
    // June 2024: printers 19.9999 + 250 + 250 and twice 75.5 of ink.
    expect(cells(result, 'totals', 'group')).toEqual({ revenue: 670.9999, lines: 5, buyers: 4 });
    expect(result.period).toEqual({ from: '2024-06-01', to: '2024-06-30' });
  });

  it('answers nothing with null, not with zero or NaN', async () => {
    const result = await query({
      measures: ['average_order', 'mean(income)', 'median(income)', 'last_purchase'],
      group: "city = 'Jakarta' and country = 'IT'",
    });
    expect(cells(result, 'totals', 'group')).toEqual({
      average_order: null,
      mean_income: null,
      median_income: null,
      last_purchase: null,
    });
    expect(result.warnings).toContainEqual({ key: 'warning.empty' });
  });
});

describe('statistics', () => {
  it('call an age that is computed by the reader’s word for it', async () => {
    const mean = await query({ measures: ['mean(age)'] });
    const column = mean.tables['totals']?.columns.find(({ key }) => key === 'mean_age');
    expect(say('it', column?.label ?? { text: '' })).toBe('Età (media)');
    const split = await query({ measures: ['customers'], by: ['age by 10'] });
    expect(say('id', split.tables['breakdown']?.title ?? { text: '' })).toBe('Menurut usia');
  });

  it('means and type-7 quantiles of customers', async () => {
    const result = await query({
      measures: ['mean(income)', 'median(income)', 'p25(income)', 'min(income)', 'max(income)'],
    });
    // Known incomes: 0 18000 18000 30000.5 30000.5 42000 42000 42000 52000.25 99999.99
    expect(cells(result, 'totals', 'group')).toEqual({
      mean_income: 37400.124,
      median_income: 36000.25,
      p25_income: 21000.125,
      min_income: 0,
      max_income: 99999.99,
    });
  });

  it('quantiles of purchase lines', async () => {
    const result = await query({ measures: ['median(purchase.amount)', 'p90(purchase.amount)'] });
    // 17 known amounts: -10 1 1 1 10 19.9999 20 30 50.25 75.5 75.5 100 100 250 250 300 500
    expect(cells(result, 'totals', 'group')).toEqual({
      median_purchase_amount: 50.25,
      p90_purchase_amount: 270,
    });
  });
});

describe('splits', () => {
  it('by a field of purchases, shares adding up to one', async () => {
    const result = await query({ measures: ['revenue', 'buyers'], by: ['category'] });
    expect(cells(result, 'breakdown', 'printer')).toMatchObject({ revenue: 1019.9999, buyers: 4 });
    const shares = result.tables['breakdown']?.rows.map((row) =>
      Number(row.cells['revenue_share']),
    );
    expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(result.tables['breakdown']?.columns.map(({ key }) => key)).not.toContain('buyers_share');
  });

  it('by steps of a date in order of time', async () => {
    const result = await query({ measures: ['revenue'], by: ['year(date)'] });
    expect(result.tables['breakdown']?.rows.map(({ key }) => key)).toEqual([
      '2022',
      '2023',
      '2024',
    ]);
  });

  it('by steps of a number, with the unknown apart', async () => {
    const result = await query({ measures: ['customers'], by: ['income by 20000'] });
    expect(
      result.tables['breakdown']?.rows.map(({ key, cells: row }) => [key, row['customers']]),
    ).toEqual([
      ['0_20000', 3],
      ['20000_40000', 2],
      ['40000_60000', 4],
      ['80000_100000', 1],
      ['unknown', 2],
    ]);
  });

  it('by a value computed for each customer', async () => {
    const result = await query({ measures: ['customers'], by: ['orders'], sort: 'key' });
    expect(cells(result, 'breakdown', '0')).toMatchObject({ customers: 4 });
  });

  it('of a statistic, with its share named after it', async () => {
    const result = await query({ measures: ['sum(income)'], by: ['city'] });
    const columns = result.tables['breakdown']?.columns ?? [];
    expect(columns.map(({ label }) => say('en', label))).toEqual([
      'Sum of income',
      'Sum of income: share of the total',
    ]);
  });

  it('by two fields, and folds what is beyond the top into other without losing anything', async () => {
    const result = await query({ measures: ['revenue', 'buyers'], by: ['city'], top: 2 });
    const rows = result.tables['breakdown']?.rows ?? [];
    expect(rows.map(({ key }) => key)).toEqual(['paris', 'roma', 'other']);
    expect(rows.reduce((sum, row) => sum + Number(row.cells['revenue']), 0)).toBeCloseTo(
      1774.2499,
      9,
    );
    expect(rows.reduce((sum, row) => sum + Number(row.cells['buyers']), 0)).toBe(8);
    const two = await query({ measures: ['revenue'], by: ['country', 'year(date)'] });
    expect(cells(two, 'breakdown', 'it__2024')).toMatchObject({ revenue: 770.2499 });
  });

  it('folds medians too', async () => {
    const result = await query({ measures: ['median(income)', 'customers'], by: ['city'], top: 1 });
    expect(cells(result, 'breakdown', 'other')['median_income']).not.toBeNull();
  });
});

/** The warnings of an answer, but not that twelve customers are few. */
async function warnings(input: Record<string, unknown>): Promise<string[]> {
  const result = await query({ measures: ['revenue'], ...input });
  return result.warnings
    .map((warning) => ('key' in warning ? warning.key : ''))
    .filter((key) => key !== 'warning.small');
}

describe('what it says of purchases', () => {
  it('warns of a period the data does not reach, and of one that is not over', async () => {
    expect(await warnings({ period: '2021' })).toContain('warning.period_outside');
    expect(await warnings({ period: '2024' })).toContain('warning.period_not_over');
    expect(await warnings({ period: '2023' })).toEqual([]);
  });

  it('warns when the last step of a split is cut short', async () => {
    expect(await warnings({ by: ['year(date)'] })).toContain('warning.last_step_cut');
    expect(await warnings({ by: ['year(date)'], period: '2022..2023' })).toEqual([]);
    expect(await warnings({ by: ['city'] })).toEqual([]);
  });

  it('says that customers are then those who bought', async () => {
    const { notes } = await query({ measures: ['customers'], by: ['category'] });
    expect(notes).toContainEqual({ key: 'note.customers_who_bought' });
    expect((await query({ measures: ['customers'], by: ['city'] })).notes).toEqual([]);
  });

  it('shows every step of a date by default', async () => {
    const result = await query({ measures: ['revenue'], by: ['month(date)'] });
    expect(result.tables['breakdown']?.rows.map(({ key }) => key)).not.toContain('other');
  });
});

describe('what it refuses, in one sentence that helps', () => {
  it.each([
    [{ measures: ['revenu'] }, /no measure "revenu".*"revenue"/],
    [{ measures: ['median(city)'] }, /needs a number/],
    [{ measures: ['revenue', 'revenue'] }, /asked for twice/],
    [{ measures: ['customers'], by: ['contry'] }, /no field "contry".*country/],
    [{ measures: ['customers'], by: ['email'] }, /not split by it/],
    [{ measures: ['customers'], by: ['date'] }, /year\(date\)/],
    [{ measures: ['customers'], by: ['month(city)'] }, /not a date/],
    [{ measures: ['mean(income)'], by: ['category'] }, /value of customers/],
    [{ measures: ['customers'], group: "cuntry = 'IT'" }, /country/],
    [{ measures: ['customers'], group: "country = 'Italia'" }, /Italia/],
    [{ measures: ['revenue'], where: "category = 'inc'" }, /ink/],
    [{ measures: ['revenue'], period: 'yesteryear' }, /yesteryear/],
    [{ measures: [] }, /at least 1 entries/],
    [{ measures: ['count(purchase)'] }, /orders, lines, buyers/],
    [{ measures: ['p100(income)'] }, /p1\(revenue\) to p99/],
    [{ measures: ['revenue'], top: 500 }, /at most 50/],
    [{ mesures: ['revenue'] }, /no field "mesures".*"measures"/],
  ])('%j', async (input, sentence) => {
    await expect(query(input)).rejects.toThrow(sentence);
    await expect(query(input)).rejects.toMatchObject({ name: 'ToolInputError' });
  });
});
