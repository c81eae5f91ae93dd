/** The columns a caller may ask for: measures of the registry, and statistics of any value (`median(income)`). */
import { ToolInputError } from '../core/errors.ts';
import { findField } from '../core/catalogue.ts';
import type { CheckedValue } from '../core/filter/checked.ts';
import { checkValue } from '../core/filter/check.ts';
import { parseValue } from '../core/filter/parse.ts';
import { printValue } from '../core/filter/print.ts';
import {
  availableMeasures,
  findMeasure,
  MEASURES,
  missingFor,
  type Measure,
  type Primitive,
} from '../core/metrics.ts';
import { nearest } from '../core/nearest.ts';
import { slug, type Column, type FieldName, type Unit } from '../core/result.ts';
import type { EngineRead, ValuePrimitive } from '../ports.ts';
import { scopeOf } from './group.ts';

export type AnyPrimitive = Primitive | ValuePrimitive;

export interface Quantity {
  column: Column;
  additive: Measure['additive'];
  /** Cells are numbers (or days) computed from one or two exact aggregates, or an order statistic. */
  from:
    | { kind: 'primitive'; of: AnyPrimitive }
    | { kind: 'ratio'; of: AnyPrimitive; over: AnyPrimitive }
    | { kind: 'quantile'; of: CheckedValue; probability: number };
}

const STATISTIC = /^\s*(mean|avg|average|median|p\d{1,2}|min|max|sum)\s*\((.*)\)\s*$/is;

const COUNT = /^\s*count\s*\(/i;

/** @throws ToolInputError naming the nearest measure, or what the data lacks for it. */
export function resolveQuantity(text: string, data: EngineRead): Quantity {
  const measure = findMeasure(text.trim());
  if (measure) return ofMeasure(measure, data);
  const counted = COUNT.exec(text);
  if (counted) {
    throw new ToolInputError(
      `${text.trim()} counts for one customer. Of a group ask for orders, lines, buyers or customers; mean(${text.trim()}) is its average over customers.`,
      'measures',
    );
  }
  const statistic = STATISTIC.exec(text);
  if (statistic) return ofStatistic(statistic[1] ?? '', statistic[2] ?? '', data);
  const ids = MEASURES.map(({ id }) => id);
  const near = nearest(text, ids, 2).map((id) => `"${id}"`);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new ToolInputError(
    `There is no measure "${text}".${hint} Measures are ${ids.join(', ')}; a statistic of any value is written median(income), p1(revenue) to p99(revenue), mean(age), sum(…), min(…) or max(…).`,
    'measures',
  );
}

function ofMeasure(measure: Measure, data: EngineRead): Quantity {
  const { catalogue } = data.snapshot;
  const missing = missingFor(measure, catalogue);
  if (missing.length > 0) {
    const others = availableMeasures(catalogue).map(({ id }) => id);
    throw new ToolInputError(
      `The data does not say: ${measure.id} needs ${missing.join(' and ')}, which was not imported. What can be asked: ${others.join(', ')}.`,
      'measures',
    );
  }
  const column = {
    key: measure.id,
    label: { key: `measure.${measure.id}` },
    measure: measure.id,
    ...(measure.noun ? { noun: measure.noun } : {}),
    ...unitOf(measure.unit, data),
  };
  const formula = measure.overGroup;
  if (formula.kind === 'median') {
    const of = checkValue(parseValue(measure.perCustomer ?? measure.id), scopeOf(data));
    return { column, additive: false, from: { kind: 'quantile', of, probability: 0.5 } };
  }
  return { column, additive: measure.additive, from: formula };
}

function ofStatistic(name: string, inner: string, data: EngineRead): Quantity {
  const fn =
    name.toLowerCase() === 'avg' || name.toLowerCase() === 'average' ? 'mean' : name.toLowerCase();
  const value = resolveValue(inner, data);
  const isSummable = value.checked.type === 'number';
  if (!isSummable && !((fn === 'min' || fn === 'max') && value.checked.type === 'date')) {
    throw new ToolInputError(
      `${fn}(${inner.trim()}) needs a number, but ${inner.trim()} is a ${value.checked.type}. Use it in \`by\` instead, or name a number such as ${numberNames(data).join(', ')}.`,
      'measures',
    );
  }
  const column = {
    key: `${fn}_${slug(value.text)}`,
    label: {
      key: fn.startsWith('p') ? 'statistic.percentile' : `statistic.${fn}`,
      params: { p: fn.slice(1), value: nameOfValue(value) },
    },
    ...unitOf(unitOfValue(value.checked), data),
  };
  if (fn === 'median' || fn.startsWith('p')) {
    const probability = fn === 'median' ? 0.5 : Number(fn.slice(1)) / 100;
    return { column, additive: false, from: { kind: 'quantile', of: value.checked, probability } };
  }
  const aggregate = (of: ValuePrimitive['fn']): ValuePrimitive => ({
    fn: of,
    value: value.checked,
  });
  if (fn === 'mean') {
    return {
      column,
      additive: false,
      from: { kind: 'ratio', of: aggregate('sum'), over: aggregate('known') },
    };
  }
  const of = fn === 'min' || fn === 'max' ? fn : 'sum';
  const additive = of === 'sum' ? (isLineValue(value.checked) ? 'lines' : 'customers') : false;
  return { column, additive, from: { kind: 'primitive', of: aggregate(of) } };
}

/**
 * A value of each customer in the filter language, or `purchase.amount`: a field of each purchase line.
 * @throws ToolInputError
 */
export function resolveValue(
  text: string,
  data: EngineRead,
): { checked: CheckedValue; text: string } {
  const parsed = parseValue(text);
  const canonical = printValue(parsed);
  if (
    parsed.kind === 'path' &&
    parsed.names.length === 2 &&
    parsed.names[0]?.toLowerCase() === 'purchase'
  ) {
    const field = findField(data.snapshot.catalogue, 'transactions', parsed.names[1] ?? '');
    if (field) return { checked: { kind: 'field', type: field.type, field }, text: canonical };
  }
  return { checked: checkValue(parsed, scopeOf(data)), text: canonical };
}

/** A text in the filter language, or a text by key, or a field: fits into a message, and makes a label. */
export type ValueName = string | { key: string } | FieldName;

/** What a reader calls the value: the field or measure it is, or the expression itself. */
export function nameOfValue({ checked, text }: { checked: CheckedValue; text: string }): ValueName {
  if (checked.kind === 'field') return { field: checked.field.name };
  if (isAge(checked)) return { field: 'age' };
  const measure = MEASURES.find(({ perCustomer }) => perCustomer === text);
  return measure ? { key: `measure.${measure.id}` } : text;
}

/** "Age" is no field of the data where it is computed from the date of birth. */
function isAge(value: CheckedValue): boolean {
  const isYears = value.kind === 'since' && value.unit === 'year';
  return isYears && value.of.kind === 'field' && value.of.field.name === 'birth_date';
}

/** True for a value of purchase lines, false for one of customers. */
export function isLineValue(value: CheckedValue): boolean {
  return value.kind === 'field' && value.field.table === 'transactions';
}

/** The unit of a value: money where amounts are summed or averaged, days for time since a date. */
export function unitOfValue(value: CheckedValue): Unit {
  switch (value.kind) {
    case 'field':
      return unitOfField(value.field.unit, value.type);
    case 'since':
      return value.unit === 'day' ? 'days' : value.unit === 'year' ? 'years' : 'number';
    case 'scaled':
      return unitOfValue(value.of);
    case 'aggregate':
      if (value.fn === 'count') return 'count';
      return value.field ? unitOfField(value.field.unit, value.type) : 'number';
    case 'literal':
      return value.type === 'number' ? 'number' : 'text';
  }
}

export function unitOfField(unit: string | null, type: CheckedValue['type']): Unit {
  if (type === 'date') return 'date';
  if (type === 'boolean') return 'yes_no';
  if (type === 'text') return 'text';
  return unit === 'money' || unit === 'days' || unit === 'years' ? unit : 'number';
}

/** Unit and, for money in a known currency, its code. */
export function unitOf(unit: Unit, data: EngineRead): Pick<Column, 'unit' | 'currency'> {
  const { currency } = data.snapshot.catalogue;
  return unit === 'money' && currency ? { unit, currency } : { unit };
}

function numberNames(data: EngineRead): string[] {
  const attributes = data.snapshot.catalogue.fields
    .filter((field) => field.table === 'customers' && field.type === 'number')
    .map((field) => field.name);
  return [...attributes, 'revenue', 'orders'].slice(0, 6);
}
