import { describe, expect, it } from 'vitest';
import { dayDifference } from '../../../src/core/dates.ts';
import { NEEDS } from '../../../src/store/demo/notes/contract.ts';
import { SOURCES } from '../../../src/store/demo/notes/compose.ts';
import { BOOKS } from '../../../src/store/demo/notes/books.ts';
import { PRODUCTS } from '../../../src/store/demo/notes/authors.ts';
import { OFFERS } from '../../../src/store/demo/offers.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { type Row, rowsOf, truth } from './demo-world.ts';

const LANGUAGES = ['it', 'uk', 'id', 'en'];
const notes = rowsOf('notes');
const customers = new Map(rowsOf('customers').map((row) => [row['customer_id'], row]));
/** The language column is sometimes blank; the text tells the Ukrainian ones, the customer the others. */
const tied = notes.filter((row) => row['customer_id'] !== '');
const languageOf = (row: Row): string =>
  row['language'] || customers.get(row['customer_id'])?.['language'] || '';
const aspects = (row: Row) => truth.notes.needs.get(row['note_id'] ?? '') ?? [];

function shareOf(language: string, need: string): number {
  const own = notes.filter((row) => languageOf(row) === language);
  return (
    own.filter((row) => aspects(row).some((aspect) => aspect.need === need)).length / own.length
  );
}

describe('the notes', () => {
  it('are 750 a language, in every source, few of them near-duplicates', () => {
    expect(new Set(notes.map(({ source }) => source))).toEqual(new Set(SOURCES));
    for (const language of LANGUAGES) {
      const own = notes.filter((row) => languageOf(row) === language);
      expect(own.length).toBeGreaterThan(735);
      expect(own.length).toBeLessThanOrEqual(750);
      expect(
        nearDuplicates(
          own.map(({ text = '' }) => text),
          0.8,
        ) / own.length,
      ).toBeLessThan(0.02);
    }
    const blank = notes.filter((row) => row['language'] === '').length;
    expect(blank / notes.length).toBeGreaterThan(0.03);
    expect(blank / notes.length).toBeLessThan(0.1);
  });

  it('are written as people write', () => {
    const texts = notes.map(({ text = '' }) => text);
    expect(texts.filter((text) => /[{}]| {2}|^\s|\s$|\s[.,!?]/u.test(text))).toEqual([]);
    const small = /(?:^|\n)(?:– )?[^\p{Lu}\p{N}\p{L}]*\p{Ll}/u;
    const begin = notes.filter(
      (row) => row['source'] !== 'social' && small.test(row['text'] ?? ''),
    );
    expect(begin.map(({ text }) => text)).toEqual([]);
    const repeating = texts.filter((text) => {
      const sentences = text.split(/(?<=[.!?]) |\n– /u).filter(({ length }) => length > 25);
      return new Set(sentences).size < sentences.length;
    });
    expect(repeating).toEqual([]);
    const lengths = texts.map((text) => text.length);
    expect(Math.min(...lengths)).toBeLessThan(30);
    expect(Math.max(...lengths)).toBeGreaterThan(600);
  });

  it('are mostly of a customer whose language it is', () => {
    expect(tied.length / notes.length).toBeGreaterThan(0.8);
    expect(tied.length / notes.length).toBeLessThan(0.9);
    const others = tied.filter(
      (row) =>
        row['language'] !== '' &&
        row['language'] !== customers.get(row['customer_id'])?.['language'],
    );
    expect(others).toEqual([]);
  });

  it('have ratings where such notes have them, which go with what is said', () => {
    const rated = notes.filter((row) => row['rating'] !== '');
    expect(new Set(rated.map(({ source }) => source))).toEqual(new Set(['review', 'survey']));
    const average = (stance: string): number => {
      const own = rated
        .filter((row) => aspects(row)[0]?.stance === stance)
        .map(({ rating }) => Number(rating));
      return own.reduce((a, b) => a + b, 0) / own.length;
    };
    expect(average('pain')).toBeLessThan(3);
    expect(average('praise')).toBeGreaterThan(4);
  });

  it('tell of the same needs in every language, about as often', () => {
    for (const need of NEEDS) {
      const shares = LANGUAGES.map((language) => shareOf(language, need));
      expect(Math.min(...shares)).toBeGreaterThan(0.03);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.03);
    }
  });

  it('tell of rented flats in all languages without praise', () => {
    const stances = notes.flatMap((row) =>
      aspects(row)
        .filter(({ need }) => need === truth.notes.unanswered)
        .map(({ stance }) => stance),
    );
    expect(new Set(stances)).toEqual(new Set(['pain', 'wish', 'staff']));
  });

  it('complain of dropped connections at least three times as often in the last 90 days', () => {
    const { need, update } = truth.notes.rising;
    const days = notes
      .filter((row) => aspects(row).some((aspect) => aspect.need === need))
      .map(({ date = '' }) => date);
    const late = days.filter((day) => day >= '2026-04-02').length / 90;
    const early =
      days.filter((day) => day < '2026-04-02').length / dayDifference('2025-01-01', '2026-04-02');
    expect(late).toBeGreaterThan(3 * early);
    expect(days.filter((day) => day >= update).length).toBeGreaterThan(100);
  });

  it('hold slips and foreign sentences in the stated numbers', () => {
    expect(truth.notes.misspelt).toBe(240);
    expect(truth.notes.mixed).toBe(92);
  });

  it('write a sentence one remembers twice at most', () => {
    for (const book of BOOKS) {
      const plain = book.rarely.filter((text) => !text.includes('{'));
      expect(plain.length).toBeGreaterThan(5);
      const often = plain.filter(
        (sentence) => notes.filter(({ text = '' }) => text.includes(sentence)).length > 2,
      );
      expect(often).toEqual([]);
    }
  });
});

const authorOf = (row: Row): Row => customers.get(row['customer_id']) ?? {};
const hasOpening = (row: Row, list: readonly string[]): boolean =>
  list.some((text) => row['text']?.startsWith(text));
/** Days since the author became a customer. */
const tenure = (row: Row) => dayDifference(authorOf(row)['acquired_at'] ?? '', row['date'] ?? '');

describe('the authors of notes', () => {
  const firstOrders = new Map<string, string>();
  for (const { customer_id: id = '', date = '' } of rowsOf('orders')) {
    if (date !== '2025-02-31' && date < (firstOrders.get(id) ?? '9')) firstOrders.set(id, date);
  }

  it('were customers by then, and had bought what they review, praise or ask help for', () => {
    const early = tied.filter((row) => {
      const { acquired_at: acquired = '' } = authorOf(row);
      return acquired < '2031' && acquired !== '2025-02-31' && acquired > (row['date'] ?? '');
    });
    expect(early).toEqual([]);
    const sources = ['review', 'testimonial', 'support'];
    const buyers = tied.filter(({ source = '' }) => sources.includes(source));
    expect(buyers.length).toBeGreaterThan(800);
    const without = buyers.filter(
      ({ customer_id: id = '', date = '' }) => (firstOrders.get(id) ?? '9') >= date,
    );
    expect(without).toEqual([]);
  });

  it('rent where they speak of rented homes, are companies where of many sites', () => {
    const about = (need: string) =>
      tied.filter((row) => aspects(row).some((aspect) => aspect.need === need)).map(authorOf);
    expect(about('rented_flat').length).toBeGreaterThan(100);
    // Some homes are blank: that is a flaw of the file.
    expect(about('rented_flat').filter(({ home }) => home === 'owned')).toEqual([]);
    expect(new Set(about('many_sites').map(({ type }) => type))).toEqual(new Set(['company']));
    const companies = tied.filter((row) => authorOf(row)['type'] === 'company');
    expect(new Set(companies.flatMap(aspects).map(({ need }) => need))).toEqual(
      new Set(['many_sites']),
    );
  });

  it('begin as it befits the source and who they are', () => {
    for (const { openings, company, language } of BOOKS) {
      const own = notes.filter((row) => languageOf(row) === language);
      for (const source of ['review', 'support', 'survey'] as const) {
        // One that only greets may stand in small talk, too.
        const list = openings[source].filter((text) => text.length > 12);
        const rows = own.filter((row) => aspects(row).length > 0 && hasOpening(row, list));
        expect(new Set(rows.map((row) => row['source']))).toEqual(new Set([source]));
      }
      const ofCompanies = own.filter((row) => hasOpening(row, company.openings));
      expect(ofCompanies.length).toBeGreaterThan(8);
      const personal = ofCompanies.filter((row) => aspects(row)[0]?.need !== 'many_sites');
      expect(personal).toEqual([]);
    }
  });

  it('claim to be new or old customers only where they are', () => {
    const known = tied.filter(
      (row) => !/^(?:2031|2025-02-31|$)/u.test(authorOf(row)['acquired_at'] ?? ''),
    );
    const regulars = known.filter((row) =>
      BOOKS.some(({ openings }) => hasOpening(row, openings.regular)),
    );
    const newcomers = known.filter((row) =>
      BOOKS.some(({ openings }) => hasOpening(row, openings.newcomer)),
    );
    expect(regulars.length).toBeGreaterThan(20);
    expect(newcomers.length).toBeGreaterThan(10);
    expect(Math.min(...regulars.map(tenure))).toBeGreaterThan(730);
    expect(Math.max(...newcomers.map(tenure))).toBeLessThanOrEqual(180);
  });

  it('name products that are offered and fit what they say', () => {
    const names = new Set(OFFERS.map(({ name }) => name));
    expect(
      Object.values(PRODUCTS)
        .flat()
        .filter((name) => !names.has(name)),
    ).toEqual([]);
    // Longer names first: one is the beginning of another.
    const pattern = new RegExp([...names].toSorted((a, b) => b.length - a.length).join('|'), 'u');
    const wrong = notes.filter((row) => {
      const need = aspects(row)[0]?.need;
      const product = pattern.exec(row['text'] ?? '')?.[0];
      return product !== undefined && need !== undefined && !PRODUCTS[need].includes(product);
    });
    expect(wrong).toEqual([]);
  });

  it('blame an update for dropped connections only after it', () => {
    const pains = BOOKS.flatMap(({ needs }) => needs.connection_drops.pain).filter(
      (text) => !text.includes('{'),
    );
    const blaming = notes.filter(({ text = '' }) => pains.some((pain) => text.includes(pain)));
    expect(blaming.length).toBeGreaterThan(50);
    expect(blaming.filter(({ date = '' }) => date < truth.notes.rising.update)).toEqual([]);
  });
});
