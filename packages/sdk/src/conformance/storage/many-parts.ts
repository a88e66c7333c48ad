import { setImmediate } from 'node:timers/promises';
import type { Commit, CommitOutcome, Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, bytes, card, claim, event, mustCommit, mustWrite, wrappedKey, write } from './act.ts';
import { onReopened } from './crash.ts';
import { mustFail } from './expect-error.ts';
import { killPoints, sayingSeed } from './kill-points.ts';
import { type Child, lasting, type StorageCase } from './stage.ts';

/** More than any adapter writes, looks up or hands over in one part. */
const many = 1_030;

/** Commits and keyrings of many parts: an adapter that writes them part by part must still write all or nothing. */
export const manyParts: readonly StorageCase[] = casesOf({
  'atomicity/many-whole': {
    title: 'A commit of a thousand parts holds each of them, and of a thousand tombstones each is applied.',
    slow: true,
    async run({ storage }) {
      const names = named('s');
      const claims = names.map((name) => claim('one', name));
      const cards = names.map((subject) => card('one', { subject, bytes: new Uint8Array(1) }));
      await mustWrite(storage, [write('one')], { taken: claims, cards });
      const blobs = names.map((hash) => blob(hash, bytes(hash)));
      await mustWrite(storage, [write('one', { expected: 1 })], { released: claims, blobs });
      const held = await Promise.all(claims.map((one) => storage.claimant(one)));
      assertSame(held.filter((one) => one !== undefined).length, 0, 'A claim that was released is held.');
      const kept = await Promise.all(names.map((name) => storage.blob(name)));
      assertSame(kept.filter((one) => one === undefined).length, 0, 'A blob is missing.');
      const tombstones = [...names, ...named('unknown')].map((subject) => ({
        ...{ record: 'one', subject, class: 'contact' },
        ...{ version: 1, erasedAt: 2_000 },
      }));
      assertSame(await storage.applyTombstones(tombstones), many, 'Not every card lost its bytes.');
      const left = (await storage.cards('one')).filter(({ erasedAt }) => erasedAt === 2_000);
      assertSame(left.length, 2 * many, 'Not every tombstone stands.');
    },
  },
  'atomicity/many-refused': {
    title: 'Of a commit of a thousand parts nothing is written where the very last of them stands against it.',
    slow: true,
    async run({ storage }) {
      const taken = [claim('held', 'held')];
      await mustWrite(storage, [write('held')], { taken, cards: [card('held')] });
      for (const [what, commit, expected] of refusedByTheLast()) {
        assertSame(await storage.commit(commit), expected, `Its last ${what} stands against it.`);
      }
      const cards = [...named('s').map((subject) => card('new', { subject })), card('held')];
      const older = act([write('new')], { cards });
      await mustFail(() => storage.commit(older), 'storage.invalid-call', 'A last card that is not above the stored');
      const left = {
        log: (await storage.log(0, 9)).length,
        streams: (await storage.load([...named('s'), 'new'])).length,
        claims: (await storage.claims?.(null, 9))?.length ?? 1,
        cards: (await storage.cards('new')).length,
      };
      assertSame(left, { log: 1, streams: 0, claims: 1, cards: 0 }, 'Something of a refused commit was written.');
    },
  },
  'atomicity/many-seen': {
    title: 'While a commit of hundreds of events is written, of one stream and over many, nobody sees a part of it.',
    slow: true,
    async run({ storage, open }) {
      const readers = [storage, ...(storage.capabilities.processes === 'many' ? [await open()] : [])];
      for (let round = 0; round < 2; round += 1) {
        const commit = manyEvents(round);
        let isWriting = true;
        const writing = mustCommit(storage, commit).finally(() => {
          isWriting = false;
        });
        writing.catch(() => undefined);
        while (isWriting) {
          for (const reader of readers) await standsWhole(reader, round);
          // Promises alone would never let an adapter get to its disk.
          await setImmediate();
        }
        await writing;
        for (const reader of readers) assertThat(await standsWhole(reader, round), 'What was committed is not there.');
      }
    },
  },
});

/** The same where a process is killed in the middle of them. */
export const manyKilled: readonly StorageCase[] = casesOf({
  'crash/many-parts': {
    title:
      'A process killed while it puts hundreds of keys, wraps them anew or commits hundreds of events leaves all or nothing.',
    ...lasting,
    async run(stage) {
      await stage.storage.close();
      const played = steps.slice(0, stage.storage.keyring.rewrap === undefined ? 3 : 4);
      const each = Math.max(2, Math.ceil(stage.kills / 6));
      const shares = played.map((step) => killPoints(stage.seed + step.length, each).map(({ share }) => share));
      const drawn = Array.from({ length: each }).flatMap((_, turn) =>
        played.map((step, place) => ({ step, share: shares[place]?.[turn] ?? 0 })),
      );
      // Between two writes of megabytes few moments tell: the later half of them is gone through as well.
      const points = [...drawn, ...[0.5, 0.65, 0.8, 0.95, 1.1].map((share) => ({ step: 'long' as const, share }))];
      let next = 1;
      const began = performance.now();
      for (const [index, { step, share }] of points.entries()) {
        // A slow disk makes no adapter wrong: once every step was met, what is left over goes with the time.
        if (index >= played.length && performance.now() - began > enoughMs) break;
        stage.prepare(Math.min(3, points.length - index));
        await sayingSeed(stage.seed, `kill ${index + 1} of ${points.length}`, async () => {
          const child = stage.child({ task: 'many', from: next });
          const { put, committed, long, rewrapped } = await killedWhile(child, step, share);
          await onReopened(stage, async (storage) => {
            const lastLong = await lastOfLong(storage);
            assertThat(lastLong >= long, 'A commit of megabytes was acknowledged and is lost.');
            for (let number = next; number <= put + 1; number += 1) {
              const isWhole = await standsWhole(storage, number);
              assertThat(isWhole || number > committed, 'What was acknowledged is lost.');
              const keys = await storage.keyring.get(manyKeys(number).map(({ id }) => id));
              const anew = keys.filter(({ epoch }) => epoch === 2).length;
              const areOfOne = anew === 0 || anew === keysTogether;
              assertThat(
                areOfOne && (anew > 0 || number > rewrapped),
                `Of ${keysTogether} keys ${anew} are wrapped anew.`,
              );
              const isRight = keys.length === keysTogether || (keys.length === 0 && number > put);
              assertThat(isRight, `Of ${keysTogether} keys that were put together ${keys.length} stand.`);
            }
          });
          next = put + 2;
        });
      }
    },
  },
});

/** Puts hundreds of keys and commits hundreds of events, again and again; says of each before and after which it is. */
export async function commitMany(storage: Storage, from: number, said: (number: number) => void): Promise<void> {
  let long: number | undefined;
  for (let number = from; ; number += 1) {
    said(5 * number);
    await storage.keyring.put(manyKeys(number));
    said(5 * number + 1);
    await mustCommit(storage, manyEvents(number));
    said(5 * number + 2);
    // Late: a server may still end a commit of the process before.
    long ??= (await storage.load(longNames))[0]?.version ?? 0;
    await mustCommit(storage, longStates(number, long++));
    said(5 * number + 3);
    if (storage.keyring.rewrap === undefined) continue;
    await storage.keyring.rewrap(manyKeys(number, 2));
    said(5 * number + 4);
  }
}

const steps = ['put', 'commit', 'long', 'rewrap'] as const;

/** Kills a process in its third step of this kind, when this share of the time has passed that the second took. */
async function killedWhile({ acknowledged, kill, gone }: Child, step: (typeof steps)[number], share: number) {
  const begins = steps.indexOf(step);
  let [put, committed, long, rewrapped, done, beganAt, tookMs] = [0, 0, 0, 0, 0, 0, 0];
  for await (const said of acknowledged) {
    const [number, place] = [Math.floor(said / 5), said % 5];
    if (place === 1) put = number;
    if (place === 2) committed = number;
    if (place === 3) long = number;
    if (place === 4) rewrapped = number;
    if (place === begins + 1) [done, tookMs] = [done + 1, performance.now() - beganAt];
    if (place !== begins) continue;
    beganAt = performance.now();
    if (done === 2) setTimeout(kill, Math.min(tookMs, longestMs) * (0.2 + 0.6 * share));
  }
  await gone;
  assertThat(done >= 2, 'The child process ended before its time.');
  return { put, committed, long, rewrapped };
}

/** After so long no further process is killed. */
const enoughMs = 45_000;

/** The longest that a kill is waited for. */
const longestMs = 2_000;

function named(prefix: string, count = many): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`);
}

/** Commits of many parts, each with what the last of them is answered with. */
function refusedByTheLast(): readonly (readonly [what: string, commit: Commit, expected: CommitOutcome])[] {
  const names = named('s');
  const conflict = { outcome: 'conflict', stream: 'held' } as const;
  const taken = { outcome: 'claimed', claim: { name: 'unique', value: 'held' }, holder: 'held' } as const;
  const claims = [...names, 'held'].map((value) => claim('new', value));
  const reads = [...names, 'held'].map((stream) => ({ stream, version: 0 }));
  const claimReads = claims.map(({ name, value }) => ({ name, value, holder: null }));
  return [
    ['stream', act([...names, 'held'].map((name) => write(name))), conflict],
    ['read', act([write('new')], { reads }), conflict],
    ['claim', act([write('new')], { taken: claims }), taken],
    ['looked-up claim', act([write('new')], { claimReads }), taken],
  ];
}

const [eventsOfOne, streamsAtOnce, keysTogether] = [700, 130, 700];

function manyKeys(number: number, epoch = 1) {
  return named(`key-${number}`, keysTogether).map((id) => wrappedKey(id, bytes(id), epoch));
}

function widely(number: number): readonly string[] {
  return named(`wide-${number}`, streamsAtOnce);
}

/** Hundreds of events on one stream, and one on each of many more. */
function manyEvents(number: number): Commit {
  const long = `long-${number}`;
  const keys = { number: String(number) };
  const events = Array.from({ length: eventsOfOne }, (_, index) => event(`${long}-${index}`));
  return act([
    ...widely(number).map((name) => write(name, { keys })),
    write(long, { events, keys, state: `{"version":${eventsOfOne}}` }),
  ]);
}

/** Tells whether such a commit stands; throws where a part of it does. */
async function standsWhole(storage: Storage, number: number): Promise<boolean> {
  const key = { name: 'number', value: String(number) };
  const [whole, found] = [streamsAtOnce + 1, await storage.query({ type: 'thing', key, limit: 999 })];
  const loaded = await storage.load([...widely(number), `long-${number}`]);
  const history = await storage.history(`long-${number}`, 0);
  for (const [length, all, what] of [
    [found.streams.length, whole, 'streams are found'],
    [loaded.length, whole, 'streams are loaded'],
    [history.length, eventsOfOne, 'events are told'],
  ] as const)
    assertThat(length === 0 || length === all, `Of ${all} that were committed together ${length} ${what}.`);
  return history.length > 0;
}

const longNames = named('megabyte', 4);

/** Few streams, and megabytes: a storage that counts bytes may write them in several steps. Each takes the place of the last. */
function longStates(number: number, expected: number): Commit {
  const state = `"${String(number).padEnd(1_000_000, ' long')}"`;
  return act(longNames.map((name) => write(name, { expected, state })));
}

/** Returns which commit of megabytes stands, and none is 0; throws where a part of one does. */
async function lastOfLong(storage: Storage, looksAgain = true): Promise<number> {
  const loaded = await storage.load(longNames);
  const told = (await Promise.all(longNames.map((name) => storage.history(name, 0)))).map(({ length }) => length);
  const versions = longNames.map((_, index) => loaded[index]?.version ?? 0);
  const numbers = longNames.map((_, index) => Number.parseInt(loaded[index]?.state.slice(1, 20) ?? '0', 10));
  const isWhole = [numbers, [...versions, ...told]].every((all) => new Set(all).size === 1);
  // A server may end the one commit of a process that is gone between two looks.
  if (!isWhole && looksAgain) return await lastOfLong(storage, false);
  assertThat(isWhole, `Of one commit of megabytes a part stands: ${versions}, with ${told} events.`);
  return numbers[0] ?? 0;
}
