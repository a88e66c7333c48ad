import { sameSecret } from './compare.ts';
import { webhookSignature } from './webhook-signature.ts';

/** A webhook that a receiver got. */
export interface ReceivedWebhook {
  /** The headers of a `Request`, those of Node's `IncomingMessage`, or an object by names in lower case. */
  readonly headers: { get(name: string): string | null } | Readonly<Record<string, string | string[] | undefined>>;
  /** The raw bytes, because the signature is made over them. */
  readonly body: Uint8Array;
}

/** Time by which the clocks of sender and receiver may differ, as Standard Webhooks has it. */
const toleratedMs = 300_000;

/** `headers`: it has not the three of Standard Webhooks. `signature`: none of these secrets made it. `time`: it is old, or comes again. */
export type CheckedWebhook =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'headers' | 'signature' | 'time' };

/** Checks who sent a webhook, and when. What stands in it is the caller's to read. */
export function checkWebhook(
  { headers, body }: ReceivedWebhook,
  secrets: readonly string[],
  now: number,
): CheckedWebhook {
  const header = (name: string): string => {
    const found = typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, unknown>)[name];
    return typeof found === 'string' ? found : '';
  };
  const [id, timestamp] = [header('webhook-id'), header('webhook-timestamp')];
  const signatures = header('webhook-signature').split(' ').slice(0, 16);
  if (id === '' || timestamp === '' || signatures[0] === '') return { ok: false, reason: 'headers' };
  const isSigned = secrets.some((secret) => {
    const right = webhookSignature(secret, id, timestamp, body);
    return signatures.some((signature) => sameSecret(right, signature));
  });
  if (!isSigned) return { ok: false, reason: 'signature' };
  const isNow = /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1_000) <= toleratedMs;
  return isNow ? { ok: true, id } : { ok: false, reason: 'time' };
}
