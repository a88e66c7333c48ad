/** Words of the API's own answers. Those of refusals are the engine's. */
export const apiWords = {
  refused: { id: 'Permintaan ini tidak dilaksanakan', en: 'This request was not carried out' },
  failed: { id: 'Permintaan ini tidak dapat diterima', en: 'This request cannot be taken' },
  unreadableFile: {
    id: 'baris ini bukan YAML atau JSON yang dapat dibaca, isiannya sudah ada di atas, atau laporan kedua dimulai di sini. Tulis satu laporan, dengan satu isian satu baris, seperti `area: 35.73.03.1001`.',
    en: 'this line is not YAML or JSON that can be read, its field stands further up already, or a second report begins here. Write one report, with a field on each line, as `area: 35.73.03.1001`.',
  },
  /** Why a file of a form is not taken, after its place in the form. */
  files: {
    name: {
      id: 'nama berkas hanya memuat huruf, angka, titik, garis bawah, dan tanda hubung, tanpa spasi dan folder, dan berakhir .yaml, .yml, atau .json. Ganti namanya, lalu kirim lagi.',
      en: 'the name of a file holds letters, digits, dots, underscores and hyphens alone, no blank and no folder, and ends in .yaml, .yml or .json. Rename it and send it again.',
    },
    twice: {
      id: 'berkas dengan nama ini sudah ada dalam formulir yang sama. Kirim setiap berkas satu kali.',
      en: 'a file of this name is in the form already. Send each file once.',
    },
    bytes: {
      id: 'isi berkas bukan teks UTF-8. Simpan sebagai UTF-8, lalu kirim lagi.',
      en: 'the file is not UTF-8 text. Save it as UTF-8 and send it again.',
    },
  },
  troubles: {
    'not-json': {
      id: 'Isi permintaan bukan JSON yang lengkap, atau satu isian tertulis dua kali di dalamnya.',
      en: 'The body of the request is not complete JSON, or a field stands in it twice.',
    },
    'not-multipart': {
      id: 'Isi permintaan bukan formulir multipart/form-data yang lengkap.',
      en: 'The body of the request is not a complete form of multipart/form-data.',
    },
    'no-such-address': { id: 'Alamat ini tidak ada.', en: 'There is no such address.' },
    'method-not-allowed': {
      id: 'Alamat ini tidak menerima metode tersebut.',
      en: 'This address does not take that method.',
    },
    changed: {
      id: 'Isinya tidak lagi seperti yang disebut dalam If-Match. Baca lagi tanpa syarat.',
      en: 'It is no longer what If-Match names. Read it again without the condition.',
    },
    'no-condition': {
      id: 'Perintah tidak menerima syarat seperti If-Match, jadi tidak dilaksanakan. Baca dahulu, lalu kirim tanpa syarat.',
      en: 'A command takes no condition such as If-Match, so it is not carried out. Read first, then send it without.',
    },
    'no-parameters': {
      id: 'Alamat perintah tidak menerima isian sesudah tanda tanya. Tulis isian itu dalam isi permintaan; tidak ada yang dilaksanakan.',
      en: 'The address of a command takes nothing after a question mark. Write it into the body; nothing was carried out.',
    },
    'too-slow': {
      id: 'Isi permintaan datang terlalu lambat. Bila ini sebuah laporan, ia belum diterima; bila ada bahaya, telepon SAPA 129.',
      en: 'The body of the request came too slowly. If this was a report, it was not taken in; where there is danger, call SAPA 129.',
    },
    'too-large': {
      id: 'Isi permintaan terlalu besar. Bila ini sebuah laporan, ia belum diterima; bila ada bahaya, telepon SAPA 129.',
      en: 'The body of the request is too large. If this was a report, it was not taken in; where there is danger, call SAPA 129.',
    },
    'wrong-form': {
      id: 'Kirim formulir dan setiap berkas di dalamnya sebagai UTF-8, tidak dimampatkan.',
      en: 'Send the form, and each file in it, as UTF-8 and not compressed.',
    },
    'wrong-media-type': {
      id: 'Kirim isinya sebagai application/json, tidak dimampatkan.',
      en: 'Send the body as application/json, not compressed.',
    },
    'sign-in': { id: 'Masuk dahulu, lalu coba lagi.', en: 'Sign in first, then try again.' },
    'from-elsewhere': {
      id: 'Peramban tidak menyatakan bahwa permintaan ini datang dari halaman aplikasi ini, jadi tidak diterima. Bila ini sebuah laporan, ia belum diterima; bila ada bahaya, telepon SAPA 129.',
      en: 'The browser does not say that this request came from a page of this app, so it is not taken. If this was a report, it was not taken in; where there is danger, call SAPA 129.',
    },
    'too-many': {
      id: 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi. Bila ini sebuah laporan, ia belum diterima; bila ada bahaya, telepon SAPA 129.',
      en: 'Too many requests. Wait a moment, then try again. If this was a report, it was not taken in; where there is danger, call SAPA 129.',
    },
    unavailable: {
      id: 'Ada gangguan. Belum diketahui apakah permintaan ini tercatat. Kirim lagi dengan kunci yang sama.',
      en: 'Something is out of order. Whether this request was recorded is not known. Send it again with the same key.',
    },
  },
} as const;
