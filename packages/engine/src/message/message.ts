import type { Facts, Instant, Language, Zone } from '@kawal/core';
import type { MessageItem } from '@kawal/core/escalation';
import type { ContentClass, NotifierCapabilities, OutgoingMessage } from '@kawal/sdk';

/**
 * A message as facts and references, rendered for its recipient just before sending. It holds no name, number or story.
 */
export interface Message {
  readonly contentClass: ContentClass;
  readonly language: Language;
  readonly zone: Zone;
  readonly drill: boolean;
  readonly emergency: boolean;
  /** The short number of the report, by which people tell two of them apart; null for a name that has none. */
  readonly number: string | null;
  /** How people call the chapter. */
  readonly chapter: string;
  /** The handling area as people call it, or null where it is not known or lies outside. */
  readonly area: string | null;
  readonly receivedAt: Instant;
  readonly facts: Facts;
  readonly items: readonly AskedItem[];
  /** The one-time code that answers this message. */
  readonly code: string;
  /** The page on which the code answers; null where the deployment serves none. */
  readonly link: string | null;
}

/** One thing asked, with what the directory says of the office to be rung. */
export interface AskedItem extends MessageItem {
  readonly localName: string | null;
  readonly number: string | null;
}

/** A message in words: all of what is handed over that is the same for every address and attempt. */
export type RenderedMessage = Omit<OutgoingMessage, 'id' | 'attempt' | 'attemptId' | 'address' | 'notAfter'>;

/** The capabilities of a notifier that shape the words. */
export type MessageForm = Pick<NotifierCapabilities, 'answers' | 'body'>;
