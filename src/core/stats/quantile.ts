import { add, multiply, subtract, toNumber, type Decimal } from '../decimal.ts';

/**
 * Type-7 quantile (Hyndman & Fan 1996, the default of R and NumPy) from the two neighbouring order statistics:
 * low + fraction · (high - low), exact until the final rounding to a double.
 */
export function quantileOfRanks(low: Decimal, high: Decimal, fraction: number): number {
  // n and p are at most 10⁹ and two decimals here, so the fraction is exact at 12 decimals.
  const weight: Decimal = { units: BigInt(Math.round(fraction * 1e12)), scale: 12 };
  return toNumber(add(low, multiply(weight, subtract(high, low))));
}
