import { createHmac } from 'node:crypto';
import type { Storage } from '@kawal/sdk';
import { idOf } from '../record/store-id.ts';

/**
 * Returns an idempotency key that the same submission always gets, so that one sent twice by mistake is seen. The id of the
 * store is its secret: nobody can try out on the store what a report says. Undefined before the store has an id.
 */
export async function submissionKey(body: unknown, storage: Storage): Promise<string | undefined> {
  const id = await idOf(storage);
  if (id === null) return undefined;
  return `same-${createHmac('sha256', id).update(JSON.stringify(body)).digest('hex')}`;
}
