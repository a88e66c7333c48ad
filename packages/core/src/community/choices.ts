import type { Localized } from '../language/words.ts';
import type { ActivitySign, DissolutionReason, DormancyReason } from './community.ts';

/** Names the choices of its commands in both languages. */

export const activitySignWords: Readonly<Record<ActivitySign, Localized>> = {
  conditionReport: { id: 'laporan kondisi', en: 'a condition report' },
  visit: { id: 'kunjungan', en: 'a visit' },
  meeting: { id: 'pertemuan', en: 'a meeting' },
  contact: { id: 'kontak langsung', en: 'direct contact' },
};

export const dormancyReasonWords: Readonly<Record<DormancyReason, Localized>> = {
  noVolunteers: { id: 'tidak ada relawan', en: 'no volunteers' },
  noActivity: { id: 'tidak ada kegiatan', en: 'no activity' },
  focalPointLeft: { id: 'narahubung berhenti', en: 'the focal point left' },
  pactRevoked: { id: 'pakta dicabut', en: 'the pact was revoked' },
  pactLapsed: { id: 'masa pakta habis', en: 'the pact lapsed' },
  decreeExpired: { id: 'masa SK habis', en: 'the decree ran out' },
  nothingHeard: { id: 'tidak ada kabar', en: 'nothing was heard of it' },
};

export const dissolutionReasonWords: Readonly<Record<DissolutionReason, Localized>> = {
  decreeRevoked: { id: 'SK dicabut', en: 'the decree was revoked' },
  mergedArea: { id: 'wilayahnya digabung', en: 'its area was merged' },
  byKelurahan: { id: 'oleh kelurahan', en: 'by the kelurahan' },
  byLpa: { id: 'oleh LPA', en: 'by the LPA' },
};
