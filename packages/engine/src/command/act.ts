import type {
  Actor,
  AnyConcept,
  Chapter,
  Claim,
  Coded,
  Context,
  EventEnvelope,
  Instant,
  Policy,
  Reaction,
  Reference,
  SeenRecord,
} from '@kawal/core';
import { chapterStream } from '@kawal/core';
import type { Blob, CardAddress, CardWrite, ClaimRead, Commit, NewAnswer, Storage, StreamRead } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { conceptNamed, conceptOf } from '../record/concepts.ts';
import { writeEvent } from '../record/event-text.ts';
import { type LoadedRecord, loadRecord, noRecord } from '../record/load.ts';
import { claimChanges, type Draft, writeOf } from './draft.ts';

/** What is the same for everything one act brings about. */
export interface ActSetting {
  readonly storage: Storage;
  readonly commandId: string;
  readonly actor: Actor;
  readonly now: Instant;
  readonly chapter: Chapter | null;
  readonly bundle: string | null;
  /** The version of the chapter's own record that was read: an act decided on a chapter since replaced is decided anew. */
  readonly chapterVersion: number;
  readonly raise: RaiseAlarm;
  readonly channels: readonly string[];
  readonly drill: boolean;
  readonly policy: (hash: string) => Promise<Policy | null>;
  readonly lastInstant: (stream: string, version: number) => Promise<number>;
}

/** How far one event may reach: a report opens an escalation, which plans deliveries. Deeper is a mistake of ours. */
const deepest = 3;

/**
 * One act while it is being decided: the records it has read and written so far. Nothing is in the store until the one
 * commit that is made of it, so an act that is refused or loses a race leaves no trace.
 */
export interface Act {
  /** Decides a command on a record, and what follows from it on others. Returns the refusals, or null. */
  perform(concept: AnyConcept, stream: string, command: { readonly type: string }): Promise<readonly Coded[] | null>;
  /** The record as this act leaves it. */
  record(stream: string): LoadedRecord | undefined;
  /** Those of the records that it wrote to. */
  written(): readonly LoadedRecord[];
  readonly events: readonly EventEnvelope[];
  /** The newest instant in the records it writes to: where that is later than its own, it must be decided anew, then. */
  readonly notBefore: () => number;
  /** Whether anything that was read has changed since. A commit is refused then; where there is none, this must be asked. */
  isOutdated(): Promise<boolean>;
  commit(more: CommitExtras): Commit;
}

export interface CommitExtras {
  readonly answer?: NewAnswer;
  readonly cards: readonly CardWrite[];
  readonly blobs: readonly Blob[];
  readonly destroyed: readonly CardAddress[];
}

export function beginAct(setting: ActSetting): Act {
  const drafts = new Map<string, Draft>();
  const seen = new Map<string, number>([[chapterStream, setting.chapterVersion]]);
  const claimReads = new Map<string, ClaimRead>();
  const events: EventEnvelope[] = [];
  let notBefore = 0;

  const draftOf = async (concept: AnyConcept, stream: string): Promise<Draft> => {
    const known = drafts.get(stream);
    if (known !== undefined) return known;
    // Nobody else can have begun a record with this act's own id in its name, so there is nothing to look for. Were it
    // otherwise, the commit would say so: it expects version 0.
    const before = isNamedAfter(setting.commandId, stream)
      ? noRecord(concept, stream)
      : await loadRecord(setting.storage, concept, stream);
    if (before.version > 0) notBefore = Math.max(notBefore, await setting.lastInstant(stream, before.version));
    const draft: Draft = { ...before, before, events: [] };
    drafts.set(stream, draft);
    return draft;
  };

  const holderOf = async (claim: Claim): Promise<string | undefined> => {
    const holder = await setting.storage.claimant(claim);
    claimReads.set(`${claim.name} ${claim.value}`, { ...claim, holder: holder ?? null });
    return holder;
  };

  const see = async (
    references: readonly Reference[],
    found = new Map<string, SeenRecord<unknown>>(),
  ): Promise<{ readonly read: Context['read']; readonly found: Map<string, SeenRecord<unknown>> }> => {
    for (const reference of references) {
      const stream = 'stream' in reference ? reference.stream : await holderOf(reference.claim);
      if (stream === undefined) continue;
      const record = drafts.get(stream) ?? (await loadRecord(setting.storage, conceptOf(stream), stream));
      if (!drafts.has(stream)) seen.set(stream, record.version);
      if (record.version > 0) found.set(nameOf(reference), { stream, state: record.state });
    }
    return {
      found,
      read: <State>(reference: Reference) => found.get(nameOf(reference)) as SeenRecord<State> | undefined,
    };
  };

  const perform = async (
    concept: AnyConcept,
    stream: string,
    command: { readonly type: string },
    depth: number,
    cause: string,
    inDrill: boolean,
    actor: Actor,
  ): Promise<readonly Coded[] | null> => {
    if (depth > deepest) throw new TypeError(`${concept.name} reacts deeper than ${deepest}`);
    let draft = await draftOf(concept, stream);
    const { found, read } = await see(concept.reads(command, draft.state, stream, actor));
    if (concept.readsOn !== undefined) await see(concept.readsOn(command, read, actor), found);
    const pinned = concept.pinned?.(draft.state) ?? null;
    const drill = inDrill || concept.isDrill?.(draft.state) === true;
    const decision = decideOpenly(concept, command, draft.state, setting.raise, {
      now: setting.now,
      actor,
      stream,
      commandId: setting.commandId,
      chapter: setting.chapter,
      pinnedPolicy: pinned === null ? null : await setting.policy(pinned),
      drill,
      channels: setting.channels,
      read,
    });
    if (!decision.accepted) return decision.refusals;
    const reactions: { reaction: Reaction; cause: string }[] = [];
    for (const body of decision.events as readonly { readonly type: string }[]) {
      const envelope: EventEnvelope = {
        id: `${setting.commandId}.${events.length + 1}`,
        stream,
        version: draft.version + 1,
        type: body.type,
        shape: 1,
        at: setting.now,
        actor,
        cause,
        bundle: setting.bundle,
        ...(drill ? { drill: true as const } : {}),
        body,
      };
      events.push(envelope);
      const written = writeEvent(envelope, draft.head);
      const state = concept.evolve(draft.state, body, envelope);
      draft = { ...draft, state, version: envelope.version, head: written.hash, events: [...draft.events, written] };
      drafts.set(stream, draft);
      for (const reaction of concept.reacts(body, state, stream)) reactions.push({ reaction, cause: envelope.id });
    }
    for (const { reaction, cause: because } of reactions) {
      const other = 'stream' in reaction ? reaction.stream : await holderOf(reaction.claim);
      if (other === undefined) continue;
      const refusals = await perform(
        conceptNamed(reaction.concept),
        other,
        reaction.command,
        depth + 1,
        because,
        drill,
        reaction.actor ?? actor,
      );
      if (refusals !== null) return refusals;
    }
    return null;
  };

  return {
    events,
    notBefore: () => notBefore,
    perform: (concept, stream, command) =>
      perform(concept, stream, command, 0, setting.commandId, setting.drill, setting.actor),
    record: (stream) => drafts.get(stream),
    written: () => [...drafts.values()].filter(isWritten),
    async isOutdated() {
      const read = new Map([
        ...seen,
        ...[...drafts.values()].map(({ stream, before }) => [stream, before.version] as const),
      ]);
      const stored = new Map(
        (await setting.storage.load([...read.keys()])).map(({ stream, version }) => [stream, version]),
      );
      return [...read].some(([stream, version]) => (stored.get(stream) ?? 0) !== version);
    },
    commit: (more) => {
      const written = [...drafts.values()].filter(isWritten);
      const unwritten = [...drafts.values()].filter((draft) => !isWritten(draft));
      const reads: StreamRead[] = [
        ...[...seen].filter(([stream]) => !written.some((draft) => draft.stream === stream)),
        ...unwritten.map((draft) => [draft.stream, draft.before.version] as const),
      ].map(([stream, version]) => ({ stream, version }));
      return {
        at: setting.now,
        writes: written.map(writeOf),
        reads,
        claimReads: [...claimReads.values()],
        claims: claimChanges(written),
        ...more,
      };
    },
  };
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
    raise({ code: 'escalation.undecided', stream: context.stream });
    return concept.decide(command, state, { ...context, chapter: null });
  }
}

function isWritten({ events }: Draft): boolean {
  return events.length > 0;
}

/** `report/<id>`, `escalation/<id>`, `delivery/<id>.1`. */
function isNamedAfter(id: string, stream: string): boolean {
  return stream.startsWith(id, stream.indexOf('/') + 1);
}

function nameOf(reference: Reference): string {
  return 'stream' in reference ? reference.stream : `${reference.claim.name} ${reference.claim.value}`;
}
