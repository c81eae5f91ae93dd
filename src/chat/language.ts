/** Which of our languages a question is in. */
import type { Locale } from '../locales/index.ts';

/**
 * Words that carry grammar rather than meaning, and words that questions about customers are made of, each much
 * more common in one of the languages than in the others. They decide first: identification by letters takes "Who is Giulia
 * Bianchi?" for Italian because of the name, and "average order value" too.
 */
const TELLING_WORDS: Record<Exclude<Locale, 'uk'>, string> = {
  en:
    'how many much what which who whose when where why is are was were do does did we our us have has had the of by ' +
    'with from and or not than show give list tell about for to last this these those their they it any all best worst ' +
    'average order orders revenue customer customers buyers buyer sales spend spent share compare countries country ' +
    'city cities month year years hello hi thanks thank please again more less between need want can could may would like ' +
    'see know help my your there only also be been women men age',
  it:
    'quanti quante quanto quanta che cosa chi quale quali quando dove perché perche è sono era erano hanno abbiamo ' +
    'ha il lo gli le dei degli delle del della dello dal dalla dai nel nella nei nelle con più meno nostri nostre nostro ' +
    'nostra mostra mostrami dimmi elenca negli ultimi ultimo ultima scorso questo questa tra fra non anche invece e i ' +
    'migliori peggiori tutti tutte clienti cliente fatturato ricavi vendite ordini ordine paese paesi città mese anno ' +
    'anni ciao grazie categoria acquisti spesa confronta donne uomini donna reddito età genere sesso figli quota ' +
    'percentuale solo soltanto informazioni parlami distribuzione ripartizione andamento prodotti prodotto canale canali ' +
    'frequenza medio mediano speso spende spendono comprato acquistato ordinato trimestre giorni settimana dell ' +
    'nell quest sposati puoi vorrei sapere dati campi numero utile margine bisogni',
  id:
    'berapa banyak siapa apa apakah yang mana kapan kenapa mengapa bagaimana dari dan atau untuk dengan kita kami adalah ' +
    'tidak pada oleh tampilkan semua paling terbaik terburuk tahun bulan terakhir ini itu saja lebih kurang setiap dalam ' +
    'pelanggan pendapatan penjualan pesanan kota negara halo terima kasih pembeli belanja bandingkan rata ' +
    'jumlah sebaran usia umur perempuan wanita pria orang membeli beli belum sudah nggak gimana hanya kalau menurut ' +
    'berdasarkan sejak sampai antara seperti tentang ceritakan tunjukkan buatkan hitung ulang bukti biaya laba omzet ' +
    'kategori produk transaksi penghasilan bulanan kuartal triwulan tahunan mingguan harian pembelian ' +
    'persentase persen porsi frekuensi nilai selisih tertinggi terendah terlaris terbanyak teratas kapankah berapakah ' +
    'minggu hari kemarin sekarang masih juga bukan tolong coba minta kasih tahu tau seluruh setiap para anak ' +
    'pekerjaan pendidikan wilayah kelompok daerah mereka perusahaan bagian rincian tren kenaikan turun naik',
};

/** What asks in Indonesian: more telling than any number of English terms, which business there speaks in. */
const ASKING = new Set(
  'berapa siapa apa apakah mana kapan kenapa mengapa bagaimana gimana tampilkan'.split(' '),
);
const DECIDING = 10;

const LANGUAGE_OF = new Map(
  (['en', 'it', 'id'] as const).flatMap((locale) =>
    TELLING_WORDS[locale].split(' ').map((word) => [word, locale] as const),
  ),
);

/** English terms of business that stand in questions of other languages: "revenue tahun 2025". */
const BORROWED = new Set(
  'customer customers revenue order orders sales average buyer buyers share list best top spend age'.split(
    ' ',
  ),
);

/** Endings that any Indonesian word can have: "berapakah", "pendapatannya", "pelangganku". */
const ENDING = /(?:kah|lah|nya|ku|mu)$/;

/** `e-mail` is one. */
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

const CYRILLIC_WORD_IN_SMALL = /(?<![\p{L}’'ʼ-])(?=\p{Ll})\p{Script=Cyrillic}/u;

/** Of fewer words names and loan words are too large a part for letters to tell. */
const ENOUGH_WORDS = 5;
/** Below this the library says of itself that it guesses. */
const SURE_ENOUGH = 0.05;

/**
 * The language of the question, or null where it does not show: a name, a number, "ok". Ukrainian is the only one of
 * ours in Cyrillic letters.
 */
export async function languageOf(question: string): Promise<Locale | null> {
  // Names of products are in Latin letters whatever the sentence around them is in; those of people have a capital.
  if (CYRILLIC_WORD_IN_SMALL.test(question)) return 'uk';
  const byWord = byWords(question);
  if (byWord !== null) return byWord;
  return /\p{Script=Cyrillic}/u.test(question) ? 'uk' : byLetters(question);
}

function byWords(question: string): Locale | null {
  const found = { en: 0, it: 0, id: 0 };
  for (const word of question.match(WORD) ?? []) {
    const plain = word.toLowerCase();
    const locale = word === 'I' ? 'en' : tells(plain);
    if (locale === null) continue;
    found[locale] += weightOf(plain);
  }
  const [first, second] = (['en', 'it', 'id'] as const).toSorted((a, b) => found[b] - found[a]);
  if (!first || !second || found[first] === found[second]) return null;
  return first;
}

function weightOf(word: string): number {
  if (BORROWED.has(word)) return 0.25;
  if (ASKING.has(word.replace(ENDING, ''))) return DECIDING;
  // "I need help" may begin with a small letter; "e in Germania?" has nothing but its "e".
  return word.length > 1 ? 1 : 0.5;
}

function tells(word: string): Exclude<Locale, 'uk'> | null {
  const whole = LANGUAGE_OF.get(word);
  if (whole !== undefined) return whole;
  const stem = LANGUAGE_OF.get(word.replace(ENDING, ''));
  return stem === 'id' ? stem : null;
}

async function byLetters(question: string): Promise<Locale | null> {
  if ((question.match(/\p{L}+/gu) ?? []).length < ENOUGH_WORDS) return null;
  // Loaded when a question needs it: its tables take 80 ms and some megabytes.
  const { detectAll } = await import('tinyld');
  const [best] = detectAll(question, { only: ['en', 'it', 'id'] });
  if (!best || best.accuracy < SURE_ENOUGH) return null;
  return (['en', 'it', 'id'] as const).find((locale) => locale === best.lang) ?? null;
}
