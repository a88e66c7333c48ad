import { type FactName, type Localized, type OfficeKind, officeKinds, vocabulary } from '@kawal/core';
import { describeInstant, type MessageTextName, safetyLines } from '@kawal/core/locales';
import { factValues, numberToCall } from '@kawal/core/policy';
import { groupedCode, type Notifier } from '@kawal/sdk';
import { asksFirst, toldFacts } from './content-class.ts';
import { mayBeToday } from './may-be-today.ts';
import type { AskedItem, Message, MessageForm, RenderedMessage } from './message.ts';
import { offerOf, takeDigit } from './offer.ts';
import {
  actAsked,
  changed,
  codeSaid,
  drillMark,
  forbidden,
  introOf,
  kindOf,
  nameOf,
  say,
  topic,
  toSecretariat,
  withdrawn,
} from './say.ts';
import { callsByLength, fittingText, shortOf, waitingByLength } from './short.ts';
import { standsInWords } from './stands-in.ts';

const roomy: MessageForm = { answers: [], body: { most: 100_000, unit: 'characters', longer: 'split' } };

/** Returns the form in which a notifier takes messages. Answers that it does not receive are none. */
export function formFor({ capabilities, receive, listen }: Notifier): MessageForm {
  return {
    answers: receive === undefined && listen === undefined ? [] : capabilities.answers,
    body: capabilities.body,
  };
}

/** Puts a message into words. Nothing that is not in the message can come into the text. */
export function renderMessage(composed: Message, { answers, body }: MessageForm = roomy): RenderedMessage {
  const { language, contentClass, drill, emergency, facts, code } = composed;
  // No page and no channel takes a code, and the secretariat must not hear of it: nobody is shown one.
  const isOfUse = !composed.withoutLpa || composed.link !== null || answers.length > 0;
  const message = isOfUse ? composed : { ...composed, code: '' };
  // Whoever took it on is not asked to take it on.
  const isTaken = kindOf(message) === 'account' || message.isHeld;
  const link = isTaken ? null : message.link;
  const short = shortOf(message, { answers, body });
  const whole = message.onlyRings ? `${short}\n` : textOf(message, answers);
  const isDanger = contentClass === 'facts' && factValues(facts, 'danger').includes('yes');
  return {
    language,
    contentClass,
    drill,
    ...(message.onlyRings ? { onlyRings: true as const } : {}),
    kind: kindOf(message),
    urgency: emergency || isDanger ? 'now' : 'soon',
    subject: subjectOf(message),
    text: fittingText(body, whole, short),
    parts: { short, spoken: spokenOf(message, answers), parameters: parametersOf(message) },
    reply: offerOf({ code, token: code, link }, isTaken ? [] : answers, (name) => say(message, name)),
  };
}

function textOf(message: Message, answers: MessageForm['answers']): string {
  const isTaken = kindOf(message) === 'account' || message.isHeld;
  const forbids = safetyLines.map((line) => `\n- ${line[message.language]}`).join('');
  const lines = [
    ...(message.drill ? [say(message, 'drill'), ''] : []),
    introOf(message),
    ...(message.number === null ? [] : [say(message, 'number', { number: message.number })]),
    ...standingLines(message),
    '',
    ...(message.contentClass === 'facts' ? [...factLines(message), ''] : []),
    ...askLines(message),
    '',
    ...waitingLines(message),
    ...[say(message, 'safety', { safetyLines: forbids }), ''],
    ...(message.link === null || isTaken ? [] : [say(message, 'answerHere', { link: message.link })]),
    codeSaid(message, 'code', 'noAnswer'),
    ...(message.code === '' && message.actsAt !== null ? [say(message, 'recordAct', { link: message.actsAt })] : []),
    toSecretariat(message, isTaken ? 'accountReply' : 'howToReply'),
    ...answerLines(message, answers),
    '',
    `${say(message, 'noNames')} ${say(message, dangerLine(message))}`,
    message.chapter,
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines(message: Message, answers: MessageForm['answers']): readonly string[] {
  if (answers.length === 0) return [say(message, 'nobodyReads')];
  const how = kindOf(message) === 'account' || message.isHeld ? 'accountReplyHere' : 'replyHere';
  return answers.includes('text') ? [say(message, how)] : [];
}

function spokenOf(message: Message, answers: MessageForm['answers']): string {
  const parts = [
    ...(message.drill ? [say(message, 'drill')] : []),
    introOf(message),
    answers.includes('digit') && kindOf(message) !== 'account' && !message.isHeld
      ? say(message, 'pressToTake', { digit: takeDigit })
      : toSecretariat(message, 'callToAnswer'),
    ...(message.code === '' ? [say(message, 'noAnswer')] : []),
    ...safetyLines.map((line) => line[message.language]),
  ];
  return parts.join(' ');
}

function parametersOf(message: Message): RenderedMessage['parts']['parameters'] {
  const { contentClass, chapter, code } = message;
  const parameters = {
    // A provider's template may show nothing else of a drill.
    chapter: `${drillMark(message)}${chapter}`,
    number: message.number ?? '-',
    code: code === '' ? '-' : groupedCode(code),
    kind: kindOf(message),
    what: whatOf(message),
  };
  if (contentClass === 'signal') return parameters;
  return { ...parameters, area: message.area ?? say(message, 'somewhere') };
}

/** The longest `what`, so that a template of 1,024 characters has room for its own words. */
const longestWhat = 600;

/** All that tells one message of a report from another, on one line: late, which reminder, whom to phone, what else waits. */
function whatOf(message: Message): string {
  const { items, emergency, lateSince, zone } = message;
  const late = lateSince === null ? [] : [say(message, 'late', { at: describeInstant(lateSince, zone) })];
  const isAccount = kindOf(message) === 'account';
  const opening = [
    ...forbidden(message),
    ...(message.changedAt === null ? [] : [say(message, 'shortChanged')]),
    ...late,
    ...(emergency ? [say(message, 'shortEmergency')] : []),
    ...(isAccount ? [say(message, 'account')] : [introOf(message)]),
  ];
  const calls = items.filter(({ task, isMade }) => task === 'call' && !isMade);
  const asks = isAccount
    ? [actAsked(message, 'whole'), actAsked(message, 'short')]
    : [[...new Set(calls.map((item) => askOf(item, message)))], ...callsByLength(message)];
  const others = [...waitingByLength(message).map((also) => [also]), []];
  const forms = asks.flatMap((some) => others.map((also) => [...some, ...also]));
  const whole = forms.map((some) => [...opening, ...some].join(' ')).find(({ length }) => length <= longestWhat);
  return whole ?? opening.join(' ');
}

/** The number tells two reports apart, and says nothing of either. */
function subjectOf(message: Message): string {
  const number = message.number === null ? '' : ` (${message.number})`;
  return `${drillMark(message)}${say(message, topic(message))}${number}`;
}

/** How far the report is: that this message is late, who was notified before, and who took it on. */
function standingLines(message: Message): readonly string[] {
  const { nth, lateSince, tried, phoned, missed, takenBy, zone, contentClass, language } = message;
  const late = lateSince === null ? [] : [say(message, 'late', { at: describeInstant(lateSince, zone) })];
  const officesIn = (offices: readonly OfficeKind[]): string =>
    offices.map((one) => nameOf(one, message)[language]).join(', ');
  const nobody = say(message, 'nobodyTook');
  const taken = takenBy.length > 0 ? say(message, 'takenBy', { offices: officesIn(takenBy) }) : nobody;
  const held = message.lapsed.map(
    ({ offices, until, level }) =>
      lapsedWords[level](officesIn(offices), describeInstant(until, zone)[language])[language],
  );
  const before = tried.map(({ office, times, isUnreached }) => {
    const name = nameOf(office, message)[language];
    if (isUnreached) return say(message, 'triedInVain', { office: name });
    return times === 1 ? name : say(message, 'triedTimes', { office: name, times: String(times) });
  });
  // A signal must not show by whom it names what the report is about.
  const news = [...withdrawn(message, 'callsWithdrawn', 'name'), ...changed(message)];
  if (contentClass === 'signal') return [...news, ...late, ...(nth > 1 && takenBy.length === 0 ? [nobody] : [])];
  return [
    ...news,
    ...late,
    ...message.standsIn.map(({ office, why, isCall }) => standsInWords[why](nameOf(office, message), isCall)[language]),
    ...(before.length > 0 ? [say(message, 'tried', { offices: before.join(', ') })] : []),
    ...phoned.map(({ office, times, recorded }) => {
      const asked = times === 1 ? 'askedToPhone' : 'askedToPhoneTimes';
      const text = ({ byTwo: 'phoned', byOne: 'phonedOnce', byNobody: asked } as const)[recorded];
      return say(message, text, { office: nameOf(office, message), times: String(times) });
    }),
    ...missed.map(({ offices, deadline }) => {
      const names = offices.map((one) => nameOf(one, message)[language]).join({ id: ' atau ', en: ' or ' }[language]);
      return say(message, 'notKnown', { office: names, at: describeInstant(deadline, zone) });
    }),
    ...(message.isDeclined ? [say(message, 'helpAnswered')] : []),
    ...(message.declinedBy.length > 0 ? [say(message, 'declinedBy', { offices: officesIn(message.declinedBy) })] : []),
    ...(nth > 1 || before.length + phoned.length + takenBy.length > 0 ? [taken, ...held] : held),
  ];
}

/** An answer whose hold ended leaves the report to whoever reads this. */
const lapsedWords = {
  acknowledged: (offices: string, until: string): Localized => ({
    id: `Pernah disanggupi ${offices}, sampai ${until}. Sesudah itu belum ada tindakan yang dicatat.`,
    en: `Was taken on by ${offices}, until ${until}. No act is on record since.`,
  }),
  acted: (offices: string, until: string): Localized => ({
    id: `Pernah ditindaklanjuti ${offices}, sampai ${until}. Sesudah itu belum ada kelanjutan yang dicatat.`,
    en: `Was acted on by ${offices}, which counted until ${until}. Nothing further is on record.`,
  }),
};

/** The other reports that wait for the recipient, each on its line. */
function waitingLines(message: Message): readonly string[] {
  const lines = message.waiting.flatMap(({ number, receivedAt }) =>
    number === null ? [] : [say(message, 'waitingReport', { number, at: describeInstant(receivedAt, message.zone) })],
  );
  return lines.length === 0 ? [] : [say(message, 'alsoWaiting'), ...lines, ''];
}

/** A signal must not show by this line what the report says, so it never names the police. */
function dangerLine({ contentClass, facts }: Message): MessageTextName {
  const lines = { 'call-110': 'callPolice', 'call-129': 'callSapa', 'call-129-or-110': 'help' } as const;
  return contentClass === 'facts' ? lines[numberToCall(facts)] : 'callSapa';
}

function factLines(message: Message): readonly string[] {
  // A day that somebody will be taken away on is told at once, and that they are abroad; that none is known is no news.
  const where = factValues(message.facts, 'departure');
  const moved: readonly FactName[] = where.includes('dated') || where.includes('abroad') ? ['departure'] : [];
  const isNow = where.includes('dated') && factValues(message.facts, 'danger').includes('yes');
  const facts = [...moved, ...toldFacts].map((name): [string, string] => [
    vocabulary[name].said[message.language],
    factValues(message.facts, name)
      .map((value) => saidOf(name, value, message))
      .join(', ') + (name === 'departure' && isNow ? `; ${mayBeToday[message.language]}` : ''),
  ]);
  const lines: readonly [string, string][] = [
    [say(message, 'area'), message.area ?? say(message, 'somewhere')],
    [say(message, 'received'), describeInstant(message.receivedAt, message.zone)[message.language]],
    ...facts,
  ];
  return lines.map(([label, content]) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${content}`);
}

function askLines(message: Message): readonly string[] {
  const { emergency, items } = message;
  const asked = emergency ? items.filter(({ task }) => task === 'call') : items;
  return [
    emergency ? say(message, 'emergency', { lastResort: officeKinds.lastResort.said }) : say(message, 'asked'),
    ...new Set(asked.map((item) => `- ${askOf(item, message)}`)),
    ...actAsked(message, 'whole').map((line) => `- ${line}`),
    ...(items.some(({ task }) => task === 'call') && !message.withoutLpa ? [toSecretariat(message, 'howToCall')] : []),
  ];
}

function askOf({ task, office, instead, localName, number, isMade }: AskedItem, message: Message): string {
  const asked = instead ?? office;
  switch (task) {
    case 'act': {
      const names = { office: nameOf(asked, message), instead: nameOf(office, message) };
      const text = instead === null ? 'act' : 'actInstead';
      return say(message, message.isHeld ? 'actHeld' : text, names);
    }
    case 'call': {
      const called = { office: localName ?? nameOf(asked, message), phone: number ?? '' };
      if (isMade) return say(message, 'callMade', called);
      return [
        ...(asksFirst(asked, message) ? [say(message, 'readFirst')] : []),
        say(message, number === null ? 'call' : 'callNumber', called),
        ...(number === '110' ? [say(message, 'asksPolice')] : []),
        ...(asked === 'sapa129' ? [say(message, 'mayComeBack')] : []),
      ].join(' ');
    }
    case 'account':
      return say(message, 'account');
  }
}

function saidOf(name: FactName, value: string, message: Message): string {
  const definition = vocabulary[name].values.find((one) => one.value === value);
  return definition === undefined ? value : definition.said[message.language];
}
