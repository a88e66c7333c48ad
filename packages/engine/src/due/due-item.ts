import type {
  Chapter,
  ChapterEvent,
  ChapterState,
  Entry,
  HandlingArea,
  Instant,
  Localized,
  OfficeKind,
  PersonId,
  Policy,
  ReportEvent,
  Zone,
} from '@kawal/core';
import type { AccessConcept } from '@kawal/core/access';
import type { ChapterProposal } from '@kawal/core/chapter';
import type { Notifier } from '@kawal/sdk';
import type { ChangeOfPeople } from '../chapter/changes-of-people.ts';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { Urgency } from './urgency.ts';

/** One thing that is due, or waits. The lower the rank, the worse; of one rank the graver report comes first, then the older. */
export interface DueItem {
  readonly what: DueKind;
  readonly rank: number;
  /**
   * By when it is due: `owed`, `breach`, `dataRequest`, `monitoring`, `month`, `visit`, `commitment`, `decree` and `training`;
   * of `handled` when the answer that holds it ends. Since when it waits: `forewarned`, `untaken`, `call`, `closing`, `closed`,
   * `case`, `news`, `unattended`, `unhandled` and `colleague`. Of `review`, `secondWord` and `referral` by when, where it has such a day,
   * else since when; of `ownWord` when it lapses. It is the present where no day is known.
   */
  readonly at: Instant;
  /** The record it is about; of a month that nobody opened yet the name it will have. */
  readonly record: RecordName;
  readonly area: HandlingArea | null;
  /** The verb to go on with, as `reports.close`. */
  readonly verb: string;
  /** Gives what is known of the body of the verb: somebody's first word, or the month that is asked for. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Of a call: offices that it is made to, whose record `escalations.relay` takes. A button for another records what nobody did. */
  readonly offices?: readonly OfficeKind[];
  /** Of a report that nobody took on: its sentence asks nobody, so an app names who was notified. */
  readonly asksNobody?: true;
  /** How urgent its report or case is, as far as this person may know; `said` begins with the words of it. */
  readonly urgency?: Urgency;
  /** Who must do what, in a sentence. It names nobody but by reference. */
  readonly said: Localized;
}

/**
 * Says what kind of thing is due: an app groups by it and takes the sentence of the item itself. `owed` is an office that must still be
 * told, `untaken` a report that nobody took on, `call` one to be made and recorded, `secondWord` a proposal that waits for this
 * person, `ownWord` one of theirs that waits for another, `forewarned` a danger to come, `colleague` a case to be shared,
 * `news` what others said of a report in hand since this person read it.
 */
export type DueKind =
  | 'forewarned'
  | 'untaken'
  | 'handled'
  | 'news'
  | 'call'
  | 'owed'
  | 'breach'
  | 'dataRequest'
  | 'review'
  | 'closing'
  | 'closed'
  | 'secondWord'
  | 'ownWord'
  | 'referral'
  | 'case'
  | 'monitoring'
  | 'month'
  | 'visit'
  | 'commitment'
  | 'decree'
  | 'training'
  | 'unattended'
  | 'unhandled'
  | 'colleague';

/** The fields of a referral that its addressee is shown and that say what waits. */
export type AddressedReferral = Pick<StateOf<'referral'>, 'status' | 'service' | 'expectations'>;

/** Everything that the question needs, as its actor may see it. */
export interface DueSight {
  readonly person: PersonId;
  readonly chapter: Chapter | null;
  /** First words about the chapter's people and files, as far as the actor may know of them. */
  readonly proposals: readonly ChapterProposal[];
  readonly suspensions: ChapterState['suspensions'];
  readonly zone: Zone;
  readonly now: Instant;
  /** Until when; without one each kind has its own time ahead. */
  readonly until: Instant | undefined;
  readonly notifiers?: readonly Notifier[] | undefined;
  /** Reads every record of a concept that is shown as a whole, without drills; by a key, its status where none is named. A case has no proposal that fell. */
  records<Name extends AccessConcept>(
    concept: Name,
    value?: string,
    key?: string,
  ): Promise<readonly { readonly stream: RecordName<Name>; readonly state: StateOf<Name> }[]>;
  isShown: (record: string) => Promise<boolean>;
  /** Reads the referrals that the person is shown as their addressee alone, without drills. */
  addressed(): Promise<readonly { readonly stream: RecordName<'referral'>; readonly state: AddressedReferral }[]>;
  /** Returns those of some cases on which nobody of the LPA may decide; none for the LPA, who is not shown such a case. */
  withoutLpa: (cases: readonly string[]) => Promise<readonly string[]>;
  /** Reads several records of one concept whole, at once: for whom they bar, their person's age and no, and what is still owed. */
  whole<Name extends AccessConcept>(names: readonly string[]): Promise<ReadonlyMap<string, StateOf<Name>>>;
  /** Reads whom a report told, each notification as its delivery has it. */
  told: (state: StateOf<'escalation'>) => Promise<StateOf<'escalation'>['told']>;
  /** Returns those of some cases on which none of their handlers may decide. */
  unhandled: (
    cases: readonly { readonly stream: string; readonly state: { readonly handlers: readonly string[] } }[],
  ) => Promise<readonly string[]>;
  closers: (report: RecordName<'report'>) => Promise<readonly PersonId[]>;
  /** Reads who changed a record last, and when; of one type of change where it is named. */
  last: (record: string, type?: string) => Promise<{ readonly by: PersonId; readonly at: Instant } | undefined>;
  /** Reads what others said of a report since the person read its story; where nobody can, since they answered. */
  unread: (report: string, answeredAt: Instant) => Promise<readonly Entry<ReportEvent>[]>;
  /** Returns the sum of the versions of all that is tied to a report. */
  matter: (report: string) => Promise<number>;
  /** Reads changes of people of one type and who made them, by the newest entries of the chapter. */
  changes: <Type extends ChapterEvent['type']>(type: Type) => Promise<readonly ChangeOfPeople<Type>[]>;
  policy: (hash: string) => Promise<Policy | null>;
}
