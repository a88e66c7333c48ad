import type { Choices } from '../language/choices.ts';

/** By what something was heard of it. */
export const activitySigns = {
  conditionReport: { id: 'laporan kondisi', en: 'a condition report' },
  visit: { id: 'kunjungan', en: 'a visit' },
  meeting: { id: 'pertemuan', en: 'a meeting' },
  contact: { id: 'kontak langsung', en: 'direct contact' },
} satisfies Choices;

export type ActivitySign = keyof typeof activitySigns;

export const dormancyReasons = {
  noVolunteers: { id: 'tidak ada relawan', en: 'no volunteers' },
  noActivity: { id: 'tidak ada kegiatan', en: 'no activity' },
  focalPointLeft: { id: 'narahubung berhenti', en: 'the focal point left' },
  pactRevoked: { id: 'pakta dicabut', en: 'the pact was revoked' },
  // These three come about by themselves.
  pactLapsed: { id: 'masa pakta habis', en: 'the pact lapsed' },
  decreeExpired: { id: 'masa SK habis', en: 'the decree ran out' },
  nothingHeard: { id: 'tidak ada kabar', en: 'nothing was heard of it' },
} satisfies Choices;

export type DormancyReason = keyof typeof dormancyReasons;

export const dissolutionReasons = {
  decreeRevoked: { id: 'SK dicabut', en: 'the decree was revoked' },
  mergedArea: { id: 'wilayahnya digabung', en: 'its area was merged' },
  byKelurahan: { id: 'oleh kelurahan', en: 'by the kelurahan' },
  byLpa: { id: 'oleh LPA', en: 'by the LPA' },
} satisfies Choices;

export type DissolutionReason = keyof typeof dissolutionReasons;
