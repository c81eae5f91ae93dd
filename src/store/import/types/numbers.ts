/**
 * Numbers as people write them: `1,234.50`, `1.234,50`, `"$90,000 "`, `12 %`, `22.200000000000003`. Which mark is
 * the decimal one is decided from the whole column, never from one value.
 */
import { literal } from '../../sql.ts';
import { type Row, whole } from '../database.ts';
import { CURRENCY_PATTERN } from './currencies.ts';

export type DecimalMark = 'point' | 'comma';

/** How many values of a column have which shape. */
export interface NumberEvidence {
  /** `-12` and `12.5`: what machines write. */
  simple: number;
  /** Digits only. */
  plain: number;
  /** Digits only, four or more: whoever marks thousands would have marked these. */
  long: number;
  /** `00501`: an id or a postal code, not a number. */
  zeros: number;
  /** Shapes that only a decimal point or only a decimal comma explains. */
  point: number;
  comma: number;
  /** `1.234` and `1,234`: a thousand or a fraction. */
  pointThree: number;
  commaThree: number;
  /** Of these: full hundreds of a currency, such as `$1,200`. Nobody writes the cents of money as three digits, two of them 0. */
  pointMoney: number;
  commaMoney: number;
  percent: number;
  /** Currency signs in the values: none, one, or two that differ. */
  signs: string[];
}

const GAP = "[ \\x{a0}\\x{202f}'’]";
const SPACE = '[ \\x{a0}\\x{202f}]*';
const SIGN = '[-+−]?';
/** Signs, currency and percent around the digits. */
const EDGES = literal(
  `^${SIGN}${SPACE}(?:${CURRENCY_PATTERN})?${SPACE}${SIGN}|${SPACE}(?:%|${CURRENCY_PATTERN})$`,
);
const GROUPS_BY_GAP = `\\d{1,3}(?:${GAP}\\d{3})+`;
const EXPONENT = '\\d+(?:\\.\\d+)?[eE][-+]?\\d+';

function sure(mark: string, other: string): string {
  return [
    `0*${mark}\\d+`,
    `\\d{4,}${mark}\\d+`,
    `[1-9]\\d{0,2}${mark}(?:\\d{1,2}|\\d{4,})`,
    `0\\d+${mark}\\d+`,
    `\\d{1,3}(?:${other}\\d{3})+${mark}\\d+`,
    `\\d{1,3}(?:${other}\\d{3}){2,}`,
    `${GROUPS_BY_GAP}${mark}\\d+`,
  ].join('|');
}

const SHAPES = {
  zeros: '0\\d+',
  long: '\\d{4,}',
  plain: `\\d+|${GROUPS_BY_GAP}`,
  point: `${sure('\\.', ',')}|${EXPONENT}`,
  comma: sure(',', '\\.'),
  point3: '[1-9]\\d{0,2}\\.\\d{3}',
  comma3: '[1-9]\\d{0,2},\\d{3}',
} as const;

/** What is left of a value without signs, currency and percent. */
export function numberBodySql(value: string): string {
  return `CASE WHEN regexp_full_match(${value}, '-?[0-9.,]+') THEN ltrim(${value}, '-')
    WHEN regexp_matches(${value}, '[0-9]') THEN regexp_replace(${value}, ${EDGES}, '', 'g') END`;
}

/** The shape of a body as text, null where it is none of a number. */
export function numberShapeSql(body: string): string {
  const cases = Object.entries(SHAPES).map(
    ([name, pattern]) =>
      `WHEN regexp_full_match(${body}, ${literal(pattern)}) THEN ${literal(name)}`,
  );
  return `CASE WHEN NOT regexp_matches(${body}, '^[0-9.,]') THEN NULL ${cases.join(' ')} END`;
}

const SIMPLE = literal('-?\\d+(?:\\.\\d+)?');

/** Aggregates over values, their body and shape, and how often each occurs. */
export function numberAggregates(
  value: string,
  body: string,
  shape: string,
  rows: string,
): string[] {
  const sign = `nullif(regexp_extract(${value}, ${literal(CURRENCY_PATTERN)}), '')`;
  const isNumber = `${shape} IS NOT NULL`;
  const hundreds = (mark: string): string =>
    `sum(${rows}) FILTER (WHERE ${shape} = '${mark}3' AND suffix(${body}, '00') AND ${sign} IS NOT NULL) AS ${mark}_money`;
  return [
    ...Object.keys(SHAPES).map(
      (name) => `sum(${rows}) FILTER (WHERE ${shape} = ${literal(name)}) AS number_${name}`,
    ),
    `sum(${rows}) FILTER (WHERE ${isNumber} AND regexp_full_match(${value}, ${SIMPLE})) AS number_simple`,
    `sum(${rows}) FILTER (WHERE ${isNumber} AND suffix(${value}, '%')) AS number_percent`,
    hundreds('point'),
    hundreds('comma'),
    `min(${sign}) FILTER (WHERE ${isNumber}) AS sign_low`,
    `max(${sign}) FILTER (WHERE ${isNumber}) AS sign_high`,
  ];
}

export function readNumberEvidence(row: Row): NumberEvidence {
  const n = (name: string): number => whole(row, `number_${name}`);
  const signs = [row['sign_low'], row['sign_high']];
  return {
    simple: n('simple'),
    plain: n('plain') + n('long'),
    long: n('long'),
    zeros: n('zeros'),
    point: n('point'),
    comma: n('comma'),
    pointThree: n('point3'),
    commaThree: n('comma3'),
    pointMoney: whole(row, 'point_money'),
    commaMoney: whole(row, 'comma_money'),
    percent: n('percent'),
    signs: [...new Set(signs.filter((sign) => typeof sign === 'string'))],
  };
}

export function numberLike(e: NumberEvidence): number {
  return e.plain + e.zeros + e.point + e.comma + e.pointThree + e.commaThree;
}

/** At most one value in a hundred may contradict the rest of its column. */
const STRAY = 0.01;

/** The decimal mark the column proves; `undecided` where every marked value reads both ways. */
export function decideMark(e: NumberEvidence): DecimalMark | 'undecided' {
  if (e.point > 0 && e.comma <= STRAY * e.point) return 'point';
  if (e.comma > 0 && e.point <= STRAY * e.comma) return 'comma';
  if (e.point > 0 || e.comma > 0) return 'undecided';
  if (e.pointThree === 0 && e.commaThree === 0) return 'point';
  if (e.pointThree > 0 && e.commaThree > 0) return 'undecided';
  if (e.pointThree === 0 && e.commaMoney === e.commaThree) return 'point';
  if (e.commaThree === 0 && e.pointMoney === e.pointThree) return 'comma';
  if (e.long === 0) return 'undecided';
  return e.pointThree > 0 ? 'point' : 'comma';
}

export interface NumberFormat {
  mark: DecimalMark;
  /** Every number of the column is written as machines write them, with a decimal point. */
  simple: boolean;
}

/** The value with a decimal point and nothing else (`-1234.5`, `1e-05`), null where it cannot be read. */
export function plainNumberSql(value: string, { mark, simple }: NumberFormat): string {
  if (simple) return `CASE WHEN regexp_full_match(${value}, ${SIMPLE}) THEN ${value} END`;
  const [point, comma] = mark === 'point' ? ['\\.', ','] : [',', '\\.'];
  const readable = [
    `\\d+(?:${point}\\d+)?`,
    `${point}\\d+`,
    `\\d{1,3}(?:${comma}\\d{3})+(?:${point}\\d+)?`,
    `${GROUPS_BY_GAP}(?:${point}\\d+)?`,
    ...(mark === 'point' ? [EXPONENT] : []),
  ].join('|');
  const body = numberBodySql(value);
  const digits = `regexp_replace(${body}, ${literal(`${GAP}|${comma}`)}, '', 'g')`;
  const plain = mark === 'point' ? digits : `replace(${digits}, ',', '.')`;
  const minus = `CASE WHEN regexp_matches(${value}, '^[^0-9]*[-−]') THEN '-' ELSE '' END`;
  return `CASE WHEN regexp_full_match(${body}, ${literal(readable)}) THEN ${minus} || ${plain} END`;
}
