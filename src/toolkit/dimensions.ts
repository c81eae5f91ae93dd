/** What a caller may split an answer by: a field, a date in steps (`month(date)`), a number in steps (`age by 10`). */
import { findField, isPersonal, type Field } from '../core/catalogue.ts';
import { ToolInputError } from '../core/errors.ts';
import { checkValue } from '../core/filter/check.ts';
import { specialCategory } from '../core/filter/names.ts';
import { parseValue } from '../core/filter/parse.ts';
import { nearest } from '../core/nearest.ts';
import type { Bin, Dimension, EngineRead } from '../ports.ts';
import { scopeOf } from './group.ts';
import { isLineValue, nameOfValue, type ValueName } from './quantities.ts';

export interface ResolvedDimension extends Dimension {
  /** As it is written: `month(date)`, `age by 10`, `country`. */
  text: string;
  /** A cell is a set of purchase lines, not of customers. */
  ofLines: boolean;
}

/** What a reader calls the split. Its rows show the steps of numbers. */
export function nameOfDimension({ value, bin, text }: ResolvedDimension): ValueName {
  const name = nameOfValue({ checked: value, text: text.replace(/ by [\d.]+$/, '') });
  if (bin.kind !== 'date' || typeof name === 'string' || !('field' in name)) return name;
  return { ...name, step: bin.unit };
}

const DATE_STEP = /^\s*(day|week|month|quarter|year)\s*\((.*)\)\s*$/is;
const NUMBER_STEP = /^\s*(.*?)\s+by\s+(\d+(?:\.\d+)?)\s*$/is;

/** @throws ToolInputError naming the nearest field, or saying that a date or a long number needs steps. */
export function resolveDimension(text: string, data: EngineRead): ResolvedDimension {
  const dateStep = DATE_STEP.exec(text);
  const numberStep = NUMBER_STEP.exec(text);
  const name = dateStep?.[2] ?? numberStep?.[1] ?? text;
  const value = resolveName(name, data);
  const bin: Bin = dateStep
    ? { kind: 'date', unit: dateUnit(dateStep[1] ?? '') }
    : numberStep
      ? { kind: 'width', width: numberStep[2] ?? '1' }
      : { kind: 'value' };
  if (bin.kind === 'date' && value.type !== 'date') {
    throw new ToolInputError(`${text}: ${name.trim()} is a ${value.type}, not a date.`, 'by');
  }
  if (bin.kind === 'width' && (value.type !== 'number' || Number(bin.width) === 0)) {
    throw new ToolInputError(
      `${text}: steps need a number field and a width above 0, as in "age by 10".`,
      'by',
    );
  }
  if (bin.kind === 'value' && value.type === 'date') {
    throw new ToolInputError(
      `Split a date in steps: year(${name.trim()}), quarter(…), month(…), week(…) or day(…).`,
      'by',
    );
  }
  return { value, bin, ofLines: isLineValue(value), text: printed(name.trim(), bin) };
}

function resolveName(name: string, data: EngineRead): Dimension['value'] {
  const { catalogue } = data.snapshot;
  const [first = '', second] = name.trim().split('.');
  const line =
    second !== undefined && first.toLowerCase() === 'purchase'
      ? findField(catalogue, 'transactions', second)
      : findField(catalogue, 'customers', first) === undefined
        ? findField(catalogue, 'transactions', name.trim())
        : undefined;
  if (line) return { kind: 'field', type: line.type, field: shown(line) };
  const attribute = findField(catalogue, 'customers', name.trim());
  if (attribute) return { kind: 'field', type: attribute.type, field: shown(attribute) };
  try {
    return checkValue(parseValue(name), scopeOf(data));
  } catch (error) {
    if (!(error instanceof ToolInputError)) throw error;
    throw new ToolInputError(unknownDimension(name.trim(), data), 'by');
  }
}

/** A split would list every value: names and contacts are never listed, special categories only where opted in. */
function shown(field: Field): Field {
  if (isPersonal(field)) {
    throw new ToolInputError(
      `${field.name} names or reaches single persons, so answers are not split by it.`,
      'by',
    );
  }
  if (field.sensitivity === 'special') {
    throw new ToolInputError(`${specialCategory(field)}.`, 'by');
  }
  return field;
}

function unknownDimension(name: string, data: EngineRead): string {
  const names = data.snapshot.catalogue.fields
    .filter((field) => field.table === 'customers' || field.table === 'transactions')
    .filter((field) => !isPersonal(field) && field.sensitivity !== 'special')
    .map((field) => field.name);
  const near = nearest(name, names, 3);
  const hint = near.length > 0 ? ` The nearest are ${near.join(', ')}.` : '';
  return `There is no field "${name}" to split by.${hint} describe_data with section "fields" lists them all.`;
}

function dateUnit(word: string): Extract<Bin, { kind: 'date' }>['unit'] {
  const unit = word.toLowerCase();
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter'
    ? unit
    : 'year';
}

function printed(name: string, bin: Bin): string {
  if (bin.kind === 'date') return `${bin.unit}(${name})`;
  return bin.kind === 'width' ? `${name} by ${bin.width}` : name;
}
