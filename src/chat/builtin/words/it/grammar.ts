/** How Italian words are compared, and which numbers they are. */
import { list } from '../list.ts';

/** Words that stand for one another in every phrase, by the one they are compared as. */
const ALIKE: Readonly<Record<string, string>> = {
  di: 'del, dello, della, dei, degli, delle, dell, d',
  a: 'ad, al, allo, alla, ai, agli, alle, all',
  da: 'dal, dallo, dalla, dai, dagli, dalle, dall',
  in: 'nel, nello, nella, nei, negli, nelle, nell',
  su: 'sul, sullo, sulla, sui, sugli, sulle, sull',
  con: 'col, coi',
  il: 'lo, la, i, gli, le, l',
  un: 'uno, una',
  e: 'ed',
  o: 'od, oppure, ovvero',
  fra: 'tra',
  // "Quale" asks for a value, "quali" for a list; "quanto" for an amount, "quanti" for a number.
  quale: 'qual',
  quali: '',
  quanto: 'quanta, quant',
  quanti: 'quante',
  questo: 'questa, questi, queste, quest',
  quello: 'quel, quella, quelli, quelle, quegli, quei, quell',
  nostro: 'nostra, nostri, nostre',
  vostro: 'vostra, vostri, vostre',
  tuo: 'tua, tuoi, tue',
  mio: 'mia, miei, mie',
  // "Gli ultimi ordini" are several, "l'ultimo ordine" is one with a date.
  ultimo: 'ultima',
  ultimi: 'ultime',
  migliore: 'miglior, migliori',
  peggiore: 'peggior, peggiori',
  maggiore: 'maggior, maggiori',
  ordine: 'ordini',
  margine: 'margini',
  genere: 'generi',
  trimestre: 'trimestri',
  mestiere: 'mestieri',
  lavoro: 'lavori',
  uomo: 'uomini',
  persona: 'persone',
  zona: 'zone',
  problema: 'problemi',
  figlio: 'figli, figlia, figlie',
  speso: 'spesi',
  // Expenses, not what customers spent.
  spese: '',
};

const SAME = new Map(
  Object.entries(ALIKE).flatMap(([word, others]) =>
    [word, ...list(others)].map((other) => [other, word] as const),
  ),
);

/**
 * Singular and plural of nouns: `prodotti` -> `prodotto`, `clienti` -> `cliente`, `donne` -> `donna`. Never more than
 * the number: Lecco is not Lecce, and Trento not trenta.
 */
export function stem(word: string): string {
  const same = SAME.get(word);
  if (same !== undefined) return same;
  if (word.length < 4) return word;
  if (/(?:or|on|nt|al|il|ic|es)[ei]$/.test(word)) return `${word.slice(0, -1)}e`;
  if (/[cg]h[ei]$/.test(word)) return word.slice(0, -2) + (word.endsWith('e') ? 'a' : 'o');
  if (word.endsWith('i')) return `${word.slice(0, -1)}o`;
  return word.endsWith('e') ? `${word.slice(0, -1)}a` : word;
}

const ONES = list(`
  zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici,
  quattordici, quindici, sedici, diciassette, diciotto, diciannove
`);
const TENS = list('venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta');

/** 1 to 99. */
const SMALL = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.flatMap((tens, at) =>
    ONES.slice(0, 10).map((ones, value) => {
      // Ventuno, ventotto.
      const opening = /^[uo]/.test(ones) ? tens.slice(0, -1) : tens;
      return [value === 0 ? tens : opening + ones, (at + 2) * 10 + value] as const;
    }),
  ),
]);

const NONE = list('senza, nessun, nessuno, nessuna');

/**
 * `1.000,5`, `venticinque`, `duemila`, `50 mila`, `un solo`. "Un" and "una" alone are articles, and `1,000` may be
 * meant in English: no numbers.
 */
export function number(words: string): number | null {
  if (NONE.includes(words)) return 0;
  if (/^(?:sol[oa]|soltanto) una?$|^una? (?:sol|unic|singol)[oa]$/.test(words)) return 1;
  const [, counted, unit] = /^(.+?) ?(sol[ie]|mila|milion[ei])$/.exec(words) ?? [];
  const value = one(words);
  if (value !== null || counted === undefined || unit === undefined) return value;
  const times = unit === 'milione' && counted === 'un' ? 1 : one(counted);
  return times === null ? null : times * (FACTORS.get(unit) ?? 1);
}

const FACTORS = new Map([
  ['mila', 1000],
  ['milione', 1_000_000],
  ['milioni', 1_000_000],
]);

function one(word: string): number | null {
  if (/^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,2}|,\d{4,})?$/.test(word)) {
    return Number(word.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d+\.\d{1,2}$/.test(word)) return Number(word);
  // "Quarant'anni".
  const tens = TENS.find((whole) => whole.slice(0, -1) === word);
  return word === 'uno' ? null : spelledOut(tens ?? word);
}

function spelledOut(word: string): number | null {
  const [, thousands, rest] = /^(mille|.+mila)(.*)$/.exec(word) ?? [];
  if (thousands === undefined) return belowThousand(word);
  const times = thousands === 'mille' ? 1 : belowThousand(thousands.slice(0, -4));
  const more = rest === '' ? 0 : belowThousand(rest ?? '');
  return times === null || more === null ? null : times * 1000 + more;
}

function belowThousand(word: string): number | null {
  const [, times, rest] = /^(.*?)cento(.*)$/.exec(word) ?? [];
  if (times === undefined) return SMALL.get(word) ?? null;
  const hundreds = times === '' ? 1 : (SMALL.get(times) ?? null);
  // Centottanta, cento ottanta.
  const more = rest === '' ? 0 : (SMALL.get(rest ?? '') ?? SMALL.get(`o${rest}`) ?? null);
  return hundreds === null || hundreds > 9 || more === null ? null : hundreds * 100 + more;
}

/** `sposat` -> sposato, sposata, sposati, sposate. */
export function forms(stems: string): string[] {
  return list(stems).flatMap((adjective) =>
    ['o', 'a', 'i', 'e'].map((ending) => adjective + ending),
  );
}

/** Every opening before every ending: "che hanno" and "comprato". An opening may be empty. */
export function pairs(openings: readonly string[], endings: readonly string[]): string[] {
  return openings.flatMap((opening) => endings.map((ending) => `${opening} ${ending}`.trim()));
}
