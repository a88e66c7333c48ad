import type { Engine } from '@kawal/engine';
import { type Chance, chanceOf } from '../world/chance.ts';
import { beginLife } from './begin-process.ts';
import { clocksOf, type MachineClock } from './clocks.ts';
import type { Life } from './process.ts';
import type { Outages } from './providers.ts';
import { meet, type Scene } from './scene.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How many processes serve the chapter. Each takes reports in and works. */
const count = 3;

/** The ticker of a process looks at least this often. */
const longestWait = 30 * second;

/** So many passes without a single commit, and what is due will never be done. */
const longestIdle = 300;

export interface Processes {
  /** Some process that is up, as a caller would meet it; undefined when none is. */
  some(): { readonly engine: Engine; readonly life: Life } | undefined;
  /** Looks whether anything is due, and lets whoever is up work when their own clock says so. False once something is wrong. */
  look(): Promise<boolean>;
  /** The end of all trouble: every clock right, every process up and none of them slow. */
  correct(): void;
}

interface Process {
  readonly name: string;
  readonly chance: Chance;
  lives: number;
  readonly clock: MachineClock;
  life: Life | undefined;
  /** When it looks next. */
  passAt: number | null;
  passing: boolean;
}

export function startProcesses(scene: Scene, outages: Outages): Processes {
  const { world, chance, faults, kept, record } = scene;
  const clocks = clocksOf(count, scene);
  const processes = clocks.of.map((clock, index) => newProcess(`process ${index + 1}`, clock, scene));
  let darkSince: number | null = world.now();

  function begin(process: Process): void {
    process.lives += 1;
    process.passing = false;
    process.passAt = null;
    const { life, ready } = beginLife(
      { name: `${process.name}, life ${process.lives}`, clock: process.clock.now, outages, died: () => end(process) },
      scene,
    );
    process.life = life;
    ready.then(
      (engine) => {
        if (process.life !== life || !life.alive) return;
        life.engine = engine;
        watch(life, engine, scene);
        if (darkSince !== null) record.darkness.push({ from: darkSince, until: world.now() });
        darkSince = null;
      },
      // A store that does not answer at the start: whoever watches over the process starts it again.
      () => {
        if (process.life === life) world.after(5 * second, () => begin(process));
      },
    );
  }

  function end(process: Process): void {
    process.life = undefined;
    if (processes.every(({ life }) => life?.engine === undefined)) darkSince ??= world.now();
    world.after(faults.ceased ? second : process.chance.spread(second, 20 * minute), () => begin(process));
  }

  for (const process of processes) begin(process);

  return {
    some() {
      const up = processes.flatMap(({ life }) => (life?.engine === undefined ? [] : [{ engine: life.engine, life }]));
      return up.length === 0 ? undefined : chance.among(up);
    },
    async look() {
      // What is seen to be wrong is not made better by going on.
      if (record.wrong.length > 0) return false;
      if (record.idlePasses > longestIdle) {
        record.wrong.push({ promise: 'what is due is done', what: `${longestIdle} passes in vain` });
        return false;
      }
      const nextDue = await kept.nextDue();
      if (nextDue === null) return true;
      for (const process of processes) plan(process, nextDue, scene);
      return true;
    },
    correct() {
      clocks.correct();
    },
  };
}

function newProcess(name: string, clock: MachineClock, { seed }: Scene): Process {
  const chance = chanceOf(seed, name);
  return { name, chance, lives: 0, clock, life: undefined, passAt: null, passing: false };
}

/** Looks how it does, seldom enough to cost little: a look notes the log's end in the keyring, and the next life reads on from there. */
function watch(life: Life, engine: Engine, scene: Scene): void {
  scene.world.after(24 * hour, async () => {
    if (!life.alive) return;
    await engine.health();
    watch(life, engine, scene);
  });
}

async function pass(process: Process, scene: Scene): Promise<void> {
  const { life } = process;
  process.passAt = null;
  if (life?.engine === undefined || process.passing) return;
  process.passing = true;
  scene.record.idlePasses += 1;
  try {
    await life.engine.work();
  } catch {
    // The store did not answer; the ticker looks again.
    meet(scene, 'a pass ends with the storage');
  }
  if (process.life === life) process.passing = false;
}

/** Lets a process work at its next tick, or when by its own clock something is due. */
function plan(process: Process, nextDue: number, scene: Scene): void {
  const { world } = scene;
  const { life } = process;
  if (life?.engine === undefined || process.passing) return;
  const now = Math.max(process.clock.now(), life.least());
  const wait = Math.max(nextDue - now, 0);
  // Somebody else may have written what is due: then it is found at the next tick.
  const at = world.now() + Math.max(wait, process.chance.spread(50, longestWait));
  if (process.passAt !== null && process.passAt <= at && (process.passAt > world.now() || wait > 0)) return;
  process.passAt = at;
  world.at(at, () => {
    if (process.passAt === at) void pass(process, scene);
  });
}
