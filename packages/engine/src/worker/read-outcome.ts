import type { SendResult } from '@kawal/core/delivery';
import { isShortCode } from '@kawal/sdk';
import { z } from 'zod';

/** Describes an answer that is none of the contract's: nobody knows whether the message went, so it is tried again. */
const unreadable: SendResult = { outcome: 'failed', retryable: true, code: 'answer-unreadable' };

/** A provider that wants to be left alone for longer than a day is asked again after a day. */
const longestWaitMs = 86_400_000;

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('delivered') }),
  z.object({ outcome: z.literal('accepted') }),
  z.object({
    outcome: z.literal('failed'),
    retryable: z.boolean(),
    code: z.unknown(),
    retryAfterMs: z
      .number()
      .nonnegative()
      .transform((wait) => Math.ceil(Math.min(wait, longestWaitMs)))
      .optional()
      .catch(undefined),
  }),
]);

/**
 * Reads what a notifier answered. Only an outcome of the contract counts; a code that could hold an address is replaced,
 * because it is kept in events.
 */
export function readOutcome(answer: unknown, address: string): SendResult {
  try {
    const outcome = outcomeSchema.safeParse(answer).data;
    if (outcome === undefined) return unreadable;
    if (outcome.outcome !== 'failed') return { outcome: outcome.outcome };
    const { retryable, code, retryAfterMs } = outcome;
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    return { outcome: 'failed', retryable, code: readCode(code, address), ...wait };
  } catch {
    // A getter of the answer threw.
    return unreadable;
  }
}

function readCode(code: unknown, address: string): string {
  return isShortCode(code) && !holdsAddress(code, address) ? code : 'unreadable-code';
}

/** Compares letters and digits alone: `siti.contoh-at-mail.test` names `siti@contoh`, too. */
function holdsAddress(code: string, address: string): boolean {
  const [local = '', ...rest] = address.split('@');
  return [address, ...(rest.length === 0 ? [] : [local])].some((part) => {
    const plain = lettersOf(part);
    return plain.length >= 4 && lettersOf(code).includes(plain);
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
