import { existsSync, fstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { timersOf } from '../timers.ts';
import { act, blob, card, mustWrite, wrappedKey, write } from './act.ts';
import { inFolder } from './backups.ts';
import { filesAt } from './on-disk.ts';
import { withNewNames, withOtherNames } from './other-names.ts';
import type { StorageCase } from './stage.ts';

/** Opening again: all stands, however much there is and whatever it says; and closing, of which nothing is left. */
export const reopened: readonly StorageCase[] = casesOf({
  'values/reopened': {
    title: 'Texts, bytes and numbers of every kind, in every part of a store, are the same once it was opened again.',
    needs: 'durable',
    async run({ storage, open }) {
      for (const [index, text] of oddTexts.entries()) await fillWith(storage, text, index);
      const before = await pictureOf(storage);
      for (const { stream, state } of before.states)
        assertSame(nameOf(state), stream, 'A state is another than was given.');
      await storage.close();
      const again = await open();
      assertSame(await pictureOf(again), before, 'Something was lost or changed between closing and opening.');
      // What is destroyed has the rest written anew, and nothing else becomes another.
      const gone = oddTexts.filter((_, index) => index % 2 === 0);
      const destroyed = gone.map((text) => ({ record: text, subject: text, class: text }));
      await mustWrite(again, [write('destroys', { type: 'destroys' })], { at: 0, destroyed });
      await again.keyring.destroy(gone);
      const written = await pictureOf(again);
      const told = written.tombstones.map(({ subject, erasedAt }) => [subject, erasedAt]).sort();
      // One without a byte is a card too, and the first instant of 1970 is one.
      assertSame(told, gone.map((text) => [text, 0]).sort(), 'Not every card that was destroyed has its tombstone.');
      const keys = written.keys.map(({ id }) => id).sort();
      const kept = oddTexts.filter((text) => !gone.includes(text));
      assertSame(keys, kept.sort(), 'Other keys are gone than were destroyed.');
      const left = written.cards.flat().filter(({ bytes }) => bytes !== null);
      assertSame(left.length, oddTexts.length - gone.length, 'A card that was destroyed is there, or another is gone.');
      assertSame(
        written.log.slice(0, before.log.length),
        before.log,
        'An entry of the log has another place, or other words, after something was destroyed.',
      );
      await again.close();
      assertSame(await pictureOf(await open()), written, 'Written anew, something was lost or changed.');
    },
  },
  'lifecycle/signal-file': {
    title:
      'An adapter that names a signal file names the same absolute path at every opening, in every process, and by whatever path the store is opened.',
    async run({ storage, open, child, location }) {
      const { signalFile } = storage;
      if (signalFile === undefined) return;
      assertThat(typeof signalFile === 'string' && isAbsolute(signalFile), '`signalFile` must be an absolute path.');
      await mustWrite(storage, [write('a', { wakeAt: 5 })]);
      await storage.close();
      assertThat(!existsSync(signalFile), 'It has written to the signal file, by which processes wake each other.');
      const again = await open();
      assertSame(again.signalFile, signalFile, 'Another path at another opening.');
      await again.close();
      if (!storage.capabilities.durable) return;
      const toldAt = async (path: string | undefined): Promise<number | undefined> => {
        const asked = child({ task: 'signal' }, {}, path);
        const told = await asked.acknowledged.next();
        await asked.gone;
        return told.value;
      };
      await withOtherNames(location, async (names) => {
        for (const name of [undefined, ...names]) {
          const told = await toldAt(name);
          const how = name === undefined ? '' : ', by another path to the same store';
          assertSame(told, crc32(signalFile), `Another path in another process${how}: none wakes another.`);
        }
      });
      await withNewNames(location, async (first, later) => {
        const [begun, next] = [await toldAt(first), await toldAt(later)];
        assertSame(next, begun, 'Who begins a store by one path, and who opens it by another, wake each other not.');
      });
    },
  },
  'lifecycle/nothing-left': {
    title:
      'Once it is closed it has no file open any more, whatever was asked of it, and no timer that keeps the process running.',
    async run({ open, storage, child }) {
      await mustWrite(storage, [write('a')], { cards: [card('a')] });
      await storage.close();
      const timers = timersOf();
      await timers.within(() => askedAndClosed(open, storage.capabilities.durable ? 1 : 0));
      for (let turn = 0; turn < 100 && timers.left() > 0; turn += 1) await setTimeout(5);
      assertThat(timers.end() === 0, 'It is closed, and a timer of it goes on: the process does not end.');
      // What the first opening of a process begins is in this one since long ago.
      if (storage.capabilities.durable) await child({ task: 'signal' }).gone;
    },
  },
  'lifecycle/owner-alone': {
    title: 'Whatever files it makes, or writes anew, are for their owner alone.',
    needs: 'durable',
    async run({ open, storage, location }) {
      let subject = storage;
      const look = (when: string): void => {
        const files = [...filesAt(location), ...(subject.files ?? [])];
        const others = files.filter((file) => {
          const found = statSync(file, { throwIfNoEntry: false });
          return found?.isFile() && (found.mode & 0o077) !== 0;
        });
        assertSame(
          others,
          [],
          `${when}: others may read who asked for help. Make each file with 0600, as it is begun.`,
        );
      };
      look('Just opened');
      await mustWrite(subject, [write('a')], { cards: [card('a'), card('b')] });
      await subject.keyring.put(['a', 'b'].map((id) => wrappedKey(id)));
      if (filesAt(location).length === 0 || process.platform === 'win32')
        throw new DoesNotApply('there are no files of which rights could be seen');
      look('After a commit');
      const address = { record: 'a', subject: 'subject', class: 'contact' };
      await mustWrite(subject, [write('a', { expected: 1 })], { destroyed: [address] });
      look('After a card was destroyed');
      await subject.keyring.destroy(['a']);
      look('After a key was destroyed');
      await subject.applyTombstones([{ ...address, record: 'b', version: 1, erasedAt: 5 }]);
      look('After a tombstone was applied');
      await subject.backups?.note({ kind: 'store', at: 1, removeBy: 2 });
      look('After a copy was noted');
      await subject.close();
      look('Closed');
      subject = await open();
      await mustWrite(subject, [write('a', { expected: 2 })]);
      look('Opened again');
    },
  },
});

/** Texts that files, databases and languages like to change, and names that they have for themselves. */
const oddTexts = [
  ...['', ' ', ' x ', '\ufeffx', '\u0000', 'a\u0000b\u0001', '\r\n\t', '\r', '\n', '\u2028\u2029', '\u001a\u0004'],
  ...['"\\\'`', '\u0024{x} %s %00 \\n \\u0000', "';--", 'caf\u00e9', 'cafe\u0301', '\u{1f469}\u200d\u{1f467}'],
  ...['\ufffd\ue000\uffff', '\u007f\u0080\u009f\u00a0', '__proto__', 'constructor', 'null', '0', '-0', '1e3', 'true'],
];

/** A stream has a name; what stands in it may be empty. */
const nameOf = (text: string): string => (text === '' ? 'empty' : text);

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

/** Puts one text everywhere, with every byte, and numbers from the least to the greatest. */
async function fillWith(storage: Storage, text: string, index: number): Promise<void> {
  const greatest = Number.MAX_SAFE_INTEGER - index;
  const all = index % 3 === 0 ? new Uint8Array() : everyByte;
  await mustWrite(
    storage,
    [
      write(nameOf(text), {
        ...{ type: nameOf(text), state: text, shape: index % 2 === 0 ? greatest : index },
        events: [text, text].map((one) => ({ id: one, text: one, hash: one })),
        wakeAt: index % 2 === 0 ? index : greatest,
        keys: Object.fromEntries([
          [text, text],
          [`${text}.`, ''],
        ]),
      }),
    ],
    {
      at: index === 3 ? Number.MAX_SAFE_INTEGER : index,
      answer: { key: text, fingerprint: text, text },
      taken: [{ name: text, value: text, stream: nameOf(text) }],
      cards: [{ record: text, subject: text, class: text, version: index % 2 === 0 ? 1 : greatest, bytes: all }],
      blobs: [blob(text, all)],
    },
  );
  await storage.keyring.put([wrappedKey(text, everyByte, index % 2 === 0 ? 1 : greatest)]);
}

async function pictureOf(storage: Storage) {
  const byName = <item>(items: readonly item[], name: (item: item) => string): readonly item[] =>
    [...items].sort((left, right) => (name(left) < name(right) ? -1 : 1));
  const each = async <answer>(ask: (text: string) => Promise<answer>) => await Promise.all(oddTexts.map(ask));
  return structuredClone({
    states: byName(await storage.load(oddTexts.map(nameOf)), ({ stream }) => stream).map((one) => ({
      ...one,
      keys: Object.entries(one.keys).sort(),
    })),
    histories: await each((text) => storage.history(nameOf(text), 0)),
    found: await each(async (text) =>
      (await idsOf(storage, { type: nameOf(text), key: { name: text, value: text } })).sort(),
    ),
    log: await storage.log(0, 999),
    due: await storage.due(Number.MAX_SAFE_INTEGER, 999),
    next: await storage.nextDue(),
    answers: await each((text) => storage.answer(text)),
    claimants: await each((text) => storage.claimant({ name: text, value: text })),
    claims: await storage.claims?.(null, 999),
    cards: await each((text) => storage.cards(text)),
    blobs: await each((text) => storage.blob(text)),
    newest: await storage.newestInstant(),
    keys: byName(await storage.keyring.get(oddTexts), ({ id }) => id),
    tombstones: await storage.keyring.tombstones(0, 999),
  });
}

/** Every file and folder that this process has open, each by its number too, where the system tells. */
function openFiles(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const kind = fstatSync(Number(name));
      const file = kind.isFile() || kind.isDirectory() ? nameOfOpen(name) : '/dev/null';
      return /^\/(?:dev\/null|proc|sys)\b/.test(file) ? [] : [`${name}: ${file}`];
    } catch {
      // It is closed: the one through which they were listed.
      return [];
    }
  });
}

/** Returns the path of an open file; what was removed may have none any more. */
function nameOfOpen(name: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${name}`);
  } catch {
    return 'removed';
  }
}

/** Asks for all of it, closes it, and looks which files are left open. */
async function askedAndClosed(open: () => Promise<Storage>, expected: number): Promise<void> {
  const files = openFiles();
  const again = await open();
  const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
  await mustWrite(again, [write('a', { expected })], { destroyed });
  await again.keyring.put([wrappedKey('a')]);
  await again.keyring.destroy(['a']);
  const piled: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    await askInVain(again);
    piled.push(openFiles().length);
  }
  assertThat((piled.at(-1) ?? 0) <= Math.max(...piled.slice(0, 4)), 'Calls that are refused leave files open.');
  // Looked at while everything stands that it was asked to make.
  await askAll(again, async () => {
    await again.close();
    const left = openFiles().filter((file) => !files.includes(file));
    assertSame(left, [], 'It is closed, and a file or a folder that it has opened is open.');
  });
}

/** Asks for what is not there, and for what may not be: none of it leaves anything. */
async function askInVain(storage: Storage): Promise<void> {
  await storage.commit(act([write('a')]));
  await storage.commit(act([write('none')], { claimReads: [{ name: 'none', value: '', holder: 'a' }] }));
  const older = act([write('none')], { cards: [card('a', { bytes: new Uint8Array(70_000) })] });
  for (const call of [() => storage.commit(older), () => storage.commit(act([])), () => storage.log(-1, 0)])
    await call().catch(() => undefined);
  await Promise.all([storage.blob('none'), storage.answer('none'), storage.history('none', 0), storage.cards('none')]);
  await storage.keyring.get(['none']);
}

/** Asks for what opens files of its own: looks, pages, tombstones, and copies that are made, or may not be. Then it looks. */
async function askAll(storage: Storage, look: () => Promise<void>): Promise<void> {
  await storage.check?.({ rows: true });
  await Promise.all([storage.load(['a']), storage.log(0, 9), storage.query({ type: 'thing', limit: 9 })]);
  await storage.applyTombstones([{ record: 'a', subject: 'none', class: 'contact', version: 1, erasedAt: 5 }]);
  await storage.commit(act([])).catch(() => undefined);
  if (storage.backups === undefined) return await look();
  await inFolder(storage, async (copies, at) => {
    await copies.copyStore(at('store'));
    await copies.copyKeyring(at('keyring'));
    for (const copy of [() => copies.copyStore(at('store')), () => copies.copyKeyring(at('keyring'))])
      await copy().catch(() => undefined);
    await copies.note({ kind: 'store', at: 5, removeBy: 9 });
    await copies.made();
    await copies.forget({ kind: 'store', at: 5 });
    await look();
  });
}

export async function idsOf(storage: Storage, wanted: { type: string; key?: { name: string; value: string } }) {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await storage.query({ ...wanted, limit: 1_000, ...(after === undefined ? {} : { after }) });
    ids.push(...page.streams.map(({ stream }) => stream));
    if (page.next === null) return ids;
    after = page.next;
  }
}
