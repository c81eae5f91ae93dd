/** What the planner knows of one language. Another language is another file of this shape; nothing else changes. */
import type { CompareOp, TimeUnit } from '../../../core/filter/ast.ts';
import type { Pitfalls } from './pitfalls.ts';
import type { Locale } from '../../../locales/index.ts';

/**
 * Cues that mean nothing alone: where they were not used up, a part of the question was not understood. `or_more` and
 * `or_less` stand behind a number ("30 or more"); `lasting` is "for more than", which is no age.
 */
export const JOINTS = [
  'by',
  'and',
  'or',
  'not',
  'except',
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
  'or_more',
  'or_less',
  'lasting',
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
  /** "Most profitable": best, by what is left of it. */
  'profitable',
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
  /** "Compare", "difference between": two groups side by side. */
  'compare',
  /** "Who are they", "what kind of people": what a group is like. */
  'describe',
  /** "What do they say about", "mention": something in texts. */
  'say',
  /** "Needs", "pains", "problems". */
  'need',
  /** "Persona", "ideal customer". */
  'persona',
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
  /** Said of the customers only, and not of where they bought: "German". */
  ofPeople?: true;
}

interface PeriodWords {
  /** May stand before any period and adds nothing: "in", "during". */
  before: readonly string[];
  /** May stand behind a date and adds nothing: "2019 року". */
  behind: readonly string[];
  /** Before a number of units: "last 90 days". */
  rolling: readonly string[];
  /** Behind a number of units: "90 hari terakhir". */
  rollingBehind: readonly string[];
  /** Before one unit, the calendar one before: "last year". */
  previous: readonly string[];
  /** Behind one unit: "l'anno scorso", "tahun lalu". */
  previousBehind: readonly string[];
  /** Before one unit, the stretch up to today: "the past year". */
  past: readonly string[];
  /** Behind one unit: "setahun terakhir" is one word for it, "tahun terakhir" two. */
  pastBehind: readonly string[];
  current: readonly string[];
  /** Behind one unit: "tahun ini", "il mese corrente". */
  currentBehind: readonly string[];
  /** One word for a whole period, which is in the filter language: "торік" is `previous year`. */
  named: readonly { words: readonly string[]; period: string }[];
  since: readonly string[];
  earlierThan: readonly string[];
  laterThan: readonly string[];
  until: readonly string[];
  from: readonly string[];
  /** Behind a date that "from" opens, without an end: "from March 2025 on". */
  onward: readonly string[];
  /** The first and the second half of a year, as one phrase. */
  halves: readonly (readonly string[])[];
  /** Behind the figure of a day, and between it and its month: "5th of March". */
  ordinals: { endings: readonly string[]; joints: readonly string[] };
  between: readonly string[];
  to: readonly string[];
  and: readonly string[];
  /** The first to the fourth quarter, as one phrase. */
  quarters: readonly (readonly string[])[];
  /** The full name comes first. */
  months: readonly (readonly string[])[];
  /** What stands before a month without a year: "in May", which alone may be another word. */
  inMonth: readonly string[];
}

export interface Words {
  /** Countries are called by their names in it, and texts are quoted as it does. */
  language: Locale;
  /**
   * One form for singular and plural; questions and vocabulary are compared in it. It is given lower case without
   * accents of Latin letters (`città` comes as `citta`; й and ї stay, and so does a letter alone: `è`).
   */
  stem: (word: string) => string;
  /** What an apostrophe cuts off from the next word, without it: "dell" of "dell'anno", "quest" of "quest'anno". */
  elided: readonly string[];
  /** The number that `1,000` or `ten` stands for; null where it is none. */
  number: (word: string) => number | null;
  /** Articles that count one behind a comparison: "più di un ordine". */
  articles?: readonly string[];
  /** Best, but only before a number: "i primi 10 clienti", where "il primo cliente" is the first in time. */
  first?: readonly string[];
  /** Words that can be left out without changing the question. */
  stop: readonly string[];
  cues: Record<Cue, readonly string[]>;
  /** By measure id. */
  measures: Record<string, readonly string[]>;
  /** Everyday words for fields, by the field's usual name, those most often asked for first. */
  fields: Record<string, readonly string[]>;
  /**
   * Words of the language that are but one letter from a name of a measure or a field and are no slip of the pen:
   * Italian "prezzo" (price) is no "pezzo" (piece).
   */
  lookalikes?: readonly string[];
  /** Parts of field names that are no name by themselves: "type", "level". */
  vague: readonly string[];
  synonyms: readonly Synonym[];
  units: Record<TimeUnit, readonly string[]>;
  /** "Monthly": a split by that unit. */
  adverbs: Record<TimeUnit, readonly string[]>;
  periods: PeriodWords;
  /** Whether 03/05/2026 is the third of May; where people write both, only a day above 12 tells. */
  dayFirst: boolean;
  /** By table, what people call its rows. */
  tables: Record<string, readonly string[]>;
  /** Before what somebody can have none of: "have children". */
  having: readonly string[];
  /** Once, twice and so on, as a number of purchases. */
  times: readonly (readonly string[])[];
  percent: readonly string[];
  /** A word for "by" and a unit that together are one stretch of time and no split: "за місяць". */
  stretches: readonly string[];
  /** Single words that may stand between two values that say one thing: "bikes in red". */
  qualifying: readonly string[];
  /** What may stand before an id or a name, for one customer. */
  customer: readonly string[];
  /** Whether nouns show that there are several. Else "pelanggan 2019" are the customers of a year. */
  hasPlurals: boolean;
  /** A customer as opposed to several: "our best customer". None where nouns do not show it. */
  one: readonly string[];
  /**
   * Forms that speak of women alone, where the noun is the same for both: "quante clienti", "clienti sposate". Without
   * one of the words for `women` beside them half of the question would be lost. Compared letter by letter.
   */
  feminine?: {
    /** Before one of `nouns`, with a number or one of `between` after it. */
    determiners: readonly string[];
    between: readonly string[];
    nouns: readonly string[];
    /** By themselves: "sposate". */
    alone: readonly string[];
    women: readonly string[];
  };
  /**
   * Verbs that may stand without their subject: "quanto hanno speso?" asks of those who were spoken of before; and
   * words for "their". None where a pronoun has to be said and is not understood.
   */
  subjectless?: readonly string[];
  /**
   * Tells a word that can say whose it is: "pesanannya", their orders. Where nobody was spoken of before, it says no
   * more than "the" does.
   */
  isTheirs?: (word: string) => boolean;
  /**
   * How a question begins that goes on from the one before: "and", "what about", "only". Behind it stands what is to
   * be put into that question.
   */
  followUps: readonly string[];
  /** How a question begins that puts right the one before, with a pause behind it: "no, in Poland". */
  corrections: readonly string[];
  /** Phrases that ask for something else than their words do one by one. */
  pitfalls: Pitfalls;
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

/** What one means that stands behind its number: "30 or more", "30 ke atas". */
export const COMPARISONS_BEHIND: Partial<Record<Cue, CompareOp>> = {
  or_more: '>=',
  or_less: '<=',
};

/**
 * Questions the planner answers, worded so that it understands them again. `field` is the first everyday word of
 * `fields`, or the field's own name where it has none.
 */
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
  /** `group` is what somebody wrote, such as "women in Italy": "How many customers: women in Italy?". */
  countOf(group: string): string;
  /** "Customers by city: women in Italy". */
  groupBy(field: string, group: string): string;
}
