/** What readers of each language call a field of the data. */
import { hasKey, textOf, type Locale } from './catalogue.ts';

/** A field by its name in the catalogue; with `step`, a date in such steps. */
export interface FieldName {
  field: string;
  step?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
}

/** As it stands inside a sentence. A field of the operator's own is called as its column was: `shoe_size`, shoe size. */
export function fieldName(locale: Locale, { field, step }: FieldName): string {
  const key = `field.${field}`;
  const own = hasKey(key) ? textOf(locale, key) : null;
  const name = typeof own === 'string' ? own : field.replaceAll('_', ' ');
  if (step === undefined) return name;
  // The date of a purchase is what time is measured in: "by month".
  const of = textOf(locale, field === 'date' ? `step_alone.${step}` : `step_of.${step}`);
  return (typeof of === 'string' ? of : of.other).replace('{field}', () => name);
}

export function capital(locale: Locale, word: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase(locale) + word.slice(first.length);
}

/** Abbreviations keep their capitals. */
export function inSentence(locale: Locale, word: string): string {
  const [first = '', second = ''] = word;
  if (second !== second.toLocaleLowerCase(locale)) return word;
  return first.toLocaleLowerCase(locale) + word.slice(first.length);
}
