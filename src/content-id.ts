/** Content addresses: the same text has the same id everywhere. */
import { createHash } from 'node:crypto';

// Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** `prefix` and `length` characters of the SHA-256 of `text`, five bits each. */
export function contentId(prefix: string, text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  let id = '';
  for (let bit = 0; id.length < length; bit += 5) {
    const at = bit >> 3;
    const pair = ((digest[at] ?? 0) << 8) | (digest[at + 1] ?? 0);
    id += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return prefix + id;
}

/** Address of a group: 80 bits of its canonical text. */
export function groupId(canonicalFilter: string): string {
  return contentId('g:', canonicalFilter, 16);
}
