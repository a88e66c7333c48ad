import { setImmediate } from 'node:timers/promises';
import type { LogEntry } from '../../storage/storage.ts';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, card, claim, mustWrite, wrappedKey, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import { picture } from './lifecycle.ts';
import { actsTogether, stands } from './numbered-act.ts';
import { openingOf } from './openings.ts';
import { races } from './race.ts';
import { type Child, quickKills, type StorageCase, type StorageStage } from './stage.ts';

/** Several processes on one store. */
export const processes: readonly StorageCase[] = casesNeeding('processes: many', {
  'processes/see-each-other': {
    title: 'What one opened storage commits, another sees at once and is held to.',
    slow: true,
    async run({ storage, open }) {
      const other = await open();
      // Whoever keeps an answer in memory has one by now.
      await picture(other);
      await mustWrite(storage, [write('a', { wakeAt: 5 })], { taken: [claim('a')] });
      assertSame((await other.due(5, 9)).length, 1, 'The other does not see what is due.');
      assertSame((await other.commit(act([write('a')]))).outcome, 'conflict', 'The other lost an update.');
      const taken = await other.commit(act([write('b')], { taken: [claim('b')] }));
      assertSame(taken.outcome, 'claimed', 'The other took a claim that is held.');
      await mustWrite(other, [write('a', { expected: 1 })]);
      assertSame((await storage.load(['a']))[0]?.version, 2, 'The first does not see what the other wrote.');
      const key = wrappedKey('key');
      await storage.keyring.put([key]);
      await mustFail(() => other.keyring.put([key]), 'storage.invalid-call', 'A key that the other has put');
      const answer = { key: 'answer', fingerprint: 'print', text: 'text' };
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('c')], { at: 9_000, answer, cards: [card('a')] });
      await mustWrite(storage, [write('d')], { destroyed });
      assertSame((await other.commit(act([write('e')], { answer }))).outcome, 'repeated', 'The other acted again.');
      assertSame((await other.cards('a'))[0]?.bytes, null, 'The other shows a card that was destroyed.');
      assertSame((await other.keyring.tombstones(0, 9)).length, 1, 'The other does not see a tombstone.');
      assertSame(await other.newestInstant(), 9_000, 'The other does not know the newest instant.');
      assertSame(await picture(other), await picture(storage), 'They do not see the same.');
    },
  },
  'processes/nothing-remembered': {
    title:
      'What one opened storage has read it reads anew: what another has changed or destroyed since is so for it too.',
    slow: true,
    async run({ storage, open }) {
      const other = await open();
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      const blobs = [blob('h')];
      const keys = ['kept', 'gone'].map((id) => wrappedKey(id));
      for (const [turn, [writer, reader]] of [[storage, other] as const, [other, storage] as const].entries()) {
        const same = async (what: string) => assertSame(await picture(reader), await picture(writer), what);
        await same('They do not see the same at first.');
        const held = [claim('a')];
        const red = write('a', { expected: 2 * turn, wakeAt: 50, keys: { colour: 'red' } });
        await mustWrite(writer, [red], { taken: held, blobs, cards: [card('a', { version: turn + 1 })] });
        await writer.keyring.put(keys);
        await same('The other does not see what was written.');
        await mustWrite(writer, [write('a', { expected: 2 * turn + 1 })], { at: 9_000, destroyed, released: held });
        await writer.keyring.destroy(['gone']);
        assertSame(await reader.keyring.get(['gone']), [], 'A key that the other destroyed is still handed out.');
        await same('The other does not see what has changed.');
        await writer.keyring.destroy(['kept']);
      }
    },
  },
  'processes/count': {
    title:
      'Three processes that add to one stream at once lose no addition; none fails where all open it for the first time.',
    slow: true,
    async run({ storage, child, anotherPlace }) {
      await openTogether(child, (await anotherPlace()).location);
      const times = 25;
      const children = [1, 2, 3].map(() => child({ task: 'count', times, waits: true }));
      await letGo(children);
      await Promise.all(children.map(({ gone }) => gone));
      const [counter] = await storage.load(['counter']);
      assertSame(counter?.version, 3 * times, 'Additions were lost.');
      assertSame(counter?.state, String(3 * times), 'The state is not that of the last addition.');
      assertSame((await storage.log(0, 999)).length, 3 * times, 'The log is not that of the additions.');
    },
  },
  'processes/one-clock': {
    title: 'A storage that tells the time tells every process the same, though its own clock is a day ahead.',
    slow: true,
    async run({ storage, child }) {
      if (storage.now === undefined)
        throw new DoesNotApply(`${storage.name} tells no time: its processes are of one machine`);
      const before = await storage.now();
      const asked = child({ task: 'time', aheadMs: 86_400_000 });
      const [told = Number.NaN] = await said([asked]);
      const [later = Number.NaN] = await said([asked]);
      await asked.gone;
      const after = await storage.now();
      assertThat(
        [before, told, later, after].every(Number.isSafeInteger),
        'An instant is no whole number of milliseconds.',
      );
      // A second, for a server's clock is put right by less at any time.
      assertThat(before <= told + 1_000 && told <= after + 1_000, 'A process is told the time of its own clock.');
      assertThat(
        before <= later + 1_000 && later <= after + 1_000,
        'A process whose clock is set ahead after opening is told another time.',
      );
    },
  },
  'processes/one-winner': {
    title: 'Of three processes at once, each of which saw that a place, a claim or a key is free, exactly one gets it.',
    slow: true,
    async run({ storage, child }) {
      const runners = 3;
      const rounds = 15;
      const children = Array.from({ length: runners }, (_, runner) => child({ task: 'race', runner, runners }));
      await said(children);
      for (let number = 0; number < rounds * races.length; number += 1) {
        for (const { go } of children) go();
        const winners = (await said(children)).filter((won) => won === 1).length;
        const what = races[number % races.length]?.what;
        assertThat(winners === 1, `Three processes raced for ${what}, and ${winners} of them got it.`);
      }
      for (const { finish } of children) finish();
      await Promise.all(children.map(({ gone }) => gone));
      const stored = (await storage.log(0, 9_999)).length;
      assertSame(stored, rounds * races.length, 'The log is not that of the winners.');
    },
  },
  'processes/tombstones': {
    title: 'While one process destroys cards, others open the store and close it, and no tombstone is lost.',
    slow: true,
    async run({ storage, open, child, kills }) {
      const count = kills <= quickKills ? 40 : 120;
      const destroying = child({ task: 'acts', from: 1, count, together: actsTogether, die: false, waits: true });
      await letGo([destroying]);
      let isAtWork = true;
      const done = destroying.gone.finally(() => {
        isAtWork = false;
      });
      // It is waited for below; until then nobody else hears that it failed.
      done.catch(() => undefined);
      while (isAtWork) {
        await (await open()).close();
        await setImmediate();
      }
      await done;
      for (let number = 1; number <= count; number += 1) {
        assertThat(await stands(storage, number), `Act ${number} was acknowledged and is lost.`);
      }
    },
  },
  'processes/log-followed': {
    title: 'A reader who follows the log while three processes commit misses nothing, and gets nothing twice.',
    slow: true,
    async run({ storage, child }) {
      const count = 24;
      const writers = [1_000, 2_000, 3_000].map((from) =>
        child({ task: 'acts', from, count, together: 2, die: false, waits: true }),
      );
      await letGo(writers);
      let writing = true;
      const done = Promise.all(writers.map(({ gone }) => gone)).finally(() => {
        writing = false;
      });
      done.catch(() => undefined);
      const seen: LogEntry[] = [];
      const follow = async (): Promise<number> => {
        const page = await storage.log(seen.at(-1)?.place ?? 0, 50);
        for (const entry of page) {
          assertThat(entry.place > (seen.at(-1)?.place ?? 0), 'Places do not rise.');
          seen.push(entry);
        }
        return page.length;
      };
      while (writing) {
        await follow();
        // Promises alone would never let this process hear that the others are done.
        await setImmediate();
      }
      await done;
      while ((await follow()) > 0);
      assertSame(new Set(seen.map(({ id }) => id)).size, 3 * 3 * count, 'The reader missed entries.');
      assertSame(seen.length, 3 * 3 * count, 'The reader was given entries twice.');
    },
  },
});

/** Has three processes open a store that is not there yet, at one word. */
async function openTogether(child: StorageStage['child'], location: string | undefined): Promise<void> {
  if (location === undefined) return;
  const openers = [1, 2, 3].map(() => child({ task: 'opens', acts: 0, atWord: true }, {}, location));
  await letGo(openers);
  for (const opener of openers) {
    const { how } = await openingOf(opener);
    opener.finish();
    assertSame(how, 'opened', 'Where several open a store for the first time at once, one of them cannot.');
  }
  await Promise.all(openers.map(({ gone }) => gone));
}

/** Gives all of them the word at once, when the last is ready for it. */
async function letGo(children: readonly Child[]): Promise<void> {
  await said(children);
  for (const { go } of children) go();
}

async function said(children: readonly Child[]): Promise<readonly number[]> {
  return await Promise.all(
    children.map(async ({ acknowledged, gone }) => {
      const { value, done } = await acknowledged.next();
      if (!done) return value;
      await gone;
      throw new Error('A child process ended before its time.');
    }),
  );
}
