import type { Instant } from '../calendar/instant.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { CaseClosureReason, CaseCommand, CaseState } from './case.ts';
import type { DecidingBody, NeverReason } from './choices.ts';

export type CaseRefusal =
  /** Also the answer to whoever is barred, and to strangers: they do not learn that there is such a case (X5). */
  | { readonly code: 'case.not-found' }
  | { readonly code: 'case.already-open'; readonly status: CaseState['status'] }
  | { readonly code: 'case.needs-person' }
  | { readonly code: 'case.not-trained' }
  | { readonly code: 'case.no-such-victim'; readonly victim: string }
  | { readonly code: 'case.victim-has-case'; readonly record: string }
  | { readonly code: 'case.no-such-report'; readonly report: string }
  | { readonly code: 'case.already-linked'; readonly report: string }
  | { readonly code: 'case.person-barred'; readonly person: string }
  | { readonly code: 'case.closed'; readonly closedAt: Instant }
  | { readonly code: 'case.not-closed'; readonly status: CaseState['status'] }
  | { readonly code: 'case.not-now'; readonly status: CaseState['status'] }
  | { readonly code: 'case.not-under-identification'; readonly status: CaseState['status'] }
  | { readonly code: 'case.not-identified'; readonly status: CaseState['status'] }
  | { readonly code: 'case.not-authority'; readonly by: DecidingBody }
  | { readonly code: 'case.authority-barred'; readonly by: DecidingBody }
  | { readonly code: 'case.in-future'; readonly at: Instant }
  | { readonly code: 'case.once-a-child' }
  | { readonly code: 'case.no-criminal-case' }
  | { readonly code: 'case.criminal-case-runs' }
  | { readonly code: 'case.return-not-wanted' }
  | { readonly code: 'case.return-not-safe' }
  | { readonly code: 'case.not-monitored'; readonly status: CaseState['status'] }
  /** `cite`: the article where a statute says it of this reason; null where it is our own practice. */
  | { readonly code: 'case.never-a-reason'; readonly reason: NeverReason; readonly cite: string | null }
  | { readonly code: 'case.confirmed-not-closable-so'; readonly reason: CaseClosureReason }
  | { readonly code: 'case.child-not-closable-so'; readonly reason: CaseClosureReason }
  | { readonly code: 'case.not-taken-on'; readonly referral: string }
  | { readonly code: 'case.own-duplicate' }
  | { readonly code: 'case.no-open-duplicate'; readonly of: string }
  | { readonly code: 'case.monitoring-incomplete'; readonly met: number; readonly needed: number }
  | { readonly code: 'case.no-authority-decision' }
  | { readonly code: 'case.no-final-judgment' }
  | { readonly code: 'case.needs-second-person'; readonly by: string }
  | { readonly code: 'case.needs-outsider'; readonly by: string };

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onOpen = [...toStrangers, 'closed'] as const;
const closing = [
  'never-a-reason',
  'confirmed-not-closable-so',
  'child-not-closable-so',
  'not-taken-on',
  'own-duplicate',
  'no-open-duplicate',
] as const;
const evidence = [
  'in-future',
  'monitoring-incomplete',
  'no-authority-decision',
  'not-authority',
  'no-final-judgment',
] as const;

/** Lists by command the codes of its refusals. */
export const caseRefuses = {
  'open-case': [...toStrangers, 'already-open', 'no-such-victim', 'victim-has-case'],
  'assign-case': [...onOpen, 'person-barred'],
  'link-report': [...onOpen, 'no-such-report', 'already-linked'],
  'note-age': [...onOpen, 'once-a-child'],
  'begin-identification': [...onOpen, 'not-now', 'not-authority', 'authority-barred'],
  'record-identification': [...onOpen, 'not-under-identification', 'not-authority', 'authority-barred', 'in-future'],
  'note-police-report': [...onOpen, 'in-future'],
  'note-criminal-case': [...toStrangers, 'criminal-case-runs', 'no-criminal-case'],
  'return-victim': [...onOpen, 'not-identified', 'return-not-wanted', 'return-not-safe', 'in-future'],
  'begin-monitoring': [...onOpen, 'not-now', 'not-identified'],
  'note-monitoring': [...onOpen, 'not-monitored'],
  'close-case': [...onOpen, ...closing, ...evidence, 'needs-second-person', 'needs-outsider'],
  'reopen-case': [...toStrangers, 'not-closed', 'victim-has-case'],
} as const satisfies RefusedBy<CaseCommand, CaseRefusal>;
