import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits, dayDifference, daysOf, isDay, startOf } from '../../src/core/dates.ts';

const anyDay = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2600-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-4-1',
    '0000-01-01',
    '',
    '2024',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('addUnits', () => {
  it.each([
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2023-01-31', 1, 'month', '2023-02-28'],
    ['2024-03-31', -1, 'month', '2024-02-29'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', -4, 'year', '2020-02-29'],
    ['2024-11-30', 1, 'quarter', '2025-02-28'],
    ['2024-12-31', 1, 'day', '2025-01-01'],
    ['2024-01-01', -1, 'week', '2023-12-25'],
    ['1900-02-28', 1, 'day', '1900-03-01'],
    ['0050-01-31', 1, 'month', '0050-02-28'],
    ['2024-05-15', 0, 'month', '2024-05-15'],
  ] as const)('%s %i %s is %s', (day, n, unit, expected) => {
    expect(addUnits(day, n, unit)).toBe(expected);
  });

  it.each([
    ['day', '9999-12-31', '0001-01-01'],
    ['week', '9999-12-31', '0001-01-01'],
    ['month', '9999-12-31', '0001-01-01'],
    ['year', '9999-12-31', '0001-01-01'],
  ] as const)('stops at the ends of the calendar when counting in %ss', (unit, last, first) => {
    expect(addUnits('2024-05-01', 99_999_999, unit)).toBe(last);
    expect(addUnits('2024-05-01', -99_999_999, unit)).toBe(first);
  });

  it('refuses what is no day', () => {
    expect(() => addUnits('2024-02-30', 1, 'day')).toThrow(RangeError);
    expect(() => addUnits('2024-02-30', 1, 'month')).toThrow(RangeError);
  });

  it('undoes itself in days, and differs by exactly the days added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, n) => {
        const later = addUnits(day, n, 'day');
        expect(addUnits(later, -n, 'day')).toBe(day);
        expect(dayDifference(day, later)).toBe(n);
      }),
      { seed: 1 },
    );
  });

  it('keeps the day of the month, or takes the last one of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const later = addUnits(day, n, 'month');
        const kept = later.slice(8) === day.slice(8);
        const last = addUnits(later, 1, 'day').endsWith('-01') && later.slice(8) < day.slice(8);
        expect(kept || last).toBe(true);
        expect(isDay(later)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe('startOf', () => {
  it.each([
    ['2024-07-03', 'week', '2024-07-01'],
    ['2024-07-01', 'week', '2024-07-01'],
    ['2024-06-30', 'week', '2024-06-24'],
    ['1969-12-31', 'week', '1969-12-29'],
    ['2024-06-30', 'month', '2024-06-01'],
    ['2024-06-30', 'quarter', '2024-04-01'],
    ['2024-12-31', 'quarter', '2024-10-01'],
    ['2024-06-30', 'year', '2024-01-01'],
    ['2024-06-30', 'day', '2024-06-30'],
  ] as const)('%s in its %s begins on %s', (day, unit, expected) => {
    expect(startOf(day, unit)).toBe(expected);
  });

  it('is at most the day itself and less than one unit before it', () => {
    const unit = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(anyDay, unit, (day, of) => {
        const start = startOf(day, of);
        expect(start <= day && day < addUnits(start, 1, of)).toBe(true);
        expect(startOf(start, of)).toBe(start);
      }),
      { seed: 1 },
    );
  });
});

describe('daysOf', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['2024-05-06', '2024-05-06', '2024-05-06'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last });
  });
  it.each(['2024-13', '24', '20245', '2024-00', 'today', '2024-02-30'])('%s is no date', (text) => {
    expect(daysOf(text)).toBeNull();
  });
});
