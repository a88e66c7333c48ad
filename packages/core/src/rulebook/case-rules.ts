import type { CrossRecordRule } from './rule.ts';

/** Rules between cases, referrals and breaches. */
export const caseRules: readonly CrossRecordRule[] = [
  {
    code: 'referral.police-report-first',
    says: {
      id: 'Rehabilitasi, pemulangan, dan reintegrasi diajukan kepada dinas kesehatan atau dinas sosial setelah kasusnya dilaporkan kepada kepolisian; UPTD PPA, PPT, dan pertolongan darurat tidak menunggu.',
      en: 'Rehabilitation, return and reintegration are applied for at a health or social agency after the case was reported to the police; the UPTD PPA, a PPT and emergency help do not wait.',
    },
    basis: { cite: 'uu-21-2007/51' },
    confidence: 'verified',
    heldBy: ['referral.no-police-report'],
  },
  {
    code: 'case.return-wanted-and-safe',
    says: {
      id: 'Korban dipulangkan hanya bila ia sungguh menghendakinya dan kepulangan itu tidak membawanya ke bahaya yang lebih besar.',
      en: 'A victim goes home only if they truly want to and it brings no greater danger.',
    },
    basis: { cite: 'uu-21-2007/51-elucidation' },
    confidence: 'verified',
    heldBy: ['case.return-not-wanted', 'case.return-not-safe'],
  },
  {
    code: 'case.victim-by-authority',
    says: {
      id: 'Yang menetapkan seseorang sebagai korban adalah pihak berwenang, bukan komunitas. Kasus, pemulangan, dan penutupannya mengikuti penetapan itu.',
      en: 'An authority, not the community, decides who is a victim. The case, a return, and its closure follow that decision.',
    },
    basis: { practice: 'T10' },
    confidence: 'secondary',
    heldBy: [
      'case.not-authority',
      'case.not-identified',
      'case.confirmed-not-closable-so',
      'case.no-authority-decision',
      'case.no-final-judgment',
    ],
  },
  {
    code: 'case.once-a-child',
    says: {
      id: 'Yang tercatat sebagai anak tetap dilindungi sebagai anak.',
      en: 'Whoever is on record as a child stays protected as one.',
    },
    basis: { practice: 'design', guards: 'uu-21-2007/1' },
    confidence: 'verified',
    heldBy: ['case.once-a-child'],
  },
  {
    code: 'case.one-per-victim',
    says: {
      id: 'Satu korban dalam satu laporan memiliki satu kasus; yang ganda menunjuk kasus yang masih ditangani.',
      en: 'A victim of a report has one case; a duplicate points to one that is still handled.',
    },
    basis: { practice: 'design' },
    confidence: 'secondary',
    heldBy: ['case.victim-has-case', 'case.no-open-duplicate', 'case.own-duplicate', 'case.no-such-victim'],
  },
  {
    code: 'case.handed-over-once-taken',
    says: {
      id: 'Kasus ditutup karena dialihkan hanya setelah penerimanya menyanggupi.',
      en: 'A case is closed as handed over only once somebody has taken it on.',
    },
    basis: { practice: 'design' },
    confidence: 'secondary',
    heldBy: ['case.not-taken-on'],
  },
  {
    code: 'referral.consent',
    says: {
      id: 'Rujukan dikirim dengan persetujuan orangnya, atau dengan dasar lain menurut undang-undang yang dicatat.',
      en: 'A referral is sent with the consent of the person, or on another ground of the law that is recorded.',
    },
    basis: { cite: 'uu-27-2022/20' },
    confidence: 'verified',
    heldBy: ['referral.consent-refused', 'referral.refusal-stands', 'referral.adult-decides'],
  },
  {
    code: 'referral.child-by-guardian',
    says: {
      id: 'Data anak diserahkan dengan persetujuan orang tua atau wali; bila wali mungkin terlibat atau tidak terjangkau, dengan dasar lain yang dicatat.',
      en: "A child's data are handed on with the consent of a parent or guardian; where the guardian may be involved or cannot be reached, on another recorded ground.",
    },
    basis: { cite: 'uu-27-2022/25' },
    confidence: 'verified',
    heldBy: ['referral.child-needs-guardian'],
  },
  {
    code: 'referral.child-heard',
    says: {
      id: 'Selain persetujuan wali, pendapat anak dicatat, dengan pendamping di sisinya.',
      en: "Beside the consent of a guardian, what the child says is recorded, with somebody at the child's side.",
    },
    basis: { practice: 'design', guards: 'uu-27-2022/25' },
    confidence: 'verified',
    heldBy: ['referral.child-not-heard'],
  },
  {
    code: 'referral.unknown-age',
    says: {
      id: 'Selama umurnya belum diketahui, orang itu sendiri yang menyetujui, orang kedua memeriksanya, dan keluarganya tidak dihubungi.',
      en: 'While the age is not known, the person consents, a second person reviews it, and the family is not contacted.',
    },
    basis: { practice: 'design', guards: 'uu-27-2022/25' },
    confidence: 'verified',
    heldBy: ['referral.age-unknown', 'referral.needs-review'],
  },
  {
    code: 'referral.guardian-implicated',
    says: {
      id: 'Wali yang mungkin terlibat tidak dimintai persetujuan.',
      en: 'A guardian who may be implicated is not asked for consent.',
    },
    basis: { practice: 'T8', guards: 'uu-27-2022/20' },
    confidence: 'verified',
    heldBy: ['referral.guardian-implicated'],
  },
  {
    code: 'breach.notified',
    says: {
      id: 'Kegagalan pelindungan data diberitahukan tertulis dan lengkap, kepada orangnya dan kepada lembaga.',
      en: 'A failure of data protection is notified in writing and in full, to the people concerned and to the authority.',
    },
    basis: { cite: 'uu-27-2022/46' },
    confidence: 'verified',
    heldBy: ['breach.notice-incomplete', 'breach.not-notified'],
  },
];
