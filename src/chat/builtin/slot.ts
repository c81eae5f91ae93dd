/** What a stretch of a question can stand for. */
import type { Field } from '../../core/catalogue.ts';
import type { CompareOp, TimeUnit } from '../../core/filter/ast.ts';
import type { Cue } from './words/contract.ts';

/** A field with the values of it that were meant; one word can mean two spellings of a value ("F", "Female"). */
export interface FieldValue {
  field: Field;
  values: string[];
}

/** A value that was asked for as a condition. */
export interface Condition extends FieldValue {
  /** How it is tied to the value before; null where both say one thing ("red bikes") or none stands before. */
  join: 'and' | 'or' | 'comma' | 'apart' | null;
  /** "Not married". */
  isNegated: boolean;
  /** Behind "bought": what was bought, or where. */
  isBehindVerb: boolean;
  /** The word, where it named no value: "people". */
  readAs?: string;
}

export type Split = { field: Field } | { unit: TimeUnit } | { measure: string };

/** Of a number that every customer has. */
export interface Statistic {
  fn: 'mean' | 'median';
  field: Field;
}

/** What is compared in "more than 2 orders" (a measure of each customer) or "income over 50000" (a field). */
export type Subject = { field: Field } | { measure: string };

/** `high` stands for the upper end of a "between"; else it is null. Numbers are the text that was written. */
export interface Test {
  subject: Subject;
  op: CompareOp | 'between';
  low: string;
  high: string | null;
  /** The words, where they named no subject: "customers under 40". */
  readAs?: string;
}

export interface PeriodSlot {
  kind: 'period';
  /** In the filter language. */
  period: string;
  /** Where it does not depend on today; null = open. */
  days: { from: string | null; to: string | null } | null;
  /** `2019-05`, where only a month was said and the latest one was taken. */
  month?: string;
  /** Of "between 2018 and 2019", which can also be two periods to compare. */
  ends?: readonly [PeriodSlot, PeriodSlot];
}

export type Slot =
  | { kind: 'stop' }
  | { kind: 'cue'; cue: Cue }
  /**
   * `missing` names the columns without which the data does not say. `isTwofold`: the word is one for a field too, as
   * "pendapatan" is for what a shop takes in and for what somebody earns.
   */
  | {
      kind: 'measure';
      measure: string;
      missing: string[];
      isTwofold: boolean;
      /** "People" are those of the customers who are no companies. */
      only: FieldValue | null;
    }
  /** More than one where the word fits several fields. */
  | { kind: 'field'; fields: Field[] }
  /** A table the data has and the planner does not count. */
  | { kind: 'uncounted'; table: string }
  /** An everyday name of a field that this data does not have. */
  | { kind: 'absent'; name: string }
  | { kind: 'value'; choices: FieldValue[] }
  /** `split`: "monthly", which needs no "by". */
  | { kind: 'unit'; unit: TimeUnit; split: boolean }
  | PeriodSlot
  /** `scale` is what its last word multiplies by: 1000 of "50 thousand", 1 of "50". */
  | { kind: 'number'; value: number; percent: boolean; scale: number }
  /** "30 to 45". */
  | { kind: 'range'; low: number; high: number }
  /** That of the data, behind an amount. */
  | { kind: 'currency' }
  | { kind: 'customer'; text: string }
  /** `r1`, or an id. */
  | { kind: 'receipt'; id: string }
  | { kind: 'test'; test: Test }
  /** An expression that by itself asks for a tool. */
  | { kind: 'tool'; tool: string };

/** A slot and where it stands: token indices, end exclusive. */
export interface Placed<S extends Slot = Slot> {
  slot: S;
  start: number;
  end: number;
  /** As it was written. */
  text: string;
}
