import type { Said, WordsFor } from '../language/words.ts';
import type { AccessState } from './access.ts';
import type { AccessRefusal } from './refusals.ts';

export const accessStatusWords: Readonly<Record<AccessState['status'], Said>> = {
  none: { id: 'belum dibaca', en: 'not read yet' },
  opened: { id: 'dibaca dan tercatat', en: 'read, and on record' },
};

export const accessMessages: WordsFor<AccessRefusal> = {
  'access.needs-person': () => ({
    id: 'Yang tersegel hanya dapat dibuka oleh orang yang disebut namanya, bukan oleh aplikasi atau sistem.',
    en: 'What is sealed is opened only by a named person, never by an app or the system.',
  }),
  'access.not-found': () => ({
    id: 'Tidak ditemukan, atau bukan untuk Anda. Yang dapat membukanya ialah yang diberi tahu tentang laporan itu, petugas LPA, dan sekretariat.',
    en: 'Not found, or not for you. Those who were told of the report, the LPA duty officers and the secretariat can open it.',
  }),
  'access.already-opened': () => ({
    id: 'Pembacaan dengan nomor ini sudah tercatat. Setiap pembacaan memakai nomor baru.',
    en: 'A reading with this number is on record. Each reading has a new number.',
  }),
};
