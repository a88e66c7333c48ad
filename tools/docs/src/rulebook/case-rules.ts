import type { RuleTable } from './rule.ts';

/** Rules between cases, referrals and breaches. */
export const caseRules: RuleTable = {
  'referral.police-report-first': {
    id: 'Rehabilitasi, pemulangan, dan reintegrasi diajukan kepada dinas kesehatan atau dinas sosial setelah kasusnya dilaporkan kepada kepolisian; pertolongan darurat tidak menunggu. Bahwa UPTD PPA (perempuan, anak, dan korban kekerasan seksual) dan PPT (setiap korban TPPO) melayani tanpa laporan itu adalah bacaan kita atas beberapa pasal; pastikan kepada ahli hukum.',
    en: 'Rehabilitation, return and reintegration are applied for at a health or social agency after the case was reported to the police; emergency help does not wait. That the UPTD PPA (women, children and victims of sexual violence) and a PPT (every victim of trafficking) serve without that report is our reading of several articles; a lawyer confirms.',
    basis: { cite: 'uu-21-2007/51' },
    heldBy: ['referral.no-police-report'],
  },
  'case.return-wanted-and-safe': {
    id: 'Korban dipulangkan hanya bila ia sungguh menghendakinya dan kepulangan itu tidak membawanya ke bahaya yang lebih besar.',
    en: 'A victim goes home only if they truly want to and it brings no greater danger.',
    basis: { cite: 'uu-21-2007/51-elucidation' },
    heldBy: ['case.return-not-wanted', 'case.return-not-safe'],
  },
  'case.victim-by-authority': {
    id: 'Yang menetapkan seseorang sebagai korban adalah pihak berwenang, bukan komunitas. Kasus, pemulangan, dan penutupannya mengikuti penetapan itu.',
    en: 'An authority, not the community, decides who is a victim. The case, a return, and its closure follow that decision.',
    basis: { practice: 'T10' },
    heldBy: [
      ...['case.not-authority', 'case.not-identified', 'case.confirmed-not-closable-so'],
      ...['case.no-authority-decision', 'case.no-final-judgment'],
    ],
  },
  'case.once-a-child': {
    id: 'Yang tercatat sebagai anak tetap dilindungi sebagai anak, sampai dua orang dari dua lembaga yang sudah membaca ceritanya mencatat bahwa ia kini berumur 18 tahun atau lebih, atau keliru tercatat.',
    en: 'Whoever is on record as a child stays protected as one, until two people of two institutions who have read the story record that they are 18 or older now, or were entered by mistake.',
    basis: { practice: 'design', guards: 'uu-21-2007/1' },
    heldBy: ['case.once-a-child'],
  },
  'case.one-per-victim': {
    id: 'Satu korban dalam satu laporan memiliki satu kasus; yang ganda menunjuk kasus yang masih ditangani dan yang sudah dihubungkan dengan laporannya.',
    en: 'A victim of a report has one case; a duplicate points to one that is still handled, and that its reports were linked to.',
    basis: { practice: 'design' },
    heldBy: [
      'case.victim-has-case',
      'case.no-open-duplicate',
      'case.own-duplicate',
      'case.no-such-victim',
      'case.duplicate-not-linked',
    ],
  },
  'case.handed-over-once-taken': {
    id: 'Kasus ditutup karena dialihkan hanya setelah penerimanya menyanggupi.',
    en: 'A case is closed as handed over only once somebody has taken it on.',
    basis: { practice: 'design' },
    heldBy: ['case.not-taken-on'],
  },
  'referral.consent': {
    id: 'Rujukan dikirim dengan persetujuan orangnya, atau dengan dasar lain menurut undang-undang yang dicatat.',
    en: 'A referral is sent with the consent of the person, or on another ground of the law that is recorded.',
    basis: { cite: 'uu-27-2022/20' },
    heldBy: ['referral.consent-refused', 'referral.child-objects', 'referral.guardian-refused'],
  },
  'referral.own-no': {
    id: 'Penolakan orangnya sendiri hanya dikesampingkan oleh kepentingan vital atau kewajiban hukum, dan orang dewasa memutuskan sendiri, dengan pendukung bila perlu.',
    en: "Only a vital interest or a legal duty outweighs a person's own no, and an adult decides for themselves, with support where needed.",
    basis: { practice: 'design', guards: 'uu-27-2022/20' },
    heldBy: ['referral.refusal-stands', 'referral.adult-decides'],
  },
  'referral.child-by-guardian': {
    id: 'Data anak diserahkan dengan persetujuan orang tua atau wali.',
    en: "A child's data are handed on with the consent of a parent or guardian.",
    basis: { cite: 'uu-27-2022/25' },
    heldBy: ['referral.child-needs-guardian'],
  },
  'referral.child-other-ground': {
    id: 'Bila orang tua atau wali mungkin terlibat atau tidak terjangkau, data anak diserahkan dengan dasar lain yang dicatat, tetapi tidak atas dasar perjanjian.',
    en: "Where a parent or guardian may be involved or cannot be reached, a child's data are handed on another recorded ground, but never on a contract.",
    basis: { practice: 'design', guards: 'uu-27-2022/25' },
    heldBy: ['referral.child-not-by-contract'],
  },
  'referral.child-heard': {
    id: 'Selain persetujuan orang tua atau wali, pendapat anak dicatat, dengan pendamping di sisinya; bila jiwa atau keselamatannya terancam, atau undang-undang mewajibkannya, hal itu tidak ditunggu.',
    en: "Beside the consent of a parent or guardian, what the child says is recorded, with somebody at the child's side; where life or safety is at stake, or a law demands it, nobody waits for that.",
    basis: { practice: 'design', guards: 'uu-27-2022/25' },
    heldBy: ['referral.child-not-heard'],
  },
  'referral.unknown-age': {
    id: 'Selama umurnya belum diketahui, orang itu sendiri yang menyetujui, orang kedua memeriksanya, dan keluarganya tidak dihubungi.',
    en: 'While the age is not known, the person consents, a second person reviews it, and the family is not contacted.',
    basis: { practice: 'design', guards: 'uu-27-2022/25' },
    heldBy: ['referral.age-unknown', 'referral.needs-review'],
  },
  'referral.guardian-implicated': {
    id: 'Wali yang mungkin terlibat tidak dimintai persetujuan.',
    en: 'A guardian who may be implicated is not asked for consent.',
    basis: { practice: 'T8', guards: 'uu-27-2022/20' },
    heldBy: ['referral.guardian-implicated'],
  },
  'referral.consent-outdated': {
    id: 'Persetujuan orang tua atau wali tidak berlaku lagi bila cerita yang datang kemudian menyebut perbuatan mereka.',
    en: 'The consent of a parent or guardian no longer counts once a later story tells what they did.',
    basis: { practice: 'T8', guards: 'uu-27-2022/25' },
    heldBy: ['referral.consent-outdated'],
  },
  'breach.notified': {
    id: 'Kegagalan pelindungan data diberitahukan tertulis dan lengkap, kepada orangnya dan kepada lembaga.',
    en: 'A failure of data protection is notified in writing and in full, to the people concerned and to the authority.',
    basis: { cite: 'uu-27-2022/46' },
    heldBy: ['breach.notice-incomplete', 'breach.not-notified'],
  },
};
