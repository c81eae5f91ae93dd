import { languageOf } from '../chat/language.ts';
import type { Locale } from '../locales/index.ts';

/** The language of a question. A short follow-up ("11433?") is in that of the latest question before it that tells. */
export async function askedLanguage(
  question: string,
  earlier: readonly string[],
  fallback: Locale,
): Promise<Locale> {
  for (const text of [question, ...earlier.toReversed()]) {
    const language = await languageOf(text);
    if (language !== null) return language;
  }
  return fallback;
}
