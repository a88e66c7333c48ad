import { setImmediate } from 'node:timers/promises';
import type { CardTombstone, Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, bytes, card, mustCommit, mustWrite, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

const address = { record: 'report', subject: 'subject', class: 'contact' };
const tombstone = (rest: Partial<CardTombstone> = {}): CardTombstone => ({
  ...address,
  version: 1,
  erasedAt: 2_000,
  ...rest,
});

/** Tombstones: what was destroyed stays destroyed, though an older copy of the store be put back. */
export const tombstones: readonly StorageCase[] = casesOf({
  'tombstones/several': {
    title: 'Cards that one commit destroys leave a tombstone each, at a place of its own.',
    async run({ storage }) {
      await putTwo(storage);
      const destroyed = [address, { ...address, subject: 'second' }];
      await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed });
      const found = await storage.keyring.tombstones(0, 9);
      const subjects = found.map(({ subject }) => subject).sort();
      assertSame(subjects, ['second', 'subject'], 'A tombstone is missing: an older copy would bring the card back.');
      for (const [index, one] of found.entries()) {
        const page = await storage.keyring.tombstones(found[index - 1]?.place ?? 0, 1);
        assertSame(page, [one], 'A page of one tombstone is not the next one: two share a place, or it holds more.');
      }
    },
  },
  'tombstones/refused-leaves-none': {
    title: 'A refused commit leaves no tombstone, and a repeated one none of what was written since.',
    async run({ storage }) {
      await putTwo(storage);
      await storage.commit(act([write('report')], { destroyed: [address] }));
      assertSame(await kept(storage), [], 'A card that still stands has a tombstone: it would be lost one day.');
      const answer = { key: 'key', fingerprint: 'print', text: 'answer' };
      const destroys = act([write('report', { expected: 1 })], { at: 2_000, answer, destroyed: [address] });
      await mustCommit(storage, destroys);
      await mustWrite(storage, [write('report', { expected: 2 })], { cards: [card('report', { version: 2 })] });
      for (const expected of [1, 3]) {
        const again = { ...destroys, at: 4_000, writes: [write('report', { expected })] };
        assertSame((await storage.commit(again)).outcome, 'repeated', 'Its key is known.');
        assertSame(await kept(storage), [tombstone()], 'A repeat, which writes nothing, left another tombstone.');
      }
      assertSame((await storage.cards('report'))[1]?.bytes, bytes('card'), 'A repeat destroyed a card.');
      const invalid = act([write('report', { expected: 3, type: 'other' })], { destroyed: [address] });
      await mustFail(() => storage.commit(invalid), 'storage.invalid-call', 'A stream of another type');
      await storage.applyTombstones([tombstone({ version: 2 })]);
      const words = 'Its card was destroyed in another way, and bears out a commit that was refused.';
      assertSame(await kept(storage), [tombstone()], words);
    },
  },
  'tombstones/side-by-side': {
    title: 'Commits that destroy at the same time each leave their tombstones.',
    async run({ storage }) {
      const subjects = Array.from({ length: 12 }, (_, index) => `subject-${index + 10}`);
      for (const subject of subjects)
        await mustWrite(storage, [write(subject)], { cards: [card('report', { subject })] });
      const destroy = (subject: string) =>
        storage.commit(act([write(subject, { expected: 1 })], { destroyed: [{ ...address, subject }] }));
      // Every third is refused: what it leaves must not be in the way of the others.
      await Promise.all(
        subjects.map((subject, index) =>
          index % 3 === 2
            ? storage.commit(act([write(subject)], { destroyed: [{ ...address, subject }] }))
            : destroy(subject),
        ),
      );
      const found = (await kept(storage)).map(({ subject }) => subject).sort();
      const right = subjects.filter((_, index) => index % 3 !== 2);
      assertSame(found, right, 'Some are missing, or too many.');
    },
  },
  'tombstones/written-beside': {
    title:
      'A card that is written at the time at which it is destroyed has a tombstone of the version that was destroyed.',
    async run({ storage, open }) {
      // Where several may open it, another one writes what the first destroys.
      const other = storage.capabilities.processes === 'many' ? await open() : storage;
      for (let round = 0; round < 12; round += 1) {
        const pair = await pairOn(storage, other, `record-${round}`, round);
        const under = pair.first();
        // Each time a little later, now by turns of promises and now of the disk.
        for (let turn = 0; turn < 2 * round; turn += 1) await (round % 3 === 0 ? setImmediate() : null);
        await Promise.all([under, pair.second()]);
        await pair.mustBeRight();
      }
      // At every instant of a commit that destroys, from its call to its end.
      const measured = await pairOn(storage, other, 'measured', 1);
      const began = performance.now();
      await measured.first();
      const tookMs = performance.now() - began;
      for (let step = 0; step < 20; step += 1) {
        const pair = await pairOn(storage, other, `at-${step}`, 1);
        const called = performance.now();
        const under = pair.first();
        while (performance.now() - called < (tookMs * step) / 17) await setImmediate();
        await Promise.all([under, pair.second()]);
        await pair.mustBeRight();
      }
      // Many pairs at once: whoever looks before its turn looks while the card that it destroys waits to be written.
      for (let crowd = 0; crowd < 3; crowd += 1) {
        const pairs = [];
        for (let round = 0; round < 32; round += 1)
          pairs.push(await pairOn(storage, other, `of-${crowd}-${round}`, round));
        await Promise.all(pairs.flatMap(({ first, second }) => [first(), second()]));
        for (const { mustBeRight } of pairs) await mustBeRight();
      }
    },
  },
  'tombstones/anew': {
    title: 'A card destroyed anew has one tombstone: of the later version, at a later place.',
    async run({ storage }) {
      await putTwo(storage);
      await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed: [address] });
      const before = (await storage.keyring.tombstones(0, 9)).at(-1)?.place ?? 0;
      await mustWrite(storage, [write('report', { expected: 2 })], { cards: [card('report', { version: 2 })] });
      await mustWrite(storage, [write('report', { expected: 3 })], { at: 4_000, destroyed: [address] });
      assertSame(await kept(storage), [tombstone({ version: 2, erasedAt: 4_000 })], 'Not the later tombstone alone.');
      assertSame((await storage.keyring.tombstones(before, 9)).length, 1, 'Whoever read on missed the later one.');
    },
  },
  'tombstones/applied': {
    title: 'In a store from an older copy, a tombstone destroys its card, at that version or an earlier one.',
    async run({ storage }) {
      await putTwo(storage);
      const told = await storage.applyTombstones([tombstone({ version: 3 })]);
      assertSame(told, 1, 'It must tell how many cards lost their bytes.');
      const [left, ...others] = await storage.cards('report');
      assertSame([left?.subject, left?.bytes], ['second', bytes('card')], 'Another card was destroyed too.');
      const words = others[0]?.bytes === null ? 'Its tombstone is not the one that was applied.' : 'The card is there.';
      assertSame(others, [{ ...address, version: 3, bytes: null, erasedAt: 2_000 }], words);
      assertSame(await kept(storage), [], 'The keyring must stay as it is: it has a tombstone that no commit made.');
    },
  },
  'tombstones/newer-stands': {
    title: 'A tombstone leaves a card alone that was written after it.',
    async run({ storage }) {
      await putTwo(storage);
      const newer = card('report', { version: 2, bytes: bytes('newer') });
      await mustWrite(storage, [write('report', { expected: 1 })], { cards: [newer] });
      assertSame(await storage.applyTombstones([tombstone()]), 0, 'A newer card was counted as destroyed.');
      assertSame((await storage.cards('report'))[1], { ...newer, erasedAt: null }, 'A newer card was destroyed.');
    },
  },
  'tombstones/applied-beside': {
    title: 'A card that is written at the time at which a tombstone of its former version is applied stands.',
    async run({ storage, open }) {
      const other = storage.capabilities.processes === 'many' ? await open() : storage;
      const records = Array.from({ length: 8 }, (_, index) => `beside-${index}`);
      await mustWrite(storage, [write('before')], { cards: [...records, 'before'].map((record) => card(record)) });
      const newer = bytes('newer');
      const put = (record: string) =>
        mustWrite(storage, [write(record)], { cards: [card(record, { version: 2, bytes: newer })] });
      const apply = (record: string) => other.applyTombstones([tombstone({ record })]);
      const twice = await Promise.all(
        [storage, other].map((one) => one.applyTombstones([tombstone({ record: 'before' })])),
      );
      assertSame(twice.toSorted(), [0, 1], 'Applied twice at a time, a tombstone counts its card twice, or never.');
      await Promise.all(
        records.flatMap((record, index) => {
          const both = [() => apply(record), () => put(record)];
          return (index % 2 === 0 ? both : both.reverse()).map((call) => call());
        }),
      );
      for (const record of records) {
        const [left] = await storage.cards(record);
        assertSame(left?.bytes, newer, 'A card was destroyed by a tombstone of the former.');
      }
    },
  },
  'tombstones/twice': {
    title: 'Applied a second time, a tombstone changes nothing.',
    async run({ storage }) {
      await putTwo(storage);
      await storage.applyTombstones([tombstone()]);
      const before = structuredClone(await storage.cards('report'));
      const again = await storage.applyTombstones([tombstone({ erasedAt: 9_000 })]);
      assertSame(again, 0, 'A card was destroyed a second time.');
      assertSame(await storage.cards('report'), before, 'The second time changed something.');
    },
  },
  'tombstones/raised': {
    title: 'A tombstone of a later version counts for a card that was destroyed before at an earlier one.',
    async run({ storage }) {
      await putTwo(storage);
      await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed: [address] });
      const told = await storage.applyTombstones([tombstone({ version: 3, erasedAt: 5_000 })]);
      assertSame(told, 0, 'It had no bytes to lose.');
      const raised = (await storage.cards('report')).find(({ subject }) => subject === 'subject');
      assertSame([raised?.version, raised?.bytes], [3, null], 'It stands at the version of the earlier tombstone.');
      assertSame(raised?.erasedAt, 2_000, 'It was destroyed at another instant than the first.');
      const at = (version: number) =>
        act([write('report', { expected: 2 })], { cards: [card('report', { version, bytes: bytes('anew') })] });
      await mustFail(() => storage.commit(at(3)), 'storage.invalid-call', 'A card version at the later tombstone');
      await mustCommit(storage, at(4));
    },
  },
  'tombstones/named-twice': {
    title: 'Of several tombstones of one card in one call the newest holds, and the card is counted once.',
    async run({ storage }) {
      const subjects = ['falling', 'rising', 'unknown'];
      const cards = subjects.slice(0, 2).map((subject) => card('report', { subject }));
      await mustWrite(storage, [write('report')], { cards });
      const versions = [
        [3, 2, 1],
        [1, 2, 3],
        [3, 2],
      ];
      const named = subjects.flatMap((subject, index) =>
        (versions[index] ?? []).map((version) => tombstone({ subject, version, erasedAt: 2_000 + version })),
      );
      assertSame(await storage.applyTombstones(named), 2, 'It must tell how many cards lost their bytes, each once.');
      const expected = subjects.map((subject) => ({
        ...tombstone({ subject, version: 3, erasedAt: 2_003 }),
        bytes: null,
      }));
      assertSame(await storage.cards('report'), expected, 'Not the newest: its version may be written again.');
    },
  },
  'tombstones/written-anew': {
    title:
      'A new version of a destroyed card leaves the tombstone in the keyring: an older copy may hold the former one.',
    async run({ storage }) {
      await putTwo(storage);
      await mustWrite(storage, [write('report', { expected: 1 })], { at: 2_000, destroyed: [address] });
      await mustWrite(storage, [write('report', { expected: 2 })], { cards: [card('report', { version: 2 })] });
      assertSame(await kept(storage), [tombstone()], 'The keyring has forgotten what was destroyed.');
    },
  },
  'tombstones/unknown-card': {
    title: 'A card that the older copy never had gets its tombstone, and its next version must be above it.',
    async run({ storage }) {
      await putTwo(storage);
      const unknown = tombstone({ subject: 'a', version: 4 });
      assertSame(await storage.applyTombstones([unknown]), 0, 'Nothing was there to be destroyed.');
      assertSame((await storage.cards('report'))[0], { ...unknown, bytes: null }, 'There is no tombstone.');
      const older = act([write('report', { expected: 1 })], { cards: [card('report', { subject: 'a', version: 4 })] });
      await mustFail(() => storage.commit(older), 'storage.invalid-call', 'A card version at the tombstone');
    },
  },
});

/** Two commits for one card: one writes its second version, and one destroys it. */
async function pairOn(storage: Storage, other: Storage, record: string, round: number) {
  const isNew = round % 2 === 0;
  if (!isNew) await mustWrite(storage, [write(`before-${record}`)], { cards: [card(record)] });
  const writer = round % 3 === 0 ? storage : other;
  const put = () => writer.commit(act([write(`p-${record}`)], { cards: [card(record, { version: 2 })] }));
  const destroy = () => storage.commit(act([write(`d-${record}`)], { at: 2_000, destroyed: [{ ...address, record }] }));
  const [first, second] = round % 4 < 2 ? [destroy, put] : [put, destroy];
  return {
    first,
    second,
    async mustBeRight(): Promise<void> {
      const [left] = await storage.cards(record);
      const found = (await storage.keyring.tombstones(0, 999)).filter((one) => one.record === record);
      const told = found.map(({ version, erasedAt }) => [version, erasedAt]);
      // Destroyed last, it is destroyed at its newest version; written last, only what stood before it may be.
      if (left?.bytes === null) assertSame(told, [[2, 2_000]], 'What was destroyed has not its tombstone.');
      else assertSame(told, isNew ? [] : [[1, 2_000]], 'A card that lives has a tombstone.');
    },
  };
}

async function putTwo(storage: Storage): Promise<void> {
  const cards = [card('report'), card('report', { subject: 'second' })];
  await mustWrite(storage, [write('report')], { cards });
}

async function kept(storage: Storage): Promise<readonly CardTombstone[]> {
  return (await storage.keyring.tombstones(0, 99)).map(({ place: _, ...rest }) => rest);
}
