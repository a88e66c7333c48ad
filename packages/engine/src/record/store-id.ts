import type { Entry, Sensitivity } from '@kawal/core';
import { isSealed } from '@kawal/core/privacy';
import { isKawalError, kindOf, type Storage } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { Entropy } from '../ports/ports.ts';
import { chainLink } from './entry-text.ts';
import { readEntry } from './raw-entry.ts';

/** Names the row of the keyring that holds the id. It is no key, and the keyring does not look inside. */
export const storeIdRow = 'store-id';

/** The name that cards are sealed under where a store has no id: in one that is older, or whose keyring is lost. */
export const formerName = 'own';

const known = new WeakMap<Storage['keyring'], string>();

/** Keyrings without an id, beside a store that has sealed cards: another keyring stood here. */
const begunAnew = new WeakSet<Storage['keyring']>();

/** Returns true for such a keyring, once it was inspected. */
export const isBegunAnew = ({ keyring }: Pick<Storage, 'keyring'>): boolean => begunAnew.has(keyring);

const page = 1_000;

/**
 * Raises an alarm where the keyring is not the one that this store's cards were sealed with: it was lost, or emptied. New reports are taken in all
 * the same. They are sealed without an id, so that they open too once the true keyring is put back and has their keys.
 */
export async function inspectKeyring(storage: Pick<Storage, 'keyring' | 'log'>, raise: RaiseAlarm): Promise<void> {
  try {
    if ((await idOf(storage)) !== null || !(await hadKeyring(storage))) return;
    begunAnew.add(storage.keyring);
    raise({ code: 'keyring.begun-anew' });
  } catch (error) {
    raise({ code: 'storage.erasures-unknown', error: kindOf(error) });
  }
}

/** Returns true for a log whose first link bears a key, or in which a sealed card was written: the keyring had an id. */
async function hadKeyring(storage: Pick<Storage, 'log'>): Promise<boolean> {
  for (let after = 0, isEnd = false; !isEnd; ) {
    const rows = await storage.log(after, page);
    const first = after === 0 ? rows[0] : undefined;
    if (first !== undefined && chainLink('', first.text, '') !== first.hash) return true;
    if (rows.some(({ text }) => text.includes('"cards":[{') && sealsCard(readEntry(text)))) return true;
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length < page;
  }
  return false;
}

/** Returns true for an entry of an act that wrote a sealed card: the store's id stood in the keyring before it. */
export function sealsCard({ cards = [] }: Entry): boolean {
  return cards.some(({ digest, class: ofClass }) => digest !== null && isSealed(ofClass as Sensitivity));
}

/** Returns the random id of this store, drawn with the first entry: its cards open in no other store. */
export async function storeId({ keyring }: Pick<Storage, 'keyring'>, entropy: Entropy): Promise<string> {
  const found = await idOf({ keyring });
  if (found !== null) return found;
  // An id drawn now would stand in the way of the true one.
  if (isBegunAnew({ keyring })) return formerName;
  const drawn = Buffer.from(entropy.bytes(16)).toString('hex');
  try {
    await keyring.put([{ id: storeIdRow, epoch: 0, wrapped: new TextEncoder().encode(drawn) }]);
  } catch (error) {
    // Another process was first: its id is the store's.
    if (!isKawalError(error, 'storage.invalid-call')) throw error;
  }
  return (await idOf({ keyring })) ?? drawn;
}

/**
 * Returns the key of the links of chains: the id, which stands nowhere but in the keyring. Empty before the first entry.
 * Throws where the keyring cannot be read: an entry without the key would count as written by a stranger for ever.
 */
export async function chainKey(storage: Pick<Storage, 'keyring'>): Promise<string> {
  return (await idOf(storage)) ?? '';
}

/** Returns the key of the links of what is to be written: drawn now, if the store has none yet. */
export async function drawnChainKey(storage: Pick<Storage, 'keyring'>, entropy: Entropy): Promise<string> {
  await storeId(storage, entropy);
  return chainKey(storage);
}

/** Returns the id of a store, or null where no card was sealed to one yet. */
export async function idOf({ keyring }: Pick<Storage, 'keyring'>): Promise<string | null> {
  const asked = known.get(keyring);
  if (asked !== undefined) return asked;
  const [found] = await keyring.get([storeIdRow]);
  if (found === undefined) return null;
  const id = new TextDecoder().decode(found.wrapped);
  known.set(keyring, id);
  return id;
}
