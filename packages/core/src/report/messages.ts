import { escalationMessages } from '../escalation/messages.ts';
import { silent, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { factSaid, valuesSaid } from '../policy/fact-words.ts';
import { recordNumber } from '../record/number.ts';
import words from './choices.json' with { type: 'json' };
import { type ClosureReason, closureReasons } from './choices.ts';
import { type Difference, describeDifference } from './difference.ts';
import refused from './refused.json' with { type: 'json' };
import type { ReportState } from './report.ts';
import saysMore from './says-more.json' with { type: 'json' };
import type { Sighting, Unseen } from './seen.ts';
import unseen from './unseen.json' with { type: 'json' };

export const reportStatusWords: Readonly<Record<ReportState['status'], Localized>> = words.reportStatusWords;

interface ReportRefusalFacts {
  'report.not-open': { status: ReportState['status'] };
  /** A word that waits is not lost to one for another reason. */
  'report.other-closing-waits': { by: string };
  'report.child-not-closable-so': { reason: ClosureReason };
  'report.note-missing': { reason: string; field: 'note' };
  'report.note-of-peace': { field: 'note' };
  'report.unread-beside': { of: string };
  'report.newest-unread': { report: string };
  /** The number of the person in the correction, from 1; what was typed is not repeated. */
  'report.unknown-party': { at: number };
  'report.already-marked': { of: string };
  'report.duplicate-target-silent': { of: string };
  'report.duplicate-says-more': { of: string; what: 'child' | 'help' | 'triage' | 'exclusion' };
}

/** `not-found` also answers whoever is kept out, and strangers: they do not learn that there is such a report (X5). */
export const reportMessages = {
  ...worded<ReportRefusalFacts, typeof refused>(refused, {
    status: reportStatusWords,
    reason: closureReasons,
    what: saysMore,
    field: silent,
  }),
  'report.needs-second-person': escalationMessages['escalation.needs-second-person'],
  'report.needs-other-institution': escalationMessages['escalation.needs-other-institution'],
  'report.needs-outsider': escalationMessages['escalation.needs-outsider'],
  'report.no-adult-victim': escalationMessages['escalation.no-adult-victim'],
  'report.unseen': ({ why }: { why: Unseen; field: keyof Sighting }) => unseen[why],
  /** Both words stand there: who corrects it anew must choose between them. */
  'report.changed-since-seen': ({ fact, seen, now }: { fact: string; seen: Values; now: Values }) => ({
    id: `Isian "${factSaid(fact, 'id')}" diubah orang lain sejak Anda membukanya: dulu "${valuesSaid(fact, seen, 'id')}", sekarang "${valuesSaid(fact, now, 'id')}". Baca lagi, lalu koreksi bila masih salah.`,
    en: `Somebody changed "${factSaid(fact, 'en')}" since you opened it: it was "${valuesSaid(fact, seen, 'en')}" and is "${valuesSaid(fact, now, 'en')}" now. Read it again, and correct it if it is still wrong.`,
  }),
  'report.duplicate-still-owes': ({ of, differs }: { of: string; differs: readonly Difference[] }) => {
    const [id, en] = (['id', 'en'] as const).map((language) =>
      differs.map((one) => describeDifference(one)[language]).join('; '),
    );
    const other =
      differs.length === 0
        ? {
            id: `laporan ${recordNumber(of) ?? of} tidak menagihnya seawal laporan ini. Beri tahu mereka dahulu, atau tandai laporan yang lebih baru sebagai ganda.`,
            en: `report ${recordNumber(of) ?? of} does not owe it as early. Notify them first, or mark the later report as the duplicate.`,
          }
        : {
            id: `laporan ${recordNumber(of) ?? of} tidak dapat mewakilinya: ${id}. Beri tahu mereka dahulu. Bila perbedaannya keliru, koreksi laporan yang keliru.`,
            en: `report ${recordNumber(of) ?? of} cannot speak for it: ${en}. Notify them first. If the difference is a mistake, correct the report that is wrong.`,
          };
    return {
      id: `Belum terbukti bahwa semua yang harus diberi tahu tentang laporan ini sudah tahu, dan ${other.id}`,
      en: `It is not proved that everybody who must be told of this report knows, and ${other.en}`,
    };
  },
} satisfies Messages;

export type ReportRefusal = RefusalsOf<typeof reportMessages>;

type Values = readonly string[];
