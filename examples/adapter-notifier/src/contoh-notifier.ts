import type { CallLimits, Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import { type ContohNotifierOptions, checkOptions } from './options.ts';
import { noAnswer, outcomeOf } from './outcome.ts';

/**
 * A notifier over HTTP: one POST a message.
 * Throws a `KawalError` of code `notifier.misconfigured` for options it cannot work with; `send` throws nothing.
 */
export function contohNotifier(options: ContohNotifierOptions): Notifier {
  const { url, token, timeoutMs } = checkOptions(options);
  const closing = new AbortController();

  async function post(message: OutgoingMessage, limits: CallLimits): Promise<SendOutcome> {
    const response = await fetch(`${url}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        // Of this attempt alone: a provider refuses a key that comes again with other words, as each attempt has.
        'idempotency-key': message.attemptId,
        // One that is kept would be left open at closing; and if it is gone, nobody knows whether the next message went.
        connection: 'close',
      },
      // `reference` is the same on every attempt: by it the provider can tell a repeat.
      body: JSON.stringify({ to: message.address, reference: message.id, text: message.text }),
      // A redirect would carry the message to a server that nobody named.
      redirect: 'manual',
      signal: AbortSignal.any([
        closing.signal,
        limits.signal,
        AbortSignal.timeout(Math.min(timeoutMs, limits.milliseconds)),
      ]),
    });
    const body = await response.text();
    return outcomeOf(response.status, response.headers, body);
  }

  return {
    contract: 'kawal.notifier/1',
    name: 'notify-contoh',
    channel: 'sms',
    capabilities: {
      // `signal` for a channel that strangers can read along, such as the screen of a locked telephone.
      contentClass: 'signal',
      // `delivered` now only if the answer to the send itself says that the message reached the recipient.
      evidence: { now: 'accepted', later: 'none' },
      // What your provider makes of a `reference` that comes again. `unmarked` if it has no place for one.
      repeats: 'marked',
      body: { most: 1_600, unit: 'characters', longer: 'refused' },
      answers: [],
      reaches: 'anybody',
      rings: true,
      mayVanish: true,
    },
    checkAddress: (address) => (isAddress(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' }),
    async send(message, limits) {
      if (closing.signal.aborted) return { type: 'failed', scope: 'provider', retryable: true, code: 'closed' };
      // Nobody is asked about an address that is none.
      if (!isAddress(message.address))
        return { type: 'failed', scope: 'address', retryable: false, code: 'address-malformed' };
      try {
        return await post(message, limits);
      } catch (error) {
        return noAnswer(error);
      }
    },
    async close() {
      closing.abort();
    },
  };
}

/** A number of another country in digits alone, as the provider takes it. */
function isAddress(address: string): boolean {
  return /^\+[0-9]{6,20}$/.test(address);
}
