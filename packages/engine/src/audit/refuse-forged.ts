import { hash } from 'node:crypto';
import { isKawalError, type KawalError, type Storage, type StoredEvent, type StoredStream } from '@kawal/sdk';
import { conceptOf, concepts } from '../concepts/concepts.ts';
import { notesLoss } from '../concepts/loss.ts';
import { chains } from '../record/chains.ts';
import { chainLink } from '../record/entry-text.ts';
import { type GenerationalCache, generationalCache } from '../record/generational-cache.ts';
import { foldEntries, isSame, type LoadedRecord, missingOf, readStored } from '../record/load.ts';
import { readState } from '../record/state-mark.ts';
import { chainKey } from '../record/store-id.ts';
import { damagedError, tellStray } from '../record/strays.ts';
import { rowsOf } from './log-rows.ts';
import { logHash, readMark } from './mark.ts';

/**
 * Refuses records with an entry that nobody with the keyring wrote, or with a state that does not follow from its entries, as
 * those that are damaged: it may have lifted an exclusion. Entries that a person took note of are no hindrance.
 * `entriesOnly` names a record whose state nobody went by.
 */
export async function refuseForged(
  streams: readonly string[],
  storage: Pick<Storage, 'keyring' | 'name' | 'load' | 'history' | 'log' | 'query'>,
  entriesOnly: string | null = null,
): Promise<void> {
  const key = await chainKey(storage);
  const forged: string[] = [];
  const blamed = async (entry: StoredEvent): Promise<string> => {
    // Whoever was refused asks again: the log is not read where nobody took note of anything.
    const isNoted =
      forged.length > 0 || (await storage.query({ type: concepts.loss.name, limit: 1 })).streams.length > 0;
    if (!isNoted) throw unvouched(entry.stream, storage);
    forged.push(placeIn(entry));
    return entry.hash;
  };
  for (const stream of key === '' ? [] : streams) {
    const chain = chains(key);
    let head = '';
    const [stored] = await storage.load([stream]);
    const name = stream === entriesOnly ? `entries of ${stream}` : stream;
    const stands = stored && standing(stream === entriesOnly ? { ...stored, state: '' } : stored);
    if (stands !== undefined && known(storage).get(name) === stands) continue;
    const blamedBefore = forged.length;
    const entries = await storage.history(stream, 0);
    for (const entry of entries) {
      const { code } = chain.look(entry, [head]);
      if (code === 'entry.changed') throw unvouched(stream, storage);
      head = code === null ? entry.hash : await blamed(entry);
    }
    if (stored === undefined || stands === undefined) continue;
    if (stream !== entriesOnly && !isFoldedOf(entries, stored, key)) throw unvouched(stream, storage);
    if (forged.length === blamedBefore) known(storage).set(name, stands);
  }
  const [first] = forged;
  if (first !== undefined && !(await areNoted(forged, key, storage)))
    throw unvouched(first.slice(0, first.indexOf(' ')), storage);
}

/** Returns the stored records that the keyring vouches for, as their entries give them. Of each other an alarm tells. */
export async function soundOf(
  storage: Storage,
  stored: readonly StoredStream[],
  asked: readonly string[] = [],
  isFollowed = false,
): Promise<readonly LoadedRecord[]> {
  // As a rule all of them are sound, and one by one costs a thousand waits more.
  const whole = await readStored(storage, stored, asked, isFollowed).catch((error) => {
    if (!isKawalError(error, 'storage.corrupt')) throw error;
    return undefined;
  });
  if (whole?.every(({ isForged }) => isForged !== true)) return whole;
  const unlessCorrupt =
    (stream: string) =>
    (error: unknown): [] => {
      if (!isKawalError(error, 'storage.corrupt')) throw error;
      tellStray(storage, stream);
      return [];
    };
  const sound = await Promise.all(
    stored.map(async (one) => {
      const read = await readStored(storage, [one]).catch(unlessCorrupt(one.stream));
      if (read[0]?.isForged !== true) return read;
      return await refuseForged([one.stream], storage).then(() => read, unlessCorrupt(one.stream));
    }),
  );
  const late = missingOf(asked, stored).map((one) =>
    readStored(storage, [], [one], isFollowed).catch(unlessCorrupt(one)),
  );
  return [...sound, ...(await Promise.all(late))].flat();
}

/** Records that were looked at lately, as they stood. Nobody without the keyring makes another state true: the last link vouches for every entry before it. */
const lately = new WeakMap<object, GenerationalCache<string>>();
const kept = 2_048;

function known({ keyring }: Pick<Storage, 'keyring'>): GenerationalCache<string> {
  const records = lately.get(keyring) ?? generationalCache<string>(kept);
  lately.set(keyring, records);
  return records;
}

function standing({ version, shape, head, state }: StoredStream): string {
  return hash('sha256', JSON.stringify([version, shape, head, state]), 'base64url');
}

/** Returns true for a state that its entries give, and for one of another shape: nothing of that is believed. */
function isFoldedOf(entries: readonly StoredEvent[], stored: StoredStream, key: string): boolean {
  const concept = conceptOf(stored.stream);
  if (stored.shape !== concept.shape) return true;
  const own = entries.slice(0, stored.version);
  return own.at(-1)?.version === stored.version && isSame(foldEntries(concept, own), readState(stored, key).text);
}

/** Names a record in an alarm of which an entry is not vouched for, and returns the error. */
export function unvouched(stream: string, storage: Pick<Storage, 'keyring' | 'name'>): KawalError {
  tellStray(storage, stream);
  return damagedError(stream, 'an entry of the record was written without the keyring');
}

export function placeIn({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string {
  return `${stream} ${version}`;
}

/**
 * Returns true where a person took note, after the last of these entries, of what is not vouched for, and the log is still the
 * one that the keyring's mark vouches for: whoever writes the store could else put an entry before an old note. That log is one
 * of links alone, so an entry whose text does not follow from its link is never asked about here. Reads the log once for all.
 */
export async function areNoted(
  entries: readonly string[],
  key: string,
  storage: Pick<Storage, 'log' | 'keyring'>,
): Promise<boolean> {
  const mark = await readMark(storage);
  const ahead = new Set(entries);
  const log = logHash();
  const heads = new Map<string, string>();
  let isNoted = false;
  for await (const row of rowsOf(storage)) {
    log.add(row);
    ahead.delete(placeIn(row));
    const isOfLoss = row.stream.startsWith(`${concepts.loss.name}/`);
    const isNote = isOfLoss && ahead.size === 0 && notesLoss(row);
    isNoted ||= isNote && chainLink(heads.get(row.stream) ?? '', row.text, key) === row.hash;
    if (isOfLoss) heads.set(row.stream, row.hash);
    if (row.place === mark?.place) return isNoted && log.root() === mark.root;
  }
  return false;
}
