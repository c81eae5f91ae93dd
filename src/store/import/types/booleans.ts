/** Yes and no in the words of the four languages; 0 and 1 stay numbers, because nobody can tell them from counts. */
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
  return PAIRS.map(
    (pair, i) =>
      `sum(${rows}) FILTER (WHERE lower(${value}) IN (${pair.map(literal).join(', ')})) AS pair${i}`,
  );
}

/** Values that belong to the pair of words that explains most of them. */
export function readBooleanEvidence(row: Row): number {
  return Math.max(...PAIRS.map((_, i) => whole(row, `pair${i}`)));
}

export function booleanSql(value: string): string {
  const isOne = (side: 0 | 1): string => {
    const words = [...new Set(PAIRS.map((pair) => pair[side]))].join('|');
    return `regexp_full_match(lower(${value}), ${literal(words)})`;
  };
  return `CASE WHEN ${isOne(0)} THEN true WHEN ${isOne(1)} THEN false END`;
}
