/**
 * Numbers written in digits, with the separators of all four languages: `1,234.5`, `1.234,5`, `1 234,5`, `1/3`, `½`,
 * `20%`, `20 відсотків`, `5 mila`, `2,5 juta`.
 */
import { exact, multiply, powerOfTen, quotient, type Rational } from './rational.ts';

export interface DigitNumber {
  start: number;
  end: number;
  /** What it can mean, likeliest first: `1.234` is a thousand and some, or one and some. Empty for other digits. */
  readings: Rational[];
}

const SPACES = ' \\u00A0\\u2009\\u202F';
const TOKEN = new RegExp(
  [
    // Groups of three apart by spaces, which also part a number from the next one: hence the first group's length.
    `(?<!\\p{Nd})\\p{Nd}{1,3}(?:[${SPACES}]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?`,
    `(?<![/⁄\\p{Nd}])\\p{Nd}+\\s?[/⁄]\\s?\\p{Nd}+(?![/⁄]?\\p{Nd})`,
    `\\p{Nd}+(?:[.,'’]\\p{Nd}+)*`,
    // Vulgar fractions, circled and Roman figures; the exponents of m² and m³ are no numbers.
    `(?![²³])[\\p{No}\\p{Nl}]`,
  ].join('|'),
  'gu',
);
const PERCENT = new RegExp(
  `^[${SPACES}]?(?:%|٪|(?:percent|per cent[oi]?|percento|persen)(?![\\p{L}])|(?:відсот|процент)\\p{L}*)`,
  'iu',
);
const SCALES: readonly [RegExp, number][] = [
  ['k(?![\\p{L}])|thousand|mila|тис\\.?|тисяч\\p{L}*|ribu|rb', 3],
  ['millions?|milion[ei]|mln|mio|млн\\.?|мільйон\\p{L}*|juta|jt', 6],
  ['billions?|miliard[oi]|mrd|млрд\\.?|мільярд\\p{L}*|miliar', 9],
].map(([words, power]) => [
  new RegExp(`^[${SPACES}]?(?:${words})(?![\\p{L}\\p{N}])`, 'iu'),
  Number(power),
]);
/** Names that hold a digit in every language and state no number. */
const TERMS = /(?<![\p{L}\p{N}])[BCD]2[BCG](?:2[BC])?(?![\p{L}\p{N}])/giu;

/** Every run of digits in the text, in order, with the percent sign or scale word that belongs to it. */
export function digitNumbers(text: string): DigitNumber[] {
  const masked = text.replace(TERMS, (term) => '_'.repeat(term.length));
  return [...masked.matchAll(TOKEN)].map((match) => {
    const after = masked.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const { length, power } = suffixOf(after);
    return {
      start: match.index,
      end: match.index + match[0].length + length,
      readings: readingsOf(match[0]).map((value) => multiply(value, powerOfTen(power))),
    };
  });
}

function suffixOf(after: string): { length: number; power: number } {
  const percent = PERCENT.exec(after);
  if (percent) return { length: percent[0].length, power: -2 };
  for (const [pattern, power] of SCALES) {
    const scale = pattern.exec(after);
    if (scale) return { length: scale[0].length, power };
  }
  return { length: 0, power: 0 };
}

function readingsOf(token: string): Rational[] {
  const text = token.normalize('NFKC').replace(/[\s'’]/g, '');
  const [, over, below] = /^(\d+)[/⁄](\d+)$/.exec(text) ?? [];
  if (over !== undefined && below !== undefined) {
    const value = quotient(number(over), number(below));
    return value ? [value] : [];
  }
  if (!/^\d[\d.,]*$/.test(text)) return [];
  const signs = text.replace(/\d/g, '');
  const last = signs.at(-1) ?? '';
  if (last === '') return [number(text)];
  const asGroups = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text) && new Set(signs).size === 1;
  if (asGroups && signs.length > 1) return [number(text.replace(/[.,]/g, ''))];
  const cut = text.lastIndexOf(last);
  const whole = text.slice(0, cut);
  const isDecimal = signs.length === 1 || /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole);
  const mixed = signs.length > 1 && signs.slice(0, -1).includes(last);
  if (!isDecimal || mixed) return [];
  const decimal = number(`${whole.replace(/[.,]/g, '')}.${text.slice(cut + 1)}`);
  return asGroups ? [number(text.replace(/[.,]/g, '')), decimal] : [decimal];
}

function number(digits: string): Rational {
  return exact(digits) ?? { n: 0n, d: 1n };
}
