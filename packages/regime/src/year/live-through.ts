import type { Storage, Vault } from '@kawal/sdk';
import { memoryVault } from '@kawal/sdk/memory';
import { chanceOf } from '../world/chance.ts';
import { faultsOf } from '../world/faults.ts';
import { type World, worldFrom } from '../world/world.ts';
import { type Channel, channels } from './chapter.ts';
import { startProcesses } from './processes.ts';
import { report } from './reporters.ts';
import { answer, close } from './responders.ts';
import type { Scene, TraceLine, YearRecord } from './scene.ts';
import { applyChapter, rotateKeys } from './secretariat.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export interface SimulationOptions {
  readonly seed: number;
  readonly storage: Storage;
  /** Default: 1,000. */
  readonly reports?: number;
  /** Default: 365. */
  readonly days?: number;
  /** How much goes wrong; 1 unless told otherwise. */
  readonly dose?: number;
  /** Told of everything that happens, as it happens. */
  readonly trace?: (at: number, line: TraceLine) => void;
}

/** New Year's Day of an invented chapter's first year, in Malang. */
export const newYear = Date.UTC(2018, 11, 31, 17);

/** How long the world goes on after the last fault: what was started is ended, and whatever is owed comes to pass. */
const calm = 6 * day;

/** How many reports come in before the chapter was ever applied. */
const early = 3;

/** One year of a chapter, with everything that can go wrong going wrong. What became of the promises is not looked at. */
export async function liveThrough(options: SimulationOptions): Promise<Scene> {
  const { seed, storage, trace, reports = 1_000, days = 365, dose = 1 } = options;
  const world = worldFrom(newYear);
  const chance = chanceOf(seed, 'the world');
  const record: YearRecord = {
    handed: [],
    alarms: [],
    reports: [],
    met: new Map(),
    idlePasses: 0,
    writers: new Map(),
    closed: new Map(),
    unheard: [],
    darkness: [],
    wrong: [],
  };
  const vault = vaultIn(world);
  await vault.recipient();
  const scene: Scene = {
    seed,
    world,
    chance,
    faults: faultsOf(chanceOf(seed, 'faults'), dose),
    kept: storage,
    vault,
    record,
    arrived: (message) => answer(message, processes, scene),
    ...(trace === undefined ? {} : { say: (line: TraceLine) => trace(world.now(), line) }),
  };
  const outages = { out: new Set<Channel>() };
  const processes = startProcesses(scene, outages);
  const end = newYear + days * day;

  for (let month = 0; month * 30 < days; month += 1) {
    world.at(newYear + month * 30 * day + minute, () => applyChapter(month + 1, processes, scene));
    if (month % 2 === 1) world.at(newYear + month * 30 * day + 12 * hour, () => rotateKeys(vault, scene));
  }
  for (let number = 1; number <= reports; number += 1) {
    // The first come before there is a chapter.
    const at = number <= early ? newYear + number * 5_000 : newYear + Math.floor(chance.draw() * (end - newYear));
    world.at(at, async () => {
      const life = await report(number, processes, scene);
      world.after(chance.spread(20 * minute, 12 * hour), () => close(life, processes, scene));
    });
  }
  scheduleOutages(scene, outages.out, end);

  await world.runTo(end, processes.look);
  scene.faults.cease();
  outages.out.clear();
  processes.mend();
  await world.runTo(end + calm, processes.look);
  return scene;
}

/** A vault whose public-key operations, done outside JavaScript's own queue, the world waits for. */
function vaultIn(world: World): Vault {
  const vault = memoryVault(new Uint8Array(32).fill(7));
  return {
    ...vault,
    async open(key) {
      world.begin();
      try {
        return await vault.open(key);
      } finally {
        world.end();
      }
    },
  };
}

/** A channel is out for minutes or for half a day, some twenty times a year. */
function scheduleOutages(scene: Scene, out: Set<Channel>, end: number): void {
  const { world, chance, faults, record } = scene;
  if (!faults.has('channel outage')) return;
  const next = (): void => {
    // Now and then it is the whole network.
    const silent = chance.happens(0.4) ? channels : [chance.among(channels)];
    const lasts = chance.spread(5 * minute, 12 * hour);
    if (world.now() + lasts > end) return;
    faults.note('channel outage');
    for (const channel of silent) out.add(channel);
    record.darkness.push({ from: world.now(), until: world.now() + lasts });
    world.after(lasts, () => {
      for (const channel of silent) out.delete(channel);
    });
    world.after(chance.spread(day, 60 * day), next);
  };
  world.after(chance.spread(day, 20 * day), next);
}
