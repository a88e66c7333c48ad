import {
  type Chapter,
  type DeliveryState,
  type EscalationState,
  type Instant,
  isPlace,
  type Language,
  type Localized,
  minute,
  type OfficeKind,
  officeKinds,
  type PersonId,
} from '@kawal/core';
import { currentContact } from '@kawal/core/delivery';
import { isAbsent, isLocalOffice, officeFor, peopleOf, personIn } from '@kawal/core/directory';
import {
  answersNow,
  dischargeOf,
  emergencyPath,
  isAway,
  isStanding,
  type MessageItem,
  owedNow,
  reachFor,
  standingRelays,
  withCounting,
} from '@kawal/core/escalation';
import { recordNumber } from '@kawal/core/record';
import { nameArea } from '@kawal/policy';
import type { Notifier } from '@kawal/sdk';
import { isAnswerable } from '../due/waiting.ts';
import { callable, contentClassFor } from './content-class.ts';
import type { AskedItem, Message, RenderedMessage, TriedOffice } from './message.ts';
import { formFor, renderMessage } from './render.ts';

const outsideWords: Localized = { id: 'di luar kota', en: 'outside the city' };

/** Puts a delivery into the words that its notifier gets. The worker sends them, and `kawal preview` shows them. */
export function wordsOfDelivery(
  delivery: DeliveryState,
  escalation: EscalationState,
  chapter: Chapter,
  notifier: Notifier,
  answering: Answering,
): RenderedMessage {
  return renderMessage(composeMessage(delivery, escalation, chapter, notifier, answering), formFor(notifier));
}

/** Gathers what a delivery's message is about from the escalation and the chapter as they are now. */
function composeMessage(
  delivery: DeliveryState,
  escalation: EscalationState,
  chapter: Chapter,
  notifier: Notifier,
  { code, answersAt, actsAt, phone, now, paths, isDeclined = false, waiting, onlyRings }: Answering,
): Message {
  const { items, person } = delivery;
  const language = personIn(chapter.directory, person)?.language ?? chapter.language;
  const readers = chapter.directory.contactPoints[currentContact(delivery) ?? '']?.readers;
  const phonedBefore = escalation.told.flatMap((one) =>
    one.person === person && one.task === 'call' && one.firstAt < delivery.plannedAt ? [one.served] : [],
  );
  return {
    contentClass: contentClassFor({ items, person, readers, carries: notifier.capabilities.contentClass }),
    language,
    texts: chapter.texts ?? {},
    zone: chapter.zone,
    drill: escalation.drill,
    emergency: items.some(({ path }) => path === emergencyPath),
    number: recordNumber(escalation.report),
    chapter: chapter.name,
    area: areaSaid(escalation, chapter, language),
    receivedAt: escalation.openedAt,
    facts: escalation.facts,
    items: items.map((item) => asked(item, escalation, { now, paths, chapter })),
    ...standingOf(delivery, escalation, { now, paths, chapter }),
    isDeclined,
    waiting,
    onlyRings,
    code,
    phone: phone ?? null,
    callsWithdrawn: [...new Set(reachFor(phonedBefore, escalation, { chapter }).barred)].map((office) => ({
      office,
      ...inDirectory(office, escalation, chapter),
    })),
    withoutLpa: barsSecretariat(escalation, chapter),
    actsAt: actsAt ?? null,
    ownOffices: ownOffices(escalation, chapter),
    link: answersAt === undefined ? null : answerLink(answersAt, code, language),
  };
}

/** Tells whether a report bars the LPA or somebody of it: a duty officer takes calls, too, and no word leads there (0291). */
export function barsSecretariat(
  { excluded: { offices, people, keptOut } }: Pick<EscalationState, 'excluded'>,
  { directory: { secretariat = [], offices: posts } }: Pick<Chapter, 'directory'>,
): boolean {
  const ofLpa = [...secretariat, ...posts.flatMap((post) => (post.kind === 'lpaDuty' ? peopleOf(post) : []))];
  return offices.includes('lpaDuty') || [...people, ...keptOut].some((one) => ofLpa.includes(one));
}

function areaSaid({ area }: EscalationState, { areas }: Chapter, language: Language): string | null {
  if (isPlace(area)) return nameArea(areas, area);
  return area === 'outside' ? outsideWords[language] : null;
}

/** Where people of a deployment answer, and whom they ring. */
export interface WaysToAnswer {
  /** The address of the pages on which a code answers. */
  readonly answersAt: string | undefined;
  /** The page on which people sign in and record an act. */
  readonly actsAt: string | undefined;
  /** The telephone number of the secretariat. */
  readonly phone: string | undefined;
}

/** How a message is answered. */
interface Answering extends WaysToAnswer {
  readonly code: string;
  readonly now: Instant;
  /** The paths of the policy that the escalation is pinned to. */
  readonly paths: Parameters<typeof answersNow>[1];
  /** An adult of the report declines help. */
  readonly isDeclined?: boolean;
  readonly waiting: Message['waiting'];
  readonly onlyRings: boolean;
}

/** A message that goes so much later than it was due says so. */
const lateAfter = 5 * minute;

type Sight = Pick<Answering, 'now' | 'paths'> & { readonly chapter: Chapter };

type StandingName =
  | ('nth' | 'lateSince' | 'changedAt' | 'tried' | 'phoned')
  | ('missed' | 'takenBy' | 'isHeld' | 'lapsed' | 'declinedBy' | 'standsIn');

/** Tells how far a report is, as its recipient may know: which reminder this is, who was tried, and who took it on. */
function standingOf(
  { items, message, person, due, plannedAt }: DeliveryState,
  escalation: EscalationState,
  sight: Sight,
): Pick<Message, StandingName> {
  const { told: everyTold, declined, excluded } = escalation;
  const { now } = sight;
  // Whoever is barred since stands in no message: its reader would ring them.
  const barred = [...excluded.people, ...excluded.keptOut];
  const told = everyTold.filter((one) => !barred.includes(one.person) && !excluded.offices.includes(one.served));
  const own = told.filter((one) => one.person === person && one.message <= message);
  const { changedAt = null } = escalation;
  const heard = everyTold.filter((one) => one.person === person && one.firstAt < plannedAt);
  const isNews = changedAt !== null && heard.some(({ firstAt }) => firstAt < changedAt);
  const since = due ?? plannedAt;
  const tried = new Map<OfficeKind, number>();
  const phoned = new Map<OfficeKind, number>();
  for (const { served, task, times, nth, firstAt } of told) {
    if (task === 'account' || firstAt >= plannedAt) continue;
    const counted = task === 'call' ? phoned : tried;
    // One message may tell of several steps, or of what a worker had to catch up with.
    counted.set(served, Math.max(counted.get(served) ?? 0, Math.min(times, nth)));
  }
  const isLocal = items.some((one) => isLocalOffice(one.instead ?? one.office));
  const declinedFor = told.filter((one) =>
    declined.some((other) => other.person === one.person && one.person !== person),
  );
  return {
    nth: Math.max(1, ...own.map(({ nth }) => nth)),
    lateSince: now - since < lateAfter ? null : since,
    changedAt: isNews ? changedAt : null,
    // Somebody of the village need not hear that the police were asked.
    tried: isLocal ? [] : [...tried].map(([office, times]) => ({ office, times, ...gotThrough(office, told) })),
    phoned: isLocal
      ? []
      : [...phoned].map(([office, times]) => ({ office, times, recorded: recordedBy(office, escalation, sight) })),
    missed: isLocal ? [] : missedNow(escalation, sight),
    declinedBy: isLocal ? [] : [...new Set(declinedFor.map(({ served }) => served))],
    standsIn: standsInFor({ items, person, plannedAt }, escalation, sight),
    ...takenOn(escalation, person, sight),
  };
}

/** Names the offices of a message of which everybody told before is away now. Whom the report names is not said to be anywhere. */
function standsInFor(
  { items, person, plannedAt }: Pick<DeliveryState, 'items' | 'person' | 'plannedAt'>,
  escalation: EscalationState,
  { now, chapter }: Sight,
): Message['standsIn'] {
  const { people, keptOut } = escalation.excluded;
  const found = items.flatMap(({ path, step, office, task }): Message['standsIn'] => {
    const before = escalation.told.filter(
      (one) => one.path === path && one.step === step && one.office === office && one.person !== person,
    );
    const others = before.filter(({ firstAt }) => firstAt < plannedAt);
    const isAll = others.length > 0 && others.every((one) => isAway(one, escalation, { chapter, now }));
    if (task === 'account' || !isAll || others.some((one) => [...people, ...keptOut].includes(one.person))) return [];
    const onLeave = others.every((one) => isAbsent(chapter.directory, one.person, now));
    return [{ office, why: onLeave ? 'onLeave' : 'offDuty', isCall: task === 'call' }];
  });
  return found.filter(({ office }, at) => found.findIndex((one) => one.office === office) === at);
}

/** Says of an office that no message to it got through: nobody is said to know of what did not reach them (E2). */
function gotThrough(office: OfficeKind, told: EscalationState['told']): Pick<TriedOffice, 'isUnreached'> {
  const own = told.filter(({ served, task }) => served === office && task === 'act');
  const isInVain = own.every(
    ({ arrived, evidence }) => arrived.length === 0 && (evidence === 'delayed' || evidence === 'failed'),
  );
  return isInVain ? { isUnreached: true } : {};
}

/** Tells if a call to an office counts: its own callers alone prove that, two of them (R9). */
function recordedBy(
  office: OfficeKind,
  escalation: EscalationState,
  { now, chapter }: Pick<Sight, 'now' | 'chapter'>,
): Message['phoned'][number]['recorded'] {
  const calls = { ...escalation, told: [], replies: escalation.replies.filter(({ relayed }) => relayed) };
  if (dischargeOf(office, calls, chapter.directory, now) !== null) return 'byTwo';
  return standingRelays(office, calls, now).length > 0 ? 'byOne' : 'byNobody';
}

/** Returns what is owed past its deadline. An office that the report bars by now stands in no message. */
function missedNow(escalation: EscalationState, { now, chapter }: Sight): Message['missed'] {
  return owedNow(escalation, chapter.directory, now).flatMap(({ office, offices, deadline }) => {
    const those = office === null ? offices : [office];
    const { barred } = reachFor(those, escalation, { chapter });
    const named = those.filter((one) => !barred.includes(one));
    return deadline > now || named.length === 0 ? [] : [{ offices: named, deadline }];
  });
}

/** Tells who holds a report, by the same measure as `kawal status`: a word that does not count is in neither list. */
function takenOn(
  escalation: EscalationState,
  recipient: PersonId,
  { now, paths, chapter }: Sight,
): Pick<Message, 'takenBy' | 'isHeld' | 'lapsed'> {
  const counting = new Map<PersonId, Message['lapsed'][number]>();
  for (const reply of withCounting(escalation, { chapter, now }).replies) {
    if (!isStanding(reply, now) || !isAnswerable(reply.person, escalation, chapter, now)) continue;
    if (isAbsent(chapter.directory, reply.person, now)) continue;
    const { person, offices, level, receivedAt, relayed } = reply;
    if (relayed || person === escalation.reporter) continue;
    const [held] = answersNow({ ...escalation, replies: [reply] }, paths, receivedAt);
    const until = held?.until ?? receivedAt;
    if (until >= (counting.get(person)?.until ?? 0)) counting.set(person, { offices, level, until });
  }
  const last = [...counting.values()];
  const takenBy = [...new Set(last.filter(({ until }) => until > now).flatMap(({ offices }) => offices))];
  const isHeld = (counting.get(recipient)?.until ?? 0) > now;
  return { takenBy, isHeld, lapsed: takenBy.length > 0 ? [] : last };
}

function ownOffices({ area }: EscalationState, { directory }: Chapter): Message['ownOffices'] {
  const kinds = (Object.keys(officeKinds) as OfficeKind[]).filter((kind) => officeKinds[kind].added);
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const office = officeFor(directory, kind, area);
      return office === undefined ? [] : [[kind, office.localName]];
    }),
  );
}

/** Returns the address of the page on which a code answers. It holds the code and the language, nothing of the report. */
export function answerLink(answersAt: string, code: string, language: Language): string {
  return `${answersAt.replace(/\/+$/, '')}/${code}${language === 'id' ? '' : `?${language}`}`;
}

/** Nobody is asked to ring an office that the report bars by now, whatever was planned: SAPA 129, where nothing else is. */
function asked(planned: MessageItem, escalation: EscalationState, sight: Sight): AskedItem {
  const { chapter } = sight;
  const served = planned.instead ?? planned.office;
  const { barred, reach } = reachFor([served], escalation, { chapter });
  const isBarred = planned.task === 'call' && barred.length > 0;
  const item = isBarred ? { ...planned, instead: reach[0] ?? 'sapa129' } : planned;
  if (item.task !== 'call') return { ...item, localName: null, number: null };
  const { localName, number } = inDirectory(item.instead ?? item.office, escalation, chapter);
  const isMade = recordedBy(item.instead ?? item.office, escalation, sight) === 'byTwo';
  return { ...item, localName, number: callable(number, escalation.facts), ...(isMade && { isMade }) };
}

function inDirectory(office: OfficeKind, { area }: EscalationState, { directory }: Chapter) {
  const { localName = null, number = null } = officeFor(directory, office, area) ?? {};
  return { localName, number };
}
