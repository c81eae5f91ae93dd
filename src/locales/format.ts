/** Values as a reader of each language writes them, through `Intl` alone. */
import { formOf, textOf, type Digits, type Locale } from './catalogue.ts';
import { dateFormat, numberFormat } from './intl.ts';

export interface ValueSpec {
  unit:
    | 'count'
    | 'money'
    | 'number'
    | 'share'
    | 'points'
    | 'times'
    | 'days'
    | 'years'
    | 'date'
    | 'text'
    | 'yes_no'
    | 'customer';
  /** ISO 4217. Without it money is a plain number. */
  currency?: string | undefined;
  /** Decimals to show exactly, instead of the unit's own. */
  decimals?: number | undefined;
  /** The counted noun (`buyer`): a count becomes a noun phrase. */
  noun?: string | undefined;
  /** The number alone, without unit word, sign or noun. */
  bare?: boolean | undefined;
}

type Numeric = number | `${number}`;

/** Signs that name one currency to everyone; other currencies keep their code where the sign would be ambiguous. */
const SIGNED = new Set(['EUR', 'GBP', 'IDR', 'UAH', 'USD']);
/** `Intl` sets no space before the percent sign in Italian and Ukrainian; their typography does. */
const SPACE_BEFORE_PERCENT = new Set<Locale>(['it', 'uk']);
const NO_BREAK_SPACE = '\u00A0';

/**
 * The text of a value: 17,411 · $16,246,309.95 · 65.2% (`share` is given as 0.652) · 3.1 points (given as 3.1) ·
 * 2.4× · 45 days · June 30, 2019 (given as ISO day) · yes. Numbers may come as decimal text of any length, no digit
 * is lost. Null reads "not in the data", bare "—"; a text where a number or day is expected stays as it is.
 */
export function formatValue(
  locale: Locale,
  value: number | string | boolean | null,
  spec: ValueSpec,
): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
    return plain(locale, spec.bare === true ? 'value.none' : 'value.unknown');
  }
  if (typeof value === 'boolean') return plain(locale, value ? 'value.yes' : 'value.no');
  if (spec.unit === 'date') return day(locale, String(value));
  if (spec.unit === 'text' || spec.unit === 'customer' || spec.unit === 'yes_no') {
    return String(value);
  }
  return isNumeric(value) ? quantity(locale, value, spec) : value;
}

function quantity(locale: Locale, value: Numeric, spec: ValueSpec): string {
  const { unit, bare = false } = spec;
  switch (unit) {
    case 'share':
      return percent(locale, value, spec);
    case 'money':
      return money(locale, value, spec);
    case 'points': {
      const digits = fraction(spec.decimals, 1, 1);
      return bare ? number(locale, value, digits) : counted(locale, 'unit.points', value, digits);
    }
    case 'times': {
      const shown = Math.abs(Number(value)) < 1 ? 2 : 1;
      const digits = fraction(spec.decimals, shown, shown);
      return bare ? number(locale, value, digits) : counted(locale, 'unit.times', value, digits);
    }
    case 'days':
    case 'years': {
      const digits = fraction(spec.decimals, 0, 1);
      const style: Intl.NumberFormatOptions = bare
        ? digits
        : { ...digits, style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' };
      return number(locale, value, style);
    }
    default: {
      const digits = fraction(spec.decimals, 0, 2);
      return spec.noun === undefined || bare
        ? number(locale, value, digits)
        : counted(locale, `noun.${spec.noun}`, value, digits);
    }
  }
}

function percent(locale: Locale, value: Numeric, { decimals, bare }: ValueSpec): string {
  const format = grouped(locale, { ...fraction(decimals, 1, 1), style: 'percent' });
  return format
    .formatToParts(value)
    .map((part) => {
      if (part.type !== 'percentSign') return part.value;
      if (bare === true) return '';
      return SPACE_BEFORE_PERCENT.has(locale) ? NO_BREAK_SPACE + part.value : part.value;
    })
    .join('');
}

function money(locale: Locale, value: Numeric, { currency, decimals, bare }: ValueSpec): string {
  if (currency === undefined) return number(locale, value, fraction(decimals, 2, 2));
  const format = grouped(locale, {
    ...(decimals === undefined ? {} : fraction(decimals, 0, 0)),
    style: 'currency',
    currency,
    currencyDisplay: SIGNED.has(currency) ? 'narrowSymbol' : 'symbol',
  });
  if (bare !== true) return format.format(value);
  return format
    .formatToParts(value)
    .filter((part) => part.type !== 'currency')
    .map((part) => part.value)
    .join('')
    .trim();
}

function day(locale: Locale, value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !exists) return value;
  const text = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  // The abbreviation «р.» would put two full stops at the end of a sentence.
  return locale === 'uk' ? text.replace(/ р\.$/, ' року') : text;
}

function counted(locale: Locale, key: string, value: Numeric, digits: Digits): string {
  const form = formOf(locale, textOf(locale, key), Number(value), digits);
  return form.replace('{n}', () => number(locale, value, digits));
}

function plain(locale: Locale, key: string): string {
  const text = textOf(locale, key);
  return typeof text === 'string' ? text : text.other;
}

function number(locale: Locale, value: Numeric, options: Intl.NumberFormatOptions): string {
  return grouped(locale, options).format(value);
}

function fraction(decimals: number | undefined, fewest: number, most: number): Digits {
  return {
    minimumFractionDigits: decimals ?? fewest,
    maximumFractionDigits: decimals ?? most,
  };
}

function grouped(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  // Italian and Ukrainian would group only from five digits on; and a rounded-away minus sign says nothing.
  return numberFormat(locale, { useGrouping: 'always', signDisplay: 'negative', ...options });
}

function isNumeric(value: number | string): value is Numeric {
  return typeof value === 'number' || /^-?\d+(?:\.\d+)?$/.test(value);
}
