import { isDeepStrictEqual } from 'node:util';
import { isKawalError } from '../../error.ts';
import { memoryStorage } from '../../memory/memory-storage.ts';
import type { CardTombstone, Commit, HeldClaim, Storage } from '../../storage/storage.ts';
import { assertSame, assertThat } from '../same.ts';
import { bytes, mustCommit } from './act.ts';
import {
  allowedFor,
  answerKeys,
  claimNames,
  type Draw,
  drawing,
  drawnCommit,
  hashes,
  keyNames,
  records,
  streams,
  types,
  values,
} from './drawn-commit.ts';
import { randomFrom, sayingSeed } from './kill-points.ts';
import type { StorageCase } from './stage.ts';

/** Calls drawn at random, held against the reference in memory: what no other case thinks of. */
export const drawn: readonly StorageCase[] = [
  {
    id: 'drawn/calls',
    title: 'Calls drawn at random are answered as the contract says, and leave what the reference has after them.',
    slow: true,
    async run({ storage, open, seed, kills }) {
      const reference = memoryStorage();
      const draw = drawing(randomFrom(seed));
      // As much as the other doses: 400 with 30 kills.
      const total = Math.max(100, Math.min(400, Math.ceil(kills * 13.4)));
      let subject = storage;
      for (let number = 1; number <= total; number += 1) {
        await sayingSeed(seed, `call ${number} of ${total}`, async () => {
          if (number % 50 === 0 && storage.capabilities.durable) {
            await subject.close();
            subject = await open();
          }
          await callBoth(subject, reference, draw);
          await lookAtBoth(subject, reference, draw);
          if (number % 25 === 0)
            assertSame(await everythingIn(subject), await everythingIn(reference), 'Not the same.');
        });
      }
    },
  },
];

async function callBoth(subject: Storage, reference: Storage, draw: Draw): Promise<void> {
  if (draw.happens(0.08)) return await turnKeys(subject, reference, draw);
  if (draw.happens(0.06)) {
    const given = drawnTombstones(draw);
    const lost = await subject.applyTombstones(given);
    assertSame(lost, await reference.applyTombstones(given), 'Another number of cards lost their bytes.');
    return;
  }
  await commitBoth(subject, reference, await drawnCommit(draw, reference));
}

async function commitBoth(subject: Storage, reference: Storage, commit: Commit): Promise<void> {
  const { outcomes, isInvalid } = await allowedFor(commit, reference);
  try {
    const outcome = structuredClone(await subject.commit(commit));
    const isAllowed = outcomes.some((one) => isDeepStrictEqual(one, outcome));
    const right = [...outcomes.map((one) => JSON.stringify(one)), ...(isInvalid ? ['an invalid call'] : [])];
    assertThat(isAllowed, `${JSON.stringify(outcome)} was answered to ${JSON.stringify(commit)}\nRight is ${right}.`);
    if (outcome.outcome === 'committed') await mustCommit(reference, commit);
  } catch (error) {
    if (!isInvalid || !isKawalError(error, 'storage.invalid-call')) throw error;
  }
}

async function turnKeys({ keyring }: Storage, reference: Storage, draw: Draw): Promise<void> {
  const ids = draw.some(values, 3);
  if (draw.happens(0.5)) {
    await keyring.destroy(ids);
    await reference.keyring.destroy(ids);
    return;
  }
  const keys = ids.map((id) => ({ id, epoch: draw.number(3), wrapped: bytes(`key-${draw.number(99)}`) }));
  const put = async (into: Storage['keyring']): Promise<string> => {
    try {
      await into.put(keys);
      return 'put';
    } catch (error) {
      if (isKawalError(error, 'storage.invalid-call')) return error.code;
      throw error;
    }
  };
  assertSame(await put(keyring), await put(reference.keyring), 'Keys were put where they may not, or the other way.');
}

function drawnTombstones(draw: Draw): readonly CardTombstone[] {
  return draw.some(['', 's', 'unknown'], 2).map((subject) => ({
    record: draw.of(records),
    subject,
    class: draw.of(['x', 'y']),
    version: 1 + draw.number(4),
    erasedAt: draw.number(1_000),
  }));
}

/** Asks both one thing that is asked in many ways. */
async function lookAtBoth(subject: Storage, reference: Storage, draw: Draw): Promise<void> {
  const key = draw.happens(0.6) ? { key: { name: draw.of(keyNames), value: draw.of(values) } } : {};
  const wanted = { type: draw.of(types), limit: 1 + draw.number(4), ...key };
  const [due, version, place] = [draw.number(20), draw.number(6), draw.number(30)];
  const stream = draw.of(streams);
  const look = async (storage: Storage) => ({
    pages: await pagesOf(storage, wanted),
    due: await storage.due(due, wanted.limit),
    history: await storage.history(stream, version),
    log: (await storage.log((await storage.log(0, place + 1)).at(-1)?.place ?? 0, wanted.limit)).map(withoutPlace),
  });
  assertSame(await look(subject), structuredClone(await look(reference)), `Other answers: ${JSON.stringify(wanted)}.`);
}

async function pagesOf(storage: Storage, wanted: Parameters<Storage['query']>[0]) {
  const pages: string[][] = [];
  let after: string | null | undefined;
  while (after !== null && pages.length < 20) {
    const page = await storage.query(after === undefined ? wanted : { ...wanted, after });
    pages.push(page.streams.map((state) => `${state.stream} ${state.version} ${state.state}`));
    after = page.next;
  }
  return pages;
}

/** The list of claims that an adapter leaves out. */
async function heldOf(storage: Storage): Promise<readonly HeldClaim[]> {
  const inOrder = byName(claimNames, ({ name, value }) => `${name} ${value}`);
  const holders = await Promise.all(inOrder.map((one) => storage.claimant(one)));
  return inOrder.flatMap((one, index) => (holders[index] === undefined ? [] : [{ ...one, stream: holders[index] }]));
}

const withoutPlace = <entry extends { readonly place: number }>({ place: _, ...rest }: entry) => rest;
const byName = <item>(items: readonly item[], nameOf: (item: item) => string): readonly item[] =>
  [...items].sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));

export async function everythingIn(storage: Storage) {
  const each = async <item, answer>(items: readonly item[], ask: (item: item) => Promise<answer>) =>
    await Promise.all(items.map(ask));
  const tombstones = await storage.keyring.tombstones(0, 1_000);
  assertThat(
    tombstones.every(({ place }, index) => place > (tombstones[index - 1]?.place ?? 0)),
    'Places of tombstones do not rise.',
  );
  return structuredClone({
    states: byName(await storage.load([...streams, 'unknown', ...streams]), ({ stream }) => stream).map((state) => ({
      ...state,
      keys: Object.entries(state.keys).sort(),
    })),
    histories: await each(streams, (stream) => storage.history(stream, 0)),
    log: (await storage.log(0, 10_000)).map(withoutPlace),
    due: await storage.due(Number.MAX_SAFE_INTEGER, 100),
    next: await storage.nextDue(),
    newest: await storage.newestInstant(),
    claims: await each(claimNames, (one) => storage.claimant(one)),
    listed: (await storage.claims?.(null, 99)) ?? (await heldOf(storage)),
    answers: await each(answerKeys, (key) => storage.answer(key)),
    cards: await each(records, (record) => storage.cards(record)),
    ofSubject: await storage.cards(records[0] ?? '', ''),
    blobs: await each(hashes, (hash) => storage.blob(hash)),
    keys: byName(await storage.keyring.get(values), ({ id }) => id),
    tombstones: byName(tombstones.map(withoutPlace), (one) => JSON.stringify(one)),
  });
}
