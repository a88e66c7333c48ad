import type { Choices } from '../language/choices.ts';

/** Names the choices of a report in both languages. */

export const reportChannels = {
  app: { id: 'aplikasi', en: 'app' },
  oral: { id: 'lisan, datang langsung', en: 'in person, spoken' },
  phone: { id: 'telepon', en: 'phone' },
  letter: { id: 'surat', en: 'letter' },
  message: { id: 'pesan', en: 'message' },
  hotline: { id: 'saluran pengaduan', en: 'hotline' },
  volunteer: { id: 'lewat relawan', en: 'through a volunteer' },
} satisfies Choices;

export type ReportChannel = keyof typeof reportChannels;

/** Warnings of a receipt. The report is taken in all the same; the text is for the person who reports. */
export const reportWarnings = {
  'area.not-listed': {
    id: 'Kelurahan itu tidak ada dalam daftar wilayah LPA ini. Laporan tetap diterima, tetapi petugas setempat tidak dapat dicari. Periksa kodenya; bila salah, sampaikan kode yang benar beserta nomor laporannya.',
    en: 'This LPA has no such kelurahan in its list. The report is taken in, but no local officer can be found. Check the code; if it is wrong, give the right one with the number of the report.',
  },
  'office.not-barred': {
    id: 'Lembaga nasional yang disebut tetap diberi tahu dan petugasnya dapat melihat laporan ini. Bila salah satu dari mereka mungkin terlibat, sebut orangnya menurut direktori.',
    en: 'The national office that is named is notified all the same, and its people can see this report. If one of them may be involved, name that person of the directory.',
  },
  'person.not-in-directory': {
    id: 'Direktori tidak memuat orang yang disebut menurut rujukannya (`directoryPerson`), jadi tidak ada petugas yang dikecualikan karena rujukan itu. Kecuali bila ia relawan: periksa rujukannya di directory.yaml, lalu tambahkan orangnya pada laporan ini.',
    en: 'The directory has nobody of a reference that is named (`directoryPerson`), so it keeps no officer out. Unless it is a volunteer: check the reference in directory.yaml, and add the person to this report.',
  },
  'fact.not-declared': {
    id: 'Ada fakta (`chapterFacts`) yang tidak ditetapkan dalam kebijakan yang berlaku di LPA ini. Fakta itu tercatat, tetapi tidak dihitung. Periksa namanya pada bagian `fakta` di policy.yaml, lalu tambahkan yang benar.',
    en: 'A fact (`chapterFacts`) is not declared by the policy in force here. It is on record and counts for nothing. Check its name under `facts` in policy.yaml, and add the right one.',
  },
  'contact.not-asked': {
    id: 'Ada korban atau pelapor yang belum tercatat aman dihubungi atau tidak. Jangan menghubungi orang itu sebelum menanyakannya langsung: lewat ponsel siapa, pada jam berapa, dengan cara apa, dan dengan kata pengenal apa.',
    en: 'There is a victim or a reporter of whom it is not on record if they are safe to contact. Do not contact that person before asking them in person: on whose phone, at which hours, in which way, and with which code word.',
  },
} satisfies Choices;

export type ReportWarning = keyof typeof reportWarnings;

/** Reasons that close a report and a case alike. */
export const sharedClosureWords = {
  notTppoReferredElsewhere: { id: 'bukan TPPO, dirujuk ke pihak lain', en: 'not trafficking, referred elsewhere' },
  insufficientInformation: { id: 'informasi tidak cukup', en: 'insufficient information' },
  preventedBeforeDeparture: { id: 'dicegah sebelum berangkat', en: 'prevented before departure' },
  transferredJurisdiction: { id: 'dialihkan ke wilayah lain', en: 'transferred to another jurisdiction' },
  adultDeclinedServices: { id: 'orang dewasa menolak bantuan', en: 'an adult declined services' },
  falseReportGoodFaith: { id: 'laporan tidak terbukti, beriktikad baik', en: 'not borne out, in good faith' },
} satisfies Choices;

/** An adult's answer when asked alone, after everything was explained. It closes nothing and calls off no notification. */
export const helpAnswers = {
  declined: { id: 'menolak bantuan', en: 'declines help' },
  wanted: { id: 'menginginkan bantuan', en: 'wants help' },
} satisfies Choices;

export type HelpAnswer = keyof typeof helpAnswers;

/** Reasons to close a report. Consent is none (UU 21/2007 Art 26); "settled" and "returned home" are none by our own practice. */
export const closureReasons = {
  handedToCase: { id: 'diserahkan ke penanganan kasus', en: 'handed to a case' },
  ...sharedClosureWords,
  duplicate: { id: 'ganda dengan laporan lain', en: 'duplicate of another report' },
} satisfies Choices;

export type ClosureReason = keyof typeof closureReasons;

export const correctionReasons = {
  writtenWrongly: { id: 'salah tulis', en: 'written wrongly' },
  misunderstood: { id: 'salah paham', en: 'misunderstood' },
  reporterCorrected: { id: 'diralat pelapor', en: 'corrected by the reporter' },
  foundOtherwise: { id: 'ternyata lain setelah diperiksa', en: 'found to be otherwise' },
} satisfies Choices;

export type CorrectionReason = keyof typeof correctionReasons;

export const duplicateReasons = {
  sameVictim: { id: 'korbannya sama', en: 'the same victim' },
  sameSuspect: { id: 'terduganya sama', en: 'the same suspect' },
  samePlaceAndTime: { id: 'tempat dan waktunya sama', en: 'the same place and time' },
  sameReporter: { id: 'pelapornya sama', en: 'the same reporter' },
  sentTwice: { id: 'terkirim dua kali', en: 'sent twice' },
} satisfies Choices;

export type DuplicateReason = keyof typeof duplicateReasons;

/** Reasons to remove a duplicate mark. */
export const unmarkReasons = {
  anotherIncident: { id: 'kejadiannya lain', en: 'another incident' },
  markedByMistake: { id: 'salah menandai', en: 'marked by mistake' },
} satisfies Choices;

export type UnmarkReason = keyof typeof unmarkReasons;
