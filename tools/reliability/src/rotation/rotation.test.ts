import { join } from 'node:path';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../on-disk/scratch.ts';
import { liveThroughRotations } from './live-through.ts';

describe('rotations of the key among reports, readings, erasures and deaths of the process', () => {
  test('leave every living card open by the new key alone, and every destroyed one shut', async () => {
    const lived = await Promise.all([4, 6].map((seed) => liveThroughRotations(seed, memoryStorage())));
    expect(lived.flatMap(({ wrong }) => wrong)).toEqual([]);
    for (const what of ['erased', 'rotations', 'rewrapped', 'crashes'] as const) {
      expect(lived.reduce((all, one) => all + one[what], 0)).toBeGreaterThan(2);
    }
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
