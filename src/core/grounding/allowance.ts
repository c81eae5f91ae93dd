/** What a text may state without proof: digits and quotations of the user's message, of names and of results. */
import type { CitedResult } from './cited.ts';
import { digitNumbers } from './digit-numbers.ts';
import { exemptTexts, exemptWords, statements } from './exempt.ts';
import { mayBeUsed, type NumberUse } from './number-use.ts';
import type { Phrases } from './phrases.ts';
import { compare, type Rational } from './rational.ts';
import { statedIn, type StatedNumber } from './stated.ts';
import { textMatcher, type TextMatcher } from './text-matcher.ts';
import { writtenNumbers } from './user-numbers.ts';

/** What one source allows: the user's message with the names, or one result. */
export interface Allowance {
  /** Texts whose digits are its own: ids, days, labels. */
  texts: TextMatcher;
  /** What may stand in quotation marks, folded. */
  words: ReadonlySet<string>;
  numbers: readonly StatedNumber[];
  /** A person's as they are written, for digits that cannot be read as one number. */
  written: ReadonlySet<string>;
  /** What a person said, folded. */
  said: string;
}

/** What the user's message and these names allow. */
export function allowanceOf(
  userMessage: string,
  names: readonly string[],
  phrases: Phrases,
): Allowance {
  const digits = digitNumbers(userMessage);
  return {
    texts: textMatcher(exemptTexts([], names, phrases)),
    words: exemptWords([], names, phrases),
    numbers: writtenNumbers(userMessage).map((value) => ({ value, as: 'said' })),
    written: new Set(digits.map(({ start, end }) => userMessage.slice(start, end))),
    said: folded(userMessage),
  };
}

/**
 * Gives what results allow, each with its own allowance and each once. It is built once for each receipt: a result may hold hundreds
 * of labels, and a text is asked about at every digit.
 */
export function resultAllowances(
  phrases: Phrases,
): (results: readonly CitedResult[]) => readonly Allowance[] {
  const known = new Map<string, Allowance>();
  const of = (cited: CitedResult): Allowance => {
    const key = `${cited.alias} ${cited.receipt}`;
    const found = known.get(key) ?? ofResult(cited, phrases);
    known.set(key, found);
    return found;
  };
  return (results) => [...new Set(results.map(of))];
}

function ofResult(cited: CitedResult, phrases: Phrases): Allowance {
  return {
    texts: textMatcher(exemptTexts([cited], [], phrases)),
    words: exemptWords([cited], [], phrases),
    numbers: statedIn(statements(cited)).numbers,
    written: new Set(),
    said: '',
  };
}

/** Whether one of them states that number, in any notation, as what it is used for. */
export function allowsNumber(
  allowances: readonly Allowance[],
  written: string,
  reading: Rational | undefined,
  use: NumberUse,
): boolean {
  return allowances.some(
    (allowed) =>
      allowed.written.has(written) ||
      (reading &&
        allowed.numbers.some(
          ({ value, as }) => compare(value, reading) === 0 && mayBeUsed(as, use),
        )),
  );
}

/** Whether what stands in quotation marks is a name, a label, words of a person, or no words at all. */
export function allowsWords(allowances: readonly Allowance[], quoted: string): boolean {
  const words = folded(quoted).replace(/[\s.,;:!?…]+$/u, '');
  if (!/\p{L}/u.test(words)) return true;
  return allowances.some(({ words: known, said }) => known.has(words) || holds(said, words));
}

/** Whether these words stand in the text, none of them as a part of another word. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside =
      /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at)) ||
      /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + words.length));
    if (!inside) return true;
  }
  return false;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
