import type { EscalationEvent } from '@kawal/core';
import { escalationOf } from '@kawal/core/report';
import type { Storage, StoredCard } from '@kawal/sdk';
import { readEntry } from '../record/entry-text.ts';

/**
 * Returns the cards with the words in which people answered notifications of a report, in order. They stand with its
 * escalation; whoever opens or destroys the story of a report means them too.
 */
export async function answerWordsOf(record: string, storage: Pick<Storage, 'cards'>): Promise<readonly StoredCard[]> {
  if (!record.startsWith('report/')) return [];
  const cards = await storage.cards(escalationOf(record));
  return cards.filter((card) => card.class === 'narrative').toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Returns who answered in the words of a card: it is named after the version of the escalation, as `record@7`. */
export async function answeredBy(card: StoredCard, storage: Pick<Storage, 'history'>): Promise<string | undefined> {
  const [stored] = await storage.history(card.record, placeOf(card) - 1);
  const changes = stored === undefined ? [] : readEntry<EscalationEvent>(stored.text).changes;
  for (const change of changes) {
    if (change.type === 'reply-recorded') return change.reply.person;
    if (change.type === 'decline-recorded') return change.person;
  }
  return undefined;
}

function placeOf({ subject }: StoredCard): number {
  return Number(/@(\d+)$/.exec(subject)?.[1] ?? 1);
}
