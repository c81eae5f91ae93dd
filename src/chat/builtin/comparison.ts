/** The two groups or periods that a question puts side by side: "women versus men", "2025 compared with 2026". */
import type { Field } from '../../core/catalogue.ts';
import { daysOf } from '../../core/dates.ts';
import type { Message } from '../../core/result.ts';
import type { Pool } from './pool.ts';
import type { PeriodSlot } from './slot.ts';

/** A period under the words it was asked in. */
interface NamedPeriod {
  label: string;
  slot: PeriodSlot;
}

export type Comparison =
  | { kind: 'values'; field: Field; values: readonly [string, string] }
  | {
      kind: 'periods';
      periods: readonly [NamedPeriod, NamedPeriod];
      /** How the second was taken, where only its year was said. */
      notes: readonly Message[];
    };

/**
 * Takes the two sides and what joins them. Without a word of comparing, and where there are more than two sides or
 * nobody knows which two are meant, everything stays in the pool.
 */
export function takeComparison(pool: Pool): Comparison | null {
  const places = Array.from({ length: pool.size }, (_, at) => at);
  const isAsked = places.some((at) => pool.cue(at) === 'compare');
  const pairs = places.flatMap((at) => {
    const second = pool.slot(at + 1) && isSide(pool, at + 1) ? at + 1 : at + 2;
    const joint = second === at + 2 ? pool.cue(at + 1) : null;
    const isJoined = joint === 'versus' || (isAsked && (joint === 'and' || second === at + 1));
    const comparison = isJoined ? between(pool, at, second) : null;
    // "The difference in revenue between Italy and France".
    const opening = isAsked && pool.cue(at - 1) === 'between' ? [at - 1] : [];
    return comparison ? [{ comparison, places: [...opening, at, at + 1, second] }] : [];
  });
  const ranges = isAsked ? places.flatMap((at) => rangeAt(pool, at)) : [];
  const [found, ...others] = [...pairs, ...ranges];
  if (!found || others.length > 0 || hasThird(pool, found)) return null;
  for (const at of found.places) pool.take(at);
  return found.comparison;
}

interface Found {
  comparison: Comparison;
  places: number[];
}

function isSide(pool: Pool, at: number): boolean {
  const kind = pool.slot(at)?.kind;
  return kind === 'value' || kind === 'period';
}

function between(pool: Pool, first: number, second: number): Comparison | null {
  const [a, b] = [pool.slot(first), pool.slot(second)];
  if (a?.kind === 'period' && b?.kind === 'period') {
    return ofPeriods({ label: pool.text(first), slot: a }, { label: pool.text(second), slot: b });
  }
  const [left, right] = [valueAt(pool, first), valueAt(pool, second)];
  const isNegated = pool.cue(first - 1) === 'not';
  if (!left || !right || left.field !== right.field || isNegated) return null;
  return left.value === right.value
    ? null
    : { kind: 'values', field: left.field, values: [left.value, right.value] };
}

/** "Between 2018 and 2019" is one period where nothing is compared. */
function rangeAt(pool: Pool, at: number): Found[] {
  const slot = pool.slot(at);
  if (slot?.kind !== 'period' || !slot.ends) return [];
  const [first, second] = slot.ends;
  const comparison = ofPeriods(
    { label: first.period, slot: first },
    { label: second.period, slot: second },
  );
  return comparison === null ? [] : [{ comparison, places: [at] }];
}

/** "May 2025 and 2026" means May of both years. The other way round nobody knows what the whole year is for. */
function ofPeriods(first: NamedPeriod, second: NamedPeriod): Comparison | null {
  const isYear = ({ slot }: NamedPeriod): boolean => /^\d{4}$/.test(slot.period);
  const isPart = ({ slot }: NamedPeriod): boolean =>
    /^(\d{4})-[^.]*(?:\.\.\1-.*)?$/.test(slot.period);
  // "May and June 2025" may be two months of that year.
  const [early, late] = [first, second].map(({ slot }) => slot.month === undefined);
  if (early !== late) return null;
  if (isYear(first) && isPart(second)) return null;
  if (!isPart(first) || !isYear(second)) {
    return { kind: 'periods', periods: [first, second], notes: [] };
  }
  const period = first.slot.period.replaceAll(/\b\d{4}(?=-)/g, second.slot.period);
  const [from = '', to = from] = period.split('..');
  const [start, end] = [daysOf(from), daysOf(to)];
  // The 29th of February is not in every year.
  if (!start || !end) return null;
  const slot: PeriodSlot = { kind: 'period', period, days: { from: start.first, to: end.last } };
  const params = { words: second.label, period };
  return {
    kind: 'periods',
    periods: [first, { label: period, slot }],
    notes: [{ key: 'answer.note.same_part_of_year', params }],
  };
}

/** A word with two spellings in the data would be two rows of one side. */
function valueAt(pool: Pool, at: number): { field: Field; value: string } | null {
  const slot = pool.slot(at);
  const choice = slot?.kind === 'value' ? slot.choices[0] : undefined;
  const [value, ...others] = choice?.values ?? [];
  return choice && value !== undefined && others.length === 0
    ? { field: choice.field, value }
    : null;
}

/** "Italy, Germany and France": two of them are not what was asked. */
function hasThird(pool: Pool, { comparison, places }: Found): boolean {
  return Array.from({ length: pool.size }, (_, at) => at)
    .filter((at) => !places.includes(at))
    .some((at) => {
      const slot = pool.slot(at);
      if (comparison.kind === 'periods') return slot?.kind === 'period';
      return (
        slot?.kind === 'value' &&
        slot.choices.some(({ field }) => field.name === comparison.field.name)
      );
    });
}
