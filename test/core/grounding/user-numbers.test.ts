import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitNumbers } from '../../../src/core/grounding/digit-numbers.ts';
import { compare, exact, quotient, type Rational } from '../../../src/core/grounding/rational.ts';
import { userNumbers, writtenNumbers } from '../../../src/core/grounding/user-numbers.ts';

function has(message: string, number: string): boolean {
  return userNumbers(message).some((found) => compare(found, parsed(number)) === 0);
}

function parsed(number: string): Rational {
  const [over = '', below = '1'] = number.split('/');
  const [n, d] = [exact(over), exact(below)];
  const value = n && d && quotient(n, d);
  if (!value) throw new Error(number);
  return value;
}

describe('numbers in digits', () => {
  it.each([
    ['we have 400 vouchers', '400'],
    ['1,234.5 and more', '1234.5'],
    ['1.234,5 e altro', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00A0234\u00A0567 покупців', '1234567'],
    ['1’234', '1234'],
    ['a budget of €10k', '10000'],
    ['5 mila clienti', '5000'],
    ['2,5 juta rupiah', '2500000'],
    ['3 млн грн', '3000000'],
    ['15 тис. грн', '15000'],
    ['the top 20%', '20/100'],
    ['il 20 per cento', '20/100'],
    ['12,5 %', '125/1000'],
    ['20 відсотків', '20/100'],
    ['20 persen', '20/100'],
    ['1/3 of them', '1/3'],
    ['½ price', '1/2'],
    ['between 12/05/2019 and now', '2019'],
    ['ages 30-45', '45'],
    ['1,234', '1234'],
    ['1,234', '1.234'],
    ['1,2,3', '3'],
  ])('%s has %s', (message, number) => {
    expect(has(message, number)).toBe(true);
  });

  it.each([
    ['the top 20%', '20'],
    ['10k', '10'],
    ['1/3', '13'],
    ['1,234', '234'],
    ['30 m²', '2'],
    ['B2B and B2C', '2'],
    ['12/05/2019', '12/5'],
    ['none', '0'],
  ])('%s has no %s', (message, number) => {
    expect(has(message, number)).toBe(false);
  });

  it('finds every plain number and keeps its place', () => {
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^[a-z ,]{0,12}[a-z] $/), (number, before) => {
        const text = `${before}${number}.`;
        expect(digitNumbers(text)).toMatchObject([
          { start: before.length, end: before.length + String(number).length },
        ]);
        expect(has(text, String(number))).toBe(true);
      }),
    );
  });
});

describe('number words', () => {
  it.each([
    ['a third of the customers', '1/3'],
    ['two thirds', '2/3'],
    ['half', '1/2'],
    ['three quarters', '3/4'],
    ['twenty-five', '25'],
    ['nineteen', '19'],
    ['one hundred and twenty', '120'],
    ['two thousand five hundred', '2500'],
    ['three million', '3000000'],
    ['twenty percent', '20/100'],
    ['two or three', '3'],
    ['un terzo', '1/3'],
    ['due terzi', '2/3'],
    ['la metà dei clienti', '1/2'],
    ['mezza giornata', '1/2'],
    ['ventuno', '21'],
    ['ventotto', '28'],
    ['ventitré', '23'],
    ['centoventi', '120'],
    ['trecentoquarantasette', '347'],
    ['mille', '1000'],
    ['duemilacinquecento', '2500'],
    ['tre milioni', '3000000'],
    ['il venti per cento', '20/100'],
    ['una cliente', '1'],
    ['третина покупців', '1/3'],
    ['дві третини', '2/3'],
    ['половину', '1/2'],
    ['чверть', '1/4'],
    ['двадцять п’ять', '25'],
    ["п'ятьох", '5'],
    ['сорока двох клієнтів', '42'],
    ['двом клієнткам', '2'],
    ['сто двадцять', '120'],
    ['дві тисячі п’ятсот', '2500'],
    ['тисячу', '1000'],
    ['три мільйони', '3000000'],
    ['двадцять відсотків', '20/100'],
    ['одинадцятьом', '11'],
    ['sepertiga pelanggan', '1/3'],
    ['dua pertiga', '2/3'],
    ['setengah', '1/2'],
    ['tiga perempat', '3/4'],
    ['dua puluh lima', '25'],
    ['dua belas', '12'],
    ['sebelas', '11'],
    ['seratus dua puluh', '120'],
    ['dua ribu lima ratus', '2500'],
    ['seribu', '1000'],
    ['tiga juta', '3000000'],
    ['dua puluh persen', '20/100'],
  ])('%s is %s', (message, number) => {
    expect(has(message, number)).toBe(true);
  });

  it.each([
    ['twenty-five', '20'],
    ['twenty percent', '20'],
    ['two, three', '5'],
    ['две', '2'],
    ['anyone often', '10'],
    ['centinaia', '100'],
    ['dua puluh', '2'],
    ['hundred hundred', '200'],
  ])('%s is not %s', (message, number) => {
    expect(has(message, number)).toBe(false);
  });

  it('reads any text without failing', () => {
    const word = fc.constantFrom(
      'two',
      'hundred',
      'mila',
      'третина',
      'belas',
      'percent',
      'e',
      '-',
      '1.0',
      '½',
      '1/0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))), (words) => {
        for (const { d } of userNumbers(words.join(' '))) expect(d).toBeGreaterThan(0n);
      }),
    );
  });
});

describe('numbers that a message frees for typing', () => {
  it.each([
    ['400 vouchers, 20 %', '400'],
    ['the top 20%', '20/100'],
    ['our ten best', '10'],
    ['five of them', '5'],
    ['i dieci migliori', '10'],
    ['двадцять п’ять', '25'],
    ['ventisei', '26'],
    ['dua puluh lima', '25'],
    ['twenty percent', '20/100'],
  ])('%s frees %s', (message, number) => {
    const found = writtenNumbers(message);
    expect(found.some((value) => compare(value, parsed(number)) === 0)).toBe(true);
  });

  it.each([
    'Which one is best in the last quarter?',
    'the first half, a third of them, two thirds',
    'Chi sei? Otto, di Lima',
    'Хто один із двох, половина',
    'satu atau dua, setengah',
  ])('%s frees none', (message) => {
    expect(writtenNumbers(message)).toEqual([]);
  });
});
