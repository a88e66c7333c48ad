import { sameSecret, webhookSignature } from '@kawal/sdk/http';
import { z } from 'zod';

/** A request that a receiver got. */
interface ReceivedWebhook {
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The raw bytes, because the signature is made over them. */
  readonly body: Uint8Array;
}

export type VerifiedWebhook =
  | { readonly ok: true; readonly notification: z.infer<typeof eventSchema>['data'] }
  /** `signature`: none of these secrets made it. `time`: it is old, or comes again. `body`: it is no notification. */
  | { readonly ok: false; readonly reason: 'signature' | 'time' | 'body' };

/** Time by which the clocks of sender and receiver may differ, as Standard Webhooks has it. */
const toleratedMs = 300_000;

const eventSchema = z.object({
  specversion: z.literal('1.0'),
  type: z.literal('kawal.notification.v1'),
  data: z.object({
    id: z.string().max(64),
    attempt: z.int(),
    language: z.string().max(35),
    kind: z.enum(['act', 'call', 'account', 'emergency']),
    urgency: z.enum(['now', 'soon']),
    drill: z.boolean(),
    notAfter: z.iso.datetime(),
    subject: z.string(),
    text: z.string(),
    reply: z.object({ code: z.string(), link: z.object({ url: z.string() }).optional() }),
  }),
});

/**
 * Verifies a notification for the program that receives it. Answer 204 where it is right, 401 where it is not, and keep
 * `notification.id`: the same one may come again with other words, and is the same message.
 */
export function verifyWebhook(
  { headers, body }: ReceivedWebhook,
  secrets: readonly string[],
  now: number = Date.now(),
): VerifiedWebhook {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': given = '' } = headers;
  const signatures = given.split(' ').slice(0, 16);
  const isSigned = secrets.some((secret) => {
    const right = webhookSignature(secret, id, timestamp, body);
    return signatures.some((signature) => sameSecret(right, signature));
  });
  if (!isSigned) return { ok: false, reason: 'signature' };
  const isNow = /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1_000) <= toleratedMs;
  if (!isNow) return { ok: false, reason: 'time' };
  const event = eventSchema.safeParse(parsed(body)).data;
  return event === undefined ? { ok: false, reason: 'body' } : { ok: true, notification: event.data };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
