import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeName, isKeyword, squash, words } from '../../../src/store/import/names.ts';

const free = () => false;

describe('words of a header', () => {
  it.each([
    ['customerID', ['customer', 'id']],
    ['MonthlyCharges', ['monthly', 'charges']],
    ['StreamingTV', ['streaming', 'tv']],
    ['XMLFile', ['xml', 'file']],
    ['Order Date', ['order', 'date']],
    ['E-Mail', ['e', 'mail']],
    ['Città', ['citta']],
    ['Straße', ['straße']],
    ["Ім'я", ['imia']],
    ['Дата замовлення', ['data', 'zamovlennia']],
    ['顧客', ['顧客']],
    ['  ', []],
  ])('%s', (header, expected) => {
    expect(words(header)).toEqual(expected);
  });
  it('are the same however they are joined', () => {
    expect(new Set(['master id', 'MasterID', 'masterid', 'MASTER_ID'].map(squash)).size).toBe(1);
  });
});

describe('names of attributes', () => {
  it('are the header in snake case', () => {
    expect(attributeName('Total Children', 'customers', free)).toBe('total_children');
  });
  it('get the word of the table before them where they are taken or begin with a digit', () => {
    expect(attributeName('Revenue', 'customers', (name) => name === 'revenue')).toBe(
      'customer_revenue',
    );
    expect(attributeName('2023 sales', 'transactions', free)).toBe('purchase_2023_sales');
    expect(attributeName('***', 'events', free)).toBe('event');
  });
  it('get a number where even that is taken', () => {
    const taken = ['color', 'purchase_color'];
    expect(attributeName('Color', 'transactions', (name) => taken.includes(name))).toBe(
      'purchase_color_2',
    );
  });
  it('can always be written in the filter language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (header) => {
        const name = attributeName(header, 'customers', isKeyword);
        expect(name).toMatch(/^\p{L}[\p{L}\p{M}\p{N}_]*$/u);
        expect(isKeyword(name)).toBe(false);
      }),
    );
  });
});
