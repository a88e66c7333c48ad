/** Words around the fields of a form. The words of the fields themselves come with the schemas. */
export const formWords = {
  optional: { id: '(boleh kosong)', en: '(optional)' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  outside: { id: 'Orang di luar daftar', en: 'Somebody who is not listed' },
  outsideHint: {
    id: 'Rujukan tanpa nama: huruf kecil, angka dan tanda hubung, misalnya relawan-1',
    en: 'A reference without a name: small letters, digits and hyphens, as relawan-1',
  },
  noRecord: {
    id: 'Belum ada yang dapat dipilih: catatannya belum dibuat, atau tidak terbuka bagi Anda. Buat dahulu catatan itu, atau mintalah orang yang dapat membukanya.',
    en: 'There is nothing to choose yet: the record was not made, or is not open to you. Make it first, or ask somebody who can open it.',
  },
  noneListed: { id: 'Belum ada yang dapat dipilih.', en: 'There is nothing to choose yet.' },
  otherRecord: (listed: number) => ({
    id: `Daftar ini hanya memuat ${listed} catatan. Maksud Anda yang lain?`,
    en: `This list holds ${listed} records alone. Do you mean another?`,
  }),
  recordNumber: { id: 'Nomor catatan itu, misalnya B7T0-SCG', en: 'The number of that record, as B7T0-SCG' },
  changed: { id: 'Apa yang berubah?', en: 'What changed?' },
  changedHint: {
    id: 'Buka hanya yang berubah. Yang tidak dibuka tetap seperti tercatat.',
    en: 'Open only what changed. Everything else stays as it is on record.',
  },
  ofDirectory: { id: 'Sudah ada dalam direktori', en: 'Already in the directory' },
  ofDirectoryHint: {
    id: 'Pilih hanya bila orangnya sudah punya jabatan; selain itu biarkan kosong.',
    en: 'Choose only somebody who holds an office already; else leave it empty.',
  },
  more: { id: 'Tambah satu lagi', en: 'Add another' },
  confirm: { id: 'Beri tanda bahwa Anda yakin.', en: 'Tick that you are sure.' },
  missing: { id: 'Isian ini perlu dijawab.', en: 'This needs an answer.' },
  twice: {
    id: 'Ada pilihan dari daftar, dan ada juga yang diketik di bawahnya. Kosongkan salah satunya.',
    en: 'Something is chosen from the list, and something is typed below it as well. Empty one of the two.',
  },
  notKnown: (unknown: string) => ({
    id: `Bila belum tahu, pilih "${unknown}".`,
    en: `If you do not know yet, choose "${unknown}".`,
  }),
  lower: {
    id: 'Perubahan ini melonggarkan perlindungan. Baca di bawah, lalu pastikan.',
    en: 'This change loosens a protection. Read below, and make sure.',
  },
  lowerSure: {
    id: 'Saya sudah memastikannya, dan tetap mencatat perubahan ini.',
    en: 'I have made sure, and record this change all the same.',
  },
  asks: { id: 'Belum tercatat. Jawab dahulu:', en: 'Not recorded yet. Answer first:' },
  wrong: { id: 'Belum tercatat. Perbaiki yang berikut:', en: 'Not recorded yet. Correct the following:' },
} as const;
