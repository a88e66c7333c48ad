import type { Storage } from '@kawal/sdk';
import { logTail } from '../record/log-tail.ts';
import { restoredAt } from '../record/restored-store.ts';
import { knownPlaces, type reachedAt, readMark, vouchedAt } from './mark.ts';
import { type AuditFinding, verifyStore } from './verify-store.ts';

/**
 * Returns what is wrong with a copy that shall take the place of `former`, or of a store that is lost. To lack what the
 * keyring knows is no fault. Another history is one, for whoever holds a copy of store and keyring can write it; only a
 * store that was put back, or lost its newest entries, and was written on explains it, until that loss is noted.
 */
export async function verifyCopy(
  copy: Storage,
  { former, isCopy = false }: { readonly former?: Storage | undefined; readonly isCopy?: boolean },
): Promise<readonly AuditFinding[]> {
  // A store in use that agrees with its keyring has each entry that a copy can have.
  const vouched = former && (await vouchedAt(await logTail(copy).end(), former).catch(() => null));
  const { findings } = await verifyStore(copy, { isCopy, kept: vouched ? [vouched] : [] });
  const wrong: AuditFinding[] = [];
  for (const one of findings) {
    if (one.code === 'log.rolled-back' || one.code === 'change.noticed') continue;
    const isExplained =
      one.code === 'log.rewritten' &&
      !vouched &&
      (one.place >= (await restoredAt(copy)) || (await isOfLostLog(one.place, copy, former)));
    if (!isExplained) wrong.push(one);
  }
  return wrong;
}

/**
 * Tells whether a copy that differs from what the keyring knows has what the store lost: an entry since the newest mark
 * that the keyring knows too, at that place or later, or one that the store lacks.
 */
async function isOfLostLog(differsAt: number, copy: Storage, former: Storage | undefined): Promise<boolean> {
  if (differsAt <= ((await readMark(copy))?.place ?? 0)) return false;
  const has = async ({ log }: Storage, { place, hash }: Parameters<typeof reachedAt>[0]) =>
    (await log(place - 1, 1).catch(() => []))[0]?.hash === hash;
  for (const one of await knownPlaces(null, copy)) {
    if (!(await has(copy, one))) continue;
    if (one.place >= differsAt || (former !== undefined && !(await has(former, one)))) return true;
  }
  return false;
}
