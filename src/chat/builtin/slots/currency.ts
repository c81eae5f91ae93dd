/** Finds the currency of the data behind an amount: "50,000 euros". Any other currency is a word nobody understands. */
import { longestAt, type Found } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';

export function findCurrency(
  tokens: readonly Token[],
  words: Words,
  currency: string | null,
): Found<Extract<Slot, { kind: 'currency' }>>[] {
  if (currency === null) return [];
  const names = namesOf(currency, words.language);
  return tokens.flatMap((_, start) => {
    const end = longestAt(tokens, start, names, words);
    return end === null ? [] : [{ payload: { kind: 'currency' }, start, end }];
  });
}

const NAMES = new Map<string, string[]>();
/** Amounts that between them show every form of the name: "1 euro", "2 euros", "5 гривень". */
const AMOUNTS = [1, 2, 5, 1.5];

function namesOf(currency: string, language: string): string[] {
  const key = `${language} ${currency}`;
  const known = NAMES.get(key);
  if (known) return known;
  const named = (['name', 'symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) => {
    const format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay,
    });
    return AMOUNTS.flatMap((amount) =>
      format.formatToParts(amount).flatMap(({ type, value }) => (type === 'currency' ? value : [])),
    );
  });
  const names = [...new Set(named)];
  NAMES.set(key, names);
  return names;
}
