import { type Instant, toInstant } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { type Within, withinBy } from './within.ts';

/** The last millisecond of the year 9999: no later instant can be written as a date of four digits. */
const latest = Date.UTC(10_000, 0) - 1;

/** The longest wait for the storage's time: every command and every pass waits for it at times. */
const answersMs = 5_000;

/** Returns the time by the storage's clock; undefined where it tells none, fails, is late, or gives no instant. */
export async function storageTime(
  storage: Pick<Storage, 'now'>,
  within: Within = withinBy({}),
): Promise<Instant | undefined> {
  // Whoever waits for this has a call of their own to make, which tells what is wrong with the storage.
  const asked = async (): Promise<unknown> => storage.now?.();
  const answer = asked().catch(() => undefined);
  const told: unknown = await within(answersMs, answer);
  const isInstant = typeof told === 'number' && Number.isSafeInteger(told) && told >= 0 && told <= latest;
  return isInstant ? toInstant(told) : undefined;
}
