/** Words of the page of a report. */
export const reportWords = {
  title: { id: 'Laporan', en: 'Report' },
  calledOnce: {
    id: 'sudah mencatat panggilan, tetapi belum dihitung. Orang kedua harus memastikannya kepada kantor itu, lalu mencatatnya juga:',
    en: 'recorded a call, and it does not count yet. A second person must confirm it with that office and record it too:',
  },
  all: { id: 'Semua laporan', en: 'All reports' },
  forewarned: {
    id: 'sudah diberi tahu sebelum namanya disebut, dan MUNGKIN MEMPERINGATKAN orang lain. Jangan menghubunginya. Pastikan sekarang bahwa korban aman.',
    en: 'was told before the report named them, and MAY WARN others. Contact them no more. Make sure now that the victim is safe.',
  },
  untaken: { id: 'Belum ada yang menyanggupi.', en: 'Nobody has taken it on.' },
  told: { id: 'Sudah diberi tahu:', en: 'Notified:' },
  taken: { id: 'Ditangani', en: 'Handled by' },
  until: { id: 'sampai', en: 'until' },
  parked: {
    id: 'Belum ada yang dapat diberi tahu. Hubungi petugas jaga LPA; jangan menghubungi siapa pun yang disebut dalam laporan.',
    en: 'Nobody can be notified yet. Contact the duty officer of the LPA, and nobody whom the report names.',
  },
  missed: {
    id: 'Batas waktu memberi tahu terlewat. Telepon sekarang, kecuali bila laporan menyebut orangnya; bila begitu, telepon penggantinya:',
    en: 'A deadline was missed. Telephone now, unless the report names its people; then telephone its substitute:',
  },
  proposed: {
    id: 'mengusulkan penutupan. Alasannya:',
    en: 'proposes to close it. The reason:',
  },
  second: {
    id: 'Laporan ditutup bila orang kedua dari lembaga lain menyetujui alasan itu.',
    en: 'It is closed once a second person of another institution agrees to that reason.',
  },
  closed: {
    id: 'Laporan ini sudah ditutup dan tidak dibuka lagi. Kabar baru diterima sebagai laporan baru.',
    en: 'This report is closed and is not opened again. News is taken in as a new report.',
  },
  receiveNew: { id: 'Terima laporan baru', en: 'Take in a new report' },
  keptOut: { id: 'JANGAN BERI TAHU', en: 'DO NOT TELL' },
  keptOutByReport: {
    id: 'tidak boleh diberi tahu, menurut isi laporan ini.',
    en: 'must not be told, by what this report says.',
  },
  keptOutNamed: {
    id: 'disebut dalam laporan ini; tidak boleh diberi tahu.',
    en: 'named in this report; must not be told.',
  },
  drill: { id: 'Laporan ini bagian dari latihan.', en: 'This report is part of a drill.' },
  recordCall: { id: 'Catat hasilnya', en: 'Record its result' },
  owed: { id: 'Yang masih harus diberi tahu', en: 'Still to be notified' },
  known: { id: 'Yang diketahui', en: 'What is known' },
  redacted: {
    id: 'Anda melihat sebagian dari laporan ini. Selebihnya bagi mereka yang menanganinya.',
    en: 'You see part of this report. The rest is for those who handle it.',
  },
  referrals: { id: 'Rujukan', en: 'Referrals' },
  why: { id: 'Mengapa demikian', en: 'Why it went so' },
} as const;
