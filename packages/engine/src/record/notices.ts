import { decodeJson, isKawalError, type Storage } from '@kawal/sdk';
import { z } from 'zod';

// What was noticed once stays noted in the keyring, where nobody who writes the store alone takes it out: whoever puts back what they
// changed clears nothing. A person takes note of it as of a loss.

/** So many notices are kept: more of them say no more. */
const most = 16;

export const noticeRows: readonly string[] = Array.from({ length: most }, (_, slot) => `noticed-${slot}`);

const noticeSchema = z.object({ about: z.union([z.string().max(600), z.int()]), at: z.int() });

/** A record that was not as this process knew it, or a place up to which the log was altered; and when it was noticed. */
type NoticedChange = z.infer<typeof noticeSchema>;

type NotedStore = Pick<Storage, 'keyring'>;

export async function readNotices({ keyring }: NotedStore): Promise<readonly NoticedChange[]> {
  const rows = await keyring.get(noticeRows);
  return rows.flatMap(({ wrapped }) => noticeSchema.safeParse(decodeJson(wrapped)).data ?? []);
}

/** Keeps a notice, once for each record. Where no row is free, those that are there are enough. */
export async function keepNotice(notice: NoticedChange, storage: NotedStore): Promise<void> {
  const { keyring } = storage;
  if ((await readNotices(storage)).some(({ about }) => about === notice.about)) return;
  const taken = new Set((await keyring.get(noticeRows)).map(({ id }) => id));
  for (const id of noticeRows) {
    if (taken.has(id)) continue;
    try {
      return await keyring.put([{ id, epoch: 0, wrapped: new TextEncoder().encode(JSON.stringify(notice)) }]);
    } catch (error) {
      // Another process took this row.
      if (!isKawalError(error, 'storage.invalid-call')) throw error;
    }
  }
}
