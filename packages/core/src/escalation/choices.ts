import type { Localized } from '../language/words.ts';
import type { GuardLevel } from '../policy/policy.ts';
import type { Act, EndReason, LiftReason, UrgentReason } from './escalation.ts';

/** Names the choices of its commands in both languages. */

export const replyLevelWords: Readonly<Record<GuardLevel, Localized>> = {
  acknowledged: { id: 'disanggupi', en: 'acknowledged' },
  acted: { id: 'ditindaklanjuti', en: 'acted' },
};

export const replyMeansWords: Readonly<Record<'code' | 'session', Localized>> = {
  code: { id: 'kode dalam pesan', en: 'code in the message' },
  session: { id: 'lewat aplikasi', en: 'through the app' },
};

export const actWords: Readonly<Record<Act, Localized>> = {
  victimSafe: { id: 'korban sudah aman', en: 'the victim is safe' },
  victimAccompanied: { id: 'korban didampingi', en: 'the victim is accompanied' },
  policeReportFiled: { id: 'laporan polisi dibuat', en: 'a police report was filed' },
  shelterArranged: { id: 'tempat penampungan tersedia', en: 'shelter was arranged' },
  visited: { id: 'sudah didatangi', en: 'visited' },
  counselled: { id: 'sudah diberi penjelasan', en: 'counselled' },
};

export const endReasonWords: Readonly<Record<EndReason, Localized>> = {
  factsCorrected: { id: 'faktanya dibetulkan', en: 'the facts were corrected' },
  handledElsewhere: { id: 'ditangani pihak lain', en: 'handled elsewhere' },
  openedByMistake: { id: 'dibuka karena keliru', en: 'opened by mistake' },
  adultInformedRefusal: {
    id: 'orang dewasa menolak setelah diberi penjelasan',
    en: 'an adult refused after everything was explained',
  },
};

export const urgentReasonWords: Readonly<Record<UrgentReason, Localized>> = {
  situationWorse: { id: 'keadaan memburuk', en: 'the situation is worse' },
  answerCameToNothing: { id: 'yang dijanjikan tidak terjadi', en: 'an answer came to nothing' },
  nobodyActs: { id: 'tidak ada yang bertindak', en: 'nobody acts' },
  endedByMistake: { id: 'diakhiri karena keliru', en: 'ended by mistake' },
};

export const liftReasonWords: Readonly<Record<LiftReason, Localized>> = {
  wrongPerson: { id: 'salah orang', en: 'the wrong person' },
  notInvolved: { id: 'ternyata tidak terlibat', en: 'not involved' },
  hostileReport: { id: 'laporan dibuat untuk menjatuhkan orang itu', en: 'the report was made to harm that person' },
};
