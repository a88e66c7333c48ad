import { createHash } from 'node:crypto';
import type { Random } from './random.ts';

/** For tests only: bytes that look random and are the same on every run. */
export function seededRandom(seed: string): Random {
  let drawn = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      drawn += 1;
      const block = createHash('sha256').update(`${seed} ${drawn}`).digest();
      bytes.set(block.subarray(0, length - at), at);
    }
    return bytes;
  };
}
