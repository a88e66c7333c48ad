import type { Storage } from '@kawal/sdk';

/** The row of the keyring that says up to which instant a store was put back. */
export const restoredRow = 'restored';

/** Notes that a store was just put back: a session opened up to its newest entry may have been ended in what is gone. */
export async function noteRestored(storage: Pick<Storage, 'keyring' | 'newestInstant'>): Promise<void> {
  const wrapped = new TextEncoder().encode(String((await storage.newestInstant()) ?? 0));
  await storage.keyring.destroy([restoredRow]);
  await storage.keyring.put([{ id: restoredRow, epoch: 0, wrapped }]);
}

/** Returns the newest instant of the copy that was put back here last, or null where none was. */
export async function restoredTo({ keyring }: Pick<Storage, 'keyring'>): Promise<number | null> {
  const [row] = await keyring.get([restoredRow]);
  return row === undefined ? null : Number(new TextDecoder().decode(row.wrapped));
}
