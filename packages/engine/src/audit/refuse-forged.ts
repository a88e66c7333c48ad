import { hash } from 'node:crypto';
import { KawalError, type Storage, type StoredEvent, type StoredStream } from '@kawal/sdk';
import { chainKey } from '../cards/store-id.ts';
import { conceptOf, concepts } from '../concepts/concepts.ts';
import { chainLink, readEntry } from '../record/entry-text.ts';
import { type GenerationalCache, generationalCache } from '../record/generational-cache.ts';
import { foldEntry, isSame } from '../record/load.ts';
import { chains } from './chains.ts';
import { rowsOf } from './log-rows.ts';
import { logHash, readMark } from './mark.ts';

/**
 * Refuses records with an entry that nobody with the keyring wrote, or with a state that does not follow from its entries, as
 * those that are damaged: it may have lifted an exclusion. Entries that a person took note of are no hindrance.
 * `entriesOnly` names a record whose state nobody went by.
 */
export async function refuseForged(
  streams: readonly string[],
  storage: Pick<Storage, 'keyring' | 'load' | 'history' | 'log' | 'query'>,
  entriesOnly: string | null = null,
): Promise<void> {
  const key = await chainKey(storage);
  const forged: string[] = [];
  const blamed = async (entry: StoredEvent): Promise<string> => {
    // Whoever was refused asks again: the log is not read where nobody took note of anything.
    const isNoted =
      forged.length > 0 || (await storage.query({ type: concepts.loss.name, limit: 1 })).streams.length > 0;
    if (!isNoted) throw unvouched();
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
      head = chain.look(entry, [head]).code === null ? entry.hash : await blamed(entry);
    }
    if (stored === undefined || stands === undefined) continue;
    if (stream !== entriesOnly && !isFoldedOf(entries, stored)) throw unvouched();
    if (forged.length === blamedBefore) known(storage).set(name, stands);
  }
  if (forged.length > 0 && !(await areNoted(forged, key, storage))) throw unvouched();
}

/**
 * Records that were looked at lately, as they stood. Nobody without the keyring makes another state true: the last link
 * vouches for every entry before it.
 */
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
function isFoldedOf(entries: readonly StoredEvent[], { stream, version, shape, state }: StoredStream): boolean {
  const concept = conceptOf(stream);
  if (shape !== concept.shape) return true;
  const own = entries.slice(0, version);
  const fold = (before: unknown, { text }: StoredEvent): unknown => foldEntry(concept, before, readEntry(text));
  return own.at(-1)?.version === version && isSame(own.reduce(fold, concept.initial as unknown), state);
}

function unvouched(): KawalError {
  return new KawalError('storage.corrupt', 'an entry of the record was written without the keyring', {
    source: 'engine',
  });
}

function placeIn({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string {
  return `${stream} ${version}`;
}

/**
 * Returns true where a person took note, after the last of these entries, of what is not vouched for, and the log is still the
 * one that the keyring's mark vouches for: whoever writes the store could else put an entry before an old note. Reads the log
 * once for all.
 */
async function areNoted(
  entries: readonly string[],
  key: string,
  storage: Pick<Storage, 'log' | 'keyring'>,
): Promise<boolean> {
  const mark = await readMark(storage);
  const ahead = new Set(entries);
  const log = logHash();
  let isNoted = false;
  for await (const row of rowsOf(storage)) {
    log.add(row);
    ahead.delete(placeIn(row));
    const isNote = ahead.size === 0 && row.version === 1 && row.stream.startsWith(`${concepts.loss.name}/`);
    isNoted ||= isNote && chainLink('', row.text, key) === row.hash;
    if (row.place === mark?.place) return isNoted && log.root() === mark.root;
  }
  return false;
}
