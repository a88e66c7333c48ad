import type { Instant } from '../calendar/instant.ts';
import type { Actor } from './actor.ts';

/**
 * The envelope of everything that ever happened. It is written once and never rewritten; it holds facts and references
 * only. What is personal or sealed stands in a card, which can be destroyed while this cannot.
 */
export interface EventEnvelope<Body extends { readonly type: string } = { readonly type: string }> {
  /** Unique in the chapter. */
  readonly id: string;
  /** The record it belongs to, as `report/01j…`. */
  readonly stream: string;
  /** Its number in the stream, from 1. */
  readonly version: number;
  readonly type: Body['type'];
  /** The form of the body, so that an older one can be told from a newer when it is read. All are 1 so far. */
  readonly shape: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** The id of the command or event that brought it about. */
  readonly cause: string;
  /** The hash of the bundle in force when it was decided, or null before there was one. */
  readonly bundle: string | null;
  /** True for everything that a drill brought about; left out of every count. */
  readonly drill?: true;
  readonly body: Body;
}
