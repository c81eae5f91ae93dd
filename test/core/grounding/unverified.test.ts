import { describe, expect, it } from 'vitest';
import { markUnverified, unverified } from '../../../src/core/grounding/unverified.ts';
import { isLocale, type Locale } from '../../../src/locales/index.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';
import { RESULTS } from './sample.ts';

function marked(text: string, userMessage = '', locale: Locale = 'en'): string[] {
  const exempt = {
    results: Object.values(RESULTS),
    names: [
      'Sport-100',
      'Mountain-200 Black, 46',
      'Wheel 26" steel',
      'Champions',
      'Water Bottle - 30 oz.',
    ],
    phrases: phrasesFor(locale),
  };
  return unverified(text, { userMessage, exempt }).map(({ start, end }) => text.slice(start, end));
}

describe('digits that a model typed', () => {
  it.each([
    ['There are 17,411 buyers.', ['17,411']],
    ['Sono 17.411, cioè il 65,2 %.', ['17.411', '65,2 %']],
    ['Це 17 411 покупців', ['17 411']],
    ['Ada 2,5 juta pelanggan', ['2,5 juta']],
    ['About ½ of {{r1:group.n}}, or 3/4', ['½', '3/4']],
    ['Spend rose by ２０%', ['２０%']],
    ['٣٤ customers', ['٣٤']],
    ['€5k each, 3x more', ['5k', '3']],
    ['{{missing "revenue of 5,000 shops"}}', ['5,000']],
    ['From June 28, 2019', ['28']],
    ['Sport-1000 and Sport-10', ['1000', '10']],
    ['The 3. of March, 17. of May', ['3', '17']],
    ['Version 1.2.3', ['1.2.3']],
    ['r4 says so, MegaSport-100 and 1.2019', ['4', '100', '1.2019']],
    ['5/2019 and 1/\n3', ['5', '1', '3']],
    ['[r12345678]', ['12345678']],
  ])('%s', (text, spans) => {
    expect(marked(text)).toEqual(spans);
  });

  it.each([
    [
      'The user’s own number',
      'Of your 400 vouchers, 20 % go to Gold.',
      'I have 400 vouchers for the top 20%',
    ],
    ['in any notation', 'Dei 1.000 buoni', 'we have 1,000 vouchers'],
    ['or written as a word', 'il 25 % dei clienti', 'twenty-five percent'],
    ['List markers', '1. First\n2) Second\n  - 3. Third\n## 4. Fourth\n**5.** Fifth', ''],
    ['As-of dates', 'As of June 30, 2019 (2019-06-30, 30/06/2019), in June 2019', ''],
    ['Periods', 'from 1 January? no: January 1, 2018 to December 31, 2018', '1'],
    ['Filter values', 'Italians with 2 or more children', ''],
    ['Ids and aliases', 'See r1, rc_aaaaaaaaaaaaaaaaaaaa and g:0123456789abcdef [r2]', ''],
    ['Names', 'Most bought Sport-100, the Mountain-200 Black, 46 and sport-100; Sport-100.', ''],
    ['Marks of inches in a name', 'the wheel 26" steel, one "Gold"', ''],
    ['Terms', 'B2B, B2B2C and B2C differ; 40 m² shops', '40'],
    [
      'References',
      '{{r1:group.n}} {{product(r1:group.n, u:1/3)}} {{q n1 "12 times"}} {{table r1:segments}}',
      '',
    ],
  ])('%s: not marked', (_, text, userMessage) => {
    expect(marked(text, userMessage)).toEqual([]);
  });

  it('knows the long dates of every language', () => {
    expect(marked('al 30 giugno 2019', '', 'it')).toEqual([]);
    expect(marked('станом на 30 червня 2019 року', '', 'uk')).toEqual([]);
    expect(marked('станом на 30 червня', '', 'uk')).toEqual([]);
    expect(marked('per 30 Juni 2019', '', 'id')).toEqual([]);
  });

  it('are not excused by another meaning of the same digits', () => {
    expect(marked('20 customers', 'the top 20%')).toEqual(['20']);
    expect(marked('400 % more', '400 vouchers')).toEqual(['400 %']);
    expect(marked('1.000 clienti', 'just 1 question')).toEqual(['1.000']);
    expect(marked('2019.5 points')).toEqual(['2019.5']);
  });
});

describe('a hostile text', () => {
  it.each(['>#*_-', '{{', "'a ", '1 ', '* 1. ', '«', '{{missing "'])(
    'of %s is read to its end',
    (piece) => {
      const text = piece.repeat(20_000);
      const last = marked(`${text}\n\n777`).at(-1);
      expect(last).toContain('777');
    },
  );
});

describe('quotations that a model typed', () => {
  it.each([
    ['One said “parking is too dear”.', ['“parking is too dear”']],
    ['One said "parking is too dear".', ['"parking is too dear"']],
    ['«Parcheggio caro» dicono', ['«Parcheggio caro»']],
    ['Кажуть „дорога парковка“', ['„дорога парковка“']],
    ["They say 'too dear' often", ["'too dear'"]],
    ['They say ‘too dear’ often', ['‘too dear’']],
    ['“50 euros is a lot”', ['“50 euros is a lot”']],
    ['„mixed marks" too', ['„mixed marks"']],
    ['{{missing "x"}} and “y z”', ['“y z”']],
    ['“{{missing "income"}} they say”', ['“{{missing "income"}} they say”']],
    ['“one\nline and another”', ['“one\nline and another”']],
  ])('%s', (text, spans) => {
    expect(marked(text)).toEqual(spans);
  });

  it.each([
    ['Names', 'the segment “Champions” and the row "Gold"', ''],
    ['Labels of a cited result', 'the column «Share of revenue»', ''],
    ['The user’s words', 'By “loyal people” you mean buyers', 'Who are my Loyal People?'],
    ['Filter values', 'country = ‘Italy’', ''],
    ['Apostrophes', "the customers' needs, l'8, dell’utente, п'ять, п’ять, the users' wants", '8'],
    ['Nothing but a value', 'exactly “{{r1:group.n}}”', ''],
    ['Quotes by reference', '{{q n104 "Peccato!"}}', ''],
    ['Nothing but what is missing', '“{{missing "household income"}}”', ''],
    ['Marks of two paragraphs', 'a "first\n \nand second" one', ''],
    ['Apostrophes behind an accent of its own', "perche\u0301' va, e\u0300' vero", ''],
    ['A mark without its partner', 'a 5" screen', '5'],
  ])('%s: not marked', (_, text, userMessage) => {
    expect(marked(text, userMessage)).toEqual([]);
  });
});

describe('marking', () => {
  it.each([
    ['en', 'We have 17 (unverified) shops, “all good” (unverified).'],
    ['it', 'We have 17 (non verificato) shops, “all good” (non verificato).'],
    ['uk', 'We have 17 (не перевірено) shops, “all good” (не перевірено).'],
    ['id', 'We have 17 (belum diverifikasi) shops, “all good” (belum diverifikasi).'],
  ])('says so in %s', (locale, expected) => {
    if (!isLocale(locale)) throw new Error(locale);
    const phrases = phrasesFor(locale);
    const text = 'We have 17 shops, “all good”.';
    const spans = unverified(text, {
      userMessage: '',
      exempt: { results: [], names: [], phrases },
    });
    expect(markUnverified(text, spans, phrases)).toBe(expected);
  });
});
