/** The catalogues by language, and the look-up of a text. */
import { en, type Key } from './en/index.ts';
import { id } from './id/index.ts';
import { pluralRules } from './intl.ts';
import { it } from './it/index.ts';
import type { Text } from './text.ts';
import { uk } from './uk/index.ts';

export const LOCALES = ['en', 'it', 'uk', 'id'] as const;
export type Locale = (typeof LOCALES)[number];

export const CATALOGUES: Record<Locale, Record<Key, Text>> = { en, it, uk, id };

export function hasKey(key: string): key is Key {
  return Object.hasOwn(en, key);
}

/** The text of that key. Throws where there is none: a missing text is a fault in the program. */
export function textOf(locale: Locale, key: string): Text {
  if (!hasKey(key)) throw new Error(`no text under the key ${key}`);
  return CATALOGUES[locale][key];
}

/** The texts whose keys begin with one of these, by key. */
export function textsUnder(locale: Locale, prefixes: readonly string[]): Record<string, Text> {
  const texts = Object.entries<Text>(CATALOGUES[locale]);
  return Object.fromEntries(
    texts.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
}

/** How many decimals a number is shown with; the plural depends on it: "1 point", "1.0 points". */
export interface Digits {
  minimumFractionDigits: number;
  maximumFractionDigits: number;
}

/** The form of a text that goes with `n` as it is shown. */
export function formOf(locale: Locale, text: Text, n: number, digits: Digits): string {
  if (typeof text === 'string') return text;
  return text[pluralRules(locale, { ...digits }).select(n)] ?? text.other;
}
