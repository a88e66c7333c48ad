import { handledIn } from '../area/rules.ts';
import { type FirstWord, lackingOf, weighed } from '../authority/authority.ts';
import { type Instant, later, minute } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import { advance } from './advance.ts';
import { matterOf } from './authority.ts';
import type { EscalationCommand, EscalationEvent, EscalationState, ParkReason } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { EscalationRefusal } from './messages.ts';
import { numberingOf } from './notifications.ts';
import type { EscalationSetting } from './setting.ts';
import { isOnItsWay } from './under-way.ts';

export type EscalationDecision = Decision<EscalationEvent, EscalationRefusal, EscalationState>;
export type CommandOf<Type extends EscalationCommand['type']> = Extract<EscalationCommand, { type: Type }>;
/** Decides commands of one kind. */
export type Decides<Type extends EscalationCommand['type']> = (
  command: CommandOf<Type>,
  state: EscalationState,
  context: Context,
) => EscalationDecision;

/** Pause of a parked escalation before it retries; it grows up to a quarter of an hour. */
const retry = { first: minute, longest: 15 * minute };

/** Decides the given events, then everything due by now (N6); or that it is parked, with the reason and the next try. */
export function catchUp(
  events: readonly EscalationEvent[],
  state: EscalationState,
  context: Context,
): EscalationDecision {
  if (state.status === 'closed') return accept(...events);
  // Folded as the engine will fold it, the drill's mark included.
  const envelope = context.drill ? { at: context.now, drill: true as const } : { at: context.now };
  const number = numberingOf(state, (told) => isOnItsWay(told, state.report, context.read));
  const numbered = events.map(number);
  let current = state;
  for (const event of numbered) current = evolveEscalation(current, event, envelope);
  const blocked = whyParked(context);
  // A process that cannot tell anybody records what it learns and leaves a running escalation to one that can.
  if (blocked === 'noNotifier' && state.status === 'running' && events.length > 0) return accept(...numbered);
  if (blocked !== null) return accept(...numbered, parked(blocked, current, context.now));
  const setting = settingOf(current, context);
  const area = handledIn(current.area, context.chapter);
  const policy = current.policy ?? setting.chapter.policyHash;
  const planned: EscalationEvent = { type: 'escalation-planned', policy, area };
  const isHeld = current.policy === null || current.retryAt !== null || area !== current.area;
  const resumes = setting.policy !== null && isHeld;
  if (resumes) current = evolveEscalation(current, planned, { at: context.now });
  const call = { number, isInput: events.length > 0 };
  const advanced = advance(current, setting, call);
  const all = [...numbered, ...(resumes ? [planned] : []), ...advanced.events];
  // Where the clock stands behind the escalation, the engine folds at another instant.
  return context.now < state.now ? accept(...all) : { accepted: true, events: all, after: advanced.state };
}

/** Decides what two people of two institutions must agree on: a first word proposes it, a second in a week carries it out. */
export function agreedByTwo(
  waits: FirstWord | undefined | null | false,
  [proposed, carriedOut]: readonly [EscalationEvent, (first: PersonId) => EscalationEvent],
  state: EscalationState,
  context: Context,
  named = state.namings,
): EscalationDecision {
  const { word, by } = weighed(waits, matterOf({ ...state, namings: named }, context), context);
  if (word === 'proposes') return catchUp([proposed], state, context);
  if (word === 'carries-out') return catchUp([carriedOut(by)], state, context);
  const lacks = lackingOf(word, by);
  return refuse({ ...lacks, code: `escalation.${lacks.code}` } as EscalationRefusal);
}

/** Only once it is known that the escalation is not parked. */
export function settingOf(
  { policy: pinned }: Pick<EscalationState, 'policy'>,
  { chapter, policyUnreadable, pinnedPolicy, channels, now }: Context,
): EscalationSetting {
  const inForce = chapter as NonNullable<Context['chapter']>;
  const own = pinned === null && policyUnreadable ? null : inForce.policy;
  const policy = pinned === null || pinned === inForce.policyHash ? own : pinnedPolicy;
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
