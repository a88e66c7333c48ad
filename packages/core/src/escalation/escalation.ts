import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../office/office.ts';
import type { GuardLevel } from '../policy/policy.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Party } from '../report/report.ts';
import type { TriageLevel } from '../triage/triage.ts';

/**
 * The escalation of one report: born in the same commit, and alive until the report is closed. Every path of the policy
 * whose condition has held is a machine of its own with its own clock; nothing of two paths is merged but messages.
 * Whatever has an instant stands in `pending`; the engine looks again at the earliest of them.
 */
export interface EscalationState {
  readonly status: 'none' | 'parked' | 'running' | 'closed';
  readonly report: string;
  readonly area: HandlingArea;
  readonly drill: boolean;
  /** Who reported, if it is a person of the directory: their own reply counts for no guard (R10). */
  readonly reporter: PersonId | null;
  readonly openedAt: Instant;
  /** The newest instant this escalation has seen: its time never runs back (Z4). */
  readonly now: Instant;
  /** The policy it is pinned to (N1); null if there was none yet when it was born. */
  readonly policy: string | null;
  readonly facts: Facts;
  /** The triage level it was raised to, by a person or because somebody was tipped off (X6). */
  readonly raised: TriageLevel | null;
  readonly excluded: Exclusions;
  readonly paths: readonly OpenPath[];
  /** Paths that people ended, with the facts as they were then: one opens anew only on a fact that is new (P3). */
  readonly ended: readonly { readonly path: string; readonly facts: Facts }[];
  readonly pending: readonly Pending[];
  readonly told: readonly Told[];
  readonly replies: readonly Reply[];
  /** How many messages were planned; the next one's number. */
  readonly messages: number;
  /** Set once the emergency ladder runs (E1). */
  readonly emergency: boolean;
  /** When it tries again to plan, while parked or while its policy cannot be read. */
  readonly retryAt: Instant | null;
}

/** Whom the report itself keeps from hearing of it. It only ever grows. */
export interface Exclusions {
  /** Named as suspected, close to a suspect, or in an unclear part: barred with every office they hold (X1, X2). */
  readonly people: readonly PersonId[];
  /** Named by office only, with its chain of command (X3). */
  readonly offices: readonly OfficeKind[];
  /** Victims who hold a post: not told themselves; their office is (X1). */
  readonly keptOut: readonly PersonId[];
}

/** A path that has opened; it stays open whatever the facts become (P2). */
export interface OpenPath {
  readonly path: string;
  readonly openedAt: Instant;
  /** Set while replies hold it: the due instant of the first step held, and when the hold ends (P6). */
  readonly hold: { readonly from: Instant; readonly until: Instant; readonly by: readonly PersonId[] } | null;
  /** Who wants to end it, where a second person must agree. */
  readonly proposal: { readonly by: PersonId; readonly reason: EndReason } | null;
}

/** Why a person ends a path that the facts opened; the facts themselves never do. */
export type EndReason = 'factsCorrected' | 'handledElsewhere' | 'openedByMistake' | 'adultInformedRefusal';

export const endReasons: readonly EndReason[] = [
  'factsCorrected',
  'handledElsewhere',
  'openedByMistake',
  'adultInformedRefusal',
];

/** A due instant. `office` is null for a step's first firing; a repeat belongs to one office. */
export interface Pending {
  readonly path: string;
  readonly step: string;
  readonly office: OfficeKind | null;
  /** 0 for the first firing, then the repeat's number. */
  readonly occurrence: number;
  readonly due: Instant;
  /** When the step was due before any hold. */
  readonly firstDue: Instant;
  readonly held: boolean;
}

/** That a person was told for an office by a step, however often. */
export interface Told {
  readonly path: string;
  readonly step: string;
  /** The office the step names. */
  readonly office: OfficeKind;
  /** The office they were told for: that one, or the one that stood in for it. */
  readonly served: OfficeKind;
  readonly person: PersonId;
  readonly task: Task;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  /** What is known of the newest message (M4): `delayed` while no channel takes it, `failed` once all refused it. */
  readonly evidence: Evidence;
}

export type Evidence = 'planned' | 'delayed' | 'sent' | 'delivered' | 'failed';

/** What a message asks: to act, to ring an office no machine can message, or to say why nothing was recorded. */
export type Task = 'act' | 'call' | 'account';

export interface Reply {
  readonly person: PersonId;
  /** The offices the reply counts for (R3). */
  readonly offices: readonly OfficeKind[];
  readonly level: GuardLevel;
  /** When it was received; a device's own time does not count (R1). */
  readonly receivedAt: Instant;
  /** True for a caller's word that an office took the report (R9). */
  readonly relayed: boolean;
  /** From this instant it holds nothing (R8). */
  readonly voidFrom: Instant | null;
}

/** What somebody did, from a closed list, so that "acted" means something (R3). */
export type Act =
  | 'victimSafe'
  | 'victimAccompanied'
  | 'policeReportFiled'
  | 'shelterArranged'
  | 'visited'
  | 'counselled';

export const acts: readonly Act[] = [
  'victimSafe',
  'victimAccompanied',
  'policeReportFiled',
  'shelterArranged',
  'visited',
  'counselled',
];

export type EscalationCommand =
  | {
      readonly type: 'open-escalation';
      readonly report: string;
      readonly area: HandlingArea;
      readonly facts: Facts;
      readonly parties: readonly Party[];
      readonly reporter: PersonId | null;
    }
  | { readonly type: 'wake' }
  | { readonly type: 'learn-facts'; readonly facts: Facts; readonly parties: readonly Party[] }
  | {
      readonly type: 'record-reply';
      readonly person: PersonId;
      readonly level: GuardLevel;
      /** How we know who answered: the one-time code of their message, or a session of the app. */
      readonly means: 'code' | 'session';
      readonly act?: Act;
    }
  | { readonly type: 'relay-call'; readonly caller: PersonId; readonly office: OfficeKind }
  | {
      readonly type: 'note-evidence';
      readonly message: number;
      readonly person: PersonId;
      readonly items: readonly MessageItem[];
      readonly evidence: Exclude<Evidence, 'planned'>;
    }
  | { readonly type: 'end-path'; readonly path: string; readonly reason: EndReason }
  | { readonly type: 'close-escalation' };

export type EscalationEvent =
  | ({ readonly type: 'escalation-opened' } & Pick<
      EscalationState,
      'report' | 'area' | 'facts' | 'excluded' | 'reporter' | 'policy'
    >)
  | { readonly type: 'escalation-parked'; readonly reason: ParkReason; readonly retryAt: Instant }
  /** It runs, under this policy: at birth, after it was parked, or once its policy could be read again. */
  | { readonly type: 'escalation-planned'; readonly policy: string }
  /** Its policy's hash cannot be read; the emergency ladder runs meanwhile (N4, E1). */
  | { readonly type: 'policy-unreadable'; readonly retryAt: Instant }
  | {
      readonly type: 'facts-learned';
      readonly facts: Facts;
      readonly excluded: Exclusions;
      /** People who are barred by what was learned and were not before: their replies are void from here (R8). */
      readonly newlyBarred: readonly PersonId[];
    }
  /** Somebody who was told is now excluded: they may warn others (X6). */
  | { readonly type: 'tipped-off'; readonly person: PersonId }
  | { readonly type: 'path-opened'; readonly path: string; readonly steps: readonly { step: string; due: Instant }[] }
  /** For a child or an unknown age a second person must agree. */
  | { readonly type: 'path-end-proposed'; readonly path: string; readonly by: PersonId; readonly reason: EndReason }
  | {
      readonly type: 'path-ended';
      readonly path: string;
      readonly by: PersonId;
      readonly reason: EndReason;
      readonly released: readonly { readonly step: string; readonly due: Instant }[];
    }
  | StepDecided
  /** A step was brought forward because nobody of the one before could be told (P9). */
  | { readonly type: 'step-pulled'; readonly path: string; readonly step: string; readonly due: Instant }
  /** A message to somebody failed on every channel; these are told in their place (M5). */
  | ({ readonly type: 'substitute-told'; readonly path: string; readonly step: string } & {
      readonly recipients: readonly Recipient[];
    })
  | { readonly type: 'emergency-raised'; readonly reason: EmergencyReason; readonly due: Instant }
  | MessagePlanned
  | { readonly type: 'reply-recorded'; readonly reply: Reply; readonly means: 'code' | 'session'; readonly act?: Act }
  | {
      readonly type: 'evidence-noted';
      readonly person: PersonId;
      readonly items: readonly MessageItem[];
      readonly evidence: Exclude<Evidence, 'planned'>;
    }
  | { readonly type: 'escalation-closed'; readonly released: readonly { path: string; step: string; due: Instant }[] };

/** The one decision of a due instant (P8). */
export interface StepDecided {
  readonly type: 'step-decided';
  readonly path: string;
  readonly step: string;
  readonly office: OfficeKind | null;
  readonly occurrence: number;
  readonly due: Instant;
  readonly decision: StepDecision;
  readonly recipients: readonly Recipient[];
  /** Offices nobody of whom could be told, and why. */
  readonly missing: readonly Missing[];
  /** When the next repeats are due. */
  readonly next: readonly { readonly office: OfficeKind; readonly due: Instant }[];
}

export type StepDecision =
  | { readonly outcome: 'told' }
  | { readonly outcome: 'held'; readonly until: Instant; readonly by: readonly PersonId[]; readonly resumes: Instant }
  | { readonly outcome: 'released'; readonly reason: 'answered' | 'relayed' }
  | { readonly outcome: 'skipped'; readonly reason: 'nobody' }
  | { readonly outcome: 'barred' };

export interface Recipient {
  /** The office the step names. */
  readonly office: OfficeKind;
  /** The office that stands in for it, if it is another. */
  readonly instead: OfficeKind | null;
  readonly person: PersonId;
  readonly task: Task;
}

export interface Missing {
  readonly office: OfficeKind;
  /** `noDrill`: an authority that did not agree to take part in drills (M8). */
  readonly reason: 'noOffice' | 'nobody' | 'barred' | 'noDrill';
}

/** What one call owes one person about one report goes out as one message (P12). */
export interface MessagePlanned {
  readonly type: 'message-planned';
  readonly message: number;
  readonly person: PersonId;
  readonly items: readonly MessageItem[];
  /** Contact points in the order they are tried. */
  readonly contacts: readonly string[];
}

export interface MessageItem {
  readonly path: string;
  readonly step: string;
  readonly office: OfficeKind;
  readonly instead: OfficeKind | null;
  readonly task: Task;
}

export type ParkReason = 'noChapter' | 'noNotifier';

export type EmergencyReason = 'policyUnreadable' | 'nobodyLeft';

/** Paths and steps that are no policy's: the emergency ladder's own (E1). */
export const emergencyPath = 'emergency';
export const emergencyStep = 'everybody';
