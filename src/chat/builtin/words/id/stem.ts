/** Takes the enclitics off an Indonesian word: `pendapatannya`, `siapakah`, `pelanggan-mu`. */

/** Their last syllable belongs to the word, or makes another word of it: `sebelum` is before, `sebelumnya` previous. */
const WHOLE = new Set(
  `adalah apakah baku banyaknya belanjanya berkah berlaku bertanya bertemu biasanya hanya istilah jumlah
  kuliah langkah maluku masalah menikah nikah pelaku penemu perilaku permasalahan punya sebelah sebelumnya sedikitnya
  sejumlah sekolah sekurangnya selanjutnya sepenuhnya seterusnya setelah setidaknya`.split(/\s+/),
);

/** Shorter words are names or end like this by chance: Kenya, buku, kamu. */
const ENCLITIC = /^(.{4,})(?:nya|kah|lah|ku|mu)$/;

/** How people write in haste. */
const SHORTHAND = new Map(
  Object.entries({
    yg: 'yang',
    dgn: 'dengan',
    utk: 'untuk',
    pd: 'pada',
    dlm: 'dalam',
    dr: 'dari',
    tdk: 'tidak',
    blm: 'belum',
    sdh: 'sudah',
    udah: 'sudah',
    brp: 'berapa',
    jml: 'jumlah',
    thn: 'tahun',
    bln: 'bulan',
    org: 'orang',
    plg: 'pelanggan',
  }),
);

export function stem(word: string): string {
  const written = SHORTHAND.get(word);
  if (written !== undefined) return written;
  return WHOLE.has(word) ? word : (ENCLITIC.exec(word)?.[1] ?? word);
}
