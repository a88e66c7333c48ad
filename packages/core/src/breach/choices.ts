import type { Choices } from '../language/choices.ts';
import { sealedClasses } from '../privacy/classes.ts';

/** The property that failed: secrecy, correctness or presence of the data. */
export const breachKinds = {
  confidentiality: {
    id: 'data diketahui pihak yang tidak berhak',
    en: 'data became known to people with no right to them',
  },
  integrity: { id: 'data diubah', en: 'data were changed' },
  availability: { id: 'data hilang', en: 'data were lost' },
} satisfies Choices;

export type BreachKind = keyof typeof breachKinds;

/** Kinds of exposed data; of children, crimes and health it is specific personal data (UU 27/2022 Art 4(2)). */
export const exposedData = {
  ...sealedClasses,
  childData: { id: 'data anak', en: 'data of a child' },
  crimeData: { id: 'data kejahatan', en: 'data of a crime' },
  healthData: { id: 'data kesehatan', en: 'health data' },
  location: { id: 'tempat seseorang berada', en: 'where somebody is' },
} satisfies Choices;

export type ExposedData = keyof typeof exposedData;

export const breachRisks = { low: { id: 'rendah', en: 'low' }, high: { id: 'tinggi', en: 'high' } } satisfies Choices;

export type BreachRisk = keyof typeof breachRisks;

export const breachMeasures = {
  accessRevoked: { id: 'akses dicabut', en: 'access revoked' },
  credentialsChanged: { id: 'kata sandi diganti', en: 'passwords changed' },
  deviceWiped: { id: 'isi perangkat dihapus', en: 'device wiped' },
  deletionAsked: { id: 'diminta agar data dihapus', en: 'deletion asked for' },
  backupRestored: { id: 'cadangan dipulihkan', en: 'backup restored' },
  dataCorrected: { id: 'data dibetulkan', en: 'data corrected' },
  victimMovedToSafety: { id: 'korban dipindahkan ke tempat aman', en: 'victim moved to safety' },
  procedureChanged: { id: 'cara kerja diubah', en: 'procedure changed' },
  staffTrained: { id: 'petugas dilatih', en: 'staff trained' },
} satisfies Choices;

export type BreachMeasure = keyof typeof breachMeasures;

/** `subjects` and `authority` are owed by Art 46(1); `public` in some cases by Art 46(3). */
export const noticeTo = {
  subjects: { id: 'pemilik data', en: 'the people concerned' },
  authority: { id: 'lembaga pelindungan data', en: 'the data protection authority' },
  public: { id: 'masyarakat', en: 'the public' },
} satisfies Choices;

export type NoticeTo = keyof typeof noticeTo;

/** Content that a written notice must have (Art 46(2)). */
export const noticeContents = {
  dataExposed: { id: 'data yang terungkap', en: 'which data were exposed' },
  whenAndHow: { id: 'kapan dan bagaimana terungkap', en: 'when and how' },
  handlingAndRecovery: { id: 'upaya penanganan dan pemulihan', en: 'what is done about it' },
} satisfies Choices;

export type NoticeContent = keyof typeof noticeContents;
