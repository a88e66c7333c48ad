import { createHmac } from 'node:crypto';

/** The HMAC-SHA256 of something. */
export function hmacOf(signed: string | Uint8Array, secret: string | Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', secret).update(signed).digest(encoding);
}
