/** Words of the page on which a code is entered that somebody reads out over the telephone. */
export const readOutWords = {
  lead: {
    id: 'Untuk orang yang menelepon dan menyebut kode dari pesannya sendiri. Tanyakan namanya, kodenya, dan apakah ia menangani. Jangan tanyakan isi pesannya.',
    en: 'For somebody who telephones and says the code of their own message. Ask for their name, the code, and if they take it on. Do not ask what the message says.',
  },
  onRecord: {
    id: 'Jawaban dicatat atas nama pemilik kode, beserta siapa yang memasukkannya.',
    en: 'The answer goes on record in the name of the holder of the code, with who entered it.',
  },
  code: { id: 'Kode', en: 'Code' },
  codeHint: { id: 'Huruf besar atau kecil dan spasi tidak berpengaruh', en: 'Capitals and blanks do not matter' },
  person: { id: 'Siapa yang membacakannya', en: 'Who reads it out' },
  answer: { id: 'Jawabannya', en: 'Their answer' },
  acknowledge: { id: 'Saya tangani', en: 'I take it on' },
  decline: { id: 'Saya tidak bisa', en: 'I cannot' },
  enter: { id: 'Catat jawaban', en: 'Record the answer' },
  taken: {
    id: 'Tercatat: pemilik kode menangani laporannya. Pesan berikutnya kepadanya menyebut di mana tindakannya dicatat.',
    en: 'On record: the holder of the code takes the report on. The next message to them says where acts are recorded.',
  },
  declined: {
    id: 'Tercatat: pemilik kode tidak dapat menangani. Orang berikutnya diberi tahu.',
    en: 'On record: the holder of the code cannot take it on. The next person is notified.',
  },
  /** One answer for a code that never was, was used, came too late, or is of somebody else (X5). */
  nothing: {
    id: 'Tidak ada jawaban baru yang dicatat. Kodenya tidak cocok dengan orang itu, sudah dipakai (mungkin oleh kiriman Anda sendiri yang tadi terputus), sudah lewat waktunya, atau tidak berlaku lagi. Minta dibacakan sekali lagi. Bila tetap tidak bisa, minta orang itu masuk ke meja ini, atau telepon petugas berikutnya.',
    en: 'No new answer was recorded. The code does not fit that person, was used (perhaps by what you sent yourself before the connection was lost), came too late, or holds no more. Have it read out once more. If it still fails, ask that person to sign in here, or call the next officer.',
  },
  tooMany: { id: 'Terlalu sering dicoba. Tunggu sepuluh menit.', en: 'Tried too often. Wait ten minutes.' },
} as const;
