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
  let ready: CardKey[] = [];
  let epoch = 0;
  const mint = async (to: Recipient, count: number): Promise<void> => {
    const keys = Array.from({ length: count }, () => ({ id: identifier(entropy), key: entropy.bytes(32) }));
    const wrapped = await wrapKeys(to, keys, (length) => entropy.bytes(length));
    // Only a key that is safely on the disk may seal anything.
    await storage.keyring.put(wrapped);
    faults?.('keyring.minted');
    ready.push(...keys);
  };
  return {
    async take(count) {
      if (count === 0) return [];
      const to = await recipient();
      // Keys wrapped for a former epoch are let go: that epoch's private key may be destroyed at any time.
      if (to.epoch !== epoch) ready = [];
      epoch = to.epoch;
      if (ready.length < count) await mint(to, Math.max(batch, count - ready.length));
      return ready.splice(0, count);
    },
  };
}
