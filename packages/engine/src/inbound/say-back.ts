import { type Chapter, type DeliveryState, type EscalationState, hour } from '@kawal/core';
import { deliveryConcept, escalationConcept } from '@kawal/core/concepts';
import { currentContact } from '@kawal/core/delivery';
import { isReadByBarred } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import type { ClaimName, Notifier } from '@kawal/sdk';
import { type RecordedAnswer, wordsOfAnswer } from '../message/render-answer.ts';
import { loadHolder, loadRecord } from '../record/load.ts';
import { addressOf, type DeliveryParts, threadOf } from '../worker/deliver.ts';

export type SayBackParts = Pick<
  DeliveryParts,
  'storage' | 'notifiers' | 'sends' | 'clock' | 'inForce' | 'nextId' | 'phone' | 'actsAt'
>;

/** An answer that was recorded, and the name of its message. */
export interface AnswerToSay extends RecordedAnswer {
  readonly message: ClaimName;
  /** The key of what the provider told of it. An event that is told again is no news. */
  readonly event: string;
}

/** So often an hour somebody hears that an earlier answer stands; first answers count, and are each said. */
const mostAnHour = 3;

/** A process remembers so many events, and so many people. */
const longest = 10_000;

/** Puts an entry last, and forgets the oldest one. */
function remember<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > longest && oldest !== undefined) kept.delete(oldest);
}

/**
 * Sends the news of answers beside everything else: nobody waits for them but a caller with a clock of its own. An event
 * is said once, whoever replays it; and what was said before, three times an hour to one person at most.
 */
export function newsOfAnswers(parts: SayBackParts) {
  const underWay = new Set<Promise<void>>();
  const heard = new Map<string, true>();
  const saidTo = new Map<string, readonly number[]>();
  const mayTell = (person: string, stands: boolean): boolean => {
    const now = parts.clock.onMachine(parts.clock.now());
    const before = (saidTo.get(person) ?? []).filter((at) => Math.abs(now - at) < hour);
    if (stands && before.length >= mostAnHour) return false;
    remember(saidTo, person, [...before, now]);
    return true;
  };
  return {
    say(answer: AnswerToSay, notifier: Notifier): void {
      if (heard.has(answer.event)) return;
      remember(heard, answer.event, true);
      const said = sayBack(answer, notifier, mayTell, parts).catch(() => undefined);
      underWay.add(said);
      void said.finally(() => underWay.delete(said));
    },
    settled: async (): Promise<void> => void (await Promise.all(underWay)),
  };
}

/**
 * Tells whoever answered what is on record, and where to record an act. It goes to the contact point of the message that was answered, never to a
 * sender that a provider named: whoever holds the code alone learns nothing. It is tried once, and helps nobody after an hour.
 */
async function sayBack(
  answer: AnswerToSay,
  heardBy: Notifier,
  mayTell: (person: string, stands: boolean) => boolean,
  parts: SayBackParts,
): Promise<void> {
  const { storage, notifiers, sends, clock, inForce, nextId, phone, actsAt } = parts;
  const holder = await loadHolder(storage, answer.message);
  const { chapter, lastReadable } = await inForce.cached();
  const own = chapter ?? lastReadable;
  if (holder?.concept.name !== deliveryConcept.name || own === null) return;
  const delivery = holder.state as DeliveryState;
  const escalation = (await loadRecord(storage, escalationConcept, delivery.escalation)).state as EscalationState;
  const contact = currentContact(delivery);
  const point = contact === undefined ? undefined : own.directory.contactPoints[contact];
  if (contact === undefined || point === undefined || mayNotRead(delivery, escalation, own)) return;
  const serving = notifiers.filter(({ channel }) => channel === point.channel);
  const notifier = serving.includes(heardBy) ? heardBy : serving[0];
  const address = notifier === undefined ? undefined : await addressOf(contact, parts);
  if (notifier === undefined || address === undefined) return;
  if (!mayTell(delivery.person, answer.stands === true)) return;
  const now = clock.now();
  const id = `answer.${nextId(now)}`;
  const words = wordsOfAnswer(answer, delivery, escalation, own, { phone, actsAt }, notifier.capabilities.body);
  const notAfter = clock.onMachine(now) + hour;
  const thread = threadOf(delivery);
  await sends.handOver(notifier, { ...words, id, attempt: 1, attemptId: `${id}.1`, thread, address, notAfter }).result;
}

/** Tells whether the person, or somebody who reads the contact point with them, is barred since. */
function mayNotRead(delivery: DeliveryState, escalation: EscalationState, chapter: Chapter): boolean {
  const barred = barredNow(escalation, chapter);
  const point = chapter.directory.contactPoints[currentContact(delivery) ?? ''];
  return barred.people.includes(delivery.person) || (point !== undefined && isReadByBarred(point, barred));
}
