import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import type { GuardLevel } from '../policy/policy.ts';

export const replyLevels: Readonly<Record<GuardLevel, Localized>> = {
  acknowledged: { id: 'disanggupi', en: 'acknowledged' },
  acted: { id: 'ditindaklanjuti', en: 'acted' },
};

export const replyMeans = {
  code: { id: 'kode dalam pesan', en: 'code in the message' },
  session: { id: 'lewat aplikasi', en: 'through the app' },
} satisfies Choices;

/** Acts from a closed list, which give "acted" a meaning (R3). */
export const acts = {
  victimSafe: { id: 'korban sudah aman', en: 'the victim is safe' },
  victimAccompanied: { id: 'korban didampingi', en: 'the victim is accompanied' },
  policeReportFiled: { id: 'laporan polisi dibuat', en: 'a police report was filed' },
  shelterArranged: { id: 'tempat penampungan tersedia', en: 'shelter was arranged' },
  visited: { id: 'sudah didatangi', en: 'visited' },
  counselled: { id: 'sudah diberi penjelasan', en: 'counselled' },
  takenOver: { id: 'diambil alih lembaga lain', en: 'another office took it over' },
  nothingFound: { id: 'sudah diperiksa dan tidak ada korban', en: 'looked into, and there is no victim' },
} satisfies Choices;

export type Act = keyof typeof acts;

export const callResults = {
  answered: { id: 'dijawab, laporan diterima', en: 'answered, and the report was taken' },
  unanswered: { id: 'tidak dijawab', en: 'not answered' },
} satisfies Choices;

export type CallResult = keyof typeof callResults;

/** Reasons for which a person ends a path; facts never end one. */
export const endReasons = {
  factsCorrected: { id: 'faktanya dibetulkan', en: 'the facts were corrected' },
  handledElsewhere: { id: 'ditangani pihak lain', en: 'handled elsewhere' },
  openedByMistake: { id: 'dibuka karena keliru', en: 'opened by mistake' },
  adultInformedRefusal: {
    id: 'orang dewasa menolak setelah diberi penjelasan',
    en: 'an adult refused after everything was explained',
  },
} satisfies Choices;

export type EndReason = keyof typeof endReasons;

/** Reasons to fire a step now, or to reopen a path (P11). */
export const urgentReasons = {
  situationWorse: { id: 'keadaan memburuk', en: 'the situation is worse' },
  answerCameToNothing: { id: 'yang dijanjikan tidak terjadi', en: 'an answer came to nothing' },
  nobodyActs: { id: 'tidak ada yang bertindak', en: 'nobody acts' },
  endedByMistake: { id: 'diakhiri karena keliru', en: 'ended by mistake' },
} satisfies Choices;

export type UrgentReason = keyof typeof urgentReasons;

/** Reasons to lift an exclusion (X7). */
export const liftReasons = {
  wrongPerson: { id: 'salah orang', en: 'the wrong person' },
  notInvolved: { id: 'ternyata tidak terlibat', en: 'not involved' },
  hostileReport: { id: 'laporan dibuat untuk menjatuhkan orang itu', en: 'the report was made to harm that person' },
} satisfies Choices;

export type LiftReason = keyof typeof liftReasons;

/** Reasons to give up a call that a closed report still owes. */
export const giveUpReasons = {
  knowsOtherwise: { id: 'kantor itu sudah tahu lewat jalan lain', en: 'the office knows by another way' },
  notNeeded: { id: 'ternyata tidak perlu diberi tahu', en: 'the office need not know after all' },
  wouldHarm: { id: 'memberi tahu akan membahayakan korban', en: 'telling the office would harm the victim' },
} satisfies Choices;

export type GiveUpReason = keyof typeof giveUpReasons;
