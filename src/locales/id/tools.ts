import type { tools as en } from '../en/tools.ts';
import type { Text } from '../text.ts';

export const tools: Record<keyof typeof en, Text> = {
  'label.as_of': 'Data sampai (tidak termasuk)',
  'label.available': 'Dapat dihitung',
  'label.base': 'Pelanggan dalam peringkat',
  'label.called': 'Nama dalam kelompok',
  'label.customer': 'Pelanggan',
  'label.distinct': 'Nilai berbeda',
  'label.everyone': 'Semua pelanggan',
  'label.family': 'Jenis data',
  'label.fields': 'Kolom',
  'label.filled': 'Diketahui untuk',
  'label.holds': 'Terpenuhi',
  'label.median_gap': 'Jeda biasa antarpembelian (hari)',
  'label.missing': 'Tidak ada dalam data',
  'label.no': 'tidak',
  'label.other': 'lainnya',
  'label.pair': '{first} · {second}',
  'label.per_customer': 'Untuk satu pelanggan',
  'label.put_aside': 'Baris yang disisihkan',
  'label.rank': 'Peringkat',
  'label.ranked': 'Pelanggan yang punya nilai untuk diurutkan',
  'label.rows': 'Baris',
  'label.share_of_everyone': '{measure}: porsi dari semua pelanggan',
  'label.share_of_total': '{measure}: porsi dari total',
  'label.table': 'Tabel',
  'label.tied_at_cut': 'Pelanggan lain dengan nilai terakhir yang ditampilkan',
  'label.type': 'Jenis',
  'label.unit': 'Satuan',
  'label.unknown': 'tidak diketahui',
  'label.values': 'Nilai',
  'label.within': '{value}, {limits}',
  'label.yes': 'ya',

  'title.base': 'Siapa yang dapat diurutkan',
  'title.behaviour': 'Perilaku belanja {customer}',
  'title.by': 'Menurut {field1}',
  'title.by_two': 'Menurut {field1} dan {field2}',
  'title.data': 'Data',
  'title.fields': 'Kolom',
  'title.measures': 'Ukuran',
  'title.membership': 'Apakah {customer} termasuk kelompok ini',
  'title.profile': 'Profil {customer}',
  'title.ranking_bottom': 'Terendah menurut {value}',
  'title.ranking_bottom_within': 'Terendah menurut {value}, {limits}',
  'title.ranking_top': 'Tertinggi menurut {value}',
  'title.ranking_top_within': 'Tertinggi menurut {value}, {limits}',
  'title.tables': 'Tabel',
  'title.totals': 'Total',

  'statistic.max': '{value} tertinggi',
  'statistic.mean': 'Rata-rata {value}',
  'statistic.median': 'Median {value}',
  'statistic.min': '{value} terendah',
  'statistic.percentile': 'Persentil {p} dari {value}',
  'statistic.sum': 'Jumlah {value}',

  'note.customers_who_bought':
    'Pelanggan di sini dihitung dari pembeliannya: hanya yang melakukan pembelian tersebut, dan di setiap sel tempat mereka membeli.',
  'note.files': 'Dibaca dari {files}.',
  'note.folded': '{shown} dari {found} nilai ditampilkan terpisah, sisanya sebagai “lainnya”.',
  'note.not_in_data': 'Data tidak menyebutkannya: {measure} ({missing} tidak diimpor).',
  'note.rank_number_of':
    'Diambil dari {base|customer} yang punya nilai untuk diurutkan: {taken}, ditambah semua yang seri dengan yang terakhir.',
  'note.rank_share_of':
    '{amount}% dari {base|customer} yang punya nilai untuk diurutkan: {taken}, ditambah semua yang seri dengan yang terakhir.',
  'note.where': 'Hanya baris pembelian dengan {condition}.',
  'note.withheld':
    'Diketahui tetapi tidak ditampilkan: {fields}. Nama dan kontak tetap di layar Anda sendiri.',

  'warning.empty': 'Tidak ada pelanggan yang cocok dengan kelompok ini.',
  'warning.last_step_cut':
    'Rentang terakhir tidak utuh: berakhir pada {end}. Jangan bandingkan dengan yang utuh.',
  'warning.never_bought': 'Pelanggan ini tidak punya pembelian dalam data.',
  'warning.period_not_over':
    'Periodenya belum selesai dalam data ini, yang berakhir sebelum {as_of}.',
  'warning.period_outside':
    'Data tidak menyebut apa pun tentang periode ini: pembeliannya dari {from} sampai {to}.',
  'warning.quarantined': '{n} baris berkas tidak dapat dipakai dan disisihkan.',
  'warning.shortened':
    'Jawabannya terlalu panjang: tabel terpanjang dipotong. Mintalah lebih sedikit sekaligus.',
  'warning.small': 'Hanya {n} pelanggan: terlalu sedikit agar persentase dan rata-rata bermakna.',
  'warning.undecided':
    'Untuk {n} pelanggan, nilai yang dibutuhkan filter tidak diketahui; mereka tidak dihitung.',

  'next.empty_group':
    'Longgarkan filternya, atau cari kolom dan nilai dengan describe_data, bagian "fields".',
  'next.query': 'Tanyakan total atau rincian ke query_data, yang terbaik ke rank_customers.',
  'next.rank':
    'rank_customers menyebut pelanggan satu per satu; query_data membandingkan kelompok.',
  'next.show_customer': 'show_customer menjelaskan lebih banyak tentang salah satunya.',
  'next.split': 'Tambahkan `by` untuk merinci, misalnya menurut kolom dari describe_data.',
};
