import { setImmediate } from 'node:timers/promises';
import type { CardAddress, CardTombstone, KeptTombstone, Storage } from '@kawal/sdk';
import { answering, committing, type Flaws } from './flaw.ts';

export const tombstones: Flaws = {
  'tombstones/several': [
    {
      does: 'gives the tombstones of one commit one place, where the last of them stays',
      breaks(sound) {
        const last = new Map<string, string>();
        const careless = committing(sound, (commit) => {
          const names = commit.destroyed.map(nameOf);
          for (const name of names) last.set(name, names.at(-1) ?? name);
          return commit;
        });
        return keeping(careless, (kept) => kept.filter((one) => last.get(nameOf(one)) === nameOf(one)));
      },
    },
    {
      does: 'ends no page of tombstones within those of one instant',
      breaks: ({ keyring, ...sound }) => ({
        ...sound,
        keyring: {
          ...keyring,
          async tombstones(after, limit) {
            const page = await keyring.tombstones(after, limit);
            const last = page.at(-1);
            const rest = last === undefined ? [] : await keyring.tombstones(last.place, 1_000);
            const other = rest.findIndex(({ erasedAt }) => erasedAt !== last?.erasedAt);
            return [...page, ...rest.slice(0, other < 0 ? rest.length : other)];
          },
        },
      }),
    },
  ],
  'tombstones/refused-leaves-none': [
    {
      does: 'writes tombstones before it knows whether the commit stands',
      breaks(sound) {
        const early: KeptTombstone[] = [];
        const eager = committing(sound, (commit) => {
          for (const address of commit.destroyed)
            early.push({ ...address, version: 1, erasedAt: commit.at, place: early.length + 1 });
          return commit;
        });
        return keeping(eager, (kept) => (kept.length > 0 ? kept : early));
      },
    },
    {
      does: 'keeps what an invalid commit was to destroy, and tells of it once the card is destroyed in another way',
      says: 'Its card was destroyed in another way, and bears out a commit that was refused.',
      breaks(sound) {
        const meant: CardAddress[] = [];
        const commit: Storage['commit'] = (given) =>
          sound.commit(given).catch((error: unknown) => {
            meant.push(...given.destroyed);
            throw error;
          });
        const tombstones: Storage['keyring']['tombstones'] = async (after, limit) => {
          const cards = (await Promise.all(meant.map(({ record }) => sound.cards(record)))).flat();
          const borne = cards.filter((card) => meant.some((one) => nameOf(one) === nameOf(card)));
          const more = borne.flatMap(({ bytes: _, erasedAt, ...card }, index) =>
            erasedAt === null ? [] : [{ ...card, erasedAt, place: 1_000 + index }],
          );
          return [...(await sound.keyring.tombstones(after, limit)), ...more];
        };
        return { ...sound, commit, keyring: { ...sound.keyring, tombstones } };
      },
    },
    {
      does: 'settles tombstones of a commit whose key it knows',
      says: 'A repeat, which writes nothing, left another tombstone.',
      breaks(sound) {
        const more: KeptTombstone[] = [];
        const repeating = answering(sound, async (outcome, { at, destroyed }) => {
          for (const address of outcome.outcome === 'repeated' ? destroyed : []) {
            const known = (await sound.cards(address.record)).find(({ subject }) => subject === address.subject);
            more.push({ ...address, version: known?.version ?? 1, erasedAt: at, place: 1_000 + more.length });
          }
          return outcome;
        });
        return keeping(repeating, (kept) => [...kept, ...more]);
      },
    },
  ],
  'tombstones/side-by-side': {
    does: 'settles tombstones that another commit has only intended',
    breaks(sound) {
      let underWay = 0;
      const hidden = new Set<string>();
      const careless: Storage = {
        ...sound,
        async commit(commit) {
          underWay += 1;
          await setImmediate();
          if (underWay > 1) for (const address of commit.destroyed) hidden.add(nameOf(address));
          const outcome = await sound.commit(commit);
          underWay -= 1;
          return outcome;
        },
      };
      return keeping(careless, (kept) => kept.filter((one) => !hidden.has(nameOf(one))));
    },
  },
  'tombstones/written-beside': {
    does: 'looks for the versions of what it destroys before the transaction that destroys it',
    breaks(sound) {
      const versions = new Map<string, number>();
      const looking = committing(sound, async (commit) => {
        for (const { record } of commit.destroyed)
          for (const card of await sound.cards(record)) versions.set(nameOf(card), card.version);
        if (commit.destroyed.length > 0) await setImmediate();
        return commit;
      });
      return keeping(looking, (kept) =>
        kept.flatMap((one) => {
          const version = versions.get(nameOf(one));
          return version === undefined ? [] : [{ ...one, version }];
        }),
      );
    },
  },
  'tombstones/anew': {
    does: 'leaves a tombstone at the version that was destroyed first',
    breaks(sound) {
      const first = new Map<string, KeptTombstone>();
      return keeping(sound, (kept) =>
        kept.map((tombstone) => {
          const name = nameOf(tombstone);
          first.set(name, first.get(name) ?? tombstone);
          return first.get(name) ?? tombstone;
        }),
      );
    },
  },
  'tombstones/applied': {
    does: 'restores what was destroyed',
    breaks: (sound) => ({ ...sound, applyTombstones: async () => 0 }),
  },
  'tombstones/newer-stands': {
    does: 'destroys whatever stands at the address of a tombstone',
    breaks: (sound) =>
      entombing(sound, async (tombstone) => {
        const card = (await sound.cards(tombstone.record)).find((one) => nameOf(one) === nameOf(tombstone));
        return { ...tombstone, version: Math.max(tombstone.version, card?.version ?? 0) };
      }),
  },
  'tombstones/applied-beside': [
    {
      does: 'looks which cards a tombstone is for, and destroys later whatever stands there',
      breaks: (sound) =>
        entombing(sound, async (tombstone) => {
          const found = await sound.cards(tombstone.record, tombstone.subject);
          if (!found.some(({ version }) => version <= tombstone.version)) return tombstone;
          await setImmediate();
          const [now] = await sound.cards(tombstone.record, tombstone.subject);
          return { ...tombstone, version: Math.max(tombstone.version, now?.version ?? 0) };
        }),
    },
    {
      does: 'counts before it destroys, so that two who destroy at a time count one card',
      says: 'counts its card twice',
      breaks: (sound) => ({
        ...sound,
        async applyTombstones(given) {
          const found = await Promise.all(given.map(({ record, subject }) => sound.cards(record, subject)));
          await sound.applyTombstones(given);
          return found.flat().filter(({ bytes }) => bytes !== null).length;
        },
      }),
    },
  ],
  'tombstones/twice': {
    does: 'dates a tombstone anew each time',
    breaks(sound) {
      let latest: readonly CardTombstone[] = [];
      return {
        ...sound,
        async applyTombstones(given) {
          latest = given;
          return sound.applyTombstones(given);
        },
        cards: async (...asked) =>
          (await sound.cards(...asked)).map((card) => {
            const told = latest.find((one) => nameOf(one) === nameOf(card));
            return card.bytes === null && told ? { ...card, erasedAt: told.erasedAt } : card;
          }),
      };
    },
  },
  'tombstones/raised': [
    {
      does: 'passes over a card that is destroyed already, whatever its version',
      breaks: (sound) => ({
        ...sound,
        async applyTombstones(given) {
          const found = await Promise.all(given.map(({ record, subject }) => sound.cards(record, subject)));
          return sound.applyTombstones(given.filter((_, index) => !found[index]?.some(({ bytes }) => bytes === null)));
        },
      }),
    },
    {
      does: 'says of a card that was destroyed before that it was at the later instant',
      breaks(sound) {
        let later = 0;
        return {
          ...sound,
          async applyTombstones(given) {
            later = Math.max(later, ...given.map(({ erasedAt }) => erasedAt));
            return await sound.applyTombstones(given);
          },
          cards: async (record, subject) =>
            (await sound.cards(record, subject)).map((one) =>
              one.bytes === null ? { ...one, erasedAt: Math.max(later, one.erasedAt ?? 0) } : one,
            ),
        };
      },
    },
  ],
  'tombstones/named-twice': [
    {
      does: 'takes tombstones as they come, so that the last of a card holds',
      breaks: (sound) => ({
        ...sound,
        applyTombstones: (given) =>
          sound.applyTombstones([...new Map(given.map((one) => [nameOf(one), one])).values()]),
      }),
    },
    {
      does: 'counts tombstones, and not the cards that lost their bytes',
      breaks: (sound) => ({
        ...sound,
        applyTombstones: async (given) => ((await sound.applyTombstones(given)) > 0 ? given.length : 0),
      }),
    },
  ],
  'tombstones/written-anew': {
    does: 'takes the tombstone of a card away that lives again',
    breaks(sound) {
      const living = new Set<string>();
      const raising = committing(sound, (commit) => {
        for (const one of commit.cards) living.add(nameOf(one));
        for (const one of commit.destroyed) living.delete(nameOf(one));
        return commit;
      });
      return keeping(raising, (kept) => kept.filter((one) => !living.has(nameOf(one))));
    },
  },
  'tombstones/unknown-card': {
    does: 'passes over a card that it does not know',
    breaks: (sound) => ({
      ...sound,
      async applyTombstones(given) {
        const known = await Promise.all(
          given.map(async (one) => (await sound.cards(one.record)).some((card) => nameOf(card) === nameOf(one))),
        );
        return sound.applyTombstones(given.filter((_, index) => known[index]));
      },
    }),
  },
  'drawn/calls': [
    {
      does: 'keeps no tombstone beside the store, so that an older copy brings back what was destroyed',
      breaks: (sound) => keeping(sound, () => []),
    },
  ],
};

function keeping(sound: Storage, change: (kept: readonly KeptTombstone[]) => readonly KeptTombstone[]): Storage {
  const keyring: Storage['keyring'] = {
    ...sound.keyring,
    tombstones: async (after, limit) => change(await sound.keyring.tombstones(after, limit)),
  };
  return { ...sound, keyring };
}

function entombing(sound: Storage, change: (tombstone: CardTombstone) => Promise<CardTombstone>): Storage {
  return { ...sound, applyTombstones: async (given) => sound.applyTombstones(await Promise.all(given.map(change))) };
}

function nameOf({ record, subject, class: ofClass }: CardAddress): string {
  return JSON.stringify([record, subject, ofClass]);
}
