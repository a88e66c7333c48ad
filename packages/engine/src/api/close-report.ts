import type { Actor, AnyActor, Instant, PersonId, ReportEvent, ReportState } from '@kawal/core';
import type { AccessState } from '@kawal/core/access';
import { reportConcept } from '@kawal/core/concepts';
import { factValues } from '@kawal/core/policy';
import { closesAsChild, knownFacts } from '@kawal/core/report';
import { cardKeyId, isKawalError, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import { goneCards, refuseGone } from '../audit/gone-cards.ts';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import { concepts, type EventOf } from '../concepts/concepts.ts';
import { saysPeaceAlone } from '../due/still-true.ts';
import { casesLinkedTo } from '../record/known-links.ts';
import { foldEntry, type LoadedRecord, loadRecord, loadRecords, streamsOf } from '../record/load.ts';
import { lookingAgain } from './look-again.ts';
import { readName } from './read-name.ts';

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

export interface ReadingParts {
  readonly storage: Storage;
  readonly vault: Vault | undefined;
}

/** Adds to a word to close who read what they sign, and that a note came along, which is moved to a card. */
export function closingRequest(
  outside: OutsideCommand,
  readers: ReadonlySet<PersonId> | undefined,
  note: unknown,
  looked?: readonly LoadedRecord[],
  unread?: string,
): Request {
  const { body, type } = outside;
  const { reason } = Object(body['closure'] ?? body) as { readonly reason?: unknown };
  const evidence = {
    ...(readers !== undefined && { readers: [...readers] }),
    ...(note !== undefined && { noted: true }),
    ...(saysPeaceAlone({ reason, note }) && { ofPeace: true }),
    ...(unread !== undefined && { unread }),
  };
  // A submission that is repeated is the same one, whoever read the story meanwhile.
  return requestOf(outside, evidence, { said: { ...body, type }, ...(looked !== undefined && { looked }) });
}

/** Returns who read what they sign by closing a report: its story, or as the second word the note since it was proposed. No `readers` where nobody can open that. */
export async function readersToClose(
  report: string,
  reason: unknown,
  parts: ReadingParts,
): Promise<{ readonly hasNote: boolean; readonly readers?: ReadonlySet<PersonId> }> {
  const { storage } = parts;
  const state = (await loadRecord(storage, reportConcept, report)).state as ReportState;
  const proposal = state.status === 'closing' && state.proposal.reason === reason ? state.proposal : undefined;
  if (proposal !== undefined && (await hasNote(report, parts)))
    return { hasNote: true, readers: (await readersOfNote(report, storage)).add(proposal.by) };
  if (!(await canBeRead(report, parts))) return { hasNote: false };
  return { hasNote: false, readers: await readersOfStory(report, storage) };
}

/** Takes a report off a case, with its other cases (1570) and the stories that its actor has not opened (0606). */
export async function unlinkReport(
  outside: OutsideCommand,
  execute: Execute,
  parts: ReadingParts,
): Promise<Outcome<Receipt>> {
  const { stream = '', body, type, actor } = outside;
  const linked = readName(body['report'], 'report');
  const look = async () => {
    const theCase = await loadRecord(parts.storage, concepts.case, stream);
    const { state } = theCase;
    // Of a report that is not linked nothing is looked up: it may be hidden (1470).
    const isLinked = linked.ok && 'report' in state && state.furtherReports.some((one) => one === linked.name);
    const reports = isLinked ? [state.report, linked.name] : [];
    const cases = isLinked ? casesLinkedTo(linked.name, parts.storage).filter((one) => one !== stream) : [];
    const looked = [theCase, ...(await loadRecords(parts.storage, [...reports, ...cases]))];
    await refuseGone(reports, parts.storage);
    const unread: string[] = [];
    for (const report of reports)
      if (!(await readersOfStory(report, parts.storage)).has(actor.ref) && (await canBeRead(report, parts)))
        unread.push(report);
    return requestOf(outside, { unread, cases }, { said: { ...body, type }, looked });
  };
  return lookingAgain(look, execute);
}

/** Returns who opened the story of a report since its newest part came, and since it became one that must be read (1052). */
export async function readersOfStory(report: string, storage: Storage): Promise<Set<PersonId>> {
  const proposals = await closureProposals(report, storage);
  let state: unknown = reportConcept.initial;
  let since = 0;
  for (const entry of await vouchedEntries(report, storage)) {
    const { cards = [], changes, version } = entry;
    const was = gravityOf(state);
    state = foldEntry(reportConcept, state, entry);
    const isNote = proposals.some((one) => one.version === version);
    const isStory = !isNote && cards.some((card) => card.record === report && card.class === 'narrative');
    const isResealed = (changes as readonly ReportEvent[]).some((one) => 'resealed' in one);
    if (isStory || isResealed || gravityOf(state).some((one, at) => one && !was[at])) since = version;
  }
  return await readersOf(report, storage, since);
}

/** Returns true for who has opened what others said or corrected last: nobody has to open what they wrote (1511). */
export async function hasReadNewest(report: string, { ref }: Actor, parts: ReadingParts): Promise<boolean> {
  if (!(await canBeRead(report, parts))) return true;
  const isOfOthers = ({ kind, ref: by }: AnyActor) => kind !== 'system' && !(kind === 'person' && by === ref);
  const last = await saidLast(report, isOfOthers, parts.storage);
  return last === undefined || (await readersOf(report, parts.storage, last)).has(ref as PersonId);
}

/** Returns where a report was last told, added to or corrected by a word that counts. */
export async function saidLast(
  report: string,
  counts: (actor: AnyActor, type: ReportEvent['type']) => boolean,
  storage: Storage,
): Promise<number | undefined> {
  const said = /^report-(?:received|extended|corrected)$/;
  return (await vouchedEntries<ReportEvent>(report, storage)).findLast(({ actor, changes }) =>
    changes.some(({ type }) => said.test(type) && counts(actor, type)),
  )?.version;
}

/** Each asks for a reading by itself: a child's report is read again once danger is said. */
function gravityOf(state: unknown): readonly boolean[] {
  const report = state as ReportState;
  return report.status === 'none'
    ? [false, false]
    : [closesAsChild(report), factValues(knownFacts(report), 'danger').includes('yes')];
}

/** Returns who opened the note of the newest proposal to close a record. */
export async function readersOfNote(record: string, storage: Storage): Promise<Set<PersonId>> {
  return await readersOf(record, storage, (await closureProposals(record, storage)).at(-1)?.version);
}

/** Returns who opened the story of a record, at any time or since a version: entries of one instant have an order, too. */
export async function readersOf(record: string, storage: Storage, since = 0): Promise<Set<PersonId>> {
  const readings = await readingsOf(record, storage);
  return new Set(readings.filter(({ seen }) => seen >= since).map(({ person }) => person));
}

async function readingsOf(record: string, storage: Storage) {
  const streams = await streamsOf(concepts.access.name, { name: 'record', value: record }, storage);
  const readings: { readonly person: PersonId; readonly seen: number }[] = [];
  for (const { stream, state, isForged } of await loadRecords(storage, streams)) {
    const opened = state as AccessState;
    if (isForged) continue;
    // An answer to a person about their own data leaves stories out.
    if (opened.status !== 'opened' || opened.purpose === 'answerPerson') continue;
    if (!opened.classes.includes('narrative')) continue;
    const [first] = await vouchedEntries(stream, storage);
    const [change] = (first?.changes ?? []) as readonly EventOf<'access'>[];
    if (change?.type === 'cards-opened') readings.push(change);
  }
  return readings;
}

/** Returns what others said of a report since somebody read its story; where nobody can, since their answer. */
export async function unreadBy(person: PersonId, report: string, answeredAt: Instant, parts: ReadingParts) {
  const readings = (await readingsOf(report, parts.storage)).filter((one) => one.person === person);
  const read = Math.max(0, ...readings.map(({ seen }) => seen));
  const said = (await vouchedEntries<ReportEvent>(report, parts.storage, read)).filter(
    ({ actor, changes }) =>
      actor.kind !== 'system' &&
      !(actor.kind === 'person' && actor.ref === person) &&
      changes.some(({ type }) => type === 'report-extended' || type === 'report-corrected'),
  );
  if (said.every(({ at }) => at < answeredAt) && !(await canBeRead(report, parts))) return [];
  return said;
}

/** Returns who proposed to close a report or a case, each with the version that it made. */
export async function closureProposals(
  record: string,
  storage: Storage,
): Promise<readonly { readonly by: PersonId; readonly version: number }[]> {
  const entries = await vouchedEntries(record, storage);
  return entries.flatMap(({ changes, version }) =>
    (changes as readonly (ReportEvent | EventOf<'case'>)[]).flatMap((change) =>
      change.type === 'closure-proposed' || change.type === 'case-closure-proposed' ? [{ by: change.by, version }] : [],
    ),
  );
}

/** Returns true while the note of the newest proposal to close can be opened. */
export async function hasNote(record: string, parts: ReadingParts): Promise<boolean> {
  const last = (await closureProposals(record, parts.storage)).at(-1);
  const cards = await parts.storage.cards(record);
  return anyCanBeOpened(
    cards.filter(({ subject }) => subject === `record@${last?.version}`),
    parts,
  );
}

/** Returns who closed a report: where it took two, whoever proposed it comes first. */
export async function closersOf(report: string, storage: Storage): Promise<readonly PersonId[]> {
  const closings = (await vouchedEntries<ReportEvent>(report, storage)).flatMap(({ changes, actor }) =>
    changes.flatMap((one) => (one.type === 'report-closed' ? [[one.proposedBy ?? actor.ref, actor.ref]] : [])),
  );
  return [...new Set(closings.at(-1))];
}

/** Returns true while some part of the story can be opened, but for the note of a proposal, or once the vault is open. */
export async function canBeRead(record: string, parts: ReadingParts): Promise<boolean> {
  // Somebody hid the story: nobody is told that there is nothing to read.
  if ((await goneCards(record, parts.storage)).some((card) => card.class === 'narrative')) return true;
  const told = (await parts.storage.cards(record)).filter((card) => card.class === 'narrative');
  if (told.length === 0) return false;
  const proposals = await closureProposals(record, parts.storage);
  const stories = told.filter(({ subject }) => !proposals.some(({ version }) => subject.endsWith(`@${version}`)));
  return anyCanBeOpened(stories, parts);
}

/** Returns false for cards that were erased or damaged, and for those whose key is gone for good. */
export async function anyCanBeOpened(cards: readonly StoredCard[], parts: ReadingParts): Promise<boolean> {
  for (const { bytes } of cards) if (bytes !== null && (await canBeOpened(bytes, parts))) return true;
  return false;
}

async function canBeOpened(
  bytes: NonNullable<StoredCard['bytes']>,
  { storage, vault }: ReadingParts,
): Promise<boolean> {
  try {
    const [wrapped] = await storage.keyring.get([cardKeyId(bytes)]);
    if (wrapped === undefined) return false;
    await vault?.open(wrapped);
    return true;
  } catch (error) {
    return !isKawalError(error, 'vault.unreadable') && !isKawalError(error, 'vault.key-unknown');
  }
}
