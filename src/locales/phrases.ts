/** How the references of an answer are worded in each language. */
import type { Locale } from './catalogue.ts';
import { formatValue, type ValueSpec } from './format.ts';
import { say, type Message } from './index.ts';

type Value = number | string | boolean | null;

/** The wording of references for one language: the `Phrases` of `core/grounding`. */
export function phrasesFor(locale: Locale): {
  value(value: Value, spec: ValueSpec): string;
  phrase(value: Value, spec: ValueSpec): string;
  list(texts: string[]): string;
  say(message: Message): string;
} {
  return {
    value: (value, spec) => formatValue(locale, value, spec),
    phrase: (value, spec) => {
      const text = formatValue(locale, value, spec);
      const takesArticle = locale === 'it' && spec.unit === 'share' && value !== null;
      return takesArticle ? withItalianArticle(text) : text;
    },
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    say: (message) => say(locale, message),
  };
}

/** «il 46 %», «l’8 %», «l’1 %», «lo 0,5 %»: the article goes by how the whole part of the number is pronounced. */
function withItalianArticle(percent: string): string {
  const whole = /^[\d.]+/.exec(percent)?.[0] ?? '';
  if (whole === '0') return `lo ${percent}`;
  return /^(?:1|11|8\d{0,2})$/.test(whole) ? `l’${percent}` : `il ${percent}`;
}
