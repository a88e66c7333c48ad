import type { DueStream, Storage } from '@kawal/sdk';
import { follow } from '../audit/known-log.ts';
import { readMark } from '../audit/mark.ts';
import { soundOf } from '../audit/refuse-forged.ts';
import { wakesIn } from '../record/known-records.ts';
import type { LoadedRecord } from '../record/load.ts';
import { tellStray } from '../record/strays.ts';

// A record whose row says that nothing is due, or that stands in no list of what is due, is met by no worker: its report would fall
// silent. So what is due is compared from time to time with what the entries say.

/** So many entries of the log are looked at each time: the newest first, then from the oldest on. */
const slice = 1_000;

/** More than any store holds that is due. */
const everything = 1_000_000_000;

interface DueSweep {
  place: number | undefined;
  strayed: readonly DueStream[];
}

const sweeps = new WeakMap<object, DueSweep>();

function sweepOf(storage: object): DueSweep {
  const sweep = sweeps.get(storage) ?? { place: undefined, strayed: [] };
  sweeps.set(storage, sweep);
  return sweep;
}

/** Returns the records that are due by their entries, and that the store does not give as such. */
export function strayedDue(storage: object): readonly DueStream[] {
  return sweepOf(storage).strayed;
}

/** Forgets a record that was stepped: what it is due for now, its commit has written. */
export function leaveStrayed(storage: object, stream: string): void {
  const sweep = sweepOf(storage);
  sweep.strayed = sweep.strayed.filter((one) => one.stream !== stream);
}

/**
 * Finds records that the store gives as due at another instant than their entries say, or hides, and an alarm names each. A worker
 * takes them when they are due, and its commit puts their row right.
 */
async function sweepDue(storage: Storage): Promise<void> {
  await readSlice(storage);
  const rows = await dueRows(storage);
  const apart = [...wakesIn(storage)].filter(([stream, wakeAt]) => rows.get(stream) !== wakeAt).map(([one]) => one);
  if (apart.length === 0) return;
  // Others may have written meanwhile: only what stood still around a second look counts.
  const before = new Map((await soundIn(storage, apart)).map(({ stream, version }) => [stream, version]));
  const again = await dueRows(storage);
  const strayed = (await soundIn(storage, [...before.keys()])).flatMap(({ stream, concept, version, state }) => {
    const wakeAt = concept.wakeAt(state);
    const isRight = wakeAt === null || again.get(stream) === wakeAt || before.get(stream) !== version;
    return isRight ? [] : [{ stream, type: concept.name, version, wakeAt }];
  });
  for (const { stream } of strayed) tellStray(storage, stream);
  sweepOf(storage).strayed = strayed;
}

/** Sweeps before something else, which nothing of it stops: the storage's own trouble is told by every pass. */
export function sweepThen(storage: Storage, next: () => Promise<void>): () => Promise<void> {
  return async () => {
    await sweepDue(storage).catch(() => undefined);
    await next();
  };
}

async function soundIn(storage: Storage, streams: readonly string[]): Promise<readonly LoadedRecord[]> {
  return soundOf(storage, await storage.load(streams), streams);
}

async function dueRows(storage: Storage): Promise<ReadonlyMap<string, number>> {
  const due = await storage.due(Number.MAX_SAFE_INTEGER, everything);
  return new Map(due.map(({ stream, wakeAt }) => [stream, wakeAt]));
}

/** Reads the records of some entries: one that is hidden is told of, and of each other it is known when it is due. */
async function readSlice(storage: Storage): Promise<void> {
  const sweep = sweepOf(storage);
  sweep.place ??= Math.max(0, ((await readMark(storage))?.place ?? 0) - slice);
  const rows = await storage.log(sweep.place, slice);
  sweep.place = rows.length < slice ? 0 : (rows.at(-1)?.place ?? 0);
  await soundIn(storage, [...new Set(rows.map((row) => follow(row, storage)))]);
}
