import { describeInstant, notYetCome, onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { escalationMessages } from '../escalation/messages.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { reportMessages } from '../report/messages.ts';
import type { CaseClosureReason, CaseState } from './case.ts';
import words from './choices.json' with { type: 'json' };
import { caseClosureReasons, type DecidingBody, decidingBodies, type NeverReason, neverReasons } from './choices.ts';
import refused from './refused.json' with { type: 'json' };

export const caseStatusWords: Readonly<Record<CaseState['status'], Localized>> = words.caseStatusWords;

interface CaseRefusalFacts {
  'case.already-open': { status: CaseState['status'] };
  'case.no-such-victim': { victim: string };
  'case.victim-has-case': { record: string };
  'case.no-such-report': { report: string };
  'case.already-linked': { report: string };
  'case.not-linked': { report: string };
  'case.person-barred': { person: string };
  'case.person-not-in-post': { person: string };
  'case.closed': { closedAt: Instant };
  'case.not-closed': { status: CaseState['status'] };
  'case.not-now': { status: CaseState['status'] };
  'case.not-under-identification': { status: CaseState['status'] };
  'case.not-identified': { status: CaseState['status'] };
  'case.not-authority': { by: DecidingBody };
  'case.authority-barred': { by: DecidingBody };
  'case.not-monitored': { status: CaseState['status'] };
  'case.confirmed-not-closable-so': { reason: CaseClosureReason };
  'case.child-not-closable-so': { reason: CaseClosureReason };
  'case.not-taken-on': { referral: string };
  'case.no-open-duplicate': { of: string };
  'case.duplicate-not-linked': { of: string };
  'case.monitoring-incomplete': { met: number; needed: number };
  'case.nothing-done': { report: string };
}

export const caseMessages = {
  ...worded<CaseRefusalFacts, typeof refused>(refused, {
    status: caseStatusWords,
    closedAt: onInstant,
    by: bodyWord,
    reason: caseClosureReasons,
  }),
  'case.unread': reportMessages['report.newest-unread'],
  'case.in-future': notYetCome,
  /** `cite`: the article where a statute says it of this reason; null where it is our own practice. */
  'case.never-a-reason': ({ reason }: { reason: NeverReason; cite: string | null }) => ({
    id: `"${neverReasons[reason].id}" bukan alasan menutup laporan atau kasus: ${neverBecause[reason].id}. Keadaan korban tetap perlu dipantau. Pilih alasan lain yang sesuai.`,
    en: `"${neverReasons[reason].en}" never closes a report or a case: ${neverBecause[reason].en}. The victim's situation must still be followed. Choose the reason that fits.`,
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
  'case.second-unread': reportMessages['report.second-unread'],
} satisfies Messages;

export type CaseRefusal = RefusalsOf<typeof caseMessages>;

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
