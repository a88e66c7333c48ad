import type { Choices } from '../language/choices.ts';

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

/** The answer of a child who was asked in words that they understand, besides the consent of a guardian. */
export const childAnswers = {
  agreed: { id: 'anak setuju', en: 'the child agreed' },
  tooYoung: { id: 'anak terlalu kecil untuk ditanya', en: 'the child is too young to be asked' },
  /** The last two stand beside another ground only. */
  objects: { id: 'anak keberatan', en: 'the child objects' },
  notAskable: {
    id: 'anak belum dapat ditanya (belum ditemukan, tidak sadar, atau berbahaya bila ditanya)',
    en: 'the child cannot be asked yet (not found, unconscious, or unsafe to ask)',
  },
} satisfies Choices;

export type ChildAnswer = keyof typeof childAnswers;

export const childSupporters = {
  companion: { id: 'pendamping', en: 'companion' },
  socialWorker: { id: 'pekerja sosial', en: 'social worker' },
  psychologist: { id: 'psikolog', en: 'psychologist' },
  trustedAdult: { id: 'orang dewasa pilihan anak', en: 'an adult whom the child chose' },
} satisfies Choices;

export type ChildSupporter = keyof typeof childSupporters;

export const consentForms = {
  written: { id: 'tertulis', en: 'written' },
  recorded: { id: 'terekam', en: 'recorded' },
} satisfies Choices;

export type ConsentForm = keyof typeof consentForms;

/** The grounds of UU 27/2022 Art 20(2) besides consent. */
export const processingBases = {
  contract: { id: 'perjanjian dengan orangnya', en: 'a contract with the person' },
  legalDuty: { id: 'undang-undang mewajibkannya (kewajiban hukum)', en: 'a law demands it (legal duty)' },
  vitalInterest: {
    id: 'jiwa atau keselamatannya terancam (kepentingan vital)',
    en: 'life or safety at risk (vital interest)',
  },
  publicTask: { id: 'tugas untuk kepentingan umum atau pelayanan publik', en: 'task of public interest or service' },
  legitimateInterest: { id: 'kepentingan lain yang sah', en: 'another legitimate interest' },
} satisfies Choices;

export type ProcessingBasis = keyof typeof processingBases;

export const declineReasons = {
  noCapacity: { id: 'tidak ada tempat atau petugas', en: 'no capacity' },
  notCompetent: { id: 'bukan wewenangnya', en: 'not competent' },
  outOfArea: { id: 'di luar wilayahnya', en: 'outside their area' },
  criteriaNotMet: { id: 'syarat tidak terpenuhi', en: 'criteria not met' },
  personDeclines: { id: 'orangnya menolak bantuan', en: 'the person declines help' },
  documentsMissing: { id: 'dokumen kurang', en: 'documents missing' },
} satisfies Choices;

export type DeclineReason = keyof typeof declineReasons;

export const failureReasons = {
  serviceStopped: { id: 'layanan terhenti', en: 'the service stopped' },
  victimLeft: { id: 'korban memilih meninggalkan layanan', en: 'the victim chose to leave the service' },
  notReached: { id: 'tidak dapat dihubungi', en: 'not reached' },
  notSafe: { id: 'tidak aman', en: 'not safe' },
} satisfies Choices;

export type FailureReason = keyof typeof failureReasons;

export const withdrawalReasons = {
  consentWithdrawn: { id: 'persetujuan ditarik', en: 'consent was withdrawn' },
  notNeeded: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  notSafe: { id: 'tidak aman', en: 'not safe' },
  byMistake: { id: 'keliru', en: 'by mistake' },
} satisfies Choices;

export type WithdrawalReason = keyof typeof withdrawalReasons;
