import type { RuleTable } from './rule.ts';

/** From a meeting to a community at work: pacts, decrees, volunteers, monitoring. */
export const communityRules: RuleTable = {
  'pact.signed-at-audience': {
    id: 'Pakta ditandatangani pada audiensi yang sudah berlangsung, tidak sebelumnya.',
    en: 'A pact is signed at an audience meeting that was held, and not before it.',
    basis: { practice: 'malang2019' },
    heldBy: ['pact.no-such-audience', 'pact.audience-not-held', 'pact.not-an-audience', 'pact.signed-before-audience'],
  },
  'pact.witnessed-by-another': {
    id: 'Tidak seorang pun menjadi saksi atas tanda tangannya sendiri.',
    en: 'Nobody witnesses their own signature.',
    basis: { practice: 'design' },
    heldBy: ['pact.own-witness'],
  },
  'pact.signed-by-its-head': {
    id: 'Pakta ditandatangani oleh lurah atau kepala desa wilayahnya, bukan oleh yang hanya memegang jabatan lain.',
    en: 'The head of its own kelurahan or desa signs a pact, never one who is in another office alone.',
    basis: { practice: 'design' },
    heldBy: ['pact.signed-by-other-office'],
  },
  'pact.one-per-kelurahan': {
    id: 'Satu kelurahan memiliki satu pakta yang berlaku; pakta baru menggantikan yang lama, tidak berdampingan dengannya.',
    en: 'A kelurahan has one pact in force; a new one takes the place of the old, never stands beside it.',
    basis: { practice: 'malang2019' },
    heldBy: ['pact.supersedes-nothing', 'pact.supersedes-other-area', 'isInForce'],
  },
  'pact.judged-by-others': {
    id: 'Yang menilai pakta bukan yang menandatanganinya: LPA mencatat bahwa komitmen terpenuhi, dan bahwa pakta dicabut atau digantikan.',
    en: 'Nobody who signed a pact judges it: the LPA records that a commitment was met, and that a pact is revoked or superseded.',
    basis: { practice: 'design' },
    heldBy: ['pact.not-yours-to-judge'],
  },
  'pact.met-by-evidence': {
    id: 'Komitmen pakta terpenuhi hanya dengan catatan yang menunjukkannya.',
    en: 'A commitment of a pact is met only by a record that shows it.',
    basis: { practice: 'design' },
    heldBy: [
      ...['pact.no-evidence', 'pact.evidence-not-found', 'pact.evidence-of-other-kind'],
      ...['pact.evidence-of-other-area', 'pact.evidence-shows-nothing'],
    ],
  },
  'community.one-per-kelurahan': {
    id: 'Satu kelurahan, satu komunitas.',
    en: 'One kelurahan, one community.',
    basis: { practice: 'malang2019' },
    heldBy: ['community.other-stream', 'community.already-exists'],
  },
  'community.pact-before-decree': {
    id: 'SK pembentukan menyusul pakta yang berlaku; tanggalnya tidak mendahului pakta.',
    en: 'The decree that forms a community follows a pact in force and is not dated before it.',
    basis: { practice: 'malang2019' },
    heldBy: ['community.no-pact', 'community.decree-before-pact'],
  },
  'community.needs-decree': {
    id: 'Komunitas dibentuk dengan SK lurah; tanpa SK tidak ada komunitas, dan SK yang habis masanya tidak berlaku lagi.',
    en: "A community is constituted by the lurah's decree; without one there is none, and one that ran out no longer counts.",
    basis: { practice: 'malang2019' },
    heldBy: ['community.no-decree', 'community.decree-expired', 'community.not-constituted', 'isConstituted'],
  },
  'community.needs-trained-volunteer': {
    id: 'Komunitas aktif dengan sekurang-kurangnya satu relawan terlatih dan seorang narahubung.',
    en: 'A community is active with at least one trained volunteer and a focal point.',
    basis: { practice: 'design' },
    heldBy: ['community.no-active-volunteer'],
  },
  'community.pilot-by-source': {
    id: 'Status percontohan adalah kata sumber; sumber yang berbeda dicatat, tidak ditimpa.',
    en: 'That a kelurahan is a pilot is what a source says; a source that differs is kept, and nothing is overwritten.',
    basis: { practice: 'design' },
    heldBy: [
      ...['community.pilot-already-asserted', 'community.pilot-not-asserted', 'community.pilot-disputes-itself'],
      'community.asserted-in-future',
    ],
  },
  'volunteer.of-a-standing-community': {
    id: 'Relawan diusulkan untuk komunitas yang tercatat, dan aktif setelah komunitasnya dibentuk dengan SK.',
    en: 'A volunteer is nominated for a community on record, and active once the decree constitutes it.',
    basis: { practice: 'malang2019' },
    heldBy: [
      ...['volunteer.no-such-community', 'volunteer.community-dissolved', 'volunteer.community-not-constituted'],
      'takesVolunteers',
    ],
  },
  'volunteer.screened': {
    id: 'Tidak ada relawan tanpa penyaringan: identitas, keterangan orang lain, wawancara, dewasa, bukan terduga.',
    en: 'No volunteer without screening: identity, references, interview, adult, no suspect.',
    basis: { practice: 'keepingChildrenSafe' },
    heldBy: [
      ...['volunteer.not-screened', 'volunteer.screening-incomplete', 'volunteer.not-adult'],
      'volunteer.under-suspicion',
    ],
  },
  'volunteer.qualified-by-another': {
    id: 'Tidak seorang pun menyaring atau mengaktifkan dirinya sendiri sebagai relawan.',
    en: 'Nobody screens or activates themselves as a volunteer.',
    basis: { practice: 'design' },
    heldBy: ['volunteer.own-screening'],
  },
  'case-data.needs-training': {
    id: 'Tidak ada data kasus bagi relawan tanpa pelatihan yang masih berlaku dan kode etik yang ditandatangani.',
    en: 'No case data for a volunteer without training that still counts and a signed code of conduct.',
    basis: { practice: 'keepingChildrenSafe', guards: 'uu-21-2007/24' },
    heldBy: [
      ...['mayHandleCaseData', 'volunteer.not-trained', 'volunteer.code-not-signed', 'volunteer.training-incomplete'],
      ...['volunteer.training-expired', 'case.not-trained', 'referral.not-trained'],
    ],
  },
  'volunteer.trained-by-a-held-training': {
    id: 'Pelatihan relawan merujuk pada pelatihan yang sudah berlangsung dan mencatat materinya.',
    en: "A volunteer's training refers to a training that was held and names its topics.",
    basis: { practice: 'design' },
    heldBy: [
      ...['volunteer.no-such-training', 'volunteer.not-a-training', 'volunteer.training-not-held'],
      ...['volunteer.training-counted-already', 'engagement.training-without-topics'],
    ],
  },
  'volunteer.suspended-at-once': {
    id: 'Tuduhan terhadap relawan menonaktifkannya seketika, juga bila laporan dari kelurahannya menyebutnya terduga; hanya LPA atau sekretariat yang mencabutnya, bukan ia sendiri, dan berhenti tidak menghapusnya.',
    en: 'An allegation suspends a volunteer at once, also where a report from their kelurahan names them as suspected; only the LPA or the secretariat lifts it, never they themselves, and leaving does not undo it.',
    basis: { practice: 'keepingChildrenSafe' },
    heldBy: [
      ...['volunteer.suspended', 'volunteer.not-yours-to-lift', 'volunteer.own-suspension'],
      ...['volunteer.left-under-suspension', 'isOfLpa'],
    ],
  },
  'volunteer.one-record-per-community': {
    id: 'Seseorang memiliki satu catatan relawan dalam satu komunitas.',
    en: 'A person has one record as a volunteer in one community.',
    basis: { practice: 'design' },
    heldBy: ['volunteer.already-in-community', 'volunteerClaim'],
  },
  'condition-report.of-a-standing-community': {
    id: 'Laporan kondisi dibuat oleh relawan aktif atau koordinator dari komunitas yang dibentuk dengan SK, satu tiap bulan.',
    en: 'A condition report comes from an active volunteer or the coordinator of a community constituted by decree, one a month.',
    basis: { practice: 'design' },
    heldBy: [
      ...['condition-report.no-such-community', 'condition-report.community-not-constituted'],
      ...['condition-report.not-of-community', 'condition-report.other-stream', 'isCoordinatorOf'],
    ],
  },
  'condition-report.read-by-another': {
    id: 'Laporan kondisi diterima oleh orang lain, bukan oleh pengirimnya, bukan oleh yang memasukkannya, dan bukan oleh mesin.',
    en: 'A condition report is accepted by somebody who neither wrote it nor handed it in, and by no machine.',
    basis: { practice: 'T11' },
    heldBy: ['condition-report.own-report', 'condition-report.not-by-machine'],
  },
  'visit.safe': {
    id: 'Kunjungan pemantauan dilakukan dua relawan aktif atau lebih, pada siang hari; aturan keselamatan lain dicatat sebagai pernyataan.',
    en: 'A monitoring visit is made by two active volunteers or more, by day; the other safety rules are kept as confirmations.',
    basis: { practice: 'design' },
    heldBy: [
      ...['visit.two-persons', 'visit.two-persons-contradicted', 'visit.visitor-not-active'],
      ...['visit.planned-in-the-dark', 'visit.daylight-contradicted', 'isDaylight'],
    ],
  },
};
