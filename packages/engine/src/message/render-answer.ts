import type { Chapter, DeliveryState, EscalationState } from '@kawal/core';
import { personIn } from '@kawal/core/directory';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import { recordNumber } from '@kawal/core/record';
import { barsSecretariat } from './compose.ts';
import type { MessageForm, RenderedMessage } from './message.ts';
import { fittingText, uncut } from './short.ts';

/** An answer that was recorded. */
export interface RecordedAnswer {
  readonly declines: boolean;
  /** The answer held words beside its code, which are kept sealed. */
  readonly said: boolean;
  /** The code was used before: the first answer stands, and nothing new is kept. */
  readonly stands?: boolean;
}

/** The places that a message after an answer names. */
interface AnswerPlaces {
  /** The telephone number of the secretariat; left out where the deployment names none. */
  readonly phone?: string | undefined;
  /** The page on which people sign in and record what they did; left out where there is none. */
  readonly actsAt?: string | undefined;
}

/** Puts the message after an answer into words: what is on record, and where to record an act. Its address is the same for every report, and nothing answers it. */
export function wordsOfAnswer(
  { declines, said, stands = false }: RecordedAnswer,
  { person }: DeliveryState,
  { drill, report, excluded }: EscalationState,
  { directory, name: chapter, texts = {}, ...own }: Chapter,
  { phone, actsAt }: AnswerPlaces,
  body: MessageForm['body'],
): RenderedMessage {
  const language = personIn(directory, person)?.language ?? own.language;
  const number = recordNumber(report);
  const say = (name: MessageTextName, fields: Readonly<Record<string, string>> = {}): string =>
    messageText(name, fields, texts)[language];
  const mark = drill ? say('drillMark') : '';
  const secretariat = phone === undefined ? say('secretariat') : say('secretariatAt', { phone });
  const withoutLpa = barsSecretariat({ excluded }, { directory });
  // Words may be read wrongly, and a cry for help be among them.
  const notMeant = withoutLpa ? say('answerAlone') : say('notMeant', { secretariat });
  const misread = `${notMeant}${said ? ` ${say('help')}` : ''}`;
  const safety = declines ? '' : ` ${say('shortSafety')}`;
  const recorded = `${mark}${say(declines ? 'cannotNow' : 'tookOn', { number: number ?? '' })} ${misread}${safety}`;
  const tellAct = withoutLpa ? [] : [say('tellAct', { secretariat })];
  const goesOn = actsAt === undefined ? tellAct : [say('recordAct', { link: actsAt })];
  const briefly = actsAt === undefined ? tellAct.map(() => say('shortTellAct')) : [say('shortAct', { link: actsAt })];
  const short = uncut([recorded, ...(declines ? [] : briefly)].join(' '));
  const lines = [
    ...(drill ? [say('drill')] : []),
    recorded,
    ...(declines ? [] : goesOn),
    ...(said && !stands ? [say('wordsKept')] : []),
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
    text: fittingText(body, `${lines.join('\n')}\n`, short),
    parts: {
      short,
      spoken: short,
      parameters: { chapter: `${mark}${chapter}`, code: '', kind: 'account', what: short.replace(/ +/g, ' ') },
    },
    reply: { code: '', choices: [] },
  };
}
