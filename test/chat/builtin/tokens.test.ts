import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenise } from '../../../src/chat/builtin/tokens.ts';

const ELIDED = ['dell', 'quest', 'c', 'd', 'l'];

function words(question: string, elided: readonly string[] = ELIDED): string[] {
  return tokenise(question, elided)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word);
}

describe('tokenise', () => {
  it.each([
    ["le vendite dell'anno", ['le', 'vendite', 'dell', 'anno']],
    ['quest’anno c’è', ['quest', 'anno', 'c', 'è']],
    ["L'Aquila", ['l', 'aquila']],
    ["O'Brien", ["o'brien"]],
    ["п'ять", ["п'ять"]],
    ['п’ять', ["п'ять"]],
    ['пʼять', ["п'ять"]],
    ["didn't", ["didn't"]],
  ])('cuts "%s" where the language elides, and nowhere else', (question, wanted) => {
    expect(words(question)).toEqual(wanted);
  });

  it('cuts nothing in a language that does not elide', () => {
    expect(words("dell'anno", [])).toEqual(["dell'anno"]);
  });

  it.each([
    ['50 000', ['50000']],
    ['1 234 567', ['1234567']],
    ['50 000', ['50000']],
    ['top 5 customers', ['top', '5', 'customers']],
    ['2018 2019', ['2018', '2019']],
    ['20 %', ['20', '%']],
    ['20%', ['20', '%']],
    ['1.000,5', ['1.000,5']],
  ])('reads the number in "%s"', (question, wanted) => {
    expect(words(question)).toEqual(wanted);
  });

  it.each(['"Casa Hub"', '“Casa Hub”', '«Casa Hub»', '„Casa Hub“', '„Casa Hub”'])(
    'takes %s as one text',
    (question) => {
      expect(tokenise(question)).toMatchObject([{ kind: 'quoted', word: 'casa hub' }]);
    },
  );

  it('keeps the letters that a mark makes in Cyrillic, and only those', () => {
    expect(fold('Який Київ їсть')).toBe('який київ їсть');
    expect(fold('Città perché')).toBe('citta perche');
  });

  it('gives every character that is no space to exactly one token', () => {
    const piece = constantFrom(
      "dell'",
      'anno',
      ' ',
      '50 000',
      'п’ять',
      '«',
      '»',
      '%',
      ',',
      "'",
      '-',
    );
    assert(
      property(array(piece, { maxLength: 12 }), (pieces) => {
        const question = pieces.join('');
        let at = 0;
        for (const { start, end, raw } of tokenise(question, ELIDED)) {
          expect(question.slice(at, start).trim()).toBe('');
          expect(question.slice(start, end)).toBe(raw);
          at = end;
        }
        expect(question.slice(at).trim()).toBe('');
      }),
    );
  });
});
