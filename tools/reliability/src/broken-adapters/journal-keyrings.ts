import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type CardAddress, type Commit, KawalError, type Storage, type StoredCard } from '@kawal/sdk';
import { inParts } from './flaw.ts';
import type { JournalBreak } from './journal-break.ts';

/** Long beside what a busy machine adds, so that a kill meets the time between two parts. */
const betweenMs = 60;

/** Flaws of storages that are closed before their keyring, or a commit, is done. */
export const closingEarly = {
  /** Is done with a key that it destroys only a little later, and is closed without it. */
  'keyring-not-awaited': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async destroy(ids) {
        await sound.keyring.destroy(ids);
        await setTimeout(20);
      },
    },
  }),
  /** Begins to wrap keys anew only a little later, and is closed before. */
  'rewrap-not-awaited': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async rewrap(keys) {
        await setTimeout(20);
        return (await sound.keyring.rewrap?.(keys)) ?? 0;
      },
    },
  }),
  /** Is done with a commit only a little later than with its own work, and is closed before. */
  'commit-not-awaited': (sound) => ({
    ...sound,
    async commit(given) {
      const outcome = await sound.commit(given);
      await setTimeout(20);
      return outcome;
    },
  }),
  /** Looks for all the ids, and then puts the keys part by part. */
  'keys-in-parts': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async put(keys) {
        const isKnown = (await sound.keyring.get(keys.map(({ id }) => id))).length > 0;
        const most = isKnown ? keys.length : 200;
        for (let from = 0; from < keys.length; from += most) {
          await sound.keyring.put(keys.slice(from, from + most));
          await setTimeout(betweenMs);
        }
      },
    },
  }),
  /** Wraps keys anew part by part. */
  'rewraps-in-parts': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async rewrap(keys) {
        let count = 0;
        for (let from = 0; from < keys.length; from += 200) {
          count += (await sound.keyring.rewrap?.(keys.slice(from, from + 200))) ?? 0;
          await setTimeout(betweenMs);
        }
        return count;
      },
    },
  }),
  /** Takes the tombstone of a card out before it destroys the card anew, and tells of it again once that is done. */
  'takes-out-first': (sound, folder) => {
    const file = join(folder, 'taken-out');
    let goesOn = false;
    return {
      ...sound,
      async commit(commit) {
        goesOn = true;
        if (commit.destroyed.length > 0) writeFileSync(file, JSON.stringify(commit.destroyed.map(nameOf)));
        const outcome = await sound.commit(commit);
        rmSync(file, { force: true });
        goesOn = false;
        return outcome;
      },
      keyring: {
        ...sound.keyring,
        async tombstones(after, limit) {
          const out: readonly string[] =
            goesOn || !existsSync(file) ? [] : JSON.parse(readFileSync(file, 'utf8') || '[]');
          return (await sound.keyring.tombstones(after, limit)).filter((one) => !out.includes(nameOf(one)));
        },
      },
    };
  },
  /** Drops a tombstone that could not be written, once its card lives again. */
  'drops-revived': (sound, folder) => keepingApart(sound, folder, false),
  /** The same as it is right: writes what is owed before it writes a card. */
  'settles-first': (sound, folder) => keepingApart(sound, folder, true),
  /** Destroys a key that it is to wrap anew, and puts the new one. */
  'rewraps-by-destroying': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async rewrap(keys) {
        const there = await sound.keyring.get(keys.map(({ id }) => id));
        const older = keys.filter(({ id, epoch }) => there.some((one) => one.id === id && one.epoch < epoch));
        await sound.keyring.destroy(older.map(({ id }) => id));
        await sound.keyring.put(older);
        return older.length;
      },
    },
  }),
  /** Hands a claim over in two commits: it is let go of, and then taken. */
  'claims-in-two': (sound) => ({
    ...sound,
    async commit(commit) {
      const { claims, writes, cards, destroyed } = commit;
      const isHandover = claims.taken.length > 0 && claims.released.length > 0 && cards.length + destroyed.length > 0;
      const [first, ...others] = writes;
      if (!isHandover || first === undefined || others.length === 0) return await sound.commit(commit);
      const none = { taken: [], released: [] };
      const released: Commit = {
        ...commit,
        writes: others,
        cards: [],
        destroyed: [],
        claims: { ...none, released: claims.released },
      };
      const outcome = await sound.commit(released);
      if (outcome.outcome !== 'committed') return outcome;
      return await sound.commit({ ...commit, writes: [first], claims: { ...none, taken: claims.taken } });
    },
  }),
  /** Writes a commit part by part. */
  'commits-in-parts': (sound) => ({
    ...sound,
    async commit(commit) {
      const [first = commit, ...rest] = inParts(commit, 200);
      const outcome = await sound.commit(first);
      for (const part of outcome.outcome === 'committed' ? rest : []) {
        await setTimeout(betweenMs);
        await sound.commit(part);
      }
      return outcome;
    },
  }),
  /** Writes a commit of more than a mebibyte two streams at a time. */
  'long-in-parts': (sound) => ({
    ...sound,
    async commit(commit) {
      const size = commit.writes.reduce((sum, { state }) => sum + state.length, 0);
      const [first = commit, ...rest] = inParts(commit, size > 1024 * 1024 ? 2 : Number.MAX_SAFE_INTEGER);
      const outcome = await sound.commit(first);
      for (const part of outcome.outcome === 'committed' ? rest : []) {
        await setTimeout(betweenMs);
        await sound.commit(part);
      }
      return outcome;
    },
  }),
  /** Takes a state of more than eight mebibytes for the end of its file when it is opened. */
  'long-lost': (sound) => {
    const own = new Set<string>();
    return {
      ...sound,
      async commit(commit) {
        for (const { stream } of commit.writes) own.add(stream);
        return await sound.commit(commit);
      },
      load: async (streams) =>
        (await sound.load(streams)).filter(({ stream, state }) => own.has(stream) || state.length < 8 * 1024 * 1024),
    };
  },
  /** Lets calls of the keyring wait for each other, and refuses those that wait when it is closed. */
  'refuses-waiting-keys': (sound) => {
    let turn: Promise<unknown> = Promise.resolve();
    let isClosed = false;
    return {
      ...sound,
      keyring: {
        ...sound.keyring,
        put(keys) {
          const mine = turn.then(async () => {
            if (isClosed) throw new KawalError('storage.closed', 'It was closed.', { source: sound.name });
            return await sound.keyring.put(keys);
          });
          turn = mine.catch(() => undefined);
          return mine;
        },
      },
      async close() {
        isClosed = true;
        await sound.close();
      },
    };
  },
} satisfies Readonly<Record<string, JournalBreak>>;

function nameOf({ record, subject, class: of }: CardAddress): string {
  return JSON.stringify([record, subject, of]);
}

/** Keeps beside the store which tombstones are owed, and which are told: an owed one is told once its commit stands. */
async function keepingApart(sound: Storage, folder: string, settlesFirst: boolean): Promise<Storage> {
  const [owed, told] = [join(folder, 'owed'), join(folder, 'told')];
  const cardsIn = (file: string): readonly Version[] =>
    existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : [];
  const add = (file: string, cards: readonly Version[]): void => {
    if (cards.length > 0) appendFileSync(file, `\n${cards.map((card) => JSON.stringify(card)).join('\n')}\n`);
  };
  const found = async (cards: readonly CardAddress[], isErased: boolean): Promise<readonly Version[]> => {
    const stored = await Promise.all(cards.map(async ({ record }) => await sound.cards(record)));
    const wanted = (card: StoredCard, address?: CardAddress): boolean =>
      address !== undefined && nameOf(card) === nameOf(address) && (card.bytes === null) === isErased;
    return stored.flatMap((all, index) => all.filter((card) => wanted(card, cards[index])).map(versionOf));
  };
  const settle = async (): Promise<void> => {
    const all = cardsIn(owed);
    const erased = new Set((await found(all, true)).map(lineOf));
    add(
      told,
      all.filter((card) => erased.has(lineOf(card))),
    );
    rmSync(owed, { force: true });
  };
  const unavailable = (): never => {
    throw new KawalError('storage.unavailable', 'The keyring cannot be written.', { source: sound.name });
  };
  await settle().catch(() => undefined);
  return {
    ...sound,
    async commit(commit) {
      if (settlesFirst && commit.cards.length > 0) await settle().catch(unavailable);
      const living = await found(commit.destroyed, false);
      try {
        add(owed, living);
      } catch {
        unavailable();
      }
      const outcome = await sound.commit(commit);
      await settle().catch(() => undefined);
      return outcome;
    },
    keyring: {
      ...sound.keyring,
      async tombstones(after, limit) {
        const lines = new Set(cardsIn(told).map(lineOf));
        return (await sound.keyring.tombstones(after, limit)).filter((one) => lines.has(lineOf(one)));
      },
    },
  };
}

type Version = CardAddress & { readonly version: number };

function versionOf({ record, subject, class: of, version }: Version): Version {
  return { record, subject, class: of, version };
}

function lineOf(card: Version): string {
  return JSON.stringify(versionOf(card));
}

/** Reads a line; one that a failing disk has torn is none. */
function parsed(line: string): readonly Version[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
