/** The Indonesian words for fields and for what stands in them. */
import type { Words } from '../contract.ts';
import { list } from '../list.ts';
import { PLACES } from './places.ts';

export const FIELDS: Words['fields'] = {
  country: list('negara, negara-negara'),
  category: list(`
    kategori, kategori produk, jenis produk, macam produk, kelompok produk, kategori-kategori
  `),
  gender: list('jenis kelamin, gender, kelamin'),
  channel: list('saluran, saluran penjualan, kanal, kanal penjualan'),
  age: list('usia, umur, kelompok usia, kelompok umur, rentang usia, rentang umur'),
  city: list('kota, kota-kota'),
  region: list('wilayah, provinsi, daerah, kabupaten'),
  income: list('penghasilan, pendapatan, gaji, upah, berpenghasilan, bergaji, tingkat penghasilan'),
  occupation: list('pekerjaan, profesi'),
  education: list('pendidikan, tingkat pendidikan, pendidikan terakhir'),
  marital_status: list('status pernikahan, status perkawinan, status kawin, status nikah'),
  children: list('jumlah anak, anak, anak-anak'),
  type: list('jenis pelanggan, tipe pelanggan'),
  industry: list('industri, sektor, bidang usaha'),
  employees: list('jumlah karyawan, karyawan, pegawai, jumlah pegawai'),
  annual_revenue: list('omzet tahunan perusahaan'),
  product: list('produk, produk-produk, artikel'),
  campaign: list('kampanye'),
  home_owner: list('pemilik rumah, punya rumah, memiliki rumah'),
  home: list('tempat tinggal'),
  settlement: list('jenis daerah'),
  residential_area: list('kawasan tempat tinggal, kawasan'),
  loyalty_card: list('kartu loyalitas, pemegang kartu loyalitas, punya kartu loyalitas'),
  voice_assistant: list('asisten suara'),
  acquired_via: list('asal pelanggan, saluran perolehan, datang melalui'),
  acquired_campaign: list('kampanye pertama'),
  segment: list('segmen'),
  language: list('bahasa'),
  currency: list('mata uang'),
  reads: list('bacaan'),
  birth_date: list('tanggal lahir'),
  acquired_at: list('tanggal bergabung'),
  discount: list('diskon'),
};

export const SYNONYMS: Words['synonyms'] = [
  {
    words: list('perempuan, wanita, cewek'),
    fields: list('gender, sex'),
    values: list('f, female, w, woman, women, perempuan, wanita'),
  },
  {
    words: list('laki-laki, lelaki, pria, cowok'),
    fields: list('gender, sex'),
    values: list('m, male, man, men, laki-laki, pria'),
  },
  {
    words: list('menikah, nikah, kawin, sudah menikah, sudah kawin, telah menikah'),
    fields: list('marital_status, marital, civil_status'),
    values: list('m, married, menikah, kawin'),
  },
  {
    words: list('lajang, bujang, single, belum menikah, belum kawin'),
    fields: list('marital_status, marital, civil_status'),
    values: list('s, single, unmarried, lajang, belum menikah, belum kawin'),
  },
  {
    words: list('cerai, bercerai, sudah bercerai'),
    fields: list('marital_status, marital, civil_status'),
    values: list('d, divorced, cerai'),
  },
  {
    words: list('perusahaan, perusahaan-perusahaan, bisnis'),
    fields: list('type'),
    values: list('company, business, organisation, organization, b2b, perusahaan'),
  },
  {
    words: list('perorangan, perseorangan, individu'),
    fields: list('type'),
    values: list('person, individual, consumer, private, b2c, perorangan'),
  },
  {
    words: list('pemilik rumah, rumah sendiri, punya rumah, memiliki rumah'),
    fields: list('home'),
    values: list('owned, own, owner'),
  },
  {
    words: list('penyewa, menyewa, rumah sewa, menyewa rumah'),
    fields: list('home'),
    values: list('rented, rent, tenant'),
  },
  { words: list('perkotaan'), fields: list('settlement'), values: list('urban') },
  { words: list('pinggiran kota'), fields: list('settlement'), values: list('suburban') },
  { words: list('pedesaan, perdesaan'), fields: list('settlement'), values: list('rural') },
  { words: list('pensiunan, pensiun'), fields: list('occupation'), values: list('retired') },
  { words: list('guru'), fields: list('occupation'), values: list('teacher') },
  { words: list('perawat'), fields: list('occupation'), values: list('nurse') },
  { words: list('dokter'), fields: list('occupation'), values: list('physician, doctor') },
  { words: list('pengacara'), fields: list('occupation'), values: list('lawyer') },
  { words: list('akuntan'), fields: list('occupation'), values: list('accountant') },
  {
    words: list('sarjana, lulusan sarjana'),
    fields: list('education, education_level'),
    values: list('bachelor, bachelors'),
  },
  {
    words: list('perhotelan'),
    fields: list('industry'),
    values: list('hospitality'),
  },
  {
    words: list('aplikasi, lewat aplikasi, melalui aplikasi, via aplikasi'),
    fields: list('channel'),
    values: list('app'),
  },
  {
    words: list('toko, lewat toko, melalui toko, via toko, di toko'),
    fields: list('channel'),
    values: list('store, shop'),
  },
  {
    words: list(
      'situs, situs web, lewat situs, melalui situs, via situs, lewat situs web, online, daring',
    ),
    fields: list('channel'),
    values: list('web, website, online'),
  },
  {
    words: list('dari iklan, lewat iklan, melalui iklan, via iklan'),
    fields: list('acquired_via'),
    values: list('ads, advertising'),
  },
  { words: list('pelajar, mahasiswa'), fields: list('occupation'), values: list('student') },
  {
    words: list('lampu, pencahayaan, penerangan'),
    fields: list('category'),
    values: list('lighting, lights, lamps'),
  },
  { words: list('keamanan'), fields: list('category'), values: list('security') },
  { words: list('energi'), fields: list('category'), values: list('energy') },
  { words: list('iklim, suhu'), fields: list('category'), values: list('climate') },
  { words: list('sepeda'), fields: list('category'), values: list('bikes, bicycles') },
  { words: list('helm'), fields: list('category, subcategory'), values: list('helmets') },
  { words: list('aksesori, aksesoris'), fields: list('category'), values: list('accessories') },
  { words: list('pakaian'), fields: list('category'), values: list('clothing, clothes') },
  {
    words: list('AS, Amerika, amerika, amerika serikat, USA, US'),
    fields: list('country'),
    values: list('us, usa, united states, united states of america, amerika serikat'),
  },
  {
    words: list('inggris, inggris raya, britania raya, UK'),
    fields: list('country'),
    values: list('uk, gb, united kingdom, great britain, inggris'),
  },
  ...PLACES,
];
