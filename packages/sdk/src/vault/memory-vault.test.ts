import { describe, expect, test } from 'vitest';
import { vaultCases } from '../conformance/vault/cases.sample.ts';
import { playVaultCase } from '../conformance/vault/stage.sample.ts';
import { memoryVault } from './memory-vault.ts';
import { wrapKeys } from './sealing.ts';
import { seededRandom } from './seeded-random.ts';
import type { Vault } from './vault.ts';

describe('the vault in memory', () => {
  test.each(vaultCases)('$title', async (vaultCase) => {
    const makeVault = () => {
      const vault = memoryVault(seed);
      return { open: () => vault, lock: vault.lock, unlock: vault.unlock };
    };
    expect(await playVaultCase(vaultCase, { makeVault })).toBeUndefined();
  });

  test('has the same keys when made anew from its seed', async () => {
    const key = await wrapped(memoryVault(seed));
    await expect(memoryVault(seed).open(key)).resolves.toEqual(cardKey.key);
  });
});

const seed = seededRandom('memory vault')(32);
const cardKey = { id: 'key-1', key: seededRandom('card key')(32) };

async function wrapped(vault: Vault) {
  const [key] = await wrapKeys(await vault.recipient(), [cardKey], seededRandom('batch'));
  if (key === undefined) throw new Error('nothing was wrapped');
  return key;
}
