import type { Choices } from '../language/choices.ts';

/** The purpose of a reading. The law knows no processing without one (UU 27/2022 Art 16(2)). */
export const purposes = {
  respond: { id: 'menangani laporan', en: 'to respond to the report' },
  refer: { id: 'merujuk', en: 'to refer' },
  screen: { id: 'menyaring relawan', en: 'to screen a volunteer' },
  correct: { id: 'membetulkan data', en: 'to correct data' },
  supervise: { id: 'mengawasi', en: 'to supervise' },
  answerPerson: { id: 'menjawab permintaan orangnya sendiri', en: 'to answer a request of the person' },
  agreeToClosing: { id: 'menyetujui usulan penutupan', en: 'to agree to a proposal to close' },
} satisfies Choices;

export type Purpose = keyof typeof purposes;

/** The reason of an erasure (UU 27/2022 Art 43 and 44). */
export const erasureReasons = {
  requested: { id: 'diminta oleh orangnya', en: 'asked for by the person' },
  noLongerNeeded: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  unlawful: { id: 'diperoleh atau disimpan tanpa hak', en: 'obtained or kept unlawfully' },
  wrongPerson: { id: 'tentang orang yang salah', en: 'about the wrong person' },
} satisfies Choices;

export type ErasureReason = keyof typeof erasureReasons;

/** The reason of an emergency access. */
export const emergencyAccessReasons = {
  lifeInDanger: { id: 'ada nyawa yang terancam', en: 'a life is in danger' },
  victimPresent: { id: 'korban berada bersama saya', en: 'the victim is with me' },
  nobodyReachable: { id: 'yang berwenang tidak dapat dihubungi', en: 'nobody who may see it can be reached' },
} satisfies Choices;

export type EmergencyAccessReason = keyof typeof emergencyAccessReasons;

/** The finding of the person who reviews an emergency access. */
export const emergencyFindings = {
  needed: { id: 'memang perlu', en: 'it was needed' },
  notNeeded: { id: 'tidak perlu', en: 'it was not needed' },
} satisfies Choices;

export type EmergencyFinding = keyof typeof emergencyFindings;

/** Who is warned of an emergency access and reviews it, as its person is told. */
export const emergencyReviewers = {
  lpa: {
    id: 'LPA diperingatkan di "Hari ini", lalu orang lain dari LPA meninjau pembukaan ini.',
    en: 'The LPA is warned under "Today", and somebody else of it reviews this opening.',
  },
  standIns: {
    id: 'Tidak ada orang lain dari LPA yang dapat meninjau pembukaan ini. Piket cadangan dan UPTD PPA yang sudah diberi tahu tentangnya diperingatkan di "Hari ini", lalu salah seorang meninjaunya.',
    en: 'Nobody else of the LPA can review this opening. The last resort and UPTD PPA notified of it are warned under "Today", and one of them reviews it.',
  },
  nobody: {
    id: 'TIDAK ADA yang diperingatkan tentang pembukaan ini: sekarang tidak seorang pun boleh meninjaunya.',
    en: 'NOBODY is warned of this opening: at present there is nobody who may review it.',
  },
} satisfies Choices;

export type EmergencyReviewer = keyof typeof emergencyReviewers;
