/** Facts about single customers: which values to read for each, and the columns that show them. */
import { checkValue } from '../core/filter/check.ts';
import { parseValue } from '../core/filter/parse.ts';
import { findMeasure, missingFor } from '../core/metrics.ts';
import type { CheckedValue } from '../core/filter/checked.ts';
import type { Column } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';
import { scopeOf } from './group.ts';
import { unitOf } from './quantities.ts';

export interface Fact {
  column: Column;
  value: CheckedValue;
}

/** The customer's own id as a column. */
export const CUSTOMER: Column = {
  key: 'customer',
  label: { key: 'label.customer' },
  unit: 'customer',
};

/** One fact for each of these measures that has a value for a single customer and whose columns were imported. */
export function measureFacts(ids: readonly string[], data: EngineRead): Fact[] {
  return ids.flatMap((id) => {
    const measure = findMeasure(id);
    if (!measure?.perCustomer || missingFor(measure, data.snapshot.catalogue).length > 0) return [];
    const column: Column = {
      key: id,
      label: { key: `measure.${id}` },
      measure: id,
      ...unitOf(measure.unit, data),
    };
    return [{ column, value: checkValue(parseValue(measure.perCustomer), scopeOf(data)) }];
  });
}

/** The customer's own cadence: the median of the days between two purchase days; silence is read against it. */
export function gapFact(data: EngineRead): Fact[] {
  if (!data.snapshot.catalogue.relations.some(({ name }) => name === 'purchase')) return [];
  const value = checkValue(parseValue('median(purchase.gap)'), scopeOf(data));
  return [
    { column: { key: 'median_gap', label: { key: 'label.median_gap' }, unit: 'days' }, value },
  ];
}
