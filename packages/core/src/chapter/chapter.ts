import type { Area, KemendagriCode } from '../area/area.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant, Zone } from '../calendar/instant.ts';
import type { Directory } from '../directory/directory.ts';
import type { Language } from '../language/words.ts';
import type { OperatorKind, Policy } from '../policy/policy.ts';

/**
 * A chapter is a city's organisation as Kawal runs it: its places, its people in post and its rules. What is in force
 * is a *bundle*: checked, immutable, kept under the hash of its canonical JSON as long as anything refers to it.
 */
export interface Chapter {
  /** The hash of the bundle this was read from. */
  readonly bundle: string;
  /** As people call it: "LPA Kota Malang". Public. */
  readonly name: string;
  readonly city: KemendagriCode;
  readonly zone: Zone;
  /** The language of messages where a person has none of their own. */
  readonly language: Language;
  readonly areas: readonly Area[];
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** What the organisation is by law, as far as floors bind it (F6); nobody having said counts as any of them. */
  readonly operator: readonly OperatorKind[] | 'unknown';
  readonly policy: Policy;
  /** The hash of the policy alone: what a running escalation is pinned to. */
  readonly policyHash: string;
}

/**
 * The chapter as a record: which bundle is in force, since when. It also keeps the chapter's public key, so that a
 * report can be sealed while the vault is locked, lost or on another machine.
 */
export interface ChapterState {
  readonly bundle: string | null;
  readonly appliedAt: Instant | null;
  readonly recipient: ChapterKey | null;
}

export interface ChapterKey {
  readonly epoch: number;
  /** X25519 public key, base64. */
  readonly publicKey: string;
}

export type ChapterCommand =
  | {
      readonly type: 'apply-bundle';
      readonly bundle: string;
      /** People and contact points whose cards change with it: a name or an address is in no bundle. */
      readonly corrected: readonly string[];
    }
  | { readonly type: 'publish-key'; readonly epoch: number; readonly publicKey: string };

export type ChapterEvent =
  | {
      readonly type: 'bundle-applied';
      readonly bundle: string;
      readonly replaces: string | null;
      readonly corrected: readonly string[];
    }
  /** The rules stay as they are; somebody's name or address is another. */
  | { readonly type: 'cards-corrected'; readonly corrected: readonly string[] }
  | { readonly type: 'key-published'; readonly epoch: number; readonly publicKey: string };

/** One storage holds one chapter, and this is its record. */
export const chapterStream = 'chapter/own';
