import type { Instant } from '../calendar/instant.ts';
import type { DeliveryStatus, Evidence, Notification } from '../escalation/notification.ts';

/** One notification of one person about one report. Attempts are evidence and never rewritten; a failure of all is told on. */
export interface DeliveryState extends Notification {
  readonly status: DeliveryStatus;
  readonly escalation: string;
  /** The policy its escalation is pinned to, whose ceilings are asked once more when it is sent. */
  readonly policy: string | null;
  readonly drill: boolean;
  readonly contacts: readonly string[];
  readonly plannedAt: Instant;
  /** Which contact point is being tried: an index into `contacts`. */
  readonly contact: number;
  /** When the newest attempt began. */
  readonly startedAt?: Instant;
  /** Attempts on this contact point so far. */
  readonly tries: number;
  /** Contact points that refused for good: an index each. */
  readonly dead: readonly number[];
  /** Number of rounds over all contact points without success. */
  readonly rounds: number;
  /** An attempt was lost or not answered: whatever became of the others, the person may have the message. */
  readonly mayHaveGone?: true;
  /** All attempts so far: the next one's number is one more. */
  readonly attempts: number;
  readonly nextAt: Instant | null;
  /** Names the evidence that the escalation was last given; null before the first. */
  readonly told: NotedEvidence | null;
  /** Hashes of the one-time codes that were sent: each answers this message. */
  readonly codes: readonly string[];
  /** By the handle that a notifier gave, the number of the attempt. */
  readonly handles: Readonly<Record<string, number>>;
}

export type SendResult =
  | ({ readonly outcome: 'delivered' } & Handled)
  | ({ readonly outcome: 'accepted' } & Handled)
  /** It may have gone. `mayRepeat`: whether the recipient can tell a repeat. */
  | { readonly outcome: 'unknown'; readonly code: string; readonly mayRepeat: boolean }
  | { readonly outcome: 'failed'; readonly retryable: boolean; readonly code: string; readonly retryAfterMs?: number };

interface Handled {
  /** Names the message at its notifier, so that a later receipt is known; holds no address. */
  readonly handle?: string;
  /** Its notifier brings nothing to people, as a folder of mail: the message only lies there. */
  readonly kept?: true;
}

export type DeliveryCommand =
  | ({ readonly type: 'plan-delivery'; readonly escalation: string; readonly policy: string | null } & Notification)
  | { readonly type: 'wake' }
  | { readonly type: 'start-attempt'; readonly codeHash: string }
  | { readonly type: 'end-attempt'; readonly attempt: number; readonly result: SendResult };

export type DeliveryEvent =
  | ({
      readonly type: 'delivery-planned';
      readonly escalation: string;
      readonly policy: string | null;
    } & Notification & {
        /** Contact points in the order they are tried. */
        readonly contacts: readonly string[];
      })
  /** Written before the message leaves, so that no crash can hide that it may have gone. */
  | {
      readonly type: 'attempt-started';
      readonly attempt: number;
      readonly contact: string;
      readonly codeHash: string;
      /** If nothing is heard of it by then, it counts as lost. */
      readonly lostAt: Instant;
    }
  | {
      readonly type: 'attempt-ended';
      readonly attempt: number;
      readonly result: SendResult;
      readonly next: NextMove;
      /** Names the evidence that goes back to the escalation, where it changes a plan. */
      readonly evidence?: NotedEvidence;
    }
  /** The process ended during the attempt, so its result is unknown. It is retried under the same id. */
  | { readonly type: 'attempt-lost'; readonly attempt: number; readonly nextAt: Instant }
  | { readonly type: 'delivery-dropped'; readonly reason: WhyDropped };

/** Says why it is not sent: since it was planned the person was barred (M6) or moved away, or the report was closed. */
export type WhyDropped = 'barred' | 'moved' | 'closed';

/** Evidence that changes a plan; `sent` only where it takes back that a message was delayed or failed. */
export type NotedEvidence = Exclude<Evidence, 'planned'>;

/** The move after an attempt. */
export type NextMove =
  | { readonly move: 'done' }
  | { readonly move: 'again'; readonly at: Instant }
  | { readonly move: 'next-contact'; readonly contact: number; readonly at: Instant }
  /** No contact point took it, but not for good: the escalation is told, and it is tried on. */
  | { readonly move: 'retry-round'; readonly contact: number; readonly round: number; readonly at: Instant }
  /** Every contact point refused for good. */
  | { readonly move: 'give-up' };
