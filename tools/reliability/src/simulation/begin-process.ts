import { type Alarm, createEngine, type Engine, type FaultPoint } from '@kawal/engine';
import { embeddedExecutor, KawalError, type Random } from '@kawal/sdk';
import { chanceOf } from '../world/chance.ts';
import { apart } from './clocks.ts';
import type { Life } from './process.ts';
import { type Outages, providersFor } from './providers.ts';
import { meet, type Scene } from './scene.ts';
import { storageSeenBy } from './storage-seen.ts';

export interface LifeOptions {
  readonly name: string;
  readonly clock: () => number;
  readonly outages: Outages;
  readonly died: () => void;
}

/** Begins a life. Everything that was in memory before is gone; the store is as it was left. */
export function beginLife(
  options: LifeOptions,
  scene: Scene,
): { readonly life: Life; readonly ready: Promise<Engine> } {
  const { faults, record, world, vault } = scene;
  let minting = false;
  let end: (error: KawalError) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  const life = newLife(options, scene, ended, () => {
    if (minting) world.end();
    minting = false;
  });
  const { bytes: random } = chanceOf(scene.seed, `bytes of ${options.name}`);
  // Only new card keys are as long as this; they are wrapped outside JavaScript's own queue.
  const bytes: Random = (length) => {
    if (length === 32 && !minting && life.alive) {
      minting = true;
      world.begin();
    }
    return random(length);
  };
  const strike = (point: FaultPoint): void => {
    if (!life.alive) return;
    const owes = point === 'commit.after' && life.owes && faults.strikes('crash with something owed');
    if (!owes && !faults.strikes(`crash at ${point}`)) return;
    if (point === 'attempt.started' || point === 'attempt.sent') meet(scene, `the process dies at ${point}`);
    life.alive = false;
    life.engine = undefined;
    scene.say?.({ who: options.name, what: `dies at ${point}` });
    options.died();
    const error = new KawalError('fault.injected', point, { source: 'simulation' });
    end(error);
    throw error;
  };
  const raise = (alarm: Alarm): void => {
    if (!life.alive || alarm.code === 'storage.not-durable') return;
    record.alarms.push({ at: world.now(), alarm, by: life.name });
    scene.say?.({
      who: options.name,
      what: `raises ${alarm.code}${'error' in alarm ? ` (${alarm.error})` : ''}`,
      ...('stream' in alarm ? { stream: alarm.stream } : {}),
    });
  };
  const ready = createEngine({
    storage: storageSeenBy(life, scene),
    notifiers: providersFor(life, scene, options.outages),
    vault,
    clock: { now: options.clock, monotonic: world.now, pause: world.pause, timer: world.pause },
    // Without a signal file: a real file would answer when it likes, and the seed would not decide the order any more.
    executor: embeddedExecutor({ now: options.clock }),
    entropy: { bytes },
    alarm: raise,
    faults: strike,
    // The chapter is small so that a year is quick. That proved chapters keep what was proved is the theorem's affair.
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  return { life, ready };
}

function newLife(options: LifeOptions, scene: Scene, ended: Promise<never>, minted: () => void): Life {
  const { record, world } = scene;
  const skew = options.clock() - world.now();
  const life: Life = {
    name: options.name,
    alive: true,
    ended,
    engine: undefined,
    startedAfter: 0,
    newest: 0,
    newestWhen: 0,
    owes: false,
    least: () => life.newest + (world.now() - life.newestWhen) / 2,
    stored(instant) {
      if (instant < life.least()) return;
      life.newest = instant;
      life.newestWhen = world.now();
    },
    committed(commit, { outcome }) {
      if (outcome === 'committed') {
        record.idlePasses = 0;
        if (commit.at > Math.max(options.clock(), life.least())) meet(scene, 'an act is dated after its process');
        if (options.clock() - world.now() - skew > apart) record.jumped.add(life.name);
        life.owes = commit.writes.some(({ events }) => events.some(({ text }) => owing.test(text)));
      }
      if (outcome === 'committed' && commit.at < life.startedAfter) {
        record.wrong.push({
          promise: 'time does not run back',
          what: 'an instant before what was stored at the start',
        });
      }
      for (const { stream, type, events } of commit.writes) {
        if (type === 'escalation' && outcome === 'committed') {
          for (const { id } of events) record.written.set(id, world.now());
        }
        const closes = type === 'report' && events.some(({ text }) => text.includes('"report-closed"'));
        if (closes && outcome === 'committed') record.closed.set(stream, world.now());
        if (outcome === 'committed') record.writers.set(stream, options.name);
        if (outcome === 'conflict' && record.writers.get(stream) !== options.name)
          meet(scene, 'two workers on one stream');
        if (outcome === 'committed') scene.say?.({ who: life.name, what: `writes ${typesOf(events)}`, stream });
        else scene.say?.({ who: life.name, what: outcome, stream });
      }
    },
    minted,
  };
  return life;
}

/** Fields of an event that call for more than its commit. */
const owing = /"type":"(escalation-parked|emergency-raised|tipped-off|settlement-owed)"|"move":"(give-up|try-on)"/;

function typesOf(events: readonly { readonly text: string }[]): string {
  return events.map(({ text }) => /"type":"([a-z-]+)"/.exec(text)?.[1] ?? '?').join(', ');
}
