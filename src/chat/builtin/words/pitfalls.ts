/** Where the words of a question, taken one by one, would answer another question than was asked. */
import type { Cue } from './contract.ts';

/** Why a phrase is not taken at its words; each has a text of its own, `answer.unclear.<trap>`. */
export const TRAPS = [
  /** "How much does a customer spend": one on average, or all of them. */
  'any_one',
  /** "How much did we spend": not what the customers paid. */
  'own_spending',
  /** "Revenue of the company": the asker's own, or customers that are companies. */
  'own_company',
  /** "The single biggest customer": the only one, or not married. */
  'only_or_unmarried',
  /** "Customers with a phone": the thing, or the channel of that name. */
  'thing_or_channel',
] as const;
export type Trap = (typeof TRAPS)[number];

export interface Pitfalls {
  /** Compared letter by letter: "the company" is one, "the companies" are customers. */
  traps: Partial<Record<Trap, readonly string[]>>;
  /** The asker's own company, which adds nothing: "our company". Letter by letter. */
  ourselves: readonly string[];
  /** Words that are a cue in one form only: "persona di", where "persone di" are people. Letter by letter. */
  cues: Partial<Record<Cue, readonly string[]>>;
  /** Of the words for customers those that speak of people, which companies are not. */
  people: readonly string[];
  /** Of the words for cost those that may ask for a price or an expense: "the cost of the ads". */
  prices: readonly string[];
  /** An average without what it is taken over: "average orders per month" is no average order. */
  averageCounts: readonly string[];
  /** Of the words for "by" those that before a value tell whose it is: "bought by women". */
  agents: readonly string[];
  /** Of the words for "by" those that before a place or an article are "for": "per la Germania", "per Milano". */
  forWhom: readonly string[];
  /** Words without a meaning of their own that before people mean each of them: "виручка на жінку". */
  each: readonly string[];
  /** "Do we have": asks for what is there, not for what was sold. */
  having: readonly string[];
  /** "Are women our best customers": asks whether. */
  copulas: readonly string[];
}
