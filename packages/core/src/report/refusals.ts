import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import { closingRefuses } from './closing.ts';
import type { reportMessages } from './messages.ts';
import type { ReportCommand } from './report.ts';

export type ReportRefusal = RefusalsOf<typeof reportMessages>;

const byPerson = ['needs-person', 'not-found', 'not-open'] as const;
const target = ['duplicate-target-missing', 'duplicate-of-duplicate', 'duplicate-of-drill'] as const;
const correcting = ['unknown-party', 'suspect-not-renamed', 'nothing-to-correct'] as const;
const marked = [
  'not-marked-duplicate',
  'duplicate-still-owes',
  'duplicate-target-silent',
  'duplicate-says-more',
] as const;

/** Lists by command the codes of its refusals. */
export const reportRefuses = {
  'submit-report': ['already-received'],
  'add-to-report': ['not-found', 'not-open'],
  'correct-report': [...byPerson, ...correcting, 'changed-since-seen', 'newest-unread'],
  'note-help-answer': [...byPerson, 'no-adult-victim'],
  'mark-duplicate': [...byPerson, ...target, 'duplicate-of-itself', 'already-marked', 'newest-unread'],
  'unmark-duplicate': [...byPerson, 'not-marked-duplicate'],
  'close-report': [
    ...byPerson,
    ...closingRefuses,
    'unread',
    'unread-beside',
    'nothing-done',
    ...target,
    ...marked,
    ...(['child-not-closable-so', 'no-departure'] as const),
  ],
} as const satisfies RefusedBy<ReportCommand, ReportRefusal>;
