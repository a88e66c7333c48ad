import { createHmac } from 'node:crypto';

/** A secret as https://www.standardwebhooks.com writes it: `whsec_` and 24 to 64 bytes in base64. */
export const webhookSecretPattern = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** The signature of a webhook by one secret, over its id, its time in seconds and its body. */
export function webhookSignature(secret: string, id: string, timestamp: string, body: string | Uint8Array): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}
