/** Texts in the reader's language, as the server has them, and the numbers and days in them. */

let texts = {};
let language = 'en';

/** @param {string} locale @param {Record<string, string | Record<string, string>>} catalogue */
export function useTexts(locale, catalogue) {
  texts = catalogue;
  language = locale;
  document.documentElement.lang = locale;
}

/**
 * The text of that key. A text with plural forms takes the form of `n`; numbers are written as the reader writes them.
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 */
export function t(key, params = {}) {
  const text = texts[key];
  if (text === undefined) return key;
  const form = typeof text === 'string' ? text : pluralForm(text, params.n);
  return form.replace(/\{(\w+)\}/g, (placeholder, name) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** The text of a word the server names, or the word itself where there is none. */
export function word(prefix, name) {
  const key = `${prefix}.${name}`;
  return Object.hasOwn(texts, key) ? t(key) : name;
}

/** What readers call a column, with a capital. */
export function fieldLabel(name) {
  const label = word('field', name);
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
}

/** @param {number} value @param {number} [decimals] Shown exactly. */
export function number(value, decimals) {
  return new Intl.NumberFormat(language, {
    useGrouping: 'always',
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  }).format(value);
}

/** `30 June 2026` of an ISO day; any other text as it is. */
export function day(iso) {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  // The abbreviation «р.» would put two full stops at the end of a sentence.
  return format.format(new Date(`${iso}T00:00:00Z`)).replace(/ р\.$/, ' року');
}

/** Day and time of an ISO instant, on the reader's clock. */
export function moment(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    date,
  );
}

/** Sizes of files: `3.4 MB`. */
export function fileSize(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Texts as a list of the language: `a, b and c`. */
export function list(items) {
  return new Intl.ListFormat(language).format(items);
}

function pluralForm(forms, n) {
  const category = typeof n === 'number' ? new Intl.PluralRules(language).select(n) : 'other';
  return forms[category] ?? forms.other;
}
