import { expect, it } from 'vitest';
import { asWritten, longestAt } from '../../../src/chat/builtin/lexicon.ts';
import { tokenise } from '../../../src/chat/builtin/tokens.ts';

it('compares one list word by word and letter by letter', () => {
  const phrases = ['orders'];
  const [tokens, plural] = [tokenise('order'), { stem: (word: string) => word.replace(/s$/, '') }];
  expect(longestAt(tokens, 0, phrases, { ...plural, elided: [] })).toBe(1);
  expect(longestAt(tokens, 0, phrases, { stem: asWritten, elided: [] })).toBeNull();
});
