/** Finds what names one customer or one receipt: an id, an e-mail address, a name. */
import { asWritten, longestAt, type Found } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Token } from '../tokens.ts';
import type { Words } from '../words/contract.ts';

type CustomerSlot = Extract<Slot, { kind: 'customer' }>;

const LONGEST_NAME = 4;

/**
 * An e-mail address anywhere; after "customer" or "who is" an id (it has a figure in it), a text in quotes or a
 * name. `isKnown` tells the words that mean something else: "who is the best customer" names nobody.
 */
export function findCustomers(
  question: string,
  tokens: readonly Token[],
  words: Words,
  isKnown: (word: string) => boolean,
): Found<CustomerSlot>[] {
  const exact = { ...words, stem: asWritten };
  return tokens.flatMap((token, start) => {
    if (token.kind === 'email') {
      return [{ payload: { kind: 'customer', text: token.raw }, start, end: start + 1 }];
    }
    // "How much did C00090 spend": figures behind capitals are no word.
    if (token.kind === 'word' && /^\p{Lu}{1,4}\d{3,}$/u.test(token.raw)) {
      return [{ payload: { kind: 'customer', text: token.raw }, start, end: start + 1 }];
    }
    const afterNoun = longestAt(tokens, start, words.customer, exact);
    const afterWho = longestAt(tokens, start, words.cues.who_is, words);
    const afterShow =
      longestAt(tokens, start, words.cues.show, words) ??
      longestAt(tokens, start, words.cues.describe, words);
    const found = [
      afterNoun === null || isYearOfSeveral(tokens, start, afterNoun, words)
        ? null
        : (idAt(question, tokens, afterNoun) ?? nameAt(question, tokens, afterNoun, isKnown, true)),
      afterWho === null
        ? null
        : (endingIdAt(question, tokens, afterWho) ??
          nameAt(question, tokens, afterWho, isKnown, false)),
      // "Show 5 …" counts, "siapa 5 …" too; "show 11433" names when nothing follows.
      afterShow === null ? null : endingIdAt(question, tokens, afterShow),
    ];
    return found.flatMap((named) =>
      named === null
        ? []
        : [
            {
              payload: { kind: 'customer', text: named.text },
              start: afterNoun === null ? named.start : start,
              end: named.end,
            },
          ],
    );
  });
}

/** Where the noun has no plural, "pelanggan 2019" are the customers of a year and no customer of that number. */
function isYearOfSeveral(
  tokens: readonly Token[],
  start: number,
  end: number,
  { hasPlurals }: Words,
): boolean {
  return !hasPlurals && end === start + 1 && /^(?:19|20)\d\d$/.test(tokens[end]?.word ?? '');
}

/** `r1` or the lasting id of a receipt. */
export function findReceipts(
  tokens: readonly Token[],
): Found<Extract<Slot, { kind: 'receipt' }>>[] {
  return tokens.flatMap((token, start) =>
    /^(?:r\d+|rc_[0-9a-z]+)$/.test(token.word)
      ? [{ payload: { kind: 'receipt', id: token.word }, start, end: start + 1 }]
      : [],
  );
}

interface Named {
  text: string;
  start: number;
  end: number;
}

/** An id is everything up to the next space, so that `AB-1042` or `c:7f3` stays whole. */
function idAt(question: string, tokens: readonly Token[], start: number): Named | null {
  const token = tokens[start];
  if (token === undefined) return null;
  if (token.kind === 'quoted') return { text: token.raw.slice(1, -1), start, end: start + 1 };
  const rest = question.slice(token.start);
  const text = (/^\S+/.exec(rest)?.[0] ?? '').replace(/[.,;:?!)'"’”»]+$/u, '');
  // "40+" is an age.
  if (!/\d/.test(text) || text.endsWith('+')) return null;
  const stop = token.start + text.length;
  const after = tokens.findIndex((other) => other.start >= stop);
  return { text, start, end: after === -1 ? tokens.length : after };
}

function endingIdAt(question: string, tokens: readonly Token[], start: number): Named | null {
  const id = idAt(question, tokens, start);
  return id && tokens.slice(id.end).every(({ kind }) => kind === 'mark') ? id : null;
}

/** One to four words up to the end of the question. */
function nameAt(
  question: string,
  tokens: readonly Token[],
  start: number,
  isKnown: (word: string) => boolean,
  isCapital: boolean,
): Named | null {
  const rest = tokens.slice(start);
  const name = rest.filter(({ kind }) => kind !== 'mark');
  const [first] = name;
  const last = name.at(-1);
  if (!first || !last || name.length > LONGEST_NAME) return null;
  // Behind a word that must be a name, one in capitals is too: in "Jon Yang" the second means "that" elsewhere.
  const fits = name.every(({ kind, word, raw }, at) => {
    const isUpper = raw !== raw.toLowerCase();
    const isOther = isKnown(word) && (at === 0 || !isUpper);
    return kind === 'word' && !isOther && (!isCapital || isUpper);
  });
  if (!fits) return null;
  return { text: question.slice(first.start, last.end), start, end: tokens.indexOf(last) + 1 };
}
