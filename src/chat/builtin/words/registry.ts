/** The vocabularies by the language questions are asked in. */
import type { Locale } from '../../../locales/index.ts';
import type { Words } from './contract.ts';
import { english } from './en.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { ukrainian } from './uk.ts';

export const WORDS: Record<Locale, Words> = {
  en: english,
  it: italian,
  uk: ukrainian,
  id: indonesian,
};
