/** Words of the pages. None says anything of a report, and the first is the title of every page. */
export const pageWords = {
  title: { id: 'Jawaban untuk LPA', en: 'Answer to the LPA' },
  ask: {
    id: 'Bila Anda bersedia menangani laporan dalam pesan itu, tekan tombol hijau. Anda lalu tercatat sebagai yang menangani.',
    en: 'If you can handle the report in that message, press the green button. You then go on record as handling it.',
  },
  take: { id: 'Saya tangani', en: 'I take it on' },
  decline: { id: 'Saya tidak bisa', en: 'I cannot' },
  code: { id: 'Kode jawaban dalam pesan', en: 'Reply code in the message' },
  taken: {
    id: 'Tercatat: Anda menangani laporan ini. Setelah bertindak, sampaikan kepada sekretariat LPA apa yang Anda lakukan, juga nama dan nomor rujukan dari polisi bila sudah dihubungi; atau catat sendiri bila Anda dapat masuk ke aplikasinya.',
    en: 'On record: you handle this report. Once you have acted, tell the LPA secretariat what you did, with the name of the officer or a reference if the police were called; or record it yourself if you can sign in to its app.',
  },
  declined: {
    id: 'Tercatat: Anda tidak dapat menangani laporan ini. Orang berikutnya diberi tahu, dan Anda tidak perlu melakukan apa-apa.',
    en: 'On record: you cannot handle this report. The next person is notified, and you need not do anything.',
  },
  /** The same for a code that never was, one that was used, one that came too late, and one that does not count. */
  notTaken: {
    id: 'Tidak ada jawaban baru yang dicatat. Bila Anda sudah menjawab pesan itu, jawaban pertama Anda tetap berlaku. Bila belum, atau bila Anda berubah pikiran, hubungi sekretariat LPA: tautan atau kode ini sudah dipakai, sudah lewat waktunya, atau tidak berlaku.',
    en: 'No new answer was recorded. If you have answered that message already, your first answer stands. If not, or if you changed your mind, call the LPA secretariat: this link or code was used, its time is over, or it does not count.',
  },
  mistyped: {
    id: 'Kode itu salah ketik. Periksa keempat kelompok hurufnya, lalu kirim lagi.',
    en: 'That code is mistyped. Check its four groups of characters, then send it again.',
  },
  tooMany: {
    id: 'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi, atau bacakan kodenya kepada sekretariat LPA lewat telepon.',
    en: 'Too many tries. Wait a minute and try again, or read the code out to the LPA secretariat on the phone.',
  },
  unavailable: {
    id: 'Jawaban Anda belum tercatat karena ada gangguan. Coba lagi sebentar lagi, atau hubungi sekretariat LPA.',
    en: 'Your answer was not recorded yet, because something is out of order. Try again shortly, or call the LPA secretariat.',
  },
  record: { id: 'Masuk dan catat tindakan', en: 'Sign in and record what you did' },
  secretariat: { id: 'Sekretariat LPA:', en: 'LPA secretariat:' },
  safety: { id: 'Demi keselamatan korban dan Anda:', en: 'To keep the victim and yourself safe:' },
  danger: {
    id: 'Bila ada bahaya langsung dan aman bagi Anda, telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat.',
    en: 'In immediate danger, and if it is safe for you, call SAPA 129, or 110 (police) unless the police are involved.',
  },
  other: { id: 'English', en: 'Bahasa Indonesia' },
} as const;
