import type { Storage } from '@kawal/sdk';

/** Facts about the copies that `kawal backup` made. Copies made otherwise are not counted. */
export interface Copies {
  /** When the newest copy of the store was made; null if none ever was. */
  readonly storeAt: number | null;
  /** True where the newest is older than a copy a day allows, with a day to spare. */
  readonly isOverdue: boolean;
  /** Until when something erased now may still be opened, because an older copy of the keyring holds its key. */
  readonly keyringUntil: number | null;
  /** How many copies should have been removed by now. */
  readonly toRemove: number;
}

const oldestMs = 2 * 86_400_000;

/** Undefined where the adapter leaves copies to the tools of its database. */
export async function copiesOf({ backups }: Pick<Storage, 'backups'>, now: number): Promise<Copies | undefined> {
  if (backups === undefined) return undefined;
  const made = await backups.made();
  const storeAt = made.find(({ kind }) => kind === 'store')?.at ?? null;
  const keyrings = made.filter(({ kind }) => kind === 'keyring').map(({ removeBy }) => removeBy);
  return {
    storeAt,
    isOverdue: storeAt !== null && now - storeAt > oldestMs,
    keyringUntil: keyrings.length === 0 ? null : Math.max(...keyrings),
    toRemove: made.filter(({ removeBy }) => removeBy <= now).length,
  };
}
