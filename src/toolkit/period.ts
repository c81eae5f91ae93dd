/** When the purchases of an answer were made. */
import { findField } from '../core/catalogue.ts';
import { addUnits, startOf, type DayRange } from '../core/dates.ts';
import { resolvePeriod } from '../core/filter/check.ts';
import { parsePeriod } from '../core/filter/parse.ts';
import type { Message, Param, Result } from '../core/result.ts';
import type { Dimension, EngineRead } from '../ports.ts';
import { scopeOf } from './group.ts';

/** Null for the empty text and `ever`. @throws ToolInputError */
export function resolvePurchasePeriod(text: string, data: EngineRead): DayRange | null {
  if (text.trim() === '') return null;
  const range = resolvePeriod(parsePeriod(text), scopeOf(data));
  return range.from === null && range.to === null ? null : range;
}

/** With both ends included, as people read it. */
export function statedPeriod(range: DayRange | null): Result['period'] {
  if (!range) return null;
  return { from: range.from, to: range.to === null ? null : addUnits(range.to, -1, 'day') };
}

/** Where the purchases of the data do not reach: a period before, after or across their ends, a last step cut short. */
export function reachWarnings(
  range: DayRange | null,
  dimensions: readonly Dimension[],
  { snapshot }: EngineRead,
): Message[] {
  const dates = findField(snapshot.catalogue, 'transactions', 'date');
  if (!dates?.min || !dates.max) return [];
  const first = range?.from ?? dates.min;
  const end = range?.to ?? snapshot.asOf;
  if (end <= dates.min || first > dates.max) {
    const params = { from: day(dates.min), to: day(dates.max) };
    return [{ key: 'warning.period_outside', params }];
  }
  const asOf = { as_of: day(snapshot.asOf) };
  if (end > snapshot.asOf) return [{ key: 'warning.period_not_over', params: asOf }];
  const isCut = dimensions.some(
    ({ value, bin }) =>
      bin.kind === 'date' &&
      value.kind === 'field' &&
      value.field.table === 'transactions' &&
      startOf(end, bin.unit) !== end,
  );
  return isCut
    ? [{ key: 'warning.last_step_cut', params: { end: day(addUnits(end, -1, 'day')) } }]
    : [];
}

function day(value: string): Param {
  return { value, unit: 'date' };
}
