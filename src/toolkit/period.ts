/** When the purchases of an answer were made. */
import { addUnits, type DayRange } from '../core/dates.ts';
import { resolvePeriod } from '../core/filter/check.ts';
import { parsePeriod } from '../core/filter/parse.ts';
import type { Result } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';
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
