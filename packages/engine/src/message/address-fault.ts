import type { Notifier } from '@kawal/sdk';
import { z } from 'zod';

const checkSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('usable') }),
  z.object({ type: z.literal('unusable'), reason: z.enum(['malformed', 'unreachable']) }),
]);

/**
 * Returns what all notifiers of a channel have against an address; nothing where one can reach it, or where none serves the channel. A notifier that
 * throws, or answers with something else, has nothing against it: a chapter must not fail for that.
 */
export function addressFaultOf(
  notifiers: readonly Notifier[],
  channel: string,
  address: string,
): 'malformed' | 'unreachable' | undefined {
  const faults = notifiers
    .filter((notifier) => notifier.channel === channel)
    .map((notifier) => faultBy(notifier, address));
  return faults.includes(undefined) ? undefined : faults[0];
}

function faultBy(notifier: Notifier, address: string): 'malformed' | 'unreachable' | undefined {
  try {
    const check = checkSchema.safeParse(notifier.checkAddress(address)).data;
    return check?.type === 'unusable' ? check.reason : undefined;
  } catch {
    return undefined;
  }
}
