import { describe, expect, it } from 'vitest';
import {
  dateShapeSql,
  type DateEvidence,
  dateSql,
  decideOrder,
} from '../../../src/store/import/types/dates.ts';
import { booleanSql } from '../../../src/store/import/types/booleans.ts';
import { evaluate } from './support.ts';

const none: DateEvidence = { iso: 0, compact: 0, parts: 0, short: 0, firstOver: 0, secondOver: 0 };

describe('shapes of dates', () => {
  it.each([
    ['2024-05-01', 'iso'],
    ['2024/5/1', 'iso'],
    ['2024-05-01T10:00:00Z', 'iso'],
    ['2024-05-01 10:00:00.123+02:00', 'iso'],
    ['19970101', 'compact'],
    ['19971301', null],
    ['5/14/1965', 'parts'],
    ['01.05.2024 09:30', 'parts'],
    ['1-5-2024', 'parts'],
    ['1/5/24', 'short'],
    ['May 5', null],
    ['12.5', null],
    ['2024', null],
  ])('%s is %s', async (value, shape) => {
    expect(await evaluate([value], dateShapeSql('v'))).toEqual([shape]);
  });
});

describe('the order of day and month', () => {
  it('is what a number over twelve proves', () => {
    expect(decideOrder({ ...none, parts: 9, firstOver: 1 })).toBe('DMY');
    expect(decideOrder({ ...none, parts: 9, secondOver: 1 })).toBe('MDY');
  });
  it('is never guessed', () => {
    expect(decideOrder({ ...none, parts: 9 })).toBe('undecided');
    expect(decideOrder({ ...none, parts: 9, firstOver: 4, secondOver: 4 })).toBe('undecided');
  });
  it('survives one stray value in a hundred', () => {
    expect(decideOrder({ ...none, parts: 500, firstOver: 200, secondOver: 2 })).toBe('DMY');
  });
  it('is not needed for dates that begin with the year', () => {
    expect(decideOrder({ ...none, iso: 9 })).toBeNull();
  });
});

describe('days', () => {
  const all = { shapes: ['iso', 'compact', 'parts'] } as const;
  it.each([
    ['5/14/1965', 'MDY', '1965-05-14'],
    ['04/08/1966', 'MDY', '1966-04-08'],
    ['04/08/1966', 'DMY', '1966-08-04'],
    ['31.12.2024 23:59', 'DMY', '2024-12-31'],
    ['31/02/2024', 'DMY', null],
    ['14/5/1965', 'MDY', null],
    ['2024-2-3', 'DMY', '2024-02-03'],
    ['2024-02-30', 'DMY', null],
    ['20240229', 'DMY', '2024-02-29'],
    ['20230229', 'DMY', null],
  ] as const)('%s as %s is %s', async (value, order, day) => {
    expect(await evaluate([value], dateSql('v', { ...all, order }))).toEqual([day]);
  });
  it('keep the day of a time as it is written, whatever the zone', async () => {
    const sql = dateSql('v', { shapes: ['iso'], order: null });
    expect(await evaluate(['2024-05-01T23:30:00-08:00'], sql)).toEqual(['2024-05-01']);
  });
});

describe('booleans', () => {
  it('are read in the four languages, without case', async () => {
    const values = ['Y', 'no', 'TRUE', 'Sì', 'Так', 'ні', 'Ya', 'Tidak', 'maybe', '1'];
    expect(await evaluate(values, booleanSql('v'))).toEqual([
      'true',
      'false',
      'true',
      'true',
      'true',
      'false',
      'true',
      'false',
      null,
      null,
    ]);
  });
});
