import type { Instant, PersonId, ReportState } from '@kawal/core';
import { mayDecide, secondWord } from '@kawal/core/access';
import {
  type CaseClosure,
  caseClosureReasons,
  closureWaiting,
  deedsOf,
  isGrave,
  lacksActIn,
  matterOf,
  needsNote,
  newestSaid,
  tracesInCase,
} from '@kawal/core/case';
import { caseConcept } from '@kawal/core/concepts';
import type { Context } from '@kawal/core/record';
import { recordGoesOn, type Witness, witnessOf } from '@kawal/core/report';
import type { Vault } from '@kawal/sdk';
import { type Refused, refused } from '../command/outcome.ts';
import type { StateOf } from '../concepts/concepts.ts';
import { askedBefore } from './asked-before.ts';
import { type CaseReading, caseNow, hasReadAll, openToDeciders, readingOf } from './close-case.ts';
import { type LookParts, lookAs } from './look.ts';
import { withAdded } from './owed.ts';
import { type ReadActor, readCall } from './read-call.ts';
import { accessTo } from './related.ts';

type KnownCase = Exclude<StateOf<'case'>, { readonly status: 'none' }>;

type Parts = LookParts & { readonly vault: Vault | undefined };

type Reason = keyof typeof caseClosureReasons;

/** Says what whoever closes a case should know before, or refuses: strangers hear of no case. */
export type CaseOwedAnswer =
  | {
      readonly ok: true;
      /** Of a child, of somebody whose age is not known, or of danger: two people of two institutions close it, who have read. */
      readonly isGrave: boolean;
      /** Reports whose story the actor has not opened; of a grave case they must before their word counts. */
      readonly toRead: CaseReading['toRead'];
      /** Linked reports that the actor may not open, and who may: where nobody, it closes without them (1991). */
      readonly shut: readonly { readonly report: string; readonly openTo: 'another' | 'nobody' }[];
      /** Reasons that this case can be closed for as it stands. */
      readonly reasons: readonly Reason[];
      /** Those of them whose first word takes a note. */
      readonly noteFor: readonly Reason[];
      /** A proposal waits and counts: it is not a week old, and whoever gave it has read what came since. */
      readonly waits: boolean;
      /** True while nobody but the actor, or the proposer, recorded an act: only a duplicate closes it (1520). */
      readonly undone: boolean;
      /** Who may agree to what waits, or to what the actor would propose. */
      readonly seconds: readonly PersonId[];
      /** The proposal to close it that waits; left out for whoever cannot agree to it. */
      readonly proposal?: StandingCaseProposal;
    }
  | Refused;

/** Says what the second person should know before they agree to a proposal to close a case. */
export interface StandingCaseProposal {
  readonly by: PersonId;
  readonly at: Instant;
  /** The reason, with what shows it. */
  readonly closure: CaseClosure;
  readonly note: CaseReading['note'];
  /** True while their word is refused: they read the stories and the note first. */
  readonly unread: boolean;
  /** Traces of who is said to have seen the victim, and who met the victim (1975). */
  readonly witness?: Witness;
}

const asking = { concept: 'case', type: 'owed', on: 'record', fixed: {} } as const;

/** Reads what whoever closes a case should know, for an actor who may decide on it. */
export async function readCaseOwed(
  theCase: unknown,
  { actor, ...parts }: Parts & { readonly actor: ReadActor },
): Promise<CaseOwedAnswer> {
  const call = readCall(asking, { actor, record: theCase, body: {}, options: {} });
  if (!call.ok) return call;
  const { actor: reader, stream = '' } = call.outside;
  if (reader.kind !== 'person') return refused({ code: 'case.needs-person' });
  const look = await lookAs(reader, parts);
  const view = (await look.views([stream])).get(stream);
  const context = look.context(stream);
  if (view !== 'whole' || accessTo(stream, context).decides !== true) return refused({ code: 'case.not-found' });
  await look.vouch();
  const state = look.state(stream) as KnownCase;
  if (state.status === 'closed') return refused({ code: 'case.closed', closedAt: state.closedAt });
  const grave = isGrave(state, context);
  const proposal = await proposalNow(stream, state, context, parts);
  const seconds = secondsFor(state, proposal?.by ?? reader.ref, context);
  const isSecond = proposal !== null && seconds.includes(reader.ref);
  const of = proposal?.reason === 'duplicate' ? await caseNow(proposal.of, parts) : null;
  const signing = { actor: reader, closure: { reason: proposal?.reason }, of };
  const services = [...state.services, ...(await askedBefore(state, parts))];
  await look.load(services.map(({ referral }) => referral));
  const { toRead, note, shut: closed } = await readingOf(stream, state, signing, parts);
  // What only marks hold to be the same may be hidden from the actor, and is not named.
  const linked = closed.filter((one) => state.furtherReports.some((further) => further === one));
  const open = await openToDeciders(linked, stream, reader, parts);
  const shut = linked.map((report) => ({ report, openTo: open.includes(report) ? 'another' : 'nobody' }) as const);
  const reasons = reasonsFor({ ...state, services }, context);
  // A proposal that nobody can agree to any more is nobody's.
  const first = proposal !== null && seconds.length > 0 ? proposal.by : reader.ref;
  const undone = !recordGoesOn(proposal?.reason) && lacksActIn(state, first, context);
  const noteFor = reasons.filter((reason) => needsNote(reason, state, context));
  const about = { isGrave: grave, toRead, shut, reasons, noteFor, seconds, waits: proposal !== null, undone };
  if (!isSecond) return { ok: true, ...about };
  const { by, at, noted: _, ...said } = proposal;
  const unread = grave && (toRead.length > 0 || note === 'unread');
  await look.load((state.acts ?? []).flatMap(({ of: asked }) => asked ?? []));
  const since = newestSaid(state, context) as Instant;
  const seen = witnessOf(said, { deeds: deedsOf(state, context), traces: tracesInCase(state, context), since });
  const told = [state.report, ...state.furtherReports].map((one) => context.read<ReportState>({ stream: one })?.state);
  const witness = withAdded(seen, told);
  return { ok: true, ...about, proposal: { by, at, closure: said, note, unread, ...(witness && { witness }) } };
}

/** Returns the proposal to close a case that still counts: nothing fell in its way, and whoever gave it has read what came since. */
export async function proposalNow(
  stream: string,
  state: KnownCase,
  context: Context,
  parts: Parts,
): Promise<KnownCase['proposal']> {
  const proposal = closureWaiting(state, { ...context, now: parts.now() });
  if (proposal === null) return null;
  const of = proposal.reason === 'duplicate' ? await caseNow(proposal.of, parts) : null;
  return !isGrave(state, context) || (await hasReadAll(stream, state, { by: proposal.by, of }, parts))
    ? proposal
    : null;
}

/** Returns who may decide on a case, and whose word would carry out what somebody proposed. */
export function secondsFor(state: KnownCase, by: PersonId, context: Context): readonly PersonId[] {
  const { report, furtherReports, area, handlers, offices = {} } = state;
  const matter = matterOf({ reports: [report, ...furtherReports], area, handlers, offices }, context);
  return Object.keys(context.chapter?.directory.people ?? {}).filter((ref) => {
    const asked = { ...context, actor: { kind: 'person', ref, role: 'volunteer' } as const };
    return ref !== by && mayDecide(matter, asked) && secondWord(by, matter, asked) === 'carries-out';
  });
}

/** Codes that a reason is refused with whatever shows it: an app offers no such reason. */
const never: readonly string[] = [
  ...['case.confirmed-not-closable-so', 'case.child-not-closable-so', 'case.not-taken-on'],
  ...['case.monitoring-incomplete', 'case.monitoring-short', 'case.no-authority-decision', 'case.no-final-judgment'],
];

function reasonsFor(state: KnownCase, context: Context): readonly Reason[] {
  const shown = { of: '', rechecks: 1, acknowledgedOn: 0, declinedOn: 0, decidedBy: 'court' };
  const isOffered = (reason: Reason, referral: string): boolean => {
    const closure = { ...shown, reason, referral } as unknown as CaseClosure;
    const decision = caseConcept.decide({ type: 'close-case', closure }, state, context);
    return decision.accepted || !decision.refusals.some(({ code }) => never.includes(code));
  };
  const referrals = ['', ...state.services.map(({ referral }) => referral)];
  return (Object.keys(caseClosureReasons) as Reason[]).filter((reason) =>
    referrals.some((one) => isOffered(reason, one)),
  );
}
