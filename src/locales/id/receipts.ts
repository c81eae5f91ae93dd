import type { receipts as en } from '../en/receipts.ts';
import type { Text } from '../text.ts';

export const receipts: Record<keyof typeof en, Text> = {
  'receipt.kind': 'Bukti perhitungan',
  'receipt.none_kept':
    'Belum ada bukti yang tersimpan: setiap pertanyaan yang terjawab meninggalkan satu. Coba `ritratto ask`.',

  'receipt.tool.describe_data': 'Data apa yang ada',
  'receipt.tool.query_data': 'Angka sebuah kelompok',
  'receipt.tool.rank_customers': 'Pelanggan terbaik dan terburuk',
  'receipt.tool.show_customer': 'Satu pelanggan',

  'receipt.asked': 'Ditanyakan {day}',
  'receipt.asked_too': 'Pertanyaan lain yang dijawabnya',
  'receipt.counted': 'Apa yang dihitung',
  'receipt.group': 'Kelompok',
  'receipt.period': 'Periode',
  'receipt.period.between': '{from} – {to}',
  'receipt.period.since': 'sejak {from}',
  'receipt.period.until': 'sampai {to}',
  'receipt.warnings': 'Perlu diingat',
  'receipt.notes': 'Catatan',
  'receipt.erased':
    'Nilai bukti ini sudah dihapus atas permintaan penghapusan. Nilainya tidak dapat ditampilkan lagi.',

  'receipt.how': 'Bagaimana ini ditanyakan',
  'receipt.how.tool': 'Alat',
  'receipt.how.revision': '{tool}, revisi {revision}',
  'receipt.how.input': 'Masukan',
  'receipt.how.engine': 'Mesin',
  'receipt.how.data': 'Versi data',
  'receipt.how.made': 'Dibuat',
  'receipt.how.moment': '{day}, {time} UTC',

  'receipt.proof': 'Verifikasi',
  'receipt.proof.what':
    'Menghitung ulang berarti mengajukan hal yang sama lagi: pada data asalnya, selama masih disimpan, dan pada data yang dimuat sekarang.',
  'receipt.proof.button': 'Hitung ulang',
  'receipt.proof.command': 'Atau di baris perintah:',
  'receipt.proof.value': 'Nilai',
  'receipt.proof.before': 'Sebelumnya',
  'receipt.proof.after': 'Sekarang',

  'receipt.expired': 'Tautan ini sudah kedaluwarsa',
  'receipt.expired.what':
    'Tautan ke sebuah bukti hanya berlaku untuk waktu terbatas. Ajukan lagi pertanyaannya untuk mendapat tautan baru, atau buka jawabannya di aplikasi.',
  'receipt.forged': 'Tautan ini tidak membuka apa pun',
  'receipt.forged.what':
    'Tautannya tidak lengkap atau telah diubah. Salin lagi seluruh tautan, atau buka jawabannya di aplikasi.',
  'receipt.unknown': 'Bukti ini tidak ada',
  'receipt.unknown.what':
    'Bukti ini tidak, atau tidak lagi, disimpan di sini. Ajukan lagi pertanyaannya: jawaban baru meninggalkan bukti.',
  'receipt.slow': 'Ini terlalu lama',
  'receipt.slow.what': 'Perhitungan dihentikan. Coba lagi, atau hitung ulang di baris perintah.',
  'receipt.fault': 'Ada yang salah di pihak kami',
  'receipt.fault.what':
    'Tidak ada yang berubah. Jika terulang, sampaikan kode ini kepada pengelola: {id}.',

  'recompute.same_own': 'Sama: dihitung ulang pada data asalnya, semua nilai tetap sama.',
  'recompute.same_current':
    'Sama: dihitung ulang pada data saat ini karena data asalnya tidak lagi disimpan, semua nilai tetap sama.',
  'recompute.same_both':
    'Sama: dihitung ulang pada data asalnya dan pada data saat ini, semua nilai tetap sama.',
  'recompute.data_changed':
    'Data berubah: sejak itu data yang lebih baru telah diimpor. Pada data asalnya, semua nilai masih sama.',
  'recompute.data_changed_not_kept':
    'Data berubah: sejak itu data yang lebih baru telah diimpor. Data asalnya tidak lagi disimpan.',
  'recompute.software_changed':
    'Perangkat lunak berubah: {tool} dulu revisi {revision} pada {engine} dan sekarang revisi {revision_now} pada {engine_now}.',
  'recompute.software_gone':
    'Perangkat lunak berubah: {tool} dulu revisi {revision} pada {engine} dan sekarang sudah tidak ada.',
  'recompute.unknown': 'Tidak lagi disimpan: di sini tidak ada bukti dengan kode ini: {id}.',
  'recompute.erased': 'Tidak lagi disimpan: nilai {id} sudah dihapus atas permintaan penghapusan.',
  'recompute.not_replayable':
    'Tidak lagi disimpan: yang dijawab {id} tidak dapat dihitung dua kali.',
  'recompute.refused': 'Tidak dapat ditanyakan lagi: {why}',
  'recompute.cell': '{column}, {row}',
  'recompute.new_cell': '{column}, baru: {row}',
  'recompute.more': '… dan {n} nilai lainnya',
};
