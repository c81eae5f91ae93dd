/**
 * Exact decimals as engines return them. Sums stay exact until the one division or rounding that a measure
 * needs, so that two engines, or one engine on one or four threads, agree to the last digit.
 */
export interface Decimal {
  /** The number without its decimal point: 12.50 is { units: 1250n, scale: 2 }. */
  units: bigint;
  scale: number;
}

export function decimal(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match || (match[2] === '' && !match[3])) throw new RangeError(`not a decimal: ${text}`);
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2]}${fraction}`);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

export function integer(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

export function toText({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return sign + digits.slice(0, -scale) + (fraction ? `.${fraction}` : '');
}

/** The double nearest to the exact value. */
export function toNumber(value: Decimal): number {
  return Number(toText(value));
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) + rescale(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** a / b as the double nearest to the quotient cut after 20 significant decimals; null when b is zero. */
export function ratio(a: Decimal, b: Decimal): number | null {
  if (b.units === 0n) return null;
  const extra = 20 + Math.max(0, b.scale - a.scale);
  const quotient = (a.units * 10n ** BigInt(extra)) / b.units;
  return toNumber({ units: quotient, scale: a.scale + extra - b.scale });
}

function rescale({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}
