import type { Chapter, DeliveryState, EscalationState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { deliveryConcept, escalationConcept } from '@kawal/core/concepts';
import { deliveryOf } from '@kawal/core/escalation';
import { messageText } from '@kawal/core/locales';
import type { Notifier, Reception, Storage, StoredCard } from '@kawal/sdk';
import { messageOfHandle } from '../api/answer.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { answerLink } from '../message/compose.ts';
import { offerOf } from '../message/offer.ts';
import { formFor } from '../message/render.ts';
import { loadHolder, loadRecord, readStored } from '../record/load.ts';
import { addressIn } from '../worker/deliver.ts';

export interface ReceptionParts {
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
  /** The page on which a code answers. */
  readonly answersAt: string | undefined;
}

/**
 * Returns what a notifier may ask about whoever writes to it. An address is compared with the cards of the directory as they
 * are now, so a process that has just begun knows the same people, and nothing of them is kept here.
 */
export function receptionOf(notifier: Notifier, { storage, inForce, answersAt }: ReceptionParts): Reception {
  const { name, channel } = notifier;
  const chapterNow = async () => {
    const { chapter, lastReadable } = await inForce.cached();
    return chapter ?? lastReadable;
  };
  const contactsOf = async (handle: string): Promise<readonly string[]> => {
    const holder = await loadHolder(storage, messageOfHandle(name, handle));
    return holder?.concept.name === deliveryConcept.name ? (holder.state as DeliveryState).contacts : [];
  };
  const cardsOf = async (contacts: readonly string[]): Promise<readonly StoredCard[]> =>
    (await Promise.all(contacts.map((contact) => storage.cards(chapterStream, contact)))).flat();
  const holderOf = async ({ directory }: Chapter, address: string, handle?: string) => {
    const { contactPoints, people } = directory;
    const cards = handle === undefined ? await storage.cards(chapterStream) : await cardsOf(await contactsOf(handle));
    const isHere = ({ subject }: StoredCard): boolean => contactPoints[subject]?.channel === channel;
    const found = cards.find((card) => isHere(card) && addressIn(card) === address);
    const [person, known] =
      Object.entries(people).find(([, { contacts }]) => contacts.includes(found?.subject ?? '')) ?? [];
    return found && { person, language: known?.language };
  };
  const languageOf: Reception['languageOf'] = async (address, handle) => {
    const own = await chapterNow();
    if (own === null || address === '') return undefined;
    const found = await holderOf(own, address, handle);
    return found && (found.language ?? own.language);
  };
  return {
    languageOf,
    async say(text, language, fields = {}) {
      const own = (await chapterNow())?.texts ?? {};
      return messageText(text, { ...fields, help: messageText('help', {}, own) }, own)[language];
    },
    async offer(address, { code, handle }, language) {
      const own = await chapterNow();
      if (own === null || address === '') return undefined;
      const person = code ?? handle ?? (await holderOf(own, address))?.person;
      if (person === undefined) return undefined;
      const token = code ?? handle ?? (await onlyWaiting(person, name, storage));
      const isTheirs = code !== undefined || (await languageOf(address, token ?? '')) !== undefined;
      if (token === undefined || !isTheirs || !touchable.test(token)) return undefined;
      const link = code === undefined || answersAt === undefined ? null : answerLink(answersAt, code, language);
      const say = (text: 'take' | 'cannot') => messageText(text, {}, own.texts ?? {})[language];
      return offerOf({ code: code ?? '', token, link }, formFor(notifier).answers, say);
    },
  };
}

/** Is a code, or the handle of a message as an adapter over HTTP gives it. */
const touchable = /^[0-9a-z]{16}$|^[0-9a-f]{40}$/;

/** Among more running reports than these nobody looks for the one that waits for somebody. */
const mostRunning = 200;

/** Returns the handle of the only message that waits here for an answer of a person, barred meanwhile or not (X5). */
async function onlyWaiting(person: string, notifier: string, storage: Storage): Promise<string | undefined> {
  const key = { name: 'status', value: 'running' };
  const { streams, next } = await storage.query({ type: escalationConcept.name, key, limit: mostRunning });
  if (next !== null) return undefined;
  const running = (await readStored(storage, streams)).map(({ state }) => state as EscalationState);
  const [waiting, ...others] = running.filter(
    ({ told, replies, declined }) =>
      told.some((one) => one.person === person) && ![...replies, ...declined].some((one) => one.person === person),
  );
  if (waiting === undefined || others.length > 0) return undefined;
  const messages = waiting.told.filter((one) => one.person === person).map(({ message }) => message);
  const newest = deliveryOf(waiting.report, Math.max(...messages));
  const { handles } = (await loadRecord(storage, deliveryConcept, newest)).state as DeliveryState;
  const own = Object.keys(handles).findLast((one) => one.startsWith(`${notifier}/`));
  return own?.slice(notifier.length + 1);
}
