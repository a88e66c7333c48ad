import { type Notifier, type OutgoingMessage, option, readOptions } from '@kawal/sdk';
import { type AnswerRule, fetchExchange, httpNotifier, webhookSecretPattern, webhookSignature } from '@kawal/sdk/http';
import { isInternal, outsideExchange } from './internal.ts';

export interface WebhookNotifierOptions {
  /** Secrets of receivers, each `whsec_` and base64; all of them sign. To rotate, add the new one, then leave the old one out. */
  readonly secrets: readonly string[];
  /** True for receivers on one's own network, also without TLS. By default no request goes to an internal address. */
  readonly allowInternal?: boolean;
  /** The longest time for one message, in milliseconds; 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

/** The meaning of a receiver's status, as https://www.standardwebhooks.com has it. The rest is retried. */
const rules: readonly AnswerRule[] = [
  // The receiver wants no more of it.
  { status: 410, scope: 'address', final: true },
  { status: 413, scope: 'message', final: true },
];

/**
 * Notifications to a program of one's own, as CloudEvents (https://cloudevents.io) signed by Standard Webhooks. The URL is
 * the address. Throws `notifier.misconfigured` for options it cannot work with; `send` never throws.
 */
export function webhookNotifier(options: WebhookNotifierOptions): Notifier {
  const secret = option.text(webhookSecretPattern, '`whsec_` and 24 to 64 bytes in base64');
  const table = {
    secrets: option.list(secret, [1, 4], 'a list of one secret, or of up to four while they rotate'),
    allowInternal: option.flag(false),
    timeoutMs: option.milliseconds(),
  };
  const read = readOptions(options, table, { source: 'notify-webhook', code: 'notifier.misconfigured' });
  const { secrets: keys, allowInternal, timeoutMs } = read;
  return httpNotifier({
    name: 'notify-webhook',
    channel: 'webhook',
    capabilities: {
      contentClass: 'facts',
      evidence: { now: 'accepted', later: 'none' },
      repeats: 'marked',
      body: { most: 16_384, unit: 'bytes', longer: 'refused' },
      answers: [],
      reaches: 'anybody',
      rings: false,
      mayVanish: false,
    },
    checkAddress: (address) => {
      const url = address.length > 2_000 || /[\s\p{C}]/u.test(address) ? null : URL.parse(address);
      if (url === null || !/^https?:$/.test(url.protocol) || `${url.username}${url.password}` !== '') {
        return { type: 'unusable', reason: 'malformed' };
      }
      const isOutside = url.protocol === 'https:' && !isInternal(url.hostname.replace(/^\[|\]$/g, ''));
      return isOutside || allowInternal ? { type: 'usable' } : { type: 'unusable', reason: 'unreachable' };
    },
    request(message) {
      const body = JSON.stringify(eventOf(message));
      const timestamp = String(Math.floor(Date.now() / 1_000));
      return {
        url: message.address,
        headers: {
          'content-type': 'application/cloudevents+json; charset=utf-8',
          'webhook-id': message.id,
          'webhook-timestamp': timestamp,
          'webhook-signature': keys.map((key) => webhookSignature(key, message.id, timestamp, body)).join(' '),
        },
        body,
      };
    },
    taken: () => ({}),
    rules,
    exchange: allowInternal ? fetchExchange : outsideExchange,
    timeoutMs,
  });
}

/** A message as a CloudEvent in structured mode. Its id is that of the attempt, because each has words of its own. */
function eventOf({ address: _, attemptId, notAfter, ...message }: OutgoingMessage) {
  return {
    specversion: '1.0',
    id: attemptId,
    source: 'kawal',
    type: 'kawal.notification.v1',
    datacontenttype: 'application/json',
    data: { ...message, notAfter: new Date(notAfter).toISOString() },
  };
}
