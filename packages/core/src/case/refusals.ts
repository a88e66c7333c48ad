import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import { closingRefuses } from '../report/closing.ts';
import type { CaseCommand } from './case.ts';
import type { caseMessages } from './messages.ts';

export type CaseRefusal = RefusalsOf<typeof caseMessages>;

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onOpen = [...toStrangers, 'closed'] as const;
const ofTwo = ['needs-second-person', 'needs-outsider', 'needs-other-institution'] as const;
const closing = [
  ...(['never-a-reason', 'confirmed-not-closable-so', 'child-not-closable-so', 'not-taken-on'] as const),
  ...(['own-duplicate', 'no-open-duplicate', 'duplicate-not-linked', 'in-future', 'monitoring-incomplete'] as const),
  ...(['monitoring-short', 'no-authority-decision', 'not-authority', 'no-final-judgment', 'no-departure'] as const),
] as const;

/** Lists by command the codes of its refusals. */
export const caseRefuses = {
  'open-case': [...toStrangers, 'report-closed', 'already-open', 'no-such-victim', 'victim-has-case'],
  'assign-case': [...onOpen, 'person-barred', 'person-not-in-post'],
  'link-report': [...onOpen, 'no-such-report', 'already-linked', ...ofTwo],
  'unlink-report': [...onOpen, 'no-such-report', 'not-linked', 'unread', 'report-left-alone', ...ofTwo],
  'note-age': [...onOpen, 'once-a-child', 'unread', ...ofTwo],
  'begin-identification': [...onOpen, 'not-now', 'not-authority', 'authority-barred'],
  'record-identification': [
    ...([...onOpen, 'unread', ...ofTwo] as const),
    ...(['not-under-identification', 'not-authority', 'authority-barred', 'in-future'] as const),
  ],
  'note-police-report': [...onOpen, 'in-future'],
  'note-criminal-case': [...toStrangers, 'criminal-case-runs', 'no-criminal-case', ...ofTwo],
  'return-victim': [...onOpen, 'not-identified', 'return-not-wanted', 'return-not-safe', 'in-future'],
  'begin-monitoring': [...onOpen, 'not-now', 'not-identified'],
  'note-monitoring': [...onOpen, 'not-monitored', 'no-own-visit', 'in-future'],
  'close-case': [...onOpen, ...closing, ...closingRefuses, 'first-unread', 'nothing-done'],
  'reopen-case': [...toStrangers, 'report-closed', 'not-closed', 'victim-has-case'],
} as const satisfies RefusedBy<CaseCommand, CaseRefusal>;
