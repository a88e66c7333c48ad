import type { Localized } from '@kawal/core';
import sentences from './sentences.json' with { type: 'json' };

/** The words of `kawal verified`. */
export const contactWords = {
  ...sentences,
  about: {
    id: 'catat di directory.yaml bahwa Anda melihat sendiri pesan percobaan sampai di kontak-kontak ini',
    en: 'note in directory.yaml that a trial message arrived at these contacts, as you saw yourself',
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
  unknown: (contacts: readonly string[]): Localized => ({
    id: `Tidak ada kontak ${contacts.join(', ')} dalam directory.yaml. Belum ada yang diubah; periksa ejaannya.`,
    en: `directory.yaml has no contact ${contacts.join(', ')}. Nothing was changed; check the spelling.`,
  }),
  notYet: (date: string): Localized => ({
    id: `Tanggal ${date} belum tiba. Tulis hari pesan percobaannya benar-benar sampai. Belum ada yang diubah.`,
    en: `The date ${date} has not come yet. Write the day on which the trial message really arrived. Nothing was changed.`,
  }),
  marked: ({ count, date }: { readonly count: number; readonly date: string }): Localized => ({
    id: `${count} kontak dicatat diperiksa pada ${date}.`,
    en: `${count} ${count === 1 ? 'contact is' : 'contacts are'} noted as verified on ${date}.`,
  }),
  next: ({ folder }: { readonly folder: string }): Localized => ({
    id: `Berlaku setelah \`kawal apply ${folder}\`.`,
    en: `It counts once \`kawal apply ${folder}\` was run.`,
  }),
};
