import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playStorageCase, storageCases } from '@kawal/sdk/conformance';
import { expect, onTestFinished, test } from 'vitest';
import type { DiskEntry } from '../../../../packages/sdk/src/conformance/disk/disk-log.ts';
import { diskFrom } from '../../../../packages/sdk/src/conformance/disk/power-cut.ts';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { putBack } from '../../../../packages/sdk/src/conformance/storage/on-disk.ts';
import { begunOptions } from './journal-store.ts';

const begins: readonly DiskEntry[] = [
  { kind: 'create', name: '/store.draft/mark' },
  { kind: 'write', name: '/store.draft/mark', offset: 0, data: Buffer.from('begun') },
  { kind: 'sync', name: '/store.draft/mark' },
  { kind: 'sync', name: '/store.draft' },
  { kind: 'rename', name: '/store.draft', to: '/store' },
];

const namesOf = (files: ReadonlyMap<string, Buffer>): readonly string[] => [...files].map((file) => file.join('='));

test('a power cut leaves a synced folder under its former name or its new one, with the files in it', () => {
  const disk = diskFrom(new Map());
  for (const entry of begins) disk.take(entry);
  expect(namesOf(disk.whole())).toEqual(['/store/mark=begun']);
  expect([0, 0.99].map((drawn) => namesOf(disk.image(() => drawn)))).toEqual([
    ['/store.draft/mark=begun'],
    ['/store/mark=begun'],
  ]);
  disk.take({ kind: 'sync', name: '' });
  expect(namesOf(disk.image(() => 0))).toEqual(['/store/mark=begun']);
});

test('a name that was made in a folder before it was renamed is kept by a sync of the folder under its new name', () => {
  const disk = diskFrom(new Map());
  for (const entry of begins.filter(({ name, kind }) => kind !== 'sync' || name !== '/store.draft')) disk.take(entry);
  disk.take({ kind: 'sync', name: '' });
  expect(namesOf(disk.image(() => 0))).toEqual([]);
  disk.take({ kind: 'sync', name: '/store' });
  expect(namesOf(disk.image(() => 0))).toEqual(['/store/mark=begun']);
});

test('a folder is put back with the folders that stood in it, and without those that did not', () => {
  const disk = diskFrom(new Map());
  const empty: DiskEntry = { kind: 'mkdir', name: '/store.draft/empty' };
  for (const entry of [{ kind: 'mkdir', name: '/store.draft' } as const, empty, ...begins]) disk.take(entry);
  const place = mkdtempSync(join(tmpdir(), 'kawal-put-back-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const location = join(place, 'store');
  const stands = (): readonly string[] => readdirSync(place, { recursive: true }).map(String).sort();
  const whole = ['store', 'store/empty', 'store/mark'];
  putBack(location, disk.whole());
  expect([stands(), readFileSync(join(location, 'mark'), 'utf8')]).toEqual([whole, 'begun']);
  mkdirSync(join(location, 'other'));
  putBack(location, disk.whole());
  expect(stands()).toEqual(whole);
  putBack(
    location,
    disk.image(() => 0),
  );
  expect(stands()).toEqual([]);
  putBack(
    location,
    disk.image(() => 0.5),
  );
  expect(stands()).toEqual(['store.draft', 'store.draft/empty', 'store.draft/mark']);
});

const cases = storageCases.filter(({ id }) => /^crash\/(power-cut|first-opening|next-opening)$/.test(id));

test.each(cases)('a store in a folder that was synced before it was renamed passes $id', async (each) => {
  const result = await runCase(each, () => playStorageCase(each, begunOptions()));
  expect(result, 'reason' in result ? result.reason : '').toMatchObject({ outcome: 'passed' });
});

test.each([
  ['its mark is renamed before it is synced', 'renamed-unsynced', 'storage.corrupt'],
  ['the names in it are never synced', 'names-inside-unsynced', 'storage.corrupt'],
  ['the folder around it is never synced', 'parent-unsynced', 'was acknowledged and is lost'],
] as const)('crash/first-opening catches a store in a renamed folder: %s', async (_, flaw, says) => {
  const [each] = cases.filter(({ id }) => id === 'crash/first-opening');
  if (each === undefined) throw new Error('There is no such case.');
  expect(await runCase(each, () => playStorageCase(each, begunOptions(flaw)))).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining(says),
  });
});
