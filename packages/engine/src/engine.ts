import { setTimeout } from 'node:timers/promises';
import { type Actor, type Chapter, type Localized, system } from '@kawal/core';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import { type Proof, proveChapter } from '@kawal/policy';
import {
  type Executor,
  type ExecutorPass,
  type ExecutorTrouble,
  embeddedExecutor,
  type Heartbeat,
  type InboundAnswer,
  type InboundRequest,
  KawalError,
  kindOf,
  type Notifier,
  type Storage,
  type Vault,
} from '@kawal/sdk';
import { acceptAdapters, type RefusedAdapter, refusal } from './accept-adapters.ts';
import { answerMessage } from './api/answer.ts';
import { casesWithoutLpa } from './api/cases-without-lpa.ts';
import { createActorApi } from './api/create-actor-api.ts';
import { finishErasures } from './api/erase-cards.ts';
import type { Tool } from './api/held-by.ts';
import { readActor } from './api/read-call.ts';
import { type UnguardedReader, unguardedReader } from './api/reader.ts';
import type { ActorApi } from './api/verbs.ts';
import { knowingLog } from './audit/known-log.ts';
import { markKeeper } from './audit/mark.ts';
import { vouchedClock } from './audit/vouched-clock.ts';
import { keyPool } from './cards/key-pool.ts';
import { reapplyErasures } from './cards/reapply-erasures.ts';
import { type ChapterInForce, chapterInForce } from './chapter/chapter-in-force.ts';
import { recipients } from './chapter/recipient.ts';
import { executeCommand } from './command/command-path.ts';
import { lastInstants } from './command/last-instants.ts';
import { innerRequest, type Request } from './command/request.ts';
import { rolloutConcept } from './concepts/rollout.ts';
import { createListeners, failingListeners, type ListenParts } from './inbound/listen.ts';
import { receive } from './inbound/receive.ts';
import { newsOfAnswers } from './inbound/say-back.ts';
import { keepMarks } from './lookup/keep-marks.ts';
import { createLosses, type Losses } from './loss/losses.ts';
import { type Alarm, alarmToStderr, type RaiseAlarm } from './ports/alarm.ts';
import { guardExecutor, guardStorage, guardVault } from './ports/guarded-ports.ts';
import { type Clock, type Entropy, type Faults, systemClock, systemEntropy } from './ports/ports.ts';
import { type Reminders, reminders } from './ports/reminders.ts';
import { inspectStorage } from './ports/storage-faults.ts';
import { withinBy } from './ports/within.ts';
import { identifiers } from './record/identifier.ts';
import { logTail } from './record/log-tail.ts';
import { inspectKeyring } from './record/store-id.ts';
import { onStray, straysNoted } from './record/strays.ts';
import { withUnlisted } from './record/unlisted.ts';
import { type RunningCasesParts, rollOutPending } from './rollout/running-cases.ts';
import { type CardKeys, createCardKeys } from './rotation/card-keys.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createTrials, type Trials } from './trial/trials.ts';
import { hintAt } from './worker/hint.ts';
import { whyNobody } from './worker/reaches-nobody.ts';
import { createSends } from './worker/sends.ts';
import { sweepThen } from './worker/sweep-due.ts';
import { createWatchdog, type Health, type Watchdog } from './worker/watchdog.ts';
import { createWorker, type WorkDone, type Worker } from './worker/work.ts';

/** Names the adapters of an engine. The storage alone must be there; `kawal` brings the others as defaults. */
export interface EngineOptions {
  /** Where everything is kept. The one thing intake cannot do without, besides the chapter's public key. */
  readonly storage: Storage;
  /**
   * One or several per channel, and another at each new try. Without any, reports are parked and the alarm is raised.
   */
  readonly notifiers?: readonly Notifier[];
  /**
   * The address of the pages on which people answer, for instance `https://kawal.contoh.test/j` of `@kawal/http`: each
   * message names its own. Without it people answer by a code or a button.
   */
  readonly answersAt?: string;
  /**
   * The page on which people sign in and record what they did, for instance `https://meja.contoh.test`: whoever took a
   * report on is led there. It is the same for every report. Without it they are told whom to tell.
   */
  readonly actsAt?: string;
  /** The telephone number of the secretariat, which messages name for those who cannot open the app. */
  readonly phone?: string;
  /**
   * Channels that some process of this deployment serves, for one that takes reports in and sends nothing itself.
   * Default: those of `notifiers`.
   */
  readonly channels?: readonly string[];
  /** Opens sealed cards. Without one, everything but reading them works. */
  readonly vault?: Vault;
  /**
   * Wakes the worker, here or on another machine. Every process of a deployment has one, also one that only takes
   * reports in: it hints. Default: one that wakes the workers of this machine that opened the same store; where the
   * storage names no signal file, the worker of this process.
   */
  readonly executor?: Executor;
  /**
   * Heard by somebody outside while all is well, so that a worker which died is missed.
   * Beats between `start` and `stop`, once a minute.
   */
  readonly heartbeat?: Heartbeat;
  /** Adapters that were to be there and could not be opened: each is an alarm, and `start` and `work` refuse to begin. */
  readonly leftAside?: readonly RefusedAdapter[];
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

/** Runs a chapter over its adapters. An app opens one, gives commands by {@link Engine.as}, and lets a process work. */
export interface Engine {
  /**
   * Returns what an actor may do, whom the app has proved.
   * Three fields are read; where they do not fit, each verb refuses.
   */
  as(actor: Actor): ActorApi;
  /** Returns the same for a tool, which is believed of whom it asked about names in a report: never for strangers. */
  asTool(actor: Actor, ...tool: Tool): ActorApi;
  /** Binds people whom the app has proved to the directory, for as long as they are in post. */
  readonly sessions: Sessions;
  /** Notes who knows what the store lost, as after a restore from a backup. */
  readonly losses: Losses;
  /** Wraps the keys of cards anew after a rotation, and withdraws a former key of the chapter. */
  readonly cardKeys: CardKeys;
  /** Notes trial messages whose receipt comes later, and says which arrived. */
  readonly trials: Trials;
  /** Reads whatever is on record, for tools. It asks nobody who they are: show nothing of it to a person. */
  readonly unguarded: UnguardedReader;
  /**
   * Hands a request of a provider's webhook to the notifier of this name.
   * Receipts and replies in it are committed before the answer is given: 404 without such a notifier, 413 for too large
   * a request, 503 where nothing could be committed.
   */
  receive(notifier: string, request: InboundRequest): Promise<InboundAnswer>;
  /** Returns a text for a page as the chapter in force has it; Kawal's own where that cannot be read. It never rejects. */
  text(name: MessageTextName): Promise<Localized>;
  /** One pass over everything due now. For workers of one's own, tests and virtual clocks. */
  work(): Promise<WorkDone>;
  /** How things stand at this instant: whether what is due is done in time. A beat is sent if one is owed. */
  health(): Promise<Health>;
  /** Works until `stop` whenever the executor wakes this process, and lets notifiers listen that ask for answers. */
  start(): void;
  /** Ends after the pass under way. Commands still hint: another process may work. */
  stop(): Promise<void>;
  /** Stops, then closes the executor, the notifiers, the heartbeat and the storage. */
  close(): Promise<void>;
}

/**
 * Joins the domain to its adapters.
 * Refuses to begin (`storage.capability-missing`) only with a storage that it does not know; any other adapter that it
 * does not know is left aside with an alarm, so that reports are taken in, and `start` and `work` refuse to begin.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const parts = await openParts(options);
  const { storage, clock, raise, executor, refused } = parts;
  const { hint, onTrouble } = guardExecutor(executor);
  /** Stays false in a process that only reads: it leaves the keyring as it is. */
  let hasWritten = false;
  const wrote = (): void => {
    hasWritten = true;
    parts.tail.wrote();
  };
  const take = hintingCommands(parts, hint, wrote);
  const { prove, running } = provingWith(parts, options, take);
  const remind = reminders(raise, clock.now);
  onTrouble((trouble) => remind.raise(alarmOf(trouble)));
  await finishErasures(take, storage).catch(() => undefined);
  const wake = (): void => {
    wrote();
    hint();
  };
  const worker = createWorker(
    { ...parts, rollOut: (stream) => rollOutPending(stream, running), wake },
    // Over one file, few work: what is due stays in its order, the earliest first.
    options.executor?.capabilities.processes === 'many',
  );
  const watchdog = watchdogOf(parts, take);
  const { work, pass } = passesOf(worker, remind, parts, wrote);
  const news = newsOfAnswers(parts);
  const inbound: ListenParts = {
    ...parts,
    take,
    answer: ({ name: ref }, verb, message, more) =>
      answerMessage(verb, message, more, take, { ...parts, actor: readActor({ kind: 'app', ref, role: 'reporter' }) }),
    sayBack: news.say,
  };
  const listeners = createListeners(inbound);
  const state = { isRunning: false, isClosed: false };
  const engine: Engine = {
    ...besides({ ...parts, prove, running, execute: take }),
    receive: (name, request) => receive(name, request, inbound),
    text: (name) => textInForce(name, parts.inForce),
    async work() {
      mustKnowAll(refused);
      await parts.within(passMs, news.settled());
      return await work();
    },
    health: () => watchdog.look(),
    start() {
      mustKnowAll(refused, state.isClosed);
      watchdog.start();
      if (state.isRunning) return;
      state.isRunning = true;
      listeners.start();
      executor.run(pass).catch((error) => raise({ code: 'worker.storage-unreachable', error: kindOf(error) }));
    },
    async stop() {
      state.isRunning = false;
      await executor.stop();
      await listeners.stop();
      await worker.rest();
      await watchdog.stop();
    },
    async close() {
      state.isClosed = true;
      await engine.stop();
      await closeAll(parts, worker, hasWritten);
    },
  };
  return engine;
}

function alarmOf({ code, error }: ExecutorTrouble): Alarm {
  return code === 'executor.pass-failed' ? { code: 'worker.storage-unreachable', error } : { code, error };
}

function watchdogOf(parts: EngineParts, take: Take): Watchdog {
  const { notifiers, storage, marks, refused } = parts;
  return createWatchdog({
    ...parts,
    failing: () => failingListeners(notifiers, storage),
    isIncomplete: refused.length > 0,
    blocked: () => whyNobody(parts),
    ...sweepThen(storage, take, reminders(parts.raise, parts.now), marks.note),
    noted: marks.noted,
    unattended: async () => (await casesWithoutLpa(parts)).length,
  });
}

/** Opens the verbs, and what an engine offers besides them. */
function besides(parts: EngineParts & ReturnType<typeof provingWith> & { readonly execute: Take }) {
  return {
    as: (actor: Actor) => createActorApi(parts.execute, { ...parts, actor: readActor(actor) }),
    asTool: (actor: Actor, ...tool: Tool) => createActorApi(parts.execute, { ...parts, tool, actor: readActor(actor) }),
    sessions: createSessions(parts),
    losses: createLosses(parts),
    cardKeys: createCardKeys(parts),
    trials: createTrials(parts),
    unguarded: unguardedReader(parts),
  };
}

/** One pass of the worker: for a caller, who waits for it, and for an executor. */
function passesOf(worker: Worker, remind: Reminders, { clock }: EngineParts, wrote: () => void) {
  const work = async (mostMs?: number): Promise<WorkDone> => {
    const done = await worker.pass(mostMs);
    if (done.stepped + done.attempted > 0) wrote();
    return done;
  };
  const pass: ExecutorPass = async () => {
    const { nextAt } = await work(passMs);
    remind.over('worker.storage-unreachable');
    return { nextAt: nextAt === null ? null : clock.onMachine(nextAt) };
  };
  return { work, pass };
}

function mustKnowAll([first]: readonly RefusedAdapter[], isClosed = false): void {
  if (first !== undefined) throw refusal(first);
  if (isClosed) throw new KawalError('storage.closed', 'This engine was closed; open it anew.', { source: 'engine' });
}

type EngineParts = Awaited<ReturnType<typeof openParts>>;

/** Guards the adapters and opens what every command, pass and question shares. */
async function openParts(options: EngineOptions) {
  const { faults } = options;
  const machineClock = options.clock ?? systemClock;
  const { notifiers, heartbeat, executor: given, refused, ...accepted } = acceptAdapters(options);
  const { signalFile } = options.storage;
  const executor = given ?? embeddedExecutor({ now: () => machineClock.now(), ...(signalFile && { signalFile }) });
  const storage = knowingLog(withUnlisted(guardStorage(options.storage)));
  const within = withinBy(machineClock);
  const vault = accepted.vault && guardVault(accepted.vault, within);
  const raise = options.alarm ?? alarmToStderr;
  const entropy = options.entropy ?? systemEntropy;
  for (const { adapter, because } of refused) raise({ code: 'adapter.refused', adapter, because });
  if (!storage.capabilities.durable) raise({ code: 'storage.not-durable', storage: storage.name });

  onStray(storage, raise, () => machineClock.now());
  const isImpaired = await inspectStorage(storage, raise, within);
  await reapplyErasures(storage, raise);
  const marks = markKeeper(storage, raise);
  await marks.compare();
  await inspectKeyring(storage, raise);
  const clock = await vouchedClock(machineClock, raise, storage, within);
  await clock.compare();
  const inForce = chapterInForce(storage, raise);
  const recipient = recipients(inForce, vault, raise, storage, within);
  return {
    storage,
    vault,
    notifiers,
    executor,
    heartbeat,
    refused,
    marks,
    isImpaired,
    recipient: recipient.recorded,
    isForeignKey: recipient.isForeign,
    within,
    sends: createSends(within, clock.now),
    texts: new Map(),
    clock,
    now: () => clock.now(),
    pause: machineClock.pause ?? ((ms: number) => setTimeout(ms)),
    entropy,
    nextId: identifiers(entropy),
    faults,
    raise,
    inForce,
    tail: logTail(storage),
    instants: lastInstants(storage),
    lookups: keepMarks(storage, machineClock),
    keys: keyPool(storage, recipient.sealedTo, entropy, clock.now, faults),
    channels: options.channels ?? [...new Set(notifiers.map((notifier) => notifier.channel))],
    answersAt: options.answersAt,
    actsAt: options.actsAt,
    phone: options.phone,
  };
}

type Take = (request: Request) => ReturnType<typeof executeCommand>;

/** Takes commands from outside the worker: somebody must wake for what they wrote. */
function hintingCommands(parts: EngineParts, hint: Parameters<typeof hintAt>[1], wrote: () => void): Take {
  return (request) =>
    executeCommand(
      {
        ...request,
        committed(act, chapter) {
          wrote();
          request.committed?.(act, chapter);
          hintAt(act, hint, parts.clock);
        },
      },
      parts,
    );
}

/** Proves chapters from this instant on, the new one and those that running cases are pinned to. */
function provingWith({ storage, raise, inForce, clock, channels }: EngineParts, options: EngineOptions, take: Take) {
  const proving = () => ({ from: clock.now(), ...(channels.length === 0 ? {} : { channels }) });
  const prove = (chapter: Chapter): Proof => (options.prove ?? proveChapter)(chapter, proving());
  const running: RunningCasesParts = {
    storage,
    raise,
    prove: (pinned) => proveChapter(pinned, proving()),
    policy: inForce.policy,
    chapter: inForce.chapter,
    tell: (stream, { ...command }) => take(innerRequest(system, rolloutConcept.name, stream, command)),
    wake: (stream) => take(innerRequest(system, 'escalation', stream, { type: 'wake' })),
  };
  return { prove, running };
}

/** Lets what is under way end, then closes the adapters: one that does not close keeps nobody from closing the storage. */
async function closeAll(parts: EngineParts, worker: Worker, hasWritten: boolean): Promise<void> {
  const { within, executor, notifiers, heartbeat, sends, keys, lookups, marks, storage } = parts;
  await within(closesMs, worker.settled());
  sends.giveUp();
  await worker.settled();
  const end = async (adapter: { close(): Promise<void> }): Promise<void> => adapter.close();
  const close = (adapter: Parameters<typeof end>[0]) => within(closesMs, end(adapter)).catch(() => undefined);
  await close(executor);
  await Promise.all([...notifiers, ...(heartbeat === undefined ? [] : [heartbeat])].map(close));
  await Promise.all([keys.close(), lookups.settled()]);
  await within(closesMs, Promise.all([straysNoted(storage), hasWritten ? marks.note() : undefined]));
  await storage.close();
}

/** A pass waits so long for the messages that it began; what comes in meanwhile is taken by the next one. */
const passMs = 250;

/** A close waits so long for what is under way, then for each adapter. */
const closesMs = 5_000;

async function textInForce(name: MessageTextName, inForce: ChapterInForce): Promise<Localized> {
  const { chapter, lastReadable } = await inForce.cached().catch(() => ({ chapter: null, lastReadable: null }));
  return messageText(name, {}, (chapter ?? lastReadable)?.texts);
}
