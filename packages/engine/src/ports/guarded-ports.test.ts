import { type Executor, type Heartbeat, isKawalError, KawalError, type Notifier, type Storage } from '@kawal/sdk';
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

/** An error of the contract that says what it must not, in its words, in its cause and beside them. */
function carelessOf(code: KawalError['code']): never {
  const words = 'Nama Rahasia, a@contoh.test';
  const error = new KawalError(code, words, { source: 'adapter-ceroboh', cause: new Error(words) });
  throw Object.assign(error, { row: { address: 'a@contoh.test' } });
}

const marks = /Rahasia|contoh\.test/;

/** Everything that a log or a screen could show of an error. */
const shownOf = (error: unknown): string => {
  const { stack, cause } = error as Error;
  return [stack, String(cause), JSON.stringify(error), JSON.stringify(Object.values(Object(error)))].join();
};

test.each(['load', 'commit', 'answer', 'query', 'history', 'claimant'] as const)(
  'hands on the code alone of what a storage throws out of %s by the contract (1812)',
  async (method) => {
    let isBroken = false;
    const kept = memoryStorage();
    const call = kept[method] as (...all: never[]) => unknown;
    const storage = {
      ...kept,
      [method]: async (...all: never[]) => (isBroken ? carelessOf('storage.full') : call(...all)),
    };
    const stage = await stageOf({ storage });
    const { reports } = stage.engine.as(officer);
    const report = await stage.submit();
    isBroken = true;
    const asked = [
      () => stage.submit({}, { key: 'a-key-nobody-guesses-2' }),
      () => reports.list({}),
      () => reports.history(report.ok ? report.receipt.stream : ''),
      () => stage.engine.as(officer).escalations.acknowledge('0000-0000-0000' as never),
    ];
    const errors = [];
    for (const ask of asked)
      errors.push(
        await Promise.resolve(ask()).then(
          () => null,
          (error: unknown) => error,
        ),
      );
    const thrown = errors.filter((error) => isKawalError(error));
    expect(thrown.map(({ code, source }) => [code, source])).toEqual(
      thrown.map(() => ['storage.full', 'adapter-ceroboh']),
    );
    expect(thrown.map(shownOf).join()).not.toMatch(marks);
    expect(JSON.stringify(stage.alarms)).not.toMatch(marks);
  },
);

test('hands on the code alone of what a vault and a keyring throw by the contract (1812)', async () => {
  const kept = memoryStorage();
  let isBroken = false;
  const keyring = {
    ...kept.keyring,
    get: async (...all: Parameters<typeof kept.keyring.get>) =>
      isBroken ? carelessOf('storage.unavailable') : kept.keyring.get(...all),
  };
  const stage = await stageOf({ storage: { ...kept, keyring } });
  const parties = [{ ref: 'p1', roles: ['victim'] as const, ageClass: 'adult' as const, identity: { name: 'Siapa' } }];
  const taken = await stage.submit({ parties });
  const open = () =>
    stage.engine
      .as(officer)
      .cards.open(taken.ok ? taken.receipt.stream : '', { purpose: 'respond' })
      .then(
        () => null,
        (error: unknown) => error,
      );
  isBroken = true;
  const ofKeyring = await open();
  expect(isKawalError(ofKeyring, 'storage.unavailable')).toBe(true);
  isBroken = false;
  stage.vault.open = async () => carelessOf('vault.unavailable');
  const ofVault = await open();
  expect(isKawalError(ofVault, 'vault.unavailable')).toBe(true);
  expect([ofKeyring, ofVault].map(shownOf).join()).not.toMatch(marks);
  expect(JSON.stringify(stage.alarms)).not.toMatch(marks);
});

test('keeps the words of an executor, a heartbeat and a notifier out of alarms and records (1812)', async () => {
  const closing = { close: async () => undefined };
  const executor: Executor = {
    ...{ contract: 'kawal.executor/1', name: 'executor-careless', capabilities: { processes: 'one' }, ...closing },
    onTrouble: () => undefined,
    hint: () => carelessOf('executor.invalid-call'),
    run: async () => carelessOf('executor.invalid-call'),
    stop: async () => undefined,
  };
  const heartbeat: Heartbeat = {
    ...{ contract: 'kawal.heartbeat/1', name: 'heartbeat-careless', ...closing },
    beat: async () => carelessOf('heartbeat.not-delivered'),
  } as Heartbeat;
  const { memoryNotifier } = await import('@kawal/sdk/memory');
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const notifier: Notifier = { ...mail, send: async () => carelessOf('notifier.misconfigured') };
  const stage = await stageOf({ executor, heartbeat, notifiers: [notifier] });
  const report = await stage.submit();
  expect(report).toMatchObject({ ok: true });
  await stage.engine.work();
  await stage.engine.work();
  expect(stage.alarms).toContainEqual({ code: 'executor.hint-lost', error: 'executor.invalid-call' });
  const deliveries = await stage.engine.unguarded.list('delivery', {});
  expect(JSON.stringify([stage.alarms, deliveries])).not.toMatch(marks);
});
