import type { Text } from '../text.ts';

/** The tables of the data: their names, and so many rows of them. */
export const tables = {
  'table.customers': 'Pelanggan',
  'table.prospects': 'Calon pelanggan',
  'table.contacts': 'Kontak',
  'table.transactions': 'Pembelian',
  'table.offers': 'Penawaran',
  'table.deals': 'Peluang penjualan',
  'table.contracts': 'Kontrak',
  'table.events': 'Aktivitas',
  'table.campaigns': 'Kampanye',
  'table.costs': 'Biaya saluran',
  'table.answers': 'Jawaban survei',
  'table.consents': 'Persetujuan',
  'table.notes': 'Catatan',

  'rows.customers': '{n} pelanggan',
  'rows.prospects': '{n} calon pelanggan',
  'rows.contacts': '{n} kontak',
  'rows.transactions': '{n} baris pembelian',
  'rows.offers': '{n} penawaran',
  'rows.deals': '{n} peluang penjualan',
  'rows.contracts': '{n} kontrak',
  'rows.events': '{n} aktivitas',
  'rows.campaigns': '{n} kampanye',
  'rows.costs': '{n} biaya saluran',
  'rows.answers': '{n} jawaban survei',
  'rows.consents': '{n} persetujuan',
  'rows.notes': '{n} catatan',
} satisfies Record<string, Text>;
