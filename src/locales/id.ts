import type { Key } from './en.ts';
import { answers } from './id/answers.ts';
import { groups } from './id/groups.ts';
import { tools } from './id/tools.ts';
import type { Text } from './text.ts';

/** Indonesian. Nouns have one form beside a number. */
export const id = {
  'measure.customers': 'Pelanggan',
  'measure.buyers': 'Pembeli',
  'measure.orders': 'Pesanan',
  'measure.lines': 'Baris pembelian',
  'measure.units': 'Unit terjual',
  'measure.revenue': 'Pendapatan',
  'measure.cost': 'Biaya',
  'measure.margin': 'Margin',
  'measure.average_order': 'Nilai pesanan rata-rata',
  'measure.revenue_per_buyer': 'Pendapatan per pembeli',
  'measure.first_purchase': 'Pembelian pertama',
  'measure.last_purchase': 'Pembelian terakhir',
  'measure.recency': 'Waktu sejak pembelian terakhir',
  'measure.frequency': 'Pesanan per pembeli',
  'measure.tenure': 'Waktu sejak pembelian pertama',

  'family.identity': 'Identitas',
  'family.contact': 'Kontak',
  'family.demographic': 'Demografi',
  'family.socio-economic': 'Sosial ekonomi',
  'family.geographic': 'Geografi',
  'family.psychographic': 'Psikografi',
  'family.behavioural': 'Perilaku',
  'family.firmographic': 'Data perusahaan',
  'family.buyer': 'Peran dalam pembelian',
  'family.other': 'Lainnya',

  'noun.customer': { other: '{n} pelanggan' },
  'noun.buyer': { other: '{n} pembeli' },
  'noun.order': { other: '{n} pesanan' },
  'noun.line': { other: '{n} baris pembelian' },
  'noun.unit': { other: '{n} unit' },

  'unit.points': { other: '{n} poin persentase' },
  'unit.times': '{n}×',

  'value.yes': 'ya',
  'value.no': 'tidak',
  'value.unknown': 'tidak ada dalam data',
  'value.none': '—',

  'address.as_of': 'Per tanggal',
  'address.period_from': 'Awal periode',
  'address.period_to': 'Akhir periode',
  'address.group_n': 'Pelanggan dalam grup',
  'address.undecided': 'Pelanggan yang datanya belum cukup',
  'address.total': 'Jumlah baris',
  'address.everyone': 'Semua pelanggan',

  'compare.more_often': '{value} dibandingkan {base}, jelas lebih sering',
  'compare.less_often': '{value} dibandingkan {base}, jelas lebih jarang',
  'compare.clearly_higher': '{value} dibandingkan {base}, jelas lebih tinggi',
  'compare.clearly_lower': '{value} dibandingkan {base}, jelas lebih rendah',
  'compare.not_clear': '{value} dibandingkan {base}, tidak ada perbedaan yang jelas',
  'compare.too_few': '{value} dibandingkan {base}, datanya terlalu sedikit untuk disimpulkan',
  'compare.higher': '{value} dibandingkan {base}, lebih tinggi {difference}',
  'compare.lower': '{value} dibandingkan {base}, lebih rendah {difference}',
  'compare.same': '{value} dibandingkan {base}, sama',

  'reference.about': 'sekitar {value}',
  'reference.faulty': '[nilai tidak ditemukan]',
  'reference.faulty_quote': '[kutipan tidak ditemukan dalam catatan]',
  'reference.missing': 'tidak ada dalam data: {what}',
  'reference.no_customer': 'tidak ada pelanggan yang cocok dengan `{filter}` (per {as_of})',
  'reference.nothing_found': 'tidak ditemukan: {what}',
  'reference.quote': '“{words}”',
  'reference.rows_shown': '{shown} dari {total} baris',
  'reference.unverified': '{text} (belum diverifikasi)',

  ...answers,
  ...groups,
  ...tools,
} satisfies Record<Key, Text>;
