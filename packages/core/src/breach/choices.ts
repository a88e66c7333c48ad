import type { Localized } from '../language/words.ts';
import type { BreachAssessment, BreachKind, BreachMeasure, ExposedData } from './breach.ts';

/** Names the choices of its commands in both languages. */

export const breachKindWords: Readonly<Record<BreachKind, Localized>> = {
  confidentiality: {
    id: 'data diketahui pihak yang tidak berhak',
    en: 'data became known to people with no right to them',
  },
  integrity: { id: 'data diubah', en: 'data were changed' },
  availability: { id: 'data hilang', en: 'data were lost' },
};

export const exposedDataWords: Readonly<Record<ExposedData, Localized>> = {
  identity: { id: 'identitas', en: 'identity' },
  contact: { id: 'kontak', en: 'contact' },
  narrative: { id: 'cerita', en: 'the story' },
  childData: { id: 'data anak', en: 'data of a child' },
  crimeData: { id: 'data kejahatan', en: 'data of a crime' },
  healthData: { id: 'data kesehatan', en: 'health data' },
  location: { id: 'tempat seseorang berada', en: 'where somebody is' },
};

export const riskWords: Readonly<Record<BreachAssessment['risk'], Localized>> = {
  low: { id: 'rendah', en: 'low' },
  high: { id: 'tinggi', en: 'high' },
};

export const measureWords: Readonly<Record<BreachMeasure, Localized>> = {
  accessRevoked: { id: 'akses dicabut', en: 'access revoked' },
  credentialsChanged: { id: 'kata sandi diganti', en: 'passwords changed' },
  deviceWiped: { id: 'isi perangkat dihapus', en: 'device wiped' },
  deletionAsked: { id: 'diminta agar data dihapus', en: 'deletion asked for' },
  backupRestored: { id: 'cadangan dipulihkan', en: 'backup restored' },
  dataCorrected: { id: 'data dibetulkan', en: 'data corrected' },
  victimMovedToSafety: { id: 'korban dipindahkan ke tempat aman', en: 'victim moved to safety' },
  procedureChanged: { id: 'cara kerja diubah', en: 'procedure changed' },
  staffTrained: { id: 'petugas dilatih', en: 'staff trained' },
};
