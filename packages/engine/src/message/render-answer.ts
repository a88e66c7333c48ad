import type { Language } from '@kawal/core';
import { type ChapterTexts, type MessageTextName, messageText } from '@kawal/core/locales';
import type { RenderedMessage } from './message.ts';

/** The message after an answer that was recorded, as facts: it says what is on record, and where to record an act. */
export interface AnswerMessage {
  readonly declines: boolean;
  /** The answer held words beside its code, which are kept sealed. */
  readonly said: boolean;
  readonly language: Language;
  readonly texts: ChapterTexts;
  readonly drill: boolean;
  /** The short number of the report; null for a name that has none. */
  readonly number: string | null;
  readonly chapter: string;
  /** The telephone number of the secretariat; null where the deployment names none. */
  readonly phone: string | null;
  /** The page on which people sign in and record what they did; null where there is none. */
  readonly actsAt: string | null;
}

/** Puts the message after an answer into words. Its address is the same for every report, and nothing answers it. */
export function renderAnswer(answer: AnswerMessage): RenderedMessage {
  const { declines, said, language, texts, drill, number, chapter, phone, actsAt } = answer;
  const say = (name: MessageTextName, fields: Readonly<Record<string, string>> = {}): string =>
    messageText(name, fields, texts)[language];
  const mark = drill ? say('drillMark') : '';
  const short = `${mark}${say(declines ? 'cannotNow' : 'tookOn', { number: number ?? '' })}`;
  const secretariat = phone === null ? say('secretariat') : say('secretariatAt', { phone });
  const goesOn = actsAt === null ? say('tellAct', { secretariat }) : say('recordAct', { link: actsAt });
  const lines = [
    ...(drill ? [say('drill')] : []),
    short,
    ...(declines ? [] : [goesOn, say('shortSafety')]),
    ...(said ? [say('wordsKept')] : []),
    '',
    chapter,
  ];
  return {
    language,
    contentClass: 'signal',
    drill,
    kind: 'account',
    purpose: 'answer',
    urgency: 'soon',
    subject: `${mark}${say('subject')}${number === null ? '' : ` (${number})`}`,
    text: `${lines.join('\n')}\n`,
    parts: {
      short,
      spoken: short,
      parameters: { chapter: `${mark}${chapter}`, code: '', kind: 'account', what: short },
    },
    reply: { code: '', choices: [] },
  };
}
