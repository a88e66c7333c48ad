import { describeInstant, notYetCome, onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { escalationMessages } from '../escalation/messages.ts';
import { phrases } from '../language/phrases.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { reportMessages } from '../report/messages.ts';
import type { CaseClosureReason, CaseState } from './case.ts';
import words from './choices.json' with { type: 'json' };
import { caseClosureReasons, type DecidingBody, decidingBodies, type NeverReason, neverReasons } from './choices.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

export const caseStatusWords: Readonly<Record<CaseState['status'], Localized>> = words.caseStatusWords;

/** `because`: a statute says it of consent, and of settlements in cases of sexual violence. */
const says = phrases(said);

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
  'case.never-a-reason': ({ reason }: { reason: NeverReason; cite: string | null }) =>
    says.neverAReason(neverReasons[reason], says.because[reason]),
  'case.monitoring-short': ({ until, cite }: { until: Instant; cite: string | null }, { zone }) =>
    says.monitoringShort(describeInstant(until, zone), cite === null ? says.byPractice : says.byDiy),
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
  'case.report-left-alone': ({ report, record }: { report: string; record: string | null }) =>
    says.reportLeftAlone(report, record === null ? says.linkFirst : says.reopenFirst(record)),
  'case.second-unread': reportMessages['report.second-unread'],
} satisfies Messages;

export type CaseRefusal = RefusalsOf<typeof caseMessages>;

function bodyWord(by: DecidingBody): Localized {
  return decidingBodies[by];
}
