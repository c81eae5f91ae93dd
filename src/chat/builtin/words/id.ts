/** What the planner knows of Indonesian. */
import type { Words } from './contract.ts';
import { CUES } from './id/cues.ts';
import { FIELDS, SYNONYMS } from './id/fields.ts';
import { MEASURES } from './id/measures.ts';
import { number } from './id/number.ts';
import { ADVERBS, PERIODS, UNITS } from './id/periods.ts';
import { stem } from './id/stem.ts';
import { PITFALLS } from './id/pitfalls.ts';
import { list } from './list.ts';
import { QUESTIONS } from './id/questions.ts';

/**
 * "Itu" and "mereka" are none of them, which speak of somebody named before; nor "akan", "bisa" and "ingin", which make a
 * guess or a wish of a fact; nor "sudah", since "sudah tidak membeli" is no longer; nor "di antara" by itself, which
 * says of whom a share is taken.
 */
const STOP = list(`
  yang, di, dari, dalam, pada, untuk, dengan, oleh, bagi, terhadap, tentang, sebagai, secara, di
  antara pelanggan kita, di antara pelanggan kami, adalah, ialah, merupakan, yaitu, ada, apakah,
  kita, kami, saya, aku, anda, kamu, milik, milik kita, milik kami, punya, memiliki, mempunyai,
  dimiliki, tolong, mohon, coba, silakan, terima kasih, makasih, halo, hai, hei, hi, ok, oke,
  ya, dong, sih, nih, deh, selamat pagi, selamat siang, selamat sore, selamat malam, juga,
  semua, seluruh, seluruhnya, keseluruhan, secara keseluruhan, total, totalnya, saat ini,
  sekarang, para, seorang, sebuah, suatu, tercatat, terdaftar, bisakah anda, bisa anda, dapatkah
  anda, bisa tolong, boleh tahu, bolehkah saya tahu, saya ingin tahu, saya mau tahu, aku mau
  tahu, ingin tahu, apakah anda tahu, tahukah anda, beri tahu saya, beritahu saya, beri tahu,
  kasih tahu, kasih tau, saya minta, minta data, minta total, berikan, berikan saya, beri saya, kasih, dalam data, dalam data ini, di data, di
  data ini, dalam database, di database, di basis data
`);

export const indonesian: Words = {
  language: 'id',
  stem,
  elided: [],
  number,
  stop: STOP,
  cues: CUES,
  measures: MEASURES,
  fields: FIELDS,
  vague: list(`
    tanggal, jenis, nama, tingkat, nomor, status, kode, jumlah, total, kelompok, nilai, pelanggan,
    pesanan, pertama, terakhir, date, type, name, level, number, flag, key, id, group, code, value,
    amount, customer, order, first, last, is, has, no, of, at, per
  `),
  synonyms: SYNONYMS,
  units: UNITS,
  adverbs: ADVERBS,
  periods: PERIODS,
  dayFirst: true,
  tables: {
    deals: list('peluang, peluang penjualan, kesepakatan, deal, pipeline'),
    contacts: list('kontak, narahubung, pengambil keputusan'),
    campaigns: list('kampanye, kampanye iklan, buletin'),
    consents: list('persetujuan, izin, persetujuan pemasaran'),
    answers: list('survei, jawaban survei, kuesioner, nps, kepuasan'),
    prospects: list('calon pelanggan, calon pembeli, prospek, lead'),
    contracts: list('kontrak, langganan'),
    events: list('aktivitas, peristiwa, kunjungan, kunjungan situs'),
  },
  having: list('punya, memiliki, mempunyai, dengan, yang punya, yang memiliki, yang mempunyai'),
  times: [
    list('sekali, satu kali, 1 kali'),
    list('dua kali, 2 kali'),
    list('tiga kali, 3 kali'),
    list('empat kali, 4 kali'),
    list('lima kali, 5 kali'),
  ],
  percent: list('%, persen, percent, pct'),
  stretches: [],
  qualifying: list('di, dari, yang'),
  customer: list(`
    pelanggan, klien, konsumen, customer, pembeli, nomor pelanggan, no pelanggan, id pelanggan,
    pelanggan nomor, pelanggan no, pelanggan id, pelanggan dengan id, pelanggan bernama
  `),
  hasPlurals: false,
  one: [],
  followUps: list(`
    dan, bagaimana dengan, gimana dengan, bagaimana kalau, gimana kalau, bagaimana jika, kalau, kalau
    untuk, dan kalau, dan bagaimana dengan, dan untuk, lalu, lalu bagaimana dengan, terus, hanya,
    cuma, dan hanya, tapi hanya, sekarang, sekarang hanya, dan sekarang, atau, sama untuk, hal yang
    sama untuk, yang sama untuk
  `),
  isTheirs: (word) => word.endsWith('nya') && stem(word) !== word,
  corrections: list(
    'bukan, tidak, eh, eh bukan, maaf, maaf maksud saya, maksud saya, maksudnya, bukan maksud saya',
  ),
  pitfalls: PITFALLS,
  questions: QUESTIONS,
};
