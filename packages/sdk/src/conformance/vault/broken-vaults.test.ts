import { describe, expect, test } from 'vitest';
import { KawalError } from '../../error.ts';
import { type MemoryVault, memoryVault } from '../../vault/memory-vault.ts';
import { vaultCases } from './cases.sample.ts';
import { playVaultCase, type TestVault } from './stage.sample.ts';

type Break = (right: MemoryVault) => Partial<MemoryVault>;

/** Each case, and a vault that is broken in just the way it is there to find. */
const broken: Readonly<Record<string, Break>> = {
  'recipient/public': (right) => ({
    recipient: async () => ({ ...(await right.recipient()), privateKey: new Uint8Array(32) }),
  }),
  'open/round-trip': () => ({ open: async () => new Uint8Array(32) }),
  'open/restarted': () => ({ open: async () => new Uint8Array(32) }),
  'open/one-error': (right) => ({
    open: (key) =>
      right.open(key).catch(() => {
        throw new KawalError('vault.unreadable', `${key.wrapped.length} bytes`, { source: 'broken' });
      }),
  }),
  'open/together': () => ({ openAll: async (keys) => keys.map(() => new Uint8Array(32)) }),
  'open/unknown-epoch': (right) => ({ open: async (key) => right.open({ ...key, epoch: 1 }) }),
  'rotate/new-epoch': (right) => ({ rotate: () => right.recipient() }),
  'rotate/old-opens': (right) => ({
    async rotate() {
      const rotated = await right.rotate();
      await right.destroy(rotated.epoch - 1);
      return rotated;
    },
  }),
  'destroy/for-ever': () => ({ destroy: async () => {} }),
  'destroy/repeated': (right) => ({
    async destroy(epoch) {
      const { epoch: newest } = await right.recipient();
      if (epoch > newest) throw new KawalError('vault.key-unknown', 'unknown', { source: 'broken' });
      await right.destroy(epoch);
    },
  }),
  'destroy/newest-refused': () => ({ destroy: async () => {} }),
  'lock/sealing-goes-on': (right) => {
    let locked = false;
    return {
      lock: () => {
        locked = true;
      },
      async recipient() {
        if (locked) throw new KawalError('vault.locked', 'locked', { source: 'broken' });
        return right.recipient();
      },
    };
  },
  'lock/nothing-else': () => ({ lock: () => {} }),
};

describe('the vault suite', () => {
  test('has a broken vault for every case', () => {
    expect(Object.keys(broken)).toEqual(vaultCases.map(({ id }) => id));
  });

  test.each(vaultCases)('$id catches the vault that is broken so', async (vaultCase) => {
    const right = memoryVault(new Uint8Array(32));
    const wrong = { ...right, ...broken[vaultCase.id]?.(right) };
    await expect(playVaultCase(vaultCase, { makeVault: () => placeOf(wrong) })).rejects.toThrow();
  });

  test('says why a case does not apply to a vault that is never locked', async () => {
    const reasons = await Promise.all(
      vaultCases.map((vaultCase) =>
        playVaultCase(vaultCase, { makeVault: () => ({ open: () => memoryVault(new Uint8Array(32)) }) }).catch(
          () => 'wrong',
        ),
      ),
    );
    expect(reasons.filter((reason) => reason === 'This vault is never locked.').length).toBe(2);
  });
});

function placeOf(vault: MemoryVault): TestVault {
  return { open: () => vault, lock: () => vault.lock(), unlock: () => vault.unlock() };
}
