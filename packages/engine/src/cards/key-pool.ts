import type { Recipient, Storage } from '@kawal/sdk';
import { wrapKeys } from '@kawal/sdk';
import type { Entropy, Faults } from '../ports/ports.ts';
import { identifier } from '../record/identifier.ts';

export interface CardKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** Card keys minted, wrapped and synced ahead of use, so that taking a report in waits for no key. */
export interface KeyPool {
  take(count: number): Promise<readonly CardKey[]>;
}

/** One public-key operation and one sync serve this many cards. */
const batch = 64;

export function keyPool(
  storage: Storage,
  recipient: () => Promise<Recipient>,
  entropy: Entropy,
  faults: Faults | undefined,
): KeyPool {
  const ready: CardKey[] = [];
  const mint = async (count: number): Promise<void> => {
    const keys = Array.from({ length: count }, () => ({ id: identifier(entropy), key: entropy.bytes(32) }));
    const wrapped = await wrapKeys(await recipient(), keys, (length) => entropy.bytes(length));
    // Only a key that is safely on the disk may seal anything.
    await storage.keyring.put(wrapped);
    faults?.('keyring.minted');
    ready.push(...keys);
  };
  return {
    async take(count) {
      if (ready.length < count) await mint(Math.max(batch, count - ready.length));
      return ready.splice(0, count);
    },
  };
}
