import type { RecipientKey, Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { systemEntropy } from '../ports/ports.ts';
import { type KeyPool, keyPool } from './key-pool.ts';

describe('card keys', () => {
  test('come from one minting for all who ask at the same time, and never twice', async () => {
    const { pool, puts } = poolOf();
    const taken = await Promise.all(Array.from({ length: 64 }, () => pool.take(5)));
    expect(new Set(taken.flat().map(({ id }) => id)).size).toBe(320);
    expect(puts).toEqual([384]);
  });

  test('refill while nobody waits, once few are left', async () => {
    const { pool, puts } = poolOf();
    await pool.take(20);
    pool.refill();
    await pool.settled();
    expect(puts).toEqual([64]);
    await pool.take(20);
    pool.refill();
    pool.refill();
    await pool.settled();
    expect(puts).toEqual([64, 64]);
    expect(await pool.take(80)).toHaveLength(80);
    expect(puts).toEqual([64, 64]);
  });

  test('suffice for every crowd as large as one that had to wait, up to a bound', async () => {
    const { pool, puts } = poolOf();
    const crowdOf = (reports: number) => Promise.all(Array.from({ length: reports }, () => pool.take(5)));
    // Some of the first crowd find keys, the rest wait.
    await pool.take(1);
    await crowdOf(64);
    for (let time = 0; time < 5; time += 1) {
      pool.refill();
      await pool.settled();
      const before = [...puts];
      await crowdOf(64);
      expect(puts).toEqual(before);
    }
    await crowdOf(300);
    pool.refill();
    await pool.settled();
    expect(puts.at(-1)).toBe(512);
  });

  test('come from a minting on demand, if minting ahead failed', async () => {
    let broken = false;
    const { pool } = poolOf({ breaks: () => broken });
    await pool.take(30);
    broken = true;
    pool.refill();
    await pool.settled();
    await expect(pool.take(40)).rejects.toThrow('broken');
    broken = false;
    expect(await pool.take(40)).toHaveLength(40);
  });

  test('of a former epoch are let go', async () => {
    const { pool, vault, storage } = poolOf();
    await pool.take(1);
    await vault.rotate();
    const [key] = await pool.take(1);
    expect(await storage.keyring.get([key?.id ?? ''])).toMatchObject([{ epoch: 2 }]);
  });
});

function poolOf({ breaks = () => false }: { breaks?: () => boolean } = {}) {
  const puts: number[] = [];
  const vault = memoryVault(new Uint8Array(32).fill(3));
  const memory = memoryStorage();
  const storage: Storage = {
    ...memory,
    keyring: {
      ...memory.keyring,
      async put(keys) {
        if (breaks()) throw new Error('broken');
        puts.push(keys.length);
        await memory.keyring.put(keys);
      },
    },
  };
  const recipient = (): Promise<RecipientKey> => vault.recipient();
  const pool: KeyPool = keyPool(storage, recipient, systemEntropy, () => 0, undefined);
  return { pool, puts, vault, storage };
}
