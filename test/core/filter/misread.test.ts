import { describe, expect, it } from 'vitest';
import { parseGroup, parsePeriod, parseValue } from '../../../src/core/filter/parse.ts';
import { check, refusal } from './shop.ts';

/** What was written, where the error points, and the correct form it must offer. */
const MENDED: [text: string, place: string, form: string][] = [
  ['age >= 30 and <= 45', '"<= 45" at character 15', 'age >= 30 and age <= 45'],
  ['age >= 30 and <= 45', '"<= 45" at character 15', 'age between 30 and 45'],
  ['age < 30 or > 60', '"> 60" at character 13', 'age < 30 or age > 60'],
  ['30 <= age <= 45', '"<= 45" at character 11', '30 <= age and age <= 45'],
  ["city = 'Milano' or 'Roma'", '"\'Roma\'" at character 20', "city in ('Milano', 'Roma')"],
  ['age > 30 and 45', '"45" at character 14', 'age > 30 and age > 45'],
  ['acquired_at before 2024-05-01', '"before" at character 13', 'acquired_at < 2024-05-01'],
  ['first(purchase.date) after 2024', '"after" at character 22', 'first(purchase.date) > 2024'],
  ['purchase.date before 2024-05', '"before" at character 15', 'last(purchase.date) < 2024-05'],
  ['acquired_at since 2024-05-01', '"since" at character 13', 'acquired_at >= 2024-05-01'],
  [
    '60 days after first(purchase.date) > 2019',
    '"60 days after first(purchase.date)" at character 1',
    'days since first(purchase.date) > 60',
  ],
  [
    'newsletter and 30 days before',
    '"30 days before" at character 16',
    'days since last(purchase.date) > 30',
  ],
  [
    '0 days since last(purchase.date) = 1',
    '"0 days since last(purchase.date)" at character 1',
    'days since last(purchase.date) = 1',
  ],
  [
    '3 weeks since acquired_at',
    '"3 weeks since acquired_at" at character 1',
    'weeks since acquired_at >= 3',
  ],
  [
    'last(purchase.date) > 60 days after first(purchase.date)',
    '"60 days after first(purchase.date)" at character 23',
    'last(purchase.date) in 60 days after first(purchase.date)',
  ],
  ['acquired_at in Q1 2019', '"Q1 2019" at character 16', '2019-Q1'],
  ['acquired_at >= 2019q4', '"2019q4" at character 16', '2019-Q4'],
  ['count(purchase) in last 90 days', 'at character 1', 'count(purchase, last 90 days)'],
  [
    'count(purchase) >= 2 in last 90 days',
    '"in last 90 days" at character 22',
    'count(purchase, last 90 days) >= 2',
  ],
  [
    'newsletter and count(purchase) >= 2 last 90 days',
    '"last 90 days" at character 37',
    'count(purchase, last 90 days) >= 2',
  ],
  [
    'sum(purchase.amount) between 1 and 9 in 2024',
    '"in 2024" at character 38',
    'sum(purchase.amount, 2024) between 1 and 9',
  ],
  [
    'top 5 by sum(purchase.amount) last 90 days',
    '"last 90 days" at character 31',
    'top 5 by sum(purchase.amount, last 90 days)',
  ],
  ['count(purchase) last 90 days >= 2', '"last" at character 17', 'count(purchase, last 90 days)'],
  ['count(purchase in last 90 days) >= 2', '"in" at character 16', 'count(purchase, last 90 days)'],
  ['count(purchase last 90 days) >= 2', '"last" at character 16', 'count(purchase, last 90 days)'],
  [
    '0.7 * sum(purchase.amount) > 3 in last 90 days',
    '"in last 90 days" at character 32',
    '0.7 * sum(purchase.amount, last 90 days) > 3',
  ],
  [
    'income > 3 in last 90 days',
    '"in last 90 days" at character 12',
    'count(purchase, last 90 days) >= 2',
  ],
  ['count(purchase 90 days) >= 2', '"90" at character 16', 'count(purchase, last 90 days)'],
  [
    'last(purchase.date) within last 90 days',
    '"within" at character 21',
    'last(purchase.date) in last 90 days',
  ],
  [
    'last(purchase.date) previous month',
    '"previous" at character 21',
    'last(purchase.date) in previous month',
  ],
  ['never purchased', '"purchased" at character 7', 'count(purchase) = 0'],
  ['purchase never', '"never" at character 10', 'count(purchase) = 0'],
  ['last(purchase.date) = never', '"never" at character 23', 'count(purchase) = 0'],
  ['last(purchase.date) is never', '"never" at character 24', 'count(purchase) = 0'],
  ['count(purchase, never) > 0', '"never" at character 17', 'count(purchase) = 0'],
  ["city contains 'Mil'", '"contains" at character 6', "city in ('Milano', 'Roma')"],
  ["city like '%x'", '"like" at character 6', "city = 'Milano'"],
  ["city not like '%x'", '"not" at character 6', "city = 'Milano'"],
  ["city = 'a' like 'b'", '"like" at character 12', "city = 'Milano'"],
  ['income = null', '"null" at character 10', 'income is not known'],
  ['income <> NULL', '"NULL" at character 11', 'income is known'],
  ['city = Milano', '"milano" at character 8', "'Milano'"],
  ['city in (Milano, Roma)', '"Milano" at character 10', "city in ('Milano', 'Roma')"],
  ["city in 'Milano'", '"\'Milano\'" at character 9', "city in ('Milano', 'Roma')"],
  ['newsletter = yes', '"yes" at character 14', 'true'],
  [
    'acquired_at in (last 90 days)',
    '"last" at character 17',
    'last(purchase.date) in last 90 days',
  ],
  ['average(purchase.amount) > 3', '"average" at character 1', 'avg(purchase.amount)'],
  ['avg(sum(purchase.amount)) > 3', '"sum" at character 5', 'avg(purchase.amount)'],
  ['count(*) > 3', '"*" at character 7', 'count(purchase)'],
  [
    "count(purchase, category = 'ink') > 3",
    '"category" at character 17',
    "count(purchase where category = 'ink', last 90 days)",
  ],
  ['top customers by income', '"customers" at character 5', 'top 20 % by income'],
  ['top 20 customers by income', '"customers" at character 8', 'top 20 % by sum(purchase.amount)'],
  [
    "top 5 by income within city = 'Roma'",
    '"city" at character 24',
    "top 20 % by income within (city = 'Milano')",
  ],
  ['income * 2 > 5', '"*" at character 8', '2 * median(purchase.gap)'],
  ['income between 5', 'The end of the text, at character 17', 'age between 30 and 45'],
  ['acquired_at < today', '"today" at character 15', '0 days ago'],
];

describe('what is usually miswritten', () => {
  it.each(MENDED)('%s: %s, write %s', (text, place, form) => {
    const message = refusal(() => check(text));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(place);
    expect(message).toContain(form);
  });

  it.each(MENDED)('the form offered for %s (%s) can be read: %s', (_, __, form) => {
    expect(() => parseGroup(form)).not.toThrow();
  });

  it.each([
    ['(age > 3', 'The end of the text, at character 9', 'opened at character 1 is never closed'],
    ['age > 3)', '")" at character 8', 'closes nothing'],
    ['(a or (b and c)', 'at character 16', 'opened at character 1'],
    ['count(purchase', 'at character 15', 'opened at character 6'],
    ["x in ('a'", 'at character 10', 'opened at character 6'],
    ["city = 'Milano", 'at character 8', 'never closed'],
    ["city = 'L'Aquila'", 'at character 17', "'L''Aquila'"],
    ['age >', 'The end of the text, at character 6', 'a value is expected'],
    ['and', '"and" at character 1', 'a value is expected'],
    ['a = 1 or', 'The end of the text, at character 9', 'a value is expected'],
    ['()', '")" at character 2', 'a value is expected'],
    ['(age) > 3', '"> 3" at character 7', 'without brackets'],
    ['income > 1,000', '"," at character 11', 'without separators'],
    ['income > 20 %', '"%" at character 13', 'only after top or bottom'],
    ['amount - cost > 3', '"-" at character 8', 'not added or divided'],
    ['a && b', '"&" at character 3', 'and, or, not'],
    ['x in [1, 2]', '"[" at character 6', 'round brackets'],
    ['city = New York', '"York" at character 12', 'stands in quotes'],
    ['birth date > 3', '"date" at character 7', 'a name is one word'],
    ['x >= 2024-13', '"2024-13" at character 6', 'no such date'],
    ['x >= 2024-q5', '"2024-Q5" at character 6', 'a quarter 2024-Q2'],
    ['x >= 2024-W54', '"2024-W54" at character 6', 'a week 2024-W18'],
    ['x >= 2024-W05-1', '"2024-W05-1" at character 6', 'no such date'],
    ['x >= 2023-W53', '"2023-W53" at character 6', 'no such date'],
    ['x >= 2024-5-1', '"2024-5-1" at character 6', '2024-05-01'],
    ['x = 5\u200b', '"U+200B" at character 6', 'no meaning outside quotes'],
    ['5 * 3 > x', '"5 * 3" at character 1', 'a number multiplies'],
    ['count(purchase where', 'at character 21', 'a value is expected'],
    [
      "count(purchase, last 9 days where a = 'b') > 1",
      '"where" at character 29',
      'before the period',
    ],
    ['count(purchase, last 9 days 3) > 1', '"3" at character 29', 'after the period comes a )'],
    [
      "count(purchase category = 'ink') > 1",
      '"category" at character 16',
      'count(purchase where …)',
    ],
    ['x in ()', '")" at character 7', 'a value is expected'],
    ['type is company', '"company" at character 9', 'compared with ='],
    ['f(1 2)', '"2" at character 5', 'commas between'],
  ])('%s: %s, %s', (text, place, words) => {
    const message = refusal(() => parseGroup(text));
    expect(message).toMatch(/^ToolInputError: /);
    expect(message).toContain(place);
    expect(message).toContain(words);
  });

  it.each([
    ['last month', 'previous month'],
    ['past 90 days', 'last 90 days'],
    ['the last 90 days', 'leave out "the"'],
    ['previous 90 days', 'last 90 days'],
    ['since 2024', 'after 2023-12-31'],
    ['90 days', 'last 90 days'],
    ['last 90', 'a unit is missing'],
    ['last visit', 'here a period is expected: last 90 days'],
    ['last 90 days 1 year ago', 'last 90 days 1 year earlier'],
    ['2024 .. x', '2024..2025-02'],
    ['between 2024 and 2025', '2024-12..2025-02'],
    ['all', 'ever'],
  ])('the period %s: %s', (text, form) => {
    expect(refusal(() => parsePeriod(text))).toContain(form);
  });

  it('offers between only for a range with both ends', () => {
    expect(refusal(() => parseGroup('age >= 30 and > 40'))).not.toContain('between');
    expect(refusal(() => parseGroup('age > 30 and <= 40'))).not.toContain('between');
  });

  it('is one short line whatever stands in the text', () => {
    const texts = [`x = 'a' "${'\n\u202e'.repeat(900)}"`, `${'é'.repeat(2000)} y`, "a = 'b\nc' d"];
    for (const text of texts) {
      const message = refusal(() => parseGroup(text));
      expect(message.length).toBeLessThan(1000);
      expect(message).not.toMatch(/[\n\u202e]/);
    }
  });

  it('counts characters from 1', () => {
    expect(refusal(() => parseValue('?'))).toContain('"?" at character 1:');
  });
});
