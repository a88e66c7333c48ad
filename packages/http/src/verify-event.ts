import { checkWebhook, type ReceivedWebhook } from '@kawal/sdk/http';
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
  const event = eventIn(received.body);
  return event === undefined ? { ok: false, reason: 'body' } : { ok: true, id: checked.id, event };
}

/** Its sender is known by now; what it sends under another type is left alone. */
function eventIn(bytes: Uint8Array): EventWebhook | undefined {
  try {
    const event = JSON.parse(new TextDecoder().decode(bytes)) as EventWebhook;
    return event.type === 'kawal.event.v1' ? event : undefined;
  } catch {
    return undefined;
  }
}
