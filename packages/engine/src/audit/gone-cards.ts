import type { CardMark } from '@kawal/core';
import { type CardAddress, KawalError, type Storage, type StoredCard } from '@kawal/sdk';
import { tellStray } from '../record/strays.ts';
import { digestOf, nameOf, tombstonesIn } from './card-marks.ts';
import { vouchedEntries } from './vouched-entries.ts';

/**
 * Returns the cards that the entries of a record name and that are not in the store as they were written: gone, other bytes, or
 * destroyed of which the keyring knows nothing. Whoever hides the story of a child must not find it closed as an empty report.
 * An alarm tells of each such record. Entries of before cards were named say nothing.
 */
export async function goneCards(record: string, storage: Storage): Promise<readonly CardAddress[]> {
  const entries = await vouchedEntries(record, storage);
  const marks = new Map<string, CardMark>();
  for (const { cards } of entries)
    for (const mark of cards ?? []) if (mark.record === record) marks.set(nameOf(mark), mark);
  const stored = new Map((await storage.cards(record)).map((card) => [nameOf(card), card]));
  const doubtful = [...marks.values()].filter((mark) => !isAsWritten(mark, stored.get(nameOf(mark))));
  // A card that was written meanwhile has an entry by now.
  if (doubtful.length > 0 && (await vouchedEntries(record, storage, entries.length)).length > 0)
    return await goneCards(record, storage);
  const erased = doubtful.some((mark) => stored.get(nameOf(mark))?.bytes === null);
  const tombstones = erased ? await tombstonesIn(storage) : undefined;
  const buriedAt = (mark: CardMark): number => tombstones?.get(`${record} ${nameOf(mark)}`)?.version ?? -1;
  const gone = doubtful.filter((mark) => buriedAt(mark) < (mark.version ?? 0));
  if (gone.length > 0) tellStray(storage, record);
  return gone.map(({ subject, class: cardClass }) => ({ record, subject, class: cardClass }));
}

/** Refuses, as damaged, records of which a story or a note is gone: nobody signs that they saw it gone (0641). */
export async function refuseGone(records: Iterable<string>, storage: Storage): Promise<void> {
  for (const record of records) {
    if ((await goneCards(record, storage)).some((card) => card.class === 'narrative'))
      throw new KawalError('storage.corrupt', 'a story or a note is gone from the store', { source: 'engine' });
  }
}

function isAsWritten({ version, digest }: CardMark, card: StoredCard | undefined): boolean {
  // Destroyed by an entry.
  if (digest === null || version === null) return true;
  return card !== undefined && card.bytes !== null && card.version === version && digestOf(card.bytes) === digest;
}
