import { plainText, smsSegments } from '@kawal/sdk';
import { asksFirst } from './content-class.ts';
import type { Message, MessageForm } from './message.ts';
import {
  actAsked,
  calledAs,
  codeForms,
  drillMark,
  introOf,
  kindOf,
  say,
  topic,
  withdrawn,
  withdrawnEach,
  withoutLpa,
} from './say.ts';

/** The parts of a short message, as they follow each other in it. */
const inOrder = [
  ...(['report', 'withdrawn', 'withoutLpa', 'changed', 'late', 'emergency', 'account', 'waiting'] as const),
  ...(['calls', 'act', 'safety', 'answer'] as const),
];

type PartName = (typeof inOrder)[number];

/** The same parts in order of worth (0423), each with its longer form. The first four and the number are never lost. */
const byWorth: readonly PartName[] = [
  ...(['withdrawn', 'withoutLpa', 'calls', 'answer', 'act', 'safety'] as const),
  ...(['changed', 'emergency', 'account', 'late', 'waiting', 'report'] as const),
];

interface Part {
  /** Ways to say it, longest first. The last says all that must be said. */
  readonly forms: readonly string[];
  /** Shorter words, the last the least, that stand where even the shortest forms have no room together. */
  readonly left: readonly string[];
}

/** The most SMS of a short message. A phone shows them as one, and each is paid for. */
const mostSegments = 4;

/**
 * Returns the message in as few SMS as hold all that must be said. A ring takes one; any other takes two, because what must
 * not be done (N3) leaves one no room for the task. A channel that refuses longer texts gets what it takes, by worth, and the
 * number of calls that are left out.
 */
export function shortOf(message: Message, { answers, body: { most, unit, longer } }: MessageForm): string {
  const parts = partsOf(message, answers);
  const written = (said: Readonly<Record<PartName, string>>): string =>
    uncut(plainText(`${drillMark(message)}${inOrder.flatMap((name) => said[name] || []).join(' ')}`));
  let said = Object.fromEntries(inOrder.map((name) => [name, parts[name].forms.at(-1) ?? ''])) as Record<
    PartName,
    string
  >;
  const fits = (changed: Partial<typeof said>, segments: number): boolean => {
    const text = written({ ...said, ...changed });
    return smsSegments(text).segments <= segments && (longer !== 'refused' || sizeIn(unit, text) <= most);
  };
  // A list of calls that are withdrawn may be cut between two SMS; what must not be done is lost for no such sentence.
  for (const name of ['withdrawn', ...byWorth.toReversed()] as const)
    for (const less of parts[name].left) if (!fits({}, mostSegments)) said = { ...said, [name]: less };
  const segments = [message.onlyRings ? 1 : 2, 2, 3].find((count) => fits({}, count)) ?? mostSegments;
  for (const name of byWorth) {
    const form = parts[name].forms.find((one) => fits({ [name]: one }, segments));
    if (form !== undefined) said = { ...said, [name]: form };
  }
  return written(said);
}

/**
 * A call that is withdrawn, up to its number, which alone would ask for it; a list of them stands where there is no room, and
 * may be cut. Else the words that forbid with their verb, which alone would order it. A name may have a short word with a dot.
 */
const ordersCutOff =
  /([a-z]+: (?:jangan|do not) \S+ (?:(?!\d{3,},)[^.]|(?<=\b[a-z]{1,3})[.]){0,110}?\d{3,}[.]|(?:jangan|do not) \S+)/i;

/** Keeps each of these in one SMS, by blanks before it: a part is read alone where another comes late. */
export function uncut(text: string): string {
  const { alphabet, segments } = smsSegments(text);
  const part = alphabet === 'gsm-7' ? 153 : 67;
  if (segments === 1) return text;
  return text.split(ordersCutOff).reduce((before, piece, index) => {
    // Some signs take two places.
    const at = before.replace(/[\^{}\\[\]~|\u20ac]/g, '..').length % part;
    return `${before}${index % 2 === 1 && at + piece.length > part ? ' '.repeat(part - at) : ''}${piece}`;
  });
}

/** Returns the whole text, or the short one where the channel refuses the whole. */
export function fittingText({ most, unit, longer }: MessageForm['body'], whole: string, short: string): string {
  if (longer !== 'refused') return whole;
  const text = unit === 'characters' && most < 1_600 ? uncut(whole) : whole;
  return sizeIn(unit, text) > most ? short : text;
}

function sizeIn(unit: MessageForm['body']['unit'], text: string): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

function partsOf(message: Message, answers: MessageForm['answers']): Readonly<Record<PartName, Part>> {
  const { changedAt, lateSince, emergency, onlyRings } = message;
  const isAccount = kindOf(message) === 'account';
  const kept = (...forms: readonly string[]): Part => ({ forms, left: [] });
  const unlessFull = (...forms: readonly string[]): Part => ({ forms, left: forms.length === 0 ? [] : [''] });
  const [named = [], ofKind = [], ...fewer] = callsByLength(message);
  return {
    report: reportPart(message),
    withdrawn: {
      forms: [withdrawnEach(message, 'name'), withdrawnEach(message, 'kind')],
      left: withdrawn(message, 'shortWithdrawn', 'kind'),
    },
    withoutLpa: kept(...withoutLpa(message)),
    calls: { forms: [named.join(' '), ofKind.join(' ')], left: fewer.map((some) => some.join(' ')) },
    answer: kept(...codeForms(message, answers)),
    act: unlessFull(...actAsked(message, 'short')),
    // A ring names the message that has these lines.
    safety: onlyRings ? kept() : { forms: [say(message, 'shortSafety'), say(message, 'shortestSafety')], left: [''] },
    changed: unlessFull(...(changedAt === null ? [] : [say(message, 'shortChanged')])),
    emergency: unlessFull(...(emergency ? [say(message, 'shortEmergency')] : [])),
    account: unlessFull(...(isAccount ? [say(message, 'shortAccount')] : [])),
    late: unlessFull(...(lateSince === null ? [] : [say(message, 'shortLate')])),
    waiting: unlessFull(...waitingByLength(message)),
  };
}

/** Names the report and which reminder this is, from the chapter's own words to the number alone. */
function reportPart(message: Message): Part {
  const { items, nth, number, onlyRings } = message;
  const heading = `${say(message, topic(message))}${number === null || onlyRings ? '' : ` (${number})`}.`;
  const [report, shortest] = (['shortReport', 'shortestReport'] as const).map((name) =>
    say(message, name, { number: number ?? '' }),
  );
  const isToAct = items.some(({ task }) => task === 'act');
  const reminder = nth > 1 ? ` ${say(message, 'shortReminder', { nth: String(nth - 1) })}` : '';
  const intro = nth === 1 && isToAct ? [`${report} ${introOf(message)}`] : [];
  return {
    forms: [`${heading} ${introOf(message)}`, ...intro, `${report}${reminder}`, `${shortest}${reminder}`],
    left: [shortest ?? ''],
  };
}

/** Names the other reports that wait for the recipient in one sentence, then counts them, where no line break may stand. */
export function waitingByLength(message: Message): readonly string[] {
  const numbers = message.waiting.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return [];
  return [
    `${say(message, 'alsoWaiting')} ${numbers.join(', ')}.`,
    say(message, 'shortWaiting', { numbers: numbers.join(', ') }),
    say(message, 'shortWaitingCount', { count: String(numbers.length) }),
  ];
}

/**
 * Returns the calls that are asked for, longest form first: all by name, all by kind, then without the longest ones, whose
 * number is told. Each call has its owner and number, and police whom nobody cleared the condition.
 */
export function callsByLength(message: Message): readonly (readonly string[])[] {
  const named = shortCalls(message, 'name');
  const ofKind = shortCalls(message, 'kind');
  const longest = ofKind.toSorted((one, other) => other.length - one.length);
  const fewer = longest.map((_, index) => [
    ...ofKind.filter((call) => !longest.slice(0, index + 1).includes(call)),
    say(message, 'shortMoreCalls', { count: String(index + 1) }),
  ]);
  return [named, ofKind, ...fewer];
}

function shortCalls(message: Message, by: 'name' | 'kind'): readonly string[] {
  const calls = message.items.flatMap(({ task, office, instead, localName, number, isMade }) => {
    if (task !== 'call' || isMade) return [];
    const called = instead ?? office;
    const text = asksFirst(called, message) ? 'shortCallUnless' : 'shortCall';
    return say(message, text, calledAs({ office: called, localName, number }, by, message));
  });
  return [...new Set(calls)];
}
