import { describe, expect, it } from 'vitest';
import type { ValueSpec } from '../../src/locales/format.ts';
import { formatValue } from '../../src/locales/index.ts';
import { phrasesFor } from '../../src/locales/phrases.ts';

const usd: ValueSpec = { unit: 'money', currency: 'USD' };

describe('formatValue', () => {
  it.each<[number | string | boolean | null, ValueSpec, string, string, string, string]>([
    [17411, { unit: 'count' }, '17,411', '17.411', '17 411', '17.411'],
    [1234, { unit: 'count' }, '1,234', '1.234', '1 234', '1.234'],
    [
      17411,
      { unit: 'count', noun: 'buyer' },
      '17,411 buyers',
      '17.411 acquirenti',
      '17 411 покупців',
      '17.411 pembeli',
    ],
    [1, { unit: 'count', noun: 'order' }, '1 order', '1 ordine', '1 замовлення', '1 pesanan'],
    [
      22,
      { unit: 'count', noun: 'customer' },
      '22 customers',
      '22 clienti',
      '22 клієнти',
      '22 pelanggan',
    ],
    [17411, { unit: 'count', noun: 'buyer', bare: true }, '17,411', '17.411', '17 411', '17.411'],
    [24914586.8166, usd, '$24,914,586.82', '24.914.586,82 $', '24 914 586,82 $', '$24.914.586,82'],
    [
      1284.5,
      { unit: 'money', currency: 'EUR' },
      '€1,284.50',
      '1.284,50 €',
      '1 284,50 €',
      '€1.284,50',
    ],
    [
      1284.5,
      { unit: 'money', currency: 'UAH' },
      '₴1,284.50',
      '1.284,50 ₴',
      '1 284,50 ₴',
      '₴1.284,50',
    ],
    [
      1284.5,
      { unit: 'money', currency: 'CAD' },
      'CA$1,284.50',
      '1.284,50 CA$',
      '1 284,50 CAD',
      'CA$1.284,50',
    ],
    [15000, { unit: 'money', currency: 'IDR' }, 'Rp 15,000', '15.000 Rp', '15 000 Rp', 'Rp 15.000'],
    [1284.5, { unit: 'money' }, '1,284.50', '1.284,50', '1 284,50', '1.284,50'],
    [1284.5, { ...usd, bare: true }, '1,284.50', '1.284,50', '1 284,50', '1.284,50'],
    [-5, usd, '-$5.00', '-5,00 $', '-5,00 $', '-$5,00'],
    [2.349, { unit: 'number' }, '2.35', '2,35', '2,35', '2,35'],
    [2, { unit: 'number' }, '2', '2', '2', '2'],
    [0.5, { unit: 'number', decimals: 3 }, '0.500', '0,500', '0,500', '0,500'],
    [0.652, { unit: 'share' }, '65.2%', '65,2 %', '65,2 %', '65,2%'],
    [0.652, { unit: 'share', bare: true }, '65.2', '65,2', '65,2', '65,2'],
    [0.652, { unit: 'share', decimals: 0 }, '65%', '65 %', '65 %', '65%'],
    [-0.0001, { unit: 'share' }, '0.0%', '0,0 %', '0,0 %', '0,0%'],
    [
      3.1,
      { unit: 'points' },
      '3.1 points',
      '3,1 punti percentuali',
      '3,1 відсоткового пункту',
      '3,1 poin persentase',
    ],
    [
      5,
      { unit: 'points', decimals: 0 },
      '5 points',
      '5 punti percentuali',
      '5 відсоткових пунктів',
      '5 poin persentase',
    ],
    [2.44, { unit: 'times' }, '2.4×', '2,4×', '2,4×', '2,4×'],
    [0.444, { unit: 'times' }, '0.44×', '0,44×', '0,44×', '0,44×'],
    [1, { unit: 'days' }, '1 day', '1 giorno', '1 день', '1 hari'],
    [42, { unit: 'days' }, '42 days', '42 giorni', '42 дні', '42 hari'],
    [45.5, { unit: 'days' }, '45.5 days', '45,5 giorni', '45,5 дня', '45,5 hari'],
    [3, { unit: 'years' }, '3 years', '3 anni', '3 роки', '3 tahun'],
    [3, { unit: 'years', bare: true }, '3', '3', '3', '3'],
    [
      '2019-06-30',
      { unit: 'date' },
      'June 30, 2019',
      '30 giugno 2019',
      '30 червня 2019 року',
      '30 Juni 2019',
    ],
    ['2019-06', { unit: 'date' }, '2019-06', '2019-06', '2019-06', '2019-06'],
    ['2019-02-30', { unit: 'date' }, '2019-02-30', '2019-02-30', '2019-02-30', '2019-02-30'],
    [true, { unit: 'yes_no' }, 'yes', 'sì', 'так', 'ya'],
    [false, { unit: 'yes_no' }, 'no', 'no', 'ні', 'tidak'],
    ['Bikes 1.5', { unit: 'text' }, 'Bikes 1.5', 'Bikes 1.5', 'Bikes 1.5', 'Bikes 1.5'],
    ['11433', { unit: 'customer' }, '11433', '11433', '11433', '11433'],
    ['n/a', { unit: 'count' }, 'n/a', 'n/a', 'n/a', 'n/a'],
    [
      null,
      { unit: 'count' },
      'not in the data',
      'non presente nei dati',
      'немає в даних',
      'tidak ada dalam data',
    ],
    [null, { unit: 'date', bare: true }, '—', '—', '—', '—'],
    [
      Number.NaN,
      { unit: 'share' },
      'not in the data',
      'non presente nei dati',
      'немає в даних',
      'tidak ada dalam data',
    ],
  ])('%s as %o', (value, spec, ...expected) => {
    const texts = [
      formatValue('en', value, spec),
      formatValue('it', value, spec),
      formatValue('uk', value, spec),
      formatValue('id', value, spec),
    ];
    expect(texts.map((text) => text.replaceAll('\u00A0', ' '))).toEqual(expected);
  });

  it('loses no digit of decimal text', () => {
    const value = '123456789012345678901.25';
    expect(formatValue('en', value, { unit: 'money' })).toBe('123,456,789,012,345,678,901.25');
  });

  it('does not break a line inside a value', () => {
    expect(formatValue('uk', 1234.5, { unit: 'money', currency: 'UAH' })).not.toContain(' ');
    expect(formatValue('it', 0.5, { unit: 'share' })).not.toContain(' ');
  });
});

describe('the Italian article', () => {
  it.each([
    [0.46, 'il 46,0 %'],
    [0.08, 'l’8,0 %'],
    [0.85, 'l’85,0 %'],
    [0.11, 'l’11,0 %'],
    [0.015, 'l’1,5 %'],
    [0.005, 'lo 0,5 %'],
    [0.18, 'il 18,0 %'],
    [1, 'il 100,0 %'],
    [11, 'il 1.100,0 %'],
    [null, 'non presente nei dati'],
  ])('before %s', (value, text) => {
    expect(phrasesFor('it').phrase(value, { unit: 'share' }).replaceAll('\u00A0', ' ')).toBe(text);
  });

  it('stands in no other language', () => {
    expect(phrasesFor('en').phrase(0.08, { unit: 'share' })).toBe('8.0%');
  });
});
