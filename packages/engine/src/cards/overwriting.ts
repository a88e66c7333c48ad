import { isKawalError, type Vault, type WrappedKey } from '@kawal/sdk';

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

/** Unwraps keys; leaves out those that do not open, whose cards open with nothing. */
export async function openEach(keys: readonly WrappedKey[], vault: Vault) {
  try {
    const together = keys.length === 0 ? [] : await vault.openAll?.(keys);
    if (together !== undefined) return keys.flatMap(({ id }, at) => named(id, together[at]));
  } catch (error) {
    if (!isShut(error)) throw error;
  }
  const opened: { readonly id: string; readonly key: Uint8Array }[] = [];
  for (const key of keys) {
    try {
      opened.push(...named(key.id, await vault.open(key)));
    } catch (error) {
      if (!isShut(error)) throw error;
    }
  }
  return opened;
}

function named(id: string, key: Uint8Array | undefined) {
  return key === undefined ? [] : [{ id, key }];
}

export function isShut(error: unknown): boolean {
  return isKawalError(error, 'vault.unreadable') || isKawalError(error, 'vault.key-unknown');
}
