import { describe, expect, it } from 'vitest';
import { inText, mapTexts, resultSchema } from '../../src/core/result.ts';
import { say } from '../../src/locales/index.ts';

const SUM = { key: 'statistic.sum', params: { p: '', value: { field: 'income' } } };
const WITHIN = { key: 'label.share_of_total', params: { measure: inText(SUM) } };

describe('a label inside another text', () => {
  it('keeps its own words', () => {
    expect(say('en', WITHIN)).toBe('Sum of income: share of the total');
    expect(say('it', WITHIN)).toBe('Reddito (somma): quota sul totale');
  });

  it('survives being kept', () => {
    const result = {
      as_of: '2026-07-01',
      period: null,
      group: null,
      tables: {},
      notes: [WITHIN],
      warnings: [],
      next: [],
    };
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result))).notes).toEqual([WITHIN]);
  });
});

describe('texts of the data in a message', () => {
  it('are reached at every depth, and values and words of ours left alone', () => {
    const message = {
      key: 'label.share_of_total',
      params: {
        measure: { key: 'statistic.sum', params: { p: 'a', value: { key: 'measure.revenue' } } },
        other: 'b',
        n: { value: 1, unit: 'count' as const },
      },
    };
    expect(mapTexts(message, (text, name) => `${name}=${text}`)).toEqual({
      ...message,
      params: {
        ...message.params,
        measure: { key: 'statistic.sum', params: { p: 'p=a', value: { key: 'measure.revenue' } } },
        other: 'other=b',
      },
    });
    expect(mapTexts({ text: 'c' }, (text) => text.toUpperCase())).toEqual({ text: 'C' });
    expect(mapTexts({ field: 'income' }, () => 'x')).toEqual({ field: 'income' });
  });
});
