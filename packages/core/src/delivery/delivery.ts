import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { MessageItem } from '../escalation/escalation.ts';

/**
 * One message to one person about one report: planned with a reference, addressed and sent later. Its attempts are a
 * log of evidence that is never rewritten; a late failure after a success is normal and is added. Attempts go over the
 * person's contact points, loudest first, and never end in silence: when every one gave up, the escalation is told.
 */
export interface DeliveryState {
  readonly status: 'none' | 'waiting' | 'attempting' | 'sent' | 'delivered' | 'failed' | 'barred';
  readonly escalation: string;
  readonly message: number;
  readonly person: PersonId;
  readonly items: readonly MessageItem[];
  readonly contacts: readonly string[];
  readonly plannedAt: Instant;
  /** Which contact point is being tried: an index into `contacts`. */
  readonly contact: number;
  /** Attempts on this contact point so far. */
  readonly tries: number;
  /** All attempts so far: the next one's number is one more. */
  readonly attempts: number;
  readonly nextAt: Instant | null;
  /** Hashes of the one-time codes that were sent: each answers this message. */
  readonly codes: readonly string[];
}

export type SendResult =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'failed'; readonly retryable: boolean; readonly code: string; readonly retryAfterMs?: number };

export type DeliveryCommand =
  | {
      readonly type: 'plan-delivery';
      readonly escalation: string;
      readonly message: number;
      readonly person: PersonId;
      readonly items: readonly MessageItem[];
      readonly contacts: readonly string[];
    }
  | { readonly type: 'wake' }
  | { readonly type: 'start-attempt'; readonly codeHash: string }
  | { readonly type: 'end-attempt'; readonly attempt: number; readonly result: SendResult };

export type DeliveryEvent =
  | ({ readonly type: 'delivery-planned' } & Omit<Extract<DeliveryCommand, { type: 'plan-delivery' }>, 'type'>)
  /** Written before the message leaves, so that no crash can hide that it may have gone. */
  | {
      readonly type: 'attempt-started';
      readonly attempt: number;
      readonly contact: string;
      readonly codeHash: string;
      /** If nothing is heard of it by then, it counts as lost. */
      readonly lostAt: Instant;
    }
  | { readonly type: 'attempt-ended'; readonly attempt: number; readonly result: SendResult; readonly next: NextMove }
  /** Nobody knows what came of it: the process ended in between. It is tried again under the same id. */
  | { readonly type: 'attempt-lost'; readonly attempt: number; readonly nextAt: Instant }
  /** The person was excluded, or a ceiling came to bar them, after the message was planned (M6). */
  | { readonly type: 'delivery-barred' };

/** What an ended attempt leads to. */
export type NextMove =
  | { readonly move: 'done' }
  | { readonly move: 'again'; readonly at: Instant }
  | { readonly move: 'next-contact'; readonly at: Instant }
  | { readonly move: 'give-up' };
