import { kindOf, type Storage } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';

const page = 1_000;

/**
 * Destroys what the keyring says was destroyed, in a store that somebody put back from an older copy; in any other there is
 * nothing to do. Where it cannot be done the alarm is raised, and reports are taken in all the same.
 */
export async function reapplyErasures(
  storage: Pick<Storage, 'keyring' | 'applyTombstones'>,
  raise: RaiseAlarm,
): Promise<void> {
  try {
    let destroyed = 0;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const tombstones = await storage.keyring.tombstones(after, page);
      if (tombstones.length > 0) destroyed += await storage.applyTombstones(tombstones);
      after = tombstones.length < page ? undefined : tombstones.at(-1)?.place;
    }
    if (destroyed > 0) raise({ code: 'storage.put-back', destroyed });
  } catch (error) {
    raise({ code: 'storage.erasures-unknown', error: kindOf(error) });
  }
}
