import type { Storage } from '@kawal/sdk';
import { lossesOn } from './acknowledged-losses.ts';
import { logTail } from './log-tail.ts';

/** The row of the keyring that says up to which place a store was put back. */
export const restoredRow = 'restored';

/** Notes that a store was just put back: a session that stands in it may have been ended in what is gone. */
export async function noteRestored(storage: Storage): Promise<void> {
  const wrapped = new TextEncoder().encode(String(await logTail(storage).end()));
  await storage.keyring.destroy([restoredRow]);
  await storage.keyring.put([{ id: restoredRow, epoch: 0, wrapped }]);
}

/** Names what a store went through, in places and numbers, for its clock may stand still: it changes when it is put back, and with each loss that a person notes. */
export async function lineageOf(storage: Storage): Promise<string> {
  const [row] = await storage.keyring.get([restoredRow]);
  return `${row === undefined ? '' : new TextDecoder().decode(row.wrapped)}/${(await lossesOn(storage)).length}`;
}
