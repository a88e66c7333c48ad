import type { Language, Localized } from '@kawal/core';

/** Everything that the page says by itself; policies, findings and nights speak for themselves. */
export const words = {
  title: { id: 'Laman coba', en: 'Playground' },
  promise: {
    id: 'Ubah aturan dan lihat buktinya. Semua berjalan di peramban Anda; tidak ada yang dikirim ke mana pun.',
    en: 'Change the rules and see the proof. Everything runs in your browser; nothing is sent anywhere.',
  },
  editor: { id: 'Aturan', en: 'Rules' },
  editorLabel: { id: 'Berkas kebijakan, policy.yaml', en: 'The policy file, policy.yaml' },
  editorHelp: {
    id: 'Ctrl+Spasi: kata yang dapat ditulis. F8: temuan berikutnya. Esc lalu Tab: keluar dari penyunting.',
    en: 'Ctrl+Space: words that fit. F8: next finding. Esc, then Tab: leave the editor.',
  },
  verdict: { id: 'Putusan', en: 'Verdict' },
  sentences: { id: 'Kalimat', en: 'Sentences' },
  night: { id: 'Malam', en: 'Night' },
  difference: { id: 'Beda', en: 'Difference' },
  panes: { id: 'Hasil', en: 'Results' },
  examples: { id: 'Contoh', en: 'Example' },
  own: { id: 'Tulisan Anda', en: 'Your own text' },
  language: { id: 'English', en: 'Bahasa Indonesia' },
  copy: { id: 'Salin tautan', en: 'Copy link' },
  save: { id: 'Simpan', en: 'Save' },
  copied: {
    id: 'Tautan disalin. Isinya hanya kebijakan ini, termasuk catatan di dalamnya.',
    en: 'Link copied. It holds this policy alone, its comments included.',
  },
  copyByHand: {
    id: 'Peramban tidak mengizinkan penyalinan. Salin alamat halaman ini dari bilah alamat.',
    en: 'The browser does not allow copying. Copy the address of this page from the address bar.',
  },
  badLink: {
    id: 'Tautan ini tidak dapat dibaca: rusak, terlalu panjang, atau bukan kebijakan. Yang ditampilkan adalah contoh Malang.',
    en: 'This link cannot be read: it is damaged, too long, or holds no policy. The example of Malang is shown.',
  },
  notShared: {
    directory: {
      id: 'Teks ini tidak dijadikan tautan, karena memuat nama atau kontak seperti sebuah direktori. Hapus bagian itu dahulu.',
      en: 'This text goes into no link, because it holds names or contacts as a directory does. Remove them first.',
    },
    address: {
      id: 'Teks ini tidak dijadikan tautan, karena memuat alamat surel atau nomor seseorang. Hapus dahulu.',
      en: 'This text goes into no link, because it holds an email address or a number of somebody. Remove it first.',
    },
    'too-long': {
      id: 'Teks ini terlalu panjang untuk sebuah tautan. Simpan sebagai berkas.',
      en: 'This text is too long for a link. Save it as a file.',
    },
    'no-policy': {
      id: 'Teks ini tidak dijadikan tautan, karena barisnya yang pertama bukan `kawal: kebijakan/1`.',
      en: 'This text goes into no link, because its first line is not `kawal: policy/1`.',
    },
  },
  working: { id: 'Sedang dibuktikan …', en: 'Being proved …' },
  stopped: {
    id: 'Pembuktian dihentikan karena terlalu lama. Teks Anda tetap ada; sederhanakan jalur yang baru diubah.',
    en: 'The proof was stopped because it took too long. Your text is kept; simplify the path changed last.',
  },
  invented: {
    id: 'Dinilai pada 1 Februari 2019, hari contoh Malang, dengan direktori karangan: dua kelurahan, dan orang yang tidak ada.',
    en: 'Judged as of 1 February 2019, the day of the Malang example, with an invented directory: two kelurahan, and people who do not exist.',
  },
  byHand: {
    id: 'Di komputer Anda, putusan yang sama diberikan oleh',
    en: 'On your computer the same verdict is given by',
  },
  line: { id: 'baris', en: 'line' },
  severity: {
    refused: { id: 'harus diperbaiki', en: 'to correct' },
    gap: { id: 'celah', en: 'gap' },
    hint: { id: 'saran', en: 'hint' },
  },
  short: {
    refused: { id: 'Ditolak', en: 'Refused' },
    gaps: { id: 'Ada celah', en: 'Gaps' },
    proved: { id: 'Terbukti', en: 'Proved' },
  },
  story: { id: 'Laporan yang menunjukkannya, sebagai cerita', en: 'The report that shows it, as a story' },
  playStory: { id: 'Putar malam ini', en: 'Play this night' },
  noFindings: { id: 'Tidak ada temuan.', en: 'Nothing was found.' },
  loud: { id: 'Yang diambil dari dasar nasional', en: 'Taken away from the nation’s' },
  tests: ({ passed, of }: { passed: number; of: number }): Localized => ({
    id: `Uji di dalam berkas: ${passed} dari ${of} lulus.`,
    en: `Tests in the file: ${passed} of ${of} passed.`,
  }),
  assumed: { id: 'Yang dianggap benar', en: 'Assumed' },
  unreadable: {
    id: 'Kebijakan ini belum dapat dibaca. Perbaiki dahulu temuan pada tab Putusan.',
    en: 'This policy cannot be read yet. First correct what the tab Verdict shows.',
  },
  readAloud: {
    id: 'Bacakan keras-keras dalam rapat: inilah pemeriksaan yang sebenarnya.',
    en: 'Read it aloud in a meeting: that is the real check.',
  },
  comparedTo: (nation: string): Localized => ({
    id: `Dibandingkan dengan dasar nasional ${nation}`,
    en: `Compared with the nation’s policy ${nation}`,
  }),
  same: { id: 'Tidak ada bedanya.', en: 'There is no difference.' },
  strictness: { id: 'Sekurang-kurangnya seketat dasar nasional?', en: 'At least as strict as the nation’s?' },
  changes: { id: 'Yang berbeda', en: 'What differs' },
  report: { id: 'Laporannya', en: 'The report' },
  arrives: { id: 'Laporan masuk', en: 'The report comes in' },
  named: { id: 'Disebut terlibat', en: 'Named as involved' },
  nobody: { id: 'tidak seorang pun', en: 'nobody' },
  picture: { id: 'Siapa diberi tahu, dan kapan', en: 'Who is told, and when' },
  legend: {
    told: { id: 'diberi tahu', en: 'told' },
    repeat: { id: 'diingatkan', en: 'reminded' },
    answer: { id: 'menjawab', en: 'answered' },
    held: { id: 'ditahan oleh jawaban', en: 'held by an answer' },
    later: { id: 'belum terjadi', en: 'still to come' },
    floor: { id: 'batas kewajiban', en: 'deadline of a floor' },
  },
  heldBy: { id: 'ditahan oleh jawaban', en: 'held by the answer of' },
  next: { id: 'Maju', en: 'Next' },
  back: { id: 'Mundur', en: 'Back' },
  again: { id: 'Dari awal', en: 'Start over' },
  toEnd: { id: 'Sampai akhir', en: 'To the end' },
  nextIs: (when: string): Localized => ({ id: `Berikutnya: ${when}`, en: `Next: ${when}` }),
  over: {
    id: 'Tidak ada lagi yang baru. Pengingat berjalan terus sampai ada yang menjawab.',
    en: 'Nothing new is left. Reminders go on until somebody answers.',
  },
  reminders: (count: number): Localized => ({
    id: `${count} pengingat sejak itu`,
    en: `${count} ${count === 1 ? 'reminder' : 'reminders'} since`,
  }),
  past: { id: 'Sejauh ini', en: 'So far' },
  told: { id: 'Yang sudah diberi tahu', en: 'Told so far' },
  toldHelp: {
    id: 'Jawablah atas nama mereka, atau buat mereka berhalangan mulai sekarang.',
    en: 'Answer in their place, or let them be absent from now on.',
  },
  acknowledged: { id: 'Menyanggupi', en: 'Takes it on' },
  acted: { id: 'Bertindak', en: 'Acts' },
  reached: { id: 'Tersambung', en: 'Was reached' },
  absent: { id: 'Berhalangan', en: 'Absent' },
  calls: { id: 'ditelepon oleh', en: 'phoned by' },
  choices: {
    sunday: { id: 'Minggu dini hari, 02.00', en: 'Sunday night, 02:00' },
    monday: { id: 'Senin pagi, 10.00', en: 'Monday morning, 10:00' },
    holiday: { id: 'Hari libur (Imlek), 09.00', en: 'A public holiday, 09:00' },
    example: { id: 'Seperti contoh dalam temuan', en: 'As in the finding’s example' },
  },
} as const;

export type Say = (said: Localized) => string;

export function sayIn(language: Language): Say {
  return (said) => said[language];
}
