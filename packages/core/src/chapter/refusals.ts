import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { ChapterCommand } from './chapter.ts';
import type { chapterMessages } from './messages.ts';

export type ChapterRefusal = RefusalsOf<typeof chapterMessages>;

const onKey = ['older-key', 'key-differs', 'key-ahead'] as const;
const unproved = ['nobody-left', 'change-breaks-proof', 'not-proved', 'address-unusable', 'address-unproved'] as const;
const onPeople = ['needs-person', 'none-in-force', 'changed-meanwhile', 'actor-suspended', 'not-yours'] as const;
const suspending = ['no-such-person', 'already-suspended', 'nobody-left', 'needs-second-person'] as const;
const onSuspending = [...onPeople, ...suspending] as const;

const onAbsence = [...onPeople, 'no-such-person', 'absence-over', 'absence-known', 'needs-second-person'] as const;

/** Lists by command the codes of its refusals. */
export const chapterRefuses = {
  'apply-bundle': ['needs-person', 'not-yours', 'needs-second-person', 'changed-meanwhile', ...unproved, ...onKey],
  'propose-files': ['needs-person', 'not-yours', 'needs-second-person'],
  'publish-key': ['needs-person', 'not-yours', ...onKey],
  'note-absence': onAbsence,
  'propose-absence': onAbsence,
  'cancel-absence': [...onPeople, 'no-such-person', 'no-such-absence'],
  'swap-shift': [...onPeople, 'no-such-person', 'no-such-shift', 'not-of-office', 'change-breaks-proof'],
  'suspend-person': onSuspending,
  'propose-suspension': onSuspending,
  'reinstate-person': [...onPeople, 'not-suspended'],
} as const satisfies RefusedBy<ChapterCommand, ChapterRefusal>;
