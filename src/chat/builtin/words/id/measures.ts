/** The Indonesian words for measures. */
import { list } from '../list.ts';

export const MEASURES: Record<string, readonly string[]> = {
  customers: list(`
    pelanggan, pelanggan-pelanggan, klien, konsumen, customer, orang, orang pelanggan, pelanggan
    unik, basis pelanggan
  `),
  buyers: list('pembeli, pembeli-pembeli, orang pembeli, pembeli unik'),
  orders: list(`
    pesanan, pesanan-pesanan, order, pembelian, pemesanan, transaksi, kali, kali pembelian
  `),
  lines: list('baris pembelian, baris pesanan, baris transaksi'),
  units: list(`
    unit, barang, item, unit terjual, unit yang terjual, barang terjual, barang yang terjual, jumlah
    barang, jumlah unit
  `),
  revenue: list(`
    pendapatan, penjualan, omzet, omset, revenue, pemasukan, belanja, belanjanya, pengeluaran,
    menghabiskan, dihabiskan, membelanjakan, dibelanjakan, nilai belanja, total belanja, jumlah
    belanja, nilai penjualan, total penjualan, angka penjualan, volume penjualan, nilai pembelian,
    total nilai pesanan, jumlah nilai pesanan, pendapatan penjualan, total pendapatan
  `),
  cost: list('biaya, total biaya, harga pokok, hpp'),
  margin: list('margin, margin kotor, laba, laba kotor, keuntungan, profit, untung'),
  average_order: list(`
    nilai pesanan rata-rata, nilai rata-rata pesanan, rata-rata nilai pesanan, rata-rata pesanan,
    pesanan rata-rata, nilai pembelian rata-rata, rata-rata nilai pembelian, rata-rata pembelian,
    nilai transaksi rata-rata, rata-rata nilai transaksi, rata-rata transaksi, nilai keranjang,
    nilai keranjang rata-rata, rata-rata nilai keranjang, pendapatan per pesanan, rata-rata
    pendapatan per pesanan, belanja per pesanan, rata-rata belanja per pesanan, penjualan per
    pesanan, rata-rata penjualan per pesanan, nilai per pesanan, rata-rata nilai per pesanan, aov
  `),
  revenue_per_buyer: perCustomer(),
  first_purchase: list(`
    pembelian pertama, pesanan pertama, transaksi pertama, order pertama, pembelian paling awal,
    pesanan paling awal
  `),
  last_purchase: list(`
    pembelian terakhir, pesanan terakhir, transaksi terakhir, order terakhir, belanja terakhir,
    pembelian terbaru, pesanan terbaru
  `),
  recency: list(`
    recency, kebaruan, hari sejak pembelian terakhir, jumlah hari sejak pembelian terakhir, waktu
    sejak pembelian terakhir
  `),
  frequency: list(`
    frekuensi, frekuensi pembelian, frekuensi belanja, frekuensi pesanan, pesanan per pelanggan,
    pesanan per pembeli, pembelian per pelanggan, transaksi per pelanggan, jumlah pesanan per
    pelanggan, rata-rata jumlah pesanan, jumlah pesanan rata-rata, rata-rata jumlah pembelian,
    rata-rata pesanan per pelanggan, rata-rata jumlah pesanan per pelanggan
  `),
  tenure: list(`
    tenure, masa berlangganan, lama berlangganan, lama menjadi pelanggan, waktu sejak pembelian
    pertama
  `),
};

/** "Rata-rata pendapatan pelanggan" is none of them: it may be what the people earn. */
function perCustomer(): string[] {
  const owners = list('pelanggan, pembeli, orang');
  const spent = list('belanja, pengeluaran').flatMap((word) =>
    owners.flatMap((one) => [`rata-rata ${word} ${one}`, `${word} rata-rata ${one}`]),
  );
  const each = list('pendapatan, penjualan, omzet, belanja, pengeluaran').flatMap((word) =>
    owners.flatMap((one) => [
      `${word} per ${one}`,
      `rata-rata ${word} per ${one}`,
      `${word} rata-rata per ${one}`,
    ]),
  );
  return [...spent, ...each];
}
