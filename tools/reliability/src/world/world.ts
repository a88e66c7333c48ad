import { setImmediate } from 'node:timers/promises';
import { agenda } from './agenda.ts';

/**
 * A world with a time of its own. Things happen one after another in the order of their instants, and the next begins
 * only when all that the last one set going has come to rest: so a seed decides everything, whichever storage is below.
 */
export interface World {
  now(): number;
  at(instant: number, act: () => unknown): void;
  after(milliseconds: number, act: () => unknown): void;
  /** Lets so much time of this world go by for whoever waits; others go on meanwhile. */
  pause(milliseconds: number): Promise<void>;
  /**
   * Does something that a storage answers in its own time: one after another, in the order asked for, each from a world
   * at rest. So it makes no difference how long the storage below takes.
   */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Marks that something outside JavaScript's own queue is under way: the world waits for it, and so does every turn. */
  begin(): void;
  end(): void;
  /** Everything up to the instant happens, as long as `between`, asked whenever the world is at rest, lets it go on. */
  runTo(instant: number, between: () => Promise<boolean>): Promise<void>;
}

export function worldFrom(start: number): World {
  const planned = agenda();
  let now = start;
  let underWay = 0;
  let outside = 0;
  const failures: unknown[] = [];
  const turns: (() => Promise<void>)[] = [];
  let turning = false;

  const takeTurns = async (): Promise<void> => {
    turning = true;
    while (turns.length > 0) {
      do await setImmediate();
      while (outside > 0);
      await turns.shift()?.();
    }
    turning = false;
  };

  /** An immediate runs once no promise is left to be carried on. */
  const rest = async (): Promise<void> => {
    do await setImmediate();
    while (underWay + outside > 0);
  };

  const world: World = {
    now: () => now,
    at: (instant, act) => planned.add(Math.max(now, instant), act),
    after: (milliseconds, act) => planned.add(now + milliseconds, act),
    pause: (milliseconds) => new Promise((resolve) => world.after(milliseconds, () => resolve())),
    inTurn: (work) =>
      new Promise((resolve, reject) => {
        underWay += 1;
        turns.push(async () => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
          underWay -= 1;
        });
        if (!turning) void takeTurns();
      }),
    begin() {
      outside += 1;
    },
    end() {
      outside -= 1;
    },
    async runTo(instant, between) {
      for (let next = planned.next(instant); next !== undefined; next = planned.next(instant)) {
        now = next.at;
        // An act is not waited for as such: it may pause.
        void Promise.resolve(next.act()).catch((error: unknown) => failures.push(error));
        await rest();
        if (failures.length > 0) throw failures[0];
        if (!(await between())) return;
      }
      now = Math.max(now, instant);
    },
  };
  return world;
}
