import type { Storage, WrappedKey } from '@kawal/sdk';
import { lossesOn } from './acknowledged-losses.ts';
import { logTail } from './log-tail.ts';
import { isBegunAnew } from './store-id.ts';

/** The row of the keyring that says up to which place a store was put back. */
export const restoredRow = 'restored';

/** Makes that row; of a keyring that was put back alone it says a mark that no other time has. */
export function restoredMark(place: string): WrappedKey {
  return { id: restoredRow, epoch: 0, wrapped: new TextEncoder().encode(place) };
}

/** Notes that a store was just put back: a session that stands in it may have been ended in what is gone. */
export async function noteRestored(storage: Storage): Promise<void> {
  const row = restoredMark(String(await logTail(storage).end()));
  await storage.keyring.destroy([restoredRow]);
  await storage.keyring.put([row]);
}

/** Returns the place up to which the store was put back last; infinity where it never was. */
export async function restoredAt({ keyring }: Pick<Storage, 'keyring'>): Promise<number> {
  const [row] = await keyring.get([restoredRow]);
  return Number(new TextDecoder().decode(row?.wrapped)) || Number.POSITIVE_INFINITY;
}

/** Names what a store went through, in places and numbers, for its clock may stand still: it changes when it or its keyring is put back, or begun anew, and with each loss that a person notes. */
export async function lineageOf(storage: Storage): Promise<string> {
  const [row] = await storage.keyring.get([restoredRow]);
  const place = row === undefined ? '' : new TextDecoder().decode(row.wrapped);
  return `${isBegunAnew(storage) ? 'anew ' : ''}${place}/${(await lossesOn(storage)).length}`;
}
