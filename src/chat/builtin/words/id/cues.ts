/** The Indonesian words that tell what kind of question is asked. */
import type { Cue } from '../contract.ts';
import { list } from '../list.ts';

const BUYING = list(`
  membeli, beli, memesan, berbelanja, bertransaksi, melakukan pembelian, melakukan pemesanan,
  melakukan transaksi, membuat pesanan, membeli sesuatu, membeli apa pun, membeli apapun, membeli
  apa-apa, beli sesuatu, beli apa-apa
`);
/** "Belanja" and "pesan" are things too; only what stands before makes them what somebody did. */
const BUYING_BEHIND = [...BUYING, 'belanja', 'pesan'];
const BOUGHT = list('dibeli, terbeli, terjual, dijual, jual, kita jual, kami jual, dipesan, laku');
const DONE = list('pernah, sudah, telah, sudah pernah, telah pernah');
const NOT_YET = list(`
  tidak, tak, nggak, enggak, ngga, gak, ga, belum, tidak pernah, tak pernah, nggak pernah, enggak
  pernah, gak pernah, ga pernah, belum pernah
`);

export const CUES: Record<Cue, readonly string[]> = {
  how_many: list(`
    berapa, berapa banyak, seberapa banyak, hitung, menghitung, ada berapa, ada berapa banyak, berapa jumlah,
    jumlah, banyaknya
  `),
  how_much: list('berapa besar, seberapa besar, berapa tinggi, seberapa tinggi, berapa besarnya'),
  how: list('bagaimana, gimana'),
  which: list('siapa yang, siapa saja yang, siapa aja yang, daftar'),
  what: list('apa, apa saja, mana, mana saja, mana yang, yang mana, yang mana saja'),
  when: list('kapan, tanggal berapa'),
  light: list(`
    menghasilkan, dihasilkan, memperoleh, diperoleh, mendapat, mendapatkan, didapat, didapatkan,
    meraih, diraih, mencapai, dicapai, melakukan, dilakukan, membuat, dibuat, masuk
  `),
  live: list(`
    tinggal, bertempat tinggal, berdomisili, domisili, menetap, bermukim, berada, berlokasi
  `),
  show: list(`
    tampilkan, menampilkan, tunjukkan, menunjukkan, tunjukin, perlihatkan, memperlihatkan, lihat,
    lihatkan, kasih lihat, cari, carikan, sebutkan, rincian, detail, detail tentang,
    ceritakan tentang, info tentang, informasi tentang
  `),
  help: list(`
    bantuan, apa yang bisa saya tanyakan, apa saja yang bisa saya tanyakan, apa yang dapat saya
    tanyakan, apa saja yang dapat saya tanyakan, apa yang bisa ditanyakan, apa saja yang bisa
    ditanyakan, apa yang dapat ditanyakan, bisa tanya apa, bisa tanya apa saja, apa yang bisa anda
    lakukan, apa yang dapat anda lakukan, apa yang bisa kamu lakukan, apa yang bisa anda jawab, apa
    yang bisa kamu jawab
  `),
  share: list(`
    berapa persen, berapa persentase, persentase, pangsa, berapa pangsa, porsi, berapa porsi,
    proporsi, berapa proporsi, bagian, berapa bagian, berapa besar bagian, seberapa besar bagian,
    berapa besar pangsa, seberapa besar pangsa, berapa besar porsi, seberapa besar porsi,
    kontribusi, berapa kontribusi, berapa besar kontribusi, seberapa besar kontribusi
  `),
  comes_from: list(`
    berasal, berasal dari, datang dari, disumbang, disumbang oleh, menyumbang, disumbangkan,
    menyumbangkan, berkontribusi, dihasilkan oleh, dihasilkan dari, memegang, dipegang, menguasai,
    dikuasai
  `),
  average: list('rata-rata, rata2, secara rata-rata, rerata, rataan, mean'),
  median: list('median, nilai tengah'),
  by: list(`
    per, menurut, berdasarkan, berdasar, setiap, tiap, tiap-tiap, masing-masing, di setiap, di
    tiap, untuk setiap, untuk tiap, pada setiap, dirinci menurut, dirinci per, dipilah menurut,
    dibagi menurut, dibagi berdasarkan, dipecah menurut, dipecah per, dikelompokkan menurut,
    dikelompokkan berdasarkan, diurutkan menurut, diurutkan berdasarkan, diukur menurut, diukur
    dari, dilihat dari, dari segi, by
  `),
  breakdown: list(`
    sebaran, persebaran, distribusi, komposisi, pembagian, pemilahan, sebaran menurut, sebaran per,
    sebaran berdasarkan, distribusi menurut, distribusi per, distribusi berdasarkan, komposisi
    menurut, komposisi berdasarkan
  `),
  trend: list(`
    tren, trend, perkembangan, berkembang, pergerakan, dari waktu ke waktu, sepanjang waktu, seiring
    waktu, berkembang dari waktu ke waktu, berubah dari waktu ke waktu
  `),
  best: list(`
    terbaik, paling baik, top, teratas, paling atas, paling bernilai, paling berharga, paling
    penting, terpenting
  `),
  worst: list(`
    terburuk, paling buruk, terjelek, terbawah, paling bawah, paling tidak bernilai, paling tidak
    penting
  `),
  profitable: list('paling menguntungkan, paling untung'),
  most: list(`
    paling banyak, terbanyak, paling tinggi, tertinggi, paling besar, terbesar, paling sering,
    tersering
  `),
  least: list(`
    paling sedikit, tersedikit, paling rendah, terendah, paling kecil, terkecil, paling jarang
  `),
  concentrated: list('terkonsentrasi, seberapa terkonsentrasi, konsentrasi, terpusat, pareto'),
  bought: [
    ...BUYING,
    ...BOUGHT,
    ...behind(DONE, [...BUYING, ...BOUGHT]),
    ...behind(['yang', ...behind(['yang'], DONE)], BOUGHT),
  ],
  who_bought: behind(['yang', ...behind(['yang'], DONE)], BUYING_BEHIND),
  not_bought: [
    ...behind([...NOT_YET, ...behind(['yang'], NOT_YET)], BUYING_BEHIND),
    ...list(`
      tanpa pembelian, tanpa pesanan, tanpa transaksi, tidak punya pesanan, tidak memiliki pesanan,
      belum punya pesanan, belum memiliki pesanan
    `),
  ],
  who_is: list(`
    siapa, siapa saja, siapa aja, siapa itu, apa yang kita ketahui tentang, apa yang kita tahu tentang, apa
    yang anda ketahui tentang
  `),
  data: list(`
    data, data apa, data apa saja, set data, dataset, kumpulan data, ikhtisar data, ringkasan data,
    gambaran data, informasi apa, informasi apa saja
  `),
  fields: list('kolom, atribut, variabel, field'),
  measures: list('ukuran, metrik, indikator, kpi'),
  until_when: list(`
    sampai kapan, hingga kapan, sejak kapan, dari kapan, mulai kapan, seberapa baru, seberapa
    mutakhir, seberapa jauh, rentang tanggal, rentang waktu, periode apa, periode mana
  `),
  why: list(`
    mengapa, kenapa, dari mana, darimana, dari mana asal, dari mana datangnya, bagaimana menghitung,
    bagaimana cara menghitung, bagaimana dihitung, dihitung, dihitung dari mana, hitung ulang,
    hitung lagi, buktikan, bukti, sumber, jelaskan, verifikasi, periksa, cek
  `),
  this_number: list(`
    angka, angka ini, angka itu, angka tersebut, angka-angka ini, angka-angka itu, nilai ini, nilai
    itu, jawaban ini, jawaban itu, jawaban tadi, jawaban terakhir, hasil ini, hasil itu
  `),
  compare: list(`
    bandingkan, perbandingan, perbandingan antara, perbedaan, perbedaan antara, beda, beda antara,
    apa bedanya, selisih, selisih antara
  `),
  describe: list(`
    seperti apa, seperti apakah, orang seperti apa, siapa mereka, gambarkan, gambaran, deskripsikan,
    profil, ciri, ciri-ciri, karakteristik
  `),
  say: list(`
    apa kata, kata, mengatakan, dikatakan, bilang, bilang apa, berkata, berpendapat, pendapat,
    komentar, berkomentar, keluhan, mengeluh, mengeluhkan, dikeluhkan, ulasan, umpan balik, masukan,
    catatan, menyebut, menyebutkan, disebutkan, membicarakan, dibicarakan
  `),
  need: list(`
    kebutuhan, butuh, butuhkan, membutuhkan, dibutuhkan, masalah, permasalahan, kendala, keinginan,
    menginginkan, diinginkan, kesulitan, tantangan, frustrasi, pain point
  `),
  persona: list(`
    persona, buyer persona, persona pembeli, persona pelanggan, pelanggan ideal, profil pelanggan
    ideal, icp, pelanggan tipikal, pelanggan khas
  `),
  and: list('dan, serta'),
  or: list('atau'),
  not: list(`
    bukan, tidak, tak, nggak, enggak, ngga, gak, ga, belum, tapi bukan, tapi tidak, tetapi bukan, tetapi tidak
  `),
  except: list('kecuali, selain, tidak termasuk, tanpa menghitung'),
  versus: list('vs, versus, dibanding, dibandingkan, dibanding dengan, dibandingkan dengan, lawan'),
  aged: list('berusia, berumur'),
  older: list('lebih tua dari, lebih tua daripada'),
  younger: list('lebih muda dari, lebih muda daripada'),
  more_than: list(`
    lebih dari, lebih daripada, di atas, diatas, lebih besar dari, lebih tinggi dari, lebih banyak
    dari, melebihi, >
  `),
  at_least: list(`
    setidaknya, setidak-tidaknya, sedikitnya, sekurangnya, sekurang-kurangnya, minimal, minimum,
    paling tidak, paling kurang, tidak kurang dari, > =, ≥
  `),
  less_than: list(`
    kurang dari, di bawah, dibawah, lebih kecil dari, lebih rendah dari, lebih sedikit dari, <
  `),
  at_most: list('maksimal, maksimum, tidak lebih dari, < =, ≤'),
  exactly: list('tepat, persis, hanya, cuma, cuman, saja, ='),
  between: list('antara'),
  or_more: list('+, atau lebih, ke atas, keatas'),
  or_less: list('atau kurang, ke bawah, kebawah'),
  lasting: list(`
    selama lebih dari, selama di atas, selama kurang dari, selama minimal, selama setidaknya, sejak
    lebih dari, sudah lebih dari
  `),
};

/** Every opening before every phrase. */
function behind(openings: readonly string[], phrases: readonly string[]): string[] {
  return openings.flatMap((opening) => phrases.map((phrase) => `${opening} ${phrase}`));
}
