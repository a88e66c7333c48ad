import { openBundle } from '@kawal/chapter';
import { system } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { chapterConcept, deliveryConcept, reportConcept } from '@kawal/core/concepts';
import { type DueStream, kindOf, type Storage } from '@kawal/sdk';
import { follow, onLinked } from '../audit/known-log.ts';
import { readMark } from '../audit/mark.ts';
import { soundOf } from '../audit/refuse-forged.ts';
import { carryMissedChild } from '../command/carry-child.ts';
import { type Carrier, carryMissed } from '../command/carry-namings.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { innerRequest, type Request } from '../command/request.ts';
import type { Reminders } from '../ports/reminders.ts';
import { linkedInTurn, linkedWith } from '../record/known-links.ts';
import { wakesIn } from '../record/known-records.ts';
import { type LoadedRecord, loadRecord } from '../record/load.ts';
import { readNotices } from '../record/notices.ts';
import { tellStray } from '../record/strays.ts';
import { leftOut, noteListed } from '../record/unlisted.ts';
import type { WatchdogParts } from './watchdog.ts';

// A record whose row says that nothing is due, or that stands in no list of what is due, is met by no worker: its report would fall
// silent. One that is in no list of its own is in nobody's day. So both are compared from time to time with what the entries say.
// However large a store is, a look reads as much: a slice of the log, some of the records that are due, and a page of rows.

/** So many entries of the log are looked at each time: the newest first, then from the oldest on. */
const slice = 1_000;

/** So many records that are due are looked up in their lists each time, in turn. */
const turn = 250;

/** So many rows of what is due are read, the earliest first. What is due after them is compared once they are done. */
const page = 10_000;

/** So many records that are due otherwise than their rows say are taken at once. */
const mostStrayed = 1_000;

interface DueSweep {
  place: number | undefined;
  /** So many of the records that are due were looked up. */
  turned: number;
  strayed: readonly DueStream[];
}

const sweeps = new WeakMap<object, DueSweep>();

function sweepOf(storage: object): DueSweep {
  const sweep = sweeps.get(storage) ?? { place: undefined, turned: 0, strayed: [] };
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

/** Finds records whose due instant in the store is not that of their entries. An alarm names each; a commit mends it. */
async function sweepDue(storage: Storage): Promise<void> {
  await sweepFiles(storage);
  await sweepLists(await readSlice(storage), storage);
  const { upTo, rows } = await dueRows(storage);
  const apart = [...wakesIn(storage)]
    .filter(([stream, wakeAt]) => wakeAt <= upTo && rows.get(stream) !== wakeAt)
    .toSorted(([, one], [, other]) => one - other)
    .slice(0, mostStrayed)
    .map(([stream]) => stream);
  if (apart.length === 0) return;
  // Others may have written meanwhile: only what stood still around a second look counts.
  const before = new Map((await soundIn(storage, apart)).map(({ stream, version }) => [stream, version]));
  const again = await dueRows(storage);
  const strayed = (await soundIn(storage, [...before.keys()])).flatMap(({ stream, concept, version, state }) => {
    const wakeAt = concept.wakeAt(state);
    if (wakeAt === null || wakeAt > again.upTo || before.get(stream) !== version) return [];
    return again.rows.get(stream) === wakeAt ? [] : [{ stream, type: concept.name, version, wakeAt }];
  });
  for (const { stream } of strayed) tellStray(storage, stream);
  sweepOf(storage).strayed = strayed;
}

/** Reads the files in force once more: a process keeps them as it read them, and would not meet that they were damaged meanwhile. */
async function sweepFiles(storage: Storage): Promise<void> {
  const { bundle } = (await loadRecord(storage, chapterConcept, chapterStream)).state;
  if (bundle === null || (await openBundle(bundle, (hash) => storage.blob(hash))) !== undefined) return;
  tellStray(storage, chapterStream);
}

/** Looks records up in their lists, and an alarm names each that one of them leaves out. This process lists it from then on. */
async function sweepLists(records: readonly LoadedRecord[], storage: Storage): Promise<void> {
  // The lists of notifications say nothing but which of them goes first.
  const read = records.filter(({ concept }) => concept !== deliveryConcept);
  const left = await leftOut(read, storage);
  for (const { stream } of read) if (!left.has(stream)) noteListed(storage, stream, true);
  if (left.size === 0) return;
  // Others may have written meanwhile: only what stood still around a second look counts.
  const now = await soundIn(storage, [...left]);
  const before = new Map(read.map(({ stream, version }) => [stream, version]));
  const still = now.filter(({ stream, version }) => before.get(stream) === version);
  for (const stream of await leftOut(still, storage)) {
    tellStray(storage, stream);
    noteListed(storage, stream, false);
  }
}

/** Adds what no act carried by Kawal's own commands. An alarm tells of what failed, by the record and the kind of failure alone. */
function carrierOf(take: (request: Request) => Promise<Outcome<Receipt>>, { raise }: Reminders): Carrier {
  const tell = (stream: string, error: string) => raise({ code: 'worker.failed', stream, error });
  const failed = (stream: string, error: unknown) => tell(stream, kindOf(error));
  return {
    failed,
    async add(report, added) {
      const request = innerRequest(system, reportConcept.name, report, { type: 'add-to-report', ...added });
      const done = await take(request).catch((error) => failed(report, error));
      if (done?.ok === false) tell(report, done.refusals[0]?.code ?? '');
      return done?.ok ?? null;
    },
  };
}

/** Sweeps before something else, and is stopped by nothing of it. Says whether anything noticed waits for a person. */
export function sweepThen(
  storage: Storage,
  take: Parameters<typeof carrierOf>[0],
  remind: Reminders,
  next: () => Promise<void>,
): Pick<WatchdogParts, 'note' | 'isAltered'> {
  const carrier = carrierOf(take, remind);
  const groupsOf = (streams: readonly string[]) => streams.map((one) => [...linkedWith([one], storage)]);
  const carry = async (groups: readonly (readonly string[])[]) => {
    const left = await carryMissed(groups, storage, carrier);
    await carryMissedChild(groups, storage, carrier);
    return left;
  };
  onLinked(storage, (streams) => carry(groupsOf(streams)));
  return {
    async note() {
      await sweepDue(storage).catch(() => undefined);
      await carry([...linkedInTurn(storage)]);
      await next();
    },
    isAltered: async () => (await readNotices(storage)).length > 0,
  };
}

async function soundIn(storage: Storage, streams: readonly string[]): Promise<readonly LoadedRecord[]> {
  return soundOf(storage, await storage.load(streams), streams);
}

/** Returns the earliest rows of what is due, and the instant up to which they are all that there are. */
async function dueRows(
  storage: Storage,
): Promise<{ readonly upTo: number; readonly rows: ReadonlyMap<string, number> }> {
  const due = await storage.due(Number.MAX_SAFE_INTEGER, page);
  const upTo = due.length < page ? Number.MAX_SAFE_INTEGER : (due.at(-1)?.wakeAt ?? 0) - 1;
  return { upTo, rows: new Map(due.map(({ stream, wakeAt }) => [stream, wakeAt])) };
}

/** Reads the records of some entries and their reports. A hidden one is told of; of each other it is known when it is due. */
async function readSlice(storage: Storage): Promise<readonly LoadedRecord[]> {
  const sweep = sweepOf(storage);
  sweep.place ??= Math.max(0, ((await readMark(storage))?.place ?? 0) - slice);
  const rows = await storage.log(sweep.place, slice);
  sweep.place = rows.length < slice ? 0 : (rows.at(-1)?.place ?? 0);
  const due = [...wakesIn(storage).keys()].slice(sweep.turned, sweep.turned + turn);
  sweep.turned = due.length < turn ? 0 : sweep.turned + turn;
  const reports = due
    .filter((one) => one.startsWith('escalation/'))
    .map((one) => one.replace('escalation/', 'report/'));
  return await soundIn(storage, [...new Set([...rows.map((row) => follow(row, storage)), ...due, ...reports])]);
}
