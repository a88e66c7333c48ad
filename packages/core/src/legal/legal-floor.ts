import type { Localized } from '../language/words.ts';
import { validFromOf } from './articles.ts';
import type { Confidence } from './statute.ts';

/** A statutory time limit and whom it binds. For others than the chapter it is an expectation on a referral. */
export interface LegalFloor {
  readonly id: string;
  readonly bound: Localized;
  readonly trigger: Localized;
  readonly limit: LegalLimit;
  /** `must`: wajib; `may`: dapat. */
  readonly binding: 'must' | 'may';
  /** An id of the article register. */
  readonly cite: string;
  readonly confidence: Confidence;
  /** Local date from which it binds: its statute's; null where that was not looked up. */
  readonly validFrom: string | null;
}

export type LegalLimit =
  /** Elapsed hours, day and night: 3x24 hours are 72. */
  | { readonly clock: 'wall'; readonly hours: number }
  /** "Hari" without "kerja": read as calendar days, which is never later; the later reading is printed beside it (Z3). */
  | { readonly clock: 'days'; readonly days: number }
  | { readonly clock: 'working'; readonly days: number }
  | { readonly clock: 'calendar'; readonly months: number };

const ppt: Localized = { id: 'PPT', en: 'the integrated service centre (PPT)' };
const victimServices: Localized = { id: 'UPTD PPA, UPT(D) sosial, LPLBM', en: 'UPTD PPA, social service units, LPLBM' };
const court: Localized = { id: 'pengadilan', en: 'the court' };
const government: Localized = {
  id: 'dinas kesehatan atau sosial, pemerintah',
  en: 'health or social agency, government',
};
const agency: Localized = { id: 'dinas kesehatan atau sosial', en: 'health or social agency' };
const convictOrOther: Localized = { id: 'terpidana atau pihak ketiga', en: 'the convict or a third party' };
const victimSide: Localized = { id: 'pihak korban', en: "the victim's side" };
const applicant: Localized = { id: 'pemohon', en: 'the applicant' };
const ministerAndPpt: Localized = { id: 'menteri dan PPT', en: 'the minister and the PPT' };
const region: Localized = { id: 'pemerintah daerah (hanya DIY)', en: 'the region (Yogyakarta only)' };
const taskForce: Localized = { id: 'Gugus Tugas', en: 'the task force' };
const police: Localized = { id: 'kepolisian', en: 'police' };
const lpsk: Localized = { id: 'LPSK', en: 'LPSK' };
const convict: Localized = { id: 'terpidana', en: 'the convict' };
const controller: Localized = { id: 'pengendali data', en: 'the controller' };
const dataRequest: Localized = { id: 'permintaan subjek data diterima', en: "the data subject's request received" };

export const legalFloors: readonly LegalFloor[] = [
  floor('pptToPolice', wall(24), 'pp-9-2008/14', ppt, {
    id: 'menerima saksi atau korban yang sedang dirawat atau dipulihkan kesehatannya',
    en: 'received a witness or victim who is being treated or recovering',
  }),
  floor('serviceToPoliceTpks', wall(72), 'uu-12-2022/41', victimServices, {
    id: 'korban melapor (eksploitasi seksual)',
    en: 'the victim reported (sexual exploitation)',
  }),
  {
    ...floor('policeTempProtectionTpks', wall(24), 'uu-12-2022/42', police, {
      id: 'laporan diterima; pelindungan paling lama 14 hari',
      en: 'report received; protection for 14 days at most',
    }),
    binding: 'may',
  },
  floor('policeToLpsk', wall(24), 'uu-12-2022/43', police, {
    id: 'pelindungan sementara diberikan',
    en: 'temporary protection given',
  }),
  floor('policeTempProtectionKdrt', wall(24), 'uu-23-2004/16', police, {
    id: 'mengetahui atau menerima laporan; paling lama 7 hari',
    en: 'knows of it or receives a report; for 7 days at most',
  }),
  floor('courtProtectionKdrt', days(7), 'uu-23-2004/28', court, {
    id: 'permohonan diterima, kecuali ada alasan yang patut',
    en: 'application received, unless there is good reason not to',
  }),
  {
    ...floor('rehabService', days(7), 'uu-21-2007/52', government, {
      id: 'permohonan menurut Pasal 51',
      en: 'application under Article 51',
    }),
    confidence: 'secondary',
  },
  floor('firstAid', days(7), 'uu-21-2007/53', agency, {
    id: 'permohonan, trauma atau penyakit yang membahayakan korban',
    en: 'application, trauma or illness that endangers the victim',
  }),
  floor('lpskProtectionDecision', days(7), 'uu-31-2014/29', lpsk, { id: 'permohonan', en: 'application' }),
  floor('lpskAssistanceDecision', working(7), 'uu-13-2006/35', lpsk, { id: 'permintaan', en: 'request' }),
  floor('restitutionTppo', days(14), 'uu-21-2007/48', convict, {
    id: 'pemberitahuan putusan yang berkekuatan hukum tetap',
    en: 'notice of the final judgment',
  }),
  floor('restitutionTppoAfterWarning', days(14), 'uu-21-2007/50', convict, {
    id: 'surat peringatan pengadilan',
    en: "the court's warning letter",
  }),
  floor('restitutionTpks', days(30), 'uu-12-2022/33', convictOrOther, {
    id: 'salinan putusan diterima',
    en: 'copy of the judgment received',
  }),
  floor('childRestitutionApply', days(3), 'pp-43-2017/10', victimSide, {
    id: 'pemberitahuan penyidik (pada tahap penuntutan: penuntut umum, Pasal 15)',
    en: "the investigator's notice (at the stage of prosecution: the prosecutor's, Article 15)",
  }),
  floor('childRestitutionFix', days(3), 'pp-43-2017/11', applicant, {
    id: 'pemberitahuan kekurangan',
    en: 'notice of what is missing',
  }),
  floor('childRestitutionValuation', working(7), 'pp-43-2017/12', lpsk, {
    id: 'permintaan penyidik atau penuntut umum, setelah permohonan lengkap',
    en: 'request of the investigator or prosecutor, once the application is complete',
  }),
  floor('childRestitutionPay', days(30), 'pp-43-2017/21', convict, {
    id: 'salinan dan berita acara',
    en: 'copy and minutes',
  }),
  floor('pdpBreach', wall(72), 'uu-27-2022/46', controller, {
    id: 'kegagalan pelindungan data',
    en: 'data protection failure',
  }),
  floor('pdpCorrect', wall(72), 'uu-27-2022/30', controller, dataRequest),
  floor('pdpAccess', wall(72), 'uu-27-2022/32', controller, dataRequest),
  floor('pdpStop', wall(72), 'uu-27-2022/40', controller, dataRequest),
  floor('pdpRestrict', wall(72), 'uu-27-2022/41', controller, dataRequest),
  floor('pptEvaluation', months(6), 'pp-9-2008/22', ministerAndPpt, { id: 'berkala', en: 'each cycle' }),
  floor('reintegrationMonitoring', months(3), 'perda-diy-6-2025/29', region, {
    id: 'pemulangan; paling singkat',
    en: 'return; at least',
  }),
  {
    ...floor('gtReport', months(12), 'perpres-22-2021/report', taskForce, { id: 'tiap tahun', en: 'each year' }),
    confidence: 'secondary',
  },
  {
    ...floor('gtFiveYearReport', months(60), 'perpres-22-2021/report', taskForce, {
      id: 'tiap lima tahun',
      en: 'every five years',
    }),
    confidence: 'secondary',
  },
];

/** Makes a limit that must be kept, and whose article was read. */
function floor(id: string, limit: LegalLimit, cite: string, bound: Localized, trigger: Localized): LegalFloor {
  return { id, bound, trigger, limit, binding: 'must', cite, confidence: 'verified', validFrom: validFromOf(cite) };
}

function wall(hours: number): LegalLimit {
  return { clock: 'wall', hours };
}

function days(count: number): LegalLimit {
  return { clock: 'days', days: count };
}

function working(count: number): LegalLimit {
  return { clock: 'working', days: count };
}

function months(count: number): LegalLimit {
  return { clock: 'calendar', months: count };
}
