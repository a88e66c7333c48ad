import { match, P } from 'ts-pattern';
import { servesLocally } from '../directory/rules.ts';
import { owedNow } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { barredNow, exclusionsOf } from '../escalation/exclusion.ts';
import { areaFact, type Facts, vocabulary } from '../policy/vocabulary.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { EventEnvelope } from '../record/event.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ClosureReason, ReportCommand, ReportEvent, ReportFacts, ReportState } from './report.ts';
import { escalationOf, isClosableFor, joinFacts, joinParties, knownFacts, mayConcernChild } from './rules.ts';

export const initialReport: ReportState = { status: 'none' };

type ReportDecision = Decision<ReportEvent, ReportRefusal>;

export function decideReport(command: ReportCommand, report: ReportState, context: Context): ReportDecision {
  return match([report, command])
    .with([{ status: 'none' }, { type: 'submit-report' }], ([, submission]) => decideSubmission(submission, context))
    .with([P._, { type: 'submit-report' }], () => refuse({ code: 'report.already-received' }))
    .with([{ status: P.union('open', 'closing') }, { type: 'add-to-report' }], ([, addition]) =>
      accept({ type: 'report-extended', facts: allFacts(addition), parties: addition.parties }),
    )
    .with([{ status: P.union('open', 'closing') }, { type: 'close-report' }], ([open, { reason }]) =>
      decideClosure(open, reason, context),
    )
    .with([P._, { type: P.union('add-to-report', 'close-report') }], () =>
      refuse({ code: 'report.not-open', status: report.status }),
    )
    .exhaustive();
}

export function evolveReport(report: ReportState, event: ReportEvent, envelope: EventEnvelope): ReportState {
  if (event.type === 'report-received') {
    const { type: _, ...facts } = event;
    return { status: 'open', ...facts, drill: envelope.drill === true };
  }
  if (report.status === 'none' || report.status === 'closed') return report;
  switch (event.type) {
    case 'report-extended':
      return {
        ...factsOf(report),
        status: 'open',
        facts: joinFacts(report.facts, event.facts),
        parties: joinParties(report.parties, event.parties),
      };
    case 'closure-proposed':
      return {
        ...factsOf(report),
        status: 'closing',
        proposal: { reason: event.reason, by: event.by, at: envelope.at },
      };
    case 'report-closed':
      return { ...factsOf(report), status: 'closed', reason: event.reason, closedAt: envelope.at };
  }
}

function decideSubmission(
  submission: Extract<ReportCommand, { type: 'submit-report' }>,
  context: Context,
): ReportDecision {
  const { area, channel, parties, reporter } = submission;
  return accept({
    type: 'report-received',
    area,
    channel,
    receivedAt: context.now,
    // A device's clock may run ahead; what was captured cannot be later than what arrived.
    capturedAt:
      submission.capturedAt === undefined || submission.capturedAt > context.now ? context.now : submission.capturedAt,
    facts: allFacts(submission),
    parties,
    reporter: reporter ?? null,
  });
}

/** A chapter's own facts stand beside the national ones, and never in their place (V5). */
function allFacts({ facts, chapterFacts = {} }: Pick<AddToReport, 'facts' | 'chapterFacts'>): Facts {
  const own = Object.entries(chapterFacts).filter(([name]) => !Object.hasOwn(vocabulary, name) && name !== areaFact);
  return { ...Object.fromEntries(own), ...facts };
}

type AddToReport = Extract<ReportCommand, { type: 'add-to-report' }>;

function decideClosure(
  report: Extract<ReportState, { status: 'open' | 'closing' }>,
  reason: ClosureReason,
  context: Context,
): ReportDecision {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse({ code: 'report.needs-person' });
  if (isExcluded(actor.ref, report, context)) return refuse({ code: 'report.excluded-person' });
  if (!isClosableFor(reason, report)) return refuse({ code: 'report.child-not-closable-so', reason });
  if (!mayConcernChild(report) && !owesTelling(context)) return accept({ type: 'report-closed', reason });
  if (report.status === 'open' || report.proposal.reason !== reason) {
    return accept({ type: 'closure-proposed', reason, by: actor.ref });
  }
  const { by } = report.proposal;
  if (by === actor.ref) return refuse({ code: 'report.needs-second-person', by });
  // Two people of one kelurahan could close a child's report among themselves.
  if (isLocal(by, report, context) && isLocal(actor.ref, report, context)) {
    return refuse({ code: 'report.needs-outsider', by });
  }
  return accept({ type: 'report-closed', reason });
}

/** Whether a floor of the report's ladder owes a telling that nothing proves (R11). */
function owesTelling(context: Context): boolean {
  const ladder = ladderOf(context);
  const { chapter, now } = context;
  return ladder !== undefined && chapter !== null && owedNow(ladder, chapter.directory, now).length > 0;
}

function ladderOf({ read, stream }: Context): EscalationState | undefined {
  return read<EscalationState>({ stream: escalationOf(stream) })?.state;
}

/** Named in it, or holding an office it names: such a person closes nothing. */
function isExcluded(person: string, report: ReportFacts, context: Context): boolean {
  const { chapter } = context;
  const ladder = ladderOf(context);
  // What two people lifted, and whom the ladder's own policy bars, the ladder knows.
  if (ladder !== undefined && chapter !== null) {
    return barredNow(ladder, chapter, context.pinnedPolicy ?? chapter.policy).people.includes(person);
  }
  const facts = knownFacts(report);
  const excluded = exclusionsOf(facts, report.parties);
  if (chapter === null) return [...excluded.people, ...excluded.keptOut].includes(person);
  return barredNow({ facts, excluded, area: report.area, raised: null }, chapter, chapter.policy).people.includes(
    person,
  );
}

function isLocal(person: string, { area }: ReportFacts, { chapter }: Context): boolean {
  return chapter !== null && servesLocally(chapter.directory, person, area);
}

function factsOf(report: Extract<ReportState, { status: 'open' | 'closing' }>): ReportFacts {
  const { area, channel, receivedAt, capturedAt, facts, parties, reporter, drill } = report;
  return { area, channel, receivedAt, capturedAt, facts, parties, reporter, drill };
}
