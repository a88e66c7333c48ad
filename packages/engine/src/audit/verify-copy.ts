import type { Storage } from '@kawal/sdk';
import { logTail } from '../record/log-tail.ts';
import { restoredAt } from '../record/restored-store.ts';
import { vouchedAt } from './mark.ts';
import { type AuditFinding, verifyStore } from './verify-store.ts';

/**
 * Returns what is wrong with a copy that shall take the place of `former`, or of a store that is lost. To lack what the
 * keyring knows is no fault. Another history is one, for whoever holds a copy of store and keyring can write it; only a
 * store that was put back explains it, from that place on, until its loss is noted.
 */
export async function verifyCopy(
  copy: Storage,
  { former, isCopy = false }: { readonly former?: Storage | undefined; readonly isCopy?: boolean },
): Promise<readonly AuditFinding[]> {
  // A store in use that agrees with its keyring has each entry that a copy can have.
  const vouched = former && (await vouchedAt(await logTail(copy).end(), former).catch(() => null));
  const { findings } = await verifyStore(copy, { isCopy, kept: vouched ? [vouched] : [] });
  const explainedFrom = vouched ? Number.POSITIVE_INFINITY : await restoredAt(copy);
  return findings.filter((one) =>
    one.code === 'log.rewritten'
      ? one.place < explainedFrom
      : !['log.rolled-back', 'change.noticed'].includes(one.code),
  );
}
