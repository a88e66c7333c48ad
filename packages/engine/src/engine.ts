import { type Actor, type Chapter, system } from '@kawal/core';
import { type Proof, proveChapter } from '@kawal/core/workbench';
import { type Heartbeat, KawalError, type Notifier, type Storage, type Vault } from '@kawal/sdk';
import type { ActorDoor } from './api/actor-door.ts';
import { openActorDoor } from './api/open-actor-door.ts';
import { type Reader, reader } from './api/reader.ts';
import { keyPool } from './cards/key-pool.ts';
import { chapterInForce } from './chapter/chapter-in-force.ts';
import { recipientOf } from './chapter/recipient.ts';
import { type RunningCasesParts, settleRunningCases } from './chapter/running-cases.ts';
import { takeCommand } from './command/command-path.ts';
import { alarmToStderr, type RaiseAlarm } from './ports/alarm.ts';
import { guardClock } from './ports/guarded-clock.ts';
import { type Clock, type Entropy, type Faults, systemClock, systemEntropy } from './ports/ports.ts';
import { lastInstants } from './record/last-instants.ts';
import { startTicker, type Ticker } from './worker/ticker.ts';
import { createWatchdog, type Health } from './worker/watchdog.ts';
import { createWorker, type WorkDone } from './worker/work.ts';

export interface EngineOptions {
  /** Where everything is kept. The one thing intake cannot do without, besides the chapter's public key. */
  readonly storage: Storage;
  /** One per channel. Without any, reports are taken in and parked, and the alarm is raised. */
  readonly notifiers?: readonly Notifier[];
  /**
   * Channels that some process of this deployment serves, for one that takes reports in and sends nothing itself.
   * Default: those of `notifiers`.
   */
  readonly channels?: readonly string[];
  /** Opens sealed cards. Without one, everything but reading them works. */
  readonly vault?: Vault;
  /**
   * Heard by somebody outside while all is well, so that a worker which died is missed. Beats between `start` and `stop`,
   * once a minute.
   */
  readonly heartbeat?: Heartbeat;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** Default: the platform's cryptographic random numbers. */
  readonly entropy?: Entropy;
  /** Told of everything a person must look at now. Default: a JSON line on standard error. */
  readonly alarm?: RaiseAlarm;
  /** For tests only. */
  readonly faults?: Faults;
  /** For tests only: what stands in for the proof that a chapter has to pass before it is put into force. */
  readonly prove?: typeof proveChapter;
}

export interface Engine {
  /** What an actor may do. Who the actor is, is for the app to prove. */
  as(actor: Actor): ActorDoor;
  readonly read: Reader;
  /** One pass over everything due now. For workers of one's own, tests and virtual clocks. */
  work(): Promise<WorkDone>;
  /** How things stand at this instant: whether what is due is done in time. A beat is sent if one is owed. */
  health(): Promise<Health>;
  /** Works whenever something is due, inside this process, and watches that it does, until `stop`. */
  start(): void;
  stop(): Promise<void>;
  /** Stops, then closes the notifiers, the heartbeat and the storage. */
  close(): Promise<void>;
}

/** Joins the domain to its adapters. Refuses to begin (`storage.capability-missing`) only where the contract differs. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { storage, vault, faults } = options;
  const notifiers = options.notifiers ?? [];
  const raise = options.alarm ?? alarmToStderr;
  const entropy = options.entropy ?? systemEntropy;
  requireContracts(options);

  if (!storage.capabilities.durable) raise({ code: 'storage.not-durable', storage: storage.name });

  const machineClock = options.clock ?? systemClock;
  const clock = guardClock(machineClock, await storage.newestInstant(), raise);
  const inForce = chapterInForce(storage, raise);
  const recipient = () => recipientOf(inForce, vault);
  const parts = {
    storage,
    notifiers,
    clock,
    entropy,
    faults,
    raise,
    inForce,
    instants: lastInstants(storage),
    keys: keyPool(storage, recipient, entropy, clock.now, faults),
    channels: options.channels ?? [...new Set(notifiers.map((notifier) => notifier.channel))],
  };
  const proving = () => ({
    from: clock.now(),
    ...(parts.channels.length === 0 ? {} : { channels: parts.channels }),
  });
  const prove = (chapter: Chapter): Proof => (options.prove ?? proveChapter)(chapter, proving());
  const running: RunningCasesParts = {
    storage,
    raise,
    prove: (pinned) => proveChapter(pinned, proving()),
    policy: inForce.policy,
    wake: (stream) =>
      takeCommand({ concept: 'escalation', stream, command: { type: 'wake' }, actor: system, inner: true }, parts),
  };
  const settle = (chapter: Chapter): Promise<void> => settleRunningCases(chapter, running);
  const worker = createWorker(parts);
  const watchdog = createWatchdog({ storage, clock, raise, heartbeat: options.heartbeat });
  let ticker: Ticker | undefined;

  const engine: Engine = {
    as: (actor) =>
      openActorDoor(
        async (request) => {
          const outcome = await takeCommand({ ...request, actor }, parts);
          ticker?.hint();
          return outcome;
        },
        { actor, storage, inForce, vault, recipient, prove, settle, running, now: () => clock.now() },
      ),
    read: reader(storage, inForce),
    work: () => worker.pass(),
    health: () => watchdog.look(),
    start() {
      watchdog.start();
      ticker ??= startTicker(() => worker.pass(), machineClock, raise);
    },
    async stop() {
      await ticker?.stop();
      ticker = undefined;
      await watchdog.stop();
    },
    async close() {
      await engine.stop();
      await Promise.all(notifiers.map((notifier) => notifier.close()));
      await options.heartbeat?.close();
      await parts.keys.settled();
      await storage.close();
    },
  };
  return engine;
}

/** An adapter of another contract is refused before anything is written. */
function requireContracts({ storage, notifiers, vault, heartbeat }: EngineOptions): void {
  const wanted: readonly (readonly [{ readonly contract: string; readonly name: string } | undefined, string])[] = [
    [storage, 'kawal.storage/1'],
    ...(notifiers ?? []).map((notifier) => [notifier, 'kawal.notifier/1'] as const),
    [vault, 'kawal.vault/1'],
    [heartbeat, 'kawal.heartbeat/1'],
  ];
  for (const [adapter, contract] of wanted) {
    if (adapter !== undefined && adapter.contract !== contract) {
      throw new KawalError(
        'storage.capability-missing',
        `${adapter.name} follows ${adapter.contract}, not ${contract}`,
        {
          source: 'engine',
        },
      );
    }
  }
}
