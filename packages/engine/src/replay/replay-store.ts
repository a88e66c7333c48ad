import type { AnyActor, Entry, Instant, Policy } from '@kawal/core';
import type { AnyConcept, Context, Reaction, Reference, SeenRecord } from '@kawal/core/record';
import type { Storage } from '@kawal/sdk';
import { rowsOf } from '../audit/log-rows.ts';
import { type ChapterInForce, chapterInForce } from '../chapter/chapter-in-force.ts';
import { type ExecutedCommand, ownName } from '../command/unit-of-work.ts';
import { nameOf } from '../command/work-view.ts';
import { conceptNamed, conceptOf, isConcept } from '../concepts/concepts.ts';
import { foldEntry } from '../record/load.ts';
import { readAnswerMark, readEntry } from '../record/raw-entry.ts';

/** An entry that is decided otherwise today, from what stood in the store when it was written. */
export interface ReplayDifference {
  readonly stream: string;
  readonly version: number;
  readonly place: number;
  /** Where the two texts part, as `changes.0.due`; `entry` where one of them is missing. */
  readonly at: string;
}

export interface Replay {
  readonly entries: number;
  /** Entries that Kawal decided, and that came out to the same bytes. */
  readonly replayed: number;
  /** Entries of what people, apps and providers said. Their commands are not stored, so nothing can be decided anew. */
  readonly given: number;
  /** Entries decided under a bundle or a policy that cannot be read here. */
  readonly unreadable: number;
  readonly differences: readonly ReplayDifference[];
}

export interface ReplayOptions {
  /** The channels that had a notifier when it was decided. Default: all that the directory in force then names. */
  readonly channels?: readonly string[];
}

type Replayed = Pick<Storage, 'log' | 'blob' | 'load' | 'history'>;

/** Concepts whose worker speaks for others: what it writes follows from no state. */
const spoken: readonly string[] = ['access', 'listening', 'session', 'thread', 'trial'];

/**
 * Decides anew every entry that Kawal decided by itself: what became due, and what followed from another entry. Each is
 * decided on the records as they stood at its place in the log, and compared with what is stored, byte by byte. It reads
 * only. Entries by another version of the rules differ like entries that were changed: `verifyStore` tells which were.
 */
export async function replayStore(storage: Replayed, { channels }: ReplayOptions = {}): Promise<Replay> {
  const inForce = chapterInForce(storage as Storage, () => undefined);
  const told = { entries: 0, replayed: 0, given: 0, unreadable: 0 };
  const differences: ReplayDifference[] = [];
  const records: Records = { states: new Map(), claims: new Map() };
  for await (const act of actsOf(storage)) {
    const kinds: Kind[] = [];
    const setting = await settingOf(act, inForce, channels);
    await walkThrough({ act, records, setting, inForce, kinds, differences });
    told.entries += act.length;
    for (const kind of kinds) told[kind] += 1;
  }
  return { ...told, differences };
}

interface Row {
  readonly place: number;
  readonly text: string;
  readonly entry: Entry;
}

/** Groups the log by act: the entries of one command share its id, and stand together. */
async function* actsOf(storage: Replayed): AsyncGenerator<readonly Row[]> {
  let act: Row[] = [];
  for await (const { place, text } of rowsOf(storage)) {
    const entry = entryIn(text);
    if (entry === undefined) continue;
    if (act.length > 0 && commandOf(act[0] as Row) !== commandOf({ entry })) {
      yield inOrder(act);
      act = [];
    }
    act.push({ place, text, entry });
  }
  if (act.length > 0) yield inOrder(act);
}

/** Returns an entry of a concept that this version knows; what cannot be read is the affair of `verifyStore`. */
function entryIn(text: string): Entry | undefined {
  try {
    const entry = readEntry(text);
    return isConcept(entry.stream.slice(0, entry.stream.indexOf('/'))) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function commandOf({ entry }: Pick<Row, 'entry'>): string {
  return entry.id.slice(0, entry.id.lastIndexOf('.'));
}

/** The log keeps the entries of an act by record; they were decided in the order of their numbers. */
function inOrder(act: readonly Row[]): readonly Row[] {
  const number = ({ entry }: Row): number => Number(entry.id.slice(entry.id.lastIndexOf('.') + 1));
  return act.toSorted((one, other) => number(one) - number(other));
}

interface Records {
  readonly states: Map<string, { readonly state: unknown; readonly version: number }>;
  readonly claims: Map<string, string>;
}

type Setting = Pick<Context, 'now' | 'commandId' | 'chapter' | 'channels'> & { readonly isReadable: boolean };

async function settingOf(
  act: readonly Row[],
  inForce: ChapterInForce,
  served: readonly string[] | undefined,
): Promise<Setting> {
  const { entry } = act[0] as Row;
  const chapter = entry.bundle === null ? null : await inForce.chapter(entry.bundle);
  const isReadable = entry.bundle === null || chapter !== null;
  const named = Object.values(chapter?.directory.contactPoints ?? {}).map(({ channel }) => channel);
  const channels = served ?? (chapter === null ? ['any'] : [...new Set(named)]);
  return { now: entry.at, commandId: commandOf({ entry }), chapter, channels, isReadable };
}

type Kind = 'replayed' | 'given' | 'unreadable';

/** One command of an act, as it was decided: the next entries of the act are what it should have written. */
type Asked = Omit<ExecutedCommand, 'depth'>;

/** One act, walked through in the order in which it was decided. What is stored is folded, whatever came out of it. */
interface Walk {
  readonly act: readonly Row[];
  readonly records: Records;
  readonly setting: Setting;
  readonly inForce: ChapterInForce;
  readonly kinds: Kind[];
  readonly differences: ReplayDifference[];
}

async function walkThrough(walk: Walk): Promise<void> {
  const { act, kinds, records } = walk;
  for (let row = act[0]; row !== undefined; row = act[kinds.length]) {
    if (!wasDue(row.entry, records)) {
      await follow(take('given', walk), walk);
      continue;
    }
    const { stream, actor, cause, drill = false } = row.entry;
    const asked = { concept: conceptOf(stream), stream, command: { type: 'wake' }, actor, drill, cause };
    const expected = await decidedText(asked, walk);
    compare(row, expected, walk);
    await follow(take(expected === 'unreadable' ? 'unreadable' : 'replayed', walk), walk);
  }
}

/** Takes the next entry of the act as it is stored. */
function take(kind: Kind, { act, kinds, records }: Walk): Row {
  const row = act[kinds.length] as Row;
  kinds.push(kind);
  fold(row.entry, records);
  return row;
}

function compare(row: Row, expected: string | 'unreadable' | null, { differences }: Walk): void {
  const { place, text, entry } = row;
  if (expected === 'unreadable' || expected === text) return;
  const at = expected === null ? 'entry' : partingOf(JSON.parse(expected), entry);
  differences.push({ stream: entry.stream, version: entry.version, place, at });
}

/** Follows what an entry brought about in other records. */
async function follow({ entry, ...row }: Row, walk: Walk): Promise<void> {
  const { act, kinds, records, setting } = walk;
  const { state } = records.states.get(entry.stream) ?? {};
  const reactions: readonly Reaction[] = conceptOf(entry.stream).reacts?.(entry.changes, state, entry.stream) ?? [];
  const drill = entry.drill === true;
  for (const { concept, command, actor = entry.actor, begin, later, ...reference } of reactions) {
    const decided = (of: string, said: Reaction['command']) =>
      decidedText({ concept: conceptNamed(concept), stream: of, command: said, actor, drill, cause: entry.id }, walk);
    const next = act[kinds.length];
    // A store of before has what waits under the name to begin with.
    const names = later === undefined ? [] : [begin && ownName(begin, setting.commandId), begin];
    const own = names.find((one) => one !== undefined && one === next?.entry.stream);
    const postponed = own !== undefined && later !== undefined ? await decided(own, later) : null;
    const isLater = postponed !== null && (own !== begin || postponed === next?.text);
    const stream = isLater ? own : (streamOf(reference, records) ?? begin);
    if (stream === undefined) continue;
    const expected = isLater ? postponed : await decided(stream, command);
    if (expected === null) continue;
    if (next?.entry.cause === entry.id && next.entry.stream === stream) {
      compare(next, expected, walk);
      await follow(take(expected === 'unreadable' ? 'unreadable' : 'replayed', walk), walk);
    } else compare({ entry, ...row }, expected === 'unreadable' ? expected : null, walk);
  }
  // What is said to follow from this entry, and does not.
  for (let next = act[kinds.length]; next?.entry.cause === entry.id; next = act[kinds.length]) {
    compare(next, null, walk);
    await follow(take('replayed', walk), walk);
  }
}

/** Returns true for an entry by which the worker did what was due: its command is known, for it holds nothing. */
function wasDue({ actor, cause, id, stream, at }: Entry, { states }: Records): boolean {
  const concept = conceptOf(stream);
  const isFirst = cause === id.slice(0, id.lastIndexOf('.'));
  if (actor.kind !== 'system' || !isFirst || concept.perform !== undefined || spoken.includes(concept.name))
    return false;
  const wakeAt = concept.wakeAt(states.get(stream)?.state ?? concept.initial);
  return concept.name === 'escalation' || (wakeAt !== null && wakeAt <= at);
}

/** Returns the text that a command writes, decided anew; null where it writes nothing. */
async function decidedText(
  { concept, stream, command, actor, drill: isDrill, cause }: Asked,
  { records, setting: { isReadable, ...setting }, inForce, act, kinds }: Walk,
): Promise<string | 'unreadable' | null> {
  const { state, version } = records.states.get(stream) ?? { state: concept.initial, version: 0 };
  const drill = isDrill || concept.isDrill?.(state) === true;
  const pinned = concept.pinned?.(state, command) ?? null;
  const pinnedPolicy: Policy | null = pinned === null ? null : await inForce.policy(pinned);
  if (!isReadable || (pinned !== null && pinnedPolicy === null)) return 'unreadable';
  const see = sightOf(concept, command, state, stream, actor, records);
  const context: Context = { ...setting, actor, stream, drill, pinnedPolicy, read: see };
  const decision = decideOpenly(concept, command, state, context);
  if (decision === null || !decision.accepted || decision.events.length === 0) return null;
  const entry: Entry = {
    id: `${setting.commandId}.${kinds.length + 1}`,
    stream,
    version: version + 1,
    shape: 1,
    at: setting.now as Instant,
    actor,
    cause,
    bundle: setting.chapter?.bundle ?? null,
    ...(drill ? { drill: true as const } : {}),
    changes: decision.events,
  };
  // Which bytes a card was sealed to is chance: what the entry says of its cards is `verifyStore`'s to compare.
  const { cards } = act[kinds.length]?.entry ?? {};
  const answer = readAnswerMark(act[kinds.length]?.text ?? '');
  return JSON.stringify({
    ...entry,
    ...(cards === undefined ? {} : { cards }),
    ...(answer === undefined ? {} : { answer }),
  });
}

/** Decides as intake does: what breaks on a chapter is decided as if there were none. */
function decideOpenly(
  concept: AnyConcept,
  command: { readonly type: string },
  state: unknown,
  context: Context,
): ReturnType<AnyConcept['decide']> | null {
  for (const chapter of [context.chapter, null]) {
    try {
      return concept.decide(command, state, { ...context, chapter });
    } catch {
      // Decided once more, without a chapter.
    }
  }
  return null;
}

/** Returns the look-ups of a decision: it sees the records that it names, as they stand. */
function sightOf(
  concept: AnyConcept,
  command: { readonly type: string },
  state: unknown,
  stream: string,
  actor: AnyActor,
  records: Records,
): Context['read'] {
  const found = new Map<string, SeenRecord<unknown>>();
  const read = <State>(reference: Reference) => found.get(nameOf(reference)) as SeenRecord<State> | undefined;
  const see = (references: readonly Reference[]): void => {
    for (const reference of references) {
      const name = streamOf(reference, records);
      const seen = name === undefined ? undefined : records.states.get(name);
      if (name !== undefined && seen !== undefined) found.set(nameOf(reference), { stream: name, ...seen });
    }
  };
  see(concept.reads(command, state, stream, actor));
  for (let asked = 0; ; ) {
    const named = concept.readsOn?.(command, read, actor, state) ?? [];
    if (named.length === asked) return read;
    asked = named.length;
    see(named);
  }
}

function streamOf(reference: Reference, { claims }: Records): string | undefined {
  return 'stream' in reference ? reference.stream : claims.get(nameOf(reference));
}

/** Brings the records up to after an entry. */
function fold(entry: Entry, { states, claims }: Records): void {
  const { stream, version } = entry;
  const concept = conceptOf(stream);
  const before = states.get(stream)?.state ?? concept.initial;
  const state = foldEntry(concept, before, entry);
  const held = (of: unknown) => (concept.claims?.(of) ?? []).map((claim) => nameOf({ claim }));
  for (const name of held(before)) if (claims.get(name) === stream) claims.delete(name);
  for (const name of held(state)) claims.set(name, stream);
  states.set(stream, { state, version });
}

/** Names the first place at which two values part. What stands there is not said: it may be the name of a record. */
function partingOf(expected: unknown, stored: unknown, path = ''): string {
  const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;
  if (!isTree(expected) || !isTree(stored)) return path;
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(stored)])];
  const parting = keys.find((key) => JSON.stringify(expected[key]) !== JSON.stringify(stored[key]));
  if (parting === undefined) return path === '' ? 'entry' : path;
  return partingOf(expected[parting], stored[parting], path === '' ? parting : `${path}.${parting}`);
}
