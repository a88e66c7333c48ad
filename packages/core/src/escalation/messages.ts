import type { WordsFor } from '../language/words.ts';
import { officeKinds } from '../office/office.ts';
import type { EscalationRefusal } from './refusals.ts';

export const escalationMessages: WordsFor<EscalationRefusal> = {
  'escalation.already-open': () => ({
    id: 'Eskalasi untuk laporan ini sudah berjalan.',
    en: 'The escalation of this report already runs.',
  }),
  'escalation.not-found': () => ({
    id: 'Tidak ditemukan. Periksa kode jawaban pada pesan yang Anda terima.',
    en: 'Not found. Check the reply code in the message you received.',
  }),
  'escalation.not-told': () => ({
    id: 'Jawaban hanya dapat dicatat dari orang yang diberi tahu atau yang memegang jabatan pada laporan ini.',
    en: 'A reply is recorded only from somebody who was told, or who holds an office in this report.',
  }),
  'escalation.act-needs-session': () => ({
    id: 'Kode dalam pesan cukup untuk menyanggupi. Untuk mencatat tindakan, masuklah ke aplikasi.',
    en: 'The code in a message is enough to acknowledge. To record an act, sign in to the app.',
  }),
  'escalation.act-missing': () => ({
    id: 'Sebutkan tindakan yang sudah dilakukan, misalnya korban sudah aman atau laporan polisi sudah dibuat.',
    en: 'Say what was done, for instance that the victim is safe or a police report was filed.',
  }),
  'escalation.path-not-open': ({ path, open }) => ({
    id: `Jalur ${path} tidak sedang berjalan. Yang berjalan: ${open.join(', ')}.`,
    en: `Path ${path} does not run. These do: ${open.join(', ')}.`,
  }),
  'escalation.needs-person': () => ({
    id: 'Sebuah jalur hanya dapat diakhiri oleh orang yang disebut namanya, bukan oleh aplikasi atau sistem.',
    en: 'Only a named person ends a path, never an app or the system.',
  }),
  'escalation.needs-second-person': ({ by }) => ({
    id: `Korban anak atau belum diketahui umurnya: mengakhiri jalur perlu dua orang. ${by} sudah mengusulkan; minta orang kedua dari luar kelurahan menyetujui.`,
    en: `The victim is a child or of unknown age: ending a path takes two persons. ${by} has proposed it; ask a second person from outside the kelurahan to agree.`,
  }),
  'escalation.needs-outsider': ({ by }) => ({
    id: `Anda dan ${by} sama-sama bertugas di kelurahan ini. Mintalah orang dari luar kelurahan, misalnya petugas LPA, menyetujui.`,
    en: `You and ${by} both serve this kelurahan. Ask somebody from outside it, such as an LPA officer, to agree.`,
  }),
  'escalation.not-asked-to-call': ({ office }) => ({
    id: `Anda tidak sedang diminta menelepon ${officeKinds[office].said.id}.`,
    en: `You were not asked to call ${officeKinds[office].said.en}.`,
  }),
};
