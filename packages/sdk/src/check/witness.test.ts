import { expect, onTestFinished, test, vi } from 'vitest';
import { kernelWords } from '../conformance/kernel-words.ts';
import { hungMs } from './witness.ts';

const busy = 0.1;
const still = { passedMs: 100, ranMs: 0, queuedMs: 0, othersQueuedMs: 0, mayBeAtDisk: false };

test('counts what a thread ran as hanging whole on a busy machine', () => {
  expect(hungMs({ ...still, ranMs: 100 }, busy)).toBe(100);
  expect(hungMs({ ...still, passedMs: 1_000, ranMs: 100, queuedMs: 900 }, busy)).toBe(100);
});

test('counts most of what a thread waited for a lock as hanging, so that a hang is named in time on a busy machine', () => {
  expect(hungMs(still, busy)).toBe(60);
  expect(hungMs(still, 1)).toBe(100);
});

test('counts a share of what a thread waited for a disk as hanging', () => {
  expect(hungMs({ ...still, mayBeAtDisk: true }, busy)).toBe(20);
  expect(hungMs({ ...still, mayBeAtDisk: true }, 1)).toBe(100);
});

test('counts nothing of what a thread waited for a processor', () => {
  expect(hungMs({ ...still, queuedMs: 100 }, 1)).toBe(0);
  expect(hungMs({ ...still, queuedMs: 130 }, 1)).toBe(0);
});

test('counts nothing of what a child process waited for a processor, for which a thread waits', () => {
  expect(hungMs({ ...still, othersQueuedMs: 100 }, 1)).toBe(0);
});

test('knows nothing of a kernel that does not say how long a thread ran', () => {
  const platform = process.getBuiltinModule('node:fs');
  const readFileSync = (path: string): string => {
    if (path.endsWith('schedstat')) throw new Error('ENOENT');
    return platform.readFileSync(path, 'latin1');
  };
  const spied = vi.spyOn(process, 'getBuiltinModule').mockReturnValue({ ...platform, readFileSync } as never);
  onTestFinished(() => spied.mockRestore());
  expect(kernelWords().isKnown).toBe(false);
  spied.mockRestore();
  expect(kernelWords().isKnown).toBe(process.platform === 'linux');
});
