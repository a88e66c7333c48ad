import type { Storage, Vault } from '@kawal/sdk';
import { memoryVault } from '@kawal/sdk/memory';
import { type Chance, chanceOf } from '../world/chance.ts';
import { faultsOf } from '../world/faults.ts';
import { type World, worldFrom } from '../world/world.ts';
import { areas, type Channel, channels, officeHolders, type PersonRef } from './chapter.ts';
import { startProcesses } from './processes.ts';
import { nameAs, report } from './reporters.ts';
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
    times: new Map(),
    clocks: [],
    jumped: new Set(),
    written: new Map(),
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
    named: (stream, person) => void nameAs(stream, person, processes, scene),
    arrived: (message) => answer(message, processes, scene),
    ...(trace === undefined ? {} : { say: (line: TraceLine) => trace(world.now(), line) }),
  };
  const outages = { out: new Set<Channel>(), gone: new Set<PersonRef>() };
  const processes = startProcesses(scene, outages);
  const end = newYear + days * day;

  const applied = applyingInstants(days);
  for (const [time, at] of applied.entries()) {
    world.at(at, () => applyChapter(time, processes, scene));
    if (time % 2 === 1) world.at(at + 12 * hour, () => rotateKeys(vault, scene));
  }
  const arrivals = Array.from({ length: reports }, (_, at) => arrivalOf(at + 1, applied, end, chance));
  for (const [at, arrival] of arrivals.entries()) {
    const number = at + 1;
    world.at(arrival, async () => {
      const life = await report(number, processes, scene);
      world.after(chance.spread(20 * minute, 12 * hour), () => close(life, processes, scene));
    });
  }
  scheduleOutages(scene, outages.out, end);
  scheduleRefusals(scene, outages.gone, arrivals, Math.min(30, days / 12) * day);

  await world.runTo(end, processes.look);
  scene.faults.cease();
  outages.out.clear();
  outages.gone.clear();
  processes.correct();
  await world.runTo(end + calm, processes.look);
  return scene;
}

/** Once a month, in a shorter time four times. */
function applyingInstants(days: number): readonly number[] {
  const every = Math.min(30, days / 4) * day;
  const count = Math.ceil((days * day) / every);
  return Array.from({ length: count }, (_, time) => Math.floor(newYear + time * every + minute));
}

/** The first reports come before there is a chapter; some so that the policy changes while their escalation waits; the others whenever. */
function arrivalOf(number: number, applied: readonly number[], end: number, chance: Chance): number {
  if (number <= early) return newYear + number * 5_000;
  const change = number % 12 === 0 ? chance.among(applied) : undefined;
  if (change !== undefined && change > newYear + hour) return change - Math.floor(chance.spread(10_000, 18 * minute));
  return newYear + Math.floor(chance.draw() * (end - newYear));
}

/** Every provider refuses the people of an office for good, for some hours, from just before a report comes. */
function scheduleRefusals(scene: Scene, gone: Set<PersonRef>, arrivals: readonly number[], most: number): void {
  const { world, chance, faults } = scene;
  if (!faults.has('an office refuses for good')) return;
  const next = (): void => {
    const people =
      officeHolders[chance.among(['coordinator', 'lpaDuty', 'uptdPpa'] as const)]?.(chance.among(areas)) ?? [];
    // All of them, or whoever is told first.
    const refused = chance.happens(0.5) ? people : people.slice(0, 1);
    const lasts = chance.spread(hour, 12 * hour);
    faults.note('an office refuses for good');
    for (const person of refused) gone.add(person);
    world.after(lasts, () => {
      for (const person of refused) gone.delete(person);
    });
    nextAfter(lasts + chance.spread(hour, most));
  };
  const nextAfter = (pause: number): void => {
    const aimed = arrivals.filter((at) => at > world.now() + pause + minute);
    if (aimed.length > 0) world.at(Math.min(...aimed) - minute, next);
  };
  nextAfter(chance.spread(hour, most / 3));
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
