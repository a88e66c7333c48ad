import { type Matter, mayDecide } from '../authority/authority.ts';
import { accessRules, areaDuties } from '../authority/relation.ts';
import type { PersonId } from '../directory/directory.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { type Barred, officesHeld } from '../directory/rules.ts';
import { mayConcernChild } from '../party/rules.ts';
import { chainOf } from '../policy/substitutes.ts';
import type { Context } from '../record/concept.ts';
import type { EscalationState } from './escalation.ts';
import { barredNow, policyFor } from './exclusion.ts';
import type { BarredContact, EscalationRefusal } from './messages.ts';
import type { Notified } from './notification.ts';
import type { EscalationSetting } from './setting.ts';

/** Returns everybody whom a report bars now. Before a chapter is in force, those it names. */
export function barredIn(asked: Parameters<typeof barredNow>[0], { chapter }: Pick<Context, 'chapter'>): Barred {
  const { people, keptOut, offices } = asked.excluded;
  return chapter === null ? { people: [...people, ...keptOut], offices } : barredNow(asked, chapter);
}

/** Returns the people whom a change newly bars; their answers are void from here (R8). */
export function barredBy(after: EscalationState, before: EscalationState, context: Context): readonly PersonId[] {
  const already = barredIn(before, context).people;
  return barredIn(after, context).people.filter((person) => !already.includes(person));
}

export function matterOf(state: EscalationState, context: AskedAs): Matter {
  const { decide: decidedBy } = accessRules.escalation;
  return { area: state.area, barred: barredIn(state, context), isNotified: notifiedIn(state, context), decidedBy };
}

/** Tells who was notified in an office for the area that they hold now; asked to ring, in one of the callers (1860). */
export function notifiedIn(state: EscalationState | undefined, { chapter, now }: Pick<Context, 'chapter' | 'now'>) {
  return (person: PersonId): boolean =>
    state !== undefined &&
    chapter !== null &&
    state.told.some((one) => one.person === person && isStillOf(one, state, { chapter, now }));
}

type InForce = Pick<EscalationSetting, 'chapter' | 'now'>;

/** Returns true for a notification whose person holds its office now; of whom was asked to ring, one of the callers. */
export function isStillOf(
  { person, task, served }: Notified,
  state: EscalationState,
  { chapter, now }: InForce,
): boolean {
  const held = officesHeld(chapter.directory, person, state.area, now);
  if (task === 'call') return policyFor(state, chapter).callers.some((kind) => held.includes(kind));
  // An account is asked of who was told before.
  return task === 'act' && held.includes(served);
}

/** Returns a report with the answers that count: of who may know of it still, for offices that they hold (R4). */
export function withCounting(state: EscalationState, { chapter, now }: InForce): EscalationState {
  if (state.replies.length === 0) return state;
  const isNotified = notifiedIn(state, { chapter, now });
  const counting = state.replies.map((reply) => {
    const held = officesHeld(chapter.directory, reply.person, state.area, now);
    const mayKnow = isNotified(reply.person) || held.some((kind) => areaDuties.includes(kind));
    const isFor = (kind: OfficeKind) => reply.offices.length === 0 || reply.offices.includes(kind);
    return reply.relayed ? reply : { ...reply, offices: mayKnow ? held.filter(isFor) : [] };
  });
  return { ...state, replies: counting.filter(({ offices }) => offices.length > 0) };
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

export type AskedAs = Pick<Context, 'actor' | 'chapter' | 'now'>;
type Asking = Parameters<typeof barredIn>;

/** Says which offices may be reached for those that are owed. */
export interface ToReach {
  /** Offices that the report bars: nobody may contact them. */
  readonly barred: readonly OfficeKind[];
  /** The offices themselves, and for a barred one its first substitute that is not barred. */
  readonly reach: readonly OfficeKind[];
}

/** Returns whom to reach for offices that are owed: nobody is sent to those whom the report bars (X3). */
export function reachFor(offices: readonly OfficeKind[], ...[asked, context]: Asking): ToReach {
  const barred = barredIn(asked, context).offices;
  const policy = context.chapter === null ? { requires: {} } : policyFor(asked, context.chapter);
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
export function barredContact(offices: readonly OfficeKind[], ...[asked, context]: Asking): BarredContact | null {
  const barred = barredIn(asked, context).offices;
  const office = offices.find((one) => barred.includes(one));
  const tell = (['lpaDuty', 'sapa129'] as const).filter((one) => !barred.includes(one));
  return office === undefined ? null : { office, tell };
}
