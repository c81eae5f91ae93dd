/** What readers of a language call a country that the data names by its code or in another language. */
import { LOCALES, regionNames } from '../../../locales/index.ts';
import { fold } from '../tokens.ts';

/** `IT` and `Italy` are `Italia` in Italian; null for what names no country. */
export function countryName(value: string, language: string): string | null {
  const code = /^[A-Z]{2}$/.test(value) ? value : codesByName().get(fold(value));
  return code === undefined ? null : (regionNames(language).of(code) ?? null);
}

let codes: ReadonlyMap<string, string> | null = null;

/** The codes of all countries under their names in every language of ours. */
function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map(
    LOCALES.map(regionNames).flatMap((names) =>
      twoLetters().flatMap((code): [string, string][] => {
        const name = names.of(code);
        return name === undefined ? [] : [[fold(name), code]];
      }),
    ),
  );
  return codes;
}

function twoLetters(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
