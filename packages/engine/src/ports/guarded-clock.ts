import { type Instant, toInstant } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import type { RaiseAlarm } from './alarm.ts';
import type { Clock } from './ports.ts';
import { storageTime } from './storage-time.ts';
import type { Within } from './within.ts';

/**
 * The time as the engine reads it: the storage's where it tells one, else the machine's, and never before the newest
 * instant stored. While the clock is behind that instant, time goes on from there at half its pace until the clock has
 * caught up, because whatever is put off by seconds must not wait for as long as the clock was wrong.
 */
export interface GuardedClock {
  now(): Instant;
  /** Returns an instant as the machine's own clock will show it, for timers that go by that clock. */
  onMachine(at: number): number;
  /** Asks the storage for its time, once a minute and whenever the machine's clock was set. */
  compare(): Promise<void>;
  /** Compares, and asks for the newest instant that any process stored. */
  catchUp(): Promise<void>;
  /** Tells the guard of an instant that is now stored. */
  stored(instant: number): void;
  /** By how many milliseconds the clock was set ahead, as far as that is not on record yet. */
  jumpedBy(): number;
  /** Tells the guard that the jump is on record. */
  jumpStored(): void;
  /** By how many milliseconds less has gone by since an instant than the time given out shows. */
  jumpedSince(instant: number): number;
}

/** A machine's clock this far behind what is stored raises the alarm; less is ordinary drift. */
const tolerated = 1_000;

/** The same for a clock that is compared with another: an answer under way takes seconds at times. */
export const toleratedApart = 60_000;

/** The alarm of a wrong clock is raised again this often, so that nothing is late in silence. */
const raisedAgainAfter = 3_600_000;

/** A clock is put right by less than this now and then. */
const smallestJump = 60_000;

const comparedEvery = 60_000;

export type ClockStorage = Pick<Storage, 'now' | 'newestInstant' | 'capabilities'>;

/** Raises the alarm of a clock that is off by more than is tolerated, every hour for as long as it is. */
type Watch = (code: 'clock.ahead' | 'clock.behind' | 'storage.ahead', byMs: number, tolerates: number) => void;

export function guardClock(
  clock: Clock,
  newest: number | null,
  raise: RaiseAlarm,
  storage: ClockStorage,
  within?: Within,
): GuardedClock {
  const watch = watching(clock, raise);
  const shared = sharedTime(clock, () => storageTime(storage, within), watch);
  let newestStored = newest ?? 0;
  let storedWhen = clock.monotonic?.();
  let jumped = 0;
  const marks = clockMarks();
  let before: number | undefined;

  /** Adds up by how much more time went on than has gone by since it was read before. */
  const noticeJump = (now: number): void => {
    const ran = clock.monotonic?.();
    if (ran === undefined) return;
    const ahead = now - ran;
    if (before !== undefined && ahead - before >= smallestJump) jumped += ahead - before;
    before = ahead;
  };

  /** The earliest instant that may be given out. */
  const least = (): number => {
    const ran = clock.monotonic?.();
    return ran === undefined || storedWhen === undefined
      ? newestStored
      : newestStored + Math.floor((ran - storedWhen) / 2);
  };

  const guard: GuardedClock = {
    now() {
      const told = shared.time();
      const now = told ?? clock.now();
      noticeJump(now);
      if (told === undefined) watch('clock.behind', newestStored - now, tolerated);
      else watch('storage.ahead', newestStored - now, toleratedApart);
      const given = toInstant(Math.max(now, least()));
      marks.note(given, clock.monotonic?.());
      return given;
    },
    onMachine: (at) => at - guard.now() + clock.now(),
    compare: shared.compare,
    async catchUp() {
      await shared.compare();
      if (storage.capabilities.processes === 'many') guard.stored((await storage.newestInstant()) ?? 0);
    },
    stored(instant) {
      // An adapter may answer with no number: time must not stop being one.
      if (!(instant >= least())) return;
      newestStored = instant;
      storedWhen = clock.monotonic?.();
    },
    jumpedBy: () => Math.round(jumped),
    jumpStored() {
      jumped = 0;
    },
    jumpedSince: (instant) => marks.aheadSince(instant, guard.now(), clock.monotonic?.()),
  };
  return guard;
}

/** Notes how far the time given out was ahead of a clock that only counts, whenever that changed by a jump or more. */
function clockMarks() {
  const marks: { readonly at: number; readonly ahead: number }[] = [];
  return {
    note(at: number, ran: number | undefined): void {
      if (ran === undefined || Math.abs(at - ran - (marks.at(-1)?.ahead ?? Number.NaN)) < smallestJump) return;
      marks.push({ at, ahead: at - ran });
      if (marks.length > mostMarks) marks.shift();
    },
    aheadSince(instant: number, now: number, ran: number | undefined): number {
      const then = marks.findLast(({ at }) => at <= instant) ?? marks[0];
      return ran === undefined || then === undefined ? 0 : Math.max(0, Math.round(now - ran - then.ahead));
    },
  };
}

const mostMarks = 1_000;

function watching(clock: Clock, raise: RaiseAlarm): Watch {
  const raisedAt = new Map<string, number>();
  return (code, byMs, tolerates) => {
    const now = clock.monotonic?.() ?? clock.now();
    const last = raisedAt.get(code);
    if (byMs <= tolerates) raisedAt.delete(code);
    else if (last === undefined || Math.abs(now - last) >= raisedAgainAfter) {
      raisedAt.set(code, now);
      raise({ code, byMs });
    }
  };
}

/** Returns the time by the storage's clock as it was told last, plus what has gone by since. */
function sharedTime(clock: Clock, askStorage: () => Promise<Instant | undefined>, watch: Watch) {
  let told: { readonly at: number; readonly wall: number; readonly ran: number | undefined } | undefined;
  let asking: Promise<void> | undefined;

  /** How long ago that was, by the clock that nobody sets where there is one. */
  const since = (wall: number, ran: number | undefined): number => {
    const runs = clock.monotonic?.();
    return runs === undefined || ran === undefined ? clock.now() - wall : runs - ran;
  };
  const isOutdated = (): boolean => {
    if (told === undefined) return true;
    const passed = since(told.wall, told.ran);
    return passed >= comparedEvery || Math.abs(clock.now() - told.wall - passed) >= tolerated;
  };
  const ask = async (): Promise<void> => {
    const at = await askStorage();
    if (at === undefined) return;
    told = { at, wall: clock.now(), ran: clock.monotonic?.() };
    watch('clock.ahead', told.wall - at, toleratedApart);
    watch('clock.behind', at - told.wall, toleratedApart);
  };
  return {
    time: () => (told === undefined ? undefined : Math.floor(told.at + since(told.wall, told.ran))),
    async compare() {
      if (!isOutdated()) return;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    },
  };
}
