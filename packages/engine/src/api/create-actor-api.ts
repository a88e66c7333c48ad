import type { Actor, Chapter, EscalationState, PersonId, ReportState } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { caseConcept, escalationConcept, reportConcept } from '@kawal/core/concepts';
import { officesToAsk } from '@kawal/core/escalation';
import type { AnyRefusal } from '@kawal/core/locales';
import { adviceFor } from '@kawal/core/policy';
import type { AnyConcept } from '@kawal/core/record';
import { type AddToReportInput, escalationOf, knownFacts, warningsFor } from '@kawal/core/report';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { mayReadDirectory } from '../command/named-people.ts';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type Additions, type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import type { RecordName } from '../concepts/concepts.ts';
import type { MarkKeeping } from '../lookup/keep-marks.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { Entropy } from '../ports/ports.ts';
import { foldEntry, loadRecord } from '../record/load.ts';
import type { LogTail } from '../record/log-tail.ts';
import type { NotifyParts } from '../session/notify-person.ts';
import { createActorReads, versionSeen } from './actor-reads.ts';
import { type AnswerParts, type AnswerVerb, answer } from './answer.ts';
import { withBarredContact } from './answer-receipt.ts';
import { type ApplyParts, applyChapter, type CheckedChapter, withChanges } from './apply-chapter.ts';
import { changePeople } from './change-people.ts';
import { closeCase, lowerInCase, withdrawReferral } from './close-case.ts';
import { unlinkReport } from './close-report.ts';
import { compareAccess } from './compare-access.ts';
import { eraseCards } from './erase-cards.ts';
import { readEvents } from './events.ts';
import { heldBy, isSaid, type Tool } from './held-by.ts';
import { isHidden, isSeen } from './look.ts';
import { lookUp, readAlike } from './look-up.ts';
import { readForMeeting } from './meeting-counts.ts';
import { openCards } from './open-cards.ts';
import { readOwed } from './owed.ts';
import { readCaseOwed } from './owed-case.ts';
import { readDossier, readDue } from './questions.ts';
import { fieldsOf, readCall } from './read-call.ts';
import { readNamesakes } from './read-namesakes.ts';
import { saidClosed } from './said-closed.ts';
import { closeReport, lowerReport, signedByReaders } from './sign-report.ts';
import { standingRefusal } from './standing.ts';
import type { ClosureReceipt, Verb } from './verb.ts';
import { type ActorApi, verbs } from './verbs.ts';

export interface ActorApiParts extends AnswerParts, ApplyParts, NotifyParts {
  /** Says whom a tool asked about before it hands a report in. */
  readonly tool?: Tool | undefined;
  readonly clock: NotifyParts['clock'];
  /** Tells when something was written. */
  readonly tail: LogTail;
  readonly entropy: Entropy;
  readonly raise: RaiseAlarm;
  readonly nextId: (now: number) => string;
  readonly lookups: MarkKeeping;
}

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

/** A verb as it is called: with a record where it continues one, then a body and options. */
type Called = (...given: readonly unknown[]) => Promise<Outcome<Receipt>>;

/** Verbs that do more than give their command, by the type of the command. */
const carriedOut: Readonly<
  Record<string, (outside: OutsideCommand, execute: Execute, parts: ActorApiParts) => Promise<Outcome<Receipt>>>
> = {
  'submit-report': (outside, execute, parts) => submit(outside, execute, parts),
  'add-to-report': add,
  'close-report': async (outside, execute, parts) => withStatus(await closeReport(outside, execute, parts), parts),
  'correct-report': lowerReport,
  'mark-duplicate': lowerReport,
  'end-path': signedByReaders,
  'give-up-call': signedByReaders,
  'lift-exclusion': signedByReaders,
  'unlink-report': unlinkReport,
  'check-consent': lowerInCase,
  'complete-referral': lowerInCase,
  'withdraw-referral': withdrawReferral,
  'note-age': lowerInCase,
  'record-identification': lowerInCase,
  'close-case': async (outside, execute, parts) => withCaseStatus(await closeCase(outside, execute, parts), parts),
  'note-absence': changesPeople,
  'cancel-absence': changesPeople,
  'swap-shift': changesPeople,
  'suspend-person': changesPeople,
  'reinstate-person': changesPeople,
};

function changesPeople(outside: OutsideCommand, execute: Execute, parts: ActorApiParts): Promise<Outcome<Receipt>> {
  return changePeople(outside, execute, { ...parts, ...parts.running });
}

/** Gives one actor every verb of the table, each as a command that `take` carries out. */
export function createActorApi(execute: Execute, parts: ActorApiParts): ActorApi {
  const reads = createActorReads(parts);
  const groups = Object.entries<Readonly<Record<string, Verb>>>(verbs).map(([group, rows]) => [
    group,
    {
      ...Object.fromEntries(
        Object.entries(rows).map(([name, verb]) => [name, namingFields(verb, calledBy(verb, execute, parts))]),
      ),
      ...reads[group],
    },
  ]);
  const { chapter, cards, cases, escalations, reports, ...others } = Object.fromEntries(groups) as Readonly<
    Record<string, Readonly<Record<string, Called>>>
  >;
  return {
    ...others,
    chapter: {
      ...chapter,
      apply: (reading: unknown, options?: unknown) => apply(reading, options, execute, parts),
      compareAccess: (reading: unknown) => compareAccessFor(reading, parts),
    },
    due: (question: unknown) => readDue(question, parts),
    events: (question: unknown) => readEvents(question, parts),
    reports: {
      ...reports,
      owed: (report: unknown) => readOwed(report, parts),
      dossier: (report: unknown) => readDossier(report, parts),
      forMeeting: (question: unknown) => readForMeeting(question, parts),
      namesakes: (names: unknown) => readNamesakes(names, parts),
      alike: (report: unknown) => readAlike(report, parts),
      lookUp: (sought: unknown) => lookUp(sought, execute, parts),
    },
    cases: { ...cases, owed: (theCase: unknown) => readCaseOwed(theCase, parts) },
    cards: {
      ...cards,
      open: namingFields(verbs.cards.open, (...given) => open(given[0], given[1], given[2], execute, parts)),
      erase: namingFields(verbs.cards.erase, (...given) => erase(given[0], given[1], given[2], execute, parts)),
    },
    escalations: {
      ...escalations,
      ...answering('acknowledge', execute, parts),
      ...answering('decline', execute, parts),
    },
  } as unknown as ActorApi;
}

/** Names the fields that a caller can set, where a body has one that nobody knows: the schema knows what Kawal adds as well. */
function namingFields(verb: Verb, call: Called): Called {
  const named = (one: AnyRefusal): AnyRefusal =>
    one.code === 'input.unknown-field' && one.field === '' ? { ...one, allowed: fieldsOf(verb) } : one;
  return async (...given) => {
    const outcome = await call(...given);
    return outcome.ok ? outcome : { ...outcome, refusals: outcome.refusals.map(named) };
  };
}

function calledBy(verb: Verb, execute: Execute, parts: ActorApiParts): Called {
  const isNamed = verb.on === 'record' || verb.on === 'report';
  return async (...given) => {
    const [record, body, options] = isNamed ? given : [undefined, ...given];
    const call = readCall(verb, { actor: parts.actor, record, body, options });
    if (!call.ok) return call;
    const { outside } = call;
    const refusal = (await standingRefusal(verb, outside, parts)) ?? (await dryRunRefusal(outside, parts));
    if (refusal !== null) return refusal;
    const special = (await isUnseen(outside, parts)) ? unseen : carriedOut[verb.type];
    const additions = typeof verb.on === 'function' ? { stream: verb.on } : {};
    const done =
      special === undefined
        ? await execute(requestOf(outside, fixedBy(verb, outside.actor), additions))
        : await special(outside, execute, parts);
    const outcome =
      verb.concept === 'escalation' && !goOn.includes(verb.type) ? await orClosed(done, outside, parts) : done;
    if (outside.dryRun) return foreseen(outcome);
    const counted = await asCounted(outcome, outside, parts);
    const isAnswer = verb.type === 'record-reply' || verb.type === 'relay-call';
    return isAnswer ? await withBarredContact(outside, counted, parts) : counted;
  };
}

/** Names the record of a dry run that passes, and counts none of its entries: some are hidden from the actor (0400). */
function foreseen(outcome: Outcome<Receipt>): Outcome<Receipt> {
  return outcome.ok ? { ...outcome, receipt: { stream: outcome.receipt.stream, version: 0 } } : outcome;
}

/** Answers a dry run about a record that its actor does not see as it answers one about none: it leaves no trace and warns nobody. */
async function dryRunRefusal({ dryRun, actor, stream }: OutsideCommand, parts: ActorApiParts) {
  if (!dryRun) return null;
  const record = stream?.replace(/^escalation\//, 'report/');
  const isTold = record !== undefined && actor.kind === 'person' && (await isSeen(record, actor, parts));
  return isTold ? null : refused({ code: 'record.not-found' as const });
}

/** Concepts, and a command, by which nobody acts on a record of which they have no view. */
const hiding: readonly string[] = ['case', 'referral', 'data-request', 'review-emergency'];

/** Tells whether a person may not know of a record. What stops the look stops the command, but no answer on record. */
async function isUnseen({ actor, concept, type, stream, dryRun }: OutsideCommand, parts: ActorApiParts) {
  const isAsked = stream !== undefined && actor.kind === 'person' && !dryRun;
  if (!isAsked || ![concept, type].some((one) => hiding.includes(one))) return false;
  return await isHidden(stream, actor, parts).catch(() => false);
}

/** Answers a command as one about no record, once its key and its fields were looked at (1470). */
function unseen(outside: OutsideCommand, execute: Execute): Promise<Outcome<Receipt>> {
  const { body, type, concept } = outside;
  const code = `${concept}.not-found` as 'case.not-found';
  return execute(requestOf(outside, {}, { said: { ...body, type }, unseen: [{ code }] }));
}

/** Commands about an escalation that go on once its report is closed. */
const goOn: readonly string[] = ['relay-call', 'give-up-call', 'lift-exclusion'];

/** Names a closed report to a person who may see it. */
async function orClosed(done: Outcome<Receipt>, { actor, stream }: OutsideCommand, parts: ActorApiParts) {
  if (actor.kind !== 'person' || stream === undefined) return done;
  return saidClosed(done, { person: actor.ref as PersonId, escalation: stream }, parts);
}

/** Counts only entries that the actor may see. The first entry of a record hides nothing. */
async function asCounted<Done extends Outcome<Receipt>>(
  outcome: Done,
  { actor, concept }: OutsideCommand,
  parts: ActorApiParts,
): Promise<Done> {
  const isCounted = actor.kind === 'person' && ['case', 'report', 'escalation', 'volunteer'].includes(concept);
  if (!isCounted || !outcome.ok || outcome.receipt.version <= 1) return outcome;
  return { ...outcome, receipt: { ...outcome.receipt, version: await versionSeen(outcome.receipt, actor, parts) } };
}

/** The values of the fields that the verb fixes by the actor. */
function fixedBy({ fixed }: Verb, actor: Actor): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fixed).flatMap(([name, value]) => (value === null ? [] : [[name, value(actor)]])),
  );
}

async function apply(reading: unknown, options: unknown, execute: Execute, parts: ActorApiParts) {
  const call = readCall(verbs.chapter.apply, { actor: parts.actor, body: {}, options });
  if (!call.ok) return call;
  return isChecked(reading) ? applyChapter(reading, call.outside, execute, parts) : noReading;
}

/** Compares for who may put the files into force: whoever else asks would learn who serves which office. */
async function compareAccessFor(reading: unknown, { actor, inForce, now, storage }: ActorApiParts) {
  if (!actor.ok) return actor;
  const { chapter, state } = await inForce.fresh();
  if (!isOfLpa({ actor: actor.actor, chapter, now: now() })) return refused({ code: 'record.not-found' });
  if (!isChecked(reading)) return noReading;
  return compareAccess(actor.actor, withChanges(reading, state, now()).chapter, { storage, inForce, now });
}

function isChecked(reading: unknown): reading is CheckedChapter {
  const { ok, chapter, bundle, cards } = (reading ?? {}) as Partial<CheckedChapter>;
  return ok === true && chapter?.directory !== undefined && bundle?.hash !== undefined && Array.isArray(cards);
}

async function open(record: unknown, opening: unknown, options: unknown, execute: Execute, parts: ActorApiParts) {
  const call = readCall(verbs.cards.open, { actor: parts.actor, body: opening, options });
  return call.ok ? openCards(call.outside, typeof record === 'string' ? record : '', execute, parts) : call;
}

async function erase(record: unknown, erasure: unknown, options: unknown, execute: Execute, parts: ActorApiParts) {
  const call = readCall(verbs.cards.erase, { actor: parts.actor, body: erasure, options });
  return call.ok ? eraseCards(call.outside, typeof record === 'string' ? record : '', execute, parts) : call;
}

type ReceivedReport = Exclude<ReportState, { readonly status: 'none' }>;

interface Taken {
  readonly report: ReceivedReport;
  readonly escalation: EscalationState;
  readonly chapter: Chapter | null;
}

/** Submits a report. A submission that is repeated is answered as the first one was, whatever happened to the report since. */
async function submit(outside: OutsideCommand, execute: Execute, parts: ActorApiParts) {
  let taken: Taken | undefined;
  const held = await heldBy(outside, parts);
  const committed: Additions['committed'] = (act, chapter) => {
    const stream = act.entries[0]?.stream ?? '';
    const report = act.record(stream)?.state as ReceivedReport;
    taken = { report, escalation: act.record(escalationOf(stream))?.state as EscalationState, chapter };
  };
  const outcome = await execute(requestOf(outside, {}, { held, committed }));
  if (!outcome.ok) return outcome;
  const { stream } = outcome.receipt;
  const { report, escalation, chapter } = taken ?? (await takenThen(stream, parts));
  // Whoever is held for a name stands in the report, and not in what its caller said: the answer to others tells nothing of it.
  const own = report.parties.filter((one) => isSaid(one, outside, parts));
  const isHeld = own.length < report.parties.length;
  const isTold = isHeld && isOfLpa({ actor: outside.actor, chapter, now: parts.now() });
  const shown = isTold ? report : { ...report, parties: own };
  const asked = isHeld && !isTold ? { ...escalation, facts: knownFacts(shown, chapter?.directory) } : escalation;
  const isParked = escalation.status === 'parked';
  return {
    ...outcome,
    receipt: {
      ...outcome.receipt,
      stream: stream as RecordName<'report'>,
      status: isParked ? 'parked' : 'escalating',
      // Of a parked report nobody of the chapter is told: its reporter is led to the nation's numbers.
      advise: adviceFor(isParked || chapter === null ? null : chapter.policy, asked),
      warnings: warned(shown, chapter, outside, parts, isTold),
      mayAsk: officesToAsk(shown, directoryFor(outside, chapter, parts)),
    },
  };
}

/** Returns the directory to whoever may read it. */
function directoryFor({ actor }: OutsideCommand, chapter: Chapter | null, { now }: ActorApiParts) {
  return chapter !== null && mayReadDirectory(actor, chapter.directory, now()) ? chapter.directory : undefined;
}

type Said = Parameters<typeof warningsFor>[0];

function warned(said: Said, chapter: Chapter | null, outside: OutsideCommand, parts: ActorApiParts, isHeld: boolean) {
  const readsDirectory = directoryFor(outside, chapter, parts) !== undefined;
  return chapter === null ? [] : warningsFor(said, chapter, readsDirectory, isHeld);
}

/** Adds to a report, and tells what to look at again in what was added. */
async function add(outside: OutsideCommand, execute: Execute, parts: ActorApiParts) {
  const held = await heldBy(outside, parts);
  const outcome = await execute(requestOf(outside, {}, { held }));
  if (!outcome.ok) return outcome;
  const { chapter } = await parts.inForce.cached();
  const { facts, chapterFacts, parties } = outside.body as unknown as AddToReportInput;
  const isHeld = held.some((one) => !isSaid(one, outside, parts));
  const isTold = isHeld && isOfLpa({ actor: outside.actor, chapter, now: parts.now() });
  const warnings = warned({ facts: { ...facts, ...chapterFacts }, parties }, chapter, outside, parts, isTold);
  return { ...outcome, receipt: { ...outcome.receipt, warnings } };
}

/** Returns a report and its escalation as they were taken in. */
async function takenThen(stream: string, { storage, inForce }: ActorApiParts): Promise<Taken> {
  const begun = async (concept: AnyConcept, record: string) => {
    const [entry] = await vouchedEntries(record, storage);
    return { bundle: entry?.bundle ?? null, state: entry && foldEntry(concept, concept.initial, entry) };
  };
  const report = await begun(reportConcept, stream);
  const escalation = await begun(escalationConcept, escalationOf(stream));
  const chapter = report.bundle === null ? null : await inForce.chapter(report.bundle);
  return { report: report.state as ReceivedReport, escalation: escalation.state as EscalationState, chapter };
}

async function withCaseStatus(outcome: Outcome<Receipt>, { storage }: ActorApiParts): Promise<Outcome<Receipt>> {
  if (!outcome.ok) return outcome;
  const { state } = await loadRecord(storage, caseConcept, outcome.receipt.stream);
  const status = (state as { readonly status: string }).status === 'closed' ? 'closed' : 'proposed';
  return { ...outcome, receipt: { ...outcome.receipt, status } as Receipt };
}

async function withStatus(outcome: Outcome<Receipt>, parts: ActorApiParts): Promise<Outcome<ClosureReceipt>> {
  if (!outcome.ok) return outcome;
  const report = (await loadRecord(parts.storage, reportConcept, outcome.receipt.stream)).state as ReportState;
  const status = report.status === 'closed' ? 'closed' : 'proposed';
  // Who closed it may know of it; where that ended meanwhile, nothing is said.
  const read = await readOwed(outcome.receipt.stream, parts);
  if (outcome.repeated && !read.ok) return read;
  const { owed: stillOwed, toCall, readBy } = read.ok ? read : { owed: [], toCall: [], readBy: [] };
  return {
    ...outcome,
    receipt: {
      ...outcome.receipt,
      ...{ stream: outcome.receipt.stream as RecordName<'report'>, status, stillOwed, toCall, readBy },
    },
  };
}

const noReading = refused({ code: 'input.wrong-kind', field: 'reading', expected: 'object' });

function answering(verb: AnswerVerb, execute: Execute, parts: ActorApiParts) {
  return {
    [verb]: (code: unknown, options?: unknown, given?: unknown) =>
      answer(verb, { code, options, given }, execute, parts),
  };
}
