import { isDeepStrictEqual } from 'node:util';
import { isKawalError } from '../../error.ts';
import { memoryStorage } from '../../memory/memory-storage.ts';
import { compareText } from '../../memory/text-order.ts';
import type {
  CardTombstone,
  ClaimName,
  Commit,
  CopyNote,
  HeldClaim,
  KeptTombstone,
  LogEntry,
  Storage,
  StoredStream,
  WrappedKey,
} from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { bytes, bytesOf, mustCommit, wrappedKey } from './act.ts';
import {
  allowedFor,
  answerKeys,
  claimNames,
  type Draw,
  drawing,
  drawnCommit,
  hashes,
  keyIds,
  keyNames,
  records,
  streams,
  types,
  values,
} from './drawn-commit.ts';
import { randomFrom, sayingSeed } from './kill-points.ts';
import type { StorageCase } from './stage.ts';

/** Calls drawn at random, held against the reference in memory: what no other case thinks of. */
export const drawn: readonly StorageCase[] = casesOf({
  'drawn/calls': {
    title:
      'Calls drawn at random, by all who have it open, are answered as the contract says, and leave what the reference has after them.',
    slow: true,
    async run({ storage, open, seed, kills }) {
      const reference = referenceOf(storage);
      const draw = drawing(randomFrom(seed));
      // As much as the other doses: 400 with 30 kills.
      const total = Math.max(150, Math.min(400, Math.ceil(kills * 13.4)));
      const all = [storage, ...(storage.capabilities.processes === 'many' ? [await open()] : [])];
      const notes = notesOf(storage);
      const reader = followed();
      for (let number = 1; number <= total; number += 1) {
        await sayingSeed(seed, `call ${number} of ${total}`, async () => {
          if (storage.capabilities.durable && draw.happens(0.04)) await openAnew(all, draw, open);
          await callBoth(draw.of(all), reference, draw, notes);
          await lookAtBoth(draw.of(all), reference, draw);
          if (draw.happens(0.2)) await reader.follow(draw.of(all), 1 + draw.number(9));
          if (number % 25 > 0 && number < total) return;
          for (const one of all) {
            assertSame(await everythingIn(one), await everythingIn(reference), 'Not the same.');
            assertSame((await one.backups?.made()) ?? [], notes?.left() ?? [], 'Not the copies that are noted.');
            await reader.mustHaveAll(one);
          }
          assertSame((await draw.of(all).check?.()) ?? [], [], 'A fault is told of a healthy store.');
        });
      }
    },
  },
});

/** The reference in memory, which wraps keys anew only where the subject does. */
export function referenceOf({ keyring: { rewrap } }: Storage): Storage {
  const reference = memoryStorage();
  const { rewrap: _, ...keyring } = reference.keyring;
  return rewrap === undefined ? { ...reference, keyring } : reference;
}

/** One of them, or all. */
async function openAnew(all: Storage[], draw: Draw, open: () => Promise<Storage>): Promise<void> {
  const places = draw.happens(0.4) ? [...all.keys()] : [draw.number(all.length)];
  for (const place of places) await all[place]?.close();
  for (const place of places) all[place] = await open();
}

/** Draws what one call is, and makes it of both; a note of a copy the reference does not have. */
async function callBoth(subject: Storage, reference: Storage, draw: Draw, notes: Notes | undefined): Promise<void> {
  if (draw.happens(0.12)) {
    const call = drawnKeys(draw);
    const answer = await call(subject);
    return assertSame(answer, await call(reference), 'Another answer to what was put or wrapped anew.');
  }
  if (notes !== undefined && draw.happens(0.05)) return await notes.turn(subject, draw);
  if (draw.happens(0.08)) {
    const given = frozenDeep(drawnTombstones(draw));
    const lost = await subject.applyTombstones(given);
    assertSame(lost, await reference.applyTombstones(given), 'Another number of cards lost their bytes.');
    return;
  }
  await commitBoth(subject, reference, await drawnCommit(draw, reference));
}

async function commitBoth(subject: Storage, reference: Storage, commit: Commit): Promise<void> {
  const { outcomes, isInvalid } = await allowedFor(commit, reference);
  try {
    const outcome = structuredClone(await subject.commit(frozenDeep(structuredClone(commit))));
    const isAllowed = outcomes.some((one) => isDeepStrictEqual(one, outcome));
    const right = [...outcomes.map((one) => JSON.stringify(one)), ...(isInvalid ? ['an invalid call'] : [])];
    assertThat(isAllowed, `${JSON.stringify(outcome)} was answered to ${shown(commit)}\nRight is ${right}.`);
    if (outcome.outcome === 'committed') await mustCommit(reference, commit);
  } catch (error) {
    if (!isInvalid || !isKawalError(error, 'storage.invalid-call')) throw error;
  }
}

/** Prints a commit; a long text is cut. */
export function shown(commit: Commit): string {
  return JSON.stringify(commit, (_, value) =>
    typeof value === 'string' && value.length > 99
      ? `${value.slice(0, 9)}… (${value.length})`
      : ArrayBuffer.isView(value)
        ? `${value.byteLength} bytes`
        : value,
  ).slice(0, 9_999);
}

/** Freezes what is given, for it is the caller's: an adapter that puts it in order, or adds to it, fails. */
export function frozenDeep<value>(given: value): value {
  if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) return given;
  for (const part of Object.values(given)) frozenDeep(part);
  return Object.freeze(given);
}

/** A call that was drawn, to be made of several storages. */
export type DrawnCall = (storage: Storage) => Promise<unknown>;

/** Draws a call of the keyring; so many keys at most are destroyed at once. */
export function drawnKeys(draw: Draw, destroyed = 4): DrawnCall {
  const ids = frozenDeep(draw.some(keyIds, 4));
  if (draw.happens(0.3)) return ({ keyring }) => keyring.destroy(ids.slice(0, destroyed));
  const size = draw.happens(0.1) ? 9_000 : 9;
  const keys = ids.map((id) =>
    wrappedKey(id, Buffer.concat([bytesOf(`key-${draw.number(10 ** 9)}`), bytes(' '.repeat(size))]), draw.number(4)),
  );
  const given = () => frozenDeep(structuredClone(keys));
  if (draw.happens(0.4)) return async ({ keyring }) => await keyring.rewrap?.(given());
  return ({ keyring }) => keyring.put(given()).then(() => 'put', invalidCall);
}

export function invalidCall(error: unknown): string {
  if (isKawalError(error, 'storage.invalid-call')) return error.code;
  throw error;
}

export function drawnTombstones(draw: Draw): readonly CardTombstone[] {
  return draw.some(['', 's', 'unknown', '\u{1f600}'], 3).map((subject) => ({
    record: draw.of(records),
    subject,
    class: draw.of(['x', 'y']),
    version: 1 + draw.number(4),
    erasedAt: draw.number(1_000),
  }));
}

/** Asks both a few things, each of which is asked in many ways. What is given back is the caller's to change. */
async function lookAtBoth(subject: Storage, reference: Storage, draw: Draw): Promise<void> {
  const asked = Array.from({ length: 4 }, () => draw.of(looks)).map((look) => look(draw));
  for (const ask of asked) {
    const answer = await ask(subject);
    assertSame(answer, structuredClone(await ask(reference)), `Other answers to this: ${ask}`);
    wipe(answer);
  }
}

const farthest = Number.MAX_SAFE_INTEGER;

/** Each draws what it asks for, and gives back how to ask it. */
const looks: readonly ((draw: Draw) => (storage: Storage) => Promise<unknown>)[] = [
  (draw) => {
    const key = draw.happens(0.6) ? { key: { name: draw.of(keyNames), value: draw.of(values) } } : {};
    const wanted = { type: draw.of([...types, 'crowd']), limit: draw.of([1, 2, 3, 4, 60, farthest]), ...key };
    return (storage) => pagesOf(storage, wanted);
  },
  (draw) => {
    const [now, limit] = [draw.of([0, 5, 19, farthest]), draw.of([1, 2, 5, 99, farthest])];
    return async (storage) => [await storage.due(now, limit), await storage.nextDue()];
  },
  (draw) => {
    const [stream, version] = [draw.of(streams), draw.of([0, 1, 3, farthest])];
    return (storage) => storage.history(stream, version);
  },
  (draw) => {
    const [place, limit] = [draw.number(60), draw.of([1, 2, 30, farthest])];
    return async (storage) =>
      (await storage.log((await storage.log(0, place + 1)).at(-1)?.place ?? 0, limit)).map(withoutPlace);
  },
  (draw) => {
    const asked = frozenDeep([...draw.some(streams, 5), 'unknown', draw.of(streams)]);
    return async (storage) => byName(await storage.load(asked), ({ stream }) => stream).map(withKeys);
  },
  (draw) => {
    const [record, subject] = [draw.of(records), draw.of([undefined, '', 's', '\u{1f600}', 'unknown'])];
    return (storage) => (subject === undefined ? storage.cards(record) : storage.cards(record, subject));
  },
  (draw) => {
    const [key, hash, one] = [draw.of(answerKeys), draw.of(hashes), draw.of(claimNames)];
    return async (storage) => [await storage.answer(key), await storage.blob(hash), await storage.claimant(one)];
  },
  (draw) => {
    const [after, limit] = [draw.happens(0.5) ? null : draw.of(claimNames), draw.of([1, 2, 5, farthest])];
    return async (storage) =>
      storage.claims === undefined ? heldFrom(storage, after, limit) : await storage.claims(after, limit);
  },
  (draw) => {
    const ids = frozenDeep([...draw.some(keyIds, 9), draw.of(keyIds)]);
    return async ({ keyring }) => byName(await keyring.get(ids), ({ id }) => id);
  },
  (draw) => {
    const [after, limit] = [draw.happens(0.5) ? null : draw.of(keyIds), draw.of([1, 3, farthest])];
    return async ({ keyring }) => (await keyring.list?.(after, limit)) ?? (await keysFrom(keyring, after, limit));
  },
  () => (storage) => storage.newestInstant(),
];

/** The list of keys that an adapter leaves out. */
async function keysFrom(
  keyring: Storage['keyring'],
  after: string | null,
  limit: number,
): Promise<readonly WrappedKey[]> {
  return [...(await keyring.get(keyIds))]
    .sort((one, other) => compareText(one.id, other.id))
    .filter(({ id }) => after === null || compareText(id, after) > 0)
    .slice(0, limit);
}

async function heldFrom(storage: Storage, after: ClaimName | null, limit: number): Promise<readonly HeldClaim[]> {
  const held = await heldOf(storage);
  const compare = (one: ClaimName, other: ClaimName) =>
    compareText(one.name, other.name) || compareText(one.value, other.value);
  return held.filter((one) => after === null || compare(one, after) > 0).slice(0, limit);
}

function wipe(answer: unknown): void {
  if (answer instanceof Uint8Array) answer.fill(0);
  else if (typeof answer === 'object' && answer !== null) for (const part of Object.values(answer)) wipe(part);
}

async function pagesOf(storage: Storage, wanted: Parameters<Storage['query']>[0]) {
  const pages: string[][] = [];
  let after: string | null | undefined;
  while (after !== null && pages.length < 20) {
    const page = await storage.query(after === undefined ? wanted : { ...wanted, after });
    pages.push(
      page.streams.map((state) => `${state.stream} ${state.version} ${state.state.length} ${state.state.slice(0, 20)}`),
    );
    after = page.next;
  }
  return pages;
}

/** Copies that are noted, each at an instant of its own. */
interface Notes {
  turn(subject: Storage, draw: Draw): Promise<void>;
  left(): readonly CopyNote[];
}

function notesOf({ backups }: Storage): Notes | undefined {
  if (backups === undefined) return undefined;
  const noted = new Map<number, CopyNote>();
  return {
    async turn(subject, draw) {
      const at = draw.number(2_000);
      const known = noted.get(draw.of([...noted.keys(), at]));
      if (known !== undefined && draw.happens(0.4)) {
        const isOther = draw.happens(0.2);
        const kind = isOther === (known.kind === 'store') ? 'keyring' : 'store';
        await subject.backups?.forget(Object.freeze({ kind, at: known.at }));
        if (!isOther) noted.delete(known.at);
        return;
      }
      if (noted.has(at)) return;
      const note = Object.freeze({ kind: draw.of(['store', 'keyring'] as const), at, removeBy: at + draw.number(99) });
      noted.set(at, note);
      await subject.backups?.note(note);
    },
    left: () => [...noted.values()].sort((one, other) => other.at - one.at),
  };
}

/** A reader of the log and of tombstones who reads on from the place to which it has read, from whoever has it open. */
export function followed() {
  const log: LogEntry[] = [];
  const tombstones: KeptTombstone[] = [];
  const readOn = async (storage: Storage, limit: number): Promise<number> => {
    const entries = await storage.log(log.at(-1)?.place ?? 0, limit);
    const told = await storage.keyring.tombstones(tombstones.at(-1)?.place ?? 0, limit);
    log.push(...structuredClone(entries));
    tombstones.push(...structuredClone(told));
    return entries.length + told.length;
  };
  return {
    follow: readOn,
    async mustHaveAll(storage: Storage): Promise<void> {
      while ((await readOn(storage, 1_000)) > 0);
      assertSame(await storage.log(0, 99_999), log, 'Whoever read on from place to place has another log.');
      const nameOf = (one: KeptTombstone) => JSON.stringify([one.record, one.subject, one.class]);
      const newest = new Map(tombstones.map((one) => [nameOf(one), one]));
      const right = [...newest.values()].sort((one, other) => one.place - other.place);
      const words = 'Whoever read on from place to place has other tombstones.';
      assertSame(await storage.keyring.tombstones(0, 9_999), right, words);
    },
  };
}

/** The list of claims that an adapter leaves out. */
async function heldOf(storage: Storage): Promise<readonly HeldClaim[]> {
  const inOrder = byName(claimNames, ({ name, value }) => `${name} ${value}`);
  const holders = await Promise.all(inOrder.map((one) => storage.claimant(one)));
  return inOrder.flatMap((one, index) => (holders[index] === undefined ? [] : [{ ...one, stream: holders[index] }]));
}

const withKeys = (state: StoredStream) => ({ ...state, keys: Object.entries(state.keys).sort() });
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
    states: byName(await storage.load([...streams, 'unknown', ...streams]), ({ stream }) => stream).map(withKeys),
    crowd: await pagesOf(storage, { type: 'crowd', limit: 9_999 }),
    histories: await each(streams, (stream) => storage.history(stream, 0)),
    log: (await storage.log(0, 10_000)).map(withoutPlace),
    due: await storage.due(Number.MAX_SAFE_INTEGER, 9_999),
    next: await storage.nextDue(),
    newest: await storage.newestInstant(),
    claims: await each(claimNames, (one) => storage.claimant(one)),
    listed: (await storage.claims?.(null, 999)) ?? (await heldOf(storage)),
    answers: await each(answerKeys, (key) => storage.answer(key)),
    cards: await each(records, (record) => storage.cards(record)),
    ofSubject: await storage.cards(records[0] ?? '', ''),
    blobs: await each(hashes, (hash) => storage.blob(hash)),
    keys: byName(await storage.keyring.get(keyIds), ({ id }) => id),
    tombstones: byName(tombstones.map(withoutPlace), (one) => JSON.stringify(one)),
  });
}
