import { describe, expect, it } from 'vitest';
import { basisOf } from '../../../src/chat/builtin/basis.ts';
import { LOCALES, say, type Locale } from '../../../src/locales/index.ts';

function purchases(locale: Locale, from: string | null, to: string | null): string {
  const period = { from, to };
  const [text = { text: '' }] = basisOf({
    as_of: '2026-07-01',
    period,
    group: null,
    tables: {},
    notes: [],
    warnings: [],
    next: [],
  });
  return say(locale, text);
}

describe('the period an answer rests on', () => {
  it('is one day in all languages', () => {
    expect(LOCALES.map((locale) => purchases(locale, '2026-06-30', '2026-06-30'))).toEqual([
      'Purchases on June 30, 2026',
      'Acquisti del 30 giugno 2026',
      'Покупки за 30 червня 2026 року',
      'Pembelian pada 30 Juni 2026',
    ]);
  });

  it.each([
    ['2026-03-02', null, 'Покупки з 2 березня 2026 року'],
    [null, '2026-03-02', 'Покупки до 2 березня 2026 року включно'],
    ['2026-03-02', '2026-04-02', 'Покупки з 2 березня 2026 року до 2 квітня 2026 року включно'],
  ])('is told in Ukrainian from %s to %s', (from, to, text) => {
    expect(purchases('uk', from, to)).toBe(text);
  });
});
