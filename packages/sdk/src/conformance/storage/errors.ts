import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { KawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { inspectDeep, printedBy } from '../printed.ts';
import { assertSame, assertThat } from '../same.ts';
import { timersOf } from '../timers.ts';
import { ofAdapter, writtenBy } from '../written-files.ts';
import { act, blob, bytes, card, mustWrite, wrappedKey, write } from './act.ts';
import { setClockAhead } from './clock.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

/** Stands in every value these cases give, and may stand in no error. */
export const canary = 'Melati-0812';

/** Errors: from the closed list, with the adapter's name, and without a word of what was given. */
export const errors: readonly StorageCase[] = casesOf({
  'errors/hold-no-values': {
    title: 'No error, its cause and its stack included, repeats a value that was given.',
    async run({ storage }) {
      const leaky = { record: canary, subject: canary, class: canary, version: 1, bytes: bytes(canary) };
      const full = (expected: number) =>
        write(canary, {
          type: canary,
          expected,
          state: canary,
          keys: { [canary]: canary },
          events: [{ id: `${canary}-${expected}`, text: canary, hash: canary }],
        });
      await mustWrite(storage, [full(0)], { cards: [leaky] });
      await storage.keyring.put([wrappedKey(canary)]);
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        'another type': () => storage.commit(act([{ ...full(1), type: `${canary}-2` }])),
        'an older card': () => storage.commit(act([full(1)], { cards: [leaky] })),
        'a stream written twice': () => storage.commit(act([full(1), full(1)])),
        'half a character': () => storage.commit(act([{ ...full(1), state: `${canary}\ud83d` }])),
        'a name that is too long': () => storage.commit(act([{ ...full(1), type: canary.repeat(99) }])),
        'card version 0': () => storage.commit(act([full(1)], { cards: [{ ...leaky, version: 0 }] })),
        'a key id that exists': () => storage.keyring.put([wrappedKey(canary)]),
        'a limit of 0': () => storage.query({ type: canary, limit: 0, after: canary }),
      };
      for (const [what, call] of Object.entries(calls)) {
        const error = await mustFail(call, 'storage.invalid-call', what);
        mustHoldNothing([inspectDeep(error), ...bytesIn(error)].join('\n'), `${what}: the error`);
      }
    },
  },
  'errors/nothing-printed': {
    title: 'Nothing of what is stored, read, refused or destroyed is printed.',
    async run({ storage, open }) {
      const { keyring } = storage;
      const address = { record: canary, subject: canary, class: canary };
      const full = (expected: number) =>
        write(canary, { type: canary, expected, state: canary, keys: { [canary]: canary }, wakeAt: 1 });
      const claimsOf = (stream: string) => [{ name: canary, value: canary, stream }];
      const taken = claimsOf(canary);
      const answer = { key: canary, fingerprint: canary, text: canary };
      // Of more than two mebibytes: what is large may be told to an operator, but not whose it is.
      const [name, text] = [`${canary}-large`, canary.repeat(200_000)];
      const large = act([write(name, { state: text, events: [{ id: name, text, hash: name }] })], {
        answer: { key: name, fingerprint: name, text },
        cards: [{ ...address, record: name, version: 1, bytes: bytes(text) }],
        blobs: [blob(name, bytes(text))],
      });
      const calls: readonly (() => Promise<unknown>)[] = [
        () => keyring.put([wrappedKey(canary)]),
        () => keyring.put([wrappedKey(canary)]),
        () =>
          storage.commit(act([full(0)], { taken, answer, cards: [{ ...address, version: 1, bytes: bytes(canary) }] })),
        () => storage.commit(act([full(0)])),
        () => storage.commit(act([full(1)], { released: [{ ...taken[0], stream: 'other' }] as never })),
        () => storage.commit(act([{ ...full(1), type: `${canary}-2` }])),
        () => storage.commit(large),
        () => storage.commit(act(large.writes)),
        () => Promise.all([storage.load([name]), storage.history(name, 0), storage.answer(name), storage.cards(name)]),
        () => Promise.all([storage.load([canary]), storage.history(canary, 0), storage.answer(canary)]),
        () => storage.query({ type: canary, key: { name: canary, value: canary }, limit: 9 }),
        () => Promise.all([storage.due(9, 9), storage.cards(canary), keyring.get([canary])]),
        () => storage.commit(act([write(`${canary}-other`)], { taken: claimsOf(`${canary}-other`) })),
        () => storage.commit(act([write(`${canary}-other`)], { answer })),
        async () => await keyring.rewrap?.([wrappedKey(`${canary}-other`, bytes(canary), 2)]),
        () => keyring.destroy([`${canary}-other`]),
        () => storage.commit(act([full(1)], { destroyed: [address] })),
        () => storage.applyTombstones([{ ...address, version: 3, erasedAt: 5 }]),
        () => keyring.destroy([canary]),
        () => storage.close(),
        () => storage.load([canary]),
        () => storage.commit(act([full(2)], { taken, answer, destroyed: [address] })),
        () => storage.applyTombstones([{ ...address, version: 4, erasedAt: 6 }]),
        () => keyring.put([wrappedKey(`${canary}-late`, bytes(canary))]),
        () => keyring.destroy([canary]),
      ];
      const timers = timersOf();
      const printed = await printedBy(async () => {
        await timers.within(async () => {
          for (const call of calls) await call().catch(() => undefined);
          if (storage.capabilities.durable) await (await open()).close();
        });
        // A timer tells later what a call could not tell.
        await timers.over(longestTimerMs);
      });
      timers.end();
      mustHoldNothing(printed, 'What was printed');
    },
  },
  'errors/nothing-kept': {
    title:
      'Nothing of a commit stands in any file that is none of the store, also where it is refused or destroyed, and while it is open.',
    needs: 'durable',
    async run({ storage, open, location }) {
      await storage.close();
      const secrets = ['id', 'state', 'card', 'key'].map((name) => `${name}-${randomBytes(12).toString('hex')}`);
      const [id = '', state = '', sealed = '', wrapped = ''] = secrets;
      let opened: Storage | undefined;
      const play = async (look: () => void): Promise<void> => {
        opened = await open();
        await opened.keyring.put([wrappedKey(id, bytes(wrapped))]);
        const cards = [card(id, { bytes: bytes(sealed) })];
        await mustWrite(opened, [write(id, { state })], { cards });
        // What is refused, and what is destroyed, is kept nowhere either.
        await opened.commit(act([write(id, { state })], { cards }));
        await opened.commit(act([write(id, { state, expected: 1 })], { cards })).catch(() => undefined);
        await opened.keyring.put([wrappedKey(id, bytes(wrapped))]).catch(() => undefined);
        await mustWrite(opened, [write(id, { expected: 1 })], { destroyed: cards });
        await opened.keyring.destroy([id]);
        look();
      };
      const written = await writtenBy((look) => ofAdapter(() => play(look)), location);
      await opened?.close();
      for (const secret of secrets)
        for (const form of ['utf8', 'hex', 'base64'] as const)
          for (const { name, text } of written)
            assertThat(
              !`${name} ${text}`.includes(Buffer.from(secret).toString(form).slice(0, -4)),
              `The file ${name} keeps of it.`,
            );
    },
  },
  'errors/name-their-source': {
    title: 'An error names the adapter that speaks.',
    async run({ storage }) {
      const error = await mustFail(() => storage.commit(act([])), 'storage.invalid-call', 'A commit without writes');
      assertSame(error.source, storage.name, 'Another source.');
    },
  },
  'errors/refused-alone': {
    title: 'A call that breaks the contract is refused alone: others that were called with it go through.',
    async run({ storage }) {
      const key = (id: string) => storage.keyring.put([wrappedKey(id)]);
      const put = (name: string) => storage.commit(act([write(name)], { cards: [card('report')] }));
      await Promise.all([put('report'), key('key')]);
      for (let round = 0; round < 3; round += 1) {
        const calls = ['a', 'b'].map((name) => () => storage.commit(act([write(`${name}-${round}`)])));
        // The wrong ones stand before, between and behind the others.
        const wrong = [() => put(`wrong-${round}`), () => key('key')];
        calls.splice(round, 0, ...(wrong as typeof calls));
        const ends = await Promise.allSettled(calls.map((call) => call()));
        const told = ends.map((end) => (end.status === 'rejected' ? (end.reason as KawalError).code : 'done'));
        const right = ['done', 'done'].toSpliced(round, 0, 'storage.invalid-call', 'storage.invalid-call');
        assertSame(told, right, 'A call was refused for what another did wrong, or not refused.');
      }
      const streams = (await storage.log(0, 9)).map(({ stream }) => stream).sort();
      assertSame(streams, ['a-0', 'a-1', 'a-2', 'b-0', 'b-1', 'b-2', 'report'], 'Not what was told.');
    },
  },
  'errors/nothing-changed': {
    title: 'After an error the storage works on, and nothing of the failed call is there.',
    async run({ storage, open }) {
      await mustWrite(storage, [write('a')], { cards: [card('a')] });
      const failing = act([write('b'), write('a', { expected: 1, type: 'other' })], { cards: [card('b')] });
      await mustFail(() => storage.commit(failing), 'storage.invalid-call', 'Another type');
      await mustWrite(storage, [write('c')]);
      const logged = (await storage.log(0, 9)).map(({ stream }) => stream);
      assertSame(logged, ['a', 'c'], 'The log holds more, or less.');
      assertSame(await storage.cards('b'), [], 'A card of the failed call is there.');
      await mustComeInTime(storage, open);
    },
  },
});

/** So long does a case wait for a timer that a call began, and that may tell something. */
const longestTimerMs = 2_000;

/** Has the time of many calls run out at once, as where a store is slow: what is told as failed does not come later. */
async function mustComeInTime(storage: Storage, open: () => Promise<Storage>): Promise<void> {
  const names = Array.from({ length: 40 }, (_, index) => `late-${index}`);
  const endOf = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'done').catch(({ code }) => code);
  const timers = timersOf();
  const setRight = setClockAhead(86_400_000);
  let isOver = false;
  const calls = timers.within(() =>
    Promise.all(
      names
        .flatMap((name) => [storage.commit(act([write(name)])), storage.keyring.put([wrappedKey(name)])] as const)
        .map(endOf),
    ),
  );
  const told = calls.finally(() => {
    isOver = true;
  });
  for (const until = performance.now() + 60_000; !isOver && performance.now() < until; await setImmediate())
    timers.letGo(Number.POSITIVE_INFINITY);
  setRight();
  const ends = await told;
  timers.end();
  // What comes after them waits for them, and so does closing.
  await mustWrite(storage, [write('after')]);
  if (storage.capabilities.durable) await storage.close();
  const subject = storage.capabilities.durable ? await open() : storage;
  const [streams, keys] = [await subject.load(names), await subject.keyring.get(names)];
  const there = [streams.map(({ stream }) => stream), keys.map(({ id }) => id)];
  for (const [index, end] of ends.entries()) {
    const stands = there[index % 2]?.includes(names[Math.floor(index / 2)] ?? '') === true;
    const words = `Its time was over, it was answered with ${end}, and ${stands ? 'stands' : 'does not stand'}.`;
    assertThat(end === 'storage.unknown-outcome' || stands === (end === 'done'), words);
  }
}

/** Fails where a text holds what these cases give. */
export function mustHoldNothing(told: string, what: string): void {
  const forms = ['utf8', 'hex', 'base64', 'base64url'] as const;
  const isTold = forms.some((form) => told.includes(Buffer.from(canary).toString(form)));
  assertThat(!isTold, `${what} repeats a value.`);
}

/** All bytes that hang at a value, at any depth, as the text that they spell. */
function bytesIn(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (ArrayBuffer.isView(value))
    return [Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')];
  return Reflect.ownKeys(value).flatMap((name) => bytesIn(Reflect.get(value, name), seen));
}
