import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { describeInstant, type MessageTextName, messageText } from '@kawal/core/locales';
import { groupedCode, plainText, smsSegments } from '@kawal/sdk';
import type { CalledOffice, Message, MessageForm, RenderedMessage } from './message.ts';

/** Says a text of the chapter, or else of Kawal, in the recipient's language. */
export function say(
  { language, texts }: Pick<Message, 'language' | 'texts'>,
  name: MessageTextName,
  fields: Readonly<Record<string, string | Localized>> = {},
): string {
  // A field that is empty leaves no blank before a stop.
  return messageText(name, fields, texts)[language].replace(/ +(?=[.;])/g, '');
}

/** Says what the secretariat takes by telephone, except where the LPA must not know of the report. */
export function toSecretariat(
  message: Message,
  name: MessageTextName,
  fields: Readonly<Record<string, string>> = {},
): string {
  if (message.withoutLpa) return say(message, 'answerAlone');
  const { phone } = message;
  const secretariat = phone === null ? say(message, 'secretariat') : say(message, 'secretariatAt', { phone });
  return say(message, name, { ...fields, secretariat });
}

/** Says whom not to contact, which every form of a message says: calls that are withdrawn, and an LPA that is accused. */
export function forbidden(message: Message): readonly string[] {
  return [...withdrawn(message, 'shortWithdrawn', 'name'), ...withoutLpa(message)];
}

/** Names each office that is phoned no more. The calls that stand are not among them (0424). */
export function withdrawn(
  message: Message,
  text: 'callsWithdrawn' | 'shortWithdrawn',
  by: 'name' | 'kind',
): readonly string[] {
  const offices = withdrawnOffices(message, by);
  return offices.length === 0 ? [] : [say(message, text, { offices: offices.join(', ') })];
}

/** Says the same in a sentence for each, because an SMS may be read alone. */
export function withdrawnEach(message: Message, by: 'name' | 'kind'): string {
  return withdrawnOffices(message, by)
    .map((offices) => say(message, 'shortWithdrawn', { offices }))
    .join(' ');
}

function withdrawnOffices(message: Message, by: 'name' | 'kind'): readonly string[] {
  return message.callsWithdrawn.map((one) => {
    const { office, phone } = calledAs(one, by, message);
    return `${office} ${phone}`.trim();
  });
}

/** Says that the report changed since its recipient heard of it, and where it is read: nothing of what changed. */
export function changed(message: Message): readonly string[] {
  const { changedAt, actsAt, zone } = message;
  if (changedAt === null) return [];
  const at = describeInstant(changedAt, zone)[message.language];
  if (actsAt !== null) return [say(message, 'changedHere', { at, link: actsAt })];
  return [message.withoutLpa ? say(message, 'changedAlone', { at }) : toSecretariat(message, 'changed', { at })];
}

export function withoutLpa(message: Message): readonly string[] {
  return message.withoutLpa ? [say(message, 'shortWithoutLpa')] : [];
}

/** How an office is called that is telephoned: by its name in the directory or by its kind, and its number where the name holds none. */
export function calledAs(
  { office, localName, number }: CalledOffice,
  by: 'name' | 'kind',
  message: Message,
): { readonly office: string; readonly phone: string } {
  const kind = nameOf(office, message)[message.language];
  const name = by === 'name' ? (localName ?? kind) : officeKinds[office].added ? cutShort(kind) : kind;
  return { office: name, phone: number === null || name.split(' ').includes(number) ? '' : number };
}

/** The longest name of a chapter's own office where room is short, for its kind has no other name. */
const longestOwn = 40;

function cutShort(name: string): string {
  const signs = [...plainText(name).normalize('NFKD')].filter((sign) => smsSegments(sign).alphabet === 'gsm-7');
  return signs.slice(0, longestOwn).join('').trim();
}

export function kindOf({ emergency, items }: Message): RenderedMessage['kind'] {
  if (emergency) return 'emergency';
  if (items.some(({ task }) => task === 'call')) return 'call';
  return items.every(({ task }) => task === 'account') ? 'account' : 'act';
}

export function topic(message: Message): MessageTextName {
  return kindOf(message) === 'account' ? 'subject' : 'urgentSubject';
}

/** The first words: of a first message, of a reminder, or of a ring. */
export function introOf(message: Message): string {
  const { nth, number, onlyRings } = message;
  if (onlyRings) return say(message, 'rings', { nth: String(nth - 1), number: number ?? '' });
  return nth === 1 ? say(message, 'intro') : say(message, 'reminder', { nth: String(nth - 1) });
}

export function drillMark(message: Message): string {
  return message.drill ? say(message, 'drillMark') : '';
}

/** Says where an act goes to somebody who took the report on: to the page of the app, else to the secretariat. */
export function actAsked(message: Message, form: 'short' | 'whole'): readonly string[] {
  const { actsAt, withoutLpa } = message;
  if (kindOf(message) !== 'account' || (withoutLpa && actsAt === null)) return [];
  if (form === 'short')
    return [actsAt === null ? say(message, 'shortTellAct') : say(message, 'shortAct', { link: actsAt })];
  return [actsAt === null ? toSecretariat(message, 'tellAct') : say(message, 'recordAct', { link: actsAt })];
}

export function nameOf(office: OfficeKind, { ownOffices }: Message): Localized {
  const own = ownOffices[office];
  return own === undefined ? officeKinds[office].said : { id: own, en: own };
}

/** Says the code that answers a message, or that nothing does. */
export function codeSaid(message: Message, name: 'code' | 'shortCode', without: 'noAnswer' | 'shortNoAnswer'): string {
  return message.code === '' ? say(message, without) : say(message, name, { code: groupedCode(message.code) });
}

/** Says briefly how to answer, longest form first: by the page, a reply, or the secretariat, with the code. */
export function codeForms(message: Message, answers: MessageForm['answers']): readonly string[] {
  const { code, link, onlyRings, withoutLpa } = message;
  const codes = (['code', 'shortCode'] as const).map((name) => codeSaid(message, name, 'shortNoAnswer'));
  const page = link === null || kindOf(message) === 'account' ? [] : [link];
  // A ring is short, and names the message that says how.
  if (onlyRings) return [...page, ...codes];
  if (page.length > 0) return [...page.map((one) => `${codes[0]} ${one}`), ...page, ...codes];
  const told = [
    toSecretariat(message, 'codeTold'),
    say(message, 'codeTold', { secretariat: say(message, 'secretariat') }),
  ];
  const ways = answers.includes('text') ? [say(message, 'codeSent')] : withoutLpa ? [] : told;
  return [...(code === '' ? [] : ways).flatMap((how) => codes.map((one) => `${one} ${how}`)), ...codes];
}
