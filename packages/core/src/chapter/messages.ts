import type { Said, WordsFor } from '../language/words.ts';
import type { ChapterRefusal } from './refusals.ts';
import type { ChapterStanding } from './rules.ts';

export const chapterStandingWords: Readonly<Record<ChapterStanding, Said>> = {
  none: { id: 'belum ada', en: 'nothing yet' },
  keyed: { id: 'kunci publiknya sudah ada, aturan belum', en: 'its public key is known, no rules yet' },
  inForce: { id: 'aturannya berlaku', en: 'its rules are in force' },
};

export const chapterMessages: WordsFor<ChapterRefusal> = {
  'chapter.already-in-force': () => ({
    id: 'Berkas ini sama dengan yang sudah berlaku; tidak ada yang berubah.',
    en: 'These files are what is already in force; nothing changes.',
  }),
  'chapter.needs-person': () => ({
    id: 'Aturan bab hanya dapat diberlakukan oleh orang yang disebut namanya. Jalankan dengan --as.',
    en: 'Only a named person puts a chapter into force. Run it with --as.',
  }),
  'chapter.not-proved': ({ findings }) => ({
    id: `Kebijakan bab ini dapat membuat sebuah laporan hilang (${findings.join(', ')}). Jalankan \`kawal check\` untuk melihat laporan itu. Yang sudah berlaku tetap berlaku.`,
    en: `A report could be lost in this chapter's policy (${findings.join(', ')}). Run \`kawal check\` to see which. What is in force stays in force.`,
  }),
  'chapter.key-differs': ({ epoch }) => ({
    id: `Kunci nomor ${epoch} bukan kunci bab ini. Kembalikan berkas kunci yang asli, atau buat nomor baru dari berkas itu.`,
    en: `Key number ${epoch} is not this chapter's key. Bring back the original key file, or make a new number from that file.`,
  }),
  'chapter.older-key': ({ epoch, newest }) => ({
    id: `Kunci nomor ${epoch} lebih lama daripada kunci ${newest} yang sudah dipakai.`,
    en: `Key number ${epoch} is older than key ${newest}, which is already in use.`,
  }),
};
