import { toInstant, type Zone } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { copiesOf } from '../backup/copies.ts';
import type { Checkup } from './checkup.ts';

/** Only of what `kawal backup` made: what is copied otherwise, and whether a copy is where it was put, nobody knows here. */
export async function backupCheckups(
  storage: Pick<Storage, 'backups' | 'name'>,
  now: number,
  zone: Zone,
): Promise<readonly Checkup[]> {
  const copies = await copiesOf(storage, now);
  if (copies === undefined) return [{ code: 'backup.elsewhere', name: storage.name }];
  const { storeAt, isOverdue, keyringUntil, toRemove } = copies;
  return [
    storeAt === null
      ? { code: 'backup.none' }
      : { code: isOverdue ? 'backup.old' : 'backup.fresh', ageMs: Math.max(0, now - storeAt) },
    keyringUntil === null
      ? { code: 'keyring-copy.none' }
      : { code: 'keyring-copy.until', until: toInstant(keyringUntil), zone },
    ...(toRemove > 0 ? [{ code: 'backup.to-remove', count: toRemove } as const] : []),
  ];
}
