import { type Instant, later, minute } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { servesLocally } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import type { Decision } from '../record/decision.ts';
import { advance } from './advance.ts';
import type { EscalationCommand, EscalationEvent, EscalationState, ParkReason } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import { barredNow } from './exclusion.ts';
import { numberingOf } from './notifications.ts';
import type { EscalationRefusal } from './refusals.ts';
import type { EscalationSetting } from './setting.ts';
import { isOnItsWay } from './under-way.ts';

export type EscalationDecision = Decision<EscalationEvent, EscalationRefusal>;
export type CommandOf<Type extends EscalationCommand['type']> = Extract<EscalationCommand, { type: Type }>;

/** How long a parked escalation waits before it tries again: a little longer each time, a quarter of an hour at most. */
const retry = { first: minute, longest: 15 * minute };

/** The given events, then everything due by now (N6); or that it is parked, with the reason and the next try. */
export function catchUp(
  events: readonly EscalationEvent[],
  state: EscalationState,
  context: Context,
): readonly EscalationEvent[] {
  // Folded as the engine will fold it, the drill's mark included.
  const envelope = context.drill ? { at: context.now, drill: true as const } : { at: context.now };
  const number = numberingOf(state, (told) => isOnItsWay(told, state.report, context.read));
  const numbered = events.map(number);
  let current = numbered.reduce((before, event) => evolveEscalation(before, event, envelope), state);
  const blocked = whyParked(context);
  // A process that cannot tell anybody records what it learns and leaves a running escalation to one that can.
  if (blocked === 'noNotifier' && state.status === 'running' && events.length > 0) return numbered;
  if (blocked !== null) return [...numbered, parked(blocked, current, context.now)];
  const setting = settingOf(current, context);
  const planned: EscalationEvent = { type: 'escalation-planned', policy: current.policy ?? setting.chapter.policyHash };
  const resumes = setting.policy !== null && (current.policy === null || current.retryAt !== null);
  if (resumes) current = evolveEscalation(current, planned, { at: context.now });
  const call = { number, isInput: events.length > 0 };
  return [...numbered, ...(resumes ? [planned] : []), ...advance(current, setting, call)];
}

/** Only once it is known that the escalation is not parked. */
export function settingOf(
  { policy: pinned }: Pick<EscalationState, 'policy'>,
  { chapter, pinnedPolicy, channels, now }: Context,
): EscalationSetting {
  const inForce = chapter as NonNullable<Context['chapter']>;
  const policy = pinned === null || pinned === inForce.policyHash ? inForce.policy : pinnedPolicy;
  return { chapter: inForce, policy, channels, now };
}

export function whyParked(context: Context): ParkReason | null {
  if (context.chapter === null) return 'noChapter';
  return context.channels.length === 0 ? 'noNotifier' : null;
}

function parked(reason: ParkReason, state: EscalationState, now: Instant): EscalationEvent {
  const waited = Math.max(retry.first, Math.min(retry.longest, now - state.openedAt));
  return { type: 'escalation-parked', reason, retryAt: later(now, waited) };
}

/** Everybody who must not hear of the report, as it is now. */
export function barredPeople(state: EscalationState, { chapter, pinnedPolicy }: Context): readonly PersonId[] {
  const { excluded } = state;
  if (chapter === null) return [...excluded.people, ...excluded.keptOut];
  return barredNow(state, chapter, pinnedPolicy ?? chapter.policy).people;
}

/** Those whom a change bars and who were not barred before: their answers are void from here (R8). */
export function barredBy(after: EscalationState, before: EscalationState, context: Context): readonly PersonId[] {
  const already = barredPeople(before, context);
  return barredPeople(after, context).filter((person) => !already.includes(person));
}

/** Whether somebody's charge lies within the kelurahan the report is about. */
export function isLocal(person: PersonId, { area }: EscalationState, { chapter }: Context): boolean {
  return chapter !== null && servesLocally(chapter.directory, person, area);
}

/** Why this actor may not decide anything about the report, or null: only named people do, and nobody who is barred (X5). */
export function actorRefusal(state: EscalationState, context: Context): EscalationRefusal | null {
  if (context.actor.kind !== 'person') return { code: 'escalation.needs-person' };
  return barredPeople(state, context).includes(context.actor.ref) ? { code: 'escalation.not-found' } : null;
}
