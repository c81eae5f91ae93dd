/** Verbatim quotes: found in the note letter by letter, never taken from the answer. */
import { ReferenceFault } from './fault.ts';

/** What closes a sentence stands within so many characters of its end. */
const NEAR = 12;
const SENTENCE_END = /[.!?…。\n]["'”’»)\]]*\s*$/u;

/**
 * The words as they stand in the note (both in NFC), with "…" at a side where they are cut out of a sentence, so that
 * a condition beside them is not silently lost. Throws ReferenceFault where the note does not hold them, or only as
 * part of longer words.
 */
export function quoted(words: string, note: string): string {
  const text = note.normalize('NFC');
  const start = wholeWords(text, words);
  if (start < 0) {
    throw new ReferenceFault('the note does not contain these words: quote it letter by letter');
  }
  const before = text.slice(0, start);
  const after = text.slice(start + words.length);
  const opens = before.trim() === '' || SENTENCE_END.test(before.slice(-NEAR));
  const closes =
    SENTENCE_END.test(words.slice(-NEAR)) || /^["'”’»)\]]*\s*(?:$|\n|[.!?…])/u.test(after);
  return `${opens ? '' : '… '}${words}${closes ? '' : ' …'}`;
}

/** Where the words stand whole: "able" is not a quote of "unable". */
function wholeWords(text: string, words: string): number {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + words.length] ?? '';
    const cutsBefore = letter.test(before) && letter.test(words[0] ?? '');
    const cutsAfter = letter.test(after) && letter.test(words.at(-1) ?? '');
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}
