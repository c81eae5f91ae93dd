/** Reads numbers in Indonesian: `1.000,5`, `dua puluh lima`, `50 ribu`. */
import { list } from '../list.ts';

const ONES = new Map(
  list('nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan').map(
    (word, value) => [word, value] as const,
  ),
);
/** Numbers by themselves that stand at the end of what is below a thousand, or begin it. */
const WHOLE = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
]);
/** What a digit before them becomes. */
const MULTIPLIED = new Map<string, (digit: number) => number>([
  ['belas', (digit) => digit + 10],
  ['puluh', (digit) => digit * 10],
  ['ratus', (digit) => digit * 100],
]);
/** What everything before them is multiplied by. */
const GREAT = new Map([
  ['ribu', 1_000],
  ['rb', 1_000],
  ['juta', 1_000_000],
  ['jt', 1_000_000],
]);
const ALONE = new Map([
  ['seribu', 1_000],
  ['sejuta', 1_000_000],
  ['tanpa', 0],
  ...list(`
    tidak punya, tidak memiliki, tidak mempunyai, belum punya, belum memiliki, nggak punya, gak
    punya, tak punya
  `).map((word) => [word, 0] as const),
]);

/**
 * The number that a word or several words with spaces between them stand for. A comma before three figures is none:
 * people write the thousands of `1,000` that way, though here it would be one.
 */
export function number(text: string): number | null {
  const alone = ALONE.get(text);
  if (alone !== undefined) return alone;
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  // `40rb`.
  const [, digits = '', unit = ''] = /^([\d.,]+)([a-z]+)$/.exec(text) ?? [];
  if (GREAT.has(unit)) return number(`${digits} ${unit}`);
  const great = GREAT.get(last);
  if (great === undefined) return belowThousand(words) ?? figures(text);
  const before = words.slice(0, -1);
  const count = before.length === 1 ? figures(before[0] ?? '') : null;
  const value = count ?? belowThousand(before);
  return value === null || value === 0 ? null : Math.round(value * great);
}

function figures(text: string): number | null {
  if (/^\d+,\d{3}$/.test(text) || !/^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(text)) return null;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** `tujuh`, `dua belas`, `dua puluh lima`, `seratus lima puluh`: each part less than the one before. */
function belowThousand(words: readonly string[]): number | null {
  let value = 0;
  let room = 1_000;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const digit = ONES.get(word);
    const multiply = digit === undefined ? undefined : MULTIPLIED.get(words[at + 1] ?? '');
    const part = multiply && digit !== undefined ? multiply(digit) : (digit ?? WHOLE.get(word));
    if (part === undefined || part >= room || (part === 0 && words.length > 1)) return null;
    value += part;
    room = part >= 100 ? 100 : part >= 20 && part % 10 === 0 ? 10 : 1;
    if (multiply) at += 1;
  }
  return words.length === 0 ? null : value;
}
