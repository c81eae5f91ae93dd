/**
 * Yes and no in the words of the four languages. 0 and 1 stay numbers, because nobody can tell them from counts, but
 * where a yes or no is wanted.
 */
import { literal } from '../../sql.ts';
import { type Row, whole } from '../database.ts';

const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['sì', 'no'],
  ['si', 'no'],
  ['vero', 'falso'],
  ['так', 'ні'],
  ['ya', 'tidak'],
];

/** One count for each pair of words: the values that are one of the two. `rows` is how often a value occurs. */
export function booleanAggregates(value: string, rows: string): string[] {
  return [
    ...PAIRS.map(
      (pair, i) =>
        `sum(${rows}) FILTER (WHERE lower(${value}) IN (${pair.map(literal).join(', ')})) AS pair${i}`,
    ),
    `sum(${rows}) FILTER (WHERE ${value} = '0' OR ${value} = '1') AS bits`,
  ];
}

/** Values that are 0 or 1. */
export function readBitEvidence(row: Row): number {
  return whole(row, 'bits');
}

/** Values that belong to the pair of words that explains most of them. */
export function readBooleanEvidence(row: Row): number {
  return Math.max(...PAIRS.map((_, i) => whole(row, `pair${i}`)));
}

/** `bits`: 0 and 1 count as a no and a yes. */
export function booleanSql(value: string, bits = false): string {
  const isOne = (side: 0 | 1): string => {
    const words = [...PAIRS.map((pair) => pair[side]), ...(bits ? [side === 0 ? '1' : '0'] : [])];
    return `regexp_full_match(lower(${value}), ${literal([...new Set(words)].join('|'))})`;
  };
  return `CASE WHEN ${isOne(0)} THEN true WHEN ${isOne(1)} THEN false END`;
}
