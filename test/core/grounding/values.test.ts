import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../src/core/grounding/markdown-table.ts';
import type { Table } from '../../../src/core/result.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';
import { render, valueOf } from './sample.ts';

describe('the value at an address', () => {
  it.each([
    ['r1:segments.gold.revenue_share', '65.2%', '65,2 %', '65,2 %', '65,2%'],
    [
      'r1:segments.gold.revenue',
      '$16,246,309.95',
      '16.246.309,95 $',
      '16 246 309,95 $',
      '$16.246.309,95',
    ],
    ['r1:segments.all.buyers', '17,411', '17.411', '17 411', '17.411'],
    [
      'r1:segments.all.buyers|noun',
      '17,411 buyers',
      '17.411 acquirenti',
      '17 411 покупців',
      '17.411 pembeli',
    ],
    ['r1:segments.gold.frequency', '2.35', '2,35', '2,35', '2,35'],
    ['r1:segments.gold.recency', '41 days', '41 giorni', '41 день', '41 hari'],
    ['r1:segments.gold.recency|bare', '41', '41', '41', '41'],
    ['r1:segments.silver.recency', '120.5 days', '120,5 giorni', '120,5 дня', '120,5 hari'],
    [
      'r1:segments.gold.margin',
      'not in the data',
      'non presente nei dati',
      'немає в даних',
      'tidak ada dalam data',
    ],
    ['r1:as_of', 'June 30, 2019', '30 giugno 2019', '30 червня 2019 року', '30 Juni 2019'],
    ['r1:period.from', 'January 1, 2018', '1 gennaio 2018', '1 січня 2018 року', '1 Januari 2018'],
    [
      'r1:period.to',
      'December 31, 2018',
      '31 dicembre 2018',
      '31 грудня 2018 року',
      '31 Desember 2018',
    ],
    [
      'r1:group.n|noun',
      '17,411 customers',
      '17.411 clienti',
      '17 411 клієнтів',
      '17.411 pelanggan',
    ],
    ['r1:group.undecided', '12', '12', '12', '12'],
    ['r1:segments.total', '5', '5', '5', '5'],
    ['r1:summary.customers', '18,148', '18.148', '18 148', '18.148'],
    ['r1:warnings.0.n', '7', '7', '7', '7'],
    ['r1:warnings.0.file', 'sales_2019.csv', 'sales_2019.csv', 'sales_2019.csv', 'sales_2019.csv'],
    [
      'r1:segments.gold.revenue|about',
      'about $16,000,000',
      'circa 16.000.000 $',
      'приблизно 16 000 000 $',
      'sekitar $16.000.000',
    ],
    [
      'r1:segments.gold.revenue_share|about',
      'about 65%',
      'circa 65 %',
      'приблизно 65 %',
      'sekitar 65%',
    ],
    [
      'r2:traits.discount.share_in|about',
      'about 8.1%',
      'circa 8,1 %',
      'приблизно 8,1 %',
      'sekitar 8,1%',
    ],
    ['r2:traits.discount.share_in|noun', '8.1%', 'l’8,1 %', '8,1 %', '8,1%'],
    [
      'r1:segments.all.buyers|noun|about',
      'about 17,000 buyers',
      'circa 17.000 acquirenti',
      'приблизно 17 000 покупців',
      'sekitar 17.000 pembeli',
    ],
    [
      'r2:traits.organic[share_in,share_out]',
      '34.0% and 15.0%',
      '34,0 % e 15,0 %',
      '34,0 % і 15,0 %',
      '34,0% dan 15,0%',
    ],
    [
      'r1:summary[first,last]',
      'January 1, 2017 and June 29, 2019',
      '1 gennaio 2017 e 29 giugno 2019',
      '1 січня 2017 року і 29 червня 2019 року',
      '1 Januari 2017 dan 29 Juni 2019',
    ],
  ])('%s', (address, english, italian, ukrainian, indonesian) => {
    expect(valueOf(address, 'en')).toBe(english);
    expect(valueOf(address, 'it')).toBe(italian);
    expect(valueOf(address, 'uk')).toBe(ukrainian);
    expect(valueOf(address, 'id')).toBe(indonesian);
  });

  it('is cited with its receipt, subject, measure and value', () => {
    const { citations } = render('{{r1:segments.gold.buyers}}', 'uk');
    expect(citations).toEqual([
      {
        kind: 'value',
        alias: 'r1',
        receipt: 'rc_aaaaaaaaaaaaaaaaaaaa',
        address: 'r1:segments.gold.buyers',
        subject: 'Gold',
        measure: 'Покупці',
        value: '3\u00A0482 покупці',
      },
    ]);
  });

  it('names the group as the subject of its size and of the frame', () => {
    const { citations } = render('{{r2:group.n}} {{r1:as_of}}');
    expect(citations).toMatchObject([
      { subject: "country = 'Italy' and children >= 2", measure: 'Customers in the group' },
      { subject: 'All customers', measure: 'As of' },
    ]);
  });
});

describe('marks', () => {
  it('follow a value', () => {
    expect(render('Gold brings {{r1:segments.gold.revenue_share}}.').text).toBe(
      'Gold brings 65.2% [r1].',
    );
  });

  it('stand once for neighbouring values of one result in a sentence', () => {
    const text =
      'Gold: {{r1:segments.gold.buyers|noun}}, {{r1:segments.gold.revenue_share}}. Silver: {{r1:segments.silver.buyers}}.';
    expect(render(text).text).toBe('Gold: 3,482 buyers, 65.2% [r1]. Silver: 5,223 [r1].');
  });

  it('stand at both values where more than a clause is between them', () => {
    for (const [between, mark] of [
      ['x'.repeat(80), ''],
      ['x'.repeat(81), ' [r1]'],
    ] as const) {
      const text = `{{r1:segments.gold.buyers}}${between}{{r1:segments.silver.buyers}}`;
      expect(render(text).text).toBe(`3,482${mark}${between}5,223 [r1]`);
    }
  });

  it('stand at the end of each sentence, though no space follows it', () => {
    expect(render('{{r1:group.n}}.{{r1:group.n}}').text).toBe('17,411 [r1]. 17,411 [r1]');
  });

  it('stand for each result', () => {
    const text = '{{r1:segments.gold.buyers}} and {{r2:traits.organic.share_in}}';
    expect(render(text).text).toBe('3,482 [r1] and 34.0% [r2]');
  });

  it('name every result an expression rests on', () => {
    expect(render('{{share(r2:group.n, r1:group.n)}}').text).toBe('20.0% [r2][r1]');
  });

  it('are left to an inline citation of the same result, which always stays', () => {
    const { text, citations } = render('{{r1:segments.gold.buyers}} [r1], see [r1].');
    expect(text).toBe('3,482 [r1], see [r1].');
    expect(citations.map(({ kind }) => kind)).toEqual(['value', 'result']);
  });

  it('do not follow numbers of the user', () => {
    expect(render('{{u:400}} people', 'it', 'ho 400 buoni').text).toBe('400 people');
  });
});

describe('tables', () => {
  it('are Markdown with the citation below, and say how many rows are not shown', () => {
    const { text, citations } = render(
      'See:\n{{table r1:segments columns=buyers,margin}}\nMore.',
      'it',
    );
    expect(text).toBe(
      [
        'See:',
        '',
        '| Segment | Acquirenti | Margine |',
        '| --- | ---: | ---: |',
        '| Gold | 3.482 | — |',
        '| Silver | 5.223 | 0,00 $ |',
        '| All | 17.411 | 0,00 $ |',
        '',
        '3 righe su 5',
        '',
        '[r1]',
        '',
        'More.',
      ].join('\n'),
    );
    expect(citations).toEqual([
      {
        kind: 'table',
        alias: 'r1',
        receipt: 'rc_aaaaaaaaaaaaaaaaaaaa',
        address: 'r1:segments',
        subject: 'Segment',
      },
    ]);
  });

  it('stand apart from what is around them, and open a text without an empty line', () => {
    const table = '{{table r2:traits columns=share_in rows=organic}}';
    const shown = '| Trait | In the group |\n| --- | ---: |\n| Organic | 34.0% |\n\n[r2]';
    expect(render(`\n${table}\n{{r1:group.n}}\n \n${table}\n${table}`).text).toBe(
      `${shown}\n\n17,411 [r1]\n\n${shown}\n\n${shown}`,
    );
  });

  it('show the chosen rows and columns in the order asked for', () => {
    const { text } = render('{{table r2:traits columns=share_out, share_in rows=weekend,organic}}');
    expect(text).toBe(
      '| Trait | In the rest | In the group |\n| --- | ---: | ---: |\n| Weekend | 30.0% | 31.0% |\n| Organic | 15.0% | 34.0% |\n\n[r2]',
    );
  });

  it('keep bars and line ends inside their cells', () => {
    const table: Table = {
      title: { text: 'A|B' },
      columns: [{ key: 'name', label: { text: 'Name' }, unit: 'text' }],
      rows: [{ key: 'x', label: { text: 'two\nlines' }, cells: { name: 'a|b' } }],
      total: 1,
    };
    const text = markdownTable(table, { columns: null, rows: null }, phrasesFor('en'));
    expect(text.split('\n')).toEqual([
      '| A\\|B | Name |',
      '| --- | --- |',
      '| two lines | a\\|b |',
    ]);
  });
});
