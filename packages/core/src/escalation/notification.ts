import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';

/** Notifications of a person for an office by a step, however many. */
export interface Notified extends Omit<MessageItem, 'instead'> {
  /** The office they were told for: that one, or the one that stood in for it. */
  readonly served: OfficeKind;
  readonly person: PersonId;
  /** The number of the newest notification that tells them. */
  readonly message: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  /** Number of notifications that the person had by then, of whatever steps. */
  readonly nth: number;
  /** Evidence of the newest message (M4): `delayed` while no channel takes it, `failed` once all refused it. */
  readonly evidence: Evidence;
  /** The messages that were delivered, and of which no word came since that they were not (M4): what a floor counts. */
  readonly arrived: readonly number[];
}

export type Evidence = 'planned' | 'delayed' | 'sent' | 'delivered' | 'failed';

/** The task of a message: to act, to ring an office, or to say why nothing was recorded. */
export type Task = 'act' | 'call' | 'account';

export interface Recipient {
  /** The office the step names. */
  readonly office: OfficeKind;
  /** The office that stands in for it, if it is another. */
  readonly instead: OfficeKind | null;
  readonly person: PersonId;
  readonly task: Task;
  /** The number of the notification that tells them, given while the call decides. */
  readonly message?: number;
  /** An earlier call planned that notification, and it is still on its way. */
  readonly again?: true;
}

export interface Missing {
  readonly office: OfficeKind;
  /** `closed`: outside its hours. `noDrill`: an authority that did not agree to take part in drills (M8). */
  readonly reason: 'noOffice' | 'nobody' | 'barred' | 'closed' | 'noDrill';
}

/** Holds what one call owes one person about one report (P12); its delivery is the record of it. */
export interface Notification {
  readonly message: number;
  readonly person: PersonId;
  /** When the earliest of its steps was due; left out for a substitute. */
  readonly due?: Instant;
  /** Goes before what waits of reports whose triage is low. */
  readonly first?: true;
  readonly items: readonly MessageItem[];
}

export interface EvidenceNote extends Notification {
  readonly evidence: Exclude<Evidence, 'planned'>;
}

/** Somebody who was told does not take the report on; others are told in their place. */
export interface Decline {
  readonly person: PersonId;
  readonly means: 'code' | 'session';
  /** The channel of the message whose code was used. */
  readonly channel?: string;
  /** Who entered the code for them at a desk: a person, or the desk's app. */
  readonly enteredBy?: string;
  /** They wrote something beside it, which is in a card. */
  readonly said?: true;
}

/** `delayed`: no contact point took it yet, and it is tried on; `dropped`: it was no longer to be sent. */
export type DeliveryStatus =
  | 'none'
  | 'waiting'
  | 'attempting'
  | 'delayed'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'dropped';

export interface MessageItem {
  readonly path: string;
  readonly step: string;
  /** The office the step names. */
  readonly office: OfficeKind;
  readonly instead: OfficeKind | null;
  readonly task: Task;
}
