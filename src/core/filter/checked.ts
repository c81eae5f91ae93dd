/**
 * A group after checking: every name resolved against the catalogue, every relative date made absolute.
 * Engines compile this tree and nothing else; it holds no name that is not a column of the snapshot.
 */
import type { Field, Relation } from '../catalogue.ts';
import type { AggregateFn, CompareOp, TimeUnit } from './ast.ts';

export type ValueType = 'number' | 'text' | 'date' | 'boolean';

/** `number` values stay the decimal text that was written; dates are ISO days. */
export interface CheckedLiteral {
  kind: 'literal';
  type: ValueType;
  value: string | boolean;
}

export interface CheckedAggregate {
  kind: 'aggregate';
  type: ValueType;
  fn: AggregateFn;
  distinct: boolean;
  relation: Relation;
  /** Null for `count(purchase)`: the records of the relation themselves. */
  field: Field | null;
  where: CheckedGroup | null;
  period: CheckedPeriod | null;
}

export type CheckedValue =
  | CheckedLiteral
  /** A field of the subject, or, inside `where`, of the relation. */
  | { kind: 'field'; type: ValueType; field: Field }
  | { kind: 'scaled'; type: 'number'; factor: string; of: CheckedValue }
  | CheckedAggregate
  /** Whole units elapsed from the value to the as-of date. */
  | { kind: 'since'; type: 'number'; unit: TimeUnit; of: CheckedValue; asOf: string };

export type CheckedPeriod =
  /** ISO days, `from` included, `to` excluded, null = open. */
  | { kind: 'range'; from: string | null; to: string | null }
  /**
   * Bounds that depend on the customer. after: (date, date + n units]; before: [date - n units, date).
   * `n` null is unbounded. `earlier` moves both bounds back.
   */
  | {
      kind: 'around';
      side: 'before' | 'after';
      n: number | null;
      unit: TimeUnit;
      value: CheckedValue;
      earlier: { n: number; unit: TimeUnit } | null;
    };

export type CheckedGroup =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; of: CheckedGroup[] }
  | { kind: 'not'; of: CheckedGroup }
  /**
   * The best or worst by a value. The base is the customers of `within` (all when null) who have something to
   * rank: the attribute is known, or at least one record was aggregated. `percent` takes floor(amount / 100 · n)
   * of the base; ties at the cut are all included.
   */
  | {
      kind: 'rank';
      side: 'top' | 'bottom';
      amount: string;
      percent: boolean;
      by: CheckedValue;
      within: CheckedGroup | null;
    }
  | { kind: 'compare'; left: CheckedValue; op: CompareOp; right: CheckedValue }
  | { kind: 'between'; value: CheckedValue; low: CheckedValue; high: CheckedValue }
  | { kind: 'in'; value: CheckedValue; list: CheckedLiteral[]; negated: boolean }
  | { kind: 'during'; value: CheckedValue; period: CheckedPeriod; negated: boolean }
  | { kind: 'known'; value: CheckedValue; negated: boolean }
  | { kind: 'holds'; value: CheckedValue };
