import { createHash } from 'node:crypto';
import { KawalError } from '../error.ts';
import { generateKeyPair, openKey, type SealedKeyPair } from './sealing.ts';
import type { RecipientKey, Vault } from './vault.ts';

/** A vault for tests and demonstrations. What it holds is gone with the process, unless it is made anew from its seed. */
export interface MemoryVault extends Vault {
  /** From here only `recipient` works; everything else fails with `vault.locked`. */
  lock(): void;
  unlock(): void;
}

/** A vault in memory, unlocked, in its first epoch. The same 32 bytes of seed always give the same keys. */
export function memoryVault(seed: Uint8Array): MemoryVault {
  const pairs = new Map<number, Promise<SealedKeyPair>>();
  let newest = 0;
  let locked = false;

  begin();

  function begin(): void {
    newest += 1;
    pairs.set(newest, generateKeyPair(epochSeed(seed, newest)));
  }

  async function recipient(): Promise<RecipientKey> {
    const epoch = newest;
    return { epoch, publicKey: (await pairOf(epoch)).publicKey };
  }

  function pairOf(epoch: number): Promise<SealedKeyPair> {
    const pair = pairs.get(epoch);
    if (pair === undefined) throw failure('vault.key-unknown', `there is no key of epoch ${epoch}`);
    return pair;
  }

  function assertUnlocked(): void {
    if (locked) throw failure('vault.locked', 'call unlock() first');
  }

  return {
    contract: 'kawal.vault/1',
    name: 'memory-vault',
    recipient,
    isOpen: async () => !locked,
    async open(key) {
      assertUnlocked();
      return openKey(await pairOf(key.epoch), key);
    },
    async rotate() {
      assertUnlocked();
      begin();
      return recipient();
    },
    async destroy(epoch) {
      assertUnlocked();
      if (epoch === newest)
        throw failure('vault.unavailable', `epoch ${epoch} is the newest and in use; call rotate() first`);
      pairs.delete(epoch);
    },
    lock() {
      locked = true;
    },
    unlock() {
      locked = false;
    },
  };
}

/** Every epoch's pair comes from bytes of its own, so that nothing has to be remembered between epochs. */
function epochSeed(seed: Uint8Array, epoch: number): Uint8Array {
  return createHash('sha256').update(`kawal.memory-vault/1 epoch ${epoch} `).update(seed).digest();
}

function failure(code: 'vault.locked' | 'vault.key-unknown' | 'vault.unavailable', message: string): KawalError {
  return new KawalError(code, message, { source: 'memory-vault' });
}
