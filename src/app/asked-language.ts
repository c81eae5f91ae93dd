import type { EarlierQuestion } from '../chat/builtin/plan.ts';
import { languageOf } from '../chat/language.ts';
import type { Locale } from '../locales/index.ts';

/** Each question with its language, oldest first: one that does not tell is in that of the one before it. */
export async function inTheirLanguages(
  questions: readonly string[],
  fallback: Locale,
): Promise<EarlierQuestion[]> {
  const told = await Promise.all(questions.map(languageOf));
  let locale = fallback;
  return questions.map((question, at) => {
    locale = told[at] ?? locale;
    return { question, locale };
  });
}

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
