import { describeInstant, notYetCome } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { escalationMessages } from '../escalation/messages.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { reportMessages } from '../report/messages.ts';
import type { CaseClosureReason, CaseState } from './case.ts';
import words from './choices.json' with { type: 'json' };
import { caseClosureReasons, type DecidingBody, decidingBodies, type NeverReason, neverReasons } from './choices.ts';
import refused from './refused.json' with { type: 'json' };

export const caseStatusWords: Readonly<Record<CaseState['status'], Localized>> = words.caseStatusWords;

export const caseMessages = {
  ...fixed(refused),
  'case.already-open': ({ status }: { status: CaseState['status'] }) => ({
    id: `Kasus ini sudah ada; statusnya: ${caseStatusWords[status].id}. Lanjutkan catatan itu.`,
    en: `There is this case already; its status: ${caseStatusWords[status].en}. Go on with that record.`,
  }),
  'case.no-such-victim': ({ victim }: { victim: string }) => ({
    id: `Laporan itu tidak memuat korban ${victim}. Periksa rujukan orangnya, atau tambahkan dahulu ke laporan.`,
    en: `The report names no victim ${victim}. Check the reference, or add the person to the report first.`,
  }),
  'case.victim-has-case': ({ record }: { record: string }) => ({
    id: `Korban ini sudah mempunyai kasus (${record}). Lanjutkan kasus itu.`,
    en: `This victim has a case (${record}). Go on with that one.`,
  }),
  'case.no-such-report': ({ report }: { report: string }) => ({
    id: `Laporan ${report} tidak tercatat. Periksa nomornya.`,
    en: `No report ${report} is on record. Check its number.`,
  }),
  'case.already-linked': ({ report }: { report: string }) => ({
    id: `Laporan ${report} sudah terhubung dengan kasus ini. Tidak ada yang perlu dicatat lagi.`,
    en: `Report ${report} is linked to this case already. Nothing needs to be recorded again.`,
  }),
  'case.not-linked': ({ report }: { report: string }) => ({
    id: `Laporan ${report} tidak dihubungkan dengan kasus ini, atau kasus ini berasal darinya. Pilih laporan yang dihubungkan.`,
    en: `Report ${report} was not linked to this case, or the case came of it. Choose a report that was linked.`,
  }),
  'case.unread': reportMessages['report.newest-unread'],
  'case.person-barred': ({ person }: { person: string }) => ({
    id: `${person} tidak dapat menangani kasus ini. Itu tidak berarti bahwa ia disebut dalam laporan. Pilih orang lain.`,
    en: `${person} cannot handle this case. That does not mean that the report names them. Choose somebody else.`,
  }),
  'case.person-not-in-post': ({ person }: { person: string }) => ({
    id: `Menurut direktori, ${person} tidak menjabat untuk wilayah kasus ini, dan bukan relawan aktifnya yang pelatihannya masih berlaku. Pilih orang lain.`,
    en: `By the directory, ${person} has no post for the area of this case, and is no active volunteer of it with valid training. Choose somebody else.`,
  }),
  'case.closed': ({ closedAt }: { closedAt: Instant }, { zone }) => ({
    id: `Kasus ini ditutup pada ${describeInstant(closedAt, zone).id}. Buka kembali lebih dahulu.`,
    en: `This case was closed on ${describeInstant(closedAt, zone).en}. Reopen it first.`,
  }),
  'case.not-closed': ({ status }: { status: CaseState['status'] }) => ({
    id: `Kasus ini belum ditutup (${caseStatusWords[status].id}), jadi tidak perlu dibuka kembali.`,
    en: `This case is not closed (${caseStatusWords[status].en}), so it need not be reopened.`,
  }),
  'case.not-now': ({ status }: { status: CaseState['status'] }) => ({
    id: `Langkah ini tidak dapat diambil sekarang: status kasus: ${caseStatusWords[status].id}. Periksa dahulu apa yang sudah tercatat.`,
    en: `That step cannot be taken now: the status of the case: ${caseStatusWords[status].en}. Check first what is on record.`,
  }),
  'case.not-under-identification': ({ status }: { status: CaseState['status'] }) => ({
    id: `Status kasus ini: ${caseStatusWords[status].id}. Catat dahulu bahwa pihak berwenang mulai memeriksa.`,
    en: `The status of this case: ${caseStatusWords[status].en}. Record first that an authority has begun to look into it.`,
  }),
  'case.not-identified': ({ status }: { status: CaseState['status'] }) => ({
    id: `Status kasus ini: ${caseStatusWords[status].id}. Pemulangan dan pemantauan menunggu keterangan pihak berwenang bahwa ia korban, atau bahwa hal itu belum dapat dipastikan.`,
    en: `The status of this case: ${caseStatusWords[status].en}. A return and monitoring wait until an authority has said that they are a victim, or that it cannot be determined.`,
  }),
  'case.not-authority': ({ by }: { by: DecidingBody }) => ({
    id: `Menurut praktik, ${bodyWord(by).id} tidak menetapkan siapa korban. Yang menetapkannya kepolisian, UPTD PPA atau PPT, kejaksaan, atau pengadilan. Minta penetapan dari salah satunya.`,
    en: `By practice ${bodyWord(by).en} does not decide who is a victim. The police, a UPTD PPA or PPT, the prosecution or a court does. Ask one of them.`,
  }),
  'case.authority-barred': ({ by }: { by: DecidingBody }) => ({
    id: `Keputusan ${bodyWord(by).id} tidak dipakai dalam kasus ini, dan jangan menghubunginya. Mintalah lembaga di luar kota.`,
    en: `${bodyWord(by).en}: its decision is not taken in this case, and nobody contacts it. Ask a body outside the city.`,
  }),
  'case.in-future': notYetCome,
  'case.not-monitored': ({ status }: { status: CaseState['status'] }) => ({
    id: `Kasus ini ${caseStatusWords[status].id}. Mulai pemantauan lebih dahulu.`,
    en: `This case is ${caseStatusWords[status].en}. Begin monitoring first.`,
  }),
  /** `cite`: the article where a statute says it of this reason; null where it is our own practice. */
  'case.never-a-reason': ({ reason }: { reason: NeverReason; cite: string | null }) => ({
    id: `"${neverReasons[reason].id}" bukan alasan menutup laporan atau kasus: ${neverBecause[reason].id}. Keadaan korban tetap perlu dipantau. Pilih alasan lain yang sesuai.`,
    en: `"${neverReasons[reason].en}" never closes a report or a case: ${neverBecause[reason].en}. The victim's situation must still be followed. Choose the reason that fits.`,
  }),
  'case.confirmed-not-closable-so': ({ reason }: { reason: CaseClosureReason }) => ({
    id: `Pihak berwenang sudah memastikan ia korban; kasusnya tidak ditutup dengan alasan "${caseClosureReasons[reason].id}". Pilih alasan lain yang sesuai.`,
    en: `An authority confirmed them as a victim; the case is not closed for "${caseClosureReasons[reason].en}". Choose the reason that fits.`,
  }),
  'case.child-not-closable-so': ({ reason }: { reason: CaseClosureReason }) => ({
    id: `Kasus anak, atau yang umurnya belum diketahui, tidak ditutup dengan alasan "${caseClosureReasons[reason].id}". Pilih alasan lain yang sesuai.`,
    en: `The case of a child, or of somebody whose age is not known, is not closed for "${caseClosureReasons[reason].en}". Choose the reason that fits.`,
  }),
  'case.not-taken-on': ({ referral }: { referral: string }) => ({
    id: `Rujukan ${referral} belum diterima siapa pun untuk kasus ini, atau kantor yang menerimanya dikecualikan salah satu laporannya. Tutup setelah ada pihak lain yang menerima.`,
    en: `Nobody has accepted referral ${referral} for this case, or a report of it bars the office that did. Close it once somebody else has.`,
  }),
  'case.no-open-duplicate': ({ of }: { of: string }) => ({
    id: `Kasus ${of} tidak tercatat atau sudah ditutup. Sebutkan kasus yang masih ditangani.`,
    en: `Case ${of} is not on record, or closed. Name one that is still handled.`,
  }),
  'case.duplicate-not-linked': ({ of }: { of: string }) => ({
    id: `Laporan kasus ini belum dihubungkan dengan kasus ${of}, atau kasus itu tentang korban lain. Baca keduanya; bila korbannya memang sama, hubungkan laporannya dahulu.`,
    en: `The reports of this case are not linked to case ${of}, or that is the case of another victim. Read both; if the victim is the same, link the reports first.`,
  }),
  'case.monitoring-incomplete': ({ met, needed }: { met: number; needed: number }) => ({
    id: `Baru ${met} dari ${needed} kunjungan yang bertemu korban. Kunjungan dihitung bila berjarak setengah bulan atau lebih dari yang sebelumnya. Selesaikan pemantauannya; banyaknya dan jaraknya adalah praktik kita.`,
    en: `The victim was met at only ${met} of ${needed} visits. A visit counts half a month or more after the one before. Finish the monitoring; their number and distance are our own practice.`,
  }),
  'case.monitoring-short': ({ until, cite }: { until: Instant; cite: string | null }, { zone }) => ({
    id: `Pemantauan berlangsung paling singkat tiga bulan, sampai ${describeInstant(until, zone).id}${cite === null ? '; begitu praktik kita' : ' (di DIY: Perda DIY 6/2025 Pasal 29, sejak pemulangan)'}. Tutup kasusnya sesudah itu.`,
    en: `Monitoring lasts three months at least, until ${describeInstant(until, zone).en}${cite === null ? '; that is our own practice' : ' (in Yogyakarta: Perda DIY 6/2025 Art 29, from the return)'}. Close the case after that.`,
  }),
  'case.needs-second-person': escalationMessages['escalation.needs-second-person'],
  'case.needs-other-institution': escalationMessages['escalation.needs-other-institution'],
  'case.needs-outsider': escalationMessages['escalation.needs-outsider'],
  'case.other-closing-waits': reportMessages['report.other-closing-waits'],
  'case.note-missing': reportMessages['report.note-missing'],
  'case.note-of-peace': reportMessages['report.note-of-peace'],
  'case.unseen': reportMessages['report.unseen'],
  'case.no-departure': reportMessages['report.no-departure'],
  'case.first-unread': reportMessages['report.unread'],
  /** `record`: its own case, to be opened again; null where it has none, and for whoever may not see that. */
  'case.report-left-alone': ({ report, record }: { report: string; record: string | null }) => ({
    id: `Tanpa kasus ini seorang korban dalam laporan ${report} tidak ada dalam kasus mana pun yang terbuka, dan belum ada orang lain yang mencatat tindakan untuknya. ${record === null ? 'Hubungkan dahulu laporan itu dengan kasus yang melanjutkannya, atau mintalah kasusnya dibuka.' : `Buka kembali dahulu kasusnya, ${record}, yang ditutup sebagai ganda.`} Bila korbannya sudah dibantu, mintalah yang menemuinya mencatat tindakan pada laporan itu.`,
    en: `Without this case a victim of report ${report} is in no open case, and nobody else has recorded an act for them. ${record === null ? 'First link that report to the case that goes on with it, or have its case opened.' : `First reopen its case, ${record}, which was closed as a duplicate.`} If the victim was helped already, ask the person who met them to record an act on that report.`,
  }),
  'case.nothing-done': ({ report }: { report: string }) => ({
    id: `Belum ada orang lain yang mencatat tindakan sejak kasus ini dibuka, atau dibuka kembali. Kasus anak, orang yang umurnya belum diketahui, atau bahaya memerlukan tindakan yang dicatat orang lain, bukan pengusulnya (begitu praktik kita). Yang dihitung: tindakan pada laporan ${report}, atau pada laporan lain sejak dihubungkan, langkah dalam kasus ini seperti penetapan atau kunjungan, dan rujukan yang disanggupi. Tindakan sebelum ada kabar bahaya yang baru tidak dihitung, begitu pula tindakan orang yang disebut laporannya atau dinonaktifkan. Mintalah yang menemui korban atau memeriksanya mencatatnya pada laporan itu. Bila hanya pengusul yang bertindak: orang lain mengusulkan, dan pengusul itu menyetujui; atau yang kedua memastikan sendiri dan mencatatnya.`,
    en: `Nobody but the proposer has recorded an act since this case was opened, or opened again. A case of a child, of somebody of unknown age or of danger needs one by another person (our own practice). What counts: an act on report ${report}, or on another one since it was linked, a step in this case such as a finding or a visit, and a referral that was taken on. Acts from before a danger was said anew do not count, nor do those of people whom a report of it names or who are suspended. Ask the person who met the victim, or looked into it, to record that on the report. Where the proposer alone acted: another proposes, and they agree; or the second makes sure and records it.`,
  }),
  'case.second-unread': reportMessages['report.second-unread'],
} satisfies Messages;

const settledByNobody: Localized = {
  id: 'begitulah praktik kita, dan perkara kekerasan seksual memang tidak boleh diselesaikan di luar peradilan, kecuali terhadap pelaku anak (Pasal 23 UU 12/2022)',
  en: 'this is our own practice, and cases of sexual violence may not be settled outside court, except where the perpetrator is a child (UU 12/2022 Art 23)',
};

/** Why a reason closes nothing: a statute says it of consent, and of settlements in cases of sexual violence. */
const neverBecause: Readonly<Record<NeverReason, Localized>> = {
  consented: {
    id: 'persetujuan korban tidak menghilangkan penuntutan (Pasal 26 UU 21/2007)',
    en: "the victim's consent does not end the prosecution (UU 21/2007 Art 26)",
  },
  mediated: settledByNobody,
  settled: settledByNobody,
  returnedHome: { id: 'begitulah praktik kita', en: 'this is our own practice' },
};

function bodyWord(by: DecidingBody): Localized {
  return decidingBodies[by];
}
