import type { HandlingArea } from '../area/area.ts';
import type { Agreed, FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Party } from '../party/party.ts';
import type { TriageLevel } from '../policy/choices.ts';
import type { FloorStart, GuardLevel } from '../policy/policy.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { EmergencyReason } from '../record/alarm.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { Act, EndReason, LiftReason, UrgentReason } from './choices.ts';
import type { Addition, ExclusionGround, Exclusions } from './grounds.ts';
import type { Decline, EvidenceNote, Missing, Notified, Recipient } from './notification.ts';
import type { GivingUp, InformedOffice, KnowingOffice, Obligation, OwedCall, RelayedCall } from './obligation.ts';
import type { escalationCommandSchemas } from './schema.ts';

/** The escalation of one report, born and ended with it. Each path that opened has its own clock; only messages are merged. */
export interface EscalationState {
  readonly status: 'none' | 'parked' | 'running' | 'closed';
  readonly report: string;
  readonly area: HandlingArea;
  readonly drill: boolean;
  /** The reporter, if a person of the directory: their own reply satisfies no guard (R10). */
  readonly reporter: PersonId | null;
  readonly openedAt: Instant;
  /** The newest instant this escalation has seen: its time never runs back (Z4). */
  readonly now: Instant;
  /** The policy it is pinned to (N1); null if there was none yet when it was born. */
  readonly policy: string | null;
  /** The instant from which floors count (F2); null until it comes. */
  readonly since: Readonly<Record<FloorStart, Instant | null>>;
  readonly facts: Facts;
  /** When the report was last added to, corrected or linked. */
  readonly changedAt?: Instant;
  /** Set while no named person corrected an age that was unknown: then two people end a path (P3). */
  readonly ageOpen?: true;
  /** The triage level it was raised to by a person or a rule, or is kept at: it is never below this. */
  readonly raised: TriageLevel | null;
  /** The last derived triage, with its rules. */
  readonly triage: DerivedTriage;
  readonly excluded: Exclusions;
  /** Grounds of the exclusions. */
  readonly namings: readonly ExclusionGround[];
  /** Exclusions that one person wants lifted; a second must agree (X7). */
  readonly liftings: readonly { who: string; by: PersonId; reason: LiftReason; at: Instant }[];
  /** A first word to move it to another policy. */
  readonly moving?: { readonly by: PersonId; readonly to: string; readonly at: Instant };
  readonly paths: readonly OpenPath[];
  /** Paths that people ended, with the facts as they were then: one opens anew only on a fact that is new (P3). */
  readonly ended: readonly { readonly path: string; readonly facts: Facts }[];
  readonly pending: readonly Pending[];
  readonly told: readonly Notified[];
  /** Obligations of floors, latched: they never become less (F2, F4). */
  readonly obligations: readonly Obligation[];
  readonly replies: readonly Reply[];
  /** Offices that took a referral on for the only victim, by whom, and if it ended without result; it holds no path. */
  readonly informed?: readonly (KnowingOffice & { readonly at: Instant; readonly hasEnded?: true })[];
  /** People who said that they do not take it on, and when. */
  readonly declined: readonly { readonly person: PersonId; readonly at: Instant }[];
  /** Set at closing: calls that nobody proved, until they are made or two people give them up. */
  readonly owed: readonly OwedCall[];
  /** Of a report that was closed as a duplicate: the one that goes on, and speaks for it. */
  readonly sameAs?: string | undefined;
  /** Number of messages planned; the next one's number. */
  readonly messages: number;
  /** Set once the emergency escalation runs (E1). */
  readonly emergency: boolean;
  /** Instant of the next try while parked, or while its policy cannot be read. */
  readonly retryAt: Instant | null;
  /** Instant from which a future law floor may bind it (L6), or somebody who was told is away (M5). */
  readonly lookAgainAt: Instant | null;
}

export interface DerivedTriage {
  readonly level: TriageLevel | null;
  /** The rules that gave a level, as `T2`. */
  readonly rules: readonly string[];
}

/** A path that has opened; it stays open whatever the facts become (P2). */
export interface OpenPath {
  readonly path: string;
  readonly openedAt: Instant;
  /** Set while replies hold it: the due instant of the first step held, and when the hold ends (P6). */
  readonly hold: { readonly from: Instant; readonly until: Instant; readonly by: readonly PersonId[] } | null;
  /** A proposal to end the path, where a second person must agree. */
  readonly proposal: (FirstWord & { readonly reason: EndReason }) | null;
  /** Only answers from here on hold it: when a person reopened it (P11); null if nobody did. */
  readonly answersFrom: Instant | null;
}

/** A due instant. `office` is set for repeats, and for steps due in working days (Z2). */
export interface Pending extends StepName {
  readonly office: OfficeKind | null;
  /** 0 for the first firing, then the repeat's number. */
  readonly occurrence: number;
  readonly due: Instant;
  /** Instant at which the step was due before any hold. */
  readonly firstDue: Instant;
  readonly held: boolean;
  /** A person fired it: no answer holds it (P11). */
  readonly fired?: true;
  /** Set once an additional instant brought it forward (P9). */
  readonly pulled?: true;
  /** Set on the additional instant: it begins no repeats, which count from the written one (P9). */
  readonly additional?: true;
}

export interface Reply {
  readonly person: PersonId;
  /** The offices the reply counts for (R3). */
  readonly offices: readonly OfficeKind[];
  readonly level: GuardLevel;
  /** Instant of receipt; a device's own time does not count (R1). */
  readonly receivedAt: Instant;
  /** True for a caller's word that an office took the report (R9). */
  readonly relayed: boolean;
  /** From this instant it holds nothing (R8). */
  readonly voidFrom: Instant | null;
  /** The act, where one stands on record (R3). */
  readonly act?: Act;
}

type Given = CommandsIn<typeof escalationCommandSchemas, 'reference' | 'words'>;

export type EscalationCommand =
  | Exclude<Given, { readonly type: 'record-reply' | 'record-decline' | 'relay-call' }>
  | (Extract<Given, { readonly type: 'record-reply' }> & {
      /** True if an officer's name or a reference was given; it is in a card (R3). */
      readonly referenced?: boolean;
      readonly said?: true;
      readonly unsure?: true;
    })
  | ({ readonly type: 'record-decline'; readonly sentAt?: Instant } & Decline)
  | ({ readonly type: 'relay-call' } & RelayedCall)
  | ({
      readonly type: 'open-escalation';
      readonly parties: readonly Party[];
      /** Instant at which the report was written, if before it arrived (F2). */
      readonly capturedAt?: Instant;
    } & Pick<Addition, 'byApps'> &
      Pick<EscalationState, 'report' | 'area' | 'facts' | 'reporter'>)
  | { readonly type: 'wake' }
  | {
      readonly type: 'learn-facts';
      readonly facts: Facts;
      readonly parties: readonly Party[];
      readonly ageOpen?: true;
      /** The addition that says it, if one does. */
      readonly said?: Addition;
    }
  | ({ readonly type: 'note-evidence' } & EvidenceNote)
  /** Follows from a referral that its addressee took on; never refused. */
  | ({ readonly type: 'note-informed' } & InformedOffice)
  /** Given by a referral that ended without result, or went on to another addressee; never refused. */
  | { readonly type: 'note-referral-ended'; readonly referral: string }
  | { readonly type: 'close-escalation'; readonly first?: string | undefined; readonly of?: string | undefined };

export interface StepName {
  readonly path: string;
  readonly step: string;
}

export type EscalationEvent =
  | ({ readonly type: 'escalation-opened' } & Pick<
      EscalationState,
      'report' | 'area' | 'facts' | 'excluded' | 'namings' | 'reporter' | 'policy'
    > & {
        /** The earlier of capture and receipt (F2). */
        readonly acceptedAt: Instant;
        readonly spared?: true;
      })
  | { readonly type: 'escalation-parked'; readonly reason: ParkReason; readonly retryAt: Instant }
  /** Runs under this policy: at birth, after being parked, or once the policy can be read again. */
  | { readonly type: 'escalation-planned'; readonly policy: string; readonly area?: HandlingArea }
  /** Its policy's hash cannot be read; the emergency escalation runs meanwhile (N4, E1). */
  | { readonly type: 'policy-unreadable'; readonly retryAt: Instant }
  | {
      readonly type: 'facts-learned';
      readonly facts: Facts;
      readonly ageOpen?: true;
      /** A victim, an age or a danger more than an office knew that took the referral of the only victim on. */
      readonly tellsMore?: true;
      readonly excluded: Exclusions;
      /** Grounds that were not known before. */
      readonly namings: readonly ExclusionGround[];
      /** People whom apps alone name were spared, for else nobody would be told (0800). */
      readonly spared?: true;
      /** People who are barred by what was learned and were not before: their replies are void from here (R8). */
      readonly newlyBarred: readonly PersonId[];
    }
  /** A person who was told is now excluded, and may warn others (X6). */
  | { readonly type: 'tipped-off'; readonly person: PersonId }
  /** `by` is null where a rule did: somebody was tipped off (X6), or no person stands behind what would lower it (T11). */
  | {
      readonly type: 'triage-raised';
      readonly level: TriageLevel;
      readonly by: PersonId | null;
      readonly newlyBarred: readonly PersonId[];
    }
  /** The level that the rule table gives for the present facts, with its rows. */
  | ({ readonly type: 'triage-derived' } & DerivedTriage)
  | { readonly type: 'lifting-proposed'; readonly who: string; readonly by: PersonId; readonly reason: LiftReason }
  | {
      readonly type: 'exclusion-lifted';
      readonly who: string;
      readonly by: readonly PersonId[];
      readonly excluded: Exclusions;
    }
  /** A floor's condition holds: what it owes is latched (F2). */
  | { readonly type: 'floor-latched'; readonly floor: string; readonly obligations: readonly Obligation[] }
  /** At the deadline no evidence says that the office, or who stands in for it, was told: the last resort is (F5). */
  | ({ readonly type: 'floor-missed' } & Pick<Obligation, 'floor' | 'office' | 'deadline'>)
  /** The discharge is void, so the obligation is owed again, and due now (R8). */
  | ({ readonly type: 'floor-rearmed'; readonly due: Instant } & Pick<Obligation, 'floor' | 'office'>)
  /** A law floor comes into force then (L6), or somebody who was told leaves (M5). */
  | { readonly type: 'look-again-planned'; readonly at: Instant | null }
  /** A year has no table of holidays (Z4): calendar days are counted, or an office was told that may be closed. */
  | { readonly type: 'calendar-missing'; readonly path: string; readonly step: string | null }
  | ({
      readonly type: 'step-fired';
      readonly by: PersonId;
      readonly reason: UrgentReason;
      readonly due: Instant;
    } & StepName)
  /** Its steps count from here; none are given where it was open all along. */
  | {
      readonly type: 'path-reopened';
      readonly path: string;
      readonly by: PersonId;
      readonly reason: UrgentReason;
      readonly steps: readonly OpenedStep[];
    }
  /** For a child a second person of another institution must agree, unless the policy only adds. */
  | {
      readonly type: 'migration-proposed';
      readonly by: PersonId;
      readonly to: string;
      readonly dropped: readonly StepName[];
    }
  | {
      readonly type: 'policy-migrated';
      readonly from: string | null;
      readonly to: string;
      readonly by: PersonId;
      readonly recalled: boolean;
      /** The paths that run from here on, each with the instant its steps count from and what is due of them. */
      readonly paths: readonly MigratedPath[];
      readonly dropped: readonly StepName[];
    }
  | { readonly type: 'path-opened'; readonly path: string; readonly steps: readonly OpenedStep[] }
  /** For a child or an unknown age a second person must agree. */
  | { readonly type: 'path-end-proposed'; readonly path: string; readonly by: PersonId; readonly reason: EndReason }
  | ({
      readonly type: 'path-ended';
      readonly path: string;
      readonly by: PersonId;
      readonly reason: EndReason;
      readonly released: readonly { readonly step: string; readonly due: Instant }[];
    } & Agreed)
  | StepDecided
  /** A step was brought forward: nobody before it could be told (P9), a waiver ended (W1), or days off changed (N1). */
  | {
      readonly type: 'step-pulled';
      readonly path: string;
      readonly step: string;
      /** Of a floor, or of a step in working days, the office whose instant it is. */
      readonly office?: OfficeKind | null;
      readonly due: Instant;
      /** The instant is an additional one: the written one stands (P4, P9). */
      readonly additional?: true;
    }
  /** A message to somebody failed on every channel; these are told in their place (M5). */
  | ({ readonly type: 'substitute-told'; readonly recipients: readonly Recipient[] } & StepName)
  | { readonly type: 'emergency-raised'; readonly reason: EmergencyReason; readonly due: Instant }
  | {
      readonly type: 'reply-recorded';
      readonly reply: Reply;
      readonly means: 'code' | 'session';
      readonly act?: Act;
      /** Who entered the code for them at a desk: a person, or the desk's app. */
      readonly enteredBy?: string;
      /** They wrote something beside it, which is in a card. */
      readonly said?: true;
      /** Kawal had not told them: they heard of it some other way (R10). */
      readonly unprompted?: true;
    }
  /** Whatever this person had taken on is due again (R8). */
  | ({ readonly type: 'decline-recorded' } & Decline)
  /** A caller reached nobody. It changes nothing: the office does not know yet. */
  | { readonly type: 'call-unanswered'; readonly office: OfficeKind; readonly by: PersonId }
  /** From here on nothing that this person answered holds anything (R8). */
  | {
      readonly type: 'reply-voided';
      readonly person: PersonId;
      readonly by: PersonId;
      readonly reason: 'withdrawn' | 'shownFalse';
    }
  /** The chapter took them out of their posts on an allegation; who did stands in the chapter's own record. */
  | { readonly type: 'reply-voided'; readonly person: PersonId; readonly by: null; readonly reason: 'suspended' }
  | ({ readonly type: 'evidence-noted' } & EvidenceNote)
  | ({ readonly type: 'office-informed' } & KnowingOffice)
  | ({ readonly type: 'referral-ended' } & InformedOffice)
  | {
      readonly type: 'escalation-closed';
      readonly released: readonly (StepName & { readonly due: Instant })[];
      readonly owed?: readonly OwedCall[];
      readonly of?: string;
    }
  /** After closing: evidence says that the office knows, so nothing is owed to it. */
  | { readonly type: 'office-reached'; readonly office: OfficeKind }
  /** After closing: what proved these was taken back, so they are owed again. */
  | { readonly type: 'calls-owed'; readonly owed: readonly OwedCall[] }
  | ({ readonly type: 'giving-up-proposed' } & GivingUp)
  | ({ readonly type: 'call-given-up' } & GivingUp);

export interface MigratedPath {
  readonly path: string;
  readonly openedAt: Instant;
  /** Steps that were told before and whose repeats go on. */
  readonly keeps: readonly string[];
  readonly steps: readonly OpenedStep[];
}

/** The due instant of a step of an opened path; in working days, for one office (Z2). */
export interface OpenedStep {
  readonly step: string;
  readonly office?: OfficeKind;
  readonly due: Instant;
}

/** The one decision of a due instant (P8). */
export interface StepDecided extends Pick<Pending, 'path' | 'step' | 'office' | 'occurrence' | 'due'> {
  readonly type: 'step-decided';
  readonly decision: StepDecision;
  readonly recipients: readonly Recipient[];
  /** Offices nobody of whom could be told, and why; who was told in their place is among the recipients. */
  readonly missing: readonly Missing[];
  /** Next due instants; `step` is set if another step is due then. */
  readonly next: readonly { readonly office: OfficeKind; readonly due: Instant; readonly step?: string }[];
}

export type StepDecision =
  | { readonly outcome: 'told' }
  | {
      readonly outcome: 'held';
      readonly until: Instant;
      readonly by: readonly PersonId[];
      readonly resumes: Instant;
      /** The waiver that holds a floor, where no answer does (W1). */
      readonly waiver?: string;
    }
  | { readonly outcome: 'released'; readonly reason: 'answered' | 'relayed' | 'discharged' }
  | { readonly outcome: 'skipped'; readonly reason: 'nobody' }
  | { readonly outcome: 'barred' };

export type ParkReason = 'noChapter' | 'noNotifier';

/** Paths and steps that are no policy's: the emergency escalation's own (E1). */
export const emergencyPath = 'emergency';
export const emergencyStep = 'signal';

/** Path of the reaction to a tip-off: a told person is named, so an authority is told at once (X6). */
export const tippedOffPath = 'tipped-off';
export const tippedOffStep = 'authority';
