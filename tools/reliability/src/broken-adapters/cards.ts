import type { CardAddress, Storage, StoredCard } from '@kawal/sdk';
import { answering, committing, type Flaws } from './flaw.ts';

export const cards: Flaws = {
  'cards/three-names': [':', '/', '|', '\u0000'].flatMap((sign) => [
    {
      does: `runs subject and class of a card together, with ${JSON.stringify(sign)} between`,
      breaks: (sound: Storage) =>
        committing(sound, (commit) => ({
          ...commit,
          cards: commit.cards.map((one) => {
            const [subject = '', ...rest] = `${one.subject}${sign}${one.class}`.split(sign);
            return { ...one, subject, class: rest.join(sign) };
          }),
        })),
    },
    {
      does: `names tombstones by record, subject and class with ${JSON.stringify(sign)} between`,
      breaks: (sound: Storage) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          tombstones: async (after, limit) => {
            const all = await sound.keyring.tombstones(0, 9_999);
            const newest = new Map(all.map((one) => [[one.record, one.subject, one.class].join(sign), one]));
            return [...newest.values()].filter(({ place }) => place > after).slice(0, limit);
          },
        },
      }),
    },
  ]),
  'cards/byte-order': {
    does: 'orders subjects and classes as JavaScript compares them',
    breaks: (sound) => ({
      ...sound,
      cards: async (...asked) =>
        [...(await sound.cards(...asked))].sort((left, right) =>
          JSON.stringify([left.subject, left.class]) < JSON.stringify([right.subject, right.class]) ? -1 : 1,
        ),
    }),
  },
  'cards/destroyed': {
    does: 'does not destroy cards',
    breaks: (sound) => committing(sound, (commit) => ({ ...commit, destroyed: [] })),
  },
  'cards/refused-destroys-nothing': {
    does: 'destroys before it checks',
    breaks(sound) {
      const destroyed = new Set<string>();
      const eager = committing(sound, (commit) => {
        for (const address of commit.destroyed) destroyed.add(nameOf(address));
        return commit;
      });
      return showing(eager, (card) => (destroyed.has(nameOf(card)) ? { ...card, bytes: null } : card));
    },
  },
  'cards/copied': {
    does: 'keeps and hands out the very bytes it was given',
    breaks(sound) {
      const given = new Map<string, Uint8Array>();
      const keeping = answering(sound, (outcome, commit) => {
        for (const card of commit.cards) given.set(nameOf(card), card.bytes);
        return outcome;
      });
      return showing(keeping, (card) => ({ ...card, bytes: given.get(nameOf(card)) ?? null }));
    },
  },
  'drawn/calls': [
    {
      does: 'keeps the first version of a card',
      breaks: (sound) =>
        committing(sound, (commit) => ({ ...commit, cards: commit.cards.filter(({ version }) => version === 1) })),
    },
    {
      does: 'gives every card of the record, whichever subject is asked for',
      breaks: (sound) => ({ ...sound, cards: (record) => sound.cards(record) }),
    },
    {
      does: 'destroys all cards of a record with the one',
      breaks: (sound) =>
        committing(sound, async (commit) => ({
          ...commit,
          destroyed: (await Promise.all(commit.destroyed.map(({ record }) => sound.cards(record)))).flat(),
        })),
    },
    {
      does: 'dates a tombstone anew',
      breaks(sound) {
        const dates = new Map<string, number>();
        const dating = committing(sound, (commit) => {
          for (const address of commit.destroyed) dates.set(nameOf(address), commit.at);
          return commit;
        });
        return showing(dating, (card) => ({ ...card, erasedAt: dates.get(nameOf(card)) ?? card.erasedAt }));
      },
    },
    {
      does: 'lets a tombstone stand for ever',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const stored = (await Promise.all(commit.cards.map(({ record }) => sound.cards(record)))).flat();
          const tombstones = new Set(stored.filter(({ bytes }) => bytes === null).map(nameOf));
          return { ...commit, cards: commit.cards.filter((card) => !tombstones.has(nameOf(card))) };
        }),
    },
    {
      does: 'replaces a card by an older one',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const stored = (await Promise.all(commit.cards.map(({ record }) => sound.cards(record)))).flat();
          const next = new Map(stored.map((card) => [nameOf(card), card.version + 1]));
          return {
            ...commit,
            cards: commit.cards.map((card) => ({ ...card, version: next.get(nameOf(card)) ?? card.version })),
          };
        }),
    },
  ],
};

function nameOf({ record, subject, class: ofClass }: CardAddress): string {
  return JSON.stringify([record, subject, ofClass]);
}

function showing(sound: Storage, change: (card: StoredCard) => StoredCard): Storage {
  return { ...sound, cards: async (...asked) => (await sound.cards(...asked)).map(change) };
}
