/** What an expression is made of: a value with its unit, and the places it was taken from. */
import { isNumeric, type Cell } from '../result.ts';
import type { Place } from './address.ts';
import type { CitedResult } from './cited.ts';
import { ReferenceFault, silence } from './fault.ts';
import type { ValueSpec } from './phrases.ts';
import { decimalText, exact, fromDecimal, compare, quotient, type Rational } from './rational.ts';
import { integer } from '../decimal.ts';

export interface Source {
  cited: CitedResult;
  place: Place;
}

export interface Operand {
  /** As the result holds it; for what was computed, its decimal text. */
  cell: Cell;
  /** Null for days, texts, yes or no, and where the data does not say. */
  amount: Rational | null;
  spec: ValueSpec;
  /** Id in the measure registry. */
  measure: string | null;
  /** To be shown rounded, as "about …". */
  approximate: boolean;
  /** A bare number of the user's own: it takes the unit of what it is set against. */
  plain: boolean;
  sources: Source[];
}

export function operandAt(cited: CitedResult, place: Place): Operand {
  const { cell, spec, measure } = place;
  const counts = isNumeric(spec.unit) && (typeof cell === 'number' || typeof cell === 'string');
  return {
    cell,
    amount: counts ? exact(cell) : null,
    spec,
    measure,
    approximate: false,
    plain: false,
    sources: [{ cited, place }],
  };
}

/** `400`, `1.5`, `20%` or `1/3`, if the user's message has that number. Throws ReferenceFault. */
export function userOperand(text: string, said: readonly Rational[]): Operand {
  const match = /^(\d+(?:\.(\d+))?)(?:(%)|\/(\d+))?$/.exec(text);
  if (!match) {
    throw new ReferenceFault(`"u:${text}" is no number of the user's`, ['u:400', 'u:1/3', 'u:20%']);
  }
  const [, digits = '', decimals = '', percent, below] = match;
  const over = below ?? (percent === undefined ? '1' : '100');
  const amount = quotient(
    exact(digits) ?? fromDecimal(integer(0)),
    fromDecimal(integer(BigInt(over))),
  );
  if (!amount) throw new ReferenceFault(`u:${text} divides by zero`);
  if (!said.some((number) => compare(number, amount) === 0)) {
    throw new ReferenceFault(`the user's message does not contain the number ${text}`);
  }
  const isShare = percent !== undefined || below !== undefined;
  return {
    cell: below === undefined ? decimalText(amount) : text,
    amount,
    spec: { unit: isShare ? 'share' : 'number', decimals: decimals.length },
    measure: null,
    approximate: false,
    plain: !isShare,
    sources: [],
  };
}

/** A computed value that rests on these operands. */
export function derived(
  amount: Rational,
  spec: ValueSpec,
  from: readonly Operand[],
  measure: string | null = null,
): Operand {
  return {
    cell: decimalText(amount),
    amount,
    spec,
    measure,
    approximate: from.some((operand) => operand.approximate),
    plain: spec.unit === 'number' && from.every((operand) => operand.plain),
    sources: from.flatMap((operand) => operand.sources),
  };
}

/** The amount to calculate with. Throws ReferenceFault where there is none. */
export function amountOf(operand: Operand): Rational {
  if (operand.amount) return operand.amount;
  const [source] = operand.sources;
  const address = source ? `${source.cited.alias}:${source.place.address}` : 'this value';
  if (operand.cell === null) throw silence(`what stands at ${address}`);
  throw new ReferenceFault(
    `there is nothing to calculate with in a value of unit ${operand.spec.unit}`,
  );
}
