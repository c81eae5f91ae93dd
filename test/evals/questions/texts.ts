/** The questions in the languages they are asked in. */
import type { Locale } from '../../../src/locales/index.ts';
import { english } from './en.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import type { Asked, QuestionId } from './questions.ts';
import { ukrainian } from './uk.ts';

export const TEXTS: Record<Locale, Record<QuestionId, Asked>> = {
  en: english,
  it: italian,
  uk: ukrainian,
  id: indonesian,
};
