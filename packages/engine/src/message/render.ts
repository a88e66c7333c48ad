import { type FactName, type Localized, officeKinds, vocabulary } from '@kawal/core';
import { describeInstant, safetyLines } from '@kawal/core/locales';
import { factValues, mayCallPolice } from '@kawal/core/policy';
import type { AskedItem, Message, RenderedMessage } from './message.ts';
import { messageWords } from './message-words.ts';

/** Facts a message of class `facts` may tell, in this order. */
const toldFacts: readonly FactName[] = ['danger', 'victimAge', 'concern', 'exploitation', 'modus'];

/** Puts a message into words. Nothing that is not in the message can come into the text. */
export function renderMessage(message: Message): RenderedMessage {
  const lines = [
    ...(message.drill ? [say(message, messageWords.drill), ''] : []),
    say(message, messageWords.intro),
    '',
    ...(message.contentClass === 'facts' ? [...factLines(message), ''] : []),
    ...askLines(message),
    '',
    ...safetyPart(message),
    say(message, messageWords.code(message.code)),
    say(message, messageWords.howToReply),
    '',
    `${say(message, messageWords.noNames)} ${say(message, dangerLine(message))}`,
    message.chapter,
  ];
  return { subject: subjectOf(message), text: `${lines.join('\n')}\n` };
}

function subjectOf(message: Message): string {
  const drill = message.drill ? say(message, messageWords.drillMark) : '';
  return `${drill}${say(message, asksToAct(message) ? messageWords.urgentSubject : messageWords.subject)}`;
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
  if (message.emergency) {
    const calls = message.items.filter(({ task }) => task === 'call').map((item) => `- ${say(message, askOf(item))}`);
    return [say(message, messageWords.emergency), ...new Set(calls)];
  }
  // A path is named by what it is about, so a signal names none.
  const named = ({ path, step }: AskedItem): string => (message.contentClass === 'facts' ? ` (${path}/${step})` : '');
  const lines = message.items.map((item) => `- ${say(message, askOf(item))}${named(item)}`);
  return [say(message, messageWords.asked), ...new Set(lines)];
}

function askOf(item: AskedItem): Localized {
  switch (item.task) {
    case 'act':
      return messageWords.act(item.instead ?? item.office, item.instead === null ? null : item.office);
    case 'call':
      return messageWords.call(item.localName ?? '', officeKinds[item.instead ?? item.office].said, item.number);
    case 'account':
      return messageWords.account;
  }
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
