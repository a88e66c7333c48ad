import type { Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import { type ContohNotifierOptions, checkOptions } from './options.ts';
import { connectionCode, outcomeOf } from './outcome.ts';

/**
 * A notifier over HTTP: one POST a message. Throws a `KawalError` of code `notifier.misconfigured` for options it cannot
 * work with; `send` throws nothing.
 */
export function contohNotifier(options: ContohNotifierOptions): Notifier {
  const { url, token, timeoutMs } = checkOptions(options);
  const closing = new AbortController();

  async function post(message: OutgoingMessage): Promise<SendOutcome> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        // The same on every attempt, so that the provider can tell a repeat.
        'idempotency-key': message.id,
      },
      body: JSON.stringify({ to: message.address, subject: message.subject, text: message.text }),
      // A redirect would carry the message to a server that nobody named.
      redirect: 'manual',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
    });
    const body = await response.text();
    return outcomeOf(response.status, response.headers, body);
  }

  return {
    contract: 'kawal.notifier/1',
    name: 'notify-contoh',
    channel: 'sms',
    capabilities: {
      // `delivered` only if the provider's answer to the send itself says that the message reached the person.
      evidence: 'accepted',
      // `signal` for a channel that strangers can read along, such as the screen of a locked telephone.
      contentClass: 'signal',
    },
    async send(message) {
      if (closing.signal.aborted) return { outcome: 'failed', retryable: true, code: 'closed' };
      try {
        return await post(message);
      } catch (error) {
        const code = closing.signal.aborted ? 'closed' : connectionCode(error);
        return { outcome: 'failed', retryable: true, code };
      }
    },
    async close() {
      closing.abort();
    },
  };
}
