import { describeInstant, notYetCome } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { listed } from '../language/choices.ts';
import type { Localized, Messages } from '../language/words.ts';
import type { BreachState } from './breach.ts';
import { type NoticeContent, type NoticeTo, noticeContents, noticeTo } from './choices.ts';

export const breachStatusWords: Readonly<Record<BreachState['status'], Localized>> = {
  none: { id: 'belum dicatat', en: 'not on record' },
  detected: { id: 'diketahui', en: 'detected' },
  assessed: { id: 'sudah dinilai', en: 'assessed' },
  notified: { id: 'sudah diberitahukan', en: 'notified' },
  remediated: { id: 'sudah dipulihkan', en: 'remediated' },
  closed: { id: 'sudah ditutup', en: 'closed' },
};

export const breachMessages = {
  'breach.not-found': () => ({
    id: 'Kegagalan ini belum dicatat. Catat lebih dahulu.',
    en: 'This failure is not on record. Record it first.',
  }),
  'breach.already-detected': ({ status }: { status: BreachState['status'] }) => ({
    id: `Kegagalan dengan nomor ini ${breachStatusWords[status].id}. Pakai nomor baru untuk kejadian lain.`,
    en: `A failure with this number is ${breachStatusWords[status].en}. Use a new number for another one.`,
  }),
  'breach.needs-person': () => ({
    id: 'Kegagalan pelindungan data dicatat oleh orang yang tercatat namanya, bukan oleh aplikasi atau sistem.',
    en: 'A failure of data protection is recorded by a named person, never by an app or the system.',
  }),
  'breach.not-yours': () => ({
    id: 'Kegagalan pelindungan data ditangani oleh petugas jaga LPA atau sekretariat. Mintalah kepada mereka.',
    en: 'A failure of data protection is handled by the LPA duty officer or the secretariat. Please ask them.',
  }),
  'breach.in-future': notYetCome,
  'breach.before-known': ({ at }: { at: Instant }, { zone }) => ({
    id: `Pemberitahuan ${describeInstant(at, zone).id} mendahului waktu kegagalan ini diketahui. Periksa tanggalnya.`,
    en: `A notice on ${describeInstant(at, zone).en} comes before the failure was known. Check the date.`,
  }),
  'breach.not-assessed': () => ({
    id: 'Nilai dahulu data apa dan berapa orang yang terkena; penilaian boleh diperbarui.',
    en: 'Assess first which data and how many people it concerns; it may be done again.',
  }),
  'breach.notice-incomplete': ({ missing }: { missing: readonly NoticeContent[]; cite: string }) => ({
    id: `Pemberitahuan tertulis belum memuat: ${listed(missing, noticeContents, 'id')} (Pasal 46 ayat (2) UU 27/2022).`,
    en: `The written notice lacks: ${listed(missing, noticeContents, 'en')} (UU 27/2022 Art 46(2)).`,
  }),
  'breach.nobody-reached': () => ({
    id: 'Pemberitahuan ini tidak menjangkau siapa pun. Catat setelah ada yang terjangkau; pakai saluran yang aman bagi korban.',
    en: 'That notice reached nobody. Record it once it has reached somebody; use a channel that is safe for a victim.',
  }),
  'breach.not-notified': ({ missing }: { missing: readonly NoticeTo[]; cite: string }) => ({
    id:
      missing.length === 0
        ? 'Kebocoran data ini belum diberitahukan kepada siapa pun. Nilai dampaknya, lalu beri tahu pemilik data dan lembaga yang berwenang (Pasal 46 UU 27/2022).'
        : `Belum diberi tahu: ${missing.map((to) => noticeTo[to].id).join(', ')}. Beri tahu lebih dahulu (Pasal 46 UU 27/2022).`,
    en:
      missing.length === 0
        ? 'Nobody has been told of it yet. Assess it and tell them first (UU 27/2022 Art 46).'
        : `Not told yet: ${missing.map((to) => noticeTo[to].en).join(', ')}. Tell them first (UU 27/2022 Art 46).`,
  }),
  'breach.no-measure': () => ({
    id: 'Belum ada tindakan pemulihan yang tercatat. Catat dahulu apa yang dilakukan.',
    en: 'No measure is on record. Record first what was done.',
  }),
  'breach.not-remediated': ({ status }: { status: BreachState['status'] }) => ({
    id: `Kegagalan ini ${breachStatusWords[status].id}. Beri tahu dan pulihkan lebih dahulu; bila ternyata tidak ada yang gagal, gugurkan catatannya.`,
    en: `This failure is ${breachStatusWords[status].en}. Tell those concerned and put it right first; if nothing failed after all, dismiss the record.`,
  }),
  'breach.not-now': ({ status }: { status: BreachState['status'] }) => ({
    id: `Langkah ini tidak dapat diambil sekarang: kegagalan ini ${breachStatusWords[status].id}. Periksa dahulu apa yang sudah tercatat.`,
    en: `That step cannot be taken now: this failure is ${breachStatusWords[status].en}. Check first what is on record.`,
  }),
  'breach.notices-given': () => ({
    id: 'Sudah ada yang diberi tahu tentang kegagalan ini, jadi tidak dapat dinyatakan tidak terjadi. Lanjutkan dengan pemulihan.',
    en: 'Somebody has been told of this failure, so it cannot be said not to have happened. Go on to remedy it.',
  }),
  'breach.needs-second-person': ({ by }: { by: string }) => ({
    id: `${by} yang mengusulkannya; orang kedua yang harus menyetujui bahwa tidak ada yang gagal.`,
    en: `${by} proposed it; a second person must agree that nothing failed.`,
  }),
  'breach.closed': ({ closedAt }: { closedAt: Instant }, { zone }) => ({
    id: `Kegagalan ini ditutup pada ${describeInstant(closedAt, zone).id}. Catat kejadian baru dengan nomor baru.`,
    en: `This failure was closed on ${describeInstant(closedAt, zone).en}. Record a new one with a new number.`,
  }),
} satisfies Messages;
