import type { AnyActor, Entry, Policy } from '@kawal/core';
import type { AnyRefusal } from '@kawal/core/locales';
import type { AnyConcept, Context, Reaction } from '@kawal/core/record';
import type { Commit } from '@kawal/sdk';
import { marksOf } from '../audit/card-marks.ts';
import { refuseWithheld, unlessCorrupt } from '../audit/known-log.ts';
import { conceptNamed, conceptOf } from '../concepts/concepts.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { markOfAnswer, writeEntry } from '../record/entry-text.ts';
import { hidden } from '../record/known-records.ts';
import { foldEntry, type LoadedRecord } from '../record/load.ts';
import { claimChanges, isWritten, type RecordDraft, writeOf } from './draft.ts';
import { mayBeGiven } from './given-case.ts';
import { actsForChild, isOwnCause } from './own-cause.ts';
import { isReal, recordsNamed } from './refuse-drill.ts';
import { beginView, unlessKeptOut, type View, type ViewSetting } from './work-view.ts';

/** The setting that all records of one command share. */
export interface WorkSetting extends ViewSetting, Pick<Context, 'actor' | 'now' | 'chapter' | 'channels' | 'drill'> {
  /** True where the bundle in force cannot be read, so that the chapter is the last one that could (E1). */
  readonly policyUnreadable: boolean;
  readonly bundle: string | null;
  readonly raise: RaiseAlarm;
  /** Set where nothing is decided on a record of which nobody knows whom it bars. */
  readonly isGuarded?: boolean;
  /** Set once another act wrote what this one read: what can follow later does. */
  readonly isContended?: boolean;
  /** Set for a command from outside: what it names is looked at before it joins a drill and the real. */
  readonly isAsked?: boolean;
  /** The key of links, as the keyring has it. */
  readonly chainKey: string;
  readonly policy: (hash: string) => Promise<Policy | null>;
}

/** How far one entry may reach: a report opens an escalation, which plans deliveries. Deeper is a mistake of ours. */
const deepest = 3;

/** One command being decided, with the records it read and wrote so far. Nothing is stored before its one commit. */
export interface UnitOfWork {
  /** Decides a command on a record, and what follows from it on others; by who acts, or by Kawal. Returns the refusals, or null. */
  execute(
    concept: AnyConcept,
    stream: string,
    command: { readonly type: string },
    by?: AnyActor,
  ): Promise<readonly AnyRefusal[] | null>;
  /** The record as this act leaves it. */
  record(stream: string): LoadedRecord | undefined;
  /** Those of the records that it wrote to. */
  written(): readonly RecordDraft[];
  /** The entries it writes, in order: one for each command on a record. */
  readonly entries: readonly Entry[];
  /** The newest instant in the records it writes to: where that is later than its own, it must be decided anew, then. */
  readonly notBefore: () => number;
  /** Tells whether anything that was read has changed since. A commit checks the same; ask where nothing is committed. */
  isOutdated(): Promise<boolean>;
  commit(more: CommitExtras): Commit;
  /** The key that the links of its entries bear. */
  readonly chainKey: string;
}

export type CommitExtras = Pick<Commit, 'answer' | 'cards' | 'blobs' | 'destroyed'>;

/** Begins an act in which nothing is read or written yet. */
export function beginWork(setting: WorkSetting): UnitOfWork {
  const view = beginView(setting);
  const entries: Entry[] = [];
  return {
    entries,
    chainKey: setting.chainKey,
    notBefore: view.notBefore,
    execute: (concept, stream, command, actor = setting.actor) => {
      const { commandId: cause, drill } = setting;
      return execute({ concept, stream, command, cause, drill, actor, depth: 0 }, { setting, view, entries });
    },
    record: view.record,
    written: () => view.drafts().filter(isWritten),
    isOutdated: view.isOutdated,
    commit: (more) => {
      markCards(more, view, entries, setting.chainKey);
      const written = view.drafts().filter(isWritten);
      const streams = [...view.reads(), ...written].map(({ stream }) => stream);
      if (setting.isGuarded) refuseWithheld(streams, setting.storage);
      return {
        at: setting.now,
        writes: written.map((draft) => writeOf(draft, setting.chainKey)),
        reads: view.reads(),
        claimReads: view.claimReads(),
        claims: claimChanges(written, view.straying()),
        ...more,
      };
    },
  };
}

/** Writes the act's first entry anew with the cards and the answer of the act, and what follows it with other links. */
function markCards(
  { cards, destroyed, answer }: CommitExtras,
  view: View,
  [first, ...others]: readonly Entry[],
  chainKey: string,
): void {
  const draft = first && view.record(first.stream);
  if (first === undefined || draft === undefined) return;
  // A record that begins says that it has none yet: one that began before entries named cards says nothing.
  const isNaming = cards.length + destroyed.length > 0 || first.version === 1;
  if (!isNaming && answer === undefined) return;
  const own = [
    {
      ...first,
      ...(isNaming ? { cards: marksOf(cards, destroyed) } : {}),
      // A record that nobody gave a key for says so: no answer to another key is believed of it.
      ...(answer === undefined ? (first.version === 1 ? { answer: null } : {}) : { answer: markOfAnswer(answer) }),
    },
    ...others.filter(({ stream }) => stream === first.stream),
  ];
  let { head } = draft.before;
  const texts = own.map((entry) => {
    const text = writeEntry(entry, head, chainKey);
    head = text.hash;
    return text;
  });
  view.keep({ ...draft, head, entries: texts });
}

/** One command of an act: the first, or one that another entry of the same act calls for. */
export interface ExecutedCommand {
  readonly concept: AnyConcept;
  readonly stream: string;
  readonly command: { readonly type: string };
  /** The id of the command or of the entry that calls for it. */
  readonly cause: string;
  readonly drill: boolean;
  readonly actor: AnyActor;
  readonly depth: number;
}

interface ExecutionParts {
  readonly setting: WorkSetting;
  readonly view: View;
  readonly entries: Entry[];
}

async function execute(one: ExecutedCommand, parts: ExecutionParts): Promise<readonly AnyRefusal[] | null> {
  const { concept, stream, command, actor } = one;
  const { view } = parts;
  if (one.depth > deepest) throw new TypeError(`${concept.name} reacts deeper than ${deepest}`);
  const draft = await view.draft(concept, stream);
  // A report and its escalation begin in one commit: one that is not there is hidden, and would not learn who must not read.
  const isThere = draft.version > 0 || command.type === 'open-escalation';
  if (one.depth > 0 && concept.name === 'escalation' && !isThere) throw hidden(parts.setting.storage, stream);
  const named = concept.reads(command, draft.state, stream, actor);
  const read = await view.see(named.filter((of) => 'stream' in of && /^(report|escalation)\//.test(of.stream)));
  const { report } = command as { readonly report?: unknown };
  const isKnown = (of: string) => (unlessKeptOut(of, read, actor)({ stream: of })?.version ?? 0) > 0;
  // Whoever was given a case prepares its referrals: it is asked of everybody (1540).
  const isReferred = command.type === 'prepare-referral' && typeof report === 'string';
  const isGiven = isReferred && (await mayBeGiven(report, actor.ref, parts.setting.storage)) && isKnown(report);
  const isNone = isReferred && !isGiven;
  const isSoon = concept.name === 'escalation' || command.type === 'open-case' || isNone;
  if (one.depth === 0 && parts.setting.isAsked && isSoon) {
    // Of a report that its actor may not know of, nothing more is looked up: they could measure that it is there (1265).
    const decision = await decide(one, draft, read, parts.setting);
    if (!decision.accepted && decision.refusals.some(({ code }) => code === `${concept.name}.not-found`))
      return decision.refusals;
    // Nor of a code that was used (1680).
    if (parts.setting.isConcealed && !(decision.accepted && decision.events.length > 0))
      return decision.accepted ? null : decision.refusals;
  }
  await view.see(named, read);
  const marks = parts.entries.length === 0 && parts.setting.isAsked ? await drillMarks(one, draft, parts) : [];
  const drill = one.drill || concept.isDrill?.(draft.state) === true || (marks.length > 0 && !marks.includes(false));
  // What those name may name more, as the case of a report names further reports.
  for (let asked = 0; ; ) {
    const told = unlessKeptOut((command as { readonly record?: unknown }).record, read, actor);
    const further = concept.readsOn?.(command, told, actor, draft.state) ?? [];
    if (further.length === asked) break;
    asked = further.length;
    await view.see(further, read);
  }
  const decision = await decide({ ...one, drill }, draft, read, parts.setting);
  if (!decision.accepted) return decision.refusals;
  // Asked last: somebody who may not know of a record must not hear by a drill that there is one (X5).
  if (marks.some((mark) => mark !== drill)) return [{ code: 'command.drill-of-real-record' }];
  if (decision.events.length === 0) return null;
  const isAsked = one.depth === 0 && parts.setting.isAsked && !actsForChild.includes(command.type);
  if (isAsked && (await isOwnCause(one, draft.state, parts.setting, view))) return [{ code: 'command.names-you' }];
  return write({ ...one, drill }, draft, decision, parts);
}

/** Returns of the record that a command goes on with, and of each that it names, if it is one of a drill (0684). */
async function drillMarks(
  { concept, stream, command, drill }: ExecutedCommand,
  draft: RecordDraft,
  { view, setting }: ExecutionParts,
): Promise<readonly boolean[]> {
  const names = recordsNamed(command).filter((name) => name !== stream);
  const { found } = await view.see(names.map((name) => ({ stream: name })));
  const known = [...found.values(), ...(draft.version > 0 ? [draft] : [])];
  const marks = known.map(async ({ stream: name, state }) => {
    const { isDrill } = name === stream ? concept : conceptOf(name);
    return isDrill?.(state) ?? (drill && !(await isReal(name, setting.storage)));
  });
  return Promise.all(marks);
}

async function decide(
  { concept, stream, command, actor, drill }: ExecutedCommand,
  { state }: RecordDraft,
  read: Context['read'],
  setting: WorkSetting,
): Promise<ReturnType<AnyConcept['decide']>> {
  const { now, commandId, chapter, policyUnreadable, channels } = setting;
  const pinned = concept.pinned?.(state, command) ?? null;
  const pinnedPolicy = pinned === null ? null : await setting.policy(pinned);
  const context = { now, actor, stream, commandId, chapter, policyUnreadable, pinnedPolicy, drill, channels, read };
  return decideOpenly(concept, command, state, setting.raise, context);
}

/** Writes what a command changed as one entry, and performs what follows from it on other records. */
async function write(
  { concept, stream, cause, drill, actor, depth }: ExecutedCommand,
  draft: RecordDraft,
  { events: changes, after }: Extract<ReturnType<AnyConcept['decide']>, { accepted: true }>,
  parts: ExecutionParts,
): Promise<readonly AnyRefusal[] | null> {
  const { setting, view, entries } = parts;
  if (setting.isConcealed) await view.date(draft);
  const entry: Entry = {
    id: `${setting.commandId}.${entries.length + 1}`,
    stream,
    version: draft.version + 1,
    shape: 1,
    at: setting.now,
    actor,
    cause,
    bundle: setting.bundle,
    ...(drill ? { drill: true as const } : {}),
    changes,
  };
  entries.push(entry);
  const state = after ?? foldEntry(concept, draft.state, entry);
  const text = writeEntry(entry, draft.head, setting.chainKey);
  view.keep({ ...draft, state, version: entry.version, head: text.hash, entries: [...draft.entries, text] });
  for (const reaction of concept.reacts?.(changes, state, stream) ?? []) {
    const by = { cause: entry.id, drill, actor: reaction.actor ?? actor, depth: depth + 1 };
    const refusals = await react(reaction, by, parts);
    if (refusals !== null) return refusals;
  }
  return null;
}

async function react(
  { concept, command, begin, later, ...other }: Reaction,
  by: Pick<ExecutedCommand, 'cause' | 'drill' | 'actor' | 'depth'>,
  parts: ExecutionParts,
): ReturnType<typeof execute> {
  const give = async (stream: string | undefined, said = command) =>
    stream === undefined ? null : execute({ ...by, concept: conceptNamed(concept), stream, command: said }, parts);
  if ('stream' in other) return give(other.stream);
  const { isContended, commandId } = parts.setting;
  const giveLater = () => give(begin && ownName(begin, commandId), later);
  if (later !== undefined && isContended) return giveLater();
  try {
    return await give((await parts.view.holder(other.claim)) ?? begin);
  } catch (error) {
    if (later === undefined) throw error;
    unlessCorrupt(error);
    return giveLater();
  }
}

/** Names the record that one act alone writes to, in place of one that others hold. */
export function ownName(begin: string, commandId: string): string {
  return `${begin}.${commandId}`;
}

/**
 * Intake fails open: should deciding a new report's escalation break on the chapter in force, it is decided as if there
 * were none. The report is then parked and tried again, and the alarm is raised; it is never lost with the mistake.
 */
function decideOpenly(
  concept: AnyConcept,
  command: { readonly type: string },
  state: unknown,
  raise: RaiseAlarm,
  context: Context,
): ReturnType<AnyConcept['decide']> {
  try {
    return concept.decide(command, state, context);
  } catch (error) {
    if (command.type !== 'open-escalation' || context.chapter === null) throw error;
    raise({ code: 'escalation.decision-failed', stream: context.stream });
    return concept.decide(command, state, { ...context, chapter: null });
  }
}
