import { type CardKey, type RecipientKey, type Storage, wrapKeys } from '@kawal/sdk';
import type { Entropy, Faults } from '../ports/ports.ts';
import { identifiers } from '../record/identifier.ts';

/** Card keys minted, wrapped and synced ahead of use, so that taking a report in waits for no key. */
export interface KeyPool {
  take(count: number): Promise<readonly CardKey[]>;
  /** Mints more if few are left, while nobody waits. What fails here is tried again when keys are taken. */
  refill(): void;
  /** Resolves when nothing is being minted. */
  settled(): Promise<void>;
  /** Overwrites the keys that seal nothing yet, once nothing is being minted. */
  close(): Promise<void>;
}

/** One public-key operation and one sync serve this many cards. */
const batch = 64;
/** Enough for some reports that come one by one: whoever takes in a single one mints once. */
const few = 32;
/** The number of keys above which waiting callers are a crowd. */
const crowd = 32;
/** However large a crowd was, no more are minted ahead for the next. */
const mostAhead = 512;

export function keyPool(
  storage: Storage,
  recipient: () => Promise<RecipientKey>,
  entropy: Entropy,
  now: () => number,
  faults: Faults | undefined,
): KeyPool {
  const nextId = identifiers(entropy);
  const ready: CardKey[] = [];
  let epoch = 0;
  /** How many keys are being waited for. */
  let wanted = 0;
  /** How many are minted at a time: more each time that a crowd had to wait, so that the next one need not. */
  let ahead = batch;
  let minting: Promise<void> | undefined;

  const current = async (): Promise<RecipientKey> => {
    const to = await recipient();
    // Keys wrapped for a former epoch are let go: that epoch's private key may be destroyed at any time.
    if (to.epoch !== epoch) letGo();
    epoch = to.epoch;
    return to;
  };
  const letGo = (): void => overwrite(ready.splice(0));
  const mint = async (): Promise<void> => {
    const to = await current();
    const at = now();
    if (wanted > crowd) ahead = Math.min(mostAhead, ahead + wanted);
    const count = Math.max(ahead, wanted - ready.length);
    const keys = Array.from({ length: count }, () => ({ id: nextId(at), key: entropy.bytes(32) }));
    const wrapped = await wrapKeys(to, keys, (length) => entropy.bytes(length));
    // Only a key that is safely on the disk may seal anything.
    await storage.keyring.put(wrapped);
    faults?.('keyring.minted');
    if (to.epoch === epoch) ready.push(...keys);
    else overwrite(keys);
  };
  /** However many wait, keys are minted once, for all of them. */
  const minted = (): Promise<void> => {
    minting ??= mint().finally(() => {
      minting = undefined;
    });
    return minting;
  };

  const settled = async (): Promise<void> => minting?.catch(() => undefined);

  return {
    async take(count) {
      if (count === 0) return [];
      wanted += count;
      try {
        for (;;) {
          const to = await current();
          // Whoever asked with an older view of the record may have had keys minted that this act must not take.
          if (to.epoch === epoch && ready.length >= count) return ready.splice(0, count);
          await minted();
        }
      } finally {
        wanted -= count;
      }
    },
    refill() {
      // Nothing was taken yet: a process that seals nothing needs no keys.
      if (epoch !== 0 && ready.length < (ahead === batch ? few : ahead)) minted().catch(() => undefined);
    },
    settled,
    close: () => settled().then(letGo),
  };
}

function overwrite(keys: readonly CardKey[]): void {
  for (const { key } of keys) key.fill(0);
}
