import { isKawalError, type StoredStream, type WrappedKey } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Journals that remember what another process has changed since. */
export const remembering = {
  /** Asks the common clock once, and goes by its own clock from there. */
  'offset-once': (sound) => {
    let offset: Promise<number> | undefined;
    const now = async (): Promise<number> => {
      offset ??= (sound.now?.() ?? Promise.resolve(0)).then((time) => time - Date.now());
      return (await offset) + Date.now();
    };
    return { ...sound, now };
  },
  /** Leaves half a commit that could not be written; what this process then writes stands behind it, where nobody reads. */
  'half-left': (sound) => {
    let isTorn = false;
    return {
      ...sound,
      async commit(commit) {
        if (isTorn) return { outcome: 'committed' };
        try {
          return await sound.commit(commit);
        } catch (error) {
          isTorn = isKawalError(error, 'storage.unavailable');
          throw error;
        }
      },
    };
  },
  /** Keeps the states that it writes, before it is known whether they stand. */
  'remembers-unwritten': (sound) => {
    const known = new Map<string, StoredStream>();
    return {
      ...sound,
      async commit(commit) {
        const before = new Map(
          (await sound.load(commit.writes.map(({ stream }) => stream))).map((one) => [one.stream, one]),
        );
        for (const { stream, expected, events, ...rest } of commit.writes) {
          const fits = (before.get(stream)?.version ?? 0) === expected;
          if (fits)
            known.set(stream, { ...rest, stream, version: expected + events.length, head: events.at(-1)?.hash ?? '' });
        }
        const outcome = await sound.commit(commit);
        if (outcome.outcome !== 'committed') known.clear();
        return outcome;
      },
      async load(streams) {
        const read = await sound.load(streams.filter((name) => !known.has(name)));
        return [...read, ...[...new Set(streams)].flatMap((name) => known.get(name) ?? [])];
      },
    };
  },
  /** Keeps the newest instant that it was told, and raises it by its own commits only. */
  'remembers-newest': (sound) => {
    let newest: number | undefined;
    return {
      ...sound,
      async commit(commit) {
        newest = Math.max(newest ?? (await sound.newestInstant()) ?? 0, commit.at);
        return await sound.commit(commit);
      },
      newestInstant: async () => newest ?? (await sound.newestInstant()),
    };
  },
  /** Keeps the instant it was told, and forgets it at its own commits only. */
  'remembers-next': (sound) => {
    let next: Promise<number | null> | undefined;
    return {
      ...sound,
      async commit(commit) {
        next = undefined;
        return await sound.commit(commit);
      },
      nextDue: () => (next ??= sound.nextDue()),
    };
  },
  /** Keeps the keys it handed out, and forgets them when it destroys some itself. */
  'remembers-keys': (sound) => {
    const known = new Map<string, WrappedKey>();
    return {
      ...sound,
      keyring: {
        ...sound.keyring,
        async get(ids) {
          for (const key of await sound.keyring.get(ids.filter((id) => !known.has(id)))) known.set(key.id, key);
          return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
        },
        async destroy(ids) {
          known.clear();
          await sound.keyring.destroy(ids);
        },
      },
    };
  },
  /** Keeps what it was told of a claim, and forgets it at its own commits only. */
  'remembers-claims': (sound) => {
    const known = new Map<string, string | undefined>();
    return {
      ...sound,
      async commit(commit) {
        known.clear();
        return await sound.commit(commit);
      },
      async claimant(claim) {
        const name = JSON.stringify(claim);
        if (!known.has(name)) known.set(name, await sound.claimant(claim));
        return known.get(name);
      },
    };
  },
} satisfies Readonly<Record<string, JournalBreak>>;
