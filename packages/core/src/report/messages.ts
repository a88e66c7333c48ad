import type { WordsFor } from '../language/words.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ReportState } from './report.ts';

export const reportStatusWords: Readonly<Record<ReportState['status'], { readonly id: string; readonly en: string }>> =
  {
    none: { id: 'belum ada', en: 'not there yet' },
    open: { id: 'terbuka', en: 'open' },
    closing: { id: 'menunggu persetujuan penutupan', en: 'waiting for its closure to be agreed' },
    closed: { id: 'sudah ditutup', en: 'closed' },
  };

export const reportMessages: WordsFor<ReportRefusal> = {
  'report.already-received': () => ({
    id: 'Laporan dengan nomor ini sudah diterima. Untuk keterangan baru, tambahkan pada laporan itu.',
    en: 'A report with this number was already received. Add what is new to that report.',
  }),
  'report.not-open': ({ status }) => ({
    id: `Laporan ini ${reportStatusWords[status].id}.`,
    en: `This report is ${reportStatusWords[status].en}.`,
  }),
  'report.needs-person': () => ({
    id: 'Laporan hanya dapat ditutup oleh orang yang disebut namanya, bukan oleh aplikasi atau sistem.',
    en: 'Only a named person closes a report, never an app or the system.',
  }),
  'report.needs-second-person': ({ by }) => ({
    id: `Korban anak atau belum diketahui umurnya: penutupan perlu dua orang. ${by} sudah mengusulkan; minta orang kedua dari luar kelurahan menyetujui.`,
    en: `The victim is a child or of unknown age: closing takes two persons. ${by} has proposed it; ask a second person from outside the kelurahan to agree.`,
  }),
  'report.needs-outsider': ({ by }) => ({
    id: `Anda dan ${by} sama-sama bertugas di kelurahan ini. Mintalah orang dari luar kelurahan, misalnya petugas LPA, menyetujui penutupan.`,
    en: `You and ${by} both serve this kelurahan. Ask somebody from outside it, such as an LPA officer, to agree to closing.`,
  }),
  'report.excluded-person': () => ({
    id: 'Anda tidak dapat mengubah laporan ini.',
    en: 'You cannot change this report.',
  }),
  'report.child-not-closable-so': ({ reason }) => ({
    id: `Laporan tentang anak tidak dapat ditutup dengan alasan ${reason}.`,
    en: `A child's report cannot be closed as ${reason}.`,
  }),
};
