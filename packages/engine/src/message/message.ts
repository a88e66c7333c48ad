import type { EscalationState, Facts, Instant, Language, OfficeKind, Zone } from '@kawal/core';
import type { MessageItem } from '@kawal/core/escalation';
import type { ChapterTexts } from '@kawal/core/locales';
import type { ContentClass, NotifierCapabilities, OutgoingMessage } from '@kawal/sdk';

/** A message as facts and references, rendered for its recipient just before sending. It holds no name, number or story. */
export interface Message {
  readonly contentClass: ContentClass;
  readonly language: Language;
  /** The chapter's own texts. */
  readonly texts: ChapterTexts;
  readonly zone: Zone;
  readonly drill: boolean;
  readonly emergency: boolean;
  /** The short number of the report, by which people tell two of them apart; null for a name that has none. */
  readonly number: string | null;
  /** How people call the chapter. */
  readonly chapter: string;
  /** The handling area as people call it, or null where it is not known. */
  readonly area: string | null;
  readonly receivedAt: Instant;
  readonly facts: Facts;
  readonly items: readonly AskedItem[];
  /** Counts the messages of this recipient about this report, from 1. */
  readonly nth: number;
  /** When it should have gone, where that was a while ago. */
  readonly lateSince: Instant | null;
  /** When the report changed since the recipient first heard of it; null where it did not. */
  readonly changedAt: Instant | null;
  /** True where an adult of the report declines help: a message says that their answer is read first, and not what it is. */
  readonly isDeclined: boolean;
  /** Offices that were notified by other messages, and how often; none where the recipient should not hear of them. */
  readonly tried: readonly TriedOffice[];
  /** Offices that people were asked to phone, and who recorded the call: asking, and one word alone, prove nothing (R9). */
  readonly phoned: readonly (TriedOffice & { readonly recorded: 'byNobody' | 'byOne' | 'byTwo' })[];
  /** Offices that nobody proved to know by their deadline; none where the recipient should not hear of them. */
  readonly missed: readonly MissedOffices[];
  /** Offices that the recipient was asked to phone, and that the report bars by now. */
  readonly callsWithdrawn: readonly CalledOffice[];
  /** Offices whose people took the report on, while that holds: as `kawal status` says it. */
  readonly takenBy: readonly OfficeKind[];
  /** True for a recipient whose own answer holds: nobody asks them to take the report on again. */
  readonly isHeld: boolean;
  /** Answers that hold no longer, where none does. */
  readonly lapsed: readonly LapsedAnswer[];
  /** Offices whose people answered that they cannot handle it; none where the recipient should not hear of them. */
  readonly declinedBy: readonly OfficeKind[];
  /** Offices of whom those told before are away, in whose place the recipient is asked. */
  readonly standsIn: readonly {
    readonly office: OfficeKind;
    readonly why: 'onLeave' | 'offDuty';
    readonly isCall: boolean;
  }[];
  /** The other reports that wait for the recipient (E4). */
  readonly waiting: readonly ListedReport[];
  /** The recipient has the text already: this message only rings. */
  readonly onlyRings: boolean;
  /** The one-time code that answers this message. */
  readonly code: string;
  /** The telephone number of the secretariat; null where the deployment names none. */
  readonly phone: string | null;
  /** True where the LPA must not know of the report: no word leads to its secretariat. */
  readonly withoutLpa: boolean;
  /** The names of the chapter's own offices, because their kinds say nothing. */
  readonly ownOffices: Readonly<Partial<Record<OfficeKind, string>>>;
  /** The page on which people sign in and record what they did; null where the deployment names none. */
  readonly actsAt: string | null;
  /** The page on which the code answers; null where the deployment serves none. */
  readonly link: string | null;
}

/** An answer that counted, and when its hold ended. */
export interface LapsedAnswer {
  readonly offices: readonly OfficeKind[];
  readonly until: Instant;
  readonly level: EscalationState['replies'][number]['level'];
}

export interface TriedOffice {
  readonly office: OfficeKind;
  readonly times: number;
  /** Set while no message to any of its people got through. */
  readonly isUnreached?: true;
}

/** Offices one of which had to know by a deadline. */
export interface MissedOffices {
  readonly offices: readonly OfficeKind[];
  readonly deadline: Instant;
}

export interface ListedReport {
  readonly number: string | null;
  readonly receivedAt: Instant;
}

/** An office that is telephoned, as the directory calls it. */
export interface CalledOffice {
  readonly office: OfficeKind;
  readonly localName: string | null;
  readonly number: string | null;
}

/** One thing asked, with what the directory says of the office to be rung. */
export interface AskedItem extends MessageItem, CalledOffice {
  /** Set of a call that two people recorded: it is not asked for again. */
  readonly isMade?: true;
}

/** A message in words: all of what is handed over that is the same for every address and attempt. */
export type RenderedMessage = Omit<OutgoingMessage, 'id' | 'attempt' | 'attemptId' | 'thread' | 'address' | 'notAfter'>;

/** The capabilities of a notifier that shape the words. */
export type MessageForm = Pick<NotifierCapabilities, 'answers' | 'body'>;
