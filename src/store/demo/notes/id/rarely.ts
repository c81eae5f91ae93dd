import type { Phrasebook } from '../contract.ts';

/** Indonesian: sentences one remembers. */
export const rarely: Phrasebook['rarely'] = [
  'Mahal. Itu saja.',
  'Versinya baru, masalahnya lebih baru lagi.',
  'Berhenti dari Care lebih ribet daripada pindah rumah.',
  'Untuk harga segini saya berharap lebih dari bohlam yang suka ngambek.',
  'Ganti baterai {changeBattery}, lama-lama saya jadi agen baterai.',
  'Namanya juga ngekos: perabot orang, tembok orang, meteran orang.',
  'Satu rumah, tiga sistem, nol kekompakan.',
  'Harga {product} bikin dompet menangis.',
  'Begitu tetangga pulang dan menyalakan Wi-Fi, punya kami langsung bisu.',
  'Sedih, uangnya ada, izin pasang sekrupnya yang tidak ada.',
];
