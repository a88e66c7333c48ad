import { isKawalError, type Storage } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { type GuardedClock, guardClock } from '../ports/guarded-clock.ts';
import type { Clock } from '../ports/ports.ts';
import { storageTime } from '../ports/storage-time.ts';
import type { Within } from '../ports/within.ts';
import { readEntry } from '../record/raw-entry.ts';
import { rowsOf } from './log-rows.ts';
import { readMark } from './mark.ts';
import { vouchedEntries } from './vouched-entries.ts';

/** An instant so little ahead of the clock needs no proof: whoever plants it gains nothing. */
const toleratedAhead = 60_000;

/** Returns the time as the engine reads it, never before the newest instant stored that is vouched for. */
export async function vouchedClock(
  clock: Clock,
  raise: RaiseAlarm,
  storage: Storage,
  within: Within,
): Promise<GuardedClock> {
  const newestInstant = vouchedInstant(storage, clock, raise, within);
  return guardClock(clock, await newestInstant(), raise, { ...storage, newestInstant }, within);
}

/**
 * Returns a question for the newest instant stored. One that is ahead of the clock is believed only of an entry that the keyring vouches
 * for: whoever writes the store could else date all that follows years ahead, and nothing would be sent in time.
 */
function vouchedInstant(storage: Storage, clock: Clock, raise: RaiseAlarm, within: Within) {
  let believed = 0;
  let refuted: number | undefined;
  const later = laterEntries(storage);
  return async () => {
    const told = await storage.newestInstant();
    if (told === refuted) return believed;
    const now = Math.max(believed, clock.now(), (await storageTime(storage, within)) ?? 0) + toleratedAhead;
    if (told === null || !(told > now)) return told;
    believed = Math.max(believed, await later.newestVouched(now));
    if (told - believed <= toleratedAhead) return told;
    // A clock that is ahead may have noted an instant before the mark: the whole log is asked once, before anybody is blamed.
    believed = Math.max(believed, await laterEntries(storage, 0).newestVouched(now));
    if (told - believed <= toleratedAhead) return told;
    refuted = told;
    raise({ code: 'storage.impaired', storage: storage.name, faults: [{ code: 'rows-strayed', detail: 'event: 1' }] });
    return believed;
  };
}

/**
 * Reads each entry from a place on once, by default from the keyring's newest mark: the newest instant stands there as a rule. A
 * machine whose clock is behind asks at each pass: the whole log, or a whole long record, would hold up all that is due.
 */
function laterEntries(storage: Storage, from?: number) {
  const newest = new Map<string, { readonly version: number; readonly at: number }>();
  let place = from;
  return {
    /** Returns the newest instant after another one that an entry has and the keyring vouches for; 0 where there is none. */
    async newestVouched(after: number): Promise<number> {
      place ??= Math.max(0, ((await readMark(storage))?.place ?? 0) - 1);
      for await (const { stream, version, text, ...row } of rowsOf(storage, place)) {
        const { at } = readEntry(text);
        if (at >= (newest.get(stream)?.at ?? 0)) newest.set(stream, { version, at });
        place = row.place;
      }
      for (const [stream, { at }] of newest) if (at <= after) newest.delete(stream);
      for (const [stream, { version, at }] of [...newest].toSorted(([, one], [, other]) => other.at - one.at))
        if (await isVouched(stream, version, at, storage)) return at;
      return 0;
    },
  };
}

async function isVouched(stream: string, version: number, at: number, storage: Storage): Promise<boolean> {
  try {
    return (await vouchedEntries(stream, storage, version - 1)).some((one) => one.at === at);
  } catch (error) {
    if (isKawalError(error, 'storage.corrupt')) return false;
    throw error;
  }
}
