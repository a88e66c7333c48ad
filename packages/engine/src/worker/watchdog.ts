import { type BeatMark, type Heartbeat, kindOf, type Notifier, type Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import type { FailingListener } from '../concepts/listening.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { GuardedClock } from '../ports/guarded-clock.ts';
import { reminders } from '../ports/reminders.ts';
import { inspectStorage } from '../ports/storage-faults.ts';
import { late, type Within } from '../ports/within.ts';
import type { ReachesNobody } from './reaches-nobody.ts';
import { unservedChannels } from './unserved.ts';

/** How a deployment does, as a monitor may ask at any time. Holds nothing of any report. */
export interface Health {
  /**
   * False where something has been due for too long, the storage cannot be asked or finds faults, an adapter was left aside at the
   * start, nobody of an office can be reached, a report would reach nobody or is parked, the vault has a key that is not the
   * chapter's, or the store was noticed to be another than its entries say, until a person takes note.
   */
  readonly well: boolean;
  /** How long the earliest thing due has waited; 0 where nothing is due, null where nobody can tell. */
  readonly lateByMs: number | null;
  /** When a beat was last heard outside; null if none ever was, or there is no heartbeat. */
  readonly heardAt: number | null;
  /** Notifiers that cannot ask their provider for answers, since when and why. Messages leave all the same. */
  readonly failing: readonly FailingListener[];
  /** Channels that no notifier serves, where nobody of an office has another: no message reaches that office. */
  readonly unserved: readonly string[];
  /** Why a report reaches nobody: no chapter is in force, no channel is served, or one is parked and tried again later. */
  readonly reachesNobody?: ReachesNobody;
  /** Set where the vault offers a key that is not the chapter's: it may open no card, and nothing is sealed to it. */
  readonly keyDiffers?: true;
}

/** Checks that due work is done, apart from the worker, so a hanging pass is noticed. Beats while all is well, else alarms. */
export interface Watchdog {
  look(): Promise<Health>;
  /** Looks again and again until `stop`. */
  start(): void;
  stop(): Promise<void>;
}

/** A worker looks at least every half minute, so what is due for longer has none. */
export const toleratedMs = 60_000;

/** How long the earliest thing due has waited at an instant, and whether that is too long. */
export interface Lateness {
  /** 0 where nothing is due. */
  readonly byMs: number;
  readonly isLate: boolean;
}

/** `nextDue` is what the storage says. */
export function lateness(nextDue: number | null, now: number): Lateness {
  const byMs = nextDue === null ? 0 : Math.max(0, now - nextDue);
  return { byMs, isLate: byMs > toleratedMs };
}

const lookEveryMs = 30_000;
const beatEveryMs = 60_000;
const inspectEveryMs = 300_000;
/** A listener that says nothing for so long has not heard. */
const beatAnswersMs = 15_000;

export interface WatchdogParts {
  readonly storage: Pick<Storage, 'nextDue' | 'check' | 'name'>;
  readonly clock: Pick<GuardedClock, 'now' | 'catchUp'>;
  readonly raise: RaiseAlarm;
  readonly heartbeat?: Heartbeat | undefined;
  readonly within: Within;
  readonly failing?: () => Promise<readonly FailingListener[]>;
  readonly notifiers?: readonly Notifier[];
  readonly inForce?: Pick<ChapterInForce, 'cached'>;
  /** Asked with each look: does a report reach nobody, and why? */
  readonly blocked?: () => Promise<ReachesNobody | null>;
  /** Set where an adapter was left aside: nobody works here. */
  readonly isIncomplete?: boolean;
  /** Set where the storage found faults when it was opened. */
  readonly isImpaired?: boolean;
  /** Asked with each look: was the store noticed to be another than its entries say, and did nobody take note yet? */
  readonly isAltered?: () => Promise<boolean>;
  /** Asked with each look: does the vault offer a key that is not the chapter's? */
  readonly isForeignKey?: () => Promise<boolean>;
  /** Done with each inspection: notes how far the log is. */
  readonly note?: () => Promise<void>;
  /** Asked with each inspection: how many open cases nobody of the LPA may decide on. */
  readonly unattended?: () => Promise<number>;
  /** Returns what was noted last; it goes out with each beat. */
  readonly noted?: () => Promise<BeatMark | null>;
}

export function createWatchdog(parts: WatchdogParts): Watchdog {
  const { storage, clock, raise, heartbeat, within, failing, note, noted, unattended } = parts;
  let heardAt: number | null = null;
  let triedAt: number | null = null;
  // The engine looked when it opened.
  let inspectedAt: number = clock.now();
  let isImpaired = parts.isImpaired === true;
  const remind = reminders(raise, clock.now);

  const beat = async (now: number): Promise<void> => {
    if (heartbeat === undefined || (triedAt !== null && now - triedAt < beatEveryMs)) return;
    triedAt = now;
    try {
      const answer: unknown = await within(beatAnswersMs, heartbeat.beat((await noted?.()) ?? null));
      // Its contract knows no answer but silence: a `false`, or the answer of a listener in trouble, is no beat.
      if (answer !== undefined) {
        remind.raise({ code: 'heartbeat.not-delivered', error: answer === late ? 'no-answer' : 'answer-unreadable' });
        return;
      }
      heardAt = now;
      remind.over('heartbeat.not-delivered');
    } catch (error) {
      remind.raise({ code: 'heartbeat.not-delivered', error: kindOf(error) });
    }
  };

  const inspect = async (now: number): Promise<void> => {
    if (now - inspectedAt < inspectEveryMs) return;
    inspectedAt = now;
    isImpaired = await inspectStorage(storage, raise, within);
    await note?.();
    const count = (await unattended?.().catch(() => 0)) ?? 0;
    if (count > 0) raise({ code: 'case.unattended', count });
  };

  const look = async (): Promise<Health> => {
    let late: Lateness;
    const known = { heardAt, failing: [] as readonly FailingListener[], unserved: [] as readonly string[] };
    let blocked: ReachesNobody | null = null;
    try {
      await clock.catchUp();
      late = lateness(await storage.nextDue(), clock.now());
      known.failing = (await failing?.()) ?? [];
      const { chapter } = (await parts.inForce?.cached()) ?? { chapter: null };
      known.unserved = unservedChannels(chapter, parts.notifiers ?? [], clock.now());
      blocked = (await parts.blocked?.()) ?? null;
    } catch (error) {
      remind.raise({ code: 'worker.storage-unreachable', error: kindOf(error) });
      return { well: false, lateByMs: null, ...known };
    }
    remind.over('worker.storage-unreachable');
    if (known.unserved.length > 0) remind.raise({ code: 'channel.unserved', channels: known.unserved });
    else remind.over('channel.unserved');
    await inspect(clock.now());
    const lateByMs = late.byMs;
    if (late.isLate) {
      remind.raise({ code: 'worker.late', byMs: lateByMs });
      return { well: false, lateByMs, ...known };
    }
    remind.over('worker.late');
    if (blocked !== null || parts.isIncomplete === true)
      return { well: false, lateByMs, ...known, ...(blocked !== null && { reachesNobody: blocked }) };
    // The beat goes on: what is due is done.
    await beat(clock.now());
    const noticed = await noticedIn(parts);
    return { well: !isImpaired && known.unserved.length === 0, lateByMs, ...known, heardAt, ...noticed };
  };

  return { look, ...repeated(look) };
}

/** Asks what was noticed in the store, and of the key of the vault: nothing, or why all is not well. */
async function noticedIn({ isAltered, isForeignKey }: WatchdogParts) {
  if ((await isForeignKey?.()) === true) return { well: false, keyDiffers: true } as const;
  return (await isAltered?.().catch(() => false)) ? { well: false } : {};
}

/** Looks again and again between `start` and `stop`. */
function repeated(look: () => Promise<Health>): Pick<Watchdog, 'start' | 'stop'> {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  const watch = (): void => {
    looking = look().finally(() => {
      if (timer !== undefined) timer = setTimeout(watch, lookEveryMs);
    });
  };
  return {
    start() {
      timer ??= setTimeout(watch, 0);
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
}
