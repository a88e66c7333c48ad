import type { Localized } from '@kawal/core';

/** The words of `kawal verified`. */
export const contactWords = {
  about: {
    id: 'catat di directory.yaml bahwa Anda melihat sendiri pesan percobaan sampai di kontak-kontak ini',
    en: 'note in directory.yaml that a trial message arrived at these contacts, as you saw yourself',
  },
  contact: { id: 'kontak', en: 'contact' },
  contactAbout: {
    id: 'id kontak; tanpa ini ditanyakan di terminal',
    en: 'ids of contacts; without any, asked at a terminal',
  },
  on: { id: 'tanggal, bila bukan hari ini', en: 'the date, if not today' },
  received: {
    id: 'catat pesan percobaan yang menurut penyedianya sampai',
    en: 'note the trial messages that arrived according to their provider',
  },
  trials: {
    delivered: (contact: string, date: string): Localized => ({
      id: `${contact}: pesan percobaan sampai pada ${date}; tanggal itu dicatat.`,
      en: `${contact}: the trial message arrived on ${date}; that date is noted.`,
    }),
    accepted: (contact: string): Localized => ({
      id: `${contact}: penyedia belum memberi tahu. Tanyakan kepada orangnya bila lebih dari satu hari.`,
      en: `${contact}: the provider has not told yet. Ask the person if it takes more than a day.`,
    }),
    failed: (contact: string): Localized => ({
      id: `${contact}: pesan percobaan TIDAK sampai; tanggal diperiksanya dihapus. Periksa alamatnya.`,
      en: `${contact}: the trial message did NOT arrive; its date was taken out. Check the address.`,
    }),
  },
  question: {
    id: 'Kontak mana yang Anda lihat sendiri menerima pesan percobaan?',
    en: 'At which contacts did you see a trial message arrive?',
  },
  unknown: (contacts: readonly string[]): Localized => ({
    id: `Tidak ada kontak ${contacts.join(', ')} dalam directory.yaml. Belum ada yang diubah; periksa ejaannya.`,
    en: `directory.yaml has no contact ${contacts.join(', ')}. Nothing was changed; check the spelling.`,
  }),
  notYet: (date: string): Localized => ({
    id: `Tanggal ${date} belum tiba. Tulis hari pesan percobaannya benar-benar sampai. Belum ada yang diubah.`,
    en: `The date ${date} has not come yet. Write the day on which the trial message really arrived. Nothing was changed.`,
  }),
  none: { id: 'Belum ada yang diubah.', en: 'Nothing was changed.' },
  marked: ({ count, date }: { readonly count: number; readonly date: string }): Localized => ({
    id: `${count} kontak dicatat diperiksa pada ${date}.`,
    en: `${count} ${count === 1 ? 'contact is' : 'contacts are'} noted as verified on ${date}.`,
  }),
  onlyFolder: {
    id: 'Tetapi di sini pesan hanya ditulis ke folder dan tidak sampai kepada siapa pun. Tanggal ini benar hanya bila pesan percobaan sungguh sampai lewat saluran lain; bila tidak, hapus lagi.',
    en: 'But messages are only written into a folder here, and reach nobody. This date is right only if a trial message really arrived by another way; if not, remove it again.',
  },
  next: ({ folder }: { readonly folder: string }): Localized => ({
    id: `Berlaku setelah \`kawal apply ${folder}\`.`,
    en: `It counts once \`kawal apply ${folder}\` was run.`,
  }),
};
