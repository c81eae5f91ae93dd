/** Words and signs beside a number that say what it measures, in all four languages; sources of regular expressions. */

/** Between a number and its sign. */
export const SPACES = ' \\u00A0\\u2009\\u202F';
/** Markdown that shows nothing by itself. */
export const EMPHASIS = '*_`~\\\\';

export const PERCENT =
  '%|٪|(?:percent|per cent[oi]?|percento|persen)(?![\\p{L}])|(?:відсот|процент)\\p{L}*';

/** A word and the power of ten it stands for. */
export const SCALES: readonly (readonly [words: string, power: number])[] = [
  ['k(?![\\p{L}])|thousand|mila|тис\\.?|тисяч\\p{L}*|ribu|rb', 3],
  ['millions?|milion[ei]|mln|mio|млн\\.?|мільйон\\p{L}*|juta|jt', 6],
  ['billions?|miliard[oi]|mrd|млрд\\.?|мільярд\\p{L}*|miliar', 9],
];

/** Other words that multiply the number before them. */
const MULTIPLIERS =
  '(?<![ \\u00A0])(?:m|mm|b|bn)|thousands|trillions?|hundreds?|dozens?|centinaia|migliaia|dozzin[ae]|сот(?:ень|ні)|дюжин\\p{L}*|трильйон\\p{L}*|ratus|puluh|lusin|triliun';

/** Whole words; a full stop behind one belongs to the sentence. */
export const SCALE_WORDS = [...SCALES.map(([words]) => words.replaceAll('\\.?', '')), MULTIPLIERS]
  .join('|')
  .replaceAll('|mio|', '|');

/** ISO 4217, and how it is written. */
export const CURRENCIES: readonly (readonly [code: string, words: string])[] = [
  ['EUR', '€|(?:eur|euros?|євро)(?![\\p{L}])'],
  ['USD', '(?:US)?\\$|(?:usd|dollars?|dollar[oi]|dolar|долар\\p{L}*)(?![\\p{L}])'],
  ['GBP', '£|(?:gbp|pounds?|sterlin[ae])(?![\\p{L}])'],
  ['UAH', '₴|(?:uah|hryvnias?|грн|гривень|гривн\\p{L}*)(?![\\p{L}])'],
  ['IDR', '(?:rp|idr|rupiah|рупі[йяїю])(?![\\p{L}])'],
  ['JPY', '¥|(?:jpy|yen)(?![\\p{L}])'],
  ['CHF', 'chf(?![\\p{L}])'],
];
export const CURRENCY = [...CURRENCIES.map(([, words]) => words), '\\p{Sc}'].join('|');
/** Those that stand before a number, a space between. */
export const CODES = ['EUR', 'USD', 'GBP', 'UAH', 'IDR', 'JPY', 'CHF', 'Rp'];

/** Beginnings of words for who is counted. */
export const PEOPLE =
  'customer|client|buyer|shopper|people|person|user|member|household|acquirent|utent|клієнт|покупц|покупець|людей|людин|люди|осіб|особ|користувач|pelanggan|pembeli(?!an)|orang|pengguna|anggota|(?:out )?of (?:them|these|those|all)|di (?:loro|essi|antara)|(?:з|із) них|dari (?:mereka|semua)';
/** The same for what they do. */
export const DEEDS =
  'order|purchase|visit|transaction|ordin|acquist|transazion|замовлен|покупк|покупок|візит|транзакц|pesanan|pembelian|transaksi|kunjungan';

/** A unit of the filter language, and what its words begin with. */
export const TIME_UNITS = {
  day: 'days?|giorn[oi]|(?:дн(?:я|і|ів|ями|ях|ям)|день|днем|добу|діб)|hari',
  week: 'weeks?|settiman[ae]|тижн\\p{L}*|тиждень|minggu|pekan',
  month: 'months?|mes[ei]|місяц\\p{L}*|bulan',
  quarter: 'quarters?|trimestr[ei]|квартал\\p{L}*|kuartal|triwulan',
  year: 'years?|ann[oi]|рок\\p{L}*|рік|tahun',
} as const;

/** Beginnings of words beside the number of a ranking: `top 5`, `5 migliori`. */
export const RANKING =
  'top|best|first|bottom|worst|last|lowest|highest|leading|biggest|largest|most|least|miglior|peggior|prim[ie]|ultim[ie]|maggior|топ|найкращ|найгірш|перш|останн|найбільш|найменш|teratas|terbaik|terburuk|terbawah|pertama|terakhir|terbesar|terendah|tertinggi';

/** Words before the number of a condition: `at least 3 orders`. */
export const BOUNDS =
  'at least|at most|more than|less than|fewer than|or more than|over|under|above|below|exactly|up to|almeno|al massimo|più di|meno di|oltre|sopra|sotto|esattamente|fino a|щонайменше|щонайбільше|принаймні|не менше|не більше|понад|більше|менше|від|до|рівно|setidaknya|minimal|maksimal|paling sedikit|lebih dari|kurang dari|di atas|di bawah|tepat';

/** Words before a year, among them beginnings of months: `in 2019 customers bought less`. */
export const IN_YEAR =
  'in|during|since|until|nel|durante|dal|у|в|протягом|pada|dalam|tahun|sejak|[QH][1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gen|mag|giu|lug|ago|set|ott|dic|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|mei|agu|okt|des)\\p{L}*';
