import { type FactName, type Localized, type OfficeKind, officeKinds, vocabulary } from '@kawal/core';
import { describeInstant, safetyLines } from '@kawal/core/locales';
import { factValues, mayCallPolice } from '@kawal/core/policy';
import { groupedCode, type Notifier } from '@kawal/sdk';
import type { AskedItem, Message, MessageForm, RenderedMessage } from './message.ts';
import { messageWords } from './message-words.ts';

/** Facts a message of class `facts` may tell, in this order. */
const toldFacts: readonly FactName[] = ['danger', 'victimAge', 'concern', 'exploitation', 'modus'];

const roomy: MessageForm = { answers: [], body: { most: 100_000, unit: 'characters', longer: 'split' } };

/** Returns the form in which a notifier takes messages. Answers that it does not receive are none. */
export function formFor({ capabilities, receive }: Notifier): MessageForm {
  return { answers: receive === undefined ? [] : capabilities.answers, body: capabilities.body };
}

/** Puts a message into words. Nothing that is not in the message can come into the text. */
export function renderMessage(message: Message, { answers, body }: MessageForm = roomy): RenderedMessage {
  const { language, contentClass, drill, emergency, facts, code, link } = message;
  const short = shortOf(message);
  const whole = message.onlyRings ? `${short}\n` : textOf(message, answers);
  const isDanger = contentClass === 'facts' && factValues(facts, 'danger').includes('yes');
  const choices = answers.some((way) => way !== 'text')
    ? [{ type: 'take' as const, token: code, label: say(message, messageWords.take), digit: takeDigit }]
    : [];
  return {
    language,
    contentClass,
    drill,
    ...(message.onlyRings ? { onlyRings: true as const } : {}),
    kind: kindOf(message),
    urgency: emergency || isDanger ? 'now' : 'soon',
    subject: subjectOf(message),
    text: body.longer === 'refused' && sizeIn(body.unit, whole) > body.most ? short : whole,
    parts: { short, spoken: spokenOf(message, answers), parameters: parametersOf(message) },
    reply: {
      code,
      choices,
      ...(link === null
        ? {}
        : { link: { url: link, take: { body: takeByLink, label: say(message, messageWords.take) } } }),
    },
  };
}

const takeDigit = '1';

/** The words of the form by which the page of a link takes a report on. */
const takeByLink = 'answer=take';

/** The longest short form: one SMS. */
const oneSms = 160;

/** The message in one SMS. Where there is room, the link goes along, whose page has the safety lines, or a short one of them. */
function shortOf(message: Message): string {
  const text = `${drillMark(message)}${say(message, topic(message))}. ${say(message, introOf(message))} ${say(message, messageWords.code(message.code))}`;
  const more = [
    ...(message.link === null ? [] : [message.link]),
    ...(asksToAct(message) ? [say(message, messageWords.shortSafety)] : []),
  ];
  return more.map((one) => `${text} ${one}`).find(({ length }) => length <= oneSms) ?? text;
}

function sizeIn(unit: MessageForm['body']['unit'], text: string): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

function kindOf({ emergency, items }: Message): RenderedMessage['kind'] {
  if (emergency) return 'emergency';
  if (items.some(({ task }) => task === 'call')) return 'call';
  return items.every(({ task }) => task === 'account') ? 'account' : 'act';
}

function textOf(message: Message, answers: MessageForm['answers']): string {
  const lines = [
    ...(message.drill ? [say(message, messageWords.drill), ''] : []),
    say(message, introOf(message)),
    ...(message.number === null ? [] : [say(message, messageWords.number(message.number))]),
    ...standingLines(message),
    '',
    ...(message.contentClass === 'facts' ? [...factLines(message), ''] : []),
    ...askLines(message),
    '',
    ...waitingLines(message),
    ...safetyPart(message),
    ...(message.link === null ? [] : [say(message, messageWords.answerHere(message.link))]),
    say(message, messageWords.code(message.code)),
    say(message, messageWords.howToReply(message.phone)),
    ...answerLines(message, answers),
    '',
    `${say(message, messageWords.noNames)} ${say(message, dangerLine(message))}`,
    message.chapter,
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines(message: Message, answers: MessageForm['answers']): readonly string[] {
  if (answers.length === 0) return [say(message, messageWords.nobodyReads)];
  return answers.includes('text') ? [say(message, messageWords.replyHere)] : [];
}

function spokenOf(message: Message, answers: MessageForm['answers']): string {
  const parts = [
    ...(message.drill ? [messageWords.drill] : []),
    introOf(message),
    answers.includes('digit') ? messageWords.pressToTake(takeDigit) : messageWords.openApp,
    ...(asksToAct(message) ? [messageWords.shortSafety] : []),
  ];
  return parts.map((part) => say(message, part)).join(' ');
}

function parametersOf(message: Message): RenderedMessage['parts']['parameters'] {
  const { contentClass, chapter, code } = message;
  const parameters = {
    // A provider's template may show nothing else of a drill.
    chapter: `${drillMark(message)}${chapter}`,
    code: groupedCode(code),
    kind: kindOf(message),
    what: say(message, introOf(message)),
  };
  if (contentClass === 'signal') return parameters;
  return { ...parameters, area: message.area ?? say(message, messageWords.somewhere) };
}

/** The number tells two reports apart, and says nothing of either. */
function subjectOf(message: Message): string {
  const number = message.number === null ? '' : ` (${message.number})`;
  return `${drillMark(message)}${say(message, topic(message))}${number}`;
}

function introOf({ nth, number, onlyRings }: Message): Localized {
  return onlyRings ? messageWords.rings(number, nth) : messageWords.intro(nth);
}

/** How far the report is: that this message is late, who was notified before, and who took it on. */
function standingLines(message: Message): readonly string[] {
  const { nth, lateSince, tried, phoned, takenBy, declinedBy, zone, contentClass } = message;
  const late = lateSince === null ? [] : [messageWords.late(describeInstant(lateSince, zone))];
  const named = (offices: readonly Localized[]): Localized => ({
    id: offices.map(({ id }) => id).join(', '),
    en: offices.map(({ en }) => en).join(', '),
  });
  const taken =
    takenBy.length > 0
      ? messageWords.takenBy(named(takenBy.map((one) => nameOf(one, message))))
      : messageWords.nobodyTook;
  const before = tried.map(({ office, times }) => messageWords.triedOffice(nameOf(office, message), times));
  // A signal must not show by whom it names what the report is about.
  if (contentClass === 'signal')
    return [...late, ...(nth > 1 && takenBy.length === 0 ? [messageWords.nobodyTook] : [])].map((one) =>
      say(message, one),
    );
  const said = [
    ...(before.length > 0 ? [messageWords.tried(named(before))] : []),
    ...phoned.map((one) => messageWords.phoned(nameOf(one.office, message), one)),
    ...(declinedBy.length > 0 ? [messageWords.declinedBy(named(declinedBy.map((one) => officeKinds[one].said)))] : []),
    ...(nth > 1 || before.length + phoned.length > 0 ? [taken] : []),
  ];
  return [...late, ...said].map((one) => say(message, one));
}

/** The other reports that wait for the recipient, each on its line. */
function waitingLines(message: Message): readonly string[] {
  const lines = message.waiting.flatMap(({ number, receivedAt }) =>
    number === null ? [] : [messageWords.waitingReport(number, describeInstant(receivedAt, message.zone))],
  );
  return lines.length === 0
    ? []
    : [say(message, messageWords.alsoWaiting), ...lines.map((one) => say(message, one)), ''];
}

function drillMark(message: Message): string {
  return message.drill ? say(message, messageWords.drillMark) : '';
}

function topic(message: Message): Localized {
  return asksToAct(message) ? messageWords.urgentSubject : messageWords.subject;
}

function asksToAct({ items, emergency }: Message): boolean {
  return emergency || items.some(({ task }) => task !== 'account');
}

function safetyPart(message: Message): readonly string[] {
  if (!asksToAct(message)) return [];
  return [say(message, messageWords.safety), ...safetyLines.map((line) => `- ${say(message, line)}`), ''];
}

/** A signal must not show by this line what the report says, so it never names the police. */
function dangerLine({ contentClass, facts }: Message): Localized {
  return contentClass === 'facts' && mayCallPolice(facts) ? messageWords.callPolice : messageWords.callSapa;
}

function factLines(message: Message): readonly string[] {
  const facts = toldFacts.map((name): [string, string] => [
    say(message, vocabulary[name].said),
    factValues(message.facts, name)
      .map((value) => saidOf(name, value, message))
      .join(', '),
  ]);
  const lines: readonly [string, string][] = [
    [say(message, messageWords.area), message.area ?? say(message, messageWords.somewhere)],
    [say(message, messageWords.received), say(message, describeInstant(message.receivedAt, message.zone))],
    ...facts,
  ];
  return lines.map(([label, content]) => `${capitalise(label)}: ${content}`);
}

function askLines(message: Message): readonly string[] {
  const { emergency, items, phone } = message;
  const asked = emergency ? items.filter(({ task }) => task === 'call') : items;
  return [
    say(message, emergency ? messageWords.emergency : messageWords.asked),
    ...new Set(asked.map((item) => `- ${say(message, askOf(item, message))}`)),
    ...(items.some(({ task }) => task === 'call') ? [say(message, messageWords.howToCall(phone))] : []),
  ];
}

function askOf({ task, office, instead, localName, number }: AskedItem, message: Message): Localized {
  const asked = instead ?? office;
  switch (task) {
    case 'act':
      return messageWords.act(nameOf(asked, message), instead === null ? null : nameOf(office, message));
    case 'call':
      return messageWords.call(asked, localName === null ? nameOf(asked, message) : asIs(localName), number);
    case 'account':
      return messageWords.account;
  }
}

function nameOf(office: OfficeKind, { ownOffices }: Message): Localized {
  const own = ownOffices[office];
  return own === undefined ? officeKinds[office].said : asIs(own);
}

function asIs(name: string): Localized {
  return { id: name, en: name };
}

function say({ language }: Pick<Message, 'language'>, said: Localized): string {
  return said[language];
}

function saidOf(name: FactName, value: string, message: Message): string {
  const definition = vocabulary[name].values.find((one) => one.value === value);
  return definition === undefined ? value : say(message, definition.said);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
