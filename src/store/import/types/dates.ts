/**
 * Days in the spellings of export files. `04/08/1966` is read by the order the whole column proves (a 13 or more
 * in one place) or the mapping states; it is never guessed.
 */
import { literal } from '../../sql.ts';
import { type Row, whole } from '../database.ts';

export type DateOrder = 'DMY' | 'MDY';

export interface DateEvidence {
  /** `2024-05-01`, `2024/5/1`, with or without a time. */
  iso: number;
  /** `20240501`. */
  compact: number;
  /** `1/5/2024`, `01.05.2024`. */
  parts: number;
  /** `1/5/24`: the century is not in the data. */
  short: number;
  /** Of `parts`: how many have more than 12 in the first and in the second place. */
  firstOver: number;
  secondOver: number;
}

const TIME =
  '(?:[T ] ?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)? ?(?:[AaPp][Mm])?(?: ?(?:Z|UTC|[-+]\\d{2}(?::?\\d{2})?))?)?';
const SHAPES = {
  iso: literal(`\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}${TIME}`),
  compact: literal('(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'),
  parts: literal(`\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}${TIME}`),
  short: literal(`\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}${TIME}`),
} as const;

export function dateShapeSql(value: string): string {
  const cases = Object.entries(SHAPES).map(
    ([name, pattern]) => `WHEN regexp_full_match(${value}, ${pattern}) THEN ${literal(name)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}

/** Aggregates over values, their shape and how often each occurs. */
export function dateAggregates(value: string, shape: string, rows: string): string[] {
  const over = (place: string, name: string): string =>
    `sum(${rows}) FILTER (WHERE ${shape} = 'parts' AND TRY_CAST(regexp_extract(${value}, ${literal(place)}, 1) AS INTEGER) > 12) AS ${name}`;
  return [
    ...Object.keys(SHAPES).map(
      (name) => `sum(${rows}) FILTER (WHERE ${shape} = ${literal(name)}) AS date_${name}`,
    ),
    over('^(\\d+)', 'first_over'),
    over('^\\d+[-/.](\\d+)', 'second_over'),
  ];
}

export function readDateEvidence(row: Row): DateEvidence {
  return {
    iso: whole(row, 'date_iso'),
    compact: whole(row, 'date_compact'),
    parts: whole(row, 'date_parts'),
    short: whole(row, 'date_short'),
    firstOver: whole(row, 'first_over'),
    secondOver: whole(row, 'second_over'),
  };
}

export function dateLike(e: DateEvidence): number {
  return e.iso + e.compact + e.parts + e.short;
}

/** At most one value in a hundred may contradict the order of its column. */
const STRAY = 0.01;

/** Null where no value needs an order. */
export function decideOrder(e: DateEvidence): DateOrder | null | 'undecided' {
  if (e.parts === 0) return null;
  if (e.firstOver > 0 && e.secondOver <= STRAY * e.firstOver) return 'DMY';
  if (e.secondOver > 0 && e.firstOver <= STRAY * e.secondOver) return 'MDY';
  return 'undecided';
}

export interface DateFormat {
  /** Shapes that occur in the column; the others are not looked for. */
  shapes: readonly ('iso' | 'compact' | 'parts')[];
  order: DateOrder | null;
}

/** The day as DATE; a time keeps its day as written. Null where it cannot be read. */
export function dateSql(value: string, { shapes, order }: DateFormat): string {
  const day = (pattern: string, rewritten: string): string =>
    `TRY_CAST(regexp_replace(${value}, ${literal(pattern)}, ${literal(rewritten)}) AS DATE)`;
  const read = {
    iso: day('^(\\d{4})[-/.](\\d+)[-/.](\\d{1,2}).*$', '\\1-\\2-\\3'),
    compact: day('^(\\d{4})(\\d{2})(\\d{2})$', '\\1-\\2-\\3'),
    parts: day(
      '^(\\d+)[-/.](\\d+)[-/.](\\d{4}).*$',
      order === 'DMY' ? '\\3-\\2-\\1' : '\\3-\\1-\\2',
    ),
  };
  const cases = shapes.map(
    (shape) => `WHEN regexp_full_match(${value}, ${SHAPES[shape]}) THEN ${read[shape]}`,
  );
  return cases.length === 0 ? 'CAST(NULL AS DATE)' : `CASE ${cases.join(' ')} END`;
}
