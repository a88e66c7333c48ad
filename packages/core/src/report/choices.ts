import type { Localized } from '../language/words.ts';
import type { PartyKind, PartyRole } from '../party/party.ts';
import type { AgeClass } from '../person/person.ts';
import type { ClosureReason, CorrectionReason, DuplicateReason, ReportChannel, UnmarkReason } from './report.ts';

/** Names the choices of a report in both languages. */

export const channelWords: Readonly<Record<ReportChannel, Localized>> = {
  app: { id: 'aplikasi', en: 'app' },
  oral: { id: 'lisan, datang langsung', en: 'in person, spoken' },
  phone: { id: 'telepon', en: 'phone' },
  letter: { id: 'surat', en: 'letter' },
  message: { id: 'pesan', en: 'message' },
  hotline: { id: 'saluran pengaduan', en: 'hotline' },
  volunteer: { id: 'lewat relawan', en: 'through a volunteer' },
};

export const partyRoleWords: Readonly<Record<PartyRole, Localized>> = {
  suspected: { id: 'terduga pelaku', en: 'suspected perpetrator' },
  closeToSuspect: { id: 'dekat dengan terduga pelaku', en: 'close to the suspect' },
  unclear: { id: 'perannya belum jelas', en: 'part not clear' },
  victim: { id: 'korban atau calon korban', en: 'victim or potential victim' },
  guardian: { id: 'orang tua atau wali', en: 'parent or guardian' },
  witness: { id: 'saksi', en: 'witness' },
  reporter: { id: 'pelapor', en: 'reporter' },
  mentioned: { id: 'disebut saja', en: 'only mentioned' },
};

export const ageClassWords: Readonly<Record<AgeClass, Localized>> = {
  child: { id: 'anak (di bawah 18 tahun)', en: 'child (under 18)' },
  adult: { id: 'dewasa', en: 'adult' },
  unknown: { id: 'belum diketahui', en: 'not known' },
};

/** Reasons that close a report and a case alike. */
export const sharedClosureWords = {
  notTppoReferredElsewhere: { id: 'bukan TPPO, dirujuk ke pihak lain', en: 'not trafficking, referred elsewhere' },
  insufficientInformation: { id: 'informasi tidak cukup', en: 'insufficient information' },
  preventedBeforeDeparture: { id: 'dicegah sebelum berangkat', en: 'prevented before departure' },
  transferredJurisdiction: { id: 'dialihkan ke wilayah lain', en: 'transferred to another jurisdiction' },
  adultDeclinedServices: { id: 'orang dewasa menolak layanan', en: 'an adult declined services' },
  falseReportGoodFaith: { id: 'laporan tidak terbukti, beriktikad baik', en: 'not borne out, in good faith' },
} satisfies Partial<Record<ClosureReason, Localized>>;

export const reportClosureWords: Readonly<Record<ClosureReason, Localized>> = {
  handedToCase: { id: 'diserahkan ke penanganan kasus', en: 'handed to a case' },
  ...sharedClosureWords,
  duplicate: { id: 'ganda dengan laporan lain', en: 'duplicate of another report' },
};

export const partyKindWords: Readonly<Record<PartyKind, Localized>> = {
  parent: { id: 'orang tua korban', en: 'parent of the victim' },
  volunteer: { id: 'relawan komunitas', en: 'volunteer of the community' },
  lpaMember: { id: 'anggota LPA', en: 'member of the LPA' },
  corporation: { id: 'badan usaha', en: 'corporation' },
};

export const correctionReasonWords: Readonly<Record<CorrectionReason, Localized>> = {
  writtenWrongly: { id: 'salah tulis', en: 'written wrongly' },
  misunderstood: { id: 'salah paham', en: 'misunderstood' },
  reporterCorrected: { id: 'diralat pelapor', en: 'corrected by the reporter' },
  foundOtherwise: { id: 'ternyata lain setelah diperiksa', en: 'found to be otherwise' },
};

export const duplicateReasonWords: Readonly<Record<DuplicateReason, Localized>> = {
  sameVictim: { id: 'korbannya sama', en: 'the same victim' },
  sameSuspect: { id: 'terduganya sama', en: 'the same suspect' },
  samePlaceAndTime: { id: 'tempat dan waktunya sama', en: 'the same place and time' },
  sameReporter: { id: 'pelapornya sama', en: 'the same reporter' },
  sentTwice: { id: 'terkirim dua kali', en: 'sent twice' },
};

export const unmarkReasonWords: Readonly<Record<UnmarkReason, Localized>> = {
  anotherIncident: { id: 'kejadiannya lain', en: 'another incident' },
  markedByMistake: { id: 'salah menandai', en: 'marked by mistake' },
};
