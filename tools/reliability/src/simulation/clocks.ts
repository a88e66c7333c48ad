import { type Chance, chanceOf } from '../world/chance.ts';
import type { ClockTrouble, Scene } from './scene.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const day = 24 * hour;

/** The clock of one machine: a little off all year, wrong by hours or a day now and then, and sometimes it stands still. */
export interface MachineClock {
  now(): number;
}

/** So far the clocks of two machines lie apart at most while nothing is wrong with them. */
export const apart = 10 * minute;

interface Clock extends MachineClock {
  skew: number;
  frozenAt: number | null;
}

export interface Clocks {
  readonly of: readonly MachineClock[];
  /** Every clock is right from now on. */
  correct(): void;
}

export function clocksOf(count: number, scene: Scene): Clocks {
  const { world, faults, record } = scene;
  const chance = chanceOf(scene.seed, 'clocks');
  const clocks = Array.from({ length: count }, (_, index): Clock => {
    const clock: Clock = {
      skew: Math.round((chanceOf(scene.seed, `clock ${index}`).draw() - 0.5) * apart),
      frozenAt: null,
      now: () => (clock.frozenAt ?? world.now()) + clock.skew,
    };
    return clock;
  });
  const wrong = (by: number, lasts: number): void => {
    record.clocks.push({ from: world.now(), until: world.now() + lasts, by: Math.abs(by) });
  };

  const jump = (by: number): void => {
    const fault = by > 0 ? 'clock jumps ahead' : 'clock jumps back';
    if (!faults.has(fault)) return;
    faults.note(fault);
    if (Math.abs(by) > 12 * hour) faults.note('clock jumps a day');
    const clock = chance.among(clocks);
    const lasts = chance.spread(5 * minute, 2 * hour);
    wrong(by, lasts);
    clock.skew += by;
    world.after(lasts, () => {
      if (!faults.ceased) clock.skew -= by;
    });
  };
  const stand = (): void => {
    if (!faults.has('clock stands still')) return;
    const clock = chance.among(clocks);
    if (clock.frozenAt !== null) return;
    faults.note('clock stands still');
    const lasts = chance.spread(minute, 3 * hour);
    wrong(lasts, lasts);
    clock.frozenAt = world.now();
    world.after(lasts, () => {
      clock.frozenAt = null;
    });
  };
  const size = (): number => (chance.happens(0.25) ? day : chance.spread(10 * minute, hour));
  const plan: readonly ((again: Chance) => void)[] = [() => jump(size()), () => jump(-size()), stand];
  for (const disturb of plan) {
    const again = (): void => {
      if (faults.ceased) return;
      disturb(chance);
      world.after(chance.spread(8 * day, 60 * day), again);
    };
    world.after(chance.spread(day, 20 * day) + second, again);
  }
  return {
    of: clocks,
    correct() {
      for (const clock of clocks) {
        clock.skew = 0;
        clock.frozenAt = null;
      }
    },
  };
}

/**
 * By how much an instant in the store may differ from the true one at that time, for all that clocks did. Time goes on at
 * half its pace until a clock that was set back has caught up: that takes twice as long as it was wrong by.
 */
export function skewAt(troubles: readonly ClockTrouble[], at: number): number {
  return troubles.reduce((sum, { from, until, by }) => (from <= at && at <= until + 2 * by ? sum + by : sum), apart);
}
