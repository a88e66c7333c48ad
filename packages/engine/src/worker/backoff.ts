import type { Refusal } from '@kawal/core';
import { deliveryConcept } from '@kawal/core/concepts';
import { type DueStream, kindOf, type Storage } from '@kawal/sdk';
import type { PathParts } from '../command/command-path.ts';
import { conceptNamed } from '../concepts/concepts.ts';
import { isStorageTrouble } from '../ports/storage-trouble.ts';
import { queryPages } from '../record/load.ts';
import { damagedIn } from '../record/strays.ts';
import { leaveStrayed, strayedDue } from './sweep-due.ts';

/** A record that cannot be stepped is left aside for this long, doubling, so that it neither spins nor starves others. */
const firstMs = 1_000;
const longestMs = 60_000;

/** Sets records aside that could not be stepped. They are still due, and sort first. */
export interface Backoff {
  /** Steps a record, or sets it aside where something broke. The storage's own trouble is thrown, and ends the pass. */
  attempt(stream: string, step: () => Promise<readonly Refusal[]>): Promise<boolean>;
  /** The same for looking at a record, after which it is still to be stepped. */
  look(stream: string, look: () => Promise<unknown>): Promise<boolean>;
  /** Sets a record aside that need not be stepped yet. */
  hold(stream: string, waitMs: number): void;
  /** Takes records back that were set aside without a failure. */
  release(streams: Iterable<string>): void;
  /** Loads what is due besides records set aside or taken; `looksForFirst`: also what goes before low reports (M7). */
  dueBeside(
    now: number,
    limit: number,
    taken: ReadonlySet<string>,
    looksForFirst: boolean,
  ): Promise<readonly DueStream[]>;
  /** Returns the next instant with something to do: records set aside hide nothing, and call for no pass early. */
  nextAt(taken: ReadonlySet<string>): Promise<number | null>;
}

/** Loads the messages that go before those of low reports, where more is due than one pass takes (M7). */
async function firstOf(storage: Storage, now: number, limit: number): Promise<readonly DueStream[]> {
  const found: DueStream[] = [];
  const key = { name: 'first', value: 'yes' };
  // Rows that somebody planted are left out of a page: the next one may have what goes first.
  let rows = 0;
  for await (const page of queryPages({ type: deliveryConcept.name, key, limit }, storage)) {
    for (const { stream, type, version, wakeAt } of page)
      if (wakeAt !== null && wakeAt <= now) found.push({ stream, type, version, wakeAt });
    rows += page.length;
    if (found.length >= limit || rows >= mostRows) break;
  }
  return found.slice(0, limit);
}

/** So many rows of what is due are looked at. */
const mostRows = 10_000;

/** Loads so many records that are due: somebody may have planted rows, of which many can be of one record. */
async function dueRecords(storage: Storage, now: number, records: number): Promise<readonly DueStream[]> {
  for (let asked = records; ; asked = Math.min(asked * 4, mostRows)) {
    const found = await storage.due(now, asked);
    const isEnough = found.length < asked || asked >= mostRows;
    if (isEnough || new Set(found.map(({ stream }) => stream)).size >= records) return found;
  }
}

/** Tells of rows that a step did not move: they are none of their record's. */
function surplusRows() {
  let last = new Map<string, number>();
  const left = new Map<string, number>();
  return {
    given<Rows extends readonly DueStream[]>(rows: Rows): Rows {
      last = new Map(rows.map(({ stream, wakeAt }) => [stream, wakeAt]));
      return rows;
    },
    stepped(stream: string): void {
      const row = last.get(stream);
      if (row !== undefined) left.set(stream, row);
    },
    among(rows: readonly DueStream[]): readonly DueStream[] {
      const found = rows.filter(
        ({ stream, type, wakeAt }) => conceptNamed(type).perform === undefined && left.get(stream) === wakeAt,
      );
      left.clear();
      return found;
    },
  };
}

/** Waits by name, each for longer where it comes again. */
function waitsOf(clock: Pick<PathParts['clock'], 'now'>) {
  const waits = new Map<string, { readonly until: number; readonly waitMs: number }>();
  const before = (name: string): number => waits.get(name)?.waitMs ?? firstMs / 2;
  const set = (name: string, ms: number, waitMs = ms) => void waits.set(name, { waitMs, until: clock.now() + ms });
  return {
    set,
    hold: (name: string, ms: number) => set(name, ms, before(name)),
    longer: (name: string) => set(name, Math.min(longestMs, before(name) * 2)),
    until: (name: string) => waits.get(name)?.until ?? 0,
    has: (name: string) => waits.has(name),
    delete: (name: string) => void waits.delete(name),
    size: () => waits.size,
    forget(now: number): void {
      for (const [name, { until }] of waits) if (until + longestMs < now) waits.delete(name);
    },
  };
}

export function backoffOf({ clock, storage, raise }: Pick<PathParts, 'clock' | 'storage' | 'raise'>): Backoff {
  const aside = waitsOf(clock);
  /** The alarms of damaged records, by what waits for them: many may wait for one. */
  const told = waitsOf(clock);
  const surplus = surplusRows();
  const setBack = (stream: string, error: string, damaged = stream): false => {
    aside.longer(stream);
    const cause = `${damaged} ${stream.slice(0, stream.indexOf('/'))}`;
    const isOther = damaged !== stream;
    if (isOther && told.until(cause) > clock.now()) return false;
    if (isOther) told.longer(cause);
    raise({ code: 'worker.failed', stream, error, ...(isOther && { damaged }) });
    return false;
  };
  const guarded = async (stream: string, step: () => Promise<readonly Refusal[]>): Promise<boolean> => {
    try {
      const [refusal] = await step();
      return refusal === undefined || setBack(stream, refusal.code);
    } catch (error) {
      if (!isStorageTrouble(error)) return setBack(stream, kindOf(error), damagedIn(error));
      aside.set(stream, firstMs);
      throw error;
    }
  };
  return {
    async attempt(stream, step) {
      const isFine = await guarded(stream, step);
      if (isFine) surplus.stepped(stream);
      if (isFine) aside.delete(stream);
      if (isFine) leaveStrayed(storage, stream);
      return isFine;
    },
    look: (stream, look) =>
      guarded(stream, async () => {
        await look();
        return [];
      }),
    hold: aside.hold,
    release(streams) {
      for (const stream of streams) aside.delete(stream);
    },
    async dueBeside(now, limit, taken, looksForFirst) {
      // Somebody else has stepped it since, or it is over.
      for (const waits of [aside, told]) waits.forget(now);
      const found = await dueRecords(storage, now, limit + aside.size() + taken.size);
      for (const { stream } of surplus.among(found)) aside.set(stream, longestMs);
      const graver = found.length < limit || !looksForFirst ? [] : await firstOf(storage, now, limit + taken.size);
      const strayed = strayedDue(storage).filter(({ wakeAt }) => wakeAt <= now);
      const due = new Map([...strayed, ...graver, ...found].map((one) => [one.stream, one]));
      return surplus.given([...due.values()].filter(({ stream }) => aside.until(stream) <= now && !taken.has(stream)));
    },
    async nextAt(taken) {
      const strayed = strayedDue(storage).filter(({ stream }) => !aside.has(stream) && !taken.has(stream));
      const first = Math.min(...strayed.map(({ wakeAt }) => wakeAt));
      if (Number.isFinite(first)) return Math.min(first, (await storage.nextDue()) ?? first);
      if (aside.size() + taken.size === 0) return await storage.nextDue();
      const soon = clock.now() + longestMs;
      const due = await dueRecords(storage, soon, aside.size() + taken.size + 1);
      let next = due.length === 0 ? ((await storage.nextDue()) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      for (const { stream, wakeAt } of due)
        if (!taken.has(stream)) next = Math.min(next, Math.max(wakeAt, aside.until(stream)));
      // Of what is due later than that, a later pass asks.
      return Number.isFinite(next) ? next : due.length === 0 ? null : soon;
    },
  };
}
