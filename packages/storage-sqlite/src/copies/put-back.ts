import { existsSync } from 'node:fs';
import type { Storage } from '@kawal/sdk';
import { fault } from '../failure.ts';
import { placeOf } from '../file/place-of.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { disagreement } from './disagreement.ts';
import { byDraft, isWhole, refused } from './draft.ts';
import { moveAside, standsAt } from './move-aside.ts';

export interface PutBackOptions {
  /** A copy that `backups.copyStore` made. It is only read. */
  readonly from: string;
  /** Where the store shall stand. */
  readonly file: string;
  /** The keyring as it is now, or else its newest copy. `<file>.keyring` unless told otherwise. */
  readonly keyringFile?: string;
  /** Goes on without a keyring: one is begun anew. What was sealed stays sealed for good, what was destroyed may come back. */
  readonly keyringLost?: boolean;
  /** The new name of a store, or of the log of a lost one, at `file`. Without a name, it is a reason to refuse. */
  readonly aside?: string;
  /** Looks at the copy before anything is set aside or replaced; where it throws, nothing is changed. */
  readonly judge?: (copy: Storage) => Promise<void>;
}

export interface PutBack {
  /** The newest instant and the last place of the log that the store now holds. */
  readonly newestAt: number | null;
  readonly place: number;
  /** How many cards lost their bytes because they had been destroyed since. */
  readonly destroyedAgain: number;
  /** Streams that the store set aside knew more of; null where there was none, or it could not be read. */
  readonly missing: readonly string[] | null;
}

/**
 * Puts a copy of the store back, for a store that is lost or damaged. Everything is done on a draft beside the place: it is
 * checked, what was destroyed since is destroyed first, and only then does it get its name, at once and whole. Never over a
 * file that is there. No process may have the former store open.
 *
 * Throws a `KawalError`: `storage.corrupt` where the copy is damaged, `storage.newer-schema`, `storage.invalid-call`,
 * `storage.unavailable`, `storage.full`.
 */
export async function putBackSqliteStore(options: PutBackOptions): Promise<PutBack> {
  const { from, aside } = options;
  const file = placeOf(options.file);
  const keyringFile = placeOf(options.keyringFile ?? `${file}.keyring`);
  if (!existsSync(from)) throw refused('`from` is not there.');
  if (standsAt(file) && aside === undefined)
    throw refused('A store or its log stands at `file` already; it is not written over.');
  if (aside !== undefined && standsAt(aside)) throw refused('Something, or its log (-wal), stands at `aside` already.');
  if (!existsSync(keyringFile) && standsAt(keyringFile))
    throw refused(
      'Only the log (-wal) of `keyringFile` is left. Put the keyring back beside it, or move the log away.',
    );
  if (!existsSync(keyringFile) && options.keyringLost !== true) {
    throw refused('`keyringFile` is not there. Put it there first, or else its newest copy.');
  }
  // First, because only the former store can say whether what it was destroying when it ended was destroyed.
  if (existsSync(file)) await streamsAfter(file, keyringFile, Number.MAX_SAFE_INTEGER);
  return await byDraft(from, file, async (draft) => {
    const facts = await prepared(draft, keyringFile, options.judge);
    const missing = aside === undefined ? null : await setAside(file, aside, keyringFile, facts.place);
    return { ...facts, missing };
  });
}

/** Checks the draft and destroys in it what was destroyed since. */
async function prepared(
  draft: string,
  keyringFile: string,
  judge: PutBackOptions['judge'],
): Promise<Omit<PutBack, 'missing'>> {
  const storage = sqliteStorage({ file: draft, keyringFile });
  try {
    const destroyedAgain = await entombAll(storage);
    const { place, found } = await disagreement(storage);
    if (found !== null || !isWhole(draft)) {
      throw fault('storage.corrupt', 'The copy is damaged. Take an earlier one.');
    }
    await judge?.(storage);
    return { destroyedAgain, place, newestAt: await storage.newestInstant() };
  } finally {
    await storage.close();
  }
}

async function entombAll(storage: Storage): Promise<number> {
  let destroyed = 0;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const tombstones = await storage.keyring.tombstones(after, 1_000);
    destroyed += await storage.applyTombstones(tombstones);
    after = tombstones.at(-1)?.place;
  }
  return destroyed;
}

/** Renames the former store, or what is left of it, having asked it what it knew beyond a place of the log. */
async function setAside(
  file: string,
  aside: string,
  keyringFile: string,
  place: number,
): Promise<readonly string[] | null> {
  const missing = !existsSync(file) ? null : await streamsAfter(file, keyringFile, place);
  moveAside(file, aside);
  return missing;
}

/** Null where it cannot be read, as a damaged one. */
async function streamsAfter(file: string, keyringFile: string, place: number): Promise<readonly string[] | null> {
  const streams = new Set<string>();
  try {
    const storage = sqliteStorage({ file, keyringFile });
    try {
      for (let after = place, isEnd = false; !isEnd; ) {
        const entries = await storage.log(after, 1_000);
        for (const { stream } of entries) streams.add(stream);
        after = entries.at(-1)?.place ?? after;
        isEnd = entries.length === 0;
      }
    } finally {
      await storage.close();
    }
    return [...streams];
  } catch {
    return null;
  }
}
