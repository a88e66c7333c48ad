import { isKawalError } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Journals that read, or write, a second time what they take for one. */
export const lookingTwice = {
  /** Loads as many streams at a time as one question takes, each with a view of its own. */
  'loads-in-parts': (sound) => ({
    ...sound,
    async load(streams) {
      const loaded = [];
      for (let from = 0; from < streams.length; from += 500)
        loaded.push(...(await sound.load(streams.slice(from, from + 500))));
      return loaded;
    },
  }),
  /** Keeps long states in rows of sixteen kibibytes, and reads one after the other. */
  'states-in-rows': (sound) => ({
    ...sound,
    async load(streams) {
      const first = await sound.load(streams);
      const longest = Math.max(0, ...first.map(({ state }) => state.length));
      const rows = first.map(({ state }) => state.slice(0, 16_384));
      for (let from = 16_384; from < longest; from += 16_384) {
        const states = new Map((await sound.load(streams)).map(({ stream, state }) => [stream, state]));
        for (const [index, { stream }] of first.entries())
          rows[index] += states.get(stream)?.slice(from, from + 16_384) ?? '';
      }
      return first.map((one, index) => ({ ...one, state: rows[index] ?? '' }));
    },
  }),
  /** Keeps keys in a table of their own, and reads it after the states. */
  'keys-apart': (sound) => ({
    ...sound,
    async load(streams) {
      const first = await sound.load(streams);
      const keys = new Map((await sound.load(streams)).map((one) => [one.stream, one.keys]));
      return first.map((one) => ({ ...one, keys: keys.get(one.stream) ?? {} }));
    },
  }),
  'cards-one-by-one': (sound) => ({
    ...sound,
    async cards(record, subject) {
      const cards = [];
      for (const { class: name } of await sound.cards(record, subject))
        cards.push(...(await sound.cards(record, subject)).filter((card) => card.class === name));
      return cards;
    },
  }),
  'page-then-states': (sound) => ({
    ...sound,
    async query(wanted) {
      const { streams, next } = await sound.query(wanted);
      const states = [];
      for (const { stream } of streams) states.push(...(await sound.load([stream])));
      return { streams: states, next };
    },
  }),
  'tries-unknown-again': (sound) => ({
    ...sound,
    async commit(commit) {
      try {
        return await sound.commit(commit);
      } catch (error) {
        if (!isKawalError(error, 'storage.unknown-outcome')) throw error;
        return await sound.commit(commit);
      }
    },
  }),
} satisfies Readonly<Record<string, JournalBreak>>;
