/** Exact fractions: a third of 300 is 100, and three tenths are three times one tenth. */
import { decimal, toText, type Decimal } from '../decimal.ts';

/** `d` is positive; not necessarily in lowest terms. */
export interface Rational {
  n: bigint;
  d: bigint;
}

/** Digits kept where a quotient has no end; more than a double or a reader can tell apart. */
const DIGITS = 20;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** The value as it prints: 0.1 is one tenth, `1.5e-7` fifteen hundred-millionths. Null for text that is no number. */
export function exact(value: number | string): Rational | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d{1,3}))?$/i.exec(String(value).trim());
  if (!match) return null;
  const base = fromDecimal(decimal(match[1] ?? ''));
  const power = Number(match[2] ?? 0);
  return power < 0 ? divide(base, powerOfTen(-power)) : multiply(base, powerOfTen(power));
}

export function fromDecimal({ units, scale }: Decimal): Rational {
  return { n: units, d: 10n ** BigInt(scale) };
}

/** Decimal text, cut after 20 decimals. */
export function decimalText(value: Rational): string {
  return toText({ units: (value.n * 10n ** BigInt(DIGITS)) / value.d, scale: DIGITS });
}

export function powerOfTen(power: number): Rational {
  return power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Null when b is zero. */
export function quotient(a: Rational, b: Rational): Rational | null {
  return b.n === 0n ? null : divide(a, b);
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The least whole number that is not below the value. */
export function ceiling({ n, d }: Rational): Rational {
  const cut = n / d;
  return { n: n > 0n && cut * d !== n ? cut + 1n : cut, d: 1n };
}

export function absolute({ n, d }: Rational): Rational {
  return { n: n < 0n ? -n : n, d };
}

/**
 * The value to two significant digits, halves away from zero, and the power of ten of the second one:
 * 17411 → 17000 and 3; 0.0523 → 0.052 and -3.
 */
export function twoDigits(value: Rational): { value: Rational; power: number } {
  const size = absolute(value);
  if (size.n === 0n) return { value, power: 0 };
  let power = String(size.n / size.d).length - 2;
  while (compare(size, powerOfTen(power + 1)) < 0) power -= 1;
  const scaled = divide(size, powerOfTen(power));
  const rounded = (scaled.n * 2n + scaled.d) / (scaled.d * 2n);
  const sign = value.n < 0n ? -1n : 1n;
  return { value: multiply({ n: sign * rounded, d: 1n }, powerOfTen(power)), power };
}

function divide(a: Rational, b: Rational): Rational {
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
}
