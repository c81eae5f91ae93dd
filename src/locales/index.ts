/** Every text a person reads, in four languages. */
import { formOf, LOCALES, textOf, type Locale } from './catalogue.ts';
import { capital, fieldName, inSentence, type FieldName } from './field-name.ts';
import { formatValue, type ValueSpec } from './format.ts';
import { regionNames } from './intl.ts';

export { hasKey, LOCALES, type Locale, textsUnder } from './catalogue.ts';
export { fieldName } from './field-name.ts';
export { formatValue } from './format.ts';
export { regionNames } from './intl.ts';

type Param =
  | string
  | { value: number | string; unit: ValueSpec['unit'] }
  | { key: string; params?: Record<string, Param> | undefined }
  | FieldName
  | { country: string };

/** A text by its key with its parameters, a field of the data, a country by its code, or a literal that comes from the data. */
export type Message =
  | { key: string; params?: Record<string, Param> | undefined }
  | { text: string }
  | FieldName
  | { country: string };

/** `Italia (IT)`: the reader's name for it, and what the data says. */
function countryName(locale: Locale, code: string): string {
  const name = regionNames(locale).of(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** How a count is shown, which its plural goes by. */
const WHOLE_OR_TWO_DECIMALS = { minimumFractionDigits: 0, maximumFractionDigits: 2 };

export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/**
 * The message in that language. A text with plural forms takes the form of its parameter `n`. Throws on an unknown
 * key and on a placeholder without parameter: both are faults in the program.
 */
export function say(locale: Locale, message: Message): string {
  if ('text' in message) return message.text;
  if ('country' in message) return countryName(locale, message.country);
  if ('field' in message) return capital(locale, fieldName(locale, message));
  const { key, params = {} } = message;
  const n = params['n'];
  const counted = typeof n === 'object' && 'value' in n ? Number(n.value) : Number.NaN;
  const form = formOf(locale, textOf(locale, key), counted, WHOLE_OR_TWO_DECIMALS);
  return form.replace(PLACEHOLDER, (_, name: string, noun: string | undefined, at: number) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (param === undefined) throw new Error(`the text ${key} needs the parameter ${name}`);
    if (typeof param === 'string') return param;
    if ('value' in param) return formatValue(locale, param.value, { unit: param.unit, noun });
    const word = say(locale, param);
    // Names of measures and fields have a capital where they stand alone.
    const isName = 'field' in param || ('key' in param && param.key.startsWith('measure.'));
    const isInside = /[\p{L}}]/u.test(form.slice(0, at).replace(ENDED_SENTENCES, ''));
    return isName && isInside ? inSentence(locale, word) : word;
  });
}

const PLACEHOLDER = /\{(\w+)(?:\|(\w+))?\}/g;
/** What stands before the sentence or the line that one is in. */
const ENDED_SENTENCES = /^.*(?:[.!?…][”»]?\s|\n)/su;
