/** Says in Indonesian what the cases of a group are about, by the first part of their ids. */
export const abilityWords: Readonly<Record<string, string>> = {
  preview: 'Memperlihatkan pesan seperti yang dilihat penerimanya.',
  lifecycle:
    'Membuka, menutup, dan membuka lagi: adaptor menyebut apa yang dapat dilakukannya, menyelesaikan yang sedang berjalan sebelum tutup, dan tidak melupakan apa pun.',
  atomicity: 'Satu commit ditulis seluruhnya atau tidak sama sekali, dan yang dibaca bersama berasal dari satu saat.',
  versions: 'Dua penulis pada aliran yang sama: hanya satu yang menang, dan yang memutuskan dari bacaan lama ditolak.',
  claims: 'Yang harus unik dipegang oleh satu aliran saja, sampai aliran itu melepasnya.',
  idempotency:
    'Permintaan yang datang lagi dengan kunci yang sama mendapat jawaban pertama, dan tidak dikerjakan dua kali.',
  query: 'Mencari catatan menurut kunci dan rentang waktu, berurutan dan per halaman, tanpa melewatkan atau mengulang.',
  due: 'Mencari apa yang jatuh tempo, dari yang paling awal, dan kapan saat berikutnya.',
  log: 'Membaca semua yang terjadi menurut urutannya, huruf demi huruf, tanpa melewatkan atau mengulang satu pun.',
  cards: 'Kartu berisi data orang disimpan, dibaca, dan dimusnahkan; yang musnah hilang juga dari disk.',
  keyring: 'Kunci kartu disimpan terpisah dari catatan, dan kunci yang dimusnahkan tidak dapat dibaca lagi.',
  tombstones: 'Tanda pemusnahan bertahan, dan memusnahkan lagi yang kembali bersama salinan lama.',
  blobs: 'Bagian paket aturan disimpan menurut hash-nya, satu kali, dan kembali byte demi byte.',
  values: 'Setiap nilai kembali persis seperti ditulis: teks apa pun, saat yang jauh, byte, ukuran besar.',
  errors: 'Kesalahan disebut dengan kode yang benar dan tidak memuat nilai yang tersimpan.',
  backups:
    'Salinan dibuat selagi yang lain menulis, tidak menimpa apa pun, memisahkan kunci dari catatan, dan tercatat.',
  drawn: 'Panggilan yang diundi dijawab menurut kontrak, dan meninggalkan hal yang sama dengan penyimpanan contoh.',
  processes: 'Beberapa proses di satu penyimpanan tidak saling merusak dan melihat tulisan satu sama lain.',
  crash: 'Proses dimatikan selagi menulis: yang sudah dijawab tetap ada, dan yang setengah jadi tidak terlihat.',
  declared: 'Adaptor menyebut dengan jujur apa yang dapat dilakukannya, dan alamat mana yang dapat dicapainya.',
  outcomes:
    'Setiap jawaban penyedia menjadi hasil yang benar: diterima, gagal untuk selamanya, dicoba lagi, atau tidak diketahui.',
  closed: 'Setelah ditutup tidak ada yang terkirim, dan yang sedang berjalan diakhiri.',
  messages:
    'Pesan sampai dengan teks yang utuh kepada satu alamat, dengan id yang sama pada setiap ulangan, dan tidak ada yang bocor.',
  listening:
    'Penyedia yang harus ditanyai: jawaban yang menunggu di sana diambil, tidak hilang bila belum tersimpan atau bila prosesnya berhenti, dan tidak diceritakan lagi setelah tersimpan.',
  inbound: 'Kabar dan balasan dari penyedia diperiksa tanda tangannya, lalu dibaca dengan benar.',
};

/** Says in Indonesian for each code what it means, what was written, and what the caller does. */
export const errorWords: Readonly<Record<string, readonly [means: string, written: string, caller: string]>> = {
  'storage.unavailable': [
    'Penyimpanan tidak dapat dicapai atau dibuka sekarang, atau sedang sibuk: pihak lain memegangnya lebih lama daripada adaptor menunggu.',
    'tidak ada',
    'Mencoba lagi nanti. Mesin mengakhiri jalannya dan mulai lagi; yang memberi perintah diberi tahu.',
  ],
  'storage.full': [
    'Ruang habis.',
    'tidak ada',
    'Mencoba lagi begitu ada ruang. Mesin memperlakukannya seperti penyimpanan yang sibuk.',
  ],
  'storage.read-only': [
    'Penyimpanan dapat dibaca tetapi tidak dapat ditulis.',
    'tidak ada',
    'Mencoba lagi begitu dapat ditulis. Mesin memperlakukannya seperti penyimpanan yang sibuk.',
  ],
  'storage.corrupt': [
    'Penyimpanan tidak lolos pemeriksaan keutuhannya sendiri.',
    'tidak ada',
    'Berhenti, menyimpan salinannya, memulihkan cadangan.',
  ],
  'storage.older-schema': [
    'Penyimpanan ditulis oleh Kawal yang lebih lama, dan dibuka tanpa migrasi.',
    'tidak ada',
    'Memigrasikannya.',
  ],
  'storage.newer-schema': [
    'Penyimpanan ditulis oleh Kawal yang lebih baru.',
    'tidak ada',
    'Memperbarui Kawal di sini.',
  ],
  'storage.not-durable': [
    'Penyimpanan tidak dapat disetel setahan yang diperlukan Kawal (untuk SQLite: WAL dan synchronous=FULL).',
    'tidak ada',
    'Menaruhnya di tempat yang dapat.',
  ],
  'storage.unknown-outcome': [
    'Tidak diketahui apakah panggilan itu tertulis.',
    'tidak diketahui',
    'Meminta lagi dengan kunci idempotensi yang sama.',
  ],
  'storage.closed': ['Adaptor sudah ditutup sebelum panggilan ini.', 'tidak ada', 'Membukanya lagi.'],
  'storage.capability-missing': [
    'Sesuatu memerlukan kemampuan yang tidak dinyatakan adaptor.',
    'tidak ada',
    'Memilih adaptor lain.',
  ],
  'storage.invalid-call': [
    'Sebuah panggilan melanggar kontrak (kesalahan di pemanggil): pesannya menyebut kolomnya.',
    'tidak ada',
    'Membetulkan pemanggilnya.',
  ],
};

/** Says in Indonesian what a budget is for, and how often an engine asks. */
export const budgetWords: Readonly<Record<string, string>> = {
  'a hundred, when everything is due': 'seratus, bila semuanya jatuh tempo',
  'a hundred, when nothing is due': 'seratus, bila tidak ada yang jatuh tempo',
  'the earliest instant': 'saat yang paling awal',
  'one report: two streams, a card, a claim, an answer':
    'satu laporan: dua aliran, satu kartu, satu klaim, satu jawaban',
  'two streams': 'dua aliran',
  'the cards of one record': 'kartu satu catatan',
  'one key': 'satu kunci',
  'one idempotency key': 'satu kunci idempotensi',
  'one claim': 'satu klaim',
  'the events of one stream': 'peristiwa satu aliran',
  'fifty states by a key': 'lima puluh keadaan menurut sebuah kunci',
  'a hundred entries from the middle': 'seratus catatan dari tengah',
  'the newest instant': 'saat yang terakhir',
  'one card among fifty megabytes': 'satu kartu di antara lima puluh megabyte',
  'at each pass of a worker, and after each wait': 'setiap kali jalan, dan setelah setiap penantian',
  '1 a report, 3 a message': '1 per laporan, 3 per pesan',
  '2 a report, 8 a message': '2 per laporan, 8 per pesan',
  '1 a report, 1 a message': '1 per laporan, 1 per pesan',
  'once for 64 cards': 'satu kali untuk 64 kartu',
  'when somebody asks': 'bila seseorang bertanya',
  'at opening': 'saat dibuka',
  'when a card is over': 'bila sebuah kartu habis masanya',
};
