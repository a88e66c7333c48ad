import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { openDatabase } from '../file/database.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { entombment } from './apply-tombstones.ts';
import { tombstoneLedger } from './tombstones.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

// Many sizes and a random order, because a copy stays behind only where SQLite moves rows from page to page.
it('leaves no byte of a destroyed card or key in any file', async () => {
  const storage = sqliteStorage({ file: folder.path('store.db') });
  const random = seeded(7);
  const living = new Set<number>();
  let version = 0;
  let next = 0;
  for (let round = 0; round < 15; round += 1) {
    const added = Array.from({ length: 60 }, () => next++);
    const cards = added.map((number) => {
      const size = [40, 60, 80, 100, 120, 1_500][Math.floor(random() * 6)] ?? 40;
      return { ...address(number), version: 1, bytes: marked(number, size) };
    });
    await storage.commit(act('s', { cards }, { expected: version++ }));
    await storage.keyring.put(added.map((number) => ({ id: `key-${number}`, epoch: 1, wrapped: marked(number, 80) })));
    for (const number of added) living.add(number);

    const gone = [...living].filter(() => random() < 0.4);
    for (const number of gone) living.delete(number);
    await storage.commit(act('s', { destroyed: gone.map(address) }, { expected: version++ }));
    await storage.keyring.destroy(gone.map((number) => `key-${number}`));

    for (const name of readdirSync(folder.path('.'))) {
      const found = [...readFileSync(folder.path(name), 'latin1').matchAll(/<(\d{6})>/g)].map(([, number]) =>
        Number(number),
      );
      expect([name, found.filter((number) => !living.has(number))]).toEqual([name, []]);
    }
  }
  expect(living.size).toBeGreaterThan(50);
  await storage.close();
});

it('zeroes a card that is replaced, too', async () => {
  const file = folder.path('store.db');
  const storage = sqliteStorage({ file });
  await storage.commit(act('s', { cards: [{ ...address(1), version: 1, bytes: marked(1, 900) }] }));
  await storage.commit(act('s', { cards: [{ ...address(1), version: 2, bytes: marked(2, 900) }] }, { expected: 1 }));
  await storage.close();
  const bytes = readFileSync(file, 'latin1');
  expect(bytes).not.toContain('<000001>');
  expect(bytes).toContain('<000002>');
});

it('keeps a tombstone that a crash left intended only where its commit stands', async () => {
  const { store, keyring, close } = await openApart();
  const ledger = tombstoneLedger(store, keyring);
  const intended = () => keyring.prepare('SELECT subject FROM intended ORDER BY subject').all();
  const doomed = ledger.intend(act('s', { at: 5, destroyed: [address(1), address(2), address(3)] }));
  expect(doomed).toEqual([1, 2].map((number) => ({ ...address(number), version: 1, erasedAt: 5 })));
  expect(intended()).toEqual([{ subject: 'subject-1' }, { subject: 'subject-2' }]);
  store.exec("UPDATE card SET erased_at = 5 WHERE subject = 'subject-1'");
  const other = openDatabase(folder.path('store.db'), 0);
  other.exec('BEGIN IMMEDIATE');
  expect(() => ledger.recover()).toThrow('locked');
  other.exec('ROLLBACK');
  ledger.recover();
  expect(intended()).toEqual([]);
  expect(ledger.kept(0, 9)).toMatchObject([{ subject: 'subject-1', version: 1, erasedAt: 5 }]);
  other.close();
  close();
});

it('keeps a tombstone that was left intended though the next commit writes the card anew', async () => {
  const { store, keyring, close } = await openApart();
  const ledger = tombstoneLedger(store, keyring);
  const doomed = ledger.intend(act('s', { at: 5, destroyed: [address(1), address(2)] }));
  store.exec('UPDATE card SET erased_at = 5');
  ledger.settleBefore([address(1), address(2)], doomed.slice(1));
  store.exec('UPDATE card SET erased_at = NULL, version = 2');
  ledger.recover();
  expect(ledger.kept(0, 9)).toMatchObject([{ subject: 'subject-1', version: 1, erasedAt: 5 }]);
  close();
});

it('waits for no other process where nothing is to be destroyed', async () => {
  const { store, keyring, close } = await openApart();
  const ledger = tombstoneLedger(store, keyring);
  const others = [folder.path('store.db'), folder.path('store.db.keyring')].map((file) => openDatabase(file, 0));
  for (const other of others) other.exec('BEGIN IMMEDIATE');
  expect(ledger.intend(act('s', { destroyed: [address(3)] }))).toEqual([]);
  expect(() => ledger.recover()).not.toThrow();
  for (const other of others) other.close();
  close();
});

it('takes bytes off the disk once for a tombstone that the store did not know', async () => {
  const { store, close } = await openApart();
  const erase = vi.fn();
  const apply = entombment(store, erase, () => undefined);
  const tombstone = { ...address(1), version: 1, erasedAt: 5 };
  expect([apply([tombstone]), apply([tombstone])]).toEqual([1, 0]);
  expect(erase.mock.calls).toEqual([[true], [false]]);
  close();
});

it('takes bytes off the disk also where the transaction of a tombstone failed, for it may stand', async () => {
  const { store, close } = await openApart();
  const erase = vi.fn();
  const apply = entombment(store, erase, () => undefined);
  const other = openDatabase(folder.path('store.db'), 0);
  other.exec('BEGIN IMMEDIATE');
  expect(() => apply([{ ...address(1), version: 1, erasedAt: 5 }])).toThrow('locked');
  expect(erase.mock.calls).toEqual([[true]]);
  other.close();
  close();
});

it.each([
  { what: 'destroys the card of its version', version: 1, lives: 1, count: 1, left: [1, 5], empties: true },
  { what: 'destroys an older card too', version: 2, lives: 1, count: 1, left: [2, 5], empties: true },
  { what: 'leaves a newer card alone', version: 1, lives: 2, count: 0, left: [2, null], empties: false },
  { what: 'knows a card that is destroyed', version: 1, lives: 1, erased: 3, count: 0, left: [1, 3], empties: false },
  { what: 'raises the version of one', version: 2, lives: 1, erased: 3, count: 0, left: [2, 3], empties: true },
])('a tombstone $what', async ({ version, lives, erased = null, count, left, empties }) => {
  const { store, close } = await openApart();
  store.prepare("UPDATE card SET version = ?, erased_at = ? WHERE subject = 'subject-1'").run(lives, erased);
  const erase = vi.fn();
  expect(entombment(store, erase, () => undefined)([{ ...address(1), version, erasedAt: 5 }])).toBe(count);
  expect(erase.mock.calls).toEqual([[empties]]);
  const card = store.prepare("SELECT * FROM card WHERE subject = 'subject-1'").get();
  expect([card?.['version'], card?.['erased_at']]).toEqual(left);
  const bytesOf = store.prepare('SELECT bytes FROM card JOIN card_bytes USING (number) WHERE subject = ?');
  const isZero = (subject: string) =>
    ((bytesOf.get(subject)?.['bytes'] ?? []) as Uint8Array).every((byte) => byte === 0);
  expect([isZero('subject-1'), isZero('subject-2')]).toEqual([count === 1, false]);
  close();
});

it('a tombstone of a card that the store never had stands there, so that the card is not written again', async () => {
  const { store, close } = await openApart();
  const erase = vi.fn();
  const apply = entombment(store, erase, () => undefined);
  const unknown = { ...address(9), version: 3, erasedAt: 5 };
  expect([apply([unknown]), apply([unknown])]).toEqual([0, 0]);
  expect(erase.mock.calls).toEqual([[true], [false]]);
  const bytes = 'SELECT version, erased_at, bytes FROM card JOIN card_bytes USING (number) WHERE subject = ?';
  const card = store.prepare(bytes).get('subject-9');
  expect([card?.['version'], card?.['erased_at'], card?.['bytes']]).toEqual([3, 5, new Uint8Array()]);
  close();
});

it('a tombstone bears out no commit that intended to destroy its card, and was refused', async () => {
  const { store, keyring, close } = await openApart();
  const ledger = tombstoneLedger(store, keyring);
  ledger.intend(act('s', { at: 4, destroyed: [address(1)] }));
  const apply = entombment(store, () => undefined, ledger.settleAll);
  expect(apply([{ ...address(1), version: 1, erasedAt: 5 }])).toBe(1);
  ledger.recover();
  expect(ledger.kept(0, 9)).toEqual([]);
  close();
});

it('of several tombstones those that are known are not counted', async () => {
  const { store, close } = await openApart();
  const apply = entombment(
    store,
    () => undefined,
    () => undefined,
  );
  const both = [1, 2].map((number) => ({ ...address(number), version: 1, erasedAt: 5 }));
  expect([apply(both.slice(1)), apply(both), apply(both)]).toEqual([1, 1, 0]);
  close();
});

/** A store of two cards and its keyring, as a program sees them that opens the files by itself. */
async function openApart() {
  const file = folder.path('store.db');
  const storage = sqliteStorage({ file });
  const cards = [1, 2].map((number) => ({ ...address(number), version: 1, bytes: marked(number, 40) }));
  await storage.commit(act('s', { cards }));
  await storage.close();
  const [store, keyring] = [openDatabase(file, 0), openDatabase(`${file}.keyring`, 0)];
  return {
    store,
    keyring,
    close(): void {
      store.close();
      keyring.close();
    },
  };
}

function address(number: number) {
  return { record: `record-${(number * 7_919) % 97}`, subject: `subject-${number}`, class: 'contact' };
}

/** Bytes that say throughout whose they are. */
function marked(number: number, size: number): Uint8Array {
  return new TextEncoder().encode(`<${String(number).padStart(6, '0')}>`.repeat(size)).slice(0, size);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
