import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { blob, card, mustWrite, wrappedKey, write } from './act.ts';
import { filesAt, filesThatTell, filesWith, openFiles } from './on-disk.ts';
import { quickKills, type StorageCase, type StorageStage } from './stage.ts';

/** Erasure: what was destroyed is gone from the disk too, where the suite can look into it. */
export const erasure: readonly StorageCase[] = casesNeeding('durable', {
  'cards/gone-from-disk': {
    title:
      'The bytes of a destroyed card, and of every earlier version of it, stand in no file of the store any more, not even in part.',
    async run({ storage, open, location }) {
      const [[earlier, long], [doomed, kept]] = [drawn(), drawn()];
      // A database puts what is long on pages of its own, and gives them back when a shorter version comes.
      const versions = [earlier, Buffer.concat([randomBytes(20_000), long]), doomed];
      for (const [index, bytes] of versions.entries()) {
        const beside = index === 0 ? [card('report', { subject: 'kept', bytes: kept })] : [];
        const cards = [card('report', { subject: 'destroyed', bytes, version: index + 1 }), ...beside];
        await mustWrite(storage, [write('report', { expected: index })], { cards });
        mustBeSeen(location, bytes.subarray(-96));
      }
      const destroyed = [{ record: 'report', subject: 'destroyed', class: 'contact' }];
      // One that has it open and only looks on is in nobody's way.
      const idle = storage.capabilities.processes === 'many' ? await open() : undefined;
      await idle?.cards('report');
      await mustWrite(storage, [write('report', { expected: versions.length })], { destroyed });
      mustBeGone(location, doomed, 'A destroyed card can be read from the disk.');
      mustBeGone(location, earlier, 'An earlier version of a destroyed card can be read from the disk.');
      mustBeGone(location, long, 'An earlier, longer version of a destroyed card can be read from the disk.');
      mustBeSeen(location, kept, 'The card beside it cannot be seen any more, so nothing is shown.');
      const [held] = drawn();
      for (const [index, bytes] of [held, new Uint8Array()].entries())
        await mustWrite(storage, [write('other', { expected: index })], {
          cards: [card('other', { bytes, version: index + 1 })],
        });
      const emptied = [{ record: 'other', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('other', { expected: 2 })], { destroyed: emptied });
      mustBeGone(location, held, 'What a card held before it was empty can be read, though it was destroyed.');
    },
  },
  'cards/gone-from-large-store': {
    title: 'A card that is destroyed among fifty megabytes is gone from the disk as well, and nothing else is.',
    slow: true,
    async run({ storage, open, location, kills }) {
      const [doomed, kept] = drawn();
      // A quick look fills a tenth.
      const count = kills <= quickKills ? 5 : 50;
      for (let number = 0; number < count; number += 1) {
        const record = `large-${number}`;
        const bytes = number === Math.floor(count / 2) ? doomed : randomBytes(96);
        const large = blob(`blob-${number}`, randomBytes(2 ** 20));
        const cards = [card(record, { bytes }), card(record, { subject: 'other', bytes: randomBytes(96) })];
        await mustWrite(storage, [write(record)], { cards, blobs: [large] });
      }
      await mustWrite(storage, [write('last')], { cards: [card('last', { bytes: kept })] });
      mustBeSeen(location, doomed);
      const record = `large-${Math.floor(count / 2)}`;
      const destroyed = [{ record, subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write(record, { expected: 1 })], { destroyed });
      mustBeGone(location, doomed, 'A destroyed card can be read from the disk of a large store.');
      mustBeSeen(location, kept, 'Another card cannot be seen any more, so nothing is shown.');
      await storage.close();
      const again = await open();
      const parts = await Promise.all(
        Array.from({ length: count }, async (_, number) => [
          (await again.blob(`blob-${number}`))?.length,
          (await again.cards(`large-${number}`)).filter(({ bytes }) => bytes !== null).length,
        ]),
      );
      const right = parts.map((__, number) => [2 ** 20, number === Math.floor(count / 2) ? 1 : 2]);
      assertSame(parts, right, 'A large store has lost blobs or cards when it is opened again.');
    },
  },
  'tombstones/gone-from-disk': {
    title: 'What tombstones destroy in an older copy is gone from the disk, and is still gone after opening again.',
    async run({ storage, open, location }) {
      const [[earlier, doomed], [kept]] = [drawn(), drawn()];
      const put = (bytes: Uint8Array, version: number) => card('report', { subject: 'destroyed', bytes, version });
      const cards = [put(earlier, 1), card('report', { subject: 'kept', bytes: kept })];
      await mustWrite(storage, [write('report')], { cards });
      await mustWrite(storage, [write('report', { expected: 1 })], { cards: [put(doomed, 2)] });
      const tombstones = ['destroyed', 'unknown'].map((subject) => ({
        ...{ record: 'report', subject, class: 'contact' },
        ...{ version: 2, erasedAt: 2_000 },
      }));
      assertSame(await storage.applyTombstones(tombstones), 1, 'It must tell how many cards lost their bytes.');
      const isSeen = filesThatTell(filesAt(location), kept).length > 0;
      for (const bytes of isSeen ? [earlier, doomed] : [])
        mustBeGone(location, bytes, 'A card that a tombstone destroyed can be read from the disk.');
      const before = structuredClone(await storage.cards('report'));
      await storage.close();
      assertSame(await (await open()).cards('report'), before, 'A card came back, or a tombstone was lost.');
      if (!isSeen) throw new DoesNotApply(unseen);
    },
  },
  'cards/gone-at-once': {
    title:
      'Of cards that are destroyed at the same time, by commits and by tombstones, each is gone when its own call resolves.',
    slow: true,
    async run({ storage, location }) {
      const doomed = Array.from({ length: 80 }, (_, index) => ({ record: `record-${index}`, bytes: drawn()[0] }));
      for (const { record, bytes } of doomed)
        await mustWrite(storage, [write(record)], { cards: [card(record, { bytes })] });
      for (const { bytes } of doomed.slice(0, 1)) mustBeSeen(location, bytes, undefined, filesWith);
      const left: string[] = [];
      const destroy = async ({ record, bytes }: (typeof doomed)[number], index: number): Promise<void> => {
        const address = { record, subject: 'subject', class: 'contact' };
        if (index % 5 === 0) await mustWrite(storage, [write(record, { expected: 1 })], { destroyed: [address] });
        else await storage.applyTombstones([{ ...address, version: 1, erasedAt: 2_000 }]);
        if (filesWith(filesAt(location), bytes).length > 0) left.push(record);
      };
      const calls: Promise<void>[] = [];
      for (const [index, one] of doomed.entries()) {
        calls.push(destroy(one, index));
        // While those before it are under way: what comes at once would be destroyed at once, too.
        if (index >= 4) await setTimeout(1);
      }
      await Promise.all(calls);
      assertSame(left, [], 'It was told as destroyed, and could be read from the disk.');
    },
  },
  'keyring/gone-from-disk': {
    title: 'A destroyed key stands in no file of the store any more, nor as it was wrapped before.',
    async run({ storage, open, location }) {
      const [doomed, kept] = drawn();
      const [[earlier], { keyring }] = [drawn(), storage];
      await keyring.put([wrappedKey('destroyed', doomed), wrappedKey('kept', kept)]);
      mustBeSeen(location, doomed);
      if (keyring.rewrap !== undefined) {
        await keyring.put([wrappedKey('rewrapped', earlier)]);
        await keyring.rewrap([wrappedKey('rewrapped', drawn()[0], 2)]);
      }
      const idle = storage.capabilities.processes === 'many' ? await open() : undefined;
      await idle?.keyring.get(['destroyed', 'rewrapped']);
      await keyring.destroy(['destroyed', 'rewrapped']);
      mustBeGone(location, doomed, 'A destroyed key can be read from the disk: what it sealed is not destroyed.');
      mustBeGone(location, earlier, 'A destroyed key can be read from the disk, as it was wrapped before.');
      mustBeSeen(location, kept, 'The key beside it cannot be seen any more, so nothing is shown.');
    },
  },
  'keyring/apart': {
    title: 'No file holds keys and what they open: a backup of the records holds no keys.',
    async run({ storage, location }) {
      const [key, sealed] = drawn();
      await storage.keyring.put([wrappedKey('key', key)]);
      await mustWrite(storage, [write('report')], { cards: [card('report', { bytes: sealed })] });
      mustBeSeen(location, key);
      mustBeSeen(location, sealed);
      const files = filesAt(location);
      assertThat(
        filesThatTell(filesThatTell(files, key), sealed).length === 0,
        'A key stands in one file with what it opens.',
      );
    },
  },
});

/** Two values that stand nowhere by chance, and that no store can make smaller. */
export function drawn(): readonly [Uint8Array, Uint8Array] {
  return [Uint8Array.from(randomBytes(96)), Uint8Array.from(randomBytes(96))];
}

const unseen = 'what it keeps cannot be recognised in its files';

type Location = StorageStage['location'];

/** Nothing is proved by not finding what could not have been found before. */
export function mustBeSeen(location: Location, bytes: Uint8Array, otherwise?: string, among = filesThatTell): void {
  const files = filesAt(location);
  if (files.length === 0) throw new DoesNotApply('the store is in no files at its `location`');
  if (among(files, bytes).length > 0) return;
  if (otherwise !== undefined) throw new Error(otherwise);
  throw new DoesNotApply(unseen);
}

export function mustBeGone(location: Location, bytes: Uint8Array, otherwise: string): void {
  assertThat(filesThatTell(filesAt(location), bytes).length === 0, otherwise);
  // A file without a name is on the disk until whoever has it open closes it, and is read by that number.
  const nameless = openFiles().flatMap(({ path, descriptor }) => (path.endsWith(' (deleted)') ? [descriptor] : []));
  const words = `${otherwise} It stands in a file that was replaced or removed, and that is held open.`;
  assertThat(filesThatTell(nameless, bytes).length === 0, words);
}
