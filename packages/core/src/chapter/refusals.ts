import type { RefusedBy } from '../record/decision.ts';
import type { ChapterCommand } from './chapter.ts';

export type ChapterRefusal =
  | { readonly code: 'chapter.needs-person' }
  | { readonly code: 'chapter.none-in-force' }
  /** Another bundle came into force between reading and deciding. */
  | { readonly code: 'chapter.changed-meanwhile' }
  | { readonly code: 'chapter.actor-suspended' }
  /** Only the LPA changes its chapter. */
  | { readonly code: 'chapter.not-yours' }
  /** It takes the word of a second person; `by` gave the first. */
  | { readonly code: 'chapter.needs-second-person'; readonly by: string }
  | { readonly code: 'chapter.no-such-person' }
  | { readonly code: 'chapter.absence-over' }
  | { readonly code: 'chapter.absence-known' }
  | { readonly code: 'chapter.no-such-absence' }
  | { readonly code: 'chapter.no-such-shift' }
  | { readonly code: 'chapter.not-of-office' }
  | { readonly code: 'chapter.already-suspended' }
  | { readonly code: 'chapter.not-suspended' }
  /** The change can wait, and would leave these offices without the people they owe. */
  | {
      readonly code: 'chapter.change-breaks-proof';
      readonly findings: readonly string[];
      readonly subjects: readonly string[];
    }
  /** Some report could be lost in its policy; the codes of what was found. */
  | { readonly code: 'chapter.not-proved'; readonly findings: readonly string[] }
  /** No notifier of their channels can reach these contact points. */
  | { readonly code: 'chapter.address-unusable'; readonly contacts: readonly string[] }
  | { readonly code: 'chapter.key-differs'; readonly epoch: number }
  /** The number is far above the newest on record. */
  | { readonly code: 'chapter.key-ahead'; readonly epoch: number; readonly newest: number }
  | { readonly code: 'chapter.older-key'; readonly epoch: number; readonly newest: number };

const onKey = ['older-key', 'key-differs', 'key-ahead'] as const;
const onPeople = [
  'needs-person',
  'none-in-force',
  'changed-meanwhile',
  'actor-suspended',
  'not-yours',
  'needs-second-person',
] as const;

/** Lists by command the codes of its refusals. */
export const chapterRefuses = {
  'apply-bundle': [
    'needs-person',
    'not-yours',
    'needs-second-person',
    'changed-meanwhile',
    'not-proved',
    'address-unusable',
    ...onKey,
  ],
  'publish-key': ['needs-person', 'not-yours', ...onKey],
  'note-absence': [...onPeople, 'no-such-person', 'absence-over', 'absence-known', 'change-breaks-proof'],
  'cancel-absence': [...onPeople, 'no-such-person', 'no-such-absence'],
  'swap-shift': [...onPeople, 'no-such-person', 'no-such-shift', 'not-of-office', 'change-breaks-proof'],
  'suspend-person': [...onPeople, 'no-such-person', 'already-suspended'],
  'propose-suspension': [...onPeople, 'no-such-person', 'already-suspended'],
  'reinstate-person': [...onPeople, 'not-suspended'],
} as const satisfies RefusedBy<ChapterCommand, ChapterRefusal>;
