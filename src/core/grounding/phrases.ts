/**
 * What rendering needs from a language. `locales/` implements it; `core` knows no text a person reads.
 * The keys it asks for are `reference.*`, `compare.*` and `address.*`.
 */
import type { Unit } from '../result.ts';
import type { Cell, Message } from '../result.ts';

export interface ValueSpec {
  unit: Unit;
  currency?: string | undefined;
  /** Decimals to show exactly, instead of the unit's own. */
  decimals?: number | undefined;
  /** The counted noun (`customer`), shown where a noun phrase is asked for. */
  noun?: string | undefined;
  /** Without unit word, sign or noun. */
  bare?: boolean | undefined;
}

export interface Phrases {
  /** The value as a reader writes it. Numbers may come as decimal text; null reads "not in the data". */
  value(value: Cell, spec: ValueSpec): string;
  /** The same with what grammar ties to it: counted noun, Italian article. */
  phrase(value: Cell, spec: ValueSpec): string;
  /** `a, b and c`. */
  list(texts: string[]): string;
  say(message: Message): string;
}
