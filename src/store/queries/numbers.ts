/**
 * Exact numbers in SQL. DuckDB falls back to floating point, or drops decimals, where two DECIMAL types do not fit
 * into one; so every expression knows its scale, and numbers of different scales meet as DECIMAL(38, s).
 */
import { decimal, toText } from '../../core/decimal.ts';
import { ToolInputError } from '../../core/errors.ts';
import type { ValueType } from '../../core/filter/checked.ts';
import type { Params } from './sql.ts';

/** An expression and what is known of it. */
export interface Compiled {
  type: ValueType;
  /** Decimals of a number; 0 for everything else. */
  scale: number;
  /** Digits before the point that a number has at most, as far as is known. */
  digits: number;
  /** SQL of a number with that many decimals, no fewer than `scale`; of everything else, the SQL. */
  at(scale: number): string;
  /** A mean stays a sum per this count until it is needed as one number, so that it compares exactly; else null. */
  per: string | null;
  /** SQL that says whether any record was aggregated (never NULL); null for values that aggregate nothing. */
  records: string | null;
}

/** DECIMAL holds 38 digits, and is fast up to 18. */
const MAX_DIGITS = 38;
const FAST_DIGITS = 18;
/** The decimals of a written number must leave room for the whole part. */
const MAX_LITERAL_SCALE = 18;
/** Decimals after which a mean is cut, where its sum has so many that none can be added. */
const MAX_MEAN_SCALE = 18;
/** Columns have no more decimals; with more a sum times 10^scale would leave DECIMAL. */
const MAX_COLUMN_SCALE = 9;

/** A value that is read from the data, with at most `digits` before the point. */
export function plain(
  type: ValueType,
  sql: string,
  scale: number,
  digits = MAX_DIGITS - scale,
): Compiled {
  const at = (wanted: number) =>
    wanted === scale ? sql : `CAST(${sql} AS ${decimalType(digits, wanted)})`;
  return { type, scale, digits, at, per: null, records: null };
}

/** The narrowest type DuckDB computes with that holds such numbers. */
export function decimalType(digits: number, scale: number): `DECIMAL(${number},${number})` {
  return `DECIMAL(${digits + scale <= FAST_DIGITS ? FAST_DIGITS : MAX_DIGITS},${scale})`;
}

/** The SQL of a value as it is. */
export function sqlOf(value: Compiled): string {
  return value.at(value.scale);
}

/** A written number. Throws ToolInputError where it has more digits than can be compared exactly. */
export function numberLiteral(text: string, params: Params): Compiled {
  const written = toText(decimal(text));
  const [whole = '', fraction = ''] = written.replace('-', '').split('.');
  const digits = whole.length;
  const at = (scale: number) => {
    if (fraction.length > MAX_LITERAL_SCALE || digits + scale > MAX_DIGITS) {
      throw new ToolInputError(
        `The number ${text} has too many digits: at most ${MAX_LITERAL_SCALE} decimals and ${MAX_DIGITS} digits in all can be compared.`,
      );
    }
    return params.bind(written, decimalType(digits, scale));
  };
  return { type: 'number', scale: fraction.length, digits, at, per: null, records: null };
}

/** `left operator right`, exact. */
export function comparison(left: Compiled, operator: string, right: Compiled): string {
  const scale = Math.max(left.scale, right.scale);
  // a/m < b/n is a·n < b·m, as counts are positive.
  const crossed = (value: Compiled, other: Compiled) =>
    other.per === null ? value.at(scale) : `(${value.at(scale)} * ${other.per})`;
  return `(${crossed(left, right)} ${operator} ${crossed(right, left)})`;
}

/** Whether the value equals one of the list, exact. */
export function isOneOf(value: Compiled, list: Compiled[]): string {
  if (value.per !== null) {
    return `(${list.map((item) => comparison(value, '=', item)).join(' OR ')})`;
  }
  const scale = Math.max(value.scale, ...list.map((item) => item.scale));
  return `(${value.at(scale)} IN (${list.map((item) => item.at(scale)).join(', ')}))`;
}

/** factor · value, exact. */
export function product(factor: string, value: Compiled, params: Params): Compiled {
  const by = numberLiteral(factor, params);
  const scale = by.scale + value.scale;
  const digits = by.digits + value.digits;
  if (scale > MAX_DIGITS) {
    throw new ToolInputError(
      `${factor} has too many decimals for an exact product; write it with fewer.`,
    );
  }
  const { per, records } = value;
  // DuckDB keeps the product of two DECIMAL(18) at 18 digits.
  const left = `CAST(${sqlOf(by)} AS ${decimalType(digits + value.scale, by.scale)})`;
  const known = Math.min(digits, MAX_DIGITS - scale);
  return { ...plain('number', `(${left} * ${sqlOf(value)})`, scale, known), per, records };
}

/** A mean as one number, cut after 10 to 18 decimals: DuckDB's own division is floating point. */
export function settled(value: Compiled): Compiled {
  const { type, scale, per, records } = value;
  if (per === null) return value;
  const decimals = Math.min(Math.max(scale + 6, 10), MAX_MEAN_SCALE);
  const [more, fewer] = [Math.max(decimals - scale, 0), Math.max(scale - decimals, 0)];
  const quotient = `(${unitsOf(value)} * ${power(more)} // (nullif(${per}, 0) * ${power(fewer)}))`;
  const unit = `CAST('${'0.'.padEnd(decimals + 1, '0')}1' AS DECIMAL(${decimals + 1},${decimals}))`;
  const mean = `(CAST(${quotient} AS DECIMAL(${MAX_DIGITS},0)) * ${unit})`;
  return { ...plain(type, mean, decimals), records };
}

/** The digits of a number as a whole one. */
function unitsOf(value: Compiled): string {
  const { scale } = value;
  const exact = `CAST(${sqlOf(value)} AS DECIMAL(${MAX_DIGITS},${scale}))`;
  return scale <= MAX_COLUMN_SCALE
    ? `CAST(${exact} * ${power(scale)} AS HUGEINT)`
    : `CAST(replace(CAST(${exact} AS VARCHAR), '.', '') AS HUGEINT)`;
}

function power(exponent: number): string {
  return `${10n ** BigInt(exponent)}::HUGEINT`;
}
