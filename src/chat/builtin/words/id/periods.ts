/** How stretches of time are said in Indonesian: what tells which one stands behind the unit. */
import type { Words } from '../contract.ts';
import { list } from '../list.ts';

/** "Sejak", "sejak tahun", "sejak tanggal". */
function dated(openings: readonly string[]): string[] {
  return openings.flatMap((opening) => ['', ' tahun', ' tanggal'].map((unit) => opening + unit));
}

/** "Maret", "bulan Maret". */
function month(names: string): string[] {
  return list(names).flatMap((name) => [name, `bulan ${name}`, `${name} tahun`]);
}

function quarter(names: readonly string[], ordinals: readonly string[]): string[] {
  const named = list('kuartal, triwulan').flatMap((unit) =>
    ordinals.map((ordinal) => `${unit} ${ordinal}`),
  );
  return [...names, ...named].flatMap((name) => [name, `${name} tahun`]);
}

export const UNITS: Words['units'] = {
  day: list('hari'),
  week: list('minggu, pekan'),
  month: list('bulan'),
  quarter: list('kuartal, triwulan'),
  year: list('tahun'),
};

export const ADVERBS: Words['adverbs'] = {
  day: list('harian, dari hari ke hari'),
  week: list('mingguan, pekanan, dari minggu ke minggu'),
  month: list('bulanan, dari bulan ke bulan'),
  quarter: list('kuartalan, triwulanan, dari kuartal ke kuartal'),
  year: list('tahunan, dari tahun ke tahun'),
};

export const PERIODS: Words['periods'] = {
  before: [...dated(list('pada, di, dalam, selama, sepanjang, untuk')), ...list('tahun, tanggal')],
  behind: [],
  rolling: [],
  rollingBehind: list('terakhir, terakhir ini, belakangan, belakangan ini, ke belakang'),
  previous: [],
  previousBehind: list('lalu, yang lalu, kemarin, sebelumnya, silam'),
  past: [],
  pastBehind: list('terakhir, terakhir ini, belakangan, belakangan ini'),
  current: [],
  currentBehind: list('ini, berjalan, sekarang'),
  named: [
    { words: list('kemarin'), period: 'previous day' },
    {
      words: list('sejak awal tahun, sejak awal tahun ini, tahun ini sejauh ini'),
      period: 'this year',
    },
    { words: list('seminggu terakhir, sepekan terakhir'), period: 'last 1 week' },
    { words: list('sebulan terakhir'), period: 'last 1 month' },
    { words: list('setahun terakhir'), period: 'last 1 year' },
    { words: list('sejak awal bulan, sejak awal bulan ini'), period: 'this month' },
  ],
  since: dated(list('sejak, semenjak, mulai, mulai dari')),
  earlierThan: dated(list('sebelum')),
  laterThan: dated(list('setelah, sesudah')),
  until: dated(list('sampai, sampai dengan, hingga')),
  from: dated(list('dari, mulai, mulai dari, sejak')),
  onward: list('dan seterusnya, seterusnya, ke depan, ke atas'),
  halves: [
    list('semester pertama, semester satu, semester 1, semester i, paruh pertama').flatMap(
      (half) => [half, `${half} tahun`],
    ),
    list('semester kedua, semester dua, semester 2, semester ii, paruh kedua').flatMap((half) => [
      half,
      `${half} tahun`,
    ]),
  ],
  ordinals: { endings: [], joints: [] },
  between: dated(list('antara')),
  to: dated(list('sampai, sampai dengan, hingga, ke')),
  and: dated(list('dan, sampai, hingga')),
  quarters: [
    quarter(['q1'], list('pertama, satu, 1, i, kesatu, ke-1')),
    quarter(['q2'], list('kedua, dua, 2, ii, ke-2')),
    quarter(['q3'], list('ketiga, tiga, 3, iii, ke-3')),
    quarter(['q4'], list('keempat, empat, 4, iv, ke-4, terakhir')),
  ],
  inMonth: list('bulan, di, pada, selama, untuk, dalam, sepanjang'),
  months: [
    month('januari, jan'),
    month('februari, pebruari, feb'),
    month('maret, mar'),
    month('april, apr'),
    month('mei'),
    month('juni, jun'),
    month('juli, jul'),
    month('agustus, agu, agt'),
    month('september, sep, sept'),
    month('oktober, okt'),
    month('november, nopember, nov'),
    month('desember, des'),
  ],
};
