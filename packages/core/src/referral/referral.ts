import type { HandlingArea } from '../area/area.ts';
import type { FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { ServiceKind } from '../case/service.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { CommandsIn } from '../record/schema.ts';
import type {
  ChildAnswer,
  ChildSupporter,
  ConsentForm,
  ConsentGiver,
  DeclineReason,
  FailureReason,
  OutsideBody,
  ProcessingBasis,
  WithdrawalReason,
} from './choices.ts';
import type { referralCommandSchemas } from './schema.ts';

/** A referral (rujukan): one service asked of one addressee for one person, by consent or law, with no more data than it needs. */
export type ReferralState = { readonly status: 'none' } | ({ readonly status: ReferralStatus } & ReferralFacts);

export type ReferralOnRecord = Exclude<ReferralState, { status: 'none' }>;

export type ReferralStatus =
  | 'prepared'
  | 'consentChecked'
  | 'sent'
  | 'acknowledged'
  | 'accepted'
  | 'inService'
  /** The addressee named another one: consent is asked anew, for it was given for the first. */
  | 'redirected'
  | EndedStatus;

export type EndedStatus = 'declined' | 'completed' | 'failed' | 'withdrawn';

export interface ReferralFacts {
  readonly report: string;
  /** The reports linked to its case: whom they bar is barred here too. */
  readonly furtherReports: readonly string[];
  /** The case it is part of; null for help that is asked for before there is one. */
  readonly case: string | null;
  /** The person it is for, by their reference in the report; null while the report names none. */
  readonly victim: string | null;
  readonly area: HandlingArea;
  readonly drill: boolean;
  readonly preparedBy: PersonId;
  /** The offices in which they prepared it. */
  readonly offices?: readonly OfficeKind[];
  readonly service: ServiceKind;
  readonly addressee: Addressee;
  /** Sealed classes that go along. */
  readonly shares: readonly SealedClass[];
  readonly consent: RecordedConsent | null;
  /** The person who recorded that consent. */
  readonly consentCheckedBy: PersonId | null;
  /** Date of the police report, if attached here. */
  readonly policeReportedOn: Instant | null;
  readonly sentAt: Instant | null;
  readonly endedAt?: Instant;
  /** Acceptance and beginning were recorded by somebody who heard of them, and neither by the addressee. */
  readonly relayed?: true;
  /** The person who recorded that the service began. */
  readonly startedBy?: PersonId;
  /** Another than whoever took it on recorded that it ended: until two institutions withdraw it, it goes on. */
  readonly goesOn?: true;
  /** It was withdrawn after somebody took it on, declined it or failed: nobody else is asked. */
  readonly givenUp?: true;
  /** One person wants to withdraw what a possible child was taken on for; a second has not agreed yet. */
  readonly proposal?: (FirstWord & { readonly reason: WithdrawalReason; readonly seen?: readonly number[] }) | null;
  /** Time for each answer where no law sets one. */
  readonly answerWithin: number | null;
  /** Expectations not met yet. */
  readonly expectations: readonly Expected[];
  /** Expectations of our own practice that ended with an adult's service. They come back for who is no adult after all. */
  readonly practiceEnded?: readonly Expected[];
}

/** An office of the directory, or a body that is in none. The name of such a body is sealed: a shelter's is its address. */
export type Addressee =
  | { readonly kind: 'office'; readonly office: OfficeKind }
  | { readonly kind: 'outside'; readonly body: OutsideBody };

/**
 * Consent of the person to this addressee: written or recorded (UU 27/2022 Art 22). A child's is their guardian's (Art 25), unless that guardian may
 * be involved; the child is heard either way. Of unknown age, the person decides. Otherwise the record names another ground of Art 20(2).
 */
export type Consent =
  | {
      readonly outcome: 'given';
      readonly by: ConsentGiver;
      readonly form: ConsentForm;
      readonly childHeard?: ChildHeard;
    }
  | { readonly outcome: 'refused'; readonly by: ConsentGiver }
  | { readonly outcome: 'notRequired'; readonly basis: ProcessingBasis; readonly childHeard?: ChildHeard };

/** A consent on record. `despite`: requests to restrict the data (UU 27/2022 Art 41), a no, or stories of a guardian. */
export type RecordedConsent = Consent & { readonly despite?: readonly string[] };

/** A child is heard, with somebody at their side who is not the guardian; nobody supports a child who cannot be asked yet. */
export interface ChildHeard {
  readonly answer: ChildAnswer;
  readonly supportedBy?: ChildSupporter;
}

/** The thing expected: an answer, a decision, the service, or a police report. */
export type ExpectationOf = 'answer' | 'decision' | 'service' | 'policeReport';

export interface Expected {
  readonly of: ExpectationOf;
  /** The id of the legal time limit that binds the addressee; null where it is the community's own. */
  readonly floor: string | null;
  readonly remindAt: Instant;
  readonly due: Instant;
  readonly reminded: boolean;
  readonly overdue: boolean;
}

export type ReferralCommand =
  | CommandsIn<typeof referralCommandSchemas, 'reference' | 'name'>
  /** Given by its case, when another report is linked to that or taken off; never refused. */
  | { readonly type: 'link-report'; readonly report: string }
  | { readonly type: 'unlink-report'; readonly report: string }
  | { readonly type: 'wake' };

export type ReferralEvent =
  | ({ readonly type: 'referral-prepared' } & Pick<
      ReferralFacts,
      | 'report'
      | 'furtherReports'
      | 'case'
      | 'victim'
      | 'area'
      | 'preparedBy'
      | 'offices'
      | 'service'
      | 'addressee'
      | 'shares'
    >)
  | { readonly type: 'report-linked' | 'report-unlinked'; readonly report: string }
  | { readonly type: 'consent-checked'; readonly consent: RecordedConsent; readonly by?: PersonId }
  | { readonly type: 'police-report-attached'; readonly filedOn: Instant }
  | {
      readonly type: 'referral-sent';
      readonly answerWithin: number;
      readonly expectations: readonly Expected[];
    }
  | { readonly type: 'referral-acknowledged'; readonly expectations: readonly Expected[] }
  | {
      readonly type: 'referral-accepted';
      readonly expectations: readonly Expected[];
      readonly relayed?: true;
      /** The officer of the addressee who took it on, where it is for the only person whom the report is about. */
      readonly knows?: PersonId;
    }
  | { readonly type: 'referral-declined'; readonly reason: DeclineReason; readonly goesOn?: true }
  | { readonly type: 'referral-redirected'; readonly reason: DeclineReason; readonly addressee: Addressee }
  | { readonly type: 'service-started'; readonly expectations: readonly Expected[]; readonly relayed?: true }
  | ({ readonly type: 'referral-completed' } & PracticeEnds)
  | ({ readonly type: 'referral-failed'; readonly reason: FailureReason; readonly goesOn?: true } & PracticeEnds)
  | {
      readonly type: 'referral-withdrawal-proposed';
      readonly reason: WithdrawalReason;
      readonly by: PersonId;
      /** The versions of its reports when it was given. */
      readonly seen?: readonly number[];
    }
  | ({ readonly type: 'referral-withdrawn'; readonly reason: WithdrawalReason } & PracticeEnds)
  | { readonly type: 'practice-resumed' }
  /** Half of the time is over. */
  | { readonly type: 'referral-reminded'; readonly of: ExpectationOf; readonly due: Instant }
  /** The time is over: the office above is to be asked, or our own duty officer where there is none that may hear of it. */
  | {
      readonly type: 'referral-overdue';
      readonly of: ExpectationOf;
      readonly floor: string | null;
      readonly due: Instant;
      readonly superior: OfficeKind | null;
    };

/** Set for an adult: what our own practice alone still expects of the addressee ends with the referral. */
export interface PracticeEnds {
  readonly practiceEnds?: true;
}
