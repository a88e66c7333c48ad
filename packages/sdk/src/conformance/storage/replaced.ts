import { isDeepStrictEqual } from 'node:util';
import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import type { Disk } from '../disk/power-cut.ts';
import { assertSame } from '../same.ts';
import { underWay } from '../under-way.ts';
import { bytes, card, claim, mustWrite, wrappedKey, write } from './act.ts';
import { onReopened } from './crash.ts';
import { referenceOf } from './drawn.ts';
import { sayingSeed } from './kill-points.ts';
import { putBack } from './on-disk.ts';
import { recorded } from './recorded.ts';
import { lasting, type StorageCase } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** Calls that put something in the place of what stands: a process that ends among them leaves the one or the other. */
export const replaced: readonly StorageCase[] = casesOf({
  'crash/replaced': {
    title:
      'A process killed, or a power cut, at any write or sync of a call that replaces what stands leaves the one or the other: tombstones, cards, keys, claims and states.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, async (place) => {
        const { disk, entries, steps, said, random } = await recorded(stage, place, { task: 'replaces' });
        const reference = referenceOf(stage.storage);
        const pictures = [await pictureOf(reference)];
        for (const [, replace] of replacing) {
          await replace(reference);
          pictures.push(await pictureOf(reference));
        }
        const done = entries.filter(({ kind }) => kind !== 'said' && kind !== 'map').length;
        // So many that all of them are looked at where a call writes a few times.
        const every = Math.ceil(done / (20 * stage.kills));
        let count = 0;
        for (const { index, kind } of steps) {
          if (kind === 'said' || kind === 'map') continue;
          count += 1;
          if (count % every > 0) continue;
          for (const [what, image] of imagesOf(disk, random)) {
            underWay.heard();
            putBack(place.location, image);
            const left = await sayingSeed(stage.seed, `entry ${index}`, () => onReopened(stage, pictureOf));
            if (isDeepStrictEqual(left, pictures[said.length + 1])) continue;
            const words = `${what} while ${replacing[said.length]?.[0] ?? 'it is closed'}, neither what stood before stands nor what was to replace it.`;
            await sayingSeed(stage.seed, `entry ${index}`, async () => assertSame(left, pictures[said.length], words));
          }
        }
        assertSame(said.length, replacing.length, 'Not everything was replaced.');
      }),
  },
});

function imagesOf(disk: Disk, random: () => number): readonly (readonly [string, ReadonlyMap<string, Buffer>])[] {
  return [
    ['Killed', disk.whole()],
    ['Cut off', disk.image(random)],
  ];
}

const one = { record: 'r', subject: 'one', class: 'contact' };
const two = { ...one, subject: 'two' };
const cardOf = (of: typeof one, version: number) => card('r', { ...of, version, bytes: bytes(`card ${version}`) });
const states = (expected: number, wakeAt: number | null) =>
  write('a', { expected, wakeAt, state: `state ${expected}`, keys: { colour: `colour ${expected % 2}` } });
const keyOf = (id: string, epoch: number) => wrappedKey(id, bytes(`${id} ${epoch}`), epoch);

/** Replaces one thing after the other, each upon what the ones before it left. */
export const replacing: readonly (readonly [what: string, replace: (storage: Storage) => Promise<unknown>])[] = [
  ['keys are put', ({ keyring }) => keyring.put([keyOf('a', 1), keyOf('b', 1)])],
  [
    'the first cards are written',
    (storage) => {
      const taken = [claim('a'), claim('a', 'other')];
      return mustWrite(storage, [states(0, 5)], { at: 1_000, taken, cards: [cardOf(one, 1), cardOf(two, 1)] });
    },
  ],
  ['two cards are destroyed', (to) => mustWrite(to, [states(1, 9)], { at: 2_000, destroyed: [one, two] })],
  [
    'cards are written anew, and a claim is handed over',
    (storage) => {
      const cards = [cardOf(one, 2), cardOf(two, 3)];
      return mustWrite(storage, [states(2, null), write('b')], {
        at: 3_000,
        taken: [claim('b')],
        released: [claim('a')],
        cards,
      });
    },
  ],
  [
    'a card is destroyed anew, and another one replaced',
    (to) => mustWrite(to, [states(3, 7)], { at: 4_000, destroyed: [one], cards: [cardOf(two, 4)] }),
  ],
  ['a card is destroyed anew', (to) => mustWrite(to, [states(4, 7)], { at: 5_000, destroyed: [two] })],
  ['a card is written once more', (to) => mustWrite(to, [states(5, 6)], { at: 6_000, cards: [cardOf(one, 5)] })],
  ['a newer tombstone is applied', (to) => to.applyTombstones([{ ...one, version: 8, erasedAt: 7_000 }])],
  ['a card is written above it', (to) => mustWrite(to, [states(6, 6)], { at: 8_000, cards: [cardOf(one, 9)] })],
  [
    'a card is destroyed for the third time, and a claim is handed back',
    (storage) => {
      const handedBack = { taken: [claim('a')], released: [claim('b'), claim('a', 'other')] };
      return mustWrite(storage, [states(7, 5)], { at: 9_000, ...handedBack, destroyed: [one] });
    },
  ],
  ['a key is wrapped anew', async ({ keyring }) => await keyring.rewrap?.([keyOf('a', 2)])],
  ['a key is destroyed', ({ keyring }) => keyring.destroy(['b'])],
  ['its name is given to another key', ({ keyring }) => keyring.put([keyOf('b', 3)])],
];

async function pictureOf(storage: Storage) {
  const { keyring } = storage;
  const byName = <item>(items: readonly item[], nameOf: (item: item) => string): readonly item[] =>
    [...items].sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
  return structuredClone({
    states: byName(await storage.load(['a', 'b']), ({ stream }) => stream),
    log: (await storage.log(0, 99)).map(({ id, stream }) => [id, stream]),
    due: await storage.due(99, 9),
    found: (await storage.query({ type: 'thing', key: { name: 'colour', value: 'colour 1' }, limit: 9 })).streams,
    claims: await Promise.all(['one', 'other'].map((value) => storage.claimant({ name: 'unique', value }))),
    newest: await storage.newestInstant(),
    cards: await storage.cards('r'),
    keys: byName(await keyring.get(['a', 'b']), ({ id }) => id),
    tombstones: byName(
      (await keyring.tombstones(0, 9)).map(({ place: _, ...rest }) => rest),
      ({ subject }) => subject,
    ),
  });
}
