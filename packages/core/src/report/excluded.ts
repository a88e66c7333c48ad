import { owedNow } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { barredNow, exclusionsOf } from '../escalation/exclusion.ts';
import { knownFacts } from '../party/rules.ts';
import type { Context } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import type { ReportFacts } from './report.ts';

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

/** Named in it, or holding an office it names: such a person changes nothing about it. */
export function isExcluded(person: string, report: ReportFacts, stream: string, context: Context): boolean {
  const { chapter } = context;
  const escalation = escalationFor(stream, context);
  // What two people lifted, and whom the escalation's own policy bars, the escalation knows.
  if (escalation !== undefined && chapter !== null) {
    return barredNow(escalation, chapter, context.pinnedPolicy ?? chapter.policy).people.includes(person);
  }
  const facts = knownFacts(report);
  const excluded = exclusionsOf(facts, report.parties);
  if (chapter === null) return [...excluded.people, ...excluded.keptOut].includes(person);
  return barredNow({ facts, excluded, area: report.area, raised: null }, chapter, chapter.policy).people.includes(
    person,
  );
}
