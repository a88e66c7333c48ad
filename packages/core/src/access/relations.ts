import type { KemendagriCode } from '../area/area.ts';
import { isInAnyPost, isOfLpa, lpaPeople, relationsTo } from '../authority/authority.ts';
import { type Relation, ruleOf } from '../authority/relation.ts';
import { casesBeside, restrictionsOfPerson } from '../case/age.ts';
import type { CaseState } from '../case/case.ts';
import {
  barredFrom,
  type Handled,
  isOver,
  type Lack,
  lackOver,
  matterOf,
  readsForAuthority,
  readsOfVolunteer,
} from '../case/handling.ts';
import { handledOf, reportsOf } from '../case/rules.ts';
import { suspendedBy } from '../community/allegation.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { reportsNaming } from '../community/volunteer-rules.ts';
import { officesInPost } from '../directory/institution.ts';
import { matterOf as matterOfEscalation } from '../escalation/authority.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Claim, Context, Reference } from '../record/concept.ts';
import { escalationOf, restrictionsIn } from '../record/streams.ts';
import type { ReferralState } from '../referral/referral.ts';
import { handledReferral, hasEnded, isHandedOver, speaksForAddressee } from '../referral/rules.ts';
import { matterOf as matterOfReport } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import type { AccessState, Emergency } from './access.ts';
import type { EmergencyReviewer } from './choices.ts';

/** The relations of an actor to a record, and the lack where somebody who handles it may not see it now. */
export interface Related {
  readonly held: readonly Relation[];
  readonly lack?: Lack;
  /** The people whom its reports bar or name: their word counts for nothing, whenever they gave it (0943). */
  readonly out: readonly string[];
}

const nobody: Related = { held: [], out: [] };

/** Returns how an actor is related to a record: the barred, the suspended and apps to nothing, to other records the LPA alone. */
export function relationsToRecord(record: string, context: Context): Related {
  const state = context.read<{ readonly status: string }>({ stream: record })?.state;
  if (state === undefined || state.status === 'none') return nobody;
  switch (record.slice(0, record.indexOf('/'))) {
    case 'report':
      return ofMatter(matterOfReport(state as Known<ReportState>, record, context), context, record);
    case 'escalation':
      return ofMatter(matterOfEscalation(state as EscalationState, context), context, record);
    case 'case':
      return handling(handledOf(state as Known<CaseState>), context);
    case 'referral':
      return ofReferral(state as Known<ReferralState>, context);
    case 'volunteer': {
      const volunteer = state as Known<VolunteerState>;
      const area = volunteer.community.slice('community/'.length) as KemendagriCode;
      const { people: named } = barredFrom(reportsNaming(suspendedBy(volunteer, context.read)), context);
      // An allegation suspends: who is named in a report must not read it off their own record (X5).
      return ofMatter({ area, barred: { people: [volunteer.person], offices: [], named } }, context);
    }
    case 'data-request': {
      const { held, ...more } = relationsToRecord((state as unknown as { record: string }).record, context);
      return { ...more, held: held.filter((one) => one === 'lpa') };
    }
    default:
      return isOfLpa(context) ? { ...nobody, held: ['lpa'] } : nobody;
  }
}

type Known<State> = Exclude<State, { readonly status: 'none' }>;

function ofMatter(matter: Parameters<typeof relationsTo>[0], context: Context, record = '') {
  const { people, named = [] } = matter.barred;
  const held = relationsTo({ ...matter, isEmergency: isOpened(record, context) }, context);
  return { held, out: [...people, ...named] };
}

function handling(handled: Handled, context: Context, matter = matterOf(handled, context)): Related {
  const lack = lackOver(handled, context, matter);
  const related = ofMatter(matter, context, handled.reports[0]);
  return lack === null || related.held.includes('emergency') ? related : { ...nobody, lack };
}

/** Returns how an actor is related to a record whose cards are opened: who handles a case, to its report too. */
export function relationsToCards(record: string, context: Context): Related {
  const related = relationsToRecord(record, context);
  const state = record.startsWith('report/') ? context.read<ReportState>({ stream: record })?.state : undefined;
  if (state === undefined || state.status === 'none' || !isHandled(record, context)) return related;
  return ofMatter({ ...matterOfReport(state, record, context), handlers: [context.actor.ref] }, context, record);
}

/**
 * Returns the relations that open the cards of a record. To have been notified of a report opens them until nothing of it
 * is left to do, and where nobody of the LPA may (1930). A referral that has ended is over with its report (1980).
 */
export function cardRelations(record: string, context: Context): readonly Relation[] {
  const { read } = context;
  const { cards = [] } = ruleOf(record);
  const referral = record.startsWith('referral/') ? read<Known<ReferralState>>({ stream: record })?.state : undefined;
  const mayEnd = referral === undefined ? /^(?:report|escalation)\//.test(record) : hasEnded(referral.status);
  if (!mayEnd) return cards;
  const cases = referral === undefined ? casesOf(record, [], read) : casesBeside(referral, read);
  return isOver(referral === undefined ? [record] : reportsOf(referral), cases, context)
    ? cards.filter((one) => one !== 'notified')
    : cards;
}

/** Returns true for somebody in post who has an open case that came of a report. A linked report gives nothing. */
function isHandled(report: string, context: Context): boolean {
  const { actor, chapter, read } = context;
  if (chapter === null || !isInAnyPost(actor.ref, context)) return false;
  return casesOf(report, [], read).some((one) => {
    const state = read<CaseState>(one)?.state;
    if (state === undefined || state.status === 'none') return false;
    const matter = matterOf(handledOf(state), context);
    return matter.handlers?.includes(actor.ref) === true && lackOver(handledOf(state), context, matter) === null;
  });
}

/** Returns the cases of a report, and what says whether an actor may handle them, as far as what was read names them. */
export function readsToHandle(report: string, read: Context['read'], actor: AnyActor): readonly Reference[] {
  if (!report.startsWith('report/')) return [];
  const cases = casesOf(report, [], read);
  const found = cases.flatMap((one) => read<CaseState>(one)?.state ?? []);
  return [...cases, ...found.flatMap((one) => (one.status === 'none' ? [] : readsForAuthority(handledOf(one), actor)))];
}

/** The claim by which the emergency access of a person is found. A person has one at a time. */
export function emergencyClaim(person: string): Claim {
  return { name: 'emergency', value: person };
}

/** The claim of an emergency access that was found not needed: its person opens that report so no more. */
export function notNeededClaim(person: string, record: string): Claim {
  return { name: 'emergency-not-needed', value: `${person} ${record}` };
}

function isOpened(record: string, { actor, now, read }: Context): boolean {
  const open = record === '' ? undefined : read<AccessState>({ claim: emergencyClaim(actor.ref) })?.state;
  return open?.status === 'emergency' && now < open.until && escalationOf(open.record) === escalationOf(record);
}

/** Offices whose people review an emergency access where the report bars all of the LPA. */
const standIns: ReturnType<typeof officesInPost> = ['lastResort', 'uptdPpa', 'uptdPpaProvince'];

/** Returns who reviews an emergency access: the LPA, or who was told where the report bars all of it, or nobody. */
export function reviewersOf(
  { record, person }: { readonly record: string; readonly person: string },
  context: Context,
): { readonly by: EmergencyReviewer; readonly people: readonly string[] } {
  const { chapter, now, read } = context;
  const report = read<ReportState>({ stream: record })?.state;
  if (chapter === null || report === undefined || report.status === 'none') return { by: 'lpa', people: [] };
  const matter = matterOfReport(report, record, context);
  const kept = [...(matter.barred.named ?? []), person];
  const isHeld = (ref: string, relation: Relation): boolean =>
    relationsTo(matter, { chapter, now, actor: { kind: 'person', ref, role: 'volunteer' } }).includes(relation);
  const holding = (people: readonly string[], relation: Relation): readonly string[] =>
    people.filter((ref) => !kept.includes(ref) && isHeld(ref, relation));
  const ofLpa = holding(lpaPeople(chapter.directory, now), 'lpa');
  if (ofLpa.length > 0) return { by: 'lpa', people: ofLpa };
  const beside = Object.keys(chapter.directory.people).filter((ref) =>
    officesInPost(chapter.directory, ref, now).some((kind) => standIns.includes(kind)),
  );
  const people = holding(beside, 'notified');
  return { by: people.length > 0 ? 'standIns' : 'nobody', people };
}

/** Returns true for who reviews an emergency access, its own person among the LPA: they hear why they may not. */
export function mayReview(access: Emergency, context: Context): boolean {
  const { held, out } = relationsToRecord(access.record, context);
  const isWho = (people: readonly string[]): boolean => people.includes(context.actor.ref);
  return (held.includes('lpa') && !isWho(out)) || isWho(reviewersOf(access, context).people);
}

function ofReferral(referral: Known<ReferralState>, context: Context): Related {
  const handled = handledReferral(referral, context);
  const related = handling(handled, context);
  // UU 27/2022 Art 16(2).
  const isAddressee = isHandedOver(referral.status) && speaksForAddressee(referral, context);
  if (related.lack !== 'not-found' || !isAddressee) return related;
  return barredFrom(handled.reports, context).people.includes(context.actor.ref)
    ? nobody
    : { ...nobody, held: ['addressee'] };
}

/** Names cases about a record: those given, and which a victim of it or of a report given has, or is about to have; of a volunteer, reports that suspect them. */
export function casesOf(record: string, cases: readonly string[], read: Context['read']): readonly Reference[] {
  const volunteer = record.startsWith('volunteer/') ? read<VolunteerState>({ stream: record })?.state : undefined;
  const suspecting = volunteer === undefined ? [] : reportsNaming(suspendedBy(volunteer, read));
  const about = [...new Set([...cases, ...suspecting])];
  const reports = [...new Set([record, ...about])].filter((one) => one.startsWith('report/'));
  const claims = reports.flatMap((report) => casesBeside({ report, victim: null }, read));
  return [...about.map((stream) => ({ stream })), ...claims];
}

/** Names the restrictions that may hold on the data of a record, or of the reports behind it (UU 27/2022 Art 41). */
export function restrictionsOn(record: string, read: Context['read']): readonly Reference[] {
  const state = read<ReportState | CaseState | ReferralState>({ stream: record })?.state;
  if (state === undefined || state.status === 'none') return [];
  if ('victim' in state) return restrictionsOfPerson(state, read);
  return restrictionsIn([record], peopleNamedIn(record, read));
}

/** The people whom a report names, as `p1`; of any other record, nobody. */
export function peopleNamedIn(record: string, read: Context['read']): readonly string[] {
  const state = read<ReportState>({ stream: record })?.state;
  return state !== undefined && 'parties' in state ? state.parties.map(({ ref }) => ref) : [];
}

/** Returns the records that say how an actor is related to one, as far as what was read names them. */
export function readsToRelate(record: string, read: Context['read'], actor: AnyActor): readonly Reference[] {
  const own = { stream: record };
  const emergency = actor.kind === 'person' ? [{ claim: emergencyClaim(actor.ref) }] : [];
  if (record.startsWith('data-request/')) {
    const about = read<{ readonly record: string }>(own)?.state.record;
    return about === undefined ? [own] : [own, ...readsToRelate(about, read, actor)];
  }
  if (record.startsWith('report/')) return [own, { stream: escalationOf(record) }, ...emergency];
  if (record.startsWith('escalation/')) return [own, ...emergency];
  const volunteer = record.startsWith('volunteer/') ? read<VolunteerState>(own)?.state : undefined;
  if (volunteer !== undefined) return [own, ...readsOfVolunteer(volunteer, read)];
  if (!/^(?:case|referral)\//.test(record)) return [own];
  const state = read<CaseState | ReferralState>(own)?.state;
  if (state === undefined || state.status === 'none') return [own];
  const behind = [...readsForAuthority({ reports: reportsOf(state), area: state.area }, actor), ...emergency];
  return 'case' in state ? [own, ...behind, ...casesBeside(state, read)] : [own, ...behind];
}
