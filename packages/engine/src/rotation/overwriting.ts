import type { Vault } from '@kawal/sdk';

/** Works with the keys that a vault opens, and overwrites them all afterwards, whatever happened. */
export async function overwriting<Done>(vault: Vault, work: (noting: Vault) => Promise<Done>): Promise<Done> {
  const { openAll } = vault;
  const given: Uint8Array[] = [];
  const note = <Keys extends readonly Uint8Array[]>(keys: Keys): Keys => {
    given.push(...keys);
    return keys;
  };
  try {
    return await work({
      ...vault,
      open: async (key) => note([await vault.open(key)] as const)[0],
      ...(openAll === undefined ? {} : { openAll: async (keys) => note(await openAll(keys)) }),
    });
  } finally {
    for (const key of given) key.fill(0);
  }
}
