/** What a text may state without proof: digits and quotations of the user's message, of names and of results. */
import type { CitedResult } from './cited.ts';
import { digitNumbers } from './digit-numbers.ts';
import { exemptTexts, exemptWords } from './exempt.ts';
import type { Phrases } from './phrases.ts';
import { compare, type Rational } from './rational.ts';
import { textMatcher, type TextMatcher } from './text-matcher.ts';
import { userNumbers } from './user-numbers.ts';

/** What one source allows: the user's message with the names, or one result. */
export interface Allowance {
  /** Texts whose digits are its own: ids, days, labels. */
  texts: TextMatcher;
  /** What may stand in quotation marks, folded. */
  words: ReadonlySet<string>;
  numbers: readonly Rational[];
  /** The same as they are written, for digits that cannot be read as one number. */
  written: ReadonlySet<string>;
  /** The whole statement, folded. */
  stated: string;
}

/** What the user's message and these names allow. */
export function allowanceOf(
  userMessage: string,
  names: readonly string[],
  phrases: Phrases,
): Allowance {
  return allowance(userMessage, [], names, phrases);
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
    const found =
      known.get(key) ?? allowance(cited.result.group?.filter ?? '', [cited], [], phrases);
    known.set(key, found);
    return found;
  };
  return (results) => [...new Set(results.map(of))];
}

function allowance(
  statement: string,
  results: readonly CitedResult[],
  names: readonly string[],
  phrases: Phrases,
): Allowance {
  return {
    texts: textMatcher(exemptTexts(results, names, phrases)),
    words: exemptWords(results, names, phrases),
    numbers: userNumbers(statement),
    written: new Set(digitNumbers(statement).map(({ start, end }) => statement.slice(start, end))),
    stated: folded(statement),
  };
}

/** Whether one of them states that number, in any notation. */
export function allowsNumber(
  allowances: readonly Allowance[],
  written: string,
  reading: Rational | undefined,
): boolean {
  return allowances.some(
    (allowed) =>
      allowed.written.has(written) ||
      (reading && allowed.numbers.some((number) => compare(number, reading) === 0)),
  );
}

/** Whether what stands in quotation marks is a name, a label, someone's statement, or no words at all. */
export function allowsWords(allowances: readonly Allowance[], quoted: string): boolean {
  const words = folded(quoted).replace(/[\s.,;:!?…]+$/u, '');
  if (!/\p{L}/u.test(words)) return true;
  return allowances.some(({ words: known, stated }) => known.has(words) || stated.includes(words));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
