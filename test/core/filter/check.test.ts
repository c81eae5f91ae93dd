import { describe, expect, it } from 'vitest';
import { checkWhere, resolvePeriod } from '../../../src/core/filter/check.ts';
import { GAP_FIELD } from '../../../src/core/filter/gap.ts';
import { parseGroup, parsePeriod } from '../../../src/core/filter/parse.ts';
import { check, field, refusal, SCOPE, SHOP, valueOf } from './shop.ts';

const income = { kind: 'field', type: 'number', field: { table: 'customers', name: 'income' } };
const acquired = { kind: 'field', type: 'date', field: { name: 'acquired_at' } };
const revenue = {
  kind: 'aggregate',
  type: 'number',
  fn: 'sum',
  relation: { name: 'purchase' },
  field: { table: 'transactions', name: 'amount' },
};
const number = (value: string) => ({ kind: 'literal', type: 'number', value });
const day = (value: string) => ({ kind: 'literal', type: 'date', value });
const date = (value: string) => ({ value, unit: 'date' });
const range = (from: string | null, to: string | null) => ({ kind: 'range', from, to });

describe('names', () => {
  it('finds fields of the customer without case', () => {
    expect(check('INCOME > 30000.50').group).toMatchObject({
      kind: 'compare',
      left: income,
      op: '>',
      right: number('30000.50'),
    });
    expect(valueOf('Дохід')).toMatchObject({ field: { name: 'дохід' } });
  });

  it('uses no special category of personal data, and says how its owner can allow it', () => {
    expect(refusal(() => check("not (religion = 'x')"))).toMatch(
      /special category.*sensitive: \{ religion: none \}/,
    );
    expect(refusal(() => check('religion is known'))).toMatch(/special category/);
  });

  it('finds measures by their formula, and says so', () => {
    const { group, notes } = check('revenue > 3 and revenue < 9');
    expect(group).toMatchObject({ of: [{ left: revenue }, { left: revenue }] });
    expect(notes).toEqual([
      {
        key: 'note.measure',
        params: { measure: { key: 'measure.revenue' }, formula: 'sum(purchase.amount)' },
      },
    ]);
    expect(valueOf('recency')).toMatchObject({ kind: 'since', unit: 'day', of: { fn: 'last' } });
  });

  it('prefers a field of the customer to a measure of that name', () => {
    const fields = [...SHOP.fields, field('customers', 'revenue', 'number')];
    const scope = { ...SCOPE, catalogue: { ...SHOP, fields } };
    expect(valueOf('revenue', scope)).toMatchObject({ kind: 'field' });
  });

  it('computes the age from the birth date, unless the data has one', () => {
    const { group, notes } = check('age >= 30');
    expect(group).toMatchObject({
      left: {
        kind: 'since',
        unit: 'year',
        of: { field: { name: 'birth_date' } },
        asOf: '2024-07-01',
      },
    });
    expect(notes).toMatchObject([{ key: 'note.age' }]);
    const fields = [...SHOP.fields, field('customers', 'age', 'number')];
    expect(valueOf('age', { ...SCOPE, catalogue: { ...SHOP, fields } })).toMatchObject({
      kind: 'field',
    });
    const none = { ...SHOP, fields: SHOP.fields.filter(({ name }) => name !== 'birth_date') };
    expect(refusal(() => valueOf('age', { ...SCOPE, catalogue: none }))).toContain('called age');
  });

  it('means fields of the relation inside where, with or without its name', () => {
    for (const name of ['amount', 'purchase.amount', 'Purchase.AMOUNT']) {
      expect(check(`count(purchase where ${name} > 3) > 0`).group).toMatchObject({
        left: {
          where: { left: { kind: 'field', field: { table: 'transactions', name: 'amount' } } },
        },
      });
    }
    expect(check("count(visit where campaign = 'spring') > 0").group).toMatchObject({
      left: { relation: { name: 'visit', only: { value: 'visit' } } },
    });
  });

  it.each([
    ["citty = 'Roma'", '"citty" at character 1', 'did you mean city?'],
    ["sex = 'F'", '"sex" at character 1', 'did you mean gender?'],
    ['xyzzy > 3', 'fields are', 'measures are orders, revenue, cost'],
    ['amount > 3', 'a field of purchase', 'sum(purchase.amount)'],
    ['plan > 3', 'a field of contract', "count(contract where plan = 'basic') > 0"],
    ['purchase.amount > 3', 'many purchase records', 'sum(purchase.amount), avg(purchase.amount)'],
    ['purchase.date in last 9 days', 'many purchase records', 'last(purchase.date)'],
    ['purchase.gift', 'many purchase records', 'count(purchase where gift = true) > 0'],
    ['purchase.gap > 3', 'many gaps', 'median(purchase.gap)'],
    ['purchase.amonut > 3', 'no field called amonut', 'did you mean amount?'],
    ['visits.date > 3', 'no records called visits', 'did you mean visit?'],
    ['purchase > 3', 'many records', 'count(purchase) > 0'],
    ["customer.city = 'Roma'", 'stand alone', 'write city'],
    ['units > 3', 'units needs transactions.quantity', 'does not have'],
    ['average_order > 3', 'a measure of a whole group', 'orders, revenue'],
    ["count(purchase where city = 'Roma') > 0", 'a field of the customer', 'outside the brackets'],
    ["count(purchase where kategory = 'ink') > 0", 'no field called kategory', 'category'],
    ["count(purchase where visit.type = 'x') > 0", 'only fields of purchase', 'amount'],
    ['count(purchase where gap > 3) > 0', 'no field called gap', 'its fields are'],
    ['count(purchase where count(visit) > 1) > 0', 'one purchase at a time', 'no count(…)'],
    ['count(purchase where top 5 by amount) > 0', 'one purchase at a time', 'outside the brackets'],
    ["segment('Champions')", 'no segment is saved', 'fields are'],
    ["theme('x') and a = 1", 'no theme is saved', 'measures are'],
    ["not consent('email')", 'count(consent where', 'fields are'],
    ["campaign('x')", 'a field of events', 'fields are'],
    ["cuont('x') > 1", 'no function called cuont', 'did you mean count?'],
    ["lower(city) = 'x'", 'no function called lower', 'count, sum'],
    ['p100(revenue) > 5', 'no function called p100', 'top 10 % by revenue'],
    ['percentile(income, 90) > 5', 'no function called percentile', 'top 10 % by income'],
    ['ntile(5) = 1', 'no function called ntile', 'top 10 % by income'],
    ['days(acquired_at) > 5', 'how long ago', 'days since acquired_at'],
    ['stddev(revenue) > 5', 'no function called stddev', 'stands alone, as in income'],
    ['year(acquired_at) = 2024', '"year(acquired_at)" at character 1', 'in 2024-12'],
    ['gap(purchase) > 3', '"gap(purchase)" at character 1', 'median(purchase.gap)'],
  ])('%s is refused: %s, %s', (text, reason, form) => {
    const message = refusal(() => check(text));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(reason);
    expect(message).toContain(form);
  });

  it('names no value of a field that names or reaches persons', () => {
    expect(refusal(() => check('purchase.customer_id'))).toContain("customer_id = '…'");
    expect(refusal(() => check('name = 3'))).not.toMatch(/Ada|Bo Verdi/);
  });

  it.each([
    ["plan = 'pro'", "count(contract where plan = 'pro') > 0"],
    ["'it''s' = plan", "count(contract where plan = 'it''s') > 0"],
    ["contract.plan in ('pro', 'x')", "count(contract where plan in ('pro', 'x')) > 0"],
    ["plan != 'pro'", "count(contract where plan = 'pro') = 0"],
    ["plan not in ('pro')", "count(contract where plan in ('pro')) = 0"],
    ['gift = false', 'count(purchase where gift = false) > 0'],
    ['plan is known', "count(contract where plan = 'basic') > 0"],
  ])('%s is offered with the values that were written: %s', (text, form) => {
    expect(refusal(() => check(text))).toContain(`write ${form}`);
  });

  it.each([
    "name = 'Ada Rossi'",
    "name != 'x'",
    "name in ('Ada Rossi')",
    "postal_code = '20121'",
    'city = name',
    'not (name = city)',
    "count(purchase where buyer_email = 'x@y') > 0",
  ])('%s is refused: no test looks at what names or reaches a person', (text) => {
    const email = field('transactions', 'buyer_email', 'text', { family: 'contact' });
    const scope = { ...SCOPE, catalogue: { ...SHOP, fields: [...SHOP.fields, email] } };
    expect(refusal(() => check(text, scope))).toMatch(
      /^ToolInputError: .*single persons.*is known; show_customer finds one customer/,
    );
    expect(refusal(() => check("buyer_email = 'x@y'", scope))).toContain(
      'count(purchase where buyer_email is known) > 0',
    );
  });

  it('tests whether such a field is known, and the values of the customer id', () => {
    expect(check('name is known').group).toMatchObject({ kind: 'known' });
    expect(check("customer_id in ('11433', 'C1')").group).toMatchObject({
      kind: 'in',
      list: [{ value: '11433' }, { value: 'C1' }],
    });
    expect(check("count(purchase where customer_id = 'C1') > 0").group.kind).toBe('compare');
  });
});

describe('aggregates', () => {
  it.each([
    ['count(purchase)', { fn: 'count', type: 'number', distinct: false, field: null }],
    [
      'count(distinct purchase.product)',
      { fn: 'count', type: 'number', distinct: true, field: { name: 'product' } },
    ],
    ['count(distinct purchase.date)', { fn: 'count', type: 'number', field: { name: 'date' } }],
    ['median(purchase.amount)', { fn: 'median', type: 'number' }],
    ['min(purchase.date)', { fn: 'min', type: 'date' }],
    ['last(visit.date)', { fn: 'last', type: 'date', relation: { name: 'visit' } }],
    ['median(purchase.gap)', { fn: 'median', type: 'number', field: GAP_FIELD }],
    ['avg(answer.score)', { relation: { dateColumn: null } }],
  ])('%s', (text, expected) => {
    expect(valueOf(text)).toMatchObject({ kind: 'aggregate', ...expected });
  });

  it.each([
    ['count(purchase.product)', 'count(distinct purchase.product)'],
    ['count(distinct purchase)', 'leave out distinct'],
    ['count(distinct purchase.gap)', 'median(purchase.gap)'],
    ['sum(distinct purchase.amount)', 'count(distinct purchase.product)'],
    ['sum(purchase)', 'purchase.amount, purchase.cost and purchase.margin'],
    ['sum(visit)', 'count(visit)'],
    ['sum(purchase.product)', 'purchase.product is text'],
    ['avg(purchase.date)', 'first(purchase.date)'],
    ['min(purchase.gift)', 'a yes or no'],
    ['last(purchase.product)', 'last(purchase.date)'],
    ['first(purchase.gap)', 'first(purchase.date)'],
    ['first(answer.score)', 'first is taken of dates'],
    ['last(purchase)', 'last(purchase.date)'],
    ['first(answer)', 'have no date'],
    ['avg(income)', 'write income without avg(…), or top 50 % by income'],
    ['sum(revenue)', 'write revenue without sum(…)'],
    ['max(age)', 'write age without max(…)'],
    ['sum(amount)', 'write sum(purchase.amount)'],
    ['count(visits)', 'did you mean visit?'],
    ['count(answer, last 90 days)', 'have no date'],
    ['sum(purchase.amonut)', '"purchase.amonut" at character 5'],
    ['sum(visit.gap)', 'visit has no field called gap'],
  ])('%s is refused: %s', (text, words) => {
    const message = refusal(() => valueOf(text));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(words);
  });
});

describe('types', () => {
  it.each([
    ['city = 3', 'city is text, but 3 is a number'],
    ['city = true', 'city is text, but true is a yes or no'],
    ["income > '30'", "income is a number, but '30' is text; write 30 without quotes"],
    ['income > 2024-05', 'income is a number, but 2024-05 is a date'],
    ["acquired_at > '2024-05'", 'write 2024-05 without quotes'],
    ["acquired_at > '2024-q2'", 'write 2024-q2 without quotes'],
    ['days since 2024-Q2 > 3', 'a single day'],
    ['acquired_at between 2024-Q2 and 2024-Q1', 'acquired_at between 2024-Q1 and 2024-Q2'],
    ['acquired_at > 20', 'acquired_at is a date, but 20 is a number'],
    ["newsletter = 'maybe'", 'newsletter is a yes or no'],
    ['newsletter = 1', 'write = true or = false'],
    ['education = 20121', "write '20121' in quotes"],
    ['income = city', 'income is a number, but city is text'],
    ["city > 'M'", 'has no order'],
    ["city between 'A' and 'M'", 'has no order'],
    ['newsletter > true', 'has no order'],
    ['city', 'city is text and no test by itself'],
    ['income', 'income > 0'],
    ['count(purchase)', 'count(purchase) > 0'],
    ['acquired_at', 'acquired_at >= 2024-05-01'],
    ['count(purchase) is known', 'count(purchase) > 0'],
    ['3 < 4', 'a test needs a field'],
    ["'city' = 'Roma'", 'without quotes, as in city'],
    ['days since income > 3', 'a date is needed here'],
    ['2 * city > 3', 'a number is needed here'],
    ['days since 2024-05 > 3', 'a single day'],
    ['income in last 90 days', 'only a date lies in a period'],
    ['acquired_at in ever', 'acquired_at is known'],
    ['age between 45 and 30', 'age between 30 and 45'],
    ['acquired_at between 2025 and 2024-02', 'acquired_at between 2024-02 and 2025'],
    ['income between 3 and city', 'city is text'],
  ])('%s: %s', (text, words) => {
    const message = refusal(() => check(text));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(words);
  });

  it('takes a single day wherever a date is needed', () => {
    expect(valueOf('days since 2024-05-01')).toMatchObject({ of: day('2024-05-01') });
    expect(valueOf('weeks since 90 days ago')).toMatchObject({ of: day('2024-04-02') });
    expect(check('acquired_at between 2024-05-01 and 2024-05-01').group).toMatchObject({
      low: day('2024-05-01'),
      high: day('2024-05-01'),
    });
  });

  it('turns a comparison that begins with the fixed value', () => {
    expect(check('30 <= income').group).toMatchObject({
      left: income,
      op: '>=',
      right: number('30'),
    });
    expect(check('2024-05 > acquired_at').group).toMatchObject({
      left: acquired,
      op: '<',
      right: day('2024-05-01'),
    });
  });

  it('reads yes and no as true and false of a yes/no field', () => {
    for (const [text, value] of [
      ["'yes'", true],
      ["'No'", false],
      ['true', true],
    ] as const) {
      expect(check(`newsletter = ${text}`).group).toMatchObject({
        right: { type: 'boolean', value },
      });
    }
    expect(check('not newsletter').group).toMatchObject({ kind: 'not', of: { kind: 'holds' } });
  });

  it('converts lengths of time only where that is exact', () => {
    expect(check('days since acquired_at > 2 weeks').group).toMatchObject({ right: number('14') });
    expect(check('months since acquired_at > 1.5 years').group).toMatchObject({
      right: number('18'),
    });
    expect(check('days since acquired_at > 9 days').group).toMatchObject({ right: number('9') });
    expect(check('median(purchase.gap) > 2 weeks').group).toMatchObject({ right: number('14') });
    expect(check('2 * age > 60 years').group).toMatchObject({ right: number('60') });
    expect(refusal(() => check('days since acquired_at > 2 months'))).toContain('write days');
    expect(refusal(() => check('weeks since acquired_at > 14 days'))).toContain('write weeks');
    expect(refusal(() => check('income > 3 days'))).toContain('write 3 without days');
    expect(refusal(() => check('count(purchase) > 3 days'))).toContain('not a length of time');
  });
});

describe('texts', () => {
  it("takes the data's spelling and says so", () => {
    const { group, notes } = check("city = ' milano'");
    expect(group).toMatchObject({ right: { value: 'Milano' } });
    expect(notes).toEqual([
      {
        key: 'note.value_spelling',
        params: { field: 'city', written: ' milano', value: 'Milano' },
      },
    ]);
    expect(check("city = 'Milano'").notes).toEqual([]);
    expect(check("city = 'Reggio Emilia'").group).toMatchObject({
      right: { value: 'Reggio  Emilia' },
    });
  });

  it('takes one of two spellings only when it is written exactly', () => {
    expect(check("city = 'ROMA'").group).toMatchObject({ right: { value: 'ROMA' } });
    expect(refusal(() => check("city = 'roma'"))).toContain("city in ('Roma', 'ROMA')");
  });

  it('says the same of lists, each value once', () => {
    expect(check("city in ('Milano', 'MILANO', 'L''Aquila')").group).toMatchObject({
      kind: 'in',
      list: [{ value: 'Milano' }, { value: "L'Aquila" }],
    });
    expect(refusal(() => check("city not in ('Milano', 'Laquila')"))).toContain(
      "did you mean 'L''Aquila'?",
    );
  });

  it('names the nearest value, or the values there are', () => {
    expect(refusal(() => check("city = 'Milan'"))).toContain(
      "no city is 'Milan'; did you mean 'Milano'?",
    );
    expect(refusal(() => check("city != 'Oslo'"))).toContain("its values are 'Milano', 'Roma'");
    expect(refusal(() => check("count(purchase where category = 'inc') > 0"))).toContain("'ink'");
  });

  it('takes a number for a text where the values are numbers', () => {
    expect(check('store = 15').group).toMatchObject({ right: { type: 'text', value: '15' } });
    expect(refusal(() => check('store = 16'))).toContain("'15'");
  });

  it('takes any text where the values are not listed', () => {
    expect(check("education = 'x'").group).toMatchObject({ right: { value: 'x' } });
  });

  it('refuses every value of a field that is always empty', () => {
    const fields = [...SHOP.fields, field('customers', 'hobby', 'text', { values: [] })];
    const scope = { ...SCOPE, catalogue: { ...SHOP, fields } };
    expect(refusal(() => check("hobby = 'x'", scope))).toContain('hobby has no value in this data');
  });
});

describe('dates', () => {
  it.each([
    ['>= 2024-12', '>=', '2024-12-01'],
    ['<= 2024-12', '<=', '2024-12-31'],
    ['> 2024-12', '>', '2024-12-31'],
    ['< 2024-12', '<', '2024-12-01'],
    ['<= 2024', '<=', '2024-12-31'],
    ['> 2024-02-10', '>', '2024-02-10'],
    ['= 2024-02-10', '=', '2024-02-10'],
    ['>= 2024-Q2', '>=', '2024-04-01'],
    ['<= 2024-Q4', '<=', '2024-12-31'],
    ['> 2024-q1', '>', '2024-03-31'],
    ['> 2024-W05', '>', '2024-02-04'],
    ['< 2024-w01', '<', '2024-01-01'],
    ['>= 90 days ago', '>=', '2024-04-02'],
    ['< 1 month ago', '<', '2024-06-01'],
  ])('%s compares %s %s', (text, op, value) => {
    expect(check(`acquired_at ${text}`).group).toEqual({
      kind: 'compare',
      left: expect.objectContaining(acquired.field ? { kind: 'field' } : {}),
      op,
      right: day(value),
    });
  });

  it('means the days within a month or year by = and in', () => {
    expect(check('acquired_at = 2024-02').group).toMatchObject({
      kind: 'during',
      negated: false,
      period: range('2024-02-01', '2024-03-01'),
    });
    expect(check('acquired_at = 2024-Q2').group).toMatchObject({
      kind: 'during',
      period: range('2024-04-01', '2024-07-01'),
    });
    expect(check('acquired_at in (2020-Q4, 2020-W53)').group).toMatchObject({
      kind: 'or',
      of: [
        { period: range('2020-10-01', '2021-01-01') },
        { period: range('2020-12-28', '2021-01-04') },
      ],
    });
    expect(check('acquired_at != 2024').group).toMatchObject({
      kind: 'during',
      negated: true,
      period: range('2024-01-01', '2025-01-01'),
    });
    expect(check('acquired_at in (2024-01, 2024-03-05)').group).toMatchObject({
      kind: 'or',
      of: [
        { kind: 'during', period: range('2024-01-01', '2024-02-01') },
        { kind: 'during', period: range('2024-03-05', '2024-03-06') },
      ],
    });
    expect(check('acquired_at not in (2024-01, 2024-03)').group).toMatchObject({
      kind: 'and',
      of: [{ negated: true }, { negated: true }],
    });
    expect(check('acquired_at in (2024)').group).toMatchObject({ kind: 'during' });
    expect(check('acquired_at in (2024-01-02, 2024-03-05)').group).toMatchObject({
      kind: 'in',
      list: [day('2024-01-02'), day('2024-03-05')],
    });
  });

  it('includes both ends of between, the last day of a month too', () => {
    expect(check('acquired_at between 2023 and 2024-02').group).toMatchObject({
      kind: 'between',
      low: day('2023-01-01'),
      high: day('2024-02-29'),
    });
  });

  it('notes which day a relative one was', () => {
    expect(check('acquired_at >= 90 days ago').notes).toEqual([
      {
        key: 'note.day',
        params: { written: '90 days ago', day: { value: '2024-04-02', unit: 'date' } },
      },
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['last 90 days', '2024-04-02', '2024-07-01'],
    ['next 30 days', '2024-07-01', '2024-07-31'],
    ['last 2 weeks', '2024-06-17', '2024-07-01'],
    ['last 3 months', '2024-04-01', '2024-07-01'],
    ['this week', '2024-07-01', '2024-07-08'],
    ['previous week', '2024-06-24', '2024-07-01'],
    ['this month', '2024-07-01', '2024-08-01'],
    ['previous month', '2024-06-01', '2024-07-01'],
    ['next month', '2024-08-01', '2024-09-01'],
    ['previous quarter', '2024-04-01', '2024-07-01'],
    ['next quarter', '2024-10-01', '2025-01-01'],
    ['this year', '2024-01-01', '2025-01-01'],
    ['previous day', '2024-06-30', '2024-07-01'],
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-12..2025-02', '2024-12-01', '2025-03-01'],
    ['2024-Q1', '2024-01-01', '2024-04-01'],
    ['2023-q4..2024-Q1', '2023-10-01', '2024-04-01'],
    ['2024-Q1..2024-05-10', '2024-01-01', '2024-05-11'],
    ['2024-W05', '2024-01-29', '2024-02-05'],
    ['2019-W01', '2018-12-31', '2019-01-07'],
    ['2021-W01', '2021-01-04', '2021-01-11'],
    ['2024-W01..2024-W02 1 year earlier', '2023-01-01', '2023-01-15'],
    ['after 2024-Q1', '2024-04-01', null],
    ['2024-02-28..2024-02-29', '2024-02-28', '2024-03-01'],
    ['before 2024-05-01', null, '2024-05-01'],
    ['before 2024-05', null, '2024-05-01'],
    ['after 2024-05', '2024-06-01', null],
    ['after 2024-05-01', '2024-05-02', null],
    ['before 90 days ago', null, '2024-04-02'],
    ['60 days after 2024-01-31', '2024-02-01', '2024-04-01'],
    ['30 days before 2024-01-31', '2024-01-01', '2024-01-31'],
    ['1 month after 2024-01', '2024-02-01', '2024-03-01'],
    ['last 90 days 1 year earlier', '2023-04-02', '2023-07-01'],
    ['this month 2 quarters earlier', '2024-01-01', '2024-02-01'],
    ['ever', null, null],
  ])('%s runs from %s up to, not including, %s', (text, from, to) => {
    expect(resolvePeriod(parsePeriod(text), SCOPE)).toEqual({ from, to });
  });

  it.each([
    ['60 days after first(purchase.date)', 'differs between customers'],
    ['before acquired_at', 'differs between customers'],
    ['2025..2024', 'write 2024..2025'],
    ['ever 1 year earlier', 'no bounds'],
    ['before income', 'bounded by a date'],
    ['after 12', 'bounded by a date'],
    ["after 'x'", 'bounded by a date'],
  ])('%s is refused: %s', (text, words) => {
    const message = refusal(() => resolvePeriod(parsePeriod(text), SCOPE));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(words);
  });

  it('leaves bounds that depend on the customer to the engine', () => {
    expect(
      valueOf('count(purchase, 60 days after first(purchase.date) 1 year earlier)'),
    ).toMatchObject({
      period: {
        kind: 'around',
        side: 'after',
        n: 60,
        unit: 'day',
        value: { kind: 'aggregate', fn: 'first' },
        earlier: { n: 1, unit: 'year' },
      },
    });
    expect(check('last(visit.date) in before acquired_at').group).toMatchObject({
      period: { kind: 'around', side: 'before', n: null, value: acquired },
    });
  });

  it('means values of the customer in the period of an aggregate, of the record inside where', () => {
    expect(
      valueOf('count(contract where end_date in 30 days after start_date, after acquired_at)'),
    ).toMatchObject({
      where: { period: { value: { field: { table: 'contracts', name: 'start_date' } } } },
      period: { value: { field: { table: 'customers', name: 'acquired_at' } } },
    });
  });

  it('says that the time after a date may not be over for everyone', () => {
    const text = 'count(purchase, 60 days after first(purchase.date)) = 0';
    expect(check(`${text} and ${text}`).notes).toEqual([
      {
        key: 'note.not_yet_over',
        params: { written: '60 days after first(purchase.date)', as_of: date('2024-07-01') },
      },
    ]);
    expect(check('count(visit, 60 days before acquired_at) = 0').notes).toEqual([]);
    expect(check('count(visit, after acquired_at) = 0').notes).toEqual([]);
    expect(check('count(visit, 60 days after 2024-01-31) = 0').notes).toEqual([]);
    expect(check('count(visit, 60 days after 2024-06-01) = 0').notes).toMatchObject([
      { key: 'note.not_yet_over' },
    ]);
    expect(check('count(visit, 60 days after acquired_at 1 year earlier) = 0').notes).toEqual([]);
    expect(check('count(visit, 60 days after acquired_at 1 month earlier) = 0').notes).toHaveLength(
      1,
    );
  });

  it('is no period at all for ever', () => {
    expect(valueOf('count(purchase, ever)')).toMatchObject({ period: null });
  });

  it('states the days of relative periods with both ends included, each once', () => {
    const { notes } = check(
      'count(purchase, last 90 days) > 0 and count(visit, last 90 days) > 0 and count(visit, 2024) > 0 and acquired_at in before 2024 1 year earlier and acquired_at in after 2020 1 year earlier',
    );
    expect(notes).toEqual([
      {
        key: 'note.period',
        params: { written: 'last 90 days', from: date('2024-04-02'), to: date('2024-06-30') },
      },
      {
        key: 'note.period_until',
        params: { written: 'before 2024 1 year earlier', to: date('2022-12-31') },
      },
      {
        key: 'note.period_from',
        params: { written: 'after 2020 1 year earlier', from: date('2020-01-01') },
      },
    ]);
  });
});

describe('ranks', () => {
  it('keeps the amount as written', () => {
    const { group, notes } = check('top 2.5 % by income');
    expect(group).toMatchObject({
      kind: 'rank',
      side: 'top',
      amount: '2.5',
      percent: true,
      by: income,
      within: null,
    });
    expect(notes).toEqual([]);
    expect(check("bottom 5 by last(purchase.date) within (city = 'milano')").notes).toMatchObject([
      { key: 'note.value_spelling' },
    ]);
  });

  it.each([
    ['top 0 % by income', 'above 0'],
    ['top -5 by income', 'above 0'],
    ['top 100.0001 % by income', 'no more than 100 %'],
    ['top 2.5 by income', 'counted whole'],
    ['top 5 by city', 'by a number or a date'],
    ['top 5 by newsletter', 'a yes or no'],
    ['top 5 by 3', 'differs between customers'],
  ])('%s is refused: %s', (text, words) => {
    expect(refusal(() => check(text))).toContain(words);
  });

  it('takes up to 100 %', () => {
    expect(check('top 100 % by income').group).toMatchObject({ amount: '100' });
  });
});

describe('checkWhere', () => {
  it('tests the records of one relation', () => {
    const { group, notes } = checkWhere(
      parseGroup("category = 'INK' and amount > 3"),
      'purchase',
      SCOPE,
    );
    expect(group).toMatchObject({
      of: [{ right: { value: 'ink' } }, { left: { field: { table: 'transactions' } } }],
    });
    expect(notes).toHaveLength(1);
  });

  it('names the relations there are when there is none of that name', () => {
    expect(refusal(() => checkWhere(parseGroup('a = 1'), 'purchases', SCOPE))).toBe(
      'ToolInputError: The condition cannot be tested: the data has no records called purchases; did you mean purchase?',
    );
  });
});

describe('everyone', () => {
  it('is a group of its own', () => {
    expect(check('  ')).toEqual({ group: { kind: 'all' }, notes: [] });
  });
});
