import { describe, expect, it } from 'vitest';
import { answerStream } from '../../../src/core/grounding/stream.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';
import { CITED, CLEAN, LEAKS, NAMES } from './typed-texts.ts';

function shown(
  text: string,
  locale: Locale,
  userMessage: string | undefined,
): { text: string; marks: number } {
  const stream = answerStream({
    results: (alias) => CITED.find((cited) => cited.alias === alias) ?? null,
    exempt: () => CITED,
    names: NAMES,
    userMessage: userMessage ?? '',
    phrases: phrasesFor(locale),
  });
  const given = stream.push(text) + stream.end();
  expect(stream.problems()).toEqual([]);
  return { text: given.replaceAll('\u00A0', ' '), marks: stream.unverified() };
}

describe('what a model typed', () => {
  for (const [text, locale, said] of CLEAN) {
    it(`${text} (${locale}) is proved`, () => {
      const { text: given, marks } = shown(text, locale, said);
      expect(given).not.toMatch(/unverified|verificato|перевірено|diverifikasi/);
      expect(marks).toBe(0);
    });
  }

  for (const [text, locale, expected, said] of LEAKS) {
    it(`${text} (${locale}) is not: ${expected}`, () => {
      expect(shown(text, locale, said).text).toContain(expected);
    });
  }
});
