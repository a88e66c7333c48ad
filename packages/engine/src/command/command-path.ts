import { type Chapter, changesOf, system, toInstant } from '@kawal/core';
import type { Context } from '@kawal/core/record';
import type { ReportFacts } from '@kawal/core/report';
import { commandSchemas, extractPersonalData, readPlainCommand } from '@kawal/core/schemas';
import { type Blob, type Commit, type CommitOutcome, KawalError, type Storage, type Vault } from '@kawal/sdk';
import { type CommandOutbox, raiseAfterCommit } from '../alarm/raise-alarms.ts';
import { followLog, refuseUncarried } from '../audit/known-log.ts';
import { type OpenCard, writeCards } from '../cards/cards.ts';
import type { KeyPool } from '../cards/key-pool.ts';
import { type ChapterFound, type ChapterInForce, refuseUnreadable } from '../chapter/chapter-in-force.ts';
import { type AlarmOutboxCommand, alarmOutboxConcept, alarmOutboxOf } from '../concepts/alarm-outbox.ts';
import { conceptNamed, conceptOf } from '../concepts/concepts.ts';
import type { MarkKeeping } from '../lookup/keep-marks.ts';
import { type Alarm, alarmOf, type RaiseAlarm } from '../ports/alarm.ts';
import type { GuardedClock } from '../ports/guarded-clock.ts';
import type { Entropy, Faults } from '../ports/ports.ts';
import { followLogOf } from '../record/known-records.ts';
import { keepRecord } from '../record/load.ts';
import { chainKey, drawnChainKey } from '../record/store-id.ts';
import { carryChild } from './carry-child.ts';
import { carryNamings } from './carry-namings.ts';
import { sameClaim } from './draft.ts';
import { holdAccused } from './hold-accused.ts';
import { answerFor, bindKey, findAnswer, isKey, isSameBody, type KeyedBody, shortestKey } from './idempotency.ts';
import type { LastInstants } from './last-instants.ts';
import { mistypedPeople } from './named-people.ts';
import { type Outcome, type Receipt, type Refused, refused } from './outcome.ts';
import { strangeValues } from './own-facts.ts';
import { innerRequest, type Request } from './request.ts';
import { beginWork, type UnitOfWork } from './unit-of-work.ts';

/** Holds all that the path uses; the engine makes it once. */
export interface PathParts {
  readonly storage: Storage;
  readonly vault: Vault | undefined;
  readonly clock: GuardedClock;
  readonly entropy: Entropy;
  /** Names the next command, and the record that it begins. */
  readonly nextId: (now: number) => string;
  readonly faults: Faults | undefined;
  readonly raise: RaiseAlarm;
  readonly inForce: ChapterInForce;
  readonly instants: LastInstants;
  readonly keys: KeyPool;
  readonly lookups: MarkKeeping;
  readonly channels: readonly string[];
}

/** How often an act that lost a race is decided anew before the caller is told to try again. */
const longestRace = 16;
/** Where its caller must look again, as often as a clock that is behind and a store that begins take (0626). */
const longestLooked = 3;

/** The path of every command: key, door, people into cards, load, decide, react, one commit. Who loses a race decides again. */
export function executeCommand(request: Request, parts: PathParts): Promise<Outcome<Receipt>> {
  return parts.lookups.during(() => execute(request, parts));
}

async function execute(request: Request, parts: PathParts): Promise<Outcome<Receipt>> {
  const { storage, clock, entropy } = parts;
  // 1. Is this submission known already?
  if (request.key !== undefined && !isKey(request.key))
    return refused({ code: 'command.key-too-short', shortest: shortestKey });
  let known = await knownBy(request, storage);
  if (known?.stored !== undefined && !request.isConcealed) return repeated(known.bound, known.stored);

  await clock.compare();
  // 2. The door: is it well formed? What rules need of persons becomes facts; the persons become cards.
  const isUnsure = await isInDoubt(request, storage);
  const entered = admit(request, clock.now(), isUnsure);
  if (!entered.ok) return entered;
  if (request.unseen !== undefined) return refused(...request.unseen);
  parts.faults?.('intake.received');

  const commandId = parts.nextId(clock.now());
  const stream = streamOf(request, entered.command, commandId);
  let notBefore = 0;
  for (let race = 0; race < (request.looked === undefined ? longestRace : longestLooked); race += 1) {
    // 3. Load what it is about, decide, and let the other records react.
    const now = toInstant(Math.max(clock.now(), notBefore));
    const found = race === 0 ? await parts.inForce.cached() : await parts.inForce.fresh();
    const chapter = await chapterFor(request, found, storage);
    const work = await beginUnder(found, request, { commandId, now, chapter, race }, parts);
    const concept = conceptNamed(request.concept);
    const mistyped = strangeValues(request, chapter) ?? (await mistypedPeople(request, { chapter, now }, storage));
    const refusals = mistyped ?? (await work.execute(concept, stream, entered.command));
    // Another process wrote later than this one's clock says: time does not run back within a record.
    notBefore = work.notBefore();
    if (notBefore > now) continue;
    const receipt: Receipt = { stream, version: work.record(stream)?.version ?? 0 };
    if (refusals !== null || work.entries.length === 0 || request.dryRun) {
      // No commit will check whether what was read still stands, and ever stood together.
      if (await work.isOutdated()) continue;
      if (known?.stored !== undefined) return repeated(known.bound, known.stored);
      return refusals === null ? { ok: true, receipt, repeated: request.dryRun !== true } : refused(...refusals);
    }
    if (known?.stored !== undefined) known = await findAnswer(known.bound, storage);
    if (known?.stored !== undefined) return repeated(known.bound, known.stored);
    await refusePlanted(request.blobs ?? [], storage);
    await holdAccused(work, entered.cards, chapter, parts);
    await carryNamings(work, storage);
    await carryChild(work, storage);
    const alarms = alarmsOf(work, clock.jumpedBy());
    const owed = alarmOutboxOf(commandId);
    await addWhatFollows(work, alarms, owed, request, commandId);

    // 4. One commit: everything of this act, or nothing. No entry of a store is written before the key of links is drawn.
    if (work.chainKey !== (await drawnChainKey(storage, entropy))) continue;
    const open = await openCards(entered.cards, request, stream, work, parts);
    const cards = await writeCards(open, parts.keys, entropy, storage);
    if ((await request.isWhole?.()) === false) break;
    parts.faults?.('commit.before');
    const answer = known && { answer: answerFor(known.bound, receipt) };
    const commit = work.commit({ ...answer, cards, blobs: request.blobs ?? [], destroyed: request.destroyed ?? [] });
    const outcome = await storage.commit(commit);
    parts.faults?.('commit.after');
    const answered = concluded(outcome, commit, known?.bound, work, receipt, parts);
    if (answered === 'again') continue;
    if (outcome.outcome === 'committed') request.committed?.(work, chapter);
    if (outcome.outcome === 'committed' && alarms.length > 0)
      await raiseAfterCommit(owed, alarms, parts, commandOutbox(parts));
    if (outcome.outcome === 'committed')
      parts.lookups.note(request.actor.kind !== 'system' || request.concept === 'session', open);
    parts.keys.refill();
    return answered;
  }
  return refused({ code: 'command.contended' });
}

/** Looks up what the key of a request was answered with; of a concealed one its row alone, until it would be written. */
async function knownBy(request: Request, storage: Storage) {
  if (request.key === undefined) return undefined;
  const bound = bindKey(request.key, bodyOf(request));
  return request.isConcealed ? { bound, stored: await storage.answer(bound.key) } : await findAnswer(bound, storage);
}

/** Tells whether a command counts for less; a concealed one looks at the log in any case, as many times as the others. */
async function isInDoubt({ command, isConcealed }: Request, storage: Storage): Promise<boolean> {
  const isDoubted = doubted.includes(command.type);
  const altered = isDoubted || isConcealed ? await followLog(storage).catch(() => 0) : undefined;
  return isDoubted && altered !== undefined;
}

/** Commands that count for less while the log is known to lack acts, as a suspension of whoever gives them (1266, 1281). */
const doubted = ['record-reply', 'add-to-report'];

/** Commands that people go on giving where nobody can tell who is who, besides those that put the files right. */
const withoutPost = ['submit-report', 'add-to-report', 'record-reply', 'record-decline', 'withdraw-reply'];

function isGuarded({ actor, inner, concept, command }: Request): boolean {
  return actor.kind === 'person' && !inner && concept !== 'chapter' && !withoutPost.includes(command.type);
}

/** Tells whether the log is read on first: wherever a person goes on with a record, whether there is one or not (1215). */
function isFollowed(request: Request): boolean {
  return isGuarded(request) || (request.actor.kind === 'person' && !request.inner && request.stream !== undefined);
}

async function chapterFor(request: Request, found: ChapterFound, storage: Storage): Promise<Chapter | null> {
  if (isGuarded(request)) refuseUnreadable(found);
  if (isGuarded(request)) await refuseUncarried(storage);
  else if (isFollowed(request)) await followLogOf(storage);
  return found.chapter ?? found.lastReadable;
}

/** Refuses to name files by hashes under which other bytes stand: the storage leaves these alone, so nobody could read the files. */
async function refusePlanted(blobs: readonly Blob[], storage: Storage): Promise<void> {
  for (const { hash, bytes } of blobs) {
    const stored = await storage.blob(hash);
    if (stored === undefined || Buffer.compare(stored, bytes) === 0) continue;
    throw new KawalError('storage.corrupt', 'other bytes stand under the hash of a file of the chapter', {
      source: 'engine',
    });
  }
}

/** Begins to decide under the chapter that was found in force. */
async function beginUnder(
  { lastReadable, state, version: chapterVersion }: Awaited<ReturnType<ChapterInForce['fresh']>>,
  request: Request,
  { race, ...at }: Pick<Context, 'commandId' | 'now' | 'chapter'> & { readonly race: number },
  { storage, raise, channels, inForce, instants }: PathParts,
): Promise<UnitOfWork> {
  const { actor, drill, found, looked = [] } = request;
  return beginWork({
    ...at,
    isGuarded: isGuarded(request),
    isFollowed: isFollowed(request) || request.isConcealed === true,
    isConcealed: request.isConcealed,
    isAsked: !request.inner,
    isContended: race > 0,
    // Who lost a race looks anew.
    found: [...(race === 0 && found !== undefined ? [found] : []), ...looked],
    chainKey: await chainKey(storage),
    storage,
    actor,
    policyUnreadable: lastReadable !== null,
    bundle: state.bundle,
    chapterVersion,
    raise,
    channels,
    drill,
    policy: (hash) => inForce.policy(hash),
    lastInstant: instants.of,
  });
}

/** Adds to the same commit the alarms that it owes, and the command that follows the request. */
async function addWhatFollows(
  work: UnitOfWork,
  alarms: readonly Alarm[],
  owed: string,
  request: Request,
  commandId: string,
): Promise<void> {
  const owing: AlarmOutboxCommand = { type: 'owe-alarms', alarms };
  if (alarms.length > 0) await work.execute(alarmOutboxConcept, owed, owing);
  if (request.followUp !== undefined) {
    const { concept, command } = request.followUp;
    await work.execute(conceptNamed(concept), `${concept}/${commandId}`, command);
  }
}

/** How the record that owes alarms is told of them, from the inside. */
export function commandOutbox(parts: PathParts): CommandOutbox {
  return (stream, command) =>
    executeCommand(innerRequest(system, alarmOutboxConcept.name, stream, { ...command }), parts);
}

type Admitted =
  | {
      readonly ok: true;
      readonly command: { readonly type: string };
      readonly cards: readonly Omit<OpenCard, 'version' | 'record'>[];
    }
  | Refused;

function admit(request: Request, now: Context['now'], isUnsure: boolean): Admitted {
  if (request.inner) return { ok: true, command: request.command, cards: request.cards ?? [] };
  const read = readPlainCommand(commandSchemas[request.concept as keyof typeof commandSchemas], request.command);
  if (!read.accepted) return refused(...read.refusals);
  const derived: object = conceptNamed(request.concept).derive?.(read.value, now) ?? read.value;
  const value = isUnsure ? { ...derived, unsure: true } : derived;
  const { facts, cards } = extractPersonalData(read.schema, value);
  const command = { ...(facts as { type: string }), ...flagsAdded(read.value as object, value) };
  return { ok: true, command: withHeld(command, request), cards: [...cards, ...(request.cards ?? [])] };
}

/** Adds those whom a command keeps out for a name or a reference, marked: nobody answers for them. */
function withHeld<Command extends { type: string }>(command: Command, { held = [] }: Request): Command {
  const { parties = [] } = command as Partial<Pick<ReportFacts, 'parties'>>;
  return held.length === 0
    ? command
    : { ...command, parties: [...parties, ...held], byApps: held.map(({ ref }) => ref) };
}

/** Returns the flags that a concept derived: extraction knows the fields of the schema alone, and drops any other. */
function flagsAdded(before: object, after: object): object {
  return Object.fromEntries(
    Object.entries(after).filter(([name, flag]) => !Object.hasOwn(before, name) && flag === true),
  );
}

/** Addresses each card. Later additions about a person get a card of their own; a chapter's cards are replaced. */
async function openCards(
  contents: readonly Omit<OpenCard, 'version' | 'record'>[],
  request: Request,
  stream: string,
  work: UnitOfWork,
  { storage }: PathParts,
): Promise<readonly OpenCard[]> {
  if (contents.length === 0) return [];
  const replaces = request.cards !== undefined;
  const stored = replaces ? await storage.cards(stream) : [];
  const version = work.record(stream)?.version ?? 1;
  const own = work.entries.find((entry) => entry.stream === stream);
  const first = own?.version === 1;
  return contents.map((content) => {
    const subject =
      replaces || first ? content.subject : `${refIn(own?.changes[0], content.subject, request)}@${version}`;
    const before = stored.find((card) => card.subject === subject && card.class === content.class);
    return { ...content, record: stream, subject, version: (before?.version ?? 0) + 1 };
  });
}

/** Returns the reference that a change has for a person of its command: their cards go with them (1401). */
function refIn(change: object | undefined, person: string, { command }: Request): string {
  const refsOf = (of: object = {}) => (of as Partial<Pick<ReportFacts, 'parties'>>).parties?.map(({ ref }) => ref);
  // Who is corrected keeps their reference, and a correction names those alone whose part, age or safety it changes.
  if (command.type === 'correct-report') return person;
  return refsOf(change)?.[refsOf(command)?.indexOf(person) ?? -1] ?? person;
}

/** Returns the alarms that the changes of this command raise, and the alarm of a clock that jumped. */
function alarmsOf({ entries }: UnitOfWork, jumpedBy: number): readonly Alarm[] {
  const alarms = changesOf(entries)
    .map(({ change, ...entry }): Alarm | undefined => {
      const alarm = conceptOf(entry.stream).alarms?.(change);
      return alarm && alarmOf(alarm, entry);
    })
    .filter((alarm) => alarm !== undefined);
  return jumpedBy === 0 ? alarms : [...alarms, { code: 'clock.jumped', byMs: jumpedBy }];
}

function concluded(
  outcome: CommitOutcome,
  commit: Commit,
  bound: KeyedBody | undefined,
  work: UnitOfWork,
  receipt: Receipt,
  { storage, clock, instants }: PathParts,
): Outcome<Receipt> | 'again' {
  switch (outcome.outcome) {
    case 'committed': {
      clock.stored(commit.at);
      clock.jumpStored();
      for (const record of work.written()) keepRecord(storage, record);
      for (const { stream, expected, events } of commit.writes)
        instants.wrote(stream, expected + events.length, commit.at);
      return { ok: true, receipt, repeated: false };
    }
    case 'repeated':
      return bound === undefined ? 'again' : repeated(bound, outcome.answer);
    case 'claimed':
      // Where the claim was looked up to decide, decide again on who holds it now: the domain has better words for it.
      return commit.claimReads.some((read) => sameClaim(read, outcome.claim))
        ? 'again'
        : refused({ code: 'command.claimed', claim: outcome.claim, holder: outcome.holder });
    case 'conflict':
      return 'again';
  }
}

function repeated(bound: KeyedBody, stored: { readonly fingerprint: string; readonly text: string }): Outcome<Receipt> {
  if (!isSameBody(bound, stored)) return refused({ code: 'command.key-of-another-body' });
  return { ok: true, receipt: JSON.parse(stored.text) as Receipt, repeated: true };
}

/** Names the record: as given, as the body says, or after the command. */
function streamOf({ concept, stream }: Request, command: { readonly type: string }, commandId: string): string {
  if (typeof stream === 'function') return stream({ ...command });
  return stream ?? `${concept}/${commandId}`;
}

/** Returns what an idempotency key is bound to: who says what in what role, about which record, and whether in earnest. */
function bodyOf({ actor, concept, stream, command, drill, said = command }: Request): unknown {
  return {
    actor: { kind: actor.kind, ref: actor.ref, role: actor.role },
    concept,
    stream: typeof stream === 'string' ? stream : null,
    command: said,
    drill,
  };
}
