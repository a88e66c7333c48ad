import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a secret with what somebody sent, in the same time wherever they differ. */
export function sameSecret(secret: string, sent: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(secret), digest(sent));
}
