import type { findings as en } from '../en/findings.ts';
import type { Text } from '../text.ts';

export const findings: Record<keyof typeof en, Text> = {
  'finding.as_of_import':
    'Tidak ada tabel dengan tanggal kejadian, jadi “hari ini” adalah hari impor, {as_of}.',
  'finding.aside_duplicate':
    '{file}: baris disisihkan karena baris sebelumnya punya id yang sama dengan nilai lain: {rows}.',
  'finding.aside_future':
    '{file}: baris disisihkan karena tanggalnya sesudah impor: {rows}, misalnya {example}.',
  'finding.aside_missing': '{file}: baris disisihkan karena tidak ada {column}: {rows}.',
  'finding.aside_no_customer': '{file}: baris disisihkan karena tidak menyebut pelanggan: {rows}.',
  'finding.aside_no_subject': '{file}: baris disisihkan karena tidak menyebut milik siapa: {rows}.',
  'finding.aside_shape':
    '{file}: baris disisihkan karena tidak sesuai dengan kolom berkas: {rows}.',
  'finding.aside_unreadable':
    '{file}: baris disisihkan karena {column} tidak terbaca: {rows}, misalnya “{example}”.',
  'finding.aside_unreadable_counted':
    '{file}: baris disisihkan karena {column} tidak terbaca: {rows}.',
  'finding.column_refused':
    '{file}: “{column}” tidak dipakai sebagai {wanted}, karena {rows} dari {filled} nilainya tidak terbaca; tetap teks dan di sini bernama {name}.',
  'finding.columns_missing':
    '{file} tidak punya kolom yang ada di berkas lain tabelnya ({columns}): tidak diketahui pada {rows} baris.',
  'finding.contact_varies':
    '{file}: “{column}” berbeda antarbaris satu pelanggan sehingga tetap pada barisnya; pelanggan terkait: {rows}.',
  'finding.converted': 'Jumlah dikonversi ke {currency} ({rates}), baris: {rows}.',
  'finding.currency_unknown':
    'Tidak ada berkas yang menyebut mata uangnya; nyatakan dalam pemetaan dengan currency.',
  'finding.customers_added':
    'Pelanggan yang tidak ada di {file} tetapi ada di {tables} ditambahkan: {rows}.',
  'finding.customers_derived': 'Tidak ada berkas pelanggan: dibuat dari id di {tables}: {rows}.',
  'finding.date_order_unclear':
    '{file}: urutan hari dan bulan di “{column}” tidak dapat dipastikan sehingga tetap teks ({rows} nilai); nyatakan dalam pemetaan dengan dates.',
  'finding.decimal_mark_unclear':
    '{file}: tanda desimal di “{column}” tidak dapat dipastikan sehingga tetap teks ({rows} nilai); nyatakan dalam pemetaan.',
  'finding.event_types_limited':
    'Jenis aktivitas yang punya nama sendiri dalam kelompok: {listed}, yang tersering dan tidak menyebut orang; aktivitas lain: {rows}.',
  'finding.file_empty': '{file} kosong: tidak ada yang diambil darinya.',
  'finding.folder_taken':
    'Berkas yang diambil dari folder {folder}, tanpa folder di dalamnya: {rows} ({files}).',
  'finding.ids_replaced':
    'Id pelanggan yang bersifat pribadi ({kind}), atau ada di berkas yang sebagian besar idnya begitu, diganti id buatan berawalan c: seluruhnya {rows}.',
  'finding.join_unmatched':
    '{file} tidak punya baris untuk sebagian nilai {column}: {rows} baris, misalnya “{example}”.',
  'finding.join_unmatched_counted':
    '{file} tidak punya baris untuk sebagian nilai {column}: {rows} baris.',
  'finding.no_amounts': 'Pembelian tidak punya jumlah uang: pendapatan tidak dapat dihitung.',
  'finding.notes_kept':
    '{file}: catatan disimpan di samping data: {rows}. Isinya belum dapat dicari.',
  'finding.orders_by_day':
    'Pembelian tidak punya nomor pesanan: belanja satu pelanggan dalam sehari dihitung satu pesanan.',
  'finding.orders_shared':
    'Nomor pesanan yang mencakup pembelian lebih dari satu pelanggan dihitung sekali per pelanggan: {rows}.',
  'finding.prospect_ids_replaced':
    'Id calon pelanggan yang bersifat pribadi ({kind}), atau ada di berkas yang sebagian besar idnya begitu, diganti id buatan berawalan p: seluruhnya {rows}.',
  'finding.prospects_unknown':
    'Calon pelanggan yang disebut di {tables} tetapi tidak ada di berkas calon pelanggan mana pun: {rows}.',
  'finding.renamed': '“{column}” dari {file} di sini bernama {name}.',
  'finding.rounded': '{file}: “{column}” dibulatkan ke {decimals} desimal, baris: {rows}.',
  'finding.rows_after_as_of':
    '{file}: baris bertanggal pada atau sesudah hari acuan tidak disertakan: {rows}.',
  'finding.rows_identical': '{file}: baris kembar dihitung sekali: {rows}.',
  'finding.table_empty':
    '{file} punya baris judul tetapi tidak berisi data: tidak ada yang diambil darinya.',
  'finding.unreadable_boolean':
    '{file}: nilai “{column}” yang bukan ya atau tidak dianggap tidak diketahui: {rows}, misalnya “{example}”.',
  'finding.unreadable_boolean_counted':
    '{file}: nilai “{column}” yang bukan ya atau tidak dianggap tidak diketahui: {rows}.',
  'finding.unreadable_date':
    '{file}: nilai “{column}” yang bukan tanggal dianggap tidak diketahui: {rows}, misalnya “{example}”.',
  'finding.unreadable_date_counted':
    '{file}: nilai “{column}” yang bukan tanggal dianggap tidak diketahui: {rows}.',
  'finding.unreadable_number':
    '{file}: nilai “{column}” yang bukan angka dianggap tidak diketahui: {rows}, misalnya “{example}”.',
  'finding.unreadable_number_counted':
    '{file}: nilai “{column}” yang bukan angka dianggap tidak diketahui: {rows}.',
  'finding.value_missing': 'Pembelian tanpa {column}: {rows} baris; jumlah tidak memasukkannya.',
  'finding.visitor_ids_replaced':
    'Id pengunjung yang bersifat pribadi ({kind}), atau ada di berkas yang sebagian besar idnya begitu, diganti id buatan berawalan v: seluruhnya {rows}.',
  'finding.words_unknown':
    '{column} di {table} biasanya salah satu dari {words}; nilai lain dibiarkan apa adanya: {rows} baris, misalnya “{example}”. Pemetaan dapat menggantinya dengan recode.',
  'finding.words_unknown_counted':
    '{column} di {table} biasanya salah satu dari {words}; nilai lain dibiarkan apa adanya: {rows} baris. Pemetaan dapat menggantinya dengan recode.',
  'finding.years_without_century':
    '{file}: “{column}” memakai tahun dua digit sehingga tetap teks ({rows} nilai).',
};
