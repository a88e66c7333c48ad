import type { Instant, PersonId, ReportEvent, ReportState } from '@kawal/core';
import type { AccessState } from '@kawal/core/access';
import { reportConcept } from '@kawal/core/concepts';
import { cardKeyId, isKawalError, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import { concepts } from '../concepts/concepts.ts';
import { readEntry } from '../record/entry-text.ts';
import { loadRecord, loadRecords, streamsOf } from '../record/load.ts';

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

/** Closes a report, with the people who read its story: where somebody can open it, one of those who close it must have. */
export async function closeReport(
  outside: OutsideCommand,
  execute: Execute,
  parts: { readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<Outcome<Receipt>> {
  const { stream = '', body, type } = outside;
  const told = await canBeRead(stream, parts);
  const readers = told ? [...(await readersFor(stream, body, parts.storage))] : undefined;
  // A submission that is repeated is the same one, whoever read the story meanwhile.
  return execute(requestOf(outside, readers === undefined ? {} : { readers }, { said: { ...body, type } }));
}

/** Returns who opened the story on record: of the report, and of the record that goes on in its place. */
async function readersFor(
  report: string,
  { reason }: Readonly<Record<string, unknown>>,
  storage: Storage,
): Promise<ReadonlySet<PersonId>> {
  const others = reason === 'duplicate' ? await duplicateOf(report, storage) : [];
  const cases = reason === 'handedToCase' ? await streamsOf('case', { name: 'report', value: report }, storage) : [];
  const readers = await Promise.all([report, ...others, ...cases].map((one) => readersOf(one, storage)));
  return new Set(readers.flatMap((some) => [...some]));
}

async function duplicateOf(report: string, storage: Storage): Promise<readonly string[]> {
  const state = (await loadRecord(storage, reportConcept, report)).state as ReportState;
  return state.status === 'none' || state.duplicateOf === null ? [] : [state.duplicateOf.of];
}

/** Returns who opened the story of a record. */
export async function readersOf(record: string, storage: Storage): Promise<ReadonlySet<PersonId>> {
  const streams = await streamsOf(concepts.access.name, { name: 'record', value: record }, storage);
  const states = (await loadRecords(storage, streams)).map(({ state }) => state as AccessState);
  return new Set(states.flatMap((state) => (isReading(state) ? [state.person] : [])));
}

/** An answer to a person about their own data leaves stories out, and who agrees to a closing may read its note alone. */
function isReading(state: AccessState): state is Extract<AccessState, { readonly status: 'opened' }> {
  if (state.status !== 'opened' || ['answerPerson', 'agreeToClosing'].includes(state.purpose)) return false;
  return state.classes.includes('narrative');
}

/** Returns who proposed to close a report, each with the version that it made. */
export async function closureProposals(
  report: string,
  storage: Storage,
): Promise<readonly { readonly by: PersonId; readonly version: number }[]> {
  const entries = (await storage.history(report, 0)).map(({ text }) => readEntry(text));
  return entries.flatMap(({ changes, version }) =>
    (changes as readonly ReportEvent[]).flatMap((change) =>
      change.type === 'closure-proposed' ? [{ by: change.by, version }] : [],
    ),
  );
}

/** Returns the cards of the note of the newest proposal to close a report. */
export async function noteOf(report: string, storage: Storage): Promise<readonly StoredCard[]> {
  if (!report.startsWith('report/')) return [];
  const last = (await closureProposals(report, storage)).at(-1);
  return (await storage.cards(report)).filter(({ subject }) => subject === `record@${last?.version}`);
}

/** Returns if there is a note to a proposal, and if this person opened it on record since. */
export async function noteToRead(
  report: string,
  {
    person,
    since,
    ...parts
  }: {
    readonly person: PersonId;
    readonly since: Instant;
    readonly storage: Storage;
    readonly vault: Vault | undefined;
  },
): Promise<'none' | 'unread' | 'read'> {
  const notes = await Promise.all((await noteOf(report, parts.storage)).map((card) => canBeOpened(card, parts)));
  if (!notes.includes(true)) return 'none';
  const streams = await streamsOf(concepts.access.name, { name: 'record', value: report }, parts.storage);
  for (const { stream, state } of await loadRecords(parts.storage, streams)) {
    const opened = state as AccessState;
    if (opened.status !== 'opened' || opened.person !== person || opened.purpose === 'answerPerson') continue;
    if (!opened.classes.includes('narrative')) continue;
    const [first] = (await parts.storage.history(stream, 0)).map(({ text }) => readEntry(text));
    if (first !== undefined && first.at >= since) return 'read';
  }
  return 'unread';
}

/** Returns who closed a report: where it took two, who proposed that very reason first. */
export async function closersOf(report: string, storage: Storage): Promise<readonly PersonId[]> {
  const entries = (await storage.history(report, 0)).map(({ text }) => readEntry(text));
  const words = entries.flatMap(({ changes, actor }) =>
    (changes as readonly ReportEvent[]).flatMap((change) =>
      change.type === 'closure-proposed' || change.type === 'report-closed'
        ? [{ by: actor.ref, reason: change.reason, type: change.type }]
        : [],
    ),
  );
  const [last, first] = words.toReversed();
  if (last?.type !== 'report-closed') return [];
  const isSecond = first?.type === 'closure-proposed' && first.reason === last.reason;
  return [...new Set([...(isSecond ? [first.by] : []), last.by])];
}

/**
 * Returns true while some part of the story can be opened; the note of a proposal to close is none. A vault that is locked
 * for now is no reason to close it unread.
 */
export async function canBeRead(
  record: string,
  parts: { readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<boolean> {
  const told = (await parts.storage.cards(record)).filter((card) => card.class === 'narrative');
  if (told.length === 0) return false;
  const proposals = await closureProposals(record, parts.storage);
  const stories = told.filter(({ subject }) => !proposals.some(({ version }) => subject.endsWith(`@${version}`)));
  for (const card of stories) if (await canBeOpened(card, parts)) return true;
  return false;
}

/** Returns false for a card that was erased or damaged, and for one whose key is gone for good. */
async function canBeOpened(
  { bytes }: StoredCard,
  { storage, vault }: { readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<boolean> {
  if (bytes === null) return false;
  try {
    const [wrapped] = await storage.keyring.get([cardKeyId(bytes)]);
    if (wrapped === undefined) return false;
    await vault?.open(wrapped);
    return true;
  } catch (error) {
    return !isKawalError(error, 'vault.unreadable') && !isKawalError(error, 'vault.key-unknown');
  }
}
