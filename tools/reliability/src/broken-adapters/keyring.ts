import { setImmediate } from 'node:timers/promises';
import type { Keyring, Storage, WrappedKey } from '@kawal/sdk';
import { KawalError } from '@kawal/sdk';
import type { Flaws } from './flaw.ts';

export const keyring: Flaws = {
  'keyring/kept': {
    does: 'forgets which epoch wrapped a key',
    breaks: (sound) =>
      withKeyring(sound, (keyring) => ({
        get: async (ids) => (await keyring.get(ids)).map((key) => ({ ...key, epoch: 1 })),
      })),
  },
  'keyring/given-once': {
    does: 'replaces a key that exists',
    breaks: (sound) =>
      withKeyring(sound, (keyring) => ({
        async put(keys) {
          await keyring.destroy(keys.map(({ id }) => id));
          await keyring.put(keys);
        },
      })),
  },
  'keyring/together': [1, 500].map((most) => ({
    does: most === 1 ? 'puts keys one by one' : `puts keys in parts of ${most}, and finds a known one in its part`,
    breaks: (sound) =>
      withKeyring(sound, (keyring) => ({
        async put(keys) {
          for (let from = 0; from < keys.length; from += most) await keyring.put(keys.slice(from, from + most));
        },
      })),
  })),
  'keyring/one-winner': {
    does: 'looks for the ids first and puts keys later, so that puts at once do not see each other',
    breaks: (sound) =>
      withKeyring(sound, (keyring) => ({
        async put(keys) {
          const ids = keys.map(({ id }) => id);
          if ((await keyring.get(ids)).length > 0) await keyring.put(keys);
          await setImmediate();
          await keyring.destroy(ids);
          await keyring.put(keys);
        },
      })),
  },
  'keyring/destroyed': {
    does: 'does not destroy keys',
    breaks: (sound) => withKeyring(sound, () => ({ destroy: async () => undefined })),
  },
  'keyring/put-again': {
    does: 'takes an id whose key was destroyed for one that exists',
    breaks(sound) {
      const gone = new Set<string>();
      return withKeyring(sound, (keyring) => ({
        async put(keys) {
          if (keys.some(({ id }) => gone.has(id))) {
            throw new KawalError('storage.invalid-call', 'An id was given before.', { source: sound.name });
          }
          await keyring.put(keys);
        },
        async destroy(ids) {
          for (const id of ids) gone.add(id);
          await keyring.destroy(ids);
        },
      }));
    },
  },
  'keyring/copied': {
    does: 'keeps and hands out the very bytes it was given',
    breaks(sound) {
      const given = new Map<string, WrappedKey>();
      return withKeyring(sound, () => ({
        async put(keys) {
          for (const key of keys) given.set(key.id, key);
        },
        get: async (ids) => ids.flatMap((id) => given.get(id) ?? []),
      }));
    },
  },
  'keyring/listed': {
    does: 'begins each page with the key that the last one ended with',
    breaks: (sound) =>
      withKeyring(sound, (keyring) => ({
        list: async (after, limit) =>
          after === null ? ((await keyring.list?.(null, limit)) ?? []) : [...(await keyring.get([after]))],
      })),
  },
  'keyring/rewrapped-beside': [
    {
      does: 'counts what is to be wrapped anew before it does so',
      says: 'at a time counts twice',
      breaks: (sound) =>
        withKeyring(sound, (keyring) => ({
          async rewrap(keys) {
            const known = new Map((await keyring.get(keys.map(({ id }) => id))).map(({ id, epoch }) => [id, epoch]));
            await keyring.rewrap?.(keys);
            return keys.filter(({ id, epoch }) => (known.get(id) ?? epoch) < epoch).length;
          },
        })),
    },
    {
      does: 'looks which keys there are, and wraps them anew in a second transaction',
      breaks(sound) {
        const back = new Map<string, WrappedKey>();
        return withKeyring(sound, (keyring) => ({
          async rewrap(keys) {
            const known = new Set((await keyring.get(keys.map(({ id }) => id))).map(({ id }) => id));
            await setImmediate();
            const told = (await keyring.rewrap?.(keys)) ?? 0;
            for (const key of keys) if (known.has(key.id)) back.set(key.id, key);
            return told;
          },
          async get(ids) {
            const there = await keyring.get(ids);
            const gone = ids.flatMap((id) => (there.some((key) => key.id === id) ? [] : (back.get(id) ?? [])));
            return [...there, ...gone];
          },
        }));
      },
    },
  ],
  'keyring/rewrapped': [
    {
      does: 'puts a key back that was destroyed',
      breaks: (sound) =>
        withKeyring(sound, (keyring) => ({
          async rewrap(keys) {
            const known = (await keyring.get(keys.map(({ id }) => id))).map(({ id }) => id);
            await keyring.put(keys.filter(({ id }) => !known.includes(id)));
            return (await keyring.rewrap?.(keys)) ?? 0;
          },
        })),
    },
    {
      does: 'compares epochs as texts',
      says: 'The tenth epoch',
      breaks: (sound) =>
        withKeyring(sound, (keyring) => ({
          async rewrap(keys) {
            const known = new Map((await keyring.get(keys.map(({ id }) => id))).map(({ id, epoch }) => [id, epoch]));
            const isLater = ({ id, epoch }: WrappedKey): boolean => String(known.get(id) ?? '') < String(epoch);
            return (await keyring.rewrap?.(keys.filter(isLater))) ?? 0;
          },
        })),
    },
    {
      does: 'replaces a key of the same epoch or a later one',
      breaks: (sound) =>
        withKeyring(sound, (keyring) => ({
          async rewrap(keys) {
            const known = await keyring.get(keys.map(({ id }) => id));
            await keyring.destroy(known.map(({ id }) => id));
            const found = new Set(known.map(({ id }) => id));
            await keyring.put(keys.filter(({ id }) => found.has(id)));
            return known.length;
          },
        })),
    },
  ],
};

function withKeyring(sound: Storage, change: (keyring: Keyring) => Partial<Keyring>): Storage {
  return { ...sound, keyring: { ...sound.keyring, ...change(sound.keyring) } };
}
