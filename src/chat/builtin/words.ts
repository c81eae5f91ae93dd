/** What the planner knows of one language. Another language is another file of this shape; nothing else changes. */
import type { CompareOp, TimeUnit } from '../../core/filter/ast.ts';

/** Cues that mean nothing alone: where they were not used up, a part of the question was not understood. */
export const JOINTS = [
  'by',
  'and',
  'or',
  'not',
  'versus',
  'aged',
  'older',
  'younger',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'exactly',
  'between',
] as const;

/** What a word says about the kind of question, as opposed to what it is about. */
export const CUES = [
  'how_many',
  'how_much',
  /** "How did …": a course of things, not a number. */
  'how',
  /** "Which", "who": a list is wanted, not a number. */
  'which',
  'what',
  'when',
  /** "Did we make", "does it go": a verb that adds nothing where something is measured. */
  'light',
  /** "Living in": goes with a place. */
  'live',
  'show',
  'help',
  'share',
  /** "Comes from", "hold": goes with a share. */
  'comes_from',
  'average',
  'median',
  /** "Breakdown", "distribution": a split without "by". */
  'breakdown',
  'trend',
  'best',
  'worst',
  'most',
  'least',
  'concentrated',
  'bought',
  /** "Who bought": tells of the customers, where `bought` alone may tell of what was bought. */
  'who_bought',
  'not_bought',
  'who_is',
  'data',
  'fields',
  'measures',
  'until_when',
  'why',
  'this_number',
  ...JOINTS,
] as const;
export type Cue = (typeof CUES)[number];

/** A word of people for a value of the data: "women" for F or Female in a field called gender or sex. */
interface Synonym {
  /** In capitals where only that spelling is meant: `US`. */
  words: readonly string[];
  /** Names of fields it can stand in. */
  fields: readonly string[];
  /** Spellings of the value, compared without case. */
  values: readonly string[];
}

interface PeriodWords {
  /** May stand before any period and adds nothing: "in", "during". */
  before: readonly string[];
  /** Before a number of units: "last 90 days". */
  rolling: readonly string[];
  /** Before one unit, the calendar one before: "last year". */
  previous: readonly string[];
  /** Before one unit, the stretch up to today: "the past year". */
  past: readonly string[];
  current: readonly string[];
  since: readonly string[];
  earlierThan: readonly string[];
  laterThan: readonly string[];
  until: readonly string[];
  from: readonly string[];
  between: readonly string[];
  to: readonly string[];
  and: readonly string[];
  /** The first to the fourth quarter, as one phrase. */
  quarters: readonly (readonly string[])[];
  months: readonly (readonly string[])[];
}

export interface Words {
  /** BCP 47; countries are called by their names in it. */
  language: string;
  /** One form for singular and plural; questions and vocabulary are compared in it. */
  stem: (word: string) => string;
  /** The number that `1,000` or `ten` stands for; null where it is none. */
  number: (word: string) => number | null;
  /** Words that can be left out without changing the question. */
  stop: readonly string[];
  cues: Record<Cue, readonly string[]>;
  /** By measure id. */
  measures: Record<string, readonly string[]>;
  /** Everyday words for fields, by the field's usual name, those most often asked for first. */
  fields: Record<string, readonly string[]>;
  /** Parts of field names that are no name by themselves: "type", "level". */
  vague: readonly string[];
  synonyms: readonly Synonym[];
  units: Record<TimeUnit, readonly string[]>;
  /** "Monthly": a split by that unit. */
  adverbs: Record<TimeUnit, readonly string[]>;
  periods: PeriodWords;
  percent: readonly string[];
  /** Single words that may stand between two values that say one thing: "bikes in red". */
  qualifying: readonly string[];
  /** What may stand before an id or a name, for one customer. */
  customer: readonly string[];
  questions: Questions;
}

/** What each comparing word means. */
export const COMPARISONS: Partial<Record<Cue, CompareOp>> = {
  more_than: '>',
  at_least: '>=',
  less_than: '<',
  at_most: '<=',
  exactly: '=',
};

/** Questions the planner answers, worded so that it understands them again. */
interface Questions {
  customers: string;
  bestCustomers: string;
  concentration: string;
  data: string;
  /** `measure` is an id of the registry. */
  total(measure: string): string;
  by(measure: string, field: string): string;
  byYear(measure: string): string;
  bought(year: string): string;
}
