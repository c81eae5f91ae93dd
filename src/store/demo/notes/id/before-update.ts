import type { Phrasebook } from '../contract.ts';

/** Indonesian: dropped connections before any update was to blame. */
export const beforeUpdate: Phrasebook['beforeUpdate'] = {
  pain: [
    'Koneksinya putus {often}, tidak ada yang tahu sebabnya.',
    'Beberapa hari sekali {device} menampilkan "tidak ada koneksi".',
    'Wi-Fi sampai ke mana-mana, alatnya yang tidak.',
    'Terhalang tiga tembok dari hub, sinyalnya sudah hilang.',
    'Begitu tetangga pulang dan menyalakan Wi-Fi, punya kami langsung bisu.',
    'Cabut, colok lagi, tahan sampai besok malam.',
    'Habis mati lampu, separuh sensor tidak kembali sendiri.',
    'Di aplikasi semua tersambung, kenyataannya tidak ada yang bereaksi.',
    'Sinyal tidak sampai ke pagar, kamera di sana jadi hiasan.',
    'Kadang {device} hilang begitu saja dari aplikasi selama sejam.',
    'AC semalaman tidak bisa diatur karena hub-nya hilang kontak.',
    'Begitu microwave menyala, sensor-sensor lepas.',
    'Hub harus di-restart {often}, seperti modem zaman dulu.',
    'Hub sudah dipindah dari ruang ke ruang, tetap saja putus.',
    'Skenario gagal karena selalu ada alat yang offline.',
    'Sambungan {inRoom} baru kuat kalau pintunya dibuka.',
    'Perintah suara kadang sampai kadang tidak, lampunya keburu offline.',
  ],
  praise: [
    'Sinyalnya tembus dua lantai dan tembok tebal.',
    'Sejak dipasang belum pernah putus.',
    'Semua tersambung, termasuk yang di garasi.',
    'Habis mati lampu, semuanya kembali sendiri.',
    'Sambungannya lebih stabil daripada internet rumah saya.',
    'Dengan jembatan itu titik mati sinyal hilang.',
    'Hub-nya belum pernah perlu di-restart.',
  ],
  wish: [
    'Sinyal di ujung halaman lemah, sebaiknya bagaimana?',
    'Tolong tampilkan kekuatan sinyal di aplikasi.',
    'Apakah dijual penguat sinyal yang cocok dengan hub?',
    'Bisakah alat tersambung sendiri setelah mati lampu?',
    'Hub paling baik ditaruh di mana supaya menjangkau semuanya?',
    'Bagus kalau aplikasi memberi tahu alat mana yang putus.',
  ],
  staff: [
    'Sesekali putus, hub berada di ujung rumah.',
    'Sinyal lemah di balik tembok tebal, disarankan jembatan.',
    'Alat offline setelah mati lampu, dinyalakan ulang bersama lewat telepon.',
    'Putus di jam sibuk, disarankan kanal lain.',
    'Hub dipindah, sejak itu stabil.',
    'Menanyakan jangkauan sebelum memesan alat luar ruangan.',
  ],
};
