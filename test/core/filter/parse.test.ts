import { describe, expect, it } from 'vitest';
import type { Group, Period, Value } from '../../../src/core/filter/ast.ts';
import { parseGroup, parsePeriod, parseValue } from '../../../src/core/filter/parse.ts';
import { printGroup, printPeriod, printValue } from '../../../src/core/filter/print.ts';
import { refusal, unplaced } from './shop.ts';

const AUDIENCES = [
  'count(purchase, last 90 days) >= 2 and count(email_sent, last 90 days) >= 1 and count(email_open, last 90 days) = 0',
  "type = 'company' and employees > 50 and count(contract where end_date in next quarter) >= 1",
  "top 20 % by sum(purchase.margin, last 365 days) within (city = 'Milano')",
  'children = 2 and top 25 % by income',
  "count(purchase where category = 'printer') >= 1 and count(purchase where category = 'ink') = 0",
  'first(purchase.date) in 2024-12 and count(purchase, 60 days after first(purchase.date)) = 0',
  'days since last(purchase.date) > 2 * median(purchase.gap)',
  'sum(purchase.amount, last 90 days) <= 0.7 * sum(purchase.amount, last 90 days 1 year earlier) and count(purchase, last 90 days 1 year earlier) > 0',
  "theme('installation problems') and consent('email') and not segment('Champions')",
  "country in ('IT', 'UA') and age between 30 and 45 and count(visit, last 90 days) >= 3 and not segment('Champions')",
];

describe('parseGroup', () => {
  it.each(AUDIENCES)('reads the audience %s and prints it unchanged', (text) => {
    expect(printGroup(parseGroup(text))).toBe(text);
  });

  it.each(['', '   ', '\n\t', '\u00a0'])('reads %j as everyone', (text) => {
    expect(parseGroup(text).kind).toBe('all');
    expect(printGroup(parseGroup(text))).toBe('');
  });

  it.each([
    ['"city" = "Milano"', "'city' = 'Milano'"],
    ['city = “Reggio Emilia”', "city = 'Reggio Emilia'"],
    ['city = „Київ“ or city = «Київ»', "city = 'Київ' or city = 'Київ'"],
    ['city = ‘L’’Aquila’', "city = 'L’Aquila'"],
    ["city == 'a' and city <> 'b'", "city = 'a' and city != 'b'"],
    ['age ≥ 30 and age ≤ 45 and age ≠ 40', 'age >= 30 and age <= 45 and age != 40'],
    ['income is null', 'income is not known'],
    ['income IS NOT NULL', 'income is known'],
    ['income is unknown', 'income is not known'],
    ['last(purchase.date) >= 90 days ago', 'last(purchase.date) >= 90 days ago'],
    ['top 20% by income', 'top 20 % by income'],
    ["TOP 5 BY Income WITHIN (NOT City = 'Roma')", "top 5 by income within (not city = 'Roma')"],
    ['age not between 30 and 45', 'not age between 30 and 45'],
    ['count ( purchase,last 1 days )>=2', 'count(purchase, last 1 day) >= 2'],
    ['days since x > 2 week', 'days since x > 2 weeks'],
    ['((age > 3))', 'age > 3'],
    ['(a = 1 and b = 2) and c = 3', 'a = 1 and b = 2 and c = 3'],
    ['(a = 1 and b = 2) or (c = 3 and d = 4)', 'a = 1 and b = 2 or c = 3 and d = 4'],
    ['(a = 1 or b = 2) and c = 3', '(a = 1 or b = 2) and c = 3'],
    ['not (a = 1 and b = 2)', 'not (a = 1 and b = 2)'],
    ['not (a = 1) or not not b', 'not a = 1 or not not b'],
    ['дохід > -12.50', 'дохід > -12.50'],
    ["x in (1, 'a', true, 2024-05)", "x in (1, 'a', true, 2024-05)"],
    ['x not in 2024..2025', 'x not in 2024..2025'],
    ['x in 2024-q1..2024-w18', 'x in 2024-Q1..2024-W18'],
    ['x >= 2024-q1 or x in (2024-Q3)', 'x >= 2024-Q1 or x in (2024-Q3)'],
    ['q1 = 2024 and q1 = 5', 'q1 = 2024 and q1 = 5'],
    ['count(purchase, 2024 days before x) = 0', 'count(purchase, 2024 days before x) = 0'],
    ['x in before 2024 1 year earlier', 'x in before 2024 1 year earlier'],
  ])('%s is the same as %s', (text, canonical) => {
    expect(printGroup(parseGroup(text))).toBe(canonical);
    expect(unplaced(parseGroup(canonical))).toEqual(unplaced(parseGroup(text)));
  });

  it('binds and before or, and not before both', () => {
    const group = parseGroup('a or not b and c');
    expect(unplaced(group)).toMatchObject({
      kind: 'or',
      of: [
        { kind: 'holds', value: { names: ['a'] } },
        {
          kind: 'and',
          of: [{ kind: 'not', of: { value: { names: ['b'] } } }, { value: { names: ['c'] } }],
        },
      ],
    });
  });

  it('places every piece in the text', () => {
    const text = "age > 3 and  city in ('Roma')";
    const group = parseGroup(text);
    const pieces =
      group.kind === 'and' ? group.of.map(({ span }) => text.slice(span.start, span.end)) : [];
    expect(pieces).toEqual(['age > 3', "city in ('Roma')"]);
  });

  it('keeps every digit of a number', () => {
    const group = parseGroup('income = 1234567890123.45600');
    expect(group.kind === 'compare' && group.right).toMatchObject({
      kind: 'number',
      text: '1234567890123.45600',
    });
  });

  it.each([
    "'",
    "''",
    "it's",
    '; drop table customers; --',
    'a\nb',
    '\u0000',
    '😀',
    '\\',
    '%',
    '"',
    '’',
  ])('reads the quoted text %j as itself', (value) => {
    const text = printValue({ kind: 'text', value, span: { start: 0, end: 0 } });
    expect(parseValue(text)).toMatchObject({ kind: 'text', value });
  });
});

describe('parseValue and parsePeriod', () => {
  it.each([
    'income',
    "count(distinct purchase.product where category = 'ink' or gift, previous month)",
    '0.7 * days since first(purchase.date)',
    'months since 2024-05-01',
    '90 days ago',
  ])('the value %s prints as it was read', (text) => {
    expect(printValue(parseValue(text))).toBe(text);
  });

  it.each([
    'last 90 days',
    'next 1 week',
    'this quarter',
    'previous month',
    '2024',
    '2024-12..2025-02',
    'before 2024-05-01',
    'after first(purchase.date)',
    '60 days after first(purchase.date) 2 months earlier',
    'ever',
  ])('the period %s prints as it was read', (text) => {
    expect(printPeriod(parsePeriod(text))).toBe(text);
  });

  it.each([
    [() => parseValue(''), 'here a value is expected'],
    [() => parseValue('income > 3'), 'a value ends here'],
    [() => parsePeriod(''), 'here a period is expected'],
    [() => parsePeriod('last 90 days and'), 'a period ends here'],
  ])('%s is refused', (read: () => Value | Period, words) => {
    expect(refusal(read)).toContain(words);
  });
});

describe('printGroup', () => {
  const everyone: Group = { kind: 'all', span: { start: 0, end: 0 } };
  const test = parseGroup('age > 3');
  const span = test.span;

  it('leaves everyone out of a list of tests', () => {
    expect(printGroup({ kind: 'and', of: [everyone, test], span })).toBe('age > 3');
    expect(printGroup({ kind: 'or', of: [everyone, test], span })).toBe('');
  });

  it('puts brackets around an or that a caller nested', () => {
    const either = parseGroup('a or b');
    expect(printGroup({ kind: 'and', of: [test, either], span })).toBe('age > 3 and (a or b)');
    expect(
      printGroup({ kind: 'and', of: [test, { kind: 'and', of: [test, either], span }], span }),
    ).toBe('age > 3 and age > 3 and (a or b)');
  });

  it('refuses what no text says: everyone inside a not', () => {
    expect(() => printGroup({ kind: 'not', of: everyone, span })).toThrow(RangeError);
  });
});

describe('limits', () => {
  it('refuses a text of more than 4,000 characters', () => {
    expect(refusal(() => parseGroup('a'.repeat(4001)))).toMatch(/^ToolInputError: .*at most 4000/);
    expect(parseGroup(`${' '.repeat(3998)}ab`).kind).toBe('holds');
  });

  it.each([
    ['brackets', `${'('.repeat(2000)}a${')'.repeat(1999)}`],
    ['open brackets', '('.repeat(4000)],
    ['not', 'not '.repeat(999)],
    ['since', 'days since '.repeat(360)],
    ['where', 'count(a where '.repeat(280)],
    ['periods', `count(a, ${'before count(a, '.repeat(240)}`],
    ['within', 'top 1 by a within ('.repeat(200)],
    ['calls', 'f('.repeat(1900)],
  ])('refuses deeply nested %s', (_, text) => {
    expect(refusal(() => parseGroup(text))).toMatch(/^ToolInputError: .*more than 50 levels/);
  });

  it('takes long flat lists', () => {
    const group = parseGroup(Array.from({ length: 400 }, () => 'a = 1').join(' or '));
    expect(group.kind === 'or' && group.of).toHaveLength(400);
  });

  it('refuses numbers no column can be compared with', () => {
    expect(refusal(() => parseGroup(`a > ${'9'.repeat(19)}`))).toContain('at most 18 digits');
    expect(refusal(() => parseGroup('a in last 1000000 days'))).toContain('from 1 to 99999');
    expect(refusal(() => parseGroup('a in last 1.5 days'))).toContain('whole');
    expect(refusal(() => parseGroup('a in last 0 days'))).toContain('from 1');
  });
});
