import { decodeJson } from '@kawal/sdk';
import { checkWebhook, type ReceivedWebhook } from '@kawal/sdk/http';
import { z } from 'zod';

export type VerifiedWebhook =
  | { readonly ok: true; readonly notification: z.infer<typeof eventSchema>['data'] }
  /**
   * `headers`: it has not the three of Standard Webhooks. `signature`: none of these secrets made it. `time`: it is old, or
   * comes again. `body`: it is signed, and no notification, as an event of `publishEvents`.
   */
  | { readonly ok: false; readonly reason: 'headers' | 'signature' | 'time' | 'body' };

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
  received: ReceivedWebhook,
  secrets: readonly string[],
  now: number = Date.now(),
): VerifiedWebhook {
  const checked = checkWebhook(received, secrets, now);
  if (!checked.ok) return checked;
  const { body } = received;
  const event = eventSchema.safeParse(decodeJson(body)).data;
  return event === undefined ? { ok: false, reason: 'body' } : { ok: true, notification: event.data };
}
