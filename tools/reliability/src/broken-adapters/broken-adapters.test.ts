import { linkSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import {
  formatReport,
  notifierCases,
  playStorageCase,
  runStorageConformance,
  storageCases,
} from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { killPoints } from '../../../../packages/sdk/src/conformance/storage/kill-points.ts';
import { actsTogether, cardOfAct, numberedAct } from '../../../../packages/sdk/src/conformance/storage/numbered-act.ts';
import { filesAt, filesWith } from '../../../../packages/sdk/src/conformance/storage/on-disk.ts';
import { storageFlaws } from './every-flaw.ts';
import { brokenJournals, brokenPairs, journalOptions, pairOptions } from './journal-store.ts';
import { brokenSockets, socketOptions } from './socket-storage.ts';

interface BrokenAdapter {
  readonly does: string;
  readonly says?: string | undefined;
  readonly options: StorageConformanceOptions;
}

function brokenAdapters(id: string): readonly BrokenAdapter[] {
  return [
    ...(storageFlaws[id] ?? []).map(({ breaks, ...of }) => ({
      ...of,
      options: { makeStore: () => ({ open: () => breaks(memoryStorage()) }) },
    })),
    ...(brokenJournals[id] ?? []).map(({ flaw, ...of }) => ({ ...of, options: journalOptions(flaw) })),
    ...(brokenPairs[id] ?? []).map(({ does, flaw }) => ({ does, options: pairOptions(flaw) })),
    ...(brokenSockets[id] ?? []).map(({ does, flaw }) => ({ does, options: socketOptions(flaw) })),
  ];
}

describe('every case catches an adapter broken in exactly its way', () => {
  it('has a broken adapter for each case, and none for cases that do not exist', () => {
    const broken = [storageFlaws, brokenJournals, brokenPairs, brokenSockets].flatMap((flaws) => Object.keys(flaws));
    expect([...new Set(broken)].sort()).toEqual(storageCases.map(({ id }) => id).sort());
    expect(storageCases.filter(({ id }) => brokenAdapters(id).length === 0)).toEqual([]);
  });

  for (const each of storageCases) {
    for (const { does, says = '', options } of brokenAdapters(each.id)) {
      it(`${each.id}: ${does}`, async () => {
        expect(await runCase(each, () => playStorageCase(each, options))).toMatchObject({
          outcome: 'failed',
          reason: expect.stringContaining(says),
        });
      });
    }
  }
});

// Each of these opens a store again and again, which one process at a time may.
const forEach = ['lifecycle/', 'processes/', 'keyring/', 'values/'];

// Every other case is caught on what was broken over memory, which has a test of its own; and these open for many processes.
const forOne = ['processes/one-refused', 'processes/closing', 'processes/other-container'];

describe('a sound adapter', () => {
  const kinds = [
    ['with killed processes too', brokenJournals, journalOptions],
    ['with a file for each of its parts', brokenPairs, pairOptions],
    ['with a server behind a socket', brokenSockets, socketOptions],
  ] as const;
  for (const [how, broken, options] of kinds) {
    for (const each of storageCases.filter(({ id }) => id in broken && !forOne.includes(id))) {
      it(`passes ${each.id}, ${how}`, async () => {
        const result = await runCase(each, () => playStorageCase(each, options()));
        expect(result, 'reason' in result ? result.reason : '').toMatchObject({ outcome: 'passed' });
      });
    }
  }

  for (const each of storageCases.filter(({ id }) => forEach.some((part) => id.startsWith(part)))) {
    it(`finishes ${each.id} for one process at a time, with a keyring that wraps anew`, async () => {
      const result = await runCase(each, () => playStorageCase(each, journalOptions('sound-for-one')));
      expect(result, 'reason' in result ? result.reason : '').not.toMatchObject({ outcome: 'failed' });
    });
  }

  for (const [id, flaw, how] of [
    ['cards/gone-from-disk', 'deflates', 'with entries that it deflates'],
    ['tombstones/gone-from-disk', 'deflates', 'with entries that it deflates'],
    ['keyring/gone-from-disk', 'deflates', 'with entries that it deflates'],
    ['crash/drawn', 'settles-first', 'with tombstones kept apart and settled before a card is written'],
    ['crash/opened-after-failed-sync', 'points-again', 'with a pointer that each opening writes again'],
    ['crash/on-the-disk', 'locks-unsynced', 'with a lock that it does not sync and needs at no opening'],
    ['crash/on-the-disk', 'syncs-renamed', 'with a file that it syncs where it was put in the place of another'],
  ] as const) {
    it(`passes ${id}, ${how}`, async () => {
      const each = storageCases.find((one) => one.id === id);
      if (!each) throw new Error('The case is gone.');
      const result = await runCase(each, () => playStorageCase(each, journalOptions(flaw)));
      expect(result, 'reason' in result ? result.reason : '').toMatchObject({ outcome: 'passed' });
    });
  }

  it('looks also where the test has put the copy of an empty store whether a reader begins one', async () => {
    const each = storageCases.find(({ id }) => id === 'lifecycle/never-begun');
    if (!each) throw new Error('The case is gone.');
    const played = async ({ makeStore, ...rest }: StorageConformanceOptions) => {
      const begun = async () => {
        const place = await makeStore();
        await (await place.open()).close();
        return place;
      };
      return (await runCase(each, () => playStorageCase(each, { ...rest, makeStore: begun }))).outcome;
    };
    expect([await played(pairOptions()), await played(journalOptions())]).toEqual(['passed', 'passed']);
    expect(await played(pairOptions('begins-for-readers'))).toBe('failed');
  });

  it('erases a destroyed card from the draft of a process that was killed before it removed it', async () => {
    const place = await journalOptions().makeStore();
    const { location = '' } = place;
    const first = await place.open();
    await first.commit(numberedAct(1));
    await first.close();
    linkSync(join(location, '1'), join(location, 'draft-1'));
    const second = await place.open();
    await second.commit(numberedAct(1 + actsTogether));
    await second.close();
    expect(filesWith(filesAt(location), cardOfAct(1))).toEqual([]);
    await place.remove?.();
  });
});

describe('nothing is silenced from outside', () => {
  it('keeps its cases, whoever holds the list', () => {
    for (const cases of [storageCases, notifierCases]) {
      expect(() => (cases as unknown[]).pop()).toThrow(TypeError);
      expect(() => Object.assign(cases[0] ?? {}, { run: () => undefined })).toThrow(TypeError);
    }
  });

  for (const kills of [Number.NaN, 0.5, Number.POSITIVE_INFINITY]) {
    it(`kills at least six processes, and takes ${kills} for a mistake`, async () => {
      const { makeStore, crash } = journalOptions();
      const each = storageCases.find(({ id }) => id === 'crash/while-writing');
      if (!each || !crash) throw new Error('There is nothing to kill.');
      const options = { makeStore, crash: { ...crash, kills } };
      await expect(playStorageCase(each, options)).rejects.toThrow('`crash.kills` must be a whole number');
    });
  }

  it('says with which seed it killed where it failed, and kills at the same points again', async () => {
    const { makeStore, crash } = journalOptions('keys-in-memory');
    const each = storageCases.find(({ id }) => id === 'crash/while-writing');
    if (!each || !crash) throw new Error('There is nothing to kill.');
    const options = { makeStore, crash: { ...crash, seed: 4_711 } };
    await expect(playStorageCase(each, options)).rejects.toThrow('crash: { seed: 4711, … }');
    expect(killPoints(4_711, 9)).toEqual(killPoints(4_711, 9));
    expect(killPoints(4_711, 9)).not.toEqual(killPoints(4_712, 9));
  });

  it('tells what was wrong, even where closing fails afterwards', async () => {
    const broken = { ...memoryStorage(), newestInstant: async () => 1, close: () => Promise.reject(new Error('late')) };
    const each = storageCases.find(({ id }) => id === 'values/newest-instant');
    if (!each) throw new Error('The case is gone.');
    const playing = playStorageCase(each, { makeStore: () => ({ open: () => broken }) });
    await expect(playing).rejects.toThrow('An empty store has no newest instant');
  });
});

describe('the report', () => {
  it('shows what an adapter does not declare as skipped, with the reason', async () => {
    const report = await runStorageConformance({ makeStore: () => ({ open: memoryStorage }) });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.failed).toBe(0);
    expect(report.results.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(report.skipped);
    expect(formatReport(report)).toContain('storage-memory does not declare "durable"');
  });

  it('spells signs that steer a terminal', async () => {
    const results = [
      { id: 'a/b', title: 'Fails.', milliseconds: 1, outcome: 'failed', reason: 'a\u0000\u001b]0;b\n\tc' },
    ];
    const report = await runStorageConformance({ makeStore: () => Promise.reject(new Error('nowhere')) });
    expect(formatReport({ ...report, results } as typeof report)).toContain('a\\x00\\x1b]0;b\n      \tc');
  });

  it('fails an adapter that declares durability and leaves out what would prove it', async () => {
    const each = storageCases.find(({ id }) => id === 'crash/after-every-write');
    if (!each) throw new Error('The case is gone.');
    const open = () => ({ ...memoryStorage(), capabilities: { durable: true, processes: 'one' } as const });
    const result = await runCase(each, () => playStorageCase(each, { makeStore: () => ({ open }) }));
    expect(result).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('give `crash.script`') });
  });
});
