import type { Localized } from '@kawal/core';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import { groupedCode } from '@kawal/sdk';
import type { Message } from './message.ts';

/** Says a text of the chapter, or else of Kawal, in the recipient's language. */
export function say(
  { language, texts }: Pick<Message, 'language' | 'texts'>,
  name: MessageTextName,
  fields: Readonly<Record<string, string | Localized>> = {},
): string {
  return messageText(name, fields, texts)[language];
}

/** Says what the secretariat takes by telephone, except where the LPA must not know of the report. */
export function toSecretariat(message: Message, name: MessageTextName): string {
  if (message.withoutLpa) return say(message, 'answerAlone');
  const { phone } = message;
  const secretariat = phone === null ? say(message, 'secretariat') : say(message, 'secretariatAt', { phone });
  return say(message, name, { secretariat });
}

/** Says whom not to contact, which every form of a message says: calls that are withdrawn, and an LPA that is accused. */
export function forbidden({ callsWithdrawn, withoutLpa, ...message }: Message): readonly string[] {
  const names = [callsWithdrawn ? ('shortWithdrawn' as const) : [], withoutLpa ? ('shortWithoutLpa' as const) : []];
  return names.flat().map((name) => say(message, name));
}

/** Says the code that answers a message, or that nothing does. */
export function codeSaid(message: Message, name: 'code' | 'shortCode', without: 'noAnswer' | 'shortNoAnswer'): string {
  return message.code === '' ? say(message, without) : say(message, name, { code: groupedCode(message.code) });
}
