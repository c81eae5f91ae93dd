/**
 * The syntax tree of the filter language: what was written, before any name is looked up.
 * `check.ts` turns it into the tree of `checked.ts`, which is what engines compile.
 */

/** Character offsets into the source text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export const TIME_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
export const COMPARE_OPS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type CompareOp = (typeof COMPARE_OPS)[number];
export const AGGREGATE_FNS = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'median',
  'first',
  'last',
] as const;
export type AggregateFn = (typeof AGGREGATE_FNS)[number];

/** A number as it was written, so that no digit is lost on the way to a bound parameter. */
interface NumberLiteral {
  kind: 'number';
  text: string;
  unit: TimeUnit | null;
  span: Span;
}

export type Literal =
  | NumberLiteral
  | { kind: 'text'; value: string; span: Span }
  | { kind: 'boolean'; value: boolean; span: Span }
  /** `2024`, `2024-Q4`, `2024-12`, `2024-W49` or `2024-12-05`: a day, or all days of a week, month, quarter or year. */
  | { kind: 'date'; text: string; span: Span };

export type Value =
  | Literal
  /** `city`, `purchase.amount`: names joined by dots, lower-case. */
  | { kind: 'path'; names: string[]; span: Span }
  | { kind: 'scaled'; factor: string; of: Value; span: Span }
  | {
      kind: 'aggregate';
      fn: AggregateFn;
      distinct: boolean;
      path: { names: string[]; span: Span };
      where: Group | null;
      period: Period | null;
      span: Span;
    }
  /** A helper function of the catalogue: `segment('Champions')`, `consent('email')`. */
  | { kind: 'call'; name: string; args: Value[]; span: Span }
  /** `days since last(purchase.date)`: whole units from the value to the as-of date. */
  | { kind: 'since'; unit: TimeUnit; of: Value; span: Span }
  /** `90 days ago`: that day, counted back from the as-of date. */
  | { kind: 'ago'; n: number; unit: TimeUnit; span: Span };

/** A stretch of time, moved back by `earlier` where given (`last 90 days 1 year earlier`). */
export interface Period {
  base: PeriodBase;
  earlier: { n: number; unit: TimeUnit } | null;
  span: Span;
}

export type PeriodBase =
  | { kind: 'rolling'; side: 'last' | 'next'; n: number; unit: TimeUnit }
  | { kind: 'calendar'; which: 'this' | 'previous' | 'next'; unit: TimeUnit }
  /** `2024`, `2024-12..2025-02`: calendar spans, both ends included. */
  | { kind: 'dates'; from: string; to: string }
  | { kind: 'open'; side: 'before' | 'after'; value: Value }
  /** `60 days after first(purchase.date)`: n units on that side of a date, the date itself excluded. */
  | { kind: 'around'; n: number; unit: TimeUnit; side: 'before' | 'after'; value: Value }
  | { kind: 'ever' };

/** Parsing joins nested `and` in `and` and `or` in `or`: their lists never hold a group of their own kind. */
export type Group =
  /** Everyone: the empty text. */
  | { kind: 'all'; span: Span }
  | { kind: 'and' | 'or'; of: Group[]; span: Span }
  | { kind: 'not'; of: Group; span: Span }
  | {
      kind: 'rank';
      side: 'top' | 'bottom';
      amount: string;
      percent: boolean;
      by: Value;
      within: Group | null;
      span: Span;
    }
  | { kind: 'compare'; left: Value; op: CompareOp; right: Value; span: Span }
  | { kind: 'between'; value: Value; low: Value; high: Value; span: Span }
  | { kind: 'in'; value: Value; list: Literal[]; negated: boolean; span: Span }
  | { kind: 'during'; value: Value; period: Period; negated: boolean; span: Span }
  | { kind: 'known'; value: Value; negated: boolean; span: Span }
  /** A value that is a yes or no by itself: `segment('Champions')`, `newsletter`. */
  | { kind: 'holds'; value: Value; span: Span };
