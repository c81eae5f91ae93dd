/** Indonesian phrases that ask for something else than their words. */
import { list } from '../list.ts';
import type { Pitfalls } from '../pitfalls.ts';

const WE = list('kita, kami');
const SPENDING = list(`
  habiskan, menghabiskan, keluarkan, belanjakan, membelanjakan, belanja, bayar, sudah habiskan, telah habiskan
`);
const TAKEN_IN = list(
  'pendapatan, omzet, omset, penjualan, laba, keuntungan, margin, biaya, pemasukan',
);

export const PITFALLS: Pitfalls = {
  traps: {
    any_one: list('seorang, satu, satu orang, seseorang').flatMap((one) =>
      list('pelanggan, klien, konsumen, pembeli, perempuan, wanita, pria').map(
        (noun) => `${one} ${noun}`,
      ),
    ),
    own_spending: [
      ...WE.flatMap((we) => SPENDING.map((verb) => `${we} ${verb}`)),
      ...WE.flatMap((we) => [`pengeluaran ${we}`, `belanja ${we}`]),
    ],
    own_company: TAKEN_IN.map((thing) => `${thing} perusahaan`),
    thing_or_channel: list('punya telepon, dengan telepon, punya phone, dengan phone'),
  },
  ourselves: list('perusahaan, toko, bisnis, usaha').flatMap((company) =>
    list('kita, kami, saya, ini').map((own) => `${company} ${own}`),
  ),
  cues: {},
  // Behind a number "orang" only counts: "5 orang pelanggan".
  people: list('orang'),
  prices: list('biaya'),
  averageCounts: list(`
    rata-rata pesanan, pesanan rata-rata, rata-rata pembelian, rata-rata transaksi, rata-rata jumlah pesanan,
    jumlah pesanan rata-rata, rata-rata jumlah pembelian
  `),
  agents: list('by'),
  forWhom: [],
  each: [],
  having: list(
    'kita punya, kami punya, yang kita punya, kita miliki, kami miliki, yang ada, tersedia',
  ),
  copulas: list('adalah, apakah, merupakan'),
};
