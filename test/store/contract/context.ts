/** What the parts of the engine contract share. */
import { toText, type Decimal } from '../../../src/core/decimal.ts';
import type { CheckedGroup, CheckedValue } from '../../../src/core/filter/checked.ts';
import type { EngineRead } from '../../../src/ports.ts';
import { compare, fraction, plus, times, type Oracle, type Outcome } from '../../support/oracle.ts';
import type { Tree } from '../../support/trees.ts';

/** `engine` and `t` are there once the engine is open. */
export interface Contract {
  engine: EngineRead;
  t: Tree;
  oracle: Oracle;
}

export type Answer = Decimal | string | boolean | null;

export const signal = new AbortController().signal;

/** Random trials of each property. */
export const RUNS = { numRuns: 100 };

/** The customers in the group, each asked on its own. */
export async function members(
  { engine, oracle }: Contract,
  group: CheckedGroup,
): Promise<string[]> {
  const answers = await Promise.all(
    oracle.customers.map((customer) => engine.isIn(customer, group, signal)),
  );
  return oracle.customers.filter((_, at) => answers[at] === true);
}

export async function valuesOf(
  { engine }: Contract,
  customer: string,
  values: CheckedValue[],
): Promise<(string | boolean | null)[] | undefined> {
  return (await engine.values(customer, values, signal))?.map(plain);
}

/** Numbers as canonical text. */
export function plain(value: Answer): string | boolean | null {
  return typeof value === 'object' && value !== null ? toText(value) : value;
}

/** Null where the engine's answer is the expected one; means may be cut after ten decimals. */
export function mismatch(found: Answer, expected: Outcome): unknown {
  const isNumber = typeof found === 'object' && found !== null;
  if (!isNumber || typeof expected !== 'object' || expected === null) {
    return found === expected ? null : { found, expected };
  }
  const difference = plus(fraction(toText(found)), times(expected, fraction('-1')));
  const isDecimal = 10n ** 20n % expected.under === 0n;
  const tolerance = fraction(isDecimal ? '0' : '0.0000000001');
  const isNear = compare(times(difference, difference), times(tolerance, tolerance)) <= 0;
  return isNear ? null : { found: toText(found), expected };
}
