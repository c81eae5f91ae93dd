/**
 * Numbers written in digits, with the separators of all four languages: `1,234.5`, `1.234,5`, `1 234,5`, `1/3`, `½`,
 * `20%`, `20 відсотків`, `5 mila`, `2,5 juta`.
 */
import { PERCENT, SCALES, SPACES } from './quantity-words.ts';
import { exact, multiply, powerOfTen, quotient, type Rational } from './rational.ts';

export interface DigitNumber {
  start: number;
  end: number;
  /** What it can mean, likeliest first: `1.234` is a thousand and some, or one and some. Empty for other digits. */
  readings: Rational[];
  /** With a percent sign or word: its readings are a hundredth of the figures. */
  isPercent: boolean;
}

/** Signs between the digits of one number, which never goes on in the next line. */
const JOINS = `${SPACES}.,'’/⁄`;
const TOKEN = new RegExp(
  [
    // Groups of three apart by spaces, which also part a number from the next one: hence the first group's length.
    `(?<!\\p{Nd})\\p{Nd}{1,3}(?:[${SPACES}]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?`,
    `(?<![/⁄\\p{Nd}])\\p{Nd}+[${SPACES}]?[/⁄][${SPACES}]?\\p{Nd}+(?![/⁄]?\\p{Nd})`,
    `\\p{Nd}+(?:[.,'’]\\p{Nd}+)*`,
    // Vulgar fractions, circled and Roman figures; the exponents of m² and m³ are no numbers.
    `(?![²³])[\\p{No}\\p{Nl}]`,
  ].join('|'),
  'uy',
);
const PERCENT_BEHIND = new RegExp(`^[${SPACES}]?(?:${PERCENT})`, 'iu');
const SCALES_BEHIND: readonly [RegExp, number][] = SCALES.map(([words, power]) => [
  new RegExp(`^[${SPACES}]?(?:${words})(?![\\p{L}\\p{N}])`, 'iu'),
  power,
]);
/** The percent sign or scale word of a number ends within so many characters behind it. */
const SUFFIX = 24;
/** A number goes on for so many characters at most; the rest is read as the next one. */
const LONGEST_NUMBER = 64;
const RUN = new RegExp(`[\\p{N}${JOINS}]{1,${LONGEST_NUMBER}}`, 'uy');
/** A digit inside `B2B` or `B2B2C`: names that hold one in every language and state no number. */
const IN_TERM =
  /(?<=(?<![\p{L}\p{N}])[BCD])2[BCG](?:2[BC])?(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])[BCD]2[BCG])2[BC](?![\p{L}\p{N}])/iuy;

/** Every run of digits in the text, in order, with the percent sign or scale word that belongs to it. */
export function digitNumbers(text: string): DigitNumber[] {
  const found: DigitNumber[] = [];
  for (const { index } of text.matchAll(/\p{N}/gu)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const here = numberAt(text, index);
    if (here) found.push(here);
  }
  return found;
}

/** The number whose first digit stands there; null where it is none, as in `B2B` and `m²`. */
export function numberAt(text: string, at: number): DigitNumber | null {
  const term = matchAt(IN_TERM, text, at);
  const token = term === null ? matchAt(TOKEN, text, at) : null;
  if (token === null) return null;
  const end = at + token.length;
  const { length, power, isPercent } = suffixOf(text.slice(end, end + SUFFIX));
  return {
    start: at,
    end: end + length,
    readings: readingsOf(token).map((value) => multiply(value, powerOfTen(power))),
    isPercent,
  };
}

/**
 * Where the text ends that has to be known to read the number at that digit: with its line, or some characters behind
 * its last one. Null where a text that is still being written does not reach there.
 */
export function neededFor(text: string, at: number, ended: boolean): number | null {
  return lineEnd(text, at, at + (matchAt(RUN, text, at) ?? '').length, ended);
}

/** The end of what stands beside something, up to the end of its line; null where that is not written yet. */
export function besideEnd(text: string, at: number, ended: boolean): number | null {
  return lineEnd(text, at, at, ended);
}

function lineEnd(text: string, at: number, from: number, ended: boolean): number | null {
  const end = from + SUFFIX;
  const line = text.slice(at, end).indexOf('\n');
  if (line >= 0) return at + line;
  return end <= text.length || ended ? Math.min(end, text.length) : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function suffixOf(after: string): { length: number; power: number; isPercent: boolean } {
  const percent = PERCENT_BEHIND.exec(after);
  if (percent) return { length: percent[0].length, power: -2, isPercent: true };
  for (const [pattern, power] of SCALES_BEHIND) {
    const scale = pattern.exec(after);
    if (scale) return { length: scale[0].length, power, isPercent: false };
  }
  return { length: 0, power: 0, isPercent: false };
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
