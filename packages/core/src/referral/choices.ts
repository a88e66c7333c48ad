import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

export const addresseeKinds = {
  office: { id: 'jabatan dalam direktori', en: 'office of the directory' },
  outside: { id: 'lembaga di luar direktori', en: 'body outside the directory' },
} satisfies Choices;

export const outsideBodies = {
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
  otherChapter: { id: 'LPA atau lembaga di kota lain', en: 'chapter of another city' },
} satisfies Choices;

export type OutsideBody = keyof typeof outsideBodies;

export const consentOutcomes = {
  given: { id: 'setuju', en: 'given' },
  refused: { id: 'menolak', en: 'refused' },
  notRequired: { id: 'tidak diperlukan, ada dasar lain', en: 'not required, on another ground' },
} satisfies Choices;

/** `subjectWithSupport`: an adult with a disability, in a way that they understand (UU 27/2022 Art 26). */
export const consentGivers = {
  subject: { id: 'orangnya sendiri', en: 'the person themselves' },
  subjectWithSupport: { id: 'orangnya sendiri, dengan pendukung', en: 'the person, with support' },
  guardian: { id: 'orang tua atau wali', en: 'parent or guardian' },
} satisfies Choices;

export type ConsentGiver = keyof typeof consentGivers;

/** A child's answer, besides a guardian's consent; the last two stand beside another ground only. */
export const childAnswers: Readonly<Record<ChildAnswer, Localized>> = words.childAnswers;

export type ChildAnswer = 'agreed' | 'tooYoung' | 'objects' | 'notAskable';

export const childSupporters: Readonly<Record<ChildSupporter, Localized>> = words.childSupporters;

export type ChildSupporter = 'companion' | 'socialWorker' | 'psychologist' | 'trustedAdult';

export const consentForms = {
  written: { id: 'tertulis', en: 'written' },
  recorded: { id: 'terekam', en: 'recorded' },
} satisfies Choices;

export type ConsentForm = keyof typeof consentForms;

/** The grounds of UU 27/2022 Art 20(2) besides consent. */
export const processingBases: Readonly<Record<ProcessingBasis, Localized>> = words.processingBases;

export type ProcessingBasis = 'contract' | 'legalDuty' | 'vitalInterest' | 'publicTask' | 'legitimateInterest';

export const declineReasons = {
  noCapacity: { id: 'tidak ada tempat atau petugas', en: 'no capacity' },
  notCompetent: { id: 'bukan wewenangnya', en: 'not competent' },
  outOfArea: { id: 'di luar wilayahnya', en: 'outside their area' },
  criteriaNotMet: { id: 'syarat tidak terpenuhi', en: 'criteria not met' },
  personDeclines: { id: 'orangnya menolak bantuan', en: 'the person declines help' },
  documentsMissing: { id: 'dokumen kurang', en: 'documents missing' },
} satisfies Choices;

export type DeclineReason = keyof typeof declineReasons;

export const failureReasons: Readonly<Record<FailureReason, Localized>> = words.failureReasons;

export type FailureReason = 'serviceStopped' | 'victimLeft' | 'notReached' | 'notSafe';

export const withdrawalReasons: Readonly<Record<WithdrawalReason, Localized>> = words.withdrawalReasons;

export type WithdrawalReason = 'consentWithdrawn' | 'notNeeded' | 'notSafe' | 'byMistake';
