import type { Instant } from '../calendar/instant.ts';
import type { AnyActor } from './actor.ts';

/** Holds what an entry says of all its changes. */
interface EntryHead {
  /** Unique in the chapter. */
  readonly id: string;
  /** The record it belongs to, as `report/01j…`. */
  readonly stream: string;
  /** Its number in the record, from 1: the version counts commands, not changes. */
  readonly version: number;
  /** The form of the changes, so that an older one can be told from a newer when it is read. All are 1 so far. */
  readonly shape: number;
  readonly at: Instant;
  readonly actor: AnyActor;
  /** The id of the command or of the entry that brought it about. */
  readonly cause: string;
  /** The hash of the bundle in force when it was decided, or null before there was one. */
  readonly bundle: string | null;
  /** True for everything that a drill brought about; left out of every count. */
  readonly drill?: true;
  /** Cards that the act wrote or destroyed; they stand in its first entry. */
  readonly cards?: readonly CardMark[];
}

/** Names a card without what stands in it, so that the store's cards can be compared with the log. */
export interface CardMark {
  readonly record: string;
  readonly subject: string;
  readonly class: string;
  /** Null of a card that was destroyed. */
  readonly version: number | null;
  /** SHA-256 of its bytes as they are stored, which chance is part of; null of a card that was destroyed. */
  readonly digest: string | null;
}

/** Holds all that one command changed in one record: facts and references only, never rewritten; cards hold what is personal. */
export interface Entry<Event extends { readonly type: string } = { readonly type: string }> extends EntryHead {
  /** The changes in their order; at least one. */
  readonly changes: readonly Event[];
}

/** One change of an entry, beside what the entry says of all its changes. */
export interface EntryChange<Event extends { readonly type: string } = { readonly type: string }> extends EntryHead {
  readonly change: Event;
}

/** Returns every single change of these entries, in order. */
export function changesOf<Event extends { readonly type: string }>(
  entries: readonly Entry<Event>[],
): readonly EntryChange<Event>[] {
  return entries.flatMap(({ changes, ...entry }) => changes.map((change) => ({ ...entry, change })));
}
