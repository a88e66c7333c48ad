import { type AccessConcept, accessRules } from '@kawal/core/access';
import { decodeJson } from '@kawal/sdk';
import { checkWebhook, type ReceivedWebhook } from '@kawal/sdk/http';
import { z } from 'zod';
import type { EventWebhook } from './publish-events.ts';

/** The event of a webhook, or why it is not to be believed. `body`: it is signed, and holds no event. */
export type VerifiedEvent =
  | { readonly ok: true; readonly id: string; readonly event: EventWebhook }
  | { readonly ok: false; readonly reason: 'headers' | 'signature' | 'time' | 'body' };

/**
 * Verifies an event of {@link publishEvents} for the program that receives it. Answer 204 where it is right, 401 where it is
 * not. Keep `id`: the same event may come again under it.
 */
export function verifyEvent(
  received: ReceivedWebhook,
  secrets: readonly string[],
  now: number = Date.now(),
): VerifiedEvent {
  const checked = checkWebhook(received, secrets, now);
  if (!checked.ok) return checked;
  // The sender is known by now. The fields of a change are those of its version, and are left as they came.
  const event = eventSchema.safeParse(decodeJson(received.body)).data as EventWebhook | undefined;
  return event === undefined ? { ok: false, reason: 'body' } : { ok: true, id: checked.id, event };
}

const eventSchema = z.object({
  type: z.literal('kawal.event.v1'),
  timestamp: z.iso.datetime(),
  data: z.object({
    concept: z.enum(Object.keys(accessRules) as AccessConcept[]),
    record: z.string().max(200),
    drill: z.boolean(),
    types: z.array(z.string()),
    changes: z.array(z.looseObject({ type: z.string() })).optional(),
  }),
});
