import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isKawalError } from '../../error.ts';
import type { Backups, CopyNote, LogEntry, Storage } from '../../storage/storage.ts';
import { storageErrors } from '../../storage-errors.ts';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { blob, card, claim, mustWrite, wrappedKey, write } from './act.ts';
import { drawn } from './erasure.ts';
import { mustBeHealthy } from './healthy.ts';
import { filesAt, filesWith } from './on-disk.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** Copies: each in a file of its own that was not there, and notes of them. */
export const backups: readonly StorageCase[] = casesNeeding('backups', {
  'backups/copied': {
    title: 'A copy of the store tells how far it goes, also while others write; it is a file that was not there.',
    run: (stage) =>
      inFolder(stage.storage, async (copies, at) => {
        const { storage } = stage;
        const { place, newestAt, schema } = await copies.copyStore(at('empty'));
        assertSame([place, newestAt], [0, null], 'A copy of an empty store goes farther than the store.');
        assertThat(Number.isSafeInteger(schema), 'The schema is no whole number.');
        let last: number | undefined;
        for (const [index, instant] of [0, 300, 200].entries()) {
          await mustWrite(storage, [write(`s-${index}`)], { at: instant });
          last = (await storage.log(0, 99)).at(-1)?.place;
          const copy = await copies.copyStore(at(`${index}, ${odd}`));
          const newest = index === 0 ? 0 : 300;
          assertSame([copy.place, copy.newestAt], [last, newest], 'The copy does not end where the store does.');
        }
        const copying = copies.copyStore(at('meanwhile'));
        for (let number = 0; number < 20; number += 1) await mustWrite(storage, [write(`m-${number}`)]);
        const places = [last, ...(await storage.log(last ?? 0, 99)).map((entry) => entry.place)];
        assertThat(
          places.includes((await copying).place),
          'A copy made while others wrote ends at no place of the log.',
        );
        await copies.copyKeyring(at(`keys, ${odd}`));
        for (const name of ['empty', `2, ${odd}`, 'meanwhile', `keys, ${odd}`]) {
          const file = statSync(at(name));
          assertThat(file.isFile(), 'There is no file.');
          const isOwn = process.platform === 'win32' || (file.mode & 0o077) === 0;
          assertThat(isOwn, 'Others may read a copy. Make its file with 0600.');
        }
      }),
  },
  'backups/as-told': {
    title: 'A copy that is put in the place of the store opens, and ends where it was told to end.',
    run: (stage) =>
      inFolder(stage.storage, async (copies, at) => {
        const { storage } = stage;
        const commit = (name: string, at: number, size = 0) => {
          const shared = ['z-left', 'a-right'].map((one) => write(one, { expected: versions }));
          versions += 1;
          return mustWrite(storage, [write(name), ...shared], {
            ...{ at, answer: { key: name, fingerprint: 'print', text: name }, cards: [card(name)] },
            ...{ taken: [claim(name, name)] },
            blobs: [blob(name, randomBytes(size))],
          });
        };
        let versions = 0;
        for (let number = 0; number < 20; number += 1) await commit(`s-${number}`, number, 2 ** 16);
        let isCopied = false;
        const copying = copies.copyStore(at('copy')).finally(() => {
          isCopied = true;
        });
        // Goes on for a while, so that a look at the store after the copy is a look too late.
        for (let number = 0, rest = 20; rest > 0; number += 1, rest -= isCopied ? 1 : 0) {
          await commit(`m-${number}`, 100 + number);
          await setImmediate();
        }
        const told = await copying;
        const log = await storage.log(0, 99_999);
        assertSame(log.length, 3 * versions, 'What was committed while the copy was made is lost.');
        const copy = await openedCopy(stage, at('copy'));
        try {
          const places = (await copy.log(told.place - 1, 9_999)).map(({ place }) => place);
          assertSame(places, [told.place], 'The copy ends at another place than it was told.');
          await mustBeOfOneInstant(copy, log, told.place);
          assertSame(await copy.newestInstant(), told.newestAt, 'Another instant is the newest of the copy.');
          await mustBeHealthy(copy, 'this is a copy that was put in its place');
        } finally {
          await copy.close();
        }
      }),
  },
  'backups/never-over': {
    title:
      'A copy is never written over a file that is there, and one that cannot be made is told by a code of the list.',
    run: ({ storage }) =>
      inFolder(storage, async (copies, at) => {
        const calls = [() => copies.copyStore(at('mine')), () => copies.copyKeyring(at('mine'))];
        // An empty file is one that is there, too.
        for (const [copy, mine] of calls.flatMap((call) => ['mine', ''].map((text) => [call, text] as const))) {
          writeFileSync(at('mine'), mine);
          const thrown = await copy().then(
            () => undefined,
            (error: unknown) => error,
          );
          assertThat(
            isKawalError(thrown),
            'It was written over a file that was there, or what was thrown is no KawalError.',
          );
          assertThat(existsSync(at('mine')), 'A file that was there is gone: a copy that is refused leaves it alone.');
          assertSame(readFileSync(at('mine'), 'utf8'), mine, 'A file that was there was changed.');
        }
        // In a folder that is none, and in place of a folder.
        writeFileSync(at('no-folder'), 'mine');
        mkdirSync(at('folder'));
        for (const place of [join(at('no-folder'), 'copy'), at('folder')])
          for (const copy of [() => copies.copyStore(place), () => copies.copyKeyring(place)]) {
            const thrown: unknown = await copy().then(
              () => undefined,
              (error: unknown) => error,
            );
            const isOfList = isKawalError(thrown) && Object.hasOwn(storageErrors, thrown.code);
            assertThat(isOfList, 'A copy cannot be made there, and what was thrown is no KawalError of the list.');
          }
        await mustWrite(storage, [write('after')]);
        await copies.copyStore(at('later'));
      }),
  },
  'backups/apart': {
    title:
      'A copy of the store holds no keys, and a copy of the keyring nothing that they open; what was destroyed before stands in neither.',
    run: ({ storage }) =>
      inFolder(storage, async (copies, at) => {
        const [key, sealed] = drawn();
        await storage.keyring.put([wrappedKey('key', key)]);
        const [goneKey, goneCard] = drawn();
        await storage.keyring.put([wrappedKey('gone', goneKey)]);
        const cards = [card('report', { bytes: sealed }), card('report', { subject: 'gone', bytes: goneCard })];
        await mustWrite(storage, [write('report')], { cards });
        const destroyed = [{ record: 'report', subject: 'gone', class: 'contact' }];
        await mustWrite(storage, [write('report', { expected: 1 })], { destroyed });
        await storage.keyring.destroy(['gone']);
        await copies.copyStore(at('store'));
        await copies.copyKeyring(at('keyring'));
        assertSame(filesWith([at('store')], key), [], 'Keys stand in the copy of what they open.');
        assertSame(filesWith([at('keyring')], sealed), [], 'What is sealed stands in the copy of the keys.');
        const both = [at('store'), at('keyring')];
        assertSame(filesWith(both, goneCard), [], 'A card that was destroyed before the copy stands in it.');
        assertSame(filesWith(both, goneKey), [], 'A key that was destroyed before the copy stands in it.');
      }),
  },
  'backups/noted': {
    title:
      'Copies that were noted are listed, the newest first, until they are forgotten, each by its kind and instant.',
    async run({ storage, open }) {
      const copies = backupsOf(storage);
      const [old, keys, newest] = [note('store', 10), note('keyring', 20), note('store', 20 + 2 ** 33)] as const;
      assertSame(await copies.made(), [], 'A copy was made of which nobody noted anything.');
      for (const one of [keys, newest, old]) await copies.note(one);
      assertSame(await copies.made(), [newest, keys, old], 'Not what was noted, the newest first.');
      await copies.forget({ kind: 'keyring', at: 10 });
      assertSame(await copies.made(), [newest, keys, old], 'A copy of another kind was forgotten.');
      await copies.forget({ kind: 'store', at: 10 });
      assertSame(await copies.made(), [newest, keys], 'Not the one that was named was forgotten.');
      // A store and its keyring are copied at one instant, also at the first and at the last that there is.
      for (const at of [0, Number.MAX_SAFE_INTEGER]) {
        const both = (['keyring', 'store'] as const).map((kind) => ({ kind, at, removeBy: Number.MAX_SAFE_INTEGER }));
        for (const one of both) await copies.note(one);
        const told = (await copies.made())
          .filter((one) => one.at === at)
          .sort((one, other) => (one.kind < other.kind ? -1 : 1));
        assertSame(told, both, 'Of two copies that were made at one instant not each is listed as it was noted.');
        for (const one of both) await copies.forget(one);
      }
      if (!storage.capabilities.durable) return;
      await storage.close();
      assertSame(await backupsOf(await open()).made(), [newest, keys], 'A note was lost between closing and opening.');
    },
  },
  'backups/noted-at-once': {
    title:
      'Of hundreds of copies that several note and take back at the same time, other processes too, each that was not taken back is listed.',
    slow: true,
    async run({ storage, open, child }) {
      const { processes, durable } = storage.capabilities;
      const children = processes === 'many' && durable ? [1, 2].map((who) => child({ task: 'notes', who })) : [];
      for (const { acknowledged } of children) await acknowledged.next();
      for (const { go } of children) go();
      await noteOwn(storage, 0);
      await Promise.all(children.map(({ gone }) => gone));
      const right = [0, ...children.map((_, index) => index + 1)]
        .flatMap(notesLeft)
        .sort((one, other) => other.at - one.at);
      assertSame(await backupsOf(storage).made(), right, 'A note is lost, or one that was taken back is there.');
      if (!durable) return;
      await storage.close();
      assertSame(await backupsOf(await open()).made(), right, 'Opened again, a note is lost.');
    },
  },
});

/** A name that a file may have, and that means something where it is put into other words. */
const odd = `it's 100%41; a&b?c#d \u00e9`;

const note = (kind: CopyNote['kind'], at: number): CopyNote => ({ kind, at, removeBy: at + 1_000 });

/** Notes copies of its own, a few at once, and takes every third back. */
export async function noteOwn(storage: Storage, who: number): Promise<void> {
  const copies = backupsOf(storage);
  for (let first = 0; first < notesEach; first += 6) {
    const some = Array.from({ length: 6 }, (_, index) => first + index);
    await Promise.all(some.map((number) => copies.note(ownNote(who, number))));
    await Promise.all(some.filter((number) => number % 3 === 0).map((number) => copies.forget(ownNote(who, number))));
  }
}

const notesEach = 60;

const ownNote = (who: number, number: number) => note(number % 2 === 0 ? 'store' : 'keyring', 10 * number + who);

function notesLeft(who: number): readonly CopyNote[] {
  return Array.from({ length: notesEach }, (_, number) => number)
    .filter((number) => number % 3 !== 0)
    .map((number) => ownNote(who, number));
}

/** A copy has all of each commit up to its place, and nothing of those after it. */
async function mustBeOfOneInstant(copy: Storage, whole: readonly LogEntry[], place: number): Promise<void> {
  const log = whole.filter((entry) => entry.place <= place);
  assertSame(await copy.log(0, 99_999), log, 'The log of the copy is not that of the store up to its place.');
  const names = (of: readonly LogEntry[]) => [...new Set(of.map(({ stream }) => stream))].sort();
  const [there, all] = [names(log), names(whole)];
  const found = await copy.load(all);
  assertSame(found.map(({ stream }) => stream).sort(), there, 'Not the streams that were there.');
  for (const { stream, version } of found) {
    const newest = log.findLast((entry) => entry.stream === stream)?.version;
    assertSame(version, newest, 'A state is newer, or older, than the log of the copy.');
  }
  const own = all.filter((name) => !name.includes('-left') && !name.includes('-right'));
  const parts = await Promise.all(
    own.map(async (name) => [
      (await copy.answer(name)) !== undefined,
      (await copy.cards(name)).length === 1,
      (await copy.claimant({ name: 'unique', value: name })) === name,
      (await copy.blob(name)) !== undefined,
    ]),
  );
  const right = own.map((name) => [0, 1, 2, 3].map(() => there.includes(name)));
  assertSame(parts, right, 'In this order: an answer, a card, a claim or a blob is of another instant than the log.');
}

function backupsOf({ backups }: Storage): Backups {
  assertThat(backups !== undefined, 'It offers no backups.');
  return backups;
}

/** Plays with a folder for copies. */
export async function inFolder(
  storage: Storage,
  play: (copies: Backups, at: (name: string) => string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-copies-'));
  try {
    await play(backupsOf(storage), (name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a copy as the test does, or in the place of the store. */
async function openedCopy({ storage, open, openCopy, location }: StorageStage, copy: string): Promise<Storage> {
  if (openCopy !== undefined) return await openCopy(copy);
  const isFile = location !== undefined && statSync(location, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile) throw new DoesNotApply('its store is no single file, and its test opens no copies: `openCopy`');
  await storage.close();
  for (const file of filesAt(location)) rmSync(file);
  copyFileSync(copy, location);
  return await open();
}
