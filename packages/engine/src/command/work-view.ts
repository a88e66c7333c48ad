import type { AnyActor, EscalationState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import type { AnyConcept, Claim, Context, Reference, SeenRecord } from '@kawal/core/record';
import { escalationOf } from '@kawal/core/report';
import type { ClaimRead, Storage, StoredStream, StreamRead } from '@kawal/sdk';
import { unlessCorrupt } from '../audit/known-log.ts';
import { refuseHiddenClaim } from '../record/known-claims.ts';
import { holds, type LoadedRecord, loadRecord, noRecord, readStored } from '../record/load.ts';
import { isWritten, type RecordDraft } from './draft.ts';

/** The records of one act: those it read, with the versions that its commit is guarded by, and its drafts. */
export interface View {
  /** Loads a record to write to, or returns it as this act leaves it so far. */
  draft(concept: AnyConcept, stream: string): Promise<RecordDraft>;
  /** Looks up the newest instant of a record that is written to. */
  date(draft: RecordDraft): Promise<void>;
  /** Keeps a record as the act leaves it. */
  keep(draft: RecordDraft): void;
  /** Reads further records; what is found is added to what `known` finds already. */
  see(references: readonly Reference[], known?: Sight): Promise<Sight>;
  /** Takes records as a question of the store brought them, so that they are not loaded once more. */
  know(stored: readonly StoredStream[]): Promise<void>;
  /** The record that holds a claim, or will as this act leaves it. */
  holder(claim: Claim): Promise<string | undefined>;
  record(stream: string): RecordDraft | undefined;
  drafts(): readonly RecordDraft[];
  /** Records the commit depends on and does not write. */
  reads(): readonly StreamRead[];
  claimReads(): readonly ClaimRead[];
  /** Claims that were looked up, whose row in the store leads to a record that does not hold them. */
  straying(): readonly (Claim & { readonly stream: string })[];
  notBefore(): number;
  isOutdated(): Promise<boolean>;
}

/** The look-ups of a decision, and the records found by them. */
type Sight = Context['read'] & { readonly found: Map<string, SeenRecord<unknown>> };

export interface ViewSetting {
  readonly storage: Storage;
  /** Reads stored records, where not each of them counts. */
  readonly read?: typeof readStored;
  /** Notes a claim whose row was damaged, and that is left out then; without it such a claim is refused. */
  readonly leaveOut?: (claim: Claim) => void;
  /** Set where the newest instant of a record is looked up only once it is written to. */
  readonly isConcealed?: boolean | undefined;
  /** Set where the log was read on before the first record: a missing one then costs no look more than a hidden one. */
  readonly isFollowed?: boolean;
  readonly commandId: string;
  /** The version of the chapter's own record that was read: an act decided on a chapter since replaced is decided anew. */
  readonly chapterVersion: number;
  /** Records that were read for this act before it began. */
  readonly found?: readonly LoadedRecord[] | undefined;
  /** The instant of a record's newest entry. */
  readonly lastInstant: (record: LoadedRecord) => Promise<number>;
}

/** Begins a view in which only the chapter was read. */
export function beginView(setting: ViewSetting): View {
  const { storage, isFollowed, isConcealed, commandId, chapterVersion, found = [], lastInstant } = setting;
  const drafts = new Map<string, RecordDraft>();
  /** The first version read of each record counts: what was decided on it must still be so when it is committed. */
  const seen = new Map<string, number>([[chapterStream, chapterVersion]]);
  const loaded = new Map<string, LoadedRecord | null>();
  let notBefore = 0;
  const { load, know, note } = loader(setting, { drafts, seen, loaded });
  for (const record of found) note(record);
  const { holders, ...claims } = claimLooks(setting, async (streams) => {
    await load(streams);
    return (stream) => drafts.get(stream)?.before ?? loaded.get(stream) ?? undefined;
  });

  const date: View['date'] = async ({ before }) => {
    if (before.version > 0) notBefore = Math.max(notBefore, await lastInstant(before));
  };

  return {
    date,
    async draft(concept, stream) {
      const known = drafts.get(stream);
      if (known !== undefined) return known;
      // A record named after this command cannot exist yet, so there is nothing to load; the commit still expects
      // version 0.
      const before = isNamedAfter(commandId, stream)
        ? noRecord(concept, stream)
        : (loaded.get(stream) ?? (await loadRecord(storage, concept, stream, isFollowed)));
      const draft: RecordDraft = { ...before, before, entries: [] };
      if (!isConcealed) await date(draft);
      drafts.set(stream, draft);
      return draft;
    },
    keep: (draft) => void drafts.set(draft.stream, draft),
    async see(references, known = sight()) {
      const held = await holders(references.flatMap((one) => ('claim' in one ? [one.claim] : [])));
      const named = new Map<string, string>();
      for (const reference of references) {
        const stream = 'stream' in reference ? reference.stream : held.get(reference.claim);
        if (stream !== undefined) named.set(nameOf(reference), stream);
      }
      await load([...named.values()]);
      for (const [name, stream] of named) {
        const record = drafts.get(stream) ?? loaded.get(stream);
        if (record != null && record.version > 0)
          known.found.set(name, { stream, state: record.state, version: record.version });
      }
      return known;
    },
    know,
    holder: async (claim) =>
      [...drafts.values()].find((one) => holds(one, claim))?.stream ?? (await holders([claim])).get(claim),
    record: (stream) => drafts.get(stream),
    drafts: () => [...drafts.values()],
    reads: () =>
      [...versionsRead(seen, drafts)]
        .filter(([stream]) => !isWritten(drafts.get(stream)))
        .map(([stream, version]) => ({ stream, version })),
    ...claims,
    notBefore: () => notBefore,
    async isOutdated() {
      const read = versionsRead(seen, drafts);
      const stored = new Map((await storage.load([...read.keys()])).map(({ stream, version }) => [stream, version]));
      return [...read].some(([stream, version]) => (stored.get(stream) ?? 0) !== version);
    },
  };
}

type RecordOf = (stream: string) => LoadedRecord | undefined;

/** Looks claims up. A record that does not hold the claim whose row leads to it is no holder, as if nobody were. */
function claimLooks(
  { storage, leaveOut }: Pick<ViewSetting, 'storage' | 'leaveOut'>,
  load: (streams: readonly string[]) => Promise<RecordOf>,
) {
  const claimReads = new Map<string, ClaimRead>();
  const straying = new Map<string, Claim & { readonly stream: string }>();
  return {
    claimReads: () => [...claimReads.values()],
    straying: () => [...straying.values()],
    async holders(claims: readonly Claim[]): Promise<ReadonlyMap<Claim, string>> {
      const found = new Map<Claim, string>();
      for (const claim of claims) {
        const stream = await storage.claimant(claim);
        claimReads.set(`${claim.name} ${claim.value}`, { ...claim, holder: stream ?? null });
        if (stream !== undefined) found.set(claim, stream);
      }
      const recordOf = await load([...found.values()]);
      for (const [claim, stream] of found) {
        const record = recordOf(stream);
        if (record !== undefined && holds(record, claim)) continue;
        found.delete(claim);
        straying.set(`${claim.name} ${claim.value}`, { ...claim, stream });
      }
      for (const claim of claims) {
        if (found.has(claim)) continue;
        await refuseHiddenClaim(storage, claim).catch((error) => {
          if (leaveOut === undefined) throw error;
          unlessCorrupt(error);
          leaveOut(claim);
        });
      }
      return found;
    },
  };
}

interface ReadSoFar {
  readonly drafts: ReadonlyMap<string, RecordDraft>;
  readonly seen: Map<string, number>;
  readonly loaded: Map<string, LoadedRecord | null>;
}

/** Loads what was not loaded before in an act, or takes it as a question of the store brought it. */
function loader({ storage, isFollowed, read = readStored }: ViewSetting, { drafts, seen, loaded }: ReadSoFar) {
  const isNew = (stream: string): boolean => !drafts.has(stream) && !loaded.has(stream);
  const note = (record: LoadedRecord): void => {
    loaded.set(record.stream, record);
    if (!seen.has(record.stream)) seen.set(record.stream, record.version);
  };
  return {
    note,
    async load(streams: readonly string[]): Promise<void> {
      const missing = [...new Set(streams)].filter(isNew);
      for (const stream of missing) loaded.set(stream, null);
      const stored = missing.length === 0 ? [] : await storage.load(missing);
      for (const record of await read(storage, stored, missing, isFollowed)) note(record);
      for (const stream of missing) if (!seen.has(stream)) seen.set(stream, 0);
    },
    async know(stored: readonly StoredStream[]): Promise<void> {
      const fresh = stored.filter(({ stream }) => isNew(stream));
      for (const record of await read(storage, fresh)) note(record);
    },
  };
}

function sight(): Sight {
  const found = new Map<string, SeenRecord<unknown>>();
  const read = <State>(reference: Reference) => found.get(nameOf(reference)) as SeenRecord<State> | undefined;
  return Object.assign(read, { found });
}

/** The version of every record as it was read, whether it was written to since or not. */
function versionsRead(
  seen: ReadonlyMap<string, number>,
  drafts: ReadonlyMap<string, RecordDraft>,
): ReadonlyMap<string, number> {
  return new Map([...seen, ...[...drafts.values()].map(({ stream, before }) => [stream, before.version] as const)]);
}

/** `report/<id>`, `escalation/<id>`, `delivery/<id>.1`. */
function isNamedAfter(id: string, stream: string): boolean {
  return stream.startsWith(id, stream.indexOf('/') + 1);
}

/** Reads a report that keeps a person out as if there were none: they could measure what more is looked up of it (1215). */
export function unlessKeptOut(record: unknown, read: Context['read'], { ref }: AnyActor): Context['read'] {
  if (typeof record !== 'string' || !record.startsWith('report/')) return read;
  const { excluded } = read<EscalationState>({ stream: escalationOf(record) })?.state ?? {};
  if (!excluded?.people.includes(ref)) return read;
  return (reference) => ('stream' in reference && reference.stream === record ? undefined : read(reference));
}

/** Names what a look-up asks for: a record, or a claim. */
export function nameOf(reference: Reference): string {
  return 'stream' in reference ? reference.stream : `${reference.claim.name} ${reference.claim.value}`;
}
