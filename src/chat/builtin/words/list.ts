/** `a, b` -> a and b. How vocabularies are written: one phrase after the other, over as many lines as it takes. */
export function list(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
