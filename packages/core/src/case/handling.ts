import type { HandlingArea } from '../area/area.ts';
import { isPlace } from '../area/rules.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { mayHandleCaseData } from '../community/volunteer-rules.ts';
import type { PersonId } from '../directory/directory.ts';
import { type Barred, officesHeld, servesLocally } from '../directory/rules.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { barredNow, exclusionsOf } from '../escalation/exclusion.ts';
import { knownFacts } from '../party/rules.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { communityStream, escalationOf, volunteerClaim } from '../record/streams.ts';
import type { ReportState } from '../report/report.ts';

/**
 * A case or a referral, with the people who may work on it. People barred in the report are barred here (X1–X5); so are
 * volunteers without valid training and code of conduct (UU 21/2007 Art 24).
 */
export interface Handled {
  /** The report it came of, and those that were linked to it since. */
  readonly reports: readonly string[];
  readonly area: HandlingArea;
  /** People to whom the record was given. */
  readonly handlers: readonly PersonId[];
}

/**
 * `hidden`: barred or a stranger, both answered as if there were no record (X5). `untrained`: a volunteer who may not
 * see cases now.
 */
export type Authority = 'handler' | 'needsPerson' | 'hidden' | 'untrained';

/** Returns the records that decide an actor's authority. */
export function readsForAuthority({ reports, area }: Omit<Handled, 'handlers'>, actor: AnyActor): readonly Reference[] {
  return [...reports.flatMap(readsOfReport), ...claimsOfVolunteer(area, actor.ref)];
}

export function readsOfReport(report: string): readonly Reference[] {
  return [{ stream: report }, { stream: escalationOf(report) }];
}

export function authorityOver(handled: Handled, context: Context): Authority {
  const { actor } = context;
  if (actor.kind !== 'person') return 'needsPerson';
  if (barredFrom(handled.reports, context).people.includes(actor.ref)) return 'hidden';
  if (!isEntitled(handled, context)) return 'hidden';
  const volunteer = volunteerOf(handled.area, context);
  const isFree = volunteer === undefined ? actor.role !== 'volunteer' : mayHandleCaseData(volunteer, context.now);
  return isFree ? 'handler' : 'untrained';
}

/** Returns everybody barred by the reports now. A report's escalation knows what two people lifted (X7). */
export function barredFrom(reports: readonly string[], context: Context): Barred {
  const all = reports.map((report) => barredInReport(report, context));
  return { people: all.flatMap(({ people }) => people), offices: all.flatMap(({ offices }) => offices) };
}

/** Returns true for an actor who lives among those concerned: by an office, or as a volunteer there. */
export function isLocalActor({ area }: Pick<Handled, 'area'>, context: Context): boolean {
  const { actor, chapter } = context;
  return (
    volunteerOf(area, context) !== undefined ||
    actor.role === 'volunteer' ||
    (chapter !== null && servesLocally(chapter.directory, actor.ref, area))
  );
}

function barredInReport(report: string, context: Context): Barred {
  const escalation = context.read<EscalationState>({ stream: escalationOf(report) })?.state;
  const told = context.read<ReportState>({ stream: report })?.state;
  const asked = escalation ?? askedOf(told);
  if (asked === null) return { people: [], offices: [] };
  const { people, keptOut, offices } = asked.excluded;
  if (context.chapter === null) return { people: [...people, ...keptOut], offices };
  return barredNow(asked, context.chapter, context.chapter.policy);
}

function askedOf(report: ReportState | undefined): Parameters<typeof barredNow>[0] | null {
  if (report === undefined || report.status === 'none') return null;
  const facts = knownFacts(report);
  return { facts, excluded: exclusionsOf(facts, report.parties), area: report.area, raised: null };
}

/** Told of the report, given the record, on duty at the LPA, or of the secretariat. */
function isEntitled({ reports, area, handlers }: Handled, { actor, chapter, now, read }: Context): boolean {
  if (handlers.includes(actor.ref) || actor.role === 'secretariat' || actor.role === 'lpaDuty') return true;
  const wasTold = (report: string): boolean =>
    read<EscalationState>({ stream: escalationOf(report) })?.state.told.some(({ person }) => person === actor.ref) ===
    true;
  if (reports.some(wasTold)) return true;
  return chapter !== null && officesHeld(chapter.directory, actor.ref, area, now).includes('lpaDuty');
}

function volunteerOf(area: HandlingArea, { actor, read }: Context): VolunteerState | undefined {
  const [claim] = claimsOfVolunteer(area, actor.ref);
  return claim === undefined ? undefined : read<VolunteerState>(claim)?.state;
}

function claimsOfVolunteer(area: HandlingArea, person: string): readonly Reference[] {
  return isPlace(area) ? [{ claim: volunteerClaim(communityStream(area), person) }] : [];
}
