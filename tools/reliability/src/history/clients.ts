import { setImmediate } from 'node:timers/promises';
import { type Commit, type CommitOutcome, isKawalError, KawalError, type Storage } from '@kawal/sdk';
import { type Chance, chanceOf } from '../world/chance.ts';
import type { Attempted, Operation, Stored } from './recorded.ts';

export interface Workload {
  readonly seed: number;
  readonly operations: number;
  /** Default: 8. */
  readonly clients?: number;
}

export interface History {
  readonly operations: readonly Operation[];
  readonly stored: readonly Stored[];
  readonly holders: ReadonlyMap<string, string>;
}

const records = Array.from({ length: 10 }, (_, index) => `record-${index}`);
const timers = Array.from({ length: 4 }, (_, index) => `timer-${index}`);
const claims = ['north', 'south'];

/** So many kinds of trouble each meet this share of the calls. */
const trouble = { unavailable: 0.02, lostBefore: 0.02, lostAfter: 0.03 };

/** Clients that read, decide and write through one storage, at once and with every kind of broken answer. */
export async function recordHistory(storage: Storage, { seed, operations, clients = 8 }: Workload): Promise<History> {
  const recorded: Operation[] = [];
  let places = 0;
  const place = (): number => {
    places += 1;
    return places;
  };
  const faulty = faultyStorage(storage, chanceOf(seed, 'trouble'));
  const client = async (number: number): Promise<void> => {
    const chance = chanceOf(seed, `client ${number}`);
    for (let count = 0; recorded.length < operations; count += 1) {
      await act({ number, count, chance, storage: faulty, record: (one) => void recorded.push(one), place });
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { operations: recorded, stored: await storedIn(storage), holders: await holdersIn(storage) };
}

interface Turn {
  readonly number: number;
  readonly count: number;
  readonly chance: Chance;
  readonly storage: Storage;
  readonly record: (operation: Operation) => void;
  readonly place: () => number;
}

async function act(turn: Turn): Promise<void> {
  const { chance } = turn;
  const asked = some(records, 3, chance);
  const seen = await load(turn, asked);
  if (seen === undefined || chance.happens(0.25)) return;
  if (chance.happens(0.2)) return takeTimer(turn);
  const [written, also, onlyRead] = asked as [string, string, string];
  const writes = chance.happens(0.4) ? [written, also] : [written];
  const reads = writes.length === 1 && chance.happens(0.7) ? [also, onlyRead] : [];
  const value = chance.among(claims);
  const claim = chance.happens(0.25) ? await claimMove(turn, value, written) : undefined;
  const of = (stream: string): number => seen.get(stream) ?? 0;
  const id = `${turn.number}.${turn.count}`;
  await commitUntilKnown(
    turn,
    { id, writes, ...(claim === undefined ? {} : { claim }) },
    new Map([...writes, ...reads].map((stream) => [stream, of(stream)])),
    commitOf(id, writes, reads, of, claim, () => null),
  );
}

/** A client that finds a timer due takes this generation of it and sets the next. */
async function takeTimer(turn: Turn): Promise<void> {
  const due = await turn.storage.due(Number.MAX_SAFE_INTEGER, timers.length).catch(() => []);
  const timer =
    due.length === 0 || turn.chance.happens(0.1) ? turn.chance.among(timers) : turn.chance.among(due).stream;
  const seen = await load(turn, [timer]);
  if (seen === undefined) return;
  const generation = seen.get(timer) ?? 0;
  const id = `${turn.number}.${turn.count}`;
  const took = { timer, generation };
  const commit = commitOf(
    id,
    [timer],
    [],
    () => generation,
    undefined,
    () => generation + 1,
  );
  await commitUntilKnown(turn, { id, writes: [timer], took }, seen, commit);
}

async function load({ number, storage, record, place }: Turn, streams: readonly string[]) {
  const invoked = place();
  try {
    const loaded = await storage.load(streams);
    const versions = new Map(loaded.map(({ stream, version }) => [stream, version]));
    const seen = new Map(streams.map((stream) => [stream, versions.get(stream) ?? 0]));
    record({ client: number, invoked, ended: place(), outcome: 'ok', seen });
    return seen;
  } catch (error) {
    if (!isKawalError(error)) throw error;
    return undefined;
  }
}

async function claimMove({ storage }: Turn, value: string, stream: string): Promise<Attempted['claim'] | undefined> {
  try {
    const holder = await storage.claimant({ name: 'unique', value });
    if (holder === undefined) return { value, stream, move: 'take' };
    return holder === stream ? { value, stream, move: 'release' } : undefined;
  } catch {
    return undefined;
  }
}

/** A client that hears nothing of a commit asks for the same again under its key, as an app does; some give up. */
async function commitUntilKnown(
  turn: Turn,
  attempted: Attempted,
  seen: Operation['seen'],
  commit: Commit,
): Promise<void> {
  for (;;) {
    const invoked = turn.place();
    const outcome = await turn.storage.commit(commit).catch((error: unknown) => {
      if (isKawalError(error, 'storage.unknown-outcome')) return 'info' as const;
      if (isKawalError(error, 'storage.unavailable')) return 'fail' as const;
      throw error;
    });
    const known = typeof outcome === 'string' ? outcome : heard(outcome);
    turn.record({ client: turn.number, invoked, ended: turn.place(), outcome: known, seen, commit: attempted });
    if (known !== 'info' || turn.chance.happens(0.3)) return;
  }
}

function heard({ outcome }: CommitOutcome): 'ok' | 'fail' {
  return outcome === 'committed' || outcome === 'repeated' ? 'ok' : 'fail';
}

function commitOf(
  id: string,
  writes: readonly string[],
  reads: readonly string[],
  versionOf: (stream: string) => number,
  claim: Attempted['claim'],
  wakeAt: (stream: string) => number | null,
): Commit {
  const changed = claim === undefined ? [] : [{ name: 'unique', value: claim.value, stream: claim.stream }];
  return {
    at: 1,
    answer: { key: id, fingerprint: id, text: id },
    writes: writes.map((stream) => ({
      stream,
      type: 'record',
      expected: versionOf(stream),
      events: [{ id: `${id} ${stream}`, text: id, hash: id }],
      state: id,
      shape: 1,
      wakeAt: wakeAt(stream),
      keys: {},
    })),
    reads: reads.map((stream) => ({ stream, version: versionOf(stream) })),
    claimReads: [],
    claims: { taken: claim?.move === 'take' ? changed : [], released: claim?.move === 'release' ? changed : [] },
    cards: [],
    destroyed: [],
    blobs: [],
  };
}

function faultyStorage(sound: Storage, chance: Chance): Storage {
  const slowly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let waits = Math.floor(chance.draw() * 3); waits > 0; waits -= 1) await setImmediate();
    if (chance.happens(trouble.unavailable)) throw new KawalError('storage.unavailable', 'gone', { source: 'history' });
    return work();
  };
  const unknown = (): KawalError => new KawalError('storage.unknown-outcome', 'no answer', { source: 'history' });
  return {
    ...sound,
    load: (streams) => slowly(() => sound.load(streams)),
    due: (now, limit) => slowly(() => sound.due(now, limit)),
    claimant: (claim) => slowly(() => sound.claimant(claim)),
    commit: (commit) =>
      slowly(async () => {
        if (chance.happens(trouble.lostBefore)) throw unknown();
        const outcome = await sound.commit(commit);
        if (chance.happens(trouble.lostAfter)) throw unknown();
        return outcome;
      }),
  };
}

async function storedIn(storage: Storage): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (let after = 0; ; after = stored.at(-1)?.place ?? 0) {
    const page = await storage.log(after, 1_000);
    if (page.length === 0) return stored;
    stored.push(...page.map(({ place, stream, version, text }) => ({ place, stream, version, id: text })));
  }
}

async function holdersIn(storage: Storage): Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, string>();
  for (const value of claims) {
    const holder = await storage.claimant({ name: 'unique', value });
    if (holder !== undefined) holders.set(value, holder);
  }
  return holders;
}

function some(from: readonly string[], count: number, chance: Chance): readonly string[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance.draw() * left.length), 1)[0] as string);
}
