/** Every text a person reads, in four languages. */
import { formOf, LOCALES, textOf, type Locale } from './catalogue.ts';
import { formatValue, type ValueSpec } from './format.ts';

export { hasKey, LOCALES, type Locale, textsUnder } from './catalogue.ts';
export { formatValue } from './format.ts';

type Param = string | { value: number | string; unit: ValueSpec['unit'] } | { key: string };

/** A text by its key with its parameters, or a literal that comes from the data. */
export type Message =
  | { key: string; params?: Record<string, Param> | undefined }
  | { text: string };

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
  const { key, params = {} } = message;
  const n = params['n'];
  const counted = typeof n === 'object' && 'value' in n ? Number(n.value) : Number.NaN;
  const form = formOf(locale, textOf(locale, key), counted, WHOLE_OR_TWO_DECIMALS);
  return form.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, name: string, noun?: string) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (param === undefined) throw new Error(`the text ${key} needs the parameter ${name}`);
    if (typeof param === 'string') return param;
    return 'key' in param
      ? say(locale, param)
      : formatValue(locale, param.value, { unit: param.unit, noun });
  });
}
