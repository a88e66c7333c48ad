import { type Matter, mayDecide } from '../authority/authority.ts';
import { accessRules } from '../authority/relation.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { areOfTwoInstitutions, officesInPost } from '../directory/institution.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { type Barred, isAbsent } from '../directory/rules.ts';
import { mayConcernChild } from '../party/rules.ts';
import { chainOf } from '../policy/substitutes.ts';
import type { Context } from '../record/concept.ts';
import { owedNow } from './discharge.ts';
import type { EscalationState } from './escalation.ts';
import { barredNow, exclusionsBy, holdersOf, isFact, namedBy, without } from './exclusion.ts';
import type { ExclusionGround } from './grounds.ts';
import type { BarredContact } from './messages.ts';
import type { EscalationRefusal } from './refusals.ts';

/** Returns everybody whom a report bars now. Before a chapter is in force, those it names. */
export function barredIn(
  asked: Pick<EscalationState, 'facts' | 'excluded' | 'area' | 'raised'>,
  { chapter, pinnedPolicy }: Pick<Context, 'chapter' | 'pinnedPolicy'>,
): Barred {
  const { people, keptOut, offices } = asked.excluded;
  if (chapter === null) return { people: [...people, ...keptOut], offices };
  return barredNow(asked, chapter, pinnedPolicy ?? chapter.policy);
}

/** Returns the people whom a change newly bars; their answers are void from here (R8). */
export function barredBy(after: EscalationState, before: EscalationState, context: Context): readonly PersonId[] {
  const already = barredIn(before, context).people;
  return barredIn(after, context).people.filter((person) => !already.includes(person));
}

/**
 * Returns the grounds that keep out now, by all that were said: what apps alone say never silences a report (X4, 0800). Where nobody
 * would be told, their names take no office along, then leave those whom most are named like. A flood leaves two institutions.
 */
export function sparing(namings: readonly ExclusionGround[], state: EscalationState, context: AskedBy): typeof namings {
  const { chapter, now } = context;
  const byApps = namings.filter(({ byApp }) => byApp !== undefined);
  const names = byApps.filter((one) => !isFact(one));
  if (chapter === null || names.length === 0) return namings;
  const { directory } = chapter;
  const [last, lpa] = (['lastResort', 'lpaDuty'] as const).map((kind) => holdersOf(kind, state.area, directory));
  const toldBy = (grounds: typeof namings) => {
    const matter = matterOf({ ...state, excluded: exclusionsBy(grounds) }, context);
    const isTold = (ref: PersonId) =>
      mayDecide(matter, { ...context, actor: { kind: 'person', ref, role: 'volunteer' } }) &&
      officesInPost(directory, ref, now).some((kind) => !matter.barred.offices.includes(kind));
    return Object.keys(directory.people).filter((ref) => !isAbsent(directory, ref, now) && isTold(ref));
  };
  const isEnough = (told: readonly PersonId[]) =>
    told.some((one) => last?.includes(one) || told.some((other) => areOfTwoInstitutions(directory, [one, other], now)));
  if (isEnough(toldBy(namings))) return namings;
  const sizeOf = (grounds: typeof namings) => new Set(grounds.flatMap(namedBy)).size;
  const weightOf = ({ byApp, as }: ExclusionGround) => {
    const atOnce = byApps.filter((one) => one.byApp === byApp);
    const alike = names.filter((one) => (one.as === undefined) === (as === undefined));
    return Math.max(sizeOf(atOnce), sizeOf(alike));
  };
  // The more are named at once, or in the same way, the less it says of each; then a suspect, then offices stay last.
  const rankOf = (who: PersonId): number => {
    const by = names.filter((one) => namedBy(one).includes(who));
    const office = last?.includes(who) ? 0 : lpa?.includes(who) ? 1 : 2;
    return -100 * Math.min(...by.map(weightOf)) + (by.some(({ as }) => as) ? 10 : 0) + office;
  };
  const ranked = new Map(names.flatMap(namedBy).map((who) => [who, rankOf(who)]));
  const ranks = [...new Set([-Infinity, ...ranked.values()])].sort((one, other) => one - other);
  const sparedTo = (upTo: number) => without((who) => (ranked.get(who) ?? 0) <= upTo, namings);
  // A flood is whatever names more than half of those who would be told without apps' words.
  const usual = toldBy(namings.filter(({ byApp }) => byApp === undefined)).length;
  const floods = ranks.filter((one) => one < -50 * usual);
  const flooded = floods.length > 1 ? floods.map(sparedTo).find((one) => isEnough(toldBy(one))) : undefined;
  return flooded ?? [namings, ...ranks.map(sparedTo)].find((one) => toldBy(one).length > 0) ?? namings;
}

export function matterOf(state: EscalationState, context: AskedBy): Matter {
  const { area, told } = state;
  const { decide: decidedBy } = accessRules.escalation;
  return { area, barred: barredIn(state, context), told: told.map(({ person }) => person), decidedBy };
}

/** Returns true where the victim may be a child: what lowers then takes two people of two institutions. */
export function concernsChild({ ageOpen, facts }: EscalationState): boolean {
  return ageOpen === true || mayConcernChild({ facts, parties: [] });
}

/** Returns why an actor may not decide about the report, or null. A stranger is answered as if there were none (X5). */
export function actorRefusal(state: EscalationState, context: Context): EscalationRefusal | null {
  if (context.actor.kind !== 'person') return { code: 'escalation.needs-person' };
  const may = state.status !== 'none' && mayDecide(matterOf(state, context), context);
  return may ? null : { code: 'escalation.not-found' };
}

type AskedBy = Pick<Context, 'actor' | 'chapter' | 'now' | 'pinnedPolicy'>;

/** Says which offices may be reached for those that are owed. */
export interface ToReach {
  /** Offices that the report bars: nobody may contact them. */
  readonly barred: readonly OfficeKind[];
  /** The offices themselves, and for a barred one its first substitute that is not barred. */
  readonly reach: readonly OfficeKind[];
}

/** Returns whom to reach for offices that are owed: nobody is sent to those whom the report bars (X3). */
export function reachFor(
  offices: readonly OfficeKind[],
  asked: Parameters<typeof barredIn>[0],
  context: Parameters<typeof barredIn>[1],
): ToReach {
  const barred = barredIn(asked, context).offices;
  const policy = context.pinnedPolicy ?? context.chapter?.policy ?? { requires: {} };
  const reach = offices.flatMap((office) => chainOf(policy, office).find((one) => !barred.includes(one)) ?? []);
  return { barred: offices.filter((office) => barred.includes(office)), reach: [...new Set(reach)] };
}

/** Every office of the police, by the table of offices: those of a city first, who take most police reports. */
export const policeOffices = ['city', 'province', 'kecamatan', 'kelurahan'].flatMap((reach) =>
  (Object.keys(officeKinds) as OfficeKind[]).filter(
    (kind) => officeKinds[kind].police && officeKinds[kind].serves === reach,
  ),
);

/** Returns the first of these offices that a report bars, with whom to tell if it may know; null where it bars none. */
export function barredContact(
  offices: readonly OfficeKind[],
  asked: Parameters<typeof barredIn>[0],
  context: Parameters<typeof barredIn>[1],
): BarredContact | null {
  const barred = barredIn(asked, context).offices;
  const office = offices.find((one) => barred.includes(one));
  const tell = (['lpaDuty', 'sapa129'] as const).filter((one) => !barred.includes(one));
  return office === undefined ? null : { office, tell };
}

/** A notification that a floor of the policy owes, and of which there is no evidence yet (F3). */
export interface StillOwed extends ToReach {
  readonly floor: string;
  /** One of these is enough. */
  readonly offices: readonly OfficeKind[];
  readonly deadline: Instant;
}

/** Returns what a report still owes; nothing while it is parked, because nobody knows yet. Null for who may not know. */
export function owedTo(state: EscalationState, context: AskedBy): readonly StillOwed[] | null {
  if (!mayDecide(matterOf(state, context), context)) return null;
  const { chapter, now } = context;
  const owed = chapter === null ? [] : owedNow(state, chapter.directory, now);
  return owed.flatMap(({ floor, office, offices, deadline }) => {
    const those = office === null ? offices : [office];
    const isOver = state.status === 'closed' && !state.owed.some((one) => one.offices.join() === those.join());
    return isOver ? [] : [{ floor, offices: those, deadline, ...reachFor(those, state, context) }];
  });
}
