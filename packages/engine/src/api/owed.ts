import type { Chapter, EscalationState, Instant, OfficeKind, PersonId, ReportState } from '@kawal/core';
import { standing } from '@kawal/core/access';
import { officesInPost } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import {
  type ClosureReason,
  deedsIn,
  escalationOf,
  lacksAct,
  mustBeRead,
  type ReportFacts,
  recordGoesOn,
  type Sighting,
  speaksFor,
  tracesOf,
  type Witness,
  witnessOf,
} from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import { type Refused, refused } from '../command/outcome.ts';
import { concepts } from '../concepts/concepts.ts';
import { type CallToRecord, callsLeft, callsToRecord } from '../due/calls-to-record.ts';
import {
  isLeftToReach,
  isUnread,
  type OwedOffice,
  owedSoFar,
  owedTo,
  type StillOwed,
  unclearedLast,
} from '../due/owed-so-far.ts';
import { secondsFor } from '../due/second-words.ts';
import { toldNow } from '../due/told-now.ts';
import { officesToNotify } from '../due/words.ts';
import { loadRecord } from '../record/load.ts';
import type { ReadParts } from './actor-reads.ts';
import { canBeRead, closureProposals, readersOfStory, readersToClose } from './close-report.ts';
import { isSeen } from './look.ts';
import { readCall } from './read-call.ts';
import { type ReferralsLeft, referralsLeft } from './referrals-left.ts';

/** Says what a report still owes, or refuses: strangers hear of no report. */
export type OwedAnswer =
  | {
      readonly ok: true;
      readonly owed: readonly OwedOffice[];
      /** Offices that are called or owed, each with who may record a call to it now. */
      readonly calls: readonly CallToRecord[];
      /** People to call, for their messages only lie in a folder: never the actor, nor whom the report names or bars. */
      readonly unsent: readonly PersonId[];
      /** Offices that a closed report leaves to be called although no floor wants it: the report itself asked. None of a drill. */
      readonly toCall: readonly OfficeKind[];
      /** Of a child, of unknown age, or of danger: whoever closes it says who saw the victim (1850). */
      readonly isGrave: boolean;
      /** Its referrals that are not over; the actor may not see one of them. */
      readonly referrals: ReferralsLeft;
      /** Who opened its story, of the actor and of the person who proposed to close it. */
      readonly readBy: readonly PersonId[];
      /** True while neither of them has, and somebody can: closing a report of a child, or of danger, is refused, and proposing it. */
      readonly unread: boolean;
      /** True while no reason that ends it closes it: nobody but the actor, or who proposed that, recorded an act (1480). */
      readonly undone: boolean;
      /** The proposal to close it that waits; left out for whoever cannot agree to it. */
      readonly proposal?: StandingProposal;
    }
  | Refused;

/** Says what the second person should know before they agree to a proposal to close. */
export interface StandingProposal extends Sighting {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: ClosureReason;
  /** `none` where it cannot be opened any more, too; `read` once the actor opened it on record since. */
  readonly note: 'none' | 'unread' | 'read';
  /** True while their word is refused: of a child, of somebody whose age is not known, or of danger, they read it first. */
  readonly unread: boolean;
  /** Offices whose officers close the report by it: they know of it, and are owed nothing once it is closed (0310). */
  readonly settles: readonly OfficeKind[];
  /** Traces of who is said to have seen the victim, and who met the victim (1975). */
  readonly witness?: Witness;
}

interface OwedParts extends ReadParts {
  readonly vault?: Vault | undefined;
}

const asking = { concept: 'report', type: 'owed', on: 'record', fixed: {} } as const;

/** Reads what a report still owes, for an actor who may decide on it. */
export async function readOwed(
  report: unknown,
  { actor, storage, vault, inForce, now, notifiers }: OwedParts,
): Promise<OwedAnswer> {
  const call = readCall(asking, { actor, record: report, body: {}, options: {} });
  if (!call.ok) return call;
  if (call.outside.actor.kind !== 'person') return refused({ code: 'report.needs-person' });
  const stream = escalationOf(call.outside.stream ?? '');
  if (!(await isSeen(call.outside.stream ?? '', call.outside.actor, { storage, inForce, now })))
    return refused({ code: 'report.not-found' });
  const { version, state } = await loadRecord(storage, concepts.escalation, stream);
  if (version === 0) return refused({ code: 'report.not-found' });
  const onRecord = state as EscalationState;
  const escalation = { ...onRecord, told: await toldNow(onRecord, storage) };
  const { chapter } = await inForce.fresh();
  const at = now();
  const all = owedTo(escalation, { actor: call.outside.actor, chapter, now: at });
  if (all === null) return refused({ code: 'report.not-found' });
  const owed = all.filter((one) => isLeftToReach(one, escalation, at) && isStanding(one, onRecord));
  const readers = await readersOfStory(escalation.report, storage);
  const proposals = await closureProposals(escalation.report, storage);
  const closers = new Set([call.outside.actor.ref, ...proposals.map(({ by }) => by)]);
  const readBy = [...closers].filter((one) => readers.has(one));
  const { state: known } = await loadRecord(storage, concepts.report, escalation.report);
  // Of a duplicate that two people close, the report that goes on asks for what is owed (0480).
  const isDuplicate =
    known.status === 'closing' && known.proposal.reason === 'duplicate' && (await isSpokenFor(known, storage));
  const isSecond =
    known.status === 'closing' &&
    standing(known.proposal, at) !== null &&
    secondsFor(escalation, known.proposal.by, { chapter, now: at }).includes(call.outside.actor.ref);
  const closing = isSecond ? [known.proposal.by, call.outside.actor.ref].filter((one) => one !== known.reporter) : [];
  const settles = chapter === null ? [] : closing.flatMap((one) => officesInPost(chapter.directory, one, at));
  const asks = known.status !== 'none' && mustBeRead(known) && readBy.length === 0;
  const reader = { person: call.outside.actor.ref, chapter, now: at, report: known, notifiers };
  const toSign = isSecond ? await readersToClose(escalation.report, known.proposal.reason, { storage, vault }) : null;
  const hasRead = toSign?.readers?.has(reader.person);
  return {
    ok: true,
    owed: unclearedLast(
      (isDuplicate ? [] : owed).map((one) => ({ ...one, ...owedSoFar(officesToNotify(one), escalation, reader) })),
    ),
    calls: callsToRecord(escalation, { chapter, now: at }),
    unsent: chapter === null ? [] : unsentIn(escalation, chapter, reader),
    toCall: callsLeft(escalation, { chapter }),
    referrals: await referralsLeft(escalation.report, storage, { actor: call.outside.actor, chapter, now: at }),
    readBy,
    isGrave: known.status !== 'none' && mustBeRead(known),
    unread: asks && (await canBeRead(escalation.report, { storage, vault })),
    undone: waitsForAct(known, escalation, reader.person, reader, isDuplicate),
    ...(isSecond && {
      proposal: {
        ...known.proposal,
        note: toSign?.hasNote !== true ? 'none' : hasRead === true ? 'read' : 'unread',
        unread: mustBeRead(known) && hasRead === false,
        settles: [...new Set(settles)],
        ...witnessIn(known, onRecord, reader),
      },
    }),
  };
}

/** Finds what a report knows of who is said to have seen the victim. */
function witnessIn(report: ReportState, escalation: EscalationState, at: Parameters<typeof lacksAct>[3]) {
  if (report.status !== 'closing' || at.chapter === null) return {};
  const since = report.graveAt ?? report.receivedAt;
  const done = { deeds: deedsIn(report, escalation, at, since), traces: tracesOf(escalation, at), since };
  const witness = withAdded(witnessOf(report.proposal, done), [report]);
  return witness === undefined ? {} : { witness };
}

/** Adds when its reports were added to since: an addition may tell of danger without ticking it (2006). */
export function withAdded(witness: Witness | undefined, reports: readonly (ReportState | undefined)[]) {
  const added = reports.flatMap((one) => (one === undefined || one.status === 'none' ? [] : (one.addedAt ?? [])));
  const addedAt = Math.max(0, ...added) as Instant;
  if (witness === undefined || [witness.since, ...witness.met.map(({ at }) => at)].some((at) => at >= addedAt))
    return witness;
  return { ...witness, addedAt };
}

/** Returns true while an open report waits for an act of somebody else than `by`, or than who proposed to close it (1480). */
export function waitsForAct(
  report: ReportState,
  escalation: EscalationState,
  by: PersonId,
  at: Parameters<typeof lacksAct>[3],
  isSpokenFor = true,
): boolean {
  if (report.status === 'none' || report.status === 'closed') return false;
  const waits = report.status === 'closing' ? standing(report.proposal, at.now) : null;
  const goesOn = waits?.reason === 'duplicate' ? isSpokenFor : recordGoesOn(waits?.reason);
  const first = waits !== null && secondsFor(escalation, waits.by, at).length > 0 ? waits.by : by;
  return !goesOn && lacksAct(report, escalation, first, at);
}

/** A closed report owes what nobody proved and nobody gave up, as the page of today says. */
function isStanding({ offices }: StillOwed, { status, owed }: EscalationState): boolean {
  return status !== 'closed' || owed.some((one) => one.offices.some((office) => offices.includes(office)));
}

function unsentIn(
  escalation: EscalationState,
  chapter: Chapter,
  { person, notifiers }: Pick<OwedParts, 'notifiers'> & { person: PersonId },
): readonly PersonId[] {
  const { people, named = [] } = barredNow(escalation, chapter);
  const told = new Set(escalation.told.map((one) => one.person));
  const isKept = (one: PersonId): boolean => one === person || people.includes(one) || named.includes(one);
  return [...told].filter((one) => !isKept(one) && isUnread([one], chapter, notifiers));
}

async function isSpokenFor(report: ReportFacts, storage: Storage): Promise<boolean> {
  if (report.duplicateOf === null) return false;
  const { state: first } = await loadRecord(storage, concepts.report, report.duplicateOf.of);
  return first.status !== 'none' && speaksFor(first, report);
}
