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
  corrected: { id: 'DIKOREKSI: ini yang berlaku', en: 'CORRECTED: this holds' },
  replaced: { id: 'SALAH, sudah dikoreksi: jangan dipakai', en: 'WRONG, corrected since: do not use it' },
  erased: { id: 'Sudah dimusnahkan', en: 'Destroyed' },
  gone: {
    id: 'HILANG: ini pernah dicatat, tetapi sekarang tidak ada atau sudah diubah. Jangan tutup laporannya; hubungi pengelola Kawal',
    en: 'GONE: this was on record, and is not there now, or was altered. Do not close the report; call the person who runs Kawal',
  },
  answeredBy: (person: string): Localized => ({
    id: `Jawaban ${person}, sebagaimana ditulis`,
    en: `Answer of ${person}, as it was written`,
  }),
  call: { id: 'Menelepon', en: 'Call to' },
  takenOn: { id: 'Menyanggupi', en: 'Took it on' },
  noteNow: { id: 'Catatan usulan yang menunggu sekarang', en: 'Note of the proposal that waits now' },
  noteBefore: { id: 'Catatan usulan yang sudah gugur', en: 'Note of a proposal that fell' },
  noteOfReport: { id: 'Catatan usulan penutupan laporannya', en: 'Note of a proposal to close its report' },
  byForm: { id: 'dari formulir atau aplikasi', en: 'from the form or an app' },
  recordedBy: { id: 'dicatat', en: 'recorded by' },
  noCards: { id: 'Tidak ada isi tersegel.', en: 'Nothing is sealed in it.' },
  open: { id: 'Buka untuk', en: 'Open' },
  otherPurposes: { id: 'Untuk keperluan lain', en: 'For another purpose' },
  opened: { id: 'Cerita dan orang', en: 'Story and people' },
  openedNote: {
    id: 'Pembacaan ini sudah tercatat. Jangan difoto atau diteruskan; isinya hilang dari layar begitu Anda pindah halaman.',
    en: 'This reading is on record. Take no picture and pass nothing on; it leaves the screen with this page.',
  },
  person: { id: 'Orang', en: 'Person' },
  secret: {
    id: 'RAHASIA. Identitas korban dan saksi harus dirahasiakan. Anda sudah diberi tahu di sini: memberitahukannya kepada yang tidak menangani laporan ini dapat dipidana (UU 21/2007 Pasal 24).',
    en: 'SECRET. The identity of victims and witnesses must be kept secret. You were told so here: disclosing it to anybody who does not handle this report can be punished (UU 21/2007 Art 24).',
  },
  purpose: { id: 'Untuk apa Anda membacanya?', en: 'Why do you read it?' },
  sealed: { id: 'Isi tersegel', en: 'Sealed content' },
  sealedForOthers: {
    id: 'Tersegel. Bila Anda perlu isinya, tanyakan kepada yang menanganinya.',
    en: 'Sealed. If you need what it says, ask who handles it.',
  },
  story: { id: 'Cerita dan orang', en: 'Story and people' },
  storyOfOthers: {
    id: 'Tersegel. Ceritanya terbuka bagi Anda begitu Anda diberi tahu tentang laporan ini, atau diserahi kasusnya.',
    en: 'Sealed. Its story opens to you once you are notified of this report, or given its case.',
  },
  storyOfClosed: {
    id: 'Tersegel. Laporan ini sudah ditutup; ceritanya tidak terbuka lagi bagi Anda. Bila ada kasusnya, yang menanganinya yang membukanya.',
    en: 'Sealed. This report is closed; its story is not open to you any more. If there is a case, those who handle it open it.',
  },
  ask: { id: 'Bila Anda perlu isinya sekarang, tanyakan kepada:', en: 'If you need what it says now, ask:' },
  read: { id: 'Baca ceritanya (tercatat)', en: 'Read the story (on record)' },
  storyLead: {
    id: 'Tersegel. Yang membaca, kapan, dan untuk apa, tercatat.',
    en: 'Sealed. Who reads it, when and for what goes on record.',
  },
  ofActs: {
    id: 'Di dalamnya juga nama petugas dan nomor yang dicatat bersama tindakan dan telepon.',
    en: 'It also holds the names and numbers recorded with acts and calls.',
  },
} as const;
