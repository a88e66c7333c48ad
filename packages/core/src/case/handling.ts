import type { HandlingArea } from '../area/area.ts';
import { handledIn, isPlace } from '../area/rules.ts';
import { isOfLpa, lpaPeople, type Matter, mayDecide } from '../authority/authority.ts';
import { accessRules } from '../authority/relation.ts';
import { allegationsOf, suspendedBy } from '../community/allegation.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { mayHandleCaseData, reportsNaming } from '../community/volunteer-rules.ts';
import type { Office, PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import { type Barred, isInPost, isSuspended, mayServe, officeFor, officesWith, peopleOf } from '../directory/rules.ts';
import { barredIn, notifiedIn } from '../escalation/authority.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { communityStream, escalationOf, volunteerClaim } from '../record/streams.ts';
import { asked, escalationFor } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';

/** A case or a referral, with the people who may work on it: nobody barred (X1–X5), no volunteer without training. */
export interface Handled {
  /** The report it came of, and those that were linked to it since. */
  readonly reports: readonly string[];
  readonly area: HandlingArea;
  /** People to whom the record was given. */
  readonly handlers: readonly PersonId[];
  /** The offices in which some were given it. */
  readonly offices?: OfficesOfHandlers;
  /** Set where nothing of it is left to do: nobody stands in any more (2001). */
  readonly isDone?: boolean;
}

type When = Pick<Context, 'chapter' | 'now'>;

export type OfficesOfHandlers = Readonly<Record<PersonId, readonly OfficeKind[]>>;

/** The lack of authority, as the codes of refusals end. The barred and strangers are answered as if there were none (X5). */
export type Lack = 'not-found' | 'not-trained';

/** Returns the records that decide an actor's authority. */
export function readsForAuthority(
  { reports, area }: Pick<Handled, 'reports' | 'area'>,
  actor: AnyActor,
): readonly Reference[] {
  return [...reports.flatMap(readsOfReport), ...claimsOfVolunteer(area, actor.ref)];
}

export function readsOfReport(report: string): readonly Reference[] {
  return [{ stream: report }, { stream: escalationOf(report) }];
}

/** Returns the authority that an actor lacks over a case or a referral, or null. */
export function lackOver(handled: Handled, context: Context, matter = matterOf(handled, context)): Lack | null {
  const { ref, role } = context.actor;
  if (!mayDecide(matter, context)) return 'not-found';
  // A suspended volunteer hears what one hears whose term is over (X5).
  return mayHandleAt(handled.area, ref, context) ? null : role === 'volunteer' ? 'not-trained' : 'not-found';
}

/**
 * Returns the authority that an actor lacks to begin something of a report. Who was only notified of it begins nothing once
 * it is over: that would open its cards to them anew (1930).
 */
export function lackToBegin(handled: Handled, cases: readonly Reference[], context: Context) {
  const matter = matterOf({ ...handled, isDone: hasNothingLeft(handled.reports, cases, context) }, context);
  const word = lackOver(handled, context, matter);
  if (word !== null || !isOver(handled.reports, cases, context)) return word;
  return lackOver(handled, context, { ...matter, isNotified: () => false }) === null ? null : 'report-closed';
}

/** Tells that nothing of the first of these reports is left to do, and that somebody of the LPA may open it (1930). */
export function isOver(reports: readonly string[], cases: readonly Reference[], context: Context): boolean {
  const { chapter, now } = context;
  if (chapter === null || !hasNothingLeft(reports, cases, context)) return false;
  const { people: barred } = barredFrom(reports, context);
  return lpaPeople(chapter.directory, now).some((ref) => !barred.includes(ref) && !isSuspended(chapter.directory, ref));
}

/** Tells that the first of these reports is closed, no call of it is owed, and no case of it is open. */
function hasNothingLeft(reports: readonly string[], cases: readonly Reference[], context: Context): boolean {
  const state = escalationFor(reports[0] ?? '', context);
  if (state?.status !== 'closed' || state.owed.length > 0 || state.sameAs !== undefined) return false;
  return cases.every((one) => (context.read<{ status: string }>(one)?.state.status ?? 'closed') === 'closed');
}

/** Returns true for who is in post or a trained, active volunteer at the place: of others, as far as an actor may know (1090, 1861). */
export function mayHandleAt(coded: HandlingArea, person: PersonId, context: Context): boolean {
  const area = handledIn(coded, context.chapter);
  const helps = helpsAt(area, person, context);
  // Anybody nominates anybody: a record of a volunteer takes no post away. Without a chapter nobody knows who has one.
  if (context.chapter === null) return helps !== false;
  return helps === true || officesAt(area, person, context).length > 0;
}

/** Tells of a volunteer whether they may handle what is at the place; undefined of who is none there. */
export function helpsAt(area: HandlingArea, person: PersonId, context: Context): boolean | undefined {
  const own = volunteerOf(area, person, context);
  const volunteer = own && (person === context.actor.ref ? suspendedBy(own, context.read) : volunteerFor(own, context));
  return volunteer && mayHandleCaseData(volunteer, context.now);
}

/** Returns the kinds of office in which a person may handle what is there: all of the LPA as one. */
function officesAt(coded: HandlingArea, person: PersonId, context: When): readonly OfficeKind[] {
  const { chapter, now } = context;
  if (chapter === null) return [];
  const area = handledIn(coded, chapter);
  const isHere = (office: Office) => mayServe(office, area) && isInPost(chapter.directory, office, person, now);
  const kinds = officesWith(chapter.directory, person).flatMap((office) => (isHere(office) ? office.kind : []));
  const isLpa = isOfLpa({ ...context, actor: { kind: 'person', ref: person, role: 'volunteer' } });
  return isLpa ? ['lpaDuty', ...kinds] : kinds;
}

/** Says in which offices a person is given a record; nothing where none is known. */
export function givenIn(area: HandlingArea, person: PersonId, context: Context): { offices?: readonly OfficeKind[] } {
  const offices = [...new Set(officesAt(area, person, context))];
  return offices.length === 0 ? {} : { offices };
}

/** Returns the handlers who still hold an office in which they were given the record, and those of no office (1945). */
export function handlersNow({ area, handlers, offices = {} }: Omit<Handled, 'reports'>, context: When) {
  if (context.chapter === null) return handlers;
  return handlers.filter((one) => {
    const given = Object.hasOwn(offices, one) ? offices[one] : undefined;
    return given === undefined || officesAt(area, one, context).some((kind) => given.includes(kind));
  });
}

/** Returns everybody barred by the reports now. A report's escalation knows what two people lifted (X7). */
export function barredFrom(reports: readonly string[], context: Context): Barred {
  const all = reports.map((report) => barredInReport(report, context));
  const each = (of: keyof Barred) => all.flatMap((one) => one[of] ?? []);
  const [offices, heads] = [each('offices') as OfficeKind[], each('heads') as OfficeKind[]];
  return { people: each('people'), offices, heads, named: each('named') };
}

export function matterOf(handled: Handled, context: Context): Matter {
  const { reports, area } = handled;
  // Its cards came of the first report. Those linked since bar, and let nobody in: whoever was told of one reads that one.
  const first = escalationFor(reports[0] ?? '', context);
  const isNotified = notifiedIn(first, context);
  const { decide: decidedBy } = accessRules.case;
  const matter = { area, isNotified, barred: barredFrom(reports, context), decidedBy };
  const handlers = handlersNow(handled, context);
  if (handled.isDone) return { ...matter, handlers };
  const notified = first?.told.map(({ person }) => person).filter(isNotified) ?? [];
  return { ...matter, handlers: [...handlers, ...standInsFor(matter, [...handlers, ...notified], context)] };
}

/** Offices whose people handle what nobody is left for, the nearest of a kind first (1979). */
const standIns: readonly OfficeKind[] = ['lastResort', 'uptdPpa', 'uptdPpaProvince', 'lpsk', 'coordinator'];

/** Returns who stands in where nobody of the LPA, of the handlers and of the notified may handle it (1979). */
function standInsFor({ area: coded, barred }: Matter, given: readonly PersonId[], context: Context) {
  const { chapter, now } = context;
  if (chapter === null) return [];
  const { directory } = chapter;
  const isFree = (one: PersonId) => !barred.people.includes(one);
  if (given.some((one) => isFree(one) && officesAt(coded, one, context).length > 0)) return [];
  if (lpaPeople(directory, now).some(isFree)) return [];
  const area = handledIn(coded, chapter);
  const serving = (kind: OfficeKind) => directory.offices.filter((one) => one.kind === kind && mayServe(one, area));
  const offices = standIns.flatMap((kind) => [officeFor(directory, kind, area) ?? [], serving(kind)].flat());
  const held = offices.map((office) =>
    peopleOf(office).filter((one) => isFree(one) && isInPost(directory, office, one, now)),
  );
  return held.find((people) => people.length > 0) ?? [];
}

function barredInReport(stream: string, context: Context): Barred {
  const report = context.read<ReportState>({ stream })?.state;
  const known =
    escalationFor(stream, context) ?? (report === undefined || report.status === 'none' ? null : asked(report));
  return known === null ? { people: [], offices: [] } : barredIn(known, context);
}

/** Names the allegations against a volunteer, and as far as they were read, what says whom their reports bar. */
export function readsOfVolunteer(volunteer: VolunteerState | undefined, read: Context['read']): readonly Reference[] {
  if (volunteer === undefined || volunteer.status === 'none') return [];
  return [allegationsOf(volunteer.person), ...reportsNaming(suspendedBy(volunteer, read)).flatMap(readsOfReport)];
}

/** Returns a volunteer as an actor may know them: to the LPA, with the reports that do not bar the actor (X5, 1083, 1090). */
export function volunteerFor(volunteer: VolunteerState, context: Context): VolunteerState {
  if (!isOfLpa(context)) return volunteer;
  const ofLpa = context.chapter === null ? [] : lpaPeople(context.chapter.directory, context.now);
  return suspendedBy(volunteer, context.read, (report) => {
    const { people } = barredFrom([report], context);
    // Where it would be hidden from all of the LPA nobody could end it: no app alone does that (X4).
    return !people.includes(context.actor.ref) || ofLpa.every((one) => people.includes(one));
  });
}

export function volunteerOf(area: HandlingArea, person: PersonId, { read }: Pick<Context, 'read'>) {
  const [claim] = claimsOfVolunteer(area, person);
  return claim === undefined ? undefined : read<VolunteerState>(claim)?.state;
}

export function claimsOfVolunteer(area: HandlingArea, person: string): readonly Reference[] {
  return isPlace(area) ? [{ claim: volunteerClaim(communityStream(area), person) }, allegationsOf(person)] : [];
}
