import { type Actor, type Chapter, changesOf, type Entry, type InputRefusal, type Instant } from '@kawal/core';
import type { RecordRefusal } from '@kawal/core/record';
import { escalationOf } from '@kawal/core/report';
import { readInput } from '@kawal/core/schemas';
import { type Explanation, explainEscalation } from '@kawal/policy';
import type { Storage, Vault } from '@kawal/sdk';
import { z } from 'zod';
import { rawLog, vouchedEntries } from '../audit/vouched-entries.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { type Refused, refused } from '../command/outcome.ts';
import {
  type ConceptIn,
  type ConceptName,
  concepts,
  type EventOf,
  isConcept,
  type KeyOf,
  type RecordName,
  type StateOf,
} from '../concepts/concepts.ts';
import { toldNow } from '../due/told-now.ts';
import type { ReportedNames } from '../intake/name-words.ts';
import { type Namesake, namesakes, namesSchema } from '../intake/namesakes.ts';
import { type LoadedRecord, loadRecord, loadRecords } from '../record/load.ts';
import { casesWithoutLpa } from './cases-without-lpa.ts';
import { type AccessComparison, type AccessTable, compareAccess, compareRules } from './compare-access.ts';
import { type AccessExplanation, explainAccess } from './explain-access.ts';
import type { LookParts } from './look.ts';
import { readName } from './read-name.ts';
import type { NameOr } from './verb.ts';

/** A record that is there, as it stands. */
export type ReadRecord<Name extends ConceptName = ConceptName> = Name extends ConceptName
  ? { readonly stream: RecordName<Name>; readonly version: number; readonly state: StateOf<Name> }
  : never;

export type ReadRefusal = InputRefusal | RecordRefusal | { readonly code: 'session.not-in-post' | 'command.lpa-alone' };

/** Holds what was found, or refuses: a wrong name, key or number is a refusal and is never thrown. */
export type Found<Given> = ({ readonly ok: true } & Given) | Refused<ReadRefusal>;

/** An entry of a record of a concept: its changes are that concept's events. */
export type EntryOf<Name extends ConceptName> = Entry<EventOf<Name>>;

export interface Listing<Name extends ConceptName = ConceptName> {
  /** Narrows the list to records with this value of one key. */
  readonly key?: { readonly name: KeyOf<Name>; readonly value: string };
  /** The `next` of the page before. */
  readonly after?: string;
  /** At most 1,000. Default: 100. */
  readonly limit?: number;
}

/** Takes the name of a record of any concept, and any text that may be one. */
type AnyName<Given extends string> = NameOr<Given, RecordName>;

/** Reads a record of one concept by its name. */
type ReadBy<Name extends ConceptName> = <Given extends string>(
  name: Given & NameOr<Given, RecordName<Name>>,
) => Promise<Found<{ readonly record: ReadRecord<Name> }>>;

/** The concepts whose records are read by a name of their own: `read.report(name)`, `read.conditionReport(name)`. */
type Readable = Exclude<
  ConceptName,
  | 'alarm'
  | 'allegation'
  | 'chapter'
  | 'listening'
  | 'lookup'
  | 'loss'
  | 'rewrap'
  | 'session'
  | 'settlement'
  | 'thread'
  | 'trial'
>;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** Reads everything, whoever asks: for tools alone. People read by `engine.as`, which shows what they may know. */
export interface UnguardedReader extends Readonly<{ [Name in Readable as CamelCase<Name>]: ReadBy<Name> }> {
  /** Returns the chapter in force, or null before the first one was applied, or if its bundle cannot be read. */
  chapter(): Promise<Chapter | null>;
  /** Compares names and a story with the directory; null while the vault is locked. It tells whose name is whose. */
  namesakes(names: ReportedNames): Promise<Found<{ readonly namesakes: readonly Namesake[] | null }>>;
  /** Returns the next instant anything is due, or null when nothing waits. */
  nextDue(): Promise<Instant | null>;
  /** Reads a record of any concept. Where its name tells the concept, the state is of that concept's type. */
  record<Given extends string>(
    name: Given & AnyName<Given>,
  ): Promise<Found<{ readonly record: ReadRecord<ConceptIn<Given>> }>>;
  /** Reads everything that ever happened to a record, in order: an entry for each command, with all that it changed. */
  history<Given extends string>(
    name: Given & AnyName<Given>,
  ): Promise<Found<{ readonly entries: readonly EntryOf<ConceptIn<Given>>[] }>>;
  /** Lists records of one concept in order of their names, narrowed by one key. `next` is the next `after`. */
  list<Name extends ConceptName>(
    concept: Name,
    listing?: Listing<Name>,
  ): Promise<Found<{ readonly records: readonly ReadRecord<Name>[]; readonly next: string | null }>>;
  /** Explains why the escalation of a report did what it did, and why it did not do the rest. */
  explain<Given extends string>(
    report: Given & NameOr<Given, RecordName<'report'>>,
  ): Promise<Found<{ readonly explanation: Explanation }>>;
  /** Names the open cases on which nobody of the LPA may decide now. */
  casesWithoutLpa(): Promise<Found<{ readonly cases: readonly string[] }>>;
  /** Explains what an actor may do with a record, and why they see nothing of it. */
  explainAccess<Given extends string>(
    record: Given & AnyName<Given>,
    actor: Actor,
  ): Promise<Found<{ readonly access: AccessExplanation }>>;
  /** Compares who may know what now, and under another chapter. The actor learns of no record hidden from them. */
  compareAccess(actor: Actor, chapter: Chapter): Promise<Found<{ readonly comparison: AccessComparison }>>;
  /** Compares who may know what under the rules of another version of Kawal, and under those of this one. */
  compareRules(actor: Actor, former: AccessTable): Promise<Found<{ readonly comparison: AccessComparison }>>;
  /** Reads committed entries in the order of the chapter's log, after a place (0: from the start), at most 1,000. */
  log(after: number, limit: number): Promise<Found<{ readonly entries: readonly PlacedEntry[] }>>;
}

export interface PlacedEntry {
  readonly place: number;
  readonly entry: EntryOf<ConceptName>;
}

const most = 1_000;

const logSchema = z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(most) });

export function listingSchema(keys: readonly string[]) {
  return z.strictObject({
    key: z.strictObject({ name: z.enum(keys), value: z.string().max(200) }).exactOptional(),
    after: z.string().max(200).exactOptional(),
    limit: z.int().min(1).max(most).default(100),
  });
}

/** Copies a record for an app: the engine goes on with the state that it has, whatever becomes of the copy. */
function asRead({ stream, version, state }: Pick<LoadedRecord, 'stream' | 'version' | 'state'>): ReadRecord {
  return { stream, version, state: structuredClone(state) } as ReadRecord;
}

const notFound = refused({ code: 'record.not-found' });

type ReaderParts = LookParts & { readonly vault: Vault | undefined };

async function compareNames(given: unknown, { storage, vault, inForce }: ReaderParts) {
  const read = readInput(namesSchema, given);
  if (!read.accepted) return refused(...read.refusals);
  const { chapter } = await inForce.fresh();
  return { ok: true as const, namesakes: await namesakes(read.value, { storage, vault, chapter }) };
}

export function unguardedReader(parts: ReaderParts): UnguardedReader {
  const { storage, inForce, now } = parts;
  const read = async (given: unknown, concept?: ConceptName): Promise<Found<{ readonly record: ReadRecord }>> => {
    const named = readName(given, concept);
    if (!named.ok) return named;
    const { version, state } = await loadRecord(storage, concepts[named.concept], named.name);
    if (version === 0) return notFound;
    return { ok: true, record: asRead({ stream: named.name, version, state }) };
  };
  const history = async (given: unknown): Promise<Found<{ readonly entries: readonly EntryOf<ConceptName>[] }>> => {
    const named = readName(given);
    if (!named.ok) return named;
    const entries = await vouchedEntries(named.name, storage);
    return entries.length === 0 ? notFound : { ok: true, entries: entries as readonly EntryOf<ConceptName>[] };
  };
  const ofConcept = Object.keys(concepts).map((name) => [
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    (given: unknown) => read(given, name as ConceptName),
  ]);
  return {
    ...Object.fromEntries(ofConcept),
    async chapter() {
      return (await inForce.fresh()).chapter;
    },
    namesakes: (names: unknown) => compareNames(names, parts),
    async nextDue() {
      return await storage.nextDue();
    },
    record: (given: unknown) => read(given),
    history,
    async list(concept: unknown, listing: unknown = {}) {
      if (typeof concept !== 'string' || !isConcept(concept)) {
        const allowed = Object.keys(concepts);
        return refused({ code: 'input.not-allowed', field: 'concept', allowed });
      }
      const asked = readInput(listingSchema(Object.keys(concepts[concept].keys)), listing);
      if (!asked.accepted) return refused(...asked.refusals);
      const page = await storage.query({ type: concept, ...asked.value });
      const names = page.streams.map(({ stream }) => stream);
      const found = await loadRecords(storage, names);
      const byName = new Map(found.map((record) => [record.stream, record]));
      const records = page.streams.flatMap(({ stream }) => byName.get(stream) ?? []);
      return { ok: true, records: records.map(asRead), next: page.next };
    },
    async explain(given: unknown) {
      const named = readName(given, 'report');
      if (!named.ok) return named;
      const explanation = await explain(escalationOf(named.name), storage, inForce);
      return explanation === null ? notFound : { ok: true, explanation };
    },
    async casesWithoutLpa() {
      return { ok: true, cases: await casesWithoutLpa({ storage, inForce, now }) };
    },
    async explainAccess(record: unknown, actor: unknown) {
      const named = readName(record);
      return named.ok ? explainAccess(named, actor, { storage, inForce, now }) : named;
    },
    compareAccess: (actor: unknown, chapter: Chapter) => compareAccess(actor, chapter, { storage, inForce, now }),
    compareRules: (actor: unknown, former: unknown) => compareRules(actor, former, { storage, inForce, now }),
    async log(after: unknown, limit: unknown) {
      const asked = readInput(logSchema, { after, limit });
      if (!asked.accepted) return refused(...asked.refusals);
      return { ok: true, entries: rawLog(await storage.log(asked.value.after, asked.value.limit)) };
    },
  } as UnguardedReader;
}

export async function explain(stream: string, storage: Storage, inForce: ChapterInForce): Promise<Explanation | null> {
  const { version, state } = await loadRecord(storage, concepts.escalation, stream);
  if (version === 0) return null;
  const told = await toldNow(state, storage);
  const entries: readonly EntryOf<'escalation'>[] = await vouchedEntries<EventOf<'escalation'>>(stream, storage);
  const policy = state.policy === null ? null : await inForce.policy(state.policy);
  const { chapter } = await inForce.fresh();
  return explainEscalation({
    state: { ...state, told },
    events: changesOf(entries).map(({ at, change }) => ({ at, event: change })),
    policy,
    ...(chapter === null ? {} : { inForce: chapter.policy, directory: chapter.directory }),
  });
}
