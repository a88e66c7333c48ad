import { join } from 'node:path';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../on-disk/scratch.ts';
import { liveThroughRotations } from './live-through.ts';

describe('rotations of the key among reports, readings, erasures and deaths of the process', () => {
  test('leave every living card open by the new key alone, and every destroyed one shut', async () => {
    // What happens in a life hangs on who comes first: others follow until each has happened.
    const lived: Awaited<ReturnType<typeof liveThroughRotations>>[] = [];
    const never = () =>
      (['erased', 'rotations', 'rewrapped', 'crashes'] as const).filter((what) =>
        lived.every((one) => one[what] === 0),
      );
    for (let seed = 4; lived.length < 2 || (never().length > 0 && lived.length < 20); seed += 2)
      lived.push(await liveThroughRotations(seed, memoryStorage()));
    expect(lived.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(never()).toEqual([]);
  });

  test('do so over a real file', async () => {
    const folder = scratchFolder();
    const storage = sqliteStorage({ file: join(folder.path, 'kawal.sqlite') });
    const { wrong, rewrapped } = await liveThroughRotations(10, storage, 12);
    expect(wrong).toEqual([]);
    expect(rewrapped).toBeGreaterThan(0);
    await storage.close();
    folder.remove();
  });
});
