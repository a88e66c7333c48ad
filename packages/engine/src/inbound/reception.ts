import type { DeliveryState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { deliveryConcept } from '@kawal/core/concepts';
import { messageText } from '@kawal/core/locales';
import type { Notifier, Reception, Storage, StoredCard } from '@kawal/sdk';
import { messageOfHandle } from '../api/answer.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { loadHolder } from '../record/load.ts';
import { addressIn } from '../worker/deliver.ts';

export interface ReceptionParts {
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
}

/**
 * Returns what a notifier may ask about whoever writes to it. An address is compared with the cards of the directory as they
 * are now, so a process that has just begun knows the same people, and nothing of them is kept here.
 */
export function receptionOf({ name, channel }: Notifier, { storage, inForce }: ReceptionParts): Reception {
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
  return {
    async languageOf(address, handle) {
      const own = await chapterNow();
      if (own === null || address === '') return undefined;
      const { contactPoints, people } = own.directory;
      const cards = handle === undefined ? await storage.cards(chapterStream) : await cardsOf(await contactsOf(handle));
      const isHere = ({ subject }: StoredCard): boolean => contactPoints[subject]?.channel === channel;
      const found = cards.find((card) => isHere(card) && addressIn(card) === address);
      if (found === undefined) return undefined;
      const holder = Object.values(people).find(({ contacts }) => contacts.includes(found.subject));
      return holder?.language ?? own.language;
    },
    async say(text, language, fields = {}) {
      const own = (await chapterNow())?.texts ?? {};
      return messageText(text, { ...fields, help: messageText('help', {}, own) }, own)[language];
    },
  };
}
