/**
 * A value against its base, and whether the difference is clear. Only a result can say that: by the columns `clear`
 * (beside `share_in` and `share_out`, or `value` and `base`), or by intervals (`low` and `high` beside both values)
 * that do not touch. Without either the plain difference is stated.
 */
import type { Cell } from '../result.ts';
import { cellOf, placeAt, rowAt, type Place } from './address.ts';
import { alike, diff } from './combine.ts';
import { citedAs, evaluate, type EvaluationContext } from './evaluate.ts';
import { ReferenceFault } from './fault.ts';
import { amountOf, operandAt, type Operand } from './operand.ts';
import type { Phrases } from './phrases.ts';
import { absolute, compare, decimalText, exact, type Rational } from './rational.ts';
import { show } from './show.ts';
import type { Expression } from './syntax.ts';

/** A value, its base, and the words for more and less of it. */
const PAIRS = [
  { value: 'share_in', base: 'share_out', more: 'more_often', less: 'less_often' },
  { value: 'value', base: 'base', more: 'clearly_higher', less: 'clearly_lower' },
] as const;
type Pair = (typeof PAIRS)[number];

/** The sentence and the values it rests on. Throws ReferenceFault. */
export function compareValues(
  of: readonly Expression[],
  context: EvaluationContext,
  phrases: Phrases,
): { text: string; operands: Operand[] } {
  const [a, b] = of;
  if (a && b) return ofTwo(evaluate(a, context), evaluate(b, context), phrases);
  if (a?.kind !== 'address') {
    throw new ReferenceFault('compare takes a row, or two values', [
      'compare r1:table.row',
      'compare r1:table.row.column, r1:table.other_row.column',
    ]);
  }
  return ofRow(a, context, phrases);
}

function ofRow(
  address: { alias: string; path: string },
  context: EvaluationContext,
  phrases: Phrases,
): { text: string; operands: Operand[] } {
  const cited = citedAs(address, context);
  const { name, table, row } = rowAt(cited, address.path);
  const keys = new Set(table.columns.map((column) => column.key));
  const pair = PAIRS.find(({ value, base }) => keys.has(value) && keys.has(base));
  if (!pair || !keys.has('clear')) {
    throw new ReferenceFault(
      `the rows of ${address.alias}:${name} do not say whether a difference is clear: name two values`,
      ['compare r1:table.row.column, r1:table.other_row.column'],
    );
  }
  const at = (key: string): Place => placeAt(cited, `${name}.${row.key}.${key}`);
  const [value, base] = [operandAt(cited, at(pair.value)), operandAt(cited, at(pair.base))];
  const verdict = judged(value, base, at('clear').cell, pair);
  return { text: sentence(verdict, value, base, phrases), operands: [value, base] };
}

function judged(value: Operand, base: Operand, clear: Cell, pair: Pair): string {
  const order = orderOf(value, base);
  if (clear === null) return 'too_few';
  if (clear !== true || order === 0) return 'not_clear';
  return order > 0 ? pair.more : pair.less;
}

function ofTwo(a: Operand, b: Operand, phrases: Phrases): { text: string; operands: Operand[] } {
  const order = orderOf(a, b);
  const [first, second] = [intervalOf(a), intervalOf(b)];
  const operands = [a, b];
  if (first && second) {
    const verdict =
      compare(first.low, second.high) > 0
        ? 'clearly_higher'
        : compare(first.high, second.low) < 0
          ? 'clearly_lower'
          : 'not_clear';
    return { text: sentence(verdict, a, b, phrases), operands };
  }
  const verdict = order === 0 ? 'same' : order > 0 ? 'higher' : 'lower';
  return { text: sentence(verdict, a, b, phrases), operands };
}

function sentence(verdict: string, value: Operand, base: Operand, phrases: Phrases): string {
  const params: Record<string, string> = {
    value: show(value, [], phrases),
    base: show(base, [], phrases),
  };
  if (verdict === 'higher' || verdict === 'lower') {
    const difference = diff(value, base);
    const size = decimalText(absolute(amountOf(difference)));
    params['difference'] = show({ ...difference, cell: size }, [], phrases);
  }
  return phrases.say({ key: `compare.${verdict}`, params });
}

function orderOf(a: Operand, b: Operand): number {
  const [left, right] = alike('compare', a, b);
  return compare(amountOf(left), amountOf(right));
}

/** The interval around a single value of a table: `low` and `high` of its row, where it lies between them. */
function intervalOf({ sources, amount, spec }: Operand): { low: Rational; high: Rational } | null {
  const [source, ...rest] = sources;
  const within = source?.place.within;
  if (!within || rest.length > 0 || !amount) return null;
  const [low, high] = ['low', 'high'].map((key) => {
    const column = within.table.columns.find((candidate) => candidate.key === key);
    if (!column || column.unit !== spec.unit || column.currency !== spec.currency) return null;
    const { cell } = cellOf(within.row, column);
    return typeof cell === 'number' || typeof cell === 'string' ? exact(cell) : null;
  });
  if (!low || !high || compare(low, amount) > 0 || compare(amount, high) > 0) return null;
  return { low, high };
}
