import type { Agreed, FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { SuspensionReason } from '../community/volunteer-choices.ts';
import type { DirectoryChange, ShiftSwap } from '../directory/changes.ts';
import type { Absence, PersonId } from '../directory/directory.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { chapterCommandSchemas } from './schema.ts';

/** The chapter's record: the bundle in force, and the public key that seals reports while the vault is unavailable. */
export interface ChapterState {
  readonly bundle: string | null;
  readonly appliedAt: Instant | null;
  readonly recipient: ChapterKey | null;
  /** The key on record before it, sealed to while the newest cannot be used. */
  readonly former: ChapterKey | null;
  /** Changes of people since, in order. They are laid over every directory applied later. */
  readonly changes: readonly DirectoryChange[];
  /** Changes that one person wants and a second must agree to. Nobody's word stands for ever. */
  readonly proposals: readonly ChapterProposal[];
  /** Who suspended somebody else alone in the last seven days (1472). */
  readonly suspensions: readonly FirstWord[];
}

/** A suspension or leave that would leave an office without anybody, or files that change whom messages reach. */
export interface ChapterProposal {
  /** The person to be suspended; for leave with its times; `files:` and the mark of the files. */
  readonly subject: string;
  readonly by: PersonId;
  /** When the word lapses. */
  readonly until: Instant;
  /** Why somebody is to be suspended; an older proposal does not say it. */
  readonly reason?: SuspensionReason;
}

export interface ChapterKey {
  readonly epoch: number;
  /** X25519 public key, base64. */
  readonly publicKey: string;
}

export type ChapterCommand = CommandsIn<typeof chapterCommandSchemas> | { readonly type: 'wake' };

/** A change of people without a change of rules. What would empty an office takes a second person, or is refused (swap). */
export type PeopleChange =
  /** An absence. A planned one can wait; one that has begun cannot. */
  | ({ readonly type: 'note-absence' } & Absence)
  /** They are not away after all: takes back what `note-absence` noted. */
  | { readonly type: 'cancel-absence'; readonly person: PersonId; readonly from: Instant }
  /** A shift of theirs that begins then is somebody else's of the same office. */
  | ({ readonly type: 'swap-shift' } & Omit<ShiftSwap, 'until'>)
  /** Out of every post at once, for a reason. It says nothing of guilt. */
  | ({ readonly type: 'suspend-person' } & Suspension)
  | { readonly type: 'reinstate-person'; readonly person: PersonId };

interface Suspension {
  readonly person: PersonId;
  readonly reason: SuspensionReason;
}

/** The bundle a change of people makes, and the one it was made from. */
export interface BundleChange {
  readonly bundle: string;
  readonly replaces: string;
}

export type ChapterEvent =
  | {
      readonly type: 'bundle-applied';
      readonly bundle: string;
      readonly replaces: string | null;
      readonly corrected: readonly string[];
    }
  | ({ readonly type: 'absence-noted' } & Absence & BundleChange & Agreed)
  | ({ readonly type: 'absence-cancelled'; readonly person: PersonId; readonly from: Instant } & BundleChange)
  | ({ readonly type: 'shift-swapped' } & ShiftSwap & BundleChange)
  | ({ readonly type: 'suspension-proposed'; readonly by: PersonId } & Partial<Suspension> & Pick<Suspension, 'person'>)
  | ({ readonly type: 'absence-proposed'; readonly by: PersonId } & Absence)
  | { readonly type: 'files-proposed'; readonly reach: string; readonly by: PersonId }
  /** Nobody seconded it in its time. */
  | { readonly type: 'proposal-lapsed'; readonly subject: string; readonly by: PersonId }
  | ({ readonly type: 'person-suspended' } & Suspension & BundleChange & Agreed)
  | ({ readonly type: 'person-reinstated'; readonly person: PersonId } & BundleChange)
  /** The rules stay as they are; somebody's name or address is another. */
  | { readonly type: 'cards-corrected'; readonly corrected: readonly string[] }
  | { readonly type: 'key-published'; readonly epoch: number; readonly publicKey: string };

/** One storage holds one chapter, and this is its record. */
export const chapterStream = 'chapter/own';
