import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, blob, card, claim, mustCommit, mustWrite, wrappedKey, write } from './act.ts';
import { numberedAct } from './numbered-act.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** A check that finds nothing: a healthy store has no fault, in whatever state the contract lets it be. */
export const healthy: readonly StorageCase[] = casesOf({
  'lifecycle/healthy': {
    title:
      'A healthy store has no fault: overdue, due now or never, busy, erased from, opened twice or again, and put back.',
    async run(stage) {
      const { storage } = stage;
      if (storage.check === undefined) throw new DoesNotApply(`${storage.name} has no check`);
      await mustBeHealthy(storage, 'it is empty');
      for (const [state, reach] of Object.entries(states)) {
        await reach(storage);
        await mustBeHealthy(storage, state);
      }
      await mustBeHealthyWhileBusy(storage);
      if (storage.capabilities.durable) await mustBeHealthyAnew(stage);
    },
  },
});

const days = 86_400_000;
const gone = { record: 'cards', subject: 'subject', class: 'contact' };

/** States that a store comes to, one after the other. None is a fault, whatever a machine's clock says. */
const states: Readonly<Record<string, (storage: Storage) => Promise<unknown>>> = {
  'nothing in it is due': (storage) => mustWrite(storage, [write('never')]),
  'a stream has been overdue since the beginning of time': (storage) => commitDue(storage, 'first', 0),
  'many streams are overdue': async (storage) => {
    for (let number = 1; number <= 30; number += 1) await commitDue(storage, `late-${number}`, number);
  },
  'a stream has been overdue for days': (storage) => commitDue(storage, 'days', Date.now() - 3 * days),
  'a stream is due just now': (storage) => commitDue(storage, 'now', Date.now()),
  'a stream is due in a while': (storage) => commitDue(storage, 'soon', Date.now() + 60_000),
  'a stream is due in a hundred years': (storage) => commitDue(storage, 'far', Date.now() + 36_500 * days),
  'a stream is due at the last instant': (storage) => commitDue(storage, 'last', Number.MAX_SAFE_INTEGER),
  'an overdue stream was stepped and is overdue again': (storage) =>
    mustWrite(storage, [write('first', { expected: 1, wakeAt: 1 })]),
  'a stream waits for nothing any more': (storage) =>
    mustWrite(storage, [write('first', { expected: 2, wakeAt: null })]),
  'a commit is dated by a clock that is ahead': (storage) =>
    mustWrite(storage, [write('ahead')], { at: Date.now() + 400 * days }),
  'a commit is dated by a clock that ran back': (storage) => mustWrite(storage, [write('behind')], { at: 0 }),
  'claims are held, handed over and released': async (storage) => {
    const taken = [claim('held'), claim('held', 'two'), claim('held', 'three')];
    await mustWrite(storage, [write('held'), write('heir')], { taken });
    const handedOver = { taken: [claim('heir', 'two')], released: taken.slice(1) };
    await mustWrite(storage, [write('heir', { expected: 1 })], handedOver);
  },
  'a claim is held by a stream that is not written with it': (storage) =>
    mustWrite(storage, [write('beside')], { taken: [claim('never', 'four')] }),
  'cards have several versions, of a record that is not written with them too': async (storage) => {
    const of = (version: number) => [card('cards', { version }), card('never', { version })];
    await mustWrite(storage, [write('cards')], { cards: of(1) });
    await mustWrite(storage, [write('cards', { expected: 1 })], { cards: of(5) });
  },
  'cards are destroyed, unknown ones too': (storage) => {
    const destroyed = [gone, { ...gone, record: 'unknown' }];
    return mustWrite(storage, [write('cards', { expected: 2 })], { destroyed });
  },
  'a destroyed card was written anew': (storage) =>
    mustWrite(storage, [write('cards', { expected: 3 })], { cards: [card('cards', { version: 9 })] }),
  'the tombstones of its keyring were applied': async (storage) =>
    storage.applyTombstones(await storage.keyring.tombstones(0, 99)),
  'it holds large blobs, an empty one and one of no record': (storage) => {
    const blobs = [2 ** 21, 0, 1].map((size) => blob(`blob-${size}`, randomBytes(size)));
    return mustWrite(storage, [write('blobs', { state: 'long '.repeat(200_000) })], { blobs });
  },
  'keys were put, destroyed and wrapped anew': async ({ keyring }) => {
    await keyring.put(['kept', 'gone'].map((id) => wrappedKey(id, randomBytes(40))));
    await keyring.destroy(['gone']);
    await keyring.rewrap?.([wrappedKey('kept', randomBytes(40), 2)]);
  },
  'answers are kept, and commits were refused': async (storage) => {
    const answer = { key: 'key', fingerprint: 'print', text: '' };
    await mustWrite(storage, [write('answered')], { answer });
    await storage.commit(act([write('answered', { expected: 7 })]));
    await storage.commit(act([write('other')], { taken: [claim('other')] }));
    await storage.commit(act([write('answered')], { answer }));
    await storage.commit(act([])).catch(() => undefined);
  },
};

function commitDue(storage: Storage, name: string, wakeAt: number): Promise<void> {
  return mustWrite(storage, [write(name, { wakeAt })]);
}

/** Looks as the engine does at opening, and as an audit does. */
export async function mustBeHealthy(storage: Storage, state: string): Promise<void> {
  for (const look of [undefined, { rows: false }, { rows: true }])
    assertSame((await storage.check?.(look)) ?? [], [], `A fault is told of a healthy store of which ${state}.`);
}

async function mustBeHealthyWhileBusy(storage: Storage): Promise<void> {
  let isBusy = true;
  const busy = (async () => {
    for (let number = 1; number <= 40; number += 1) {
      await mustCommit(storage, numberedAct(number));
      await setImmediate();
    }
  })().finally(() => {
    isBusy = false;
  });
  // It is waited for below.
  busy.catch(() => undefined);
  while (isBusy) {
    await mustBeHealthy(storage, 'others write meanwhile');
    // A storage in this thread may resolve without a turn for the others.
    await setImmediate();
  }
  await busy;
  await mustBeHealthy(storage, 'cards were destroyed by many commits');
}

/** Beside a second opener, opened anew, and with all tombstones of its keyring applied, as after a restore. */
async function mustBeHealthyAnew({ storage, open, child }: StorageStage): Promise<void> {
  if (storage.capabilities.processes === 'many') {
    const second = await open();
    await mustBeHealthy(second, 'this is the second that has it open');
    const other = child({ task: 'opens', acts: 0 });
    await other.acknowledged.next();
    await mustBeHealthy(storage, 'another process has it open');
    other.kill();
    await other.gone;
    await mustBeHealthy(storage, 'another process was killed');
    await second.close();
  }
  await storage.close();
  const again = await open();
  await mustBeHealthy(again, 'it was closed and opened again');
  await again.applyTombstones(await again.keyring.tombstones(0, 9_999));
  await mustBeHealthy(again, 'the tombstones of its own keyring were applied');
  await mustWrite(again, [write('afterwards', { wakeAt: 1 })]);
  await mustBeHealthy(again, 'it goes on after all this');
}
