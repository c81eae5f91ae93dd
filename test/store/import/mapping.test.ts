import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { TABLE_NAMES } from '../../../src/store/import/imported-tables.ts';
import { type Mapping, parseMapping, printMapping } from '../../../src/store/import/mapping.ts';

const parse = (text: string): Mapping => parseMapping(text, 'map.yaml');

describe('a mapping', () => {
  it('reads the example', () => {
    const text = readFileSync(
      new URL('../../fixtures/adventureworks.yaml', import.meta.url),
      'utf8',
    );
    const mapping = parse(text);
    expect(mapping.currency).toBe('USD');
    expect(mapping.transactions?.join).toHaveLength(4);
    expect(mapping.customers?.recode?.['Gender']).toEqual({ M: 'male', F: 'female', NA: '' });
  });

  it('keeps codes, yes and no, and numbers as they are written', () => {
    const mapping = parse(`
customers:
  file: a.csv
  recode: { Store: { 007: north, NO: Norway, 1.0: one } }
  ignore: [2019]`);
    expect(mapping.customers?.recode).toEqual({
      Store: { '007': 'north', NO: 'Norway', '1.0': 'one' },
    });
    expect(mapping.customers?.ignore).toEqual(['2019']);
  });

  it('is printed so that it reads back the same', () => {
    const mapping: Mapping = {
      currency: 'EUR',
      rates: { USD: '0.92' },
      customers: {
        file: 'a: b.csv',
        names: ['001', 'null', 'true', '~', '#x', ' y '],
        columns: { customer_id: '001', name: '' },
        recode: { true: { no: 'yes', '1e3': '007' } },
      },
      transactions: {
        file: ['a*.csv', 'b.csv'],
        delimiter: 'tab',
        join: [{ file: 'p.csv', on: { a: 'b' } }],
        dates: { x: 'DMY' },
        decimals: 'comma',
        families: { r: 'geographic' },
        sensitive: { Religion: 'special' },
      },
    };
    expect(parse(printMapping(mapping))).toEqual(mapping);
  });

  it.each([
    [
      'custmers:\n  file: a.csv',
      'map.yaml, line 1: custmers: unknown key "custmers"; nearest: customers',
    ],
    [
      'customers:\n  file: a.csv\n  colums: { customer_id: a }',
      'map.yaml, line 3: customers.colums: unknown key "colums"; nearest: columns',
    ],
    [
      'customers:\n  file: a.csv\n  columns:\n    custmer_id: a',
      'map.yaml, line 4: customers.columns.custmer_id: customers has no column "custmer_id"; nearest: customer_id',
    ],
    [
      'transactions:\n  file: a.csv\n  join:\n    - { file: b.csv, onn: x, on: y }',
      'map.yaml, line 4: transactions.join.0.onn: unknown key "onn"; nearest: on',
    ],
    [
      'deals:\n  file: a.csv\n  columns: { opend_at: a }',
      'deals has no column "opend_at"; nearest: opened_at',
    ],
    ['concents:\n  file: a.csv', 'unknown key "concents"; nearest: consents'],
    ['notes:\n  file: a.csv\n  columns: { txt: a }', 'notes has no column "txt"; nearest: text'],
    ['customers:\n  columns: { customer_id: a }', 'write which file it is'],
    [
      'customers:\n  file: a.csv\n  dates: YMD',
      'map.yaml, line 3: customers.dates: must be DMY or MDY',
    ],
    ['customers:\n  file: a.csv\n  dates: { x: YMD }', 'must be DMY or MDY'],
    ['customers: a.csv', 'customers: must be a table with file and columns'],
    [
      'currency: euro\ncustomers:\n  file: a.csv',
      'must be a currency code of three capital letters',
    ],
    ['rates: { EURO: 1 }', 'must be a currency code of three capital letters'],
    ['rates: { USD: x }', 'must be a number such as 1.08'],
    [
      'customers:\n  file: a.csv\n  sensitive: { Religion: secret }',
      'must be none, contact, quasi or special',
    ],
    ['customers:\n  file: a.csv\n  delimiter: ";;"', 'must be one character, or the word tab'],
    ['customers: [a', 'map.yaml, line 1: this is not YAML'],
    ['just words', 'a mapping starts with a table, such as customers:'],
    ['', 'a mapping starts with a table, such as customers:'],
  ])('%j is refused with its place', (text, sentence) => {
    let problem: unknown;
    try {
      parse(text);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(DataError);
    expect(String(problem)).toContain(sentence);
  });

  it('takes every table, and prints it back', () => {
    const mapping = parse(TABLE_NAMES.map((name) => `${name}: { file: ${name}.csv }`).join('\n'));
    expect(Object.keys(mapping)).toEqual(expect.arrayContaining([...TABLE_NAMES]));
    expect(parse(printMapping(mapping))).toEqual(mapping);
  });

  it('takes aliases, but none that leads nowhere or unfolds without end', () => {
    const tables = 'transactions: { file: &own [a.csv] }\ncustomers: { file: *own }';
    expect(parse(tables).customers?.file).toEqual(['a.csv']);
    const bomb = ['l0: &l0 [x, x]'];
    for (let i = 1; i < 30; i += 1) bomb.push(`l${i}: &l${i} [*l${i - 1}, *l${i - 1}]`);
    for (const text of ['customers: { file: *own }', bomb.join('\n')]) {
      expect(() => parse(text)).toThrow(DataError);
      expect(() => parse(text)).toThrow(/^map\.yaml: an alias \(\*name\) in it cannot be resolved/);
    }
  });
});
