/** The formatters of `Intl`, each made once: making one costs many times what using it does. */
const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const regions = new Map<string, Intl.DisplayNames>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return kept(days, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function pluralRules(locale: string, options: Intl.PluralRulesOptions): Intl.PluralRules {
  return kept(plurals, locale, options, () => new Intl.PluralRules(locale, options));
}

/** Of a code that is no region's: nothing. */
export function regionNames(locale: string): Intl.DisplayNames {
  const options = { type: 'region', fallback: 'none' } as const;
  return kept(regions, locale, options, () => new Intl.DisplayNames(locale, options));
}

/** Locales and options are few: those of the units, of the currencies met and of stated decimals. */
function kept<T>(made: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known !== undefined) return known;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}
