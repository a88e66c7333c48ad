import type { SendResult } from '@kawal/core/delivery';
import { isShortCode, type Notifier } from '@kawal/sdk';
import { z } from 'zod';

/** The result of a send, and for how long its notifier wants to be left alone. */
export interface ReadOutcome {
  readonly result: SendResult;
  readonly pauseMs: number;
  /** The account or the provider is at fault, so the next message would fare alike. */
  readonly isEverybodys: boolean;
}

/** A provider that wants to be left alone for longer is asked again after an hour. */
const longestPauseMs = 3_600_000;

const outcomeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['delivered', 'accepted']), handle: z.unknown().optional() }),
  z.object({ type: z.literal('unknown'), code: z.unknown().optional() }),
  z.object({
    type: z.literal('failed'),
    scope: z.enum(['message', 'address', 'account', 'provider']),
    retryable: z.boolean(),
    code: z.unknown().optional(),
    retryAfterMs: z
      .number()
      .nonnegative()
      .transform((wait) => Math.ceil(Math.min(wait, longestPauseMs)))
      .optional()
      .catch(undefined),
  }),
]);

/** Reads what a notifier answered, as far as its contract goes. A code that could hold the address is left out. */
export function readOutcome(answer: unknown, address: string, notifier: Notifier): ReadOutcome {
  const unreadable = { result: unknownResult('answer-unreadable', notifier), pauseMs: 0, isEverybodys: false };
  try {
    const outcome = outcomeSchema.safeParse(answer).data;
    return outcome === undefined ? unreadable : resultOf(outcome, address, notifier);
  } catch {
    // A getter of the answer threw.
    return unreadable;
  }
}

function resultOf(outcome: z.infer<typeof outcomeSchema>, address: string, notifier: Notifier): ReadOutcome {
  if (outcome.type === 'unknown')
    return { result: unknownResult(readCode(outcome.code, address), notifier), pauseMs: 0, isEverybodys: false };
  if (outcome.type !== 'failed') {
    const handle = readHandle(outcome.handle, address, notifier);
    const { evidence, reaches } = notifier.capabilities;
    const kept = reaches === 'nobody' ? ({ kept: true } as const) : {};
    const known = evidence.now === 'accepted' ? 'accepted' : outcome.type;
    const result: SendResult = { outcome: known, ...handle, ...kept };
    return { result, pauseMs: 0, isEverybodys: false };
  }
  const { scope, code, retryAfterMs } = outcome;
  // What concerns everybody ends no message: whoever runs the server can correct it.
  const isEverybodys = scope === 'account' || scope === 'provider';
  const result: SendResult = {
    outcome: 'failed',
    retryable: outcome.retryable || isEverybodys,
    code: readCode(code, address),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  return { result, pauseMs: isEverybodys ? (retryAfterMs ?? 0) : 0, isEverybodys };
}

/** Describes a send that may have gone. */
export function unknownResult(code: string, { capabilities }: Notifier): SendResult {
  return { outcome: 'unknown', code, mayRepeat: capabilities.repeats !== 'unmarked' };
}

function readCode(code: unknown, address: string): string {
  return isShortCode(code) && !holdsAddress(code, address) ? code : 'unreadable-code';
}

function readHandle(handle: unknown, address: string, { name }: Notifier): { readonly handle?: string } {
  if (typeof handle !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(handle) || holdsAddress(handle, address)) return {};
  return { handle: `${name}/${handle}` };
}

/** Compares letters and digits alone: `siti.contoh-at-mail.test` names `siti@contoh`, and `62811…` names `0811…`. */
function holdsAddress(text: string, address: string): boolean {
  const [local = '', domain] = address.split('@');
  const digits = address.replace(/\D/g, '');
  const parts = [address, ...(domain === undefined ? [] : [local]), ...(digits.length < 8 ? [] : [digits.slice(-8)])];
  return parts.map(lettersOf).some((plain) => plain.length >= 4 && lettersOf(text).includes(plain));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
