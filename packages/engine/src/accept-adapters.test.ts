import { type Executor, embeddedExecutor, isKawalError, type Notifier, type Storage } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { acceptAdapters } from './accept-adapters.ts';
import { createEngine } from './engine.ts';
import { app } from './stage.sample.ts';

/** A storage that tells whether anybody called it. */
function watched(declared: object): { readonly storage: Storage; readonly called: readonly string[] } {
  const called: string[] = [];
  const storage = { ...memoryStorage(), ...declared } as Storage;
  const spied = Object.entries(storage).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (...given: unknown[]) => {
          called.push(name);
          return (value as (...given: unknown[]) => unknown)(...given);
        }
      : value,
  ]);
  return { storage: Object.fromEntries(spied) as Storage, called };
}

describe('a storage that this engine does not know is refused before it is called', () => {
  for (const [what, declared, words] of [
    ['of another contract', { contract: 'kawal.storage/2' }, 'it follows kawal.storage/2, and this engine needs'],
    ['without a contract', { contract: undefined }, 'it names no `contract`'],
    ['without capabilities', { capabilities: undefined }, '`capabilities` must be'],
    ['that does not say how many processes', { capabilities: { durable: true } }, '`capabilities.processes` must be'],
    ['that says it oddly', { capabilities: { durable: 'yes', processes: 'one' } }, '`capabilities.durable` must be'],
  ] as const) {
    test(what, async () => {
      const { storage, called } = watched(declared);
      const error: unknown = await createEngine({ storage, alarm: () => {} }).catch((thrown: unknown) => thrown);
      expect(isKawalError(error, 'storage.capability-missing')).toBe(true);
      expect(String(error)).toContain(`storage-memory: ${words}`);
      expect(called).toEqual([]);
    });
  }
});

describe('another adapter that this engine does not know keeps no report out', () => {
  const mail = memoryNotifier({ channel: 'email' });
  for (const [what, notifier, words] of [
    ['of another contract', { ...mail, contract: 'kawal.notifier/2' }, 'it follows kawal.notifier/2'],
    ['without capabilities', { ...mail, capabilities: undefined }, '`capabilities` must be'],
    [
      'that says more than there is',
      { ...mail, capabilities: { ...mail.capabilities, contentClass: 'everything' } },
      '`capabilities.contentClass` must be signal or facts',
    ],
  ] as const) {
    test(`a notifier ${what}: reports are taken in, the alarm is raised, and no worker begins`, async () => {
      const alarms: unknown[] = [];
      const engine = await createEngine({
        storage: memoryStorage(),
        notifiers: [notifier as unknown as Notifier],
        alarm: (alarm) => alarms.push(alarm),
      });
      const because = expect.stringContaining(words);
      expect(alarms).toContainEqual({ code: 'adapter.refused', adapter: mail.name, because });
      const outcome = await engine.as(app).reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
      expect(outcome).toMatchObject({ ok: true, receipt: { status: 'parked' } });
      await expect(engine.work()).rejects.toMatchObject({ code: 'storage.capability-missing' });
      expect(() => engine.start()).toThrow('notify-memory');
      await engine.close();
    });
  }

  test('keeps several notifiers of one channel, and refuses one that takes the name of another', () => {
    const second = memoryNotifier({ channel: 'email', name: 'notify-second' });
    const { notifiers, refused } = acceptAdapters({ storage: memoryStorage(), notifiers: [mail, second, { ...mail }] });
    expect(notifiers).toEqual([mail, second]);
    expect(refused).toEqual([
      { adapter: mail.name, because: expect.stringContaining('another notifier has its name') },
    ]);
  });

  test('one that is known beside it is kept', () => {
    const { notifiers, refused } = acceptAdapters({
      storage: memoryStorage(),
      notifiers: [mail, { ...mail, contract: 'kawal.notifier/0' as Notifier['contract'] }],
    });
    expect(notifiers).toEqual([mail]);
    expect(refused).toHaveLength(1);
  });
});

describe('an executor', () => {
  const executor: Executor = {
    ...embeddedExecutor(),
    name: 'executor-contoh',
    capabilities: { processes: 'many' },
  };

  test('needs a storage for several processes if it wakes several', () => {
    const accepted = acceptAdapters({ storage: memoryStorage(), executor });
    const because = 'it wakes workers in several processes, and storage-memory may be opened by one';
    expect(accepted.refused).toEqual([{ adapter: 'executor-contoh', because }]);
    expect(accepted.executor).toBeUndefined();
  });

  test('fits a storage for several processes, or works within one process', () => {
    const many = { ...memoryStorage(), capabilities: { durable: true, processes: 'many' } } as const;
    expect(acceptAdapters({ storage: many, executor })).toMatchObject({ executor, refused: [] });
    const one = { ...executor, capabilities: { processes: 'one' } } as const;
    expect(acceptAdapters({ storage: memoryStorage(), executor: one })).toMatchObject({ executor: one, refused: [] });
  });
});
