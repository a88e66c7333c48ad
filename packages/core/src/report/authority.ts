import { handledIn } from '../area/rules.ts';
import type { Matter } from '../authority/authority.ts';
import { accessRules } from '../authority/relation.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { isSuspended } from '../directory/rules.ts';
import { barredIn, notifiedIn } from '../escalation/authority.ts';
import { isStanding, owedNow } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { exclusionsOf, isStillNamed } from '../escalation/exclusion.ts';
import { knownFacts } from '../party/rules.ts';
import type { Context } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import type { ReportFacts } from './report.ts';
import { closesAsChild, declinersIn, mustBeRead } from './rules.ts';
import type { Deed } from './seen.ts';
import { countingTraces, type Trace, tracesIn } from './trace.ts';

type Asked = Pick<Context, 'chapter' | 'now'>;

/** The escalation of a report, where `reads` named it. */
export function escalationFor(report: string, { read }: Pick<Context, 'read'>): EscalationState | undefined {
  return read<EscalationState>({ stream: escalationOf(report) })?.state;
}

/** Returns true while a floor of the report owes a notification without evidence (R11). */
export function owesNotification(report: string, context: Context): boolean {
  const escalation = escalationFor(report, context);
  const { chapter, now } = context;
  return escalation !== undefined && chapter !== null && owedNow(escalation, chapter.directory, now).length > 0;
}

/** Returns true where nobody but `by` did anything by the record: of a child, or of danger, their word alone ends nothing (1480). */
export function lacksAct(
  report: ReportFacts,
  escalation: EscalationState | undefined,
  by: PersonId,
  at: Asked,
): boolean {
  if (escalation === undefined || at.chapter === null || !mustBeRead(report)) return false;
  return deedsIn(report, escalation, at, report.graveAt).every((one) => one.person === by);
}

/** Returns what was done by the record of a report since an instant: of who declined, by whom it is asked of. */
export function deedsIn(
  report: ReportFacts,
  { replies, informed = [], excluded, namings }: EscalationState,
  { chapter, now }: Asked,
  since: Instant | 0 = 0,
  isAsked: (ref: string) => boolean = () => true,
): readonly Deed[] {
  const acted = replies.filter((one) => one.level === 'acted' && isStanding(one, now));
  const tookOn = informed.filter((one) => one.hasEnded !== true && !excluded.offices.includes(one.office));
  const heard = closesAsChild(report)
    ? []
    : declinersIn(report).flatMap((ref) => (isAsked(ref) ? (report.help?.[ref] ?? []) : []));
  const all: readonly Deed[] = [
    ...acted.map(({ person, receivedAt: at, act: did }) => ({ person, at, did })),
    ...tookOn.map(({ person, at }) => ({ person, at })),
    ...heard.map(({ by: person, at }) => ({ person, at, did: 'declined' as const })),
  ];
  const counts = countingIn({ excluded, namings }, { chapter });
  return all.filter(({ person, at }) => at >= since && counts(person));
}

/** Tells whose word counts in a report: of nobody whom it names, or who is suspended. */
function countingIn(
  { excluded, namings }: Pick<EscalationState, 'excluded' | 'namings'>,
  { chapter }: Pick<Asked, 'chapter'>,
) {
  const isNamed = (person: PersonId) => excluded.people.includes(person) || isStillNamed(person, namings);
  return (one: PersonId) => !isNamed(one) && (chapter === null || !isSuspended(chapter.directory, one));
}

/** Returns what stands on a report of institutions themselves (1952). */
export function tracesOf(escalation: EscalationState | undefined, at: Asked): readonly Trace[] {
  if (escalation === undefined) return [];
  return countingTraces(barredIn(escalation, at).offices, tracesIn(escalation, at.now, countingIn(escalation, at)));
}

/** A report, as the question who may decide on it needs it. Its escalation knows what two people lifted (X7). */
export function matterOf(report: ReportFacts, stream: string, context: Context): Matter {
  const escalation = escalationFor(stream, context);
  return {
    area: handledIn(report.area, context.chapter),
    barred: barredIn(escalation ?? asked(report), context),
    isNotified: notifiedIn(escalation, context),
    reporter: report.reporter,
    decidedBy: accessRules.report.decide,
  };
}

/** A report without an escalation, as the question whom it bars needs it. */
export function asked(report: ReportFacts): Parameters<typeof barredIn>[0] {
  const facts = knownFacts(report);
  return { facts, excluded: exclusionsOf(facts, report.parties), area: report.area, raised: null };
}
