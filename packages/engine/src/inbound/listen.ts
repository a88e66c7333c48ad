import { system } from '@kawal/core';
import { type Keep, kindOf, type Notifier, type NotifierEvent, type Storage } from '@kawal/sdk';
import { innerRequest } from '../command/request.ts';
import {
  type FailingListener,
  type Listening,
  type ListeningCommand,
  listeningConcept,
  listeningOf,
} from '../concepts/listening.ts';
import { reminders } from '../ports/reminders.ts';
import { late } from '../ports/within.ts';
import { loadRecord } from '../record/load.ts';
import { readEvents, readKept } from './read-received.ts';
import { noteAll, type ReceiveParts } from './receive.ts';
import { receptionOf } from './reception.ts';

/** Asks the providers that are polled for what they have to tell. */
export interface Listeners {
  start(): void;
  /** Ends every listener; one that does not end in time is left alone, and what it hands over then is refused. */
  stop(): Promise<void>;
}

export interface ListenParts extends ReceiveParts {
  readonly now: () => number;
  /** Draws the name of this process. */
  readonly nextId: (now: number) => string;
}

/** Parts of one listener; `process` names this process. */
type PlaceParts = ListenParts & { readonly process: string };

/** How often a process looks whether it is the one that listens. */
const lookEveryMs = 20_000;

/** A listener is ended and called anew so often: a connection that died without a word costs this much. */
const turnMs = 10 * 60_000;

/** A listener that does not end this long after its signal is left alone. */
const endsMs = 2_000;

/** The pause after a failure, doubling. */
const pauseMs = { first: 1_000, longest: 60_000 };

type Listener = Notifier & Required<Pick<Notifier, 'listen'>>;

export function createListeners(parts: ListenParts): Listeners {
  const listeners = parts.notifiers.filter((one): one is Listener => one.listen !== undefined);
  let ending: AbortController | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return {
    start() {
      if (ending !== undefined) return;
      ending = new AbortController();
      const { signal } = ending;
      running = Promise.all(
        listeners.map((one) => keepListening(one, { ...parts, process: parts.nextId(parts.now()) }, signal)),
      );
    },
    async stop() {
      ending?.abort();
      ending = undefined;
      await running;
    },
  };
}

/** Returns the listeners that fail, whichever process runs them. */
export async function failingListeners(
  notifiers: readonly Notifier[],
  storage: Storage,
): Promise<readonly FailingListener[]> {
  const found: FailingListener[] = [];
  for (const { name, listen } of notifiers) {
    if (listen === undefined) continue;
    const { failing } = await loadListening(storage, name);
    if (failing !== null) found.push({ notifier: name, ...failing });
  }
  return found;
}

async function loadListening(storage: Storage, notifier: string): Promise<Listening> {
  return (await loadRecord(storage, listeningConcept, listeningOf(notifier))).state;
}

async function keepListening(notifier: Listener, parts: PlaceParts, ended: AbortSignal): Promise<void> {
  const remind = reminders(parts.raise, parts.now);
  const { give, isMine } = placeOf(notifier, parts);
  let failures = 0;
  let isNoted = false;
  const heard = async (): Promise<void> => {
    if (isNoted) return;
    failures = 0;
    remind.over('notifier.disconnected');
    isNoted = await give({ type: 'note', code: null });
  };
  const rest = (milliseconds: number) => parts.within(milliseconds, aborted(ended));
  while (!ended.aborted) {
    if (!(await isMine())) {
      await rest(lookEveryMs);
      continue;
    }
    const error = await turn(notifier, parts, ended, heard);
    if (error !== null) {
      failures += 1;
      isNoted = false;
      remind.raise({ code: 'notifier.disconnected', notifier: notifier.name, error });
      await give({ type: 'note', code: error });
    }
    await rest(Math.min(pauseMs.longest, pauseMs.first * 2 ** Math.max(0, failures - 1)));
  }
  await give({ type: 'leave' });
}

type Given = ListeningCommand extends infer Command ? (Command extends unknown ? Omit<Command, 'by'> : never) : never;

/** The place at a provider, which one process has. A storage that is away leaves everything as it is. */
function placeOf(notifier: Listener, { storage, take, process }: PlaceParts) {
  const stream = listeningOf(notifier.name);
  const give = async (command: Given): Promise<boolean> => {
    try {
      await take(innerRequest(system, listeningConcept.name, stream, { ...command, by: process }));
      return (await loadListening(storage, notifier.name)).holder === process;
    } catch {
      return false;
    }
  };
  return { give, isMine: () => give({ type: 'ask' }) };
}

/** Lets a notifier listen until the turn is over or somebody else listens; returns why it failed, if so. */
async function turn(
  notifier: Listener,
  parts: PlaceParts,
  ended: AbortSignal,
  heard: () => Promise<void>,
): Promise<string | null> {
  const own = new AbortController();
  const signal = AbortSignal.any([ended, own.signal]);
  const { give, isMine } = placeOf(notifier, parts);
  const keep: Keep = {
    get: async (name) => (await loadListening(parts.storage, notifier.name)).kept[name],
    async set(name, value) {
      const kept = readKept(name, value);
      if (kept === undefined) throw fault('answer-unreadable');
      if (signal.aborted || !(await give({ type: 'keep', ...kept }))) throw fault('listening-ended');
      await heard();
    },
  };
  const commit = async (events: readonly NotifierEvent[]): Promise<void> => {
    const read = readEvents(events);
    if (read === undefined) throw fault('answer-unreadable');
    if (signal.aborted) throw fault('listening-ended');
    if (!(await noteAll(read, notifier, parts))) throw fault('not-committed');
  };
  const listening = outcomeOf(notifier, commit, keep, signal, receptionOf(notifier, parts));
  const settled = Promise.race([listening, aborted(signal)]);
  const until = parts.now() + turnMs;
  while (!signal.aborted && parts.now() < until && (await isMine())) {
    const outcome = await parts.within(lookEveryMs, settled);
    if (outcome !== late && !signal.aborted) return outcome;
    await heard();
  }
  own.abort();
  return (await parts.within(endsMs, listening)) === late ? 'no-end' : null;
}

/** Settles with why a listener failed, by its code alone: what an adapter throws may hold an address. */
async function outcomeOf(notifier: Listener, ...given: Parameters<Listener['listen']>): Promise<string | null> {
  try {
    await notifier.listen(...given);
    return null;
  } catch (error) {
    return kindOf(error);
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** Error for the notifier, which may hand it on: its code comes back as why the listener failed. */
function fault(code: 'answer-unreadable' | 'listening-ended' | 'not-committed'): Error {
  return Object.assign(new Error(`The engine takes nothing: ${code}.`), { code });
}
