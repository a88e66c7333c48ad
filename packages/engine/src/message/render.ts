import { type FactName, type Localized, type OfficeKind, officeKinds, vocabulary } from '@kawal/core';
import { describeInstant, type MessageTextName, safetyLines } from '@kawal/core/locales';
import { factValues, numberToCall } from '@kawal/core/policy';
import { groupedCode, type Notifier, plainText, type ReplyLink, smsSegments } from '@kawal/sdk';
import { asksFirst, toldFacts } from './content-class.ts';
import { mayBeToday } from './may-be-today.ts';
import type { AskedItem, Message, MessageForm, RenderedMessage } from './message.ts';
import { codeSaid, forbidden, say, toSecretariat } from './say.ts';

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
  const isAccount = kindOf(message) === 'account';
  const link = isAccount ? null : message.link;
  const short = shortOf(message);
  const whole = message.onlyRings ? `${short}\n` : textOf(message, answers);
  const isDanger = contentClass === 'facts' && factValues(facts, 'danger').includes('yes');
  const choices =
    !isAccount && answers.some((way) => way !== 'text')
      ? [{ type: 'take' as const, token: code, label: say(message, 'take'), digit: takeDigit }]
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
      ...(choices.length === 0 ? {} : { decline: { label: say(message, 'cannot') } }),
      ...(link === null ? {} : { link: linkOf(link, message) }),
    },
  };
}

const takeDigit = '1';

/** The page of a link, and the words of its form that take a report on, or decline. */
function linkOf(url: string, message: Message): ReplyLink {
  return {
    url,
    take: { body: 'answer=take', label: say(message, 'take') },
    decline: { body: 'answer=decline', label: say(message, 'cannot') },
  };
}

/**
 * The message in one SMS: the report's number, whom to phone, the short safety line and how to answer. The first of these
 * forms that fits is taken: the chapter's own words go before a number is lost, and the link before an office to phone.
 */
function shortOf(message: Message): string {
  const { onlyRings } = message;
  const link = kindOf(message) === 'account' ? null : message.link;
  const [code, brief] = [codeSaid(message, 'code', 'shortNoAnswer'), codeSaid(message, 'shortCode', 'shortNoAnswer')];
  const answers = link === null ? [code, brief] : [`${code} ${link}`, link, code, brief];
  // A ring names the message that has the safety lines.
  const safety = onlyRings ? [] : [say(message, 'shortSafety')];
  const acts = actAsked(message, 'short');
  const tails = acts.length === 0 ? [safety] : [[...acts, ...safety], acts, []];
  const formsOf = (calls: readonly (readonly string[])[], groups = openings(message)): readonly string[] =>
    groups.flatMap((group) =>
      calls.flatMap((some) =>
        tails.flatMap((tail) =>
          answers.flatMap((answer) => group.map((opening) => [...opening, ...some, ...tail, answer].join(' '))),
        ),
      ),
    );
  // The condition on a call to police goes before the words that a message is late, a reminder or an emergency.
  const standing = openings(message).filter((_, index, all) => index === 0 || index < all.length - 1);
  const called = callsByLength(message, 'shortCall');
  const forms = [...formsOf(callsByLength(message, 'shortCallUnless'), standing), ...formsOf(called), ...formsOf([[]])];
  const written = (form: string): string => plainText(`${drillMark(message)}${form}`);
  // The last form has no safety line: whom not to contact goes before it.
  const least = [say(message, 'shortestReport', { number: message.number ?? '' }), ...forbidden(message), brief].join(
    ' ',
  );
  return written(forms.find((form) => smsSegments(written(form)).segments === 1) ?? least);
}

/**
 * Returns the words before a request, from the chapter's own to the number alone. Where a message is a reminder, late or an
 * emergency, the forms that say so come before the others: an office's name or the link goes before that.
 */
function openings(message: Message): readonly (readonly (readonly string[])[])[] {
  const { items, nth, number, onlyRings } = message;
  const heading = `${say(message, topic(message))}${number === null || onlyRings ? '' : ` (${number})`}.`;
  const report = say(message, 'shortReport', { number: number ?? '' });
  const shortest = say(message, 'shortestReport', { number: number ?? '' });
  const isToAct = items.some(({ task }) => task === 'act');
  const reminder = nth > 1 ? [say(message, 'shortReminder', { nth: String(nth - 1) })] : [];
  const intro = nth === 1 && isToAct ? [introOf(message)] : [];
  const saying = (also: readonly string[]): readonly (readonly string[])[] => {
    const standing = [...reminder, ...standingWords(message), ...also];
    return [
      [heading, introOf(message), ...standingWords(message), ...also],
      [report, ...intro, ...standing],
      [report, ...standing],
      [shortest, ...standing],
    ];
  };
  const others = waitingByLength(message);
  const whole = others.length === 0 ? [] : [others.flatMap((also) => saying([also]))];
  const isPlain = others.length + reminder.length + standingWords(message).length === 0;
  return isPlain ? [saying([])] : [...whole, saying([]), [[shortest, ...forbidden(message)]]];
}

/** Names the other reports that wait for the recipient in one sentence, then counts them, where no line break may stand. */
function waitingByLength(message: Message): readonly string[] {
  const numbers = message.waiting.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return [];
  return [
    `${say(message, 'alsoWaiting')} ${numbers.join(', ')}.`,
    say(message, 'shortWaiting', { numbers: numbers.join(', ') }),
    say(message, 'shortWaitingCount', { count: String(numbers.length) }),
  ];
}

/** Says that a message is late, is an emergency, or asks about a missing act, as briefly as one SMS needs. */
function standingWords(message: Message): readonly string[] {
  return [
    ...forbidden(message),
    ...(message.lateSince === null ? [] : [say(message, 'shortLate')]),
    ...(message.emergency ? [say(message, 'shortEmergency')] : []),
    ...(kindOf(message) === 'account' ? [say(message, 'shortAccount')] : []),
  ];
}

/** Returns the calls that are asked for, longest form first: by name, by kind, fewer of them, and one number at last. */
function callsByLength(message: Message, police: 'shortCall' | 'shortCallUnless'): readonly (readonly string[])[] {
  const [named, ofKind, bare] = (['name', 'kind', 'number'] as const).map((by) => shortCalls(message, by, police));
  const fewer = ofKind?.map((_, index, all) => all.slice(0, all.length - index)) ?? [];
  return [named ?? [], ...fewer, bare?.slice(0, 1) ?? []].filter((some) => some.length > 0);
}

function shortCalls(
  message: Message,
  by: 'name' | 'kind' | 'number',
  police: 'shortCall' | 'shortCallUnless',
): readonly string[] {
  const calls = message.items.flatMap(({ task, office, instead, localName, number }) => {
    if (task !== 'call') return [];
    const name = (by === 'name' ? localName : null) ?? nameOf(instead ?? office, message);
    const fields = { office: by === 'number' && number !== null ? '' : name, phone: number ?? '' };
    // Police whom nobody cleared are named with the condition, or not at all: SAPA 129 is phoned then.
    const isOpen = asksFirst(instead ?? office, message);
    const said = isOpen && police === 'shortCall' ? { office: '', phone: '129' } : fields;
    return say(message, isOpen ? police : 'shortCall', said)
      .replace(' .', '.')
      .replace('  ', ' ');
  });
  return [...new Set(calls)];
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
  const isAccount = kindOf(message) === 'account';
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
    ...safetyPart(message),
    ...(message.link === null || isAccount ? [] : [say(message, 'answerHere', { link: message.link })]),
    codeSaid(message, 'code', 'noAnswer'),
    ...(message.code === '' && message.actsAt !== null ? [say(message, 'recordAct', { link: message.actsAt })] : []),
    toSecretariat(message, isAccount ? 'accountReply' : 'howToReply'),
    ...answerLines(message, answers),
    '',
    `${say(message, 'noNames')} ${say(message, dangerLine(message))}`,
    message.chapter,
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines(message: Message, answers: MessageForm['answers']): readonly string[] {
  if (answers.length === 0) return [say(message, 'nobodyReads')];
  const how = kindOf(message) === 'account' ? 'accountReplyHere' : 'replyHere';
  return answers.includes('text') ? [say(message, how)] : [];
}

function spokenOf(message: Message, answers: MessageForm['answers']): string {
  const parts = [
    ...(message.drill ? [say(message, 'drill')] : []),
    introOf(message),
    answers.includes('digit') && kindOf(message) !== 'account'
      ? say(message, 'pressToTake', { digit: takeDigit })
      : toSecretariat(message, 'callToAnswer'),
    ...(message.code === '' ? [say(message, 'noAnswer')] : []),
    say(message, 'shortSafety'),
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
    ...late,
    ...(emergency ? [say(message, 'shortEmergency')] : []),
    ...(isAccount ? [say(message, 'account')] : [introOf(message)]),
  ];
  const calls = items.filter(({ task }) => task === 'call');
  const asks = isAccount
    ? [actAsked(message, 'whole'), actAsked(message, 'short')]
    : [[...new Set(calls.map((item) => askOf(item, message)))], shortCalls(message, 'name', 'shortCallUnless')];
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

function introOf(message: Message): string {
  const { nth, number, onlyRings } = message;
  if (onlyRings) return say(message, 'rings', { nth: String(nth - 1), number: number ?? '' });
  return nth === 1 ? say(message, 'intro') : say(message, 'reminder', { nth: String(nth - 1) });
}

/** How far the report is: that this message is late, who was notified before, and who took it on. */
function standingLines(message: Message): readonly string[] {
  const { nth, lateSince, tried, phoned, takenBy, declinedBy, zone, contentClass, language } = message;
  const late = lateSince === null ? [] : [say(message, 'late', { at: describeInstant(lateSince, zone) })];
  const officesIn = (offices: readonly OfficeKind[]): string =>
    offices.map((one) => nameOf(one, message)[language]).join(', ');
  const nobody = say(message, 'nobodyTook');
  const taken = takenBy.length > 0 ? say(message, 'takenBy', { offices: officesIn(takenBy) }) : nobody;
  const before = tried.map(({ office, times }) => {
    const name = nameOf(office, message)[language];
    return times === 1 ? name : say(message, 'triedTimes', { office: name, times: String(times) });
  });
  // A signal must not show by whom it names what the report is about.
  const withdrawn = message.callsWithdrawn ? [say(message, 'callsWithdrawn')] : [];
  if (contentClass === 'signal') return [...withdrawn, ...late, ...(nth > 1 && takenBy.length === 0 ? [nobody] : [])];
  return [
    ...withdrawn,
    ...late,
    ...(before.length > 0 ? [say(message, 'tried', { offices: before.join(', ') })] : []),
    ...phoned.map(({ office, times, isRecorded }) => {
      const asked = times === 1 ? 'askedToPhone' : 'askedToPhoneTimes';
      return say(message, isRecorded ? 'phoned' : asked, { office: nameOf(office, message), times: String(times) });
    }),
    ...(declinedBy.length > 0 ? [say(message, 'declinedBy', { offices: officesIn(declinedBy) })] : []),
    ...(nth > 1 || before.length + phoned.length > 0 ? [taken] : []),
  ];
}

/** The other reports that wait for the recipient, each on its line. */
function waitingLines(message: Message): readonly string[] {
  const lines = message.waiting.flatMap(({ number, receivedAt }) =>
    number === null ? [] : [say(message, 'waitingReport', { number, at: describeInstant(receivedAt, message.zone) })],
  );
  return lines.length === 0 ? [] : [say(message, 'alsoWaiting'), ...lines, ''];
}

function drillMark(message: Message): string {
  return message.drill ? say(message, 'drillMark') : '';
}

function topic(message: Message): MessageTextName {
  return kindOf(message) === 'account' ? 'subject' : 'urgentSubject';
}

function safetyPart(message: Message): readonly string[] {
  const lines = safetyLines.map((line) => `\n- ${line[message.language]}`).join('');
  return [say(message, 'safety', { safetyLines: lines }), ''];
}

/** A signal must not show by this line what the report says, so it never names the police. */
function dangerLine({ contentClass, facts }: Message): MessageTextName {
  const lines = { 'call-110': 'callPolice', 'call-129': 'callSapa', 'call-129-or-110': 'help' } as const;
  return contentClass === 'facts' ? lines[numberToCall(facts)] : 'callSapa';
}

function factLines(message: Message): readonly string[] {
  // A day that somebody will be taken away on is told at once; that none is known is no news.
  const leaves: readonly FactName[] = factValues(message.facts, 'departure').includes('dated') ? ['departure'] : [];
  const isNow = factValues(message.facts, 'danger').includes('yes');
  const facts = [...leaves, ...toldFacts].map((name): [string, string] => [
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

/** Says where an act goes to somebody who took the report on: to the page of the app, else to the secretariat. */
function actAsked(message: Message, form: 'short' | 'whole'): readonly string[] {
  const { actsAt, withoutLpa } = message;
  if (kindOf(message) !== 'account' || (withoutLpa && actsAt === null)) return [];
  if (form === 'short')
    return [actsAt === null ? say(message, 'shortTellAct') : say(message, 'shortAct', { link: actsAt })];
  return [actsAt === null ? toSecretariat(message, 'tellAct') : say(message, 'recordAct', { link: actsAt })];
}

function askOf({ task, office, instead, localName, number }: AskedItem, message: Message): string {
  const asked = instead ?? office;
  switch (task) {
    case 'act': {
      const names = { office: nameOf(asked, message), instead: nameOf(office, message) };
      return say(message, instead === null ? 'act' : 'actInstead', names);
    }
    case 'call': {
      const called = { office: localName ?? nameOf(asked, message), phone: number ?? '' };
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

function nameOf(office: OfficeKind, { ownOffices }: Message): Localized {
  const own = ownOffices[office];
  return own === undefined ? officeKinds[office].said : { id: own, en: own };
}

function saidOf(name: FactName, value: string, message: Message): string {
  const definition = vocabulary[name].values.find((one) => one.value === value);
  return definition === undefined ? value : definition.said[message.language];
}
