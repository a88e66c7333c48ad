import type { CopyNote, Storage } from '../../storage/storage.ts';

/** Ends of the names of a store's copies: of the store itself, and of its keyring. */
export const copyNames = ['.copied-store', '.copied-keyring'] as const;

export const copyNoted: CopyNote = { kind: 'store', at: 5, removeBy: 9 };

/** The work of a child: copies both beside the store, and notes that; says of each when it is done. */
export async function copyBoth(
  { backups }: Storage,
  location: string,
  acknowledge: (number: number) => void,
): Promise<void> {
  await backups?.copyStore(location + copyNames[0]);
  acknowledge(1);
  await backups?.copyKeyring(location + copyNames[1]);
  acknowledge(2);
  await backups?.note(copyNoted);
  acknowledge(3);
}
