import type { Actor, Chapter, Instant, Zone } from '@kawal/core';
import { barredFrom, emergencyClaim, readsToHandle } from '@kawal/core/access';
import { chapterStream } from '@kawal/core/chapter';
import type { Claim, Context, Reference } from '@kawal/core/record';
import type { Storage, StoredStream } from '@kawal/sdk';
import { refuseAltered, refuseUncarried, refuseWithheld, withheldIn } from '../audit/known-log.ts';
import { refuseForged, soundOf } from '../audit/refuse-forged.ts';
import { type ChapterInForce, refuseUnreadable } from '../chapter/chapter-in-force.ts';
import { mayBeGiven } from '../command/given-case.ts';
import { beginView, nameOf, unlessKeptOut } from '../command/work-view.ts';
import { conceptNameOf } from '../concepts/concepts.ts';
import { isBehind, movesIn } from '../record/known-records.ts';
import type { readStored } from '../record/load.ts';
import { isToldWhy, mayBeRelated, type RecordView, readsFor, stateFor, viewFor } from './related.ts';

export interface LookParts {
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
  readonly now: () => Instant;
}

/** Holds what one actor may see, at one instant and under the chapter in force. */
export interface Look {
  /** Returns the view of each record that the actor may have; null is none, whether there is such a record or not. */
  views(records: readonly string[]): Promise<ReadonlyMap<string, RecordView | null>>;
  /** Loads records with all that says how the actor is related to them. */
  load(records: readonly string[]): Promise<void>;
  /** Takes records as a list of the store brought them, so that {@link Look.views} loads only what they name. */
  know(stored: readonly StoredStream[]): Promise<void>;
  readonly zone: Zone;
  /** The chapter in force. */
  readonly chapter: Chapter | null;
  /** The question about a record that {@link Look.views} was asked about, as the rules of access read it. */
  context(record: string): Context;
  /** Refuses as damaged if a record that this look went by, or that of the chapter, is not vouched for by the keyring. */
  vouch(): Promise<void>;
  /** The state of a record that {@link Look.views} was asked about. */
  state(record: string): unknown;
  /** Returns false after a later record, or a second: what was found may be hidden from the actor by now. */
  holds(): Promise<boolean>;
}

/** A look ends by itself, because terms of office begin and end unwritten. */
const holdsMs = 1_000;

/** Counts the questions after which the writes of other processes are read. */
const readEvery = 50;

/** Begins to look as an actor, loading in batches. Who looks at `many` has no view of a record that is not vouched for. */
export async function lookAs(
  actor: Actor,
  { storage, inForce, now }: LookParts,
  at: 'one' | 'many' | 'receipt' = 'one',
): Promise<Look> {
  // What is on record already is never answered with an error.
  const isFollowed = actor.kind === 'person' && at !== 'receipt';
  if (isFollowed) await refuseUncarried(storage);
  // Counted before anything is read.
  const moves = movesIn(storage);
  let questions = 0;
  const chapter = await chapterFor(actor, inForce);
  const unsound = new Set<string>();
  const leaveOut = (claim: Claim) => void unsound.add(nameOf({ claim }));
  const read = { isFollowed, ...(at === 'many' ? { read: readingSound(unsound), leaveOut } : {}) };
  const seen = beginView({ storage, ...read, commandId: 'none', chapterVersion: 0, lastInstant: async () => 0 });
  const sight = await seen.see([]);
  const setting = { now: now(), actor, chapter, commandId: 'none', drill: false, channels: [] };
  const contextOf = (record: string): Context => ({ ...setting, stream: record, pinnedPolicy: null, read: sight });
  const load = loadingRelations(actor, storage, contextOf, (fresh) => seen.see(fresh, sight));
  return {
    context: contextOf,
    zone: chapter?.zone ?? 'WIB',
    chapter,
    know: seen.know,
    load,
    async views(records) {
      await load(records);
      const views = new Map<string, RecordView | null>();
      const behind = (record: string) => readsFor(record, sight, actor).map(nameOf);
      const isSound = judgedOf(behind, { at, unsound, storage });
      for (const record of records) {
        const view = isSound(record) ? viewFor(record, contextOf(record)) : null;
        // Asked last: whoever would be shown nothing does not learn that there is something (X5).
        if (view !== null && at === 'one') refuseWithheld(behind(record), storage);
        views.set(record, view);
      }
      return views;
    },
    async vouch() {
      await refuseForged([...new Set([...sight.found.values()].map(({ stream }) => stream))], storage);
      // The chapter in force is folded from its entries, whatever the state of its record says.
      await refuseForged([chapterStream], storage, chapterStream);
    },
    state: (record) => stateFor(record, contextOf(record)),
    async holds() {
      questions += 1;
      if (questions % readEvery === 0) await refuseAltered(storage);
      return movesIn(storage) === moves && now() - setting.now < holdsMs;
    },
  };
}

/** Tells whether an actor may have a view of a record. Asked before anything else is looked up: of a hidden one nothing is (1215). */
export async function isSeen(record: string, actor: Actor, parts: LookParts): Promise<boolean> {
  return ((await (await lookAs(actor, parts)).views([record])).get(record) ?? null) !== null;
}

/** Returns true for a person to whom a record is hidden, or is not there: nothing more is looked up of it (1470). */
export async function isHidden(record: string, actor: Actor, parts: LookParts): Promise<boolean> {
  const look = await lookAs(actor, parts);
  const view = (await look.views([record])).get(record) ?? null;
  return view === null && !isToldWhy(record, look.context(record));
}

/** So many loads tell whom a record bars: of it, and of what it is about, down to a report. */
const loadsToBar: Readonly<Record<string, number>> = { case: 2, referral: 2, 'data-request': 2, access: 3 };

/** Returns a function that loads all that the rules ask of records, in batches. */
function loadingRelations(
  actor: Actor,
  storage: Storage,
  contextOf: Look['context'],
  see: (fresh: readonly Reference[]) => Promise<unknown>,
): Look['load'] {
  const { read: sight } = contextOf('');
  const mayBeTheirs = (record: string, reports: readonly string[], isGiven: boolean): boolean => {
    const context = contextOf(record);
    return !barredFrom(reports, context).people.includes(actor.ref) && (isGiven || mayBeRelated(record, context));
  };
  const asked = new Set<string>();
  const given = new Map<string, Promise<boolean>>();
  const isGivenOf = (report: string): Promise<boolean> => {
    const isGiven = given.get(report) ?? mayBeGiven(report, actor.ref, storage);
    given.set(report, isGiven);
    return isGiven;
  };
  /** Names what is loaded next: of a record that has nothing of the actor as often as of none (1470, 1540). */
  const nextOf = async (record: string, round: number): Promise<readonly Reference[]> => {
    const reads = readsFor(record, sight, actor);
    const loads = loadsToBar[conceptNameOf(record)];
    const streams = reads.flatMap((one) => ('stream' in one ? one.stream : []));
    if (loads === undefined) return reads;
    if (!streams.every((one) => asked.has(one))) {
      const own = round === 0 && actor.kind === 'person' ? [{ claim: emergencyClaim(actor.ref) }] : [];
      return [...streams.map((stream) => ({ stream })), ...own];
    }
    const found = sight<{ readonly report?: string }>({ stream: record });
    const isGiven = record.startsWith('referral/') && (await isGivenOf(found?.state.report ?? record));
    const reports = streams.filter((one) => one.startsWith('report/'));
    if (found !== undefined && mayBeTheirs(record, reports, isGiven)) return reads;
    return round > 0 && round < loads ? [{ stream: `${record}.${round}` }] : [];
  };
  /** Names the cases of a report for who was given one or sees the report (1930); for others nothing (1540). */
  const handlingOf = async (report: string): Promise<readonly Reference[]> => {
    const isGiven = isGivenOf(report);
    const told = unlessKeptOut(report, sight, actor);
    const isAsked = (await isGiven) || viewFor(report, contextOf(report)) === 'whole';
    return isAsked && told({ stream: report }) !== undefined ? readsToHandle(report, told, actor) : [];
  };
  let pending = 0;
  let loads: Promise<unknown> = Promise.resolve();
  /** Notes what is asked for. Most records of a list ask for the same: who opened them in an emergency. */
  const isFresh = (one: Reference): boolean => {
    const before = asked.size;
    return asked.add(nameOf(one)).size > before;
  };
  return async (records) => {
    const [one] = records.length === 1 ? records : [];
    for (let round = 0; ; round += 1) {
      // Who handles a case of a report opens its cards, and sees no more of it: a list need not ask.
      const handled = one?.startsWith('report/') && asked.has(one) ? await handlingOf(one) : [];
      const own = one === undefined ? [] : await nextOf(one, round);
      const reads = one === undefined ? records.flatMap((record) => readsFor(record, sight, actor)) : own;
      const fresh = [...reads, ...handled].filter(isFresh);
      // Another question of this look may have asked for the same record, and not read it yet.
      if (fresh.length === 0 && pending === 0) return;
      if (fresh.length > 0) {
        pending += 1;
        loads = Promise.all([loads, see(fresh)]).finally(() => {
          pending -= 1;
        });
      }
      await loads;
    }
  };
}

/** Returns which records are judged. Of many, one of which nobody knows whom it bars is left out. */
function judgedOf(
  behind: (record: string) => readonly string[],
  { at, unsound, storage }: { readonly at: string; readonly unsound: ReadonlySet<string>; readonly storage: Storage },
): (record: string) => boolean {
  const withheld = withheldIn(storage);
  if (at !== 'many' || unsound.size + withheld.size === 0) return () => true;
  return (record) => !behind(record).some((one) => unsound.has(one) || withheld.has(one));
}

/** Reads records, and notes which of them were left out. */
function readingSound(unsound: Set<string>): typeof readStored {
  return async (storage, stored, asked = [], isFollowed) => {
    const records = await soundOf(storage, stored, asked, isFollowed);
    const sound = new Set(records.map(({ stream }) => stream));
    for (const { stream } of stored) if (!sound.has(stream)) unsound.add(stream);
    for (const stream of asked)
      if (!sound.has(stream) && isBehind(storage, { stream, version: 0 })) unsound.add(stream);
    return records;
  };
}

/** Before the first files the app proves who is who. Files that are damaged must not let everybody in. */
async function chapterFor({ kind }: Actor, inForce: ChapterInForce): Promise<Chapter | null> {
  const found = await inForce.fresh();
  if (kind === 'person') refuseUnreadable(found);
  return found.chapter;
}
