import { officeKinds } from '../directory/office.ts';
import { type Choices, wordsIn } from '../language/choices.ts';
import { sharedClosureWords } from '../report/choices.ts';

/** An authority's finding; `undetermined` is one too, and services go on (HTCDS vic_TraffickingStatus). */
export const identificationOutcomes = {
  victimConfirmed: { id: 'ditetapkan sebagai korban', en: 'identified as a victim' },
  notVictim: { id: 'tidak ditetapkan sebagai korban', en: 'not identified as a victim' },
  undetermined: { id: 'belum dapat dipastikan', en: 'undetermined' },
} satisfies Choices;

export type IdentificationOutcome = keyof typeof identificationOutcomes;

/** Says why somebody who stands on record as a child is an adult. */
export const adultReasons = {
  now18: { id: 'sudah 18 tahun', en: 'now 18' },
  byMistake: { id: 'keliru tercatat', en: 'entered by mistake' },
} satisfies Choices;

export type AdultReason = keyof typeof adultReasons;

export const criminalCaseStages = {
  running: { id: 'perkara berjalan', en: 'running' },
  judged: { id: 'sudah diputus', en: 'judged' },
  stopped: { id: 'dihentikan', en: 'stopped' },
} satisfies Choices;

export type CriminalCaseStage = keyof typeof criminalCaseStages;

export const monitoringFindings = {
  well: { id: 'keadaannya baik', en: 'doing well' },
  needsHelp: { id: 'perlu bantuan', en: 'needs help' },
  inDanger: { id: 'dalam bahaya', en: 'in danger' },
  notMet: { id: 'tidak bertemu', en: 'not met' },
} satisfies Choices;

export type MonitoringFinding = keyof typeof monitoringFindings;

export const reopeningReasons = {
  newFacts: { id: 'ada fakta baru', en: 'new facts' },
  inDangerAgain: { id: 'kembali dalam bahaya', en: 'in danger again' },
  foundAgain: { id: 'ditemukan kembali', en: 'found again' },
  closedByMistake: { id: 'ditutup karena keliru', en: 'closed by mistake' },
} satisfies Choices;

export type ReopeningReason = keyof typeof reopeningReasons;

export const decidingBodies = {
  prosecution: { id: 'kejaksaan', en: 'the prosecution' },
  court: { id: 'pengadilan', en: 'the court' },
  ppt: { id: 'Pusat Pelayanan Terpadu (PPT)', en: 'the integrated service centre (PPT)' },
  ...wordsIn(officeKinds),
} satisfies Choices;

/** The deciding body: an office with authority, or a body of justice outside the directory. */
export type DecidingBody = keyof typeof decidingBodies;

export const caseClosureReasons = {
  ...sharedClosureWords,
  duplicate: { id: 'kasus yang sama sudah ada', en: 'duplicate' },
  reintegratedMonitored: { id: 'reintegrasi selesai dipantau', en: 'reintegrated and monitored' },
  victimDeceased: { id: 'korban meninggal', en: 'the victim has died' },
  lostContact: { id: 'hilang kontak', en: 'lost contact' },
  falseReportBadFaith: { id: 'laporan palsu, beriktikad buruk', en: 'false, in bad faith' },
  criminalCaseFinal: { id: 'putusan pidana berkekuatan hukum tetap', en: 'criminal judgment final' },
} satisfies Choices;

/** Reasons that never close a case, though people offer them. Consent of the victim is none (UU 21/2007 Art 26). */
export const neverReasons = {
  consented: { id: 'korban setuju', en: 'the victim consented', unlisted: true },
  mediated: { id: 'sudah dimediasi', en: 'it was mediated', unlisted: true },
  settled: { id: 'sudah damai dengan keluarga', en: 'it was settled with the family', unlisted: true },
  returnedHome: { id: 'korban sudah pulang', en: 'the victim is home again', unlisted: true },
} satisfies Choices;

export type NeverReason = keyof typeof neverReasons;
