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

export const legalFloors: readonly LegalFloor[] = [
  floor('pptToPolice', wall(24), 'must', 'pp-9-2008/14', {
    bound: { id: 'PPT', en: 'the integrated service centre (PPT)' },
    trigger: {
      id: 'menerima saksi atau korban yang sedang dirawat atau dipulihkan kesehatannya',
      en: 'received a witness or victim who is being treated or recovering',
    },
  }),
  floor('serviceToPoliceTpks', wall(72), 'must', 'uu-12-2022/41', {
    bound: { id: 'UPTD PPA, UPT(D) sosial, LPLBM', en: 'UPTD PPA, social service units, LPLBM' },
    trigger: { id: 'korban melapor (eksploitasi seksual)', en: 'the victim reported (sexual exploitation)' },
  }),
  floor('policeTempProtectionTpks', wall(24), 'may', 'uu-12-2022/42', {
    bound: { id: 'kepolisian', en: 'police' },
    trigger: {
      id: 'laporan diterima; pelindungan paling lama 14 hari',
      en: 'report received; protection for 14 days at most',
    },
  }),
  floor('policeToLpsk', wall(24), 'must', 'uu-12-2022/43', {
    bound: { id: 'kepolisian', en: 'police' },
    trigger: { id: 'pelindungan sementara diberikan', en: 'temporary protection given' },
  }),
  floor('policeTempProtectionKdrt', wall(24), 'must', 'uu-23-2004/16', {
    bound: { id: 'kepolisian', en: 'police' },
    trigger: {
      id: 'mengetahui atau menerima laporan; paling lama 7 hari',
      en: 'knows of it or receives a report; for 7 days at most',
    },
  }),
  floor('courtProtectionKdrt', days(7), 'must', 'uu-23-2004/28', {
    bound: { id: 'pengadilan', en: 'the court' },
    trigger: {
      id: 'permohonan diterima, kecuali ada alasan yang patut',
      en: 'application received, unless there is good reason not to',
    },
  }),
  {
    ...floor('rehabService', days(7), 'must', 'uu-21-2007/52', {
      bound: { id: 'dinas kesehatan atau sosial, pemerintah', en: 'health or social agency, government' },
      trigger: { id: 'permohonan menurut Pasal 51', en: 'application under Article 51' },
    }),
    confidence: 'secondary',
  },
  floor('firstAid', days(7), 'must', 'uu-21-2007/53', {
    bound: { id: 'dinas kesehatan atau sosial', en: 'health or social agency' },
    trigger: {
      id: 'permohonan, trauma atau penyakit yang membahayakan korban',
      en: 'application, trauma or illness that endangers the victim',
    },
  }),
  floor('lpskProtectionDecision', days(7), 'must', 'uu-31-2014/29', {
    bound: { id: 'LPSK', en: 'LPSK' },
    trigger: { id: 'permohonan', en: 'application' },
  }),
  floor('lpskAssistanceDecision', working(7), 'must', 'uu-13-2006/35', {
    bound: { id: 'LPSK', en: 'LPSK' },
    trigger: { id: 'permintaan', en: 'request' },
  }),
  floor('restitutionTppo', days(14), 'must', 'uu-21-2007/48', {
    bound: { id: 'terpidana', en: 'the convict' },
    trigger: { id: 'pemberitahuan putusan', en: 'notice of the final judgment' },
  }),
  floor('restitutionTppoAfterWarning', days(14), 'must', 'uu-21-2007/50', {
    bound: { id: 'terpidana', en: 'the convict' },
    trigger: { id: 'surat peringatan pengadilan', en: "the court's warning letter" },
  }),
  floor('restitutionTpks', days(30), 'must', 'uu-12-2022/33', {
    bound: { id: 'terpidana atau pihak ketiga', en: 'the convict or a third party' },
    trigger: { id: 'salinan putusan diterima', en: 'copy of the judgment received' },
  }),
  floor('childRestitutionApply', days(3), 'must', 'pp-43-2017/10', {
    bound: { id: 'pihak korban', en: "the victim's side" },
    trigger: {
      id: 'pemberitahuan penyidik (pada tahap penuntutan: penuntut umum, Pasal 15)',
      en: "the investigator's notice (at the stage of prosecution: the prosecutor's, Article 15)",
    },
  }),
  floor('childRestitutionFix', days(3), 'must', 'pp-43-2017/11', {
    bound: { id: 'pemohon', en: 'the applicant' },
    trigger: { id: 'pemberitahuan kekurangan', en: 'notice of what is missing' },
  }),
  floor('childRestitutionValuation', working(7), 'must', 'pp-43-2017/12', {
    bound: { id: 'LPSK', en: 'LPSK' },
    trigger: {
      id: 'permintaan penyidik atau penuntut umum, setelah permohonan lengkap',
      en: 'request of the investigator or prosecutor, once the application is complete',
    },
  }),
  floor('childRestitutionPay', days(30), 'must', 'pp-43-2017/21', {
    bound: { id: 'terpidana', en: 'the convict' },
    trigger: { id: 'salinan dan berita acara', en: 'copy and minutes' },
  }),
  floor('pdpBreach', wall(72), 'must', 'uu-27-2022/46', {
    bound: { id: 'pengendali data', en: 'the controller' },
    trigger: { id: 'kegagalan pelindungan data', en: 'data protection failure' },
  }),
  floor('pdpCorrect', wall(72), 'must', 'uu-27-2022/30', dataRequest()),
  floor('pdpAccess', wall(72), 'must', 'uu-27-2022/32', dataRequest()),
  floor('pdpStop', wall(72), 'must', 'uu-27-2022/40', dataRequest()),
  floor('pdpRestrict', wall(72), 'must', 'uu-27-2022/41', dataRequest()),
  floor('pptEvaluation', months(6), 'must', 'pp-9-2008/22', {
    bound: { id: 'menteri dan PPT', en: 'the minister and the PPT' },
    trigger: { id: 'berkala', en: 'each cycle' },
  }),
  floor('reintegrationMonitoring', months(3), 'must', 'perda-diy-6-2025/29', {
    bound: { id: 'pemerintah daerah (hanya DIY)', en: 'the region (Yogyakarta only)' },
    trigger: { id: 'pemulangan; paling singkat', en: 'return; at least' },
  }),
  {
    ...floor('gtReport', months(12), 'must', 'perpres-22-2021/report', {
      bound: { id: 'Gugus Tugas', en: 'the task force' },
      trigger: { id: 'tiap tahun', en: 'each year' },
    }),
    confidence: 'secondary',
  },
  {
    ...floor('gtFiveYearReport', months(60), 'must', 'perpres-22-2021/report', {
      bound: { id: 'Gugus Tugas', en: 'the task force' },
      trigger: { id: 'tiap lima tahun', en: 'every five years' },
    }),
    confidence: 'secondary',
  },
];

function floor(
  id: string,
  limit: LegalLimit,
  binding: LegalFloor['binding'],
  cite: string,
  { bound, trigger }: Pick<LegalFloor, 'bound' | 'trigger'>,
): LegalFloor {
  return { id, bound, trigger, limit, binding, cite, confidence: 'verified', validFrom: validFromOf(cite) };
}

function dataRequest(): Pick<LegalFloor, 'bound' | 'trigger'> {
  return {
    bound: { id: 'pengendali data', en: 'the controller' },
    trigger: { id: 'permintaan subjek data diterima', en: "the data subject's request received" },
  };
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
