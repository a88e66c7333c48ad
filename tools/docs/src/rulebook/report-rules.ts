import type { RuleTable } from './rule.ts';

/** Rules between a report, its escalation, its people and its closure. */
export const reportRules: RuleTable = {
  'report.implicated-kept-out': {
    id: 'Yang disebut terlibat dalam laporan tidak mengetahuinya, tidak menanganinya, dan tidak menutupnya; jawabannya sama seperti bila laporan itu tidak ada.',
    en: 'Whoever a report implicates does not learn of it, handle it or close it; they get the answer of somebody for whom there is no such report.',
    basis: { practice: 'T8', guards: 'uu-21-2007/44' },
    heldBy: [
      ...['report.not-found', 'escalation.not-found', 'access.not-found', 'case.not-found', 'case.person-barred'],
      ...['case.authority-barred', 'referral.not-found', 'referral.addressee-barred', 'barredNow', 'isBarred'],
    ],
  },
  'report.child-needs-two': {
    id: 'Laporan tentang anak, atau orang yang umurnya belum diketahui, ditutup oleh dua orang dari dua lembaga, seorang di antaranya dari luar kelurahan, dengan catatan tentang buktinya; begitu pula jalurnya, tanpa catatan. Koordinator komunitas terhitung LPA. Kasusnya ditutup dengan cara yang sama, oleh orang yang sudah membaca ceritanya.',
    en: 'The report of a child, or of somebody whose age is not known, is closed by two people of two institutions, one from outside the kelurahan, with a note that shows the reason; so are its paths, without a note. A coordinator of a community counts as the LPA. Its case is closed in the same way, by people who have read its story.',
    basis: { practice: 'T2', guards: 'uu-23-2002/78' },
    heldBy: [
      ...[
        'report.needs-second-person',
        'report.needs-other-institution',
        'report.needs-outsider',
        'report.note-missing',
      ],
      ...['escalation.needs-second-person', 'escalation.needs-other-institution', 'escalation.needs-outsider'],
      ...['case.needs-second-person', 'case.needs-outsider', 'case.needs-other-institution', 'mayConcernChild'],
      ...['case.note-missing', 'case.first-unread', 'case.second-unread'],
    ],
  },
  'report.child-not-dropped': {
    id: 'Laporan atau kasus anak tidak ditutup karena kurang informasi atau karena layanan ditolak.',
    en: "A child's report or case is not closed for want of information or because services were declined.",
    basis: { practice: 'T2', guards: 'uu-23-2002/78' },
    heldBy: ['report.child-not-closable-so', 'case.child-not-closable-so'],
  },
  'report.child-ends-on-an-act': {
    id: 'Laporan tentang anak, orang yang umurnya belum diketahui, atau bahaya ditutup setelah orang lain, bukan pengusulnya, mencatat tindakan atau menyanggupi rujukannya; kecuali bila dilanjutkan dalam kasus atau laporan lain. Begitu pula kasusnya, dengan tindakan sejak kasus itu dibuka.',
    en: 'The report of a child, of somebody of unknown age, or of danger is closed once somebody other than its proposer recorded an act or took its referral on, unless a case or another report goes on with it. So is its case, on an act since it was opened.',
    basis: { practice: 'T2' },
    heldBy: ['report.nothing-done', 'case.nothing-done'],
  },
  'report.closed-by-a-person': {
    id: 'Mesin tidak pernah menutup, menolak, atau memutuskan; itu dilakukan orang yang tercatat namanya.',
    en: 'A machine never closes, rejects or decides; a named person does.',
    basis: { practice: 'T11' },
    heldBy: [
      ...['report.needs-person', 'escalation.needs-person', 'access.needs-person', 'case.needs-person'],
      ...['referral.needs-person', 'breach.needs-person', 'visit.not-by-machine', 'pact.needs-person'],
      ...['community.needs-person', 'volunteer.needs-person'],
    ],
  },
  'report.consent-clears-nothing': {
    id: 'Persetujuan korban tidak menghilangkan penuntutan, jadi tidak menutup kasus.',
    en: "The victim's consent does not end the prosecution, and so closes no case.",
    basis: { cite: 'uu-21-2007/26' },
    heldBy: ['case.never-a-reason'],
  },
  'report.settlement-clears-nothing': {
    id: 'Mediasi, perdamaian, atau kepulangan tidak menutup kasus. Perkara kekerasan seksual memang tidak boleh diselesaikan di luar peradilan, kecuali terhadap pelaku anak; selebihnya ini praktik kita.',
    en: 'Mediation, a settlement or a return home closes no case. Cases of sexual violence may not be settled outside court, except where the perpetrator is a child; for all others this is our practice.',
    basis: { practice: 'design', guards: 'uu-12-2022/23' },
    heldBy: ['case.never-a-reason', 'report.note-of-peace', 'case.note-of-peace'],
  },
  'triage.consent-lowers-nothing': {
    id: 'Persetujuan korban atau keluarga tidak menurunkan triase nasional dan tidak menghapus kewajiban memberi tahu dari hukum atau kebijakan nasional.',
    en: 'The consent of the victim or the family lowers no national triage and lifts no floor of the law or the nation.',
    basis: { practice: 'T7', guards: 'uu-21-2007/26' },
    heldBy: ['triageOf', 'floor.rests-on-one-person'],
  },
  'report.household-helped': {
    id: 'Laporan tentang pekerja rumah tangga sampai kepada LPA dan UPTD PPA. Undang-undang mewajibkan orang menolong bila ada kekerasan dalam rumah tangga; untuk keadaan lain ini praktik kita.',
    en: 'The report of a domestic worker reaches the LPA and the UPTD PPA. The statute obliges people to help where there is violence in a household; otherwise this is our practice.',
    basis: { practice: 'design', guards: 'uu-23-2004/15' },
    heldBy: ['national/rumah-tangga'],
  },
  'escalation.told-before-reply': {
    id: 'Hanya orang yang diberi tahu yang menjawab dan bertindak; yang dilakukan pihak berwenang dicatat dengan rujukannya.',
    en: 'Only somebody who was told replies and acts; what an authority did is recorded with its reference.',
    basis: { practice: 'design' },
    heldBy: ['escalation.not-told', 'escalation.reference-missing', 'escalation.not-asked-to-call'],
  },
  'escalation.exclusion-lifted-by-two': {
    id: 'Pengecualian seseorang dicabut oleh dua orang dari dua lembaga yang tidak dikecualikan.',
    en: 'An exclusion is lifted by two people of two institutions who are not excluded themselves.',
    basis: { practice: 'T8' },
    heldBy: ['escalation.needs-second-person', 'escalation.not-excluded', 'secondWord'],
  },
  'escalation.triage-only-raised': {
    id: 'Triase dinaikkan orang, tidak diturunkan.',
    en: 'A person raises triage and never lowers it.',
    basis: { practice: 'T11' },
    heldBy: ['escalation.triage-not-higher'],
  },
  'report.correction-takes-nothing-away': {
    id: 'Koreksi dilakukan orang yang tercatat namanya; isi lama tetap tercatat, dan penutupan, kewajiban memberi tahu, serta pengecualian mengikuti semua yang pernah disampaikan.',
    en: 'A named person corrects; the old value stays on record, and closing, floors and exclusions go by everything that was ever said.',
    basis: { practice: 'T11' },
    heldBy: ['report.needs-person', 'report.nothing-to-correct', 'report.unknown-party', 'mayConcernChild'],
  },
  'report.duplicate-silences-nothing': {
    id: 'Laporan ganda ditandai dengan alasan dan tidak digabung. Laporan itu baru boleh ditutup bila semua yang harus tahu sudah tahu, dan laporan satunya sedang ditangani serta memuat keterangan yang sama.',
    en: 'A duplicate is marked with reasons and not merged. It is closed only when everyone who must be told has been, and the other report is being handled and holds the same facts.',
    basis: { practice: 'design' },
    heldBy: [
      ...['report.not-marked-duplicate', 'report.duplicate-of-itself', 'report.duplicate-target-missing'],
      ...['report.duplicate-of-duplicate', 'report.duplicate-of-drill', 'report.duplicate-still-owes'],
      ...['report.duplicate-target-silent', 'report.duplicate-says-more'],
    ],
  },
  'report.named-institution-kept-out': {
    id: 'Bila seorang relawan disebut terduga, tidak seorang pun dari komunitasnya diberi tahu; bila anggota LPA, tidak seorang pun dari LPA.',
    en: 'If a volunteer is named as a suspect, nobody of their community is told; if a member of the LPA is, nobody of the LPA.',
    basis: { practice: 'T8' },
    heldBy: ['report.not-found', 'barredNow'],
  },
};
