import { type Executor, isKawalError, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { officer, stageOf } from '../stage.sample.ts';

const careless = new Error('no room for Nama Rahasia, a@contoh.test');

/** Everything it throws is an error as a driver throws it. */
function carelessOnce(method: 'commit' | 'load' | 'cards' | 'answer'): Storage {
  const kept = memoryStorage();
  let broken = false;
  return {
    ...kept,
    [method]: async (...values: never[]) => {
      if (!broken) {
        broken = true;
        throw careless;
      }
      return (kept[method] as (...all: never[]) => unknown)(...values);
    },
  };
}

test.each([
  ['commit', 'storage.unknown-outcome'],
  ['answer', 'storage.unavailable'],
] as const)('turns an unknown error of a storage out of %s into %s, without its text', async (method, code) => {
  const stage = await stageOf({ storage: carelessOnce(method), applied: false });
  const key = 'a-key-nobody-guesses-1';
  const error: unknown = await stage.submit({}, { key }).catch((thrown: unknown) => thrown);
  expect(isKawalError(error, code)).toBe(true);
  expect(`${(error as Error).stack}${JSON.stringify(error)}`).not.toMatch(/Rahasia|contoh\.test/);
  expect((error as Error).cause).toBeUndefined();
  expect(await stage.submit({}, { key })).toMatchObject({ ok: true, repeated: false });
});

test('turns an unknown error of a vault into a code of the list, without its text', async () => {
  const stage = await stageOf();
  const parties = [
    { ref: 'p1', roles: ['victim'] as const, ageClass: 'adult' as const, identity: { name: 'Rahasia' } },
  ];
  const taken = await stage.submit({ parties });
  stage.vault.open = async () => {
    throw careless;
  };
  const again = await stageOf({ storage: stage.storage, vault: stage.vault, applied: false });
  const opened = again.engine.as(officer).cards.open(taken.ok ? taken.receipt.stream : '', { purpose: 'respond' });
  await expect(opened).rejects.toMatchObject({
    code: 'vault.unavailable',
    message: expect.not.stringMatching('Rahasia'),
  });
});

test.each([
  ['nothing', undefined],
  ['a key that is too short', { epoch: 1, publicKey: new Uint8Array(5) }],
  ['an epoch that is no number', { epoch: '1', publicKey: new Uint8Array(32) }],
])('takes a report in with the key on record where the vault answers with %s', async (_, answer) => {
  const stage = await stageOf();
  stage.vault.recipient = async () => answer as never;
  const parties = [
    { ref: 'p1', roles: ['victim'] as const, ageClass: 'adult' as const, identity: { name: 'Rahasia' } },
  ];
  expect(await stage.submit({ parties })).toMatchObject({ ok: true });
});

test('takes a report in though the executor throws at its hint, and raises an alarm without its words', async () => {
  const executor: Executor = {
    contract: 'kawal.executor/1',
    name: 'executor-careless',
    capabilities: { processes: 'one' },
    onTrouble: (tell) => tell({ code: 'executor.deaf', error: careless.message } as never),
    hint() {
      throw careless;
    },
    run: async () => undefined,
    stop: async () => undefined,
    close: async () => undefined,
  };
  const stage = await stageOf({ executor });
  expect(await stage.submit()).toMatchObject({ ok: true });
  expect(stage.alarms).toContainEqual({ code: 'executor.hint-lost', error: 'Error' });
  expect(stage.alarms).toContainEqual({ code: 'executor.disconnected', error: 'answer-unreadable' });
});

test('a storage that is a class is a storage, and closes', async () => {
  const kept = memoryStorage();
  let closed = false;
  class Store {
    readonly contract = kept.contract;
    readonly name = 'store-class';
    readonly capabilities = kept.capabilities;
    readonly keyring = kept.keyring;
    readonly #kept = kept;
    async close() {
      closed = true;
    }
    newestInstant() {
      return this.#kept.newestInstant();
    }
  }
  const { engine } = await stageOf({ storage: new Store() as unknown as Storage, applied: false });
  await engine.close();
  expect(closed).toBe(true);
});
