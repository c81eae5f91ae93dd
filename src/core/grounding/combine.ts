/** The functions of two values: each checks units before it calculates. */
import { dayDifference, isDay } from '../dates.ts';
import { integer } from '../decimal.ts';
import { findMeasure } from '../metrics.ts';
import type { Unit } from '../result.ts';
import { ReferenceFault, silence } from './fault.ts';
import { amountOf, derived, type Operand } from './operand.ts';
import type { ValueSpec } from './phrases.ts';
import {
  absolute,
  compare,
  fromDecimal,
  multiply,
  ONE,
  powerOfTen,
  quotient,
  subtract,
  ZERO,
  type Rational,
} from './rational.ts';

/** Units of which a part can be a share of a whole. */
const PARTS: readonly Unit[] = ['count', 'money', 'number', 'days', 'years'];

/** a of b, a part of its whole: between 0 and 1. */
export function share(a: Operand, b: Operand): Operand {
  const [part, whole] = alike('share', a, b);
  if (!PARTS.includes(part.spec.unit)) {
    throw new ReferenceFault(
      `share takes amounts, not values of unit ${part.spec.unit}; compare them with diff or times`,
    );
  }
  if (isAverage(a) || isAverage(b)) {
    throw new ReferenceFault('an average is no part of a whole; set it against another with times');
  }
  const value = ratio(part, whole);
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0) {
    throw new ReferenceFault('the first value of share is a part of the second; use times(a, b)');
  }
  return derived(value, { unit: 'share' }, [a, b]);
}

/** How many times b is a. */
export function times(a: Operand, b: Operand): Operand {
  const [left, right] = alike('times', a, b);
  return derived(ratio(left, right), { unit: 'times' }, [a, b]);
}

/** a − b in their unit; percentage points for shares. */
export function diff(a: Operand, b: Operand): Operand {
  const [left, right] = alike('diff', a, b);
  const value = subtract(amountOf(left), amountOf(right));
  if (left.spec.unit === 'share') {
    return derived(multiply(value, powerOfTen(2)), { unit: 'points' }, [a, b]);
  }
  const noun = left.spec.noun === right.spec.noun ? left.spec.noun : undefined;
  const measure = a.measure === b.measure ? a.measure : null;
  return derived(value, { ...left.spec, noun }, [a, b], measure);
}

/** By how much a differs from b, as a share of b: +0.25 for 125 against 100. */
export function change(a: Operand, b: Operand): Operand {
  const [now, base] = alike('change', a, b);
  if (compare(amountOf(base), ZERO) <= 0) {
    throw new ReferenceFault('the base of a change must be above zero; use diff(a, b)');
  }
  return derived(subtract(ratio(now, base), ONE), { unit: 'share' }, [a, b]);
}

/** Whole days between two days, whichever comes first. */
export function days(a: Operand, b: Operand): Operand {
  const between = dayDifference(dayOf(a), dayOf(b));
  return derived(absolute(fromDecimal(integer(between))), { unit: 'days' }, [a, b]);
}

/**
 * Both in one unit and currency, the user's bare numbers in that of the other. Throws ReferenceFault where they
 * differ, or where they are days.
 */
export function alike(name: string, a: Operand, b: Operand): [Operand, Operand] {
  // Two numbers as the user typed them have their own decimals; what is made of them has others.
  const typed: ValueSpec | null = a.plain && b.plain ? { unit: a.spec.unit } : null;
  const left = { ...a, spec: typed ?? (a.plain && takesBare(b) ? b.spec : a.spec) };
  const right = { ...b, spec: typed ?? (b.plain && takesBare(a) ? a.spec : b.spec) };
  const { unit, currency } = left.spec;
  if (unit === 'date' && right.spec.unit === 'date') {
    throw new ReferenceFault(`${name} does not take dates`, ['days(a, b)']);
  }
  if (unit !== right.spec.unit) {
    throw new ReferenceFault(
      `${name} takes values of one unit, here are ${unit} and ${right.spec.unit}`,
    );
  }
  if (currency !== right.spec.currency) {
    throw new ReferenceFault(`${name} takes values of one currency`);
  }
  return [left, right];
}

/** A share beside a bare 400 would be 40,000 %: the user's shares are written with their sign. */
function takesBare({ plain, spec }: Operand): boolean {
  return !plain && spec.unit !== 'share';
}

/** Averages, medians and ratios: values that neither add up nor are parts of anything. */
export function isAverage({ measure }: Operand): boolean {
  const known = measure === null ? undefined : findMeasure(measure);
  return known !== undefined && known.overGroup.kind !== 'primitive';
}

function dayOf({ cell, spec }: Operand): string {
  if (spec.unit !== 'date') throw new ReferenceFault('days takes two dates');
  if (typeof cell !== 'string' || !isDay(cell)) throw silence('on which day');
  return cell;
}

function ratio(a: Operand, b: Operand): Rational {
  const value = quotient(amountOf(a), amountOf(b));
  if (!value) throw silence('how much it is: the base is zero');
  return value;
}
