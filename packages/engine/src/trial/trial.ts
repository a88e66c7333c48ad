import type { Language } from '@kawal/core';
import type { SendResult } from '@kawal/core/delivery';
import { type ChapterTexts, type MessageTextName, messageText } from '@kawal/core/locales';
import { type Notifier, type OutgoingMessage, replyCode, replyCodeBytes } from '@kawal/sdk';
import type { RenderedMessage } from '../message/message.ts';
import type { Entropy } from '../ports/ports.ts';
import { withinBy } from '../ports/within.ts';
import { createSends } from '../worker/sends.ts';

/** Where a trial message goes, and in which words. */
export interface Trial {
  readonly notifiers: readonly Notifier[];
  readonly channel: string;
  readonly address: string;
  readonly language: Language;
  /** How people call the chapter. */
  readonly chapter: string;
  readonly texts: ChapterTexts;
  /** The telephone number of the secretariat, which is told that the message arrived. */
  readonly phone?: string | undefined;
  readonly entropy: Entropy;
  readonly now: number;
}

/**
 * Sends a trial message to one address, through the first notifier of its channel, and returns what became of it. It
 * says that there is no report behind it. Its code was never given out, so it answers nothing.
 */
export async function sendTrial({ notifiers, channel, ...trial }: Trial): Promise<SendResult> {
  const notifier = notifiers.find((one) => one.channel === channel);
  if (notifier === undefined) return { outcome: 'failed', retryable: true, code: 'no-notifier' };
  const sends = createSends(withinBy({}), () => trial.now);
  try {
    return await (await sends.handOver(notifier, trialMessage(trial))).result;
  } finally {
    sends.giveUp();
  }
}

/** A trial helps nobody after a day. */
const helpsFor = 86_400_000;

function trialMessage({ address, entropy, now, ...about }: Omit<Trial, 'notifiers' | 'channel'>): OutgoingMessage {
  const code = replyCode(entropy.bytes(replyCodeBytes));
  const id = `trial.${code}`;
  return { ...wordsOfTrial(about, code), id, attempt: 1, attemptId: `${id}.1`, address, notAfter: now + helpsFor };
}

/** Puts a trial message into words. */
export function wordsOfTrial(
  { language, chapter, texts, phone }: Pick<Trial, 'language' | 'chapter' | 'texts' | 'phone'>,
  code: string,
): RenderedMessage {
  const say = (name: MessageTextName, fields: Readonly<Record<string, string>> = {}): string =>
    messageText(name, fields, texts)[language];
  const secretariat = phone === undefined ? say('secretariat') : say('secretariatAt', { phone });
  const named = { id: `${chapter} (PESAN PERCOBAAN)`, en: `${chapter} (TRIAL MESSAGE)` }[language];
  return {
    language,
    kind: 'account',
    urgency: 'soon',
    contentClass: 'signal',
    drill: true,
    subject: say('trialSubject'),
    text: `${say('trialText', { secretariat })}\n\n${chapter}\n`,
    parts: {
      short: say('trialShort'),
      spoken: say('trialShort'),
      // A provider's template says what it always says: that this is a trial can stand in the chapter's name alone.
      parameters: { chapter: named, number: '-', code: '0000', kind: 'account', what: say('trialShort') },
    },
    reply: { code, choices: [] },
  };
}
