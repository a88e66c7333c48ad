import { createHash, timingSafeEqual } from 'node:crypto';

/** A second secret made of a session's token, which its forms carry. It does not lead back to the token. */
export function formTokenOf(token: string): string {
  return createHash('sha256').update(`desk form\n${token}`).digest('base64url');
}

export function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
