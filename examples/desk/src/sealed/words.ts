import type { Localized } from '@kawal/core';

/** Words of sealed content: what is asked before it opens, and what stands beside it. */
export const sealedWords = {
  contactNotAsked: {
    id: 'Belum ditanyakan apakah aman; jangan telepon dulu.',
    en: 'Nobody has asked yet if it is safe. Do not call before.',
  },
  contactSafe: { id: 'Aman dihubungi.', en: 'Safe to contact.' },
  contactWaysUnknown: { id: 'Jam dan caranya belum tercatat.', en: 'Its hours and way are not on record.' },
  doNotContact: { id: 'JANGAN DIHUBUNGI', en: 'DO NOT CONTACT' },
  erased: { id: 'Sudah dimusnahkan', en: 'Destroyed' },
  answeredBy: (person: string): Localized => ({
    id: `Jawaban ${person}, sebagaimana ditulis`,
    en: `Answer of ${person}, as it was written`,
  }),
  noCards: { id: 'Tidak ada isi tersegel.', en: 'Nothing is sealed in it.' },
  open: { id: 'Buka untuk', en: 'Open' },
  opened: { id: 'Cerita dan orang', en: 'Story and people' },
  openedNote: {
    id: 'Pembacaan ini sudah tercatat. Jangan difoto atau diteruskan; isinya hilang dari layar begitu Anda pindah halaman.',
    en: 'This reading is on record. Take no picture and pass nothing on; it leaves the screen with this page.',
  },
  person: { id: 'Orang', en: 'Person' },
  secret: {
    id: 'RAHASIA. Identitas korban dan saksi harus dirahasiakan; memberitahukannya kepada orang lain adalah tindak pidana (UU 21/2007 Pasal 24).',
    en: 'SECRET. The identity of victims and witnesses must be kept secret; disclosing it is an offence (UU 21/2007 Art 24).',
  },
  purpose: { id: 'Untuk apa Anda membacanya?', en: 'Why do you read it?' },
  sealed: { id: 'Isi tersegel', en: 'Sealed content' },
  sealedForOthers: {
    id: 'Tersegel, dan tidak terbuka bagi Anda. Yang boleh membukanya ialah yang menanganinya dan LPA.',
    en: 'Sealed, and not open to you. Who handles it and the LPA may open it.',
  },
  story: { id: 'Cerita dan orang', en: 'Story and people' },
  storyOfOthers: {
    id: 'Tersegel, dan belum terbuka bagi Anda. Yang boleh membukanya ialah LPA, dan petugas yang sudah diberi tahu tentang laporan ini. Bila Anda perlu isinya, tanyakan kepada salah seorang yang sudah diberi tahu dan tidak dilarang.',
    en: 'Sealed, and not open to you yet. The LPA may open it, and officers who were notified of this report. If you need what it says, ask somebody who was told and is not kept out.',
  },
  storyLead: {
    id: 'Tersegel. Yang membaca, kapan, dan untuk apa, tercatat.',
    en: 'Sealed. Who reads it, when and for what goes on record.',
  },
} as const;
