/** Currency signs as they stand in amounts, and the ISO 4217 code where the sign means only one. */
const SIGNS: readonly (readonly [sign: string, code: string | null])[] = [
  ['US$', 'USD'],
  ['R$', 'BRL'],
  ['$', null],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', null],
  ['₴', 'UAH'],
  ['грн.', 'UAH'],
  ['грн', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON'],
  ['лв', 'BGN'],
  ['Rp.', 'IDR'],
  ['Rp', 'IDR'],
  ['kr.', null],
  ['kr', null],
];
const CODES =
  `AUD BGN BRL CAD CHF CNY CZK DKK EUR GBP HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PLN RON SEK SGD TRY UAH USD
  ZAR`.split(/\s+/);

/** A regular expression (RE2) for one sign or code; longer signs come before those they begin with. */
export const CURRENCY_PATTERN = [...SIGNS.map(([sign]) => sign), ...CODES]
  .map((sign) => sign.replace(/[$.]/g, '\\$&'))
  .join('|');

/** Whether the signs of one column cannot mean one currency. */
export function areMixed(signs: readonly string[]): boolean {
  return new Set(signs.map((sign) => codeOf(sign) ?? sign)).size > 1;
}

/** The ISO 4217 code the signs of one column mean; null where there is none, or it does not say which. */
export function currencyOf(signs: readonly string[]): string | null {
  const [sign] = signs;
  return sign === undefined || areMixed(signs) ? null : codeOf(sign);
}

function codeOf(sign: string): string | null {
  if (CODES.includes(sign)) return sign;
  return SIGNS.find(([known]) => known === sign)?.[1] ?? null;
}
