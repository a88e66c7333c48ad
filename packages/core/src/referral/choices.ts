import { type ServiceKind, services } from '../case/service.ts';
import type { Localized } from '../language/words.ts';
import type {
  Consent,
  ConsentGiver,
  DeclineReason,
  FailureReason,
  OutsideBody,
  ProcessingBasis,
  WithdrawalReason,
} from './referral.ts';

/** Names the choices of its commands in both languages. */

export const outsideBodyWords: Readonly<Record<OutsideBody, Localized>> = {
  ppt: { id: 'Pusat Pelayanan Terpadu (PPT)', en: 'integrated service centre (PPT)' },
  healthAgency: { id: 'dinas kesehatan', en: 'health agency' },
  hospital: { id: 'rumah sakit', en: 'hospital' },
  healthCentre: { id: 'puskesmas', en: 'health centre' },
  shelter: { id: 'rumah aman', en: 'shelter' },
  socialWelfareInstitution: { id: 'lembaga kesejahteraan sosial', en: 'social welfare institution' },
  legalAidBody: { id: 'lembaga bantuan hukum', en: 'legal aid body' },
  civilRegistry: { id: 'dinas kependudukan dan pencatatan sipil', en: 'civil registry' },
  school: { id: 'sekolah', en: 'school' },
  mission: { id: 'perwakilan RI di luar negeri', en: 'Indonesian mission abroad' },
  otherChapter: { id: 'bab di kota lain', en: 'chapter of another city' },
};

export const consentOutcomeWords: Readonly<Record<Consent['outcome'], Localized>> = {
  given: { id: 'setuju', en: 'given' },
  refused: { id: 'menolak', en: 'refused' },
  notRequired: { id: 'tidak diperlukan, ada dasar lain', en: 'not required, on another ground' },
};

export const consentGiverWords: Readonly<Record<ConsentGiver, Localized>> = {
  subject: { id: 'orangnya sendiri', en: 'the person themselves' },
  subjectWithSupport: { id: 'orangnya sendiri, dengan pendukung', en: 'the person, with support' },
  guardian: { id: 'orang tua atau wali', en: 'parent or guardian' },
};

export const consentFormWords: Readonly<Record<Extract<Consent, { outcome: 'given' }>['form'], Localized>> = {
  written: { id: 'tertulis', en: 'written' },
  recorded: { id: 'terekam', en: 'recorded' },
};

export const processingBasisWords: Readonly<Record<ProcessingBasis, Localized>> = {
  contract: { id: 'perjanjian', en: 'a contract' },
  legalDuty: { id: 'kewajiban hukum', en: 'a legal duty' },
  vitalInterest: { id: 'kepentingan vital orangnya', en: 'a vital interest' },
  publicTask: { id: 'tugas pelayanan publik', en: 'a public task' },
  legitimateInterest: { id: 'kepentingan yang sah', en: 'a legitimate interest' },
};

export const declineReasonWords: Readonly<Record<DeclineReason, Localized>> = {
  noCapacity: { id: 'tidak ada tempat atau petugas', en: 'no capacity' },
  notCompetent: { id: 'bukan wewenangnya', en: 'not competent' },
  outOfArea: { id: 'di luar wilayahnya', en: 'outside their area' },
  criteriaNotMet: { id: 'syarat tidak terpenuhi', en: 'criteria not met' },
  documentsMissing: { id: 'dokumen kurang', en: 'documents missing' },
};

export const failureReasonWords: Readonly<Record<FailureReason, Localized>> = {
  serviceStopped: { id: 'layanan terhenti', en: 'the service stopped' },
  victimLeft: { id: 'korban pergi', en: 'the victim left' },
  notReached: { id: 'tidak dapat dihubungi', en: 'not reached' },
  notSafe: { id: 'tidak aman', en: 'not safe' },
};

export const withdrawalReasonWords: Readonly<Record<WithdrawalReason, Localized>> = {
  consentWithdrawn: { id: 'persetujuan ditarik', en: 'consent was withdrawn' },
  notNeeded: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  notSafe: { id: 'tidak aman', en: 'not safe' },
  byMistake: { id: 'keliru', en: 'by mistake' },
};

export const serviceWords = Object.fromEntries(
  Object.entries(services).map(([kind, { said }]) => [kind, said]),
) as Readonly<Record<ServiceKind, Localized>>;
