/** Calls of query_data as the intents make them, and what stands in the way of one. */
import { findField, type Catalogue } from '../../core/catalogue.ts';
import { findMeasure, missingFor } from '../../core/metrics.ts';
import { addUnits } from '../../core/dates.ts';
import { resolvePeriod, type Scope as FilterScope } from '../../core/filter/check.ts';
import { parsePeriod } from '../../core/filter/parse.ts';
import type { Message } from '../../core/result.ts';
import type { Asked, PlannedCall, Refusal } from './intent.ts';
import type { Scope } from './scope.ts';
import type { Split } from './slot.ts';

/** Fields with more values than this are split in steps. */
const MOST_STEPS = 20;
/** Years, months and ages stay apart as far as the tool allows. */
const MOST_ROWS = 50;

export function queryData(
  measures: readonly string[],
  { group, where, period }: Scope,
  by: readonly string[] = [],
): PlannedCall {
  const inSteps = by.some((text) => /[( ]/.test(text));
  return {
    tool: 'query_data',
    input: {
      measures: [...measures],
      ...(group === '' ? {} : { group }),
      ...(where === '' ? {} : { where }),
      ...(period === '' ? {} : { period }),
      ...(by.length === 0 ? {} : { by: [...by] }),
      ...(inSteps ? { top: MOST_ROWS } : {}),
    },
  };
}

/** How query_data writes a split; null where it has none of that kind. */
export function splitText(split: Split, catalogue: Catalogue): string | null {
  if ('unit' in split) {
    const date = findField(catalogue, 'customers', 'date') ? 'purchase.date' : 'date';
    return `${split.unit}(${date})`;
  }
  if ('measure' in split) return null;
  const { name, type, distinct, min, max } = split.field;
  if (type === 'date') return `year(${name})`;
  if (name === 'age') return 'age by 10';
  if (type !== 'number' || distinct <= MOST_STEPS) return name;
  return `${name} by ${stepOf(Number(max) - Number(min))}`;
}

/** Whether a split makes cells of purchase lines, in which a customer can stand more than once. */
export function isOfLines(split: Split): boolean {
  if ('unit' in split) return true;
  return 'field' in split && split.field.table === 'transactions';
}

/** The data lacks a column that one of these measures needs. */
export function missingMeasure(measures: readonly string[], catalogue: Catalogue): Refusal | null {
  for (const id of measures) {
    const measure = findMeasure(id);
    const missing = measure ? missingFor(measure, catalogue) : [];
    if (missing.length > 0) {
      const params = { measure: { key: `measure.${id}` }, columns: missing.join(', ') };
      return { kind: 'missing', why: { key: 'answer.missing.measure', params } };
    }
  }
  return null;
}

/** The period lies before the first or after the last purchase: nothing there is not the same as zero. */
export function missingPeriod({
  frame,
  catalogue,
  asOf,
}: Pick<Asked, 'frame' | 'catalogue' | 'asOf'>): Refusal | null {
  const date = findField(catalogue, 'transactions', 'date');
  const [slot] = frame.periods;
  if (!slot || !date?.min || !date.max) return null;
  const days = slot.days ?? daysSince(slot.period, { catalogue, asOf });
  const isOutside =
    (days.to !== null && days.to < date.min) || (days.from !== null && days.from > date.max);
  if (!isOutside) return null;
  const params = {
    from: { value: date.min, unit: 'date' as const },
    to: { value: date.max, unit: 'date' as const },
  };
  return { kind: 'missing', why: { key: 'answer.missing.period', params } };
}

/** Of a period that depends on today. */
function daysSince(period: string, scope: FilterScope): { from: string | null; to: string | null } {
  const { from, to } = resolvePeriod(parsePeriod(period), scope);
  return { from, to: to === null ? null : addUnits(to, -1, 'day') };
}

/** The measure's name, for a text. */
export function measureName(id: string): { key: string } {
  return { key: `measure.${id}` };
}

/** Says that a value is per customer who bought, where people say "per customer". */
export function measureNotes(measures: readonly string[]): Message[] {
  const perBuyer = measures.filter((id) => id === 'revenue_per_buyer' || id === 'frequency');
  return perBuyer.length > 0 ? [{ key: 'answer.note.per_buyer' }] : [];
}

/** 1, 2 or 5 times a power of ten, so that about ten steps cover the range. */
function stepOf(range: number): number {
  if (!Number.isFinite(range) || range <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(range / 10));
  const step = [1, 2, 5, 10].find((factor) => factor * power * 10 >= range) ?? 10;
  return Number((step * power).toPrecision(1));
}
