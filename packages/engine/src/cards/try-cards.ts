import type { Sensitivity } from '@kawal/core';
import { isSealed } from '@kawal/core/privacy';
import { isKawalError, type Storage, type Vault } from '@kawal/sdk';
import { entryIn } from '../audit/changed-entry.ts';
import { readCard } from './cards.ts';

/** Sealed cards that were tried, and how many of them stayed shut. */
export interface TriedCards {
  readonly tried: number;
  readonly shut: number;
}

const page = 1_000;

/** So many of the newest records are tried, and as many of the others, spread over the log: every epoch is among them. */
const most = 250;

/** Tries whether sealed cards open with this vault; what stands in them is given to nobody. Throws where the vault is away. */
export async function tryCards(storage: Pick<Storage, 'log' | 'cards' | 'keyring'>, vault: Vault): Promise<TriedCards> {
  const records = await sealedRecords(storage);
  const older = records.slice(0, -most);
  const spread = older.filter((_, index) => index % Math.ceil(older.length / most) === 0);
  // A vault that is not an engine's may go on to use its own bytes.
  const copying: Vault = { ...vault, open: async (key) => (await vault.open(key)).slice() };
  const counted = { tried: 0, shut: 0 };
  for (const record of [...spread, ...records.slice(-most)]) {
    for (const card of await storage.cards(record)) {
      if (card.bytes === null || !isSealed(card.class as Sensitivity)) continue;
      counted.tried += 1;
      try {
        await readCard(card, storage, copying);
      } catch (error) {
        if (isKawalError(error, 'vault.locked') || isKawalError(error, 'vault.unavailable')) throw error;
        counted.shut += 1;
      }
    }
  }
  return counted;
}

/** Names every record that has a sealed card, in the order in which its newest was written. */
async function sealedRecords(storage: Pick<Storage, 'log'>): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let after = 0, isEnd = false; !isEnd; ) {
    const rows = await storage.log(after, page);
    for (const { text } of rows) {
      if (!text.includes('"cards":[{')) continue;
      // An entry that somebody changed is told of by the audit.
      for (const { record, class: ofClass } of entryIn(text)?.cards ?? []) {
        if (!isSealed(ofClass as Sensitivity)) continue;
        found.delete(record);
        found.add(record);
      }
    }
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length < page;
  }
  return [...found];
}
