import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';

const FIELDS = ['city', 'country', 'children', 'income', 'birth_date', 'email', 'acquired_at'];

describe('nearest', () => {
  it.each([
    ['citty', ['city']],
    ['ctiy', ['city']],
    ['INCOME', ['income']],
    ['incme', ['income']],
    ['birth', ['birth_date']],
    ['acquired', ['acquired_at']],
    ['date', ['birth_date']],
    ['cimy', ['city']],
    ['co', []],
    ['cou', ['country']],
    ['spend', []],
    ['', []],
    ['   ', []],
  ])('%j is near %j', (word, expected) => {
    expect(nearest(word, FIELDS, 3)).toEqual(expected);
  });

  it('does not count accents', () => {
    expect(nearest('Forli', ['Forlì', 'Milano'], 1)).toEqual(['Forlì']);
  });

  it('counts two neighbours swapped as one slip', () => {
    expect(nearest('abdc', ['abcd', 'abxx'], 1)).toEqual(['abcd']);
  });

  it('puts a spelling neighbour before a beginning, and a beginning before a part', () => {
    expect(nearest('part', ['my_part', 'partner', 'parts'], 3)).toEqual([
      'parts',
      'partner',
      'my_part',
    ]);
  });

  it('finds the candidate itself first, whatever the order of the others', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.nat(), (candidates, pick) => {
        const word = candidates[pick % candidates.length] ?? '';
        const found = nearest(word, candidates, 5);
        expect(found[0]).toBe(word);
        expect(nearest(word, candidates.toReversed(), 5)).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(5);
      }),
      { seed: 1 },
    );
  });
});
