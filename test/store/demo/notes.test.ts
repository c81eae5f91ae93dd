import { describe, expect, it } from 'vitest';
import { dayDifference } from '../../../src/core/dates.ts';
import { NEEDS } from '../../../src/store/demo/notes/contract.ts';
import { SOURCES } from '../../../src/store/demo/notes/compose.ts';
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
});
