import { describeInstant, notYetCome } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import type { BreachState } from './breach.ts';
import words from './choices.json' with { type: 'json' };
import { type NoticeContent, type NoticeTo, noticeContents, noticeTo } from './choices.ts';
import refused from './refused.json' with { type: 'json' };

export const breachStatusWords: Readonly<Record<BreachState['status'], Localized>> = words.breachStatusWords;

export const breachMessages = {
  ...fixed(refused),
  'breach.already-detected': ({ status }: { status: BreachState['status'] }) => ({
    id: `Kegagalan dengan nomor ini ${breachStatusWords[status].id}. Pakai nomor baru untuk kejadian lain.`,
    en: `A failure with this number is ${breachStatusWords[status].en}. Use a new number for another one.`,
  }),
  'breach.in-future': notYetCome,
  'breach.before-known': ({ at }: { at: Instant }, { zone }) => ({
    id: `Pemberitahuan ${describeInstant(at, zone).id} mendahului waktu kegagalan ini diketahui. Periksa tanggalnya.`,
    en: `A notice on ${describeInstant(at, zone).en} comes before the failure was known. Check the date.`,
  }),
  'breach.notice-incomplete': ({ missing }: { missing: readonly NoticeContent[]; cite: string }) => ({
    id: `Pemberitahuan tertulis belum memuat: ${listed(missing, noticeContents, 'id')} (Pasal 46 ayat (2) UU 27/2022).`,
    en: `The written notice lacks: ${listed(missing, noticeContents, 'en')} (UU 27/2022 Art 46(2)).`,
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
  'breach.not-remediated': ({ status }: { status: BreachState['status'] }) => ({
    id: `Kegagalan ini ${breachStatusWords[status].id}. Beri tahu dan pulihkan lebih dahulu; bila ternyata tidak ada yang gagal, gugurkan catatannya.`,
    en: `This failure is ${breachStatusWords[status].en}. Tell those concerned and put it right first; if nothing failed after all, dismiss the record.`,
  }),
  'breach.not-now': ({ status }: { status: BreachState['status'] }) => ({
    id: `Langkah ini tidak dapat diambil sekarang: kegagalan ini ${breachStatusWords[status].id}. Periksa dahulu apa yang sudah tercatat.`,
    en: `That step cannot be taken now: this failure is ${breachStatusWords[status].en}. Check first what is on record.`,
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
