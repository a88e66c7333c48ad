import { escalationMessages } from '../escalation/messages.ts';
import { phrases } from '../language/phrases.ts';
import { inBoth, silent, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { factSaid, valuesSaid } from '../policy/fact-words.ts';
import { recordNumber } from '../record/number.ts';
import words from './choices.json' with { type: 'json' };
import { type ClosureReason, closureReasons } from './choices.ts';
import { type Difference, describeDifference } from './difference.ts';
import refused from './refused.json' with { type: 'json' };
import type { ReportState } from './report.ts';
import said from './said.json' with { type: 'json' };
import saysMore from './says-more.json' with { type: 'json' };
import type { Sighting, Unseen } from './seen.ts';
import unseen from './unseen.json' with { type: 'json' };

export const reportStatusWords: Readonly<Record<ReportState['status'], Localized>> = words.reportStatusWords;

const says = phrases(said);

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
  'report.changed-since-seen': ({ fact, seen, now }: { fact: string; seen: Values; now: Values }) => {
    const values = (of: Values) => inBoth((language) => valuesSaid(fact, of, language));
    return says.changedSinceSeen(
      inBoth((language) => factSaid(fact, language)),
      values(seen),
      values(now),
    );
  },
  'report.duplicate-still-owes': ({ of, differs }: { of: string; differs: readonly Difference[] }) => {
    const other = recordNumber(of) ?? of;
    if (differs.length === 0) return says.owesEarlier(other);
    return says.owesMore(
      other,
      inBoth((language) => differs.map((one) => describeDifference(one)[language]).join('; ')),
    );
  },
} satisfies Messages;

export type ReportRefusal = RefusalsOf<typeof reportMessages>;

type Values = readonly string[];
