import type { answers as en } from '../en/answers.ts';
import type { Text } from '../text.ts';

export const answers: Record<keyof typeof en, Text> = {
  'answer.count': '{value}.',
  'answer.count_of_everyone': '{value}, yaitu {share} dari seluruh {all}.',
  'answer.customers_and_buyers': 'Data memuat {customers}, di antaranya {buyers}.',
  'answer.compared': '{measure}: {before} ({first}), {after} ({second}).',
  'answer.measure': '{measure}: {value}.',
  'answer.measure_of_everyone':
    '{measure}: {value}, yaitu {share} dari {all} untuk semua pelanggan.',
  'answer.mean': 'Rata-rata {field}: {value}.',
  'answer.median': 'Median {field}: {value}.',
  'answer.median_of':
    '{measure}: {value} sebagai median. Separuh pelanggan punya nilai ini atau kurang.',
  'answer.none_there': '{measure}: tidak ada, karena tak satu pun pembelian yang cocok.',
  'answer.in_all': '{measure} secara keseluruhan: {value}.',
  'answer.share': '{measure}: {share} dari total, {value} dari {all}.',
  'answer.concentration_top':
    '{measure}: {amount} teratas ({taken} dari {base}) menyumbang {share}, yaitu {value} dari {all}.',
  'answer.concentration_top_share':
    '{measure}: {amount}% teratas ({taken} dari {base}) menyumbang {share}, yaitu {value} dari {all}.',
  'answer.concentration_bottom':
    '{measure}: {amount} terbawah ({taken} dari {base}) menyumbang {share}, yaitu {value} dari {all}.',
  'answer.concentration_bottom_share':
    '{measure}: {amount}% terbawah ({taken} dari {base}) menyumbang {share}, yaitu {value} dari {all}.',
  'answer.ranking_top': 'Diurutkan dari yang tertinggi menurut {measure}, di antara {base}.',
  'answer.ranking_bottom': 'Diurutkan dari yang terendah menurut {measure}, di antara {base}.',
  'answer.one_ranked': 'Pelanggan {customer}. {measure}: {value}.',
  'answer.nobody_ranked': 'Tidak ada pelanggan yang punya nilai untuk diurutkan di sini.',
  'answer.tied': 'Yang lain dengan nilai sama seperti yang terakhir ditampilkan: {tied}.',
  'answer.customer': 'Pelanggan {customer}',
  'answer.line': '- {label}: {value}',
  'answer.not_of_one': '- {measure}: data tidak menyebutkannya untuk satu pelanggan.',
  'answer.data_dates': 'Pembelian berlangsung dari {from} sampai {to}.',
  'answer.no_purchases': 'Tidak ada pembelian dalam data.',
  'answer.receipt':
    '{name} adalah jawaban {tool} atas {input}, diminta pada {made} dari data {data}. Untuk menghitungnya lagi: `ritratto recompute {id}`.',
  'answer.receipt_linked':
    '{name} dicari pada {made} dalam data {data}. Buka untuk melihat apa yang ditanyakan, kelompoknya, setiap nilai, dan untuk menghitungnya lagi.',
  'answer.no_receipt':
    'Tidak ada jawaban seperti itu dalam percakapan ini. Ajukan pertanyaan dulu, lalu tanyakan dari mana angkanya.',

  'answer.basis.group': 'Kelompok: `{filter}` ({n|customer})',
  'answer.basis.day': 'Pembelian pada {from}',
  'answer.basis.period': 'Pembelian dari {from} sampai {to}',
  'answer.basis.period_cut':
    'Pembelian dari {from} sampai {to}; data hanya memuat yang sebelum {as_of}',
  'answer.basis.since': 'Pembelian sejak {from}',
  'answer.basis.until': 'Pembelian sampai {to}',
  'answer.basis.as_of': 'Per {as_of}',

  'answer.note.corrected': '“{from}” dibaca sebagai “{to}”.',
  'answer.note.customers_first':
    '{field} diketahui dari pelanggan maupun dari pembelian; yang dipakai adalah yang dari pelanggan.',
  'answer.note.country_first': '{value} diartikan sebagai negara, bukan wilayah.',
  'answer.note.bought_there':
    '{condition} hanya diketahui dari pembelian: yang dihitung adalah pelanggan dengan pembelian seperti itu.',
  'answer.note.both':
    'Semuanya diminta: yang dihitung adalah pelanggan dengan pembelian untuk masing-masing: {values}.',
  'answer.note.for_each': '{condition} berlaku untuk masing-masing pembelian ini.',
  'answer.note.either': 'Salah satu sudah cukup: {values}.',
  'answer.note.together':
    'Pembelian dari salah satunya digabungkan, masing-masing dihitung sekali: {values}.',
  'answer.note.one_purchase':
    'Semua ini harus berlaku untuk satu produk yang sama yang dibeli: {values}.',
  'answer.note.as_age': '“{words}” diartikan sebagai usia.',
  'answer.note.all_hold': 'Semuanya harus berlaku: {values}.',
  'answer.note.without_purchase_out': 'Pelanggan yang tidak membeli apa pun tidak dihitung.',
  'answer.note.without_purchase_in': 'Pelanggan yang tidak membeli apa pun juga dihitung.',
  'answer.note.buyers':
    'Tanggal, tempat, dan produk ada pada pembelian: yang dihitung adalah pelanggan yang membeli.',
  'answer.note.people': '“{words}” diartikan sebagai {condition}, jadi tanpa perusahaan.',
  'answer.note.per_buyer': 'Per pelanggan yang pernah membeli.',
  'answer.note.default_measure': 'Ukuran tidak disebut; yang dipakai: {measure}.',
  'answer.note.follow_up': 'Dipahami sebagai “{question}” dengan: {changes}.',
  'answer.note.same_part_of_year':
    '“{words}” dipahami sebagai bagian yang sama dari tahun itu: {period}.',
  'answer.note.latest_month':
    'Tahun tidak disebutkan; dipakai bulan terakhir dengan nama itu: {month}.',
  'answer.note.usual_measures':
    'Tidak ada ukuran yang disebut; yang ditampilkan adalah yang lazim.',
  'answer.note.default_share': 'Porsi tidak disebut; yang dipakai 20% teratas.',

  'answer.missing.measure':
    'Data tidak menyebutkannya: {measure} memerlukan {columns}, yang tidak diimpor.',
  'answer.missing.field': 'Data tidak menyebutkannya: tidak ada kolom untuk “{field}”.',
  'answer.missing.period': 'Data tidak menyebutkannya: pembeliannya dari {from} sampai {to}.',

  'answer.not_yet.describe':
    'Versi ini tidak menggambarkan seperti apa orang-orang dalam suatu kelompok. Yang bisa: menghitung kelompok dan merincinya menurut satu kolom dalam satu pertanyaan.',
  'answer.not_yet.say':
    'Versi ini tidak mencari dalam apa yang ditulis atau dikatakan pelanggan. Jawabannya berasal dari data dan pembelian mereka.',
  'answer.not_yet.need':
    'Versi ini tidak mencari kebutuhan atau masalah dalam tulisan pelanggan. Jawabannya berasal dari data dan pembelian mereka.',
  'answer.not_yet.persona':
    'Versi ini tidak menyusun persona atau pelanggan ideal. Kelompok dihitung dan dirinci, dan pelanggan diurutkan.',

  'answer.unclear.words': 'Saya tidak mengerti {words}.',
  'answer.unclear.leftover': 'Saya tidak tahu apa arti “{words}” di sini.',
  'answer.unclear.without':
    'Apakah maksudnya “{words}” bernilai 0, atau tidak diketahui? Saya hanya menghitung yang diketahui.',
  'answer.unclear.not_counted':
    'Tabel “{table}” ada dalam data, tetapi belum bisa saya hitung: tanpa model bahasa saya menjawab tentang pelanggan dan pembelian.',
  'answer.unclear.all_sides':
    'Jika digabung, ini semua pelanggan yang datanya diketahui. Untuk melihatnya terpisah, mintalah rinciannya.',
  'answer.unclear.whole':
    'Saya mengenal kata-katanya, tetapi belum bisa menjawab jenis pertanyaan ini.',
  'answer.unclear.nothing':
    'Saya menjawab pertanyaan tentang pelanggan dan pembelian dalam data ini.',
  'answer.unclear.too_long': 'Ini terlalu panjang: ajukan satu pertanyaan pendek saja.',
  'answer.unclear.which_field': '“{word}” bisa berarti {fields}. Sebutkan yang Anda maksud.',
  'answer.unclear.two_readings':
    'Ini bisa dibaca dengan dua cara: hanya pembelian ini, atau pelanggan yang melakukannya. Tanyakan satu hal saja.',
  'answer.unclear.binding': 'Tidak jelas mana yang berpasangan. Tanyakan satu hal saja.',
  'answer.unclear.either_or_both':
    'Ini bisa berarti salah satu atau semuanya: {values}. Dengan “atau” salah satu sudah cukup; untuk semuanya tanyakan pelanggan yang membelinya.',
  'answer.unclear.customers_in_period':
    'Pelanggan tidak punya tanggal, hanya pembelian yang punya. Maksud Anda pelanggan yang membeli saat itu?',
  'answer.unclear.values_of_customers':
    'Jumlah, usia, atau penghasilan pelanggan tidak punya tanggal, tempat, atau produk pembelian. Tanyakan pelanggan yang membelinya.',
  'answer.unclear.list_of_customers':
    'Saya menghitung pelanggan dan mengurutkan yang terbaik dan terburuk, tetapi tidak mendaftar satu kelompok.',
  'answer.unclear.no_share':
    'Bagian-bagian ukuran ini tidak berjumlah menjadi satu keseluruhan, jadi tidak ada persentasenya.',
  'answer.unclear.amount':
    'Persentase lebih dari 0 dan paling banyak 100%; jumlah pelanggan bulat dan lebih dari 0.',
  'answer.unclear.share_of_whom':
    'Jika syaratnya lebih dari satu, tidak jelas porsi dari siapa yang dimaksud. Mintalah rincian kelompok itu, yang menampilkan porsi tiap bagiannya.',
  'answer.unclear.share_of_purchases':
    'Untuk porsi pembelian mintalah rincian, yang menunjukkan porsi tiap bagian.',
  'answer.unclear.which_measure': 'Sebutkan apa yang dirinci: pendapatan, pesanan, pelanggan …',
  'answer.unclear.two_splits': 'Saya merinci paling banyak menurut dua hal sekaligus.',
  'answer.unclear.too_many': 'Saya mengurutkan 1 sampai 50 pelanggan.',
  'answer.unclear.not_rankable':
    'Ini ukuran untuk seluruh kelompok; pelanggan diurutkan menurut pendapatan, pesanan, dan sejenisnya.',
  'answer.unclear.any_one':
    '“{words}” bisa berarti rata-rata satu orang atau semuanya bersama-sama. Untuk rata-rata, tanyakan “pendapatan per pembeli” atau “pesanan per pembeli”; untuk satu pelanggan, sebutkan id-nya.',
  'answer.unclear.own_spending':
    '“{words}” menanyakan pengeluaran Anda sendiri. Data memuat apa yang dibayar pelanggan dan biaya barang yang terjual.',
  'answer.unclear.own_company':
    '“{words}” bisa berarti perusahaan Anda sendiri atau pelanggan yang berupa perusahaan. Katakan “perusahaan kita” atau “pelanggan perusahaan”.',
  'answer.unclear.only_or_unmarried':
    '“{words}” bisa berarti satu-satunya, atau belum menikah. Katakan dengan cara lain.',
  'answer.unclear.thing_or_channel':
    '“{words}” bisa berarti bendanya, yang tidak ada dalam data, atau saluran pesanan. Untuk saluran, tanyakan pesanan menurut saluran.',
  'answer.unclear.each_of':
    '“{words}” tampaknya menanyakan nilai untuk masing-masing. Saya menghitung rata-rata per pembeli: tanyakan “pendapatan per pembeli” dari kelompok ini.',
  'answer.unclear.price_or_cost':
    'Ini bisa berarti harga, uang yang dikeluarkan untuk itu, atau biaya barang yang terjual. Data hanya memuat yang terakhir: tanyakan “harga pokok”.',
  'answer.unclear.average_of':
    '“{words}” tidak menyebut rata-rata per apa. Tanyakan “nilai pesanan rata-rata”, “pesanan per pembeli”, atau pesanan tiap bulan atau negara.',
  'answer.unclear.stock':
    'Data memuat apa yang terjual, bukan stok yang ada. Tanyakan berapa yang terjual.',
  'answer.unclear.whether':
    'Saya memberi angka, bukan ya atau tidak. Mintalah perbandingan, misalnya “bandingkan perempuan dan laki-laki”, atau tanyakan pelanggan terbaik.',
  'answer.unclear.which_of_these':
    'Ini bisa menanyakan siapa yang unggul di antara mereka, atau pelanggan teratas dari semuanya: {values}. Mintalah perbandingan, atau tanyakan pelanggan terbaik.',
  'answer.unclear.same_period':
    'Kedua sisi adalah hari yang sama. Sebutkan dua periode yang berbeda.',
  'answer.unclear.median_only':
    '{measure}: saya memberi median, bukan rata-rata. Tanyakan tanpa kata “rata-rata”.',
  'answer.unclear.follow_up':
    'Ini tampaknya melanjutkan pertanyaan sebelumnya, tetapi tidak ada yang sudah saya jawab. Ajukan pertanyaannya secara lengkap.',
  'answer.unclear.compare_two':
    'Saya membandingkan dua nilai dari satu kolom, atau dua periode. Sebutkan tepat dua, misalnya dua negara atau dua tahun.',
  'answer.unclear.one_customer': 'Saya menampilkan satu pelanggan dalam satu pertanyaan.',
  'answer.unclear.one_receipt': 'Saya menjelaskan satu jawaban dalam satu pertanyaan.',

  'problem.unknown_customer': 'Tidak ada pelanggan dengan id, email, atau nama “{customer}”.',
  'problem.unknown_customer_near':
    'Tidak ada pelanggan dengan id, email, atau nama “{customer}”. Id terdekat: {ids}.',
  'problem.several_customers': 'Ada beberapa pelanggan yang cocok: {ids}. Sebutkan satu id.',
  'problem.too_many_cells':
    'Rincian ini berisi {n} sel, lebih banyak daripada {most} yang dapat ditampilkan. Kurangi satu kolom, atau mintalah tahun, bukan bulan.',
};
